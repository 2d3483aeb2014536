"""What earlier crews left: the events of `given`, and the fault with how it looks once repaired."""

from __future__ import annotations

import types
import typing
from dataclasses import MISSING, fields
from functools import cache
from typing import Any

import simulator.mechanics.kinds  # noqa: F401 - registers the events a scenario may give
from simulator.base.msg import msg
from simulator.base.nearest import nearest
from simulator.base.nodes import DataPath, shown
from simulator.catalog.families.lugs import LugType
from simulator.mechanics.event import EVENTS
from simulator.mechanics.handover.paperwork import ABOUT
from simulator.scenario.consistency_names import Book, Found, Names, rows, unknown, value_at, words
from simulator.scenario.consistency_site import fits_there, place_names
from simulator.site.part import PART_BY_FAMILY

SUBJECTS: dict[str, str] = {
    "cable_connected": "ends", "cable_disconnected": "ends", "tightened": "ends", "lug_crimped": "ends", "lug_pulled": "ends",
    "fibre_inspected": "ends", "fibre_cleaned": "ends", "cable_cut": "cables", "cable_spliced": "cables", "cable_routed": "cables",
    "cable_tied": "cables", "gland_sealed": "cables", "item_fitted": "items", "item_pulled": "items", "board_harmed": "items",
    "item_inspected": "items", "item_judged": "items", "item_put_on": "items", "item_taken_off": "items", "item_set_up": "items",
    "kit_fitted": "items", "breaker_operated": "ways", "way_tagged": "ways", "breaker_tripped": "ways", "way_overloaded": "ways",
    "paper_read": "papers", "paper_signed": "papers", "port_capped": "ports", "port_covered": "ports", "port_uncovered": "ports",
    "unit_damaged": "units", "unit_powered": "units", "unit_booted": "units", "outdoor_switched": "units", "alarm_triggered": "units",
    "cell_switched": "cells", "person_moved": "people", "fitness_asked": "people", "role_assigned": "people", "buddy_checked": "people",
}  # fmt: skip
"""Event -> names among which its subject must be."""
FIELDS: dict[str, str] = {"port": "ports", "cable": "cables", "guide": "guides", "person": "people", "item": "items"}
"""Field of an event -> names among which its value must be."""
PARTS: dict[str, str] = {
    "units": "units", "cables": "cables", "items": "items", "papers": "papers", "people": "people", "ways": "ways", "ports": "ports",
    "terminations": "ends", "cells": "cells", "runs": "cables", "instruments": "items",
}  # fmt: skip
"""Family of the World -> names of its parts."""
_WORDS = {int: "integer", str: "text", bool: "true_or_false", types.NoneType: "null"}


def given_problems(book: Book) -> list[Found]:
    """Events that do not exist, lack a field, or speak of what is not there."""
    return [found for path, row in rows(book.data, "given") for found in _event(book, path, row)]


def _event(book: Book, path: DataPath, row: dict[str, Any]) -> list[Found]:
    kind: Any = EVENTS.get(str(row.get("is")))
    if kind is None:
        return [((*path, "is") if "is" in row else path, unknown("event", row.get("is"), EVENTS.all()))]
    hints = hints_of(kind)
    found: list[Found] = [
        ((*path, key), msg("problem.unknown_key", key=key, did_you_mean=nearest(key, hints))) for key in row if key != "is" and key not in hints
    ]
    needed = [item.name for item in fields(kind) if item.default is MISSING and item.default_factory is MISSING]
    found += [(path, msg("problem.missing_key", key=key)) for key in needed if key not in row]
    wrong = [((*path, key), wrong_type(row[key], hints[key])) for key in hints if key in row and not is_of(row[key], hints[key])]
    return found + wrong + ([] if wrong else _event_names(book, path, row))


def _event_names(book: Book, path: DataPath, row: dict[str, Any]) -> list[Found]:
    found: list[Found] = []
    among = SUBJECTS.get(row["is"])
    if among:
        found += _names(book, among).check((*path, "subject"), row.get("subject"))
    for key, other in FIELDS.items():
        if row.get(key):
            found += _names(book, other).check((*path, key), row[key])
    if row.get("lug"):
        found += book.type_names(LugType, "lug").check((*path, "lug"), row["lug"])
    item = book.items.get(row.get("subject"), dict)
    if row["is"] == "item_fitted" and item:
        found += fits_there(book, (*path, "place"), str(row.get("place")), str(item.get("type")))
    return found


def _names(book: Book, attribute: str) -> Names:
    names: Names = getattr(book, attribute)
    return names


@cache
def hints_of(kind: Any) -> dict[str, Any]:
    """Field -> type of an event or part."""
    hints = typing.get_type_hints(kind)
    return {item.name: hints[item.name] for item in fields(kind)}


def is_of(value: Any, hint: Any) -> bool:
    """Whether a value of a document is of a field's type, `true` being no number.

    >>> is_of(3, int), is_of(True, int), is_of(None, int | str | None), is_of([1], tuple[int, ...])
    (True, False, True, True)
    """
    if isinstance(hint, types.UnionType):
        return any(is_of(value, part) for part in typing.get_args(hint))
    if hint in _WORDS:
        return type(value) is hint
    return isinstance(value, (list, tuple)) if typing.get_origin(hint) is tuple else True


def wrong_type(value: Any, hint: Any) -> Any:
    """The message for a value that is not of a field's type."""
    parts = typing.get_args(hint) if isinstance(hint, types.UnionType) else (hint,)
    return msg("problem.wrong_type", got=shown(value), wanted=_WORDS.get(parts[0], "list"))


def fault_problems(book: Book) -> list[Found]:
    """The fault: its job, what it is about, and the parts and fields of its repair."""
    fault = value_at(book.data, ("fault",))
    if not isinstance(fault, dict) or fault.get("id", "none") == "none":
        return []
    found = book.jobs.check(("fault", "job"), fault.get("job", ""))
    found += _things(book).check(("fault", "thing"), fault.get("thing", ""))
    about = Names("finding", dict.fromkeys(ABOUT))
    found += [problem for path, word in words(book.data, "fault", "about") for problem in about.check(path, word)]
    repaired = fault.get("repaired")
    for index, row in enumerate(repaired if isinstance(repaired, list) else ()):
        if isinstance(row, list) and len(row) == 4:
            found += _repair(book, ("fault", "repaired", index), row)
    return found


def _repair(book: Book, path: DataPath, row: list[Any]) -> list[Found]:
    family, part, name, value = row
    kind: Any = PART_BY_FAMILY.get(str(family))
    if kind is None:
        return [((*path, 0), unknown("family", family, PART_BY_FAMILY))]
    found = _names(book, PARTS[family]).check((*path, 1), part) if family in PARTS else []
    hints = hints_of(kind)
    if name not in hints:
        return [*found, ((*path, 2), unknown("field", name, hints))]
    if not is_of(value, hints[name]):
        return [*found, ((*path, 3), wrong_type(value, hints[name]))]
    among = {"port": book.ports, "place": _resting(book)}.get(name) if family in ("terminations", "items") else None
    return found + (among.check((*path, 3), value) if among and value else [])


def _resting(book: Book) -> Names:
    there = place_names(book)
    known: dict[str, Any] = {"store": None, **{f"in:{name}": None for name in there.known}}
    return Names("place", known, {None} if there.open_below else set())


def _things(book: Book) -> Names:
    groups = (book.units, book.cables, book.items, book.papers, book.people, book.ways, book.ports, book.slots, book.cells, book.places)
    known = {name: None for group in groups for name in group.known}
    return Names("part", known, {name for group in groups for name in group.open_below})
