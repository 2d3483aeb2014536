"""The data sheet: what a trainee is handed in writing, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.base.units import round_half_up
from simulator.catalog.catalog import Catalog
from simulator.scenario.plan import Plan
from simulator.scenario.scenario import Scenario
from simulator.scenario.setup_tower import declination_cdeg, path_of


@dataclass(frozen=True, slots=True)
class DataSheet:
    """Plan, date, crew, papers and magnetic declination (0.01 deg, east positive) of one seed, with the catalogue as trade knowledge.

    `bearings`: for each end of the hop its site, the true azimuth and the elevation to the other end, 0.01 deg.
    """

    scenario: str
    date: str
    plan: Plan
    people: tuple[str, ...]
    papers: tuple[tuple[str, str, str], ...]
    wind_limit_mm_s: int
    declination_cdeg: int
    catalog: Catalog
    bearings: tuple[tuple[str, int, int], ...] = ()

    @property
    def me(self) -> str:
        """The trainee's own person."""
        return self.people[0]


def sheet_of(scenario: Scenario, seed: int) -> DataSheet:
    """The data sheet of a scenario and seed."""
    document = scenario.document(seed)
    papers = tuple((row.id, row.kind, row.holder) for row in document.papers)
    people = tuple(row.id for row in document.people)
    declination = declination_cdeg(document) if document.works else 0
    limit = document.weather.wind_limit_mm_s
    path = path_of(scenario.catalog, document)
    looks = tuple((site, _cdeg(end.azimuth_deg), _cdeg(end.elevation_deg)) for site, end in path.ends) if path else ()
    return DataSheet(scenario.id, document.date, document.plan, people, papers, limit, declination, scenario.catalog, looks)


def _cdeg(angle_deg: float) -> int:
    return round_half_up(100.0 * angle_deg)
