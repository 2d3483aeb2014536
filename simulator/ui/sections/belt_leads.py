"""The two leads of an instrument: plugs in its jacks that are picked up, where each is held, and how they hang."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from simulator.ui.canvas import Canvas, Point
from simulator.ui.geometry import Box
from simulator.ui.hands import Lead, LeadOn
from simulator.ui.sections.belt_face import pinned
from simulator.ui.shapes import bezier
from simulator.ui.theme import AMBER500, BLUE400
from simulator.ui.views.work import WorkView
from simulator.ui.widgets.base import Look, Widget

COLOURS = {"red": ("#7A1E05", "#E0461A"), "black": ("#6B8095", "#1E242B")}
"""Casing and body of a lead."""
PLUGS = {"red": (14.0, 42.0, 7.0, 7.0), "black": (16.0, 44.0, 8.0, 8.0)}
"""Width and height of the plug's sprite, and where its jack is."""
PROBE, TIP = (16.0, 80.0), (8.0, 77.0)
PROBE_SCALE, LEAN = 0.62, {"red": -24.0, "black": 24.0}


class Leads:
    """Where the leads of every instrument are held: as moved here, else as the site shows it."""

    def __init__(self) -> None:
        self._moved: dict[tuple[str, str], str] = {}
        self._last = ("", "")

    def put(self, said: LeadOn) -> None:
        """A lead was moved."""
        self._last = (said.instrument, said.colour)
        self._moved[self._last] = said.port

    def take_back(self) -> None:
        """The last move came to nothing."""
        self._moved.pop(self._last, None)

    def settled(self) -> None:
        """The leads moved last are placed: from now on the site tells where they are."""
        for colour in COLOURS:
            self._moved.pop((self._last[0], colour), None)

    def port(self, view: WorkView, instrument: str, colour: str) -> str:
        """The port a lead is held on, "" while it hangs. Where an instrument was last used elsewhere, its leads hang here."""
        moved = self._moved.get((instrument, colour), "")
        seen = view.seen.instruments.get(instrument)
        placed = (seen.red if colour == "red" else seen.black) if seen else ""
        return moved or (placed if placed in view.seen.ports else "")


@dataclass(eq=False, kw_only=True)
class LeadPlug(Widget):
    """A lead's plug in its jack: picked up here, put on a port. `jack` is the middle of the jack, `scale` that of the body."""

    colour: str = "red"
    jack: Point = (0.0, 0.0)
    scale: float = 1.0

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Plug and the lead below it down to the edge of the body."""
        w, h, ax, ay = PLUGS[self.colour]
        x, y = self.jack
        left, top = x - ax * self.scale, y - ay * self.scale
        casing, body = COLOURS[self.colour]
        foot = top + h * self.scale - 3
        canvas.rect(Box(x - 3, foot, 6, max(0.0, self.box.bottom - foot)), casing)
        canvas.rect(Box(x - 2, foot, 4, max(0.0, self.box.bottom - foot)), body)
        canvas.sprite(f"tools/multimeter-plug-{self.colour}", Box(left, top, w * self.scale, h * self.scale))
        colour = AMBER500 if look.picked or look.carried else BLUE400 if look.hovered else ""
        if colour:
            canvas.rect(Box(left - 4, top - 4, w * self.scale + 8, h * self.scale + 8), None, line=colour, width=3, radius=9)

    def draw_carried(self, canvas: Canvas, x: float, y: float) -> None:
        """The probe, its tip at the pointer."""
        draw_probe(canvas, self.colour, (x, y))


def lead_plugs(instrument: str, jacks: dict[str, Point], bottom: float, scale: float, hints: dict[str, str]) -> list[Widget]:
    """The two plugs of an instrument; the red jack is left of the black one. Each is at least 44 px wide."""
    (red_x, red_y), (black_x, _) = jacks["red"], jacks["black"]
    middle = (red_x + black_x) / 2
    top = min(red_y - 20, bottom - 46)
    boxes = {"red": Box(middle - 46, top, 46, bottom - top), "black": Box(middle, top, 46, bottom - top)}
    return [
        LeadPlug(f"lead.{colour}", box, colour=colour, jack=jacks[colour], scale=scale, load=Lead(instrument, colour), hint=hints[colour], group="leads")
        for colour, box in boxes.items()
    ]


def draw_probe(canvas: Canvas, colour: str, tip: Point) -> Point:
    """A probe whose tip touches a point; where its lead leaves it."""
    pinned(canvas, f"tools/probe-{colour}", PROBE, TIP, tip, LEAN[colour], PROBE_SCALE)
    return tip[0] + (1 if colour == "black" else -1) * -0.41 * -76 * PROBE_SCALE, tip[1] - 0.91 * 76 * PROBE_SCALE


Hung = tuple[str, Point, Point]
"""A lead: its colour, where it leaves the body, the terminal its probe is on."""


def draw_leads(canvas: Canvas, leads: Sequence[Hung], edge: float) -> None:
    """Leads from below their body, out over the belt's left edge, to the probes; drawn once for as long as they hang so."""
    if not leads:
        return
    xs = [point[0] for _, start, tip in leads for point in (start, tip)]
    ys = [point[1] for _, start, tip in leads for point in (start, tip)]
    room = Box(min(xs) - 80, min(ys) - 120, max(xs) - min(xs) + 160, max(ys) - min(ys) + 240)
    canvas.layer(("leads", tuple(leads), edge), room, lambda inner: _all(inner, leads, edge))


def _all(canvas: Canvas, leads: Sequence[Hung], edge: float) -> None:
    for colour, start, tip in leads:
        end = draw_probe(canvas, colour, tip)
        casing, body = COLOURS[colour]
        curve = _curve(start, end, edge, 12.0 if colour == "red" else 20.0)
        canvas.line(curve, casing, 6)
        canvas.line(curve, body, 4)


def _curve(start: Point, end: Point, edge: float, drop: float) -> list[Point]:
    """Down out of the body, to the left below it, then up to the probe in a loose bow."""
    low = start[1] + drop
    first = bezier(start, (start[0], low), (edge, low), (edge - 30, low))
    return [*first, *bezier(first[-1], (edge - 140, low), (end[0], end[1] - 90), end, 9.0)[1:]]
