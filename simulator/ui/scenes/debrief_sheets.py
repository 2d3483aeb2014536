"""The sheets laid over the debrief: one criterion with its evidence, and the competence units with their KUK."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

from simulator.reports.facts import Facts
from simulator.ui import theme
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.intent import Show, Wish
from simulator.ui.panel import Close, middle
from simulator.ui.scenes.debrief_cards import Say
from simulator.ui.scenes.debrief_rows import CiteRow, CiteRows, UnitRow, UnitRows, put_band
from simulator.ui.views.debrief import DebriefView, RowView
from simulator.ui.widgets.base import Look, Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.dialog import Sheet
from simulator.ui.widgets.drawing import words
from simulator.ui.widgets.label import Label

PAD, FOOT, HEAD = 28.0, 56.0, 80.0
TEXT = theme.Style(16, 500)


@dataclass(frozen=True, slots=True)
class Unfold:
    """Said: a unit's KUK are wanted, or no longer."""

    unit: str


@dataclass(eq=False, kw_only=True)
class BandPicture(Widget):
    """A criterion's band with what was wanted and measured above it."""

    focusable: bool = False
    solid: bool = False
    view: RowView | None = None
    wanted: str = ""
    measured: str = ""

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Two figures with their captions, the band below them."""
        if self.view is None:
            return
        canvas.rect(self.box, theme.PAPER, radius=theme.RADIUS_TILE)
        room = self.box.inset(16, 8)
        half, top = room.w / 2 - 8, room.h * 0.24
        line = self.view.line
        ink = theme.VERM700 if line.verdict == "missed" else theme.AMBER700 if line.is_open else theme.INK900
        for left, align, caption, figure, colour in (
            (room.x, "left", self.measured, line.measured, ink),
            (room.x + half + 16, "right", self.wanted, line.wanted, theme.INK900),
        ):
            words(canvas, caption, Box(left, room.y, half, top), theme.CAPTION, theme.SLATE500, align, most=1)
            words(canvas, figure, Box(left, room.y + top, half, room.h * 0.34), theme.Style(22, 700, display=True), colour, align, most=1)
        put_band(canvas, self.view, Box(room.x, room.bottom - room.h * 0.38, room.w, room.h * 0.38))


def criterion_sheet(row: RowView, facts: Facts, room: Box, say: Say, *, stamp: Hashable, repeats: bool, large: bool) -> list[Widget]:
    """A criterion: what was found, on its band, what it stands for; its evidence, and the way to do the step again."""
    box = middle(room, 1120 if not large else room.w, 600 if not large else room.h)
    line = row.line
    inside = Box(box.x + PAD, box.y + HEAD, box.w - 2 * PAD, box.h - HEAD - FOOT - PAD)
    left = Box(inside.x, inside.y, inside.w * 0.54 - 12, inside.h)
    right = Box(left.right + 24, inside.y, inside.right - left.right - 24, inside.h)
    out: list[Widget] = [Sheet("sheet", box, title=line.title, badge=row.badge)]
    out += _findings(row, facts, left, say)
    out += _evidence(row, facts, right, say, (stamp, row.key), large=large)
    foot = Box(box.x + PAD, box.bottom - FOOT - 20, (box.w - 2 * PAD - 16) / 2, FOOT)
    if repeats:
        wish = Wish("repeat", {"job": line.job, "step": line.step})
        out.append(Button("repeat", foot, text=say("ui.debrief.repeat"), icon="retry", kind="secondary", says=wish, group="sheet"))
    close = Box(box.right - PAD - foot.w, foot.y, foot.w, foot.h)
    out.append(Button("close", close, text=say("ui.debrief.close"), icon="check", says=Close(), group="sheet"))
    return out


def _findings(row: RowView, facts: Facts, room: Box, say: Say) -> list[Widget]:
    """Place, verdict and points; band; message; KUK."""
    line = row.line
    points = facts.text("points_of", points=facts.figure(line.points), maximum=facts.figure(line.maximum))
    if line.verdict == "not_assessed":
        points = facts.text("not_counted")
    place = f"{say(f'job.{line.job}')} · {line.step_title}"
    stands = f"{facts.verdict(line)} · {points}"
    out: list[Widget] = [
        Label("sheet.place", Box(room.x, room.y, room.w, 26), text=place, icon=row.icon, style=theme.LABEL, colour=theme.SLATE500, side=20),
        Label("sheet.stands", Box(room.x, room.y + 30, room.w, 28), text=stands, style=theme.VALUE, colour=theme.INK900),
    ]
    top = room.y + 66
    if row.band is not None:
        band = Box(room.x, top, room.w, 112)
        out.append(BandPicture("sheet.band", band, view=row, wanted=facts.text("wanted"), measured=facts.text("measured")))
        top = band.bottom + 10
    kuk_high = min(0.46 * room.h, 30 + 52.0 * len(row.kuk)) if row.kuk else 0.0
    said = " ".join(part for part in (line.message, line.because) if part)
    message = Box(room.x, top, room.w, room.bottom - kuk_high - 8 - top)
    out.append(Label("sheet.message", message, text=said, style=TEXT, colour=theme.INK700, valign="top", lines=8))
    return [*out, *_kuk(row, Box(room.x, room.bottom - kuk_high, room.w, kuk_high), say)]


def _kuk(row: RowView, room: Box, say: Say) -> list[Widget]:
    """The criteria of the standard it stands for."""
    if not row.kuk:
        return []
    out: list[Widget] = [Label("sheet.kuk", Box(room.x, room.y, room.w, 26), text=say("ui.debrief.kuk"), icon="certificate", style=theme.VALUE, side=20)]
    high = (room.h - 30) / len(row.kuk)
    for index, (code, text) in enumerate(row.kuk):
        place = Box(room.x, room.y + 30 + index * high, room.w, high - 2)
        out.append(Label(f"kuk:{code}", place, text=f"{code}  {text}", style=theme.Style(13, 500), colour=theme.SLATE500, lines=3))
    return out


def _evidence(row: RowView, facts: Facts, room: Box, say: Say, stamp: Hashable, *, large: bool) -> list[Widget]:
    """The entries that earned the verdict; each leads into the replay."""
    out: list[Widget] = [Label("sheet.evidence", Box(room.x, room.y, room.w, 26), text=say("ui.debrief.evidence"), icon="replay", style=theme.VALUE, side=20)]
    below = Box(room.x, room.y + 32, room.w, room.h - 32)
    if not row.line.cites:
        text = say("ui.debrief.evidence.none")
        return [*out, Label("sheet.none", Box(below.x, below.y, below.w, 60), text=text, style=TEXT, colour=theme.SLATE500, lines=2)]
    cites = tuple(CiteRow(str(cite.seq), f"{facts.cited(cite)} · {cite.actor}", cite.text, cite=cite) for cite in row.line.cites)
    high = 68.0 if not large else 112.0
    return [*out, CiteRows("evidence", below, rows=cites, row_height=high, tells=_watch, stamp=stamp)]


def _watch(key: str) -> object:
    """The replay from that entry on."""
    return Show("replay", {"seq": int(key)})


def units_sheet(view: DebriefView, unfolded: str, facts: Facts, room: Box, say: Say, *, stamp: Hashable, large: bool) -> list[Widget]:
    """Every unit with its proposal; the unfolded one with its KUK and the reason for each."""
    box = middle(room, 1040 if not large else room.w, 620 if not large else room.h)
    note = Box(box.x + PAD, box.y + 68, box.w - 2 * PAD, 28)
    below = Box(note.x, note.bottom + 6, note.w, box.bottom - FOOT - 32 - note.bottom - 6)
    said = f"{say('ui.debrief.units.text')} {facts.text('observe', count=view.observe)}." if view.observe else say("ui.debrief.units.text")
    close = Box(box.right - PAD - 280, box.bottom - FOOT - 20, 280, FOOT)
    return [
        Sheet("sheet", box, title=say("ui.debrief.units"), icon="medal"),
        Label("units.note", note, text=said, style=theme.LABEL, colour=theme.SLATE500),
        UnitRows("units", below, rows=unit_rows(view, unfolded), row_height=64.0 if not large else 84.0, tells=lambda key: Unfold(key.partition("/")[0]), stamp=(stamp, unfolded)),
        Button("close", close, text=say("ui.debrief.close"), icon="check", says=Close(), group="sheet"),
    ]


def unit_rows(view: DebriefView, unfolded: str) -> tuple[UnitRow, ...]:
    """The units, and after the unfolded one its KUK."""
    out: list[UnitRow] = []
    for unit in view.units:
        is_open = unit.code == unfolded
        out.append(UnitRow(unit.code, unit.title, unit.code, badge=unit.proposal, unit=unit, is_open=is_open))
        if is_open:
            out += [UnitRow(f"{unit.code}/{row.kuk}", row.text, row.reason, badge=row.proposal, unit=unit, kuk=row) for row in unit.rows]
    return tuple(out)
