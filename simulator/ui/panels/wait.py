"""Waiting in time-lapse: for a board to boot, for thunder to pass."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from simulator.mechanics.safety.crew import Wait
from simulator.ui.intent import Act, Intent
from simulator.ui.panel import Close, Open, panel
from simulator.ui.panels.choices import Choice, ChoicePanel
from simulator.ui.scene import Desk

MINUTES = (1, 2, 3, 5, 10, 30)


class WaitPanel(ChoicePanel):
    """How long to wait."""

    name = "wait"
    icon = "clock"
    columns = 3

    def choices(self) -> list[Choice]:
        """Minutes to let pass."""
        return [Choice(str(minutes), self.say("ui.wait.minutes", minutes=minutes), "stopwatch", ("wait", minutes), enabled=self.view.live) for minutes in MINUTES]

    def hear(self, said: object) -> Iterable[Intent | Open | Close]:
        """Waits, and the sheet goes."""
        if isinstance(said, tuple) and said[0] == "wait":
            return [Act(Wait(duration_ms=int(said[1]) * 60_000)), Close()]
        return ()


@panel("wait")
def make_wait(desk: Desk, about: dict[str, Any]) -> WaitPanel:
    """The waiting panel."""
    return WaitPanel(desk, about)
