"""References of what stands on the site, lies in the store and was left by others."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from simulator.base.msg import msg
from simulator.base.nodes import DataPath
from simulator.catalog.families.boards import BoardType
from simulator.catalog.families.breakers import BreakerType
from simulator.catalog.families.cables import CableType
from simulator.catalog.families.lugs import LugType
from simulator.catalog.families.modules import ModuleType
from simulator.catalog.families.units import PortType, SlotType, UnitType, WayType
from simulator.scenario.consistency_names import Book, Found, Names, rows, unknown, value_at, words

UNIQUE: tuple[tuple[tuple[str, ...], str], ...] = (
    (("units",), "id"),
    (("cables",), "id"),
    (("store",), "id"),
    (("people",), "id"),
    (("papers",), "id"),
    (("guides",), "id"),
    (("cells",), "id"),
    (("variants",), "id"),
    (("works",), "id"),
    (("mounts",), "id"),
    (("antennas",), "id"),
    (("emitters",), "id"),
    (("hop_ends",), "id"),
    (("plan", "sectors"), "id"),
    (("plan", "boards"), "slot"),
    (("plan", "breakers"), "way"),
    (("plan", "modules"), "port"),
    (("plan", "runs"), "cable"),
    (("plan", "sensors"), "input"),
    (("plan", "fields"), "id"),
)
"""Lists in which a name may stand once, and the key that holds it."""
FORMS = (BoardType, BreakerType, ModuleType)
"""What is fitted into a slot, a way or a port."""
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def site_problems(book: Book) -> list[Found]:
    """Everything but plan, given events, fault and variants."""
    checks: tuple[Callable[[Book], list[Found]], ...] = (_types, _ids, _jobs, _places, _dates, _people, _cells, _joined, _fitted)
    return [found for check in checks for found in check(book)]


def _types(book: Book) -> list[Found]:
    wanted: tuple[tuple[str, type | None], ...] = (("units", UnitType), ("cables", CableType), ("store", None))
    found: list[Found] = []
    for family, kind in wanted:
        names = book.type_names(kind)
        for path, row in rows(book.data, family):
            found += names.check((*path, "type"), row.get("type"))
    lugs = book.type_names(LugType, "lug")
    return found + [problem for path, lug in words(book.data, "lugs") for problem in lugs.check(path, lug)]


def _ids(book: Book) -> list[Found]:
    found: list[Found] = []
    for place, key in UNIQUE:
        found += twice([((*path, key), row.get(key)) for path, row in rows(book.data, *place)])
    for place in (("jobs",), ("playable",), ("places",), ("lugs",), ("rubrics",), ("competence_units",)):
        found += twice(words(book.data, *place))
    pairs = [((*path, "cable"), f"{row.get('cable')} {row.get('core', 'plug')}") for path, row in rows(book.data, "plan", "connections")]
    return found + twice(pairs)


def twice(named_at: list[tuple[DataPath, object]] | list[tuple[DataPath, str]]) -> list[Found]:
    """Names that stood before in the same list."""
    seen: set[str] = set()
    found: list[Found] = []
    for path, name in named_at:
        if isinstance(name, str) and name in seen:
            found.append((path, msg("problem.id_twice", got=name)))
        seen.add(str(name))
    return found


def _jobs(book: Book) -> list[Found]:
    found = [problem for path, job in words(book.data, "playable") for problem in book.jobs.check(path, job)]
    minutes = value_at(book.data, ("par_minutes",))
    if isinstance(minutes, dict):
        found += [problem for job in minutes for problem in book.jobs.check(("par_minutes", job), job)]
    return found


def _places(book: Book) -> list[Found]:
    found: list[Found] = []
    sites = value_at(book.data, ("sites",))
    if isinstance(sites, dict):
        if "a" not in sites:
            found.append((("sites",), msg("problem.missing_key", key="a")))
        names = Names("site", dict(sites))
        found += [problem for path, row in rows(book.data, "units") for problem in names.check((*path, "site"), row.get("site"))]
    for path, row in rows(book.data, "people"):
        found += book.places.check((*path, "place"), row.get("place"))
    return found + _radio_places(book)


def _radio_places(book: Book) -> list[Found]:
    """A radio's place is the sector in which it hangs, or the store."""
    sectors = {row.get("id"): row for _, row in rows(book.data, "plan", "sectors")}
    if not sectors:
        return []
    found: list[Found] = []
    for path, row in rows(book.data, "units"):
        kind = book.unit_type(row.get("id"))
        if kind is not None and kind.role == "radio" and isinstance(row.get("place"), str) and row["place"] not in (*sectors, "store"):
            found.append(((*path, "place"), unknown("sector", row["place"], [str(name) for name in sectors])))
    return found


def _dates(book: Book) -> list[Found]:
    written: list[tuple[DataPath, object]] = [(("date",), value_at(book.data, ("date",)))]
    written += [((*path, "certificate_until"), row.get("certificate_until")) for path, row in rows(book.data, "people")]
    written += [((*path, "until"), row.get("until")) for path, row in rows(book.data, "papers") if row.get("until")]
    return [(path, msg("problem.no_such_date", got=day)) for path, day in written if isinstance(day, str) and not is_day(day)]


def is_day(text: str) -> bool:
    """Whether a text is a day of the calendar, yyyy-mm-dd.

    >>> is_day("2026-06-15"), is_day("2026-02-30"), is_day("20260615")
    (True, False, False)
    """
    if not _ISO_DAY.fullmatch(text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _people(book: Book) -> list[Found]:
    found: list[Found] = []
    if value_at(book.data, ("people",)) == []:
        found.append((("people",), msg("problem.out_of_range", got="length 0", wanted="length >= 1")))
    for path, row in rows(book.data, "papers"):
        if row.get("holder"):
            found += book.people.check((*path, "holder"), row["holder"])
        since, until = row.get("valid_from_s", 0), row.get("valid_until_s", 0)
        if isinstance(since, int) and isinstance(until, int) and 0 < until < since:
            found.append(((*path, "valid_until_s"), msg("problem.out_of_range", got=str(until), wanted=f">= {since}")))
    return found


def _cells(book: Book) -> list[Found]:
    found: list[Found] = []
    for path, row in rows(book.data, "cells"):
        found += need_role(book, (*path, "unit"), row.get("unit"), "baseband")
        found += need_port(book, (*path, "port"), row.get("port"), "sfp")
    return found


def need_role(book: Book, path: DataPath, unit: object, role: str) -> list[Found]:
    """The unit must be there and of that role."""
    kind = book.unit_type(unit)
    if kind is not None and kind.role != role:
        return [(path, msg("problem.wrong_role", got=kind.role, wanted=role))]
    return book.units.check(path, unit)


def need_port(book: Book, path: DataPath, port: object, carries: str) -> list[Found]:
    """The port must be there and carry that."""
    kind = book.ports.get(port, PortType)
    if kind is not None and kind.kind != carries:
        return [(path, msg("problem.wrong_role", got=kind.kind, wanted=carries))]
    return book.ports.check(path, port)


def _joined(book: Book) -> list[Found]:
    groups = value_at(book.data, ("joined",))
    count = len(groups) if isinstance(groups, list) else 0
    return [problem for index in range(count) for path, node in words(book.data, "joined", index) for problem in book.inner.check(path, node)]


def _fitted(book: Book) -> list[Found]:
    """Items that an earlier crew fitted: the place must be there and take them."""
    found: list[Found] = []
    taken: list[tuple[DataPath, str]] = []
    for path, row in rows(book.data, "store"):
        place = row.get("place", "store")
        if not isinstance(place, str) or place == "store":
            continue
        here = (*path, "place")
        if not place.startswith("in:"):
            found.append((here, unknown("place", place, ["store", *(f"in:{name}" for name in place_names(book).known)])))
            continue
        taken.append((here, place))
        found += fits_there(book, here, place[3:], str(row.get("type")))
    return found + twice(taken)


def place_names(book: Book) -> Names:
    """Slots, ways and ports: where a board, breaker or module can be fitted."""
    known = {**book.ports.known, **book.ways.known, **book.slots.known}
    return Names("place", known, book.ports.open_below | book.ways.open_below | book.slots.open_below)


def fits_there(book: Book, path: DataPath, place: str, type_id: str) -> list[Found]:
    """Whether a place is there and takes an item of that type by its form."""
    kind = book.catalog.types.get(type_id)
    there = place_names(book)
    if not isinstance(kind, FORMS) or place not in there.known:
        return there.check(path, place)
    got, wanted = _form_of(kind), _form_there(there.known[place])
    return [] if got == wanted else [(path, msg("problem.does_not_fit", got=got, wanted=wanted))]


def _form_of(kind: object) -> str:
    if isinstance(kind, (BoardType, BreakerType)):
        return f"{'board' if isinstance(kind, BoardType) else 'breaker'} {kind.form}"
    return "module sfp"


def _form_there(place: object) -> str:
    if isinstance(place, SlotType):
        return f"board {place.form}"
    if isinstance(place, WayType):
        return f"breaker {place.form}"
    return f"module {place.kind}" if isinstance(place, PortType) else "nothing"


def library_problems(book: Book, rubrics: Names, standards: Names) -> list[Found]:
    """Rubrics and units of the standard that no file stands for."""
    found = [problem for path, name in words(book.data, "rubrics") for problem in rubrics.check(path, name)]
    return found + [problem for path, code in words(book.data, "competence_units") for problem in standards.check(path, code)]

