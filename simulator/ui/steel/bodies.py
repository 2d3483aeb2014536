"""What hangs on a tower as flat faces: panels, radios, dishes, their poles and arms."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from math import cos, pi, radians, sin

from simulator.site.shapes import Hung, Point3, Pole, out_of
from simulator.site.structure import Tower
from simulator.ui.steel.frame import GREY, Frame, corner

SIDES = 18
"""Corners of a dish's rim."""
FRONT, SIDE, TOP, BACK = "front", "side", "top", "back"


@dataclass(frozen=True, slots=True)
class Axes:
    """Across (to the right of who looks out with it), out and up of a tilted thing."""

    across: Point3
    out: Point3
    up: Point3


def axes_of(azimuth_deg: float, down_deg: float) -> Axes:
    """The axes of something that looks in a direction, tilted down.

    >>> axes_of(90.0, 0.0).out[0]
    1.0
    """
    a, t = radians(azimuth_deg), radians(down_deg)
    out = (sin(a) * cos(t), cos(a) * cos(t), -sin(t))
    return Axes((cos(a), -sin(a), 0.0), out, (sin(a) * sin(t), cos(a) * sin(t), cos(t)))


def placed(at: Point3, axes: Axes, across: float, out: float, up: float) -> Point3:
    """A point of a thing, from its middle."""
    a, o, u = axes.across, axes.out, axes.up
    return tuple(at[i] + a[i] * across + o[i] * out + u[i] * up for i in range(3))  # type: ignore[return-value]  # three of them


def add_box(frame: Frame, thing: Hung, tone: str) -> None:
    """A box with its front, back, sides, top and foot."""
    axes, (w, d, h) = axes_of(thing.azimuth_deg, thing.down_deg), thing.size_m
    at = {
        (x, y, z): placed(thing.at, axes, x * w / 2, y * d / 2, z * h / 2) for x in (-1, 1) for y in (-1, 1) for z in (-1, 1)
    }
    sheets = (
        (FRONT, ((-1, 1, -1), (1, 1, -1), (1, 1, 1), (-1, 1, 1))),
        (BACK, ((1, -1, -1), (-1, -1, -1), (-1, -1, 1), (1, -1, 1))),
        (SIDE, ((1, 1, -1), (1, -1, -1), (1, -1, 1), (1, 1, 1))),
        (SIDE, ((-1, -1, -1), (-1, 1, -1), (-1, 1, 1), (-1, -1, 1))),
        (TOP, ((-1, 1, 1), (1, 1, 1), (1, -1, 1), (-1, -1, 1))),
        (SIDE, ((-1, -1, -1), (1, -1, -1), (1, 1, -1), (-1, 1, -1))),
    )
    for name, corners in sheets:
        frame.face(tuple(at[one] for one in corners), f"{tone}-{name}")


def add_dish(frame: Frame, thing: Hung) -> None:
    """A dish: a round radome in front, a shell that tapers to its hub behind."""
    axes, r, d = axes_of(thing.azimuth_deg, thing.down_deg), thing.size_m[0] / 2, thing.size_m[1]
    angles = [2 * pi * index / SIDES for index in range(SIDES)]

    def rim(radius: float, out: float) -> list[Point3]:
        return [placed(thing.at, axes, radius * cos(one), out, radius * sin(one)) for one in angles]

    front, waist, hub = rim(r, d / 2), rim(r * 0.98, d * 0.1), rim(r * 0.28, -d / 2)
    for ring, inner in ((front, waist), (waist, hub)):
        for index in range(SIDES):
            after = (index + 1) % SIDES
            frame.face((ring[index], inner[index], inner[after], ring[after]), "shell")
    frame.face(tuple(front), "radome")
    frame.face(tuple(reversed(hub)), "hub")


def add_hung(frame: Frame, thing: Hung) -> None:
    """Any thing that hangs."""
    if thing.kind == "dish":
        add_dish(frame, thing)
    else:
        add_box(frame, thing, thing.kind)


def add_brackets(frame: Frame, thing: Hung, pole: Pole | None) -> None:
    """The two brackets between a panel's back and its pole."""
    if pole is None or thing.kind not in ("panel", "dish"):
        return
    axes = axes_of(thing.azimuth_deg, thing.down_deg)
    for share in (-0.3, 0.3) if thing.kind == "panel" else (0.0,):
        back = placed(thing.at, axes, 0.0, -thing.size_m[1] / 2, share * thing.size_m[2])
        part = (back[2] - pole.low[2]) / (pole.high[2] - pole.low[2])
        on_pole = (pole.low[0] + (pole.high[0] - pole.low[0]) * part, pole.low[1] + (pole.high[1] - pole.low[1]) * part, back[2])
        frame.piece(on_pole, back, 0.1, "clamp")


def add_pole(frame: Frame, pole: Pole) -> None:
    """A pole in pieces and the two arms that hold it off its leg."""
    parts = 4
    points = [tuple(pole.low[i] + (pole.high[i] - pole.low[i]) * n / parts for i in range(3)) for n in range(parts + 1)]
    for a, b in itertools.pairwise(points):
        frame.piece(a, b, 0.075, GREY)  # type: ignore[arg-type]  # three of them
    for share in (0.2, 0.8):
        up = pole.low[2] + (pole.high[2] - pole.low[2]) * share
        x, y = (pole.low[i] + (pole.high[i] - pole.low[i]) * share for i in range(2))
        frame.piece((pole.leg[0], pole.leg[1], up), (x, y, up), 0.07, "clamp")


def add_foreign(frame: Frame, tower: Tower, thing: Hung) -> None:
    """Another operator's panel, and the arms from the nearest leg."""
    add_box(frame, thing, "foreign")
    back = out_of(thing.azimuth_deg + 180.0, 0.18)
    for share in (-0.3, 0.3):
        up = thing.at[2] + share * thing.size_m[2]
        end = (thing.at[0] + back[0], thing.at[1] + back[1], up)
        legs = [corner(tower, index, up) for index in range(4)]
        leg = min(legs, key=lambda one: (one[0] - end[0]) ** 2 + (one[1] - end[1]) ** 2)
        frame.piece(leg, end, 0.06, GREY)
