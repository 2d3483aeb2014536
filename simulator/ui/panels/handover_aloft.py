"""What the camera sees on the tower: what hangs on a pole before the sky, a connector bare or with its tape."""

from __future__ import annotations

from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.panels.handover_spot import thing_spot
from simulator.ui.views.aloft_goods import Picture
from simulator.ui.views.tower_work import HUNG, connector_size
from simulator.ui.views.work import WorkView
from simulator.ui.widgets.drawing import fitted

CONNECTOR_ASPECT = 236 / 68
POLE_SHARE = 0.07


def is_on_pole(view: WorkView, target: str) -> bool:
    """Whether it hangs on the tower, or is plugged there."""
    if target in view.seen.ends:
        return True
    item = view.seen.items.get(target)
    flanged = any(one.outdoor == target and one.mount for one in view.seen.mounting.antennas.values())
    return flanged or (item is not None and item.place.startswith(HUNG))


def connector_picture(view: WorkView, end: str) -> Picture:
    """A mated connector as it is: bare, or with the tape that lies on top."""
    materials = [material for material, _, _ in view.seen.mounting.seals.get(end, ())]
    if not materials:
        state = "tight"
    elif materials[-1] == "tape_rubber":
        state = "tape-2-butyl"
    else:
        state = "tape-3-pvc-outer" if "tape_rubber" in materials else "tape-1-pvc"
    return f"hardware/connector-{connector_size(view, view.seen.ends[end].port)}-{state}", CONNECTOR_ASPECT


def draw_pole(canvas: Canvas, room: Box, picture: Picture) -> None:
    """The thing before its pole, land far below."""
    canvas.sprite("scenery/sky-day", room)
    for name, top, high in (("hills-1-far", 0.62, 0.26), ("hills-3-near", 0.76, 0.26)):
        canvas.sprite(f"scenery/{name}", Box(room.x, room.y + room.h * top, room.w, room.h * high))
    wide = room.h * POLE_SHARE
    x = room.centre[0] + wide * 1.6
    canvas.rect(Box(x - wide / 2, room.y, wide, room.h), "#A9B6C2", line="#6B7C8E", width=1.5)
    canvas.rect(Box(x - wide / 4, room.y, wide / 6, room.h), "#D3DCE4")
    place = fitted(thing_spot(room).inset(16, 10), picture[1])
    bare = picture[0].partition("-tape-")[0] + "-tight"
    if bare != picture[0] and "-tape-" in picture[0]:
        canvas.sprite(bare, place)
    canvas.sprite(picture[0], place)
