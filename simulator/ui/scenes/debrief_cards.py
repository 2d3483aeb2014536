"""The cards of the debrief that stand still: score, proposal, breaches' frame, timeline's ground; and the tiles beside them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from simulator.ui import theme
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box, row
from simulator.ui.scenes.debrief_rows import CHIPS, chip
from simulator.ui.views.debrief import DebriefView
from simulator.ui.widgets.badge import put_badge
from simulator.ui.widgets.base import Look, Widget
from simulator.ui.widgets.drawing import fitting, ring, square, words

Say = Callable[..., str]
FIGURE = theme.Style(20, 700)
BANNERS = {
    "K": (theme.TEAL100, theme.TEAL600, theme.TEAL700),
    "BK": (theme.VERM100, theme.VERM600, theme.VERM700),
    "PL": (theme.AMBER100, theme.AMBER600, theme.AMBER700),
}
"""Ground, line and ink of a proposal's banner."""


def head_high(text_scale: float) -> float:
    """How high a card's title row is."""
    return 42.0 if text_scale <= 1.5 else 54.0


def sheet(canvas: Canvas, box: Box, icon: str, title: str, ink: str = theme.INK900, tint: str = theme.SLATE500) -> None:
    """A white card with its title row."""
    canvas.rect(box, theme.WHITE, radius=theme.RADIUS_CARD, shadow=True)
    head(canvas, box, icon, title, ink, tint)


def head(canvas: Canvas, box: Box, icon: str, title: str, ink: str = theme.INK900, tint: str = theme.SLATE500) -> None:
    """A card's title row."""
    high = head_high(canvas.text_scale) - 6
    canvas.sprite(f"icons/{icon}", Box(box.x + 14, box.y + 3 + (high - 22) / 2, 22, 22), tint=tint)
    words(canvas, title, Box(box.x + 44, box.y + 3, box.w - 56, high), theme.Style(16, 700), ink, most=1)


def draw_score(canvas: Canvas, view: DebriefView, box: Box, say: Say) -> None:
    """The ring, three facts beside it, the points below. No mark to reach is drawn: there is none."""
    canvas.rect(box, theme.WHITE, radius=theme.RADIUS_CARD, shadow=True)
    foot = 44.0
    r = min(64.0 if box.w < 400 else 110.0, (box.h - foot - 24) / 2)
    x, y = box.x + 16 + r, box.y + (box.h - foot) / 2 + 6
    thick = r * 0.24
    ring(canvas, x, y, r, thick, 1.0, theme.MIST200)
    ring(canvas, x, y, r, thick, view.share, theme.BLUE600)
    inner = r - thick - 3
    words(canvas, view.percent, Box(x - inner, y - inner * 0.62, 2 * inner, inner * 0.95), theme.SCORE, theme.INK900, "center", most=1)
    words(canvas, "/100", Box(x - inner, y + inner * 0.3, 2 * inner, inner * 0.45), theme.CAPTION, theme.SLATE500, "center", most=1)
    left = x + r + (14 if box.w < 400 else 32)
    _facts(canvas, view, Box(left, box.y + 12, box.right - 8 - left, box.h - foot - 12), say)
    words(canvas, view.points, Box(box.x + 16, box.bottom - foot - 2, box.w - 32, foot - 6), theme.VALUE, theme.INK900, "center", most=1)


def _facts(canvas: Canvas, view: DebriefView, room: Box, say: Say) -> None:
    """Time, criteria, breaches."""
    harm = theme.VERM700 if view.breaches else theme.INK900
    rows = (
        ("clock", view.clock, say("ui.debrief.time"), theme.INK900),
        ("check", f"{view.met}/{view.assessed}", say("ui.debrief.met"), theme.INK900),
        ("critical", str(len(view.breaches)), say("ui.debrief.critical"), harm),
    )
    high = room.h / len(rows)
    for index, (icon, figure, caption, ink) in enumerate(rows):
        top = room.y + index * high
        canvas.sprite(f"icons/{icon}", Box(room.x, top + high * 0.5 - 12, 24, 24), tint=ink)
        text = Box(room.x + 34, top, room.w - 34, high)
        words(canvas, figure, Box(text.x, top + 2, text.w, high * 0.54), FIGURE, ink, valign="bottom", most=1)
        words(canvas, caption, Box(text.x, top + high * 0.56, text.w, high * 0.4), theme.CAPTION, theme.SLATE500, valign="top", most=1)


def units_button(box: Box) -> Box:
    """Where the competence units are opened from."""
    return Box(box.x + 14, box.bottom - 84, box.w - 28, 46)


def draw_proposal(canvas: Canvas, view: DebriefView, box: Box, say: Say) -> None:
    """What is proposed, why, and who decides. Before release: that the assessor decides."""
    proposal = view.proposal
    if proposal is None:
        _draw_waiting(canvas, box, say)
        return
    sheet(canvas, box, "medal", say("ui.debrief.proposal"))
    ground, line, ink = BANNERS[proposal.code]
    button = units_button(box)
    pills = Box(box.x + 14, button.y - 38, box.w - 28, 28)
    top = box.y + head_high(canvas.text_scale)
    high = min(64.0, (pills.y - top) * 0.5)
    banner = Box(box.x + 14, top, box.w - 28, high)
    canvas.rect(banner, ground, line=line, width=1.5, radius=theme.RADIUS_TILE)
    _banner(canvas, proposal.code, proposal.word, banner, ink)
    reason = Box(banner.x + 2, banner.bottom + 4, banner.w - 4, pills.y - banner.bottom - 10)
    words(canvas, proposal.reason, reason, theme.Style(14, 600), theme.INK700, most=3)
    for place, (code, count) in zip(row(pills, len(proposal.counts), 8), proposal.counts, strict=True):
        chip(canvas, code, Box(place.x, place.y, place.w * 0.72, place.h))
        words(canvas, str(count), Box(place.x + place.w * 0.72 + 5, place.y, place.w * 0.28 - 5, place.h), theme.LABEL, theme.INK900, most=1)
    _decides(canvas, box, say)


def _banner(canvas: Canvas, code: str, word: str, box: Box, ink: str) -> None:
    """Pictogram, letters, word."""
    ground, tint, icon = CHIPS[code]
    x, y = box.x + 28, box.centre[1]
    canvas.circle(x, y, 15, ground, line=ink if code == "PL" else None)
    canvas.sprite(f"icons/{icon}", square(x, y, 20), tint=tint)
    words(canvas, code, Box(box.x + 50, box.y, 48, box.h), theme.Style(24, 800, display=True), ink, "center", most=1)
    words(canvas, word, Box(box.x + 104, box.y + 2, box.w - 112, box.h - 4), theme.Style(16, 700), ink)


def _decides(canvas: Canvas, box: Box, say: Say) -> None:
    """The last line of the card."""
    canvas.sprite("icons/instructor", Box(box.x + 16, box.bottom - 32, 22, 22), tint=theme.SLATE500)
    words(canvas, say("ui.debrief.decision"), Box(box.x + 46, box.bottom - 36, box.w - 58, 30), theme.Style(14, 600), theme.SLATE500, most=1)


def _draw_waiting(canvas: Canvas, box: Box, say: Say) -> None:
    """The calm card of an assessment that is not released."""
    sheet(canvas, box, "instructor", say("ui.debrief.waiting"))
    x = box.centre[0]
    top = box.y + head_high(canvas.text_scale)
    y = top + (box.bottom - top) * 0.26
    canvas.circle(x, y, 34, theme.MIST100)
    canvas.sprite("icons/exam-clipboard", square(x, y, 36), tint=theme.INK700)
    top = y + 44
    words(canvas, say("ui.debrief.waiting.who"), Box(box.x + 14, top, box.w - 28, 28), theme.VALUE, theme.INK900, "center", most=1)
    room = Box(box.x + 18, top + 32, box.w - 36, box.bottom - top - 42)
    words(canvas, say("ui.debrief.waiting.text"), room, theme.Style(14, 600), theme.SLATE500, "center", "top", most=4)


def draw_breaches(canvas: Canvas, view: DebriefView, box: Box, say: Say) -> None:
    """The frame of the breaches, or that there were none."""
    if view.breaches:
        canvas.rect(box, theme.VERM100, line=theme.VERM600, width=1.5, radius=theme.RADIUS_CARD)
        head(canvas, box, "critical", say("ui.debrief.breaches"), theme.VERM700, theme.VERM600)
        return
    canvas.rect(box, theme.WHITE, radius=theme.RADIUS_CARD, shadow=True)
    head(canvas, box, "critical", say("ui.debrief.breaches"))
    y = (box.y + head_high(canvas.text_scale) + box.bottom) / 2 - 6
    put_badge(canvas, "correct", square(box.x + 44, y, 44))
    words(canvas, say("ui.debrief.breaches.none"), Box(box.x + 78, y - 34, box.w - 94, 68), theme.LABEL, theme.TEAL700)


def draw_again(canvas: Canvas, view: DebriefView, box: Box, say: Say) -> None:
    """The frame of what to practise, or that nothing is open."""
    sheet(canvas, box, "hint-bulb", say("ui.debrief.again" if view.mode in ("practice", "drill") else "ui.debrief.again.look"), tint=theme.AMBER600)
    if view.again:
        return
    top = box.y + head_high(canvas.text_scale)
    x, y = box.centre[0], top + (box.bottom - top) * 0.34
    put_badge(canvas, "correct", square(x, y, 60))
    room = Box(box.x + 14, y + 40, box.w - 28, box.bottom - y - 52)
    words(canvas, say("ui.debrief.again.none"), room, theme.LABEL, theme.TEAL700, "center", "top", most=4)


@dataclass(eq=False, kw_only=True)
class AgainTile(Widget):
    """A step that lost points: pictogram, name, what was lost, and where it leads; `longest` detail sets the size of all."""

    text: str = ""
    detail: str = ""
    sprite: str = ""
    leads: str = "redo"
    longest: str = ""

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Sheet, amber tile, words, sign."""
        face = self.box.moved(0, 1) if look.pressed else self.box
        line = theme.BLUE600 if look.hovered else theme.MIST300
        canvas.rect(face, theme.BLUE100 if look.pressed else theme.PAPER, line=line, width=2 if look.hovered else 1.5, radius=theme.RADIUS_TILE)
        seat = square(face.x + 30, face.centre[1], 42)
        canvas.rect(seat, theme.AMBER500, radius=theme.RADIUS_BUTTON)
        canvas.sprite(f"icons/{self.sprite}", square(*seat.centre, 25), tint=theme.INK900)
        sign = square(face.right - 16, face.bottom - 16, 18)
        canvas.sprite(f"icons/{self.leads}", sign, tint=theme.BLUE600)
        left, foot = seat.right + 8, min(28.0 * max(1.0, canvas.text_scale), face.h * 0.34)
        words(canvas, self.text, Box(left, face.y + 4, face.right - 8 - left, face.h - foot - 6), theme.Style(14, 700), theme.INK900, most=3)
        room = Box(left, face.bottom - foot - 2, sign.x - 4 - left, foot)
        style, _ = fitting(canvas, self.longest or self.detail, room, theme.CAPTION, 1)
        canvas.text(self.detail, room, style, theme.VERM700)
