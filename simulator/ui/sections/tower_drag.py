"""The camera of the tower in the hand: the ground that is dragged, and its glide to somebody else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from simulator.ui.events import KeyDown
from simulator.ui.steel.camera import Camera
from simulator.ui.widgets.base import HANDLED, Widget

TURN_PX, KEY_DEG, KEY_M, ZOOM = 0.32, 10.0, 1.0, 0.12
GLIDE_MS = 360
"""How long the camera takes to somebody else."""


@dataclass(eq=False, kw_only=True)
class TowerDrag(Widget):
    """The ground of the work view: dragged it turns the tower and looks higher or lower; the wheel brings it near."""

    reach: float = 4.0
    moves: Callable[[float, float], None] = lambda dx, dy: None
    zooms: Callable[[float], None] = lambda by: None
    done: object = None
    _at: tuple[float, float] = (0.0, 0.0)

    def click(self) -> object | None:
        """A click is nothing."""
        return HANDLED

    def grab(self, x: float, y: float) -> bool:
        """Taken wherever nothing else is."""
        self._at = (x, y)
        return True

    def drag_to(self, x: float, y: float) -> object | None:
        """It follows the hand."""
        self.moves(x - self._at[0], y - self._at[1])
        self._at = (x, y)
        return HANDLED

    def drop(self, x: float, y: float) -> object | None:
        """It stands."""
        return self.done

    def turn(self, steps: int, x: float, y: float) -> object | None:
        """Nearer, further."""
        self.zooms(steps * ZOOM)
        return self.done

    def key(self, event: KeyDown) -> object | None:
        """Arrows turn and lift, page keys bring near."""
        sides = {"left": (KEY_DEG, 0.0), "right": (-KEY_DEG, 0.0), "up": (0.0, KEY_M), "down": (0.0, -KEY_M)}
        if event.key in sides:
            self.moves(-sides[event.key][0] / TURN_PX, sides[event.key][1] * 60.0)
            return self.done
        if event.key in ("pageup", "pagedown"):
            self.zooms(ZOOM if event.key == "pageup" else -ZOOM)
            return self.done
        return None

    def adopt(self, old: Widget) -> None:
        """Goes on where the hand was."""
        if isinstance(old, TowerDrag):
            self._at = old._at  # noqa: SLF001 - the same kind


@dataclass(slots=True)
class Glide:
    """The camera on its way to another person."""

    start: Camera
    end: Camera
    since_ms: int

    def at(self, now_ms: int) -> Camera:
        """Where it is; ease-out."""
        share = min(1.0, max(0.0, (now_ms - self.since_ms) / GLIDE_MS))
        eased = 1.0 - (1.0 - share) ** 3
        turn = (self.end.bearing_deg - self.start.bearing_deg + 180.0) % 360.0 - 180.0

        def mixed(a: float, b: float) -> float:
            return a + (b - a) * eased

        return Camera(
            (self.start.bearing_deg + turn * eased) % 360.0, mixed(self.start.height_m, self.end.height_m),
            mixed(self.start.near, self.end.near), mixed(self.start.aside_m, self.end.aside_m),
        )  # fmt: skip
