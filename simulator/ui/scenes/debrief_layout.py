"""Where the cards of the debrief stand: all on one page, or, with large text, on three."""

from __future__ import annotations

from simulator.ui import theme
from simulator.ui.geometry import Box

EDGE, GAP = 16.0, 12.0
LEFT, RIGHT = 300.0, 204.0
PAGES = ("result", "criteria", "time")
"""The pages for large text."""
PAGE_ICONS = {"result": "medal", "criteria": "target", "time": "clock"}


def rooms(width: float, height: float) -> dict[str, Box]:
    """Every card on one page; a higher window gives its room to the criteria, and some to breaches and timeline."""
    top, bottom = theme.TOP_BAR + EDGE, height - EDGE
    foot = 146 + max(0.0, height - 720) * 0.35
    upper = bottom - foot - GAP - top
    middle, right = EDGE + LEFT + GAP, width - EDGE - RIGHT
    score = 200 + max(0.0, height - 720) * 0.15
    return {
        "score": Box(EDGE, top, LEFT, score),
        "proposal": Box(EDGE, top + score + GAP, LEFT, upper - score - GAP),
        "breaches": Box(EDGE, bottom - foot, LEFT, foot),
        "criteria": Box(middle, top, right - GAP - middle, upper),
        "actions": Box(right, top, RIGHT, 176),
        "again": Box(right, top + 176 + GAP, RIGHT, upper - 176 - GAP),
        "timeline": Box(middle, bottom - foot, width - EDGE - middle, foot),
    }


def page_tabs(width: float) -> Box:
    """Where the pages are chosen."""
    return Box(EDGE, theme.TOP_BAR + GAP, width - 2 * EDGE, 56)


def page_rooms(width: float, height: float, page: str) -> dict[str, Box]:
    """The cards of one page for large text."""
    top, bottom = theme.TOP_BAR + 56 + 2 * GAP, height - EDGE
    whole = Box(EDGE, top, width - 2 * EDGE, bottom - top)
    half = (whole.w - GAP) / 2
    right = EDGE + half + GAP
    if page == "criteria":
        return {"criteria": whole}
    if page == "time":
        high = max(whole.h * 0.48, whole.h - 320)
        return {"timeline": Box(EDGE, top, whole.w, high), "again": Box(EDGE, top + high + GAP, whole.w, whole.h - high - GAP)}
    score = whole.h * 0.48
    actions = 216.0
    return {
        "score": Box(EDGE, top, half, score),
        "breaches": Box(EDGE, top + score + GAP, half, whole.h - score - GAP),
        "proposal": Box(right, top, half, whole.h - actions - GAP),
        "actions": Box(right, bottom - actions, half, actions),
    }
