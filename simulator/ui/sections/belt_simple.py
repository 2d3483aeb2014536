"""Instruments of one button, and tools that are carried to the work: anemometer, test phone, proving unit, laptop, the rest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from simulator.i18n.readings import display, shown
from simulator.mechanics.commissioning.power import CallTest
from simulator.mechanics.measuring.meter import ProveMeter
from simulator.mechanics.safety.weather import MeasureWind
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.intent import Act
from simulator.ui.panel import Open
from simulator.ui.sections.belt_face import BUTTON, GAP, NOTE, Answer, Display, Face, Picture, face, part
from simulator.ui.sections.belt_wrench import Hold
from simulator.ui.theme import INK900, PRINT, SLATE500, TEAL700, VERM700, Style
from simulator.ui.views.instruments import ASPECTS, SPRITES, Hanging, label, readings_of
from simulator.ui.widgets.base import Look, Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.drawing import print_style
from simulator.ui.widgets.tabs import tabs

if TYPE_CHECKING:
    from simulator.ui.sections.belt import Belt

PHONE, SCREEN = (104.0, 190.0), Box(12, 40, 80, 118)
LCD_HIGH = 60.0


@face("anemometer")
class Anemometer(Face):
    """The anemometer: it is held up, and shows the mean it took."""

    def widgets(self, room: Box) -> list[Widget]:
        """Picture, display, button."""
        button = Box(room.x, room.bottom - BUTTON, room.w, BUTTON)
        lcd = Box(room.x, button.y - GAP - LCD_HIGH, room.w, LCD_HIGH)
        picture = Box(room.x, room.y + 4, room.w, lcd.y - room.y - 4 - GAP)
        found = readings_of(self.view, self.thing.id)
        value = found[0].value if found else None
        text = display("wind_mm_s", value)[0] if isinstance(value, int) else ""
        return [
            Picture("wind.body", picture, sprite="tools/anemometer", aspect=70 / 83),
            Display("lcd", lcd, text=text, unit="m/s", places=4, bezel=True),
            Button("wind.measure", button, text=self.say("ui.belt.measure"), icon="wind", says=Act(MeasureWind(instrument=self.thing.id, by=self.view.me))),
        ]


@dataclass(frozen=True, slots=True)
class Standing:
    """Said: the phone stands in another sector."""

    sector: str


@face("phone")
class Phone(Face):
    """The test phone: a sector is chosen, a call is made, the screen tells how it went."""

    def __init__(self, belt: Belt, thing: Hanging) -> None:
        super().__init__(belt, thing)
        self.sector = self.view.sheet.plan.sectors[0].id

    def widgets(self, room: Box) -> list[Widget]:
        """Phone with its screen, sectors, button."""
        button = Box(room.x, room.bottom - BUTTON, room.w, BUTTON)
        choice = Box(room.x, button.y - GAP - BUTTON, room.w, BUTTON)
        picture = Picture("phone.body", Box(room.x, room.y, room.w, choice.y - room.y - GAP), sprite="tools/test-phone", aspect=PHONE[0] / PHONE[1])
        sectors = [(one.id, one.id.upper(), "") for one in self.view.sheet.plan.sectors]
        call = Act(CallTest(instrument=self.thing.id, sector=self.sector, by=self.view.me))
        return [
            picture,
            Screen("phone.screen", part(picture.place, PHONE, SCREEN), lines=self._lines()),
            *tabs("phone", choice, sectors, self.sector, Standing, gap=6),
            Button("phone.call", button, text=self.say("ui.belt.call"), icon="send", says=call),
        ]

    def _lines(self) -> tuple[tuple[str, str], ...]:
        """What the screen shows of the last call in that sector: lines with their colours."""
        head = (self.sector.upper(), INK900)
        read = {row.quantity: row.value for row in readings_of(self.view, self.thing.id) if row.at == self.sector}
        if "call" not in read:
            return head, (self.say("ui.belt.no_call"), SLATE500)
        name = self.belt.scene.desk.texts.name
        colour = TEAL700 if read["call"] == "connected" else VERM700
        cell = read.get("serving_cell")
        return head, (name(read["call"]), colour), (name(cell) if cell else "\u2013", INK900)

    def hear(self, said: object) -> Answer | None:
        """Another sector."""
        if not isinstance(said, Standing):
            return None
        self.sector = said.sector
        return ()


@face("proving_unit")
class ProvingUnit(Face):
    """The known source: every multimeter on the belt can be held to it."""

    def widgets(self, room: Box) -> list[Widget]:
        """Picture, one button a meter, note of the last try."""
        meters = [thing for thing in self.belt.things() if thing.use == "multimeter"]
        top = room.bottom - NOTE - (GAP + BUTTON) * len(meters)
        body = Picture("prover.body", Box(room.x, room.y + 4, room.w, top - room.y - 8), sprite="tools/proving-unit", aspect=96 / 128)
        buttons = [self._prove(meter, Box(room.x, top + (BUTTON + GAP) * index, room.w, BUTTON)) for index, meter in enumerate(meters)]
        return [body, *buttons, self.note(room)]

    def last(self) -> str:
        """What a meter showed here last."""
        found = [row for row in self.view.readings.values() if row.quantity == "proving_mv" and row.at == self.thing.id]
        row = max(found, key=lambda one: one.seq, default=None)
        return shown(self.belt.scene.desk.texts, row.quantity, row.value) if row else ""

    def _prove(self, meter: Hanging, box: Box) -> Widget:
        wanted = ProveMeter(instrument=meter.id, source=self.thing.id, by=self.view.me)
        text = label(self.belt.scene.desk.texts, self.view.sheet.catalog, meter)
        return Button(f"prove:{meter.id}", box, text=text, icon="check", kind="secondary", says=Act(wanted), hint=self.say("ui.belt.prove_hint"))


@face("terminal")
class Laptop(Face):
    """The maintenance terminal, closed: its pages are a panel of their own."""

    def widgets(self, room: Box) -> list[Widget]:
        """Picture, the button that opens it, note of what was read last."""
        button = Box(room.x, room.bottom - NOTE - GAP - 52, room.w, 52)
        picture = Box(room.x, room.y + 12, room.w, button.y - room.y - 24)
        return [
            Picture("terminal.body", picture, sprite=SPRITES["terminal"], aspect=244 / 159),
            Button("terminal.open", button, text=self.say("ui.belt.open"), icon="laptop", says=Open("terminal", {"instrument": self.thing.id})),
            self.note(room),
        ]


@face("spanner", "crimper", "cutter", "other")
class HandTool(Face):
    """A tool: its picture, and that it is carried to the work."""

    def widgets(self, room: Box) -> list[Widget]:
        """Picture and line."""
        foot = Box(room.x, room.bottom - BUTTON, room.w, BUTTON)
        picture = Box(room.x + 12, room.y + 12, room.w - 24, foot.y - room.y - 24)
        use = self.thing.use
        text = self.say("ui.belt.to_port" if use == "spanner" else "ui.belt.to_bench")
        return [Picture("hand.body", picture, sprite=SPRITES[use], aspect=ASPECTS.get(use, 1.0)), Hold("hand.hold", foot, text=text)]


@dataclass(eq=False, kw_only=True)
class Screen(Widget):
    """A few lines on the phone's screen."""

    focusable: bool = False
    solid: bool = False
    keeps_picture: ClassVar[bool] = False  # its lines may be any sequence
    lines: Sequence[tuple[str, str]] = ()

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Sector large, then the answer."""
        high = self.box.h / 3
        for index, (text, colour) in enumerate(self.lines):
            style = print_style(canvas, Style(18, 700) if index == 0 else PRINT)
            canvas.text(text, Box(self.box.x, self.box.y + high * index, self.box.w, high), style, colour, align="center", lines=2)
