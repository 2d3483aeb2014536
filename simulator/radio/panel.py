"""The pattern of a sector panel: two parabolas in dB, tilted by metal and by wire.

Electrical tilt lowers the beam equally at all azimuths; mechanical tilt lowers it in front, not at the sides, and raises
it behind. Always kept apart, never as their sum.
Sources: 3GPP TR 38.901 Table 7.3-1 (element) and 7.1.3 (rotation); TR 36.814 Table A.2.1.1-2 (macro parameters).
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from simulator.radio.geodesy import turn_deg


@dataclass(frozen=True, slots=True)
class Panel:
    """What a panel is: gain, half-power widths, and how far it falls to the sides, above and behind at most."""

    gain_dbi: float
    horizontal_width_deg: float = 65.0
    vertical_width_deg: float = 6.5
    vertical_limit_db: float = 20.0
    front_to_back_db: float = 25.0


@dataclass(frozen=True, slots=True)
class Mounting:
    """How a panel hangs: azimuth, downtilts (down positive), roll clockwise seen from behind."""

    azimuth_deg: float
    mechanical_downtilt_deg: float = 0.0
    electrical_downtilt_deg: float = 0.0
    roll_deg: float = 0.0


@dataclass(frozen=True, slots=True)
class Footprint:
    """Distances on flat ground: where the beam's axis meets it, and where its half-power edges do; infinite above the horizon."""

    main_m: float
    far_edge_m: float
    near_edge_m: float


def element_gain_dbi(panel: Panel, aside_deg: float, below_deg: float) -> float:
    """Gain of a panel `aside_deg` off its axis to the side, in [-180, 180], and `below_deg` under it, in the panel's own frame.

    >>> round(element_gain_dbi(Panel(8.0, 65.0, 65.0, 30.0, 30.0), 15.0, 0.0), 6)
    7.360947
    """
    across, down = aside_deg / panel.horizontal_width_deg, below_deg / panel.vertical_width_deg
    sideways_db = min(12.0 * across * across, panel.front_to_back_db)
    vertical_db = min(12.0 * down * down, panel.vertical_limit_db)
    return panel.gain_dbi - min(sideways_db + vertical_db, panel.front_to_back_db)


def local_angles_deg(aside_deg: float, below_deg: float, downtilt_deg: float, roll_deg: float) -> tuple[float, float]:
    """A direction seen from a tilted and rolled panel: (aside, below) its axis.

    Given as (aside, below) the horizontal in the panel's azimuth, clockwise and down positive. The inverse rotation of
    TR 38.901 eq. (7.1-7) and (7.1-8) with phi = -aside, theta = 90 deg + below.

    >>> [round(angle, 6) for angle in local_angles_deg(0.0, 6.0, 6.0, 0.0)]
    [0.0, 0.0]
    >>> [round(angle, 6) for angle in local_angles_deg(180.0, 0.0, 6.0, 0.0)]
    [180.0, 6.0]
    """
    tilt, roll, aside, below = (math.radians(angle) for angle in (downtilt_deg, roll_deg, aside_deg, below_deg))
    level = math.cos(below)
    ahead, right, down = level * math.cos(aside), level * math.sin(aside), math.sin(below)
    forward = math.cos(tilt) * ahead + math.sin(tilt) * down
    under = math.cos(tilt) * down - math.sin(tilt) * ahead
    rightward = math.cos(roll) * right + math.sin(roll) * under
    downward = math.cos(roll) * under - math.sin(roll) * right
    aside_axis = math.atan2(rightward, forward)
    return math.degrees(aside_axis), math.degrees(math.atan2(downward, math.hypot(forward, rightward)))


def panel_gain_dbi(panel: Panel, mounting: Mounting, azimuth_deg: float, elevation_deg: float) -> float:
    """Gain of a panel as it hangs towards a true azimuth and an elevation (up positive).

    >>> hung = Mounting(160.0, 2.0, 4.0)
    >>> panel_gain_dbi(Panel(17.5), hung, 160.0, -6.0)
    17.5
    """
    aside_deg = turn_deg(mounting.azimuth_deg, azimuth_deg)
    aside, below = local_angles_deg(aside_deg, -elevation_deg, mounting.mechanical_downtilt_deg, mounting.roll_deg)
    return element_gain_dbi(panel, aside, below - mounting.electrical_downtilt_deg)


def footprint(height_m: float, downtilt_deg: float, vertical_width_deg: float) -> Footprint:
    """Where a beam meets flat ground under an antenna of that height: h / tan(tilt -/+ half the width).

    Tilt plus half the width below 90 deg.

    >>> footprint(15.0, 2.0, 6.5).far_edge_m
    inf
    """
    half = 0.5 * vertical_width_deg
    return Footprint(*(_meets_ground_m(height_m, tilt) for tilt in (downtilt_deg, downtilt_deg - half, downtilt_deg + half)))


def _meets_ground_m(height_m: float, below_deg: float) -> float:
    return height_m / math.tan(math.radians(below_deg)) if below_deg > 0.0 else math.inf
