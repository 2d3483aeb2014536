"""The cable's way: along which guide, how tightly bent, with or without a drip loop."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, replace

from simulator.mechanics.cabling.dressing import RouteCable
from simulator.ui import theme
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.hands import Hold, Laying, WholeCable
from simulator.ui.intent import Act
from simulator.ui.sections import bench_art
from simulator.ui.sections.bench_face import GAP, ROW, Face
from simulator.ui.sections.bench_widgets import Chooser
from simulator.ui.shapes import arc, dashes
from simulator.ui.views.bench import OnBench
from simulator.ui.widgets.base import Look, Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.drawing import dashed, words
from simulator.ui.widgets.slider import Slider
from simulator.ui.widgets.toggle import Toggle

BEND_MM = (5, 300)


@dataclass(eq=False, kw_only=True)
class Coil(Widget):
    """The cable as a whole, coiled: to be led to a guide of the rack."""

    colours: tuple[str, str, str] = ("", "", "")
    width: float = 8.0
    banded: bool = False

    def draw(self, canvas: Canvas, look: Look) -> None:
        """A small sheet with the coil on it."""
        if look.carried:
            dashed(canvas, self.box.inset(1), theme.RADIUS_TILE)
            return
        ground = theme.AMBER100 if look.picked else theme.WHITE
        line = theme.AMBER500 if look.picked else theme.BLUE600 if look.hovered else theme.MIST300
        canvas.rect(self.box, ground, line=line, width=2.5 if look.picked or look.hovered else 1.3, radius=theme.RADIUS_TILE)
        key = ("bench.coil", self.box, self.colours, self.width, self.banded)
        canvas.layer(key, self.box, lambda inner: self._coil(inner, *self.box.centre))
        canvas.sprite("icons/drag", Box(self.box.right - 22, self.box.bottom - 22, 18, 18), tint=theme.SLATE500)

    def _coil(self, canvas: Canvas, x: float, y: float) -> None:
        r = min(self.box.w, self.box.h) * 0.36
        for turn in (0.66, 0.83, 1.0):
            bench_art.tube(canvas, arc(x, y, r * turn, -160, 170), self.colours, min(self.width, 6.0), banded=self.banded)
        bench_art.tube(canvas, [*arc(x, y, r, 100, 176), (x + r + 6, y + r * 0.9)], self.colours, min(self.width, 6.0), banded=self.banded)

    def draw_carried(self, canvas: Canvas, x: float, y: float) -> None:
        """The coil at the pointer."""
        self._coil(canvas, x, y)


class RouteFace(Face):
    """Guide, bend, loop: each change is held before the rack; putting it down lays it."""

    name = "route"
    icon = "bend-radius"

    @property
    def guides(self) -> list[str]:
        """The guides of the cabinet by name."""
        return [name for name, _ in self.view.guides]

    def laying(self, cable: OnBench) -> Laying:
        """How the cable is held: as the rack shows it, else as it was set here last."""
        held, state, guides = self.bench.hands.laying, self.state, self.guides
        if held is not None and held.cable == cable.cable.id:
            return held
        return Laying(cable.cable.id, guides[state.guide % len(guides)] if guides else "", state.bend_mm, state.drip_loop)

    def remember(self, cable: OnBench) -> None:
        """What is held, here or at the rack, is where the next cable begins."""
        held = self.bench.hands.laying
        if held is None or held.cable != cable.cable.id:
            return
        if held.guide in self.guides:
            self.state.guide = self.guides.index(held.guide)
        self.state.bend_mm, self.state.drip_loop = held.bend_mm, held.drip_loop

    def _places(self, room: Box) -> dict[str, Box]:
        middle = Box(room.x, room.y + ROW + GAP, room.w, room.h - 2 * (ROW + GAP))
        coil = min(middle.h, middle.w * 0.36)
        high = min(middle.h, 150.0)
        right = Box(middle.x + coil + GAP, middle.y + (middle.h - high) / 2, middle.w - coil - GAP, high)
        low = middle.bottom + GAP
        half = (room.w - GAP) / 2
        return {
            "guide": Box(room.x, room.y, room.w, ROW),
            "coil": Box(middle.x, middle.y, coil, middle.h),
            "words": Box(right.x, right.y, right.w, right.h - ROW),
            "bend": Box(right.x, right.bottom - ROW, right.w, ROW),
            "loop": Box(room.x, low, half, ROW),
            "lay": Box(room.x + half + GAP, low, half, ROW),
        }

    def widgets(self, room: Box, cable: OnBench) -> list[Widget]:
        """Guide, coil, bend, loop, and letting go."""
        places, held, guides = self._places(room), self.laying(cable), self.guides
        colours, width, banded = bench_art.sheath(cable)
        route = RouteCable(by=self.view.me, cable=held.cable, guide=held.guide, bend_mm=max(BEND_MM[0], held.bend_mm), drip_loop=held.drip_loop)
        return [
            Chooser(
                "bench.guide", places["guide"], value=guides.index(held.guide) if held.guide in guides else 0, most=max(0, len(guides) - 1),
                shows=lambda index: self.bench.named(guides[index]) if guides else "", tells=lambda index: Hold(laying=replace(held, guide=guides[index])),
            ),
            Coil("cable:whole", places["coil"], load=WholeCable(cable.cable.id), colours=colours, width=width, banded=banded, hint=self.say("ui.bench.coil")),
            Slider(
                "bench.bend", places["bend"], value=min(BEND_MM[1], max(BEND_MM[0], held.bend_mm)), least=BEND_MM[0], most=BEND_MM[1], by=5,
                tells=lambda value: Hold(laying=replace(held, bend_mm=value)),
            ),
            Toggle(
                "bench.loop", places["loop"], choices=(self.say("ui.bench.loop_off"), self.say("ui.bench.loop_on")), chosen=int(held.drip_loop), kind="light",
                tells=lambda index: Hold(laying=replace(held, drip_loop=bool(index))), hint=self.say("ui.bench.loop"),
            ),
            Button("bench.lay", places["lay"], text=self.say("ui.bench.lay"), icon="snap-in", says=Act(route)),
        ]  # fmt: skip

    def key(self, cable: OnBench) -> Hashable:
        """How it is held."""
        return self.laying(cable)

    def draw(self, canvas: Canvas, room: Box, cable: OnBench) -> None:
        """The bend as a circle, its radius, and the least one printed on the sheath."""
        box, held = self._places(room)["words"], self.laying(cable)
        wide = min(box.h, box.w * 0.42)
        self._draw_bend(canvas, Box(box.x, box.y, wide, box.h), held.bend_mm, cable)
        text = Box(box.x + wide + 4, box.y, box.w - wide - 4, box.h)
        words(canvas, self.say("ui.bench.radius", radius=held.bend_mm), Box(text.x, text.y, text.w, text.h * 0.54), theme.VALUE, theme.INK900, valign="bottom", most=1)
        words(canvas, self.say("ui.bench.least", radius=cable.kind.bend_mm), Box(text.x, text.y + text.h * 0.54, text.w, text.h * 0.46), theme.CAPTION, theme.SLATE500, valign="top", most=1)

    def _draw_bend(self, canvas: Canvas, box: Box, bend_mm: int, cable: OnBench) -> None:
        """The bend at the scale of the room; where verdicts are shown, its colour and line tell a bend that is too tight."""
        x, y = box.centre
        r = max(4.0, min(box.w, box.h) / 2 * (0.2 + 0.75 * min(1.0, bend_mm / 200)))
        tight = bend_mm < cable.kind.bend_mm and self.view.mode.shows_verdicts
        colour = theme.VERM600 if tight else theme.TEAL600 if self.view.mode.shows_verdicts else theme.SLATE500
        whole = arc(x, y, r, 0, 360)
        for piece in [whole] if tight else dashes(whole, 4, 3):
            canvas.line(piece, colour, 2)
        canvas.line([(x, y), (x + r * 0.7, y - r * 0.7)], colour, 2)
        canvas.circle(x, y, 2.4, colour)
