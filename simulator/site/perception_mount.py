"""What somebody sees of what hangs, is lifted, clamped, taped and ringed: scale marks and counts, never a true angle or torque."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from simulator.site.hanging import bolts_of, is_loose, load_height_mm
from simulator.site.part_tower import Antenna
from simulator.site.world import World

HEIGHT_STEP_MM = 500
"""To half a metre one sees from below how high a load hangs."""


@dataclass(frozen=True, slots=True)
class SeenAntenna:
    """A panel or dish: its pole, the marks of its rod and bracket, how feed and outdoor unit are turned."""

    id: str
    mount: str
    rod_cdeg: int
    bracket_cdeg: int
    flipped: bool
    feed: str
    outdoor: str
    outdoor_feed: str


@dataclass(frozen=True, slots=True)
class SeenClamps:
    """The clamps of a unit: bolts in order, washers under them, paint marks; whether it still turns by hand."""

    bolts: tuple[str, ...]
    washer: bool
    marked: bool
    loose: bool


@dataclass(frozen=True, slots=True)
class SeenHoist:
    """A rigged pulley: its member, what hangs on its rope and how high, who holds the tag line."""

    id: str
    anchor: str
    load: str
    points: int
    tag_by: str
    height_mm: int
    moving: bool


@dataclass(frozen=True, slots=True)
class SeenRun:
    """A cable on the tower: its top, its way, clamps, loop."""

    id: str
    top: str
    path: str
    pitch_mm: int
    loop: bool
    bend_mm: int


@dataclass(frozen=True, slots=True)
class SeenMounting:
    """All of it; poles by id with the place from which each is reached."""

    mounts: Mapping[str, str]
    antennas: Mapping[str, SeenAntenna]
    clamps: Mapping[str, SeenClamps]
    hoists: Mapping[str, SeenHoist]
    seals: Mapping[str, tuple[tuple[str, str, int], ...]]
    runs: Mapping[str, SeenRun]
    rings: Mapping[str, tuple[str, int]]


def see_mounting(world: World, person_id: str, now_ms: int) -> SeenMounting:
    """What a person sees now at his site; raises KeyError for an unknown person."""
    site = world.people[person_id].site
    return SeenMounting(
        mounts={one.id: one.place for _, one in sorted(world.mounts.items()) if one.site == site},
        antennas={one.id: _antenna(one) for _, one in sorted(world.antennas.items()) if one.site == site},
        clamps={name: _clamps(world, name) for name in dict.fromkeys(bolt.of for _, bolt in sorted(world.bolts.items()))},
        hoists={
            one.id: SeenHoist(
                one.id, one.anchor, one.load, one.points, one.tag_by, _by_eye(load_height_mm(one, now_ms)), bool(one.rate_mm_s)
            )
            for _, one in sorted(world.hoists.items())
        },
        seals={one.id: one.layers for _, one in sorted(world.seals.items())},
        runs={
            one.id: SeenRun(one.id, one.top, one.path, one.pitch_mm, one.loop, one.bend_mm)
            for _, one in sorted(world.tower_runs.items())
        },
        rings={one.id: (one.colour, one.count) for _, one in sorted(world.rings.items())},
    )


def _by_eye(height_mm: int) -> int:
    return height_mm // HEIGHT_STEP_MM * HEIGHT_STEP_MM


def _antenna(one: Antenna) -> SeenAntenna:
    return SeenAntenna(one.id, one.mount, one.etilt_cdeg, one.bracket_cdeg, one.flipped, one.feed, one.outdoor, one.outdoor_feed)


def _clamps(world: World, unit_id: str) -> SeenClamps:
    bolts = bolts_of(world, unit_id)
    return SeenClamps(
        tuple(bolt.id for bolt in bolts),
        all(bolt.washer for bolt in bolts),
        all(bolt.marked for bolt in bolts),
        is_loose(world, unit_id),
    )
