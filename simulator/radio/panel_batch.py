"""The array twin of `panel`: gain over a map, equal to the scalar to 1e-9 dB; for planning and drawing only."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from simulator.radio.panel import Mounting, Panel

Floats = NDArray[np.float64]


def panel_gain_batch_dbi(panel: Panel, mounting: Mounting, azimuth_deg: Floats, elevation_deg: Floats) -> Floats:
    """Twin of `panel.panel_gain_dbi` for arrays that broadcast."""
    aside, below = _local_deg(np.radians(azimuth_deg - mounting.azimuth_deg), np.radians(-elevation_deg), mounting)
    across = aside / panel.horizontal_width_deg
    down = (below - mounting.electrical_downtilt_deg) / panel.vertical_width_deg
    sideways_db = np.minimum(12.0 * across * across, panel.front_to_back_db)
    vertical_db = np.minimum(12.0 * down * down, panel.vertical_limit_db)
    return np.asarray(panel.gain_dbi - np.minimum(sideways_db + vertical_db, panel.front_to_back_db))


def _local_deg(aside: Floats, below: Floats, mounting: Mounting) -> tuple[Floats, Floats]:
    """Twin of `panel.local_angles_deg`, taking radians."""
    tilt, roll = np.radians(mounting.mechanical_downtilt_deg), np.radians(mounting.roll_deg)
    level = np.cos(below)
    ahead, right, down = level * np.cos(aside), level * np.sin(aside), np.sin(below)
    forward = np.cos(tilt) * ahead + np.sin(tilt) * down
    under = np.cos(tilt) * down - np.sin(tilt) * ahead
    rightward = np.cos(roll) * right + np.sin(roll) * under
    downward = np.cos(roll) * under - np.sin(roll) * right
    aside_axis = np.degrees(np.arctan2(rightward, forward))
    return aside_axis, np.degrees(np.arctan2(downward, np.hypot(forward, rightward)))
