"""The pattern of a dish: main lobe, nulls and side lobes of a tapered, partly blocked round aperture over a floor.

The illumination is b + (1 - b)(1 - r^2)^n with a round hole, its far field a sum of Bessel functions. Rotationally
symmetric. Front-to-back ratio and null fill are engineering guesses, hence data of a preset.
Sources: C. Balanis, Antenna Theory, 12.5 (aperture); ITU-R F.1245-3 (floor); the presets fit the figures of makers.
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from simulator.base.units import round_half_up
from simulator.radio.envelopes import average_gain_dbi
from simulator.radio.propagation import wavelength_m

LAST_U = 80.0
"""Beyond this the aperture's field is taken as none; the floor is far above."""
U_STEP = 0.02
"""Widest step of a table within the lobes: 1/200 of a half-power width, 0.03 dB at worst at the foot of a null."""
BLEND_FROM_DEG, BLEND_TO_DEG = 60.0, 100.0
"""Over these angles the floor passes into the plateau behind the dish."""
KEPT_TABLES = 64


def _sines(nodes: int) -> tuple[float, ...]:
    return tuple(math.sin((node + 0.5) * math.pi / (2 * nodes)) for node in range(nodes))


_NODES = ((11.2, _sines(10)), (36.0, _sines(20)), (LAST_U, _sines(36)))
"""(largest argument, sines at the nodes): as many as that argument needs for the last digit."""


@dataclass(frozen=True, slots=True)
class DishPreset:
    """What makes one class of dishes: aperture law, edge taper, blockage, fill of the nulls, front-to-back ratio."""

    name: str
    power: int
    edge_taper_db: float
    blockage: float
    null_fill_db: float
    front_to_back_db: float


STD = DishPreset("STD", 1, 10.0, 0.10, 36.0, 48.0)
"""Like ETSI class 2."""
HP = DishPreset("HP", 2, 14.0, 0.14, 42.0, 60.0)
"""Like ETSI class 3: the usual one."""
UHP = DishPreset("UHP", 2, 16.0, 0.10, 46.0, 68.0)
"""Like ETSI class 4."""
PRESETS = {preset.name: preset for preset in (STD, HP, UHP)}


@dataclass(frozen=True, slots=True)
class Dish:
    """A dish at the frequency it is used at: the centre of the pair. All above 0."""

    diameter_m: float
    frequency_ghz: float
    gain_dbi: float
    preset: DishPreset = HP

    @property
    def ratio(self) -> float:
        """Diameter over wavelength."""
        return self.diameter_m / wavelength_m(self.frequency_ghz)


def aperture_gain_dbi(diameter_m: float, frequency_ghz: float, efficiency: float) -> float:
    """Gain of a round aperture, efficiency 0 to 1 (0.55 to 0.60 for a dish of 0.6 m and more).

    >>> round(aperture_gain_dbi(0.6, 22.4, 0.55), 1)
    40.4
    """
    turns = math.pi * diameter_m / wavelength_m(frequency_ghz)
    return 10.0 * math.log10(efficiency * turns * turns)


def bessel_j0_j1(x: float) -> tuple[float, float]:
    """Bessel functions J0 and J1 of 0 <= x <= 80, to 1e-14, by the midpoint rule of their integral.

    The rule converges faster than any power here: the integrand is periodic (L. Trefethen, SIAM Review 56, 2014).

    >>> j0, j1 = bessel_j0_j1(5.0)
    >>> round(j0, 12), round(j1, 12)
    (-0.177596771314, -0.327579137591)
    """
    sines = next((nodes for largest, nodes in _NODES if x <= largest), _NODES[-1][1])
    even = math.fsum([math.cos(x * sine) for sine in sines])
    odd = math.fsum([sine * math.sin(x * sine) for sine in sines])
    return even / len(sines), odd / len(sines)


def _series(order: int, u: float) -> float:
    """L_m(u) = 2^m m! J_m(u) / u^m by its power series, for 0 <= u < 2: 1 at 0."""
    square = -0.25 * u * u
    term = total = 1.0
    for step in range(1, 14):
        term *= square / (step * (step + order))
        total += term
    return total


def _lobes(order: int, u: float) -> tuple[float, float]:
    """(L_1, L_order) at u, order 1 to 3."""
    if u < 2.0:
        return _series(1, u), _series(order, u)
    before, now = bessel_j0_j1(u)
    scale = 2.0 / u
    first = last = now * scale
    for step in range(1, order):
        before, now = now, step * (2.0 / u) * now - before
        scale *= 2.0 * (step + 1) / u
        last = now * scale
    return first, last


def aperture_field(preset: DishPreset, u: float) -> float:
    """Far field of the aperture against u = pi D/wavelength sin(angle) >= 0: 1 on the axis, 0 beyond u = 80, any sign between.

    >>> round(aperture_field(HP, 6.25), 6)
    -0.066754
    """
    if u > LAST_U:
        return 0.0
    pedestal = math.pow(10.0, -0.05 * preset.edge_taper_db)
    taper = (1.0 - pedestal) / (preset.power + 1)
    hole = preset.blockage * preset.blockage
    flat, tapered = _lobes(preset.power + 1, u)
    shadow = _lobes(1, preset.blockage * u)[0]
    return (pedestal * flat + taper * tapered - hole * shadow) / (pedestal + taper - hole)


def floor_dbi(dish: Dish, off_axis_deg: float) -> float:
    """What fills the nulls and lies behind the dish: the average envelope, at most gain less null fill, then the plateau."""
    envelope = average_gain_dbi(dish.gain_dbi, dish.ratio, dish.frequency_ghz, off_axis_deg)
    front = min(envelope, dish.gain_dbi - dish.preset.null_fill_db)
    back = dish.gain_dbi - dish.preset.front_to_back_db
    share = (off_axis_deg - BLEND_FROM_DEG) / (BLEND_TO_DEG - BLEND_FROM_DEG)
    return front + (back - front) * min(max(share, 0.0), 1.0)


def dish_gain_dbi(dish: Dish, off_axis_deg: float) -> float:
    """Gain of a dish `off_axis_deg` in [0, 180] off its axis, exact; the aperture shines forwards only.

    >>> round(dish_gain_dbi(Dish(0.6, 22.162, 40.4), 2.54) - 40.4, 1)
    -23.4
    """
    u = math.pi * dish.ratio * math.sin(math.radians(off_axis_deg))
    field = aperture_field(dish.preset, u) if off_axis_deg <= 90.0 else 0.0
    lobes = 10.0 ** (0.1 * dish.gain_dbi) * field * field
    return 10.0 * math.log10(lobes + 10.0 ** (0.1 * floor_dbi(dish, off_axis_deg)))


@dataclass(frozen=True, slots=True, eq=False)
class DishTable:
    """A dish's gain as integers of 0.001 dB at `per_deg` angles a degree from 0 to 180 deg (and one more), straight between.

    So that a level is the same integer on every machine. Made by `dish_table`.
    """

    dish: Dish
    per_deg: int
    gains_mdbi: Sequence[int]

    def gain_dbi(self, off_axis_deg: float) -> float:
        """Gain at an angle in [0, 180]; raises IndexError beyond, ValueError for what is not a number."""
        place = off_axis_deg * self.per_deg
        index = int(place)
        low = self.gains_mdbi[index]
        return (low + (self.gains_mdbi[index + 1] - low) * (place - index)) * 0.001

    def pointing_loss_db(self, off_axis_deg: float) -> float:
        """What being that far off the axis costs, in dB against the axis."""
        return self.gain_dbi(0.0) - self.gain_dbi(off_axis_deg)


@lru_cache(maxsize=KEPT_TABLES)
def dish_table(dish: Dish) -> DishTable:
    """The table of a dish, made once (some 40 ms) and kept: fine within the lobes, every 0.1 deg on the floor beyond.

    The floor's steps (at most 0.03 dB, at 48 and 120 deg) are smoothed over one tenth of a degree.
    """
    per_tenth = math.ceil(math.pi * dish.ratio * math.radians(1.0) / U_STEP / 10.0)
    widest = LAST_U / (math.pi * dish.ratio)
    lobes_deg = math.degrees(math.asin(widest)) if widest < 1.0 else 90.0
    fine_tenths = math.floor(lobes_deg * 10.0) + 1
    per_deg = 10 * per_tenth
    gains = array("i", (_gain_mdbi(dish, index / per_deg) for index in range(fine_tenths * per_tenth)))
    low = _gain_mdbi(dish, fine_tenths / 10)
    for tenth in range(fine_tenths, 1800):
        rise = (high := _gain_mdbi(dish, (tenth + 1) / 10)) - low
        gains.extend(low + (2 * rise * part + per_tenth) // (2 * per_tenth) for part in range(per_tenth))
        low = high
    gains.extend((low, low))
    return DishTable(dish, per_deg, gains)


def _gain_mdbi(dish: Dish, off_axis_deg: float) -> int:
    return round_half_up(1000.0 * dish_gain_dbi(dish, off_axis_deg))


def half_power_width_deg(table: DishTable) -> float:
    """Width of the main lobe 3 dB down, both sides together.

    >>> round(half_power_width_deg(dish_table(Dish(0.6, 22.162, 40.4))), 2)
    1.55
    """
    gains = table.gains_mdbi
    after = next(index for index in range(len(gains)) if gains[index] < gains[0] - 3000)
    over = gains[after - 1] - (gains[0] - 3000)
    return 2.0 * (after - 1 + over / (gains[after - 1] - gains[after])) / table.per_deg


def first_null_deg(table: DishTable) -> float:
    """Angle of the first null off the axis."""
    return _first_null(table.gains_mdbi) / table.per_deg


def first_side_lobe_deg(table: DishTable) -> float:
    """Angle of the top of the first side lobe off the axis."""
    gains = table.gains_mdbi
    null = _first_null(gains)
    return next(index for index in range(null, len(gains) - 1) if gains[index + 1] < gains[index]) / table.per_deg


def _first_null(gains: Sequence[int]) -> int:
    return next(index for index in range(len(gains) - 1) if gains[index + 1] > gains[index])
