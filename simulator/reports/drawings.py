"""The report's small graphics as inline SVG: state badges, score ring, tolerance band, timeline.

State is shape first and colour second, so that a greyscale print says the same.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from simulator.reports.markup import EMPTY, Html, el, join

INK, SLATE, LINE, TRACK = "#0D1B2A", "#6B8095", "#B4C3D1", "#F5CDBB"
TEAL, VERMILION, AMBER, BLUE, TRAY = "#007F6D", "#C7390D", "#C77700", "#0B62C4", "#D3DEE8"

_TICK = "M-8 .5l5.2 5.2L8 -6"
_CROSS = "M-6 -6L6 6M6 -6L-6 6"


def _stroke(path: str, colour: str = "#FFFFFF", width: float = 3.4) -> Html:
    return el("path", d=path, fill="none", stroke=colour, stroke_width=width, stroke_linecap="round", stroke_linejoin="round")


def _octagon(radius: float, fill: str) -> Html:
    corners = [math.radians(22.5 + 45 * n) for n in range(8)]
    points = " ".join(f"{radius * math.cos(a):.1f},{radius * math.sin(a):.1f}" for a in corners)
    return el("polygon", points=points, fill=fill)


def _ring(radius: float, colour: str, width: float, fill: str = "#FFFFFF") -> Html:
    return el("circle", r=radius, fill=fill, stroke=colour, stroke_width=width)


def _half() -> Html:
    return join(_ring(16, AMBER, 3.5), el("path", d="M0 -16A16 16 0 0 0 0 16Z", fill=AMBER))


def _dots() -> Html:
    return join(_ring(16, SLATE, 3.5), *(el("circle", cx=x, r=2.4, fill=INK) for x in (-7, 0, 7)))


_SHAPES = {
    "met": join(el("circle", r=18, fill=TEAL), _stroke(_TICK)),
    "partly": _half(),
    "missed": join(_octagon(18, VERMILION), _stroke(_CROSS)),
    "critical": join(_ring(19, VERMILION, 2.6), _octagon(13.5, VERMILION), _stroke("M-4.5 -4.5L4.5 4.5M4.5 -4.5L-4.5 4.5")),
    "not_assessed": _ring(15, SLATE, 3),
    "further": _dots(),
}
SHAPE_OF_PROPOSAL = {"K": "met", "BK": "missed", "PL": "further"}
"""The badge of each proposal."""


def shape(name: str) -> Html:
    """A badge's shape around (0, 0), about 40 units wide; an unknown state is an empty ring."""
    return _SHAPES.get(name, _SHAPES["not_assessed"])


def badge(name: str, size: int = 20) -> Html:
    """A badge that stands before its word; the word is its text alternative."""
    return el("svg", shape(name), class_="badge", viewBox="-21 -21 42 42", width=size, height=size, aria_hidden="true")


def score_ring(percent: float | None, text: str, alternative: str) -> Html:
    """The score as a ring; without a score only the track is drawn."""
    length = 2 * math.pi * 56
    share = 0.0 if percent is None else min(1.0, max(0.0, percent / 100))
    arc = el(
        "circle",
        r=56,
        fill="none",
        stroke=BLUE,
        stroke_width=15,
        stroke_dasharray=f"{length * share:.1f} {length:.1f}",
        transform="rotate(-90)",
    )
    track = el("circle", r=56, fill="none", stroke=TRAY, stroke_width=15)
    figure = el("text", text, y=11, text_anchor="middle", class_="score")
    of = el("text", "/100", y=31, text_anchor="middle", class_="of")
    return el(
        "svg",
        track,
        arc if share else EMPTY,
        figure,
        of,
        viewBox="-66 -66 132 132",
        width=132,
        height=132,
        role="img",
        aria_label=alternative,
    )


def band(verdict: str, fraction: float, alternative: str) -> Html:
    """How near a value came to its good band: left the point where nothing is earned, right the band itself."""
    left, right, middle = 82.0, 118.0, 11.0
    x = (left + right) / 2 if fraction >= 1 else 10 + (left - 14) * fraction
    track = el("rect", x=2, y=middle - 4, width=136, height=8, rx=4, fill=TRACK)
    good = el("rect", x=left, y=middle - 7, width=right - left, height=14, fill=TEAL)
    ends = [el("line", x1=at, x2=at, y1=middle - 10, y2=middle + 10, stroke=INK, stroke_width=2) for at in (left, right)]
    marker = el("g", _marker(verdict), transform=f"translate({x:.1f} {middle})")
    return el(
        "svg",
        track,
        good,
        *ends,
        marker,
        class_="band",
        viewBox="0 0 140 22",
        width=140,
        height=22,
        role="img",
        aria_label=alternative,
    )


def _marker(verdict: str) -> Html:
    if verdict == "met":
        return join(_ring(7.5, INK, 2.5), el("circle", r=2.5, fill=INK))
    if verdict == "partly":
        return join(_ring(7.5, INK, 2.5), el("path", d="M0 -7.5A7.5 7.5 0 0 0 0 7.5Z", fill=INK))
    diamond = el("polygon", points="0,-10 10,0 0,10 -10,0", fill=VERMILION, stroke="#FFFFFF", stroke_width=1.5)
    return join(diamond, _stroke("M-3 -3L3 3M3 -3L-3 3", width=2))


@dataclass(frozen=True, slots=True)
class Mark:
    """A moment on the timeline: its state, its text, and the anchor it leads to."""

    at_ms: int
    state: str
    text: str
    anchor: str


_LEFT, _RIGHT, _LANES, _APART = 14.0, 986.0, 4, 27.0


def timeline(duration_ms: int, marks: Sequence[Mark], ticks: Iterable[tuple[int, str]], alternative: str) -> Html:
    """The attempt as a bar: what is met as dots in it, the rest as badges above, in lanes where they crowd."""
    longest = max([duration_ms, 1, *(mark.at_ms for mark in marks)])
    raised = [mark for mark in marks if mark.state in ("critical", "missed", "partly")]
    lanes = _lanes([_x(mark.at_ms, longest) for mark in raised])
    top = 14 + 28 * (max(lanes, default=0) + 1)
    bar = el("rect", x=0, y=top, width=1000, height=26, rx=6, fill="#233B53")
    dots = [_dot(mark, _x(mark.at_ms, longest), top + 13) for mark in marks if mark not in raised]
    flags = [_flag(mark, _x(mark.at_ms, longest), top, lane) for mark, lane in zip(raised, lanes, strict=True)]
    scale = [_scale(_x(at_ms, longest), top + 26, label) for at_ms, label in ticks]
    return el(
        "svg", bar, *dots, *scale, *flags, class_="timeline", viewBox=f"0 0 1000 {top + 56}", role="img", aria_label=alternative
    )


def _x(at_ms: int, longest: int) -> float:
    return _LEFT + (_RIGHT - _LEFT) * max(0, at_ms) / longest


def _lanes(places: Sequence[float]) -> list[int]:
    """A lane for each place (given from left to right), the lowest that has room; when all are full, the top one."""
    last = [-math.inf] * _LANES
    found = []
    for x in places:
        lane = next((n for n, busy in enumerate(last) if x - busy >= _APART), _LANES - 1)
        last[lane] = x
        found.append(lane)
    return found


def _dot(mark: Mark, x: float, y: float) -> Html:
    return el("a", el("circle", el("title", mark.text), cx=f"{x:.1f}", cy=y, r=4, fill="#FFFFFF"), href=f"#{mark.anchor}")


def _flag(mark: Mark, x: float, top: float, lane: int) -> Html:
    y = top - 16 - 28 * lane
    stem = el("line", x1=f"{x:.1f}", x2=f"{x:.1f}", y1=y + 8, y2=top + 26, stroke=INK, stroke_width=1.6)
    head = el("g", el("title", mark.text), shape(mark.state), transform=f"translate({x:.1f} {y}) scale(.6)")
    return el("a", stem, head, href=f"#{mark.anchor}")


def _scale(x: float, y: float, label: str) -> Html:
    anchor = "start" if x < 40 else "end" if x > 960 else "middle"
    tick = el("line", x1=f"{x:.1f}", x2=f"{x:.1f}", y1=y, y2=y + 6, stroke=SLATE, stroke_width=1.6)
    return join(tick, el("text", label, x=f"{x:.1f}", y=y + 24, text_anchor=anchor))
