"""The running grade asks again only what may have changed; it must be the grade of somebody who sees it all for the first time."""

import pytest

from simulator.conduct.attempt import Terms, begin
from simulator.expert.mistake import altered
from simulator.expert.mistakes import MISTAKES
from simulator.expert.runner import expert_plan, expert_terms, in_memory, run_plan, technician_on, timed_actions
from simulator.scenario.load import load_scenario
from simulator.scoring.grade import grade
from simulator.storage.journal import MemoryJournal

FIRST = "cikole-first-site"
WRONG = {
    4: ("jumper_hand_tight", "climber_unchecked", "fibre_forgotten_aloft", "reverse_polarity"),
    8: ("no_washers_aloft", "tilts_confused", "supply_after_load", "mute_untested"),
}


def done_by(seed, *mistakes):
    """What a technician does on a seed who makes these mistakes, with times."""
    scenario = load_scenario(FIRST)
    attempt = in_memory(expert_terms(scenario, seed, ()))
    wrong = [MISTAKES.all()[name] for name in mistakes if name in MISTAKES.all()]
    run_plan(attempt, technician_on(attempt), altered(expert_plan(scenario, seed, scenario.playable), wrong, scenario, seed))
    return scenario, timed_actions(attempt)


def is_the_grade(attempt):
    return attempt.grade() == grade(attempt.scenario, attempt.record())


@pytest.mark.parametrize("seed", list(WRONG))
def test_the_running_grade_is_the_grade(seed):
    scenario, acts = done_by(seed, *WRONG[seed])
    attempt = in_memory(expert_terms(scenario, seed, ()))
    for number, (at_ms, action) in enumerate(acts):
        attempt.do(action, at_ms)
        if number % 2:
            attempt.grade()
        if number % 24 == 0:
            assert is_the_grade(attempt), (number, action)
    attempt.hand_over()
    assert is_the_grade(attempt)


def test_what_was_taken_back_is_forgotten():
    scenario, acts = done_by(0)
    attempt = begin(Terms(scenario=scenario, seed=0, jobs=scenario.playable, mode="practice"), MemoryJournal)
    for at_ms, action in acts[:24]:
        attempt.do(action, at_ms)
    before = attempt.grade()
    for _ in range(12):
        attempt.undo()
        assert is_the_grade(attempt)
    assert attempt.grade() != before
