"""What every part of the World is: frozen, slotted, of integers and texts, with a digest kept while it lives."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, fields
from itertools import repeat
from operator import attrgetter, call
from typing import Any, ClassVar, TypeVar

from simulator.site.part_base import Part
from simulator.site.part_tower import Antenna, Bolt, Emitter, Hoist, HopEnd, Mount, Ring, Seal, Ticket, TowerRun

P = TypeVar("P", bound=Part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Site(Part):
    """A tower site. `ring_mohm` is the true resistance of its earth ring."""

    FAMILY: ClassVar[str] = "sites"
    id: str
    ring_mohm: int
    soil_cohm_m: int
    cleaned: bool = False
    handed_over: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Part):
    """Somebody on a site: where he is, what he wears, what holds him.

    Aloft `place` is a station of the tower. `hook_a`, `hook_b` are the twin lanyard's hooks and `hook_p` the work-positioning lanyard,
    each the member it is on or "". What he has with him are the items whose place is `carried:<person>`.
    `loose_since_ms`: since when he is off the ground with no hook on a rated anchor, -1 while held. `down_by_ms`: when he must be on the
    ground because the weather turned, -1 for no such time. `exposed_to` is the antenna in whose beam he is above the limit, `under` what hangs
    or works above him, "" for nothing. `has_climbed`: he went up to the first platform hook by hook. `told` is the last order he heard.
    A colleague at a dish: `owes` is what he has yet to answer or do, `goal_ddeg` the nut angle at which he will stop, `slow` his hand,
    `swept` his last movement (nut angle and seat at its begin, nut angle at its end), `said` what he last said over the radio.
    """

    FAMILY: ClassVar[str] = "people"
    id: str
    site: str
    place: str
    height_mm: int = 0
    gear: tuple[str, ...] = ()
    fit: bool = True
    asked_fit: bool = False
    certificate_until: str = ""
    certificate_checked: bool = False
    briefed: bool = False
    buddy_checked: bool = False
    role: str = "climber"
    hook_a: str = ""
    hook_b: str = ""
    hook_p: str = ""
    loose_since_ms: int = -1
    down_by_ms: int = -1
    exposed_to: str = ""
    under: str = ""
    hurt: bool = False
    has_climbed: bool = False
    told: str = ""
    told_ms: int = 0
    owes: str = ""
    goal_ddeg: int = 0
    slow: bool = False
    swept: tuple[int, ...] = ()
    said: tuple[tuple[str, int | str], ...] = ()
    said_ms: int = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class Item(Part):
    """Something that can be carried or fitted: board, breaker, module, tool, gear, material.

    `place` is `store`, `worn:<person>`, `carried:<person>`, `spot:<place>`, `rejected`, `in:<port, slot or way>` or `on:<cable>:<spot>`.
    `defect` is what is wrong with it ("" for nothing); whether it can be seen is the type's matter.
    `held_by` is how it is carried: `bag`, `tether` or `pocket`.
    """

    FAMILY: ClassVar[str] = "items"
    id: str
    type: str
    place: str = "store"
    serial: str = ""
    defect: str = ""
    inspected: bool = False
    judged: str = ""
    held_by: str = ""
    since_ms: int = 0
    esd_hit: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper(Part):
    """A document on the site: permit, certificate, plan."""

    FAMILY: ClassVar[str] = "papers"
    id: str
    kind: str
    holder: str = ""
    valid_from_s: int = 0
    valid_until_s: int = 0
    until: str = ""
    place: str = "site"
    signed_by: str = ""
    read: bool = False
    ended: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit(Part):
    """A piece of equipment as it stands: power since when, harmed or not, switches and given values.

    `powered_ms` is the work time at which power came, or -1 while dark.
    `values` are facts a crew's work left (VSWR, level), by name.
    """

    FAMILY: ClassVar[str] = "units"
    id: str
    type: str
    site: str
    place: str
    serial: str = ""
    powered_ms: int = -1
    booted: bool = False
    damaged: bool = False
    switch_on: bool = False
    alarm_active: bool = False
    stuck: bool = False
    values: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Way(Part):
    """A way of a distribution: the breaker's lever and its tag with lock. The breaker itself is an Item.

    `hot_ms` is the work time since which it carries too much, or -1.
    """

    FAMILY: ClassVar[str] = "ways"
    id: str
    closed: bool = False
    tripped: bool = False
    hot_ms: int = -1
    tag: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Port(Part):
    """State of a port that has any: its cap, and dirt."""

    FAMILY: ClassVar[str] = "ports"
    id: str
    capped: bool = False
    covered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Cable(Part):
    """A cable on the site. `spare_mm` is length beyond what its way through the cabinet needs."""

    FAMILY: ClassVar[str] = "cables"
    id: str
    type: str
    length_mm: int
    spare_mm: int = 0
    splices: int = 0
    place: str = "store"


@dataclass(frozen=True, slots=True, kw_only=True)
class Termination(Part):
    """One core at one end of a cable: the lug on it and the port it is in (id `cable.end.core`).

    `torque_mn_m` 0 is hand-tight; `contact_pm` is how badly a connector that is not tight sits now, 0 to 1000; `crimp` is "", `good` or `loose`; `dirt` 0 clean, 1 dust, 2 oil.
    """

    FAMILY: ClassVar[str] = "terminations"
    id: str
    cable: str
    end: str
    core: str
    port: str = ""
    lug: str = ""
    crimp: str = ""
    pulled: bool = False
    sleeved: bool = False
    washer: bool = False
    torque_mn_m: int = 0
    flipped: bool = False
    dirt: int = 0
    inspected: bool = False
    capped: bool = True
    contact_pm: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Label(Part):
    """The text on one end of a cable (id `cable.end`)."""

    FAMILY: ClassVar[str] = "labels"
    id: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Run(Part):
    """How a cable lies in the cabinet: guide, tightest bend, tie pitch, drip loop (id is the cable's)."""

    FAMILY: ClassVar[str] = "runs"
    id: str
    guide: str
    bend_mm: int
    tie_pitch_mm: int = 0
    drip_loop: bool = False
    gland: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell(Part):
    """A cell configured in the baseband: which CPRI port serves it and whether it is on air."""

    FAMILY: ClassVar[str] = "cells"
    id: str
    unit: str
    port: str
    active: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument(Part):
    """Settings of an instrument or wrench: mode, where its leads are, value set on its scale; a line analyser's band and where it was calibrated."""

    FAMILY: ClassVar[str] = "instruments"
    id: str
    type: str
    mode: str = "off"
    red: str = ""
    black: str = ""
    since_ms: int = 0
    set_mn_m: int = 0
    fuse_blown: bool = False
    low_mhz: int = 0
    high_mhz: int = 0
    calibrated: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record(Part):
    """A line of the record sheet, written by hand: field id -> value (integer or text)."""

    FAMILY: ClassVar[str] = "records"
    id: str
    value: int | str


@dataclass(frozen=True, slots=True, kw_only=True)
class Report(Part):
    """Something told in writing or by call: a punch-list line, a refusal of goods, a call's answer."""

    FAMILY: ClassVar[str] = "reports"
    id: str
    kind: str
    subject: str
    about: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo(Part):
    """A photograph: its target and whether what it must prove was so at that moment."""

    FAMILY: ClassVar[str] = "photos"
    id: str
    target: str
    at_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Weather(Part):
    """The sky as a course in work time: wind mean and gust, when thunder is heard, when it blows and when fog lies (-1 never).

    `blow_mm_s` is the blow's mean at a hand on the ground. What of it has come: `thunder_heard_ms`, `blown` (`rose`, `fell`), `fog_lies`.
    """

    FAMILY: ClassVar[str] = "weather"
    id: str
    wind_mm_s: int
    gust_mm_s: int
    thunder_ms: int = -1
    thunder_heard_ms: int = -1
    start_s: int = 0
    sight_m: int = 8000
    temperature_c: int = 22
    blow_ms: int = -1
    calm_ms: int = -1
    blow_mm_s: int = 0
    fog_ms: int = -1
    fog_m: int = 200
    blown: str = ""
    fog_lies: bool = False


PART_TYPES: tuple[type[Part], ...] = (
    Site,
    Person,
    Item,
    Paper,
    Unit,
    Way,
    Port,
    Cable,
    Termination,
    Label,
    Run,
    Cell,
    Instrument,
    Record,
    Report,
    Photo,
    Weather,
    Mount,
    Antenna,
    Bolt,
    Hoist,
    Seal,
    TowerRun,
    Ring,
    Emitter,
    Ticket,
    HopEnd,
)
"""Every kind of part, one family each."""

PART_BY_FAMILY = {kind.FAMILY: kind for kind in PART_TYPES}

_NAMES: dict[type[Part], tuple[str, ...]] = {kind: tuple(item.name for item in fields(kind)) for kind in PART_TYPES}  # type: ignore[arg-type]
_VALUES = {kind: attrgetter(*names) for kind, names in _NAMES.items()}
_PUTS = {kind: {name: getattr(kind, name).__set__ for name in names} for kind, names in _NAMES.items()}
"""A frozen part's own slots, past its guard: only a part that nobody has seen yet is written."""


def changed(part: P, **values: Any) -> P:
    """The part with other field values and no digest yet; raises TypeError for a field it does not have.

    As `dataclasses.replace`, in a third of its time: an action changes a part or two, a rebuilt log thousands.
    """
    kind = type(part)
    puts = _PUTS[kind]
    made = object.__new__(kind)
    deque(map(call, puts.values(), repeat(made), _VALUES[kind](part)), maxlen=0)
    for name, value in values.items():
        put = puts.get(name)
        if put is None:
            raise TypeError(f"{kind.__name__} has no field {name!r}")
        put(made, value)
    return made
