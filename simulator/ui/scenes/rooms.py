"""How a work scene divides its window."""

from __future__ import annotations

from functools import lru_cache

from simulator.ui import theme
from simulator.ui.geometry import Box


@lru_cache(maxsize=8)
def rooms(width: float, height: float, *, drawers: bool) -> tuple[Box, Box, Box, Box]:
    """Job card, belt, tray and work view of a window; as `drawers` the first two are wider and lie over the work view."""
    wide, high = theme.LEFT_CARD * (1.6 if drawers else 1.0), height - theme.TOP_BAR
    card = Box(0, theme.TOP_BAR, wide, high)
    wide = theme.RIGHT_COLUMN * (1.5 if drawers else 1.0)
    belt = Box(width - wide, theme.TOP_BAR, wide, high)
    left, right = (0.0, width) if drawers else (card.right, belt.x)
    tray = Box(left, height - theme.TRAY, right - left, theme.TRAY)
    return card, belt, tray, Box(left, theme.TOP_BAR, tray.w, tray.y - theme.TOP_BAR)
