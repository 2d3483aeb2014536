"""Reflections and cables."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.radio.feeders import (
    cable_loss_db,
    mismatch_loss_db,
    reflection,
    return_loss_behind_feeder_db,
    return_loss_db,
    vswr_from,
)
from tests.radio.tables import each, numbers


@each("vswr_return_loss")
def test_reflection(row):
    vswr, back, loss, percent, mismatch = numbers(row, "vswr", "gamma_mag", "return_loss_dB", "reflected_pct", "mismatch_loss_dB")
    assert reflection(vswr) == pytest.approx(back, rel=1e-6)
    assert return_loss_db(vswr) == pytest.approx(loss, rel=1e-6)
    assert 100.0 * reflection(vswr) ** 2 == pytest.approx(percent, rel=1e-6)
    assert mismatch_loss_db(vswr) == pytest.approx(mismatch, rel=1e-6)
    assert vswr_from(loss) == pytest.approx(vswr, rel=1e-6)


@each("return_loss_behind_feeder")
def test_a_lossy_feeder_hides_a_bad_load(row):
    one_way, load, seen, vswr = numbers(row, "one_way_loss_dB", "RL_load_dB", "RL_input_dB", "VSWR_input")
    assert return_loss_behind_feeder_db(load, one_way) == pytest.approx(seen, abs=1e-6)
    assert vswr_from(seen) == pytest.approx(vswr, abs=1e-6)


@given(st.floats(1.0001, 1000.0))
def test_there_and_back(vswr):
    assert vswr_from(return_loss_db(vswr)) == pytest.approx(vswr, rel=1e-9)


def test_ends_of_the_scale():
    assert (reflection(math.inf), return_loss_db(math.inf), mismatch_loss_db(math.inf), vswr_from(0.0)) == (
        1.0,
        0.0,
        math.inf,
        math.inf,
    )
    assert math.copysign(1.0, mismatch_loss_db(1.0)) == 1.0
    for bad in (0.99, -1.0, math.nan):
        with pytest.raises(ValueError, match="VSWR"):
            reflection(bad)
    for bad in (-0.1, math.nan):
        with pytest.raises(ValueError, match="return loss"):
            vswr_from(bad)


@pytest.mark.parametrize(
    ("per_metre_925", "frequency", "per_metre"),
    [(0.069, 1795.0, 0.101), (0.112, 1920.0, 0.171), (0.127, 850.0, 0.121), (0.069, 850.0, 0.066)],
)
def test_the_root_of_the_frequency_fits_a_makers_table(per_metre_925, frequency, per_metre):
    """Ericsson RBS 2308/2309 guide: LDF4, FSJ4, FSJ2; the neglected linear part is 6 % at twice the frequency."""
    assert cable_loss_db(100.0 * per_metre_925, 925.0, frequency, 3.0) == pytest.approx(3.0 * per_metre, rel=0.06)
