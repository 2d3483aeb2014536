"""What home and the scenes around it share: the landscape of the highlands, the bar, a sheet to work on."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

from simulator.ui import theme
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import HEIGHT, WIDTH, Box
from simulator.ui.intent import Back, Wish
from simulator.ui.scene import Desk
from simulator.ui.scenes.stand import Stand
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.drawing import square, words
from simulator.ui.widgets.icon_button import IconButton

BAR = 64.0
EDGE = 40.0
RIDGES = (("mountains-2-middle", 440, 200), ("mountains-3-near", 374, 180), ("hills-1-far", 312, 160), ("hills-2-middle", 252, 150))
"""Sprite, how far its top lies above the window's lower edge, its height."""
FIELDS = 190.0
"""How far the terraces reach up."""
TOWER_ASPECT = 136 / 548


def landscape(canvas: Canvas, width: float, height: float, tower: tuple[float, float] | None = None) -> None:
    """Sky, ranges and terraces, wider and higher with the window; `tower` is the middle and the width of the room it has."""
    k = width / WIDTH
    laid = [("sky-day", Box(0, 0, width, height)), ("volcano-large", Box(width * 0.47 - 430 * k, height - 606, 860 * k, 318))]
    for name, x, y, w, h in (("cloud-1", 0.37, 90, 100, 44), ("cloud-2", 0.555, 146, 84, 36), ("cloud-3", 0.78, 72, 60, 28)):
        laid.append((name, Box(width * x, y + (height - HEIGHT) * 0.4, w, h)))
    laid += [(name, Box(0, height - up, width, tall)) for name, up, tall in RIDGES]
    if tower is not None:
        laid += _tower(*tower, height)
    laid.append(("rice-terraces", Box(0, height - FIELDS, width, FIELDS + 60)))
    canvas.collage(Box(0, 0, width, height), [(f"scenery/{name}", box) for name, box in laid])


def _tower(x: float, room: float, height: float) -> list[tuple[str, Box]]:
    """The tower, its village behind it; a higher window shows it larger."""
    foot = height - FIELDS + 34
    tall = min(foot - BAR - 12, 760.0, room / TOWER_ASPECT)
    return [
        ("village-cluster", Box(x - 176, height - FIELDS - 44, 235, 54)),
        ("tower-hero", Box(x - tall * TOWER_ASPECT / 2, foot - tall, tall * TOWER_ASPECT, tall)),
    ]


def bar_ground(canvas: Canvas, width: float) -> None:
    """The dark bar."""
    canvas.rect(Box(0, 0, width, BAR), theme.INK900)


class Page(Stand):
    """A scene around home: a bar with the way back and a title, the landscape, a white sheet in its middle."""

    icon = "home"
    wide, high = 1000.0, 600.0
    """The sheet's size with plain text; `grown` makes it larger as far as the window has room."""

    def __init__(self, desk: Desk, about: dict[str, Any]) -> None:
        super().__init__(desk, about)
        self.host.reduce_motion = desk.settings.reduce_motion

    @property
    def grown(self) -> float:
        """How much rows and sheets grow with the text: 1 to 1.5."""
        return max(1.0, min(1.5, self.desk.settings.text_scale / 100))

    @property
    def field_style(self) -> theme.Style:
        """Large digits that stay inside a field of 56 px however large the text is."""
        return theme.Style(min(28.0, 40.0 / (self.desk.settings.text_scale / 100)), 700, display=True)

    @property
    def sheet(self) -> Box:
        """The white sheet."""
        w, h = min(self.width - 48, self.wide * self.grown), min(self.height - BAR - 40, self.high * self.grown)
        return Box((self.width - w) / 2, BAR + (self.height - BAR - h) / 2, w, h)

    def shortcuts(self) -> dict[str, object]:
        """Keys of every page."""
        return {"escape": Back(), "f11": Wish("full_screen")}

    def bar(self) -> list[Widget]:
        """The way back."""
        return [IconButton("back", Box(10, 8, 48, 48), icon="chevron-left", says=Back(), hint=self.say("ui.page.back"))]

    def ground_key(self) -> Hashable:
        """The sheet as it lies, and the text's size."""
        return (self.sheet, self.desk.settings.text_scale)

    def draw_ground(self, canvas: Canvas) -> None:
        """Landscape, bar with title, sheet."""
        landscape(canvas, self.width, self.height)
        bar_ground(canvas, self.width)
        canvas.rect(Box(68, 14, 36, 36), theme.INK700, radius=theme.RADIUS_BUTTON)
        canvas.sprite(f"icons/{self.icon}", square(86, 32, 22), tint=theme.AMBER500)
        words(canvas, self.say(f"ui.{self.name}.title"), Box(116, 6, min(640.0, self.width - 140), 52), theme.Style(20, 700), theme.WHITE, most=1)
        canvas.rect(self.sheet, theme.WHITE, radius=theme.RADIUS_LARGE, shadow=True)
        self.draw_sheet(canvas, self.sheet)

    def draw_sheet(self, canvas: Canvas, sheet: Box) -> None:
        """What stands still on the sheet."""


def caption(canvas: Canvas, icon: str, text: str, box: Box) -> None:
    """A heading inside a sheet: pictogram and words."""
    canvas.sprite(f"icons/{icon}", square(box.x + 12, box.centre[1], 22), tint=theme.INK700)
    words(canvas, text, Box(box.x + 34, box.y, box.w - 34, box.h), theme.VALUE, theme.INK900, most=2)
