"""Where the parts of the briefing stand: the constant frame with pages in its middle, or, with large text, pages alone."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.ui import theme
from simulator.ui.geometry import Box

PAGES = ("site", "jobs", "antenna", "cabinet", "material")
LARGE_PAGES = ("jobs", "data", "map", "profile", "antenna", "cabinet", "material")
"""With large text the columns and the first page become pages of their own."""
PAGE_ICONS = {
    "site": "map-pin",
    "map": "map-pin",
    "profile": "terrain",
    "data": "document",
    "jobs": "flag",
    "antenna": "sector-antenna",
    "cabinet": "bts-cabinet",
    "material": "component-kit",
}
EDGE, GAP = 12.0, 10.0
TAB_HIGH, FOOT = 44.0, 84.0


@dataclass(frozen=True, slots=True)
class Page:
    """Said: another page, and within the last one another group."""

    page: str
    group: str = ""


@dataclass(frozen=True, slots=True)
class Toggle:
    """Said: a job is wanted, or no longer."""

    job: str


@dataclass(frozen=True, slots=True)
class Rooms:
    """The frame. Without columns `left`, `right` and `tray` have no width."""

    left: Box
    right: Box
    tray: Box
    tabs: Box
    page: Box
    start: Box


def rooms(width: float, height: float, *, large: bool) -> Rooms:
    """The rooms of a window of that size."""
    top = theme.TOP_BAR
    if large:
        none = Box(0, height, 0, 0)
        tabs = Box(EDGE, top + 10, width - 2 * EDGE, 60)
        page = Box(EDGE, tabs.bottom + 10, width - 2 * EDGE, height - FOOT - tabs.bottom - 10)
        return Rooms(none, none, none, tabs, page, Box(width - EDGE - 360, height - FOOT + 10, 360, FOOT - 22))
    left = Box(0, top, theme.LEFT_CARD, height - top)
    right = Box(width - theme.RIGHT_COLUMN, top, theme.RIGHT_COLUMN, height - top)
    tray = Box(left.right, height - theme.TRAY, right.x - left.right, theme.TRAY)
    tabs = Box(left.right + EDGE, top + 8, tray.w - 2 * EDGE, TAB_HIGH)
    page = Box(tabs.x, tabs.bottom + 10, tabs.w, tray.y - 12 - tabs.bottom - 10)
    return Rooms(left, right, tray, tabs, page, Box(right.x + 14, height - 84, right.w - 28, 66))


def card_head(text_scale: float) -> float:
    """Height of a card's title at a text size."""
    return max(42.0, 20.0 * text_scale + 12)


def table_head(text_scale: float) -> float:
    """Height of a table's row of titles at a text size."""
    return max(26.0, 16.0 * text_scale + 4)


def inside(card: Box, text_scale: float) -> Box:
    """What is left of a card below its title."""
    high = card_head(text_scale)
    return Box(card.x + 12, card.y + high, card.w - 24, card.h - high - 10)


def below_head(room: Box, text_scale: float) -> tuple[Box, Box]:
    """A table's row of titles, and the room for its rows."""
    high = table_head(text_scale)
    return Box(room.x, room.y - 4, room.w, high), Box(room.x, room.y - 4 + high, room.w, room.h + 4 - high)


def site_rooms(page: Box) -> tuple[Box, Box, Box]:
    """Map, antennas and section of the first page; a higher window gives the map more of its room."""
    upper = min(page.h * 0.47 + max(0.0, page.h - 498) * 0.08, page.h - 236)
    wide = page.w * 0.5
    return (
        Box(page.x, page.y, wide, upper),
        Box(page.x + wide + GAP, page.y, page.w - wide - GAP, upper),
        Box(page.x, page.y + upper + GAP, page.w, page.h - upper - GAP),
    )
