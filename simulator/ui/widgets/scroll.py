"""The thin bar that tells where in a list one is."""

from __future__ import annotations

from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.theme import MIST200, SLATE400

WIDE = 6.0


def scroll_bar(canvas: Canvas, box: Box, first: int, shown: int, total: int) -> None:
    """Draws nothing while everything is in sight."""
    if shown >= total:
        return
    track = Box(box.right - WIDE, box.y, WIDE, box.h)
    canvas.rect(track, MIST200, radius=WIDE / 2)
    high = max(24.0, track.h * shown / total)
    top = track.y + (track.h - high) * first / (total - shown)
    canvas.rect(Box(track.x, top, WIDE, high), SLATE400, radius=WIDE / 2)
