"""The line of a replay: time from the first entry to the last, what happened on it by shape, and the knob to drag."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.ui import theme
from simulator.ui.canvas import Canvas
from simulator.ui.events import KeyDown
from simulator.ui.geometry import Box
from simulator.ui.views.replay import NOTHING, ReplayState, Seek
from simulator.ui.views.timeline import WORST, Mark
from simulator.ui.widgets.badge import put_badge
from simulator.ui.widgets.base import HANDLED, Look, Widget
from simulator.ui.widgets.drawing import square

KNOB = 11.0
SHAPES = {"met": "correct", "partly": "warning", "missed": "wrong", "critical": "critical"}
APART = 13.0
"""Marks nearer than this to a worse one are left out."""


@dataclass(eq=False, kw_only=True)
class Scrubber(Widget):
    """Says `Seek` wherever the knob is put: by a press, a drag, the wheel, or left, right, page keys, home and end."""

    state: ReplayState = NOTHING
    reach: float = 0.0
    _asked: int = -1

    @property
    def _track(self) -> Box:
        """The groove between the knob's two ends."""
        return Box(self.box.x + KNOB + 2, self.box.bottom - 15, self.box.w - 2 * KNOB - 4, 8)

    def _x(self, seq: int, at_ms: int) -> float:
        """Where an entry lies."""
        return self._track.x + self._track.w * self.state.share_of(seq, at_ms)

    def spots(self) -> list[tuple[Mark, float]]:
        """The marks that have room, worst last so that they lie on top."""
        kept: list[tuple[Mark, float]] = []
        for mark in sorted(self.state.marks, key=lambda one: (WORST.index(one.state), one.at_ms)):
            x = self._x(mark.seq, mark.at_ms)
            if all(abs(x - other) >= APART for _, other in kept):
                kept.append((mark, x))
        return kept[::-1]

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Groove, marks, knob."""
        canvas.layer(("scrubber", self.box, self.state.marks, self.state.end_ms, self.state.count), self.box, self._draw_line)
        track = self._track
        x = self._x(self.state.seq, self.state.at_ms)
        colour = theme.SLATE400 if not self.enabled else theme.BLUE700 if look.pressed else theme.BLUE600
        canvas.rect(Box(track.x, track.y, max(8.0, x - track.x), 8), colour, radius=4)
        y = track.y + 4
        if look.hovered and self.enabled:
            canvas.circle(x, y, KNOB + 2, theme.MIST300)
        canvas.circle(x, y, KNOB, theme.WHITE, line=colour, width=3)

    def _draw_line(self, canvas: Canvas) -> None:
        """What stands still: groove and marks."""
        track = self._track
        canvas.rect(track, theme.WHITE, line=theme.MIST300, radius=4)
        for mark, x in self.spots():
            _put_mark(canvas, mark.state, x, self.box.y + 12, track.y)

    def put(self, seq: int) -> object:
        """Asks for an entry; the one asked for last is not asked again."""
        if seq == self._asked or not self.enabled:
            return HANDLED
        self._asked = seq
        return Seek(seq)

    def _under(self, x: float, y: float) -> int:
        """The mark at a place above the groove, else the last entry there."""
        track = self._track
        near = [(abs(x - spot), mark.seq) for mark, spot in self.spots() if abs(x - spot) < APART]
        if near and self.box.y <= y < track.y - 4:
            return min(near)[1]
        return self.state.seq_at(min(1.0, max(0.0, (x - track.x) / track.w)))

    def click(self) -> object | None:
        """The press has already asked."""
        return HANDLED

    def grab(self, x: float, y: float) -> bool:
        """Every press takes the knob."""
        self._asked = -1
        return True

    def drag_to(self, x: float, y: float) -> object | None:
        """The entry, or the mark, below the pointer."""
        return self.put(self._under(x, y))

    def drop(self, x: float, y: float) -> object | None:
        """The last one."""
        return self.drag_to(x, y)

    def key(self, event: KeyDown) -> object | None:
        """Entry by entry, ten by ten, first and last; with shift to the next mark."""
        by = {"left": -1, "down": -1, "right": 1, "up": 1, "pagedown": -10, "pageup": 10}.get(event.key)
        if event.key in ("home", "end"):
            return Seek(0 if event.key == "home" else self.state.count) if self.enabled else HANDLED
        if by is None:
            return None
        if not self.enabled:
            return HANDLED
        return self._next_mark(by) if event.shift else self.state.step(by)

    def _next_mark(self, by: int) -> object:
        """The nearest mark in that direction."""
        seqs = sorted({mark.seq for mark in self.state.marks})
        ahead = [seq for seq in seqs if seq > self.state.seq] if by > 0 else [seq for seq in reversed(seqs) if seq < self.state.seq]
        return Seek(ahead[0]) if ahead else HANDLED

    def turn(self, steps: int, x: float, y: float) -> object | None:
        """The wheel: an entry a notch."""
        return self.state.step(steps) if self.enabled else HANDLED

    def adopt(self, old: Widget) -> None:
        """What was asked for last in a drag."""
        if isinstance(old, Scrubber):
            self._asked = old._asked  # noqa: SLF001 - its own kind


def _put_mark(canvas: Canvas, state: str, x: float, y: float, foot: float) -> None:
    """A verdict's badge, a small bulb for a hint, a small bar for a refusal."""
    canvas.rect(Box(x - 0.75, y, 1.5, foot - y), theme.SLATE400)
    if state in SHAPES:
        put_badge(canvas, SHAPES[state], square(x, y, 24 if state == "critical" else 16), casing=True)
        return
    canvas.circle(x, y, 8, theme.AMBER100 if state == "hint" else theme.WHITE, line=theme.AMBER600 if state == "hint" else theme.SLATE400)
    canvas.sprite("icons/hint-bulb" if state == "hint" else "icons/no-entry", square(x, y, 11), tint=theme.AMBER700 if state == "hint" else theme.SLATE500)
