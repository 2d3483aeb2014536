"""The multimeter at hand: live display, knob, two leads, and the buttons that note or prove."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import atan2, cos, degrees, hypot, radians, sin

from simulator.i18n.readings import display
from simulator.mechanics.measuring.meter import ProveMeter, ReadMeter, SetMeter
from simulator.ui.canvas import Canvas, Point
from simulator.ui.events import KeyDown
from simulator.ui.geometry import Box
from simulator.ui.intent import Act
from simulator.ui.sections.belt_face import BUTTON, GAP, NOTE, Display, Face, Picture, face, part, pinned, spot
from simulator.ui.sections.belt_leads import lead_plugs
from simulator.ui.theme import AMBER500, BLUE400
from simulator.ui.widgets.base import HANDLED, Look, Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.drawing import square

SIZE = (178.0, 335.0)
DISPLAY = Box(23, 25, 132, 84)
KNOB, JACK_RED, JACK_BLACK = (89.0, 212.2), (48.52, 297.0), (89.0, 297.0)
DIAL = 62.0
"""Radius at which the stops are printed."""
STOPS = {"off": -100.0, "dc_volt": -36.0, "ohm": 0.0}
NOTES = {"dc_volt": "DC   AUTO", "ohm": "OHM   AUTO"}
QUANTITIES = {"dc_volt": "dc_mv", "ohm": "ohm_mohm"}


@face("multimeter")
class Meter(Face):
    """The multimeter. Its display is asked every 250 ms; what was noted stands below."""

    place = Box(0, 0, 1, 1)

    @property
    def mode(self) -> str:
        """Where its knob stands."""
        seen = self.view.seen.instruments.get(self.thing.id)
        return seen.mode if seen else "off"

    def widgets(self, room: Box) -> list[Widget]:
        """Body, display, knob, leads, buttons, note."""
        body = Picture("meter.body", Box(room.x, room.y, room.w, room.h - BUTTON - NOTE - 2 * GAP - 14), sprite="tools/multimeter-body", aspect=SIZE[0] / SIZE[1])
        self.place = body.place
        scale = self.place.w / SIZE[0]
        knob = Knob(
            "knob", square(*spot(self.place, SIZE, KNOB), 2 * (DIAL + 14) * scale), mode=self.mode, scale=scale, hint=self.say("ui.belt.knob"),
            tells=lambda mode: Act(SetMeter(instrument=self.thing.id, mode=mode, by=self.view.me)),
        )  # fmt: skip
        hints = {colour: self.lead_hint(colour) for colour in ("red", "black")}
        leads = lead_plugs(self.thing.id, self.jacks(), self.place.bottom, scale, hints)
        return [body, self._lcd(), knob, *leads, *self._buttons(room), self.note(room)]

    def _lcd(self) -> Widget:
        text, unit = self.shown()
        return Display("lcd", part(self.place, SIZE, DISPLAY), text=text, unit=unit, note=NOTES.get(self.mode, ""), places=5 if text else 0)

    def _buttons(self, room: Box) -> list[Widget]:
        top = room.bottom - NOTE - GAP - BUTTON
        half = (room.w - GAP) / 2
        source = next((thing.id for thing in self.belt.things() if thing.use == "proving_unit"), "")
        read = Act(ReadMeter(instrument=self.thing.id, by=self.view.me))
        prove = Act(ProveMeter(instrument=self.thing.id, source=source, by=self.view.me))
        if not source:  # aloft, where nobody took it along
            return [Button("meter.read", Box(room.x, top, room.w, BUTTON), text=self.say("ui.belt.read"), says=read)]
        return [
            Button("meter.read", Box(room.x, top, half, BUTTON), text=self.say("ui.belt.read"), says=read),
            Button("meter.prove", Box(room.x + half + GAP, top, half, BUTTON), text=self.say("ui.belt.prove"), kind="secondary", says=prove, hint=self.say("ui.belt.prove_hint")),
        ]

    def lead_hint(self, colour: str) -> str:
        """Which lead it is and where it is held."""
        port = self.belt.leads.port(self.view, self.thing.id, colour)
        return self.say(f"ui.belt.lead.{colour}_on", port=port) if port else self.say(f"ui.belt.lead.{colour}")

    def shown(self) -> tuple[str, str]:
        """Digits and unit on the display now. With leads in the air it shows nothing across, or an open line."""
        if self.mode == "off":
            return "", ""
        work = self.belt.scene.desk.work
        found = work.shows(self.thing.id) if work else None
        if found is None:
            return display(QUANTITIES[self.mode], None if self.mode == "ohm" else 0)
        return display(*found)

    def live(self) -> None:
        """The display follows."""
        lcd = self.belt.widget("lcd")
        if isinstance(lcd, Display):
            lcd.text, lcd.unit = self.shown()
            self.belt.scene.host.stir("lcd")

    def jacks(self) -> dict[str, Point]:
        """The middles of its two jacks in use."""
        return {"red": spot(self.place, SIZE, JACK_RED), "black": spot(self.place, SIZE, JACK_BLACK)}


@dataclass(eq=False, kw_only=True)
class Knob(Widget):
    """The knob with its stops: turned by a click on a mark, by dragging round, by wheel or arrows. `tells(mode)` at each new stop."""

    mode: str = "off"
    scale: float = 1.0
    tells: Callable[[str], object] = lambda mode: mode
    reach: float = 4.0
    turning: str = ""

    def parts(self) -> dict[str, Box]:
        """The marks, by position."""
        x, y = self.box.centre
        r = DIAL * self.scale
        return {mode: square(x + r * sin(radians(angle)), y - r * cos(radians(angle)), 44) for mode, angle in STOPS.items()}

    def draw(self, canvas: Canvas, look: Look) -> None:
        """The knob at its stop; under the pointer a ring."""
        x, y = self.box.centre
        pinned(canvas, "tools/multimeter-knob", (92, 94), (46, 46), (x, y), STOPS[self.turning or self.mode], self.scale)
        if look.hovered or look.pressed:
            canvas.circle(x, y, 50 * self.scale, None, line=AMBER500 if look.pressed else BLUE400, width=3)

    def stop_at(self, x: float, y: float) -> str:
        """The stop in whose direction a point lies; on the very middle the present one."""
        cx, cy = self.box.centre
        if hypot(x - cx, y - cy) < 6:
            return self.mode
        angle = degrees(atan2(x - cx, cy - y))
        return min(STOPS, key=lambda mode: abs((STOPS[mode] - angle + 180) % 360 - 180))

    def turn_to(self, mode: str) -> object:
        """Says the new stop; staying says nothing."""
        self.turning = ""
        return HANDLED if mode == self.mode or not self.enabled else self.tells(mode)

    def by(self, steps: int) -> object:
        """So many stops on, clockwise."""
        order = list(STOPS)
        return self.turn_to(order[min(len(order) - 1, max(0, order.index(self.mode) + steps))])

    def click(self) -> object | None:
        """One stop on; from the last back to the first."""
        order = list(STOPS)
        return self.turn_to(order[(order.index(self.mode) + 1) % len(order)])

    def click_at(self, x: float, y: float) -> object | None:
        """To the mark that was clicked; on the knob itself one stop on."""
        cx, cy = self.box.centre
        return self.click() if hypot(x - cx, y - cy) < 30 * self.scale else self.turn_to(self.stop_at(x, y))

    def grab(self, x: float, y: float) -> bool:
        """Every drag turns."""
        return True

    def drag_to(self, x: float, y: float) -> object | None:
        """Follows the pointer."""
        self.turning = self.stop_at(x, y)
        return HANDLED

    def drop(self, x: float, y: float) -> object | None:
        """Stays at the nearest stop."""
        return self.turn_to(self.stop_at(x, y))

    def put_back(self) -> None:
        """As before the drag."""
        self.turning = ""

    def turn(self, steps: int, x: float, y: float) -> object | None:
        """The wheel, a stop a notch."""
        return self.by(steps)

    def key(self, event: KeyDown) -> object | None:
        """Arrows."""
        steps = {"left": -1, "down": -1, "right": 1, "up": 1}.get(event.key)
        return None if steps is None else self.by(steps)
