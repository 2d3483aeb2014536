"""A place of the rack with a plug at its mouth: held, or armed and confirmed, it takes the plug in."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.ui.canvas import Canvas
from simulator.ui.theme import TEAL600, WHITE
from simulator.ui.widgets.base import Look
from simulator.ui.widgets.drawing import ring
from simulator.ui.widgets.hold_zone import HoldZone
from simulator.ui.widgets.holding import Holding


@dataclass(eq=False, kw_only=True)
class PushZone(Holding, HoldZone):
    """A `HoldZone` with a ring that fills while it is held; armed, a quarter of it stands."""

    def draw(self, canvas: Canvas, look: Look) -> None:
        """The place under the lens, and how far the plug is pushed."""
        super().draw(canvas, look)
        if self.armed or self.progress_ms:
            (x, y), r = self.box.centre, self.box.h / 2 - 5
            ring(canvas, x, y, r, 6, 1.0, WHITE)
            ring(canvas, x, y, r, 6, max(0.25 if self.armed else 0.0, self.progress_ms / self.hold_ms), TEAL600)

    def visual_key(self, look: Look) -> object:
        """As any place, with how far it is."""
        return super().visual_key(look), self.progress_ms, self.armed
