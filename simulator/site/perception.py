"""What somebody at a place sees, hears and feels without an instrument.

Never a level, a voltage, a hidden defect or the far site: those come only as readings.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from simulator.catalog.catalog import Catalog
from simulator.catalog.families.cables import CableType
from simulator.catalog.families.units import PortType, UnitType
from simulator.site.lamps import lamps
from simulator.site.memo import Drawn, remembered
from simulator.site.part import Cable, Item, Label, Person, Port, Run, Termination
from simulator.site.people import crew_of, in_reach
from simulator.site.perception_aloft import SeenAloft, see_aloft
from simulator.site.perception_hop import SeenHop, see_hop
from simulator.site.perception_mount import SeenMounting, see_mounting
from simulator.site.topology import ends_in, item_in, port_ids, port_type, unit_kinds, unit_of
from simulator.site.weather import THUNDER_REST_MS, sky, time_of_day_s
from simulator.site.world import World


@dataclass(frozen=True, slots=True)
class SeenPort:
    """A port: form, what is plugged, cap and cover, torque printed beside it."""

    id: str
    connector: str
    kind: str
    ends: tuple[str, ...]
    fitted: str
    capped: bool
    covered: bool
    torque_mn_m: int


@dataclass(frozen=True, slots=True)
class SeenUnit:
    """A unit: type plate, place, free slots, lamps, switch."""

    id: str
    type: str
    role: str
    place: str
    serial: str
    lamps: tuple[tuple[str, str], ...]
    switch_on: bool


@dataclass(frozen=True, slots=True)
class SeenWay:
    """A way: rating printed on its breaker, lever, tag."""

    id: str
    breaker: str
    breaker_type: str
    closed: bool
    tripped: bool
    tag: str


@dataclass(frozen=True, slots=True)
class SeenEnd:
    """A cable end: lug, where it is plugged, its label, dust cap."""

    id: str
    cable: str
    end: str
    core: str
    colour: str
    port: str
    lug: str
    label: str


@dataclass(frozen=True, slots=True)
class SeenCable:
    """A cable: type printed on its sheath, how it lies, spare length at the eye."""

    id: str
    type: str
    medium: str
    spare_mm: int
    guide: str
    bend_mm: int
    tie_pitch_mm: int
    drip_loop: bool
    gland: bool
    place: str


@dataclass(frozen=True, slots=True)
class SeenItem:
    """An item: type and serial printed on it, where it is, what a close look showed."""

    id: str
    type: str
    serial: str
    place: str
    judged: str
    inspected: bool
    finding: str


@dataclass(frozen=True, slots=True)
class SeenInstrument:
    """An instrument or wrench: where its knob stands, where its leads are held, what its scale is set to."""

    id: str
    type: str
    mode: str
    red: str
    black: str
    set_mn_m: int


class Perception:
    """Everything in sight at one moment for somebody at his place; each part is looked at when it is first asked for.

    Never a level, a voltage, a hidden defect or the far site: those come only as readings.
    """

    SEEN = (
        "units",
        "ports",
        "ways",
        "ends",
        "cables",
        "items",
        "people",
        "papers",
        "kits",
        "records",
        "thunder_until_ms",
        "cells",
        "instruments",
        "reports",
        "photos",
        "aloft",
        "hop",
        "mounting",
    )
    """Names of all that can be looked at."""

    def __init__(self, world: World, person: Person, now_ms: int) -> None:
        self._world = world
        self._me = person
        self.person = person.id
        self.place = person.place
        self.now_ms = now_ms
        self.time_of_day_s = time_of_day_s(world, now_ms)

    @cached_property
    def _near(self) -> frozenset[str]:
        """Units at arm's length."""
        world, me = self._world, self._me
        return frozenset(
            unit_id for unit_id, unit in world.units.items() if unit.site == me.site and in_reach(world, me, unit.place)
        )

    @cached_property
    def units(self) -> Mapping[str, SeenUnit]:
        """Units at arm's length."""
        return {unit_id: _unit(self._world, unit_id, self.now_ms) for unit_id in sorted(self._near)}

    @cached_property
    def ports(self) -> Mapping[str, SeenPort]:
        """Their ports."""
        near = self._near
        return {port: _port(self._world, port) for port in port_ids(self._world) if unit_of(port) in near}

    @cached_property
    def ways(self) -> Mapping[str, SeenWay]:
        """Their ways."""
        near = self._near
        return {way: _way(self._world, way) for way in _way_ids(self._world) if unit_of(way) in near}

    @cached_property
    def ends(self) -> Mapping[str, SeenEnd]:
        """Cable ends that hang free or are plugged in a unit at arm's length."""
        return _ends(self._world, self._near)

    @cached_property
    def cables(self) -> Mapping[str, SeenCable]:
        """Cables in the store and in the cabinet."""
        world = self._world
        return {
            cable_id: _CABLES.of((world.catalog, cable, world.runs.get(cable_id)), _cable)
            for cable_id, cable in sorted(world.cables.items())
            if _cable_in_sight(world, cable_id)
        }

    @cached_property
    def items(self) -> Mapping[str, SeenItem]:
        """Everything that is carried or fitted."""
        return {item_id: _ITEMS.of((item,), _item) for item_id, item in sorted(self._world.items.items())}

    @cached_property
    def people(self) -> Mapping[str, Person]:
        """The crew of the site."""
        return {other.id: other for other in crew_of(self._world, self._me.site)}

    @cached_property
    def papers(self) -> Mapping[str, str]:
        """Papers and their kind."""
        return {paper_id: paper.kind for paper_id, paper in sorted(self._world.papers.items())}

    @cached_property
    def kits(self) -> tuple[str, ...]:
        """Where earth kits sit."""
        return tuple(sorted(item.place for item in self._world.items.values() if item.place.startswith("on:")))

    @cached_property
    def records(self) -> Mapping[str, int | str]:
        """The record sheet."""
        return {record_id: record.value for record_id, record in self._world.records.items()}

    @cached_property
    def thunder_until_ms(self) -> int:
        """Until when thunder that was heard keeps one from outdoor lines; -1 for none."""
        heard = sky(self._world).thunder_heard_ms
        return heard + THUNDER_REST_MS if heard >= 0 else -1

    @cached_property
    def cells(self) -> Mapping[str, bool]:
        """Cells and whether they were put on air."""
        return {cell_id: cell.active for cell_id, cell in sorted(self._world.cells.items())}

    @cached_property
    def instruments(self) -> Mapping[str, SeenInstrument]:
        """Instruments as they are set."""
        return {
            one.id: SeenInstrument(one.id, one.type, one.mode, one.red, one.black, one.set_mn_m)
            for _, one in sorted(self._world.instruments.items())
        }

    @cached_property
    def reports(self) -> tuple[tuple[str, str, str], ...]:
        """What was reported: kind, subject, what about it."""
        return tuple((one.kind, one.subject, one.about) for one in self._world.reports.values())

    @cached_property
    def photos(self) -> tuple[str, ...]:
        """What was photographed."""
        return tuple(one.target for one in self._world.photos.values())

    @cached_property
    def aloft(self) -> SeenAloft:
        """Tower, hooks, weather as it is felt."""
        return see_aloft(self._world, self.person, self.now_ms)

    @cached_property
    def hop(self) -> SeenHop:
        """The dish at hand, its marks, the partner's voice."""
        return see_hop(self._world, self.person, self.now_ms)

    @cached_property
    def mounting(self) -> SeenMounting:
        """What is put together, hoisted and hung."""
        return see_mounting(self._world, self.person, self.now_ms)


_ITEMS, _ENDS, _CABLES, _PORTS = Drawn(), Drawn(), Drawn(), Drawn()


def perceive(world: World, person_id: str, now_ms: int) -> Perception:
    """What a person sees where he stands; raises KeyError for an unknown person."""
    return Perception(world, world.people[person_id], now_ms)


def _unit(world: World, unit_id: str, now_ms: int) -> SeenUnit:
    unit = world.units[unit_id]
    role = world.catalog.need(unit.type, UnitType).role
    return SeenUnit(unit_id, unit.type, role, unit.place, unit.serial, lamps(world, unit_id, now_ms), unit.switch_on)


def _port(world: World, port_id: str) -> SeenPort:
    kind = port_type(world, port_id)
    assert kind is not None
    return _PORTS.of(
        (_name(port_id), kind, world.ports.get(port_id), item_in(world, port_id), *ends_in(world, port_id)), _port_as
    )


@cache
def _name(port_id: str) -> str:
    """One object a name, so that identity can stand for it."""
    return port_id


def _port_as(port_id: str, kind: PortType, state: Port | None, item: Item | None, *plugged: Termination) -> SeenPort:
    ends = tuple(end.id for end in plugged)
    capped, covered = (state.capped, state.covered) if state else (False, False)
    return SeenPort(port_id, kind.connector, kind.kind, ends, item.id if item else "", capped, covered, kind.torque_mn_m)


@remembered(lambda world: (world.catalog, unit_kinds(world.units)))
def _way_ids(world: World) -> tuple[str, ...]:
    return tuple(
        f"{unit_id}.{way.id}"
        for unit_id in sorted(world.units)
        for way in world.catalog.need(world.units[unit_id].type, UnitType).ways
    )


def _way(world: World, way_id: str) -> SeenWay:
    item = item_in(world, way_id)
    way = world.ways.get(way_id)
    state = (way.closed, way.tripped, way.tag) if way else (False, False, "")
    return SeenWay(way_id, item.id if item else "", item.type if item else "", *state)


def _cable_in_sight(world: World, cable_id: str) -> bool:
    return world.cables[cable_id].place in ("store", "cabinet")


def _ends(world: World, near: frozenset[str]) -> dict[str, SeenEnd]:
    found = {}
    for end_id, end in sorted(world.terminations.items()):
        if not _cable_in_sight(world, end.cable) or (end.port and unit_of(end.port) not in near):
            continue
        label = world.labels.get(f"{end.cable}.{end.end}")
        found[end_id] = _ENDS.of((world.catalog, end, world.cables[end.cable], label), _end)
    return found


def _end(catalog: Catalog, end: Termination, cable: Cable, label: Label | None) -> SeenEnd:
    kind = catalog.need(cable.type, CableType)
    colour = next(core.colour for core in kind.cores if core.id == end.core)
    return SeenEnd(end.id, end.cable, end.end, end.core, colour, end.port, end.lug, label.text if label else "")


def _cable(catalog: Catalog, cable: Cable, run: Run | None) -> SeenCable:
    kind = catalog.need(cable.type, CableType)
    lies = (run.guide, run.bend_mm, run.tie_pitch_mm, run.drip_loop, run.gland) if run else ("", 0, 0, False, False)
    return SeenCable(cable.id, cable.type, kind.medium, cable.spare_mm, *lies, cable.place)


def _item(item: Item) -> SeenItem:
    hidden = not item.inspected or item.defect.startswith("hidden_")
    return SeenItem(item.id, item.type, item.serial, item.place, item.judged, item.inspected, "" if hidden else item.defect)
