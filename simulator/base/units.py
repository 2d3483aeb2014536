"""Units and sign conventions, stated once.

- Azimuth: degrees clockwise from true north, in [0, 360). Elevation: up positive.
  Antenna downtilt: down positive.
- Losses are positive and end in `_loss_db`; gains end in `_dbi` or `_gain_db`.
- State and actions hold integers: `_cdeg` (0.01 deg), `_mm`, `_mn_m` (mN*m), `_ms`, `_mv` (mV),
  `_ma` (mA), `_mohm`, `_cdb` and `_cdbm` (0.01 dB).
- The telecom supply is -48 V: a voltage between -48 V and return is negative when the red lead is on -48 V.
"""

from __future__ import annotations

import math


def round_half_up(value: float) -> int:
    """The nearest integer, halves away from minus infinity, the same on every machine.

    >>> round_half_up(2.5), round_half_up(-2.5), round_half_up(-2.51)
    (3, -2, -3)
    """
    return math.floor(value + 0.5)


def rounded_to(value: float, step: int) -> int:
    """`value` rounded half up to a multiple of `step`: how a display of that last digit shows it.

    >>> rounded_to(-53487.0, 10)
    -53490
    """
    return round_half_up(value / step) * step


def wrap_cdeg(angle_cdeg: int) -> int:
    """An azimuth in hundredths of a degree brought into [0, 36000)."""
    return angle_cdeg % 36000


def clock_text(start_s: int, at_ms: int) -> str:
    """Time of day `hh:mm:ss` of work time `at_ms` when work began `start_s` seconds after midnight.

    >>> clock_text(12 * 3600, 201_000)
    '12:03:21'
    """
    seconds = (start_s + at_ms // 1000) % 86400
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"
