"""An event is a fact in the past. It alone changes the World, by its `apply`."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any, ClassVar, TypeVar

from simulator.base.canonical import plain_fields
from simulator.base.registry import Registry
from simulator.site.world import World


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Base of all events. `subject` is the id of what it happened to; logs are indexed by (name, subject)."""

    IS: ClassVar[str] = ""
    subject: str

    def apply(self, world: World, at_ms: int) -> World:
        """The World after this fact. Facts that only inform leave it as it was."""
        del at_ms
        return world


EVENTS: Registry[type[Event]] = Registry("events")
E = TypeVar("E", bound=type[Event])


_PLAIN: dict[str, type] = {"str": str, "int": int, "bool": bool, "None": type(None)}
_SCALARS = frozenset(_PLAIN.values())


_SORTS: dict[str, tuple[tuple[str, tuple[type, ...]], ...]] = {}
"""Event -> its fields with the types their values may have: a fact about something that is no name is no fact."""


def event(name: str) -> Any:
    """Class decorator: registers an event under its name in the log."""

    def add(kind: E) -> E:
        kind.IS = name
        EVENTS.add(name, kind)
        _SORTS[name] = _sorts(kind)
        return kind

    return add


def event_to_dict(made: Event) -> dict[str, Any]:
    """`{"is": name, ...}` as it stands in the log."""
    return {"is": made.IS, **plain_fields(made)}


def event_from_dict(data: dict[str, Any]) -> Event:
    """The event back from the log; raises KeyError for an unknown name, TypeError for wrong fields."""
    kind = EVENTS.get(str(data["is"]))
    if kind is None:
        raise KeyError(data["is"])
    values = {}
    for name, sorts in _SORTS[kind.IS]:
        if name in data:
            value = data[name]
            if type(value) not in sorts:
                value = _frozen(value)
                if type(value) not in sorts:
                    raise TypeError(name)
            values[name] = value
    if len(values) + 1 != len(data):
        raise TypeError("unknown field")
    return kind(**values)


def _sorts(kind: type[Event]) -> tuple[tuple[str, tuple[type, ...]], ...]:
    return tuple(
        (item.name, (tuple,) if str(item.type).startswith("tuple") else tuple(_PLAIN[part] for part in str(item.type).split(" | ")))
        for item in fields(kind)
    )


def _frozen(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_frozen(item) for item in value)
    if type(value) not in _SCALARS:
        raise TypeError(type(value).__name__)
    return value


@event("instrument_read")
@dataclass(frozen=True, slots=True, kw_only=True)
class InstrumentRead(Event):
    """A reading that counts: `subject` is the instrument, `quantity` what was read, `at` where.

    `value` is an integer in the quantity's unit, a word, or None for no reading (open line, overload).
    """

    quantity: str
    at: str
    value: int | str | None
    unit: str = ""


@event("time_passed")
@dataclass(frozen=True, slots=True, kw_only=True)
class TimePassed(Event):
    """Shown in time-lapse: the front end's clock jumps by `took_ms`."""

    took_ms: int


