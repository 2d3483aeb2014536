"""The steel while the camera moves: each piece one stroke, small ones left out; projected, culled and sorted as arrays.

Nothing is kept from one frame to the next and hardly an object is made for a piece, so that neither the loop nor
the collection of garbage is felt while the hand turns the tower.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import inf

import numpy as np
from numpy.typing import NDArray

from simulator.ui.canvas import Canvas
from simulator.ui.flats import Flats
from simulator.ui.steel.camera import Floats, Sight
from simulator.ui.steel.frame import Frame
from simulator.ui.steel.picture import (
    FACES,
    FLAT_IN_FRONT_M,
    LEVELS,
    LIGHT,
    NEARER_FACE_M,
    TONES,
    Steel,
    in_sight,
    is_solid,
    lit,
    shaded,
    steel_of,
)


def rough(frame: Frame) -> Frame:
    """What is drawn of a frame while it turns: neither rungs nor plates."""
    return Frame([row for row in frame.pieces if not row[4]], [row for row in frame.faces if not row[2]])


class Model:
    """A steel made ready to be sketched from anywhere: strokes first, then faces, one row of points for all of them."""

    def __init__(self, frame: Frame) -> None:
        self.steel: Steel = steel_of(rough(frame))
        self.strokes, faces = len(self.steel.tones), len(self.steel.colours)
        both = np.stack((self.steel.starts, self.steel.ends), axis=1).reshape(-1, 3)
        self.points: Floats = np.concatenate((both, self.steel.corners))
        self.middles: Floats = np.concatenate(((self.steel.starts + self.steel.ends) / 2, self.steel.middles))
        self.places: Floats = np.concatenate((self.points, self.middles))
        counts = np.concatenate((np.full(self.strokes, 2), np.bincount(self.steel.owner, minlength=faces)))
        self.last: NDArray[np.int64] = np.cumsum(counts)
        self.first: NDArray[np.int64] = self.last - counts
        self.widths: Floats = np.concatenate((self.steel.widths, np.zeros(faces)))
        off = np.linalg.norm(self.points - np.repeat(self.middles, counts, axis=0), axis=1)
        self.reach_m: Floats = np.maximum.reduceat(off, self.first) + self.widths
        self.solid: NDArray[np.bool_] = np.array([is_solid(name) for name in self.steel.colours], dtype=bool)
        nearer = np.where(self.solid, NEARER_FACE_M, FLAT_IN_FRONT_M)
        self.nearer_m: Floats = np.concatenate((np.zeros(self.strokes), nearer))
        painted = [*(TONES[tone][0] for tone in self.steel.tones), *(FACES[name] for name in self.steel.colours)]
        self.painted: NDArray[np.object_] = np.array(painted, dtype=object)
        self.shades = [[shaded(FACES[name], level) for level in range(LEVELS + 1)] for name in self.steel.colours]
        self.by_light: Floats = self.steel.normals @ LIGHT
        self.off_axis: Floats = np.einsum("ij,ij->i", self.steel.normals, self.steel.middles)


ROUND = 1.35
"""A sphere aside of the middle of the picture reaches so much further on the screen than one in the middle."""


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
    """A model seen from a camera: what is in sight, from far to near, `away` from the eye. Its edges are hard: on the move nobody sees it."""

    def __init__(self, model: Model, sight: Sight) -> None:
        self.model, points = model, len(model.points)
        xs, ys, all_away = sight.seen(model.places)
        x, y, away = xs[points:], ys[points:], all_away[points:]
        towards = model.steel.normals @ sight.eye - model.off_axis
        reach = model.reach_m * (ROUND * sight.focal) / np.maximum(0.5, away - model.reach_m)
        shown = in_sight(sight.room, x - reach, x + reach, y - reach, y + reach)
        shown[model.strokes :] &= ~model.solid | (towards > 0)
        at, ahead = np.flatnonzero(shown), away - model.nearer_m
        order = at[np.argsort(-ahead[at], kind="stable")]
        self.away: Floats = ahead[order]
        widths = np.maximum(1.0, model.widths[order] * sight.focal / away[order])
        colours = self._colours(order, towards, sight)
        self._flats = Flats(xs[:points], ys[:points], model.first[order], model.last[order], colours, widths, soft=False)

    def _colours(self, order: NDArray[np.int64], towards: Floats, sight: Sight) -> list[str]:
        """Those of strokes stay; a face is as light as it turns to the eye."""
        model = self.model
        found: list[str] = model.painted.take(order).tolist()
        at = np.flatnonzero(order >= model.strokes)
        faces = order[at] - model.strokes
        light = lit(model.by_light, model.steel.normals @ sight.out, towards)[faces].astype(int)
        for place, face, level in zip(at.tolist(), faces.tolist(), light.tolist(), strict=True):
            found[place] = model.shades[face][level]
        return found

    def draw(self, canvas: Canvas, *, beyond_m: float = 0.0, within_m: float = inf) -> None:
        """Draws the pieces between two distances from the eye."""
        start, end = np.searchsorted(-self.away, (-within_m, -beyond_m), side="left").tolist()
        if start < end:
            canvas.flats(self._flats, start, end)
