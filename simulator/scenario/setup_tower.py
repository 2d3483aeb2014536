"""Tower and hop as the World begins with them: structure, path, what hangs already, who transmits."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from simulator.base.units import round_half_up, wrap_cdeg
from simulator.catalog.catalog import Catalog
from simulator.catalog.families.towers import TowerType
from simulator.catalog.families.units import PortType, UnitType
from simulator.radio.geodesy import course, declination_deg, elevation_deg, slant_m
from simulator.radio.propagation import ProfilePoint, free_space_loss_db, gas_loss_db, least_clearance
from simulator.radio.rssi import RssiCurve
from simulator.scenario.document import ScenarioDoc, SiteDoc
from simulator.scenario.document_tower import HopEndDoc
from simulator.site.part import Person, Port
from simulator.site.part_base import Part
from simulator.site.part_tower import Antenna, Bolt, Emitter, HopEnd, Mount, Ticket
from simulator.site.path import Habits, Path, PathEnd
from simulator.site.pointing import LIGHT_MN_M, LOCK, lock_ids
from simulator.site.structure import Tower, Work, build_tower


def towers_of(catalog: Catalog, document: ScenarioDoc) -> dict[str, Tower]:
    """Site -> tower, for every site whose tower's type the catalogue knows."""
    found = {}
    for name, site in document.sites.items():
        kind = catalog.get(site.tower.type, TowerType)
        if kind:
            works = [Work(row.id, row.height_mm, row.leg, row.by_way_of, row.reaches) for row in document.works if row.site == name]
            platforms, obstacles = (_in_mm(heights) for heights in (site.tower.platforms_m, site.tower.obstacles_m))
            found[name] = build_tower(kind, round_half_up(site.tower.height_m * 1000.0), platforms, obstacles, works)
    return found


def _in_mm(heights_m: tuple[float, ...]) -> tuple[int, ...]:
    return tuple(round_half_up(height * 1000.0) for height in heights_m)


def declination_cdeg(document: ScenarioDoc) -> int:
    """Magnetic declination at the trainee's site on the day of the work, 0.01 deg, east positive (WMM2025)."""
    site, day = document.sites["a"], date.fromisoformat(document.date)
    year = day.year + (day.timetuple().tm_yday - 1) / 365.25
    return round_half_up(_declination_deg(site.latitude_deg, site.longitude_deg, site.ground_m, year) * 100.0)


@lru_cache(maxsize=16)
def _declination_deg(latitude_deg: float, longitude_deg: float, ground_m: float, year: float) -> float:
    return declination_deg(latitude_deg, longitude_deg, ground_m, year)


def path_of(catalog: Catalog, document: ScenarioDoc) -> Path | None:
    """Geometry and losses of the hop, or None where the scenario has no two ends."""
    ends: dict[str, HopEndDoc] = {row.id: row for row in document.hop_ends}
    if set(ends) != {"a", "b"}:
        return None
    hop, near, far = document.plan.hop, document.sites["a"], document.sites["b"]
    way = course(near.latitude_deg, near.longitude_deg, far.latitude_deg, far.longitude_deg)
    near_m, far_m = _height_m(near, hop.near_height_mm), _height_m(far, hop.far_height_mm)
    low_mhz = hop.centre_mhz + hop.low_offset_mhz + hop.raster_mhz * hop.channel
    centre_mhz = low_mhz + hop.duplex_mhz / 2.0
    gas_db = gas_loss_db(hop.gas_mdb_per_km / 1000.0, slant_m(near_m, far_m, way.distance_m) / 1000.0)
    loss_db = free_space_loss_db(way.distance_m / 1000.0, centre_mhz / 1000.0) + gas_db
    looks = {"a": (way.azimuth_deg, near_m, far_m), "b": (way.back_azimuth_deg, far_m, near_m)}
    found = tuple(
        (name, PathEnd(azimuth, elevation_deg(own_m, other_m, way.distance_m), _curve(document), ends[name].port_error_cdb / 100.0))
        for name, (azimuth, own_m, other_m) in sorted(looks.items())
    )
    clear = _clearance(document, near_m, far_m, way.distance_m, centre_mhz)
    return Path(found, way.distance_m, centre_mhz, loss_db, float(hop.raster_mhz), clear)


def _clearance(document: ScenarioDoc, near_m: float, far_m: float, distance_m: float, centre_mhz: float) -> int:
    """Least share of the first Fresnel radius that is free, percent; 100 where the scenario gives no ground."""
    profile = tuple(ProfilePoint(*row) for row in document.terrain)
    if not any(0.0 < point.distance_km < distance_m / 1000.0 for point in profile):
        return 100
    return round_half_up(100.0 * least_clearance(profile, near_m, far_m, distance_m / 1000.0, centre_mhz / 1000.0).fraction)


def habits_of(document: ScenarioDoc) -> Habits | None:
    """How the colleague at the far end works, None where there is none."""
    row, hop = document.partner, document.plan.hop
    return Habits(row.person, row.answer_ms, row.rate_ddeg_s, hop.channel, hop.tx_cdbm, hop.link_id) if row else None


def _height_m(site: SiteDoc, above_mm: int) -> float:
    return site.ground_m + above_mm / 1000.0


def _curve(document: ScenarioDoc) -> RssiCurve:
    points = sorted(document.plan.hop.curve)
    return RssiCurve(tuple(level / 100.0 for level, _ in points), tuple(mv / 1000.0 for _, mv in points))


def tower_parts(catalog: Catalog, document: ScenarioDoc) -> list[Part]:
    """Poles, antennas, other operators' antennas and their ticket, both radios of the hop."""
    parts: list[Part] = [
        Mount(id=row.id, site=row.site, place=row.place, leg=row.leg, height_mm=row.height_mm, lean_cdeg=row.lean_cdeg)
        for row in document.mounts
    ]
    hung = _antennas(catalog, document)
    parts += hung
    parts += [Bolt(id=name, of=f"{row.id}.{LOCK}", clamp=LOCK, torque_mn_m=LIGHT_MN_M) for row in hung if row.mount and row.outdoor for name in lock_ids(row.id)]
    parts += [Port(id=f"{unit.id}.{port.id}", capped=True) for unit in document.units for port in _ports(catalog, unit.type) if port.kind == "rssi"]
    parts += [
        Emitter(
            id=row.id, site=row.site, azimuth_cdeg=row.azimuth_cdeg, height_mm=row.height_mm,
            power_mw=row.power_mw, gain_cdbi=row.gain_cdbi, limit_mw_m2=row.limit_mw_m2,
            bearing_cdeg=row.bearing_cdeg, reach_mm=row.reach_mm, length_mm=row.length_mm,
        )
        for row in document.emitters
    ]
    if document.emitters:
        parts.append(Ticket(id="neighbour"))
    if document.partner:
        parts.append(Person(id=document.partner.person, site="b", place="far-dish", role="partner", briefed=True))
    return [*parts, *(_hop_end(row) for row in document.hop_ends)]


def _ports(catalog: Catalog, type_id: str) -> tuple[PortType, ...]:
    kind = catalog.get(type_id, UnitType)
    return kind.ports if kind else ()


def _antennas(catalog: Catalog, document: ScenarioDoc) -> list[Antenna]:
    """What hangs or lies at the beginning; the far dish as far off its direction as the partner has it."""
    path, partner = path_of(catalog, document), document.partner
    radios = {row.id: row.outdoor for row in document.hop_ends}
    found = []
    for row in document.antennas:
        azimuth, downtilt = row.azimuth_cdeg, row.downtilt_cdeg
        if path and partner and row.site == "b" and row.outdoor == radios["b"]:
            end = path.end("b")
            azimuth = wrap_cdeg(round_half_up(end.azimuth_deg * 100.0) + partner.azimuth_off_cdeg)
            downtilt = -round_half_up(end.elevation_deg * 100.0) - partner.elevation_off_cdeg
        found.append(
            Antenna(
                id=row.id, site=row.site, mount=row.mount, height_mm=row.height_mm, azimuth_cdeg=azimuth, downtilt_cdeg=downtilt,
                etilt_cdeg=row.etilt_cdeg, feed=row.feed, outdoor=row.outdoor, outdoor_feed=row.outdoor_feed,
            )
        )
    return found


def _hop_end(row: HopEndDoc) -> HopEnd:
    return HopEnd(id=row.id, outdoor=row.outdoor, channel=row.channel, tx_cdbm=row.tx_cdbm, link_id=row.link_id)
