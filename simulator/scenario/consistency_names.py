"""What a document offers by name, read tolerantly: a document of broken form is looked at as far as it can be read.

Where a family cannot be read whole (a row without an id, a unit of unknown type), its names are *open*: any name
may be meant, and no reference to it is called wrong. One slip is so reported once, not at each place that relies on it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from simulator.base.msg import Msg, msg
from simulator.base.nearest import nearest
from simulator.base.nodes import DataPath
from simulator.catalog.catalog import Catalog
from simulator.catalog.families.boards import BoardType
from simulator.catalog.families.cables import CableType
from simulator.catalog.families.units import UnitType
from simulator.scenario.document import JOBS

Found = tuple[DataPath, Msg]
"""A problem before its file is known: path in the document, message."""
T = TypeVar("T")
MOST_NAMED = 12


@dataclass(slots=True)
class Names:
    """Things by name. `open_below`: name prefixes under which any name may be meant; `None` in it: anywhere."""

    what: str
    known: dict[str, Any] = field(default_factory=dict)
    open_below: set[str | None] = field(default_factory=set)

    def get(self, name: object, kind: type[T]) -> T | None:
        """The thing of that name if it is known and of that kind."""
        found = self.known.get(name) if isinstance(name, str) else None
        return found if isinstance(found, kind) else None

    def allows(self, name: str) -> bool:
        """Whether the name leads somewhere, or may."""
        if name in self.known or None in self.open_below:
            return True
        parts = name.split(".")
        return any(".".join(parts[:count]) in self.open_below for count in range(1, len(parts) + 1))

    def check(self, path: DataPath, got: object) -> list[Found]:
        """The problem of a name that leads nowhere; what is no text is the form's business."""
        if not isinstance(got, str) or self.allows(got):
            return []
        return [(path, unknown(self.what, got, self.known))]


def unknown(what: str, got: object, known: Iterable[str]) -> Msg:
    """There is no such name; the nearest, and the first of those there are."""
    names = sorted(known)
    return msg("problem.unknown_name", what=what, got=str(got), did_you_mean=nearest(str(got), names), known=", ".join(names[:MOST_NAMED]))


def value_at(data: Any, path: DataPath) -> Any:
    """The value at a path, or None where a part of it is missing."""
    for part in path:
        if isinstance(data, dict) and isinstance(part, str):
            data = data.get(part)
        elif isinstance(data, list) and isinstance(part, int) and part < len(data):
            data = data[part]
        else:
            return None
    return data


def rows(data: Any, *path: str | int) -> list[tuple[DataPath, dict[str, Any]]]:
    """The members of a list that are mappings, each with its path; none where there is no such list."""
    found = value_at(data, path)
    if not isinstance(found, list):
        return []
    return [((*path, index), row) for index, row in enumerate(found) if isinstance(row, dict)]


def words(data: Any, *path: str | int) -> list[tuple[DataPath, str]]:
    """The members of a list that are text, each with its path."""
    found = value_at(data, path)
    if not isinstance(found, list):
        return []
    return [((*path, index), word) for index, word in enumerate(found) if isinstance(word, str)]


def named(data: Any, what: str, *path: str | int, key: str = "id") -> Names:
    """The rows of a list by their id; open where the list or an id cannot be read."""
    names = Names(what)
    found = value_at(data, path)
    if not isinstance(found, list):
        names.open_below.add(None)
        return names
    for row in found:
        name = row.get(key) if isinstance(row, dict) else None
        if isinstance(name, str):
            names.known.setdefault(name, row)
        else:
            names.open_below.add(None)
    return names


def listed(data: Any, what: str, *path: str | int) -> Names:
    """The words of a list as names."""
    found = value_at(data, path)
    names = Names(what, dict.fromkeys(word for _, word in words(data, *path)))
    if not isinstance(found, list):
        names.open_below.add(None)
    return names


@dataclass(slots=True)
class Book:
    """Every name of a document."""

    data: Mapping[str, Any]
    catalog: Catalog
    units: Names
    cables: Names
    items: Names
    people: Names
    papers: Names
    guides: Names
    cells: Names
    jobs: Names
    places: Names
    ports: Names
    ways: Names
    slots: Names
    ends: Names
    inner: Names

    def type_names(self, kind: type[Any] | None, what: str = "type") -> Names:
        """The catalogue's types of a kind, or all."""
        return Names(what, {name: item for name, item in self.catalog.types.items() if kind is None or isinstance(item, kind)})

    def unit_type(self, unit: object) -> UnitType | None:
        """The type of a unit, where it is known."""
        row = self.units.get(unit, dict)
        return self.catalog.get(str(row.get("type")), UnitType) if row else None

    def cable_type(self, cable: object) -> CableType | None:
        """The type of a cable, where it is known."""
        row = self.cables.get(cable, dict)
        return self.catalog.get(str(row.get("type")), CableType) if row else None


def make_book(data: Mapping[str, Any], catalog: Catalog) -> Book:
    """Reads off a document what it offers."""
    book = Book(
        data=data,
        catalog=catalog,
        units=named(data, "unit", "units"),
        cables=named(data, "cable", "cables"),
        items=named(data, "item", "store"),
        people=named(data, "person", "people"),
        papers=named(data, "paper", "papers"),
        guides=named(data, "guide", "guides"),
        cells=named(data, "cell", "cells") if "cells" in data else Names("cell"),
        jobs=listed(data, "job", "jobs"),
        places=listed(data, "place", "places"),
        ports=Names("port"),
        ways=Names("way"),
        slots=Names("slot"),
        ends=Names("cable_end"),
        inner=Names("port"),
    )
    if not set(JOBS).issuperset(book.jobs.known):
        book.jobs.open_below.add(None)
    _add_units(book)
    _add_boards(book)
    _add_ends(book)
    book.inner.known |= book.ports.known
    book.inner.open_below |= book.ports.open_below
    return book


def _add_units(book: Book) -> None:
    for group in (book.ports, book.ways, book.slots):
        group.open_below |= book.units.open_below
    for unit in book.units.known:
        kind = book.unit_type(unit)
        if kind is None:
            for group in (book.ports, book.ways, book.slots):
                group.open_below.add(unit)
            continue
        book.ports.known.update({f"{unit}.{port.id}": port for port in kind.ports})
        book.ways.known.update({f"{unit}.{way.id}": way for way in kind.ways})
        book.slots.known.update({f"{unit}.s{slot.id}": slot for slot in kind.slots})
        book.inner.known.update({f"{unit}.{node}": node for group in kind.joined for node in group})


def _add_boards(book: Book) -> None:
    boards = named(book.data, "slot", "plan", "boards", key="slot")
    book.ports.open_below |= boards.open_below
    for slot, row in boards.known.items():
        kind = book.catalog.get(str(row.get("type")), BoardType)
        if kind is None:
            book.ports.open_below.add(slot)
        elif slot in book.slots.known:
            book.ports.known.update({f"{slot}.{port.id}": port for port in kind.ports})


def _add_ends(book: Book) -> None:
    book.ends.open_below |= book.cables.open_below
    for cable in book.cables.known:
        kind = book.cable_type(cable)
        if kind is None:
            book.ends.open_below.add(cable)
        else:
            book.ends.known.update({f"{cable}.{end}.{core.id}": core for end in "ab" for core in kind.cores})

