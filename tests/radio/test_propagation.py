"""Free space, Fresnel zones, the profile and edges."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.radio.propagation import (
    ProfilePoint,
    clearances,
    diffraction_loss_db,
    earth_bulge_m,
    exact_knife_edge_loss_db,
    free_space_loss_db,
    fresnel_radius_m,
    knife_edge_loss_db,
    knife_edge_nu,
    least_clearance,
)
from tests.radio.tables import each, numbers


@each("p525_fspl")
def test_free_space(row):
    frequency, distance, exact, rounded = numbers(row, "f_GHz", "d_km", "fspl_dB", "fspl_32p4_form_dB")
    loss = free_space_loss_db(distance, frequency)
    assert loss == pytest.approx(exact, abs=1e-4)
    assert loss == pytest.approx(rounded, abs=0.05)


@each("fresnel_geometry")
def test_fresnel_geometry(row):
    frequency, near, far, above, k = numbers(row, "f_GHz", "d1_km", "d2_km", "h_obst_above_LOS_m", "k")
    k = 4 / 3 if row["k"] == "1.33333" else k
    radius, rule, nu, loss, bulge = numbers(row, "F1_m", "F1_17p3_m", "nu", "J_eq31_dB", "earth_bulge_m")
    assert fresnel_radius_m(near, far, frequency) == pytest.approx(radius, rel=1e-6)
    assert fresnel_radius_m(near, far, frequency) == pytest.approx(rule, rel=1e-3)
    assert knife_edge_nu(above, near, far, frequency) == pytest.approx(nu, rel=1e-6)
    assert knife_edge_loss_db(nu) == pytest.approx(loss, abs=1e-6)
    assert earth_bulge_m(near, far, k) == pytest.approx(bulge, rel=1e-6)


@each("p526_knife_edge_J")
def test_knife_edge(row):
    nu, exact, approximate = numbers(row, "nu", "J_exact_dB", "J_eq31_dB")
    assert exact_knife_edge_loss_db(nu) == pytest.approx(exact, abs=1e-6)
    assert knife_edge_loss_db(nu) == pytest.approx(approximate, abs=1e-6)


@given(st.floats(-0.78, 50.0, exclude_min=True))
def test_the_approximation_keeps_its_word(nu):
    assert abs(knife_edge_loss_db(nu) - exact_knife_edge_loss_db(nu)) <= 0.13


@pytest.mark.parametrize("seam", [-1.5, 0.0, 1.5])
def test_series_and_fraction_meet(seam):
    below, above = exact_knife_edge_loss_db(math.nextafter(seam, -9.0)), exact_knife_edge_loss_db(math.nextafter(seam, 9.0))
    assert below == pytest.approx(above, abs=1e-12)


def test_far_behind_an_edge_the_field_falls_as_its_distance():
    """1 / (sqrt 2 pi nu): 13 + 20 log nu; far over it nothing is lost."""
    for nu in (20.0, 200.0, 2e4):
        assert exact_knife_edge_loss_db(nu) == pytest.approx(20.0 * math.log10(math.sqrt(2.0) * math.pi * nu), abs=0.01)
        assert exact_knife_edge_loss_db(-nu) == pytest.approx(0.0, abs=0.2)


@pytest.mark.parametrize(("fraction", "loss"), [(1.0, None), (0.5, None), (0.0, None), (-0.25, 15.0), (-0.5, 20.0), (-2.0, 50.0)])
def test_the_diffraction_rule_holds_from_15_db(fraction, loss):
    assert diffraction_loss_db(fraction) == loss


@given(st.floats(0.1, 30.0), st.floats(0.1, 30.0), st.sampled_from((7.5, 22.4, 80.0)), st.integers(1, 5))
def test_zones_are_symmetrical_and_grow_with_the_root_of_their_number(near, far, frequency, zone):
    radius = fresnel_radius_m(near, far, frequency, zone)
    assert radius == pytest.approx(fresnel_radius_m(far, near, frequency, zone))
    assert radius == pytest.approx(math.sqrt(zone) * fresnel_radius_m(near, far, frequency))
    assert earth_bulge_m(near, far, 2.0) < earth_bulge_m(near, far, 4 / 3) < earth_bulge_m(near, far, 0.67)


def test_a_profile_is_asked_between_its_ends_only():
    profile = (ProfilePoint(0.0, 200.0), ProfilePoint(5.0, 80.0, 15.0), ProfilePoint(10.0, 200.0), ProfilePoint(11.0, 900.0))
    (only,) = clearances(profile, 100.0, 110.0, 10.0, 15.0, 1e9)
    assert only.distance_km == 5.0
    assert only.clearance_m == pytest.approx(10.0, abs=1e-6)
    assert only.fraction == pytest.approx(10.0 / fresnel_radius_m(5.0, 5.0, 15.0), abs=1e-6)
    assert least_clearance(profile, 100.0, 110.0, 10.0, 15.0, 1e9) == only
    with pytest.raises(ValueError, match="empty"):
        least_clearance(profile[:1], 100.0, 110.0, 10.0, 15.0)


def test_a_blocked_path_is_negative_and_a_smaller_k_is_worse():
    profile = (ProfilePoint(2.0, 100.0), ProfilePoint(6.0, 160.0))
    worst = least_clearance(profile, 150.0, 150.0, 10.0, 8.0)
    assert worst.distance_km == 6.0
    assert worst.clearance_m < -10.0
    assert least_clearance(profile, 150.0, 150.0, 10.0, 8.0, 0.67).fraction < worst.fraction


@pytest.mark.parametrize(("distance", "frequency"), [(0.0, 10.0), (-1.0, 10.0)])
def test_no_distance_no_loss(distance, frequency):
    with pytest.raises(ValueError):
        free_space_loss_db(distance, frequency)
