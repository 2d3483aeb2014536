"""The VSWR analyser: band, calibration, a line's free end screwed on, the worst value read."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from simulator.mechanics.mounting.sweeping import CalibrateAnalyser, SetBand, Sweep
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box, column, row
from simulator.ui.hands import Tool
from simulator.ui.intent import Act, Intent
from simulator.ui.panel import Close, Open
from simulator.ui.sections.tower_hands import Turn
from simulator.ui.sections.tower_section import TowerSection
from simulator.ui.sections.tower_widgets import Well
from simulator.ui.theme import LCD, LCD_INK, SLATE500, Style
from simulator.ui.views import tower_goods
from simulator.ui.views import tower_work as view_of
from simulator.ui.views.instruments import use_of
from simulator.ui.views.tray import short_name
from simulator.ui.widgets.base import Look, Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.drawing import print_style, words
from simulator.ui.widgets.label import Label
from simulator.ui.widgets.stepper import Stepper

HIGH, GAP, BODY, REST = 44.0, 5.0, 104.0, 346.0
SIZE, SCREEN = (246.0, 180.0), Box(23, 44, 146, 100)
SCREEN_TEXT = Style(12, 700)


@dataclass(eq=False, kw_only=True)
class Analyser(Widget):
    """The instrument with what stands on its screen."""

    focusable: bool = False
    solid: bool = False
    lines: tuple[str, ...] = ()

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Body, screen, lines."""
        scale = min(self.box.w / SIZE[0], self.box.h / SIZE[1])
        place = Box(self.box.centre[0] - SIZE[0] * scale / 2, self.box.y, SIZE[0] * scale, SIZE[1] * scale)
        canvas.sprite("tools/antenna-analyser", place)
        glass = Box(place.x + SCREEN.x * scale, place.y + SCREEN.y * scale, SCREEN.w * scale, SCREEN.h * scale)
        canvas.rect(glass, LCD, radius=3)
        high = glass.h / max(3, len(self.lines))
        for index, line in enumerate(self.lines):
            words(canvas, line, Box(glass.x + 5, glass.y + index * high, glass.w - 10, high), print_style(canvas, SCREEN_TEXT), LCD_INK, most=1)


class SweepCard(TowerSection):
    """The analyser at hand."""

    def _analyser(self) -> tower_goods.Thing | None:
        return next((one for one in tower_goods.tools(self.view, self.texts) if one.use == "line_analyser"), None)

    def suits(self) -> bool:
        """Where it was taken along."""
        return tower_goods.is_aloft(self.view) and self._analyser() is not None

    def widgets(self, room: Box) -> list[Widget]:
        """Instrument, band, calibration, free lines."""
        thing = self._analyser()
        if thing is None:
            return [Label("sweep.none", Box(room.x, room.y, room.w, 66), text=self.say("ui.tower.sweep.none"), lines=3, colour=SLATE500, valign="top")]
        body = Box(room.x, room.y, room.w, max(BODY, min(190.0, room.h - REST)))
        band = Box(room.x, body.bottom + GAP, room.w, HIGH)
        setting = Box(room.x, band.bottom + HIGH + 2 * GAP, room.w, HIGH)
        kits = Box(room.x, setting.bottom + GAP, room.w, HIGH)
        lines = Box(room.x, kits.bottom + GAP, room.w, room.bottom - kits.bottom - GAP)
        return self.asked([Analyser("sweep.body", body, lines=self._screen()), *self._band(thing.id, band, setting), *self._kits(thing.id, kits), *self._lines(thing.id, lines)])

    def _screen(self) -> tuple[str, ...]:
        """Band, what was read last."""
        last = max((one for (quantity, _), one in self.view.readings.items() if quantity == "sweep_cent"), key=lambda one: one.seq, default=None)
        found = [f"{self.choices.low_mhz}\u2013{self.choices.high_mhz}"]
        if last is not None:
            found += [self.named(last.at), f"VSWR {view_of.reading(self.view, self.texts, 'sweep_cent', last.at)}"]
        return tuple(found)

    def _band(self, analyser: str, box: Box, setting: Box) -> list[Widget]:
        low, high = Box(box.x, box.y, box.w, box.h), Box(box.x, box.bottom + GAP, box.w, box.h)
        return [
            Stepper("sweep.low", low, value=self.choices.low_mhz, least=400, most=3_800, by=10, shows=lambda mhz: f"{mhz} MHz", tells=lambda mhz: Turn("low_mhz", mhz), hint=self.say("ui.tower.sweep.low")),
            Stepper("sweep.high", high, value=self.choices.high_mhz, least=400, most=3_800, by=10, shows=lambda mhz: f"{mhz} MHz", tells=lambda mhz: Turn("high_mhz", mhz), hint=self.say("ui.tower.sweep.high")),
            Button("sweep.band", setting, text=self.say("ui.tower.sweep.band"), icon="spectrum", kind="secondary", says=Act(SetBand(instrument=analyser, low_mhz=self.choices.low_mhz, high_mhz=self.choices.high_mhz, by=self.view.me))),
        ]  # fmt: skip

    def _kits(self, analyser: str, box: Box) -> list[Widget]:
        """Open, short, load: put on at the end of the lead, or at the instrument."""
        return [
            Well(
                f"sweep.osl:{at}", place, text=self.say(f"ui.tower.sweep.{at}"), icon="coax-connector", accepts=lambda load: isinstance(load, Tool) and use_of(self.view.sheet.catalog, load.type) == "calibration_kit",
                gets=self._calibrated(analyser, at), hint=self.say("ui.tower.sweep.osl_hint"), group="sweep.osl",
            )
            for at, place in zip(("lead_end", "instrument"), row(box, 2, GAP), strict=True)
        ]  # fmt: skip

    def _calibrated(self, analyser: str, at: str) -> Callable[[Any], object]:
        return lambda load: Act(CalibrateAnalyser(instrument=analyser, kit=load.id, at=at, by=self.view.me))

    def _lines(self, analyser: str, box: Box) -> list[Widget]:
        """Free ends at hand: the lead is screwed on, and swept."""
        ends = view_of.free_lines(self.view)[:3]
        if not ends:
            return [Label("sweep.lines", Box(box.x, box.y, box.w, HIGH), text=self.say("ui.tower.sweep.no_line"), lines=2, colour=SLATE500)]
        return [
            Button(f"sweep:{end.id}", place, text=f"{short_name(self.texts, end.cable)} {end.end.upper()}", icon="antenna-analyser", kind="secondary", says=Act(Sweep(instrument=analyser, cable=end.cable, end=end.end, by=self.view.me)), hint=self.say("ui.tower.sweep.line_hint"), group="sweep.lines")
            for end, place in zip(ends, column(Box(box.x, box.y, box.w, len(ends) * 46.0), len(ends), 4), strict=True)
        ]

    def hear(self, said: object) -> Iterable[Intent | Open | Close] | None:
        """The band, and a line's end brought here."""
        if isinstance(said, Turn) and said.what in ("low_mhz", "high_mhz"):
            setattr(self.choices, said.what, int(said.value))
            return ()
        return None


