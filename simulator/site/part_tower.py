"""Parts of the tower's work: what hangs, how tight, what is lifted, what transmits, what was told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from simulator.site.part_base import Part


@dataclass(frozen=True, slots=True, kw_only=True)
class Mount(Part):
    """A pole for antennas and radios at a working position. `lean_cdeg` is how far it really stands from the vertical."""

    FAMILY: ClassVar[str] = "mounts"
    id: str
    site: str
    place: str
    leg: str
    height_mm: int
    lean_cdeg: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Antenna(Part):
    """A panel or a dish as it hangs (id is its unit's): `mount` "" while it hangs nowhere.

    True values: `azimuth_cdeg` from true north, `downtilt_cdeg` mechanical, down positive, `etilt_cdeg` electrical, `height_mm`
    of the centre above ground; `bracket_cdeg` is where the pointer of its bracket's tilt scale stands. A dish: `feed` V or H, the
    `outdoor` unit flanged to it and how that is turned (`outdoor_feed`), and its fine mount: the nuts' angle in tenths of a degree from the
    middle mark (`az_ddeg`, `el_ddeg`), and the same less the play that is not taken up yet (`az_seat_ddeg`, `el_seat_ddeg`):
    the dish follows the seats. A nut being held: `turning` az or el, its rate and since when. `az_was_ddeg`, `el_was_ddeg`: the
    seats a receiver still hears by at `since_ms`, until it has settled. `locked` bolts are Bolts of the clamp `lock`.
    """

    FAMILY: ClassVar[str] = "antennas"
    id: str
    site: str = "a"
    mount: str = ""
    height_mm: int = 0
    azimuth_cdeg: int = 0
    downtilt_cdeg: int = 0
    etilt_cdeg: int = 0
    flipped: bool = False
    feed: str = ""
    outdoor: str = ""
    outdoor_feed: str = ""
    bracket_cdeg: int = 0
    az_ddeg: int = 0
    az_seat_ddeg: int = 0
    el_ddeg: int = 0
    el_seat_ddeg: int = 0
    az_was_ddeg: int = 0
    el_was_ddeg: int = 0
    turning: str = ""
    rate_ddeg_s: int = 0
    since_ms: int = 0
    strut: bool = False
    marked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Bolt(Part):
    """A bolt of a clamp (id `<unit>.<clamp>.<number>`): its torque, every torque it was pulled to, in order, and its paint mark."""

    FAMILY: ClassVar[str] = "bolts"
    id: str
    of: str
    clamp: str
    torque_mn_m: int = 0
    washer: bool = True
    pulls: tuple[int, ...] = ()
    marked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Hoist(Part):
    """Pulley, rope and what hangs on it. `anchor` is the member the pulley is on; `points` slings of the load; `tag_by` who holds the tag line.

    While the rope moves: from `height_mm` at `since_ms` with `rate_mm_s` until it is stopped or at `target_mm`.
    """

    FAMILY: ClassVar[str] = "hoists"
    id: str
    anchor: str = ""
    load: str = ""
    points: int = 0
    tag_by: str = ""
    height_mm: int = 0
    rate_mm_s: int = 0
    since_ms: int = 0
    target_mm: int = 0
    struck: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Seal(Part):
    """Weatherproofing of a connector (id is the termination's): layers in order, each (material, `up` or `down`, overlap in percent)."""

    FAMILY: ClassVar[str] = "seals"
    id: str
    layers: tuple[tuple[str, str, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TowerRun(Part):
    """How a cable goes down the tower (id is the cable's): from which place, lifted by grip or by its connector, path, clamp pitch, loop and bend at the top."""

    FAMILY: ClassVar[str] = "tower_runs"
    id: str
    top: str = ""
    grip: bool = False
    path: str = ""
    pitch_mm: int = 0
    slack_mm: int = 0
    loop: bool = False
    bend_mm: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Ring(Part):
    """Coloured rings on a cable end (id `cable.end`)."""

    FAMILY: ClassVar[str] = "rings"
    id: str
    colour: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Emitter(Part):
    """Another operator's antenna that transmits until it is switched off.

    `bearing_cdeg` and `reach_mm` say where it hangs, from the tower's axis; `azimuth_cdeg` where it looks.
    """

    FAMILY: ClassVar[str] = "emitters"
    id: str
    site: str
    azimuth_cdeg: int
    height_mm: int
    power_mw: int
    gain_cdbi: int
    limit_mw_m2: int
    bearing_cdeg: int = 0
    reach_mm: int = 0
    length_mm: int = 0
    radiating: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticket(Part):
    """Something asked of an operations centre: to switch `on` or off, when, when they will have done it, and when they confirmed (-1 not yet)."""

    FAMILY: ClassVar[str] = "tickets"
    id: str
    on: bool = False
    asked_ms: int = -1
    due_ms: int = -1
    confirmed_ms: int = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class HopEnd(Part):
    """The hop's radio at one site as it is configured. `outdoor` is the unit that transmits; channel 0: not configured.

    `since_ms`: when it was last switched on or off; a receiver settles after it.
    """

    FAMILY: ClassVar[str] = "hop_ends"
    id: str
    outdoor: str
    channel: int = 0
    tx_cdbm: int = 0
    transmitting: bool = False
    atpc: bool = True
    adaptive: bool = True
    link_id: str = ""
    permitted: bool = False
    since_ms: int = -1_000_000
