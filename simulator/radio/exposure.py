"""How near a person may come to a transmitting antenna.

The spherical formula in the main beam: far field, no ground reflection; close to a large antenna it overestimates,
on the safe side. Limits are data of the scenario.
Source: ITU-T K.52 (power density S = EIRP / (4 pi r^2)).
"""

from __future__ import annotations

import math


def eirp_w(power_w: float, gain_dbi: float, loss_db: float = 0.0) -> float:
    """Power that an isotropic antenna would need: all carriers' power at the radio, antenna gain, loss (>= 0) between.

    >>> round(eirp_w(80.0, 17.5, 0.5))
    4009
    """
    return power_w * math.pow(10.0, 0.1 * (gain_dbi - loss_db))


def power_density_w_m2(eirp_w: float, distance_m: float) -> float:
    """Power density in the beam at a distance above 0; `eirp_w` in W.

    >>> round(power_density_w_m2(4009.5, 2.663), 1)
    45.0
    """
    return eirp_w / (4.0 * math.pi * distance_m * distance_m)


def exclusion_distance_m(eirp_w: float, limit_w_m2: float) -> float:
    """Distance at which the power density falls to a limit above 0, r = sqrt(EIRP / (4 pi S)); `eirp_w` in W.

    >>> round(exclusion_distance_m(4009.5, 45.0), 1)
    2.7
    """
    return math.sqrt(eirp_w / (4.0 * math.pi * limit_w_m2))
