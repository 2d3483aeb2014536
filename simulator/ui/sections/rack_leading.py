"""A cable that is being led: its end in the hand, a plug at a port's mouth, a path held along a guide."""

from __future__ import annotations

from math import hypot

from simulator.catalog.families.cables import CableType
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.hands import CableEnd, Laying, Plugging
from simulator.ui.section import Section
from simulator.ui.sections.rack_hardware import palette
from simulator.ui.sections.rack_wires import CHUNK, draw_cable, draw_led
from simulator.ui.shapes import Point, dashes, evenly, hanging
from simulator.ui.theme import BLUE600, CAPTION, INK900, TEAL600, VERM600, WHITE
from simulator.ui.views.rack_cables import Router, colour_of, held_path, path_of, width_of
from simulator.ui.widgets.badge import put_badge

STEP = 16.0
SAG = 26.0


def end_point(router: Router, end: CableEnd) -> Point:
    """Where the other end of a core is held: in its port, at its gland, else at the foot of the cabinet."""
    for other in router.ends(end.cable, end.core):
        if other.end != end.end and other.port in router.plan.places:
            return router.plan.places[other.port].box.centre
    gland = router.glands.get(end.cable)
    box = router.plan.cabinet
    return gland or (box.centre[0], box.bottom - 30 * router.plan.zoom)


def _look(router: Router, cable: str, core: str) -> tuple[str, float]:
    """Palette and width of a core."""
    kind: CableType = router.kind(cable)
    colour = next(one.colour for one in kind.cores if one.id == core)
    return colour_of(colour, kind.medium), width_of(kind, core) * router.plan.zoom


def draw_carried_end(canvas: Canvas, router: Router, end: CableEnd, pointer: Point) -> None:
    """From the other end to the pointer, slack."""
    colour, width = _look(router, end.cable, end.core)
    draw_led(canvas, hanging(end_point(router, end), pointer, SAG, STEP), colour, width)


def reach_of(router: Router, end: CableEnd, pointer: Point) -> Box:
    """What a carried cable may touch."""
    (ax, ay), (bx, by) = end_point(router, end), pointer
    left, top = min(ax, bx) - 12, min(ay, by) - 12
    return Box(left, top, max(ax, bx) + 12 - left, max(ay, by) + SAG + 14 - top)


def draw_plugging(canvas: Canvas, router: Router, plugging: Plugging) -> None:
    """A plug before its port: it sits a little low, not yet in."""
    place = router.plan.places.get(plugging.port)
    if place is None:
        return
    colour, width = _look(router, plugging.end.cable, plugging.end.core)
    zoom = router.plan.zoom
    x, y = place.box.centre[0], place.box.bottom + 4 * zoom
    draw_led(canvas, held_path(router, plugging.end.cable, plugging.end.core, plugging.port), colour, width)
    canvas.rect(Box(x - 6 * zoom, y - 5 * zoom, 12 * zoom, 18 * zoom), palette(colour)[1], line=WHITE, width=1.6, radius=3)


def draw_laying(canvas: Canvas, router: Router, laying: Laying, section: Section) -> None:
    """The path along the guide, the circle of its tightest bend, and its radius in words."""
    kind, tells = router.kind(laying.cable), section.view.mode.shows_verdicts
    tight = laying.bend_mm < kind.bend_mm
    tone = BLUE600 if not tells else VERM600 if tight else TEAL600
    radius = laying.bend_mm * router.plan.px_per_mm
    paths = [path_of(router, laying.cable, core.id, laying.guide, radius, drip=laying.drip_loop) for core in kind.cores]
    for core, path in zip(kind.cores, paths, strict=True):
        colour, width = _look(router, laying.cable, core.id)
        for start in range(0, len(path) - 1, CHUNK):
            canvas.line(path[start : start + CHUNK + 1], WHITE, width + 6)
        draw_cable(canvas, path, colour, width)
        for piece in [path] if tight and tells else dashes(path, 10, 7):
            if len(piece) > 1:
                canvas.line(piece, tone, 2.4)
    seen = min(radius, 90 * router.plan.zoom)
    x, y = _bend([point for point in paths[0] if point[1] < router.plan.entry.y - 4] or paths[0], seen)
    canvas.circle(x, y, seen, tone + "2E", line=tone, width=2.5)
    canvas.line(((x, y), (x + seen * 0.7, y - seen * 0.7)), tone, 2)
    _chip(canvas, section, laying, kind.bend_mm, (x, y, seen))


def _bend(path: list[Point], radius: float) -> Point:
    """The middle of a circle that lies in the sharpest turn of a path."""
    path = evenly(path, 5.0)
    best, found = 0.02, path[len(path) // 2]
    for a, b, c in zip(path, path[3:], path[6:], strict=False):
        ux, uy, vx, vy = b[0] - a[0], b[1] - a[1], c[0] - b[0], c[1] - b[1]
        turn = abs(ux * vy - uy * vx) / ((hypot(ux, uy) * hypot(vx, vy)) or 1.0)
        if turn > best:
            best = turn
            nx, ny = (a[0] + c[0]) / 2 - b[0], (a[1] + c[1]) / 2 - b[1]
            far = hypot(nx, ny) or 1.0
            found = (b[0] + nx / far * radius, b[1] + ny / far * radius)
    return found


def _chip(canvas: Canvas, section: Section, laying: Laying, least: int, circle: tuple[float, float, float]) -> None:
    """Radius held, and where verdicts are shown the least one with its mark."""
    x, y, r = circle
    tells = section.view.mode.shows_verdicts
    lines = [section.say("ui.rack.bend", mm=laying.bend_mm)]
    if tells:
        lines.append(section.say("ui.rack.least", mm=least))
    sizes = [canvas.measure(line, CAPTION) for line in lines]
    lead = 34.0 if tells else 12.0
    wide, high = max(size[0] for size in sizes) + lead + 12, sum(size[1] for size in sizes) + 10
    cab = section.scene.work_box
    left = min(max(cab.x + 4, x + r + 8), cab.right - wide - 4)
    box = Box(left, min(max(cab.y + 4, y - r - high / 2), cab.bottom - high - 4), wide, high)
    canvas.rect(box, INK900, line=WHITE, width=1.6, radius=9)
    if tells:
        put_badge(canvas, "wrong" if laying.bend_mm < least else "correct", Box(box.x + 8, box.centre[1] - 10, 20, 20))
    top = box.y + 5
    for line, size in zip(lines, sizes, strict=True):
        canvas.text(line, Box(box.x + lead, top, wide - lead - 6, size[1]), CAPTION, WHITE)
        top += size[1]
