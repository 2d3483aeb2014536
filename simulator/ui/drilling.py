"""A drill of one step begins just before it: the expert has done what comes earlier."""

from __future__ import annotations

from simulator.conduct.attempt import Timed
from simulator.expert.runner import Told, expert_plan, expert_terms, in_memory, run_plan, technician_on, timed_actions
from simulator.scenario.scenario import Scenario


def expert_until(scenario: Scenario, seed: int, jobs: tuple[str, ...], step: str, told: Told | None = None) -> tuple[Timed, ...]:
    """What the expert does in these jobs before the first entry that a criterion of the step (`job.step`) cites; `told` hears of all he does."""
    attempt = in_memory(expert_terms(scenario, seed, jobs))
    prelude = attempt.session.header.prelude
    run_plan(attempt, technician_on(attempt), expert_plan(scenario, seed, jobs), told)
    attempt.hand_over()
    results = [row for row in attempt.grade().results if f"{row.form.job}.{row.form.step}" == step]
    cited = [seq for row in results for seq in row.verdict.evidence if seq > prelude]
    first = min(cited, default=prelude + 1)
    done = sum(entry.actor == "trainee" for entry in attempt.session.entries[prelude : first - 1])
    skipped = sum(entry.actor == "trainee" for entry in attempt.session.entries[:prelude])
    return timed_actions(attempt)[skipped : skipped + done]
