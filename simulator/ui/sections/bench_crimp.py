"""Lugs: a core, a lug, a die, the crimper; and the pull that tries it."""

from __future__ import annotations

from collections.abc import Hashable

from simulator.catalog.families.lugs import LugType
from simulator.mechanics.cabling.lugs import CrimpLug, PullLug
from simulator.site.perception import SeenEnd
from simulator.ui import theme
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box, row
from simulator.ui.intent import Act
from simulator.ui.sections import bench_art
from simulator.ui.sections.bench_face import GAP, ROW, Face
from simulator.ui.sections.bench_state import Turn
from simulator.ui.sections.bench_widgets import Chooser, CoreTab, LugPull, Squeeze, Stacked
from simulator.ui.views.bench import OnBench, dies_of, lug_of, stamp, tool_for
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.drawing import words

TOOL = 86.0
SQUEEZE_MS = 700


class CrimpFace(Face):
    """What is on the core lies in the middle; lug and die are chosen below, the crimper stands beside them."""

    name = "crimp"
    icon = "cable-lug"

    def suits(self, cable: OnBench) -> bool:
        """Copper cores only."""
        return cable.copper

    def core(self, cable: OnBench) -> SeenEnd | None:
        """The core being worked on: the chosen one, else the first in sight."""
        return cable.ends.get(self.state.core) or next(iter(cable.ends.values()), None)

    @property
    def lug(self) -> str:
        """The lug taken from the box."""
        lugs = self.view.lugs
        return lugs[self.state.lug % len(lugs)] if lugs else ""

    @property
    def die(self) -> int:
        """The die in the crimper, hundredths of mm²; 0 without a crimper."""
        dies = dies_of(self.view)
        return dies[self.state.die % len(dies)] if dies else 0

    def _places(self, room: Box) -> dict[str, Box]:
        """Rooms by name."""
        low = room.bottom - 2 * ROW - GAP
        left = room.w - TOOL - GAP
        middle = Box(room.x, room.y + ROW + GAP, room.w, low - GAP - room.y - ROW - GAP)
        return {
            "cores": Box(room.x, room.y, room.w, ROW),
            "picture": middle,
            "piece": Box(middle.x + 2, middle.y + 2, left - 4, middle.h - 4),
            "pull": Box(room.right - TOOL, middle.y + (middle.h - min(middle.h - 8, 60)) / 2, TOOL - 6, min(middle.h - 8, 60)),
            "lug": Box(room.x, low, left, ROW),
            "die": Box(room.x, low + ROW + GAP, left, ROW),
            "tool": Box(room.right - TOOL, low, TOOL, 2 * ROW + GAP),
        }

    def widgets(self, room: Box, cable: OnBench) -> list[Widget]:
        """Cores, piece, pull, lug, die, crimper."""
        places, core = self._places(room), self.core(cable)
        if core is None:
            return []
        found: list[Widget] = [*self._cores(places["cores"], cable, core), self._piece(places["piece"], cable, core)]
        pull = PullLug(by=self.view.me, cable=core.cable, end=core.end, core=core.core)
        found.append(Stacked("bench.pull", places["pull"], text=self.say("ui.bench.pull"), icon="hand", kind="secondary", says=Act(pull)))
        return [*found, *self._choosers(places), self._crimper(places["tool"], core)]

    def _cores(self, box: Box, cable: OnBench, chosen: SeenEnd) -> list[Widget]:
        """Which core of which end."""
        ends = list(cable.ends.items())
        return [
            CoreTab(
                f"bench.core.{key}", place, text=f"{end.end.upper()} {self.bench.texts.name(end.core)}", colour=end.colour, chosen=end is chosen,
                done=bool(end.lug), says=Turn("core", key), group="bench.core",
            )
            for place, (key, end) in zip(row(box, max(2, len(ends)), GAP), ends, strict=False)
        ]  # fmt: skip

    def _piece(self, box: Box, cable: OnBench, core: SeenEnd) -> Widget:
        """The core's end as it is, or with the lug held before it."""
        lug = lug_of(self.view, core.lug) or lug_of(self.view, self.lug)
        pull = PullLug(by=self.view.me, cable=core.cable, end=core.end, core=core.core)
        return LugPull(
            "bench.piece", box, colour=core.colour, section_cmm2=cable.section_cmm2(core.core), says=Act(pull), offered_lug=not core.lug, uses=lambda tool: self._crimped(core, tool.id),
            lug_section=lug.section_cmm2 if lug else 0, lug_hole=_hole(lug), lug_stamp=stamp(lug) if lug else "",
        )  # fmt: skip

    def _choosers(self, places: dict[str, Box]) -> list[Widget]:
        """Lug and die, as they lie in their boxes."""
        lugs, dies = [lug_of(self.view, one) for one in self.view.lugs], dies_of(self.view)

        def lug_picture(canvas: Canvas, box: Box, index: int) -> None:
            lug = lugs[index] if index < len(lugs) else None
            if lug is not None:
                bench_art.lug(canvas, box.x + (box.w - 34) / 2, box.centre[1], lug.section_cmm2, _hole(lug), scale=0.6)

        return [
            Chooser(
                "bench.lug", places["lug"], value=self.state.lug % max(1, len(lugs)), most=max(0, len(lugs) - 1), picture=lug_picture, share=0.36,
                shows=lambda index: stamp(lug) if index < len(lugs) and (lug := lugs[index]) else "", tells=lambda value: Turn("lug", value),
            ),
            Chooser(
                "bench.die", places["die"], value=self.state.die % max(1, len(dies)), most=max(0, len(dies) - 1), picture=_die_picture, share=0.3,
                shows=lambda index: self.say("ui.bench.section", section=dies[index]) if index < len(dies) else "", tells=lambda value: Turn("die", value),
            ),
        ]  # fmt: skip

    def _crimper(self, box: Box, core: SeenEnd) -> Widget:
        """The tool with the die in it."""
        tool = tool_for(self.view, "crimper")
        return Squeeze(
            "bench.crimp", box, text=self.say("ui.bench.squeeze"), confirm=self.say("ui.bench.again"), says=self._crimped(core, tool), enabled=bool(tool),
            hold_ms=SQUEEZE_MS, uses=lambda held: self._crimped(core, held.id),
        )  # fmt: skip

    def _crimped(self, core: SeenEnd, tool: str) -> Act:
        """The lug pressed on with what is in the hand."""
        return Act(CrimpLug(by=self.view.me, cable=core.cable, end=core.end, core=core.core, lug=self.lug, die_cmm2=self.die, tool=tool))

    def key(self, cable: OnBench) -> Hashable:
        """The core, for what is printed beside it."""
        core = self.core(cable)
        return (core.id, self.state.pulled.get(core.id)) if core else ""

    def draw(self, canvas: Canvas, room: Box, cable: OnBench) -> None:
        """The bench top below the piece, and what the core's sheath says."""
        core, place = self.core(cable), self._places(room)["picture"]
        canvas.rect(place, theme.MIST100, radius=theme.RADIUS_TILE)
        canvas.rect(Box(place.x, place.bottom - 5, place.w, 5), theme.MIST200, radius=3)
        section = cable.section_cmm2(core.core) if core else 0
        if section:
            text = self.say("ui.bench.section", section=section)
            words(canvas, text, Box(place.x + 8, place.y + 2, place.w * 0.45, 20), theme.CAPTION, theme.SLATE500, most=1)
        held = self.state.pulled.get(core.id) if core else None
        if held is not None:
            text = self.say("ui.bench.held" if held else "ui.bench.came_off")
            words(canvas, text, Box(place.x + 8, place.bottom - 25, place.w - TOOL - 20, 19), theme.CAPTION, theme.INK900, most=1)


def _hole(lug: LugType | None) -> str:
    """`M6` or `M8`."""
    return lug.connector[-2:].upper() if lug else ""


def _die_picture(canvas: Canvas, box: Box, index: int) -> None:
    """A pair of half dies: the hexagon between them grows with the section."""
    x, y = box.centre
    r = 4.5 + index * 1.1
    canvas.rect(Box(x - 15, y - 15, 30, 30), "#8C9BAB", line="#465B71", width=1.5, radius=4)
    canvas.polygon([(x - r, y), (x - r / 2, y - r * 0.87), (x + r / 2, y - r * 0.87), (x + r, y), (x + r / 2, y + r * 0.87), (x - r / 2, y + r * 0.87)], theme.INK900)
    for left in (x - 14, x + r):
        canvas.rect(Box(left, y - 0.6, 14 - r, 1.2), "#465B71")
