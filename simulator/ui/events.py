"""What a person does to the window, free of any library: pointer in logical pixels, keys by name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class PointerDown(NamedTuple):
    """A button went down (1 left, 3 right)."""

    x: float
    y: float
    button: int = 1


class PointerUp(NamedTuple):
    """A button went up."""

    x: float
    y: float
    button: int = 1


class PointerMove(NamedTuple):
    """The pointer moved; `held` tells whether the left button is down."""

    x: float
    y: float
    held: bool = False


class Wheel(NamedTuple):
    """The wheel was turned; up is positive."""

    x: float
    y: float
    steps: int


class KeyDown(NamedTuple):
    """A key went down: `a`, `tab`, `return`, `escape`, `space`, `left`, `f11`, ..."""

    key: str
    shift: bool = False
    ctrl: bool = False


class KeyUp(NamedTuple):
    """A key went up."""

    key: str


class Typed(NamedTuple):
    """Text was typed."""

    text: str


class Resized(NamedTuple):
    """The window has another size in real pixels."""

    width: int
    height: int


@dataclass(frozen=True, slots=True)
class CloseAsked:
    """The window's own close button, or the system's end of session."""


Event = PointerDown | PointerUp | PointerMove | Wheel | KeyDown | KeyUp | Typed | Resized | CloseAsked
