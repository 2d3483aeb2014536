"""The climbing card: three hooks, the next stations, a stretch in its rhythm."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from simulator.mechanics.climbing.climb import Climb
from simulator.mechanics.climbing.hooks import HookOff
from simulator.mechanics.climbing.stretch import RHYTHMS, ClimbStretch
from simulator.mechanics.safety.weather import MeasureWind
from simulator.site.structure import FOOT
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box, row
from simulator.ui.intent import Act, Intent
from simulator.ui.panel import Close, Open
from simulator.ui.sections.tower_hands import Hook, Turn
from simulator.ui.sections.tower_section import TowerSection
from simulator.ui.theme import (
    AMBER100,
    AMBER500,
    BLUE600,
    CAPTION,
    INK900,
    LABEL,
    MIST100,
    MIST300,
    PAPER,
    RADIUS_BUTTON,
    SLATE500,
    WHITE,
)
from simulator.ui.views import tower as view_of
from simulator.ui.views.tower import HookView, Move
from simulator.ui.views.tower_goods import tools
from simulator.ui.widgets.base import Look, Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.drawing import square, words
from simulator.ui.widgets.hold_button import HoldButton
from simulator.ui.widgets.label import Label
from simulator.ui.widgets.tabs import tabs

ROW, GAP = 50.0, 6.0


@dataclass(eq=False, kw_only=True)
class HookTile(Widget):
    """A free hook at the harness: dragged onto steel, or picked and put there."""

    text: str = ""
    state: str = ""
    short: bool = False

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Hook, its name, where it hangs."""
        face = Box(self.box.x, self.box.y, self.box.w, self.box.h - 3)
        line = AMBER500 if look.picked or look.carried else BLUE600 if look.hovered and self.enabled else MIST300
        ground = AMBER100 if look.picked or look.carried else WHITE if self.enabled else MIST100
        canvas.rect(face, ground, line=line, width=2.5 if line != MIST300 else 1.4, radius=RADIUS_BUTTON)
        if not look.carried:
            self._hook(canvas, face.x + 24, face.centre[1], face.h - 8)
        room = Box(face.x + 48, face.y + 2, face.w - 54, face.h / 2 - 2)
        words(canvas, self.text, room, LABEL, INK900 if self.enabled else SLATE500, most=1)
        words(canvas, self.state, room.moved(0, room.h), CAPTION, SLATE500, most=1)

    def _hook(self, canvas: Canvas, x: float, y: float, high: float) -> None:
        name = "carabiner" if self.short else "scaffold-hook"
        canvas.sprite(f"hardware/{name}", Box(x - high * 0.34, y - high / 2, high * 0.68, high), alpha=1.0 if self.enabled else 0.4)

    def draw_carried(self, canvas: Canvas, x: float, y: float) -> None:
        """The hook at the pointer."""
        self._hook(canvas, x, y + 10, 58)


class ClimbCard(TowerSection):
    """Where he stands, what holds him, where he can go."""

    def widgets(self, room: Box) -> list[Widget]:
        """Place, hooks, moves, stretch."""
        if view_of.station(self.view) is None:
            return self._to_the_foot(room)
        out: list[Widget] = [self._place(Box(room.x, room.y, room.w, 40))]
        top = room.y + 44
        for hook in view_of.hooks(self.view):
            out.append(self._hook(hook, Box(room.x, top, room.w, ROW)))
            top += ROW + 2
        out += self._moves(Box(room.x, top + 4, room.w, room.bottom - top - 4))
        return self.asked(out)

    def _to_the_foot(self, room: Box) -> list[Widget]:
        """On the ground away from the tower: the way there."""
        from simulator.mechanics.safety.crew import GoTo

        button = Box(room.x, room.y + 70, room.w, 56)
        return self.asked([
            Label("climb.far", Box(room.x, room.y, room.w, 64), text=self.say("ui.tower.climb.far"), lines=3, colour=SLATE500),
            Button("climb.go", button, text=self.say("ui.tower.climb.go"), icon="tower", says=Act(GoTo(by=self.view.me, place=FOOT))),
            *self._wind(room),
        ])  # fmt: skip

    def _place(self, box: Box) -> Widget:
        felt = self.view.seen.aloft.felt.get(self.view.me, 0)
        place = view_of.place_text(self.texts, self.view, self.view.seen.place)
        return Standing("climb.place", box, text=place, wind=self.say("ui.tower.felt", force=felt))

    def _hook(self, hook: HookView, box: Box) -> Widget:
        text = self.say(f"ui.tower.hook.{hook.hook}")
        if not hook.member:
            state = self.say("ui.tower.hook.free" if hook.worn else "ui.tower.hook.none")
            return HookTile(
                f"hook:{hook.hook}", box, text=text, state=state, short=hook.hook == "p", load=Hook(hook.hook) if hook.worn else None, enabled=hook.worn,
                hint=self.say("ui.tower.hook.hint"), group="hooks",
            )  # fmt: skip
        tower = self.view.seen.aloft.tower
        member = tower.members[hook.member] if tower else None
        on = self.say("ui.tower.hook.on", hook=text, member=view_of.member_text(self.texts, member), height=member.height_mm) if member else ""
        return HoldButton(
            f"unhook:{hook.hook}", box, text=on, icon="carabiner", kind="secondary", confirm=self.say("ui.tower.hook.off_sure"), says=Act(HookOff(hook=hook.hook, by=self.view.me)),
            hint=self.say("ui.tower.hook.off"), group="hooks",
        )  # fmt: skip

    def _moves(self, room: Box) -> list[Widget]:
        """A held button for each station one move away, two beside each other; stretches where the ladder is plain."""
        out: list[Widget] = []
        top = room.y
        moves = view_of.moves(self.view)
        ladder, aside = [move for move in moves if move.kind != view_of.ASIDE], [move for move in moves if move.kind == view_of.ASIDE]
        for line in filter(None, [ladder, *(aside[at : at + 2] for at in range(0, len(aside), 2))]):
            out += [self._move(move, box) for move, box in zip(line, row(Box(room.x, top, room.w, ROW), len(line), 6), strict=True)]
            top += ROW + 2
        ends = view_of.stretches(self.view)
        if ends and room.bottom - top > 100:
            out += self._stretch(ends, Box(room.x, top + 4, room.w, room.bottom - top - 4))
        if self.view.seen.place == FOOT:
            out.append(self._inspect(Box(room.x, top + 4, room.w, ROW)))
            top += ROW + 6
        return [*out, *(self._wind(room) if room.bottom - top > ROW else [])]

    def _wind(self, room: Box) -> list[Widget]:
        """The anemometer at hand, held up."""
        meter = next((one.id for one in tools(self.view, self.texts) if one.use == "anemometer"), "")
        if not meter:
            return []
        wind = Act(MeasureWind(instrument=meter, by=self.view.me))
        return [Button("climb.wind", Box(room.x, room.bottom - ROW, room.w, ROW), text=self.say("ui.tower.wind"), icon="wind", kind="secondary", says=wind)]

    def _move(self, move: Move, box: Box) -> Widget:
        where = view_of.height_text(self.texts, self.view, move.to) if move.kind != view_of.ASIDE else view_of.place_text(self.texts, self.view, move.to)
        text = self.say(f"ui.tower.climb.{move.kind}", place=where)
        return HoldButton(
            f"climb:{move.to}", box, text=text, icon=view_of.ICONS[move.kind], kind="secondary", confirm=self.say("ui.tower.climb.sure"),
            says=Act(Climb(to=move.to, by=self.view.me)), hint=self.say("ui.tower.climb.hold"), group="climb",
        )  # fmt: skip

    def _stretch(self, ends: list[Move], room: Box) -> list[Widget]:
        """How the hooks go, then up or down."""
        rhythms = [(name, self.say(f"ui.tower.rhythm.{name}"), "") for name in RHYTHMS]
        out: list[Widget] = [*tabs("rhythm", Box(room.x, room.y, room.w, 44), rhythms, self.choices.rhythm, lambda name: Turn("rhythm", name), gap=4)]
        wide = (room.w - 6 * (len(ends) - 1)) / len(ends)
        for index, move in enumerate(ends):
            box = Box(room.x + index * (wide + 6), room.y + 48, wide, ROW)
            text = self.say(f"ui.tower.climb.{move.kind}", place=view_of.height_text(self.texts, self.view, move.to))
            out.append(HoldButton(
                f"stretch:{move.to}", box, text=text, icon="skip-next", kind="secondary", confirm=self.say("ui.tower.climb.sure"),
                says=Act(ClimbStretch(to=move.to, rhythm=self.choices.rhythm, by=self.view.me)), hint=self.say("ui.tower.climb.stretch"), group="stretch",
            ))  # fmt: skip
        return out

    def _inspect(self, box: Box) -> Widget:
        from simulator.mechanics.climbing.structure import InspectTower

        return Button("tower.inspect", box, text=self.say("ui.tower.inspect"), icon="visibility", kind="secondary", says=Act(InspectTower(by=self.view.me)), hint=self.say("ui.tower.inspect_hint"))

    def hear(self, said: object) -> Iterable[Intent | Open | Close] | None:
        """Another rhythm."""
        if isinstance(said, Turn) and said.what == "rhythm":
            self.choices.rhythm = str(said.value)
            return ()
        return None


@dataclass(eq=False, kw_only=True)
class Standing(Widget):
    """Where he stands, and the wind he feels there."""

    focusable: bool = False
    solid: bool = False
    text: str = ""
    wind: str = ""

    def draw(self, canvas: Canvas, look: Look) -> None:
        """A pale strip: pin and place at the left, wind at the right."""
        canvas.rect(self.box, PAPER, line=MIST300, radius=RADIUS_BUTTON)
        y, right = self.box.centre[1], self.box.w * 0.36
        canvas.sprite("icons/map-pin", square(self.box.x + 16, y, 20), tint=INK900)
        words(canvas, self.text, Box(self.box.x + 30, self.box.y + 1, self.box.w - right - 34, self.box.h - 2), LABEL, INK900)
        canvas.sprite("icons/wind", square(self.box.right - right + 8, y, 20), tint=INK900)
        words(canvas, self.wind, Box(self.box.right - right + 22, self.box.y + 1, right - 26, self.box.h - 2), CAPTION, INK900)
