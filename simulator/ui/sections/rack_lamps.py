"""The lamps of the units: dark, steady or blinking, drawn over the baked picture."""

from __future__ import annotations

from collections.abc import Mapping

from simulator.site.perception import SeenUnit
from simulator.ui.canvas import Canvas
from simulator.ui.shapes import Point
from simulator.ui.views.rack import RackPlan

SLOW_MS, FAST_MS = 500, 200
"""Half a period; nothing blinks faster than three times a second."""
LIGHTS = {"green": ("#37D0B6", "#B8F5EA"), "red": ("#FF5A3C", "#FFD0C4")}
LAMP_PX = 12.0


def blink(now_ms: int) -> tuple[int, int]:
    """The phase of slow and of fast blinking."""
    return now_ms // SLOW_MS % 2, now_ms // FAST_MS % 2


def is_lit(state: str, now_ms: int) -> bool:
    """Whether a lamp gives light at this moment.

    >>> is_lit("green", 0), is_lit("off", 0), is_lit("green_blink_1s", 0), is_lit("green_blink_1s", 500)
    (True, False, True, False)
    """
    if state == "off":
        return False
    slow, fast = blink(now_ms)
    return not (fast if state.endswith("fast") else slow if "blink" in state else 0)


def draw_lamp(canvas: Canvas, at: Point, state: str, zoom: float) -> None:
    """A lit lamp: red ones carry a bright bar, so that colour is not all that tells them."""
    glow, core = LIGHTS["red" if state.startswith("red") else "green"]
    x, y = at
    canvas.circle(x, y, 4.2 * zoom, glow + "50")
    canvas.circle(x, y, 2.6 * zoom, glow, line="#0D1B2A", width=0.7)
    if state.startswith("red"):
        canvas.line(((x - 1.6 * zoom, y), (x + 1.6 * zoom, y)), core, max(1.0, 0.9 * zoom))
    else:
        canvas.circle(x - 0.6 * zoom, y - 0.6 * zoom, 1.1 * zoom, core)


def draw_lamps(canvas: Canvas, plan: RackPlan, units: Mapping[str, SeenUnit], now_ms: int) -> None:
    """Every lamp that gives light now."""
    for face in plan.faces.values():
        unit = units.get(face.unit)
        for lamp, state in unit.lamps if unit else ():
            if lamp in face.lamps and is_lit(state, now_ms):
                draw_lamp(canvas, face.lamps[lamp], state, plan.zoom)
