"""Wrong bits against level: the textbook table of binary PSK, which QPSK shares."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.radio.bit_errors import bit_error_ratio, counted

TABLE = [(6.79, 1e-3), (8.40, 1e-4), (9.59, 1e-5), (10.53, 1e-6), (11.31, 1e-7), (11.97, 1e-8)]
"""Eb/N0 in dB and ratio, as in the tables of Proakis, Digital Communications."""


@pytest.mark.parametrize(("eb_n0_db", "ratio"), TABLE)
def test_the_textbook_table(eb_n0_db, ratio):
    assert bit_error_ratio(eb_n0_db - 10.53) == pytest.approx(ratio, rel=0.04)


@given(st.floats(-60, 60), st.floats(0.1, 20))
def test_more_level_never_makes_more_errors(margin_db, more_db):
    assert bit_error_ratio(margin_db + more_db) <= bit_error_ratio(margin_db) <= 0.5


@given(st.floats(1e-12, 0.5))
def test_what_is_counted_is_the_ratio_to_a_digit(ratio):
    assert float(counted(ratio)) == pytest.approx(ratio, rel=0.51)
