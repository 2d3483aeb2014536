"""What is under the lens: a piece of a unit's face, enlarged, with lettering, plugs, labels, and a plug before its port."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from simulator.catalog.families.cables import CableType
from simulator.catalog.families.units import UnitType
from simulator.site.perception import SeenUnit
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.hands import Plugging
from simulator.ui.sections.rack_hardware import Sight, board_in, draw_duplex, draw_end, draw_rj45, end_colour, palette, printed
from simulator.ui.sections.rack_lamps import draw_lamp, is_lit
from simulator.ui.sections.rack_steel import draw_face
from simulator.ui.sections.rack_wires import draw_cable
from simulator.ui.shapes import bezier
from simulator.ui.theme import AMBER500, INK700, INK900, SLATE500, WHITE, Style
from simulator.ui.views.rack import RackPlan
from simulator.ui.views.rack_cables import width_of
from simulator.ui.views.rack_faces import Face, Place, face_of
from simulator.ui.widgets.drawing import print_style, square

SEEN_PX = 66.0
"""How large a port is under the lens."""
ZOOMS = (1.7, 3.0)
LIFT = 0.14
"""How far above the middle the place is shown, as a share of the radius: cables and labels hang below it."""


@dataclass(frozen=True, slots=True)
class Glass:
    """The lens: its middle and radius, the enlarged face below it, how much larger it is, and the place in the middle."""

    x: float
    y: float
    r: float
    face: Face
    zoom: float
    place: Place | None


def glass(plan: RackPlan, sight: Sight, unit: str, port: str, circle: tuple[float, float, float]) -> Glass | None:
    """The lens over a place, or over a unit's middle; None where there is no such unit."""
    small = plan.faces.get(unit)
    if small is None:
        return None
    x, y, r = circle
    spot = plan.places.get(port)
    around = spot.box if spot else square(*_middle(small), 22.0)
    zoom = min(ZOOMS[1], max(ZOOMS[0], SEEN_PX / min(around.w, around.h)))
    if spot and spot.kind == "slot":
        zoom = ZOOMS[0]
    ax, ay = around.centre
    y -= LIFT * r
    box = Box(x + (small.box.x - ax) * zoom, y + (small.box.y - ay) * zoom, small.box.w * zoom, small.box.h * zoom)
    seen = sight.seen.units[unit]
    kind = sight.catalog.need(seen.type, UnitType)
    boards = {slot.id: board for slot in kind.slots if (board := board_in(f"{unit}.s{slot.id}", sight))}
    face = face_of(unit, kind, boards, box)
    return Glass(x, circle[1], r, face, zoom * plan.zoom, next((one for one in face.places if one.id == port), None))


def _middle(face: Face) -> tuple[float, float]:
    """What a unit shows of itself: the middle of its lamps, else of its plate."""
    if face.role == "indoor" and face.lamps:
        xs, ys = zip(*face.lamps.values(), strict=True)
        return sum(xs) / len(xs), sum(ys) / len(ys)
    return face.box.centre


def draw_glass(canvas: Canvas, lens: Glass, sight: Sight, plugging: Plugging | None) -> None:
    """Everything that stands still inside the circle."""
    whole = square(lens.x, lens.y, 2 * lens.r)
    canvas.rect(whole, "#4A5E73")
    draw_face(canvas, lens.face, sight)
    near = [place for place in lens.face.places if place.kind == "port" and place.box.inset(-10).meets(whole)]
    for place in near:
        _cables(canvas, place, lens, sight)
    if lens.place and lens.place.kind != "slot":
        _ring(canvas, lens.place)
    if plugging and lens.place and plugging.port == lens.place.id:
        _before(canvas, lens, sight, plugging)
    for place in near:
        _lettering(canvas, place, lens)
    if lens.face.role == "indoor":
        for lamp, (lx, ly) in lens.face.lamps.items():
            printed(canvas, lamp.upper(), Box(lx - 22, ly + 5 * lens.zoom, 44, 15), 12, SLATE500)
    if lens.place and not plugging:
        _flags(canvas, lens.place, sight)


def _ring(canvas: Canvas, place: Place) -> None:
    """The place it is about."""
    box = square(*place.box.centre, min(place.box.w, place.box.h)) if place.kind == "port" else place.box
    canvas.rect(box.inset(-4), None, line=INK900, width=7, radius=12)
    canvas.rect(box.inset(-3), None, line=AMBER500, width=4, radius=11)


def _cables(canvas: Canvas, place: Place, lens: Glass, sight: Sight) -> None:
    """Cables leave downwards, with the label of each at the place in the middle."""
    port = sight.seen.ports.get(place.id)
    ends = [sight.seen.ends[end] for end in port.ends if end in sight.seen.ends] if port else []
    if port is None or port.covered:
        return
    x, y = place.box.centre
    w = min(place.box.w, place.box.h)
    for index, end in enumerate(ends):
        kind_width = width_of(sight.catalog.need(sight.seen.cables[end.cable].type, CableType), end.core) * lens.zoom * 0.8
        offsets = (-0.2, 0.2) if place.connector == "lc_duplex" else (index * 0.26,)
        for off in offsets:
            start = (x + off * w, y + w * 0.36)
            path = bezier(start, (start[0], y + w), (start[0] - 6, y + 1.4 * w), (start[0] - 10 + 14 * index, y + 2.6 * w), 8.0)
            draw_cable(canvas, path, end_colour(end, sight), min(kind_width, w * 0.3))
        draw_end(canvas, square(x, y, w * 0.84), place.connector, end, sight, index)


def _flags(canvas: Canvas, place: Place, sight: Sight) -> None:
    """The labels on the cables at the place in the middle."""
    port = sight.seen.ports.get(place.id)
    if port is None or port.covered:
        return
    x, y = place.box.centre
    top = y + min(place.box.w, place.box.h) * 0.62
    for index, end in enumerate(sight.seen.ends[end] for end in port.ends if end in sight.seen.ends):
        if end.label:
            _flag(canvas, end.label, (x, top + 25 * index), palette(end_colour(end, sight))[1])


def _flag(canvas: Canvas, text: str, at: tuple[float, float], colour: str) -> None:
    """A label as it hangs on the cable."""
    wide = min(canvas.measure(text, print_style(canvas, Style(12, 700)))[0] + 20, 190.0)
    box = Box(at[0] - wide / 2, at[1], wide, 22)
    canvas.rect(box, WHITE, line="#465B71", width=1.4, radius=4)
    canvas.rect(Box(box.x + 2, box.y + 2, 6, box.h - 4), colour, radius=2)
    canvas.line(((box.x + 8, box.y + 2), (box.x + 8, box.bottom - 2)), "#465B71", 1)
    printed(canvas, text, Box(box.x + 8, box.y, box.w - 9, box.h), 12, INK900)


def _lettering(canvas: Canvas, place: Place, lens: Glass) -> None:
    """The port's own lettering above it; at the place in the middle also the torque of its terminal."""
    w = min(place.box.w, place.box.h)
    x, y = place.box.centre
    chosen = lens.place is not None and place.id == lens.place.id
    if not chosen and place.box.w > 50 and lens.place is not None and abs(y - lens.place.box.centre[1]) < w / 2:
        _plaque(canvas, place.printed, Box(place.box.x, y - w * 0.5 - 27, place.box.w, 15), chosen=False)
    if chosen:
        torque = f"  {place.torque_mn_m / 1000:g} N\u00b7m" if place.torque_mn_m else ""
        _plaque(canvas, place.printed + torque, Box(x - 85, y - w * 0.5 - 27, 170, 15), chosen=True)


def _plaque(canvas: Canvas, text: str, box: Box, *, chosen: bool) -> None:
    """Lettering, on a small plate where it is about this place."""
    if chosen:
        wide = min(box.w, canvas.measure(text, print_style(canvas, Style(12, 700)))[0] + 14)
        canvas.rect(Box(box.centre[0] - wide / 2, box.y - 2, wide, box.h + 4), WHITE, line=SLATE500, width=1, radius=4)
    printed(canvas, text, box, 12, INK900 if chosen else SLATE500)


def _before(canvas: Canvas, lens: Glass, sight: Sight, plugging: Plugging) -> None:
    """The plug at the port's mouth, not yet in: below it, pointing up."""
    assert lens.place is not None
    end = sight.seen.ends.get(plugging.end.id)
    if end is None:
        return
    x, y = lens.place.box.centre
    w = min(lens.place.box.w, lens.place.box.h)
    colour = end_colour(end, sight)
    box = square(x, y + w * 1.06, w * 0.84)
    canvas.rect(box.inset(-7, -5), WHITE + "D8", line=INK900, width=2, radius=10)
    for off in (-0.2, 0.2) if sight.seen.cables[end.cable].medium == "fibre" else (0.0,):
        path = bezier(
            (x + off * w, y + w * 1.4),
            (x + off * w, y + 1.9 * w),
            (x + off * w, y + 2.1 * w),
            (x + off * w - 4, y + 2.8 * w),
            8.0,
        )
        draw_cable(canvas, path, colour, w * 0.14)
    draw_plug(canvas, box, sight, plugging)


def draw_plug(canvas: Canvas, box: Box, sight: Sight, plugging: Plugging) -> None:
    """A cable end in the hand by what is on it: lug with or without washer, plug, bare copper."""
    end = sight.seen.ends[plugging.end.id]
    medium = sight.seen.cables[end.cable].medium
    casing, body, _ = palette(end_colour(end, sight))
    x, y, w = *box.centre, box.w
    if medium == "fibre":
        draw_duplex(canvas, box, flipped=plugging.flipped)
    elif medium == "ethernet":
        draw_rj45(canvas, box)
    elif end.lug:
        if plugging.washer:
            canvas.sprite("hardware/washer-spring", square(x, box.y + w * 0.02, w * 0.5))
        draw_end(canvas, box, "lug", end, sight)
    elif end.core != "plug":
        canvas.rect(Box(x - w * 0.07, box.y, w * 0.14, w * 0.5), "#CF8A48", line="#8F5826", width=1.4, radius=3)
        canvas.rect(Box(x - w * 0.14, y - w * 0.05, w * 0.28, w * 0.55), body, line=casing, width=1.4, radius=3)
    else:
        draw_end(canvas, box, "n_female" if medium.endswith("coax") else "phoenix_2", end, sight)


def draw_lit(canvas: Canvas, lens: Glass, unit: SeenUnit, now_ms: int) -> None:
    """The lamps inside the circle that give light now."""
    states: Mapping[str, str] = dict(unit.lamps)
    for lamp, (x, y) in lens.face.lamps.items():
        inside = (x - lens.x) ** 2 + (y - lens.y) ** 2 < (lens.r - 14) ** 2
        if inside and is_lit(states.get(lamp, "off"), now_ms):
            draw_lamp(canvas, (x, y), states[lamp], lens.zoom)


def draw_rim(canvas: Canvas, x: float, y: float, r: float) -> None:
    """Ink ring, white line inside."""
    canvas.circle(x, y, r + 3, None, line=INK900, width=6.5)
    canvas.circle(x, y, r - 3, None, line=WHITE, width=2)
    canvas.circle(x, y, r + 4.5, None, line=INK700, width=1)
