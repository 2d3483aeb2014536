"""RUN, ALM, CPRI and the indoor unit's lamps, rows L1 to L13."""

from __future__ import annotations

import pytest

from simulator.site.lamps import lamps
from tests.trainee import arrives, commissioned, wired

BOARDS = ("s3", "s7", "s16", "s18", "s19")


def test_551_l1_every_board_and_radio_blinks_a_second_when_all_runs():
    ani = commissioned()
    assert {ani.lamps("bbu")[f"{slot}.run"] for slot in BOARDS} == {"green_blink_1s"}
    assert {ani.lamps("bbu")[f"{slot}.alm"] for slot in BOARDS} == {"off"}
    assert {ani.lamps(f"rru-{index}")["run"] for index in (1, 2, 3)} == {"green_blink_1s"}
    assert ani.lamps("idu") == {"run": "green_blink_1s", "odu": "green", "link": "green"}


def test_552_l4_while_cables_are_fitted_every_lamp_is_off():
    ani = wired()
    for unit in ("bbu", "rru-1", "rru-2", "rru-3", "idu"):
        assert set(ani.lamps(unit).values()) == {"off"}


@pytest.mark.parametrize(("slot", "boot_ms"), [("s7", 180_000), ("s3", 120_000), ("s18", 30_000), ("s16", 5_000), ("s19", 1_000)])
def test_553_l2_a_board_blinks_fast_until_it_has_booted(slot, boot_ms):
    ani = wired().closes("rect.q0", "dcdu.load6")
    start = ani.when("unit_powered", "bbu")
    assert dict(lamps(ani.world, "bbu", start))[f"{slot}.run"] == "green_blink_fast"
    assert dict(lamps(ani.world, "bbu", start + boot_ms - 1))[f"{slot}.run"] == "green_blink_fast"
    assert dict(lamps(ani.world, "bbu", start + boot_ms))[f"{slot}.run"] == "green_blink_1s"


def test_554_a_board_put_into_a_running_unit_boots_from_then():
    ani = commissioned()
    board = next(item.id for item in ani.world.items.values() if item.place == "in:bbu.s16")
    ani.does("pull_board", slot="bbu.s16")
    assert "s16.run" not in ani.lamps("bbu")
    ani.does("fit_board", item=board, slot="bbu.s16")
    fitted = ani.when("item_fitted", board)
    assert dict(lamps(ani.world, "bbu", fitted + 4_999))["s16.run"] == "green_blink_fast"
    assert dict(lamps(ani.world, "bbu", fitted + 5_000))["s16.run"] == "green_blink_1s"


@pytest.mark.parametrize("why", ["wrong_slot", "cracked"])
def test_555_l3_l5_a_board_that_cannot_work_is_steady_green_with_alm_red(why):
    ani = commissioned()
    board = next(item.id for item in ani.world.items.values() if item.place == "in:bbu.s7")
    slot = "s1" if why == "wrong_slot" else "s7"
    ani.finds("items", board, place=f"in:bbu.{slot}", defect="" if why == "wrong_slot" else "cracked")
    assert (ani.lamps("bbu")[f"{slot}.run"], ani.lamps("bbu")[f"{slot}.alm"]) == ("green", "red")


def test_556_a_radio_runs_two_minutes_after_its_breaker():
    ani = commissioned().opens("dcdu.load1")
    assert set(ani.lamps("rru-2").values()) == {"off"}
    ani.closes("dcdu.load1")
    start = ani.when("unit_powered", "rru-2")
    assert dict(lamps(ani.world, "rru-2", start + 119_999))["run"] == "green_blink_fast"
    assert dict(lamps(ani.world, "rru-2", start + 120_000))["run"] == "green_blink_1s"


def test_557_the_cpri_lamps_of_free_ports_are_off():
    """L13."""
    seen = commissioned().lamps("bbu")
    assert [seen[f"s3.cpri{index}"] for index in range(6)] == ["green"] * 3 + ["off"] * 3


def test_558_the_cpri_lamps_are_off_until_the_baseband_board_runs():
    ani = wired().closes("rect.q0", "dcdu.load1", "dcdu.load6")
    start = ani.when("unit_powered", "bbu")
    assert dict(lamps(ani.world, "bbu", start + 119_999))["s3.cpri1"] == "off"
    assert dict(lamps(ani.world, "bbu", start + 120_000))["s3.cpri1"] == "green"


def test_559_the_indoor_unit_shows_outdoor_supply_and_link_apart():
    ani = commissioned()
    ani.does("switch_outdoor", unit="idu", on=False)
    assert ani.lamps("idu") == {"run": "green_blink_1s", "odu": "off", "link": "off"}
    ani.disconnects("if-1.a.plug")
    ani.does("switch_outdoor", unit="idu", on=True)
    assert ani.lamps("idu")["odu"] == "green"
    assert ani.lamps("idu")["link"] == "off"


def test_560_a_damaged_unit_is_dark():
    ani = commissioned().finds("units", "idu", damaged=True, powered_ms=-1)
    assert set(ani.lamps("idu").values()) == {"off"}


def test_561_looking_puts_every_lamp_into_the_log():
    ani = commissioned()
    seen = {made.at: made.value for made in ani.does("look_at", unit="rru-2").events}
    assert seen == {"rru-2.run": "green_blink_1s", "rru-2.cpri": "green"}
    ani.refused("no_lamps", "look_at", unit="dcdu")


def test_562_units_without_lamps_show_none():
    assert lamps(arrives().world, "cab-bar", 0) == ()
