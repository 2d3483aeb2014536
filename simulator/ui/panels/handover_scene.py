"""What the camera sees: the site with its open cabinet, or one thing laid on the bench."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any, cast

from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.panels.handover_aloft import connector_picture
from simulator.ui.panels.handover_spot import thing_spot
from simulator.ui.sections.rack import keys_of
from simulator.ui.sections.rack_hardware import Sight
from simulator.ui.sections.rack_lamps import draw_lamps
from simulator.ui.sections.rack_steel import draw_cabinet, draw_entry, draw_face
from simulator.ui.sections.rack_wires import draw_strands
from simulator.ui.views.aloft_goods import EQUIPMENT, Picture, aloft_group
from simulator.ui.views.instruments import ASPECTS, SPRITES, use_of
from simulator.ui.views.rack import CABINET, fitted_units, rack_plan
from simulator.ui.views.rack_cables import Router
from simulator.ui.views.tray import picture_of
from simulator.ui.views.work import WorkView
from simulator.ui.widgets.drawing import fitted

ROLES: dict[str, Picture] = {
    "rectifier": ("hardware/rectifier-shelf", 364 / 66),
    "distribution": ("hardware/dc-distribution-unit-filled", 364 / 76),
    "baseband": ("hardware/baseband-unit", 364 / 96),
    "indoor": ("hardware/indoor-unit", 364 / 44),
    "bar": ("hardware/ground-bar", 392 / 48),
    "arrester": ("hardware/surge-arrester", 0.7),
    "gps": ("hardware/gps-antenna", 0.6),
    **EQUIPMENT,
    "electrode": ("hardware/earth-rod", 0.2),
    "sensor": ("tools/equipment-tag", 0.7),
}
"""A picture of each role of unit, with its width by height."""
PLACES: dict[str, Picture] = {
    "gate": ("scenery/fence-gate", 129 / 105),
    "yard": ("scenery/generator-set", 1.4),
    "tower-foot": ("scenery/tower-far-medium", 54 / 262),
    "cabinet": ("hardware/bts-cabinet-closed", 266 / 316),
}
GROUND, GRAVEL, TABLE, TABLE_EDGE, WALL = "#9DB98A", "#C9CFC6", "#C08A55", "#8F5F33", "#D3DEE8"
RACK_LEFT, RACK_SHARE = 0.54, 0.88


@dataclass(frozen=True, slots=True)
class Site:
    """The picture of the site in a room: where each target is in it."""

    room: Box
    rack: Box
    spots: dict[str, Box]
    open: bool


def site_in(view: WorkView, room: Box) -> Site:
    """Lays the site out: gate at the left, tower and yard behind, the cabinet at the right, open for who stands before it."""
    ground = room.y + room.h * 0.8
    high = room.h * 0.96
    rack = Box(room.x + room.w * RACK_LEFT, room.y + room.h * 0.02, min(room.w * (1 - RACK_LEFT) - 10, high * RACK_SHARE), high)
    spots = {
        "gate": Box(room.x + 20, ground - room.h * 0.33, room.h * 0.405, room.h * 0.33),
        "tower-foot": Box(room.x + room.w * 0.335, ground - room.h * 0.3, room.w * 0.13, room.h * 0.32),
        "yard": Box(room.x + room.w * 0.04, ground + 12, room.w * 0.42, room.h * 0.15),
        "cabinet": rack,
    }
    found = {name: spots[name] for name in view.places if name in spots}
    is_open = any(unit.place == CABINET for unit in view.seen.units.values())
    if is_open:
        plan = rack_plan(fitted_units(view.seen, view.sheet.catalog), view.guides, rack)
        found |= {unit: face.box for unit, face in plan.faces.items()}
    return Site(room, rack, found, is_open)


def site_key(view: WorkView) -> Hashable:
    """What the picture of the site depends on."""
    keys = keys_of(view.seen)
    return keys.steel, keys.cables, tuple((unit.id, unit.lamps) for unit in view.seen.units.values())


def draw_site(canvas: Canvas, view: WorkView, site: Site) -> None:
    """Sky, hills, tower, fence, ground, and the cabinet as it stands now."""
    room = site.room
    ground = room.y + room.h * 0.8
    canvas.sprite("scenery/sky-day", Box(room.x, room.y, room.w, room.h * 0.9))
    for name, top, high in (("hills-1-far", 0.44, 0.3), ("hills-3-near", 0.56, 0.28)):
        canvas.sprite(f"scenery/{name}", Box(room.x, room.y + room.h * top, room.w, room.h * high))
    tower = Box(room.x + room.w * 0.4 - room.h * 0.097, ground - room.h * 0.78, room.h * 0.194, room.h * 0.78)
    canvas.sprite("scenery/tower-hero", tower)
    canvas.rect(Box(room.x, ground - 8, room.w, room.bottom - ground + 8), GROUND)
    canvas.polygon(((room.x, room.bottom), (room.x + room.w * 0.1, ground + 8), (room.right, ground + 8), (room.right, room.bottom)), GRAVEL)
    for index in range(3):
        wide = room.h * 0.5
        canvas.sprite("scenery/fence-panel", Box(room.x + room.h * 0.43 + index * wide * 0.92, ground - wide * 0.6, wide, wide * 0.62), alpha=0.75)
    if "gate" in site.spots:
        canvas.sprite("scenery/fence-gate", site.spots["gate"])
    canvas.sprite("scenery/concrete-pad", Box(site.rack.x - 14, site.rack.bottom - 14, site.rack.w + 28, 20))
    if site.open:
        draw_rack(cast("Canvas", _Unprinted(canvas)), view, site.rack)
    else:
        canvas.sprite("hardware/bts-cabinet-closed", fitted(site.rack, 266 / 316))


class _Unprinted:
    """A canvas on which nothing is lettered: from so far away no print can be read."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas

    def __getattr__(self, name: str) -> Any:
        return getattr(self._canvas, name)

    def text(self, *args: object, **kwargs: object) -> None:
        """Nothing."""


def draw_rack(canvas: Canvas, view: WorkView, room: Box) -> None:
    """The open cabinet: its units, boards and cables as they are seen."""
    sight = Sight(view.seen, view.sheet.catalog)
    plan = rack_plan(fitted_units(view.seen, view.sheet.catalog), view.guides, room)
    router = Router(view.seen, plan, view.sheet.catalog)
    strands = tuple(router.strand(cable, core) for cable, core in router.cores)
    draw_cabinet(canvas, plan, plan.cabinet)
    draw_strands(canvas, strands, plan.zoom, behind=True)
    for face in plan.faces.values():
        draw_face(canvas, face, sight)
    draw_entry(canvas, plan, router)
    draw_strands(canvas, strands, plan.zoom, behind=False)
    draw_lamps(canvas, plan, view.seen.units, 0)


def draw_bench(canvas: Canvas, room: Box, picture: Picture) -> None:
    """One thing on a wooden bench before a wall."""
    edge = room.y + room.h * 0.5
    canvas.rect(room, WALL)
    for x in (0.25, 0.5, 0.75):
        canvas.rect(Box(room.x + room.w * x, room.y, 2, edge - room.y), "#C4D1DC")
    canvas.rect(Box(room.x, edge, room.w, room.bottom - edge), TABLE)
    canvas.rect(Box(room.x, edge, room.w, 5), "#D8A873")
    for y in (0.63, 0.78, 0.92):
        canvas.rect(Box(room.x, room.y + room.h * y, room.w, 2), TABLE_EDGE + "60")
    spot = thing_spot(room)
    thing = fitted(spot.inset(24, 24), picture[1])
    thing = thing.moved(0, spot.bottom - 26 - thing.bottom)
    foot = thing.bottom
    canvas.polygon(((thing.x + 6, foot - 8), (thing.right - 6, foot - 8), (thing.right + 22, foot + 8), (thing.x + 22, foot + 8)), TABLE_EDGE + "70")
    canvas.sprite(picture[0], thing)


def picture_for(view: WorkView, target: str) -> Picture:
    """A small picture of a target: place, unit, cable, connector, item or instrument."""
    seen, catalog = view.seen, view.sheet.catalog
    if target in PLACES:
        return PLACES[target]
    if target in seen.units:
        return ROLES.get(seen.units[target].role, PLACES["cabinet"])
    if target in seen.cables:
        return picture_of(catalog, seen.cables[target].type)
    if target in seen.ends:
        return connector_picture(view, target)
    type_id = seen.items[target].type if target in seen.items else ""
    use = use_of(catalog, type_id)
    if use and not aloft_group(catalog, type_id):
        return SPRITES.get(use, SPRITES["other"]), ASPECTS.get(use, 1.0)
    return picture_of(catalog, type_id)
