"""The cabinet itself: frame, guides, cable entry, and the plates of its units."""

from __future__ import annotations

from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.sections.rack_hardware import COPPER, COPPER_EDGE, Sight, draw_places, printed
from simulator.ui.theme import INK900, SLATE500
from simulator.ui.views.rack import RackPlan
from simulator.ui.views.rack_cables import Router
from simulator.ui.views.rack_faces import Face, Plate

STEEL, STEEL_LIGHT, STEEL_EDGE = "#DDE4EA", "#F2F6F9", "#8C9BAB"
INSIDE, RAIL, RAIL_EDGE, HOLE = "#5C7187", "#8C9BAB", "#6B7C8E", "#33475B"
WALL = "#D3DEE8"


def draw_cabinet(canvas: Canvas, plan: RackPlan, room: Box) -> None:
    """Wall, frame, lanes and rails; the units come later."""
    cab, zoom = plan.cabinet, plan.zoom
    canvas.rect(room, WALL)
    canvas.rect(Box(cab.x + 2, cab.y + 4, cab.w - 4, cab.h - 28 * zoom), "#EDF1F5", line=STEEL_EDGE, width=1.6, radius=8)
    inside = Box(cab.x + 6 * zoom, cab.y + 9 * zoom, cab.w - 12 * zoom, plan.entry.bottom - cab.y - 12 * zoom)
    canvas.rect(inside, INSIDE, line="#3E5063", width=1.6, radius=3)
    core = Box(plan.entry.x - 4 * zoom, inside.y + 1, plan.entry.w + 8 * zoom, inside.h - 2)
    canvas.rect(core, "#4A5E73")
    for x in (core.x - 7 * zoom, core.right - zoom):
        _rail(canvas, Box(x, inside.y + 1, 8 * zoom, inside.h - 2), zoom)
    for x in plan.guides.values():
        _guide(canvas, x, inside, zoom, behind=plan.entry.x < x < plan.entry.right)


def _rail(canvas: Canvas, box: Box, zoom: float) -> None:
    """A rail with its square holes."""
    canvas.rect(box, RAIL, line=RAIL_EDGE, width=1)
    y = box.y + 6 * zoom
    while y < box.bottom - 6 * zoom:
        canvas.rect(Box(box.x + 2 * zoom, y, 4 * zoom, 4 * zoom), HOLE, radius=1)
        y += 12 * zoom


def _guide(canvas: Canvas, x: float, inside: Box, zoom: float, *, behind: bool) -> None:
    """A cable guide: a narrow tray with bars across."""
    wide = 26 * zoom
    canvas.rect(Box(x - wide / 2, inside.y + 1, wide, inside.h - 2), "#3E5063" if behind else "#6B8095")
    canvas.rect(Box(x - wide / 2, inside.y + 1, 1.6 * zoom, inside.h - 2), "#A9B6C2")
    canvas.rect(Box(x + wide / 2 - 1.6 * zoom, inside.y + 1, 1.6 * zoom, inside.h - 2), "#3E5063")
    y = inside.y + 22 * zoom
    while y < inside.bottom - 8 * zoom:
        canvas.rect(Box(x - wide / 2, y, wide, 3 * zoom), "#8C9BAB", radius=1)
        y += 46 * zoom


def draw_entry(canvas: Canvas, plan: RackPlan, router: Router) -> None:
    """The entry plate with a gland per cable, filled where it is sealed."""
    plate, zoom = plan.entry, plan.zoom
    canvas.rect(plate.inset(-4 * zoom, 0), "#A9B6C2", line="#6B7C8E", width=1.4, radius=3)
    for cable, (x, y) in router.glands.items():
        sealed = router.seen.cables[cable].gland
        r = min(8 * zoom, plate.w / max(1, len(router.glands)) * 0.46)
        canvas.circle(x, y, r, "#37516B", line="#182C41", width=1.2)
        canvas.circle(x, y, r * 0.55, "#0B62C4" if sealed else "#0D1B2A")
    if not router.glands:
        for index in range(8):
            canvas.circle(plate.x + plate.w * (index + 0.5) / 8, plate.centre[1], 6 * zoom, "#37516B", line="#182C41", width=1.2)


def draw_face(canvas: Canvas, face: Face, sight: Sight) -> None:
    """A unit: plate, lettering, everything in it."""
    zoom = face.box.w / 364.0 if face.role not in ("arrester", "sensor") else face.box.h / 44.0
    if face.role == "bar":
        _copper(canvas, face.box, zoom)
    else:
        if face.role not in ("arrester", "sensor"):
            for x in (face.box.x - 8 * zoom, face.box.right):
                canvas.rect(Box(x, face.box.y, 8 * zoom, face.box.h), STEEL_LIGHT, line=STEEL_EDGE, width=1.2, radius=2)
                for share in (0.2, 0.8):
                    canvas.circle(x + 4 * zoom, face.box.y + face.box.h * share, 2.2 * zoom, "#6B7C8E")
        canvas.rect(face.box, STEEL, line=STEEL_EDGE, width=max(1.4, 1.2 * zoom), radius=3)
        canvas.rect(Box(face.box.x + 2, face.box.y + 1.5, face.box.w - 4, max(1.5, 2 * zoom)), STEEL_LIGHT)
    on = sight.seen.units[face.unit].switch_on if face.unit in sight.seen.units else False
    for plate in face.plates:
        _plate(canvas, plate, zoom, on=on)
    draw_places(canvas, face, sight)
    for x, y in face.lamps.values():
        canvas.circle(x, y, 2.3 * zoom, "#2B3D50", line="#0D1B2A", width=0.8)


def _copper(canvas: Canvas, box: Box, zoom: float) -> None:
    """An earth bar on its insulators."""
    for x in (box.x - 8 * zoom, box.right - 4 * zoom):
        canvas.rect(Box(x, box.y - 2 * zoom, 12 * zoom, box.h + 4 * zoom), "#B5423A", line="#7E2A24", width=1.2, radius=2)
    canvas.rect(box.inset(0, 2 * zoom), COPPER, line=COPPER_EDGE, width=1.4, radius=2)
    canvas.rect(Box(box.x + 2, box.y + 3 * zoom, box.w - 4, 2 * zoom), "#F0B77C")


def _plate(canvas: Canvas, plate: Plate, zoom: float, *, on: bool) -> None:
    """Lettering and parts that only show."""
    box = plate.box
    if plate.what == "name":
        printed(canvas, plate.text, box, 12 * zoom, INK900, "left")
    elif plate.what == "sticker":
        canvas.rect(box, "#F5F8FB", line=SLATE500, width=1, radius=2)
        if not printed(canvas, plate.text, box, 12 * zoom, INK900):
            printed(canvas, plate.text.partition("-")[0], box, 12 * zoom, INK900)
    elif plate.what == "number":
        printed(canvas, plate.text, box, 12 * zoom, SLATE500)
    elif plate.what == "module":
        canvas.sprite("hardware/rectifier-module", box)
    elif plate.what == "controller":
        canvas.sprite("hardware/rectifier-controller", box)
        printed(
            canvas, plate.text, Box(box.x + 6 * zoom, box.bottom - 22 * zoom, box.w - 12 * zoom, 14 * zoom), 12 * zoom, SLATE500
        )
    elif plate.what == "switch":
        printed(canvas, plate.text, Box(box.x, box.y - 4 * zoom, box.w, 14 * zoom), 12 * zoom, SLATE500)
        _rocker(canvas, Box(box.centre[0] - 13 * zoom, box.y + 11 * zoom, 26 * zoom, 14 * zoom), zoom, on=on)


def _rocker(canvas: Canvas, box: Box, zoom: float, *, on: bool) -> None:
    """A rocker switch, I at the left, O at the right; the side pressed in is dark."""
    canvas.rect(box, "#182C41", line="#0D1B2A", width=1.2, radius=3 * zoom)
    half = Box(box.x if not on else box.centre[0], box.y, box.w / 2, box.h).inset(1.2 * zoom)
    canvas.rect(half, "#37516B", radius=2 * zoom)
    mark = "#37D0B6" if on else "#8C9BAB"
    canvas.line(
        ((box.x + box.w * 0.26, box.y + box.h * 0.3), (box.x + box.w * 0.26, box.y + box.h * 0.7)), mark, max(1.2, 1.5 * zoom)
    )
    canvas.circle(box.x + box.w * 0.74, box.centre[1], box.h * 0.2, None, line="#8C9BAB", width=max(1.0, 1.2 * zoom))
