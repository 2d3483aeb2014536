"""Which wrench is on the terminal: small tiles with the scale and the value each is set to."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.catalog.catalog import Catalog
from simulator.catalog.families.tools import ToolType
from simulator.site.perception import Perception
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.sections.rack_zones import HAND_TOOLS
from simulator.ui.theme import AMBER100, AMBER600, BLUE600, CAPTION, INK900, MIST300, SLATE500, WHITE
from simulator.ui.widgets.base import Look, Widget
from simulator.ui.widgets.drawing import print_style, square, words


@dataclass(frozen=True, slots=True)
class HandTool:
    """A wrench or spanner on the site: scale in mN·m (0 for a spanner) and what it is set to."""

    id: str
    use: str
    low: int
    high: int
    set_mn_m: int

    @property
    def scale(self) -> str:
        """Its scale as printed on it."""
        return f"{self.low / 1000:g}\u2013{self.high / 1000:g}" if self.high else ""


@dataclass(frozen=True, slots=True)
class Wield:
    """Said: this tool is used from now on."""

    tool: str


def hand_tools(seen: Perception, catalog: Catalog) -> list[HandTool]:
    """Every wrench and spanner that can be taken."""
    found = []
    for item in seen.items.values():
        kind = catalog.get(item.type, ToolType)
        if kind is not None and kind.use in HAND_TOOLS and item.place == "store":
            made = seen.instruments.get(item.id)
            found.append(HandTool(item.id, kind.use, kind.min_mn_m, kind.max_mn_m, made.set_mn_m if made else 0))
    return sorted(found, key=lambda tool: (tool.high == 0, tool.high, tool.id))


@dataclass(eq=False, kw_only=True)
class ToolTile(Widget):
    """A tool to choose: pictogram, scale, and what it is set to."""

    upper: str = ""
    lower: str = ""
    icon: str = "torque-wrench"
    chosen: bool = False

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Amber while it is the one in use."""
        face = Box(self.box.x, self.box.y, self.box.w, self.box.h - 3)
        canvas.rect(face.moved(0, 2), MIST300, radius=8)
        line = AMBER600 if self.chosen else BLUE600 if look.hovered else MIST300
        canvas.rect(
            face, AMBER100 if self.chosen else WHITE, line=line, width=2 if self.chosen or look.hovered else 1.4, radius=8
        )
        if not self.upper:
            canvas.sprite(f"icons/{self.icon}", square(*face.centre, 24), tint=INK900)
            return
        room = Box(face.x + 19, face.y + 2, face.w - 20, face.h / 2 - 2)
        if canvas.measure(self.upper, print_style(canvas, CAPTION))[0] > room.w:
            room = Box(face.x + 1, room.y, face.w - 2, room.h)  # in a narrow window the scale alone says what it is
        else:
            canvas.sprite(f"icons/{self.icon}", square(face.x + 11, face.centre[1], 16), tint=INK900)
        words(canvas, self.upper, room, CAPTION, INK900, "center", most=1)
        words(canvas, self.lower, room.moved(0, face.h / 2 - 2), CAPTION, SLATE500, "center", most=1)
