"""A face of the bench: one kind of work on the cable that lies there, one file each."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING

from simulator.base.msg import Scalar
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.sections.bench_state import State, Turn
from simulator.ui.views.bench import LETTERS, OnBench
from simulator.ui.views.work import WorkView
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.tabs import Tab, tabs

if TYPE_CHECKING:
    from simulator.ui.sections.bench import Bench

GAP = 6.0
ROW = 44.0
LETTER_ONLY = 180.0
"""Narrower than this, both tabs of the ends show their letters alone."""


class Face:
    """Widgets and picture of one face. `icon` and the word `ui.bench.<name>` stand on its tab."""

    name = ""
    icon = ""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench

    @property
    def state(self) -> State:
        """What is set on the bench."""
        return self.bench.state

    @property
    def view(self) -> WorkView:
        """What is known of the attempt now."""
        return self.bench.view

    def say(self, code: str, **params: Scalar) -> str:
        """Words in the person's language."""
        return self.bench.say(code, **params)

    def suits(self, cable: OnBench) -> bool:
        """Whether the face makes sense for a cable."""
        return True

    def widgets(self, room: Box, cable: OnBench) -> list[Widget]:
        """Its widgets below the cable's name."""
        return []

    def key(self, cable: OnBench) -> Hashable:
        """What its baked picture depends on, beside the cable."""
        return ()

    def draw(self, canvas: Canvas, room: Box, cable: OnBench) -> None:
        """Its baked picture."""

    def end_tabs(self, box: Box, name: str) -> list[Tab]:
        """The choice between both ends of the cable."""
        narrow = box.w < LETTER_ONLY
        choices = [(end, end.upper() if narrow else self.say(f"ui.bench.end_{end}"), "") for end in LETTERS]
        found = tabs(name, box, choices, self.state.end, lambda end: Turn("end", end), gap=GAP)
        for tab, end in zip(found, LETTERS, strict=True):
            tab.hint = self.say(f"ui.bench.end_{end}") if narrow else ""
        return found
