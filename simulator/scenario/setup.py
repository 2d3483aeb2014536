"""The World to begin with: what stands there before anybody of this attempt has touched it."""

from __future__ import annotations

from functools import lru_cache

from simulator.catalog.families.cables import CableType
from simulator.catalog.families.units import UnitType
from simulator.mechanics.event import Event, event_from_dict
from simulator.scenario.document import CableDoc, ScenarioDoc, UnitDoc
from simulator.scenario.scenario import Scenario
from simulator.scenario.setup_tower import declination_cdeg, habits_of, path_of, tower_parts, towers_of
from simulator.site.part import Cable, Cell, Item, Label, Paper, Person, Site, Termination, Unit, Way, Weather
from simulator.site.part_base import Part
from simulator.site.path import Licence
from simulator.site.world import Layout, World


@lru_cache(maxsize=64)
def initial_world(scenario: Scenario, seed: int) -> World:
    """The World of a scenario and seed before the first entry."""
    document = scenario.document(seed)
    parts: list[Part] = []
    parts += [_unit(row) for row in document.units]
    parts += _ways(scenario, document)
    for row in document.cables:
        parts += _cable_parts(scenario, row)
    parts += [Item(id=row.id, type=row.type, place=row.place, serial=row.serial, defect=row.defect) for row in document.store]
    parts += _people_and_papers(document)
    parts += [Cell(id=row.id, unit=row.unit, port=row.port) for row in document.cells]
    parts += [Site(id=name, ring_mohm=row.ring_mohm, soil_cohm_m=row.soil_cohm_m) for name, row in document.sites.items()]
    parts.append(_weather(document))
    parts += tower_parts(scenario.catalog, document)
    return World(catalog=scenario.catalog, layout=_layout(scenario, document)).put(*parts)


@lru_cache(maxsize=64)
def given_events(scenario: Scenario, seed: int) -> tuple[Event, ...]:
    """What earlier crews left, as facts in order."""
    return tuple(event_from_dict(dict(row)) for row in scenario.document(seed).given)


def _layout(scenario: Scenario, document: ScenarioDoc) -> Layout:
    permits = [row.valid_until_s for row in document.papers if row.kind == "permit"]
    return Layout(
        guides=tuple((row.id, row.at_mm) for row in document.guides),
        joined=document.joined,
        places=document.places,
        source_mv=document.supply.float_mv,
        cutoff_mv=document.supply.cutoff_mv,
        source_mohm=document.supply.source_mohm,
        inputs=tuple((row.input, row.meaning) for row in document.plan.sensors),
        service_ports=document.service_ports,
        permit_until_s=permits[0] if permits else 0,
        reach=document.reach,
        wind_limit_mm_s=document.weather.wind_limit_mm_s,
        towers=towers_of(scenario.catalog, document),
        path=path_of(scenario.catalog, document),
        partner=habits_of(document),
        licence=Licence(document.plan.hop.permission, document.plan.hop.channel),
        declination_cdeg=declination_cdeg(document) if document.works else 0,
        steel_cdeg=document.sites["a"].steel_cdeg if "a" in document.sites else 0,
    )


def _unit(row: UnitDoc) -> Unit:
    values = tuple(sorted(row.values.items()))
    return Unit(id=row.id, type=row.type, site=row.site, place=row.place, serial=row.serial, stuck=row.stuck, damaged=row.damaged, values=values)


def _ways(scenario: Scenario, document: ScenarioDoc) -> list[Part]:
    return [
        Way(id=f"{row.id}.{way.id}") for row in document.units for way in scenario.catalog.need(row.type, UnitType).ways
    ]


def _cable_parts(scenario: Scenario, row: CableDoc) -> list[Part]:
    kind = scenario.catalog.need(row.type, CableType)
    parts: list[Part] = [Cable(id=row.id, type=row.type, length_mm=row.length_mm, spare_mm=row.spare_mm, place=row.place)]
    for end, dirt, label in (("a", row.dirt_a, row.label_a), ("b", row.dirt_b, row.label_b)):
        parts += [Termination(id=f"{row.id}.{end}.{core.id}", cable=row.id, end=end, core=core.id, dirt=dirt) for core in kind.cores]
        if label:
            parts.append(Label(id=f"{row.id}.{end}", text=label))
    return parts


def _people_and_papers(document: ScenarioDoc) -> list[Part]:
    people: list[Part] = [
        Person(id=row.id, site=row.site, place=row.place, certificate_until=row.certificate_until, fit=row.fit) for row in document.people
    ]
    return people + [
        Paper(id=row.id, kind=row.kind, holder=row.holder, valid_from_s=row.valid_from_s, valid_until_s=row.valid_until_s, until=row.until)
        for row in document.papers
    ]


def _weather(document: ScenarioDoc) -> Weather:
    row = document.weather
    return Weather(
        id="sky",
        wind_mm_s=row.wind_mm_s,
        gust_mm_s=row.gust_mm_s,
        thunder_ms=row.thunder_ms,
        start_s=row.start_s,
        sight_m=row.sight_m,
        temperature_c=row.temperature_c,
        blow_ms=row.blow_ms,
        calm_ms=row.calm_ms,
        blow_mm_s=row.blow_mm_s,
        fog_ms=row.fog_ms,
        fog_m=row.fog_m,
    )
