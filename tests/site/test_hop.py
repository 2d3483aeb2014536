"""The level of the hop follows from both dishes, feeds, radios and settings; its figures are those of the data sheet."""

from __future__ import annotations

from dataclasses import replace

import pytest

from simulator.base.chance import Chance
from simulator.mechanics.measuring.terminal import page_rows
from simulator.radio.rssi import RssiCurve
from simulator.site.hop import best_loss_db, carries_traffic, level_dbm, loss_db, pointing_loss_db, port_mv, received_cdbm
from simulator.site.services import hop_is_up, transport_is_up
from tests.hop_site import LONG_MS, aim, at_the_dish, on_the_air


def plain(**setting):
    """The hop with the curve of the data sheet and a port without error."""
    ani = on_the_air(**setting)
    world = ani.world
    path = world.layout.path
    curve = RssiCurve((-100.0, -20.0), (0.0, 4.0))
    ends = tuple((site, replace(end, curve=curve, error_db=0.0)) for site, end in path.ends)
    ani.attempt.session.worlds[-1] = replace(world, layout=replace(world.layout, path=replace(path, ends=ends)))
    return ani


def volts(ani, site="a"):
    return port_mv(ani.world, site, LONG_MS) / 1000.0


def test_plan_level_and_volts_at_both_ends():
    ani = plain()
    for site in ("a", "b"):
        assert received_cdbm(ani.world, site, LONG_MS) == pytest.approx(-3640, abs=7)
        assert volts(ani, site) == pytest.approx(3.18, abs=0.01)


@pytest.mark.parametrize(("near", "far", "expected"), [(254, 0, 2.01), (0, 254, 2.01), (254, -254, 0.86)])
def test_side_lobes_cost_what_the_sheet_says(near, far, expected):
    ani = plain()
    aim(ani, "a", near)
    aim(ani, "b", far)
    assert volts(ani) == pytest.approx(expected, abs=0.015)


def test_a_feed_turned_the_other_way_costs_the_cross_polarisation():
    ani = plain()
    ani.finds("antennas", "dish-1", feed="H", outdoor_feed="H")
    assert volts(ani) == pytest.approx(1.83, abs=0.01)
    ani.finds("antennas", "dish-b", feed="H", outdoor_feed="H")
    assert volts(ani) == pytest.approx(3.18, abs=0.01)


def test_a_radio_turned_against_its_own_feed_costs_as_much():
    ani = plain()
    ani.finds("antennas", "dish-1", outdoor_feed="H")
    assert received_cdbm(ani.world, "a", LONG_MS) == pytest.approx(-6640, abs=20)


def test_power_control_of_the_far_end_flattens_what_the_near_end_sees():
    ani = plain()
    ani.finds("hop_ends", "b", atpc=True)
    assert volts(ani) == pytest.approx(2.75, abs=0.005)
    aim(ani, "a", 60)
    assert volts(ani) == pytest.approx(2.75, abs=0.005)
    assert volts(ani, "b") < 3.18 - 0.05


def test_noise_where_nothing_comes():
    ani = plain()
    ani.finds("hop_ends", "b", transmitting=False)
    assert volts(ani) == pytest.approx(0.325, abs=0.01)
    assert received_cdbm(ani.world, "b", LONG_MS) > -4000


@pytest.mark.parametrize("change", [{"channel": 9}, {"transmitting": False}])
def test_another_channel_or_a_silent_far_end_is_noise(change):
    ani = on_the_air()
    ani.finds("hop_ends", "b", **change)
    assert received_cdbm(ani.world, "a", LONG_MS) == pytest.approx(-9350, abs=10)


def test_the_wrong_outdoor_unit_hears_nothing():
    ani = on_the_air()
    ani.finds("antennas", "dish-1", outdoor="odu-x")
    assert level_dbm(ani.world, "a", LONG_MS) is None
    ani = on_the_air()
    ani.finds("units", "odu", type="odu-22-high")
    assert received_cdbm(ani.world, "a", LONG_MS) == pytest.approx(-9350, abs=10)
    ani.finds("units", "odu", type="odu-22-low-3")
    assert received_cdbm(ani.world, "a", LONG_MS) is None


def test_the_port_is_dead_without_supply_or_configuration():
    for family, part, change in (("units", "idu", {"switch_on": False}), ("hop_ends", "a", {"channel": 0}), ("units", "idu", {"powered_ms": -1})):
        ani = on_the_air()
        ani.finds(family, part, **change)
        assert port_mv(ani.world, "a", LONG_MS) is None


def test_the_path_loses_the_same_both_ways():
    ani = on_the_air()
    for near, far in ((0, 0), (37, -81), (254, 130)):
        aim(ani, "a", near, 20)
        aim(ani, "b", far, -15)
        assert received_cdbm(ani.world, "a", LONG_MS) == pytest.approx(received_cdbm(ani.world, "b", LONG_MS), abs=1)


def test_both_dishes_left_level_receive_nothing():
    ani = on_the_air()
    for dish in ("dish-1", "dish-b"):
        ani.finds("antennas", dish, downtilt_cdeg=0)
    assert received_cdbm(ani.world, "a", LONG_MS) < -9200
    assert not carries_traffic(ani.world, LONG_MS)


def test_somebody_in_front_of_the_dish_lowers_the_level():
    ani = on_the_air()
    before = received_cdbm(ani.world, "a", LONG_MS)
    ani.finds("people", "p1", place="dish-front")
    assert received_cdbm(ani.world, "a", LONG_MS) == pytest.approx(before - 1500, abs=5)


def test_pointing_loss_is_that_of_one_dish_alone():
    ani = on_the_air()
    aim(ani, "a", 46)
    aim(ani, "b", 0, 64)
    assert pointing_loss_db(ani.world, "a", LONG_MS) == pytest.approx(1.0, abs=0.05)
    assert pointing_loss_db(ani.world, "b", LONG_MS) == pytest.approx(2.0, abs=0.05)
    assert loss_db(ani.world, LONG_MS) - best_loss_db(ani.world) == pytest.approx(3.0, abs=0.05)


def test_traffic_needs_both_ends_and_one_link_id():
    ani = on_the_air()
    assert carries_traffic(ani.world, LONG_MS)
    assert hop_is_up(ani.world, LONG_MS)
    ani.finds("hop_ends", "b", link_id="0428")
    assert not carries_traffic(ani.world, LONG_MS)
    assert not transport_is_up(ani.world, LONG_MS)


def test_a_dish_in_the_store_is_no_end():
    ani = at_the_dish()
    ani.finds("antennas", "dish-1", mount="")
    assert received_cdbm(ani.world, "a", LONG_MS) is None
    assert pointing_loss_db(ani.world, "a", LONG_MS) is None


def test_the_radio_counts_wrong_bits_by_its_level():
    """No errors on the planned level; many below the threshold; nothing where nobody is heard."""

    def told(ani):
        rows = page_rows(ani.world, "indoor", LONG_MS, Chance(0, 1))
        return {quantity: value for quantity, _, value, _ in rows}.get("ber")

    ani = plain()
    assert told(ani) == "<1E-12"
    aim(ani, "a", 2_000)
    aim(ani, "b", 1_200)
    assert 1e-6 < float(told(ani)) <= 0.5, "below the threshold"
    silent = plain()
    silent.finds("hop_ends", "b", transmitting=False)
    assert told(silent) is None
