"""The steel drawn for a camera that stands: projected all at once, sorted from far to near, tubes with a light and a dark side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from simulator.site.shapes import Point3, Shapes
from simulator.ui.canvas import Point
from simulator.ui.geometry import Box
from simulator.ui.steel.bodies import add_brackets, add_foreign, add_hung, add_pole
from simulator.ui.steel.camera import Floats, Sight
from simulator.ui.steel.frame import CABLE, Frame, beside_ladder, frame_of

Piece = tuple[Sequence[Point], str, float]
"""Points, colour, width: a stroke where there are two points, else a filled polygon."""
Sorted = list[tuple[float, list[Piece]]]
T = TypeVar("T")

CLOSE_PX = 34.0
"""From so many pixels a metre small pieces are drawn."""
TUBE_PX = 3.0
"""From this width on a tube has a light and a dark side."""
NEARER_FACE_M = 0.12
"""Faces lie so much in front of the pieces that hold them: a panel's clamp never shows through it."""
FLAT_IN_FRONT_M = 0.02
"""Plates and decks lie so much in front of theirs."""
TONES = {
    "red": ("#C93A26", "#8E2414", "#E8715A"),
    "white": ("#E9EEF3", "#A9B7C4", "#FFFFFF"),
    "grey": ("#A3B0BC", "#6E7F8F", "#DCE4EB"),
    "dark": ("#5A6B7C", "#3D4C5B", "#8695A4"),
    "clamp": ("#7C8B9A", "#536372", "#B5C1CC"),
    "yellow": ("#F0A91B", "#B67708", "#FFD36B"),
    "deck": ("#8595A5", "#5C6C7C", "#B4C1CD"),
    "cable": ("#1E242B", "#0B1016", "#4A545F"),
}
"""Body, shaded and lit side of a tube."""
FACES = {
    "plate-red": "#B9341F", "plate-white": "#CDD7E0", "deck": "#7C8C9B", "radome": "#F4F7FA", "shell": "#C3CDD7", "hub": "#8A99A8",
    "panel-front": "#F7FAFC", "panel-side": "#AEBBC7", "panel-back": "#8E9DAB", "panel-top": "#D9E1E8",
    "foreign-front": "#E9E4D6", "foreign-side": "#B9B2A2", "foreign-back": "#9D9686", "foreign-top": "#D6D0C2",
    "radio-front": "#D5DDE4", "radio-side": "#9AA8B5", "radio-back": "#7F8E9C", "radio-top": "#C4CED7",
}  # fmt: skip
LIGHT = np.array((-0.45, -0.6, 0.66))
"""Where the light comes from: south-west and above; a third of it comes from the eye."""
LEVELS = 32
"""Steps of light from black to a face's own colour."""


@dataclass(frozen=True, slots=True)
class Steel:
    """All pieces and faces as arrays, ready to be projected. `close` marks what is drawn near by only."""

    starts: Floats
    ends: Floats
    widths: Floats
    tones: tuple[str, ...]
    close: NDArray[np.bool_]
    corners: Floats
    owner: NDArray[np.int64]
    middles: Floats
    normals: Floats
    colours: tuple[str, ...]
    faces_close: NDArray[np.bool_]


def steel_of(frame: Frame) -> Steel:
    """A frame as arrays."""
    pieces, faces = frame.pieces, frame.faces
    corners = [point for points, _, _ in faces for point in points]
    owner = [index for index, (points, _, _) in enumerate(faces) for _ in points]
    middles = [tuple(sum(point[i] for point in points) / len(points) for i in range(3)) for points, _, _ in faces]
    return Steel(
        np.array([row[0] for row in pieces]).reshape(-1, 3),
        np.array([row[1] for row in pieces]).reshape(-1, 3),
        np.array([row[2] for row in pieces]),
        tuple(row[3] for row in pieces),
        np.array([row[4] for row in pieces], dtype=bool),
        np.array(corners).reshape(-1, 3),
        np.array(owner, dtype=np.int64),
        np.array(middles).reshape(-1, 3),
        np.array([_normal(points) for points, _, _ in faces]).reshape(-1, 3),
        tuple(row[1] for row in faces),
        np.array([row[2] for row in faces], dtype=bool),
    )


def _normal(points: Sequence[Point3]) -> Floats:
    a, b, c = (np.array(point) for point in points[:3])
    found: Floats = np.cross(b - a, c - b)
    return np.asarray(found / (float(np.linalg.norm(found)) or 1.0), dtype=np.float64)


def model_of(shapes: Shapes) -> Frame:
    """The tower with everything that hangs on it and runs down it."""
    frame = frame_of(shapes.tower)
    poles = {pole.id: pole for pole in shapes.poles}
    for pole in shapes.poles:
        add_pole(frame, pole)
    for thing in shapes.hung:
        if thing.kind == "foreign":
            add_foreign(frame, shapes.tower, thing)
        else:
            add_brackets(frame, thing, poles.get(thing.mount))
            add_hung(frame, thing)
    for index, (_, top, clamped) in enumerate(shapes.runs):
        _add_run(frame, shapes, index, top, clamped)
    return frame


def _add_run(frame: Frame, shapes: Shapes, index: int, top: float, clamped: bool) -> None:
    """A cable down the cables' ladder, bowed out where it is not clamped yet."""
    along, out = 0.40 + 0.05 * index, -0.05
    at, step = 0.4, 2.0
    while at < top - 0.1:
        after = min(at + step, top)
        bow = 0.0 if clamped else 0.16
        frame.piece(beside_ladder(shapes.tower, at, out + bow, along), beside_ladder(shapes.tower, after, out + bow, along), 0.034, CABLE)
        at = after


class Projected:
    """A steel seen from a camera: pieces and faces with their distance, those out of sight left out."""

    def __init__(self, steel: Steel, sight: Sight) -> None:
        self.steel, self.sight = steel, sight
        self.close = sight.camera.px_per_m >= CLOSE_PX

    def pieces(self) -> Sorted:
        """Everything, each with its distance; not sorted."""
        return [*self._tubes(), *self._faces()]

    def _tubes(self) -> Sorted:
        steel, sight = self.steel, self.sight
        ax, ay, aw = sight.seen(steel.starts)
        bx, by, bw = sight.seen(steel.ends)
        away = (aw + bw) / 2
        wide = steel.widths * sight.focal / away
        keep = in_sight(sight.room, np.minimum(ax, bx), np.maximum(ax, bx), np.minimum(ay, by), np.maximum(ay, by))
        if not self.close:
            keep &= ~steel.close
        at = np.flatnonzero(keep)
        columns = (np.stack((ax[at], ay[at]), axis=1), np.stack((bx[at], by[at]), axis=1), wide[at], away[at])
        a, b, wides, far = (column.tolist() for column in columns)
        tones = [steel.tones[index] for index in at.tolist()]
        return [(far[n], self._tube(a[n], b[n], wides[n], tones[n])) for n in range(len(tones))]

    @staticmethod
    def _tube(a: Point, b: Point, wide: float, tone: str) -> list[Piece]:
        return _stroke(a, b, wide, tone) if wide < TUBE_PX else tube(a, b, wide, TONES[tone])

    def _faces(self) -> Sorted:
        steel, sight = self.steel, self.sight
        if not len(steel.colours):
            return []
        x, y, _ = sight.seen(steel.corners)
        away = sight.seen(steel.middles)[2]
        towards = np.einsum("ij,ij->i", steel.normals, sight.eye - steel.middles)
        shining = shine(steel.normals, towards, sight.out)
        starts = np.searchsorted(steel.owner, np.arange(len(steel.colours) + 1))
        first = starts[:-1]
        keep = in_sight(sight.room, *(fold.reduceat(values, first) for values in (x, y) for fold in (np.minimum, np.maximum)))
        if not self.close:
            keep &= ~steel.faces_close
        points = list(zip(x.tolist(), y.tolist(), strict=True))
        found: Sorted = []
        for index in np.flatnonzero(keep).tolist():
            name = steel.colours[index]
            solid = is_solid(name)
            if solid and towards[index] <= 0:
                continue
            near = float(away[index]) - (NEARER_FACE_M if solid else FLAT_IN_FRONT_M)
            found.append((near, [(points[starts[index] : starts[index + 1]], shaded(FACES[name], int(shining[index])), 0.0)]))
        return found


def is_solid(name: str) -> bool:
    """Whether a face belongs to a body: then only its outside is seen."""
    return not name.startswith(("plate", "deck"))


def in_sight(room: Box, left: Floats, right: Floats, top: Floats, bottom: Floats) -> NDArray[np.bool_]:
    """Which pieces with these bounds meet the room."""
    wide = room.inset(-12)
    found: NDArray[np.bool_] = (right > wide.x) & (left < wide.right) & (bottom > wide.y) & (top < wide.bottom)
    return found


def shine(normals: Floats, towards: Floats, eye: Floats) -> Floats:
    """How much light faces get, in thirty-seconds; what looks at the eye is never dull. `towards` above 0: seen from outside."""
    return lit(normals @ LIGHT, normals @ eye, towards)


def lit(by_light: Floats, by_eye: Floats, towards: Floats) -> Floats:
    """As `shine`, of what faces turn to the light and to the eye when seen from outside."""
    sides = np.where(towards < 0, -1.0, 1.0)
    share = np.maximum(by_light * sides, 0.0) * 0.65 + np.maximum(by_eye * sides, 0.0) * 0.35
    found: Floats = np.round(np.minimum(0.62 + 0.42 * share, 1.0) * LEVELS)
    return found


_SHADES: dict[tuple[str, int], str] = {}


def shaded(colour: str, shine: int) -> str:
    """A colour with so many thirty-seconds of its light."""
    key = (colour, shine)
    if key not in _SHADES:
        rgb = bytes.fromhex(colour[1:])
        _SHADES[key] = "#" + bytes(min(255, value * shine // LEVELS) for value in rgb).hex().upper()
    return _SHADES[key]


def _stroke(a: Point, b: Point, wide: float, tone: str) -> list[Piece]:
    return [((a, b), TONES[tone][0], max(1.0, wide))]


def tube(a: Point, b: Point, wide: float, tones: tuple[str, str, str]) -> list[Piece]:
    """A round bar: its body, its shaded side below or right, a lit strip above or left."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    span = (dx * dx + dy * dy) ** 0.5 or 1.0
    nx, ny = -dy / span, dx / span
    if nx + ny < 0:  # the shade lies to the right and below
        nx, ny = -nx, -ny
    body, shade, light = tones

    def strip(low: float, high: float) -> list[Point]:
        return [
            (a[0] + nx * low * wide, a[1] + ny * low * wide), (b[0] + nx * low * wide, b[1] + ny * low * wide),
            (b[0] + nx * high * wide, b[1] + ny * high * wide), (a[0] + nx * high * wide, a[1] + ny * high * wide),
        ]  # fmt: skip

    found: list[Piece] = [(strip(-0.5, 0.5), body, 0.0), (strip(0.14, 0.5), shade, 0.0)]
    if wide >= 5.0:
        found.append((strip(-0.32, -0.14), light, 0.0))
    return found


def flat(sorted_pieces: Sorted) -> list[Piece]:
    """From far to near, without the distances."""
    return [piece for _, pieces in sorted(sorted_pieces, key=lambda row: -row[0]) for piece in pieces]
