"""The rope: pulley, slings, tag line, how high the hook goes, the drop zone below."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from simulator.catalog.families.tools import MaterialType
from simulator.i18n.languages import language
from simulator.i18n.numbers import shifted
from simulator.mechanics.mounting.hoisting import (
    HoistRope,
    HoldTag,
    LetGoTag,
    SlingLoad,
    StartHoisting,
    StopHoisting,
    TakeOffLoad,
    UnrigPulley,
)
from simulator.mechanics.safety.gear import SetUp
from simulator.site.perception_mount import SeenHoist
from simulator.site.structure import FOOT
from simulator.ui.canvas import Canvas
from simulator.ui.events import KeyDown
from simulator.ui.geometry import Box, row
from simulator.ui.hands import Item
from simulator.ui.intent import Act, Intent
from simulator.ui.panel import Close, Open
from simulator.ui.sections.tower_hands import Turn
from simulator.ui.sections.tower_section import TowerSection
from simulator.ui.sections.tower_widgets import Well
from simulator.ui.theme import AMBER500, BLUE600, INK900, MIST200, MIST300, SLATE500, WHITE
from simulator.ui.views import tower_goods
from simulator.ui.widgets.base import HANDLED, Look, Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.hold_button import HoldButton
from simulator.ui.widgets.icon_button import IconButton
from simulator.ui.widgets.label import Label
from simulator.ui.widgets.stepper import Stepper

HIGH, GAP, SLOW_MM_S = 48.0, 6.0, 300
ROPE = 60.0
ZONE_STEP_MM, ZONE_MOST_MM = 500, 20_000


@dataclass(eq=False, kw_only=True)
class RopeScale(Widget):
    """The way of the hook from ground to pulley. The ring is where it hangs, the knob where it shall go: dragged, clicked, or by keys."""

    at_mm: int = 0
    goal_mm: int = 0
    top_mm: int = 40_000
    by: int = 100
    tells: object = None
    reach: float = 0.0

    def _track(self) -> Box:
        return Box(self.box.x + self.box.w / 2 - 4, self.box.y + 16, 8, self.box.h - 32)

    def _y(self, mm: int) -> float:
        track = self._track()
        return track.bottom - track.h * max(0, min(mm, self.top_mm)) / max(1, self.top_mm)

    def _put(self, mm: float) -> object:
        self.goal_mm = int(max(0, min(self.top_mm, round(mm / self.by) * self.by)))
        return Turn("goal", self.goal_mm)

    def grab(self, x: float, y: float) -> bool:
        """Anywhere."""
        return self.enabled

    def drag_to(self, x: float, y: float) -> object | None:
        """The knob follows."""
        track = self._track()
        self._put((track.bottom - y) / track.h * self.top_mm)
        return HANDLED

    def drop(self, x: float, y: float) -> object | None:
        """There it shall go."""
        self.drag_to(x, y)
        return Turn("goal", self.goal_mm)

    def turn(self, steps: int, x: float, y: float) -> object | None:
        """Fine steps."""
        return self._put(self.goal_mm + steps * self.by)

    def key(self, event: KeyDown) -> object | None:
        """Arrows a metre, with shift a tenth; page keys ten."""
        steps = {"up": 1000, "down": -1000, "pageup": 10_000, "pagedown": -10_000}.get(event.key)
        return None if steps is None else self._put(self.goal_mm + (steps // 10 if event.shift else steps))

    def click(self) -> object | None:
        """The press has set it."""
        return HANDLED

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Pulley, rope, ring, knob."""
        track = self._track()
        x = track.centre[0]
        canvas.rect(track, MIST200, line=MIST300, radius=4)
        canvas.sprite("hardware/pulley-wheel", Box(x - 12, self.box.y - 6, 24, 24))
        for index in range(1, 4):
            y = track.y + track.h * index / 4
            canvas.rect(Box(x - 10, y, 20, 1.5), MIST300)
        canvas.line([(x, self._y(self.at_mm)), (x, self._y(self.goal_mm))], BLUE600, 5)
        canvas.circle(x, self._y(self.at_mm), 8, WHITE, line=INK900, width=3)
        canvas.circle(x, self._y(self.goal_mm), 12, WHITE, line=AMBER500 if look.pressed else BLUE600, width=3.5)


class HoistCard(TowerSection):
    """Everything that is done with the rope."""

    def suits(self) -> bool:
        """Wherever a rope hangs, and on the ground."""
        return True

    @property
    def hoist(self) -> SeenHoist | None:
        """The rigged rope."""
        return next(iter(self.view.seen.mounting.hoists.values()), None)

    def widgets(self, room: Box) -> list[Widget]:
        """Without a rope: how to rig it; with one: scale at the left, what to do beside it."""
        hoist = self.hoist
        if hoist is None:
            return self.asked([self._unrigged(room), *self._zone(Box(room.x, room.bottom - 2 * HIGH - GAP, room.w, 2 * HIGH + GAP))])
        scale = Box(room.x, room.y + 30, ROPE, room.h - 40)
        side = Box(scale.right + 10, room.y, room.right - scale.right - 10, room.h)
        return self.asked([self._head(hoist, Box(room.x, room.y - 2, room.w, 26)), self._scale(hoist, scale), *self._acts(hoist, Box(side.x, side.y + 30, side.w, side.h - 30))])

    def _unrigged(self, room: Box) -> Widget:
        code = "ui.tower.hoist.rig" if tower_goods.is_aloft(self.view) else "ui.tower.hoist.none"
        return Label("hoist.none", Box(room.x, room.y, room.w, 120), text=self.say(code), lines=5, colour=SLATE500, valign="top")

    def _head(self, hoist: SeenHoist, box: Box) -> Widget:
        load = self.named(hoist.load) if hoist.load else self.say("ui.tower.hoist.empty")
        return Label("hoist.load", box, text=load, icon="hoist", lines=1)

    def _top(self, hoist: SeenHoist) -> int:
        tower = self.view.seen.aloft.tower
        return tower.members[hoist.anchor].height_mm + 1500 if tower and hoist.anchor in tower.members else 40_000

    def _goal(self, hoist: SeenHoist) -> int:
        return self.choices.goal if self.choices.goal >= 0 else hoist.height_mm

    def _scale(self, hoist: SeenHoist, box: Box) -> Widget:
        return RopeScale("hoist.scale", box, at_mm=hoist.height_mm, goal_mm=self._goal(hoist), top_mm=self._top(hoist), hint=self.say("ui.tower.hoist.scale"))

    def _metres(self, mm: int) -> str:
        return f"{shifted(mm, 3, 1, language(self.texts.lang))} m"

    def _acts(self, hoist: SeenHoist, room: Box) -> list[Widget]:
        """Go there, a little by hand, slings, tag line."""
        goal, me = self._goal(hoist), self.view.me
        go = HoldButton(
            "hoist.go", Box(room.x, room.y, room.w, HIGH + 6), text=self.say("ui.tower.hoist.go", height=self._metres(goal)), icon="rope", kind="secondary", confirm=self.say("ui.tower.hoist.sure"),
            says=Act(HoistRope(pulley=hoist.id, rope_mm=goal - hoist.height_mm, by=me)), enabled=goal != hoist.height_mm, hint=self.say("ui.tower.hoist.go_hint"),
        )  # fmt: skip
        up, down = row(Box(room.x, room.y + HIGH + 12, room.w, HIGH), 2, GAP)
        hands: list[Widget] = [
            IconButton(f"hoist.{name}", box, icon=f"arrow-{name}", kind="white", hint=self.say(f"ui.tower.hoist.{name}"), says_down=Act(StartHoisting(pulley=hoist.id, rate_mm_s=rate, by=me)), says_up=Act(StopHoisting(pulley=hoist.id, by=me)))
            for name, box, rate in (("up", up, SLOW_MM_S), ("down", down, -SLOW_MM_S))
        ]
        rest = Box(room.x, room.y + 2 * HIGH + 20, room.w, room.h - 2 * HIGH - 20)
        return [go, *hands, *self._load(hoist, rest)]

    def _load(self, hoist: SeenHoist, room: Box) -> list[Widget]:
        """Slings for an empty hook; the tag line for a load; the pulley taken down by who stands beside it."""
        out: list[Widget] = []
        places = [Box(room.x, room.y + index * (HIGH + GAP), room.w, HIGH) for index in range(4)]
        if not hoist.load:
            out += [self._sling(hoist, points, place) for points, place in zip((2, 1), places, strict=False)]
            if tower_goods.is_aloft(self.view):
                out.append(HoldButton("hoist.unrig", places[2], text=self.say("ui.tower.hoist.unrig"), icon="pulley", kind="secondary", confirm=self.say("ui.tower.hoist.unrig_sure"), says=Act(UnrigPulley(pulley=hoist.id, by=self.view.me))))
            return out
        out.append(self._tag(hoist, places[0]))
        if hoist.height_mm == 0:
            out.append(Button("hoist.off", places[1], text=self.say("ui.tower.hoist.off"), icon="undo", kind="secondary", says=Act(TakeOffLoad(pulley=hoist.id, by=self.view.me))))
        return out

    def _sling(self, hoist: SeenHoist, points: int, box: Box) -> Widget:
        sling = next((one.id for one in tower_goods.tools(self.view, self.texts) if one.use == "sling"), "")
        return Well(
            f"sling:{points}", box, text=self.say(f"ui.tower.hoist.sling_{points}"), sprite="hardware/load-sling", aspect=62 / 72, accepts=lambda load: isinstance(load, Item),
            gets=lambda load: Act(SlingLoad(pulley=hoist.id, unit=load.id, points=points, sling=sling, by=self.view.me)), hint=self.say("ui.tower.hoist.sling_hint"), group="sling",  # type: ignore[attr-defined]  # an Item
        )  # fmt: skip

    def _tag(self, hoist: SeenHoist, box: Box) -> Widget:
        if hoist.tag_by:
            return Button("hoist.let_go", box, text=self.say("ui.tower.hoist.let_go"), icon="hand", kind="secondary", says=Act(LetGoTag(pulley=hoist.id, by=hoist.tag_by)))
        line = next((one.id for one in tower_goods.tools(self.view, self.texts) if one.use == "tag_line"), "")
        return Button("hoist.tag", box, text=self.say("ui.tower.hoist.tag"), icon="hand", kind="secondary", says=Act(HoldTag(pulley=hoist.id, line=line, by=self.view.me)), enabled=bool(line), hint=self.say("ui.tower.hoist.tag_hint"))

    # The drop zone

    def _zone(self, room: Box) -> list[Widget]:
        """Barriers set up about the foot at a radius."""
        barrier = self._barrier()
        if not barrier or tower_goods.is_aloft(self.view):
            return []
        step, button = Box(room.x, room.y, room.w, HIGH), Box(room.x, room.y + HIGH + GAP, room.w, HIGH)
        return [
            Stepper("zone.radius", step, value=self.choices.zone_mm, least=ZONE_STEP_MM, most=ZONE_MOST_MM, by=ZONE_STEP_MM, shows=self._metres, tells=lambda mm: Turn("zone_mm", mm), hint=self.say("ui.tower.zone.radius")),
            Button("zone.close", button, text=self.say("ui.tower.zone.close"), icon="exclusion-zone", kind="secondary", says=Act(SetUp(item=barrier, spot=FOOT, radius_mm=self.choices.zone_mm, by=self.view.me)), hint=self.say("ui.tower.zone.hint")),
        ]

    def _barrier(self) -> str:
        catalog = self.view.sheet.catalog
        kinds = {item.id: catalog.get(item.type, MaterialType) for item in self.view.seen.items.values() if item.place == "store"}
        return next((name for name, kind in kinds.items() if kind is not None and kind.use == "barrier"), "")

    def hear(self, said: object) -> Iterable[Intent | Open | Close] | None:
        """Where the hook shall go; how wide the zone is."""
        if isinstance(said, Turn) and said.what in ("goal", "zone_mm"):
            setattr(self.choices, said.what, int(said.value))
            return ()
        return None

    def told(self) -> None:
        """Once the rope has moved, the goal is where it hangs."""
        told = self.view.told
        if told and told.do in ("hoist", "sling_load", "hang", "stop_hoisting", "rig_pulley"):
            self.choices.goal = -1
