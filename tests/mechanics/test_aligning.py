"""Hands on a dish: nuts with play and end stops, the port's voltage, locks that pull, settings, leave to transmit."""

from __future__ import annotations

import pytest

from simulator.mechanics.event import InstrumentRead
from simulator.site.hop import port_mv
from simulator.site.pointing import azimuth_cdeg, dish_data, is_locked, lock_torques_mn_m, nut_ddeg
from tests.hop_site import aim, at_the_dish, on_the_air
from tests.trainee import reading

DISH = {"antenna": "dish-1"}


def carrying(ani, *items, who="p1"):
    for item in items:
        ani.finds("items", item, place=f"carried:{who}")
    return ani


def azimuth(ani):
    return azimuth_cdeg(ani.world.antennas["dish-1"], dish_data(ani.world, "dish-1"), ani.now_ms)


def metered(ani):
    """The cap off, the voltmeter in the port."""
    carrying(ani, "dmm-2")
    ani.does("uncap_port", port="odu.rssi")
    ani.does("place_leads", instrument="dmm-2", red="odu.rssi", black="odu.pe")
    return ani


def test_a_turn_of_the_azimuth_nut_is_1_6_degrees_once_the_play_is_taken_up():
    ani = on_the_air()
    start = azimuth(ani)
    ani.does("turn_nut", **DISH, nut="az", ddeg=200)
    assert azimuth(ani) == start
    ani.does("turn_nut", **DISH, nut="az", ddeg=3600)
    assert azimuth(ani) - start == pytest.approx(160, abs=1)
    ani.does("turn_nut", **DISH, nut="az", ddeg=-400)
    assert azimuth(ani) - start == pytest.approx(160, abs=1)


def test_a_nut_goes_to_its_end_stop_and_no_further():
    ani = on_the_air()
    ani.does("turn_nut", **DISH, nut="el", ddeg=36_000)
    assert ani.world.antennas["dish-1"].el_ddeg == 20_000
    ani.refused("end_stop", "turn_nut", **DISH, nut="el", ddeg=360)
    ani.does("turn_nut", **DISH, nut="el", ddeg=-360)


def test_a_held_nut_is_a_closed_form_of_time():
    ani = on_the_air()
    data = dish_data(ani.world, "dish-1")
    ani.does("start_turning", **DISH, nut="az", rate_ddeg_s=300)
    since = ani.now_ms
    ani.refused("nut_in_hand", "turn_nut", **DISH, nut="el", ddeg=360)
    antenna = ani.world.antennas["dish-1"]
    assert nut_ddeg(antenna, data, "az", since + 10_000) == 3000
    assert nut_ddeg(antenna, data, "az", since + 999_999) == 20_000
    ani.attempt.tick(since + 12_000)
    ani.does("stop_turning", **DISH)
    took = ani.now_ms - since
    assert ani.world.antennas["dish-1"].az_ddeg == 300 * took // 1000
    ani.refused("no_nut_in_hand", "stop_turning", **DISH)


def test_the_port_settles_after_a_turn():
    ani = on_the_air()
    aim(ani, "a", 120)
    ani.does("turn_nut", **DISH, nut="az", ddeg=-2700)
    now = ani.now_ms
    before, middle, after, later = (port_mv(ani.world, "a", now + ms) for ms in (0, 200, 400, 4_000))
    assert min(before, after) < middle < max(before, after)
    assert after == later


def test_the_voltmeter_reads_the_port_with_the_sign_of_its_leads():
    ani = metered(on_the_air())
    first = ani.does("read_meter", instrument="dmm-2")
    assert [made.quantity for made in first.events if isinstance(made, InstrumentRead)] == ["rssi_mv"]
    assert reading(first) == pytest.approx(port_mv(ani.world, "a", ani.now_ms), abs=12)
    ani.does("place_leads", instrument="dmm-2", red="odu.pe", black="odu.rssi")
    assert reading(ani.does("read_meter", instrument="dmm-2")) == pytest.approx(-port_mv(ani.world, "a", ani.now_ms), abs=12)


def test_a_capped_port_takes_no_lead_and_a_cap_pushes_the_lead_out():
    ani = carrying(on_the_air(), "dmm-2")
    ani.refused("capped", "place_leads", instrument="dmm-2", red="odu.rssi", black="odu.pe")
    metered(ani)
    ani.does("cap_port", port="odu.rssi")
    ani.refused("nothing_shown", "read_meter", instrument="dmm-2")


def test_the_port_reads_nothing_before_the_radio_is_configured():
    ani = metered(at_the_dish())
    assert reading(ani.does("read_meter", instrument="dmm-2")) == 0


@pytest.mark.parametrize("seed", range(8))
def test_tightening_in_one_go_pulls_the_dish_by_a_tenth_to_three_tenths_of_its_width(seed):
    ani = carrying(on_the_air(seed), "wrench-medium")
    before = ani.world.antennas["dish-1"]
    ani.does("set_wrench", tool="wrench-medium", mn_m=15_000)
    ani.does("tighten_locks", **DISH, tool="wrench-medium", order="around")
    after = ani.world.antennas["dish-1"]
    pulled = ((after.azimuth_cdeg - before.azimuth_cdeg) ** 2 + (after.downtilt_cdeg - before.downtilt_cdeg) ** 2) ** 0.5
    assert 14 <= pulled <= 48
    assert is_locked(ani.world, "dish-1")


def test_corner_by_corner_in_steps_it_hardly_moves_and_can_be_trimmed_between():
    ani = carrying(on_the_air(), "wrench-medium")
    before = ani.world.antennas["dish-1"]
    for mn_m in (10_000, 15_000):
        ani.does("set_wrench", tool="wrench-medium", mn_m=mn_m)
        ani.does("tighten_locks", **DISH, tool="wrench-medium")
        if mn_m == 10_000:
            ani.does("turn_nut", **DISH, nut="az", ddeg=36)
    after = ani.world.antennas["dish-1"]
    assert abs(after.azimuth_cdeg - before.azimuth_cdeg) <= 12
    assert all(torque == pytest.approx(15_000, abs=310) for torque in lock_torques_mn_m(ani.world, "dish-1"))
    ani.refused("locks_tight", "turn_nut", **DISH, nut="az", ddeg=36)
    ani.refused("locks_tight", "point_dish", **DISH, turn_cdeg=100)


def test_open_locks_let_the_dish_be_turned_by_hand_and_leave_the_nuts_without_hold():
    ani = on_the_air()
    start = azimuth(ani)
    ani.does("open_locks", **DISH)
    ani.refused("locks_open", "turn_nut", **DISH, nut="az", ddeg=360)
    ani.does("point_dish", **DISH, turn_cdeg=-500, tilt_cdeg=100)
    assert azimuth(ani) - start == pytest.approx(-500, abs=31)


def test_a_strut_before_the_lock_pulls_the_dish_aside_and_stops_the_nuts():
    ani = carrying(on_the_air(), "strut-1")
    start = azimuth(ani)
    ani.does("fit_strut", **DISH, item="strut-1")
    assert abs(azimuth(ani) - start) > 20
    ani.refused("strut_on", "turn_nut", **DISH, nut="az", ddeg=360)
    ani.does("fit_strut", **DISH, item="strut-1", on=False)
    ani.does("turn_nut", **DISH, nut="az", ddeg=360)


def test_paint_marks_are_worth_nothing_once_the_locks_are_opened():
    ani = carrying(on_the_air(), "paint-1")
    ani.does("mark_locks", **DISH, item="paint-1")
    assert ani.world.antennas["dish-1"].marked
    ani.does("open_locks", **DISH)
    assert not ani.world.antennas["dish-1"].marked


def test_the_radio_takes_only_a_channel_and_a_power_it_has():
    ani = at_the_dish()
    how = {"by": "p2", "instrument": "terminal-1", "link_id": "0427"}
    ani.refused("channel_not_in_band", "configure_hop", **how, channel=17, tx_cdbm=1600)
    ani.refused("power_not_in_range", "configure_hop", **how, channel=12, tx_cdbm=2100)
    ani.refused("no_channel", "transmit", by="p2", instrument="terminal-1", on=True)
    ani.does("configure_hop", **how, channel=12, tx_cdbm=1600)
    ani.does("transmit", by="p2", instrument="terminal-1", on=True)
    ani.finds("units", "idu", switch_on=False)
    ani.does("configure_hop", **how, channel=14, tx_cdbm=1500)
    assert ani.world.hop_ends["a"].channel == 14
    ani.refused("not_at_hand", "transmit", by="p1", instrument="terminal-1", on=False)


def test_the_operations_centre_gives_leave_to_the_right_number_alone():
    ani = at_the_dish()
    answer = ani.does("call_noc", about="radiate", number="ISR-2026-0427-XX")
    assert reading(answer, "noc_permission") == "unknown"
    assert not ani.world.hop_ends["a"].permitted
    answer = ani.does("call_noc", about="radiate", number=ani.world.layout.licence.number)
    assert reading(answer, "noc_permission") == "granted"
    assert reading(answer, "noc_channel") == ani.world.layout.licence.channel
    assert ani.world.hop_ends["a"].permitted


def test_the_far_tower_is_seen_unless_fog_or_ground_hides_it():
    ani = carrying(at_the_dish(), "scope-2")
    how = {"instrument": "scope-2", "antenna": "dish-1"}
    ani.finds("weather", "sky", fog_ms=-1)
    assert reading(ani.does("look_through_scope", **how)) == "seen"
    ani.finds("weather", "sky", fog_ms=0, fog_m=300)
    assert reading(ani.does("look_through_scope", **how)) == "fog"
