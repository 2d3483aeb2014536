"""What hangs on the tower and how fast: clamps, what they hold, the load on the rope.

A clamp has bolts in pairs left and right of the pole. Numbered as they are tightened, corner to corner:
1 top left, 2 bottom right, 3 top right, 4 bottom left.
"""

from __future__ import annotations

from collections.abc import Mapping

from simulator.catalog.families.aloft import HangData
from simulator.site.memo import remembered
from simulator.site.part_tower import Antenna, Bolt, Hoist
from simulator.site.topology import unit_type
from simulator.site.weather import sky
from simulator.site.world import Family, World

LEFT, RIGHT = (1, 4), (2, 3)
"""Numbers of the bolts left and right of the pole."""
FINGER_MN_M = 3_000
"""What fingers give a nut (unsourced default)."""
GRIP_PERCENT = 40
"""From this share of the nominal torque on, a bolt on either side grips the pole (first step of row B21)."""
HOLD_PERCENT = 75
"""Below this share of the nominal torque, on average over its bolts, a clamp slips in a gust (unsourced default)."""
GUST_TURN_CDEG = 2_000
"""How far a gust turns an antenna whose clamps do not hold (unsourced default)."""
STORE, ON_ROPE = "store", "hoist"
REACH_UP_MM = 1_500
"""A pulley is rigged at arm's length above the feet."""
TAG_SHARE = 8
"""A held tag line leaves an eighth of the swing."""
CLEARANCE_MM = 500
"""From the rope to the nearest steel (unsourced default)."""


@remembered(lambda bolts: (bolts,))
def _by_unit(bolts: Family[Bolt]) -> Mapping[str, tuple[Bolt, ...]]:
    found: dict[str, list[Bolt]] = {}
    for bolt_id in sorted(bolts):
        found.setdefault(bolts[bolt_id].of, []).append(bolts[bolt_id])
    return {unit: tuple(rows) for unit, rows in found.items()}


def bolts_of(world: World, unit_id: str) -> tuple[Bolt, ...]:
    """The bolts of a unit's clamps, in id order; none before the clamps are on."""
    return _by_unit(world.bolts).get(unit_id, ())


def hang_data(world: World, unit_id: str) -> HangData | None:
    """How a unit hangs on a pole, or None where it does not."""
    return unit_type(world, unit_id).hang if unit_id in world.units else None


def number_of(bolt: Bolt) -> int:
    """A bolt's number in its clamp."""
    return int(bolt.id.rsplit(".", 1)[1])


def clamp_grips(world: World, unit_id: str, clamp: str) -> bool:
    """Whether a clamp grips the pole: a bolt on either side has the first step of its torque."""
    data = hang_data(world, unit_id)
    if data is None:
        return False
    tight = [
        number_of(bolt)
        for bolt in bolts_of(world, unit_id)
        if bolt.clamp == clamp and bolt.torque_mn_m * 100 >= data.bolt_mn_m * (GRIP_PERCENT - 2)
    ]
    return any(number in LEFT for number in tight) and any(number in RIGHT for number in tight)


def is_loose(world: World, unit_id: str) -> bool:
    """Whether a unit can be turned and shifted by hand: no clamp grips."""
    data = hang_data(world, unit_id)
    return data is not None and not any(clamp_grips(world, unit_id, clamp) for clamp in data.clamps)


def holds(world: World, unit_id: str) -> bool:
    """Whether every clamp of a unit holds in a gust."""
    data = hang_data(world, unit_id)
    if data is None:
        return True
    bolts = bolts_of(world, unit_id)
    for clamp in data.clamps:
        torques = [bolt.torque_mn_m for bolt in bolts if bolt.clamp == clamp]
        if not torques or sum(torques) * 100 < len(torques) * data.bolt_mn_m * HOLD_PERCENT:
            return False
    return True


def settled_azimuth_cdeg(world: World, antenna: Antenna) -> int:
    """Where an antenna looks after the next gusts: it stays where its clamps hold."""
    return antenna.azimuth_cdeg if holds(world, antenna.id) else (antenna.azimuth_cdeg + GUST_TURN_CDEG) % 36000


def value_of(world: World, unit_id: str, name: str, default: int = 0) -> int:
    """A fact kept with a unit, such as `flipped`."""
    unit = world.units.get(unit_id)
    return dict(unit.values).get(name, default) if unit else default


def is_flipped(world: World, unit_id: str) -> bool:
    """Whether a unit hangs with its connectors up."""
    return bool(value_of(world, unit_id, "flipped"))


def load_height_mm(hoist: Hoist, now_ms: int) -> int:
    """Height of the hook now: it moves with its rate towards `target_mm` and stops there."""
    moved = hoist.rate_mm_s * (now_ms - hoist.since_ms) // 1000
    at = hoist.height_mm + moved
    return (
        min(at, hoist.target_mm) if hoist.rate_mm_s > 0 else max(at, hoist.target_mm) if hoist.rate_mm_s < 0 else hoist.height_mm
    )


def top_mm(world: World, hoist: Hoist) -> int:
    """Highest point of the hook: just under the pulley."""
    for tower in world.layout.towers.values():
        member = tower.members.get(hoist.anchor)
        if member:
            return member.height_mm + REACH_UP_MM
    return 0


def swing_mm(world: World, hoist: Hoist, rate_mm_s: int) -> int:
    """How far a load swings on its way: wind, spin of a load on one sling, a hasty rope; a held tag line leaves an eighth.

    Source of the figures: unsourced defaults; that a load without a tag line turns and strikes: row A25.
    """
    weather = sky(world)
    free = 600 + max(weather.wind_mm_s, weather.gust_mm_s) // 10
    if hoist.points < 2:
        free *= 2
    if abs(rate_mm_s) > 600:
        free *= 2
    return free // TAG_SHARE if hoist.tag_by else free
