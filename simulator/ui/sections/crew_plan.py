"""The small plan of the site: who stands where, what is set up where; both walk by it, kits are set up on it."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass

from simulator.mechanics.safety.crew import GoTo
from simulator.mechanics.safety.gear import SetUp
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.hands import Item
from simulator.ui.intent import Act, Intent
from simulator.ui.panel import Close, Open
from simulator.ui.sections.gear_baked import Baked
from simulator.ui.sections.gear_state import BOTH, ME, PARTNER, Choose, SafetySection
from simulator.ui.theme import AMBER500, BLUE600, CAPTION, INK900, MIST300, RADIUS_CARD, SLATE400, SLATE500, WHITE
from simulator.ui.views import gear
from simulator.ui.views.aloft_crew import those_aloft
from simulator.ui.widgets.base import Look, Widget
from simulator.ui.widgets.drawing import dashed, square, words
from simulator.ui.widgets.tabs import tabs
from simulator.ui.widgets.zone import Zone

GROUND, GRAVEL, ROAD = "#DCE8CF", "#E9E4D6", "#CDD5DC"
SPOTS = {"gate": (0, 1), "yard": (1, 1), "cabinet": (0, 0), "tower-foot": (1, 0)}
"""Column and row of each place known to the plan; others follow below."""
FOOT = "tower-foot"
"""The place below those who are on the tower."""
ICONS = {"gate": "exit", "yard": "exclusion-zone", "cabinet": "bts-cabinet", "tower-foot": "tower"}
WALKERS = ((ME, "person"), (PARTNER, "buddy-check"), (BOTH, "team"))


@dataclass(frozen=True, slots=True)
class Walk:
    """Said: whoever is chosen goes to a place."""

    place: str


@dataclass(eq=False, kw_only=True)
class Spot(Baked, Zone):
    """A place of the site: pictogram, name, faces of who stands there, small pictures of what stands there; `aloft` those above it on the tower."""

    icon: str = ""
    text: str = ""
    faces: tuple[str, ...] = ()
    aloft: tuple[str, ...] = ()
    things: tuple[tuple[str, float], ...] = ()

    def paint(self, canvas: Canvas, look: Look) -> None:
        """A sheet that lets the plan be seen at its edge."""
        line = AMBER500 if look.offered else BLUE600 if look.hovered and self.enabled else MIST300
        canvas.rect(self.box, WHITE + "E6", line=line, width=4 if look.offered and look.hovered else 2.5 if line != MIST300 else 1.2, radius=8)
        words(canvas, self.text, Box(self.box.x + 4, self.box.y + 2, self.box.w - 5, 22 if self.box.h < 78 else 38), CAPTION, INK900)
        self._standing(canvas)

    def _standing(self, canvas: Canvas) -> None:
        """Faces from the left, things from the right; the pictogram where nothing stands."""
        side = min(30.0, self.box.h - 28)
        x, y = self.box.x + 5, self.box.bottom - side - 4
        for face in self.aloft:
            canvas.circle(x + side / 2, y + side / 2, side / 2 + 2, AMBER500)
            canvas.sprite(face, Box(x, y, side, side))
            x += side * 0.8
        for face in self.faces:
            canvas.sprite(face, Box(x, y, side, side))
            x += side * 0.62
        if not self.things:
            icon = side * 0.8
            canvas.sprite(f"icons/{self.icon}", Box(self.box.right - icon - 5, self.box.bottom - icon - 6, icon, icon), tint=SLATE400)
            return
        room = self.box.right - x - side * 0.4 - 6
        high = min(side * 0.9, room / sum(aspect + 0.14 for _, aspect in self.things))
        right = self.box.right - 4
        for sprite, aspect in self.things:
            right -= high * (aspect + 0.14)
            canvas.sprite(sprite, Box(right, self.box.bottom - high - 5, high * aspect, high))


class SitePlan(SafetySection):
    """A plan with a spot for each place, and the choice of who walks."""

    @staticmethod
    def card(room: Box) -> Box:
        """The sheet."""
        return Box(room.x + 4, room.y + 4, room.w - 10, room.h - 8)

    def _map(self, room: Box) -> Box:
        inside = self.card(room).inset(8)
        return Box(inside.x, inside.y, inside.w, inside.h - 50)

    def widgets(self, room: Box) -> list[Widget]:
        """Spots, then who walks."""
        plan = self._map(room)
        spots = [self._spot(place, self._place_box(plan, place)) for place in self.view.places]
        foot = Box(plan.x, plan.bottom + 6, plan.w, 44)
        who = tabs("walk", foot, [(name, self.say(f"ui.crew.walk.{name}"), "") for name, _ in WALKERS], self.choices.walk, lambda name: Choose("walk", name), gap=4)
        return [*spots, *who]

    def _place_box(self, plan: Box, place: str) -> Box:
        """Two columns, as many rows as there are places."""
        rows = max(2, (len(self.view.places) + 1) // 2)
        others = [name for name in self.view.places if name not in SPOTS]
        at = SPOTS.get(place) or (others.index(place) % 2, 2 + others.index(place) // 2)
        inner = plan.inset(7)
        wide, high = (inner.w - 8) / 2, (inner.h - 8 * (rows - 1)) / rows
        return Box(inner.x + at[0] * (wide + 8), inner.y + at[1] * (high + 8), wide, high)

    def _spot(self, place: str, box: Box) -> Spot:
        seen = self.view.seen
        aloft = those_aloft(self.view) if place == FOOT else {}
        named = " ".join([self.named(place if not aloft else "tower"), *(self.say("ui.crew.metres", height=height) for height in dict.fromkeys(aloft.values()))])
        here = tuple(self.avatar(one) for one in self.view.sheet.people if seen.people[one].place == place)
        things = tuple(gear.picture(self.view, item.type) for item in seen.items.values() if item.place == f"spot:{place}")
        return Spot(
            f"place:{place}", box, text=named, icon=ICONS.get(place, "map-pin"), faces=here, aloft=tuple(map(self.avatar, aloft)), things=things, says=Walk(place),
            hint=self.say("ui.crew.walk_hint", place=place), enabled=self.view.live, group="plan",
            accepts=lambda load: isinstance(load, Item), gets=lambda load, x, y: self._set_up(load, place),
        )  # fmt: skip

    @staticmethod
    def _set_up(load: object, place: str) -> object | None:
        return Act(SetUp(item=load.id, spot=place)) if isinstance(load, Item) else None

    def hear(self, said: object) -> Iterable[Intent | Open | Close] | None:
        """Who is chosen walks; the trainee last, for with him the picture changes."""
        if not isinstance(said, Walk):
            return None
        me, people = self.view.me, self.view.sheet.people
        others = [person for person in people if person != me]
        walkers = {ME: [me], PARTNER: others, BOTH: [*others, me]}[self.choices.walk]
        there = [person for person in walkers if self.view.seen.people[person].place != said.place]
        return [Act(GoTo(by=person, place=said.place)) for person in there]

    def key(self) -> Hashable:
        """The plan itself stands still."""
        return ()

    def draw(self, canvas: Canvas, room: Box) -> None:
        """Sheet, ground with its fence, gravel, road to the gate."""
        canvas.rect(self.card(room), WHITE, radius=RADIUS_CARD, shadow=True)
        plan = self._map(room)
        canvas.rect(plan, GROUND, radius=8)
        canvas.rect(Box(plan.x, plan.bottom - plan.h * 0.34, plan.w * 0.3, plan.h * 0.22), ROAD)
        canvas.rect(plan.inset(plan.w * 0.08, plan.h * 0.1), GRAVEL, radius=6)
        dashed(canvas, plan.inset(3), 7, SLATE500 + "90", 1.5, 6)
        x, y = plan.centre
        canvas.sprite("tools/tower-plan", square(x, y, 26))
