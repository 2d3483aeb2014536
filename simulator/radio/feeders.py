"""Lines between radio and antenna: what comes back from a bad match, and what the line itself eats.

Source: transmission-line theory (any text: D. Pozar, Microwave Engineering, 2.3); the square root of the frequency is the
skin effect, the small linear part of the dielectric left out.
"""

from __future__ import annotations

import math


def reflection(vswr: float) -> float:
    """Magnitude of the reflection coefficient, 0 to 1, of a VSWR >= 1 (infinite: all comes back).

    Raises ValueError below 1.

    >>> reflection(1.5), reflection(math.inf)
    (0.2, 1.0)
    """
    if not vswr >= 1.0:
        raise ValueError(f"a VSWR is at least 1, not {vswr}")
    return (vswr - 1.0) / (vswr + 1.0) if vswr < math.inf else 1.0


def return_loss_db(vswr: float) -> float:
    """Return loss of a VSWR >= 1; infinite for a perfect match.

    >>> round(return_loss_db(1.5), 2), return_loss_db(1.0)
    (13.98, inf)
    """
    back = reflection(vswr)
    return -20.0 * math.log10(back) if back else math.inf


def vswr_from(return_loss_db: float) -> float:
    """VSWR of a return loss >= 0; infinite where all comes back. Raises ValueError below 0.

    >>> round(vswr_from(14.0), 2), vswr_from(math.inf), vswr_from(0.0)
    (1.5, 1.0, inf)
    """
    if not return_loss_db >= 0.0:
        raise ValueError(f"a return loss is at least 0 dB, not {return_loss_db}")
    back = 10.0 ** (-0.05 * return_loss_db)
    return (1.0 + back) / (1.0 - back) if back < 1.0 else math.inf


def mismatch_loss_db(vswr: float) -> float:
    """Loss of the power that does not enter the load; VSWR >= 1, infinite for a full reflection.

    >>> round(mismatch_loss_db(1.5), 2), mismatch_loss_db(1.0)
    (0.18, 0.0)
    """
    back = reflection(vswr)
    entering = 1.0 - back * back
    return abs(10.0 * math.log10(entering)) if entering else math.inf


def return_loss_behind_feeder_db(load_return_loss_db: float, feeder_loss_db: float) -> float:
    """Return loss seen at the input of a feeder of that one-way loss: the lossier it is, the better it hides a bad load.

    One reflection only; both arguments >= 0.

    >>> return_loss_behind_feeder_db(6.0, 2.0)
    10.0
    """
    return load_return_loss_db + 2.0 * feeder_loss_db


def cable_loss_db(loss_db_per_100m: float, at_mhz: float, frequency_mhz: float, length_m: float) -> float:
    """Loss of a coaxial cable at a frequency, from its loss at another, by the square root of their ratio.

    Within about 6 % between half and twice `at_mhz` for foam cables; frequencies above 0, length >= 0.

    >>> round(cable_loss_db(6.9, 925.0, 1795.0, 100.0), 1)
    9.6
    """
    return loss_db_per_100m * math.sqrt(frequency_mhz / at_mhz) * length_m / 100.0
