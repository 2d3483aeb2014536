"""The ground every scene stands on: a host of widgets, a baked picture below them, and what is live between the two."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from typing import Any

from simulator.base.msg import Scalar
from simulator.ui.canvas import Canvas
from simulator.ui.events import Event
from simulator.ui.focus import Host
from simulator.ui.geometry import HEIGHT, WIDTH, Box, parts_beside
from simulator.ui.intent import Act, Back, Intent, Show, Wish
from simulator.ui.scene import Desk
from simulator.ui.scenes.still import Still
from simulator.ui.widgets.picture import NEAR


class Stand:
    """A scene: `build` puts the widgets, `hear` answers what they said, three methods draw from the ground up.

    `draw_ground` is baked under `ground_key` (whatever its picture depends on); `draw_live` is drawn every time;
    widgets come last. `stale(box)` has a place drawn again though no widget there changed.
    """

    name = ""

    def __init__(self, desk: Desk, about: dict[str, Any]) -> None:
        self.desk = desk
        self.about = about
        self.width, self.height = float(WIDTH), float(HEIGHT)
        self.host = Host(reduce_motion=desk.settings.reduce_motion)
        self._stale: list[Box] | None = None
        self._still = Still()

    # What a scene of its own writes

    def build(self) -> None:
        """Puts the widgets for the present size and what the desk knows."""

    def hear(self, said: object) -> Iterable[Intent]:
        """Answers what a widget said, where it is no Intent."""
        return ()

    def pulse(self, now_ms: int) -> Iterable[Intent]:
        """Time went on."""
        return ()

    def ground_key(self) -> Hashable:
        """What the baked picture depends on, beside size and scale."""
        return ()

    def draw_ground(self, canvas: Canvas) -> None:
        """What stands still."""

    def draw_live(self, canvas: Canvas) -> None:
        """What changes, below the widgets."""

    def draw_over(self, canvas: Canvas) -> None:
        """What lies above the widgets."""

    # What the program calls

    def say(self, code: str, **params: Scalar) -> str:
        """Words in the person's language."""
        return self.desk.texts.text(code, **params)

    def lay_out(self, width: float, height: float) -> None:
        """Places everything for a window of that logical size."""
        self.width, self.height = width, height
        self.host.frame = Box(0, 0, width, height)
        self.refresh()

    def refresh(self) -> None:
        """Builds anew; focus, presses and what is carried stay where their names still are."""
        self.build()
        self._stale = None

    def let_go(self) -> None:
        """Puts back whatever is pressed or dragged."""
        self.host.let_go()

    def is_busy(self) -> bool:
        """Whether something is pressed or carried."""
        return self.host.is_busy

    def stale(self, box: Box) -> None:
        """Has a place drawn again."""
        hole = self.covered()
        if not (hole and hole.covers(box)):
            self._still.wear(box)
        if self._stale is not None:
            self._stale.append(box)

    def handle(self, event: Event) -> Sequence[Intent]:
        """What the person wants."""
        return self._answered(self.host.feed(event))

    def step(self, now_ms: int) -> Sequence[Intent]:
        """Time went on."""
        return [*self._answered(self.host.step(now_ms)), *self.pulse(now_ms)]

    def _answered(self, said: Sequence[object]) -> list[Intent]:
        out: list[Intent] = []
        for value in said:
            if isinstance(value, Act | Show | Back | Wish):
                out.append(value)
            else:
                out.extend(self.hear(value))
        return out

    def draw(self, canvas: Canvas, within: Box | None = None) -> None:
        """Ground, live parts, widgets, what lies above; `within`: only what touches that box."""
        if within is None:
            self._draw_whole(canvas)
            return
        rooms, hole = self.live_rooms(), self.covered()
        for part in parts_beside(within, hole):
            self._draw_ground(canvas, part)
        self.draw_live(canvas)
        if (hole and hole.covers(within)) or any(room.covers(within.inset(-NEAR)) for room in rooms):  # nothing that stands is seen so far in
            self.host.draw_rest(canvas, rooms, within)
        else:
            self.host.draw(canvas, within)
        self.draw_over(canvas)

    def _draw_whole(self, canvas: Canvas) -> None:
        """What stands still as one picture, then all the rest."""
        rooms, hole = self.live_rooms(), self.covered()

        def still(inner: Canvas, box: Box) -> None:
            for part in parts_beside(box, hole):
                self._draw_ground(inner, part)
            self.host.draw_standing(inner, rooms, box)

        self._still.lay(canvas, self._whole_key(), self.host.frame, self.host.standing(rooms), still, hole)
        self.draw_live(canvas)
        self.host.draw_rest(canvas, rooms)
        self.draw_over(canvas)
        self._stale = []

    def _draw_ground(self, canvas: Canvas, part: Box) -> None:
        with canvas.clip(part) as inner:
            inner.layer(self._whole_key(), self.host.frame, self.draw_ground, covers=True)

    def _whole_key(self) -> Hashable:
        return self.name, self.width, self.height, self.desk.texts.lang, self.ground_key()

    def live_rooms(self) -> tuple[Box, ...]:
        """The places out of which nothing that is drawn live reaches."""
        return ()

    def covered(self) -> Box | None:
        """The place that live parts cover, so that nothing of the ground is seen there; None for none."""
        return None

    def settle(self) -> None:
        """The screen shows everything as it is now."""
        self.host.settle()
        self._stale = []

    def dirty(self) -> list[Box] | None:
        """What to draw again; None for everything."""
        return None if self._stale is None else [*self._stale, *self.host.dirty()]
