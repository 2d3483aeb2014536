"""Switches, sensors, cells, calls."""

from __future__ import annotations

from tests.trainee import arrives, commissioned, reading


def test_the_outdoor_switch_moves_with_or_without_supply():
    ani = arrives()
    ani.refused("already_so", "switch_outdoor", unit="idu", on=False)
    ani.does("switch_outdoor", unit="idu", on=True)
    assert ani.world.units["idu"].switch_on
    ani.refused("no_such_unit", "switch_outdoor", unit="bbu", on=True)


def test_only_a_sensor_can_be_set_off_and_only_once():
    ani = arrives()
    ani.refused("no_such_unit", "trigger_alarm", unit="bbu", active=True)
    ani.does("trigger_alarm", unit="door", active=True)
    assert ani.world.units["door"].alarm_active
    ani.refused("already_so", "trigger_alarm", unit="door", active=True)


def test_a_cell_is_refused_by_the_equipment_while_nothing_runs():
    ani = arrives()
    ani.refused("cell_not_ready", "switch_cell", cell="c1", active=True)
    ani.refused("no_such_cell", "switch_cell", cell="c9", active=True)
    ani.refused("already_so", "switch_cell", cell="c1", active=False)


def test_a_cell_goes_on_air_and_off_again():
    ani = commissioned()
    ani.does("switch_cell", cell="c3", active=True)
    assert ani.reads("cells")["cell_state", "c3"] == "active"
    ani.does("switch_cell", cell="c3", active=False)
    assert ani.reads("cells")["cell_state", "c3"] == "blocked"


def test_a_test_call_names_the_cell_that_serves():
    ani = commissioned()
    ani.does("switch_cell", cell="c3", active=True)
    call = ani.does("call_test", instrument="phone-1", sector="s3")
    assert (reading(call, "call"), reading(call, "serving_cell")) == ("connected", "c3")
    ani.refused("no_such_item", "call_test", instrument="phone-9", sector="s3")
    ani.refused("no_such_place", "call_test", instrument="phone-1", sector="s9")
