"""The columns of the briefing: objectives and site data at the left, tools and the big button at the right, the bar above."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from simulator.ui import theme
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.scenes.briefing_layout import Toggle
from simulator.ui.scenes.home import JOB_ICONS
from simulator.ui.views.briefing import BriefingView, JobLine
from simulator.ui.views.briefing_words import Words
from simulator.ui.widgets.badge import put_badge
from simulator.ui.widgets.base import Look, Widget
from simulator.ui.widgets.drawing import fitting, print_style, square
from simulator.ui.widgets.drawing import words as put_words

ROW, HEAD, GAP, ROOMY = 50.0, 36.0, 6.0, 800.0
SUPPLY_MV = -48_000
"""What the supply is called, not what it measures."""
Say = Callable[..., str]


@dataclass(eq=False, kw_only=True)
class JobRow(Widget):
    """An objective: pictogram, name, minutes. Chosen ones are ticked; what cannot be played has a padlock."""

    text: str = ""
    minutes: str = ""
    icon: str = ""
    chosen: bool = False
    playable: bool = True

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Sheet, tile, words, badge."""
        lit = look.hovered and self.says is not None
        line = theme.BLUE600 if lit else theme.TEAL600 if self.chosen else theme.MIST300
        canvas.rect(
            self.box,
            theme.WHITE if self.chosen else theme.PAPER,
            line=line,
            width=2.2 if self.chosen or lit else 1.3,
            radius=theme.RADIUS_TILE,
        )
        tile = Box(self.box.x + 5, self.box.y + (self.box.h - 36) / 2, 36, 36)
        canvas.rect(tile, theme.INK900 if self.chosen else theme.MIST200, radius=8)
        canvas.sprite(f"icons/{self.icon}", square(*tile.centre, 22), tint=theme.AMBER500 if self.chosen else theme.SLATE500)
        badge = Box(tile.right - 14, tile.bottom - 16, 20, 20)
        put_badge(canvas, "correct" if self.chosen else "later" if self.playable else "locked", badge, casing=True)
        room = Box(badge.right + 3, self.box.y + 3, self.box.right - badge.right - 5, self.box.h - 6)
        style = theme.Style(14, 600)
        two = self.box.h > ROW and canvas.measure(self.text, print_style(canvas, style))[0] > room.w
        upper = Box(room.x, room.y, room.w, room.h * (0.68 if two else 0.56))
        ink = theme.INK900 if self.chosen else theme.SLATE500
        put_words(canvas, self.text, upper, style, ink)
        small = theme.Style(min(theme.CAPTION.size, fitting(canvas, self.text, upper, style)[0].size), theme.CAPTION.weight)
        put_words(canvas, self.minutes, Box(room.x, upper.bottom, room.w, room.h - upper.h), small, theme.SLATE500, most=1)


def job_rows(room: Box, view: BriefingView, words: Words, say: Say, *, free: bool, grown: float = 1.0) -> list[Widget]:
    """An objective a job; where the choice is `free`, playable ones can be wanted or not."""
    high = min((ROW + 12) * grown, room.h / max(1, len(view.jobs)) - GAP)
    return [
        _job_row(Box(room.x, room.y + index * (high + GAP), room.w, high), line, words, say, free=free)
        for index, line in enumerate(view.jobs)
    ]


def _job_row(box: Box, line: JobLine, words: Words, say: Say, *, free: bool) -> Widget:
    can = free and line.playable
    return JobRow(
        f"job:{line.job}", box, text=words.texts.text(f"job.{line.job}"), minutes=say("ui.briefing.minutes", minutes=line.minutes), icon=JOB_ICONS[line.job], chosen=line.chosen,
        playable=line.playable, says=Toggle(line.job) if can else None, focusable=can, group="jobs", hint=say("ui.briefing.toggle") if can else "" if line.playable else say("ui.briefing.not_playable"),
    )  # fmt: skip


def left_rooms(left: Box, view: BriefingView) -> tuple[Box, Box, Box]:
    """Objectives, site data, the note at the foot."""
    high = ROW if left.h < ROOMY else ROW + 12
    jobs = Box(left.x + 10, left.y + 8 + HEAD, left.w - 20, len(view.jobs) * (high + GAP))
    foot = Box(left.x + 12, left.bottom - 56, left.w - 24, 46)
    return jobs, Box(left.x + 12, jobs.bottom + 12, left.w - 24, foot.y - jobs.bottom - 20), foot


def draw_left(canvas: Canvas, left: Box, view: BriefingView, words: Words, say: Say, *, hints: bool) -> None:
    """The ground of the left column and all that says nothing back."""
    canvas.rect(left, theme.WHITE)
    _title(canvas, Box(left.x + 16, left.y + 8, left.w - 32, HEAD), "flag", say("ui.briefing.aims"))
    _, data, foot = left_rooms(left, view)
    canvas.rect(Box(data.x, data.y - 6, data.w, 1.5), theme.MIST200)
    _title(canvas, Box(data.x + 4, data.y, data.w, 30), "document", say("ui.briefing.site_data"))
    rows = _site_rows(view, words)
    high = min(32.0, (data.h - 34) / len(rows))
    for index, (icon, text, quiet) in enumerate(rows):
        y = data.y + 32 + index * high
        if icon:
            canvas.sprite(f"icons/{icon}", Box(data.x + 6, y + (high - 20) / 2, 20, 20), tint=theme.SLATE500)
        put_words(
            canvas,
            text,
            Box(data.x + (12 if quiet else 36), y, data.w - (12 if quiet else 36), high),
            theme.CAPTION if quiet else theme.LABEL,
            theme.SLATE500 if quiet else theme.INK900,
            most=1,
        )
    canvas.rect(foot, theme.MIST100, line=theme.MIST300, width=1.3, radius=8)
    canvas.sprite(
        "icons/hint-bulb" if hints else "icons/padlock-closed", square(foot.x + 24, foot.y + foot.h / 2, 22), tint=theme.SLATE500
    )
    put_words(
        canvas,
        say("ui.briefing.hints" if hints else "ui.briefing.no_hints"),
        Box(foot.x + 44, foot.y, foot.w - 52, foot.h),
        theme.LABEL,
        theme.SLATE500,
        most=1,
    )


def _title(canvas: Canvas, box: Box, icon: str, text: str) -> None:
    canvas.sprite(f"icons/{icon}", Box(box.x, box.y + (box.h - 20) / 2, 20, 20), tint=theme.INK700)
    put_words(canvas, text, Box(box.x + 30, box.y, box.w - 30, box.h), theme.Style(15, 700), theme.INK900, most=1)


def _site_rows(view: BriefingView, words: Words) -> list[tuple[str, str, bool]]:
    """Pictogram, words, whether they are set small."""
    near = view.a
    return [
        ("cable-label", near.name, False),
        ("map-pin", words.latitude(near), False),
        ("", words.longitude(near), False),
        ("", "  ".join(words.signed(near)), True),
        ("terrain", words.above_sea(near.ground_m), False),
        ("tower", f"{words.name(near.tower)} {words.unit(near.tower_m, 0, 'm')}", False),
        ("compass", words.texts.text("ui.briefing.declination", angle=words.declination(near.declination_deg)), False),
        ("dc-current", words.texts.text("ui.briefing.supply", voltage=SUPPLY_MV), False),
    ]


def draw_right(canvas: Canvas, right: Box, say: Say, count: int) -> None:
    """The ground of the right column."""
    canvas.rect(right, theme.INK850)
    canvas.sprite("icons/wrench", Box(right.x + 16, right.y + 16, 22, 22), tint=theme.MIST200)
    put_words(
        canvas, say("ui.briefing.bring"), Box(right.x + 46, right.y + 8, right.w - 90, 38), theme.LABEL, theme.WHITE, most=1
    )
    put_words(canvas, str(count), Box(right.right - 44, right.y + 8, 32, 38), theme.VALUE, theme.AMBER500, "right", most=1)


def draw_tray(canvas: Canvas, tray: Box, say: Say) -> None:
    """The ground of the tray and what lies there."""
    canvas.rect(tray, theme.MIST200)
    canvas.rect(Box(tray.x, tray.y, tray.w, 3), theme.MIST300)
    canvas.sprite("icons/list", square(tray.x + 38, tray.y + 28, 22), tint=theme.SLATE500)
    put_words(canvas, say("ui.briefing.bill"), Box(tray.x + 4, tray.y + 42, 68, 44), theme.CAPTION, theme.SLATE500, "center")
