"""A cable end goes into a port, is tightened, comes off again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from simulator.base.chance import Chance
from simulator.base.errors import Refusal
from simulator.base.units import rounded_to
from simulator.catalog.families.lugs import LugType
from simulator.catalog.families.tools import ToolType
from simulator.mechanics.action import Action, Arg, action, need_person
from simulator.mechanics.cabling.lugs import need_termination
from simulator.mechanics.climbing.carried import need_at_hand
from simulator.mechanics.event import Event, event
from simulator.mechanics.measuring.meter import LeadsPlaced
from simulator.mechanics.touch import hands_on, lug_in_hand, need_port
from simulator.site.feeding import only, outdoor_is_fed, outdoor_of
from simulator.site.part import Instrument, Port, Termination, changed
from simulator.site.people import is_aloft
from simulator.site.topology import cable_type, ends_in, item_in, port_type, unit_of
from simulator.site.world import World

LONG_MM = 10_000
"""A cable longer than this does not go up a tower in a bag."""
LUGS_A_STUD_HOLDS = 2
WRENCH_SHARE = 0.02
"""A click wrench is within 2 % here (ISO 6789 allows 4 %): right work always earns full marks."""
SPANNER_MN_M = (6_000, 22_000)
"""What a hand with a spanner does to a small stud (unsourced default)."""


def end_connector(world: World, termination: Termination) -> str:
    """Mechanical form of a cable end: the maker's plug, the lug crimped on, or `bare`."""
    kind = cable_type(world, termination.cable)
    made = kind.end_a if termination.end == "a" else kind.end_b
    if made != "bare":
        return made
    lug = world.catalog.get(termination.lug, LugType)
    return lug.connector if lug else "bare"


@event("cable_connected")
@dataclass(frozen=True, slots=True, kw_only=True)
class CableConnected(Event):
    """A cable end was put into a port, hand-tight."""

    port: str
    cable: str
    washer: bool
    flipped: bool
    outdoor_fed: bool
    contact_pm: int = 0

    def apply(self, world: World, at_ms: int) -> World:
        """The end sits there; a dirty plug dirties nothing else here."""
        world = world.change(
            "terminations", self.subject, port=self.port, washer=self.washer, flipped=self.flipped, torque_mn_m=0, capped=False, contact_pm=self.contact_pm
        )
        state = world.ports.get(self.port)
        if state and state.capped:
            world = world.put(changed(state, capped=False))
        return world.change("cables", self.cable, place="cabinet") if world.cables[self.cable].place == "store" else world


@event("cable_disconnected")
@dataclass(frozen=True, slots=True, kw_only=True)
class CableDisconnected(Event):
    """A cable end was taken out of a port."""

    port: str
    cable: str
    outdoor_fed: bool

    def apply(self, world: World, at_ms: int) -> World:
        """The end hangs free."""
        return world.change("terminations", self.subject, port="", torque_mn_m=0, washer=False)


@event("wrench_set")
@dataclass(frozen=True, slots=True, kw_only=True)
class WrenchSet(Event):
    """A torque wrench's scale was turned to a value."""

    mn_m: int

    def apply(self, world: World, at_ms: int) -> World:
        """The scale stands there."""
        wrench = world.instruments.get(self.subject, Instrument(id=self.subject, type=world.items[self.subject].type))
        return world.put(changed(wrench, set_mn_m=self.mn_m))


@event("tightened")
@dataclass(frozen=True, slots=True, kw_only=True)
class Tightened(Event):
    """A terminal was tightened; `clicked` tells whether a wrench said so."""

    port: str
    tool: str
    torque_mn_m: int
    clicked: bool

    def apply(self, world: World, at_ms: int) -> World:
        """That torque is on it now."""
        return world.change("terminations", self.subject, torque_mn_m=self.torque_mn_m)


@event("port_capped")
@dataclass(frozen=True, slots=True, kw_only=True)
class PortCapped(Event):
    """A free port was closed with its cap."""

    def apply(self, world: World, at_ms: int) -> World:
        """The cap is on."""
        return world.put(changed(world.ports.get(self.subject, Port(id=self.subject)), capped=True))


def _outdoor_fed(world: World, termination: Termination, port_id: str) -> bool:
    """Whether mating or parting here would break a fed IF line."""
    if cable_type(world, termination.cable).medium != "if_coax":
        return False
    indoor = only(world, "indoor")
    if not indoor or not outdoor_is_fed(world, indoor):
        return False
    return unit_of(port_id) in (indoor, outdoor_of(world, indoor))


@action("connect_cable", trade="cabling", gesture="hold", pace_ms=5_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class ConnectCable(Action):
    """Puts a cable end into a port: lug on stud, plug in socket."""

    cable: Annotated[str, Arg("cable")]
    end: Annotated[str, Arg("end", words=("a", "b"))]
    core: Annotated[str, Arg("core, or plug")] = "plug"
    port: Annotated[str, Arg("port")]
    washer: Annotated[bool, Arg("flat and spring washer under the nut")] = True
    flipped: Annotated[bool, Arg("duplex clip turned over")] = False

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Whatever fits mechanically goes in, right or wrong; a lug shares a stud with one other at most."""
        termination = need_termination(world, self.cable, self.end, self.core)
        if termination.port:
            raise Refusal("already_connected", cable=self.cable, port=termination.port)
        need_port(world, self.port, self.by)
        kind = port_type(world, self.port)
        form = end_connector(world, termination)
        if kind is None or not world.catalog.fits(form, kind.connector):
            raise Refusal("does_not_fit", item=f"{self.cable}.{self.end}", place=self.port, form=form)
        if kind.kind == "sfp" and item_in(world, self.port) is None:
            raise Refusal("no_module", port=self.port)
        if len(ends_in(world, self.port)) >= (LUGS_A_STUD_HOLDS if form.startswith("lug") else 1):
            raise Refusal("place_taken", item=f"{self.cable}.{self.end}", place=self.port)
        if world.cables[self.cable].length_mm > LONG_MM and self.cable not in world.tower_runs and is_aloft(world, need_person(world, self.by)):
            raise Refusal("not_lifted", cable=self.cable)
        if world.cables[self.cable].spare_mm < 0:
            raise Refusal("too_short", cable=self.cable, missing_mm=-world.cables[self.cable].spare_mm)
        fed = _outdoor_fed(world, termination, self.port)
        sits = int(1000 * chance.draw(f"contact:{termination.id}")) if kind.kind == "rf" else 0
        lug = form.startswith("lug")
        joined = CableConnected(
            subject=termination.id, port=self.port, cable=self.cable, washer=self.washer and lug, flipped=self.flipped, outdoor_fed=fed, contact_pm=sits
        )
        return (joined, *hands_on(world, self.port, self.by), *lug_in_hand(world, termination, self.by))


@action("disconnect_cable", trade="cabling", gesture="hold", pace_ms=3_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class DisconnectCable(Action):
    """Takes a cable end out of its port."""

    cable: Annotated[str, Arg("cable")]
    end: Annotated[str, Arg("end", words=("a", "b"))]
    core: Annotated[str, Arg("core, or plug")] = "plug"

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Refuses a free end and one out of reach."""
        termination = need_termination(world, self.cable, self.end, self.core)
        if not termination.port:
            raise Refusal("not_connected", cable=self.cable, end=self.end)
        need_port(world, termination.port, self.by)
        fed = _outdoor_fed(world, termination, termination.port)
        parted = CableDisconnected(subject=termination.id, port=termination.port, cable=self.cable, outdoor_fed=fed)
        return (parted, *hands_on(world, termination.port, self.by))


@action("set_wrench", trade="cabling", gesture="turn", pace_ms=2_500)
@dataclass(frozen=True, slots=True, kw_only=True)
class SetWrench(Action):
    """Turns a torque wrench's scale to a value."""

    tool: Annotated[str, Arg("torque wrench")]
    mn_m: Annotated[int, Arg("value", unit="mN·m", low=100, high=200_000)]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Its scale has two ends."""
        need_person(world, self.by)
        kind = world.catalog.get(need_at_hand(world, self.by, self.tool).type, ToolType)
        if kind is None or kind.use != "torque_wrench":
            raise Refusal("wrong_tool", tool=self.tool)
        if not kind.min_mn_m <= self.mn_m <= kind.max_mn_m:
            raise Refusal("off_the_scale", tool=self.tool, low=kind.min_mn_m, high=kind.max_mn_m)
        return (WrenchSet(subject=self.tool, mn_m=self.mn_m),)


@action("tighten", trade="cabling", gesture="turn", pace_ms=3_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class Tighten(Action):
    """Tightens a cable end in its port, with a wrench until it clicks, or with a spanner by feel."""

    cable: Annotated[str, Arg("cable")]
    end: Annotated[str, Arg("end", words=("a", "b"))]
    core: Annotated[str, Arg("core, or plug")] = "plug"
    tool: Annotated[str, Arg("torque wrench or spanner")]
    pulls: Annotated[int, Arg("how often it is pulled", low=1, high=5)] = 1

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """One pull gives the set value within 2 %; each further pull, now or later, adds a fifth; a spanner gives what the hand gives."""
        termination = need_termination(world, self.cable, self.end, self.core)
        if not termination.port:
            raise Refusal("not_connected", cable=self.cable, end=self.end)
        need_port(world, termination.port, self.by)
        kind = port_type(world, termination.port)
        if kind is None or kind.torque_mn_m == 0:
            raise Refusal("nothing_to_tighten", port=termination.port)
        tool = world.catalog.get(need_at_hand(world, self.by, self.tool).type, ToolType)
        if tool is None or tool.use not in ("torque_wrench", "spanner"):
            raise Refusal("wrong_tool", tool=self.tool)
        torque, clicked = self._torque(world, tool, chance, termination.torque_mn_m)
        done = Tightened(subject=termination.id, port=termination.port, tool=self.tool, torque_mn_m=torque, clicked=clicked)
        return (done, *hands_on(world, termination.port, self.by))

    def _torque(self, world: World, tool: ToolType, chance: Chance, before: int) -> tuple[int, bool]:
        if tool.use == "spanner":
            low, high = SPANNER_MN_M
            felt = low + (high - low) * chance.draw(f"spanner:{self.cable}.{self.end}.{self.core}")
            return max(before, rounded_to(felt, 10)), False
        wrench = world.instruments.get(self.tool)
        if wrench is None or wrench.set_mn_m == 0:
            raise Refusal("wrench_not_set", tool=self.tool)
        exact = wrench.set_mn_m * (1.0 + chance.spread(f"wrench:{self.tool}", WRENCH_SHARE))
        more = 0.2 * wrench.set_mn_m * (self.pulls - 1)
        if before >= exact * (1.0 - WRENCH_SHARE):
            return rounded_to(before + 0.2 * wrench.set_mn_m + more, 10), True
        return rounded_to(exact + more, 10), True


@action("cap_port", trade="cabling", pace_ms=1_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class CapPort(Action):
    """Closes a free port with its cap."""

    port: Annotated[str, Arg("port")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Only an empty port takes a cap; a voltmeter's leads come off it."""
        need_port(world, self.port, self.by)
        if ends_in(world, self.port) or item_in(world, self.port):
            raise Refusal("place_taken", item="cap", place=self.port)
        leads = [meter.id for _, meter in sorted(world.instruments.items()) if self.port in (meter.red, meter.black)]
        return (*(LeadsPlaced(subject=meter, red="", black="") for meter in leads), PortCapped(subject=self.port))
