"""Controls of the bench's own: tabs of its rail, choosers, cable ends, the crimper's handles, a lug that can be pulled."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from simulator.ui import theme
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.hands import Tool
from simulator.ui.sections import bench_art
from simulator.ui.widgets.base import HANDLED, Look, Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.drawing import dashed, ring, square, words
from simulator.ui.widgets.hold_button import HoldButton
from simulator.ui.widgets.stepper import Stepper
from simulator.ui.widgets.tabs import Tab


@dataclass(eq=False, kw_only=True)
class RailTab(Widget):
    """A face's tab: pictogram above its word; the chosen one is dark."""

    text: str = ""
    icon: str = ""
    chosen: bool = False

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Ground, pictogram, word."""
        face = self.box.inset(3, 1.5)
        ground = theme.INK900 if self.chosen else theme.MIST200 if look.hovered else ""
        if ground:
            canvas.rect(face, ground, radius=theme.RADIUS_BUTTON)
        ink, tint = (theme.WHITE, theme.AMBER500) if self.chosen else (theme.INK900, theme.SLATE500)
        word = min(18.0, face.h * 0.44)  # one height for all words, so that grown text stays even
        room = Box(face.x + 1, face.bottom - word - 2, face.w - 2, word)
        high = min(22.0, room.y - face.y - 3)
        canvas.sprite(f"icons/{self.icon}", Box(face.centre[0] - high / 2, face.y + 2 + (room.y - face.y - 3 - high) / 2, high, high), tint=tint)
        words(canvas, self.text, room, theme.CAPTION, ink, "center", most=1)


@dataclass(eq=False, kw_only=True)
class Chooser(Stepper):
    """One of a few things, told by a picture and words: chevrons, arrows and wheel go on, round and round; the middle goes on too."""

    picture: Callable[[Canvas, Box, int], None] | None = None
    share: float = 0.5

    def _side_of(self, canvas: Canvas, look: Look, name: str, place: Box) -> None:
        under = self.enabled and look.hovered and place.holds(look.x, look.y)
        ground = theme.MIST200 if under and look.pressed else theme.BLUE100 if under else theme.MIST100
        canvas.rect(place.inset(3), ground, radius=theme.RADIUS_BUTTON - 2)
        icon = "chevron-left" if name == "minus" else "chevron-right"
        canvas.sprite(f"icons/{icon}", square(*place.centre, 20), tint=theme.INK900 if self.enabled else theme.SLATE400)

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Field, picture, words, both sides."""
        line = theme.BLUE600 if look.focused else theme.MIST300
        canvas.rect(self.box, theme.WHITE, line=line, radius=theme.RADIUS_BUTTON)
        for name, place in self.parts().items():
            self._side_of(canvas, look, name, place)
        left, right = self.parts().values()
        room = Box(left.right + 2, self.box.y, right.x - left.right - 4, self.box.h)
        if self.picture is not None:
            wide, picture, value = room.w * self.share, self.picture, self.value
            place = Box(room.x, room.y, wide, room.h)
            canvas.layer(("bench.chooser", self.name, place, self.shows(value)), place, lambda inner: picture(inner, place, value))
            room = Box(room.x + wide + 2, room.y, room.w - wide - 2, room.h)
        words(canvas, self.shows(self.value), room, theme.LABEL, theme.INK900, "center" if self.picture is None else "left")

    def change(self, steps: int) -> object | None:
        """Goes on, round and round."""
        count = self.most - self.least + 1
        if count < 2 or not self.enabled:
            return HANDLED
        self.value = self.least + (self.value - self.least + steps) % count
        return self.tells(self.value)

    def click_at(self, x: float, y: float) -> object | None:
        """A step; the middle goes forward."""
        if self._repeats:
            return HANDLED
        return self.change(-1 if self._part_at(x, y) == "minus" else 1)

    def click(self) -> object | None:
        """Return goes forward."""
        return self.change(1)


NARROW = 40.0


@dataclass(eq=False, kw_only=True)
class EndPiece(Widget):
    """A core or plug at a cable's end: to be taken in the hand while it is free, to be looked at where it is plugged."""

    colour: str = ""
    section_cmm2: int = 0
    connector: str = "bare"
    lug_section: int = 0
    lug_hole: str = ""
    lug_stamp: str = ""
    caption: str = ""
    plugged: bool = False

    def draw(self, canvas: Canvas, look: Look) -> None:
        """A small sheet with the end on it and a word below."""
        ground = theme.AMBER100 if look.picked else theme.MIST100 if self.plugged else theme.WHITE
        line = theme.AMBER500 if look.picked else theme.BLUE600 if look.hovered else theme.MIST300
        if look.carried:
            dashed(canvas, self.box.inset(1), theme.RADIUS_TILE)
        else:
            canvas.rect(self.box, ground, line=line, width=2.5 if look.picked or look.hovered else 1.3, radius=theme.RADIUS_TILE)
            key = ("bench.end", self.box, self.colour, self.section_cmm2, self.connector, self.lug_section, self.lug_hole)
            canvas.layer(key, self.box.inset(1.5), self._whole)
        high = min(44.0, self.box.h - self._foot() - 2)
        foot = Box(self.box.x + 6, self.box.y + self._foot() + 1, self.box.w - 12, high)
        words(canvas, self.caption, foot, theme.CAPTION, theme.SLATE500 if self.plugged else theme.INK900, "center")

    def _whole(self, canvas: Canvas) -> None:
        """The end in its room: from the left edge where that is narrow, else in the middle."""
        span = min(self.box.w - 14, 178.0)
        left = self.box.x + (self.box.w - span) / 2 if self.box.w - span > NARROW else self.box.x - 8
        self._end(canvas, left, self.box.y + 4 + self._foot() / 2, self.box.right - 12 - left if left < self.box.x else span)

    def _foot(self) -> float:
        """Height of the picture above the words."""
        return self.box.h * 0.58

    def _end(self, canvas: Canvas, x: float, y: float, span: float) -> None:
        """Cable from the left, its end at the right."""
        high = min(40.0, self._foot() - 10)
        if self.connector != "bare":
            colours = bench_art.paint(self.colour)
            reach = {"lc_duplex": 2.4, "rj45": 3.4, "phoenix_2": 1.0}.get(self.connector, 2.2) * high * (0.8 if self.connector == "rj45" else 1)
            for side in (-0.2, 0.2) if self.connector == "lc_duplex" else (0.0,):
                bench_art.tube(canvas, [(x, y + side * high), (x + span - reach, y + side * high)], colours, 5 if side else 8)
            bench_art.plug(canvas, self.connector, x + span, y, high * (0.8 if self.connector == "rj45" else 1))
            return
        if not self.lug_section:
            bench_art.core_end(canvas, x, y, span - 20, self.colour, self.section_cmm2)
            return
        start = x + span - bench_art.LUG_LONG
        bench_art.core_end(canvas, x, y, start - x + 3, self.colour, self.section_cmm2, bare=5)
        bench_art.lug(canvas, start, y, self.lug_section, self.lug_hole, pressed=self.colour)

    def draw_carried(self, canvas: Canvas, x: float, y: float) -> None:
        """The end at the pointer, its tip up and there; the rack draws the cable that leads to it."""
        if self.connector == "bare":
            bench_art.tip(canvas, x, y, self.colour, self.section_cmm2, self.lug_section)
        else:
            bench_art.plug_tip(canvas, self.connector, x, y)


EVEN = 90.0


@dataclass(eq=False, kw_only=True)
class CoreTab(Widget):
    """The choice of a core of an end: letter of the end, band of the core's colour, its name; `done` shows a lug on it."""

    text: str = ""
    colour: str = ""
    chosen: bool = False
    done: bool = False

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Sheet, band, words."""
        ground = theme.BLUE100 if self.chosen else theme.MIST100 if look.hovered else theme.WHITE
        line = theme.BLUE600 if self.chosen or look.hovered else theme.MIST300
        canvas.rect(self.box, ground, line=line, width=2.5 if self.chosen else 1.4, radius=theme.RADIUS_BUTTON)
        high = 17.0 if self.box.w < EVEN else self.box.h - 19  # narrow ones keep one size beside each other
        words(canvas, self.text, Box(self.box.x + 2, self.box.y + 4, self.box.w - 4, high), theme.CAPTION, theme.INK900, "center", most=1)
        middle = self.box.bottom - 10
        left, right = self.box.x + 10, self.box.right - (24 if self.done else 10)
        bench_art.tube(canvas, [(left, middle), (right, middle)], bench_art.paint(self.colour), 6, banded=self.colour == "yellow-green")
        if self.done:
            canvas.circle(right + 8, middle, 5.5, bench_art.TIN, line=bench_art.TIN_DARK, width=1.5)
            canvas.circle(right + 8, middle, 2.2, bench_art.TIN_DARK)


class UnderTool(Widget):
    """A widget on which a tool from the belt can be used: `uses(tool)` is what is said."""

    uses: Callable[[Tool], object | None] = staticmethod(lambda tool: None)

    def takes(self, load: object) -> bool:
        """Any tool may be tried."""
        return self.enabled and isinstance(load, Tool)

    def receive(self, load: object, x: float, y: float) -> object | None:
        """It is used."""
        return self.uses(load) if isinstance(load, Tool) else None


@dataclass(eq=False, kw_only=True)
class Squeeze(UnderTool, HoldButton):
    """The crimper: its handles close while they are held, or as they are drawn together; closed, it has pressed."""

    uses: Callable[[Tool], object | None] = lambda tool: None
    closed: float = 0.0
    _from: float = 0.0

    def grab(self, x: float, y: float) -> bool:
        """The handles are taken."""
        self._from = x
        return self.enabled

    def drag_to(self, x: float, y: float) -> object | None:
        """As far as the hand goes; either handle goes to the middle."""
        self.closed = min(1.0, abs(x - self._from) / 44)
        return HANDLED

    def drop(self, x: float, y: float) -> object | None:
        """Closed to the stop it has pressed, else it springs open."""
        shut, self.closed = self.closed >= 1.0, 0.0
        return self.says if shut else HANDLED

    def put_back(self) -> None:
        """It springs open."""
        self.closed = 0.0

    def adopt(self, old: Widget) -> None:
        """The hand keeps hold of the handles."""
        super().adopt(old)
        if isinstance(old, Squeeze):
            self.closed, self._from = old.closed, old._from  # noqa: SLF001 - the same kind

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Sheet, tool, word."""
        line = theme.AMBER600 if self.armed or self.progress_ms else theme.BLUE600 if look.hovered else theme.MIST300
        line = theme.AMBER500 if look.offered else line
        canvas.rect(self.box, theme.AMBER100 if self.armed else theme.PAPER, line=line, width=2.2 if look.hovered or self.armed else 1.4, radius=theme.RADIUS_TILE)
        foot = min(max(22.0, canvas.measure("Ag", theme.CAPTION)[1]), self.box.h * 0.3)
        share = max(self.closed, self.progress_ms / self.hold_ms, 0.25 if self.armed else 0.0)
        tool = Box(self.box.x, self.box.y + 4, self.box.w, self.box.h - foot - 6)
        if share:
            self._tool(canvas, tool, share)
        else:
            canvas.layer(("bench.crimper", tool), tool, lambda inner: self._tool(inner, tool, 0.0))
        room = Box(self.box.x + 4, self.box.bottom - foot - 2, self.box.w - 8, foot)
        words(canvas, self.confirm if self.armed and self.confirm else self.text, room, theme.CAPTION, theme.INK900, "center", most=1)

    @staticmethod
    def _tool(canvas: Canvas, room: Box, share: float) -> None:
        """Jaws with the die above, two handles below, closed by a share."""
        x, top = room.centre[0], room.y
        pivot = top + room.h * 0.42
        reach = min(room.w * 0.36, 34.0) * (1 - 0.78 * share) + 5
        for side in (-1, 1):
            foot = (x + side * reach, room.bottom - 4)
            canvas.line([(x + side * 3, pivot), (x + side * reach * 0.55, pivot + (foot[1] - pivot) * 0.4), foot], "#A8521C", 10)
            canvas.line([(x + side * 3, pivot), (x + side * reach * 0.55, pivot + (foot[1] - pivot) * 0.4), foot], "#F2862B", 7.5)
        head = Box(x - 15, top, 30, room.h * 0.44)
        canvas.rect(head, "#8C9BAB", line="#465B71", width=1.6, radius=6)
        canvas.rect(Box(head.x + 4, head.y + 4, head.w - 8, head.h * 0.55), "#233B53", radius=3)
        canvas.circle(x, pivot - 3, 4, bench_art.TIN_LIGHT, line="#465B71", width=1.4)
        ring(canvas, x, head.y + 4 + head.h * 0.27, 6, 3, 1.0, theme.AMBER500 if share else bench_art.TIN_LIGHT)


@dataclass(eq=False, kw_only=True)
class LugPull(UnderTool):
    """The core with its lug on the bench: drawn away hard enough, the crimp is tried."""

    focusable: bool = False
    colour: str = ""
    section_cmm2: int = 0
    lug_section: int = 0
    lug_hole: str = ""
    lug_stamp: str = ""
    offered_lug: bool = False
    uses: Callable[[Tool], object | None] = lambda tool: None
    away: float = 0.0
    far: float = 46.0
    _from: float = 0.0

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Core from the left; the lug on it, or the chosen one held before it."""
        if self.away:
            with canvas.clip(self.box) as inner:
                self._piece(inner)
        else:
            key = ("bench.piece", self.box, self.colour, self.section_cmm2, self.lug_section, self.lug_hole, self.offered_lug)
            canvas.layer(key, self.box, self._piece)
        if look.offered:
            canvas.rect(self.box.inset(1), None, line=theme.AMBER500, width=4 if look.hovered else 3, radius=theme.RADIUS_TILE)
        if look.hovered and not self.offered_lug:
            x, y = self.box.right - 22, self.box.centre[1]
            canvas.sprite("icons/arrow-right", Box(x, y - 6, 20, 20), tint=theme.BLUE600)

    def _piece(self, canvas: Canvas) -> None:
        """Core and lug as they lie."""
        y = self.box.y + self.box.h / 2 + 4
        stop = self.box.x + self.box.w * 0.46
        if self.offered_lug:
            bench_art.core_end(canvas, self.box.x - 10, y, stop - self.box.x + 10, self.colour, self.section_cmm2, bare=24)
            if self.lug_section:
                bench_art.lug(canvas, stop + 12, y, self.lug_section, self.lug_hole, scale=1.15)
        else:
            stop += min(self.away, self.far) * 0.35
            bench_art.core_end(canvas, self.box.x - 10, y, stop - self.box.x + 16, self.colour, self.section_cmm2, bare=5)
            bench_art.lug(canvas, stop + 2, y, self.lug_section, self.lug_hole, pressed=self.colour, scale=1.15)

    def grab(self, x: float, y: float) -> bool:
        """The lug is taken hold of."""
        self._from = x
        return self.enabled and not self.offered_lug

    def drag_to(self, x: float, y: float) -> object | None:
        """It follows a little."""
        self.away = max(0.0, x - self._from)
        return HANDLED

    def drop(self, x: float, y: float) -> object | None:
        """A pull past the stop counts."""
        pulled, self.away = self.away >= self.far, 0.0
        return self.says if pulled else HANDLED

    def adopt(self, old: Widget) -> None:
        """The hand keeps hold of it."""
        if isinstance(old, LugPull):
            self.away, self._from = old.away, old._from  # noqa: SLF001 - the same kind

    def put_back(self) -> None:
        """It is let go."""
        self.away = 0.0


@dataclass(eq=False, kw_only=True)
class Stacked(Button):
    """A button in two storeys: pictogram above, word below."""

    def _content(self, canvas: Canvas, face: Box, colour: str, icon: str) -> None:
        foot = min(max(20.0, canvas.measure("Ag", theme.CAPTION)[1]), face.h * 0.48)
        side = min(24.0, face.h - foot - 6)
        top = face.y + (face.h - foot - side) / 2
        canvas.sprite(f"icons/{icon}", Box(face.centre[0] - side / 2, top + 1, side, side), tint=colour)
        words(canvas, self.text, Box(face.x + 3, top + side, face.w - 6, foot), theme.CAPTION, colour, "center", most=1)


@dataclass(eq=False, kw_only=True)
class Chip(Tab):
    """A designation to choose; its letters may come closer to the edge than those of a tab."""

    def draw(self, canvas: Canvas, look: Look) -> None:
        """A sheet, blue where it is chosen."""
        ground = theme.BLUE100 if self.chosen else theme.MIST100 if look.hovered or look.pressed else theme.WHITE
        line = theme.BLUE600 if self.chosen or look.hovered else theme.MIST300
        canvas.rect(self.box, ground, line=line, width=2.5 if self.chosen else 1.5, radius=theme.RADIUS_BUTTON)
        words(canvas, self.text, self.box.inset(3, 2), theme.LABEL, theme.BLUE700 if self.chosen else theme.INK900, "center", most=1)
