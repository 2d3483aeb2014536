"""The alarm list: external inputs of normally closed loops, what is missing, and what raises nothing."""

from __future__ import annotations

import pytest

from tests.trainee import commissioned, on_air

INPUT = {"door": "bbu.s18.ext0", "mains": "bbu.s18.ext1", "battery": "bbu.s18.ext2", "smoke": "bbu.s18.ext3"}
TAIL = {"door": "al-door", "mains": "al-mains", "battery": "al-battery", "smoke": "al-smoke"}


@pytest.mark.parametrize("seed", [1, 2, 4, 6, 7])
def test_501_a_finished_site_has_an_empty_alarm_list(seed):
    assert on_air(seed).alarms() == set()


@pytest.mark.parametrize("sensor", sorted(INPUT))
def test_502_each_sensor_shows_its_own_alarm_and_clears(sensor):
    """`[sensor.out] --al-*-- [bbu.s18.extN]`: the contact opens, the alarm of that input appears."""
    ani = commissioned()
    ani.does("trigger_alarm", unit=sensor, active=True)
    assert ani.alarms() == {(f"external_{sensor}", INPUT[sensor])}
    ani.does("trigger_alarm", unit=sensor, active=False)
    assert ani.alarms() == set()


@pytest.mark.parametrize("sensor", sorted(INPUT))
def test_503_an_unwired_normally_closed_input_alarms(sensor):
    """An open loop is an open contact."""
    ani = commissioned().disconnects(f"{TAIL[sensor]}.a.plug")
    assert ani.alarms() == {(f"external_{sensor}", INPUT[sensor])}


def test_504_a_loop_open_at_the_sensor_alarms_too():
    ani = commissioned().finds("terminations", "al-smoke.b.plug", port="")
    assert ani.alarms() == {("external_smoke", INPUT["smoke"])}


def test_505_swapped_inputs_show_the_wrong_alarm():
    """M9: `[door] -- [ext1]`, `[mains] -- [ext0]`: quiet at rest, the door is shown as mains."""
    ani = commissioned()
    ani.swaps("al-door.a.plug", "al-mains.a.plug")
    assert ani.alarms() == set()
    ani.does("trigger_alarm", unit="door", active=True)
    assert ani.alarms() == {("external_mains", INPUT["mains"])}


def test_506_a_stuck_sensor_shows_nothing_when_set_off():
    """Seed 0: the smoke detector was stuck before anybody came."""
    ani = commissioned(0)
    assert ani.world.units["smoke"].stuck
    ani.does("trigger_alarm", unit="smoke", active=True)
    assert ani.alarms() == set()
    ani.does("trigger_alarm", unit="door", active=True)
    assert ani.alarms() == {("external_door", INPUT["door"])}


def test_507_without_the_environment_board_no_external_alarm_is_seen():
    ani = commissioned()
    for tail in TAIL.values():
        ani.disconnects(f"{tail}.a.plug")
    ani.does("pull_board", slot="bbu.s18")
    assert ani.alarms() == {("environment_missing", "bbu")}


def test_508_without_the_fan_board_the_unit_says_so():
    ani = commissioned()
    ani.does("pull_board", slot="bbu.s16")
    assert ani.alarms() == {("fan_missing", "bbu")}


def test_509_a_dark_radio_is_a_link_without_light():
    """M3."""
    ani = commissioned().opens("dcdu.load2")
    assert ani.alarms() == {("cpri_interface", "bbu.s3.cpri2")}


def test_510_a_booting_radio_raises_nothing():
    ani = commissioned().opens("dcdu.load2").closes("dcdu.load2")
    assert ani.alarms() == set()
    assert ani.reads("cpri")["cpri_state", "bbu.s3.cpri2"] == "booting"


@pytest.mark.parametrize(("cent", "alarm"), [(126, False), (199, False), (200, True), (310, True)])
def test_511_vswr_alarms_from_2_0(cent, alarm):
    """M4, B50; either antenna port."""
    ani = commissioned()
    values = {**dict(ani.world.units["rru-2"].values), "vswr_ant1_cent": cent}
    ani.finds("units", "rru-2", values=tuple(sorted(values.items())))
    assert ani.alarms() == ({("vswr", "rru-2")} if alarm else set())
    assert ani.reads("vswr")["vswr_cent", "c2.ant1"] == cent


@pytest.mark.parametrize(("apart_cdb", "alarm"), [(300, False), (1000, False), (1001, True)])
def test_512_rtwp_alarms_above_ten_decibel_between_the_branches(apart_cdb, alarm):
    """M6."""
    ani = commissioned()
    values = {**dict(ani.world.units["rru-3"].values), "rtwp_ant0_cdbm": -10_500, "rtwp_ant1_cdbm": -10_500 + apart_cdb}
    ani.finds("units", "rru-3", values=tuple(sorted(values.items())))
    assert ani.alarms() == ({("rtwp_imbalance", "rru-3")} if alarm else set())


def test_513_missing_earth_raises_no_alarm():
    """M10: no meter, no lamp, no alarm; only the eye and the earth path."""
    ani = commissioned().disconnects("pe-bbu.a.pe", "pe-cab.a.pe")
    assert ani.alarms() == set()


def test_514_the_operations_centre_counts_the_same_alarms_and_cells():
    ani = on_air()
    ani.does("trigger_alarm", unit="door", active=True)
    told = {made.quantity: made.value for made in ani.does("call_noc", about="acceptance").events if made.IS == "instrument_read"}
    assert told == {"noc_site": "seen", "noc_alarms": 1, "noc_cells": 3}
    ani.disconnects("ge-1.a.plug")
    told = {made.quantity: made.value for made in ani.does("call_noc", about="acceptance").events if made.IS == "instrument_read"}
    assert told == {"noc_site": "not_seen"}
