"""The person being dressed: body, layers of what is worn, ghosts of what is still to be put on, platform and leaders."""

from __future__ import annotations

from collections.abc import Mapping
from math import cos, hypot, pi, sin

from simulator.site.perception import SeenItem
from simulator.ui.canvas import Canvas, Point
from simulator.ui.geometry import Box
from simulator.ui.shapes import dashes
from simulator.ui.theme import AMBER500, BLUE600, INK700, INK900, MIST100, MIST300, SLATE400, SLATE500, TEAL600, WHITE

SPRITE_W, SPRITE_H, FEET = 234.0, 514.0, 499.0
LAYERS = {
    "feet": "3-boots",
    "body": "4-vest",
    "wrist": "",
    "harness": "5-harness",
    "lanyard": "6-lanyard",
    "positioning": "",
    "hands": "7-gloves",
    "eyes": "8-glasses",
    "head": "9-helmet",
}
"""Layers in the order in which they lie upon each other."""
GHOSTS = {"feet": "boots", "hands": "gloves", "eyes": "glasses", "head": "helmet"}
SPOTS: dict[str, Point] = {
    "head": (146, 42), "eyes": (99, 72), "body": (82, 176), "hands": (24, 300), "feet": (88, 478), "wrist": (208, 268),
    "harness": (152, 330), "lanyard": (163, 160), "positioning": (158, 262),
}  # fmt: skip
"""Where on the body each leader ends, in the sprite's pixels."""


def place_of(box: Box, spot: Point) -> Point:
    """A point of the sprite on the screen."""
    zoom = box.w / SPRITE_W
    return box.x + spot[0] * zoom, box.y + spot[1] * zoom


def platform(box: Box) -> tuple[float, float, float, float]:
    """Middle and half axes of the platform below a person."""
    x, y = place_of(box, (SPRITE_W / 2, FEET))
    return x, y, box.w * 0.66, box.w * 0.115


def ellipse(x: float, y: float, a: float, b: float) -> list[Point]:
    """Points around an ellipse, closed."""
    return [(x + a * cos(2 * pi * step / 64), y + b * sin(2 * pi * step / 64)) for step in range(65)]


def draw_platform(canvas: Canvas, box: Box) -> None:
    """A round step with a dashed line about it."""
    x, y, a, b = platform(box)
    canvas.polygon(ellipse(x, y + 7, a, b), MIST300)
    canvas.polygon(ellipse(x, y, a, b), MIST100)
    for piece in dashes(ellipse(x, y, a - 7, b - 4), 15, 10):
        canvas.line(piece, AMBER500, 3)


def draw_person(canvas: Canvas, box: Box, body: str, worn: Mapping[str, SeenItem], ghosts: tuple[str, ...]) -> None:
    """Body, layers, ghosts: only what the eye sees."""
    canvas.sprite("people/technician-shadow", box)
    canvas.sprite(body, box)
    canvas.sprite("people/technician-2-overalls", box)
    for place, layer in LAYERS.items():
        if place not in worn:
            continue
        if layer:
            torn = "-frayed" if place == "lanyard" and worn[place].finding == "frayed" else ""
            canvas.sprite(f"people/technician-{layer}{torn}", box)
        elif place in BANDS:
            BANDS[place](canvas, box)
    for place in ghosts:
        if place in GHOSTS:
            canvas.sprite(f"people/technician-ghost-{GHOSTS[place]}", box, alpha=0.9)


def _strap(canvas: Canvas, box: Box) -> None:
    """The band about the right wrist with its coiled lead."""
    zoom = box.w / SPRITE_W
    band = [place_of(box, spot) for spot in ((199, 262), (218, 258), (221, 268), (202, 273))]
    canvas.polygon(band, INK700)
    lead = [place_of(box, (212 + 5 * (index % 2), 270 + 4 * index)) for index in range(9)]
    canvas.line(lead, INK700, max(1.5, 2.2 * zoom))


def _positioning(canvas: Canvas, box: Box) -> None:
    """A rope from hip to hip that hangs in a bow before the body, with its grip."""
    zoom = box.w / SPRITE_W
    bow = [place_of(box, (78 + 39 * (1 - cos(pi * step / 12)), 258 + 26 * sin(pi * step / 12))) for step in range(13)]
    canvas.line(bow, INK900, max(2.5, 5.0 * zoom))
    canvas.line(bow, BLUE600, max(1.5, 3.2 * zoom))
    for end in (bow[0], bow[-1]):
        canvas.circle(*end, 4.5 * zoom, SLATE500)
    canvas.polygon([place_of(box, spot) for spot in ((136, 271), (148, 264), (152, 271), (140, 279))], SLATE500)


BANDS = {"wrist": _strap, "positioning": _positioning}
"""What is worn and has no layer of its own."""


def draw_leader(canvas: Canvas, ring: Point, radius: float, spot: Point, *, worn: bool, judged: bool) -> None:
    """From a marker's ring to its place on the body: whole where something is worn, dashed where not."""
    (x, y), (left, top) = ring, spot
    away = hypot(left - x, top - y) or 1.0
    start = (x + (left - x) * radius / away, y + (top - y) * radius / away)
    colour = (TEAL600 if judged else SLATE500) if worn else SLATE400
    canvas.line([start, spot], WHITE + "D0", 4.5)
    for piece in [[start, spot]] if worn else dashes([start, spot], 5, 4):
        canvas.line(piece, colour, 2)
    canvas.circle(left, top, 6, WHITE)
    canvas.circle(left, top, 4, colour)
