"""The tower in the work view: turned by dragging, looked at from near and far, with people, ropes and steel to hook on."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import replace
from operator import is_
from typing import TYPE_CHECKING

from simulator.mechanics.climbing.climb import PersonClimbed
from simulator.mechanics.climbing.hooks import HookOn
from simulator.mechanics.climbing.stretch import StretchClimbed
from simulator.mechanics.mounting.hoisting import RigPulley
from simulator.site.shapes import Figure, Point3, Shapes, facing_deg, feet_m, member_m
from simulator.site.structure import FOOT
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box, union
from simulator.ui.hands import Hands, Tool
from simulator.ui.intent import Act, Intent
from simulator.ui.panel import Close, Open
from simulator.ui.section import Section
from simulator.ui.sections.gear_state import wears_hijab
from simulator.ui.sections.tower_drag import GLIDE_MS, KEY_DEG, TURN_PX, ZOOM, Glide, TowerDrag
from simulator.ui.sections.tower_hands import Choices, Hook, Looked
from simulator.ui.sections.tower_marks import SteelZone, seats
from simulator.ui.steel.actors import Cast, beside, draw_person, draw_rope
from simulator.ui.steel.backdrop import draw_backdrop, draw_fence
from simulator.ui.steel.camera import Camera, Sight, side_on
from simulator.ui.steel.fixed import Fixed
from simulator.ui.steel.movers import ropes_reach, straps_reach
from simulator.ui.steel.picture import Projected, Sorted, flat, model_of
from simulator.ui.steel.sketch import Drawn, Sketch
from simulator.ui.theme import TARGET
from simulator.ui.views import tower as view_of
from simulator.ui.views.instruments import use_of
from simulator.ui.views.tower_goods import tools
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.icon_button import IconButton

if TYPE_CHECKING:
    from simulator.ui.scenes.work import WorkScene

STILL_MS = 180
"""How long after the last move of a hand the camera stands."""
LADDER_ASIDE_DEG = 38.0
"""On the ladder one is seen a little from behind, so that the face with its steel lies open."""
BEAT_MS = 66
"""Slow things (a lanyard's sway) are drawn so often; a running rope with every step."""
PERSON_X = 0.34
"""Where the person who acts stands in the picture, share of its width: cards lie at the right."""
LIFT_M = 1.0
FRONT_M = 0.25
PASS_MS = 900
"""How long somebody is seen on his way from one station to the next."""


class TowerView(Section):
    """The picture. Camera and what moves are its own; what is there comes from the shapes of this moment."""

    def __init__(self, scene: WorkScene, hands: Hands, choices: Choices) -> None:
        super().__init__(scene, hands)
        self.choices = choices
        self.camera = Camera()
        self.glide: Glide | None = None
        self.now_ms, self._moved_ms, self._beat = 0, -10_000, -1
        self._there: tuple[tuple[object, ...], list[Cast]] | None = None
        self._straps: tuple[Sight, list[Cast], list[Box]] | None = None
        self._key: Fixed | None = None
        self._room = self.free = Box(0, 0, 1, 1)
        self._steel: tuple[Hashable, Drawn] | None = None
        self._parts: tuple[Hashable, Sorted] | None = None
        self._watched: tuple[str, str] | None = None
        self._ways: dict[str, tuple[str, int]] = {}
        self._ran: list[Box] = []
        self._swayed: list[Box] = []
        self._sight: tuple[Hashable, Sight] | None = None

    # What is there

    def shapes(self) -> Shapes:
        """The tower now."""
        assert self.scene.desk.work is not None
        found = self.scene.desk.work.shapes()
        assert found is not None
        return found

    def steel(self, shapes: Shapes) -> Drawn:
        """All flat pieces; made anew when something hangs otherwise."""
        key = (shapes.hung, shapes.poles, shapes.runs)
        if self._steel is None or self._steel[0] != key:
            self._steel = (key, Drawn.of(model_of(shapes)))
            self._parts = None
        return self._steel[1]

    @property
    def turning(self) -> bool:
        """Whether the camera moves, or has just moved."""
        return self.glide is not None or self.now_ms - self._moved_ms < STILL_MS

    def sight(self) -> Sight:
        """The camera in its room."""
        if self._sight is None or self._sight[0] != (self.camera, self._room):
            self._sight = ((self.camera, self._room), Sight(self.camera, self._room))
        return self._sight[1]

    # The camera

    def home(self, shapes: Shapes) -> Camera:
        """Where the person who acts is seen best."""
        place = self.view.seen.place
        station = shapes.tower.stations.get(place)
        feet = feet_m(shapes.tower, place)
        facing = facing_deg(shapes.tower, place)
        if station is None or place == FOOT:
            near, lift, bearing = (0.62, 2.6, side_on(facing) + LADDER_ASIDE_DEG) if place == FOOT else (0.34, 6.5, 200.0)
        elif station.leg:
            near, lift, bearing = 1.0, LIFT_M, side_on(facing)
        else:
            near, lift, bearing = 0.97, LIFT_M, side_on(facing) + LADDER_ASIDE_DEG
        wanted = Camera(bearing % 360.0, max(2.2, feet[2] + lift), near)
        sight = Sight(wanted, self._room)
        across = feet[0] * float(sight.right[0]) + feet[1] * float(sight.right[1])
        return replace(wanted, aside_m=across + (0.5 - PERSON_X) * self._room.w / wanted.px_per_m)

    def _attend(self, shapes: Shapes) -> None:
        """Follows whoever acts to where he is now."""
        watched = (self.view.me, self.view.seen.place)
        if watched == self._watched:
            return
        target = self.home(shapes)
        first = self._watched is None or self.scene.desk.settings.reduce_motion
        self._watched = watched
        if first:
            self.camera, self.glide = target, None
        else:
            self.glide = Glide(self.camera, target, self.now_ms)

    def _move(self, dx: float, dy: float) -> None:
        """The hand turns the tower."""
        top = self.shapes().tower.total_mm / 1000.0
        self.glide = None
        self.camera = self.camera.turned(-dx * TURN_PX).moved(dy / self.camera.px_per_m, top)
        self._moved()

    def _zoom(self, by: float) -> None:
        self.glide = None
        self.camera = self.camera.zoomed(by)
        if self.camera.near < 0.2:
            self.camera = replace(self.camera, aside_m=self.camera.aside_m * 0.5)
        self._moved()

    def turn(self, degrees: float) -> None:
        """Walks on round the tower."""
        self._move(-degrees / TURN_PX, 0.0)

    def lift(self, up_m: float) -> object | None:
        """Looks at a height."""
        self.glide = None
        self.camera = replace(self.camera, height_m=min(self.shapes().tower.total_mm / 1000.0, max(2.2, up_m)))
        self._moved()
        return Looked()

    def is_busy(self) -> bool:
        """While every step of time is seen."""
        return self.turning or bool(self._ways) or any(rope.moving for rope in self.shapes().ropes)

    def _moved(self) -> None:
        self._moved_ms = self.now_ms
        self.scene.stale(self._room)

    def hear(self, said: object) -> Iterable[Intent | Open | Close] | None:
        """Buttons beside the picture."""
        if not isinstance(said, Looked):
            return None
        if said.step in ("left", "right"):
            self._move((1 if said.step == "left" else -1) * 2 * KEY_DEG / TURN_PX, 0.0)
        elif said.step in ("near", "far"):
            self._zoom(2 * ZOOM * (1 if said.step == "near" else -1))
        elif said.step == "home":
            self._watched = None
        return ()

    # Section

    def widgets(self, room: Box) -> list[Widget]:
        """The ground to drag, keys beside it, and the steel in reach while a hook is in the hand."""
        if room != self._room:
            self._room, self._watched = room, None
        shapes = self.shapes()
        self._attend(shapes)
        ground = TowerDrag("tower.view", room, moves=self._move, zooms=self._zoom, done=Looked(), hint="")
        return [ground, *self._zones(shapes), *self._keys(room)]

    def _keys(self, room: Box) -> list[Widget]:
        """Turn, near and far, back to whoever acts."""
        left, top = room.x + 10, room.bottom - TARGET - 10
        rows = (("left", "rotate-cw"), ("right", "rotate-ccw"), ("near", "zoom-in"), ("far", "zoom-out"), ("home", "target"))
        return [
            IconButton(f"tower.{step}", Box(left + index * (TARGET + 6), top, TARGET, TARGET), icon=icon, kind="white", hint=self.say(f"ui.tower.look.{step}"), says=Looked(step), group="tower.look")
            for index, (step, icon) in enumerate(rows)
        ]

    def _zones(self, shapes: Shapes) -> list[Widget]:
        """The steel in reach, each piece with its name."""
        carry = self.scene.host.carry
        if carry is None or not self.view.live or not (isinstance(carry.load, Hook) or self._is_pulley(carry.load)):
            return []
        sight = Sight(self.glide.end if self.glide else self.camera, self._room)  # where it will stand: nothing slips away from under the hand
        texts = self.scene.desk.texts
        steel = view_of.members(self.view) if isinstance(carry.load, Hook) else view_of.rigging(self.view)
        seen = [(member, sight.point(member_m(shapes.tower, member))) for member in steel]
        places = seats([at for _, at in seen], self.free.inset(8), [key.box.inset(-2) for key in self._keys(self._room)])
        return [
            SteelZone(
                f"member:{member.id}", place, text=view_of.member_text(texts, member), place=view_of.where_text(texts, self.view, member), at=at, rated=member.rated,
                hint=self.say("ui.tower.rated" if member.rated else "ui.tower.not_rated", member=view_of.member_text(texts, member)),
                accepts=self._goes_on, gets=self._puts_on(member.id), group="members",
            )
            for (member, at), place in zip(seen, places, strict=True)
        ]  # fmt: skip

    def _is_pulley(self, load: object) -> bool:
        return isinstance(load, Tool) and use_of(self.view.sheet.catalog, load.type) == "pulley"

    def _goes_on(self, load: object) -> bool:
        return isinstance(load, Hook) or self._is_pulley(load)

    def _puts_on(self, member: str) -> Callable[[object], object]:
        """A hook round it, or the pulley with the rope that is at hand."""
        rope = next((one.id for one in tools(self.view, self.scene.desk.texts) if one.use == "rope"), "")

        def put(load: object) -> object:
            if isinstance(load, Hook):
                return Act(HookOn(hook=load.hook, member=member, by=self.view.me))
            assert isinstance(load, Tool)
            return Act(RigPulley(pulley=load.id, rope=rope, anchor=member, by=self.view.me))

        return put

    def told(self) -> None:
        """Who climbed is seen on his way."""
        for made in self.view.told.events if self.view.told else ():
            if isinstance(made, PersonClimbed | StretchClimbed):
                self._ways[made.subject] = (made.came_from, self.now_ms)

    def pulse(self, now_ms: int) -> bool:
        """The camera glides, ropes run, straps sway."""
        self.now_ms = now_ms
        still = not self.turning
        if self.glide is not None:
            self.camera = self.glide.at(now_ms)
            if now_ms - self.glide.since_ms >= GLIDE_MS:
                self.glide = None
            self._moved_ms = now_ms
        beat = now_ms // BEAT_MS
        shapes = self.shapes()
        if self.turning or self._ways:
            self.scene.stale(self._room)
        elif beat != self._beat or any(rope.moving for rope in shapes.ropes):
            self._stir(shapes, all_of_it=beat != self._beat)
        self._beat = beat
        self._ways = {person: way for person, way in self._ways.items() if now_ms - way[1] < PASS_MS}
        return not still and not self.turning

    def _stir(self, shapes: Shapes, *, all_of_it: bool) -> None:
        """What runs is drawn again where it was and where it is, and with each beat what merely sways."""
        runs, sways = self._moving(shapes)
        boxes = [*self._ran, *runs, *(self._swayed + sways if all_of_it else ())]
        if boxes:
            self.scene.stale(union(boxes))  # one larger place takes less than three small ones
        self._ran, self._swayed = runs, sways

    def _moving(self, shapes: Shapes) -> tuple[list[Box], list[Box]]:
        """The places of what runs, and of what sways."""
        sight = self.sight()
        casts, kept = self._casts(shapes, sight), self._straps
        if kept is None or kept[0] is not sight or kept[1] is not casts:
            kept = self._straps = (sight, casts, straps_reach(sight, casts))
        runs, hangs = ([rope for rope in shapes.ropes if rope.moving == moving] for moving in (True, False))
        return ropes_reach(sight, runs), ropes_reach(sight, hangs) + kept[2]

    # Picture

    def draw_live(self, canvas: Canvas, room: Box) -> None:
        """Land, the steel behind, whoever moves, the steel before him."""
        shapes = self.shapes()
        sight, steel = self.sight(), self.steel(shapes)
        with canvas.clip(room) as inner:
            if self.turning:
                self._draw_turning(inner, shapes, sight, steel)
            else:
                self._draw_still(inner, shapes, sight, steel)

    def _split_m(self, shapes: Shapes, sight: Sight) -> float:
        """What is nearer to the eye than this is drawn over the people."""
        aloft = [sight.away_m(one.at) for one in shapes.figures if one.aloft]
        return min(aloft, default=0.0) - FRONT_M

    def _draw_turning(self, canvas: Canvas, shapes: Shapes, sight: Sight, steel: Drawn) -> None:
        draw_backdrop(canvas, sight, soft=False)
        sketch, split = Sketch(steel.model, sight), self._split_m(shapes, sight)
        sketch.draw(canvas, beyond_m=split)
        self._draw_actors(canvas, shapes, sight, soft=False)
        sketch.draw(canvas, within_m=split)
        draw_fence(canvas, sight, soft=False)

    def _draw_still(self, canvas: Canvas, shapes: Shapes, sight: Sight, steel: Drawn) -> None:
        split = round(self._split_m(shapes, sight), 2)
        seen = (self.scene.desk.facts["scenario"].id, self.camera, self._room, shapes.hung, shapes.poles, shapes.runs, split)
        if self._key is None or self._key.value != seen:
            self._key = Fixed(seen)
        key = self._key

        def pieces() -> Sorted:
            if self._parts is None or self._parts[0] != key:
                self._parts = (key, Projected(steel.fine, sight).pieces())
            return self._parts[1]

        def behind(inner: Canvas) -> None:
            draw_backdrop(inner, sight)
            inner.mesh(flat([row for row in pieces() if row[0] >= split]))

        def before(inner: Canvas) -> None:
            inner.mesh(flat([row for row in pieces() if row[0] < split]))
            draw_fence(inner, sight)

        canvas.layer(("tower behind", key), self._room, behind, covers=True)
        self._draw_actors(canvas, shapes, sight)
        canvas.layer(("tower before", key), self._room, before)

    def _draw_actors(self, canvas: Canvas, shapes: Shapes, sight: Sight, *, soft: bool = True) -> None:
        """Ropes, then people from far to near; what merely sways does so in beats, whatever else is drawn between."""
        now = self.now_ms if not self.scene.desk.settings.reduce_motion else 0
        beat = now // BEAT_MS * BEAT_MS
        for rope in shapes.ropes:
            draw_rope(canvas, sight, rope, now if rope.moving else beat, _hauler(shapes), soft=soft)
        for cast in self._casts(shapes, sight):
            draw_person(canvas, sight, cast, beat, soft=soft)

    def _casts(self, shapes: Shapes, sight: Sight) -> list[Cast]:
        """Who is there, from far to near, each with what he does; the same list as long as nobody is on his way or does something else."""
        hauled = bool(shapes.ropes)
        about = (shapes.figures, sight, self.view, hauled, bool(self._ways), self.scene.desk.settings.avatar)
        if self._there is None or self._ways or not all(map(is_, about, self._there[0])):
            hauler = _hauler(shapes)
            figures = sorted(beside(shapes.figures, sight), key=lambda one: -sight.away_m(one.at))
            self._there = (about, [self._cast(shapes, figure, hauled=hauled and figure.at[:2] == (hauler or ())[:2]) for figure in figures])
        return self._there[1]

    def _cast(self, shapes: Shapes, figure: Figure, *, hauled: bool) -> Cast:
        """One of them."""
        climbing, hijab = figure.id in self._ways or not figure.works, wears_hijab(self.view, figure.id, self.scene.desk.settings.avatar)
        return Cast(self._on_the_way(shapes, figure), figure.id == self.view.me, hijab, climbing, hauled and not figure.hurt)

    def _on_the_way(self, shapes: Shapes, figure: Figure) -> Figure:
        """The person where he is between two stations."""
        way = self._ways.get(figure.id)
        if way is None or self.scene.desk.settings.reduce_motion:
            return figure
        share = min(1.0, (self.now_ms - way[1]) / PASS_MS)
        start, end = feet_m(shapes.tower, way[0]), figure.at
        east, north, up = (a + (b - a) * share for a, b in zip(start, end, strict=True))
        return replace(figure, at=(east, north, up), aloft=up > 0.05)


def _hauler(shapes: Shapes) -> Point3 | None:
    """Where the hands are that hold the rope."""
    return next(((one.at[0], one.at[1], 1.2) for one in shapes.figures if not one.aloft), None)
