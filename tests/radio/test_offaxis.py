"""Off-axis angle: symmetry, wrap, and the same as the angle between two vectors."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.radio.offaxis import off_axis_deg

azimuths = st.floats(-720.0, 720.0)
elevations = st.floats(-90.0, 90.0)


def vector(azimuth, elevation):
    az, el = math.radians(azimuth), math.radians(elevation)
    return (math.cos(el) * math.sin(az), math.cos(el) * math.cos(az), math.sin(el))


@given(azimuths, elevations, azimuths, elevations)
def test_it_is_the_angle_between_two_vectors(az, el, to_az, to_el):
    one, other = vector(az, el), vector(to_az, to_el)
    cross = (one[1] * other[2] - one[2] * other[1], one[2] * other[0] - one[0] * other[2], one[0] * other[1] - one[1] * other[0])
    expected = math.degrees(math.atan2(math.hypot(*cross), sum(a * b for a, b in zip(one, other, strict=True))))
    found = off_axis_deg(az, el, to_az, to_el)
    assert 0.0 <= found <= 180.0
    assert found == pytest.approx(expected, abs=1e-9 if expected < 170.0 else 3e-6)


@given(azimuths, elevations, azimuths, elevations)
def test_it_is_symmetrical_and_knows_no_turns(az, el, to_az, to_el):
    found = off_axis_deg(az, el, to_az, to_el)
    assert found == off_axis_deg(to_az, to_el, az, el)
    assert off_axis_deg(az + 360.0, el, to_az, to_el) == pytest.approx(found, abs=3e-6)


@pytest.mark.parametrize(("azimuth", "expected"), [(0.0, 0.2), (180.0, 179.8), (359.8, 0.0), (-0.2, 0.0), (719.8, 0.0)])
def test_across_north(azimuth, expected):
    assert off_axis_deg(azimuth, 0.0, 359.8, 0.0) == pytest.approx(expected, abs=1e-9)


def test_an_azimuth_error_counts_with_the_cosine_of_the_elevation():
    assert off_axis_deg(0.1, 60.0, 0.0, 60.0) == pytest.approx(0.05, abs=1e-6)
    assert off_axis_deg(77.0, 90.0, 0.0, 90.0) == pytest.approx(0.0, abs=1e-12)
    assert off_axis_deg(0.0, -90.0, 0.0, 90.0) == 180.0
