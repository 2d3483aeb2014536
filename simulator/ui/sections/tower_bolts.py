"""Bolts of the clamps: chosen, pulled by the wrench until it clicks, marked with paint."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from simulator.i18n.languages import language
from simulator.i18n.numbers import shifted
from simulator.mechanics.cabling.plugs import SetWrench
from simulator.mechanics.mounting.bolts import LoosenClamp, MarkBolts, PullWrench, TurnBoltByHand
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box, row
from simulator.ui.hands import Item, Tool
from simulator.ui.intent import Act, Intent
from simulator.ui.panel import Close, Open
from simulator.ui.sections.lens_wrench import WrenchArm
from simulator.ui.sections.tower_hands import Turn
from simulator.ui.sections.tower_section import TowerSection
from simulator.ui.sections.tower_widgets import Resting, Well
from simulator.ui.theme import AMBER500, BLUE600, INK900, MIST300, PAPER, RADIUS_BUTTON, SLATE500, WHITE, Style
from simulator.ui.views import tower_goods
from simulator.ui.views import tower_work as view_of
from simulator.ui.views.instruments import use_of, wrench_scale
from simulator.ui.views.tower_work import Clamp
from simulator.ui.widgets.base import Look, Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.drawing import lens_ring, square
from simulator.ui.widgets.hold_button import HoldButton
from simulator.ui.widgets.label import Label
from simulator.ui.widgets.tabs import tabs

HIGH, GAP, LENS = 46.0, 6.0, 178.0
FINE_MN_M = 500
NUMBER = Style(15, 700)


@dataclass(eq=False, kw_only=True)
class Nut(Widget):
    """A nut of the clamp, the n-th in the order corner to corner."""

    nth: int = 1
    chosen: bool = False
    marked: bool = False

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Nut, number, paint mark."""
        face = self.box.inset(2)
        line = AMBER500 if self.chosen else BLUE600 if look.hovered else MIST300
        canvas.rect(face, WHITE if self.chosen else PAPER, line=line, width=3 if self.chosen else 1.5, radius=RADIUS_BUTTON)
        side = min(face.h - 8, 36.0)
        name = "clamp-closeup-nut-active" if self.chosen else "clamp-closeup-nut"
        canvas.sprite(f"hardware/{name}", square(face.x + side / 2 + 6, face.centre[1], side))
        if self.marked:
            canvas.line([(face.x + 6, face.centre[1] + 6), (face.x + side + 6, face.centre[1] - 6)], "#F5C518", 4)
        canvas.text(str(self.nth), Box(face.x + side + 6, face.y, face.w - side - 8, face.h), NUMBER, INK900, align="center")


LAYERS = ("antenna-back", "pole", "wings", "bar")
WIDE_ART, HIGH_ART, NUT_AT = 202.0, 276.0, (161.0, 136.0)
"""Size of the clamp's picture and where its right nut is."""


@dataclass(eq=False, kw_only=True)
class NutLens(Widget):
    """The chosen nut as large as a lens shows it."""

    focusable: bool = False
    solid: bool = False
    text: str = ""

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Plate, pole, clamp, nut in the middle, ring."""
        x, y = self.box.centre
        r = min(self.box.w, self.box.h) / 2
        with canvas.circle_clip(x, y, r - 4) as inner:
            inner.rect(Box(x - r, y - r, 2 * r, 2 * r), "#E4EAF0")
            grown = 2.3 * r / HIGH_ART  # the layers lie so that one of their two nuts is in the middle
            place = Box(x - NUT_AT[0] * grown, y - NUT_AT[1] * grown, WIDE_ART * grown, HIGH_ART * grown)
            for layer in LAYERS:
                inner.sprite(f"hardware/clamp-closeup-{layer}", place)
            inner.sprite("hardware/clamp-closeup-washer", square(x, y, r * 0.72))
            inner.sprite("hardware/clamp-closeup-nut-active", square(x, y, r * 0.52))
        lens_ring(canvas, x, y, r)


class BoltsCard(TowerSection):
    """Clamps of what hangs at his position."""

    def suits(self) -> bool:
        """Where something hangs on clamps."""
        return tower_goods.is_aloft(self.view) and bool(view_of.clamps_here(self.view))

    def _tool(self) -> tower_goods.Thing | None:
        """The wrench at hand: the one put here last, else none."""
        return next((one for one in tower_goods.tools(self.view, self.texts) if one.id == self.choices.tool), None)

    def _clamp(self) -> Clamp | None:
        clamps = view_of.clamps_here(self.view)
        return next((one for one in clamps if one.id == self.choices.clamp), clamps[0] if clamps else None)

    def widgets(self, room: Box) -> list[Widget]:
        """Clamps, nuts, lens with the wrench on it, what it is set to."""
        clamp = self._clamp()
        if clamp is None:
            return [Label("bolts.none", Box(room.x, room.y, room.w, 66), text=self.say("ui.tower.pole.empty"), lines=3, colour=SLATE500, valign="top")]
        choices = [(one.id, self._clamp_text(one), "") for one in view_of.clamps_here(self.view)]
        nuts = Box(room.x, room.y + HIGH + GAP, room.w, HIGH)
        lens = Box(room.x, nuts.bottom + GAP, room.w, min(LENS, room.h - 4 * (HIGH + GAP)))
        tool = Box(room.x, lens.bottom + GAP, room.w, HIGH)
        return self.asked([
            *tabs("bolts.clamp", Box(room.x, room.y, room.w, HIGH), choices, clamp.id, lambda name: Turn("clamp", name), gap=4),
            *self._nuts(clamp, nuts), *self._lens(clamp, lens), *self._tools(clamp, tool), *self._acts(clamp, Box(room.x, tool.bottom + GAP, room.w, HIGH)),
        ])  # fmt: skip

    def _clamp_text(self, clamp: Clamp) -> str:
        code = f"ui.tower.bolts.{clamp.name}"
        return self.say(code) if clamp.name != "pole" else self.named(clamp.unit)

    def _nuts(self, clamp: Clamp, room: Box) -> list[Widget]:
        number = min(self.choices.bolt, len(clamp.bolts))
        return [
            Nut(f"nut:{index}", box, nth=index, chosen=index == number, marked=clamp.marked, says=Turn("bolt", index), hint=self.say("ui.tower.bolts.nut", number=index), group="nuts")
            for index, box in enumerate(row(room, len(clamp.bolts), 4), start=1)
        ]

    def _bolt(self, clamp: Clamp) -> str:
        return clamp.bolts[min(self.choices.bolt, len(clamp.bolts)) - 1]

    def _lens(self, clamp: Clamp, room: Box) -> list[Widget]:
        """The nut; with a wrench in place it is drawn along its arc past the stop."""
        side = room.h
        place = Box(room.x + (room.w - side) / 2, room.y, side, side)
        out: list[Widget] = [NutLens("bolts.lens", place, text=clamp.id)]
        tool = self._tool()
        if tool is None:
            return out
        bolt = self._bolt(clamp)
        out.append(WrenchArm("bolts.wrench", place, port=bolt, spanner=tool.use == "spanner", reach_px=side * 0.62, says=Act(PullWrench(bolt=bolt, tool=tool.id, by=self.view.me)), hint=self.say("ui.tower.bolts.pull")))
        return out

    def _tools(self, clamp: Clamp, room: Box) -> list[Widget]:
        """The place for a wrench, and its scale."""
        tool = self._tool()
        left, right = row(room, 2, GAP)
        well = Well(
            "bolts.tool", left, text=self.say("ui.tower.bolts.tool"), sprite="tools/torque-wrench", aspect=87 / 72, filled=tool.text if tool else "", accepts=self._turns, hint=self.say("ui.tower.bolts.tool_hint"),
            gets=lambda load: Turn("tool", load.id),  # type: ignore[attr-defined]  # a Tool
        )  # fmt: skip
        scale = wrench_scale(self.view.sheet.catalog, tool.type) if tool else None
        if tool is None or scale is None:
            by_hand = Button("bolts.hand", right, text=self.say("ui.tower.bolts.hand"), icon="hand", kind="secondary", says=Act(TurnBoltByHand(bolt=self._bolt(clamp), by=self.view.me)))
            return [well, by_hand]
        seen = self.view.seen.instruments.get(tool.id)
        value = seen.set_mn_m if seen else 0
        step = Resting(
            "bolts.set", right, value=value or scale[0], least=scale[0], most=scale[1], by=FINE_MN_M, fresh=not value, shows=lambda mn_m: f"{shifted(mn_m, 3, 1, language(self.texts.lang))} N·m",
            tells=lambda mn_m: Act(SetWrench(tool=tool.id, mn_m=mn_m, by=self.view.me)), hint=self.say("ui.tower.bolts.set"),
        )  # fmt: skip
        return [well, step]

    def _turns(self, load: object) -> bool:
        return isinstance(load, Tool) and use_of(self.view.sheet.catalog, load.type) in ("torque_wrench", "spanner")

    def _acts(self, clamp: Clamp, room: Box) -> list[Widget]:
        """Loosen the clamp; paint its bolts."""
        left, right = row(room, 2, GAP)
        return [
            HoldButton("bolts.loosen", left, text=self.say("ui.tower.bolts.loosen"), icon="rotate-ccw", kind="secondary", confirm=self.say("ui.tower.bolts.loosen_sure"), says=Act(LoosenClamp(unit=clamp.unit, clamp=clamp.name, by=self.view.me))),
            Well(
                "bolts.paint", right, text=self.say("ui.tower.bolts.paint"), sprite="tools/marker-pen", aspect=46 / 59, filled=self.say("ui.tower.bolts.painted") if clamp.marked else "",
                accepts=lambda load: isinstance(load, Item), gets=lambda load: Act(MarkBolts(unit=clamp.unit, item=load.id, by=self.view.me)), hint=self.say("ui.tower.bolts.paint_hint"),  # type: ignore[attr-defined]  # an Item
            ),
        ]  # fmt: skip

    def hear(self, said: object) -> Iterable[Intent | Open | Close] | None:
        """Another clamp, nut or wrench."""
        if isinstance(said, Turn) and said.what in ("clamp", "bolt", "tool"):
            setattr(self.choices, said.what, said.value)
            return ()
        return None
