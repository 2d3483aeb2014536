"""The map of the hop, drawn: landscape, way, pins, distance, bearings, north, scale."""

from __future__ import annotations

from simulator.ui import theme
from simulator.ui.canvas import Canvas, Point
from simulator.ui.geometry import Box
from simulator.ui.shapes import arc, sector
from simulator.ui.views.briefing import BriefingView
from simulator.ui.views.briefing_words import Words
from simulator.ui.views.map import ARC, PIN, MapPlan, map_plan, pin_box
from simulator.ui.views.map_ground import Ground, ground_of
from simulator.ui.widgets.drawing import square

GROUND, LINE, CORNER = "#E3EBD6", "#B4C3D1", 14.0
WATER, ROAD = ("#7FB7DA", "#A9D3EC"), ("#B59B74", "#FFF8E9")
LETTER = theme.Style(20, 800)


def texts_of(view: BriefingView, words: Words) -> dict[str, str]:
    """What each label of the map says."""
    return {
        "distance": words.unit(view.distance_m / 1000, 3, "km"),
        "name.a": view.a.name,
        "name.b": view.b.name,
        "azimuth.a": f"A {words.azimuth(view.a.azimuth_deg, 2)}",
        "azimuth.b": f"B {words.azimuth(view.b.azimuth_deg, 2)}",
    }


def plan_of(canvas: Canvas, room: Box, view: BriefingView, words: Words) -> tuple[MapPlan, theme.Style]:
    """The map in a room and the style of its labels: grown text gives back what it grew by where labels would touch."""
    size = theme.LABEL.size
    while True:
        style = theme.Style(size, theme.LABEL.weight)
        plan = map_plan(room, view.distance_m, view.a.azimuth_deg, _sizes(canvas, view, words, style))
        if plan.is_clear or size <= theme.LABEL.size / canvas.text_scale:
            return plan, style
        size -= 1


def _sizes(canvas: Canvas, view: BriefingView, words: Words, style: theme.Style) -> dict[str, tuple[float, float]]:
    """How large each label is as this canvas writes it."""
    sizes: dict[str, tuple[float, float]] = {}
    for name, text in texts_of(view, words).items():
        wide, high = canvas.measure(text, style)
        sizes[name] = (round(wide) + (44.0 if name.startswith("azimuth") else 22.0), max(28.0, round(high) + 6.0))
    wide, high = canvas.measure(words.unit(500, 0, "km"), theme.CAPTION)
    return {**sizes, "scale": (round(wide), max(28.0, round(high) + 8.0)), "north": (44.0, 44.0)}


def draw(canvas: Canvas, room: Box, view: BriefingView, words: Words) -> None:
    """The whole map in a room with round corners."""
    plan, style = plan_of(canvas, room, view, words)
    canvas.rect(room, theme.WHITE, radius=CORNER, shadow=True)
    with canvas.clip(room) as inner:
        _landscape(
            inner, plan, ground_of(plan, view.path, f"{view.a.name}|{view.b.name}|{view.a.latitude_deg}|{view.a.longitude_deg}")
        )
        _hop(inner, plan)
    _corners(canvas, room)
    for name, text in texts_of(view, words).items():
        _label(canvas, name, text, plan.places[name], style)
    _north(canvas, plan.places["north"], words)
    _scale(canvas, plan, words)


def _landscape(canvas: Canvas, plan: MapPlan, ground: Ground) -> None:
    canvas.rect(plan.room, GROUND)
    for name, box in ground.hills:
        canvas.sprite(name, box)
    _band(canvas, ground.river, WATER, 8, 5)
    for name, box in ground.sprites[:5]:
        canvas.sprite(name, box)
    for index, road in enumerate(ground.roads):
        _band(canvas, road, ROAD, 4.6 if index else 7, 3 if index else 4.6)
    for name, box in ground.sprites[5:]:
        canvas.sprite(name, box)


def _band(canvas: Canvas, points: tuple[Point, ...], colours: tuple[str, str], wide: float, inner: float) -> None:
    """A way or water: its edge, then its body."""
    canvas.line(points, colours[0], wide)
    canvas.line(points, colours[1], inner)


def _hop(canvas: Canvas, plan: MapPlan) -> None:
    """The angle from north, the way, both pins."""
    (ax, ay), turn = plan.a, plan.azimuth_deg
    start, end = (0.0, turn) if turn <= 180 else (turn, 360.0)
    if end - start > 1:
        canvas.polygon([(ax, ay), *sector(ax, ay, ARC, 0.5, start, end)], theme.BLUE600 + "22")
        canvas.line(arc(ax, ay, ARC, start, end), theme.WHITE, 4)
        canvas.line(arc(ax, ay, ARC, start, end), theme.BLUE700, 2.2)
    canvas.line([(ax, ay), (ax, ay - ARC - 8)], theme.BLUE700, 1.6)
    canvas.line([plan.a, plan.b], theme.WHITE, 6.5)
    canvas.line([plan.a, plan.b], theme.VERM600, 3.6)
    for letter, point in (("a", plan.a), ("b", plan.b)):
        box = pin_box(point)
        canvas.sprite(f"scenery/map-pin-{letter}", Box(point[0] - PIN[0] / 2, box.y, PIN[0], PIN[1] + 4.8))


def _corners(canvas: Canvas, room: Box) -> None:
    """What sticks out of the round corners is covered, and the sheet gets its line."""
    for x, y, at, to in (
        (room.x, room.y, 270, 360),
        (room.right, room.y, 0, 90),
        (room.right, room.bottom, 90, 180),
        (room.x, room.bottom, 180, 270),
    ):
        cx = x + (CORNER if x == room.x else -CORNER)
        cy = y + (CORNER if y == room.y else -CORNER)
        canvas.polygon([(x, y), *arc(cx, cy, CORNER, at, to)], theme.MIST100)
    canvas.rect(room, None, line=LINE, width=1.4, radius=CORNER)


def _label(canvas: Canvas, name: str, text: str, box: Box, style: theme.Style) -> None:
    """A pill: white with a name, dark or blue with a compass and a bearing, red with the distance."""
    ground, ink = {
        "distance": (theme.VERM700, theme.WHITE),
        "azimuth.a": (theme.BLUE700, theme.WHITE),
        "azimuth.b": (theme.INK900, theme.WHITE),
    }.get(name, (theme.WHITE, theme.INK900))
    canvas.rect(box, ground, line=theme.WHITE if ink == theme.WHITE else LINE, width=1.6, radius=box.h / 2)
    room = box.inset(11, 0)
    if name.startswith("azimuth"):
        canvas.sprite("icons/compass", square(box.x + 19, box.y + box.h / 2, 19), tint=ink)
        room = Box(box.x + 33, box.y, box.w - 42, box.h)
    canvas.text(text, room, style, ink, align="center")


def _north(canvas: Canvas, box: Box, words: Words) -> None:
    """The arrow and its letter."""
    canvas.circle(*box.centre, box.w / 2, theme.WHITE, line=LINE)
    x, y = box.centre
    canvas.polygon([(x, y - 17), (x + 7, y + 2), (x, y - 2)], theme.VERM600)
    canvas.polygon([(x, y - 17), (x - 7, y + 2), (x, y - 2)], theme.VERM700)
    style = theme.Style(13 / canvas.text_scale, 800)
    canvas.text(words.texts.text("ui.briefing.north"), Box(x - 12, y + 2, 24, 17), style, theme.INK900, align="center")


def _scale(canvas: Canvas, plan: MapPlan, words: Words) -> None:
    """The bar of so many kilometres."""
    box = plan.places["scale"]
    canvas.rect(box, theme.WHITE, line=LINE, radius=8)
    left, y = box.x + 12, box.y + box.h / 2
    for x in (left, left + plan.bar):
        canvas.line([(x, y - 5), (x, y + 5)], theme.INK900, 2.2)
    canvas.line([(left, y), (left + plan.bar, y)], theme.INK900, 2.2)
    metres = plan.bar_km < 1
    text = words.unit(plan.bar_km * 1000, 0, "m") if metres else words.unit(plan.bar_km, 0, "km")
    canvas.text(text, Box(left + plan.bar + 8, box.y, box.right - left - plan.bar - 12, box.h), theme.CAPTION, theme.INK900)
