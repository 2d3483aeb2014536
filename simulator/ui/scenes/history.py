"""History: the trainee's own attempts, newest first. A finished one opens its debrief, an interrupted one is taken up.

About: `attempts` (AttemptRow). Answers `Wish("open_attempt", id)`; for an interrupted attempt `Show("resume")`, since its
verdicts are nobody's business before it is handed over.
"""

from __future__ import annotations

from typing import Any

from simulator.ui import theme
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.intent import Show, Wish
from simulator.ui.scene import Desk, scene
from simulator.ui.scenes.history_list import AttemptList
from simulator.ui.scenes.home_frame import Page
from simulator.ui.views.attempts import AttemptLine, attempt_lines
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.drawing import square, words
from simulator.ui.widgets.listing import Row

ROW, LEAST = 64.0, 300.0
"""Height of a row, least height of a sheet: a short list leaves the landscape in sight."""


def empty(canvas: Canvas, sheet: Box, icon: str, text: str) -> None:
    """What a list without rows shows."""
    x, y = sheet.centre
    canvas.circle(x, y - 50, 54, theme.MIST100)
    canvas.sprite(f"icons/{icon}", square(x, y - 50, 52), tint=theme.SLATE500)
    words(canvas, text, Box(sheet.x + 40, y + 20, sheet.w - 80, 90), theme.Style(18, 600), theme.INK700, "center", valign="top", most=3)


class HistoryScene(Page):
    """The list."""

    name, icon = "history", "replay"
    wide, high = 1100.0, 580.0

    def __init__(self, desk: Desk, about: dict[str, Any]) -> None:
        super().__init__(desk, about)
        self.lines: tuple[AttemptLine, ...] = attempt_lines(about.get("attempts", ()), desk.texts)
        self.high = max(LEAST, min(self.high, 40 + ROW * len(self.lines)))

    def build(self) -> None:
        """The rows, and the way back."""
        self.host.put([*self._rows(), *self.bar()], self.shortcuts())
        if self.lines and not self.host.focused:
            self.host.focus("attempts")

    def _rows(self) -> list[Widget]:
        if not self.lines:
            return []
        by_id = {line.id: line for line in self.lines}
        rows = tuple(Row(line.id, line.names) for line in self.lines)
        return [AttemptList("attempts", self.sheet.inset(20), rows=rows, lines=by_id, row_height=ROW * self.grown, tells=lambda key: self._opens(by_id[key]))]

    @staticmethod
    def _opens(line: AttemptLine) -> object:
        return Show("resume") if line.status == "unfinished" else Wish("open_attempt", line.id)

    def draw_sheet(self, canvas: Canvas, sheet: Box) -> None:
        """Where there is nothing yet, how to begin."""
        if not self.lines:
            empty(canvas, sheet, "replay", self.say("ui.history.none"))


@scene("history")
def make_history(desk: Desk, about: dict[str, Any]) -> HistoryScene:
    """The attempts of whoever is here."""
    return HistoryScene(desk, about)
