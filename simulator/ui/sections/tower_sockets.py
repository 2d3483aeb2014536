"""A port as it looks from below: its jack, cap, plug or lug; a plug is put into it."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.sections.tower_widgets import Well
from simulator.ui.theme import (
    AMBER100,
    AMBER500,
    BLUE100,
    BLUE600,
    CAPTION,
    INK900,
    LABEL,
    PAPER,
    RADIUS_BUTTON,
    SLATE500,
    TEAL600,
    WHITE,
)
from simulator.ui.views.tower_work import size_of_port
from simulator.ui.widgets.base import Look, Widget
from simulator.ui.widgets.drawing import dashed, lens_ring, square, words

LUGS = {"dc_neg": "cable-lug-crimped-minus48", "dc_rtn": "cable-lug-crimped-return", "earth": "cable-lug-crimped-earth"}
"""Lug by the kind of its port."""
LUG_HOLES = {"cable-lug-crimped-earth": (26.0, 131.0, 12.0)}
LUG_SIZE = (32.0, 115.0, 16.0)
"""Width, height and place of the hole of a lug's picture."""
PLUGS = {"7-16": (239.0, 78.0, 48.0, 62.0), "4-3-10": (236.0, 68.0, 45.0, 52.0), "n": (234.0, 60.0, 46.0, 44.0)}
"""Length and width of a connector's picture from the side, where its nut is along it, and across the jack from the front."""
COAXIAL = ("n_female", "f_716", "f_4310", "sma_female")
SMALLEST = 60.0
"""Below this height the pictogram stands for the picture."""
SEAT = 40.0


def draw_plug(canvas: Canvas, connector: str, x: float, y: float, wide: float) -> None:
    """A plug screwed to its jack, cable downwards, `wide` across; its nut in (x, y)."""
    size = size_of_port(connector)
    long, across, nut, _ = PLUGS[size]
    scale = wide / across
    for part in ("jack", "plug"):
        place = Box(x - long * scale / 2, y + (long / 2 - nut - across / 2) * scale, long * scale, wide)
        canvas.sprite(f"hardware/connector-{size}-{part}", place, angle=90)


def draw_lug(canvas: Canvas, purpose: str, x: float, y: float, scale: float, bolt: str = "bolt-head-small") -> None:
    """A lug on its stud in (x, y), cable downwards; a spare stud where `purpose` is empty."""
    canvas.circle(x, y, 18 * scale, "#C4CFD9", line="#76879A", width=1.5)
    if purpose:
        lug = LUGS.get(purpose, LUGS["earth"])
        wide, high, hole = LUG_HOLES.get(lug, LUG_SIZE)
        canvas.sprite(f"hardware/{lug}", Box(x - wide * scale / 2, y - hole * scale, wide * scale, high * scale))
    canvas.sprite(f"hardware/{bolt}", Box(x - 9.5 * scale, y - 10.7 * scale, 19 * scale, 21.4 * scale))


def draw_duplex(canvas: Canvas, x: float, y: float, scale: float) -> None:
    """A duplex fibre in its cage, cords downwards; the cage's upper edge at y."""
    canvas.sprite("hardware/sfp-port-empty", Box(x - 22 * scale, y, 44 * scale, 40 * scale))
    for aside in (-10, 10):
        canvas.sprite("hardware/lc-plug-inserted", Box(x + (aside - 9) * scale, y + 4 * scale, 18 * scale, 82 * scale))


@dataclass(eq=False, kw_only=True)
class PlugLens(Widget):
    """What is plugged in a port, as large as a lens shows it."""

    focusable: bool = False
    solid: bool = False
    connector: str = ""
    purpose: str = ""

    def draw(self, canvas: Canvas, look: Look) -> None:
        """The connector, fibre or lug with its nut in the middle, ring."""
        x, y = self.box.centre
        r = min(self.box.w, self.box.h) / 2
        with canvas.circle_clip(x, y, r - 4) as inner:
            inner.rect(Box(x - r, y - r, 2 * r, 2 * r), "#E4EAF0")
            if self.connector in COAXIAL:
                draw_plug(inner, self.connector, x, y, r * 1.25)
            elif self.purpose == "sfp":
                draw_duplex(inner, x, y - r * 0.5, r / 30)
            else:
                draw_lug(inner, self.purpose or "earth", x, y, r / 22, "bolt-head-active")
        lens_ring(canvas, x, y, r)


@dataclass(eq=False, kw_only=True)
class Socket(Well):
    """A port with its picture: `connector` and `purpose` as the catalogue names them; `chosen` while it lies under the lens."""

    connector: str = ""
    purpose: str = ""
    capped: bool = False
    chosen: bool = False

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Face, picture, words."""
        if self.box.h < SMALLEST:
            super().draw(canvas, look)
            return
        face, hot = self.box.inset(1), look.offered
        ground = AMBER100 if hot else BLUE100 if self.chosen else WHITE if self.filled else PAPER
        line = AMBER500 if hot else BLUE600 if self.chosen else TEAL600 if self.filled else None
        canvas.rect(face, ground, line=line, width=2.5, radius=RADIUS_BUTTON)
        if line is None:
            dashed(canvas, face, RADIUS_BUTTON)
        seat = Box(face.x + 4, face.y + 3, SEAT, face.h - 6)
        with canvas.clip(seat) as inner:
            self._picture(inner, seat)
        room = Box(seat.right + 4, face.y + 2, face.right - seat.right - 8, face.h - 4)
        name, _, state = (self.filled or self.text).partition(": ")
        colour = INK900 if hot or self.filled or self.chosen else SLATE500
        head = room.h * 0.36
        words(canvas, name, Box(room.x, room.y + 2, room.w, head), LABEL, colour)
        words(canvas, state, Box(room.x, room.y + head, room.w, room.h - head - 3), CAPTION, colour)

    def _picture(self, canvas: Canvas, seat: Box) -> None:
        x, y = seat.centre
        if self.connector in COAXIAL and self.filled:
            draw_plug(canvas, self.connector, x, seat.y + 14, SEAT)
        elif self.connector in COAXIAL:
            size = size_of_port(self.connector)
            side = min(SEAT, PLUGS[size][3] * 0.62)
            canvas.sprite(f"hardware/connector-{size}-front", square(x, y, side))
            if self.capped:
                canvas.sprite("hardware/connector-dust-cap", square(x, y, side))
        elif self.purpose == "sfp":
            self._optical(canvas, seat)
        elif self.connector.startswith("lug"):
            draw_lug(canvas, self.purpose if self.filled else "", x, seat.y + 18, 0.84)
        else:
            canvas.sprite(f"icons/{self.icon}", square(x, y, 24), tint=SLATE500)

    def _optical(self, canvas: Canvas, seat: Box) -> None:
        x = seat.centre[0]
        if self.filled:
            draw_duplex(canvas, x, seat.y + 4, 0.9)
            return
        canvas.sprite("hardware/sfp-port-empty", Box(x - 20, seat.y + 6, 40, 36))
        if self.capped:
            canvas.sprite("hardware/lc-dust-cap", Box(x - 8, seat.y + 14, 16, 22))
