"""Ports, plugs, lugs, breakers and boards as they look in the rack and, larger, under the lens."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.catalog.catalog import Catalog
from simulator.catalog.families.boards import BoardType
from simulator.catalog.families.breakers import BreakerType
from simulator.site.perception import Perception, SeenEnd, SeenPort, SeenWay
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.theme import CABLES, INK900, SLATE500, WHITE, Style
from simulator.ui.views.rack_cables import colour_of
from simulator.ui.views.rack_faces import Face, Place
from simulator.ui.widgets.drawing import fitted, print_style, square

PAPER_EDGE = "#8C9BAB"
COPPER, COPPER_EDGE, BRASS = "#CF8A48", "#8F5826", "#E2B04A"
PADS = {"dc_neg": "#1668DC", "source_neg": "#1668DC", "dc_rtn": "#262D36", "source_rtn": "#262D36", "earth": "#2C9A4B"}
SIGNAL = ("#8A97A3", "#EEF2F5", "#FFFFFF")
PHOENIX, PHOENIX_DARK, PHOENIX_PLUG = "#2C8A57", "#1B5C39", "#49A873"
PLUG_BLUE, PLUG_EDGE, PLUG_LIGHT = "#1668DC", "#0B3F8C", "#6FA8F5"
LARGE = 40.0
"""From this size of a port on it is drawn as under the lens."""


@dataclass(frozen=True, slots=True)
class Sight:
    """What is drawn from: what is seen, and the catalogue as trade knowledge."""

    seen: Perception
    catalog: Catalog


def palette(colour: str) -> tuple[str, str, str]:
    """Casing, body, highlight of a cable's colour."""
    return CABLES.get(colour, SIGNAL)


def printed(
    canvas: Canvas, string: str, box: Box, size: float, colour: str, align: str = "center", valign: str = "middle"
) -> bool:
    """Lettering on hardware: it never grows, and is left away where there is no room for it."""
    style = print_style(canvas, Style(max(12.0, size), 700))
    if not string or canvas.measure(string, style)[0] > box.w:
        return False
    canvas.text(string, box, style, colour, align=align, valign=valign)
    return True


def draw_places(canvas: Canvas, face: Face, sight: Sight) -> None:
    """All slots, ways and ports of a face."""
    for place in face.places:
        if place.kind == "slot":
            _slot(canvas, place, sight, face.box.w)
        elif place.kind == "way":
            _way(canvas, place, sight)
    for place in face.places:
        port = sight.seen.ports.get(place.id) if place.kind == "port" else None
        if port is not None:
            _port(canvas, place, port, sight)


def _slot(canvas: Canvas, place: Place, sight: Sight, face_wide: float) -> None:
    """An empty slot is a dark opening; a board a plate with its lever."""
    box, zoom = place.box, face_wide / 364.0
    board = board_in(place.id, sight)
    if board is None:
        canvas.rect(box, "#1B2A39", line="#0F1B27", width=1.2, radius=3)
        for index in (0.28, 0.72):
            canvas.rect(Box(box.x + 4 * zoom, box.y + box.h * index, box.w - 8 * zoom, 1.4 * zoom), "#2B3D50")
        printed(canvas, place.printed, Box(box.x, box.y, 26 * zoom, box.h), 12 * zoom, "#7F93A6")
        return
    canvas.rect(box, "#EDF1F5", line=PAPER_EDGE, width=1.2, radius=3)
    if board.role == "fan":
        _fan(canvas, box, zoom)
        return
    canvas.rect(Box(box.x + 1, box.y + 2, 2.4 * zoom, box.h - 4), "#0B62C4", radius=1)
    printed(canvas, place.printed, Box(box.x + 11 * zoom, box.y, 17 * zoom, box.h), 12 * zoom, SLATE500)
    free = box.w - 30 * zoom - (28 * len(board.ports) + 4) * zoom
    printed(canvas, board.role.upper(), Box(box.x + 30 * zoom, box.y, free, box.h), 12 * zoom, SLATE500, "left")


def _fan(canvas: Canvas, box: Box, zoom: float) -> None:
    """Fans one above the other."""
    side = min(box.w - 5 * zoom, (box.h - 14 * zoom) / 2)
    for row in (0, 1):
        place = square(box.centre[0], box.y + 4 * zoom + side * (row + 0.5) + row * 2 * zoom, side)
        canvas.sprite("hardware/fan-frame", place)
        canvas.sprite("hardware/fan-blades", place.inset(side * 0.13))


def board_in(slot: str, sight: Sight) -> BoardType | None:
    """The board in a slot."""
    item = next((item for item in sight.seen.items.values() if item.place == f"in:{slot}"), None)
    return sight.catalog.get(item.type, BoardType) if item else None


def rating(way: SeenWay, catalog: Catalog) -> str:
    """What is printed on a breaker: its current."""
    kind = catalog.get(way.breaker_type, BreakerType) if way.breaker_type else None
    return f"{kind.rating_ma // 1000}A" if kind else ""


def _way(canvas: Canvas, place: Place, sight: Sight) -> None:
    """An opening with contacts, or a breaker by the state of its lever; tag and lock over it."""
    way = sight.seen.ways[place.id]
    state = (
        "slot-empty"
        if not way.breaker
        else "tripped"
        if way.tripped
        else "on"
        if way.closed
        else "locked-off"
        if way.tag
        else "off"
    )
    box = fitted(place.box.inset(0.5, 0.5), 29 / 54 if place.box.h / place.box.w > 54 / 29 else place.box.w / place.box.h)
    canvas.sprite(f"hardware/breaker-{state}", box)
    wide = place.box.w - 1
    plate = Box(place.box.centre[0] - wide / 2, box.bottom - box.h * 0.29, wide, box.h * 0.28)
    amps = rating(way, sight.catalog)
    style = print_style(canvas, Style(12, 700))
    text = amps if canvas.measure(amps, style)[0] <= plate.w else amps.removesuffix("A")
    if text:
        canvas.rect(plate, WHITE, line=PAPER_EDGE, width=1, radius=2)
        printed(canvas, text, plate, plate.h * 0.8 if plate.h > 20 else 12, INK900)
    if way.tag:
        _tag(canvas, place.box)


def _tag(canvas: Canvas, box: Box) -> None:
    """A padlock with its tag, hung before the lever."""
    high = min(box.h * 0.62, box.w * 1.1)
    canvas.sprite("tools/lockout-tag", Box(box.centre[0] - high * 0.31, box.y + box.h * 0.12, high * 0.62, high))


# Ports


def _port(canvas: Canvas, place: Place, port: SeenPort, sight: Sight) -> None:
    """A port as free, capped, fitted, plugged or covered."""
    box = square(*place.box.centre, min(place.box.w, place.box.h) * 0.84)
    ends = [sight.seen.ends[end] for end in port.ends if end in sight.seen.ends]
    connector = port.connector
    if connector.startswith("lug"):
        _stud(canvas, box, port)
    elif connector == "bus":
        _bus(canvas, box, port)
    elif connector == "lc_duplex":
        _cage(canvas, box, fitted_in=bool(port.fitted) or port.kind == "optical")
    elif connector == "rj45":
        canvas.sprite("hardware/rj45-port", box)
    elif connector in ("n_female", "sma_female"):
        canvas.sprite("hardware/connector-n-front", box if connector == "n_female" else box.inset(box.w * 0.12))
    else:
        _block(canvas, box)
    if port.capped:
        draw_cap(canvas, box, connector)
    for index, end in enumerate(ends):
        draw_end(canvas, box, connector, end, sight, index)
    if port.covered:
        draw_cover(canvas, place.box)


def _stud(canvas: Canvas, box: Box, port: SeenPort) -> None:
    """A threaded stud on a pad in the colour of what it carries, its nut on it."""
    if port.kind == "earth":
        canvas.circle(*box.centre, box.w * 0.48, "#F2F6F9", line=PAPER_EDGE, width=max(1.0, box.w * 0.04))
        canvas.circle(*box.centre, box.w * 0.42, None, line=PADS["earth"], width=max(1.2, box.w * 0.06))
    else:
        canvas.rect(box, "#DDE4EA", line=PADS.get(port.kind, SLATE500), width=max(1.2, box.w * 0.06), radius=box.w * 0.18)
    _nut(canvas, box, 0.62)


def _nut(canvas: Canvas, box: Box, share: float) -> None:
    side = box.w * share
    x, y = box.centre
    canvas.sprite(
        "hardware/bolt-head-small" if side < LARGE else "hardware/clamp-closeup-nut",
        Box(x - side * 0.45, y - side / 2, side * 0.9, side),
    )


def _bus(canvas: Canvas, box: Box, port: SeenPort) -> None:
    """A bar end with a hole for a probe."""
    canvas.rect(box.inset(box.w * 0.06, box.h * 0.2), COPPER, line=COPPER_EDGE, width=max(1.0, box.w * 0.04), radius=box.w * 0.1)
    canvas.circle(*box.centre, box.w * 0.14, "#3A2410")
    stripe = PADS.get(port.kind)
    if stripe:
        canvas.rect(Box(box.x + box.w * 0.06, box.y + box.h * 0.2, box.w * 0.12, box.h * 0.6), stripe, radius=1)


def _cage(canvas: Canvas, box: Box, *, fitted_in: bool) -> None:
    """The cage of an optical module, with or without the module."""
    if box.w >= LARGE:
        canvas.sprite("hardware/sfp-closeup-cage", box)
        if fitted_in:
            canvas.sprite("hardware/sfp-closeup-module", box)
        return
    canvas.sprite("hardware/sfp-port-with-module" if fitted_in else "hardware/sfp-port-empty", fitted(box, 21 / 19))


def _block(canvas: Canvas, box: Box) -> None:
    """A pluggable two-pole terminal."""
    body = box.inset(box.w * 0.06, box.h * 0.18)
    canvas.rect(body, PHOENIX, line=PHOENIX_DARK, width=max(1.0, box.w * 0.04), radius=box.w * 0.08)
    for share in (0.3, 0.7):
        canvas.rect(square(body.x + body.w * share, body.centre[1], body.w * 0.26), "#0F2A1B", radius=1)


def draw_cap(canvas: Canvas, box: Box, connector: str) -> None:
    """The cap on a free port."""
    if connector in ("n_female", "sma_female"):
        canvas.sprite("hardware/connector-dust-cap", box.inset(box.w * 0.04))
        return
    canvas.rect(
        box.inset(box.w * 0.08, box.h * 0.14), "#37516B", line="#182C41", width=max(1.0, box.w * 0.04), radius=box.w * 0.14
    )
    canvas.rect(Box(box.x + box.w * 0.3, box.y + box.h * 0.42, box.w * 0.4, box.h * 0.16), "#6B8095", radius=1)


def draw_cover(canvas: Canvas, box: Box) -> None:
    """An insulating cover over a terminal."""
    canvas.rect(box.inset(0.5), "#F28B1EE6", line="#9C4A06", width=max(1.2, box.w * 0.045), radius=box.w * 0.16)
    canvas.sprite("icons/high-voltage", square(*box.centre, min(box.w, box.h) * 0.66), tint=INK900)


def draw_end(canvas: Canvas, box: Box, connector: str, end: SeenEnd, sight: Sight, index: int = 0) -> None:
    """A plugged cable end in a port's box; the second lug on a stud sits aside."""
    colour = end_colour(end, sight)
    if connector.startswith("lug"):
        _lug(canvas, box, colour, index)
    elif connector == "lc_duplex":
        draw_duplex(canvas, box)
    elif connector == "rj45":
        draw_rj45(canvas, box)
    elif connector in ("n_female", "sma_female"):
        canvas.circle(*box.centre, box.w * 0.44, "#A9B6C2", line="#5C6975", width=max(1.0, box.w * 0.06))
        canvas.circle(*box.centre, box.w * 0.27, "#1E242B")
    else:
        body = box.inset(box.w * 0.02, box.h * 0.1)
        canvas.rect(body, PHOENIX_PLUG, line=PHOENIX_DARK, width=max(1.0, box.w * 0.04), radius=box.w * 0.08)
        for share in (0.3, 0.7):
            canvas.circle(body.x + body.w * share, body.y + body.h * 0.36, body.w * 0.11, "#DDE4EA")


def end_colour(end: SeenEnd, sight: Sight) -> str:
    """The palette of the core an end belongs to."""
    return colour_of(end.colour, sight.seen.cables[end.cable].medium)


def _lug(canvas: Canvas, box: Box, colour: str, index: int) -> None:
    """A ring on the stud, barrel and sleeve below it, the nut back on top."""
    x, y = box.centre
    aside, w = index * box.w * 0.3, box.w
    casing, body, _ = palette(colour)
    canvas.rect(
        Box(x - w * 0.11 + aside, y, w * 0.22, w * 0.5), COPPER, line=COPPER_EDGE, width=max(0.8, w * 0.03), radius=w * 0.06
    )
    canvas.circle(x + aside * 0.4, y, w * 0.36, COPPER, line=COPPER_EDGE, width=max(1.0, w * 0.04))
    canvas.rect(
        Box(x - w * 0.14 + aside, y + w * 0.42, w * 0.28, w * 0.22), body, line=casing, width=max(0.8, w * 0.03), radius=w * 0.05
    )
    _nut(canvas, box, 0.5)


def draw_duplex(canvas: Canvas, box: Box, *, flipped: bool = False) -> None:
    """A duplex LC plug in its port: two bodies, one clip; turned over the clip lies below."""
    w = box.w
    for share in (0.3, 0.7):
        body = Box(box.x + w * (share - 0.17), box.y + w * 0.16, w * 0.34, w * 0.76)
        canvas.rect(body, PLUG_BLUE, line=PLUG_EDGE, width=max(0.8, w * 0.035), radius=w * 0.06)
        canvas.rect(Box(body.x + body.w * 0.16, body.y + w * 0.06, body.w * 0.2, w * 0.5), PLUG_LIGHT, radius=1)
    clip = Box(box.x + w * 0.08, box.y + w * (0.72 if flipped else 0.28), w * 0.84, w * 0.16)
    canvas.rect(clip, "#E7EEF4", line="#8C9BAB", width=max(0.8, w * 0.03), radius=w * 0.04)


def draw_rj45(canvas: Canvas, box: Box) -> None:
    """An RJ45 plug in its port."""
    w = box.w
    canvas.rect(
        Box(box.x + w * 0.16, box.y + w * 0.2, w * 0.68, w * 0.74),
        "#C4CFD9",
        line="#6B7C8E",
        width=max(0.8, w * 0.04),
        radius=w * 0.06,
    )
    canvas.rect(
        Box(box.x + w * 0.36, box.y + w * 0.3, w * 0.28, w * 0.5), "#F2F6F9", line="#8C9BAB", width=max(0.8, w * 0.03), radius=1
    )
