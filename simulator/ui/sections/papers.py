"""The papers on the board: each a small sheet; a click lays it large on the table."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box, column, row
from simulator.ui.panel import Open
from simulator.ui.sections.gear_baked import Baked
from simulator.ui.sections.gear_state import SafetySection
from simulator.ui.theme import (
    BLUE600,
    CAPTION,
    INK600,
    INK700,
    INK900,
    MIST200,
    MIST300,
    PAPER,
    RADIUS_CARD,
    SLATE400,
    TEAL600,
    WHITE,
)
from simulator.ui.widgets.base import Look, Widget
from simulator.ui.widgets.drawing import square, words

ICONS = {
    "permit": "work-permit", "jsa": "checklist", "access": "padlock-open", "rescue_plan": "rescue", "data_sheet": "document",
    "goods_list": "list", "certificate": "certificate",
}  # fmt: skip
SIGNED_KINDS = ("permit", "jsa")
"""Papers with a line for a signature."""
COLUMNS, FEWER, TALL = 4, 3, 240.0
"""Columns of the board; fewer where it is so tall."""
CORK, CORK_EDGE = "#C9A36B", "#A8824B"


@dataclass(eq=False, kw_only=True)
class PaperTile(Baked):
    """A sheet under a pin: pictogram, name, whether it was read and signed."""

    text: str = ""
    icon: str = ""
    read: bool = False
    signed: bool = False

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Sheet with a folded corner, pin, marks."""
        box, fold = self.box.moved(0, -1) if look.hovered and not look.pressed else self.box, 13.0
        line = BLUE600 if look.hovered and self.enabled else MIST300
        canvas.rect(box.moved(1.5, 2.5), INK900 + "30", radius=4)
        canvas.rect(box, PAPER, line=line, width=2.5 if line == BLUE600 else 1.0, radius=4)
        canvas.polygon([(box.right - fold, box.bottom), (box.right, box.bottom - fold), (box.right, box.bottom)], CORK)
        canvas.polygon([(box.right - fold, box.bottom), (box.right, box.bottom - fold), (box.right - fold, box.bottom - fold)], MIST200)
        canvas.sprite(f"icons/{self.icon}", Box(box.x + 8, box.y + 8, 24, 24), tint=INK700)
        self._done(canvas, box)
        words(canvas, self.text, Box(box.x + 5, box.y + 33, box.w - 7, box.h - 36), CAPTION, INK900, valign="top", most=3, peers=self.peers)

    def _done(self, canvas: Canvas, box: Box) -> None:
        """An eye for read, a pen for signed: what was done, not whether it was right."""
        marks = [("visibility", INK600)] * self.read + [("edit", TEAL600)] * self.signed
        for index, (icon, ground) in enumerate(marks):
            x, y = box.right - 15 - index * 23, box.y + 15
            canvas.circle(x, y, 10.5, ground)
            canvas.sprite(f"icons/{icon}", square(x, y, 14), tint=WHITE)
        if not marks:
            canvas.circle(box.right - 15, box.y + 15, 6, None, line=SLATE400, width=1.6)


class Papers(SafetySection):
    """A board with a sheet for each paper of the data sheet."""

    @staticmethod
    def card(room: Box) -> Box:
        """The board."""
        return Box(room.x + 4, room.y + 8, room.w - 12, room.h - 12)

    def widgets(self, room: Box) -> list[Widget]:
        """One tile a paper."""
        papers = self.view.sheet.papers
        inside = self.card(room).inset(10, 9)
        across = FEWER if inside.h > TALL else COLUMNS
        rows = max(1, -(-len(papers) // across))
        places = [place for line in column(inside, rows, 8) for place in row(line, across, 8)]
        notes = self.view.notes
        return [
            PaperTile(
                f"paper:{name}", place, text=self.named(name), icon=ICONS.get(kind, "document"), read=("read", name) in notes,
                signed=("signed", name) in notes, says=Open("paper", {"paper": name}), hint=self.named(name), group="papers",
            )
            for (name, kind, _), place in zip(papers, places, strict=False)
        ]  # fmt: skip

    def key(self) -> Hashable:
        """The board stands still."""
        return ()

    def draw(self, canvas: Canvas, room: Box) -> None:
        """A cork board in its frame."""
        card = self.card(room)
        canvas.rect(card, CORK_EDGE, radius=RADIUS_CARD, shadow=True)
        canvas.rect(card.inset(4), CORK, radius=RADIUS_CARD - 3)
