"""What time causes is entered at its own computed time, however often and however unevenly anybody asks."""

from __future__ import annotations

import math
import random

import pytest

from simulator.expert.runner import expert_plan, expert_terms, in_memory, run_plan, technician_on
from simulator.mechanics.process import PROCESSES
from simulator.site.world import FAMILY_NAMES
from tests.trainee import an_action, arrives, first_site, wired

FPS_60_MS = 1000 / 60


def steady(start_ms, end_ms):
    """60 Hz, as a front end counts it."""
    return [start_ms + int(FPS_60_MS * index) for index in range(1, int((end_ms - start_ms) / FPS_60_MS) + 1)]


def jittery(start_ms, end_ms):
    """Frames of 1 to 90 ms."""
    dice, found, now_ms = random.Random(7), [], start_ms
    while now_ms < end_ms:
        now_ms += dice.randint(1, 90)
        found.append(now_ms)
    return found


def stalling(start_ms, end_ms):
    """Frames of 2 s, as when a virus scanner runs."""
    return list(range(start_ms + 2_000, end_ms, 2_000))


def asleep(start_ms, end_ms):
    """Nobody asks before the next action."""
    return []


def as_logged(ani, since):
    """Entries after the beginning, the wall clock and what it is hashed into left out."""
    return [(made.seq, made.at_ms, made.actor, made.action, made.events, made.refusal, made.digest) for made in ani.log[since:]]


def stormy_site():
    """The wired site with 6 A under sector 2, thunder and the end of the permit near."""
    ani = wired()
    ani.does("pull_breaker", way="dcdu.load1")
    ani.does("fit_breaker", item="mcb-6-2", way="dcdu.load1")
    ani.finds("weather", "sky", thunder_ms=ani.now_ms + 61_003)
    return ani.finds("papers", "permit", valid_until_s=ani.world.weather["sky"].start_s + ani.now_ms // 1000 + 250)


SCRIPT = (
    (3_000, "untag_way", {"way": "rect.q0"}),
    (4_000, "untag_way", {"way": "dcdu.load6"}),
    (10_007, "operate_breaker", {"way": "rect.q0", "closed": True}),
    (20_011, "operate_breaker", {"way": "dcdu.load6", "closed": True}),
    (31_013, "operate_breaker", {"way": "dcdu.load1", "closed": True}),
    (230_017, "switch_cell", {"cell": "c2", "active": True}),
    (231_000, "operate_breaker", {"way": "dcdu.load9", "closed": True}),
    (400_019, "operate_breaker", {"way": "rect.q0", "closed": False}),
)


def played(frames):
    """The script played with these frames in between; the log after the beginning."""
    ani = stormy_site()
    begin_ms, since, wall_ms = ani.now_ms, len(ani.log), 0
    for after_ms, what, params in SCRIPT:
        for now_ms in frames(ani.now_ms, begin_ms + after_ms):
            wall_ms += 17
            ani.attempt.tick(min(now_ms, begin_ms + after_ms), wall_ms)
        ani.attempt.do(an_action(what, **params), begin_ms + after_ms, wall_ms)
    ani.attempt.tick(begin_ms + 410_000, wall_ms)
    return ani, begin_ms, since


@pytest.mark.parametrize("frames", [steady, jittery, stalling])
def test_frames_jitter_and_stalls_change_no_entry(frames):
    quiet, _, since = played(asleep)
    busy, _, _ = played(frames)
    assert as_logged(busy, since) == as_logged(quiet, since)
    assert [made.wall_ms for made in busy.log[since:]] != [made.wall_ms for made in quiet.log[since:]]


def test_each_process_comes_at_its_own_time():
    """Power at once; boot 120 and 180 s; thunder and permit at their hour; 6 A under 450 W behind 0.2087 ohm after 90 s / (r^2 - 1.1025)."""
    ani, begin_ms, _ = played(asleep)
    found = {(made.IS, made.subject): entry.at_ms - begin_ms for entry in ani.log for made in entry.events if entry.actor == "world"}
    assert found["unit_powered", "bbu"] == 400_019
    assert found["unit_booted", "bbu"] == 20_011 + 180_000
    assert found["unit_booted", "rru-2"] == 31_013 + 120_000
    assert found["thunder_heard", "sky"] == 61_003
    start_s = ani.world.weather["sky"].start_s
    assert found["permit_ended", "permit"] == (ani.world.papers["permit"].valid_until_s - start_s) * 1000 - begin_ms
    assert found["way_overloaded", "dcdu.load1"] == 230_017
    volts = (53.3 + math.sqrt(53.3**2 - 4 * 450 * 0.2087)) / 2
    ratio = 450 / volts / 6
    assert found["breaker_tripped", "dcdu.load1"] - 230_017 == pytest.approx(90_000 / (ratio**2 - 1.1025), rel=0.01)


def test_an_overload_that_ends_in_time_is_forgotten():
    """The cell goes off air before the 87 s are over: cool again, and the full time from anew."""
    ani = wired()
    ani.does("pull_breaker", way="dcdu.load1")
    ani.does("fit_breaker", item="mcb-6-2", way="dcdu.load1")
    ani.closes("rect.q0", "dcdu.load6", "dcdu.load1").waits(300_000)
    for _ in range(3):
        ani.does("switch_cell", cell="c2", active=True)
        ani.waits(60_000)
        ani.does("switch_cell", cell="c2", active=False)
        assert ani.world.ways["dcdu.load1"].hot_ms == -1
    assert not ani.saw("breaker_tripped")


def test_thunder_is_heard_once():
    ani = arrives(next(seed for seed in range(50) if first_site().document(seed).weather.thunder_ms >= 0))
    due = ani.world.weather["sky"].thunder_ms
    ani.waits(3_600_000).waits(3_600_000)
    assert ani.when("thunder_heard", "sky") == due
    assert len(ani.saw("thunder_heard")) == 1


def test_a_permit_to_16_00_ends_at_16_00():
    ani = arrives()
    ani.waits(7_200_000).waits(7_200_000)
    ended_s = ani.world.weather["sky"].start_s + ani.when("permit_ended", "permit") // 1000
    assert ended_s == 16 * 3600
    assert ani.world.papers["permit"].ended


def test_a_unit_that_loses_power_boots_anew():
    ani = wired().closes("rect.q0", "dcdu.load1").waits(100_000).opens("dcdu.load1").closes("dcdu.load1")
    ani.waits(119_000 - 1_000)
    assert not ani.world.units["rru-2"].booted
    ani.waits(1_000)
    assert ani.world.units["rru-2"].booted
    assert ani.when("unit_booted", "rru-2") - ani.when("unit_powered", "rru-2") == 120_000


def test_a_short_is_felt_by_all_for_the_ten_milliseconds_it_lasts():
    """The bus dips below every unit's limit until the breaker has opened; then all boot again."""
    ani = wired().closes("rect.q0", "dcdu.load6", "dcdu.load8").waits(300_000)
    assert ani.world.units["bbu"].booted
    for end, port in (("a", "dcdu.load3_neg"), ("b", "dcdu.load3_rtn")):
        ani.finds("terminations", f"dc-spare.{end}.neg", port=port, lug="lug-m6-4", crimp="good", torque_mn_m=5_000)
    ani.does("fit_breaker", item="mcb-32-1", way="dcdu.load3")
    ani.closes("dcdu.load3")
    assert [made.subject for made in ani.saw("breaker_tripped")] == ["dcdu.load3"]
    assert ani.when("unit_powered", "bbu") == ani.when("breaker_tripped", "dcdu.load3")
    assert ani.world.units["bbu"].powered_ms > 0
    assert not ani.world.units["bbu"].booted


class Unseen(dict):
    """A family at which nobody may look."""

    def _looked_at(self, *_):
        raise AssertionError("looked at")

    __getitem__ = get = values = items = keys = __iter__ = __contains__ = __len__ = __bool__ = _looked_at


@pytest.fixture(scope="module")
def stretch_of_worlds():
    """Every seventh World of an expert's whole attempt, and one in which much goes wrong."""
    worked = in_memory(expert_terms(first_site(), 3, ()))
    run_plan(worked, technician_on(worked), expert_plan(first_site(), 3, first_site().playable))
    ani = stormy_site()
    return [*worked.session.worlds[::7], ani.world]


@pytest.mark.parametrize("name", PROCESSES.all())
def test_when_a_fact_is_due_rests_on_nothing_but_what_the_process_names(name, stretch_of_worlds):
    kind = PROCESSES.need(name)
    others = {family: Unseen() for family in FAMILY_NAMES if family not in kind.rests_on}
    for world in stretch_of_worlds:
        assert kind.due_ms(world.having(**others), 5) == kind.due_ms(world, 5)
