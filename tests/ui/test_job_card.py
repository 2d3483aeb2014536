"""The job card beside somebody at work."""

from simulator.ui.work import LiveWork
from tests.ui.rig import attempt_on, expert_plan, run_plan, technician_on

JOBS = ("safety", "mount", "cable", "align", "handover")


def test_who_works_rightly_is_never_told_that_a_step_is_wrong():
    """From the gate to the hand-over, after every action: open, next or done."""
    attempt = attempt_on(JOBS)
    work, wrong = LiveWork(attempt), {}

    def told(entry, why):
        work.changed()
        for step in work.view().steps:
            if step.state == "wrong":
                wrong.setdefault(step.name, (entry.seq, entry.do))

    run_plan(attempt, technician_on(attempt), expert_plan(attempt.scenario, 0, attempt.session.header.jobs), told)
    assert wrong == {}
