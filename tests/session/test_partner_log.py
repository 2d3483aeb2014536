"""What the colleague at the far end does stands in the log under his name, and is decided again the same way."""

from __future__ import annotations

from simulator.conduct.attempt import begin, replay_of
from simulator.expert.runner import expert_plan, expert_terms, run_plan, technician_on
from simulator.scenario.load import load_scenario
from simulator.session.replay import verify


class Kept:
    """A sink that keeps the lines."""

    def __init__(self, lines: str) -> None:
        self.lines = lines.split("\n")

    def append(self, line: str, urgent: bool = False) -> None:
        """Keeps a line."""
        self.lines.append(line)


def test_an_aligned_hop_is_verified_entry_by_entry() -> None:
    scenario = load_scenario("cikole-first-site")
    sinks: list[Kept] = []

    def opened(lines: str) -> Kept:
        sinks.append(Kept(lines))
        return sinks[0]

    attempt = begin(expert_terms(scenario, 4, ("align",)), opened)
    run_plan(attempt, technician_on(attempt), expert_plan(scenario, 4, ("align",)))
    attempt.hand_over()
    replay = replay_of(scenario, sinks[0].lines)
    assert {entry.actor for entry in replay.entries} >= {"trainee", "partner", "world"}
    verify(replay)
