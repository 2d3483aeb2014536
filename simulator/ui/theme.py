"""Colours, type and spacing of the design, as tokens. Values are those of the style tile."""

from __future__ import annotations

from typing import NamedTuple

INK900, INK850, INK800, INK700, INK600 = "#0D1B2A", "#122335", "#182C41", "#233B53", "#37516B"
SLATE500, SLATE400 = "#465B71", "#6B8095"
MIST300, MIST200, MIST100, PAPER, WHITE = "#B4C3D1", "#D3DEE8", "#E7EEF4", "#F5F8FB", "#FFFFFF"
BLUE700, BLUE600, BLUE400, BLUE100 = "#084B98", "#0B62C4", "#5AB0FF", "#DCEBFB"
AMBER700, AMBER600, AMBER500, AMBER100 = "#7D4B00", "#C77700", "#FFB020", "#FFF0CF"
TEAL700, TEAL600, TEAL400, TEAL100 = "#005E52", "#007F6D", "#37D0B6", "#D3F1EB"
VERM700, VERM600, VERM400, VERM100 = "#9C2A06", "#C7390D", "#FF8458", "#FDE4DA"
VIOLET600, VIOLET400, VIOLET100 = "#6644B3", "#B79CF5", "#EBE4FA"
LCD, LCD_INK = "#C9D8BF", "#1B2A1E"


class Style(NamedTuple):
    """A text style: size in logical pixels, weight (500, 600, 700, 800), display cut from 22 px on."""

    size: float
    weight: int
    display: bool = False


SCORE = Style(40, 800, display=True)
TITLE = Style(28, 700, display=True)
TIMER = Style(24, 700, display=True)
BAR_TITLE = Style(18, 700)
VALUE = Style(17, 700)
LABEL = Style(15, 600)
CAPTION = Style(13, 600)
PRINT = Style(12, 700)

SPACE = (4, 8, 12, 16, 24, 32)
RADIUS_SMALL, RADIUS_BUTTON, RADIUS_TILE, RADIUS_CARD, RADIUS_LARGE = 6, 8, 10, 12, 18
TOP_BAR, LEFT_CARD, RIGHT_COLUMN, TRAY = 56, 216, 188, 92
TARGET, TEXT_FLOOR, REAL_TEXT_FLOOR, REAL_TARGET_FLOOR = 44, 13, 12, 36
"""Least target and text in logical pixels, and on the real screen."""

CABLES: dict[str, tuple[str, str, str]] = {
    "dc-minus48": ("#0B3F8C", "#1668DC", "#6FA8F5"),
    "dc-return": ("#05080B", "#262D36", "#66727F"),
    "earth": ("#1B6B33", "#2C9A4B", "#8FD9A4"),
    "fibre-single-mode": ("#A87F00", "#F5C518", "#FFEB9A"),
    "fibre-multimode": ("#A64E06", "#F2862B", "#FFC78F"),
    "coax": ("#05070A", "#1E242B", "#5D6873"),
    "ethernet": ("#5C6975", "#A7B4C0", "#E5EBF0"),
    "rope": ("#9C8A5C", "#E9DDB8", "#FFF8E3"),
}
"""Casing, body, highlight; casing is 1.6 px wider than the body, the highlight 0.18 of it."""

EARTH_BAND = "#F6D43A"
MODES = {"practice": (TEAL400, "wrench"), "drill": (VIOLET400, "drill-cards"), "assessment": (AMBER500, "exam-clipboard"), "demonstration": (BLUE400, "play")}
"""Colour and pictogram of each mode's pill; its text is INK900."""
