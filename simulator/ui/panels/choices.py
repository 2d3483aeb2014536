"""A sheet of a few large keys: the base of the small panels."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.ui import theme
from simulator.ui.geometry import Box
from simulator.ui.panel import Close, Panel, middle
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.card import Card
from simulator.ui.widgets.icon_button import IconButton
from simulator.ui.widgets.label import Label


@dataclass(frozen=True, slots=True)
class Choice:
    """One key: its name, words, pictogram and what it says."""

    name: str
    text: str
    icon: str
    says: object
    kind: str = "secondary"
    enabled: bool = True


class ChoicePanel(Panel):
    """A title, a line, and keys in rows of `columns`."""

    icon = "list"
    columns = 2

    def title(self) -> str:
        """What the sheet is about."""
        return self.say(f"ui.{self.name}.title")

    def line(self) -> str:
        """One sentence below the title."""
        return self.say(f"ui.{self.name}.text")

    def choices(self) -> list[Choice]:
        """The keys."""
        return []

    def between(self, room: Box) -> list[Widget]:
        """Widgets between line and keys."""
        return []

    between_height = 0.0

    def widgets(self, room: Box) -> list[Widget]:
        """Sheet and keys."""
        grow = max(1.0, min(1.5, self.desk.settings.text_scale / 100))
        keys = self.choices()
        rows = -(-len(keys) // self.columns)
        high = 64 * grow
        box = middle(room, 560 * grow, (112 + self.between_height) * grow + rows * (high + 12) + 20)
        inside = Box(box.x + 24, box.y + 56 * grow, box.w - 48, box.h - 56 * grow)
        out: list[Widget] = [
            Card(f"{self.name}.sheet", box, title=self.title(), icon=self.icon, radius=theme.RADIUS_LARGE, head=56, solid=True),
            IconButton(f"{self.name}.close", Box(box.right - 56, box.y + 8, 44, 44), icon="cross", kind="white", says=Close(), hint=self.say("ui.step.close")),
            Label(f"{self.name}.line", Box(inside.x, inside.y, inside.w, 44 * grow), text=self.line(), style=theme.LABEL, colour=theme.SLATE500, lines=2),
        ]
        top = inside.y + 48 * grow
        out += self.between(Box(inside.x, top, inside.w, self.between_height * grow))
        top += self.between_height * grow
        wide = (inside.w - 12 * (self.columns - 1)) / self.columns
        for index, key in enumerate(keys):
            place = Box(inside.x + index % self.columns * (wide + 12), top + index // self.columns * (high + 12), wide, high)
            out.append(Button(f"{self.name}.{key.name}", place, text=key.text, icon=key.icon, kind=key.kind, says=key.says, enabled=key.enabled, group=self.name))
        return out
