"""What a window will need of the house: each is there, and works without one."""

from __future__ import annotations

from pathlib import Path

import pytest

from simulator.base.chance import Chance
from simulator.base.documents import bundled_root, read_document
from simulator.base.errors import WrongCall
from simulator.base.nodes import plain
from simulator.conduct.attempt import Terms, begin
from simulator.expert.runner import expert_plan, expert_terms, in_memory, run_plan, technician_on
from simulator.i18n.library import texts_for
from simulator.mechanics.measuring.meter import PlaceLeads, ReadMeter, SetMeter, shown
from simulator.mechanics.measuring.terminal import page_rows
from simulator.mechanics.safety.crew import GoTo, HoldBriefing
from simulator.scenario.load import load_scenario
from simulator.scoring.rubric import bind
from simulator.site.digest import world_digest
from simulator.site.lamps import lamps
from simulator.storage.results import ResultsStore
from simulator.storage.rows import AttemptRow

FIRST = "cikole-first-site"


class Nowhere:
    """A sink that keeps nothing."""

    def append(self, line: str, urgent: bool = False) -> None:
        """Keeps nothing."""


def started(mode: str = "practice", jobs: tuple[str, ...] = ("safety",)):
    return begin(Terms(scenario=load_scenario(FIRST), seed=4, jobs=jobs, mode=mode), lambda line: Nowhere())


def test_practice_gives_three_levels_of_hints_in_both_languages_and_counts_them() -> None:
    attempt = started()
    said = [attempt.hint("briefing_held") for _ in range(4)]
    assert [message.code for message in said] == [f"hint.briefing_held.{level}" for level in (1, 2, 3, 3)]
    for lang in ("id", "en"):
        texts = texts_for(lang, FIRST)
        assert len({texts.say(message) for message in said}) == 3
        assert not texts.missing
    assert len(attempt.record().events("hinted")) == 4


def test_an_assessment_gives_no_hints_and_takes_nothing_back() -> None:
    attempt = started("assessment")
    attempt.do(HoldBriefing())
    with pytest.raises(WrongCall):
        attempt.hint("briefing_held")
    with pytest.raises(WrongCall):
        attempt.undo()


def test_every_action_of_the_expert_has_a_reason_in_both_languages() -> None:
    attempt = in_memory(expert_terms(load_scenario(FIRST), 4, ("safety",)))
    reasons = []
    run_plan(attempt, technician_on(attempt), expert_plan(attempt.scenario, 4, ("safety",)), lambda entry, why: reasons.append(why))
    assert len(reasons) == sum(entry.actor == "trainee" for entry in attempt.session.entries)
    for lang in ("id", "en"):
        texts = texts_for(lang, FIRST)
        assert all(texts.say(why) for why in reasons)
        assert not texts.missing


def test_every_step_has_a_pictogram_and_a_name() -> None:
    steps = plain(read_document(bundled_root() / "assets" / "steps.yaml"))["steps"]
    scenario = load_scenario(FIRST)
    texts = texts_for("id", FIRST)
    for seed in range(20):
        for item in bind(scenario, seed, scenario.playable).criteria:
            job = item.form.job
            if job != "any":
                assert steps[job][item.form.step]["icon"]
                assert texts.has(f"step.{job}.{item.form.step}")


def test_attempts_to_take_up_again_are_listed_for_their_trainee_only(tmp_path: Path) -> None:
    store = ResultsStore(tmp_path)
    mine, other = store.participant_ref("7"), store.participant_ref("8")
    for name, ref in (("a1", mine), ("a2", other)):
        row = AttemptRow(
            id=name, scenario=FIRST, revision=1, content="c", seed=0, mode="practice", jobs=("safety",),
            started="2026-11-24T08:00:00+07:00", log_path=f"attempts/{name}/log.jsonl", core=1, participants=(ref,),
        )
        store.begin(row)
    assert [row.id for row in store.resumable("7")] == ["a1"]


def test_the_world_at_an_entry_can_be_shown_again() -> None:
    attempt = started()
    first = attempt.do(GoTo(place="cabinet"))
    attempt.do(GoTo(place="yard"))
    assert attempt.world_at(first.seq).people["p1"].place == "cabinet"
    assert world_digest(attempt.world_at(first.seq)) == first.digest
    assert attempt.world.people["p1"].place == "yard"


def test_live_values_are_pure_questions_of_a_moment_and_the_logged_reading_is_what_was_shown() -> None:
    scenario = load_scenario(FIRST)
    attempt = in_memory(expert_terms(scenario, 4, ("handover",)))
    attempt.do(SetMeter(instrument="dmm-1", mode="dc_volt"))
    attempt.do(PlaceLeads(instrument="dmm-1", red="dcdu.in_rtn", black="dcdu.in_neg"))
    start = attempt.now_ms
    meter = attempt.world.instruments["dmm-1"]
    rising = [shown(attempt.world, meter, start + late, Chance(4, (start + late) // 250))[1] for late in (0, 250, 500, 1000)]
    assert rising == sorted(rising)
    entry = attempt.do(ReadMeter(instrument="dmm-1"), start + 3_000)
    at_ms = entry.at_ms
    assert entry.events[0].value == shown(attempt.world, attempt.world.instruments["dmm-1"], at_ms, Chance(4, at_ms // 250))[1]
    assert entry.events[0].value > 52_000
    digest = world_digest(attempt.world)
    assert dict(lamps(attempt.world, "bbu", at_ms))["s7.run"] == "green_blink_1s"
    assert page_rows(attempt.world, "clock", at_ms, Chance(4, 1)) == [("clock_state", "clock", "locked", "")]
    assert world_digest(attempt.world) == digest
