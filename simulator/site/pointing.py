"""Where a dish points: coarse clamp, two nuts with play and end stops, bolts that lock them.

The state keeps what the hand moved, the angle of each nut; the dish follows the nut's seat, which lags by the play. A nut
clockwise turns the dish to the right, or up. Closed forms of time: a nut being held, and a receiver that settles.
"""

from __future__ import annotations

from simulator.base.units import round_half_up
from simulator.catalog.families.aloft import DishData
from simulator.catalog.families.units import UnitType
from simulator.radio.link import Pointing
from simulator.site.part_tower import Antenna
from simulator.site.world import World

DDEG_A_TURN = 3600
"""Tenths of a degree of nut angle in a turn."""
TENTH_DDEG = 360
"""A tenth of a turn: the step of the trade (row C30)."""
NUTS = ("az", "el")
LOCK = "lock"
LOCKS = 4
"""Lock bolts of a dish mount, diagonal pairs 1-3 and 2-4 (row B22)."""
OPEN_MN_M = 1_000
"""Below this a lock holds nothing: the dish is turned by hand."""
LIGHT_MN_M = 5_000
"""Light: the dish stays where it is, its nuts still move it (unsourced default)."""
LOCKED_SHARE = 0.8
"""From this share of the nominal torque on the nuts no longer move the dish (unsourced default)."""


def dish_data(world: World, antenna_id: str) -> DishData | None:
    """What a dish is, None for what is no dish."""
    unit = world.units.get(antenna_id)
    kind = world.catalog.get(unit.type, UnitType) if unit else None
    return kind.dish if kind else None


def lock_ids(antenna_id: str) -> tuple[str, ...]:
    """The lock bolts of a dish, in their order around."""
    return tuple(f"{antenna_id}.{LOCK}.{number}" for number in range(1, LOCKS + 1))


def lock_torques_mn_m(world: World, antenna_id: str) -> tuple[int, ...]:
    """Torque of each lock bolt; 0 for one that was never touched."""
    return tuple(bolt.torque_mn_m if (bolt := world.bolts.get(name)) else 0 for name in lock_ids(antenna_id))


def is_open(world: World, antenna_id: str) -> bool:
    """Whether the dish can be turned by hand."""
    return max(lock_torques_mn_m(world, antenna_id)) < OPEN_MN_M


def is_locked(world: World, antenna_id: str) -> bool:
    """Whether the locks hold the dish against its nuts."""
    data = dish_data(world, antenna_id)
    return data is not None and min(lock_torques_mn_m(world, antenna_id)) >= LOCKED_SHARE * data.lock_mn_m


def followed_ddeg(seat_ddeg: int, nut_ddeg: int, play_ddeg: int) -> int:
    """The seat after the nut went straight to an angle.

    >>> followed_ddeg(0, 300, 400), followed_ddeg(100, -300, 400)
    (100, -100)
    """
    half = play_ddeg // 2
    return min(max(seat_ddeg, nut_ddeg - half), nut_ddeg + half)


def nut_ddeg(antenna: Antenna, data: DishData, nut: str, now_ms: int) -> int:
    """Angle of a nut now, at most to its end stop."""
    at = antenna.az_ddeg if nut == "az" else antenna.el_ddeg
    if antenna.turning != nut or now_ms <= antenna.since_ms:
        return at
    return stopped_ddeg(data, at + antenna.rate_ddeg_s * (now_ms - antenna.since_ms) // 1000)


def stopped_ddeg(data: DishData, wanted_ddeg: int) -> int:
    """A nut angle as far as the end stops let it."""
    return min(max(wanted_ddeg, -data.fine_ddeg), data.fine_ddeg)


def seat_ddeg(antenna: Antenna, data: DishData, nut: str, now_ms: int) -> int:
    """Seat of a nut now: what the dish follows."""
    seat = antenna.az_seat_ddeg if nut == "az" else antenna.el_seat_ddeg
    if antenna.turning != nut:
        return seat
    return followed_ddeg(seat, nut_ddeg(antenna, data, nut, now_ms), data.play_ddeg)


def heard_ddeg(antenna: Antenna, data: DishData, nut: str, now_ms: int, settle_ms: int) -> int:
    """The seat by which a receiver that settles in `settle_ms` hears at a moment: late behind a held nut, then straight to it."""
    if antenna.turning == nut:
        return seat_ddeg(antenna, data, nut, max(antenna.since_ms, now_ms - settle_ms))
    was, seat = (antenna.az_was_ddeg, antenna.az_seat_ddeg) if nut == "az" else (antenna.el_was_ddeg, antenna.el_seat_ddeg)
    if settle_ms <= 0 or now_ms - antenna.since_ms >= settle_ms:
        return seat
    return was + (seat - was) * max(0, now_ms - antenna.since_ms) // settle_ms


def pointing(antenna: Antenna, data: DishData, now_ms: int, settle_ms: int = 0) -> Pointing:
    """Where a dish points, true azimuth and elevation; with `settle_ms` as a receiver hears it. The roll is its feed's."""
    az, el = (heard_ddeg(antenna, data, nut, now_ms, settle_ms) for nut in NUTS)
    azimuth = 0.01 * antenna.azimuth_cdeg + az * data.az_mdeg_per_turn / (1000.0 * DDEG_A_TURN)
    elevation = -0.01 * antenna.downtilt_cdeg + el * data.el_mdeg_per_turn / (1000.0 * DDEG_A_TURN)
    return Pointing(azimuth, elevation, 90.0 if antenna.feed == "H" else 0.0)


def azimuth_cdeg(antenna: Antenna, data: DishData, now_ms: int) -> int:
    """True azimuth of a dish with its nuts, 0.01 deg in [0, 36000)."""
    return round_half_up(100.0 * pointing(antenna, data, now_ms).azimuth_deg) % 36000


def elevation_cdeg(antenna: Antenna, data: DishData, now_ms: int) -> int:
    """True elevation of a dish with its nuts, 0.01 deg, up positive."""
    return round_half_up(100.0 * pointing(antenna, data, now_ms).elevation_deg)
