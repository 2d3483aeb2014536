"""The steel of a tower as straight pieces and flat faces, in metres: made once for each tower."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from math import hypot

from simulator.site.shapes import BEARINGS, Point3, out_of
from simulator.site.structure import Tower

RED, WHITE, GREY, DARK, DECK, YELLOW, CABLE = "red", "white", "grey", "dark", "deck", "yellow", "cable"
BAND_M = 6.0
"""Height of a band of paint: seven of them on 42 m, red at the top and at the foot."""
ROD_M = 2.0
LADDER_OUT_M, RAIL_M, RUNG_M = 0.25, 0.2, 0.333
RAILING_M = (0.55, 1.1)
DECK_OUT_M = 0.85
BRACE_M, BEAM_M = (0.07, 0.055), (0.085, 0.065)
LEG_M = (0.2, 0.11)
CORNERS = ((1, 1), (1, -1), (-1, -1), (-1, 1))
"""East and north of each leg, clockwise from north-east."""


@dataclass(slots=True)
class Frame:
    """Pieces (from, to, width, tone, whether only seen close) and faces (corners, tone, close)."""

    pieces: list[tuple[Point3, Point3, float, str, bool]] = field(default_factory=list)
    faces: list[tuple[tuple[Point3, ...], str, bool]] = field(default_factory=list)

    def piece(self, a: Point3, b: Point3, width_m: float, tone: str, *, close: bool = False) -> None:
        """Adds a straight piece."""
        self.pieces.append((a, b, width_m, tone, close))

    def face(self, corners: tuple[Point3, ...], tone: str, *, close: bool = False) -> None:
        """Adds a flat face."""
        self.faces.append((corners, tone, close))


def paint(top_m: float, up_m: float) -> str:
    """The colour of a height: bands counted from the top."""
    return RED if int((top_m - up_m - 1e-6) // BAND_M) % 2 == 0 else WHITE


def tapered(ends: tuple[float, float], share: float) -> float:
    """A size between foot and top."""
    return ends[0] + (ends[1] - ends[0]) * share


def frame_of(tower: Tower) -> Frame:
    """All of the steel: legs, beams, braces, ladder, platforms, rod."""
    frame, top = Frame(), tower.total_mm / 1000.0
    step = 2.0
    heights = [step * index for index in range(int(top // step) + 1)]
    for low, high in itertools.pairwise(heights):
        _bay(frame, tower, low, high)
    _ladder(frame, tower, top)
    for station in tower.stations.values():
        if station.railed:
            _platform(frame, tower, station.height_mm / 1000.0)
    frame.piece((0.0, 0.0, top), (0.0, 0.0, top + ROD_M), 0.05, GREY)
    half = half_m(tower, top)
    for east, north in CORNERS:
        frame.piece((east * half, north * half, top), (0.0, 0.0, top + 0.25), 0.06, paint(top, top))
    return frame


def half_m(tower: Tower, up_m: float) -> float:
    """Half the distance from leg to leg at a height."""
    return tower.width_mm(round(up_m * 1000.0)) / 2000.0


def corner(tower: Tower, index: int, up_m: float) -> Point3:
    """A leg at a height."""
    half = half_m(tower, up_m)
    east, north = CORNERS[index % 4]
    return east * half, north * half, up_m


def _bay(frame: Frame, tower: Tower, low: float, high: float) -> None:
    """Two metres of tower: four legs, four beams, four crosses, gussets at its nodes."""
    top = tower.total_mm / 1000.0
    tone, share = paint(top, (low + high) / 2), low / top
    for index in range(4):
        a, b = corner(tower, index, low), corner(tower, index, high)
        c, d = corner(tower, index + 1, low), corner(tower, index + 1, high)
        frame.piece(a, b, tapered(LEG_M, share), tone)
        frame.piece(b, d, tapered(BEAM_M, share), tone)
        frame.piece(a, d, tapered(BRACE_M, share), tone)
        frame.piece(c, b, tapered(BRACE_M, share), tone)
        for at, other in ((b, d), (d, b)):
            _gusset(frame, at, other, tone)


def _gusset(frame: Frame, at: Point3, other: Point3, tone: str) -> None:
    """The plate where beam and braces meet a leg, in the plane of the face."""
    wide = hypot(other[0] - at[0], other[1] - at[1]) or 1.0
    across = ((other[0] - at[0]) / wide, (other[1] - at[1]) / wide)
    rim = ((-0.06, 0.1), (-0.02, 0.17), (0.14, 0.17), (0.22, 0.08), (0.22, -0.08), (0.14, -0.17), (-0.02, -0.17), (-0.06, -0.1))
    frame.face(tuple((at[0] + across[0] * x, at[1] + across[1] * x, at[2] + up) for x, up in rim), f"plate-{tone}", close=True)


def beside_ladder(tower: Tower, up_m: float, out_m: float, along_m: float) -> Point3:
    """A point outside the ladder's face: so far out, so far along it from its middle."""
    bearing = BEARINGS[tower.ladder_face]
    out, side = out_of(bearing, half_m(tower, up_m) + out_m), out_of(bearing + 90.0, along_m)
    return out[0] + side[0], out[1] + side[1], up_m


def _ladder(frame: Frame, tower: Tower, top: float) -> None:
    """The climber's ladder outside its face, the cables' ladder inside of it."""
    for low in range(0, int(top) - 1, 2):
        for side in (-RAIL_M, RAIL_M):
            frame.piece(beside_ladder(tower, low, LADDER_OUT_M, side), beside_ladder(tower, low + 2.0, LADDER_OUT_M, side), 0.05, GREY)
        frame.piece(beside_ladder(tower, low + 2.0, LADDER_OUT_M, 0.0), beside_ladder(tower, low + 2.0, 0.0, 0.0), 0.05, GREY, close=True)
        for side in (0.62, 0.92):
            frame.piece(beside_ladder(tower, low, -0.12, side * 0.6), beside_ladder(tower, low + 2.0, -0.12, side * 0.6), 0.035, DARK, close=True)
    for index in range(1, int((top - 1) / RUNG_M)):
        up = index * RUNG_M
        frame.piece(beside_ladder(tower, up, LADDER_OUT_M, -RAIL_M), beside_ladder(tower, up, LADDER_OUT_M, RAIL_M), 0.028, GREY, close=True)
        if index % 2:
            frame.piece(beside_ladder(tower, up, -0.12, 0.372), beside_ladder(tower, up, -0.12, 0.552), 0.028, DARK, close=True)
        leg = corner(tower, 2, up)
        frame.piece(leg, (leg[0] - 0.16, leg[1], up), 0.03, GREY, close=True)


def _platform(frame: Frame, tower: Tower, up: float) -> None:
    """A deck about the tower with its railing."""
    half = half_m(tower, up) + DECK_OUT_M
    rim = [(east * half, north * half) for east, north in CORNERS]
    for index in range(4):
        (ax, ay), (bx, by) = rim[index], rim[(index + 1) % 4]
        frame.face(((ax, ay, up), (bx, by, up), (0.0, 0.0, up)), DECK)
        frame.piece((ax, ay, up), (bx, by, up), 0.14, DECK)
        for part in (0.0, 0.5):
            x, y = ax + (bx - ax) * part, ay + (by - ay) * part
            frame.piece((x, y, up), (x, y, up + RAILING_M[1]), 0.05, YELLOW)
        for high in RAILING_M:
            for part in (0.0, 0.5):
                start = (ax + (bx - ax) * part, ay + (by - ay) * part, up + high)
                end = (ax + (bx - ax) * (part + 0.5), ay + (by - ay) * (part + 0.5), up + high)
                frame.piece(start, end, 0.05, YELLOW)
