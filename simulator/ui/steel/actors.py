"""What moves before the steel: people, their lanyards, rope and load. Drawn from the shapes of a moment and time alone."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import hypot, pi, sin

from simulator.site.shapes import Figure, Point3, Rope
from simulator.ui.canvas import Canvas, Point
from simulator.ui.geometry import Box
from simulator.ui.shapes import hanging
from simulator.ui.steel.camera import Sight
from simulator.ui.theme import AMBER500, INK900, WHITE, Style

BODY_M = 1.86
"""From the sole to the top of the helmet in the sprites' poses."""
CLIMBER, CREW, STANDING = (215.0, 353.0), (164.0, 346.0), (237.0, 508.0)
HIP_X, FEET_X, STAND_X = 82.0 / 215.0, 74.0 / 164.0, 117.0 / 237.0
RINGS = {"climber-climb": (51.4, 115.7), "climber-work": (46.0, 118.0), "climber-rest": (22.2, 134.9)}
BELT = {"climber-climb": (102.4, 189.4), "climber-work": (102.0, 188.0), "climber-rest": (98.7, 181.5)}
WEBBING, EDGE, POSITIONING = "#FFB020", "#8A5600", "#3F8CF0"
ARM_M, ARM_UP_M = 1.25, 0.34
"""A pulley's arm: how far it reaches from the steel, how much it lies above the axle."""
ROPE, ROPE_EDGE = "#E9DDB8", "#A99A66"
SWAY_MS, SWAY_PX = 2_400, 3.0
SWING_MS = 3_100
TAG_SAG_M, TAG_STEP_PX = 0.4, 40.0
"""A guiding line's belly, and how finely it is drawn."""
LOADS = {"panel": ("sector-antenna-front", 60 / 234, 1.0), "dish": ("microwave-dish-side-with-odu", 1.0, 1.25), "radio": ("rru-front", 0.7, 1.0)}
"""Sprite, width by height, and height of the picture by that of the thing."""
HOOK_M = 0.24
LETTERS = {"a": "A", "b": "B", "p": "P"}
NAME = Style(13, 700)
BESIDE_M = 1.1
"""How far apart two stand who are at one place on the ground."""
STEP_PX = 4.0
"""A person's height goes in steps: each size of a sprite is drawn once, and a turning camera brings ever other ones."""
RIM = 6.0
"""What edges of straps and ropes reach beyond their middle."""
LEAST_PX = 30.0
"""A person is never smaller on the screen: from far he is a mark."""


@dataclass(frozen=True, slots=True)
class Cast:
    """A person to draw: sprites are chosen by what he does; `acting` is outlined by a mark above him."""

    figure: Figure
    acting: bool
    hijab: bool = False
    climbing: bool = False
    hauling: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """A person on the screen: his box, his pose, whether he faces left."""

    box: Box
    pose: str
    mirrored: bool

    def spot(self, at: Point) -> Point:
        """A point of the climber's sprite on the screen."""
        x = (CLIMBER[0] - at[0] if self.mirrored else at[0]) / CLIMBER[0]
        return self.box.x + x * self.box.w, self.box.y + at[1] / CLIMBER[1] * self.box.h


def sway(now_ms: int, phase: float = 0.0) -> float:
    """A slow swing between -1 and 1."""
    return sin(2 * pi * (now_ms / SWAY_MS + phase))


def placed(sight: Sight, cast: Cast) -> Placed:
    """Where and how a person is drawn."""
    figure = cast.figure
    x, y = sight.point(figure.at)
    high = max(LEAST_PX, round(BODY_M * sight.px_at(figure.at) / STEP_PX) * STEP_PX)
    mirrored = not sight.faces_right(figure.facing_deg)
    if not figure.aloft and not figure.hooks:
        size, feet = (CREW, FEET_X) if cast.hauling else (STANDING, STAND_X)
        poses = ("ground-crew-hauling", "ground-crew-hauling-hijab") if cast.hauling else ("ground-crew-front", "ground-crew-hijab-front")
        wide = high * size[0] / size[1]
        share = 1 - feet if mirrored else feet
        return Placed(Box(x - wide * share, y - high, wide, high), poses[cast.hijab], mirrored)
    wide = high * CLIMBER[0] / CLIMBER[1]
    pose = "climber-climb" if cast.climbing else "climber-work"
    share = 1 - HIP_X if mirrored else HIP_X
    return Placed(Box(x - wide * share, y - high, wide, high), pose, mirrored)


def beside(figures: Sequence[Figure], sight: Sight) -> list[Figure]:
    """Whoever stands on the ground where another one stands already is drawn beside him."""
    found: list[Figure] = []
    for figure in figures:
        same = 0 if figure.aloft else sum(one.at == figure.at for one in figures[: len(found)])
        east, north, up = figure.at
        step = same * BESIDE_M
        found.append(replace(figure, at=(east + step * float(sight.right[0]), north + step * float(sight.right[1]), up)) if same else figure)
    return found


def draw_person(canvas: Canvas, sight: Sight, cast: Cast, now_ms: int, *, soft: bool = True) -> None:
    """A person with his lanyards, their edges hard where not `soft`; the mark above him says who acts."""
    at = placed(sight, cast)
    if not at.box.meets(sight.room.inset(-40)):
        return
    if cast.figure.aloft and at.box.h > 60:
        for hook, point in cast.figure.hooks.items():
            _lanyard(canvas, sight, at, hook, point, now_ms, soft)
    if canvas.sees(at.box):
        _body(canvas, at, cast.hijab)
    if cast.figure.hurt:
        side = at.box.h * 0.3
        canvas.sprite("tools/first-aid-kit", Box(at.box.right + 2, at.box.bottom - side, side * 74 / 69, side))
    if cast.figure.aloft and at.box.h > 60:
        for hook, point in cast.figure.hooks.items():
            _hook(canvas, sight, hook, point)
    if cast.acting:
        x, y = at.box.centre[0], at.box.y - 9
        canvas.polygon(((x - 9, y - 8), (x + 9, y - 8), (x, y + 5)), INK900)
        canvas.polygon(((x - 6, y - 6.5), (x + 6, y - 6.5), (x, y + 2)), AMBER500)


def _body(canvas: Canvas, at: Placed, hijab: bool) -> None:
    """The whole figure, or its layers where the head is another one."""
    if not at.pose.startswith("climber") or not hijab:
        canvas.sprite(f"people/{at.pose}", at.box, mirrored=at.mirrored)
        return

    def layers(inner: Canvas) -> None:
        for layer in ("1-far-leg", "2-far-arm", "3-near-leg", "4-torso", "5-harness", "6-head-hijab", "7-near-arm", "8-helmet"):
            inner.sprite(f"people/{at.pose}-{layer}", at.box, mirrored=at.mirrored)

    canvas.layer(("body", at.pose, at.mirrored), at.box, layers, anywhere=True)


def strap(sight: Sight, at: Placed, hook: str, point: Point3) -> tuple[Point, Point, float]:
    """Where a strap begins and ends, and how far its middle hangs below that line, px."""
    ring = at.spot(BELT[at.pose] if hook == "p" else RINGS[at.pose])
    return ring, sight.point(point), 0.16 * sight.px_at(point) * (0.4 if hook == "p" else 1.0)


def strap_box(ring: Point, end: Point, slack: float) -> Box:
    """The place a strap takes, however it sways."""
    return around((ring, end), SWAY_PX, slack)


def around(points: Sequence[Point], aside: float, below: float = 0.0) -> Box:
    """A box round points, wider on both sides and below, with what edges of straps and ropes reach beyond their middle."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    left, top = min(xs) - aside - RIM, min(ys) - RIM
    return Box(left, top, max(xs) + aside + RIM - left, max(ys) + below + RIM - top)


def _lanyard(canvas: Canvas, sight: Sight, at: Placed, hook: str, point: Point3, now_ms: int, soft: bool) -> None:
    """A slack strap from his back, or from his belt, to the hook."""
    ring, end, slack = strap(sight, at, hook, point)
    if not canvas.sees(strap_box(ring, end, slack)):
        return
    bend = sway(now_ms, 0.3 if hook == "b" else 0.0) * min(SWAY_PX, slack / 4)
    points = [(x + bend * _belly(n, 14), y) for n, (x, y) in enumerate(hanging(ring, end, slack, 30))]
    body, edge = (POSITIONING, "#1B4E93") if hook == "p" else (WEBBING, EDGE)
    wide = max(2.0, 0.045 * sight.px_at(point))
    canvas.strokes([(a, b, edge, wide + 2) for a, b in itertools.pairwise(points)], soft=soft)
    canvas.strokes([(a, b, body, wide) for a, b in itertools.pairwise(points)], soft=False)  # within its edge nobody sees whether it is soft


def _belly(index: int, count: int) -> float:
    return sin(pi * min(1.0, index / count))


def _hook(canvas: Canvas, sight: Sight, hook: str, point: Point3) -> None:
    """The hook round its steel, with the letter of its leg."""
    x, y = sight.point(point)
    high = round(HOOK_M * sight.px_at(point) * 2) / 2  # in steps, so that a turning camera does not bring ever other sizes
    if not canvas.sees(Box(x - 2 * high, y - 2 * high, 4 * high, 4 * high).inset(-LEAST_PX)):
        return
    r = max(8.0, 0.35 * high)
    around_it = Box(x - 2 * high - 2 * r, y - high - 2 * r, 4 * high + 4 * r, 3 * high + 5 * r)

    def draw(inner: Canvas) -> None:
        inner.sprite("hardware/scaffold-hook", Box(x - high * 23 / 71, y - high * 22 / 71, high * 48 / 71, high))
        cx, cy = (x + r * 1.5, y + r * 1.9) if hook == "p" else (x - r * 1.6, y - r * 1.3)  # his own strap's hook is at his face
        inner.circle(cx, cy, r, INK900)
        inner.text(LETTERS[hook], Box(cx - r, cy - r, 2 * r, 2 * r), Style(min(13.0, 1.3 * r) / inner.text_scale, 700), WHITE, align="center")

    canvas.layer(("hook", hook, high), around_it, draw, anywhere=True)


def swing_m(rope: Rope) -> float:
    """How far a load swings to either side, m: wide while the rope runs, little while it hangs, not at all on the ground."""
    if rope.hook[2] <= 0.3:
        return 0.0
    return min(1.1, rope.swing_m) if rope.moving else min(0.08, rope.swing_m * 0.15)


def load_swing(rope: Rope, now_ms: int) -> float:
    """How far a load is aside now, m."""
    return swing_m(rope) * sin(2 * pi * now_ms / SWING_MS)


def draw_rope(canvas: Canvas, sight: Sight, rope: Rope, now_ms: int, hauler: Point3 | None, *, soft: bool = True) -> None:
    """Pulley, both parts of the rope (their edges hard where not `soft`), slings and load, tag line."""
    px = sight.px_at(rope.pulley)
    top = sight.point(rope.pulley)
    hook = sight.point(rope.hook)
    hook = (hook[0] + load_swing(rope, now_ms) * px, hook[1])
    foot = sight.point(hauler if hauler is not None else (rope.pulley[0] * 1.6, rope.pulley[1] * 1.6, 0.9))
    wheel = max(8.0, 0.3 * px)
    pieces = [((top[0] - wheel * 0.3, top[1]), hook), ((top[0] + wheel * 0.3, top[1]), foot)]
    _gin(canvas, sight, rope.pulley, px)
    wide = max(1.5, 0.03 * px)
    canvas.strokes([(a, b, ROPE_EDGE, wide + 1.5) for a, b in pieces], soft=soft)
    canvas.strokes([(a, b, ROPE, wide) for a, b in pieces], soft=False)
    canvas.sprite("hardware/pulley", Box(top[0] - wheel / 2, top[1] - wheel * 1.15, wheel, wheel * 50 / 30))
    if rope.load:
        _load(canvas, sight, rope, hook, px)
    else:
        high = max(8.0, 0.3 * px)
        canvas.sprite("hardware/rope-end-hook", Box(hook[0] - high * 16 / 73, hook[1] - high * 5 / 73, high * 31 / 73, high))


def _gin(canvas: Canvas, sight: Sight, pulley: Point3, px: float) -> None:
    """The arm that holds a pulley off the steel, with its strut."""
    east, north, up = pulley
    share = max(0.0, 1.0 - ARM_M / (hypot(east, north) or 1.0))
    tip = sight.point((east, north, up + ARM_UP_M))
    wide = max(2.0, 0.075 * px)
    for low in (0.0, 0.85):
        foot = sight.point((east * share, north * share, up + ARM_UP_M - low))
        canvas.strokes([(foot, tip, "#3D4C5B", wide + 2), (foot, tip, "#8695A4", wide)])


def _load(canvas: Canvas, sight: Sight, rope: Rope, hook: Point, px: float) -> None:
    """The thing under its slings, a line from its foot to whoever guides it."""
    name, aspect, grow = LOADS[rope.kind]
    sling = max(6.0, 0.35 * px)
    high = max(10.0, rope.size_m[2] * grow * px)
    body = Box(hook[0] - high * aspect / 2, hook[1] + sling * 0.8, high * aspect, high)
    if rope.tag is not None:
        hand = sight.point((rope.tag[0], rope.tag[1], 1.1))
        points = hanging((body.centre[0], body.bottom - 4), hand, TAG_SAG_M * px, TAG_STEP_PX, (sight.room.y, sight.room.bottom))
        canvas.strokes([(a, b, "#2C9A4B", max(1.2, 0.02 * px)) for a, b in itertools.pairwise(points)])
    canvas.sprite(f"hardware/{name}", body)
    canvas.sprite("hardware/load-sling", Box(hook[0] - sling * 31 / 72, hook[1] - sling * 10 / 72, sling * 62 / 72, sling))
