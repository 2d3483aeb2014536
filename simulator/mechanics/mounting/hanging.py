"""A load comes to its pole: hung from the rope, shifted, its height taped; the pole itself stood upright."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from simulator.base.chance import Chance, between
from simulator.base.errors import Refusal
from simulator.base.units import round_half_up, rounded_to, wrap_cdeg
from simulator.mechanics.action import Action, Arg, action
from simulator.mechanics.event import Event, InstrumentRead, event
from simulator.mechanics.mounting.hands import need_antenna, need_hang, need_mount, need_sight
from simulator.mechanics.mounting.hoisting import carry_along
from simulator.site.hanging import bolts_of, is_loose, load_height_mm, value_of
from simulator.site.part import Unit, changed
from simulator.site.part_tower import Hoist
from simulator.site.world import World

LEG_CDEG = {"NE": 4_500, "SE": 13_500, "SW": 22_500, "NW": 31_500}
"""Where a leg's outer face looks."""
HUNG_OFF_CDEG = 2_000
"""How far from its leg's face an antenna looks when it is hung."""
HUNG_OFF_MM = 300
"""How far a heavy thing hung by eye is from the wanted height."""
HUNG = "hung:"
"""How the place of goods begins that hang on a pole."""
AT_HOOK_MM = 1_500
"""A load is swung onto its pole when the hook is within arm's length of it."""




@event("unit_hung")
@dataclass(frozen=True, slots=True, kw_only=True)
class UnitHung(Event):
    """A unit was hung on a pole. `height_mm` is the true height of its middle, `azimuth_cdeg` where it looks."""

    mount: str
    pulley: str
    height_mm: int
    azimuth_cdeg: int
    flipped: bool

    def apply(self, world: World, at_ms: int) -> World:
        """The rope is free; what it carries follows."""
        mount = world.mounts[self.mount]
        world = carry_along(world, self.subject, mount.place, f"{HUNG}{self.mount}")
        unit = world.units[self.subject]
        values = {**dict(unit.values), "height_mm": self.height_mm, "flipped": int(self.flipped)}
        world = world.put(_with_values(unit, values), changed(world.hoists[self.pulley], load="", points=0, tag_by=""))
        antenna = world.antennas.get(self.subject)
        if antenna is None:
            return world
        tilt = antenna.downtilt_cdeg + mount.lean_cdeg
        return world.put(
            changed(
                antenna, mount=self.mount, height_mm=self.height_mm, azimuth_cdeg=self.azimuth_cdeg, flipped=self.flipped, downtilt_cdeg=tilt
            )
        )


def _with_values(unit: Unit, values: dict[str, int]) -> Unit:
    return changed(unit, values=tuple(sorted(values.items())))


@event("unit_shifted")
@dataclass(frozen=True, slots=True, kw_only=True)
class UnitShifted(Event):
    """A unit was shifted along its pole; `mm` is how far it really went, up positive."""

    mm: int

    def apply(self, world: World, at_ms: int) -> World:
        """It hangs there."""
        unit = world.units[self.subject]
        height = value_of(world, self.subject, "height_mm") + self.mm
        world = world.put(_with_values(unit, {**dict(unit.values), "height_mm": height}))
        return world.change("antennas", self.subject, height_mm=height) if self.subject in world.antennas else world


@event("pole_moved")
@dataclass(frozen=True, slots=True, kw_only=True)
class PoleMoved(Event):
    """A pole was set upright; `cdeg` is how far its lean really changed."""

    cdeg: int

    def apply(self, world: World, at_ms: int) -> World:
        """What hangs on it tilts with it."""
        mount = world.mounts[self.subject]
        moved = [
            changed(antenna, downtilt_cdeg=antenna.downtilt_cdeg + self.cdeg)
            for antenna in world.antennas.values()
            if antenna.mount == self.subject
        ]
        return world.put(changed(mount, lean_cdeg=mount.lean_cdeg + self.cdeg), *moved)


@action("hang", trade="mounting", gesture="hold", pace_ms=24_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class Hang(Action):
    """Swings the load from the rope onto a pole, bolts finger-tight."""

    unit: Annotated[str, Arg("panel, dish or radio on the rope")]
    mount: Annotated[str, Arg("pole")]
    height_mm: Annotated[int, Arg("height of its middle above ground", unit="mm", low=0, high=100_000)]
    flipped: Annotated[bool, Arg("hung with its connectors up")] = False

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Its hook must be at arm's length of that height; by eye it comes out a hand or two off."""
        mount = need_mount(world, self.mount, self.by)
        hoist = _hoist_with(world, self.unit)
        if hoist is None:
            raise Refusal("not_on_rope", unit=self.unit)
        if abs(self.height_mm - mount.height_mm) > 2_500:
            raise Refusal("off_the_pole", mount=self.mount)
        if abs(load_height_mm(hoist, at_ms) - self.height_mm) > AT_HOOK_MM:
            raise Refusal("hook_not_there", unit=self.unit)
        off_mm = rounded_to(chance.spread(f"hang:{self.unit}", HUNG_OFF_MM), 10)
        looks = LEG_CDEG.get(mount.leg, 0) + between(chance.seed, f"hang:{self.unit}:{self.mount}", -HUNG_OFF_CDEG, HUNG_OFF_CDEG)
        return (
            UnitHung(
                subject=self.unit,
                mount=self.mount,
                pulley=hoist.id,
                height_mm=self.height_mm + off_mm,
                azimuth_cdeg=wrap_cdeg(looks),
                flipped=self.flipped,
            ),
        )


def _hoist_with(world: World, unit_id: str) -> Hoist | None:
    return next((hoist for _, hoist in sorted(world.hoists.items()) if hoist.load == unit_id and unit_id), None)


def need_hung(world: World, unit_id: str, by: str) -> None:
    """Refuses what is out of reach or does not hang on a pole."""
    need_hang(world, unit_id, by)
    if not bolts_of(world, unit_id) or world.items.get(unit_id) is None or not world.items[unit_id].place.startswith(HUNG):
        raise Refusal("not_hung", unit=unit_id)


def need_loose(world: World, unit_id: str, by: str) -> None:
    """Refuses what does not hang, and what its clamps grip."""
    need_hung(world, unit_id, by)
    if not is_loose(world, unit_id):
        raise Refusal("clamped", unit=unit_id)


@action("shift_unit", trade="mounting", gesture="drag", pace_ms=8_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftUnit(Action):
    """Shifts a unit along its pole while its clamps are loose."""

    unit: Annotated[str, Arg("panel, dish or radio")]
    mm: Annotated[int, Arg("how far, up positive", unit="mm", low=-2_000, high=2_000)]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """By feel: within a tenth."""
        need_loose(world, self.unit, self.by)
        return (UnitShifted(subject=self.unit, mm=round_half_up(self.mm * (1.0 + chance.spread(f"shift:{self.unit}", 0.1)))),)


@action("measure_height", trade="mounting", gesture="drag", pace_ms=12_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureHeight(Action):
    """Lets the tape down from the middle of an antenna to the ground and reads it."""

    antenna: Annotated[str, Arg("panel or dish")]
    instrument: Annotated[str, Arg("tape measure")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Aloft, at the antenna."""
        antenna = need_antenna(world, self.antenna, self.by)
        need_hung(world, self.antenna, self.by)
        kind = need_sight(world, self.by, self.instrument, "tape")
        value = rounded_to(antenna.height_mm + chance.spread(f"tape:{self.antenna}", kind.spread), kind.step)
        return (InstrumentRead(subject=self.instrument, quantity="height_mm", at=self.antenna, value=value, unit="mm"),)


@action("plumb_pole", trade="mounting", gesture="drag", pace_ms=24_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class PlumbPole(Action):
    """Sets a pole upright by an angle and tightens its own clamps again."""

    mount: Annotated[str, Arg("pole")]
    cdeg: Annotated[int, Arg("how far its lean shall change", unit="0.01°", low=-1_000, high=1_000)]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """By feel: within a tenth. Nobody moves a pole with a load on its clamps."""
        need_mount(world, self.mount, self.by)
        hung = [item.id for item in world.items.values() if item.place == f"{HUNG}{self.mount}" and item.id in world.units]
        clamped = [unit for unit in hung if bolts_of(world, unit) and not is_loose(world, unit)]
        if clamped:
            raise Refusal("clamped", unit=clamped[0])
        return (PoleMoved(subject=self.mount, cdeg=round_half_up(self.cdeg * (1.0 + chance.spread(f"pole:{self.mount}", 0.1)))),)


