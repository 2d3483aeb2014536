"""The weather card: what the sky tells, what the anemometer shows, and the line of the record sheet for it."""

from __future__ import annotations

from collections.abc import Hashable

from simulator.i18n.readings import display, shown
from simulator.mechanics.safety.weather import MeasureWind
from simulator.scenario.plan import PlanField
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box, row
from simulator.ui.intent import Act
from simulator.ui.panel import Open
from simulator.ui.sections.gear_baked import BakedLcd
from simulator.ui.sections.gear_state import SafetySection
from simulator.ui.theme import CAPTION, INK900, LABEL, RADIUS_CARD, SLATE500, WHITE
from simulator.ui.views import gear
from simulator.ui.widgets.badge import put_badge
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.drawing import square, words

WIND = "wind_mm_s"


class Sky(SafetySection):
    """Sky, wind, record."""

    @staticmethod
    def card(room: Box) -> Box:
        """The sheet."""
        return Box(room.x + 2, room.y + 4, room.w - 10, room.h - 8)

    @property
    def line(self) -> PlanField | None:
        """The line of the record sheet that the wind is written into."""
        return next((one for one in self.view.sheet.plan.fields if one.quantity == WIND), None)

    @property
    def reading(self) -> int | None:
        """What the anemometer showed last."""
        found = self.view.readings.get((WIND, self.line.at if self.line else "site"))
        return found.value if found and isinstance(found.value, int) else None

    @property
    def thunder(self) -> bool:
        """Whether thunder was heard in the last half hour."""
        return self.view.now_ms < self.view.seen.thunder_until_ms

    def _rooms(self, room: Box) -> tuple[Box, Box, Box, Box]:
        """Sky, display, limit and record, buttons."""
        inside = self.card(room).inset(10, 8)
        foot = Box(inside.x, inside.bottom - 45, inside.w, 45)
        sky = Box(inside.x, inside.y - 2, inside.w, 38)
        lines = Box(inside.x, foot.y - 38, inside.w, 36)
        glass = Box(inside.x, sky.bottom + 2, inside.w, max(20.0, lines.y - sky.bottom - 4))
        return sky, glass, lines, foot

    def widgets(self, room: Box) -> list[Widget]:
        """Display and the two buttons."""
        _, glass, _, foot = self._rooms(room)
        left, right = row(foot, 2, 8)
        meter, live = gear.instrument(self.view, "anemometer"), self.view.live
        digits, unit = display(WIND, self.reading) if self.reading is not None else ("--.-", "m/s")
        return [
            BakedLcd("wind.display", Box(glass.x + 44, glass.y, glass.w - 44, min(glass.h, 92.0)), text=digits, unit=unit, places=3),
            Button("wind.measure", left, text=self.say("ui.sky.measure"), icon="anemometer", kind="secondary", says=Act(MeasureWind(instrument=meter)), enabled=live and bool(meter), hint=self.say("ui.sky.measure_hint"), group="wind"),
            Button("wind.write", right, text=self.say("ui.sky.write"), icon="edit", kind="secondary", says=Open("item_wind"), enabled=live and self.line is not None, hint=self.say("ui.sky.write_hint"), group="wind"),
        ]  # fmt: skip

    def key(self) -> Hashable:
        """Sky, limit, what is written."""
        line = self.line
        return self.thunder, self.view.seen.records.get(line.id) if line else None

    def draw(self, canvas: Canvas, room: Box) -> None:
        """Sheet, sky, instrument, limit, record."""
        canvas.rect(self.card(room), WHITE, radius=RADIUS_CARD, shadow=True)
        sky, glass, lines, _ = self._rooms(room)
        name = "weather-thunderstorm" if self.thunder else "weather-partly-cloudy"
        canvas.sprite(f"scenery/{name}", Box(sky.x - 4, sky.y - 2, sky.h + 4, sky.h + 4))
        words(canvas, self.say("ui.sky.thunder" if self.thunder else "ui.sky.calm"), Box(sky.x + sky.h + 8, sky.y, sky.w - sky.h - 8, sky.h), LABEL, INK900)
        if self.thunder:
            put_badge(canvas, "warning", square(sky.x + sky.h - 6, sky.bottom - 8, 20))
        high = min(glass.h, 92.0)
        canvas.sprite("tools/anemometer", Box(glass.x, glass.y + (high - 44) / 2, 37, 44))
        self._lines(canvas, lines)

    def _lines(self, canvas: Canvas, room: Box) -> None:
        """The limit of the data sheet, and what is written."""
        texts, line = self.scene.desk.texts, self.line
        written = self.view.seen.records.get(line.id) if line else None
        value = shown(texts, WIND, written) if written is not None else self.say("ui.sky.unwritten")
        upper, lower = Box(room.x, room.y, room.w, room.h / 2), Box(room.x, room.y + room.h / 2, room.w, room.h / 2)
        words(canvas, self.say("ui.sky.limit", limit=shown(texts, WIND, self.view.sheet.wind_limit_mm_s)), upper, CAPTION, SLATE500, most=1)
        words(canvas, self.say("ui.sky.record", value=value), lower, CAPTION, INK900, most=1)
