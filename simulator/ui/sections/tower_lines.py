"""The card of connectors: ends plugged, tightened by the wrench, taken off; one port at a time under the lens."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from simulator.i18n.languages import language
from simulator.i18n.numbers import shifted
from simulator.mechanics.cabling.plugs import CapPort, ConnectCable, DisconnectCable, SetWrench, Tighten
from simulator.mechanics.mounting.sweeping import TapConnector
from simulator.site.perception import SeenEnd, SeenPort
from simulator.ui.geometry import Box, column, row
from simulator.ui.hands import CableEnd, Plugging, Tool
from simulator.ui.intent import Act, Intent
from simulator.ui.panel import Close, Open
from simulator.ui.sections.lens_wrench import WrenchArm
from simulator.ui.sections.tower_ends import end_tiles
from simulator.ui.sections.tower_hands import Turn
from simulator.ui.sections.tower_section import TowerSection
from simulator.ui.sections.tower_sockets import PlugLens, Socket
from simulator.ui.sections.tower_widgets import Resting, Well
from simulator.ui.theme import SLATE500
from simulator.ui.views import tower_goods
from simulator.ui.views import tower_work as view_of
from simulator.ui.views.instruments import use_of, wrench_scale
from simulator.ui.views.tray import short_name
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.hold_button import HoldButton
from simulator.ui.widgets.icon_button import IconButton
from simulator.ui.widgets.label import Label
from simulator.ui.widgets.toggle import Toggle

HIGH, GAP, LENS, ENDS, PORTS, SOCKET = 46.0, 5.0, 112.0, 58.0, 4, 84.0


class LinesCard(TowerSection):
    """Ports at arm's length."""

    def suits(self) -> bool:
        """Where something has ports."""
        return bool(self.view.seen.ports)

    def _unit(self) -> str:
        units = view_of.units_in_reach(self.view)
        return self.choices.port_unit if self.choices.port_unit in units else (units[0] if units else "")

    def widgets(self, room: Box) -> list[Widget]:
        """The unit with arrows, its ports, the chosen one under the lens."""
        unit = self._unit()
        if not unit:
            return [Label("lines.none", Box(room.x, room.y, room.w, 66), text=self.say("ui.tower.lines.none"), lines=3, colour=SLATE500, valign="top")]
        ports = view_of.ports_of(self.view, unit)
        page = self.choices.port_page % ((len(ports) - 1) // PORTS + 1) if ports else 0
        shown = ports[page * PORTS : (page + 1) * PORTS]
        lines = (len(shown) + 1) // 2
        grid = Box(room.x, room.y + HIGH + GAP, room.w, lines * (self._socket_height(room) + GAP) - GAP)
        chosen = next((port for port in ports if port.id == self.choices.port), None)
        ends = self._ends(Box(room.x, grid.bottom + GAP, room.w, ENDS))
        top = grid.bottom + GAP + (ENDS + GAP if ends else 0)
        below = Box(room.x, top, room.w, room.bottom - top)
        return self.asked([*self._head(unit, len(ports), Box(room.x, room.y, room.w, HIGH)), *self._ports(shown, grid), *ends, *(self._lens(chosen, below) if chosen else [])])

    @staticmethod
    def _socket_height(room: Box) -> float:
        """As high as the picture of a port wants, where the rest leaves room for it."""
        rest = HIGH + GAP + GAP + ENDS + GAP + LENS + HIGH + 2 * GAP
        return min(SOCKET, max(HIGH, (room.h - rest - GAP) / 2))

    def _ends(self, room: Box) -> list[Widget]:
        """Those of the cable in hand."""
        return end_tiles(self, self.hands.cable, room) if self.hands.cable in self.view.seen.cables else []

    def _head(self, unit: str, ports: int, box: Box) -> list[Widget]:
        """One unit after another; more ports where there are more."""
        units = view_of.units_in_reach(self.view)
        at = units.index(unit)
        title = Label("lines.unit", Box(box.x + 50, box.y, box.w - 100 - (50 if ports > PORTS else 0), box.h), text=self.named(unit), align="center", lines=2)
        out: list[Widget] = [
            IconButton("lines.before", Box(box.x, box.y, 44, 44), icon="chevron-left", kind="light", says=Turn("port_unit", units[at - 1]), hint=self.say("ui.tower.lines.before")),
            title,
            IconButton("lines.after", Box(box.right - 44, box.y, 44, 44), icon="chevron-right", kind="light", says=Turn("port_unit", units[(at + 1) % len(units)]), hint=self.say("ui.tower.lines.after")),
        ]
        if ports > PORTS:
            out.append(IconButton("lines.more", Box(box.right - 94, box.y, 44, 44), icon="chevron-down", kind="light", says=Turn("port_page", self.choices.port_page + 1), hint=self.say("ui.tower.lines.more")))
        return out

    def _ports(self, ports: list[SeenPort], room: Box) -> list[Widget]:
        places = [place for line in column(room, (len(ports) + 1) // 2, GAP) for place in row(line, 2, GAP)]
        return [self._port(port, place) for port, place in zip(ports, places, strict=False)]

    def _port(self, port: SeenPort, box: Box) -> Widget:
        """A port: free, capped, or what is plugged in it."""
        name = port.id.partition(".")[2].upper()
        ends = {end.id: end for end in self.view.seen.ends.values()}
        plugged = next((ends[one] for one in port.ends if one in ends), None)
        state = short_name(self.texts, plugged.cable) if plugged else self.say("ui.tower.lines.capped" if port.capped else "ui.tower.lines.free")
        return Socket(
            f"port:{port.id}", box, text=f"{name}: {state}", icon="target" if port.id == self.choices.port else "coax-connector", connector=port.connector, purpose=port.kind, capped=port.capped, chosen=port.id == self.choices.port, filled=f"{name}: {state}" if plugged else "", says=Turn("port", port.id),
            accepts=lambda load: isinstance(load, CableEnd), gets=lambda load: Plugging(load, port.id),  # type: ignore[arg-type]  # a CableEnd
            hint=self.named(port.id), group="ports",
        )  # fmt: skip

    # Under the lens

    def _lens(self, port: SeenPort, room: Box) -> list[Widget]:
        held = self.hands.plugging
        if held is not None and held.port == port.id:
            return self._pushing(held, room)
        ends = [end for end in self.view.seen.ends.values() if end.id in port.ends]
        if not ends:
            return [Button("lines.cap", Box(room.x, room.y, room.w, HIGH), text=self.say("ui.tower.lines.cap"), icon="coax-connector", kind="secondary", says=Act(CapPort(port=port.id, by=self.view.me)), enabled=not port.capped)]
        return self._plugged(ends[-1], port, room)

    def _pushing(self, held: Plugging, room: Box) -> list[Widget]:
        """A plug at the port's mouth: pushed home, or taken away."""
        end, me = held.end, self.view.me
        act = ConnectCable(cable=end.cable, end=end.end, core=end.core, port=held.port, washer=held.washer, flipped=held.flipped, by=me)
        out: list[Widget] = [HoldButton("plug.push", Box(room.x, room.y, room.w, HIGH), text=self.say("ui.tower.lines.push"), icon="snap-in", kind="secondary", confirm=self.say("ui.tower.lines.push_sure"), says=Act(act))]
        medium = self.view.seen.cables[end.cable].medium if end.cable in self.view.seen.cables else ""
        line = Box(room.x, room.y + HIGH + GAP, room.w, HIGH)
        if medium == "fibre":
            words = (self.say("ui.tower.lines.straight"), self.say("ui.tower.lines.turned"))
            out.append(Toggle("plug.turn", line, choices=words, chosen=int(held.flipped), kind="light", tells=lambda index: replace(held, flipped=bool(index))))
        elif medium in ("dc", "earth"):
            words = (self.say("ui.tower.bench.washer"), self.say("ui.tower.bench.no_washer"))
            out.append(Toggle("plug.washer", line, choices=words, chosen=int(not held.washer), kind="light", tells=lambda index: replace(held, washer=not index)))
        out.append(Button("plug.away", Box(room.x, room.y + 2 * (HIGH + GAP), room.w, HIGH), text=self.say("ui.tower.lines.away"), icon="undo", kind="secondary", says=Turn("plug_away", 1)))
        return out

    def _plugged(self, end: SeenEnd, port: SeenPort, room: Box) -> list[Widget]:
        """What is plugged: its nut under the lens with the wrench on it, a tap, taken off again."""
        me = self.view.me
        side = min(LENS, room.h - HIGH - GAP)
        place = Box(room.x, room.y, side, side)
        out: list[Widget] = [PlugLens("lines.lens", place, connector=port.connector, purpose=port.kind)]
        tool = self._tool()
        if tool is not None and port.torque_mn_m:
            pull = Tighten(cable=end.cable, end=end.end, core=end.core, tool=tool.id, by=me)
            out.append(WrenchArm("lines.wrench", place, port=end.id, spanner=tool.use == "spanner", reach_px=side * 0.6, says=Act(pull), hint=self.say("ui.tower.bolts.pull")))
        right = Box(place.right + GAP, room.y, room.right - place.right - GAP, side)
        out += self._wrench(tool, right)
        off, tap = row(Box(room.x, room.y + side + GAP, room.w, HIGH), 2, GAP)
        out.append(HoldButton("lines.off", off, text=self.say("ui.tower.lines.off"), icon="undo", kind="secondary", confirm=self.say("ui.tower.lines.off_sure"), says=Act(DisconnectCable(cable=end.cable, end=end.end, core=end.core, by=me))))
        if end.core == "plug":
            out.append(Button("lines.tap", tap, text=self.say("ui.tower.lines.tap"), icon="hammer", kind="secondary", says=Act(TapConnector(cable=end.cable, end=end.end, by=me)), hint=self.say("ui.tower.lines.tap_hint")))
        return out

    def _tool(self) -> tower_goods.Thing | None:
        return next((one for one in tower_goods.tools(self.view, self.texts) if one.id == self.choices.tool), None)

    def _wrench(self, tool: tower_goods.Thing | None, room: Box) -> list[Widget]:
        """The place for a wrench, its scale below."""
        out: list[Widget] = [
            Well("lines.tool", Box(room.x, room.y, room.w, 52), text=self.say("ui.tower.bolts.tool"), sprite="tools/torque-wrench", aspect=87 / 72, filled=tool.text if tool else "", accepts=self._turns, gets=lambda load: Turn("tool", load.id), hint=self.say("ui.tower.bolts.tool_hint")),  # type: ignore[attr-defined]  # a Tool
        ]
        scale = wrench_scale(self.view.sheet.catalog, tool.type) if tool else None
        if tool is None or scale is None:
            return out
        seen = self.view.seen.instruments.get(tool.id)
        value = seen.set_mn_m if seen else 0
        out.append(Resting(
            "lines.set", Box(room.x, room.y + 58, room.w, HIGH), value=value or scale[0], least=scale[0], most=scale[1], by=50 if scale[1] < 10_000 else 500, fresh=not value,
            shows=lambda mn_m: shifted(mn_m, 3, 2 if scale[1] < 10_000 else 1, language(self.texts.lang)), tells=lambda mn_m: Act(SetWrench(tool=tool.id, mn_m=mn_m, by=self.view.me)), hint=self.say("ui.tower.bolts.set"),
        ))  # fmt: skip
        return out

    def _turns(self, load: object) -> bool:
        return isinstance(load, Tool) and use_of(self.view.sheet.catalog, load.type) in ("torque_wrench", "spanner")

    def hear(self, said: object) -> Iterable[Intent | Open | Close] | None:
        """Another unit, port or wrench; a plug held at a port."""
        if isinstance(said, Plugging):
            self.hands.plugging, self.choices.port = said, said.port
            return ()
        if isinstance(said, Turn) and said.what == "plug_away":
            self.hands.plugging = None
            return ()
        if isinstance(said, Turn) and said.what in ("port_unit", "port", "port_page", "tool"):
            setattr(self.choices, said.what, said.value)
            if said.what == "port_unit":
                self.choices.port, self.choices.port_page = "", 0
            return ()
        return None

    def told(self) -> None:
        """A plug that went in is no longer held."""
        if self.view.told and self.view.told.do == "connect_cable" and self.view.told.refusal is None:
            self.hands.plugging = None
