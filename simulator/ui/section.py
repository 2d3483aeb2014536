"""A section of a work scene: one part of the picture with widgets of its own, one file each."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import TYPE_CHECKING

from simulator.base.msg import Scalar
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.hands import Hands
from simulator.ui.intent import Intent
from simulator.ui.panel import Close, Open
from simulator.ui.views.work import WorkView
from simulator.ui.widgets.base import Widget

if TYPE_CHECKING:
    from simulator.ui.scenes.work import WorkScene


class Section:
    """Part of a scene. It is asked for its widgets whenever something changed; the scene draws the baked picture under `key`."""

    def __init__(self, scene: WorkScene, hands: Hands) -> None:
        self.scene, self.hands = scene, hands

    @property
    def view(self) -> WorkView:
        """What is known of the attempt now."""
        return self.scene.view

    def say(self, code: str, **params: Scalar) -> str:
        """Words in the person's language."""
        return self.scene.say(code, **params)

    def widgets(self, room: Box) -> list[Widget]:
        """Its widgets in a room of the window."""
        return []

    def key(self) -> Hashable:
        """What its baked picture depends on."""
        return ()

    def draw(self, canvas: Canvas, room: Box) -> None:
        """Its baked picture."""

    def draw_live(self, canvas: Canvas, room: Box) -> None:
        """What of it is drawn every time."""

    def hear(self, said: object) -> Iterable[Intent | Open | Close] | None:
        """Answers what was said; None where it is not for this section."""
        return None

    def told(self) -> None:
        """An entry was made: what it remembers may follow from it."""

    def pulse(self, now_ms: int) -> bool:
        """Time went on (the window's own ms); True where its widgets have to be made anew."""
        return False
