"""Where the tower is looked at from, and where a point in metres then lies on the screen."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import asin, cos, radians, sin, tan
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.site.shapes import Point3
from simulator.ui.canvas import Point
from simulator.ui.geometry import Box

Floats = NDArray[np.float64]

FAR_PX, NEAR_PX = 10.6, 96.0
"""Pixels of a metre where the whole tower is in sight, and where hands are."""
FAR_M, NEAR_M = 84.0, 24.0
FAR_PITCH, NEAR_PITCH = 2.2, -4.2
EYE_M = 2.0
"""The eye is never lower than this above the ground."""
LOWEST_M, MARGIN_M = 1.6, 1.5
KNOWN = 500
"""So many single points a sight keeps: what runs brings ever new ones."""


@dataclass(frozen=True, slots=True)
class Camera:
    """Looked at from a bearing (degrees from true north, seen from the tower), at a height, so near (0 all of it, 1 hands).

    `aside_m` moves the middle of the picture to the right of the axis.
    """

    bearing_deg: float = 180.0
    height_m: float = 21.0
    near: float = 0.0
    aside_m: float = 0.0

    @property
    def px_per_m(self) -> float:
        """Pixels of a metre at the axis."""
        return float(FAR_PX * (NEAR_PX / FAR_PX) ** self.near)

    @property
    def distance_m(self) -> float:
        """From the eye to the axis."""
        return FAR_M + (NEAR_M - FAR_M) * self.near

    @property
    def pitch(self) -> float:
        """How far the eye is above the middle, radians; negative looks up."""
        wanted = radians(FAR_PITCH + (NEAR_PITCH - FAR_PITCH) * self.near)
        least = (EYE_M - self.height_m) / self.distance_m
        return max(wanted, asin(max(-1.0, min(1.0, least))))

    def turned(self, degrees: float) -> Camera:
        """Walked round the tower, clockwise seen from above."""
        return replace(self, bearing_deg=(self.bearing_deg + degrees) % 360.0)

    def moved(self, metres: float, top_m: float) -> Camera:
        """Looked higher or lower."""
        return replace(self, height_m=min(top_m, max(LOWEST_M, self.height_m + metres)))

    def zoomed(self, by: float) -> Camera:
        """Looked at from nearer or further."""
        return replace(self, near=min(1.0, max(0.0, self.near + by)))


class Sight:
    """A camera in a room of the window: projects points."""

    def __init__(self, camera: Camera, room: Box) -> None:
        self.camera, self.room = camera, room
        c, p = radians(camera.bearing_deg), camera.pitch
        self.out = np.array((sin(c) * cos(p), cos(c) * cos(p), sin(p)))
        self.right = np.array((-cos(c), sin(c), 0.0))
        self.up = np.array((-sin(c) * sin(p), -cos(c) * sin(p), cos(p)))
        self.middle = np.array((0.0, 0.0, camera.height_m)) + self.right * camera.aside_m
        self.eye: Floats = self.middle + self.out * camera.distance_m
        self.focal = camera.px_per_m * camera.distance_m
        self._axes: Floats = np.stack((self.right, self.up, self.out), axis=1)
        self._shift: Floats = self.middle @ self._axes
        self._plain = tuple(tuple(map(float, axis)) for axis in (self.right, self.up, self.out))
        self._from = tuple(map(float, self.middle))
        self._known: dict[Point3, tuple[float, float, float]] = {}
        self.horizon_y = room.centre[1] - self.focal * tan(p)

    def seen(self, points: Any) -> tuple[Floats, Floats, Floats]:
        """Screen x, screen y and distance from the eye of points (..., 3)."""
        local = np.asarray(points, dtype=np.float64) @ self._axes - self._shift
        away = np.maximum(0.5, self.camera.distance_m - local[..., 2])
        x, y = self.room.centre
        px = self.focal / away
        return x + px * local[..., 0], y - px * local[..., 1], away

    def point(self, at: Point3) -> Point:
        """Where one point lies."""
        across, up, away = self._local(at)
        x, y = self.room.centre
        return x + self.focal * across / away, y - self.focal * up / away

    def _local(self, at: Point3) -> tuple[float, float, float]:
        """One point across, up and away from the eye, kept for the next time: for one point alone this is quicker than arrays."""
        known = self._known.get(at)
        if known is None:
            if len(self._known) >= KNOWN:
                self._known.clear()
            known = self._known[at] = self._projected(at)
        return known

    def _projected(self, at: Point3) -> tuple[float, float, float]:
        dx, dy, dz = at[0] - self._from[0], at[1] - self._from[1], at[2] - self._from[2]
        across, up, out = (axis[0] * dx + axis[1] * dy + axis[2] * dz for axis in self._plain)
        return across, up, max(0.5, self.camera.distance_m - out)

    def away_m(self, at: Point3) -> float:
        """How far from the eye a point is."""
        return self._local(at)[2]

    def px_at(self, at: Point3) -> float:
        """Pixels of a metre at a point."""
        return self.focal / self._local(at)[2]

    def faces_right(self, bearing_deg: float) -> bool:
        """Whether somebody who looks in a direction looks to the right of the picture."""
        angle = radians(bearing_deg)
        return bool(sin(angle) * self.right[0] + cos(angle) * self.right[1] >= -1e-6)


def side_on(facing_deg: float) -> float:
    """The bearing from which somebody who faces a direction is seen from his side, looking right."""
    return (facing_deg + 90.0) % 360.0
