"""The jobs of the ground done in the window, each alone, from its first move to its last: by mouse alone, and by keyboard alone.

Each begins where the expert leaves the site for the same seed; what the hands do is told by the built-in technician, who sees what the screen may show.
"""

import pytest

from tests.ui import test_safety_scene as outside
from tests.ui.tradesman import Keys, Mouse, Tradesman
from tests.ui.window import Window

HANDS = {"mouse": (Mouse, outside.Mouse), "keys": (Keys, outside.Keys)}
HOWS = pytest.mark.parametrize("how", list(HANDS))


def at_the_gate(window, way):
    """The hand of the safety scene's tests, on the whole program."""
    by = way.__new__(way)
    by.rig = by.hand = window
    return by


def lost(window):
    """What earned less than it could."""
    return {row.form.id: (row.points, row.maximum) for row in window.attempt.grade().results if row.points < row.maximum}


def refused(window):
    """What the trainee tried in vain."""
    entries = window.attempt.session.entries[window.attempt.session.header.prelude :]
    return [(entry.do, dict(entry.refusal)["code"]) for entry in entries if entry.refusal]


def begun(folder, job, how, seed=0, mode="assessment"):
    """A window with a job begun in it, and the hands that do it."""
    window = Window(folder, draws=False, sound=False)
    window.starts(job, mode=mode, seed=seed)
    return window, Tradesman(window, HANDS[how][0])


def is_prepared(window, worker, hand):
    """Papers, crew, gear, kits and the walk in the safety scene by a kind of hand; the locks in the cabinet's."""
    outside.whole_job(window, at_the_gate(window, hand))
    assert window.where == "cabinet"
    worker.locks()


def is_handed_over(window, worker):
    """Nothing was lost or refused; handed over by hand, the store has all the points."""
    assert lost(window) == {}
    assert refused(window) == []
    worker.hands_over()
    assert window.where == "debrief"
    (row,) = window.office.attempts()
    assert row.points == row.maximum > 0
    assert row.status == "finished"


@HOWS
def test_safety_alone_ends_at_full_points(tmp_path, how):
    """Two scenes in one job: read, signed, asked, inspected, dressed, measured and barred outside; tagged and covered in the cabinet; handed over."""
    window, worker = begun(tmp_path, "safety", how)
    is_prepared(window, worker, HANDS[how][1])
    is_handed_over(window, worker)


@HOWS
def test_cable_alone_ends_at_full_points(tmp_path, how):
    """The whole cabinet: boards, lugs, torque, fibre, guides, ties, labels, cold checks, power, terminal, alarms, record; on the site with sector and dish hung."""
    window, worker = begun(tmp_path, "cable", how)
    worker.works("cable")
    is_handed_over(window, worker)


@HOWS
def test_handover_alone_ends_at_full_points(tmp_path, how):
    """Cells on air, calls, photographs, punch list, as-built, count, sweep and the file handed over; on the site with the hop aligned."""
    window, worker = begun(tmp_path, "handover", how)
    worker.works("handover")
    is_handed_over(window, worker)


@pytest.mark.slow
@HOWS
@pytest.mark.parametrize("seed", range(1, 9))
def test_they_end_at_full_points_on_other_seeds(tmp_path, how, seed):
    """Other planned values, defects, faults and labels: the same hands."""
    for job in ("safety", "cable", "handover"):
        window, worker = begun(tmp_path / job, job, how, seed)
        if job == "safety":
            is_prepared(window, worker, HANDS[how][1])
        else:
            worker.works(job)
        assert lost(window) == {}, job
        assert refused(window) == [], job


@pytest.mark.parametrize("job", ["cable", "handover"])
def test_a_job_alone_in_practice_with_its_picture(tmp_path, job):
    """The picture is drawn as it goes, verdicts are shown, and the step card follows: at the end only what is kept to the last is open."""
    window = Window(tmp_path, sound=False, draws=job == "handover")
    window.starts(job, seed=2)
    Tradesman(window, Mouse).works(job)
    assert lost(window) == {}
    open_still = {step.name for step in window.work.view().steps if step.state != "done"}
    assert all(name.startswith("any.") or name == f"{job}.noticing" for name in open_still), "what is kept, and what nobody has been told of"
    assert {step.state for step in window.work.view().steps} <= {"done", "later", "now"}
    worker = Tradesman(window, Mouse)
    worker.hands_over()
    assert window.where == "debrief"
