"""The expert earns everything, from sheet, perception and readings alone, on any seed and any site."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from copies import altered_copy, names_of_copies

from simulator.conduct.attempt import Attempt
from simulator.expert.runner import Eyes, expert_plan, expert_terms, in_memory, outcome_of, perform, run_plan, technician_on
from simulator.expert.technician import Technician
from simulator.mechanics.safety.papers import ReadPaper
from simulator.scenario.load import load_scenario
from simulator.scenario.scenario import Scenario
from simulator.scenario.sheet import sheet_of

FIRST = "cikole-first-site"


def worked(scenario: Scenario, seed: int, jobs: tuple[str, ...] = (), *, looks: int = 0) -> Attempt:
    """The expert's attempt, handed over; every idle look at the beginning gives everything after it other dice."""
    attempt = in_memory(expert_terms(scenario, seed, jobs))
    for _ in range(looks):
        perform(attempt, ReadPaper(by="p1", paper="permit"))
    run_plan(attempt, technician_on(attempt), expert_plan(scenario, seed, attempt.session.header.jobs))
    attempt.hand_over()
    return attempt


def assert_earns_everything(attempt: Attempt) -> None:
    """Full points, no breach, no refusal, proposal K or PL."""
    grade = attempt.grade()
    assert [row.form.id for row in grade.results if row.verdict.name != "met"] == []
    assert grade.points == grade.maximum
    assert not grade.breaches
    assert grade.proposal in ("K", "PL")
    assert [entry.action for entry in attempt.session.entries if entry.refusal] == []


@pytest.mark.parametrize("seed", [0, 2, 4, 6, 8, 11, 12, 22])
def test_the_expert_earns_everything(seed: int) -> None:
    assert_earns_everything(worked(load_scenario(FIRST), seed))


@pytest.mark.slow
@pytest.mark.parametrize("seed", [*range(50), 1000, 2**20 - 1, 2**40])
def test_the_expert_earns_everything_on_every_seed(seed: int) -> None:
    assert_earns_everything(worked(load_scenario(FIRST), seed))


@pytest.mark.parametrize(("seed", "looks"), [(25, 1), (25, 2), (9, 1), (17, 3)])
def test_the_expert_earns_everything_whatever_the_dice(seed: int, looks: int) -> None:
    assert_earns_everything(worked(load_scenario(FIRST), seed, looks=looks))


@pytest.mark.slow
@pytest.mark.parametrize("looks", range(1, 6))
@pytest.mark.parametrize("seed", range(50))
def test_the_expert_earns_everything_on_every_seed_whatever_the_dice(seed: int, looks: int) -> None:
    assert_earns_everything(worked(load_scenario(FIRST), seed, looks=looks))


JOBS = ("safety", "mount", "cable", "align", "handover")


@pytest.mark.parametrize("jobs", [*((job,) for job in JOBS), JOBS[:2], JOBS[1:3], JOBS[1:4], JOBS[3:]])
def test_a_job_alone_is_done_to_everything(jobs: tuple[str, ...]) -> None:
    assert_earns_everything(worked(load_scenario(FIRST), 2, jobs))


@pytest.mark.parametrize("number", range(len(names_of_copies())), ids=names_of_copies())
def test_the_same_expert_takes_an_altered_copy_to_everything(number: int, tmp_path: Path) -> None:
    scenario = load_scenario(str(altered_copy(tmp_path, number)))
    assert scenario.id != FIRST
    for seed in (0, 11):
        assert_earns_everything(worked(scenario, seed))


class Blind:
    """Senses without a World: touching `world` raises."""

    def __init__(self, eyes: Eyes) -> None:
        self._eyes = eyes

    @property
    def world(self) -> object:
        """Nothing the technician may touch."""
        raise AssertionError("the technician looked at the World")

    attempt = world

    def look(self) -> object:
        """What he sees."""
        return self._eyes.look()

    def thunder_until_ms(self) -> int:
        """Thunder."""
        return self._eyes.thunder_until_ms()

    def now_ms(self) -> int:
        """Watch."""
        return self._eyes.now_ms()


def test_a_technician_whose_world_raises_when_touched_still_works() -> None:
    scenario = load_scenario(FIRST)
    attempt = in_memory(expert_terms(scenario, 3, ()))
    sheet = sheet_of(scenario, 3)
    technician = Technician(sheet, Blind(Eyes(attempt, sheet.me)))
    for item in expert_plan(scenario, 3, scenario.playable):
        steps = technician.perform(item)
        try:
            action, _ = next(steps)
            while True:
                action, _ = steps.send(outcome_of(perform(attempt, action)))
        except StopIteration:
            continue
    attempt.hand_over()
    assert_earns_everything(attempt)


@pytest.mark.parametrize("seed", range(12))
def test_an_empty_run_earns_at_most_a_tenth(seed: int) -> None:
    scenario = load_scenario(FIRST)
    for jobs in ((), *((job,) for job in JOBS)):
        attempt = in_memory(expert_terms(scenario, seed, jobs))
        attempt.hand_over()
        grade = attempt.grade()
        assert grade.points <= grade.maximum / 10
        assert grade.proposal == "BK"


def test_of_any_two_seeds_at_least_five_variants_differ() -> None:
    scenario = load_scenario(FIRST)
    from simulator.scenario.variants import drawn

    def facts(seed: int) -> tuple[str, ...]:
        return tuple(repr(drawn(variant, seed)) for variant in scenario.raw["variants"])

    drawn_facts = [facts(seed) for seed in range(50)]
    for one in range(50):
        for other in range(one):
            assert sum(a != b for a, b in zip(drawn_facts[one], drawn_facts[other], strict=True)) >= 5
