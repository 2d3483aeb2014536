"""The way into an assessment: its code, typed or put together on the screen, or its file.

About: `files` (paths that may be assessments), `code` (what home knows of it). Answers `Wish("assessment", code or path)`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from simulator.base.errors import WrongCall
from simulator.conduct.assessment import LENGTH, decode
from simulator.ui import theme
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.intent import Intent, Wish
from simulator.ui.scene import Desk, scene
from simulator.ui.scenes.home_code import CodeCells
from simulator.ui.scenes.home_frame import Page, caption
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.drawing import words
from simulator.ui.widgets.label import Label
from simulator.ui.widgets.listing import Listing, Row
from simulator.ui.widgets.pad_key import keys_of

KEYS = ["1234567890", "QWERTYUIOP", "ASDFGHJKL<", "ZXCVBNM==="]
"""The signs a code may have."""


@dataclass(frozen=True, slots=True)
class Typed:
    """Said: the code, as far as it is typed."""

    code: str


@dataclass(frozen=True, slots=True)
class Enter:
    """Said: with this code."""

    code: str


class AssessmentScene(Page):
    """Code and pad at the left, files at the right."""

    name, icon = "assessment", "exam-clipboard"
    wide, high = 1080.0, 600.0

    def __init__(self, desk: Desk, about: dict[str, Any]) -> None:
        super().__init__(desk, about)
        self.code = str(about.get("code", ""))[:LENGTH].upper()
        self.files: tuple[str, ...] = tuple(about.get("files", ()))
        self.trouble = ""

    def _rooms(self) -> tuple[Box, Box, Box]:
        """Code, files, the foot below the code."""
        sheet = self.sheet
        left = Box(sheet.x + 28, sheet.y + 20, max(530.0, sheet.w * 0.56), sheet.h - 20 - 96)
        right = Box(left.right + 32, left.y, sheet.right - 28 - left.right - 32, sheet.h - 44)
        return left, right, Box(left.x, left.bottom + 12, left.w, 60)

    def build(self) -> None:
        """Cells, pad, files, the key."""
        left, right, foot = self._rooms()
        field = CodeCells(
            "code", Box(left.x, left.y + 42, left.w, 58), text=self.code, longest=LENGTH, upper=True, cells=True, tells=Typed, says_done=Enter,
        )  # fmt: skip
        line = Label(
            "trouble", Box(left.x, field.box.bottom + 6, left.w, 36), text=self.trouble or self.say("ui.assessment.rules"), icon="warning" if self.trouble else "padlock-closed",
            colour=theme.VERM700 if self.trouble else theme.SLATE500, lines=2,
        )  # fmt: skip
        pad = keys_of("pad", Box(left.x, line.box.bottom + 6, left.w, left.bottom - line.box.bottom - 6), KEYS, field)
        go = Button("go", Box(foot.right - 300 * self.grown, foot.y, 300 * self.grown, foot.h), text=self.say("ui.assessment.go"), icon="exam-clipboard", says=Enter(self.code), enabled=len(self.code) == LENGTH, hint="" if len(self.code) == LENGTH else self.say("ui.assessment.short"))
        self.host.put([field, line, *pad, go, *self._listing(right), *self.bar()], self.shortcuts())
        if not self.host.focused:
            self.host.focus("code")

    def _listing(self, room: Box) -> list[Widget]:
        if not self.files:
            return []
        rows = tuple(Row(path, PurePath(path).name, detail=str(PurePath(path).parent.name), icon="document") for path in self.files)
        return [Listing("files", Box(room.x, room.y + 44, room.w, room.h - 44), rows=rows, row_height=60 * self.grown, tells=lambda path: Wish("assessment", path))]

    def hear(self, said: object) -> Iterable[Intent]:
        """A code that cannot be one is told here, where it can be mended."""
        if isinstance(said, Typed):
            self.code, self.trouble = said.code, ""
        elif isinstance(said, Enter):
            try:
                decode(said.code)
            except WrongCall:
                self.trouble = self.say("ui.assessment.wrong" if len(said.code) == LENGTH else "ui.assessment.short")
            else:
                return [Wish("assessment", said.code)]
        else:
            return ()
        self.build()
        return ()

    def draw_sheet(self, canvas: Canvas, sheet: Box) -> None:
        """Headings, and what to do where there is no file."""
        left, right, _ = self._rooms()
        caption(canvas, "keyboard", self.say("ui.assessment.code"), Box(left.x, left.y, left.w, 36))
        canvas.rect(Box(right.x - 16, left.y, 1, sheet.h - 40), theme.MIST200)
        caption(canvas, "document", self.say("ui.assessment.files"), Box(right.x, right.y, right.w, 36))
        if not self.files:
            canvas.rect(Box(right.x, right.y + 48, right.w, 120), theme.PAPER, line=theme.MIST200, radius=theme.RADIUS_TILE)
            words(canvas, self.say("ui.assessment.no_files"), Box(right.x + 16, right.y + 54, right.w - 32, 108), theme.LABEL, theme.SLATE500, most=4)


@scene("assessment")
def make_assessment(desk: Desk, about: dict[str, Any]) -> AssessmentScene:
    """Code or file of an assessment."""
    return AssessmentScene(desk, about)
