"""The catalogue as one frozen object, and its reader."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

import simulator.catalog.families
from simulator.base.canonical import plain
from simulator.base.documents import Node, problems_from_errors
from simulator.base.documents import plain as plain_node
from simulator.base.errors import BadInput, Problem
from simulator.base.msg import msg
from simulator.base.nearest import nearest
from simulator.base.registry import import_all
from simulator.catalog.registry import FAMILIES

import_all(simulator.catalog.families.__name__)

T = TypeVar("T")
TEXT_KEYS = frozenset({"name", "source"})
"""Keys that no grade depends on; they are left out of the content."""


@dataclass(frozen=True, slots=True)
class Catalog:
    """Everything that can be bought, by id, and which cable ends mate with which ports.

    Ids are unique over all families, so a type name alone finds its type.
    """

    types: Mapping[str, Any]
    mates: Mapping[str, tuple[str, ...]]

    def get(self, type_id: str, kind: type[T]) -> T | None:
        """The type of that id if it is of that kind, else None."""
        found = self.types.get(type_id)
        return found if isinstance(found, kind) else None

    def need(self, type_id: str, kind: type[T]) -> T:
        """The type of that id; raises KeyError where none of that kind is known."""
        found = self.get(type_id, kind)
        if found is None:
            raise KeyError(f"no {kind.__name__} {type_id!r}")
        return found

    def fits(self, end_connector: str, port_connector: str) -> bool:
        """Whether a cable end of one form goes onto a port of the other, rightly or wrongly."""
        return port_connector in self.mates.get(end_connector, ())


_ADAPTERS: dict[Any, TypeAdapter[Any]] = {}


def adapter(kind: type[Any]) -> TypeAdapter[Any]:
    """The reader of a class of types, made once."""
    if kind not in _ADAPTERS:
        _ADAPTERS[kind] = TypeAdapter(kind)
    return _ADAPTERS[kind]


def family_of(kind: type[Any]) -> str:
    """The folder name under which a type's class is registered."""
    return next(name for name, known in FAMILIES.all().items() if known is kind)


def read_type(node: Node, file: str, folder: str) -> Any:
    """One catalogue file as its frozen type; raises BadInput with every problem in it."""
    kind = FAMILIES.get(folder)
    if kind is None:
        wanted = ", ".join(FAMILIES.all())
        meant = nearest(folder, FAMILIES.all())
        raise BadInput((Problem(file, 0, 0, "", msg("problem.unknown_family", got=folder, wanted=wanted, did_you_mean=meant)),))
    try:
        return adapter(kind).validate_json(json.dumps(plain_node(node)), strict=True)
    except ValidationError as error:
        raise BadInput(tuple(problems_from_errors(node, file, list(error.errors(include_url=False))))) from None


def content_of(item: Any) -> dict[str, Any]:
    """A type as plain data without its texts and without fields left at their defaults' emptiness."""
    data = plain(item)
    return {key: value for key, value in data.items() if key not in TEXT_KEYS}


def from_content(data: Mapping[str, Any]) -> Catalog:
    """The catalogue back from `content.json`: `{types: {family: {id: ...}}, mates: {...}}`."""
    types: dict[str, Any] = {}
    for folder, items in data["types"].items():
        kind = FAMILIES.get(folder)
        if kind is None:
            raise BadInput((Problem("content.json", 0, 0, folder, msg("problem.unknown_family", got=folder, wanted="")),))
        types.update({item_id: adapter(kind).validate_python(item) for item_id, item in items.items()})
    return Catalog(types, {key: tuple(value) for key, value in data["mates"].items()})


def to_content(catalog: Catalog, used: set[str]) -> dict[str, Any]:
    """The used part of the catalogue as plain data, by family, ready to be hashed."""
    out: dict[str, dict[str, Any]] = {}
    for type_id in sorted(used):
        item = catalog.types[type_id]
        out.setdefault(family_of(type(item)), {})[type_id] = content_of(item)
    return {"types": out, "mates": {key: list(value) for key, value in catalog.mates.items()}}


def field_names(kind: type[Any]) -> tuple[str, ...]:
    """The keys a file of that kind may have."""
    return tuple(item.name for item in fields(kind))
