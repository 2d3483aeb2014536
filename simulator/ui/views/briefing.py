"""What a trainee is told before he begins: both ends of the hop, the plan as data sheet, the way between the towers, what lies in the store.

Pure functions of the document of one seed and its data sheet. Nothing hidden enters: no defects, no faults, no true resistances.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from simulator.radio.geodesy import WMM_FROM, WMM_TO, compass_azimuth_deg, course, declination_deg, elevation_deg
from simulator.scenario.document import JOBS, ScenarioDoc, SiteDoc
from simulator.scenario.plan import PlanHop, PlanSector
from simulator.scenario.sheet import DataSheet
from simulator.ui.views.briefing_plan import Board, Goods, Run, Way, boards_of, goods_of, runs_of, ways_of
from simulator.ui.views.path_profile import PathView, path_view

NEAR, FAR = "a", "b"
"""Ids of the trainee's own site and of the far one."""


@dataclass(frozen=True, slots=True)
class End:
    """One end of the hop. Heights above sea level but for `dish_m` and `tower_m`; azimuths and elevation point at the other end.

    `declination_deg` is None outside the years of the magnetic model, and so is `compass_deg`.
    """

    name: str
    latitude_deg: float
    longitude_deg: float
    ground_m: float
    tower: str
    tower_m: float
    dish_m: float
    declination_deg: float | None
    azimuth_deg: float
    compass_deg: float | None
    elevation_deg: float
    tx_mhz: int
    rx_mhz: int


@dataclass(frozen=True, slots=True)
class Sector:
    """One sector of the plan; `compass_deg` is what a compass free of steel shows for its azimuth."""

    plan: PlanSector
    number: int
    compass_deg: float | None


@dataclass(frozen=True, slots=True)
class JobLine:
    """A job of the site: minutes somebody needs who knows it, whether it can be played, whether it is chosen."""

    job: str
    minutes: int
    playable: bool
    chosen: bool


@dataclass(frozen=True, slots=True)
class BriefingView:
    """All that the briefing shows."""

    date: str
    a: End
    b: End
    distance_m: float
    hop: PlanHop
    pair_mhz: int
    sectors: tuple[Sector, ...]
    path: PathView
    ways: tuple[Way, ...]
    boards: tuple[Board, ...]
    runs: tuple[Run, ...]
    goods: tuple[Goods, ...]
    jobs: tuple[JobLine, ...]
    live_port: str
    hospital: str
    wind_limit_mm_s: int
    crew: int

    @property
    def chosen(self) -> tuple[str, ...]:
        """The jobs chosen, in their order."""
        return tuple(line.job for line in self.jobs if line.chosen)

    @property
    def minutes(self) -> int:
        """Minutes of all jobs chosen."""
        return sum(line.minutes for line in self.jobs if line.chosen)


def briefing_view(document: ScenarioDoc, sheet: DataSheet, jobs: Sequence[str], ready: Sequence[str]) -> BriefingView:
    """The briefing of one seed for the jobs chosen; `ready` are those that can be chosen."""
    plan, near, far = sheet.plan, document.sites[NEAR], document.sites[FAR]
    there = course(near.latitude_deg, near.longitude_deg, far.latitude_deg, far.longitude_deg)
    pair_mhz = sum(transmits_mhz(plan.hop)) // 2
    east = _declination(near.latitude_deg, near.longitude_deg, near.ground_m, document.date)
    lines = tuple(
        JobLine(job, document.par_minutes.get(job, 0), job in ready, job in jobs)
        for job in JOBS
        if job in document.jobs
    )
    return BriefingView(
        date=sheet.date,
        a=_end(document, plan.hop, near=True, distance_m=there.distance_m, azimuth_deg=there.azimuth_deg),
        b=_end(document, plan.hop, near=False, distance_m=there.distance_m, azimuth_deg=there.back_azimuth_deg),
        distance_m=there.distance_m,
        hop=plan.hop,
        pair_mhz=pair_mhz,
        sectors=tuple(Sector(row, index + 1, _compass(row.azimuth_cdeg / 100, east)) for index, row in enumerate(plan.sectors)),
        path=path_view(document.terrain, _tops(near, far, plan.hop), there.distance_m / 1000, pair_mhz / 1000),
        ways=ways_of(document, sheet),
        boards=boards_of(sheet),
        runs=runs_of(document, sheet),
        goods=goods_of(document, sheet.catalog),
        jobs=lines,
        live_port=plan.live_port,
        hospital=plan.hospital,
        wind_limit_mm_s=sheet.wind_limit_mm_s,
        crew=len(sheet.people),
    )


def transmits_mhz(hop: PlanHop) -> tuple[int, int]:
    """What the near end and the far end transmit at, MHz: f0 + offset + raster n, the other half one duplex spacing above."""
    low = hop.centre_mhz + hop.low_offset_mhz + hop.raster_mhz * hop.channel
    high = low + hop.duplex_mhz
    return (low, high) if hop.near_transmits == "low" else (high, low)


def _tops(near: SiteDoc, far: SiteDoc, hop: PlanHop) -> tuple[tuple[float, float], tuple[float, float]]:
    """Ground and dish centre of each end, m above sea level."""
    return (near.ground_m, near.ground_m + hop.near_height_mm / 1000), (far.ground_m, far.ground_m + hop.far_height_mm / 1000)


def _end(document: ScenarioDoc, hop: PlanHop, *, near: bool, distance_m: float, azimuth_deg: float) -> End:
    site = document.sites[NEAR if near else FAR]
    here, there = _tops(document.sites[NEAR], document.sites[FAR], hop)[:: 1 if near else -1]
    tx, rx = transmits_mhz(hop)[:: 1 if near else -1]
    east = _declination(site.latitude_deg, site.longitude_deg, site.ground_m, document.date)
    return End(
        name=site.name,
        latitude_deg=site.latitude_deg,
        longitude_deg=site.longitude_deg,
        ground_m=site.ground_m,
        tower=site.tower.type,
        tower_m=site.tower.height_m,
        dish_m=here[1] - here[0],
        declination_deg=east,
        azimuth_deg=azimuth_deg,
        compass_deg=_compass(azimuth_deg, east),
        elevation_deg=elevation_deg(here[1], there[1], distance_m),
        tx_mhz=tx,
        rx_mhz=rx,
    )


def _compass(true_deg: float, east_deg: float | None) -> float | None:
    return None if east_deg is None else compass_azimuth_deg(true_deg, east_deg)


@lru_cache(maxsize=64)
def _declination(latitude_deg: float, longitude_deg: float, ground_m: float, day: str) -> float | None:
    """Declination on the day of the work, None where the model says nothing."""
    year = decimal_year(day)
    return declination_deg(latitude_deg, longitude_deg, ground_m, year) if WMM_FROM <= year <= WMM_TO else None


def decimal_year(day: str) -> float:
    """A date as a decimal year.

    >>> round(decimal_year("2026-07-02"), 1)
    2026.5
    """
    when = date.fromisoformat(day)
    first, after = date(when.year, 1, 1), date(when.year + 1, 1, 1)
    return when.year + (when - first).days / (after - first).days
