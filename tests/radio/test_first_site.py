"""The computed figures on the data sheet of the first site, to the digits printed there."""

import math

import pytest

from simulator.radio.exposure import eirp_w, exclusion_distance_m
from simulator.radio.geodesy import compass_azimuth_deg, declination_deg
from simulator.radio.link import Pointing, path_loss_db, received_dbm
from simulator.radio.patterns import first_null_deg, first_side_lobe_deg, half_power_width_deg
from simulator.radio.propagation import least_clearance
from tests.radio.site_one import (
    COURSE,
    CURVE,
    FAR_EL,
    FAR_M,
    FAR_TRUE,
    FREE_SPACE_DB,
    FREQUENCY_GHZ,
    GAS_DB,
    HOP,
    NEAR,
    NEAR_EL,
    NEAR_M,
    NEAR_TRUE,
    NOISE_DBM,
    PROFILE,
    TABLE,
    TX_DBM,
)

LOBE = first_side_lobe_deg(TABLE)


def level(near_off=0.0, far_off=0.0, roll=0.0):
    """Wanted signal alone, dBm."""
    return TX_DBM - path_loss_db(HOP, near_off, far_off, roll)


def port_v(near_off=0.0, far_off=0.0, roll=0.0):
    """Volts at the alignment port, noise included."""
    return CURVE.at_v(10.0 * math.log10(10.0 ** (0.1 * level(near_off, far_off, roll)) + 10.0 ** (0.1 * NOISE_DBM)))


def test_where_the_other_end_lies():
    assert round(COURSE.distance_m) == 4183
    bearings = (COURSE.azimuth_deg, COURSE.back_azimuth_deg)
    assert bearings == pytest.approx((224.45, 44.45), abs=0.005)
    assert abs(NEAR_EL + 1.93) < 0.005
    assert abs(FAR_EL - 1.90) < 0.005


def test_what_a_compass_shows():
    east = declination_deg(*NEAR, NEAR_M, 2026.5)
    assert east == pytest.approx(0.7, abs=0.05)
    assert compass_azimuth_deg(COURSE.azimuth_deg, east) == pytest.approx(223.8, abs=0.05)
    assert compass_azimuth_deg(COURSE.back_azimuth_deg, east) == pytest.approx(43.8, abs=0.05)
    assert compass_azimuth_deg(160.0, east) == pytest.approx(159.3, abs=0.05)


def test_level():
    assert abs(FREE_SPACE_DB - 131.79) < 0.005
    assert abs(GAS_DB - 1.37) < 0.005
    assert abs(NOISE_DBM + 93.5) < 0.05
    assert level() == pytest.approx(-36.4, abs=0.05)
    assert received_dbm(HOP, NEAR_TRUE, FAR_TRUE, TX_DBM, NOISE_DBM) == pytest.approx(level(), abs=1e-4)


def test_dish():
    assert half_power_width_deg(TABLE) == pytest.approx(1.55, abs=0.005)
    assert first_null_deg(TABLE) == pytest.approx(1.99, abs=0.005)
    assert abs(LOBE - 2.54) < 0.01
    assert -TABLE.pointing_loss_db(LOBE) == pytest.approx(-23.4, abs=0.05)


@pytest.mark.parametrize(("loss", "angle"), [(0.5, 0.32), (1.0, 0.46), (2.0, 0.64), (3.0, 0.78)])
def test_pointing_loss(loss, angle):
    assert TABLE.pointing_loss_db(angle - 0.01) < loss < TABLE.pointing_loss_db(angle + 0.01)


@pytest.mark.parametrize(
    ("near_off", "far_off", "roll", "volts"),
    [(0.0, 0.0, 0.0, 3.18), (LOBE, 0.0, 0.0, 2.01), (LOBE, LOBE, 0.0, 0.86), (0.0, 0.0, 90.0, 1.83)],
)
def test_alignment_port(near_off, far_off, roll, volts):
    assert port_v(near_off, far_off, roll) == pytest.approx(volts, abs=0.005)


def test_alignment_port_at_noise():
    assert CURVE.at_v(NOISE_DBM) == pytest.approx(0.325, abs=0.005)


def test_both_dishes_left_level_receive_nothing():
    near, far = Pointing(COURSE.azimuth_deg, 0.0), Pointing(COURSE.back_azimuth_deg, 0.0)
    assert received_dbm(HOP, near, far, TX_DBM, -math.inf) == pytest.approx(-101.0, abs=1.0)


def test_one_dish_left_level_finds_two_false_peaks():
    def sweep(step):
        near = Pointing(COURSE.azimuth_deg + step / 20.0, 0.0)
        return received_dbm(HOP, near, FAR_TRUE, TX_DBM, NOISE_DBM) - level()

    levels = {step: sweep(step) for step in range(-60, 61)}
    tops = [step for step in (*range(-59, -2), *range(3, 60)) if levels[step - 1] < levels[step] >= levels[step + 1]]
    assert [step / 20.0 for step in tops] == pytest.approx([-1.6, 1.6], abs=0.06)
    assert [levels[step] for step in tops] == pytest.approx([-23.4, -23.4], abs=0.1)
    assert all(levels[step] < -33.0 for step in range(-2, 3))


def test_a_tenth_of_a_turn_off_the_peak():
    for azimuth, elevation, loss in ((0.16, 0.0, 0.12), (0.0, 0.22, 0.23)):
        near = Pointing(COURSE.azimuth_deg + azimuth, NEAR_EL + elevation)
        assert level() - received_dbm(HOP, near, FAR_TRUE, TX_DBM, -math.inf) == pytest.approx(loss, abs=0.005)


def test_line_of_sight():
    least = least_clearance(PROFILE, NEAR_M, FAR_M, COURSE.distance_m / 1000.0, FREQUENCY_GHZ)
    assert least.distance_km == 2.5
    assert least.clearance_m == pytest.approx(5.1, abs=0.05)
    assert least.fraction == pytest.approx(1.38, abs=0.005)


@pytest.mark.parametrize(("gain", "limit", "distance"), [(16.5, 22.5, 3.4), (17.5, 45.0, 2.7), (17.5, 9.0, 6.0)])
def test_distance_to_keep(gain, limit, distance):
    assert exclusion_distance_m(eirp_w(80.0, gain, 0.5), limit) == pytest.approx(distance, abs=0.05)
