"""Optical power meter and fibre scope at hand: a free fibre end is chosen, or held to the port."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.i18n.readings import display
from simulator.mechanics.action import Action
from simulator.mechanics.cabling.fibre import InspectFibre
from simulator.mechanics.event import InstrumentRead
from simulator.mechanics.measuring.light import MeasureLight
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.hands import CableEnd
from simulator.ui.intent import Act
from simulator.ui.sections.belt_face import BUTTON, NOTE, Answer, Display, Face, Picture, face, part
from simulator.ui.theme import BLUE400, INK600, INK700, MIST300, WHITE, Style
from simulator.ui.views.instruments import Hanging, free_fibres, readings_of
from simulator.ui.views.tray import short_name
from simulator.ui.widgets.base import Look, Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.drawing import words
from simulator.ui.widgets.icon_button import IconButton
from simulator.ui.widgets.zone import Zone

if TYPE_CHECKING:
    from simulator.ui.sections.belt import Belt

SIZE = (88.0, 202.0)
DISPLAY = Box(13, 37, 62, 42)
CHOOSER, GAP = 60.0, 6.0
CHOSEN = Style(13, 600)


@dataclass(frozen=True, slots=True)
class NextEnd:
    """Said: the fibre end before or after the chosen one."""

    by: int


@dataclass(frozen=True, slots=True)
class HeldTo:
    """Said: a fibre end is held to the instrument's port."""

    end: CableEnd


class FibreFace(Face):
    """An instrument for fibre ends: which end is chosen, and the button that uses it on that end."""

    verb = ""

    def __init__(self, belt: Belt, thing: Hanging) -> None:
        super().__init__(belt, thing)
        self.end = ("", "")

    def action(self, cable: str, end: str) -> Action:
        """What is done with the end."""
        raise NotImplementedError

    def controls(self, room: Box) -> list[Widget]:
        """Chooser, and the button below it."""
        ends = free_fibres(self.view)
        if self.end not in ends:
            self.end = ends[0] if ends else ("", "")
        cable, end = self.end
        text = short_name(self.belt.scene.desk.texts, f"{cable}.{end}") if cable else self.say("ui.belt.no_end")
        side = 44.0
        top = Box(room.x, room.y, room.w, CHOOSER)
        return [
            IconButton("fibre.before", Box(top.x, top.y, side, top.h), icon="chevron-left", enabled=len(ends) > 1, hint=self.say("ui.belt.end_before"), says=NextEnd(-1)),
            Chosen("fibre.end", Box(top.x + side, top.y, top.w - 2 * side, top.h), text=text),
            IconButton("fibre.after", Box(top.right - side, top.y, side, top.h), icon="chevron-right", enabled=len(ends) > 1, hint=self.say("ui.belt.end_after"), says=NextEnd(1)),
            Button(
                f"fibre.{self.verb}", Box(room.x, top.bottom + GAP, room.w, BUTTON), text=self.say(f"ui.belt.{self.verb}"),
                enabled=bool(cable), says=Act(self.action(cable, end)), hint="" if cable else self.say("ui.belt.no_end"),
            ),
        ]  # fmt: skip

    def port(self, box: Box) -> Widget:
        """Where a fibre end in the hand can be held."""
        return Zone(
            "fibre.port", box, accepts=lambda load: isinstance(load, CableEnd),
            gets=lambda load, x, y: HeldTo(load) if isinstance(load, CableEnd) else None, focusable=True, hint=self.say("ui.belt.hold_end"),
        )  # fmt: skip

    def hear(self, said: object) -> Answer | None:
        """Another end, or one held to the port."""
        if isinstance(said, NextEnd):
            ends = free_fibres(self.view)
            self.end = ends[(ends.index(self.end) + said.by) % len(ends)] if self.end in ends else self.end
            return ()
        if isinstance(said, HeldTo):
            self.end = (said.end.cable, said.end.end)
            return [Act(self.action(*self.end))]
        return None


@face("power_meter")
class PowerMeter(FibreFace):
    """The optical power meter; its display keeps what it showed last."""

    verb = "measure"

    def action(self, cable: str, end: str) -> Action:
        """Measures the light."""
        return MeasureLight(instrument=self.thing.id, cable=cable, end=end, by=self.view.me)

    def widgets(self, room: Box) -> list[Widget]:
        """Body with display and port, chooser, button, note."""
        low = room.bottom - NOTE - GAP - BUTTON - GAP - CHOOSER
        body = Picture("light.body", Box(room.x, room.y, room.w, low - room.y - GAP), sprite="tools/optical-power-meter-body", aspect=SIZE[0] / SIZE[1])
        found = readings_of(self.view, self.thing.id)
        value = found[0].value if found else None
        text, unit = display("light_cdbm", value) if isinstance(value, int) else ("L0" if found else "", "dBm")
        lcd = Display("lcd", part(body.place, SIZE, DISPLAY), text=text, unit="", note=unit, places=4)
        return [body, lcd, self.port(body.place), *self.controls(Box(room.x, low, room.w, 0)), self.note(room)]


@face("fibre_scope")
class FibreScope(FibreFace):
    """The fibre scope: shows the end that was looked at, until another is chosen or the fibre is handled."""

    verb = "inspect"
    looked: tuple[str, str, str] = ("", "", "")

    def action(self, cable: str, end: str) -> Action:
        """Looks through the scope."""
        return InspectFibre(instrument=self.thing.id, cable=cable, end=end, by=self.view.me)

    def told(self) -> None:
        """What was seen stays until that cable is handled."""
        told = self.view.told
        if told is None or told.refusal is not None:
            return
        seen = next((made for made in told.events if isinstance(made, InstrumentRead) and made.quantity == "fibre_end"), None)
        if seen is not None and seen.subject == self.thing.id:
            cable, _, end = seen.at.rpartition(".")
            self.looked = (cable, end, str(seen.value))
        elif any(made.subject.startswith(f"{self.looked[0]}.") for made in told.events):
            self.looked = ("", "", "")

    def widgets(self, room: Box) -> list[Widget]:
        """The round picture, chooser, button, note."""
        low = room.bottom - NOTE - GAP - BUTTON - GAP - CHOOSER
        controls = self.controls(Box(room.x, low, room.w, 0))
        seen = self.looked[2] if self.looked[:2] == self.end else ""
        view = EndFace("scope.view", Box(room.x, room.y, room.w, low - room.y - GAP), finding=seen)
        side = min(view.box.w, view.box.h)
        x, y = view.box.centre
        return [view, self.port(Box(x - side / 2, y - side / 2, side, side)), *controls, self.note(room)]


@dataclass(eq=False, kw_only=True)
class Chosen(Widget):
    """The name of the chosen end."""

    focusable: bool = False
    solid: bool = False
    text: str = ""

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Up to three lines."""
        words(canvas, self.text, self.box.inset(3, 1), CHOSEN, WHITE, "center", most=3)


@dataclass(eq=False, kw_only=True)
class EndFace(Widget):
    """A fibre's end face as the scope shows it: nothing, clean, dust or oil."""

    focusable: bool = False
    solid: bool = False
    finding: str = ""

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Ring, end face, what lies on it."""
        x, y = self.box.centre
        r = min(self.box.w, self.box.h) / 2 - 4
        if not self.finding:
            canvas.circle(x, y, r, INK600, line=MIST300, width=4)
            canvas.circle(x, y, r * 0.84, INK700)
            canvas.sprite("tools/fibre-scope", Box(x - r * 0.66, y - r * 0.43, r * 1.32, r * 0.86))
            return
        canvas.circle(x, y, r, "#0E1720", line=MIST300, width=4)
        dirty = self.finding == "dust"
        canvas.sprite(f"hardware/fibre-end-face-{'dirty' if dirty else 'clean'}", Box(x - r * 0.93, y - r * 0.93, r * 1.86, r * 1.86))
        if self.finding == "oil":
            for dx, dy, size in ((-0.25, 0.1, 0.34), (0.2, -0.25, 0.26), (0.28, 0.3, 0.2), (-0.1, -0.45, 0.14)):
                canvas.circle(x + dx * r, y + dy * r, size * r, "#B5862255", line=INK700, width=1.5)
                canvas.circle(x + (dx - 0.06) * r, y + (dy - 0.06) * r, size * r * 0.3, BLUE400 + "66")
