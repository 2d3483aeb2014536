"""A panel: a sheet over a work scene with something to read or to do. Everything else waits below it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from simulator.base.msg import Scalar
from simulator.base.registry import Registry
from simulator.ui.geometry import Box
from simulator.ui.intent import Intent
from simulator.ui.scene import Desk
from simulator.ui.widgets.base import Widget

if TYPE_CHECKING:
    from simulator.ui.views.work import WorkView


@dataclass(frozen=True, slots=True)
class Open:
    """Said by a widget: a panel is wanted."""

    panel: str
    about: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Close:
    """Said by a widget: the panel has done its work."""


class Panel:
    """A sheet and what is on it. It is built anew whenever something changed; what it remembers are its own attributes."""

    name = ""

    def __init__(self, desk: Desk, about: dict[str, Any]) -> None:
        self.desk, self.about = desk, about

    @property
    def view(self) -> WorkView:
        """What is known of the attempt now."""
        assert self.desk.work is not None
        return self.desk.work.view()

    def say(self, code: str, **params: Scalar) -> str:
        """Words in the person's language."""
        return self.desk.texts.text(code, **params)

    def widgets(self, room: Box) -> list[Widget]:
        """Its widgets for a window of that size; the first is its sheet."""
        return []

    def hear(self, said: object) -> Iterable[Intent | Open | Close]:
        """Answers what one of its widgets said."""
        return ()


Maker = Callable[[Desk, dict[str, Any]], Panel]
PANELS: Registry[Maker] = Registry("panels")


def panel(name: str) -> Callable[[Maker], Maker]:
    """Registers a panel's maker."""

    def add(maker: Maker) -> Maker:
        PANELS.add(name, maker)
        return maker

    return add


def middle(room: Box, width: float, height: float) -> Box:
    """A box in the middle of the room, no larger than it."""
    w, h = min(width, room.w - 24), min(height, room.h - 24)
    return Box(room.x + (room.w - w) / 2, room.y + (room.h - h) / 2, w, h)
