"""The array twin of `link`: levels over a sweep or a map, equal to the scalar to 1e-9 dB.

For planning and drawing only; numpy's transcendental functions differ in the last bit between processors, so nothing
that is stored or judged comes from here.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from simulator.radio.link import Hop, HopEnd
from simulator.radio.offaxis import DEGREE, HALF_DEGREE
from simulator.radio.patterns import DishTable

Floats = NDArray[np.float64]
BLOCK = 8192
"""Evaluations at once: few enough that all intermediate arrays stay in the processor's cache."""
KEPT_TABLES = 16


def off_axis_batch_deg(azimuth_deg: Floats, elevation_deg: Floats, to_azimuth_deg: float, to_elevation_deg: float) -> Floats:
    """Twin of `offaxis.off_axis_deg` for one target; near 180 deg both keep 1e-6 deg only."""
    up = np.sin((elevation_deg - to_elevation_deg) * HALF_DEGREE)
    across = np.sin((azimuth_deg - to_azimuth_deg) * HALF_DEGREE)
    across *= across
    across *= np.cos(elevation_deg * DEGREE)
    across *= np.cos(to_elevation_deg * DEGREE)
    up *= up
    half = np.minimum(up + across, 1.0)
    return np.asarray(np.arcsin(np.sqrt(half)) / HALF_DEGREE)


@lru_cache(maxsize=KEPT_TABLES)
def _lines(table: DishTable) -> tuple[Floats, Floats]:
    """(gain, rise to the next) at every place of a table, dBi."""
    gains = np.asarray(table.gains_mdbi, dtype=np.float64)
    return gains[:-1] * 0.001, np.diff(gains) * 0.001


def dish_gain_batch_dbi(table: DishTable, off_axis_deg: Floats) -> Floats:
    """Twin of `DishTable.gain_dbi`; raises IndexError for an angle beyond 180 deg."""
    gains, rises = _lines(table)
    place = off_axis_deg * table.per_deg
    index = place.astype(np.intp)
    place -= index
    place *= rises[index]
    place += gains[index]
    return np.asarray(place)


def received_batch_dbm(
    hop: Hop,
    near: tuple[Floats, Floats],
    far: tuple[Floats, Floats],
    roll_deg: Floats | float,
    tx_dbm: float,
    noise_level_dbm: float,
) -> Floats:
    """Twin of `link.received_dbm`: (azimuths, elevations) of both dishes and the sum of both rolls, any shapes that broadcast.

    Numbers may stand for arrays. Returns an array of the common shape.
    """
    found = np.broadcast_arrays(*near, *far, roll_deg)
    shape = found[0].shape
    flat = [np.asarray(one, dtype=np.float64).reshape(-1) for one in found]
    level = np.empty(flat[0].size)
    for start in range(0, level.size, BLOCK):
        part = slice(start, start + BLOCK)
        level[part] = _block(hop, [one[part] for one in flat], tx_dbm, noise_level_dbm)
    return level.reshape(shape)


def _block(hop: Hop, given: list[Floats], tx_dbm: float, noise_level_dbm: float) -> Floats:
    """Levels of one block: powers are added where they are, so one logarithm serves loss by roll and noise."""
    near_az, near_el, far_az, far_el, roll_deg = given
    gain = _end_gain(hop.near, near_az, near_el)
    gain += _end_gain(hop.far, far_az, far_el)
    gain += tx_dbm - hop.loss_db
    power = np.exp(gain * (np.log(10.0) * 0.1))
    power *= _roll_factor(roll_deg, hop.xpd_db)
    power += 10.0 ** (0.1 * noise_level_dbm)
    return np.asarray(10.0 * np.log10(power))


def _end_gain(end: HopEnd, azimuth_deg: Floats, elevation_deg: Floats) -> Floats:
    return dish_gain_batch_dbi(end.dish, off_axis_batch_deg(azimuth_deg, elevation_deg, end.azimuth_deg, end.elevation_deg))


def _roll_factor(roll_deg: Floats, xpd_db: float) -> Floats | float:
    """Share of the power left by the roll; one number where a block has one roll."""
    roll = roll_deg[:1] if roll_deg.size and (roll_deg == roll_deg[0]).all() else roll_deg
    across = np.sin(roll * DEGREE)
    across *= across
    return np.asarray(1.0 - across + across * 10.0 ** (-0.1 * xpd_db))
