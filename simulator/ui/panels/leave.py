"""Leaving the work: everything is saved; or handing over what is done."""

from __future__ import annotations

from typing import Any

from simulator.ui.intent import Back, Wish
from simulator.ui.panel import Close, Open, panel
from simulator.ui.panels.choices import Choice, ChoicePanel
from simulator.ui.scene import Desk


class LeavePanel(ChoicePanel):
    """Go home, go on, or hand over."""

    name = "leave"
    icon = "exit"
    columns = 1

    def _words(self, name: str) -> str:
        """What is said to whoever works, or to whoever only watches: he has nothing to save."""
        return self.say(f"ui.leave.{name}" if self.view.live else f"ui.leave.watched.{name}")

    def title(self) -> str:
        """The question."""
        return self._words("title")

    def line(self) -> str:
        """What becomes of the work."""
        kept = self.desk.facts.get("lasting", True) or not self.view.live
        return self._words("text") if kept else self.say("ui.home.not_lasting")

    def choices(self) -> list[Choice]:
        """Three ways."""
        ways = [Choice("home", self._words("home"), "home", Wish("leave"), "primary"), Choice("stay", self._words("stay"), "redo", Close())]
        if not self.view.live:
            ways.append(Choice("back", self.say("ui.leave.back"), "chevron-left", Back()))
        if self.view.live:
            ways.append(Choice("handover", self.say("ui.leave.handover"), "checklist", Open("handover", {"tab": "give"})))
        return ways


@panel("leave")
def make_leave(desk: Desk, about: dict[str, Any]) -> LeavePanel:
    """The leaving panel."""
    return LeavePanel(desk, about)
