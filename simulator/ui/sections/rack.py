"""The rack of the cabinet scene: real proportions from the catalogue, every cable, and places that take what hands bring."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from simulator.site.perception import Perception
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.hands import CableEnd, Hands, Hold, Laying, Ready, WholeCable
from simulator.ui.intent import Act, Intent
from simulator.ui.panel import Close, Open
from simulator.ui.section import Section
from simulator.ui.sections.lens_acts import pushing
from simulator.ui.sections.rack_hardware import Sight
from simulator.ui.sections.rack_lamps import LAMP_PX, blink, draw_lamps
from simulator.ui.sections.rack_leading import draw_carried_end, draw_laying, draw_plugging, reach_of
from simulator.ui.sections.rack_steel import draw_cabinet, draw_entry, draw_face
from simulator.ui.sections.rack_wires import draw_strands, draw_stubs
from simulator.ui.sections.rack_zones import is_mine, suits, tried
from simulator.ui.views.rack import SMALL, RackPlan, fitted_units, rack_plan
from simulator.ui.views.rack_cables import Router, Strand
from simulator.ui.views.rack_faces import Face, Place
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.drawing import square
from simulator.ui.widgets.hold_zone import HoldZone
from simulator.ui.widgets.push_zone import PushZone

if TYPE_CHECKING:
    from simulator.ui.scenes.work import WorkScene

HIT, LAID_MM = 24.0, 50
"""Least side of a place a finger aims at; the bend a hand lays without looking."""


@dataclass(frozen=True, slots=True)
class Keys:
    """What the parts of the picture depend on."""

    units: Hashable
    steel: tuple[tuple[Hashable, ...], ...]
    cables: Hashable


def keys_of(seen: Perception) -> Keys:
    """The same for what is seen now."""
    fitted = tuple((item.id, item.type, item.place) for item in seen.items.values() if item.place.startswith("in:"))
    ports = tuple((port.id, port.ends, port.fitted, port.capped, port.covered) for port in seen.ports.values())
    ends = tuple((end.id, end.port, end.lug, bool(end.label)) for end in seen.ends.values())
    units = tuple((unit.id, unit.type, unit.place) for unit in seen.units.values())
    ways = tuple((way.id, way) for way in seen.ways.values())
    cables = tuple(seen.cables.values())
    switches = tuple((unit.id, unit.switch_on) for unit in seen.units.values())
    return Keys((units, fitted), (*ports, *ways, *switches), (units, fitted, ends, cables))


class Rack(Section):
    """The cabinet with everything in it."""

    def __init__(self, scene: WorkScene, hands: Hands) -> None:
        super().__init__(scene, hands)
        self._plan: tuple[object, RackPlan] | None = None
        self._cables: tuple[object, Router, tuple[Strand, ...]] | None = None
        self._spots: dict[str, tuple[Box, Box, str]] = {}
        self._known: tuple[Perception, Keys] | None = None
        self._blink = (-1, -1)
        self._led = Box(0, 0, 0, 0)

    # What is known, laid out

    @property
    def sight(self) -> Sight:
        """What is drawn from."""
        return Sight(self.view.seen, self.view.sheet.catalog)

    def plan(self, room: Box) -> RackPlan:
        """The cabinet laid out for a room; made anew only where units, boards or the room change."""
        keys = self._keys()
        key = (keys.units, room)
        if self._plan is None or self._plan[0] != key:
            units = fitted_units(self.view.seen, self.view.sheet.catalog)
            self._plan = (key, rack_plan(units, self.view.guides, room))
            self._spots = {}
            self._cables = None
        return self._plan[1]

    def cables(self, room: Box) -> tuple[Router, tuple[Strand, ...]]:
        """Every plugged cable's way; made anew only where a cable changes."""
        plan, key = self.plan(room), self._keys().cables
        if self._cables is None or self._cables[0] != key:
            router = Router(self.view.seen, plan, self.view.sheet.catalog)
            self._cables = (key, router, tuple(router.strand(cable, core) for cable, core in router.cores))
        return self._cables[1], self._cables[2]

    def _keys(self) -> Keys:
        """What layout, steel and cables depend on, asked once for each thing seen."""
        if self._known is None or self._known[0] is not self.view.seen:
            self._known = (self.view.seen, keys_of(self.view.seen))
        return self._known[1]

    # Picture

    def key(self) -> Hashable:
        """Ports, ways, boards, cables."""
        keys = self._keys()
        return keys.steel, keys.cables

    def draw(self, canvas: Canvas, room: Box) -> None:
        """Cabinet, cables behind, units, cables before them; each baked by itself."""
        plan = self.plan(room)
        router, strands = self.cables(room)
        steel, cables = self._keys().steel, self._keys().cables
        canvas.layer(("rack.frame", room, self.view.guides), room, lambda inner: draw_cabinet(inner, plan, room))
        canvas.layer(("rack.behind", room, cables), room, lambda inner: draw_strands(inner, strands, plan.zoom, behind=True))
        for face in plan.faces.values():
            mine = tuple(row for row in steel if str(row[0]).partition(".")[0] == face.unit)
            around = face.box.inset(-12 * plan.zoom, -3 * plan.zoom)
            canvas.layer(("rack.face", face.unit, room, self._keys().units, mine), around, partial(self._face, face))
        draw_entry(canvas, plan, router)
        canvas.layer(("rack.cables", room, cables), room, lambda inner: self._wires(inner, router, strands))

    @staticmethod
    def _wires(canvas: Canvas, router: Router, strands: tuple[Strand, ...]) -> None:
        draw_stubs(canvas, router)
        draw_strands(canvas, strands, router.plan.zoom, behind=False)

    def _face(self, face: Face, canvas: Canvas) -> None:
        draw_face(canvas, face, self.sight)

    def draw_live(self, canvas: Canvas, room: Box) -> None:
        """Lamps, the plug at a port's mouth, the cable in the hand or along a guide."""
        plan = self.plan(room)
        router, _ = self.cables(room)
        draw_lamps(canvas, plan, self.view.seen.units, self.scene.host.now_ms)
        if self.hands.laying is not None:
            draw_laying(canvas, router, self.hands.laying, self)
        if self.hands.plugging is not None:
            draw_plugging(canvas, router, self.hands.plugging)
        load = self.carried
        if isinstance(load, CableEnd) and self.scene.host.pointer[0] >= 0:
            draw_carried_end(canvas, router, load, self.scene.host.pointer)

    @property
    def carried(self) -> object:
        """What is in the hand."""
        return self.scene.host.carry.load if self.scene.host.carry else None

    # Widgets

    def widgets(self, room: Box) -> list[Widget]:
        """Guides, units, and their slots, ways and ports on top."""
        plan, live, held = self.plan(room), self.view.live, self.hands.plugging
        if held is not None and held.port in plan.places:
            self.hands.unit, self.hands.port = plan.places[held.port].unit, held.port
        found: list[Widget] = [self._guide(guide, x, plan) for guide, x in plan.guides.items() if live]
        for face in plan.faces.values():
            found.append(self._unit(face, plan.zoom))
            found += [self._place(place) for place in face.places]
        return found

    def _unit(self, face: Face, zoom: float) -> Widget:
        """A unit as a whole: its plate and its ears; everything on it lies above."""
        ear = 10 * zoom if face.role not in SMALL else 0.0
        box = Box(face.box.x - ear, face.box.y, face.box.w + 2 * ear, face.box.h)
        plate = next(
            (plate.box for plate in face.plates if plate.what in ("name", "sticker")), Box(face.box.right, box.y, ear, box.h)
        )
        return HoldZone(
            f"unit:{face.unit}",
            box,
            free=plate,
            says=Ready(unit=face.unit, port=""),
            hint=self.scene.desk.texts.name(face.unit),
            chosen=self.hands.unit == face.unit and not self.hands.port,
            group=f"rack.{face.unit}",
            radius=4,
        )

    def _guide(self, guide: str, x: float, plan: RackPlan) -> Widget:
        wide = max(HIT, 28 * plan.zoom)
        box = Box(x - wide / 2, plan.top, wide, plan.entry.y - plan.top)
        return HoldZone(
            f"guide:{guide}",
            box,
            accepts=lambda load: isinstance(load, WholeCable),
            gets=lambda load, x, y: self._along(load, guide),
            suits=lambda: True,
            hint=self.scene.desk.texts.name(guide),
            group="rack.guides",
        )

    def _along(self, load: object, guide: str) -> object | None:
        """A cable held along a guide: as tight as its last bend was, else as a hand would lay it."""
        if not isinstance(load, WholeCable):
            return None
        seen = self.view.seen.cables[load.cable]
        held = self.hands.laying
        bend = held.bend_mm if held and held.cable == load.cable else seen.bend_mm or LAID_MM
        return Hold(
            laying=Laying(load.cable, guide, bend, held.drip_loop if held and held.cable == load.cable else seen.drip_loop)
        )

    def _place(self, place: Place) -> HoldZone:
        box, face, name = self._spot(place)
        catalog, live, held = self.view.sheet.catalog, self.view.live, self.hands.plugging
        if live and held is not None and held.port == place.id:
            words = f"{name}: {self.scene.say('ui.lens.plug.push')}"
            return PushZone(f"port:{place.id}", box, face=face, says=Act(pushing(held)), hint=words, chosen=True, group=f"rack.{place.unit}")
        return HoldZone(
            f"{place.kind}:{place.id}",
            box,
            face=face,
            free=Box(box.x, box.y, min(box.w, HIT), box.h) if place.kind == "slot" else None,
            says=Ready(unit=place.unit, port=place.id),
            hint=name,
            chosen=self.hands.port == place.id,
            group=f"rack.{place.unit}",
            accepts=lambda load: live and is_mine(load),
            gets=lambda load, x, y: tried(load, place, catalog),
            suits=lambda: suits(self.carried, place, catalog),
        )

    def _spot(self, place: Place) -> tuple[Box, Box, str]:
        """Where a finger aims, what is ringed, and the name; kept as long as the layout."""
        if place.id not in self._spots:
            x, y = place.box.centre
            wide, high = max(HIT, place.box.w), max(HIT, place.box.h)
            face = square(x, y, min(place.box.w, place.box.h)) if place.kind == "port" else place.box
            self._spots[place.id] = (Box(x - wide / 2, y - high / 2, wide, high), face, self.name_of(place))
        return self._spots[place.id]

    def name_of(self, place: Place) -> str:
        """What a place is called; its lettering where it has no name of its own."""
        name = self.scene.desk.texts.name(place.id)
        return name if name != place.id else f"{self.scene.desk.texts.name(place.unit)} {place.printed}"

    # What is said, and time

    def hear(self, said: object) -> Iterable[Intent | Open | Close] | None:
        """Nothing of its own: what its places say is for scene, lens and belt."""
        return None

    def told(self) -> None:
        """A plug that went in, and a cable that was laid, are no longer held; what is gone is not looked at."""
        hands, seen = self.hands, self.view.seen
        if hands.plugging and (hands.plugging.end.id not in seen.ends or seen.ends[hands.plugging.end.id].port):
            hands.plugging = None
        told: Any = self.view.told
        if hands.laying and told and told.do == "route_cable" and told.refusal is None:
            hands.laying = None
        if hands.port not in seen.ports and hands.port.count(".") == 2:
            hands.port = hands.port.rpartition(".")[0]

    def pulse(self, now_ms: int) -> bool:
        """Lamps that blink and a cable on the move are drawn again, nothing else."""
        if self._plan is None or self.view.paused:
            return False
        plan = self._plan[1]
        phase = blink(now_ms)
        if phase != self._blink:
            for unit in self.view.seen.units.values():
                face = plan.faces.get(unit.id)
                for lamp, state in unit.lamps:
                    if "blink" in state and face and lamp in face.lamps and _turned(state, phase, self._blink):
                        self.scene.stale(square(*face.lamps[lamp], LAMP_PX * plan.zoom))
            self._blink = phase
        load = self.carried
        if isinstance(load, CableEnd) and self._cables is not None:
            box = reach_of(self._cables[1], load, self.scene.host.pointer)
            if box != self._led:
                self.scene.stale(self._led)
                self.scene.stale(box)
                self._led = box
        elif self._led.w:
            self.scene.stale(self._led)
            self._led = Box(0, 0, 0, 0)
        return False


def _turned(state: str, now: tuple[int, int], before: tuple[int, int]) -> bool:
    """Whether a blinking lamp looks other than before."""
    return now[1] != before[1] if state.endswith("fast") else now[0] != before[0]
