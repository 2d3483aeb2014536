"""The three classic sweeps of the vendors' manuals come out of the physics (radio model 4.3, rows C43 and C45)."""

from __future__ import annotations

import pytest

from simulator.site.hop import best_dbm, level_dbm
from tests.hop_site import LONG_MS, aim, on_the_air

LOBE_CDEG = 254
"""First side lobe of this dish; angles of the model's example are scaled by it (3.75 deg there)."""


def peaks(elevation_cdeg: int) -> list[tuple[int, float]]:
    """(azimuth off in 0.01 deg, level under the best in dB) of every peak of an azimuth sweep at an elevation error, over 3.2 deg each way."""
    ani = on_the_air()
    best = best_dbm(ani.world, "a")
    levels = []
    for azimuth in range(-320, 321, 4):
        aim(ani, "a", azimuth, elevation_cdeg)
        levels.append((azimuth, level_dbm(ani.world, "a", LONG_MS) - best))
    return [here for before, here, after in zip(levels, levels[1:], levels[2:], strict=False) if before[1] < here[1] >= after[1]]


def test_three_peaks_at_the_right_elevation():
    found = peaks(0)
    assert [place for place, _ in found] == pytest.approx([-LOBE_CDEG, 0, LOBE_CDEG], abs=5)
    assert [level for _, level in found] == pytest.approx([-23.4, 0.0, -23.4], abs=0.1)


def test_three_peaks_of_nearly_one_height_near_the_null():
    found = peaks(176)
    assert [place for place, _ in found] == pytest.approx([-183, 0, 183], abs=8)
    assert [level for _, level in found] == pytest.approx([-23.4, -21.6, -23.4], abs=0.6)


def test_two_equal_peaks_and_none_in_the_middle_at_the_null():
    found = peaks(203)
    assert [place for place, _ in found] == pytest.approx([-152, 152], abs=8)
    assert [level for _, level in found] == pytest.approx([-23.4, -23.4], abs=0.1)


def test_a_single_peak_that_looks_like_a_main_lobe_on_the_ring():
    found = peaks(257)
    assert [place for place, _ in found] == [0]
    assert found[0][1] == pytest.approx(-23.4, abs=0.1)


def test_both_ends_on_a_side_lobe_still_hear_each_other_and_die_in_the_first_rain():
    ani = on_the_air()
    aim(ani, "a", LOBE_CDEG)
    aim(ani, "b", LOBE_CDEG)
    level = level_dbm(ani.world, "a", LONG_MS)
    assert level == pytest.approx(best_dbm(ani.world, "a") - 46.8, abs=0.5)
    assert -89.0 < level < -80.0
