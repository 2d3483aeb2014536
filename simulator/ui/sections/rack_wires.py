"""Cables on the screen: casing, body, highlight, earth bands, ties and flags; and one that is being led somewhere."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.sections.rack_hardware import palette
from simulator.ui.shapes import Point, dashes
from simulator.ui.theme import EARTH_BAND, WHITE
from simulator.ui.views.rack_cables import Router, Strand, colour_of, tails_in_sight, width_of

CHUNK = 9
"""Points drawn in one go: small pieces are cheap to bake, and like ones are baked once."""


def draw_strands(canvas: Canvas, strands: Iterable[Strand], zoom: float, *, behind: bool) -> None:
    """All stretches that lie behind the units, or all before them with their ties and flags."""
    for strand in sorted(strands, key=lambda one: (one.loose, -one.width)):
        hidden = any(piece.behind for piece in strand.pieces)
        for piece in strand.pieces:
            if piece.behind == behind:
                draw_cable(canvas, piece.points, strand.colour, strand.width)
        if behind == hidden:
            _ties(canvas, strand, zoom)
        if not behind:
            _marks(canvas, strand, zoom)


def draw_cable(canvas: Canvas, points: Sequence[Point], colour: str, width: float) -> None:
    """One cable in three passes, an earth cable with yellow bands."""
    casing, body, light = palette(colour)
    for colour_now, thick in ((casing, width + 1.6), (body, width)):
        for start in range(0, len(points) - 1, CHUNK):
            canvas.line(points[start : start + CHUNK + 1], colour_now, thick)
    if colour == "earth":
        for band in dashes(points, width * 1.3, width * 1.6):
            if len(band) > 1:
                canvas.line((band[0], band[-1]), EARTH_BAND, width * 0.86)
        return
    shift = width * 0.22
    for start in range(0, len(points) - 1, CHUNK):
        canvas.line([(x - shift, y - shift * 0.4) for x, y in points[start : start + CHUNK + 1]], light, max(0.7, width * 0.18))


def _ties(canvas: Canvas, strand: Strand, zoom: float) -> None:
    """Ties across the cable."""
    for x, y in strand.ties:
        half = strand.width / 2 + 1.6 * zoom
        canvas.rect(Box(x - half, y - 1.5 * zoom, 2 * half, 3 * zoom), "#0D1B2A", radius=1)


def _marks(canvas: Canvas, strand: Strand, zoom: float) -> None:
    """Flags at labelled ends, a sleeve on an end that hangs free."""
    for x, y in strand.flags:
        flag = Box(x - 5 * zoom, y - 3.5 * zoom, 10 * zoom, 7 * zoom)
        canvas.rect(flag, WHITE, line="#465B71", width=1, radius=1.5)
        canvas.rect(Box(flag.x, flag.y, 3 * zoom, flag.h), palette(strand.colour)[1], radius=1)
    if strand.tip:
        x, y = strand.tip
        half = strand.width / 2 + 1.2 * zoom
        canvas.rect(Box(x - half, y - 4 * zoom, 2 * half, 12 * zoom), "#37516B", line="#182C41", width=1, radius=2)


def draw_stubs(canvas: Canvas, router: Router) -> None:
    """Tails of which nothing is plugged yet: a capped stub over the gland."""
    zoom = router.plan.zoom
    for cable, (x, y) in tails_in_sight(router.seen, router.plan).items():
        kind = router.kind(cable)
        core = kind.cores[0]
        colour, width = colour_of(core.colour, kind.medium), width_of(kind, core.id) * zoom
        top = y - 20 * zoom
        draw_cable(canvas, ((x, router.plan.cabinet.bottom), (x, y), (x, top)), colour, width)
        canvas.rect(Box(x - width / 2 - 1.5, top - 4 * zoom, width + 3, 7 * zoom), "#37516B", line="#182C41", width=1, radius=2)


def draw_led(canvas: Canvas, points: Sequence[Point], colour: str, width: float) -> None:
    """A cable in the hand: white casing, ink, its own colour; straight strokes that cost little."""
    body = palette(colour)[1]
    for tone, thick in ((WHITE, 11.0), ("#0D1B2A", width + 4), (body, width)):
        canvas.strokes([(a, b, tone, thick) for a, b in pairwise(points)])
