"""The cabinet's page: breakers by way, boards by slot, the port map with labels."""

from __future__ import annotations

from collections.abc import Callable

from simulator.catalog.catalog import Catalog
from simulator.ui import theme
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.scenes.briefing_layout import below_head, inside
from simulator.ui.scenes.briefing_marks import card
from simulator.ui.scenes.briefing_table import Cell, Line, head, table
from simulator.ui.views.briefing import BriefingView
from simulator.ui.views.briefing_plan import Board, Run, Way
from simulator.ui.views.briefing_words import Words
from simulator.ui.views.tray import short_name
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.drawing import square
from simulator.ui.widgets.drawing import words as put_words

PORTS, WAYS, SLOTS = (2.4, 2.75, 2.75, 2.4), (1.7, 1.1, 1.4), (0.72, 3.4)
SWATCHES = {
    "dc": "dc-minus48",
    "earth": "earth",
    "fibre": "fibre-single-mode",
    "if_coax": "coax",
    "gps_coax": "coax",
    "ethernet": "ethernet",
    "contact": "ethernet",
}
"""Medium -> cable colour of the theme."""
LIVE_HIGH = 40.0
Say = Callable[..., str]


def page_rooms(page: Box, grown: float) -> tuple[Box, Box, Box]:
    """Breakers, boards, port map."""
    wide = page.w * 0.32
    upper = page.h * 0.56
    return (
        Box(page.x, page.y, wide, upper),
        Box(page.x, page.y + upper + 10, wide, page.h - upper - 10),
        Box(page.x + wide + 10, page.y, page.w - wide - 10, page.h),
    )


def draw_page(canvas: Canvas, page: Box, view: BriefingView, words: Words, say: Say, grown: float) -> None:
    """Sheets, titles, the boundary of live work."""
    breakers, boards, ports = page_rooms(page, grown)
    card(canvas, breakers, "circuit-breaker", say("ui.briefing.breakers"))
    card(canvas, boards, "baseband-unit", say("ui.briefing.boards"))
    card(canvas, ports, "optical-fibre", say("ui.briefing.ports"))
    titles = [say(f"ui.briefing.{code}") for code in ("cable", "from", "to", "label")]
    head(canvas, below_head(inside(ports, grown), grown)[0], PORTS, titles)
    _live(canvas, _live_box(breakers, grown), say("ui.briefing.live", port=view.live_port))


def _live_box(box: Box, grown: float) -> Box:
    room, high = inside(box, grown), LIVE_HIGH * min(1.5, grown)
    return Box(room.x, room.bottom - high, room.w, high)


def _live(canvas: Canvas, box: Box, text: str) -> None:
    """What stays live whatever is open."""
    canvas.rect(box, theme.AMBER100, line=theme.AMBER600, width=1.4, radius=8)
    canvas.sprite("icons/high-voltage", square(box.x + 20, box.y + box.h / 2, 24), tint=theme.AMBER700)
    put_words(canvas, text, Box(box.x + 38, box.y, box.w - 44, box.h), theme.CAPTION, theme.AMBER700, most=2)


def page_tables(page: Box, view: BriefingView, catalog: Catalog, words: Words, say: Say, grown: float) -> list[Widget]:
    """The three tables."""
    breakers, boards, ports = page_rooms(page, grown)
    upper, lower, right = inside(breakers, grown), inside(boards, grown), below_head(inside(ports, grown), grown)[1]
    return [
        table(
            "breakers",
            Box(upper.x, upper.y, upper.w, upper.h - LIVE_HIGH * min(1.5, grown) - 6),
            [_way_line(way, words) for way in view.ways],
            WAYS,
            row_height=28 * min(1.5, grown),
        ),
        table("boards", lower, [_board_line(board, words) for board in view.boards], SLOTS, row_height=30 * min(1.6, grown)),
        table(
            "ports",
            right,
            [_run_line(run, catalog, words, say) for run in view.runs],
            PORTS,
            row_height=58 * min(1.5, grown),
            style=theme.Style(14, 600),
        ),
    ]


def _way_line(way: Way, words: Words) -> Line:
    """A way as printed, its breaker's rating, what hangs on it."""
    printed = way.way.rpartition(".")[2].upper()
    rating = words.unit(way.rating_ma // 1000, 0, "A")
    cells = (Cell(printed, sprite="hardware/breaker-off", aspect=29 / 54), Cell(rating, strong=True), Cell(words.name(way.unit)))
    return Line(way.way, cells, tint=theme.AMBER100 if way.boundary else "")


def _board_line(board: Board, words: Words) -> Line:
    """A slot, its board, the modules of its ports."""
    count = len(board.modules)
    modules = f"{count} {words.module(board.modules[0][1])}" if count else ""
    return Line(board.slot, (Cell(words.slot(board.slot), strong=True), Cell(words.name(board.type), modules)))


def _run_line(run: Run, catalog: Catalog, words: Words, say: Say) -> Line:
    """A cable, its ports with their lugs, what its labels say."""
    body = theme.CABLES[SWATCHES.get(run.medium, "coax")][1]
    name = short_name(words.texts, run.cable)
    kind = say(f"ui.briefing.ends.{run.ends}")
    ends = [
        Cell(words.ports(ports), words.lug(lug, catalog)) for ports, lug in ((run.ports_a, run.lug_a), (run.ports_b, run.lug_b))
    ]
    return Line(run.cable, (Cell(name, kind, chip=body), *ends, Cell(run.label_from, run.label_to, plate=True)))
