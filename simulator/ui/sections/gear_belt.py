"""The belt of the safety scene: magnifier, anemometer, radio, kits and barrier; below them the buddy check."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass

from simulator.mechanics.safety.crew import CheckBuddy
from simulator.mechanics.safety.weather import MeasureWind
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.intent import Act
from simulator.ui.panel import Open
from simulator.ui.sections.gear_baked import Baked
from simulator.ui.sections.gear_state import LOOK, TAKE, Choose, SafetySection, other
from simulator.ui.sections.gear_tray import stack_tile
from simulator.ui.theme import (
    AMBER100,
    AMBER500,
    CAPTION,
    INK700,
    INK800,
    INK900,
    LABEL,
    MIST300,
    RADIUS_CARD,
    SLATE400,
    TEAL400,
    WHITE,
)
from simulator.ui.views import gear
from simulator.ui.widgets.base import Look, Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.drawing import square, words
from simulator.ui.widgets.tile import Tile

TILE_HIGH, GAP = 88.0, 6.0


@dataclass(eq=False, kw_only=True)
class ToolTile(Baked, Tile):
    """A tool that is used where it hangs; `in_use` is the one in use."""

    in_use: bool = False

    def paint(self, canvas: Canvas, look: Look) -> None:
        """The tile."""
        Tile.draw(self, canvas, look)

    def _ground(self, canvas: Canvas, look: Look, face: Box) -> None:
        """Amber while it is in use."""
        super()._ground(canvas, look, face)
        if self.in_use:
            canvas.rect(face, AMBER100, line=AMBER500, width=3, radius=10)


@dataclass(eq=False, kw_only=True)
class BeltGround(Widget):
    """The drawer's own sheet: where the belt lies over the work view, nothing shows through it."""

    focusable: bool = False
    state: Hashable = ()
    draws: Callable[[Canvas, Box], None] = lambda canvas, box: None

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Ground and card."""
        canvas.rect(self.box, INK800)
        self.draws(canvas, self.box)


class GearBelt(SafetySection):
    """Tools in two columns, the card of the buddy check below."""

    def _card(self, room: Box) -> Box:
        rows = (3 + len(gear.kits(self.view)) + 1) // 2
        top = room.y + 8 + rows * (TILE_HIGH + GAP) + 2
        return Box(room.x + 8, top, room.w - 16, room.bottom - top - 8)

    def widgets(self, room: Box) -> list[Widget]:
        """Tools, kits, buddy check."""
        wide = (room.w - 16 - GAP) / 2
        kits = gear.kits(self.view)
        places = [
            Box(room.x + 8 + index % 2 * (wide + GAP), room.y + 8 + index // 2 * (TILE_HIGH + GAP), wide, TILE_HIGH)
            for index in range(3 + len(kits))
        ]
        tiles: list[Widget] = list(self._tools(places[:3]))
        for stack, place in zip(kits, places[3:], strict=True):
            tiles.append(stack_tile(self, stack, place, self._short(stack.type), footer=True, group="belt"))
        ground = [BeltGround("belt.ground", room, state=self.key(), draws=self.draw)] if self.scene.drawers else []
        return [*ground, *tiles, *self._buddy(self._card(room))]

    def _short(self, type_id: str) -> str:
        """The short name of a kit; types of other content go by their own."""
        code = f"ui.gear.kit.{type_id}"
        return self.say(code) if self.scene.desk.texts.has(code) else self.named(type_id)

    def _tools(self, places: list[Box]) -> list[Widget]:
        """Magnifier, anemometer, radio."""
        looking, meter, live = self.choices.mode == LOOK, gear.instrument(self.view, "anemometer"), self.view.live
        return [
            ToolTile("belt.loupe", places[0], text=self.say("ui.gear.loupe"), sprite="tools/magnifying-glass", aspect=89 / 83, footer=True, in_use=looking, says=Choose("mode", TAKE if looking else LOOK), hint=self.say("ui.gear.loupe_hint"), group="belt"),
            ToolTile("belt.anemometer", places[1], text=self.say("ui.gear.anemometer"), sprite="tools/anemometer", aspect=70 / 83, footer=True, says=Act(MeasureWind(instrument=meter)), enabled=live and bool(meter), hint=self.say("ui.sky.measure_hint"), group="belt"),
            ToolTile("belt.radio", places[2], text=self.say("ui.gear.radio"), sprite="tools/two-way-radio", aspect=44 / 83, footer=True, says=Open("item_call"), enabled=live, hint=self.say("ui.crew.call_hint"), group="belt"),
        ]  # fmt: skip

    def _buddy(self, card: Box) -> list[Widget]:
        """One checks the other from head to foot."""
        person = self.person
        button = Box(card.x + 8, card.bottom - 60, card.w - 16, 52)
        return [
            Button(
                f"buddy:{person}", button, text=self.say("ui.gear.check"), icon="buddy-check", kind="primary", enabled=self.view.live,
                says=Act(CheckBuddy(by=other(self.view, person), person=person)), hint=self.say("ui.gear.check_hint", by=other(self.view, person), person=person),
            )
        ]  # fmt: skip

    def key(self) -> Hashable:
        """Whom it is about, what he wears, what the check found."""
        worn = tuple(gear.worn(self.view, self.person))
        return self.person, worn, self.view.notes.get(("buddy", self.person)), len(gear.kits(self.view))

    def draw(self, canvas: Canvas, room: Box) -> None:
        """The card: face, title, rings for the places of the body, what the check found."""
        card = self._card(room)
        canvas.rect(card, INK700, radius=RADIUS_CARD)
        side = min(54.0, card.h * 0.2)
        canvas.circle(card.x + 10 + side / 2, card.y + 10 + side / 2, side / 2 + 2, AMBER500)
        canvas.sprite(self.avatar(self.person), Box(card.x + 10, card.y + 10, side, side))
        title = Box(card.x + side + 18, card.y + 8, card.w - side - 24, side * 0.6)
        words(canvas, self.say("ui.gear.buddy"), title, LABEL, WHITE)
        words(canvas, self.called(self.person), Box(title.x, title.bottom, title.w, side * 0.45), CAPTION, MIST300, most=1)
        rings = Box(card.x + 8, card.y + side + 18, card.w - 16, card.bottom - 66 - card.y - side - 18)
        self._rings(canvas, rings)

    def _rings(self, canvas: Canvas, room: Box) -> None:
        """Worn places are whole rings, bare ones dim; the words of the check stand below."""
        worn, need = gear.worn(self.view, self.person), gear.needed(self.view, self.stacks)
        found = self.view.notes.get(("buddy", self.person))
        wide = room.w / 3
        high = min(58.0, (room.h - 40) / 2)
        for index, place in enumerate(need[:6]):
            x, y = room.x + wide * (index % 3 + 0.5), room.y + high * (index // 3 + 0.5)
            on = place in worn
            r = min(wide, high) / 2 - 4
            canvas.circle(x, y, r, INK800, line=TEAL400 if on else SLATE400, width=2.5)
            canvas.sprite(f"icons/{gear.BODY[place]}", square(x, y, r * 1.1), tint=WHITE if on else SLATE400)
        said = Box(room.x, room.bottom - 40, room.w, 38)
        if found is not None:
            text = self.say("ui.gear.lacking", places=found) if found else self.say("ui.gear.nothing_lacking")
            canvas.rect(said, WHITE, radius=8)
            words(canvas, text, said.inset(6, 1), CAPTION, INK900, "center")
