"""The timeline of the debrief: jobs as a strip, moments above it by shape, times below."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from simulator.ui import theme
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.intent import Show
from simulator.ui.scenes.debrief_cards import Say, head_high, sheet
from simulator.ui.scenes.home import JOB_ICONS
from simulator.ui.views.timeline import Timeline, spread
from simulator.ui.widgets.badge import put_badge
from simulator.ui.widgets.base import Look, Widget
from simulator.ui.widgets.drawing import square, words

SHAPES = {"met": "correct", "partly": "warning", "missed": "wrong", "critical": "critical"}
"""The badge of each kind of moment."""
INSET = 30.0
TICKS_MIN = (1, 2, 5, 10, 15, 20, 30, 60, 120)


@dataclass(frozen=True, slots=True)
class Strip:
    """Where the parts of a timeline lie in its card."""

    marks: Box
    jobs: Box
    times: Box


def strip(box: Box, text_scale: float) -> Strip:
    """The parts, from the top: marks, jobs, times; together in the middle of a high card."""
    top, bottom = box.y + head_high(text_scale), box.bottom - 6
    times = min(44.0, max(22.0, (bottom - top) * 0.22))
    jobs_high = min(72.0, max(28.0, (bottom - top) * 0.28))
    marks_high = min(84.0, bottom - top - times - jobs_high)
    top += (bottom - top - times - jobs_high - marks_high) / 2
    left, wide = box.x + INSET, box.w - 2 * INSET
    jobs = Box(left, top + marks_high, wide, jobs_high)
    return Strip(Box(left, top, wide, marks_high), jobs, Box(left, jobs.bottom + 2, wide, times - 2))


@dataclass(eq=False, kw_only=True)
class MarkSpot(Widget):
    """A moment above the strip, a stem down to it; it leads into the replay."""

    state: str = "met"

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Stem, badge; larger under the pointer."""
        x = self.box.centre[0]
        side = {"critical": 32.0, "met": 22.0}.get(self.state, 25.0) * (1.25 if self.box.h > 70 else 1.0) + (3 if look.hovered or look.focused else 0)
        y = self.box.y + min(self.box.h / 2, 22.0)
        colour = theme.VERM600 if self.state == "critical" else theme.SLATE400
        canvas.line(((x, y + side / 2 - 1), (x, self.box.bottom)), colour, 2.5 if self.state == "critical" else 1.5)
        put_badge(canvas, SHAPES[self.state], square(x, y, side))


def marks(line: Timeline, box: Box, say: Say, clock: Callable[[int], str], text_scale: float) -> list[Widget]:
    """The moments as widgets `mark:<entry>`; arrows move among them."""
    place = strip(box, text_scale).marks
    out: list[Widget] = []
    for mark, count in spread(line, place.w, theme.TARGET):
        x = place.x + place.w * line.share(mark.at_ms)
        told = {"clock": clock(mark.at_ms), "state": say(f"ui.debrief.mark.{mark.state}"), "words": mark.words.rstrip(".")}
        hint = say("ui.debrief.mark.more", more=count - 1, **told) if count > 1 else say("ui.debrief.mark.hint", **told)
        target = Box(x - theme.TARGET / 2, place.y, theme.TARGET, max(theme.TARGET, place.h))
        out.append(MarkSpot(f"mark:{mark.seq}", target, state=mark.state, says=Show("replay", {"seq": mark.seq}), hint=hint, group="timeline"))
    return out


def draw_timeline(canvas: Canvas, line: Timeline, box: Box, say: Say, clock: Callable[[int], str]) -> None:
    """Card, key to the shapes, strip of jobs, times."""
    sheet(canvas, box, "clock", say("ui.debrief.timeline"))
    _legend(canvas, Box(box.x + box.w * 0.3, box.y + 4, box.w * 0.7 - 16, head_high(canvas.text_scale) - 6), say)
    parts = strip(box, canvas.text_scale)
    canvas.rect(parts.jobs, theme.MIST200, radius=6)
    for index, segment in enumerate(line.segments):
        left = parts.jobs.x + parts.jobs.w * line.share(segment.start_ms)
        right = parts.jobs.x + parts.jobs.w * line.share(segment.end_ms)
        _segment(canvas, Box(left, parts.jobs.y, max(2.0, right - left - 2), parts.jobs.h), segment.job, index, say)
    _times(canvas, line, parts.times, clock)


def _segment(canvas: Canvas, box: Box, job: str, index: int, say: Say) -> None:
    """A job: pictogram, and its name where there is room."""
    canvas.rect(box, theme.BLUE600 if index % 2 else theme.INK700, radius=6)
    if box.w < 26:
        return
    icon, name = f"icons/{JOB_ICONS.get(job, 'flag')}", say(f"job.{job}")
    side = 20.0
    wide = canvas.measure(name, theme.CAPTION)[0]
    if side + 10 + wide > box.w - 16:
        canvas.sprite(icon, square(*box.centre, side), tint=theme.WHITE)
        return
    left = box.x + (box.w - side - 8 - wide) / 2
    canvas.sprite(icon, Box(left, box.centre[1] - side / 2, side, side), tint=theme.WHITE)
    words(canvas, name, Box(left + side + 8, box.y, wide + 2, box.h), theme.CAPTION, theme.WHITE, most=1)


def _legend(canvas: Canvas, room: Box, say: Say) -> None:
    """The shapes and their words, from the right."""
    most, right = room.w / len(SHAPES) - 14, room.right
    for state, badge in reversed(SHAPES.items()):
        said = say(f"ui.debrief.mark.{state}")
        wide = min(most - 30, canvas.measure(said, theme.CAPTION)[0] + 2)
        words(canvas, said, Box(right - wide, room.y, wide, room.h), theme.CAPTION, theme.SLATE500, most=1)
        put_badge(canvas, badge, square(right - wide - 18, room.centre[1], 20))
        right -= wide + 30 + 14


def _times(canvas: Canvas, line: Timeline, room: Box, clock: Callable[[int], str]) -> None:
    """Start, end, and round minutes between them."""
    wide = canvas.measure(clock(line.end_ms), theme.CAPTION)[0] + 6
    spots = [(line.start_ms, 0.0), (line.end_ms, 1.0)]
    for at_ms in range(0, line.end_ms, tick_ms(line, room.w, wide)):
        share = line.share(at_ms)
        if at_ms > line.start_ms and wide * 1.3 < share * room.w < room.w - wide * 1.3:
            spots.append((at_ms, share))
    for at_ms, share in spots:
        x = room.x + room.w * share
        canvas.rect(Box(x - 0.75, room.y - 1, 1.5, 5), theme.SLATE400)
        left = min(room.right + INSET - 8 - wide, max(room.x - INSET + 8, x - wide / 2))
        words(canvas, clock(at_ms), Box(left, room.y + 4, wide, room.h - 4), theme.CAPTION, theme.SLATE500, "center", most=1)


def tick_ms(line: Timeline, room: float, wide: float) -> int:
    """The shortest round step whose labels keep apart."""
    span = max(1, line.end_ms - line.start_ms)
    return next((minutes * 60_000 for minutes in TICKS_MIN if room * minutes * 60_000 / span >= wide * 1.6), span)
