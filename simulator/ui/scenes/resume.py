"""Resume: the trainee's own interrupted attempts. Never another's: only what is handed in is listed, and whose it is stands above it.

About: `waiting` (AttemptRow). Answers `Wish("resume_attempt", id)`.
"""

from __future__ import annotations

from typing import Any

from simulator.ui import theme
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.intent import Wish
from simulator.ui.scene import Desk, scene
from simulator.ui.scenes.history import LEAST, ROW, empty
from simulator.ui.scenes.history_list import AttemptList
from simulator.ui.scenes.home_frame import Page
from simulator.ui.views.attempts import AttemptLine, attempt_lines
from simulator.ui.views.home import avatar_of
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.drawing import words
from simulator.ui.widgets.listing import Row

HEAD = 64.0


class ResumeScene(Page):
    """The list below the person it belongs to."""

    name, icon = "resume", "skip-next"
    wide, high = 1100.0, 520.0

    def __init__(self, desk: Desk, about: dict[str, Any]) -> None:
        super().__init__(desk, about)
        self.lines: tuple[AttemptLine, ...] = attempt_lines(about.get("waiting", ()), desk.texts)
        self.high = max(LEAST, min(self.high, HEAD + 40 + ROW * len(self.lines)))

    def build(self) -> None:
        """The rows, and the way back."""
        self.host.put([*self._rows(), *self.bar()], self.shortcuts())
        if self.lines and not self.host.focused:
            self.host.focus("waiting")

    def _rows(self) -> list[Widget]:
        if not self.lines:
            return []
        sheet, rows = self.sheet, tuple(Row(line.id, line.names) for line in self.lines)
        room = Box(sheet.x + 20, sheet.y + HEAD + 20, sheet.w - 40, sheet.h - HEAD - 40)
        progress = {line.id: self.say("ui.resume.entries", count=line.entries) for line in self.lines}
        return [
            AttemptList(
                "waiting", room, rows=rows, lines={line.id: line for line in self.lines}, progress=progress, row_height=ROW * self.grown,
                tells=lambda key: Wish("resume_attempt", key),
            )
        ]  # fmt: skip

    def draw_sheet(self, canvas: Canvas, sheet: Box) -> None:
        """Whose work this is; where nothing waits it says so."""
        number = self.desk.settings.trainee
        x, y = sheet.x + 52, sheet.y + 44
        canvas.circle(x, y, 27, theme.MIST200, line=theme.AMBER500, width=2.5)
        face = avatar_of(self.desk.settings.avatar) if number else "people/avatar-empty"
        canvas.sprite(face, Box(x - 25, y - 25, 50, 50))
        told = self.say("ui.resume.note", number=number) if number else self.say("ui.resume.nobody")
        words(canvas, told, Box(x + 40, y - 26, sheet.w - 140, 52), theme.VALUE, theme.INK700)
        if not self.lines:
            empty(canvas, sheet, "check", self.say("ui.resume.none"))


@scene("resume")
def make_resume(desk: Desk, about: dict[str, Any]) -> ResumeScene:
    """The interrupted attempts of whoever is here."""
    return ResumeScene(desk, about)
