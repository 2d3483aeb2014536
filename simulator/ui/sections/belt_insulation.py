"""The insulation tester at hand: two leads, a needle, and a button that is held. Using it on this site is a mistake, and possible."""

from __future__ import annotations

from dataclasses import dataclass
from math import log10

from simulator.mechanics.measuring.meter import TestInsulation
from simulator.ui.canvas import Canvas, Point
from simulator.ui.geometry import Box
from simulator.ui.intent import Act
from simulator.ui.sections.belt_face import GAP, NOTE, Face, Picture, face, part, pinned, spot
from simulator.ui.sections.belt_leads import lead_plugs
from simulator.ui.theme import PRINT
from simulator.ui.views.instruments import readings_of
from simulator.ui.widgets.base import Look, Widget
from simulator.ui.widgets.drawing import print_style
from simulator.ui.widgets.hold_button import HoldButton

SIZE = (192.0, 129.0)
AXIS, JACK_RED, JACK_BLACK = (96.0, 93.0), (41.0, 103.0), (67.0, 103.0)
SWEEP, LOWEST, HIGHEST = 55.0, 3.0, 9.0
"""The needle goes from minus to plus so many degrees, for powers of ten of an ohm; an open line lies at the end."""
PRINTS = (("0", 26), ("1 M\u03a9", 84), ("\u221e", 142))
TESTING = 56.0


@face("insulation_tester")
class Insulation(Face):
    """The insulation tester."""

    place = Box(0, 0, 1, 1)

    def widgets(self, room: Box) -> list[Widget]:
        """Body with its needle, leads, the button that puts 500 V on them, note."""
        box = Box(room.x, room.y + 8, room.w, min(room.w * SIZE[1] / SIZE[0], room.h * 0.45))
        body = Needle("insulation.body", box, sprite="tools/insulation-tester-body", aspect=SIZE[0] / SIZE[1], angle=self.angle())
        self.place = body.place
        ports = {colour: self.belt.leads.port(self.view, self.thing.id, colour) for colour in ("red", "black")}
        hints = {
            colour: self.say(f"ui.belt.lead.{colour}_on", port=port) if port else self.say(f"ui.belt.lead.{colour}")
            for colour, port in ports.items()
        }
        leads = lead_plugs(self.thing.id, self.jacks(), self.place.bottom + 8, self.place.w / SIZE[0], hints)
        test = TestInsulation(instrument=self.thing.id, red=ports["red"], black=ports["black"], by=self.view.me)
        ready = bool(ports["red"] and ports["black"])
        button = HoldButton(
            "insulation.test", Box(room.x, room.bottom - NOTE - GAP - TESTING, room.w, TESTING), text=self.say("ui.belt.test"),
            confirm=self.say("ui.belt.again"), icon="high-voltage", enabled=ready, says=Act(test), hint="" if ready else self.say("ui.belt.leads_first"),
        )  # fmt: skip
        return [body, *leads, button, self.note(room)]

    def angle(self) -> float:
        """Where the needle came to rest at the last test; at the open end before the first."""
        found = readings_of(self.view, self.thing.id)
        value = found[0].value if found else None
        if not isinstance(value, int):
            return SWEEP
        share = (log10(max(1, value)) - LOWEST) / (HIGHEST - LOWEST)
        return SWEEP * (2 * min(1.0, max(0.0, share)) - 1)

    def jacks(self) -> dict[str, Point]:
        """The middles of its two jacks."""
        return {"red": spot(self.place, SIZE, JACK_RED), "black": spot(self.place, SIZE, JACK_BLACK)}


@dataclass(eq=False, kw_only=True)
class Needle(Picture):
    """The body with the needle at an angle."""

    angle: float = 0.0

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Body, print of the scale, needle."""
        super().draw(canvas, look)
        scale = self.place.w / SIZE[0]
        for text, left in PRINTS:
            canvas.text(text, part(self.place, SIZE, Box(left - 14, 56, 52, 18)), print_style(canvas, PRINT), "#0D1B2A", align="center")
        pinned(canvas, "tools/gauge-needle", (10, 67), (5, 62), spot(self.place, SIZE, AXIS), self.angle, scale)
