"""What every scene is, and what it may know: texts, settings, and a desk of answers. Never the World."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from simulator.base.registry import Registry
from simulator.i18n.texts import Texts
from simulator.storage.settings import Settings
from simulator.ui.canvas import Canvas
from simulator.ui.events import Event
from simulator.ui.intent import Intent


@dataclass(frozen=True, slots=True)
class Desk:
    """What a scene may ask: words, choices, and facts prepared by whoever owns the attempt."""

    texts: Texts
    settings: Settings
    facts: dict[str, Any] = field(default_factory=dict)


class Scene(Protocol):
    """One screen. It lays itself out for a size, answers events with Intents, and draws."""

    name: str

    def lay_out(self, width: float, height: float) -> None:
        """Places everything for a window of that logical size."""

    def handle(self, event: Event) -> Sequence[Intent]:
        """What the person wants, as far as this event tells."""

    def step(self, now_ms: int) -> Sequence[Intent]:
        """Time goes on: holds, tooltips."""

    def draw(self, canvas: Canvas) -> None:
        """Draws the whole scene."""


Maker = Callable[[Desk, dict[str, Any]], Scene]
SCENES: Registry[Maker] = Registry("scenes")


def scene(name: str) -> Callable[[Maker], Maker]:
    """Registers how a scene is made from a desk and what it is about."""

    def add(maker: Maker) -> Maker:
        SCENES.add(name, maker)
        return maker

    return add
