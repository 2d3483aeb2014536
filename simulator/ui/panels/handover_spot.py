"""Where a single thing is in the camera's picture."""

from __future__ import annotations

from simulator.ui.geometry import Box


def thing_spot(room: Box) -> Box:
    """The middle of the picture, a little above it."""
    wide = min(room.w * 0.6, room.h * 0.95)
    return Box(room.centre[0] - wide / 2, room.y + room.h * 0.13, wide, room.h * 0.74)
