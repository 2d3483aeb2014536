"""Antennas and hop: the short card of the first page, and the page with all of it."""

from __future__ import annotations

from collections.abc import Callable

from simulator.ui import theme
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.scenes.briefing_layout import below_head, card_head, inside, table_head
from simulator.ui.scenes.briefing_marks import card, sky
from simulator.ui.scenes.briefing_table import Cell, Line, head, table
from simulator.ui.views.briefing import BriefingView, End, Sector
from simulator.ui.views.briefing_words import Words
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.drawing import words as put_words

RINGS = {
    "red": "#C7390D",
    "blue": "#0B62C4",
    "yellow": "#B88700",
    "green": "#007F6D",
    "orange": "#C77700",
    "white": "#6B8095",
    "black": "#0D1B2A",
    "brown": "#7A4A2B",
    "violet": "#6644B3",
}
"""Colours of the sectors' rings as chips: dark enough for a white pictogram."""
HOP = theme.VIOLET600
TOWER = 54 / 283
SHORT, LONG = (2.3, 2.1, 2.6, 1.7), (2.4, 2.15, 1.65, 2.1, 2.1, 1.3, 0.85, 2.2)
PLAN = (1.4, 2.2, 2.2)
RASTER_MHZ = (21_200, 23_600)
"""Band of ITU-R F.637, whose raster has not been compared with the country's own rule."""
ROW = 22.0
Say = Callable[..., str]


def ring(colour: str) -> str:
    """The chip of a sector's ring colour."""
    return RINGS.get(colour, theme.SLATE500)


def draw_short(canvas: Canvas, box: Box, view: BriefingView, say: Say) -> None:
    """The card of the first page: tower and titles; its table is a widget."""
    card(canvas, box, "sector-antenna", say("ui.briefing.antenna"))
    picture, titles, _ = sector_rooms(box, canvas.text_scale)
    draw_tower(canvas, picture, view)
    words = ("", say("ui.briefing.azimuth"), say("ui.briefing.tilt"), say("ui.briefing.height"))
    head(canvas, titles, SHORT, words, ("left", "center", "center", "center"))


def sector_rooms(box: Box, text_scale: float) -> tuple[Box, Box, Box]:
    """Tower, titles and rows of a card of sectors."""
    room = inside(box, text_scale)
    return Box(room.x, room.y, 84, room.h), *below_head(Box(room.x + 94, room.y, room.w - 94, room.h), text_scale)


def short_table(box: Box, view: BriefingView, words: Words, grown: float) -> Widget:
    """Azimuth, both tilts and height of each sector, then of the hop."""
    lines = [_short_line(sector, words) for sector in view.sectors]
    hop = (
        Cell("MW", icon="microwave-dish", chip=HOP), _centre(words.azimuth(view.a.azimuth_deg, 2)), _centre(words.degrees(view.a.elevation_deg, 2)),
        _centre(words.metres(view.hop.near_height_mm)),
    )  # fmt: skip
    return table("sectors", sector_rooms(box, grown)[2], [*lines, Line("hop", hop)], SHORT, row_height=max(32.0, 26.0 * grown))


def _short_line(sector: Sector, words: Words) -> Line:
    plan = sector.plan
    tilt = words.tilt(plan.mechanical_tilt_cdeg, plan.electrical_tilt_cdeg)
    return Line(
        plan.id,
        (
            _sector_cell(sector, words, short=True),
            _centre(words.trimmed(plan.azimuth_cdeg)),
            _centre(tilt),
            _centre(words.metres(plan.height_mm)),
        ),
    )


def _centre(text: str) -> Cell:
    return Cell(text, align="center")


def _sector_cell(sector: Sector, words: Words, *, short: bool) -> Cell:
    text = str(sector.number) if short else words.name(sector.plan.id)
    return Cell(text, icon="sector-antenna", chip=ring(sector.plan.ring_colour))


def draw_tower(canvas: Canvas, room: Box, view: BriefingView) -> None:
    """The near tower with its panels and the dish at their heights."""
    sky(canvas, room)
    grass = 10.0
    canvas.rect(Box(room.x, room.bottom - grass, room.w, grass), "#8DB37A")
    foot, high = room.bottom - grass / 2, room.h - grass - 6
    wide = min(high * TOWER, room.w * 0.5)
    x = room.x + room.w / 2
    canvas.sprite("scenery/tower-elevation-plain", Box(x - wide / 2, foot - high, wide, high))
    steel = high * 0.94
    count = len(view.sectors)
    pitch = min(15.0, (room.w - 16) / max(1, count))
    for index, sector in enumerate(view.sectors):
        y = foot - steel * min(1.0, sector.plan.height_mm / 1000 / view.a.tower_m)
        left = x + (index - (count - 1) / 2) * pitch
        canvas.rect(Box(left - 4, y - 12, 8, 24), theme.WHITE, line=ring(sector.plan.ring_colour), width=2, radius=2)
    y = foot - steel * min(1.0, view.a.dish_m / view.a.tower_m)
    canvas.circle(x + wide * 0.3 + 7, y + 3, 8, theme.WHITE, line=HOP, width=2.4)


# The page


def page_rooms(page: Box, sectors: int, grown: float) -> tuple[Box, Box]:
    """Sectors above, as high as they need but at most half, hop below."""
    upper = min(page.h * 0.5, card_head(grown) + table_head(grown) + 10 + sectors * 38 * grown)
    return Box(page.x, page.y, page.w, upper), Box(page.x, page.y + upper + 10, page.w, page.h - upper - 10)


def _hop_rooms(box: Box, text_scale: float) -> tuple[Box, Box, Box]:
    """Titles and rows of both ends, and the channel."""
    room = inside(box, text_scale)
    wide = room.w * 0.62
    return *below_head(Box(room.x, room.y - 2, wide, room.h + 2), text_scale), Box(
        room.x + wide + 14, room.y, room.w - wide - 14, room.h
    )


def _note_high(view: BriefingView, text_scale: float) -> float:
    """Room for the word on the raster, where there is one to say."""
    return 36.0 * text_scale if RASTER_MHZ[0] <= view.hop.centre_mhz <= RASTER_MHZ[1] else 0.0


def draw_page(canvas: Canvas, page: Box, view: BriefingView, say: Say, grown: float) -> None:
    """Sheets, tower, titles."""
    upper, lower = page_rooms(page, len(view.sectors), grown)
    card(canvas, upper, "sector-antenna", say("ui.briefing.sectors"))
    picture, titles, _ = sector_rooms(upper, grown)
    draw_tower(canvas, picture, view)
    head(
        canvas,
        titles,
        LONG,
        [say(f"ui.briefing.{code}") for code in ("sector", "true", "compass", "tilt_m", "tilt_e", "height", "leg", "panel")],
    )
    card(canvas, lower, "microwave-dish", say("ui.briefing.hop"))
    ends, _, facts = _hop_rooms(lower, grown)
    draw_end_titles(canvas, ends, view)
    high = _note_high(view, grown)
    if high:
        put_words(
            canvas,
            say("ui.briefing.raster_note"),
            Box(facts.x, facts.bottom - high, facts.w, high),
            theme.CAPTION,
            theme.SLATE500,
            most=3,
        )


def draw_end_titles(canvas: Canvas, box: Box, view: BriefingView) -> None:
    """Both ends by letter and name, above their table."""
    head(canvas, box, PLAN, ("", f"A  {view.a.name}", f"B  {view.b.name}"))


def page_tables(page: Box, view: BriefingView, words: Words, say: Say, grown: float) -> list[Widget]:
    """Sectors, both ends of the hop, its channel."""
    upper, lower = page_rooms(page, len(view.sectors), grown)
    _, left, right = _hop_rooms(lower, grown)
    right = Box(right.x, right.y - 4, right.w, right.h - _note_high(view, grown))
    rows = [_sector_line(sector, words) for sector in view.sectors]
    return [
        table("sectors", sector_rooms(upper, grown)[2], rows, LONG, row_height=max(39.0, 26.0 * grown)),
        table("ends", left, end_lines(view, words, say), PLAN, row_height=ROW * min(1.6, grown)),
        table("channel", right, _channel_lines(view, words, say), (1.06, 1.46), row_height=ROW * min(1.6, grown)),
    ]


def _sector_line(sector: Sector, words: Words) -> Line:
    plan = sector.plan
    cells = (
        _sector_cell(sector, words, short=False), Cell(words.trimmed(plan.azimuth_cdeg)), Cell(words.azimuth(sector.compass_deg)), Cell(words.trimmed(plan.mechanical_tilt_cdeg)),
        Cell(words.trimmed(plan.electrical_tilt_cdeg)), Cell(words.metres(plan.height_mm)), Cell(plan.leg), Cell(words.name(plan.antenna)),
    )  # fmt: skip
    return Line(plan.id, cells)


def end_rows(words: Words, end: End) -> dict[str, str]:
    """What is told of one end, by the code of its title."""
    return {
        "latitude": words.latitude(end),
        "longitude": words.longitude(end),
        "signed": "  ".join(words.signed(end)),
        "ground": words.above_sea(end.ground_m),
        "tower": f"{words.name(end.tower)} {words.unit(end.tower_m, 0, 'm')}",
        "dish": f"{words.unit(end.dish_m, 1, 'm')} ({words.above_sea(end.ground_m + end.dish_m)})",
        "true": words.azimuth(end.azimuth_deg, 2),
        "compass": words.azimuth(end.compass_deg),
        "elevation": words.degrees(end.elevation_deg, 2),
        "tx_rx": f"{words.texts.number(end.tx_mhz)} / {words.unit(end.rx_mhz, 0, 'MHz')}",
    }


def end_lines(view: BriefingView, words: Words, say: Say) -> list[Line]:
    """Both ends side by side."""
    near, far = end_rows(words, view.a), end_rows(words, view.b)
    return [Line(f"end.{code}", (Cell(say(f"ui.briefing.{code}")), Cell(near[code]), Cell(far[code]))) for code in near]


def _channel_lines(view: BriefingView, words: Words, say: Say) -> list[Line]:
    hop = view.hop
    rows = {
        "distance": words.unit(view.distance_m / 1000, 3, "km"),
        "link": hop.link_id,
        "permission": hop.permission,
        "channel": f"n = {hop.channel}, {words.unit(hop.raster_mhz, 0, 'MHz')}",
        "half": f"{say('ui.briefing.sub_band', number=hop.sub_band)}, TX {hop.near_transmits}",
        "polarisation": hop.polarisation,
        "dish_type": words.name(hop.dish),
        "power": words.unit(hop.tx_cdbm / 100, 1, "dBm"),
        "level": words.unit(hop.level_cdbm / 100, 1, "dBm"),
    }
    return [Line(f"channel.{code}", (Cell(say(f"ui.briefing.{code}")), Cell(text))) for code, text in rows.items()]
