"""Protective earth and the electrode: conductors, bars, crimps, and what a fall-of-potential test shows."""

from __future__ import annotations

import math

import pytest

from simulator.mechanics.measuring.earth_tester import apparent_ohm
from simulator.site.electrical import earth_path_ohm, is_earthed
from tests.trainee import arrives, on_air, reading, wired

GOOD_LUG = 0.0002
EARTHED = ("dcdu", "bbu", "idu", "arr", "rru-1", "rru-2", "rru-3", "odu")


@pytest.mark.parametrize("seed", [0, 2, 4])
def test_201_every_unit_with_an_earth_stud_is_earthed_when_the_work_is_done(seed):
    world = on_air(seed).world
    assert all(is_earthed(world, unit) for unit in EARTHED)


def test_202_nothing_of_the_cabinet_is_earthed_before_the_work():
    """The other crew's own, the radios of sectors 1 and 3, on the bar at 36 m."""
    world = arrives().world
    assert [unit for unit in EARTHED if is_earthed(world, unit)] == ["rru-1", "rru-3"]


def test_203_the_path_of_the_baseband_unit_is_the_sum_of_its_conductors():
    """`[bbu.pe] --16 mm2, 1.2 m-- [cab-bar] --35 mm2, 4 m-- [main-bar]`: 0.0178 l / A and two lugs each."""
    wanted = 0.0178 * 1.2 / 16 + 2 * GOOD_LUG + 0.0178 * 4 / 35 + 2 * GOOD_LUG
    assert earth_path_ohm(wired().world, "bbu.pe", "main-bar.bar") == pytest.approx(wanted, rel=1e-9)


def test_204_without_the_conductor_to_the_main_bar_the_cabinet_is_unearthed():
    """`[bbu.pe] --pe-bbu-- [cab-bar]  x  [main-bar]`: neatly bonded to each other, to nothing else."""
    ani = wired().disconnects("pe-cab.b.pe")
    world = ani.world
    assert [unit for unit in EARTHED if not is_earthed(world, unit)] == ["dcdu", "bbu", "idu", "arr"]
    assert earth_path_ohm(world, "bbu.pe", "cab-bar.bar") is not None
    assert ani.measures("cab-bar.bar", "main-bar.bar", "ohm") is None


def test_205_one_missing_conductor_leaves_only_its_unit_unearthed():
    world = wired().disconnects("pe-idu.a.pe").world
    assert [unit for unit in EARTHED if not is_earthed(world, unit)] == ["idu"]


def test_206_a_daisy_chain_hangs_on_the_first_unit_s_conductor():
    """`[idu.pe] --pe-idu-- [bbu.pe] --pe-bbu-- [cab-bar]`: take off the baseband unit's and both are unearthed."""
    ani = wired().disconnects("pe-idu.b.pe")
    ani.does("crimp_lug", cable="pe-idu", end="b", core="pe", lug="lug-m6-4", die_cmm2=400, tool="crimper-1")
    ani.connects("pe-idu.b.pe", "bbu.pe")
    assert is_earthed(ani.world, "idu")
    ani.disconnects("pe-bbu.b.pe")
    assert not is_earthed(ani.world, "idu")
    assert not is_earthed(ani.world, "bbu")


@pytest.mark.parametrize(
    ("fields", "milliohm"),
    [
        ({}, 2.03 + 0.4),
        ({"torque_mn_m": 0}, 2.03 + 0.4 + 19.9),
        ({"torque_mn_m": 2_990}, 2.03 + 0.4 + 19.9),
        ({"torque_mn_m": 3_000}, 2.03 + 0.4),
        ({"crimp": "loose"}, 2.03 + 0.4 + 79.9),
        ({"crimp": "loose", "torque_mn_m": 0}, 2.03 + 0.4 + 79.9 + 19.9),
    ],
)
def test_207_a_bad_lug_shows_in_the_bond(fields, milliohm):
    """`[cab-bar.h1] --35 mm2, 4 m-- [main-bar.h1]`: 0.0178 x 4 / 35 = 2.03 mohm; by hand + 19.9, loose + 79.9."""
    world = wired().world.change("terminations", "pe-cab.a.pe", **fields)
    assert earth_path_ohm(world, "cab-bar.bar", "main-bar.bar") * 1000 == pytest.approx(milliohm, abs=0.01)


@pytest.mark.parametrize("loose_ends", [0, 1, 2])
def test_208_two_loose_crimps_read_above_the_hundred_milliohm_limit(loose_ends):
    """2.4 mohm good, 82 with one, 162 with two; the meter is within 20 mohm and its last digit."""
    ani = wired()
    for end in ("a", "b")[:loose_ends]:
        ani.finds("terminations", f"pe-cab.{end}.pe", crimp="loose")
    shown = ani.measures("cab-bar.bar", "main-bar.bar", "ohm")
    assert shown == pytest.approx(2.4 + 79.9 * loose_ends, abs=25)
    assert (shown > 100) == (loose_ends == 2)


def test_209_two_lugs_in_one_hole_show_on_no_meter():
    """`[cab-bar.h3] o-- pe-bbu, pe-dcdu --o`: only the eye finds them."""
    ani = wired()
    before = earth_path_ohm(ani.world, "dcdu.pe", "cab-bar.bar")
    ani.moves("pe-dcdu.b.pe", "cab-bar.h3")
    assert earth_path_ohm(ani.world, "dcdu.pe", "cab-bar.bar") == pytest.approx(before)
    ani.disconnects("pe-idu.b.pe")
    ani.refused("place_taken", "connect_cable", cable="pe-idu", end="b", core="pe", port="cab-bar.h3")


def test_210_a_minus_48_conductor_is_no_earth():
    """RTN is bonded to the ring at the rectifier, yet a unit with RTN alone has no protective earth."""
    ani = wired().disconnects("pe-bbu.a.pe")
    assert ani.measures("bbu.s19.rtn", "main-bar.bar", "ohm") < 100
    assert not is_earthed(ani.world, "bbu")


def test_211_a_unit_without_a_stud_counts_as_earthed():
    assert is_earthed(arrives().world, "door")


def hemisphere_ohm(true_ohm, soil_ohm_m, far_m, near_m):
    """Fall of potential by image-free superposition: electrode of radius r, point current source at `far_m`."""
    radius = soil_ohm_m / (2 * math.pi * true_ohm)

    def potential(distance_m, from_far_m):
        return soil_ohm_m / (2 * math.pi) * (1 / distance_m - 1 / from_far_m)

    return potential(radius, far_m - radius) - potential(near_m, far_m - near_m)


@pytest.mark.parametrize("true_ohm", [0.5, 0.8, 1.2, 1.9, 6.2])
def test_212_the_stake_at_61_8_percent_reads_true_within_3_percent(true_ohm):
    """Current stake at 89 m, potential stake at 55 m, soil 30 ohm m."""
    assert pytest.approx(0.618, abs=0.0005) == 55 / 89
    assert apparent_ohm(true_ohm, 30.0, 89.0, 55.0) == pytest.approx(true_ohm, rel=0.03)


@pytest.mark.parametrize(("far_m", "near_m"), [(89, 55), (89, 20), (89, 80), (60, 37), (40, 30)])
@pytest.mark.parametrize("true_ohm", [0.8, 1.9])
def test_213_the_apparent_resistance_is_that_of_the_hemisphere_model(true_ohm, far_m, near_m):
    assert apparent_ohm(true_ohm, 30.0, far_m, near_m) == pytest.approx(hemisphere_ohm(true_ohm, 30.0, far_m, near_m), rel=1e-9)


@pytest.mark.parametrize("seed", range(8))
def test_214_the_earth_tester_reads_the_ring_with_the_stakes_right(seed):
    """Within 3 % of the rule and 25 mohm of noise and last digit."""
    ani = arrives(seed, place="yard")
    shown = reading(ani.does("measure_earth", instrument="earth-tester-1", current_m=89, potential_m=55))
    true = ani.world.sites["a"].ring_mohm
    assert shown % 10 == 0
    assert shown == pytest.approx(true, abs=0.03 * true + 25)


@pytest.mark.parametrize(("far_m", "near_m", "reads_low"), [(89, 25, True), (89, 80, False), (25, 15, None)])
def test_215_stakes_too_near_or_at_the_wrong_share_read_wrong(far_m, near_m, reads_low):
    """Too near the electrode low, too near the current stake high; a line of 25 m is inside the ring's own field."""
    ani = arrives(place="yard").finds("sites", "a", ring_mohm=800)
    shown = reading(ani.does("measure_earth", instrument="earth-tester-1", current_m=far_m, potential_m=near_m))
    assert abs(shown - 800) > 0.06 * 800
    if reads_low is not None:
        assert (shown < 800) == reads_low


def test_216_the_noise_of_the_earth_tester_is_small_against_its_limit():
    """Ten readings of one ring differ by no more than 50 mohm; limit 5,000."""
    ani = arrives(place="yard")
    shown = [reading(ani.does("measure_earth", instrument="earth-tester-1", current_m=89, potential_m=55)) for _ in range(10)]
    assert 0 < max(shown) - min(shown) <= 50
