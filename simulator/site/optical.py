"""Fibre between two optical modules: what leaves one and what arrives at the other.

Figures: connector pair 0.3 dB, single-mode fibre 0.35 dB/km at 1310 nm; dirt and bend losses are
unsourced defaults chosen so that oil blocks a short link and dust only weakens it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from simulator.catalog.families.cables import CableType
from simulator.catalog.families.modules import ModuleType
from simulator.site.part import Termination
from simulator.site.topology import ends_in, item_in, other_end, port_type, unit_of, unit_type
from simulator.site.world import World

CONNECTOR_CDB = 30
DIRT_CDB = (0, 300, 1200)
MODE_MISMATCH_CDB = 1500
LINE_RATE_KBPS = 2_457_600
"""CPRI option 3."""

LinkState = Literal["up", "no_module", "no_light", "unlocked"]


@dataclass(frozen=True, slots=True)
class Fibre:
    """The way from one optical port to the other."""

    near: Termination
    far: Termination
    kind: CableType
    far_port: str


def fibre_from(world: World, port_id: str) -> Fibre | None:
    """The fibre that begins in this port, or None where no cable with a far end in a port does."""
    for near in ends_in(world, port_id):
        kind = world.catalog.get(world.cables[near.cable].type, CableType)
        far = other_end(world, near)
        if kind and kind.medium == "fibre" and far and far.port:
            return Fibre(near, far, kind, far.port)
    return None


def module_in(world: World, port_id: str) -> ModuleType | None:
    """The optical module in a port, sound or not."""
    item = item_in(world, port_id)
    return world.catalog.get(item.type, ModuleType) if item else None


def is_sound(world: World, port_id: str) -> bool:
    """Whether the module in a port has no defect: a bad one neither sends nor hears."""
    item = item_in(world, port_id)
    return item is not None and not item.defect


def bend_loss_cdb(bend_mm: int, least_mm: int) -> int:
    """Loss of the tightest bend, 0.01 dB: 0 at the least radius, 4.5 dB at half of 30 mm."""
    short = max(0, least_mm - bend_mm)
    return (short * short * 50 + 12) // 25


def path_loss_cdb(world: World, fibre: Fibre) -> int:
    """Loss of the way, both connectors' dirt and the tightest bend included, 0.01 dB."""
    cable = world.cables[fibre.near.cable]
    length = fibre.kind.loss_mdb_per_km * cable.length_mm // 10_000_000
    run = world.runs.get(cable.id)
    bend = bend_loss_cdb(run.bend_mm, fibre.kind.bend_mm) if run else 0
    dirt = DIRT_CDB[fibre.near.dirt] + DIRT_CDB[fibre.far.dirt]
    return length + 2 * CONNECTOR_CDB + bend + dirt


def is_crossed(fibre: Fibre) -> bool:
    """Whether what one end sends the other end hears: an odd number of crossings on the way."""
    return (int(fibre.kind.crossed) + int(fibre.near.flipped) + int(fibre.far.flipped)) % 2 == 1


def has_light(world: World, port_id: str) -> bool:
    """Whether a port's module sends: it is there and its unit has power."""
    return module_in(world, port_id) is not None and is_sound(world, port_id) and world.units[unit_of(port_id)].powered_ms >= 0


def arriving_cdbm(world: World, port_id: str) -> int | None:
    """Light arriving at a port, 0.01 dBm, or None for none; one wavelength heard by another's filter is none."""
    fibre = fibre_from(world, port_id)
    near = module_in(world, port_id)
    deaf = near is not None and not is_sound(world, port_id)
    if fibre is None or deaf or not is_crossed(fibre) or not has_light(world, fibre.far_port):
        return None
    far = module_in(world, fibre.far_port)
    if far is None or (near and near.wavelength_nm != far.wavelength_nm):
        return None
    mismatch = MODE_MISMATCH_CDB if fibre.kind.mode != far.mode else 0
    return far.tx_cdbm - path_loss_cdb(world, fibre) - mismatch


def light_at_end_cdbm(world: World, termination: Termination) -> int | None:
    """Light coming out of a free end, 0.01 dBm: what a power meter there shows."""
    far = other_end(world, termination)
    if far is None or not far.port or not has_light(world, far.port):
        return None
    module = module_in(world, far.port)
    kind = world.catalog.need(world.cables[termination.cable].type, CableType)
    if module is None:
        return None
    lit = Fibre(termination, far, kind, far.port)
    return module.tx_cdbm - path_loss_cdb(world, lit) + CONNECTOR_CDB


def link_state(world: World, port_id: str) -> LinkState:
    """State of the CPRI link at a port as the unit there sees it."""
    near = module_in(world, port_id)
    if near is None:
        return "no_module"
    level = arriving_cdbm(world, port_id)
    if level is None or not near.rx_min_cdbm <= level <= near.rx_max_cdbm:
        return "no_light"
    fibre = fibre_from(world, port_id)
    far = module_in(world, fibre.far_port) if fibre else None
    if far is None or min(near.rate_kbps, far.rate_kbps) < LINE_RATE_KBPS:
        return "unlocked"
    back = arriving_cdbm(world, fibre.far_port) if fibre else None
    return "up" if back is not None and far.rx_min_cdbm <= back <= far.rx_max_cdbm else "unlocked"


def served_radio(world: World, port_id: str) -> str:
    """The radio to which a baseband port's fibre leads, lit or not; "" where it leads to none."""
    fibre = fibre_from(world, port_id)
    if fibre is None or port_type(world, fibre.far_port) is None:
        return ""
    unit_id = unit_of(fibre.far_port)
    return unit_id if unit_type(world, unit_id).role == "radio" else ""
