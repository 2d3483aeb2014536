"""What a host's widgets look like: each one's `Look`, and what lies above them all."""

from __future__ import annotations

from collections.abc import Sequence
from operator import is_

from simulator.ui.canvas import Canvas
from simulator.ui.geometry import HEIGHT, WIDTH, Box
from simulator.ui.theme import AMBER500, INK900
from simulator.ui.widgets.base import Look, Widget
from simulator.ui.widgets.carrying import Carry, Press
from simulator.ui.widgets.layer import Layer
from simulator.ui.widgets.tooltip import draw_tooltip, tooltip_area

TOOLTIP_MS = 400
NEAR = 12
"""How far a widget may draw beyond its box: lips, shadows, badges."""
KEPT_AREA = 44_000
"""Larger widgets are drawn piece by piece: to lay down their whole picture would take longer."""


Shown = dict[str, tuple[object, Box]]
"""By name: a key of how something looks, and the box it may touch."""

Rooms = tuple[Box, ...]
"""Places in which something is drawn live below the widgets."""


class Picture:
    """Layers of widgets and the state of the hand on them. `frame` is the room of the window in logical pixels."""

    def __init__(self, first: Layer, *, reduce_motion: bool = False) -> None:
        self.layers = [first]
        self.frame = Box(0, 0, WIDTH, HEIGHT)
        self.reduce_motion = reduce_motion
        self.now_ms = 0
        self.pointer = (-1.0, -1.0)
        self.by_keys = False
        self.carry: Carry | None = None
        self.hovered = ""
        self._press: Press | None = None
        self._rest_ms = 0
        self._shown: Shown = {}
        self._asked: Shown | None = None
        self._looked: Shown = {}
        self._stirred = True
        self._asked_of: list[list[Widget]] = []
        self._near: set[str] = set()
        self._touched: set[str] = set()
        self._named: list[tuple[str, Widget, Layer]] = []
        self._restless: list[tuple[str, Widget, Layer]] = []
        self._placed: tuple[Rooms, list[Box], list[bool]] = ((), [], [])
        self._parted: tuple[list[Widget], Rooms, list[Widget], list[Widget]] = ([], (), [], [])
        self._plain_look = Look(reduce_motion=reduce_motion)

    @property
    def top(self) -> Layer:
        """The layer that has the person's attention."""
        return self.layers[-1]

    def look(self, widget: Widget, layer: Layer) -> Look:
        """How a widget is seen now; only the top layer reacts."""
        press, carry, name = self._press, self.carry, widget.name
        touched = carry is not None or name in (self.hovered, layer.focus) or (press is not None and press.name == name)
        if not touched or layer is not self.layers[-1]:
            return self._plain()
        over = self.hovered == widget.name
        mine = carry is not None and carry.source == widget.name
        return Look(
            hovered=over,
            pressed=press is not None and press.name == widget.name and (press.by_key or press.grabbed or over) and not press.spent,
            focused=layer.focus == widget.name,
            now_ms=self.now_ms,
            reduce_motion=self.reduce_motion,
            carried=mine and carry is not None and carry.dragged,
            picked=mine and carry is not None and not carry.dragged,
            offered=carry is not None and not mine and widget.takes(carry.load),
            x=self.pointer[0] if over else -1.0,
            y=self.pointer[1] if over else -1.0,
        )

    def _plain(self) -> Look:
        """The look of all that nobody touches, the same object as long as time stands."""
        if self._plain_look.now_ms != self.now_ms or self._plain_look.reduce_motion != self.reduce_motion:
            self._plain_look = Look(now_ms=self.now_ms, reduce_motion=self.reduce_motion)
        return self._plain_look

    def draw(self, canvas: Canvas, within: Box | None = None) -> None:
        """All layers in order, a veil below each dialog, then ring, what is carried, and the tooltip.

        `within`: only what touches that box; then `settle` tells when all boxes are drawn.
        """
        self._draw_layers(canvas, self.layers[0].widgets, within)
        if within is None:
            self._asked = None
            self.settle()

    def draw_rest(self, canvas: Canvas, rooms: Rooms, within: Box | None = None) -> None:
        """As `draw`, without what `standing` told."""
        self._draw_layers(canvas, self._part(rooms)[1], within)

    def _draw_layers(self, canvas: Canvas, first: Sequence[Widget], within: Box | None = None) -> None:
        near = within.inset(-NEAR) if within else None
        for index, layer in enumerate(self.layers):
            if index:
                canvas.rect(self.frame, INK900 + "8C")
            for widget in layer.widgets if index else first:
                if near is None or widget.box.meets(near):
                    _draw(canvas, widget, self.look(widget, layer))
        self._draw_over(canvas)

    def standing(self, rooms: Rooms) -> Shown:
        """How those widgets look that lie neither in a room nor over one that does: whatever moves in the rooms, they stay. Settles all."""
        self._asked = None
        self.settle()
        return {name: self._shown[name] for name in [f"0/{widget.name}" for widget in self._part(rooms)[0]]}

    def draw_standing(self, canvas: Canvas, rooms: Rooms, within: Box) -> None:
        """Those of `standing` that touch a box."""
        near, layer = within.inset(-NEAR), self.layers[0]
        for widget in self._part(rooms)[0]:
            if widget.box.meets(near):
                _draw(canvas, widget, self.look(widget, layer))

    def _part(self, rooms: Rooms) -> tuple[list[Widget], list[Widget]]:
        """The lowest layer's widgets: those that stand, and the rest."""
        widgets = self.layers[0].widgets
        if self._parted[0] is not widgets or self._parted[1] != rooms:
            boxes = [widget.box for widget in widgets]
            if (rooms, boxes) != self._placed[:2]:  # made anew most are where others were
                self._placed = (rooms, boxes, _beside(boxes, rooms))
            pairs = list(zip(widgets, self._placed[2], strict=True))
            self._parted = (widgets, rooms, [widget for widget, stands in pairs if stands], [widget for widget, stands in pairs if not stands])
        return self._parted[2:]

    def settle(self) -> None:
        """The screen shows everything as it was when `dirty` was asked, else as it is now."""
        self._shown, self._asked = self._picture() if self._asked is None else self._asked, None

    def _draw_over(self, canvas: Canvas) -> None:
        """What lies above every widget."""
        ringed = self._ringed()
        if ringed:
            canvas.rect(ringed.box.inset(-4), None, line=AMBER500, width=3, radius=12)
        if self.carry and self.carry.source in self.top.names and self.pointer[0] >= 0 and (self.carry.dragged or not self.by_keys):
            self.top.names[self.carry.source].draw_carried(canvas, *self.pointer)
        tipped = self._tipped()
        if tipped:
            draw_tooltip(canvas, tipped.hint, tipped.box, self.frame)

    def _ringed(self) -> Widget | None:
        """The widget with the keyboard's ring."""
        return self.top.names.get(self.top.focus) if self.by_keys else None

    def _tipped(self) -> Widget | None:
        """The widget whose hint is shown: under a resting pointer, or with the keyboard's focus."""
        if self._press or self.carry or self.now_ms - self._rest_ms < TOOLTIP_MS:
            return None
        widget = self.top.names.get(self.top.focus if self.by_keys else self.hovered)
        return widget if widget and widget.hint else None

    def stir(self, *names: str) -> None:
        """Something was done to these widgets of the lowest layer, or to any: they are asked anew how they look.

        Who changes a widget that is already shown says so.
        """
        self._stirred = self._stirred or not names
        self._touched.update(names)

    def _picture(self) -> Shown:
        """What the screen shows, by name: a key of its looks and the box it may touch."""
        shown: Shown = {}
        ringed, tipped = self._ringed(), self._tipped()
        if ringed:
            shown["ring"] = (ringed.box, ringed.box.inset(-8))
        if tipped:
            shown["tip"] = (tipped.hint, tooltip_area(tipped.box, self.frame))
        if self.carry and self.carry.source in self.top.names:
            size = self.top.names[self.carry.source].box
            place = Box(self.pointer[0] - size.w / 2, self.pointer[1] - size.h / 2, size.w, size.h)
            shown["hand"] = (place, place.inset(-8))
        return self._looks() | shown if shown else self._looks()

    def _looks(self) -> Shown:
        """How each widget looks; the same mapping while all look the same.

        While nothing was done to any, only those are asked that have a reason of their own to change.
        """
        lists = [layer.widgets for layer in self.layers]
        if not (len(lists) == len(self._asked_of) and all(map(is_, lists, self._asked_of))):
            self._asked_of, self._stirred = lists, True
            self._named = [(f"{depth}/{widget.name}", widget, layer) for depth, layer in enumerate(self.layers) for widget in layer.widgets]
            self._restless = [row for row in self._named if row[1].is_restless]
        if self._stirred or self.carry is not None:
            self._stirred = self.carry is not None  # what is carried offers itself to all, and is put away again
            self._looked = {name: self._looks_now(widget, layer) for name, widget, layer in self._named}
            self._looked |= {f"{depth}//": (depth, self.frame) for depth in range(len(lists))}
            self._noticed()
        else:
            rows = [row for row in self._named if row[1].name in self._touched and row[2] is self.layers[0]] if self._touched else []
            asked = {name: self._looks_now(widget, layer) for name, widget, layer in (*self._restless, *rows)} | self._noticed()
            if any(self._looked[name] != look for name, look in asked.items()):
                self._looked = self._looked | asked
        self._touched.clear()
        return self._looked

    def _noticed(self) -> Shown:
        """How that looks with which hand and focus have to do, or had when it was last asked."""
        top, depth = self.top, len(self.layers) - 1
        before, self._near = self._near, {self.hovered, top.focus, self._press.name if self._press else ""}
        found = {name: top.names[name] for name in before | self._near if name in top.names}
        return {f"{depth}/{name}": self._looks_now(widget, top) for name, widget in found.items()}

    def _looks_now(self, widget: Widget, layer: Layer) -> tuple[object, Box]:
        return widget.visual_key(self.look(widget, layer)), widget.box

    @property
    def is_busy(self) -> bool:
        """Whether something is pressed or carried."""
        return self._press is not None or self.carry is not None

    def dirty(self) -> list[Box]:
        """The places that look other than when they were last drawn."""
        before, now = self._shown, self._picture()
        self._asked = now
        return changes(before, now, 4)


def changes(before: Shown, now: Shown, rim: float) -> list[Box]:
    """The places that look other than they did, each with a rim."""
    if before is now:
        return []
    names = [name for name, look in now.items() if before.get(name) is not look and before.get(name) != look]
    names += [name for name in before if name not in now]
    return [shown[name][1].inset(-rim) for name in sorted(names) for shown in (before, now) if name in shown]


def _beside(boxes: Sequence[Box], rooms: Rooms) -> list[bool]:
    """Which of some boxes lie neither in a room nor over an earlier one that does."""
    stands = []
    taken = [(room.x, room.y, room.right, room.bottom) for room in rooms]
    for box in boxes:
        x, y, right, bottom = box.x, box.y, box.right, box.bottom
        stands.append(not any(x < other[2] and other[0] < right and y < other[3] and other[1] < bottom for other in taken))
        if not stands[-1]:
            taken.append((x, y, right, bottom))
    return stands


def _draw(canvas: Canvas, widget: Widget, look: Look) -> None:
    """A widget, from what is kept of it as long as its picture stays the same."""
    box = widget.box
    key = widget.kept_key(look) if (box.w + 2 * NEAR) * (box.h + 2 * NEAR) <= KEPT_AREA else None
    if key is None:
        widget.draw(canvas, look)
    else:
        canvas.kept(key, box.inset(-NEAR), lambda inner: widget.draw(inner, look))
