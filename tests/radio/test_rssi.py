"""Alignment voltage of makers' radios, and curves of any sense."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.radio.rssi import RssiCurve
from tests.radio.tables import numbers, rows

LAWS = {
    "Alcatel-9500MPR ODU300": RssiCurve((-100.0, -10.0), (2.5, 0.25)),
    "Ceragon-RFU-C": RssiCurve((-90.0, -20.0), (1.9, 1.2)),
    "DragonWave-Horizon Compact": RssiCurve((-90.0, -20.0), (-0.09, -0.02)),
}
READINGS = [row for row in rows("rssi_voltage") if row["rsl_dBm"]]


@pytest.mark.parametrize("row", READINGS, ids=lambda row: row["id"])
def test_makers_readings(row):
    """To the millivolt."""
    curve = LAWS[row["equipment"]]
    level, volts = numbers(row, "rsl_dBm", "volts")
    assert curve.at_v(level) == pytest.approx(volts, abs=5e-4)
    assert curve.level_dbm(volts) == pytest.approx(level, abs=0.05)


@pytest.mark.parametrize("curve", LAWS.values(), ids=list(LAWS))
@given(level=st.floats(-89.0, -21.0))
def test_a_curve_is_read_backwards(curve, level):
    assert curve.level_dbm(curve.at_v(level)) == pytest.approx(level, abs=1e-9)


def test_a_bent_curve():
    bent = RssiCurve((-90.0, -60.0, -30.0), (-3.51, 0.0, 7.0))
    assert [bent.at_v(level) for level in (-120.0, -90.0, -75.0, -60.0, -45.0, -30.0, 0.0)] == [
        -3.51,
        -3.51,
        -1.755,
        0.0,
        3.5,
        7.0,
        7.0,
    ]
    assert [bent.level_dbm(volts) for volts in (-9.0, -1.755, 3.5, 9.0)] == [-90.0, -75.0, -45.0, -30.0]


@pytest.mark.parametrize(
    ("levels", "volts"),
    [
        ((), ()),
        ((-50.0,), (1.0,)),
        ((-50.0, -40.0), (1.0,)),
        ((-40.0, -50.0), (1.0, 2.0)),
        ((-50.0, -40.0, -30.0), (1.0, 2.0, 1.5)),
        ((-50.0, -40.0), (1.0, 1.0)),
    ],
)
def test_what_is_no_curve(levels, volts):
    with pytest.raises(ValueError, match="curve"):
        RssiCurve(levels, volts)
