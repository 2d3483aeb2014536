"""The voltage at a radio's alignment port: a curve that belongs to the unit, rising, falling or negative.

Laws of the trade differ in sense: V = -RSL/40, V = 1 - RSL/100, V = (RSL + 100)/20, 1 mV a dB. So the peak may be
the least voltage: only the curve knows.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class RssiCurve:
    """Voltage against level: straight between its points, held beyond its ends, where the detector saturates.

    `levels_dbm` strictly rising, `volts` of the same length strictly rising or strictly falling, any sign, at least two.
    Raises ValueError where they are not.

    >>> curve = RssiCurve((-100.0, -20.0), (0.0, 4.0))
    >>> round(curve.at_v(-36.4), 2), round(curve.level_dbm(2.01), 1), curve.at_v(0.0)
    (3.18, -59.8, 4.0)
    """

    levels_dbm: tuple[float, ...]
    volts: tuple[float, ...]

    def __post_init__(self) -> None:
        falling = tuple(-volt for volt in self.volts)
        if len(self.levels_dbm) != len(self.volts) or len(self.volts) < 2:
            raise ValueError(f"{len(self.levels_dbm)} levels and {len(self.volts)} voltages are no curve")
        if not (_is_rising(self.levels_dbm) and (_is_rising(self.volts) or _is_rising(falling))):
            raise ValueError(f"a curve turns back: {self.levels_dbm} dBm, {self.volts} V")

    def at_v(self, level_dbm: float) -> float:
        """Voltage at the port, V, with `level_dbm` at the antenna's flange."""
        return _between(self.levels_dbm, self.volts, level_dbm)

    def level_dbm(self, volts: float) -> float:
        """The level that a voltage stands for: how a person reads the curve backwards."""
        if self.volts[0] < self.volts[-1]:
            return _between(self.volts, self.levels_dbm, volts)
        return _between(self.volts[::-1], self.levels_dbm[::-1], volts)


def _is_rising(values: Sequence[float]) -> bool:
    return all(one < next_one for one, next_one in pairwise(values))


def _between(places: Sequence[float], values: Sequence[float], at: float) -> float:
    """The value at a place, straight between the two nearest; `places` rising."""
    if at <= places[0]:
        return values[0]
    if at >= places[-1]:
        return values[-1]
    after = bisect_right(places, at)
    left, right = places[after - 1], places[after]
    low, high = values[after - 1], values[after]
    return low + (high - low) / (right - left) * (at - left)
