"""Multimeter, insulation tester, power meter, terminal, eye."""

from __future__ import annotations

import pytest

from simulator.base.chance import Chance
from simulator.mechanics.measuring.meter import ReadMeter, shown
from tests.trainee import arrives, commissioned, reading, wired

BROKEN = "dmm-1"
"""In seed 0 one lead of this meter is broken inside."""


def test_a_sound_meter_shows_the_known_source_and_a_broken_lead_zero():
    ani = arrives(0)
    for meter, wanted in (("dmm-2", 50_000), (BROKEN, 0)):
        ani.does("set_meter", instrument=meter, mode="dc_volt")
        assert reading(ani.does("prove_meter", instrument=meter, source="prover-1")) == pytest.approx(wanted, abs=25)


def test_a_meter_not_set_to_volts_proves_nothing():
    assert reading(arrives(0).does("prove_meter", instrument="dmm-2", source="prover-1")) == 0


def test_proving_dead_with_a_broken_lead_shows_zero_on_a_live_terminal():
    """Why a meter is proved before and after: 0 V on -53 V."""
    ani = arrives(0)
    assert ani.measures("rect.q0_line", "rect.out_rtn", meter=BROKEN) == 0
    assert ani.measures("rect.q0_line", "rect.out_rtn", meter="dmm-2") == pytest.approx(-53_200, abs=25)
    assert ani.measures("rect.out_neg", "rect.out_rtn", meter="dmm-2") == 0


def test_insulated_probes_touch_nothing_live():
    ani = arrives()
    ani.measures("rect.q0_line", "rect.out_rtn")
    assert not ani.saw("live_touched")


def test_a_meter_off_or_without_leads_shows_nothing():
    ani = arrives()
    ani.refused("nothing_shown", "read_meter", instrument="dmm-2")
    ani.does("set_meter", instrument="dmm-2", mode="dc_volt")
    ani.refused("nothing_shown", "read_meter", instrument="dmm-2")
    ani.refused("wrong_instrument", "read_meter", instrument="megger-1")
    ani.does("place_leads", instrument="dmm-2", red="dcdu.in_neg", black="dcdu.in_rtn")
    ani.does("go_to", place="yard")
    ani.refused("out_of_reach", "read_meter", instrument="dmm-2")


def test_a_reading_taken_at_once_has_not_settled():
    """Half a second after the leads were placed the display is half way."""
    ani = arrives(7)
    ani.does("set_meter", instrument="dmm-2", mode="dc_volt")
    ani.does("place_leads", instrument="dmm-2", red="rect.q0_line", black="rect.out_rtn")
    meter = ani.world.instruments["dmm-2"]
    at = [shown(ani.world, meter, meter.since_ms + ms, Chance(7, 1))[1] for ms in (0, 500, 1_000, 5_000)]
    assert at == pytest.approx([0, -26_750, -53_500, -53_500], abs=25)


def test_what_the_display_showed_when_read_is_what_is_logged():
    """The same 250 ms of the display give the same digits, whatever was entered before."""
    one, other = wired().closes("rect.q0"), wired().closes("rect.q0")
    for ani in (one, other):
        ani.measures("dcdu.in_neg", "dcdu.in_rtn")
    other.refused("no_such_item", "inspect_item", item="nothing")
    at_ms = max(one.now_ms, other.now_ms) + 1_000
    found = [reading(ani.attempt.do(ReadMeter(instrument="dmm-2"), at_ms)) for ani in (one, other)]
    assert found[0] == found[1]


def test_ohms_on_a_live_circuit_blow_the_fuse_and_read_open_for_good():
    ani = wired().closes("rect.q0")
    assert ani.measures("dcdu.in_neg", "dcdu.in_rtn", "ohm") is None
    assert [made.subject for made in ani.saw("meter_harmed")] == ["dmm-2"]
    assert ani.measures("cab-bar.bar", "main-bar.bar", "ohm") is None
    assert ani.measures("cab-bar.bar", "main-bar.bar", "ohm", meter="dmm-1") < 50
    assert ani.measures("dcdu.in_neg", "dcdu.in_rtn") == pytest.approx(-53_300, abs=25)


def test_turning_the_knob_to_ohms_with_the_leads_on_a_live_circuit_blows_the_fuse():
    ani = wired().closes("rect.q0")
    ani.measures("dcdu.in_neg", "dcdu.in_rtn")
    ani.does("set_meter", instrument="dmm-2", mode="ohm")
    assert ani.saw("meter_harmed")


def test_the_insulation_tester_destroys_the_unit_whose_poles_it_spans():
    """`[megger] dcdu.load6_neg | dcdu.load6_rtn`: the baseband unit hangs there, nobody else."""
    ani = wired()
    entry = ani.does("test_insulation", instrument="megger-1", red="dcdu.load6_neg", black="dcdu.load6_rtn")
    assert reading(entry) == pytest.approx(47_000, abs=1_000)
    assert [made.subject for made in ani.saw("unit_damaged")] == ["bbu"]
    ani.closes("rect.q0", "dcdu.load6").waits(300_000)
    assert ani.world.units["bbu"].powered_ms == -1
    assert set(ani.lamps("bbu").values()) == {"off"}


def test_the_insulation_tester_against_earth_destroys_too_since_return_is_bonded():
    ani = wired()
    ani.does("test_insulation", instrument="megger-1", red="dcdu.load8_neg", black="main-bar.bar")
    assert [made.subject for made in ani.saw("unit_damaged")] == ["idu"]


def test_the_insulation_tester_on_the_whole_distribution_destroys_all_that_is_switched_on():
    ani = wired().closes("dcdu.load6", "dcdu.load1")
    ani.does("test_insulation", instrument="megger-1", red="dcdu.in_neg", black="dcdu.in_rtn")
    assert {made.subject for made in ani.saw("unit_damaged")} == {"bbu", "rru-2"}


def test_the_insulation_tester_harms_nothing_where_no_unit_hangs():
    ani = wired()
    assert reading(ani.does("test_insulation", instrument="megger-1", red="dcdu.load3_neg", black="dcdu.load3_rtn")) is None
    assert not ani.saw("unit_damaged")
    ani.refused("wrong_instrument", "test_insulation", instrument="dmm-2", red="dcdu.load3_neg", black="dcdu.load3_rtn")


def test_the_power_meter_wants_a_free_fibre():
    ani = commissioned()
    ani.refused("unplug_first", "measure_light", instrument="opm-1", cable="fo-rru-1", end="a")
    ani.refused("not_a_fibre", "measure_light", instrument="opm-1", cable="ge-1", end="a")


def test_the_terminal_answers_when_the_main_board_runs_and_at_the_cabinet_only():
    ani = wired()
    ani.refused("no_answer", "read_terminal", instrument="terminal-1", page="alarms")
    ani.closes("rect.q0", "dcdu.load6").waits(180_000)
    assert ani.reads("boards")["board_state", "bbu.s7"] == "running"
    ani.refused("wrong_instrument", "read_terminal", instrument="phone-1", page="alarms")
    ani.does("go_to", place="yard")
    ani.refused("out_of_reach", "read_terminal", instrument="terminal-1", page="alarms")


def test_the_terminal_shows_serial_numbers_as_printed_on_the_boards():
    ani = commissioned()
    page = ani.reads("boards")
    for slot in ("3", "7", "16", "18", "19"):
        board = next(item for item in ani.world.items.values() if item.place == f"in:bbu.s{slot}")
        assert page["serial", f"bbu.s{slot}"] == board.serial


def test_only_what_is_there_can_be_looked_at():
    ani = arrives()
    ani.refused("no_such_unit", "look_at", unit="bbu-9")
    ani.does("go_to", place="yard")
    ani.refused("out_of_reach", "look_at", unit="bbu")
    ani.does("look_at", unit="rru-2")
