"""The acts that fit what is under the lens, as buttons: what hands can do there, right or wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from simulator.mechanics.action import Action
from simulator.mechanics.cabling.boards import PullBoard, PullBreaker, PullModule
from simulator.mechanics.cabling.plugs import CapPort, ConnectCable, DisconnectCable
from simulator.mechanics.commissioning.power import SwitchOutdoor, TriggerAlarm
from simulator.mechanics.measuring.terminal import LookAt
from simulator.mechanics.safety.boundary import OperateBreaker, TagWay, UncoverPort, UntagWay
from simulator.site.perception import Perception, SeenEnd, SeenPort
from simulator.ui.hands import CableEnd, Hold, Plugging
from simulator.ui.intent import Act


@dataclass(frozen=True, slots=True)
class Offer:
    """A button: its name, the code of its words, pictogram, what it says, and whether it has to be held."""

    name: str
    code: str
    icon: str
    says: object
    held: bool = False
    primary: bool = False


@dataclass(frozen=True, slots=True)
class Other:
    """Said: the other end on this stud is meant."""


def offers(seen: Perception, unit: str, port: str, plugging: Plugging | None, chosen: int) -> list[Offer]:
    """What can be done now at a place or unit, most wanted first."""
    if plugging is not None and plugging.port == port:
        return _plugging(seen, plugging)
    found: list[Offer] = []
    if port in seen.ways:
        found += _way(seen, port)
    elif port in seen.ports:
        found += _port(seen, seen.ports[port], chosen)
    elif any(item.place == f"in:{port}" for item in seen.items.values()):
        found += [_offer("slot.pull", "arrow-up", PullBoard(slot=port)), _offer("unit.look", "visibility", LookAt(unit=unit))]
    if unit in seen.units and not port:
        found += _unit(seen, unit)
    return found


def _offer(name: str, icon: str, act: Action, *, held: bool = False) -> Offer:
    return Offer(name, f"ui.lens.{name}", icon, Act(act), held)


def pushing(held: Plugging) -> ConnectCable:
    """What pushing a held plug does."""
    end = held.end
    return ConnectCable(cable=end.cable, end=end.end, core=end.core, port=held.port, washer=held.washer, flipped=held.flipped)


def _plugging(seen: Perception, held: Plugging) -> list[Offer]:
    """A plug at the port's mouth: push it, turn it, put a washer, or let it go."""
    end = held.end
    found = [_offer("plug.push", "snap-in", pushing(held), held=True)]
    if _has_lug(seen, end):
        code = "ui.lens.plug.washer_on" if held.washer else "ui.lens.plug.washer_off"
        found.append(
            Offer("plug.washer", code, "check" if held.washer else "cross", Hold(plugging=replace(held, washer=not held.washer)))
        )
    if seen.cables[end.cable].medium == "fibre":
        code = "ui.lens.plug.turned" if held.flipped else "ui.lens.plug.upright"
        found.append(Offer("plug.flip", code, "redo", Hold(plugging=replace(held, flipped=not held.flipped))))
    return [*found, Offer("plug.let_go", "ui.lens.plug.let_go", "undo", Hold())]


def _has_lug(seen: Perception, end: CableEnd) -> bool:
    seen_end = seen.ends.get(end.id)
    return seen_end is not None and bool(seen_end.lug)


def _way(seen: Perception, way_id: str) -> list[Offer]:
    way = seen.ways[way_id]
    found = []
    if way.breaker:
        closed = way.closed or way.tripped
        name = "way.off" if closed else "way.on"
        found.append(_offer(name, "power", OperateBreaker(way=way_id, closed=not closed), held=True))
    if way.tag:
        found.append(_offer("way.untag", "padlock-open", UntagWay(way=way_id)))
    else:
        found.append(_offer("way.tag", "lockout-tag", TagWay(way=way_id)))
    if way.breaker:
        found.append(_offer("way.pull", "arrow-up", PullBreaker(way=way_id)))
    return found


def chosen_end(seen: Perception, port: SeenPort, chosen: int) -> SeenEnd | None:
    """The end meant at a port: of two on a stud one after the other."""
    ends = [seen.ends[end] for end in port.ends if end in seen.ends]
    return ends[chosen % len(ends)] if ends else None


def _port(seen: Perception, port: SeenPort, chosen: int) -> list[Offer]:
    if port.covered:
        return [_offer("port.uncover", "warning", UncoverPort(port=port.id), held=True)]
    end = chosen_end(seen, port, chosen)
    found = []
    if end:
        act = DisconnectCable(cable=end.cable, end=end.end, core=end.core)
        found.append(_offer("plug.pull", "arrow-down", act, held=True))
        if len(port.ends) > 1:
            found.append(Offer("plug.other", "ui.lens.plug.other", "sort", Other()))
    elif port.fitted:
        found.append(_offer("module.pull", "arrow-down", PullModule(port=port.id)))
    elif not port.capped and port.connector != "bus":
        found.append(_offer("port.cap", "snap-in", CapPort(port=port.id)))
    return found


def _unit(seen: Perception, unit_id: str) -> list[Offer]:
    unit = seen.units[unit_id]
    makers: dict[str, Callable[[], list[Offer]]] = {
        "indoor": lambda: [
            _offer(
                "odu.off" if unit.switch_on else "odu.on",
                "outdoor-unit",
                SwitchOutdoor(unit=unit_id, on=not unit.switch_on),
                held=True,
            )
        ],
        "sensor": lambda: [
            _offer("sensor.on", "bell", TriggerAlarm(unit=unit_id, active=True)),
            _offer("sensor.off", "undo", TriggerAlarm(unit=unit_id, active=False)),
        ],
    }
    look = _offer("unit.look", "visibility", LookAt(unit=unit_id))
    return [*makers.get(unit.role, list)(), look]
