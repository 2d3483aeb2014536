"""The steel while the camera moves: each piece one stroke, small ones left out; projected, culled and sorted as arrays.

Nothing is kept from one frame to the next and hardly an object is made for a piece, so that neither the loop nor
the collection of garbage is felt while the hand turns the tower.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import inf

import numpy as np
from numpy.typing import NDArray

from simulator.ui.canvas import Canvas, Flats
from simulator.ui.steel.camera import Floats, Sight
from simulator.ui.steel.frame import Frame
from simulator.ui.steel.picture import (
    FACES,
    FLAT_IN_FRONT_M,
    NEARER_FACE_M,
    TONES,
    Steel,
    in_sight,
    is_solid,
    shaded,
    shine,
    steel_of,
)


def rough(frame: Frame) -> Frame:
    """What is drawn of a frame while it turns: neither rungs nor plates."""
    return Frame([row for row in frame.pieces if not row[4]], [row for row in frame.faces if not row[2]])


class Model:
    """A steel made ready to be sketched from anywhere: strokes first, then faces, one row of points for all of them."""

    def __init__(self, frame: Frame) -> None:
        self.steel: Steel = steel_of(rough(frame))
        self.strokes = len(self.steel.tones)
        both = np.stack((self.steel.starts, self.steel.ends), axis=1).reshape(-1, 3)
        self.points: Floats = np.concatenate((both, self.steel.corners))
        faces = np.searchsorted(self.steel.owner, np.arange(len(self.steel.colours) + 1)) + len(both)
        self.first: NDArray[np.int64] = np.concatenate((np.arange(0, len(both), 2), faces[:-1]))
        self.last: NDArray[np.int64] = np.concatenate((np.arange(2, len(both) + 2, 2), faces[1:]))
        painted = [TONES[tone][0] for tone in self.steel.tones] + [""] * len(self.steel.colours)
        self.painted: NDArray[np.object_] = np.array(painted, dtype=object)
        self.solid: NDArray[np.bool_] = np.array([is_solid(name) for name in self.steel.colours], dtype=bool)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A steel for a camera that stands, and for one that moves."""

    fine: Steel
    model: Model

    @classmethod
    def of(cls, frame: Frame) -> Drawn:
        """Both of a frame."""
        return cls(steel_of(frame), Model(frame))


class Sketch:
    """A model seen from a camera: what is in sight, from far to near."""

    def __init__(self, model: Model, sight: Sight) -> None:
        self.model = model
        self.xs, self.ys, points_away = sight.seen(model.points)
        steel, cut = model.steel, 2 * model.strokes
        stroke_away = (points_away[0:cut:2] + points_away[1:cut:2]) / 2
        self.axis_m = sight.away_m((0.0, 0.0, sight.camera.height_m))
        self.widths: Floats = np.concatenate((np.maximum(1.0, steel.widths * sight.focal / stroke_away), np.zeros(len(model.solid))))
        towards = np.einsum("ij,ij->i", steel.normals, sight.eye - steel.middles)
        self.shine = shine(steel.normals, towards, sight.out)
        face_away = sight.seen(steel.middles)[2] - np.where(model.solid, NEARER_FACE_M, FLAT_IN_FRONT_M)
        away = np.concatenate((stroke_away, face_away))
        shown = in_sight(sight.room, *self._bounds())
        shown[model.strokes :] &= ~model.solid | (towards > 0)
        at = np.flatnonzero(shown)
        self.order = at[np.argsort(-away[at], kind="stable")]
        self.away = away[self.order]

    def _bounds(self) -> tuple[Floats, Floats, Floats, Floats]:
        """Left, right, top and bottom of every piece."""
        first = self.model.first
        low, high = np.minimum.reduceat, np.maximum.reduceat
        return low(self.xs, first), high(self.xs, first), low(self.ys, first), high(self.ys, first)

    def draw(self, canvas: Canvas, *, beyond_m: float = 0.0, within_m: float = inf) -> None:
        """Draws the pieces between two distances from the eye. What stands behind the tower's axis may have hard edges."""
        for low, high, soft in ((max(beyond_m, self.axis_m), within_m, False), (beyond_m, min(within_m, self.axis_m), True)):
            first, last = np.searchsorted(-self.away, (-high, -low), side="left")
            if first < last:
                canvas.flats(self._flats(self.order[first:last], soft=soft))

    def _flats(self, order: NDArray[np.int64], *, soft: bool) -> Flats:
        model = self.model
        return Flats(self.xs, self.ys, model.first[order].tolist(), model.last[order].tolist(), self._colours(order), self.widths[order], soft)

    def _colours(self, order: NDArray[np.int64]) -> list[str]:
        """Those of strokes stay; a face is as light as it turns to the eye."""
        found: list[str] = self.model.painted[order].tolist()
        strokes, faces = self.model.strokes, self.model.steel.colours
        for at in np.flatnonzero(order >= strokes).tolist():
            face = int(order[at]) - strokes
            found[at] = shaded(FACES[faces[face]], int(self.shine[face]))
        return found
