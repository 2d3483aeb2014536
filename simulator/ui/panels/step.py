"""A step of the job card: what it asks, how it stands where the mode shows it, and its hints in three levels."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from simulator.session.system import Hinted
from simulator.ui import theme
from simulator.ui.geometry import Box
from simulator.ui.intent import Intent, Wish
from simulator.ui.panel import Close, Open, Panel, middle, panel
from simulator.ui.scene import Desk
from simulator.ui.views.work import CriterionView, StepView
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.card import Card
from simulator.ui.widgets.icon_button import IconButton
from simulator.ui.widgets.label import Label
from simulator.ui.widgets.listing import Listing, Row

BADGES = {"met": "correct", "partly": "warning", "missed": "wrong", "not_assessed": "later"}
LEVELS = 3


class StepPanel(Panel):
    """A step with its criteria; in practice each row shows how it stands, and the hint key gives the next hint of the chosen row."""

    name = "step"

    def __init__(self, desk: Desk, about: dict[str, Any]) -> None:
        super().__init__(desk, about)
        self.step = str(about.get("step", ""))
        self.chosen = ""
        self.hint = ("", 0)

    @property
    def found(self) -> StepView | None:
        """The step on the sheet."""
        return next((one for one in self.view.steps if one.name == self.step), None)

    def _hear_hint(self) -> None:
        told = self.view.told
        for made in told.events if told else ():
            if isinstance(made, Hinted) and made.subject == self.chosen:
                self.hint = (made.subject, made.level)

    def widgets(self, room: Box) -> list[Widget]:
        """Sheet, rows, hint."""
        self._hear_hint()
        step = self.found
        grow = max(1.0, min(1.5, self.desk.settings.text_scale / 100))
        box = middle(room, 720 * grow, 520 * grow)
        title = self.say(f"step.{self.step}") if step else self.say("ui.step.none")
        sheet = Card("step.sheet", box, title=title, icon=step.icon if step else "list", radius=theme.RADIUS_LARGE, head=56, solid=True)
        close = IconButton("step.close", Box(box.right - 56, box.y + 8, 44, 44), icon="cross", kind="white", says=Close(), hint=self.say("ui.step.close"))
        if step is None:
            return [sheet, close]
        close_by = Box(box.right - 108, box.y + 8, 44, 44)
        listen = IconButton("step.speak", close_by, icon="sound-on", kind="white", says=Wish("say", f"step.{self.step}"), hint=self.say("ui.step.speak"))
        rows = step.criteria
        if not self.chosen and rows:
            self.chosen = next((row.id for row in rows if row.verdict != "met"), rows[0].id)
        return [sheet, listen, close, *self._body(sheet.inside, step, grow)]

    def _body(self, room: Box, step: StepView, grow: float) -> list[Widget]:
        hints = self.view.mode.allows_hints and bool(step.criteria)
        foot = 132 * grow if hints else 0
        listing = Listing(
            "step.rows", Box(room.x, room.y + 8, room.w, room.h - foot - 12), rows=self._rows(step), chosen=self.chosen if hints else "",
            row_height=66 * grow, tells=lambda key: ("criterion", key),
        )  # fmt: skip
        return [listing, *(self._hint_part(Box(room.x, room.bottom - foot + 4, room.w, foot - 4), grow) if hints else [])]

    def _rows(self, step: StepView) -> tuple[Row, ...]:
        if not step.criteria:
            return tuple(Row(name, text) for name, text in self._asked(step))
        return tuple(self._row(one) for one in step.criteria)

    def _asked(self, step: StepView) -> list[tuple[str, str]]:
        """What the step asks, where verdicts are not shown."""
        return [(step.name, self.say("ui.step.do"))]

    def _row(self, one: CriterionView) -> Row:
        badge = BADGES[one.verdict] if one.done or one.verdict == "met" else "later"
        return Row(one.id, self.say(f"criterion.{one.id}"), detail=self.desk.texts.say(one.says) if one.done else "", badge=badge)

    def _hint_part(self, room: Box, grow: float) -> list[Widget]:
        criterion, level = self.hint if self.hint[0] == self.chosen else ("", 0)
        text = self.say(f"hint.{criterion}.{level}") if level else self.say("ui.step.ask")
        key = Box(room.right - 190 * grow, room.bottom - 54 * grow, 190 * grow, 50 * grow)
        words = self.say("ui.step.hint" if level < LEVELS else "ui.step.again", level=min(LEVELS, level + 1))
        return [
            Card("step.hint.card", Box(room.x, room.y, room.w, room.h - 62 * grow), kind="hint"),
            Label("step.hint.text", Box(room.x + 16, room.y + 4, room.w - 32, room.h - 70 * grow), text=text, icon="hint-bulb", style=theme.LABEL, colour=theme.AMBER700, lines=4),
            Button("step.hint", key, text=words, icon="hint-bulb", kind="primary", says=Wish("hint", self.chosen), enabled=self.view.live and bool(self.chosen)),
        ]

    def hear(self, said: object) -> Iterable[Intent | Open | Close]:
        """Another row is chosen."""
        if isinstance(said, tuple) and said[0] == "criterion":
            self.chosen = str(said[1])
        return ()


@panel("step")
def make_step(desk: Desk, about: dict[str, Any]) -> StepPanel:
    """The panel of the step `about["step"]`."""
    return StepPanel(desk, about)
