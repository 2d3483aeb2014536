"""The one frozen root. A change makes a new World that shares all that did not change."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import repeat
from operator import attrgetter, call
from typing import Any, TypeVar

from simulator.catalog.catalog import Catalog
from simulator.site.part import (
    Cable,
    Cell,
    Instrument,
    Item,
    Label,
    Paper,
    Person,
    Photo,
    Port,
    Record,
    Report,
    Run,
    Site,
    Termination,
    Unit,
    Way,
    Weather,
    changed,
)
from simulator.site.part_base import Part
from simulator.site.part_tower import Antenna, Bolt, Emitter, Hoist, HopEnd, Mount, Ring, Seal, Ticket, TowerRun
from simulator.site.path import Habits, Licence, Path
from simulator.site.structure import Tower

P = TypeVar("P", bound=Part)


MOST_STALE = 8
"""Where more parts than this are others since a digest was asked for, nobody asks: nothing is carried on."""


class Family(dict[str, P]):
    """Parts of one kind by id. Never changed once it belongs to a World; keeps its digest, and what of an older family's goes on to hold.

    `order` are the ids sorted, `joined` the parts' digests in that order but for those of `stale` ids; all empty until they are known.
    """

    __slots__ = ("digest", "joined", "order", "stale")

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self.digest: bytes = b""
        self.order: tuple[str, ...] = ()
        self.joined: bytes = b""
        self.stale: tuple[str, ...] = ()

    def follow(self, older: Family[Any], changed: tuple[str, ...]) -> None:
        """Takes over what holds of an older family of the same ids, of which these parts are others now."""
        if older.joined and len(older.stale) < MOST_STALE:
            self.order, self.joined, self.stale = older.order, older.joined, older.stale + changed


@dataclass(frozen=True, slots=True)
class Layout:
    """What of a site never changes in an attempt and is not a part: guides of the cabinet, places, catalogue.

    `guides` gives each guide's distance from the left edge in mm; `joined` lists ports of different
    units that are one piece of metal (a bar bolted to its electrode). `inputs` names what each alarm
    input of the baseband is configured as; `service_ports` are the configured Ethernet ports of the
    main board and the indoor unit.
    """

    guides: tuple[tuple[str, int], ...] = ()
    joined: tuple[tuple[str, ...], ...] = ()
    places: tuple[str, ...] = ()
    source_mv: int = 53_500
    cutoff_mv: int = 43_200
    source_mohm: int = 5
    inputs: tuple[tuple[str, str], ...] = ()
    service_ports: tuple[str, str] = ("ge0", "ge1")
    permit_until_s: int = 16 * 3600
    towers: Mapping[str, Tower] = field(default_factory=dict)
    reach: tuple[tuple[str, str], ...] = ()
    path: Path | None = None
    partner: Habits | None = None
    licence: Licence | None = None
    declination_cdeg: int = 0
    steel_cdeg: int = 0
    wind_limit_mm_s: int = 10_000


@dataclass(frozen=True, slots=True)
class World:
    """Everything that is so now. Ask it through the functions of this package."""

    catalog: Catalog = field(compare=False, repr=False)
    layout: Layout = field(compare=False, repr=False)
    sites: Family[Site] = field(default_factory=Family)
    people: Family[Person] = field(default_factory=Family)
    items: Family[Item] = field(default_factory=Family)
    papers: Family[Paper] = field(default_factory=Family)
    units: Family[Unit] = field(default_factory=Family)
    ways: Family[Way] = field(default_factory=Family)
    ports: Family[Port] = field(default_factory=Family)
    cables: Family[Cable] = field(default_factory=Family)
    terminations: Family[Termination] = field(default_factory=Family)
    labels: Family[Label] = field(default_factory=Family)
    runs: Family[Run] = field(default_factory=Family)
    cells: Family[Cell] = field(default_factory=Family)
    instruments: Family[Instrument] = field(default_factory=Family)
    records: Family[Record] = field(default_factory=Family)
    reports: Family[Report] = field(default_factory=Family)
    photos: Family[Photo] = field(default_factory=Family)
    weather: Family[Weather] = field(default_factory=Family)
    mounts: Family[Mount] = field(default_factory=Family)
    antennas: Family[Antenna] = field(default_factory=Family)
    bolts: Family[Bolt] = field(default_factory=Family)
    hoists: Family[Hoist] = field(default_factory=Family)
    seals: Family[Seal] = field(default_factory=Family)
    tower_runs: Family[TowerRun] = field(default_factory=Family)
    rings: Family[Ring] = field(default_factory=Family)
    emitters: Family[Emitter] = field(default_factory=Family)
    tickets: Family[Ticket] = field(default_factory=Family)
    hop_ends: Family[HopEnd] = field(default_factory=Family)

    def put(self, *parts: Part) -> World:
        """A World with these parts added or replaced."""
        changed: dict[str, Family[Any]] = {}
        for part in parts:
            name = part.FAMILY
            family = changed.get(name)
            if family is None:
                family = changed[name] = Family(getattr(self, name))
            family[part.id] = part
        for name, family in changed.items():
            older = getattr(self, name)
            if len(older) == len(family):  # ids are only ever added here: so they are the same
                family.follow(older, tuple(part.id for part in parts if name == part.FAMILY))
        return _with(self, changed)

    def without(self, family: str, part_id: str) -> World:
        """A World without that part; the same World if it was not there."""
        kept = getattr(self, family)
        if part_id not in kept:
            return self
        return _with(self, {family: Family({key: part for key, part in kept.items() if key != part_id})})

    def having(self, **families: Family[Any]) -> World:
        """A World with other families; the same World if they are its own."""
        if all(getattr(self, name) is family for name, family in families.items()):
            return self
        return _with(self, families)

    def change(self, family: str, part_id: str, **fields: Any) -> World:
        """A World in which one part has other field values."""
        return self.put(changed(getattr(self, family)[part_id], **fields))


_SLOTS = tuple(World.__dataclass_fields__)
_VALUES = attrgetter(*_SLOTS)
_PUTS = {name: getattr(World, name).__set__ for name in _SLOTS}
"""A frozen World's own slots, past its guard: only a World that nobody has seen yet is written."""


def _with(world: World, families: dict[str, Family[Any]]) -> World:
    """The World with other families: every action makes one, so its slots are copied without a loop of Python's."""
    made = object.__new__(World)
    deque(map(call, _PUTS.values(), repeat(made), _VALUES(world)), maxlen=0)
    for name, family in families.items():
        _PUTS[name](made, family)
    return made


FAMILY_NAMES: tuple[str, ...] = tuple(sorted(name for name in World.__dataclass_fields__ if name not in ("catalog", "layout")))
"""Names of all families, in the order in which the World's digest takes them."""


def put_all(world: World, parts: Iterable[Part]) -> World:
    """`world.put` for any number of parts."""
    return world.put(*parts)
