"""The wind is written into the record sheet: the display beside a field with digits on the screen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from simulator.i18n.readings import display, parse, shown
from simulator.mechanics.handover.paperwork import WriteRecord
from simulator.mechanics.safety.weather import MeasureWind
from simulator.ui.geometry import Box
from simulator.ui.intent import Act, Intent
from simulator.ui.panel import Close, Open, Panel, middle, panel
from simulator.ui.panels.item_picture import Sprite
from simulator.ui.scene import Desk
from simulator.ui.theme import CAPTION, LABEL, SLATE500, Style
from simulator.ui.views import gear
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.card import Card
from simulator.ui.widgets.icon_button import IconButton
from simulator.ui.widgets.label import Label
from simulator.ui.widgets.lcd import Lcd
from simulator.ui.widgets.number_pad import number_pad
from simulator.ui.widgets.text_input import NUMBER, TextInput

WIND = "wind_mm_s"
TITLE = Style(22, 700, display=True)


@dataclass(frozen=True, slots=True)
class Written:
    """Said: the field holds something else now."""


class WindPanel(Panel):
    """Anemometer at the left, the line of the record sheet at the right."""

    name = "item_wind"

    def __init__(self, desk: Desk, about: dict[str, Any]) -> None:
        super().__init__(desk, about)
        self.draft = ""

    def widgets(self, room: Box) -> list[Widget]:
        """Sheet, instrument, field, digits."""
        sheet = middle(room, 720, 480)
        left = Box(sheet.x + 24, sheet.y + 76, 280, sheet.h - 100)
        right = Box(left.right + 28, left.y, sheet.right - left.right - 52, left.h)
        return [
            Card("wind.sheet", sheet, kind="paper", solid=True),
            Label("wind.title", Box(sheet.x + 24, sheet.y + 16, sheet.w - 110, 48), text=self.say("ui.sky.title"), style=TITLE),
            IconButton("wind.close", Box(sheet.right - 66, sheet.y + 16, 46, 46), icon="cross", kind="white", says=Close(), hint=self.say("ui.item.close")),
            *self._instrument(left), *self._field(right),
        ]  # fmt: skip

    def _instrument(self, room: Box) -> list[Widget]:
        """Cups, display, and one more reading."""
        line = next((one for one in self.view.sheet.plan.fields if one.quantity == WIND), None)
        read = self.view.readings.get((WIND, line.at if line else "site"))
        digits, unit = display(WIND, read.value) if read and isinstance(read.value, int) else ("--.-", "m/s")
        meter = gear.instrument(self.view, "anemometer")
        return [
            Sprite("wind.cups", Box(room.x, room.y, room.w, 176), sprite="tools/anemometer", aspect=70 / 83),
            Lcd("wind.glass", Box(room.x + 20, room.y + 188, room.w - 40, 92), text=digits, unit=unit, places=3),
            Button("wind.again", Box(room.x + 20, room.bottom - 58, room.w - 40, 54), text=self.say("ui.sky.measure"), icon="anemometer", kind="secondary", says=Act(MeasureWind(instrument=meter)), enabled=self.view.live and bool(meter)),
        ]  # fmt: skip

    def _field(self, room: Box) -> list[Widget]:
        """The line with its unit, digits, and what stands there."""
        line = next((one for one in self.view.sheet.plan.fields if one.quantity == WIND), None)
        entry = TextInput(
            "wind.value", Box(room.x, room.y, room.w - 60, 50), text=self.draft, allowed=NUMBER, longest=6, placeholder=self.say("ui.sky.placeholder"),
            tells=self._drafted, says_done=self._write, enabled=self.view.live and line is not None,
        )  # fmt: skip
        written = self.view.seen.records.get(line.id) if line else None
        value = shown(self.desk.texts, WIND, written) if written is not None else self.say("ui.sky.unwritten")
        return [
            entry,
            Label("wind.unit", Box(room.right - 52, room.y, 52, 50), text="m/s", style=LABEL),
            *number_pad("wind.pad", Box(room.x, room.y + 60, room.w, 210), entry, point="," if self.desk.texts.lang == "id" else ".", signed=False),
            Label("wind.record", Box(room.x, room.y + 278, room.w, 28), text=self.say("ui.sky.record", value=value), style=CAPTION, colour=SLATE500),
            Button("wind.done", Box(room.x, room.bottom - 58, room.w, 54), text=self.say("ui.sky.write"), icon="edit", says=self._write(self.draft) or Written(), enabled=self.view.live and parse(WIND, self.draft) is not None),
        ]  # fmt: skip

    def _drafted(self, text: str) -> object:
        self.draft = text
        return Written()

    def _write(self, text: str) -> object | None:
        """The line in the quantity's own unit; what is no number is not written."""
        line = next((one for one in self.view.sheet.plan.fields if one.quantity == WIND), None)
        value = parse(WIND, text)
        return None if line is None or value is None else Act(WriteRecord(field=line.id, value=value))

    def hear(self, said: object) -> Iterable[Intent | Open | Close]:
        """Nothing of its own: the panel is built anew with what was written."""
        return ()


@panel("item_wind")
def make_wind(desk: Desk, about: dict[str, Any]) -> WindPanel:
    """The line of the wind."""
    return WindPanel(desk, about)
