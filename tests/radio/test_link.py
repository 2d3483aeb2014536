"""A hop from end to end: budgets, sweeps, reciprocity, and the array twin."""

import math
import subprocess
import sys

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.radio.geodesy import course, elevation_deg, slant_m
from simulator.radio.link import Hop, HopEnd, Pointing, noise_dbm, path_loss_db, pointed_loss_db, power_sum_dbm, received_dbm
from simulator.radio.link_batch import dish_gain_batch_dbi, off_axis_batch_deg, received_batch_dbm
from simulator.radio.offaxis import off_axis_deg
from simulator.radio.patterns import Dish, dish_table, first_null_deg, first_side_lobe_deg, half_power_width_deg
from simulator.radio.propagation import free_space_loss_db
from tests.radio.site_one import FAR_TRUE, HOP, NEAR_TRUE, NOISE_DBM, TABLE, TX_DBM
from tests.radio.tables import each, numbers

MANUAL = dish_table(Dish(0.6, 15.0, 36.8))
"""The dish of the sweeps in the makers' manuals: 0.6 m at 15 GHz, 10 km."""
LOSS_DB = 20.0 + 2 * 36.8 + 42.8
pointings = st.builds(Pointing, st.floats(0.0, 360.0), st.floats(-90.0, 90.0), st.floats(-180.0, 180.0))


@each("link_budget_end_to_end")
def test_whole_budget(row):
    """Level 0.01 dB, bearings 1e-5 deg, elevations 0.002 deg; gas is given.

    The table's slant path leaves out the height of both ends over the sea, some 0.001 dB.
    """
    there = course(*numbers(row, "latA", "lonA", "latB", "lonB"))
    near_m, far_m, frequency, near_gain, far_gain, tx, loss_a, loss_b, gas = numbers(
        row, "hA_amsl_m", "hB_amsl_m", "f_GHz", "gainA_dBi", "gainB_dBi", "ptx_dBm", "lossA_dB", "lossB_dB", "gas_dB"
    )
    distance, bearing, back, el_a, el_b, fspl, rsl = numbers(
        row, "dist_m", "bearingAB_deg", "bearingBA_deg", "elA_deg", "elB_deg", "fspl_dB", "rsl_dBm"
    )
    assert (there.azimuth_deg, there.back_azimuth_deg) == pytest.approx((bearing, back), abs=1e-5)
    assert there.distance_m == pytest.approx(distance, abs=1e-3)
    near_el, far_el = elevation_deg(near_m, far_m, there.distance_m), elevation_deg(far_m, near_m, there.distance_m)
    assert (near_el, far_el) == pytest.approx((el_a, el_b), abs=0.002)
    free_space = free_space_loss_db(slant_m(near_m, far_m, there.distance_m) / 1000.0, frequency)
    assert free_space == pytest.approx(fspl, abs=0.01)
    near_dish, far_dish = (
        dish_table(Dish(float(row[size]), frequency, gain)) for size, gain in (("dishA_m", near_gain), ("dishB_m", far_gain))
    )
    hop = Hop(HopEnd(near_dish, bearing, el_a), HopEnd(far_dish, back, el_b), free_space + gas + loss_a + loss_b, 30.0)
    level = received_dbm(hop, Pointing(bearing, el_a), Pointing(back, el_b), tx, -math.inf)
    assert level == pytest.approx(rsl, abs=0.01)


PLACES = {
    "boresight": 0.0,
    "half": half_power_width_deg(MANUAL) / 2,
    "null": first_null_deg(MANUAL),
    "lobe": first_side_lobe_deg(MANUAL),
    "10 deg": 10.0,
}


@pytest.mark.parametrize(
    ("near", "far", "level"),
    [
        ("boresight", "boresight", -42.8),
        ("boresight", "half", -45.8),
        ("boresight", "null", -84.4),
        ("boresight", "lobe", -66.2),
        ("lobe", "half", -69.2),
        ("lobe", "lobe", -88.7),
        ("lobe", "null", -95.7),
        ("boresight", "10 deg", -76.3),
        ("lobe", "10 deg", -94.5),
    ],
)
def test_both_ends_off_their_axes(near, far, level):
    """The table of both ends misaligned; its lowest figures hold a noise of some -96 dBm."""
    hop = Hop(HopEnd(MANUAL, 0.0, 0.0), HopEnd(MANUAL, 180.0, 0.0), LOSS_DB, 27.0)
    signal = 20.0 - path_loss_db(hop, PLACES[near], PLACES[far])
    assert power_sum_dbm(signal, -95.95) == pytest.approx(level, abs=0.12)
    assert path_loss_db(hop, PLACES[near], PLACES[far]) == path_loss_db(hop, PLACES[far], PLACES[near])


def peaks(offset_deg):
    """(azimuth, dB under the axis) of every peak within 5 deg of azimuth, the elevation held off."""
    steps = range(-500, 501)
    gains = [-MANUAL.pointing_loss_db(off_axis_deg(step / 100.0, offset_deg, 0.0, 0.0)) for step in steps]
    tops = [index for index in range(1, 1000) if gains[index - 1] < gains[index] >= gains[index + 1]]
    return [(steps[index] / 100.0, gains[index]) for index in tops]


def test_three_peaks_on_the_axis():
    (left, left_db), (main, main_db), (right, right_db) = peaks(0.0)
    assert (left, main, right) == pytest.approx((-3.75, 0.0, 3.75), abs=0.06)
    assert (left_db, main_db, right_db) == pytest.approx((-23.4, 0.0, -23.4), abs=0.15)


def test_three_peaks_of_nearly_one_height_a_little_off():
    (left, left_db), (main, main_db), (right, right_db) = peaks(2.6)
    assert (left, main, right) == pytest.approx((-2.7, 0.0, 2.7), abs=0.1)
    assert (left_db, main_db, right_db) == pytest.approx((-23.4, -21.6, -23.4), abs=0.3)


def test_two_peaks_on_the_null():
    (left, left_db), (right, right_db) = peaks(3.0)
    assert (left, right) == pytest.approx((-2.25, 2.25), abs=0.06)
    assert (left_db, right_db) == pytest.approx((-23.4, -23.4), abs=0.15)


def test_one_wrong_peak_on_the_side_lobe():
    ((place, height),) = peaks(3.8)
    assert place == pytest.approx(0.0, abs=0.3)
    assert height == pytest.approx(-23.4, abs=0.15)


@given(pointings, pointings)
def test_reciprocity(near, far):
    """To the last bit, whichever end is called near."""
    turned = Hop(HOP.far, HOP.near, HOP.loss_db, HOP.xpd_db)
    assert pointed_loss_db(HOP, near, far) == pointed_loss_db(turned, far, near)


@given(pointings, pointings)
def test_no_pointing_beats_the_axis_and_none_falls_under_the_noise(near, far):
    level = received_dbm(HOP, near, far, TX_DBM, NOISE_DBM)
    assert NOISE_DBM <= level <= received_dbm(HOP, NEAR_TRUE, FAR_TRUE, TX_DBM, NOISE_DBM) + 1e-6


def test_each_end_sees_its_own_curve_shifted_by_a_constant():
    def seen(far_off):
        return [path_loss_db(HOP, step / 10.0, far_off) for step in range(100)]

    shifts = [one - other for one, other in zip(seen(0.0), seen(2.54), strict=True)]
    assert shifts == pytest.approx([shifts[0]] * 100, abs=1e-9)


def test_rolls_count_from_behind_each_dish():
    """Both horizontal agree; one alone is crossed; 45 deg each, both clockwise, cross as they face each other."""
    straight = received_dbm(HOP, NEAR_TRUE, FAR_TRUE, TX_DBM, -math.inf)

    def turned(near_roll, far_roll):
        near = Pointing(NEAR_TRUE.azimuth_deg, NEAR_TRUE.elevation_deg, near_roll)
        far = Pointing(FAR_TRUE.azimuth_deg, FAR_TRUE.elevation_deg, far_roll)
        return received_dbm(HOP, near, far, TX_DBM, -math.inf)

    assert turned(90.0, 90.0) == turned(45.0, -45.0) == pytest.approx(straight, abs=1e-9)
    assert turned(90.0, 0.0) == turned(45.0, 45.0) == pytest.approx(straight - HOP.xpd_db, abs=1e-6)


@given(st.floats(-200.0, 50.0), st.floats(-200.0, 50.0))
def test_powers_add(one, other):
    together = power_sum_dbm(one, other)
    assert together == power_sum_dbm(other, one)
    assert max(one, other) <= together <= max(one, other) + 3.0103
    assert power_sum_dbm(-math.inf, one) == one
    assert power_sum_dbm(-math.inf, -math.inf) == -math.inf


def test_noise_grows_with_the_band():
    assert noise_dbm(56.0, 6.0) - noise_dbm(28.0, 6.0) == pytest.approx(3.0103, abs=1e-4)


def test_a_map_equals_its_points():
    rng = np.random.default_rng(1)
    near_az, far_az = 224.45 + rng.uniform(-60, 60, 3000), 44.45 + rng.uniform(-4, 4, 3000)
    near_el, far_el, roll = rng.uniform(-60, 60, 3000), rng.uniform(-4, 4, 3000), rng.uniform(-180, 180, 3000)
    found = received_batch_dbm(HOP, (near_az, near_el), (far_az, far_el), roll, TX_DBM, NOISE_DBM)
    points = zip(*(array.tolist() for array in (near_az, near_el, far_az, far_el, roll)), strict=True)
    expected = [received_dbm(HOP, Pointing(a, b, r), Pointing(c, d), TX_DBM, NOISE_DBM) for a, b, c, d, r in points]
    assert np.abs(found - expected).max() <= 1e-9


def test_a_map_takes_numbers_and_shapes():
    azimuths, elevations = np.meshgrid(np.linspace(220.0, 230.0, 150), np.linspace(-6.0, 2.0, 101))
    found = received_batch_dbm(HOP, (azimuths, elevations), (44.45, 1.9), 0.0, TX_DBM, NOISE_DBM)
    assert found.shape == (101, 150)
    near = Pointing(azimuths[50, 70], elevations[50, 70])
    assert found[50, 70] == pytest.approx(received_dbm(HOP, near, Pointing(44.45, 1.9), TX_DBM, NOISE_DBM), abs=1e-9)
    assert received_batch_dbm(HOP, (224.45, -1.9), (44.45, 1.9), 0.0, TX_DBM, NOISE_DBM).shape == ()


def test_arrays_of_angles_and_gains_equal_their_points():
    azimuths, elevations = np.linspace(0.0, 360.0, 2000), np.linspace(-89.0, 89.0, 2000)
    angles = off_axis_batch_deg(azimuths, elevations, 224.45, -1.93)
    expected = [off_axis_deg(az, el, 224.45, -1.93) for az, el in zip(azimuths.tolist(), elevations.tolist(), strict=True)]
    assert np.abs(angles - expected).max() <= 1e-9
    assert np.abs(dish_gain_batch_dbi(TABLE, angles) - [TABLE.gain_dbi(angle) for angle in angles.tolist()]).max() <= 1e-9
    assert dish_gain_batch_dbi(TABLE, np.array([0.0, 180.0])) == pytest.approx([40.4, -19.6], abs=1e-3)
    with pytest.raises(IndexError):
        dish_gain_batch_dbi(TABLE, np.array([180.1]))


def test_the_scalar_path_needs_no_numpy():
    script = "import sys; sys.modules['numpy'] = None; import simulator.radio.link, simulator.radio.panel, simulator.radio.rssi, simulator.radio.feeders"
    subprocess.run([sys.executable, "-c", script], check=True, timeout=60)
