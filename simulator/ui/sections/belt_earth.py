"""The earth tester at hand: the tape on the ground from the earth ring, two stakes along it, and the reading."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.i18n.readings import display
from simulator.mechanics.measuring.earth_tester import MeasureEarth
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.intent import Act
from simulator.ui.sections.belt_face import BUTTON, Answer, Display, Face, Picture, face, part, pinned, spot
from simulator.ui.theme import AMBER500, MIST300, PRINT, WHITE
from simulator.ui.views.instruments import Hanging, readings_of
from simulator.ui.widgets.base import Look, Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.drawing import print_style
from simulator.ui.widgets.slider import Slider
from simulator.ui.widgets.stepper import Stepper

if TYPE_CHECKING:
    from simulator.ui.sections.belt import Belt

SIZE = (202.0, 123.0)
DISPLAY, KNOB = Box(27, 25, 84, 44), (153.0, 48.0)
BOUNDS = {"current": (5, 200), "potential": (1, 199)}
FIRST_M = {"current": 20, "potential": 10}
ROW, GAP = 44.0, 4.0
TERMINAL = {"current": ("C", "#C7390D"), "potential": ("P", "#F5C518")}
EDGE = 13.0
"""A slider's knob keeps so far from its ends."""


@dataclass(frozen=True, slots=True)
class Staked:
    """Said: a stake stands so many metres from the ring."""

    stake: str
    at_m: int


@face("earth_tester")
class EarthTester(Face):
    """The earth tester. Where the stakes stand is the person's own business until he measures."""

    def __init__(self, belt: Belt, thing: Hanging) -> None:
        super().__init__(belt, thing)
        self.at_m = dict(FIRST_M)

    def widgets(self, room: Box) -> list[Widget]:
        """Body with display, the ground with the stakes, steppers, the button."""
        below = 2 * ROW + 2 * (ROW + GAP) + BUTTON + 2 * GAP
        body = Picture("earth.body", Box(room.x, room.y, room.w, room.h - below), sprite="tools/earth-tester-body", aspect=SIZE[0] / SIZE[1])
        ground = Box(room.x, body.box.bottom, room.w, 2 * ROW)
        first = ground.bottom + GAP
        return [
            body, self._dial(body.place), self._lcd(body.place),
            Ground("earth.ground", ground, unit=self.say("ui.belt.ring")),
            *(self._stake(stake, Box(ground.x, ground.y + ROW * index, ground.w, ROW)) for index, stake in enumerate(BOUNDS)),
            *(self._stepper(stake, Box(room.x, first + (ROW + GAP) * index, room.w, ROW)) for index, stake in enumerate(BOUNDS)),
            self._measure(Box(room.x, room.bottom - BUTTON, room.w, BUTTON)),
        ]  # fmt: skip

    def _lcd(self, place: Box) -> Widget:
        found = readings_of(self.view, self.thing.id)
        value = found[0].value if found else None
        text, unit = display("ring_mohm", value) if isinstance(value, int) else ("", "Ω")
        return Display("lcd", part(place, SIZE, DISPLAY), text=text, unit=unit, places=4)

    @staticmethod
    def _dial(place: Box) -> Widget:
        return Turned("earth.dial", part(place, SIZE, Box(130, 26, 46, 46)), scale=place.w / SIZE[0], at=spot(place, SIZE, KNOB))

    def _stake(self, stake: str, box: Box) -> Widget:
        least, most = BOUNDS[stake]
        return Stake(
            f"earth.{stake}", box, value=self.at_m[stake], least=least, most=most, stake=stake,
            hint=self.say(f"ui.belt.stake.{stake}"), tells=lambda at_m: Staked(stake, at_m),
        )  # fmt: skip

    def _stepper(self, stake: str, box: Box) -> Widget:
        least, most = BOUNDS[stake]
        return Stepper(
            f"earth.{stake}.step", box, value=self.at_m[stake], least=least, most=most,
            shows=lambda at_m: f"{TERMINAL[stake][0]}  {at_m} m", tells=lambda at_m: Staked(stake, at_m),
        )  # fmt: skip

    def _measure(self, box: Box) -> Widget:
        wanted = MeasureEarth(instrument=self.thing.id, current_m=self.at_m["current"], potential_m=self.at_m["potential"], by=self.view.me)
        return Button("earth.measure", box, text=self.say("ui.belt.measure"), icon="earth-tester", says=Act(wanted))

    def hear(self, said: object) -> Answer | None:
        """A stake was moved."""
        if not isinstance(said, Staked):
            return None
        self.at_m[said.stake] = said.at_m
        return ()


@dataclass(eq=False, kw_only=True)
class Turned(Widget):
    """The tester's knob at its measuring position."""

    focusable: bool = False
    solid: bool = False
    scale: float = 1.0
    at: tuple[float, float] = (0.0, 0.0)

    def draw(self, canvas: Canvas, look: Look) -> None:
        """The knob."""
        pinned(canvas, "tools/instrument-knob", (40, 42), (20, 20), self.at, 50, self.scale)


@dataclass(eq=False, kw_only=True)
class Ground(Widget):
    """The ground seen from above: grass, the tape with its marks every 50 m, the ring at its left end."""

    focusable: bool = False
    solid: bool = False
    unit: str = ""

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Grass, tape, marks."""
        box = self.box
        canvas.rect(box, "#7FA36B", radius=8)
        canvas.rect(box.inset(3), "#8DB178", radius=6)
        tape = Box(box.x + EDGE, box.centre[1] - 4, box.w - 2 * EDGE, 8)
        canvas.rect(tape, "#F5C518", line="#A87F00", radius=3)
        for metre in _marks():
            x = tape.x + tape.w * metre / BOUNDS["current"][1]
            canvas.rect(Box(x - 0.75, tape.y, 1.5, 8), "#0D1B2A")
        canvas.circle(tape.x, box.centre[1], 9, None, line="#8F5826", width=5)


def _marks() -> Iterable[int]:
    return range(0, BOUNDS["current"][1] + 1, 25)


@dataclass(eq=False, kw_only=True)
class Stake(Slider):
    """A stake beside the tape with its lead to the tester: dragged along it, or by wheel and arrows."""

    stake: str = "current"

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Lead, pin, letter."""
        letter, colour = TERMINAL[self.stake]
        track = self._track()
        x = track.x + track.w * self.value / self.most
        upper = self.stake == "current"
        y = self.box.y + (24 if upper else 20)
        canvas.line([(track.x - 2, y), (x, y)], colour, 2.5)
        canvas.line([(x, y), (x, self.box.bottom - 4 if upper else self.box.y + 4)], "#465B71", 4)
        canvas.circle(x, y, 11, WHITE, line=AMBER500 if look.hovered or look.pressed else colour, width=3)
        canvas.text(letter, Box(x - 10, y - 10, 20, 20), print_style(canvas, PRINT), "#0D1B2A", align="center")
        canvas.line([(track.x - 2, y), (track.x - 2, self.box.bottom if upper else self.box.y)], MIST300, 1.5)
