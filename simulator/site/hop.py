"""The hop as it is now: what each end sends and hears, from the direction of both dishes to the voltage at the alignment port.

Nothing is looked up from the plan: the level follows from both antennas, feeds, units, settings and the path between.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import inf

from simulator.base.units import round_half_up
from simulator.catalog.families.aloft import DishData, OutdoorData
from simulator.catalog.families.units import UnitType
from simulator.radio import link
from simulator.radio.bit_errors import bit_error_ratio
from simulator.radio.offaxis import off_axis_deg
from simulator.radio.patterns import PRESETS, Dish, DishTable, dish_table, half_power_width_deg
from simulator.radio.polarisation import roll_loss_db, system_xpd_db
from simulator.site.feeding import has_booted, outdoor_is_fed, outdoor_of, units_of_role
from simulator.site.memo import remembered
from simulator.site.part_tower import Antenna, HopEnd
from simulator.site.path import Path
from simulator.site.pointing import dish_data, pointing
from simulator.site.topology import unit_type
from simulator.site.world import World

SITES = ("a", "b")
ATPC_CDBM = -4500
"""The level that automatic power control holds at the other end (first site)."""
BODY_LOSS_DB = 15.0
"""What a person in front of a dish costs (unsourced default)."""
RESTED_MS = 10**9
"""A time by which every receiver has settled, every unit has booted."""
FRONT = "-front"
"""A working position of this ending lies in front of the one without it."""


@dataclass(frozen=True, slots=True)
class End:
    """One end as it hangs: dish, its data, the radio flanged to it and how that is set."""

    antenna: Antenna
    dish: DishData
    outdoor: OutdoorData
    setting: HopEnd


def other(site: str) -> str:
    """The other end."""
    return "b" if site == "a" else "a"


@remembered(lambda world: (world.catalog, world.hop_ends, world.antennas, world.units))
def _ends(world: World) -> Mapping[str, End | None]:
    return {site: _end_at(world, site) for site in world.hop_ends}


def end_of(world: World, site: str) -> End | None:
    """The end at a site, None while no dish with a radio hangs there."""
    return _ends(world).get(site)


def _end_at(world: World, site: str) -> End | None:
    setting = world.hop_ends.get(site)
    for antenna in world.antennas.values():
        if setting and antenna.site == site and antenna.mount and antenna.outdoor in world.units:
            dish = dish_data(world, antenna.id)
            outdoor = world.catalog.need(world.units[antenna.outdoor].type, UnitType).outdoor
            if dish and outdoor:
                return End(antenna, dish, outdoor, setting)
    return None


def is_alive(world: World, site: str, now_ms: int) -> bool:
    """Whether the radio of an end works: sound, fed over its IF cable where the site has an indoor unit, set to a channel it has."""
    end = end_of(world, site)
    if end is None or world.units[end.antenna.outdoor].damaged:
        return False
    if not end.outdoor.low_channel <= end.setting.channel <= end.outdoor.high_channel:
        return False
    indoors = [name for name in units_of_role(world, "indoor") if world.units[name].site == site]
    return not indoors or any(is_feeding(world, name, end.antenna.outdoor, now_ms) for name in indoors)


def is_feeding(world: World, indoor: str, outdoor: str, now_ms: int) -> bool:
    """Whether an indoor unit that has booted feeds this outdoor unit."""
    booted = has_booted(world.units[indoor], unit_type(world, indoor).boot_ms, 0, now_ms)
    return booted and outdoor_is_fed(world, indoor) and outdoor_of(world, indoor) == outdoor


def are_a_pair(near: End, far: End) -> bool:
    """Whether what one end sends lies where the other listens: same channel, opposite halves of the band."""
    return near.setting.channel == far.setting.channel and near.outdoor.half != far.outdoor.half


def is_heard(world: World, site: str, now_ms: int) -> bool:
    """Whether anything of the other end can reach a site's receiver at all, wherever the dishes point."""
    near, far = end_of(world, site), end_of(world, other(site))
    if near is None or far is None or not are_a_pair(near, far):
        return False
    return (
        is_alive(world, site, now_ms)
        and is_alive(world, other(site), now_ms)
        and _sends(far.setting, near.outdoor.settle_ms, now_ms)
    )


def _sends(setting: HopEnd, settle_ms: int, now_ms: int) -> bool:
    """Whether a receiver still or already hears an end: it settles after the switch was moved."""
    return setting.transmitting if now_ms - setting.since_ms >= settle_ms else not setting.transmitting


@lru_cache(maxsize=32)
def _table(dish: DishData, centre_mhz: float) -> DishTable:
    return dish_table(Dish(dish.diameter_mm / 1000.0, centre_mhz / 1000.0, dish.gain_cdbi / 100.0, PRESETS[dish.preset]))


@lru_cache(maxsize=32)
def model(path: Path, near: DishData, far: DishData) -> link.Hop:
    """What does not move: both dishes, where each sees the other, and the loss between; `near` hangs at site a."""
    ends = [
        link.HopEnd(_table(dish, path.centre_mhz), path.end(site).azimuth_deg, path.end(site).elevation_deg)
        for site, dish in zip(SITES, (near, far), strict=True)
    ]
    return link.Hop(ends[0], ends[1], path.loss_db, system_xpd_db(near.xpd_cdb / 100.0, far.xpd_cdb / 100.0))


def beam_width_deg(world: World, antenna_id: str) -> float:
    """Half-power width of a dish on this path."""
    data, path = dish_data(world, antenna_id), world.layout.path
    assert data is not None
    assert path is not None
    return _width_deg(data, path.centre_mhz)


@lru_cache(maxsize=32)
def _width_deg(data: DishData, centre_mhz: float) -> float:
    return half_power_width_deg(_table(data, centre_mhz))


def is_in_front(world: World, antenna: Antenna) -> bool:
    """Whether somebody stands in front of a dish."""
    mount = world.mounts.get(antenna.mount)
    return mount is not None and any(person.place == f"{mount.place}{FRONT}" for person in world.people.values())


def _feed_loss_db(end: End) -> float:
    """What a radio turned otherwise than its dish's feed loses."""
    return 0.0 if end.antenna.feed == end.antenna.outdoor_feed else roll_loss_db(90.0, end.dish.xpd_cdb / 100.0)


def loss_db(world: World, now_ms: int, settle_ms: int = 0) -> float:
    """Loss from flange to flange as both dishes point, the same in both directions; inf while an end is missing."""
    near, far = end_of(world, "a"), end_of(world, "b")
    if near is None or far is None or world.layout.path is None:
        return inf
    hop = model(world.layout.path, near.dish, far.dish)
    aims = [pointing(end.antenna, end.dish, now_ms, settle_ms) for end in (near, far)]
    return link.pointed_loss_db(hop, aims[0], aims[1]) + _fixed_loss_db(world, near, far)


def _fixed_loss_db(world: World, near: End, far: End) -> float:
    bodies = sum(BODY_LOSS_DB for end in (near, far) if is_in_front(world, end.antenna))
    return bodies + _feed_loss_db(near) + _feed_loss_db(far)


def best_loss_db(world: World) -> float:
    """The loss with both dishes right in each other's direction: what geometry, feeds and units allow."""
    near, far = end_of(world, "a"), end_of(world, "b")
    if near is None or far is None or world.layout.path is None:
        return inf
    hop = model(world.layout.path, near.dish, far.dish)
    roll = sum(90.0 for end in (near, far) if end.antenna.feed == "H")
    return link.path_loss_db(hop, 0.0, 0.0, roll) + _fixed_loss_db(world, near, far)


def pointing_loss_db(world: World, site: str, now_ms: int) -> float | None:
    """What the direction of one dish costs against the best it could reach there; None while none hangs."""
    end = end_of(world, site)
    if end is None or world.layout.path is None:
        return None
    seen = world.layout.path.end(site)
    aim = pointing(end.antenna, end.dish, now_ms)
    off = off_axis_deg(aim.azimuth_deg, aim.elevation_deg, seen.azimuth_deg, seen.elevation_deg)
    return _table(end.dish, world.layout.path.centre_mhz).pointing_loss_db(off)


def sent_dbm(world: World, site: str, lost_db: float) -> float:
    """Power an end sends over a path of that loss: as set, or as much less as keeps the other's level where power control wants it.

    Power control hears from the other end by the way back: it works only while that one can be heard there.
    """
    end, back = end_of(world, site), end_of(world, other(site))
    assert end is not None
    assert back is not None
    full = min(max(end.setting.tx_cdbm, end.outdoor.low_cdbm), end.outdoor.high_cdbm) / 100.0
    heard = back.setting.transmitting and back.setting.tx_cdbm / 100.0 - lost_db >= end.outdoor.threshold_cdbm / 100.0
    if not end.setting.atpc or not heard:
        return full
    return max(end.outdoor.low_cdbm / 100.0, min(full, ATPC_CDBM / 100.0 + lost_db))


def noise_dbm(world: World, end: End) -> float:
    """Noise of a receiver in its channel."""
    assert world.layout.path is not None
    return link.noise_dbm(world.layout.path.bandwidth_mhz, end.outdoor.noise_figure_cdb / 100.0)


def level_dbm(world: World, site: str, now_ms: int, settle_ms: int = 0) -> float | None:
    """Level a site's receiver measures, noise included; None while it is dead. With `settle_ms` as its detector has it now."""
    end = end_of(world, site)
    if end is None or world.layout.path is None or not is_alive(world, site, now_ms):
        return None
    noise = noise_dbm(world, end)
    if not is_heard(world, site, now_ms):
        return noise
    lost = loss_db(world, now_ms, settle_ms)
    return link.power_sum_dbm(sent_dbm(world, other(site), lost) - lost, noise)


def received_cdbm(world: World, site: str, now_ms: int) -> int | None:
    """`level_dbm` in 0.01 dBm."""
    level = level_dbm(world, site, now_ms)
    return None if level is None else round_half_up(level * 100.0)


def error_ratio(world: World, site: str, now_ms: int) -> float | None:
    """Ratio of wrong bits a site's receiver counts; None while nobody is heard."""
    end = end_of(world, site)
    level = level_dbm(world, site, now_ms) if end and is_heard(world, site, now_ms) else None
    return None if end is None or level is None else bit_error_ratio(level - end.outdoor.threshold_cdbm / 100.0)


def best_dbm(world: World, site: str) -> float:
    """Level a site would receive with both dishes at their best and the other end sending as it is set, power control apart."""
    far = end_of(world, other(site))
    if far is None:
        return -inf
    return min(max(far.setting.tx_cdbm, far.outdoor.low_cdbm), far.outdoor.high_cdbm) / 100.0 - best_loss_db(world)


def port_mv(world: World, site: str, now_ms: int) -> float | None:
    """Voltage at the alignment port of a site's radio, mV: its own curve, its own error, settling; None while it is dead."""
    end = end_of(world, site)
    level = level_dbm(world, site, now_ms, end.outdoor.settle_ms) if end else None
    if level is None:
        return None
    assert world.layout.path is not None
    here = world.layout.path.end(site)
    return 1000.0 * here.curve.at_v(level + here.error_db)


def is_rising(world: World, site: str) -> bool:
    """Whether more level means more voltage at a site's port."""
    assert world.layout.path is not None
    volts = world.layout.path.end(site).curve.volts
    return volts[0] < volts[-1]


def swept_mv(world: World, site: str, aims: Sequence[link.Pointing]) -> list[float]:
    """Voltages at a site's port for each direction its own dish had, the other end as it is; none while the port is dead."""
    end, path = end_of(world, site), world.layout.path
    now_loss = pointing_loss_db(world, site, RESTED_MS)
    if end is None or path is None or now_loss is None or not is_alive(world, site, RESTED_MS):
        return []
    here, table = path.end(site), _table(end.dish, path.centre_mhz)
    base, noise, heard = loss_db(world, RESTED_MS) - now_loss, noise_dbm(world, end), is_heard(world, site, RESTED_MS)
    found = []
    for aim in aims:
        level = noise
        if heard:
            off = off_axis_deg(aim.azimuth_deg, aim.elevation_deg, here.azimuth_deg, here.elevation_deg)
            lost = base + table.pointing_loss_db(off)
            level = link.power_sum_dbm(sent_dbm(world, other(site), lost) - lost, noise)
        found.append(1000.0 * here.curve.at_v(level + here.error_db))
    return found


def link_ids_agree(world: World) -> bool:
    """Whether both ends bear the same link id."""
    ids = {end.link_id for end in world.hop_ends.values()}
    return len(ids) == 1 and ids != {""}


def is_readable(world: World, site: str, now_ms: int) -> bool:
    """Whether a site's receiver reads what the other end sends: heard, and above the threshold."""
    end = end_of(world, site)
    level = received_cdbm(world, site, now_ms) if end and is_heard(world, site, now_ms) else None
    return end is not None and level is not None and level >= end.outdoor.threshold_cdbm


def carries_traffic(world: World, now_ms: int) -> bool:
    """Whether both receivers read the other end and both bear the same link id."""
    return link_ids_agree(world) and all(is_readable(world, site, now_ms) for site in SITES)
