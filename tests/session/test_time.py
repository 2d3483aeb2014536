"""Time is handed in: who asks how often, pauses or takes back changes nothing that was not done.

60 Hz, jitter, two-second stalls, nobody asking at all  ->  the same entries
undo                                                    ->  the World after `to_seq`, time runs on
a job alone                                             ->  begins where the expert's whole work stood
"""

from __future__ import annotations

from functools import lru_cache

import pytest

from simulator.base.chance import draw
from simulator.base.errors import WrongCall
from simulator.conduct.attempt import Attempt, Terms, begin, reopen
from simulator.expert.runner import expert_plan, expert_terms, in_memory, run_plan, technician_on, timed_actions
from simulator.mechanics.action import action_from_dict
from simulator.mechanics.event import InstrumentRead
from simulator.reports.document import report_document
from simulator.scenario.load import load_scenario
from simulator.scenario.scenario import Scenario
from simulator.session.entry import LogEntry
from simulator.session.standing import effective
from simulator.site.digest import world_digest
from simulator.storage.journal import MemoryJournal
from tests.session.clocks import Walk, asked_for_what_was, at_60_hz, facts, jittered, nobody_asks, stalled

FIRST = "cikole-first-site"
SEED = 4


@lru_cache(maxsize=1)
def first_site() -> Scenario:
    return load_scenario(FIRST)


@lru_cache(maxsize=4)
def expert(*jobs: str, seed: int = SEED) -> Attempt:
    """The expert's attempt, handed over. Look, do not touch."""
    attempt = in_memory(expert_terms(first_site(), seed, jobs))
    run_plan(attempt, technician_on(attempt), expert_plan(first_site(), seed, attempt.session.header.jobs))
    attempt.hand_over()
    return attempt


def arrives(seed: int = SEED, mode: str = "practice", **terms: object) -> tuple[Attempt, MemoryJournal]:
    """A trainee on the bare site, and his log."""
    journal = MemoryJournal()

    def opened(lines: str) -> MemoryJournal:
        for line in lines.split("\n"):
            journal.append(line)
        return journal

    return begin(Terms(scenario=first_site(), seed=seed, jobs=first_site().playable, mode=mode, **terms), opened), journal


def does(attempt: Attempt, what: str, **params: object) -> LogEntry:
    entry = tries(attempt, what, **params)
    assert entry.refusal is None, entry.refusal
    return entry


def tries(attempt: Attempt, what: str, **params: object) -> LogEntry:
    action = action_from_dict({"do": what, **params})
    return attempt.do(action, attempt.now_ms + action.PACE_MS)


# --- the clock ---


def driven(walk: Walk, seed: int) -> Attempt:
    """The expert's actions at their times, by a front end that walks like this."""
    attempt, _ = arrives(seed)
    for at_ms, action in timed_actions(expert(seed=seed)):
        walk(attempt, at_ms)
        attempt.do(action, at_ms)
    attempt.hand_over()
    return attempt


@pytest.mark.parametrize("walk", [nobody_asks, jittered, stalled, asked_for_what_was])
@pytest.mark.parametrize("seed", [0, SEED])
def test_the_same_attempt_makes_the_same_log_however_the_clock_ticks(walk: Walk, seed: int) -> None:
    wanted = facts(expert(seed=seed))
    assert any(row[2] == "world" for row in wanted), "time caused nothing: this would prove nothing"
    assert facts(driven(walk, seed)) == wanted


def test_the_same_attempt_makes_the_same_log_at_60_hz() -> None:
    attempt, _ = arrives()
    acts = timed_actions(expert())
    powers = next(index for index, (_, action) in enumerate(acts) if action.DO == "operate_breaker")
    for index, (at_ms, action) in enumerate(acts):
        (at_60_hz if powers <= index < powers + 60 else stalled)(attempt, at_ms)
        attempt.do(action, at_ms)
    attempt.hand_over()
    assert facts(attempt) == facts(expert())


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(6))
def test_the_whole_attempt_at_60_hz(seed: int) -> None:
    assert facts(driven(at_60_hz, seed)) == facts(expert(seed=seed))


def test_a_front_end_that_asks_late_enters_causes_at_their_own_time() -> None:
    often, _ = arrives()
    late, _ = arrives()
    for attempt in (often, late):
        does(attempt, "hold_briefing")
    for now_ms in range(0, 12 * 3_600_000, 60_000):
        often.tick(now_ms)
    late.tick(12 * 3_600_000)
    world = [item for item in late.session.entries if item.actor == "world"]
    assert world, "a day on which nothing happens proves nothing"
    assert facts(often) == facts(late)
    assert all(item.at_ms < late.now_ms for item in world)


def test_nothing_is_entered_twice_when_the_clock_stands_still() -> None:
    attempt, _ = arrives()
    attempt.tick(12 * 3_600_000)
    count = len(attempt.session.entries)
    for _ in range(5):
        attempt.tick(attempt.now_ms)
    assert len(attempt.session.entries) == count


def test_an_action_whose_time_has_passed_happens_at_once_and_time_never_decreases() -> None:
    attempt, _ = arrives()
    attempt.tick(500_000)
    entry = attempt.do(action_from_dict({"do": "hold_briefing"}), 3)
    assert entry.at_ms == 500_000
    times = [item.at_ms for item in attempt.session.entries]
    assert times == sorted(times)


def test_what_is_shown_in_time_lapse_moves_the_clock_and_time_causes_what_falls_into_it() -> None:
    attempt, _ = arrives()
    began = does(attempt, "wait", duration_ms=7_200_000)
    assert attempt.now_ms == began.at_ms + 7_200_000
    assert all(item.at_ms <= attempt.now_ms for item in attempt.session.entries)


def test_no_time_passes_in_a_pause() -> None:
    attempt, _ = arrives()
    before = attempt.now_ms
    attempt.pause(on=True)
    attempt.tick(before + 12 * 3_600_000)
    assert attempt.now_ms == before
    attempt.pause(on=False)
    attempt.tick(before + 1_000)
    assert attempt.now_ms == before + 1_000
    assert [item.action["do"] for item in attempt.session.entries if item.actor == "system"] == ["pause", "resume"]


def test_a_pause_does_not_change_what_time_causes() -> None:
    paused, _ = arrives()
    plain, _ = arrives()
    paused.tick(100_000)
    paused.pause(on=True)
    paused.tick(9_000_000)
    paused.pause(on=False)
    for attempt in (paused, plain):
        attempt.tick(12 * 3_600_000)
    of_the_world = [
        [(item.at_ms, item.events) for item in attempt.session.entries if item.actor == "world"] for attempt in (paused, plain)
    ]
    assert of_the_world[0] == of_the_world[1]


# --- taking back ---


def test_an_undo_brings_back_the_world_before_the_act_and_time_runs_on() -> None:
    attempt, _ = arrives()
    does(attempt, "go_to", place="cabinet")
    stood = world_digest(attempt.world)
    seq = attempt.session.entries[-1].seq
    went = does(attempt, "go_to", place="yard")
    undone = attempt.undo()
    assert undone.action == {"do": "undo", "to_seq": seq}
    assert world_digest(attempt.world) == stood
    assert undone.seq == went.seq + 1
    assert undone.at_ms == attempt.now_ms > went.at_ms
    assert does(attempt, "go_to", place="yard").at_ms > undone.at_ms


def test_two_undos_take_back_two_acts_and_refusals_are_no_acts() -> None:
    attempt, _ = arrives()
    start = world_digest(attempt.world)
    does(attempt, "go_to", place="cabinet")
    assert tries(attempt, "go_to", place="moon").refusal
    does(attempt, "go_to", place="yard")
    assert tries(attempt, "wear", item="nothing").refusal
    attempt.undo()
    assert attempt.world.people["p1"].place == "cabinet"
    attempt.undo()
    assert world_digest(attempt.world) == start
    with pytest.raises(WrongCall):
        attempt.undo()


def test_what_was_taken_back_stays_visible_is_counted_and_not_graded() -> None:
    attempt, _ = arrives()
    does(attempt, "hold_briefing")
    with_briefing = attempt.grade().points
    attempt.undo()
    without = attempt.grade().points
    assert with_briefing > without
    record = attempt.record()
    assert [item.do for item in attempt.session.entries if item.actor == "trainee"] == ["hold_briefing"]
    assert not record.acts("hold_briefing")
    assert not record.events("crew_briefed")
    assert not [item for item in effective(attempt.session.entries) if item.do == "hold_briefing"]
    assert report_document(attempt.grade(), record, "")["undone"] == 1
    does(attempt, "hold_briefing")
    assert attempt.grade().points == with_briefing


def unplugs_under_power(attempt: Attempt) -> LogEntry:
    """Takes the baseband's supply lug off with its breaker closed: a breach."""
    end = next(end for end in attempt.world.terminations.values() if end.port == "bbu.s19.neg")
    entry = does(attempt, "disconnect_cable", cable=end.cable, end=end.end, core=end.core)
    assert any(made.IS == "live_touched" for made in entry.events)
    return entry


def test_a_breach_that_was_taken_back_is_no_breach_in_practice() -> None:
    attempt = at_the_bars()
    breached = unplugs_under_power(attempt)
    assert breached.seq in [breach.seq for breach in attempt.grade().breaches]
    assert attempt.grade().proposal == "BK"
    while attempt.undo().action["to_seq"] >= breached.seq:
        pass
    assert not attempt.grade().breaches
    assert attempt.world.units["bbu"].powered_ms >= 0


def test_an_undo_is_replayed_as_it_was() -> None:
    attempt, journal = arrives()
    does(attempt, "go_to", place="cabinet")
    does(attempt, "go_to", place="yard")
    attempt.undo()
    does(attempt, "call_noc", about="start")
    again = reopen(first_site(), journal.lines(), journal)
    assert facts(again) == facts(attempt)
    again.undo()
    attempt.undo()
    assert world_digest(again.world) == world_digest(attempt.world)


# --- chance ---


def reads_the_meter(attempt: Attempt, at_ms: int) -> int | str | None:
    """What a proved meter shows at the rectifier's bars at a moment."""
    entry = attempt.do(action_from_dict({"do": "read_meter", "instrument": "dmm-2"}), at_ms)
    assert entry.refusal is None, entry.refusal
    return next(made.value for made in entry.events if isinstance(made, InstrumentRead))


def at_the_bars() -> Attempt:
    attempt = in_memory(expert_terms(first_site(), SEED, ("handover",)))
    does(attempt, "set_meter", instrument="dmm-2", mode="dc_volt")
    does(attempt, "place_leads", instrument="dmm-2", red="dcdu.in_rtn", black="dcdu.in_neg")
    return attempt


def test_refusals_hints_and_pauses_before_it_do_not_shift_what_a_meter_shows() -> None:
    """A meter's noise is keyed by its 250 ms refresh: what was logged is what was on the display."""
    quiet, busy = at_the_bars(), at_the_bars()
    at_ms = quiet.now_ms + 60_000
    for _ in range(3):
        assert tries(busy, "wear", item="nothing").refusal
        busy.hint("briefing_held")
        busy.pause(on=True)
        busy.pause(on=False)
    assert busy.now_ms < at_ms
    assert reads_the_meter(busy, at_ms) == reads_the_meter(quiet, at_ms)


def test_readings_of_another_moment_differ_in_their_last_digits() -> None:
    attempt = at_the_bars()
    start = attempt.now_ms
    shown = {reads_the_meter(attempt, start + 10_000 * number) for number in range(1, 12)}
    assert len(shown) > 1


def test_a_draw_depends_on_seed_stream_and_number_only() -> None:
    dice = {
        (seed, stream, n): draw(seed, stream, n) for seed in (0, 2**70) for stream in ("gust", "meter:dmm-1") for n in range(50)
    }
    assert len(set(dice.values())) == len(dice)
    assert all(0 <= value < 1 for value in dice.values())
    assert {key: draw(*key) for key in reversed(dice)} == dice


# --- preludes ---


@pytest.mark.parametrize("job", ["cable", "handover"])
def test_a_job_alone_begins_as_the_expert_leaves_it(job: str) -> None:
    whole = expert()
    plan = expert_plan(first_site(), SEED, first_site().playable)
    before = in_memory(expert_terms(first_site(), SEED, ()))
    run_plan(
        before,
        technician_on(before),
        [task for task in plan if first_site().playable.index(task.job) < first_site().playable.index(job)],
    )
    alone = in_memory(expert_terms(first_site(), SEED, (job,)))
    assert world_digest(alone.world) == world_digest(before.world)
    assert alone.now_ms == before.now_ms
    count = len(alone.session.entries)
    assert alone.session.header.prelude == count
    assert [item.digest for item in alone.session.entries] == [item.digest for item in whole.session.entries[:count]]
    assert world_digest(whole.world_at(count)) == world_digest(alone.world)


def test_the_prelude_is_never_graded() -> None:
    attempt = in_memory(expert_terms(first_site(), SEED, ("handover",)))
    record = attempt.record()
    prelude = attempt.session.header.prelude
    assert prelude > 100
    for kind in ("cable_connected", "tightened", "instrument_read", "crew_briefed"):
        assert not record.events(kind)
        assert record.events(kind, prelude=True)
    assert not record.acts("connect_cable")
    made = attempt.grade()
    assert not made.breaches
    assert all(seq > prelude for row in made.results for seq in row.verdict.evidence)
    assert report_document(made, record, "")["prelude"] == prelude


def test_a_breach_in_the_prelude_is_nobodys() -> None:
    """What was done before the job began, even wrongly, is not this trainee's."""
    lived = in_memory(expert_terms(first_site(), SEED, ("handover",)))
    before = timed_actions(lived)
    wrong = unplugs_under_power(lived)
    acts = (*before, (wrong.at_ms, action_from_dict(dict(wrong.action))))
    attempt = in_memory(Terms(scenario=first_site(), seed=SEED, jobs=("handover",), prelude=acts))
    assert attempt.record().events("live_touched", prelude=True)
    assert not attempt.grade().breaches


def test_the_prelude_cannot_be_taken_back() -> None:
    attempt = in_memory(expert_terms(first_site(), SEED, ("handover",)))
    with pytest.raises(WrongCall):
        attempt.undo()


# --- looking back ---


def test_the_world_at_every_entry_is_there() -> None:
    attempt = expert()
    entries = attempt.session.entries
    assert [world_digest(attempt.world_at(item.seq)) for item in entries] == [item.digest for item in entries]
    assert attempt.world_at(0).people["p1"].place == first_site().document(SEED).people[0].place


def test_a_fork_goes_on_alone() -> None:
    attempt, journal = arrives()
    does(attempt, "go_to", place="cabinet")
    lines = journal.lines()
    twin = attempt.fork(lambda line, urgent: None)
    does(twin, "go_to", place="yard")
    assert attempt.world.people["p1"].place == "cabinet"
    assert journal.lines() == lines
