"""Distance to keep from an antenna."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.radio.exposure import eirp_w, exclusion_distance_m, power_density_w_m2


@given(st.floats(0.1, 1e6), st.floats(0.1, 1e3))
def test_at_the_distance_the_limit_is_reached(eirp, limit):
    assert power_density_w_m2(eirp, exclusion_distance_m(eirp, limit)) == pytest.approx(limit)


def test_a_quarter_of_the_limit_is_twice_the_distance():
    assert exclusion_distance_m(4000.0, 10.0) == pytest.approx(2.0 * exclusion_distance_m(4000.0, 40.0))
    assert eirp_w(40.0, 0.0, 3.0103) == pytest.approx(20.0, rel=1e-5)
