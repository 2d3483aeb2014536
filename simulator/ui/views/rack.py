"""Where everything of a cabinet stands on the screen: units in their order, ports, ways, slots, guides, cable entry.

Made from catalogue types and ids alone, so that any valid scenario is laid out; sizes are those of hardware beside each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from simulator.catalog.catalog import Catalog
from simulator.catalog.families.boards import BoardType
from simulator.catalog.families.units import UnitType
from simulator.site.perception import Perception
from simulator.ui.geometry import Box
from simulator.ui.views.rack_faces import Face, Place, face_of, natural_height, small_width

CABINET = "cabinet"
WIDE, FACE_WIDE = 499.0, 364.0
"""The cabinet and a unit's face in pixels at scale 1."""
LEFT_LANE, TOP, GAP, FOOT, LAST = 72.0, 12.0, 11.0, 46.0, 9.0
MM_WIDE, LANE_MM, RIGHT_MM = 420, 100, 380
"""Width over which guides are counted; up to `LANE_MM` they lie in the left lane, from `RIGHT_MM` on in the right one."""
PX_PER_MM = FACE_WIDE / 482.6
"""A face is 19 inches wide."""
ORDER = ("rectifier", "distribution", "baseband", "radio", "indoor", "outdoor", "gps", "electrode", "bar")
SMALL = ("arrester", "sensor")


@dataclass(frozen=True, slots=True)
class Fitted:
    """A unit of the cabinet with the boards in its slots."""

    id: str
    type: UnitType
    boards: tuple[tuple[str, BoardType], ...] = ()


@dataclass(frozen=True, slots=True)
class RackPlan:
    """The laid out cabinet. `zoom` is its size against scale 1, `tails` gives each cable's gland at the entry plate."""

    cabinet: Box
    zoom: float
    faces: Mapping[str, Face]
    places: Mapping[str, Place]
    guides: Mapping[str, float]
    entry: Box
    top: float
    rows: Mapping[str, Box] = field(default_factory=dict)

    @property
    def px_per_mm(self) -> float:
        """Pixels a millimetre takes."""
        return PX_PER_MM * self.zoom


def fitted_units(seen: Perception, catalog: Catalog) -> tuple[Fitted, ...]:
    """The cabinet's units in the order in which they stand."""
    boards: dict[str, list[tuple[str, BoardType]]] = {}
    for item in seen.items.values():
        kind = catalog.get(item.type, BoardType) if item.place.startswith("in:") else None
        if kind is not None:
            unit, _, slot = item.place[3:].partition(".s")
            boards.setdefault(unit, []).append((slot, kind))
    found = [
        Fitted(unit.id, catalog.need(unit.type, UnitType), tuple(sorted(boards.get(unit.id, []), key=lambda pair: pair[0])))
        for unit in seen.units.values()
        if unit.place == CABINET
    ]
    order = (*ORDER, *SMALL)
    return tuple(sorted(found, key=lambda unit: (order.index(unit.type.role), unit.id)))


def rack_plan(units: Sequence[Fitted], guides: Iterable[tuple[str, int]], room: Box) -> RackPlan:
    """Lays a cabinet out in a room: as wide as it is, its height shared among the units."""
    zoom = room.w / WIDE if room.w < WIDE else min(room.w / WIDE, 1.0 + max(0.0, room.h / 572 - 1.0) * 0.6)
    cabinet = Box(room.x + (room.w - WIDE * zoom) / 2, room.y, WIDE * zoom, room.h)
    left, wide = cabinet.x + LEFT_LANE * zoom, FACE_WIDE * zoom
    entry = Box(left, cabinet.bottom - FOOT * zoom, wide, 18 * zoom)
    rows = _rows(units)
    heights = [zoom * max(natural_height(unit.type, dict(unit.boards)) for unit in row) for row in rows]
    heights, gap = _shared(heights, GAP * zoom, entry.y - room.y - (TOP + LAST) * zoom, zoom)
    faces: dict[str, Face] = {}
    lines: dict[str, Box] = {}
    top = room.y + TOP * zoom
    for row, height in zip(rows, heights, strict=True):
        line = Box(left, top, wide, height)
        for unit, box in _beside(row, line, zoom):
            faces[unit.id] = face_of(unit.id, unit.type, dict(unit.boards), box)
            lines[unit.id] = line
        top += height + gap
    places = {place.id: place for face in faces.values() for place in face.places}
    return RackPlan(cabinet, zoom, faces, places, _guides(guides, cabinet, zoom), entry, room.y + TOP * zoom, lines)


def _rows(units: Sequence[Fitted]) -> list[list[Fitted]]:
    """Rack units one by one; small hardware side by side, six to a row."""
    rows = [[unit] for unit in units if unit.type.role not in SMALL]
    small = [unit for unit in units if unit.type.role in SMALL]
    return rows + [small[start : start + 6] for start in range(0, len(small), 6)]


def _shared(heights: list[float], gap: float, room: float, zoom: float) -> tuple[list[float], float]:
    """Heights and gaps that fill the room: smaller where it is short, a little larger where it is ample."""
    need = sum(heights) + gap * len(heights)
    if not heights:
        return [], gap
    if need >= room:
        less = room / need
        return [height * less for height in heights], gap * less
    grown = min(1.3, room / need)
    heights = [height * grown for height in heights]
    return heights, min(26 * zoom, (room - sum(heights)) / max(1, len(heights)))


def _beside(row: Sequence[Fitted], line: Box, zoom: float) -> list[tuple[Fitted, Box]]:
    """The units of a row next to each other, wider where they have more ports."""
    weights = [small_width(unit.id, unit.type) if len(row) > 1 else 1.0 for unit in row]
    gap = 4 * zoom
    wide = line.w - gap * (len(row) - 1)
    out, x = [], line.x
    for unit, weight in zip(row, weights, strict=True):
        w = wide * weight / sum(weights)
        out.append((unit, Box(x, line.y, w, line.h)))
        x += w + gap
    return out


def _guides(guides: Iterable[tuple[str, int]], cabinet: Box, zoom: float) -> dict[str, float]:
    """Guide -> x of its middle: the outer ones in the lanes beside the units, the others behind or before them."""
    pairs = list(guides)
    most = max([MM_WIDE, *(at + 20 for _, at in pairs)])
    stops = (
        (0.0, 14.0),
        (LANE_MM * most / MM_WIDE, LEFT_LANE - 13.0),
        (RIGHT_MM * most / MM_WIDE, LEFT_LANE + FACE_WIDE + 14.0),
        (most, WIDE - 14.0),
    )
    found = {}
    for guide, at in pairs:
        for (low, x0), (high, x1) in pairwise(stops):
            if low <= at <= high:
                found[guide] = cabinet.x + zoom * (x0 + (x1 - x0) * (at - low) / (high - low))
                break
    return found
