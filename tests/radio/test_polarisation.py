"""Turned feeds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.radio.polarisation import off_axis_xpd_db, roll_loss_db, seen_xpd_db, system_xpd_db
from tests.radio.tables import each, numbers


@each("polarization_mismatch")
def test_mismatch(row):
    near, far, roll, system, loss, seen = numbers(
        row, "xpdA_dB", "xpdB_dB", "roll_error_deg", "xpd_system_dB", "copol_loss_dB", "xpd_seen_dB"
    )
    exact = system_xpd_db(near, far)
    assert exact == pytest.approx(system, abs=1e-6)
    assert roll_loss_db(roll, exact) == pytest.approx(loss, abs=1e-6)
    assert seen_xpd_db(roll, exact) == pytest.approx(seen, abs=1e-6)


@given(st.floats(-720.0, 720.0), st.floats(5.0, 50.0))
def test_half_a_turn_changes_nothing_and_the_sign_neither(roll, xpd):
    loss = roll_loss_db(roll, xpd)
    assert -1e-9 <= loss <= xpd + 1e-9
    assert roll_loss_db(-roll, xpd) == loss
    assert roll_loss_db(roll + 180.0, xpd) == pytest.approx(loss, abs=1e-6)


def test_roll_must_be_within_2_5_deg_for_24_db():
    pair = system_xpd_db(30.0, 30.0)
    assert seen_xpd_db(2.5, pair) > 24.0 > seen_xpd_db(2.6, pair)


def test_off_the_axis_a_polarisation_is_kept_badly():
    assert off_axis_xpd_db(30.0, 2.0, 2.0) == off_axis_xpd_db(30.0, 50.0, 2.0) == 11.0
    assert off_axis_xpd_db(8.0, 50.0, 2.0) == 8.0
