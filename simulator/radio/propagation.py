"""What the way itself costs: distance, air, and ground that comes near the line of sight.

Distances along a path are in km, heights in m, frequencies in GHz, losses positive in dB.
Sources: ITU-R P.525-4 (free space), P.526-15 4.1 (Fresnel, knife edge), P.530-18 2.2 (clearance, diffraction).
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from simulator.radio.geodesy import EARTH_RADIUS_M, MEDIAN_K

SPEED_OF_LIGHT_M_S = 299_792_458.0
LEAST_DIFFRACTION_DB = 15.0
"""Below this the rule of P.530-18 2.2 does not hold."""
LEAST_NU = -0.78
"""Below this the approximate knife edge costs nothing (P.526-15 eq. 31)."""
_TURNS = 60
"""Steps of a series or fraction that ends long before."""


@dataclass(frozen=True, slots=True)
class ProfilePoint:
    """A point of the ground under a path: its distance from the near end, its height above sea level, what grows on it."""

    distance_km: float
    ground_m: float
    trees_m: float = 0.0


@dataclass(frozen=True, slots=True)
class Clearance:
    """How far the line of sight passes over one point of the ground, and that as a fraction of the first Fresnel radius."""

    distance_km: float
    clearance_m: float
    fraction: float


def wavelength_m(frequency_ghz: float) -> float:
    """Wavelength in vacuum; frequency above 0.

    >>> round(wavelength_m(22.162), 6)
    0.013527
    """
    return SPEED_OF_LIGHT_M_S / (frequency_ghz * 1e9)


def free_space_loss_db(distance_km: float, frequency_ghz: float) -> float:
    """Free-space loss between isotropic antennas, 20 log(4 pi d / wavelength); both arguments above 0, far field.

    Raises ValueError where one is not. Source: ITU-R P.525-4 eq. (4) with the exact speed of light.

    >>> round(free_space_loss_db(4.1857, 22.162), 2)
    131.8
    """
    return 20.0 * math.log10(4e3 * math.pi * distance_km / wavelength_m(frequency_ghz))


def gas_loss_db(specific_loss_db_per_km: float, distance_km: float) -> float:
    """Loss in air over the slant path; the specific loss (both >= 0) is carried by the scenario (ITU-R P.676-13 Annex 1).

    >>> round(gas_loss_db(0.328, 4.186), 2)
    1.37
    """
    return specific_loss_db_per_km * distance_km


def fresnel_radius_m(near_km: float, far_km: float, frequency_ghz: float, zone: int = 1) -> float:
    """Radius of a Fresnel zone at a point `near_km` from one end and `far_km` from the other; 0 at the ends.

    Both distances >= 0, not both 0. Source: ITU-R P.526-15 eq. (2), exact c (P.530-18 rounds to 17.3, 0.08 % low).

    >>> round(fresnel_radius_m(2.5, 1.683, 22.162), 2)
    3.69
    """
    return math.sqrt(1e3 * zone * wavelength_m(frequency_ghz) * near_km * far_km / (near_km + far_km))


def earth_bulge_m(near_km: float, far_km: float, k: float = MEDIAN_K) -> float:
    """Height of the earth over the chord between two ends, d1 d2 / (2 k a); a larger k flattens it. k > 0.

    Source: ITU-R P.530-18 2.2.

    >>> round(earth_bulge_m(5.0, 5.0, 1.0), 2)
    1.96
    """
    return near_km * far_km * 1e6 / (2.0 * k * EARTH_RADIUS_M)


def clearances(
    profile: tuple[ProfilePoint, ...],
    near_height_m: float,
    far_height_m: float,
    distance_km: float,
    frequency_ghz: float,
    k: float = MEDIAN_K,
) -> Iterator[Clearance]:
    """The clearance at every point of a profile strictly between the ends, in its order; negative where it is blocked.

    Antenna heights above sea level; trees count as ground. Points alone are asked: the author gives the ridges.
    Source: ITU-R P.530-18 2.2.
    """
    for point in profile:
        near_km, far_km = point.distance_km, distance_km - point.distance_km
        if near_km > 0.0 and far_km > 0.0:
            sight_m = near_height_m + (far_height_m - near_height_m) * near_km / distance_km
            clear_m = sight_m - (point.ground_m + point.trees_m) - earth_bulge_m(near_km, far_km, k)
            yield Clearance(near_km, clear_m, clear_m / fresnel_radius_m(near_km, far_km, frequency_ghz))


def least_clearance(
    profile: tuple[ProfilePoint, ...],
    near_height_m: float,
    far_height_m: float,
    distance_km: float,
    frequency_ghz: float,
    k: float = MEDIAN_K,
) -> Clearance:
    """The point of a profile where the smallest fraction of the first Fresnel radius is free.

    Design rule: at least 1.0 at k = 4/3 and 0.3 to 0.6 at the least k. Arguments as for `clearances`; raises
    ValueError where no point lies between the ends.
    """
    found = clearances(profile, near_height_m, far_height_m, distance_km, frequency_ghz, k)
    return min(found, key=lambda clearance: clearance.fraction)


def diffraction_loss_db(fraction: float) -> float | None:
    """Loss over average ground with `fraction` of the first Fresnel radius free (negative: blocked), 10 - 20 h/F1.

    None below 15 dB, where the rule does not hold. Source: ITU-R P.530-18 2.2.2 eq. (2).

    >>> diffraction_loss_db(-1.0), diffraction_loss_db(0.5)
    (30.0, None)
    """
    loss_db = 10.0 - 20.0 * fraction
    return loss_db if loss_db >= LEAST_DIFFRACTION_DB else None


def knife_edge_nu(above_m: float, near_km: float, far_km: float, frequency_ghz: float) -> float:
    """The dimensionless height of an edge `above_m` over the line of sight (negative: below it), sqrt(2) h / F1.

    Source: ITU-R P.526-15 eq. (26).

    >>> round(knife_edge_nu(8.19, 11.723, 1.397, 23.0), 4)
    2.8715
    """
    return above_m * math.sqrt(2e-3 / wavelength_m(frequency_ghz) * (1.0 / near_km + 1.0 / far_km))


def knife_edge_loss_db(nu: float) -> float:
    """Loss over one sharp edge, the usual approximation: within 0.13 dB of the exact one above -0.78, 0 below.

    Source: ITU-R P.526-15 eq. (31).

    >>> round(knife_edge_loss_db(0.0), 2)
    6.03
    """
    if nu <= LEAST_NU:
        return 0.0
    lowered = nu - 0.1
    return 6.9 + 20.0 * math.log10(math.sqrt(lowered * lowered + 1.0) + lowered)


def exact_knife_edge_loss_db(nu: float) -> float:
    """Loss over one sharp edge by Fresnel's integrals, good to 1e-9 dB; a gain (negative) where lit zones add up.

    Source: ITU-R P.526-15 eq. (30).

    >>> round(exact_knife_edge_loss_db(0.0), 4), round(exact_knife_edge_loss_db(-1.2), 4)
    (6.0206, -1.3661)
    """
    field = _field_beyond(nu)
    return -10.0 * math.log10(0.5 * (field.real * field.real + field.imag * field.imag))


def _field_beyond(nu: float) -> complex:
    """The integral of exp(i pi t^2 / 2) from nu to infinity."""
    if nu < 0.0:
        return complex(1.0, 1.0) - _field_beyond(-nu)
    return complex(0.5, 0.5) - _fresnel_series(nu) if nu < 1.5 else _fresnel_fraction(nu)


def _fresnel_series(nu: float) -> complex:
    """C + iS from 0 to nu, 0 <= nu < 1.5, by the power series of the exponential integrated term by term."""
    turn = complex(0.0, 0.5 * math.pi * nu * nu)
    power, total = complex(nu, 0.0), complex(nu, 0.0)
    for step in range(1, _TURNS):
        power *= turn / step
        total += power / (2 * step + 1)
    return total


def _fresnel_fraction(nu: float) -> complex:
    """The rest from nu >= 1.5 to infinity by the continued fraction of the complementary error function (Lentz's way).

    Source: W. Press et al., Numerical Recipes, 6.9 and 5.2.
    """
    square = math.pi * nu * nu
    below = complex(1.0, -square)
    ratio, inverse = complex(1e300, 0.0), 1.0 / below
    whole = inverse
    for step in range(1, _TURNS):
        above = -(2 * step - 1) * (2 * step)
        below += 4.0
        inverse = 1.0 / (above * inverse + below)
        ratio = below + above / ratio
        whole *= ratio * inverse
    wave = complex(math.cos(0.5 * square), math.sin(0.5 * square))
    return complex(0.5, 0.5) * wave * whole * complex(nu, -nu)
