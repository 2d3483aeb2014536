"""The page of the work: how the site is found, what it is about, what the day's papers say."""

from __future__ import annotations

import re
from collections.abc import Callable

from simulator.ui import theme
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.scenes.briefing_marks import card, sky
from simulator.ui.views.briefing import BriefingView
from simulator.ui.views.briefing_words import Words
from simulator.ui.views.gear import shown_date
from simulator.ui.widgets.drawing import square
from simulator.ui.widgets.drawing import words as put_words

Say = Callable[..., str]
BODY = theme.Style(16, 500)
TOWER, CABINET = 136 / 548, 266 / 316
"""Width by height of the sprites."""


def sentences(text: str) -> list[str]:
    """A text as its sentences.

    >>> sentences("Kabinet mati. Nyalakan bertahap!")
    ['Kabinet mati.', 'Nyalakan bertahap!']
    """
    return re.split(r"(?<=[.!?])\s+", text.strip())


def page_rooms(page: Box, *, large: bool) -> tuple[Box, Box, Box, Box]:
    """Objectives (large text only), state of the site, summary, papers."""
    left = page.w * 0.36 if large else 0.0
    room = Box(page.x + left + (10 if left else 0), page.y, page.w - left - (10 if left else 0), page.h)
    upper = room.h * 0.5
    wide = (room.w - 10) / 2
    return (
        Box(page.x, page.y, left, page.h),
        Box(room.x, room.y, room.w, upper),
        Box(room.x, room.y + upper + 10, wide, room.h - upper - 10),
        Box(room.x + wide + 10, room.y + upper + 10, wide, room.h - upper - 10),
    )


def draw_page(canvas: Canvas, page: Box, view: BriefingView, words: Words, say: Say, *, large: bool) -> None:
    """Three sheets."""
    jobs, state, summary, papers = page_rooms(page, large=large)
    if large:
        card(canvas, jobs, "flag", say("ui.briefing.aims"))
    first = view.chosen[0] if view.chosen else ""
    inside = card(
        canvas,
        state,
        "info",
        say("ui.briefing.state", job=words.texts.text(f"job.{first}")) if first else say("ui.briefing.aims"),
    )
    if first:
        wide = 0.0 if large else min(230.0, inside.w * 0.28)
        if wide:
            _picture(canvas, Box(inside.right - wide, inside.y - 30, wide, inside.h + 30))
        bullets(
            canvas,
            Box(inside.x, inside.y, inside.w - (wide + 16 if wide else 0), inside.h),
            sentences(words.texts.text(f"briefing.{first}")),
        )
    bullets(canvas, card(canvas, summary, "target", say("ui.briefing.summary")), sentences(words.texts.text("summary")))
    _rows(canvas, card(canvas, papers, "work-permit", say("ui.briefing.day")), view, words, say)


def _picture(canvas: Canvas, box: Box) -> None:
    """Tower and cabinet, so that a glance tells what it is about."""
    sky(canvas, box)
    grass = box.bottom - 26
    canvas.rect(Box(box.x, grass, box.w, 26), "#8DB37A")
    high = grass - box.y - 4
    wide = high * TOWER
    canvas.sprite("scenery/tower-hero", Box(box.x + box.w * 0.3 - wide / 2, grass - high + 8, wide, high))
    tall = min(high * 0.5, 110.0)
    canvas.sprite(
        "hardware/bts-cabinet-closed", Box(box.x + box.w * 0.68 - tall * CABINET / 2, grass - tall + 12, tall * CABINET, tall)
    )


def bullets(canvas: Canvas, room: Box, rows: list[str]) -> None:
    """A sentence a row, each as high as its lines need; all of one size, the largest that lets every row in."""
    style = BODY
    while True:
        heights = [_height(canvas, row, room.w - 26, style) for row in rows]
        if sum(heights) <= room.h or style.size * canvas.text_scale <= BODY.size:
            break
        style = theme.Style(style.size - 0.5, style.weight)
    spare = max(0.0, min(14.0, (room.h - sum(heights)) / max(1, len(rows))))
    y = room.y
    for row, high in zip(rows, heights, strict=True):
        line = canvas.measure("Ag", style)[1]
        canvas.circle(room.x + 9, y + line / 2 + 2, 4, theme.AMBER600)
        canvas.text(row, Box(room.x + 24, y, room.w - 24, high), style, theme.INK900, valign="top", lines=8)
        y += high + spare


def _height(canvas: Canvas, text: str, wide: float, style: theme.Style) -> float:
    """What a text of several lines needs."""
    line = canvas.measure("Ag", style)[1] * 1.06
    rows, row = 1, ""
    for word in text.split(" "):
        longer = f"{row} {word}".strip()
        if canvas.measure(longer, style)[0] > wide:
            rows, longer = rows + 1, word
        row = longer
    return line * rows + 4


def _rows(canvas: Canvas, room: Box, view: BriefingView, words: Words, say: Say) -> None:
    """Date, crew, limit of wind, hospital."""
    rows = [
        ("calendar", say("ui.briefing.date"), shown_date(view.date, words.texts.lang)),
        ("team", say("ui.briefing.crew"), str(view.crew)),
        ("wind", say("ui.briefing.wind_limit"), words.unit(view.wind_limit_mm_s / 1000, 0, "m/s")),
        ("first-aid-kit", say("ui.briefing.hospital"), view.hospital),
    ]
    high = min(48.0 * canvas.text_scale, room.h / len(rows))
    for index, (icon, title, value) in enumerate(rows):
        y = room.y + index * high
        canvas.sprite(f"icons/{icon}", square(room.x + 12, y + high / 2, 22), tint=theme.SLATE500)
        put_words(canvas, title, Box(room.x + 34, y, room.w * 0.34 - 34, high), theme.CAPTION, theme.SLATE500)
        put_words(canvas, value, Box(room.x + room.w * 0.34 + 6, y, room.w * 0.66 - 6, high), theme.LABEL, theme.INK900)
