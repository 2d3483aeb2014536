"""Sector panels: element, rotation, tilt, footprint."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.radio.geodesy import turn_deg
from simulator.radio.panel import Mounting, Panel, element_gain_dbi, footprint, local_angles_deg, panel_gain_dbi
from simulator.radio.panel_batch import panel_gain_batch_dbi
from tests.radio.tables import each, misses, numbers

S2 = Panel(17.5)


def test_element():
    def found(row):
        panel = Panel(*numbers(row, "Gmax_dBi", "phi3dB_deg", "theta3dB_deg", "SLAv_dB", "Am_dB"))
        theta, phi = numbers(row, "theta_deg_zenith", "phi_deg")
        return element_gain_dbi(panel, phi, theta - 90.0)

    assert not misses("panel_3gpp_element", "gain_dBi", 1e-6, found)


@each("panel_rotation_38901")
def test_rotation(row):
    """TR 38.901 counts phi and the bearing anticlockwise and theta from the zenith; its slant is our roll."""
    alpha, tilt, slant = numbers(row, "alpha_deg", "beta_downtilt_deg", "gamma_slant_deg")
    theta, phi, theta_local, phi_local, gain = numbers(
        row, "theta_deg", "phi_deg", "theta_lcs_deg", "phi_lcs_deg", "gain_17dBi_65x6p5_dBi"
    )
    aside, below = local_angles_deg(turn_deg(-alpha, -phi), theta - 90.0, tilt, slant)
    assert below == pytest.approx(theta_local - 90.0, abs=1e-6)
    assert turn_deg(-aside, phi_local) == pytest.approx(0.0, abs=1e-6)
    assert panel_gain_dbi(Panel(17.0), Mounting(-alpha, tilt, 0.0, slant), -phi, 90.0 - theta) == pytest.approx(gain, abs=1e-6)


@each("panel_tilt_footprint")
def test_footprint(row):
    found = footprint(*numbers(row, "h_m", "tilt_deg", "vbw_deg"))
    expected = numbers(row, "d_main_m", "d_far_edge_m", "d_near_edge_m")
    assert (found.main_m, found.far_edge_m, found.near_edge_m) == pytest.approx(expected, rel=1e-6)


def lowest(mounting, azimuth):
    """How far under the horizon the beam of a panel is strongest at an azimuth."""
    return max((panel_gain_dbi(S2, mounting, azimuth, -tenth / 10.0), tenth / 10.0) for tenth in range(-150, 151))[1]


def test_electrical_tilt_is_the_same_at_all_azimuths_and_mechanical_fades_and_reverses():
    electrical, mechanical = Mounting(160.0, 0.0, 6.0), Mounting(160.0, 6.0, 0.0)
    assert [lowest(electrical, azimuth) for azimuth in (160.0, 190.0, 220.0)] == [6.0, 6.0, 6.0]
    assert lowest(mechanical, 160.0) == 6.0
    assert 4.5 < lowest(mechanical, 200.0) < lowest(mechanical, 190.0) < 6.0
    for aside, expected in ((0.0, -6.0), (90.0, 0.0), (-90.0, 0.0), (180.0, 6.0)):
        assert local_angles_deg(aside, 0.0, 6.0, 0.0)[1] == pytest.approx(expected, abs=1e-9)


def test_both_tilts_together_point_down_by_their_sum_in_front_only():
    hung = Mounting(160.0, 2.0, 4.0)
    assert lowest(hung, 160.0) == 6.0
    assert lowest(hung, 215.0) == pytest.approx(
        4.0 + math.degrees(math.atan(math.tan(math.radians(2.0)) * math.cos(math.radians(55.0)))), abs=0.11
    )


@given(st.floats(-180.0, 180.0), st.floats(-90.0, 90.0), st.floats(0.0, 360.0), st.floats(-5.0, 15.0), st.floats(0.0, 10.0))
def test_left_and_right_are_the_same_and_azimuth_wraps(aside, elevation, azimuth, mechanical, electrical):
    hung = Mounting(azimuth, mechanical, electrical)
    right = panel_gain_dbi(S2, hung, azimuth + aside, elevation)
    assert panel_gain_dbi(S2, hung, azimuth - aside, elevation) == pytest.approx(right, abs=1e-6)
    assert panel_gain_dbi(S2, hung, azimuth + aside + 360.0, elevation) == pytest.approx(right, abs=1e-6)
    assert S2.gain_dbi - S2.front_to_back_db <= right <= S2.gain_dbi


@pytest.mark.parametrize("hung", [Mounting(160.0, 2.0, 4.0), Mounting(350.0, -3.0, 0.0, 5.0)])
def test_a_map_equals_its_points(hung):
    azimuths, elevations = np.meshgrid(np.arange(0.0, 360.0, 7.3), np.arange(-90.0, 90.1, 6.1))
    expected = [
        [panel_gain_dbi(S2, hung, az, el) for az, el in zip(*line, strict=True)]
        for line in zip(azimuths.tolist(), elevations.tolist(), strict=True)
    ]
    assert np.abs(panel_gain_batch_dbi(S2, hung, azimuths, elevations) - expected).max() <= 1e-9
