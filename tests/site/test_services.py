"""What runs once power and light are there: boards, hop, transport, clock, cells; and what waiting comes to."""

from __future__ import annotations

import pytest

from simulator.site.feeding import outdoor_is_fed
from simulator.site.hop import received_cdbm
from simulator.site.services import (
    alarms,
    cell_can_start,
    clock_state,
    hop_is_up,
    running_board,
    serving_sector,
    settled,
    transport_is_up,
)
from tests.trainee import commissioned, on_air, reading, wired

LATER = 10**9


@pytest.mark.parametrize("seed", [0, 1, 2, 4, 6])
def test_401_a_finished_site_carries_traffic_in_the_planned_sectors(seed):
    world = on_air(seed).world
    assert hop_is_up(world, LATER)
    assert transport_is_up(world, LATER)
    assert clock_state(world, LATER) == "locked"
    assert {cell: serving_sector(world, cell) for cell in world.cells} == {"c1": "s1", "c2": "s2", "c3": "s3"}


def moved_board(from_slot, to_slot):
    """The commissioned site with a board pulled (its cables off first) and put into another slot."""
    ani = commissioned()
    item = next(item.id for item in ani.world.items.values() if item.place == f"in:{from_slot}")
    for end in [end for end in ani.world.terminations.values() if end.port.startswith(f"{from_slot}.")]:
        ani.disconnects(end.id)
    for fitted in [item for item in ani.world.items.values() if item.place.startswith(f"in:{from_slot}.")]:
        ani.does("pull_module", port=fitted.place.removeprefix("in:"))
    ani.does("pull_board", slot=from_slot)
    ani.does("fit_board", item=item, slot=to_slot)
    return ani.waits(400_000)


def test_402_the_main_board_runs_in_6_or_7_and_in_no_other_slot():
    """D1: `[bbu.s7] -> [bbu.s6]` runs, `-> [bbu.s0]` does not."""
    right = moved_board("bbu.s7", "bbu.s6")
    assert running_board(right.world, "main", right.now_ms) == ("bbu", "6")
    wrong = moved_board("bbu.s7", "bbu.s0")
    assert running_board(wrong.world, "main", wrong.now_ms) == ("", "")
    wrong.refused("no_answer", "read_terminal", instrument="terminal-1", page="boards")
    assert wrong.lamps("bbu")["s0.run"] == "green"


def test_403_the_baseband_board_runs_in_0_to_5_and_not_in_6():
    """D1, D2; the terminal names the wrong slot."""
    right = moved_board("bbu.s3", "bbu.s0")
    assert running_board(right.world, "baseband", right.now_ms) == ("bbu", "0")
    wrong = moved_board("bbu.s3", "bbu.s6")
    assert running_board(wrong.world, "baseband", wrong.now_ms) == ("", "")
    assert wrong.reads("boards")["board_state", "bbu.s6"] == "wrong_slot"
    assert ("board_not_in_service", "bbu.s6") in wrong.alarms()


def test_404_a_cracked_board_does_not_run():
    """Seed 4 has a cracked baseband board; the expert left it in the store."""
    ani = commissioned()
    assert ani.world.items["baseband-1"].defect == "cracked"
    ani.finds("items", next(item.id for item in ani.world.items.values() if item.place == "in:bbu.s3"), defect="cracked")
    assert running_board(ani.world, "baseband", LATER) == ("", "")
    assert not cell_can_start(ani.world, "c1", LATER)


def test_405_the_power_board_works_in_18_too():
    """`[bbu.s18.neg]` when slot 19 is empty: where the power board sits is where the unit is fed."""
    ani = wired()
    for name in ("s18.ext0", "s18.ext1", "s18.ext2", "s18.ext3", "s19.neg", "s19.rtn"):
        ani.disconnects(*[end.id for end in ani.world.terminations.values() if end.port == f"bbu.{name}"])
    ani.does("pull_board", slot="bbu.s18")
    ani.does("pull_board", slot="bbu.s19")
    ani.does("fit_board", item="power-1", slot="bbu.s18")
    for core in ("rtn", "neg"):
        ani.connects(f"dc-bbu.b.{core}", f"bbu.s18.{core}")
    ani.closes("rect.q0", "dcdu.load6").waits(200_000)
    assert ani.world.units["bbu"].booted


def test_406_transport_needs_the_two_configured_ports():
    """M8: `[bbu.s7.ge0] --ge-1-- [idu.ge1]`; GE2 or the main board's GE1 lead nowhere."""
    ani = commissioned()
    assert ani.reads("transport")["transport_state", "transport"] == "up"
    ani.moves("ge-1.b.plug", "idu.ge2")
    assert ani.reads("transport")["transport_state", "transport"] == "down"
    assert ani.alarms() == {("transport_fault", "bbu")}
    ani.moves("ge-1.b.plug", "idu.ge1").moves("ge-1.a.plug", "bbu.s7.ge1")
    assert ani.reads("transport")["transport_state", "transport"] == "down"
    ani.moves("ge-1.a.plug", "bbu.s7.ge0")
    assert ani.alarms() == set()


def test_407_either_end_of_the_patch_cord_may_be_at_either_side():
    ani = commissioned()
    ani.swaps("ge-1.a.plug", "ge-1.b.plug")
    assert ani.reads("transport")["transport_state", "transport"] == "up"


def test_408_the_hop_needs_indoor_unit_switch_and_if_cable():
    """`[idu.if1] --if-1-- [odu.if]`, fed over the cable by the switch."""
    ani = commissioned()
    assert ani.reads("indoor")["hop_state", "idu"] == "up"
    assert ani.reads("indoor")["rsl_cdbm", "idu"] == pytest.approx(received_cdbm(ani.world, "a", ani.now_ms), abs=25)
    ani.does("switch_outdoor", unit="idu", on=False)
    assert not outdoor_is_fed(ani.world, "idu")
    page = ani.reads("indoor")
    assert page["hop_state", "idu"] == "down"
    assert ("rsl_cdbm", "idu") not in page
    ani.disconnects("if-1.a.plug")
    ani.does("switch_outdoor", unit="idu", on=True)
    assert ani.reads("indoor")["hop_state", "idu"] == "down"


def test_409_the_second_if_port_feeds_the_outdoor_unit_as_well():
    ani = commissioned()
    ani.does("switch_outdoor", unit="idu", on=False)
    ani.moves("if-1.a.plug", "idu.if2")
    ani.does("switch_outdoor", unit="idu", on=True)
    assert hop_is_up(ani.world, ani.now_ms)


def test_410_the_far_end_must_be_on_air():
    ani = commissioned().finds("hop_ends", "b", transmitting=False)
    assert not hop_is_up(ani.world, LATER)
    assert not transport_is_up(ani.world, LATER)


def test_411_the_indoor_unit_without_supply_answers_nothing():
    ani = commissioned().opens("dcdu.load8")
    ani.refused("no_answer", "read_terminal", instrument="terminal-1", page="indoor")
    assert ("transport_fault", "bbu") in ani.alarms()


def test_412_the_clock_locks_three_minutes_after_the_main_board_runs():
    """Main board 180 s to boot, 180 s to lock."""
    ani = wired().closes("rect.q0", "dcdu.load6")
    start = ani.when("unit_powered", "bbu")
    assert [clock_state(ani.world, start + ms) for ms in (179_999, 180_000, 359_999, 360_000)] == ["dark", "searching", "searching", "locked"]


def test_413_the_gps_arrester_serves_either_way_round():
    """`[gps.out] --tail-- [arr.ant|eq] --patch-- [bbu.s7.gps]`."""
    ani = commissioned()
    ani.swaps("gps-tail.a.plug", "gps-patch.a.plug")
    assert ani.reads("clock")["clock_state", "clock"] == "locked"


def test_414_the_gps_may_go_round_the_arrester_and_still_lock():
    """No meter tells: the missing arrester is an eye's finding."""
    ani = commissioned().disconnects("gps-patch.b.plug")
    ani.moves("gps-tail.a.plug", "bbu.s7.gps")
    assert ani.reads("clock")["clock_state", "clock"] == "locked"


@pytest.mark.parametrize("end", ["gps-tail.a.plug", "gps-patch.a.plug", "gps-patch.b.plug"])
def test_415_an_open_gps_line_is_a_satellite_alarm(end):
    """M7."""
    ani = commissioned().disconnects(end)
    assert ani.reads("clock")["clock_state", "clock"] == "no_signal"
    assert ani.alarms() == {("satellite_antenna", "bbu")}


def test_416_a_damaged_arrester_blocks_the_signal():
    ani = commissioned().finds("units", "arr", damaged=True)
    assert ani.reads("clock")["clock_state", "clock"] == "no_signal"


def test_417_a_cell_starts_only_on_a_running_radio():
    ani = commissioned().opens("dcdu.load1")
    ani.refused("cell_not_ready", "switch_cell", cell="c2", active=True)
    ani.closes("dcdu.load1")
    ani.refused("cell_not_ready", "switch_cell", cell="c2", active=True)
    ani.waits(120_000)
    ani.does("switch_cell", cell="c2", active=True)


def test_418_a_call_needs_cell_transport_and_clock():
    ani = commissioned()
    phone = {"instrument": "phone-1", "sector": "s2"}
    assert reading(ani.does("call_test", **phone), "call") == "no_service"
    ani.does("switch_cell", cell="c2", active=True)
    assert reading(ani.does("call_test", **phone), "call") == "connected"
    ani.disconnects("ge-1.a.plug")
    assert reading(ani.does("call_test", **phone), "call") == "no_core"
    ani.connects("ge-1.a.plug", "bbu.s7.ge0")
    ani.disconnects("gps-tail.a.plug")
    assert reading(ani.does("call_test", **phone), "call") == "no_core"


def test_419_a_cell_whose_radio_lost_power_serves_nobody():
    """A cell switched on stays configured; the radio on its port is dark."""
    ani = on_air().opens("dcdu.load1")
    assert reading(ani.does("call_test", instrument="phone-1", sector="s2"), "call") == "no_service"


def faults():
    """What may have been done wrong, as a change made on the wired site before the breakers are closed."""
    return {
        "nothing": lambda ani: ani,
        "baseband_reversed": lambda ani: ani.swaps("dc-bbu.b.neg", "dc-bbu.b.rtn"),
        "return_open": lambda ani: ani.disconnects("dc-rru-1.a.rtn"),
        "straight_fibre": lambda ani: ani.finds("terminations", "fo-rru-2.a.plug", flipped=True),
        "no_transport": lambda ani: ani.disconnects("ge-1.a.plug"),
        "gps_open": lambda ani: ani.disconnects("gps-tail.a.plug"),
        "indoor_reversed": lambda ani: ani.swaps("dc-idu.b.neg", "dc-idu.b.rtn"),
        "door_unwired": lambda ani: ani.disconnects("al-door.a.plug"),
        "radio_reversed": lambda ani: ani.swaps("dc-rru-2.a.neg", "dc-rru-2.a.rtn"),
    }


def state(world):
    """Who has power and what the alarm list says, long after."""
    return {unit for unit, made in world.units.items() if made.powered_ms >= 0}, alarms(world, LATER)


@pytest.mark.parametrize("fault", sorted(faults()))
def test_420_settled_is_what_waiting_comes_to(fault):
    """All breakers closed at one stroke, asked at once; against the same site closed one by one and left for ten minutes."""
    ways = ("rect.q0", "dcdu.load0", "dcdu.load1", "dcdu.load2", "dcdu.load6", "dcdu.load8")
    ani = faults()[fault](wired())
    world = ani.world
    for way in ways:
        world = world.change("ways", way, closed=True)
    ani.closes(*ways).waits(600_000)
    assert state(settled(world)) == state(ani.world)


@pytest.mark.parametrize("fault", ["short", "six_ampere"])
def test_421_settled_trips_the_breakers_that_waiting_would_trip(fault):
    """`[dcdu.load0_neg] --dc-spare-- [dcdu.load0_rtn]` takes its own way only; 6 A under a radio on air opens after 87 s."""
    ani = on_air()
    if fault == "short":
        for end, port in (("a", "dcdu.load3_neg"), ("b", "dcdu.load3_rtn")):
            ani.finds("terminations", f"dc-spare.{end}.neg", port=port, lug="lug-m6-4", crimp="good", torque_mn_m=5_000)
        ani.finds("items", "mcb-32-1", place="in:dcdu.load3")
        ani.finds("ways", "dcdu.load3", closed=True)
    else:
        ani.finds("items", "mcb-20-2", type="mcb-6a").finds("items", "mcb-20-1", type="mcb-6a").finds("items", "mcb-20-3", type="mcb-6a")
    at_once = settled(ani.world)
    ani.waits(900_000)
    assert ani.saw("breaker_tripped")
    assert state(at_once) == state(ani.world)
