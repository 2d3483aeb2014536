"""Drawings of the bench: cable pieces, lugs, plugs. Drawn from what is seen and printed, never from what is hidden."""

from __future__ import annotations

from math import sqrt

from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.shapes import Point, dashes, length, ribbon
from simulator.ui.theme import CABLES, EARTH_BAND, WHITE
from simulator.ui.views.bench import OnBench

COPPER, COPPER_DARK, COPPER_LIGHT = "#CF8A48", "#8F5826", "#F0B77C"
TIN, TIN_DARK, TIN_LIGHT = "#C4CFD9", "#6B7C8E", "#F2F6F9"
CORES = {
    "blue": "dc-minus48", "black": "dc-return", "yellow-green": "earth", "yellow": "fibre-single-mode", "orange": "fibre-multimode",
    "grey": "ethernet", "white": "ethernet",
}  # fmt: skip
"""Colour of a sheath -> its paint."""
GREY_SHEATH = ("#5C6975", "#8696A6", "#C4CFD9")
"""Outer sheath of a cable with several cores."""


def thickness(section_cmm2: int) -> float:
    """Pixels across bare copper of a section, so that sections can be told apart by the eye."""
    return 2.6 + sqrt(section_cmm2 / 100) * 1.9 if section_cmm2 else 5.0


def paint(colour: str) -> tuple[str, str, str]:
    """Casing, body, highlight of a sheath's colour."""
    return CABLES[CORES.get(colour, "coax")]


def tube(canvas: Canvas, points: list[Point], colours: tuple[str, str, str], width: float, *, banded: bool = False) -> None:
    """A piece of cable: casing, body, bands where it is an earth cable, highlight."""
    casing, body, shine = colours
    canvas.line(points, casing, width + 1.8)
    canvas.line(points, body, width)
    if banded and length(points) > 4:
        for piece in dashes(points, 7, 7, 3):
            canvas.polygon(ribbon(piece, width - 0.6), EARTH_BAND)
    lifted = [(x, y - width * 0.22) for x, y in points]
    canvas.line(lifted, shine + "90", max(1.0, width * 0.18))


def sheath(cable: OnBench) -> tuple[tuple[str, str, str], float, bool]:
    """Paint, width and bands of the cable as a whole."""
    cores = cable.kind.cores
    if len(cores) > 1:
        return GREY_SHEATH, 2 * thickness(cores[0].section_cmm2) + 2, False
    width = {"fibre": 6.0, "ethernet": 7.0, "contact": 6.0, "gps_coax": 8.0, "if_coax": 11.0}.get(cable.cable.medium, 0.0)
    return paint(cores[0].colour), width or thickness(cores[0].section_cmm2) + 4, cores[0].colour == "yellow-green"


def core_end(canvas: Canvas, x: float, y: float, span: float, colour: str, section_cmm2: int, bare: float = 16.0) -> None:
    """A core from `x` to the right over a span; its last `bare` pixels are stripped copper strands."""
    width = thickness(section_cmm2)
    end = x + span
    if bare:
        canvas.line([(end - bare - 3, y), (end, y)], COPPER_DARK, width + 1)
        canvas.line([(end - bare - 3, y), (end - 0.5, y)], COPPER, width)
        for share in (-0.25, 0.05, 0.32):
            canvas.line([(end - bare, y + width * share), (end - 1, y + width * share)], COPPER_LIGHT, 1.0)
    tube(canvas, [(x, y), (end - bare - 2, y)], paint(colour), width + 4, banded=colour == "yellow-green")


def lug(canvas: Canvas, x: float, y: float, section_cmm2: int, hole: str, *, pressed: str = "", scale: float = 1.0) -> None:
    """A ring lug whose barrel begins at `x`; `pressed` is the sleeve's colour once it has been crimped."""
    width = (thickness(section_cmm2) + 5) * scale
    barrel, eye = 24 * scale, (13.0 if hole == "M8" else 10.5) * scale
    neck = x + barrel + 7 * scale
    centre = neck + eye - 2
    canvas.polygon([(x + barrel - 1, y - width / 2), (neck + 3, y - eye * 0.72), (neck + 3, y + eye * 0.72), (x + barrel - 1, y + width / 2)], TIN_DARK)
    canvas.circle(centre, y, eye + 0.8, TIN_DARK)
    canvas.circle(centre, y, eye - 0.4, TIN)
    canvas.polygon([(x + barrel - 1, y - width / 2 + 1.4), (neck + 4, y - eye * 0.6), (neck + 4, y + eye * 0.6), (x + barrel - 1, y + width / 2 - 1.4)], TIN)
    canvas.circle(centre, y, eye * (0.52 if hole == "M8" else 0.48) + 1, TIN_DARK)
    canvas.circle(centre, y, eye * (0.52 if hole == "M8" else 0.48), WHITE)
    body = Box(x, y - width / 2, barrel, width)
    canvas.rect(body, TIN, line=TIN_DARK, width=1.2, radius=2)
    canvas.rect(Box(x + 1, body.y + width * 0.16, barrel - 2, width * 0.2), TIN_LIGHT, radius=1)
    if pressed:
        for share in (0.42, 0.68):
            canvas.rect(Box(x + barrel * share, body.y + 0.6, 4.5 * scale, width - 1.2), TIN_DARK + "B0", radius=1)
        casing, colour, _ = paint(pressed)
        canvas.rect(Box(x - 10 * scale, body.y - 1, 18 * scale, width + 2), colour, line=casing, width=1.2, radius=3)
        canvas.rect(Box(x - 8 * scale, body.y + width * 0.14, 14 * scale, max(1.2, width * 0.14)), WHITE + "50", radius=1)


LUG_LONG = 58.0
"""Pixels from the start of a lug's barrel to the far side of its eye."""


def plug(canvas: Canvas, connector: str, x: float, y: float, high: float) -> None:
    """A maker's plug that points to the right and ends at `x`; `high` is the room it may take across."""
    if connector.startswith("lc"):
        wide = high * 119 / 48
        canvas.sprite("hardware/lc-plug-duplex", Box(x - wide / 2 - high / 2, y - wide / 2, high, wide), angle=90)
    elif connector == "rj45":
        wide = high * 120 / 34
        canvas.sprite("hardware/rj45-plug", Box(x - wide / 2 - high / 2, y - wide / 2, high, wide), angle=90)
    elif connector == "phoenix_2":
        _terminal_block(canvas, x, y, high)
    else:
        share = 0.72 if connector.startswith("sma") else 1.0
        tall = high * share
        wide = tall * 234 / 60
        canvas.sprite("hardware/connector-n-plug", Box(x - wide * 0.88, y - tall / 2, wide, tall), angle=180)


def _terminal_block(canvas: Canvas, x: float, y: float, high: float) -> None:
    """A two-way plug-in terminal with its screws."""
    body = Box(x - high * 1.1, y - high * 0.42, high * 1.1, high * 0.84)
    canvas.rect(body, "#2C9A4B", line="#1B6B33", width=1.4, radius=3)
    canvas.rect(Box(body.right - 6, body.y + 4, 6, body.h - 8), "#1B6B33", radius=1)
    for share in (0.3, 0.7):
        canvas.circle(body.x + body.w * 0.42, body.y + body.h * share, high * 0.12, TIN, line=TIN_DARK, width=1)
        middle = body.y + body.h * share
        canvas.line([(body.x + body.w * 0.35, middle), (body.x + body.w * 0.49, middle)], TIN_DARK, 1.2)


def tip(canvas: Canvas, x: float, y: float, colour: str, section_cmm2: int, lug_section: int) -> None:
    """A core's end in the hand, small, pointing up to a place: stripped strands, or a lug."""
    width = 4 + thickness(section_cmm2) * 0.6
    tube(canvas, [(x, y + 46), (x, y + 30)], paint(colour), width, banded=colour == "yellow-green")
    if not lug_section:
        canvas.line([(x, y + 27), (x, y + 12)], COPPER_DARK, width * 0.6 + 1)
        canvas.line([(x, y + 27), (x, y + 12)], COPPER, width * 0.6)
        return
    canvas.rect(Box(x - width * 0.6, y + 13, width * 1.2, 18), TIN, line=TIN_DARK, width=1.2, radius=2)
    canvas.circle(x, y + 5, 10, TIN, line=TIN_DARK, width=1.4)
    canvas.circle(x, y + 5, 4.6, WHITE, line=TIN_DARK, width=1.4)


def plug_tip(canvas: Canvas, connector: str, x: float, y: float) -> None:
    """A maker's plug in the hand, small, pointing up to a place."""
    if connector.startswith("lc"):
        canvas.sprite("hardware/lc-plug-duplex", Box(x - 10, y - 2, 20, 50))
    elif connector == "rj45":
        canvas.sprite("hardware/rj45-plug", Box(x - 7, y - 2, 14, 49))
    elif connector == "phoenix_2":
        _terminal_block(canvas, x + 10, y + 10, 18)
    else:
        canvas.sprite("hardware/connector-n-plug", Box(x - 25, y + 17, 50, 13), angle=90)
