"""The lens of the cabinet scene: one place, enlarged, and beside it what hands can do there."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import TYPE_CHECKING, cast

from simulator.mechanics.cabling.plugs import Tighten
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.hands import Hands, Tool
from simulator.ui.intent import Act, Intent
from simulator.ui.panel import Close, Open
from simulator.ui.section import Section
from simulator.ui.sections.lens_acts import Offer, Other, chosen_end, offers
from simulator.ui.sections.lens_picture import LIFT, Glass, draw_glass, draw_lit, draw_rim, glass
from simulator.ui.sections.lens_tools import HandTool, ToolTile, Wield, hand_tools
from simulator.ui.sections.lens_wrench import WrenchArm
from simulator.ui.sections.rack_hardware import Sight
from simulator.ui.sections.rack_lamps import blink
from simulator.ui.sections.rack_zones import ToolOn
from simulator.ui.theme import AMBER500, CAPTION, INK900, LABEL, MIST300, SLATE500, WHITE
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.drawing import square, words
from simulator.ui.widgets.hold_button import HoldButton

if TYPE_CHECKING:
    from simulator.ui.scenes.cabinet import CabinetScene
    from simulator.ui.scenes.work import WorkScene

RADIUS, HIGH, GAP, LEAST = 108.0, 44.0, 5.0, 138.0
"""Radius of the lens; height of a button and the gap between two; least width of their column."""


class Lens(Section):
    """What `hands.unit` and `hands.port` point at (a port, way or slot; the unit as a whole where that is empty)."""

    def __init__(self, scene: WorkScene, hands: Hands) -> None:
        super().__init__(scene, hands)
        self.tool = ""
        self._chosen = 0
        self._about = ""
        self._room = Box(0, 0, 0, 0)
        self._glass: tuple[object, Hashable, Glass | None, Hashable] = (None, (), None, ())
        self._blink = (-1, -1)

    # Places

    def circle(self, room: Box) -> tuple[float, float, float]:
        """Middle and radius of the lens."""
        r = min(RADIUS, (room.h - 56) / 2, (room.w - LEAST - 34) / 2)
        wide = min(room.w, 2 * r + 210)
        left = room.x + (room.w - wide) / 2
        return left + r + 12, room.y + r + 13, r

    def _column(self, room: Box) -> Box:
        x, _, r = self.circle(room)
        left = x + r + 16
        return Box(left, room.y + 10, min(room.right - 8 - left, 178.0), room.h - 14)

    @property
    def seat(self) -> str:
        """What it is about: the port of a plug that is held, else what was chosen."""
        return self.hands.plugging.port if self.hands.plugging else self.hands.port

    @property
    def unit(self) -> str:
        """The unit under the lens."""
        return self.seat.partition(".")[0] if self.seat else self.hands.unit

    @property
    def sight(self) -> Sight:
        """What is drawn from."""
        return Sight(self.view.seen, self.view.sheet.catalog)

    def glass(self, room: Box) -> Glass | None:
        """The lens over the rack as it is laid out now."""
        seen = self.view.seen
        key = (self.unit, self.seat, room)
        if self._glass[0] is not seen or self._glass[1] != key:
            plan = cast("CabinetScene", self.scene).rack.plan(rack_room(self.scene))
            self._glass = (seen, key, glass(plan, self.sight, self.unit, self.seat, self.circle(room)), self._key())
        return self._glass[2]

    # Widgets

    def widgets(self, room: Box) -> list[Widget]:
        """The wrench inside the lens, and the buttons of what fits beside it."""
        self._forget()
        if not self.view.live or self.unit not in self.view.seen.units:
            return []
        seen = self.view.seen
        found = offers(seen, self.unit, self.seat, self.hands.plugging, self._chosen)
        column = self._column(room)
        widgets: list[Widget] = [self._button(offer, index, column) for index, offer in enumerate(found)]
        if self._turns():
            widgets += self._tightening(room, Box(column.x, column.y + len(found) * (HIGH + GAP), column.w, HIGH))
        return widgets

    def _forget(self) -> None:
        """Another place: the first of its ends is meant again; a tool in the hand is the one used."""
        if self._about != self.seat:
            self._about, self._chosen = self.seat, 0
        load = self.scene.host.carry.load if self.scene.host.carry else None
        if isinstance(load, Tool) and any(tool.id == load.id for tool in self._tools()):
            self.tool = load.id

    def _button(self, offer: Offer, index: int, column: Box) -> Widget:
        box = Box(column.x, column.y + index * (HIGH + GAP), column.w, HIGH)
        text = self.say(offer.code)
        if offer.held:
            return HoldButton(offer.name, box, text=text, icon=offer.icon, says=offer.says, confirm=self.say("ui.lens.confirm"))
        return Button(offer.name, box, text=text, icon=offer.icon, says=offer.says, kind="secondary")

    def _turns(self) -> bool:
        """Whether there is something to tighten here."""
        port = self.view.seen.ports.get(self.seat)
        return port is not None and port.torque_mn_m > 0 and bool(port.ends) and not port.covered and self.hands.plugging is None

    def _tools(self) -> list[HandTool]:
        return hand_tools(self.view.seen, self.view.sheet.catalog)

    def _tightening(self, room: Box, row: Box) -> list[Widget]:
        """A tile a tool, and the one chosen on the nut."""
        tools = self._tools()
        half = (row.w - GAP) / 2
        widgets: list[Widget] = []
        for index, tool in enumerate(tools):
            box = Box(row.x + (index % 2) * (half + GAP), row.y + (index // 2) * (HIGH + GAP), half, HIGH)
            widgets.append(self._tile(tool, box))
        used = next((one for one in tools if one.id == self.tool), None)
        return widgets if used is None else [*widgets, self._wrench(used, room)]

    def _tile(self, tool: HandTool, box: Box) -> ToolTile:
        value = f"{tool.set_mn_m / 1000:g}" if tool.set_mn_m else "\u2013"
        icon = "torque-wrench" if tool.high else "wrench"
        hint = (
            f"{self.scene.desk.texts.name(tool.id)}: {self.setting(tool)}" if tool.high else self.scene.desk.texts.name(tool.id)
        )
        return ToolTile(
            f"wrench.use:{tool.id}", box, upper=tool.scale, lower=value, icon=icon, hint=hint, chosen=tool.id == self.tool,
            says=Wield(tool.id), group="lens.tools",
        )  # fmt: skip

    def setting(self, tool: HandTool) -> str:
        """What a wrench is set to, in words."""
        if not tool.set_mn_m:
            return self.say("ui.lens.not_set")
        return f"{self.scene.desk.texts.number(tool.set_mn_m / 1000, 1)} N\u00b7m"

    def _wrench(self, tool: HandTool, room: Box) -> WrenchArm:
        x, y, r = self.circle(room)
        end = chosen_end(self.view.seen, self.view.seen.ports[self.seat], self._chosen)
        assert end is not None
        act = Act(Tighten(cable=end.cable, end=end.end, core=end.core, tool=tool.id, pulls=1))
        lens_r = r * (1 - LIFT)
        return WrenchArm(
            "wrench.pull",
            square(x, y - LIFT * r, 2 * lens_r),
            says=act,
            port=self.seat,
            spanner=not tool.high,
            reach_px=lens_r,
            hint=self.say("ui.lens.wrench.pull"),
        )

    # Picture

    def draw_live(self, canvas: Canvas, room: Box) -> None:
        """The baked glass, the lamps in it, the name of what it shows."""
        self._room = room
        x, y, r = self.circle(room)
        lens = self.glass(room)
        canvas.layer(
            ("lens", *self._glass[1:2], self._glass[3], self.hands.plugging), room, lambda inner: self._baked(inner, room, lens)
        )
        if lens is not None:
            draw_lit(canvas, lens, self.view.seen.units[self.unit], self.scene.host.now_ms)
        draw_rim(canvas, x, y, r)
        self._chip(canvas, room)

    def _key(self) -> Hashable:
        seen = self.view.seen
        mine = f"{self.unit}."
        ports = tuple(
            (port.id, port.ends, port.fitted, port.capped, port.covered)
            for port in seen.ports.values()
            if port.id.startswith(mine)
        )
        ways = tuple(way for way in seen.ways.values() if way.id.startswith(mine))
        labels = tuple((end.id, end.label, end.lug) for end in seen.ends.values() if end.port.startswith(mine))
        fitted = tuple((item.id, item.place) for item in seen.items.values() if item.place.startswith(f"in:{mine}"))
        on = any(unit.switch_on for unit in seen.units.values() if unit.id == self.unit)
        return ports, ways, labels, fitted, on

    def _baked(self, canvas: Canvas, room: Box, lens: Glass | None) -> None:
        """Ground and glass."""
        canvas.rect(room, "#D3DEE8")
        x, y, r = self.circle(room)
        if lens is None:
            canvas.circle(x, y, r, "#E7EEF4")
            for share, name in ((-0.5, "connector-n-front"), (0.5, "rj45-port")):
                canvas.sprite(f"hardware/{name}", square(x + share * r, y, r * 0.46), alpha=0.45)
            canvas.rect(square(x, y, r * 0.62), WHITE, line=MIST300, width=2, radius=12)
            canvas.sprite("icons/magnifier", square(x, y, r * 0.36), tint=SLATE500)
            return
        with canvas.circle_clip(x, y, r) as inner:
            draw_glass(inner, lens, self.sight, self.hands.plugging)

    def _chip(self, canvas: Canvas, room: Box) -> None:
        """Its name, and in amber what is in it."""
        x, y, r = self.circle(room)
        upper, lower = self.names()
        high = max(canvas.measure("Ag", LABEL)[1], canvas.measure("Ag", CAPTION)[1])
        tall = (2 if lower else 1) * high + 10
        wide = min(2 * r + 24, room.w - 8)
        box = Box(max(room.x + 2, x - wide / 2), min(room.bottom - tall - 3, y + r + 9), wide, tall)
        canvas.rect(box, INK900, line=WHITE, width=1.8, radius=11)
        inside = box.inset(8, 4)
        line = inside.h / (2 if lower else 1)
        words(canvas, upper, Box(inside.x, inside.y, inside.w, line), LABEL, WHITE, "center", most=1)
        if lower:
            words(canvas, lower, Box(inside.x, inside.y + line, inside.w, line), CAPTION, AMBER500, "center", most=1)

    def names(self) -> tuple[str, str]:
        """What the chip says: the place, and what is there or about to be."""
        texts, seen = self.scene.desk.texts, self.view.seen
        if self.unit not in seen.units:
            return self.say("ui.lens.empty"), ""
        place = cast("CabinetScene", self.scene).rack.plan(rack_room(self.scene)).places.get(self.seat)
        upper = f"{self.unit.upper()} {place.printed}" if place else texts.name(self.unit)
        held = self.hands.plugging
        if held is not None:
            return upper, f"\u2192 {texts.name(held.end.cable)}"
        port = seen.ports.get(self.seat)
        end = chosen_end(seen, port, self._chosen) if port else None
        if end is not None:
            tool = next((tool for tool in self._tools() if tool.id == self.tool), None) if self._turns() else None
            if tool and tool.high:
                return upper, self.setting(tool)
            return upper, f"\u2192 {end.label or texts.name(end.cable)}"
        item = next((item for item in seen.items.values() if item.place == f"in:{self.seat}"), None)
        return upper, texts.name(item.type) if item else ""

    # What is said, and time

    def hear(self, said: object) -> Iterable[Intent | Open | Close] | None:
        """Another tool, another end, a tool put on a terminal."""
        match said:
            case Wield():
                self.tool = said.tool
            case Other():
                self._chosen += 1
            case ToolOn():
                self.tool, self.hands.port, self.hands.unit = said.tool, said.port, said.port.partition(".")[0]
                self.scene.host.put_back()
            case _:
                return None
        return ()

    def pulse(self, now_ms: int) -> bool:
        """Blinking lamps inside the glass."""
        phase = blink(now_ms)
        if phase != self._blink and self.unit in self.view.seen.units:
            unit = self.view.seen.units[self.unit]
            if any("blink" in state for _, state in unit.lamps):
                x, y, r = self.circle(self._room)
                self.scene.stale(square(x, y, 2 * r))
        self._blink = phase
        return False


def rack_room(scene: WorkScene) -> Box:
    """The room of the rack in the scene."""
    cabinet = cast("CabinetScene", scene)
    return next(box for section, box in cabinet.sections() if section is cabinet.rack)
