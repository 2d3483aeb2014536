"""What can be named on the punch list or photographed: everything in sight, in hand or on the plan."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from simulator.i18n.texts import Texts
from simulator.ui.views.tower_work import sealable
from simulator.ui.views.tray import capital
from simulator.ui.views.work import WorkView

SITE, ELECTRODE = "site", "ring_mohm"
"""The site as a whole; what is read of an earth electrode."""
THING_KINDS = {"unit": "bts-cabinet", "port": "power-plug", "cable": "cable", "item": "component-kit", "paper": "document"}
"""Kinds of things of the punch list with their pictograms; papers and people go together."""
TARGET_KINDS = {"place": "map-pin", "unit": "bts-cabinet", "cable": "cable", "item": "component-kit"}
"""Kinds of what a camera is pointed at."""


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing by its id, its name, and what tells it from others."""

    id: str
    kind: str
    name: str
    detail: str = ""


def things_of(view: WorkView, texts: Texts, kind: str) -> list[Thing]:
    """The things of a kind that can be named on the punch list."""
    match kind:
        case "unit":
            ids: Iterable[str] = dict.fromkeys((SITE, *view.seen.units, *_units_known(view), *view.seen.cells))
        case "port":
            ids = dict.fromkeys((*view.seen.ports, *view.seen.ways, *_slots(view)))
        case "cable":
            ids = view.seen.cables
        case "item":
            ids = view.seen.items
        case _:
            ids = (*view.seen.papers, *view.seen.people)
    return [_thing(view, texts, kind, one) for one in ids]


def targets_of(view: WorkView, texts: Texts, kind: str) -> list[Thing]:
    """What can be photographed from here, of a kind; with the cables the coaxial connectors at arm's length."""
    connectors = [end.id for end in sealable(view)]
    found = {"place": view.places, "unit": tuple(view.seen.units), "cable": (*connectors, *view.seen.cables), "item": tuple(view.seen.items)}
    return [_thing(view, texts, kind, one) for one in found[kind]]


def filtered(things: Iterable[Thing], wanted: str) -> list[Thing]:
    """Those whose name, id or detail holds what was typed."""
    word = wanted.strip().casefold()
    return [one for one in things if word in f"{one.name} {one.id} {one.detail}".casefold()]


def name_of(texts: Texts, thing: str) -> str:
    """What a thing is called, as a label."""
    return capital(texts.name(thing))


def _units_known(view: WorkView) -> list[str]:
    """Units and earth electrodes named in the data sheet's plan, wherever they stand."""
    plan = view.sheet.plan
    named = [port.partition(".")[0] for row in plan.connections for port in (row.a, row.b)]
    return [*named, *(field.at for field in plan.fields if field.quantity == ELECTRODE)]


def _slots(view: WorkView) -> list[str]:
    """Slots of the plan."""
    return [row.slot for row in view.sheet.plan.boards]


def _thing(view: WorkView, texts: Texts, kind: str, thing: str) -> Thing:
    seen = view.seen
    detail = ""
    if thing in seen.items:
        item = seen.items[thing]
        detail = item.serial or (capital(texts.name(item.place[3:])) if item.place.startswith("in:") else "")
    elif thing in seen.units:
        detail = seen.units[thing].serial
    elif thing in seen.ways and seen.ways[thing].breaker_type:
        detail = texts.name(seen.ways[thing].breaker_type)
    return Thing(thing, kind, name_of(texts, thing), detail)
