"""A mistake changes the technician's plan of work; what it costs, and why, is written before it is measured."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from simulator.base.registry import Registry
from simulator.expert.kit import Kit, kit_of
from simulator.expert.task import Plan
from simulator.scenario.document import ScenarioDoc
from simulator.scenario.scenario import Scenario
from simulator.scenario.sheet import DataSheet, sheet_of


@dataclass(frozen=True, slots=True)
class Site:
    """What a mistake may look at to change a plan: the sheet, the goods list, and the truth of the seed."""

    sheet: DataSheet
    kit: Kit
    document: ScenarioDoc
    seed: int = 0


Alter = Callable[[Plan, Site], Plan]
Reasons = Mapping[str, str]
"""Criterion id -> why a trainee would accept that it is lost."""

Costs = Callable[[Site], Reasons]


@dataclass(frozen=True, slots=True)
class Mistake:
    """One way the work can go wrong.

    `costs` are the criteria it loses for a seed and the reason for each, written by hand; `breaches` the breaches it commits;
    `aloft` those it commits besides when somebody climbs later in the same attempt; `fits` whether it can be made on a seed at all.
    """

    name: str
    job: str
    alter: Alter
    costs: Costs
    breaches: tuple[str, ...] = ()
    aloft: Callable[[Site], Sequence[str]] = lambda site: ()
    fits: Callable[[Site], bool] = lambda site: True

    def commits(self, scenario: Scenario, seed: int, jobs: Sequence[str]) -> tuple[str, ...]:
        """The breaches it commits in these jobs of this seed."""
        climbed = any(job in jobs for job in CLIMBING)
        return (*self.breaches, *(self.aloft(site_of(scenario, seed)) if climbed else ()))

    def applies(self, scenario: Scenario, seed: int, jobs: Sequence[str]) -> bool:
        """Whether it can be made in these jobs of this seed."""
        return self.job in jobs and self.fits(site_of(scenario, seed))


CLIMBING = ("mount", "align")
"""Jobs in which somebody climbs."""
MISTAKES: Registry[Mistake] = Registry("mistakes")


def mistake(
    name: str,
    job: str,
    *,
    costs: Reasons | Costs,
    breaches: Sequence[str] = (),
    aloft: Sequence[str] | Callable[[Site], Sequence[str]] = (),
    fits: Callable[[Site], bool] | None = None,
) -> Callable[[Alter], Alter]:
    """Registers a mistake; the decorated function makes the wrong plan out of the right one."""

    def add(alter: Alter) -> Alter:
        written: Costs = costs if callable(costs) else lambda site: costs
        more: dict[str, Any] = {} if fits is None else {"fits": fits}
        more["aloft"] = aloft if callable(aloft) else lambda site: aloft
        MISTAKES.add(name, Mistake(name, job, alter, written, tuple(breaches), **more))
        return alter

    return add


def site_of(scenario: Scenario, seed: int) -> Site:
    """What a mistake may look at."""
    sheet = sheet_of(scenario, seed)
    return Site(sheet, kit_of(scenario, seed, sheet), scenario.document(seed), seed)


def altered(plan: Plan, mistakes: Sequence[Mistake], scenario: Scenario, seed: int) -> Plan:
    """The plan with all these mistakes made in it."""
    site = site_of(scenario, seed)
    for item in mistakes:
        plan = item.alter(plan, site)
    return plan
