"""What a person has in the hand: the press of a button, and a thing carried from one widget to another."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Picked:
    """Said when something was picked up."""

    load: object
    source: str


@dataclass(frozen=True, slots=True)
class PutBack:
    """Said when it went back: let go beside every target (`over` names what was there), or by escape or the right button."""

    load: object
    source: str
    over: str = ""


@dataclass(frozen=True, slots=True)
class Refused:
    """Said when the widget it was put on did not want it."""

    load: object
    source: str
    target: str


@dataclass(slots=True)
class Press:
    """A press that goes on: on what, since when and where; `by_key` with the space bar."""

    name: str
    x: float
    y: float
    since_ms: int
    by_key: bool = False
    grabbed: bool = False
    spent: bool = False


@dataclass(frozen=True, slots=True)
class Carry:
    """A thing in the hand; `dragged` while the button is down, else picked by a click."""

    source: str
    load: object
    sticky: bool
    dragged: bool
