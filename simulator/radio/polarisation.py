"""What turning a feed costs, and how well two polarisations are kept apart.

XPD is the power of the wanted over the unwanted polarisation, dB, positive. The model is the project's own: two feeds
whose leakages add as powers, and Malus's law with that leakage; a definition, not a measurement.
"""

from __future__ import annotations

from math import cos, log10, sin

DEGREE = 0.017453292519943295
"""One degree in radians."""
OUTER_XPD_DB = 11.0
"""XPD beyond the first null: an unsourced default, 10 to 12 dB."""


def system_xpd_db(near_xpd_db: float, far_xpd_db: float) -> float:
    """XPD of a pair of antennas, their leakages added as powers.

    >>> round(system_xpd_db(30.0, 30.0), 2)
    26.99
    """
    return -10.0 * log10(10.0 ** (-0.1 * near_xpd_db) + 10.0 ** (-0.1 * far_xpd_db))


def off_axis_xpd_db(xpd_db: float, off_axis_deg: float, first_null_deg: float) -> float:
    """XPD of one antenna off its axis: falls straight from its own to 11 dB at the first null, and stays.

    An unsourced default; an antenna worse than that on its axis stays as it is.

    >>> off_axis_xpd_db(30.0, 0.0, 2.0), off_axis_xpd_db(30.0, 1.0, 2.0), off_axis_xpd_db(30.0, 90.0, 2.0)
    (30.0, 20.5, 11.0)
    """
    outer_db = min(xpd_db, OUTER_XPD_DB)
    return xpd_db + (outer_db - xpd_db) * min(off_axis_deg / first_null_deg, 1.0)


def roll_loss_db(roll_deg: float, xpd_db: float) -> float:
    """Loss of the wanted signal when the feeds stand `roll_deg` apart, any angle; at 90 deg it is the system's XPD.

    >>> round(roll_loss_db(5.0, 26.99), 2), round(roll_loss_db(90.0, 26.99), 2)
    (0.03, 26.99)
    """
    if roll_deg == 0.0:  # as the formula gives it, and as feeds stand for most of the time
        return 0.0
    along, across = cos(roll_deg * DEGREE), sin(roll_deg * DEGREE)
    return -10.0 * log10(along * along + across * across * 10.0 ** (-0.1 * xpd_db))


def seen_xpd_db(roll_deg: float, xpd_db: float) -> float:
    """XPD a meter shows with the feeds `roll_deg` apart: the level in one polarisation over that in the other.

    Falls fast: 27 dB reads 23.2 at 3 deg, 0 at 45 deg, negative beyond.

    >>> round(seen_xpd_db(3.0, 26.9897), 1)
    23.2
    """
    return roll_loss_db(roll_deg + 90.0, xpd_db) - roll_loss_db(roll_deg, xpd_db)
