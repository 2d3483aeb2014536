"""The data sheet: what a trainee is handed in writing, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.catalog.catalog import Catalog
from simulator.scenario.plan import Plan
from simulator.scenario.scenario import Scenario
from simulator.scenario.setup_tower import declination_cdeg


@dataclass(frozen=True, slots=True)
class DataSheet:
    """Plan, date, crew, papers and magnetic declination (0.01 deg, east positive) of one seed, with the catalogue as trade knowledge."""

    scenario: str
    date: str
    plan: Plan
    people: tuple[str, ...]
    papers: tuple[tuple[str, str, str], ...]
    wind_limit_mm_s: int
    declination_cdeg: int
    catalog: Catalog

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
    return DataSheet(scenario.id, document.date, document.plan, people, papers, document.weather.wind_limit_mm_s, declination, scenario.catalog)
