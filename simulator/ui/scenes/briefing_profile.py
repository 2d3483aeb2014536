"""The section between both towers, drawn: ground, trees, towers, line of sight, first Fresnel zone, and a lens on the closest place."""

from __future__ import annotations

from math import sin

from simulator.base.chance import draw as dice
from simulator.ui import theme
from simulator.ui.canvas import Canvas, Point
from simulator.ui.geometry import Box
from simulator.ui.scenes.briefing_marks import arrow_between, chip, sky
from simulator.ui.shapes import dashes
from simulator.ui.views.briefing import BriefingView
from simulator.ui.views.briefing_words import Words
from simulator.ui.views.path_profile import FULL, Frame, PathView, frame_of, marks
from simulator.ui.widgets.badge import put_badge
from simulator.ui.widgets.drawing import words as put_words

SOIL = ("#7FA86B", "#A8905F", "#9A8054", "#8B7149", "#7C6440")
EDGE = "#4F8A4B"
CANOPY, CANOPY_DARK = "#3E7F5C", "#2C6247"
BEAM, STEEL = theme.BLUE600, "#7A2410"
STEPS = 64


def draw(canvas: Canvas, room: Box, view: BriefingView, words: Words) -> None:
    """Section at the left, lens at the right."""
    lens = (
        Box(room.right - min(168, room.w * 0.22), room.y, min(168, room.w * 0.22), room.h)
        if view.path.worst
        else Box(room.right, room.y, 0, 0)
    )
    plot = Box(room.x, room.y, lens.x - room.x - (12 if lens.w else 0), room.h)
    _section(canvas, plot, view, words)
    if view.path.worst:
        _lens(canvas, lens, view.path, words)


def _section(canvas: Canvas, plot: Box, view: BriefingView, words: Words) -> None:
    """The section in its margins."""
    path = view.path
    scale = canvas.measure("0", theme.CAPTION)[1] + 8
    sheet = Box(plot.x, plot.y, plot.w, plot.h - scale)
    tallest = max(
        canvas.measure(words.unit(9999, 0, "m"), theme.LABEL)[0], canvas.measure(words.unit(9999, 0, "m"), theme.CAPTION)[0] + 10
    )
    margin = tallest + 20
    inner = Box(sheet.x + margin, sheet.y + 6, sheet.w - 2 * margin, sheet.h - 6)
    frame = frame_of(path, inner, (view.a.ground_m + view.a.tower_m, view.b.ground_m + view.b.tower_m))
    with canvas.clip(sheet) as clipped:
        sky(clipped, sheet)
        _towers(clipped, frame, view)
        _beam(clipped, frame, path)
        _woods(clipped, frame, path)
        _soil(clipped, frame, path, sheet)
    _heights(canvas, frame, view, words, sheet)
    _distances(canvas, frame, words, Box(sheet.x, sheet.bottom, sheet.w, scale))
    if path.worst:
        _closest(canvas, frame, path, words, sheet)


def _curve(frame: Frame, path: PathView, offset_m: float = 0.0) -> list[Point]:
    """The ground from end to end."""
    places = [path.distance_km * index / STEPS for index in range(STEPS + 1)]
    return [(frame.x(km), frame.y(path.ground_m(km) + offset_m)) for km in places]


def _soil(canvas: Canvas, frame: Frame, path: PathView, sheet: Box) -> None:
    """The ground, level beyond the towers, darker the deeper."""
    curve = _curve(frame, path)
    surface = [(sheet.x, curve[0][1]), *curve, (sheet.right, curve[-1][1])]
    for index, colour in enumerate(SOIL):
        deep = (0, 7, 22, 44, 74)[index]
        canvas.polygon(
            [*((x, y + deep) for x, y in surface), (sheet.right, sheet.bottom + 80), (sheet.x, sheet.bottom + 80)], colour
        )
    canvas.line(surface, EDGE, 3)


def _woods(canvas: Canvas, frame: Frame, path: PathView) -> None:
    """Trees as high as the section tells, side by side."""
    step, x, index = 9.0, frame.room.x + 9, 0
    while x < frame.room.right - 8:
        km = (x - frame.room.x) / frame.room.w * path.distance_km
        high = path.trees_m(km) * frame.px_per_m * (0.82 + 0.18 * dice(0, "section:tree", index))
        if high >= 3.5:
            kind = "tree-pine" if path.trees_m(km) > 13 else ("tree-round", "tree-round-dark", "tree-round-light")[index % 3]
            wide = max(5.0, high * (0.75 if kind == "tree-pine" else 0.7))
            canvas.sprite(f"scenery/{kind}", Box(x - wide / 2, frame.y(path.ground_m(km)) - high, wide, high + 2))
        x, index = x + step * (0.8 + 0.4 * dice(0, "section:step", index)), index + 1


def _towers(canvas: Canvas, frame: Frame, view: BriefingView) -> None:
    """Both towers in scale, no thinner than can be seen."""
    for km, end in ((0.0, view.a), (view.path.distance_km, view.b)):
        _tower(canvas, frame.x(km), frame.y(end.ground_m) + 2, max(12.0, end.tower_m * frame.px_per_m))


def _tower(canvas: Canvas, x: float, foot: float, high: float) -> None:
    """A lattice tower of a few strokes: it is too small for its sprite."""
    half, top = max(4.0, high * 0.09), 1.8
    fields = max(3, min(7, round(high / 12)))
    for side in (-1, 1):
        canvas.line([(x + side * half, foot), (x + side * top, foot - high)], STEEL, 1.8)
    for index in range(fields):
        low, up = index / fields, (index + 1) / fields
        for side in (-1, 1):
            start = (x + side * (half + (top - half) * low), foot - high * low)
            end = (x - side * (half + (top - half) * up), foot - high * up)
            canvas.line([start, end], theme.VERM600 if index % 2 == 0 else STEEL, 1.2)


def _zone(frame: Frame, path: PathView, side: int) -> list[Point]:
    """One edge of the first Fresnel zone."""
    places = [path.distance_km * index / STEPS for index in range(STEPS + 1)]
    return [(frame.x(km), frame.y(path.sight_m(km) + side * path.radius_m(km))) for km in places]


def _beam(canvas: Canvas, frame: Frame, path: PathView) -> None:
    """Zone and line of sight."""
    upper, lower = _zone(frame, path, 1), _zone(frame, path, -1)
    canvas.polygon([*upper, *reversed(lower)], "#5AB0FF70")
    for edge in (upper, lower):
        for piece in dashes(edge, 6, 5):
            canvas.line(piece, BEAM, 1.2)
    ends = [(frame.x(0), frame.y(path.near_m)), (frame.x(path.distance_km), frame.y(path.far_m))]
    canvas.line(ends, theme.BLUE700, 2.4)
    for x, y in ends:
        canvas.circle(x, y, 5, theme.WHITE, line=theme.INK700, width=2)


def _heights(canvas: Canvas, frame: Frame, view: BriefingView, words: Words, sheet: Box) -> None:
    """Antenna and ground heights above the sea beside each tower."""
    for left, end in ((True, view.a), (False, view.b)):
        x = frame.x(0) - 12 if left else frame.x(view.path.distance_km) + 12
        room = Box(sheet.x + 4, 0, x - sheet.x - 4, 0) if left else Box(x, 0, sheet.right - x - 4, 0)
        high = canvas.measure("0", theme.LABEL)[1]
        top = frame.y(end.ground_m + end.dish_m) - high / 2
        align = "right" if left else "left"
        put_words(
            canvas,
            words.unit(end.ground_m + end.dish_m, 0, "m"),
            Box(room.x, top, room.w, high),
            theme.LABEL,
            theme.INK900,
            align,
            most=1,
        )
        _ground_height(
            canvas, words.unit(end.ground_m, 0, "m"), room, min(frame.y(end.ground_m) + 5, sheet.bottom - high - 2), align
        )


def _ground_height(canvas: Canvas, text: str, room: Box, y: float, align: str) -> None:
    """The height of the ground, on a slip laid into the soil."""
    wide, high = canvas.measure(text, theme.CAPTION)
    wide = min(wide + 12, room.w)
    box = Box(room.right - wide if align == "right" else room.x, y, wide, high)
    canvas.rect(box, "#FFFFFFD0", radius=4)
    put_words(canvas, text, box.inset(4, 0), theme.CAPTION, theme.INK700, "center", most=1)


def _distances(canvas: Canvas, frame: Frame, words: Words, strip: Box) -> None:
    """The scale below."""
    shown = marks(frame.distance_km)
    wide = frame.room.w / max(1, len(shown) - 1)
    for index, km in enumerate(shown):
        x = frame.x(km)
        canvas.line([(x, strip.y + 1), (x, strip.y + 6)], theme.SLATE400, 2)
        last = index == len(shown) - 1
        text = words.unit(km, 3 if last else 0, "km") if last or not index else words.texts.number(km, 0 if km == int(km) else 1)
        half = (
            min(60.0, wide * 0.46) if index not in (0, len(shown) - 1) else min(66.0, strip.right - frame.room.right + wide * 0.3)
        )
        put_words(
            canvas, text, Box(x - half, strip.y + 6, 2 * half, strip.h - 6), theme.CAPTION, theme.SLATE500, "center", most=1
        )


def _closest(canvas: Canvas, frame: Frame, path: PathView, words: Words, sheet: Box) -> None:
    """Where the ground comes nearest, and how much of the zone is free there: a chip above, a leader down."""
    assert path.worst is not None
    km = path.worst.distance_km
    x, top = frame.x(km), frame.y(path.sight_m(km))
    foot = frame.y(path.ground_m(km) + path.trees_m(km))
    text = words.texts.text("ui.briefing.zone", share=round(100 * path.worst.fraction))
    wide, high = chip(canvas, text, None)
    soil = frame.y(path.ground_m(km))
    above = top - 16 - high >= sheet.y + 4
    y = top - 16 - high if above else min(soil + 18, sheet.bottom - high - 4)
    left = min(max(x - wide / 2, frame.room.x + 8), frame.room.right - wide - 8)
    for piece in dashes([(x, y + high), (x, foot)] if above else [(x, top), (x, y)], 4, 4):
        canvas.line(piece, theme.INK900, 1.8)
    canvas.circle(x, foot, 3.5, theme.INK900)
    chip(canvas, text, Box(left, y, wide, high), state_of(path.worst.fraction))


def state_of(fraction: float) -> str:
    """The badge of a clearance: all of the zone free, some of it, none."""
    return "correct" if fraction >= FULL else "warning" if fraction > 0 else "wrong"


def _lens(canvas: Canvas, room: Box, path: PathView, words: Words) -> None:
    """The closest place made large: one height scale for the gap, the zone's radius and the tree tops."""
    assert path.worst is not None
    line = canvas.measure("0", theme.LABEL)[1]
    r = min(room.w / 2 - 6, (room.h - 2 * line - 14) / 2)
    x, y = room.x + room.w / 2, room.y + r + 4
    with canvas.circle_clip(x, y, r) as inner:
        _close_up(inner, x, y, r, path)
    canvas.circle(x, y, r + 3, None, line=theme.INK900, width=6)
    canvas.circle(x, y, r - 2, None, line=theme.WHITE, width=2)
    top = y + r + 8
    text = words.texts.text("ui.briefing.gap", gap=words.texts.number(round(path.worst.clearance_m, 1), 1))
    put_words(canvas, text, Box(room.x, top, room.w, line), theme.LABEL, theme.INK900, "center", most=1)
    place = words.texts.text("ui.briefing.at_km", km=words.texts.number(path.worst.distance_km, 1))
    put_words(canvas, place, Box(room.x, top + line, room.w, line), theme.CAPTION, theme.SLATE500, "center", most=1)


def _close_up(canvas: Canvas, x: float, y: float, r: float, path: PathView) -> None:
    worst = path.worst
    assert worst is not None
    radius_m = path.radius_m(worst.distance_km)
    px = 1.0 * r / max(radius_m + abs(worst.clearance_m), 1.0)
    sight = y - r * 0.12
    sky(canvas, Box(x - r, y - r, 2 * r, 2 * r))
    canvas.rect(Box(x - r, sight - radius_m * px, 2 * r, 2 * radius_m * px), "#5AB0FF60")
    for side in (-1, 1):
        for piece in dashes([(x - r, sight + side * radius_m * px), (x + r, sight + side * radius_m * px)], 7, 5):
            canvas.line(piece, BEAM, 1.6)
    canvas.line([(x - r, sight), (x + r, sight)], theme.BLUE700, 3)
    canopy = sight + worst.clearance_m * px
    tops = [(x - r + 2 * r * index / 40, canopy + 14 - 14 * abs(sin((index - 20) * 0.42 + 1.5708))) for index in range(41)]
    canvas.polygon([*tops, (x + r, y + r + 60), (x - r, y + r + 60)], CANOPY if path.trees_m(worst.distance_km) else SOIL[1])
    canvas.polygon(
        [*((px_, py + 16) for px_, py in tops), (x + r, y + r + 60), (x - r, y + r + 60)],
        CANOPY_DARK if path.trees_m(worst.distance_km) else SOIL[3],
    )
    arrow_between(canvas, (x, sight), (x, canopy), theme.INK900)
    put_badge(canvas, state_of(worst.fraction), Box(x + 10, (sight + canopy) / 2 - 10, 20, 20), casing=True)
