"""The fibre's end faces: the scope, the cleaner, the light."""

from __future__ import annotations

from collections.abc import Hashable

from simulator.mechanics.cabling.fibre import CleanFibre, InspectFibre
from simulator.mechanics.measuring.light import MeasureLight
from simulator.ui import theme
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box, column
from simulator.ui.hands import Item
from simulator.ui.intent import Act
from simulator.ui.sections.bench_face import GAP, ROW, Face
from simulator.ui.sections.bench_widgets import Stacked
from simulator.ui.views.bench import OnBench, material_for, tool_for
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.drawing import words
from simulator.ui.widgets.lcd import Lcd
from simulator.ui.widgets.zone import Zone

TOOLS = 96.0
OPEN = "----"


class FibreFace(Face):
    """The chosen end through the scope; below it the power meter's display."""

    name = "fibre"
    icon = "optical-fibre"

    def suits(self, cable: OnBench) -> bool:
        """Fibres only."""
        return cable.fibre

    def _places(self, room: Box) -> dict[str, Box]:
        left = room.w - TOOLS - GAP
        lcd = min(58.0, (room.h - ROW - 2 * GAP) * 0.34)
        top = room.y + ROW + GAP
        return {
            "ends": Box(room.x, room.y, room.w, ROW),
            "scope": Box(room.x, top, left, room.bottom - lcd - GAP - top),
            "lcd": Box(room.x, room.bottom - lcd, left, lcd),
            "tools": Box(room.right - TOOLS, top, TOOLS, room.bottom - top),
        }

    def widgets(self, room: Box, cable: OnBench) -> list[Widget]:
        """Ends, three tools, the display."""
        places, me, name, end = self._places(room), self.view.me, cable.cable.id, self.state.end
        scope, cleaner, meter = tool_for(self.view, "fibre_scope"), material_for(self.view, "cleaner"), tool_for(self.view, "power_meter")
        tools = (
            ("inspect", "magnifier", "primary", scope, InspectFibre(by=me, cable=name, end=end, instrument=scope)),
            ("clean", "rotate-cw", "secondary", cleaner, CleanFibre(by=me, cable=name, end=end, item=cleaner)),
            ("light", "optical-power-meter", "secondary", meter, MeasureLight(by=me, cable=name, end=end, instrument=meter)),
        )
        found: list[Widget] = [*self.end_tabs(places["ends"], "bench.end")]
        for place, (key, icon, kind, tool, action) in zip(column(places["tools"], len(tools), GAP), tools, strict=True):
            found.append(Stacked(f"bench.{key}", place, text=self.say(f"ui.bench.do_{key}"), icon=icon, kind=kind, enabled=bool(tool), says=Act(action)))
        clean = Zone(
            "bench.scope", places["scope"], focusable=False, radius=theme.RADIUS_TILE, accepts=lambda load: isinstance(load, Item),
            gets=lambda load, x, y: Act(CleanFibre(by=me, cable=name, end=end, item=load.id)) if isinstance(load, Item) else None,
        )  # fmt: skip
        return [*found, clean, Lcd("bench.lcd", places["lcd"], text=self._level(cable), unit="dBm", places=5)]

    def _level(self, cable: OnBench) -> str:
        """The meter's digits for this end: dBm with a point as on the instrument."""
        reading = self.view.readings.get(("light_cdbm", f"{cable.cable.id}.{self.state.end}"))
        if reading is None:
            return ""
        return f"{reading.value / 100:.2f}" if isinstance(reading.value, int) else OPEN

    def seen(self, cable: OnBench) -> str:
        """What the scope showed of the chosen end: clean, dust, oil; "" before a look and after cleaning."""
        at = f"{cable.cable.id}.{self.state.end}"
        reading = self.view.readings.get(("fibre_end", at))
        over = self.state.cleaned.get(f"{at}.plug", -1)
        return str(reading.value) if reading is not None and reading.seq > over else ""

    def key(self, cable: OnBench) -> Hashable:
        """End and picture."""
        return self.state.end, self.seen(cable)

    def draw(self, canvas: Canvas, room: Box, cable: OnBench) -> None:
        """The scope's round picture and its word."""
        box, seen = self._places(room)["scope"], self.seen(cable)
        canvas.rect(box, theme.INK800, radius=theme.RADIUS_TILE)
        foot = min(box.h * 0.3, canvas.measure("Ag", theme.CAPTION)[1] + 4)
        r = min(box.w, box.h - foot) / 2 - 5
        x, y = box.centre[0], box.y + (box.h - foot) / 2 + 1
        canvas.circle(x, y, r + 2, theme.INK900, line=theme.SLATE400, width=2)
        if seen:
            self._draw_face(canvas, Box(x - r, y - r, 2 * r, 2 * r), seen)
        word = self.bench.named(seen) if seen else self.say("ui.bench.not_seen")
        words(canvas, word, Box(box.x + 4, box.bottom - foot - 2, box.w - 8, foot), theme.CAPTION, theme.WHITE if seen else theme.MIST300, "center", most=1)

    @staticmethod
    def _draw_face(canvas: Canvas, box: Box, seen: str) -> None:
        """The end face; oil lies on it as pale rings."""
        sprite = "clean" if seen in {"clean", "oil"} else "dirty"
        canvas.sprite(f"hardware/fibre-end-face-{sprite}", box)
        if seen == "oil":
            x, y = box.centre
            for dx, dy, share in ((-0.16, 0.1, 0.34), (0.2, -0.18, 0.22), (0.12, 0.28, 0.16)):
                canvas.circle(x + dx * box.w, y + dy * box.h, share * box.w / 2, "#E9C46A66", line="#B98A2E", width=1.6)
