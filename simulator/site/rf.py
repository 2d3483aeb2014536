"""The line from a radio to its antenna: what comes back, from the parts that are really there.

Reflections are added by magnitude, as the worst frequency of a band shows them; what lies behind a cable comes back weaker by
twice its loss. Sources: `radio.feeders`; limits of torque rows B24 and B26; figures without a row are unsourced defaults.
"""

from __future__ import annotations

import math

from simulator.base.units import round_half_up
from simulator.catalog.families.aloft import AntennaData
from simulator.radio.feeders import cable_loss_db, reflection
from simulator.site.hanging import is_flipped
from simulator.site.part import Termination
from simulator.site.part_tower import Seal
from simulator.site.topology import ends_in, other_end, port_type, unit_of, unit_type
from simulator.site.world import World

TIGHT_VSWR = 1.02
"""A connector tightened as it shall be."""
STRAINED_VSWR = 1.40
"""A connector pulled far beyond its torque (row B24: > 35 N·m is damage)."""
CRACKED_VSWR = 1.90
"""A panel whose radome was struck."""
OFF_BAND_VSWR = 5.0
"""A panel of another band."""
WET_VSWR = 2.2
"""A connector into which rain got."""
LOOSE_LOW, LOOSE_HIGH = 1.1, 2.5
"""A loose connector lies between these and changes when touched."""
FOAM_DB_PER_100M, FOAM_AT_MHZ = 11.2, 925.0
"""1/2 inch superflex at GSM 900 (radio model 1.7)."""
MOST_CENT = 999
"""Above this a display shows no more."""
LEAST_OVERLAP = 50


def tightness(torque_mn_m: int, nominal_mn_m: int) -> float:
    """0 loose to 1 tight: tight from 73 % of the nominal torque on (20 of 27.5 N·m, row B24)."""
    return min(1.0, torque_mn_m / (0.73 * nominal_mn_m)) if nominal_mn_m else 1.0


def connector_vswr(world: World, end: Termination) -> float:
    """VSWR of one mated connector by its torque; a loose one by how it happens to sit."""
    kind = port_type(world, end.port)
    nominal = kind.torque_mn_m if kind else 0
    if nominal and end.torque_mn_m > 1.27 * nominal:
        return STRAINED_VSWR
    loose = 1.0 - tightness(end.torque_mn_m, nominal)
    sits = LOOSE_LOW + (LOOSE_HIGH - LOOSE_LOW) * end.contact_pm / 1000.0
    return TIGHT_VSWR + (sits - TIGHT_VSWR) * loose


def is_dry(seal: Seal | None) -> bool:
    """Whether a seal keeps rain out: three layers of rubber under tape, the last wrap upwards, every wrap at least half over the one before."""
    if seal is None:
        return False
    rubber = sum(1 for material, _, _ in seal.layers if material == "tape_rubber")
    last = seal.layers[-1] if seal.layers else ("", "", 0)
    return (
        rubber >= 3
        and last[0] == "tape_pvc"
        and last[1] == "up"
        and all(overlap >= LEAST_OVERLAP for _, _, overlap in seal.layers)
    )


def gets_wet(world: World, end: Termination) -> bool:
    """Whether rain gets into a connector in time: badly sealed (one not sealed at all is another matter), or its unit hangs upside down."""
    seal = world.seals.get(end.id)
    return (seal is not None and not is_dry(seal)) or is_flipped(world, unit_of(end.port))


def antenna_vswr(world: World, unit_id: str, low_mhz: int, high_mhz: int) -> float:
    """VSWR of an antenna over a band: its own inside its band, far off outside, worse where its radome is cracked."""
    data: AntennaData | None = unit_type(world, unit_id).antenna if unit_id in world.units else None
    if data is None:
        return math.inf
    if low_mhz < data.low_mhz or high_mhz > data.high_mhz:
        return OFF_BAND_VSWR
    item = world.items.get(unit_id)
    return CRACKED_VSWR if item and item.defect == "cracked" else data.vswr_cent / 100.0


def line_cent(world: World, near: Termination, low_mhz: int, high_mhz: int, *, wet: bool = False) -> int | None:
    """VSWR (0.01) into a cable's end over a band; None for an open line. The near connector counts where it is mated."""
    far = other_end(world, near)
    if far is None or not far.port:
        return None
    length_m = world.cables[near.cable].length_mm / 1000.0
    loss_db = cable_loss_db(FOAM_DB_PER_100M, FOAM_AT_MHZ, (low_mhz + high_mhz) / 2.0, length_m)
    behind = 10.0 ** (-0.1 * loss_db)
    back = behind * (_mated(world, far, wet=wet) + reflection(antenna_vswr(world, unit_of(far.port), low_mhz, high_mhz)))
    if near.port:
        back += _mated(world, near, wet=wet)
    return _cent(back)


def _mated(world: World, end: Termination, *, wet: bool) -> float:
    vswr = connector_vswr(world, end)
    return reflection(max(vswr, WET_VSWR) if wet and gets_wet(world, end) else vswr)


def _cent(back: float) -> int:
    back = min(0.82, back)
    return min(MOST_CENT, round_half_up(100.0 * (1.0 + back) / (1.0 - back)))


def branch_cent(world: World, port_id: str, *, wet: bool = False) -> int:
    """VSWR (0.01) that a radio sees at an antenna port over its own band; the display's end for an open port."""
    kind = unit_type(world, unit_of(port_id))
    ends = ends_in(world, port_id)
    found = line_cent(world, ends[0], kind.low_mhz, kind.high_mhz, wet=wet) if ends else None
    return MOST_CENT if found is None else found
