"""A fitted cable as the camera sees it: its plug in the rack close by, or its connector on the pole."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass

from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.panels.handover_aloft import connector_picture, draw_pole, is_on_pole
from simulator.ui.panels.handover_scene import RACK_SHARE, draw_bench, draw_rack, picture_for
from simulator.ui.panels.handover_spot import thing_spot
from simulator.ui.sections.rack import keys_of
from simulator.ui.views.rack import fitted_units, rack_plan
from simulator.ui.views.work import WorkView

CLOSE = 2.2
"""How much larger than the whole cabinet a cable is photographed."""


@dataclass(frozen=True, slots=True)
class Shot:
    """What the viewfinder shows: where the target is, what the picture depends on, how it is drawn."""

    spots: dict[str, Box]
    key: Hashable
    paint: Callable[[Canvas], None]


def plugged_end(view: WorkView, cable: str) -> str:
    """The first end of a cable that is plugged in something in sight, "" for none."""
    return next((end.id for end in view.seen.ends.values() if end.cable == cable and end.port), "")


def rack_close(view: WorkView, cable: str, room: Box) -> Shot | None:
    """The rack around the cable's plug; None where that is not in the rack."""
    end = plugged_end(view, cable)
    units = fitted_units(view.seen, view.sheet.catalog)
    if not end or not units:
        return None
    rack = Box(room.x, room.y, room.h * CLOSE * RACK_SHARE, room.h * CLOSE)
    port = view.seen.ends[end].port
    place = rack_plan(units, view.guides, rack).places.get(port)
    if place is None:
        return None
    x, y = place.box.centre
    moved = rack.moved(_kept(room.centre[0] - x, room.right - rack.right), _kept(room.centre[1] - y, room.bottom - rack.bottom))
    spot = rack_plan(units, view.guides, moved).places[port].box

    def paint(canvas: Canvas) -> None:
        canvas.rect(room, "#8FA0B1")
        with canvas.clip(room) as inner:
            draw_rack(inner, view, moved)

    side = room.h * 0.5
    around = Box(spot.centre[0] - side / 2, spot.centre[1] - side / 2, side, side)
    return Shot({cable: around}, ("rack", port, keys_of(view.seen).cables, keys_of(view.seen).steel), paint)


def thing_shot(view: WorkView, target: str, room: Box) -> Shot:
    """One thing: a cable where it is plugged, what hangs on the tower before its pole, anything else on the bench."""
    fitted = rack_close(view, target, room) if target in view.seen.cables else None
    if fitted is not None:
        return fitted
    end = plugged_end(view, target)
    coaxial = bool(end) and view.seen.cables[target].medium in ("rf", "if")
    picture = connector_picture(view, end) if coaxial else picture_for(view, target)
    aloft = bool(end) or is_on_pole(view, target)
    draw = draw_pole if aloft else draw_bench
    return Shot({target: thing_spot(room)}, ("pole" if aloft else "bench", picture), lambda canvas: draw(canvas, room, picture))


def _kept(way: float, least: float) -> float:
    """A move that leaves no rim of the room empty."""
    return min(0.0, max(least, way))
