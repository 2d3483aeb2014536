"""The level at the end of a hop for any pointing of both dishes.

Level = transmit power + near gain + far gain - losses, each dish in its own pattern, so that each end sees its curve
shifted by a constant. Reciprocal: both ends exchanged give the same loss to the last bit. Noise is added as power.
What does not move (distance, air, noise) is computed once a scenario and kept in a Hop.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import inf, log10

from simulator.radio.offaxis import off_axis_deg
from simulator.radio.patterns import DishTable
from simulator.radio.polarisation import roll_loss_db

THERMAL_DBM_PER_HZ = -174.0
"""Thermal noise at 290 K."""


@dataclass(frozen=True, slots=True)
class HopEnd:
    """One end of a hop: its dish, and the direction in which the other end's signal arrives."""

    dish: DishTable
    azimuth_deg: float
    elevation_deg: float


@dataclass(frozen=True, slots=True)
class Hop:
    """Two ends and what lies between them whatever they point at.

    `loss_db`: free space, air, rain, obstacles and feeders of both ends, >= 0. `xpd_db` of the pair (`system_xpd_db`).
    """

    near: HopEnd
    far: HopEnd
    loss_db: float
    xpd_db: float


@dataclass(frozen=True, slots=True)
class Pointing:
    """Where a dish points, and how its feed is turned from vertical, clockwise seen from behind the dish."""

    azimuth_deg: float
    elevation_deg: float
    roll_deg: float = 0.0


def noise_dbm(bandwidth_mhz: float, noise_figure_db: float) -> float:
    """Noise power of a receiver, -174 dBm/Hz + 10 log B + NF; bandwidth above 0.

    >>> round(noise_dbm(28.0, 6.0), 1)
    -93.5
    """
    return THERMAL_DBM_PER_HZ + 60.0 + 10.0 * log10(bandwidth_mhz) + noise_figure_db


def power_sum_dbm(one_dbm: float, other_dbm: float) -> float:
    """Two powers together; -inf for none.

    >>> round(power_sum_dbm(-90.0, -90.0), 2), power_sum_dbm(-50.0, -inf)
    (-86.99, -50.0)
    """
    high, low = (one_dbm, other_dbm) if one_dbm >= other_dbm else (other_dbm, one_dbm)
    return high + 10.0 * log10(1.0 + 10.0 ** (0.1 * (low - high))) if low > -inf else high


def path_loss_db(hop: Hop, near_off_axis_deg: float, far_off_axis_deg: float, roll_deg: float = 0.0) -> float:
    """Loss from one radio's flange to the other's with the dishes that far off axis and the feeds `roll_deg` apart.

    Positive as a rule; off-axis angles in [0, 180].
    """
    gains = hop.near.dish.gain_dbi(near_off_axis_deg) + hop.far.dish.gain_dbi(far_off_axis_deg)
    return hop.loss_db + roll_loss_db(roll_deg, hop.xpd_db) - gains


def pointed_loss_db(hop: Hop, near: Pointing, far: Pointing) -> float:
    """Loss from flange to flange as the dishes point; each feed's roll counts from behind its own dish, so rolls add up."""
    near_off = off_axis_deg(near.azimuth_deg, near.elevation_deg, hop.near.azimuth_deg, hop.near.elevation_deg)
    far_off = off_axis_deg(far.azimuth_deg, far.elevation_deg, hop.far.azimuth_deg, hop.far.elevation_deg)
    return path_loss_db(hop, near_off, far_off, near.roll_deg + far.roll_deg)


def received_dbm(hop: Hop, near: Pointing, far: Pointing, tx_dbm: float, noise_level_dbm: float) -> float:
    """What a receiver at either end measures: the other end's `tx_dbm` less the loss, and its own noise (-inf: none).

    The one link evaluation of a frame: a few microseconds.
    """
    return power_sum_dbm(tx_dbm - pointed_loss_db(hop, near, far), noise_level_dbm)
