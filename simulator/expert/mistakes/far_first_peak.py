"""Has the far end take the first peak, without a full sweep."""

from __future__ import annotations

import math
from functools import lru_cache

from simulator.catalog.families.units import UnitType
from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, Task, matching, without
from simulator.radio.patterns import PRESETS, Dish, DishTable, dish_table

STEP_TENTHS = 2
SIDE_LOBE_DB = 5.0
"""Who comes to rest this far under the peak is on a side lobe."""


@lru_cache(maxsize=8)
def _table(diameter_mm: int, mhz: int, gain_cdbi: int, preset: str) -> DishTable:
    return dish_table(Dish(diameter_mm / 1000.0, mhz / 1000.0, gain_cdbi / 100.0, PRESETS[preset]))


def ends_db(site: Site) -> float:
    """Pointing loss of the far dish where it comes to rest by its first peaks, from where the colleague begins."""
    hop, partner = site.sheet.plan.hop, site.document.partner
    dish = site.sheet.catalog.need(hop.dish, UnitType).dish
    if partner is None or dish is None:
        return 0.0
    mhz = hop.centre_mhz + hop.low_offset_mhz + hop.raster_mhz * hop.channel + hop.duplex_mhz // 2
    table = _table(dish.diameter_mm, mhz, dish.gain_cdbi, dish.preset)
    at = [partner.azimuth_off_cdeg / 100.0, partner.elevation_off_cdeg / 100.0]
    for axis, mdeg in ((0, dish.az_mdeg_per_turn), (1, dish.el_mdeg_per_turn)):
        at[axis] = _climbs(table, at, axis, STEP_TENTHS * mdeg / 10_000.0)
    return table.pointing_loss_db(math.hypot(*at))


def _climbs(table: DishTable, at: list[float], axis: int, step: float) -> float:
    """Where one axis comes to rest: as long as it gets better, first one way, else the other."""
    place, other = at[axis], at[1 - axis]
    for sign in (-1.0, 1.0):
        moved = False
        while table.pointing_loss_db(math.hypot(place + sign * step, other)) < table.pointing_loss_db(math.hypot(place, other)):
            place, moved = place + sign * step, True
        if moved:
            break
    return place


@mistake(
    "far_first_peak",
    "align",
    costs={
        "far_swept": "Only a full sweep tells the highest of several peaks.",
        "far_pointed": "The far dish rests on a side lobe.",
        "main_lobe_proved": "The level is far below the plan, and no sweep shows why.",
    },
    fits=lambda site: ends_db(site) > SIDE_LOBE_DB,
)
def make_far_first_peak(plan: Plan, site: Site) -> Plan:
    """Has the far end take the first peak, without a full sweep."""
    plan = without(plan, matching("far_fine"))
    return tuple(Task("far_first_peak", item.job, item.args) if item.kind == "far_sweep" else item for item in plan)
