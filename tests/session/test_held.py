"""What is held, pulled or told goes on by itself: the log does not depend on who looks at it meanwhile."""

from __future__ import annotations

from functools import lru_cache

import pytest

from simulator.conduct.attempt import Attempt
from simulator.expert.runner import expert_plan, expert_terms, in_memory, run_plan, technician_on
from simulator.mechanics.action import action_from_dict
from simulator.mechanics.event import InstrumentRead
from simulator.scenario.load import load_scenario
from tests.session.clocks import Walk, asked_for_what_was, at_60_hz, facts, jittered, nobody_asks, stalled

FIRST = "cikole-first-site"
SEED = 4


@lru_cache(maxsize=4)
def expert_before(kind: str) -> Attempt:
    """The expert's attempt before his first task of a kind."""
    scenario = load_scenario(FIRST)
    attempt = in_memory(expert_terms(scenario, SEED, ()))
    plan = expert_plan(scenario, SEED, scenario.playable)
    stop = next(index for index, task in enumerate(plan) if task.kind == kind)
    run_plan(attempt, technician_on(attempt), plan[:stop])
    return attempt


HELD = (
    (0, "start_turning", {"nut": "az", "rate_ddeg_s": 1_777}),
    (3_333, "read_meter", {}),
    (1_251, "stop_turning", {}),
    (400, "tell_partner", {"word": "leftwards", "waits": False}),
    (7_001, "read_meter", {}),
    (20, "start_turning", {"nut": "el", "rate_ddeg_s": -333}),
    (9_999, "tell_partner", {"word": "stop", "waits": False}),
    (15_000, "stop_turning", {}),
    (60_007, "read_meter", {}),
)
"""(later, ms; what; how): nuts that are held while the partner turns his, read meanwhile."""


def holds_nuts(walk: Walk) -> Attempt:
    """Nuts turned at the dish, both ends at once, by a front end that walks like this."""
    attempt = expert_before("near_sweep").fork(lambda line, urgent: None)
    dish = {"antenna": technician_on(attempt).sheet.plan.mount.dish}
    meter = next(item.id for item in attempt.world.instruments.values() if item.red.endswith(".rssi"))
    tools = {"start_turning": dish, "stop_turning": dish, "read_meter": {"instrument": meter}, "tell_partner": {"instrument": "radio-1"}}
    for later_ms, what, how in HELD:
        by = next(person.id for person in attempt.world.people.values() if person.place == "dish")
        at_ms = attempt.now_ms + later_ms
        walk(attempt, at_ms)
        entry = attempt.do(action_from_dict({"do": what, "by": by, **tools[what], **how}), at_ms)
        assert entry.refusal is None, entry.refusal
    walk(attempt, attempt.now_ms + 900_000)
    attempt.tick(attempt.now_ms + 900_000)
    return attempt


@pytest.mark.parametrize("walk", [at_60_hz, jittered, stalled, asked_for_what_was])
def test_what_is_held_or_told_runs_the_same_however_the_clock_ticks(walk: Walk) -> None:
    wanted = facts(holds_nuts(nobody_asks))
    assert any(row[2] == "partner" for row in wanted), "the partner did nothing: this would prove nothing"
    assert len({made.value for row in wanted for made in row[4] if isinstance(made, InstrumentRead) and made.unit == "mV"}) > 3
    assert facts(holds_nuts(walk)) == wanted


@pytest.mark.parametrize("walk", [at_60_hz, jittered, stalled])
def test_a_rope_left_running_is_where_time_brings_it_however_the_clock_ticks(walk: Walk) -> None:
    assert facts(lets_the_rope_run(walk)) == facts(lets_the_rope_run(nobody_asks))


def lets_the_rope_run(walk: Walk) -> Attempt:
    """A load pulled up, stopped, paid out a little, by a front end that walks like this."""
    attempt = expert_before("lift").fork(lambda line, urgent: None)
    hoist = next(iter(attempt.world.hoists.values()))
    by = next(person.id for person in attempt.world.people.values() if person.id != hoist.tag_by and person.site == "a")
    for later_ms, what, how in (
        (0, "start_hoisting", {"rate_mm_s": 777}), (12_345, "stop_hoisting", {}), (5_000, "start_hoisting", {"rate_mm_s": -111}), (9_001, "stop_hoisting", {}),
    ):  # fmt: skip
        at_ms = attempt.now_ms + later_ms
        walk(attempt, at_ms)
        entry = attempt.do(action_from_dict({"do": what, "by": by, "pulley": hoist.id, **how}), at_ms)
        assert entry.refusal is None, entry.refusal
    return attempt
