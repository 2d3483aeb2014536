"""Distance, azimuth, elevation and declination against published and computed tables."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.radio.geodesy import (
    compass_azimuth_deg,
    course,
    declination_deg,
    elevation_deg,
    slant_m,
    true_azimuth_deg,
    turn_deg,
    wrap_deg,
)
from tests.radio.tables import each, numbers

anywhere = st.tuples(st.floats(-89.0, 89.0), st.floats(-180.0, 180.0))
angles = st.floats(-1e4, 1e4)


def apart(one, other):
    return abs(turn_deg(one, other))


@each("geodesic_geodtest100")
def test_karneys_lines(row):
    """Distance 1 mm; azimuths as the row says."""
    azimuth_tol = float(row["tol"].split("azi ")[1].split()[0])
    azi1, azi2, distance = numbers(row, "azi1", "azi2", "s12_m")
    found = course(*numbers(row, "lat1", "lon1", "lat2", "lon2"))
    assert found.distance_m == pytest.approx(distance, abs=1e-3)
    assert apart(found.azimuth_deg, azi1) <= azimuth_tol
    assert apart(found.back_azimuth_deg, azi2 + 180.0) <= azimuth_tol


@each("geodesic_link_scale")
def test_paths_of_the_size_of_a_link(row):
    """Distance 1 mm; both bearings 1e-6 deg above 100 m, undefined below."""
    distance, there, back = numbers(row, "dist_m", "bearing12_deg", "bearing21_deg")
    found = course(*numbers(row, "lat1", "lon1", "lat2", "lon2"))
    assert found.distance_m == pytest.approx(distance, abs=1e-3)
    if distance > 100.0:
        assert apart(found.azimuth_deg, there) <= 1e-6
        assert apart(found.back_azimuth_deg, back) <= 1e-6


@each("elevation_k_factor")
def test_elevation_with_refraction(row):
    h1, h2, distance, k, el1, el2 = numbers(row, "h1_amsl_m", "h2_amsl_m", "dist_m", "k", "el1_deg", "el2_deg")
    assert elevation_deg(h1, h2, distance, k) == pytest.approx(el1, abs=2e-6)
    assert elevation_deg(h2, h1, distance, k) == pytest.approx(el2, abs=2e-6)


@each("elevation_wgs84_geometric")
def test_sphere_against_the_ellipsoid(row):
    """With k = 1 within 0.003 deg. The near place is printed to 0.1 m, which moves azimuth and slant by as much."""
    lat1, lon1, lat2, lon2, h1, h2 = numbers(row, "lat1", "lon1", "lat2", "lon2", "h1_m", "h2_m")
    elevation, azimuth, slant, on_sphere = numbers(row, "el_deg", "az_deg", "slant_m", "el_sphere_k1_deg")
    found = course(lat1, lon1, lat2, lon2)
    seen = elevation_deg(h1, h2, found.distance_m, 1.0)
    assert seen == pytest.approx(elevation, abs=0.003)
    assert seen == pytest.approx(on_sphere, abs=0.003)
    assert apart(found.azimuth_deg, azimuth) <= math.degrees(0.1 / found.distance_m)
    assert slant_m(h1, h2, found.distance_m) == pytest.approx(slant, abs=0.1)


@each("wmm2025_declination")
def test_declination(row):
    year, height_km, lat, lon, expected = numbers(row, "year", "alt_km", "lat", "lon", "declination_deg")
    assert declination_deg(lat, lon, height_km * 1000.0, year) == pytest.approx(expected, abs=0.01)


def test_declination_keeps_nothing_between_calls():
    first = declination_deg(41.0, 29.0, 0.0, 2026.5)
    declination_deg(-60.0, 170.0, 90_000.0, 2029.9)
    assert declination_deg(41.0, 29.0, 0.0, 2026.5) == first == pytest.approx(6.06, abs=0.01)


@pytest.mark.parametrize("year", [2024.99, 2030.01, math.nan])
def test_declination_knows_its_years(year):
    with pytest.raises(ValueError, match="year"):
        declination_deg(0.0, 0.0, 0.0, year)


@pytest.mark.parametrize("k", [0.0, -1.0, math.nan])
def test_no_earth_without_radius(k):
    with pytest.raises(ValueError, match="k "):
        elevation_deg(0.0, 0.0, 1.0, k)


@pytest.mark.parametrize("lat", [90.1, -91.0, math.nan])
def test_no_latitude_beyond_the_pole(lat):
    with pytest.raises(ValueError, match="latitudes"):
        course(lat, 0.0, 0.0, 0.0)


def test_a_flat_earth_is_the_limit_of_a_large_k():
    flat = math.degrees(math.atan2(150.0, 5000.0))
    assert elevation_deg(30.0, 180.0, 5000.0, 1e9) == pytest.approx(flat, abs=1e-9)
    assert elevation_deg(0.0, 10.0, 0.0) == 90.0
    assert course(5.0, 5.0, 5.0, 5.0).distance_m == 0.0


@given(angles)
def test_wrapping_stays_in_its_range(angle):
    assert 0.0 <= wrap_deg(angle) < 360.0
    assert math.cos(math.radians(wrap_deg(angle))) == pytest.approx(math.cos(math.radians(angle)), abs=1e-9)


@given(angles, angles)
def test_a_turn_is_the_shorter_one_and_leads_there(one, other):
    turn = turn_deg(one, other)
    assert -180.0 <= turn < 180.0
    assert abs(turn_deg(one + turn, other)) == pytest.approx(0.0, abs=1e-9)


@given(st.floats(0.0, 360.0, exclude_max=True), st.floats(-180.0, 180.0))
def test_a_compass_is_read_back(true, declination):
    assert apart(true_azimuth_deg(compass_azimuth_deg(true, declination), declination), true) <= 1e-9


@given(anywhere, anywhere)
def test_there_and_back(one, other):
    there, back = course(*one, *other), course(*other, *one)
    assert there.distance_m == pytest.approx(back.distance_m, abs=1e-6)
    if 1.0 < there.distance_m < 19e6:
        assert apart(there.back_azimuth_deg, back.azimuth_deg) <= 1e-6


@given(st.floats(0.0, 4000.0), st.floats(0.0, 4000.0), st.floats(100.0, 1e5), st.sampled_from((0.5, 0.67, 1.0, 4 / 3, 2.0, 1e9)))
def test_both_ends_look_down_by_the_angle_between_their_verticals(one, other, distance, k):
    """A straight ray over a sphere: the two elevations add up to minus the central angle."""
    together = elevation_deg(one, other, distance, k) + elevation_deg(other, one, distance, k)
    assert together == pytest.approx(-math.degrees(distance / (k * 6_371_000.0)), abs=1e-9)
