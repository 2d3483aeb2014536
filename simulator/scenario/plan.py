"""The plan: what the site shall be. The data sheet shows it, the rubric judges by it, the site never reads it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, ClassVar, Literal

from pydantic import ConfigDict, Field

from simulator.catalog.registry import STRICT
from simulator.scenario.plan_tower import PlanMount

Group = Literal["supply", "load", "earth", "fibre", "transport", "if", "gps", "alarm", "rf"]
Ends = Literal["", "ab", "a", "b"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanSector:
    """One sector."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    id: Annotated[str, Field(description="Sector, such as `s2`.")]
    azimuth_cdeg: Annotated[int, Field(ge=0, lt=36000, description="From true north, 0.01°.")]
    mechanical_tilt_cdeg: Annotated[int, Field(description="Mechanical downtilt, 0.01°.")]
    electrical_tilt_cdeg: Annotated[int, Field(description="Electrical downtilt, 0.01°.")]
    height_mm: Annotated[int, Field(gt=0, description="Antenna centre above ground, mm.")]
    leg: Annotated[str, Field(description="Tower leg.")]
    ring_colour: Annotated[str, Field(description="Colour of its rings.")]
    antenna: Annotated[str, Field(description="Antenna on the plan.")]
    radio: Annotated[str, Field(description="Radio unit of the sector.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanHop:
    """The microwave hop."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    link_id: Annotated[str, Field(description="Link id.")]
    permission: Annotated[str, Field(description="Number of the frequency permission (ISR).")]
    channel: Annotated[int, Field(ge=1, description="Channel number n of the raster.")]
    centre_mhz: Annotated[int, Field(gt=0, description="Centre of the raster f0, MHz.")]
    raster_mhz: Annotated[int, Field(gt=0, description="Raster, MHz.")]
    low_offset_mhz: Annotated[int, Field(description="Offset of TX low: f0 + offset + raster·n, MHz.")]
    duplex_mhz: Annotated[int, Field(gt=0, description="T/R spacing, MHz.")]
    near_transmits: Annotated[Literal["low", "high"], Field(description="Which half the near end transmits in.")]
    sub_band: Annotated[int, Field(ge=1, description="Sub-band of the outdoor units.")]
    polarisation: Annotated[Literal["V", "H"], Field(description="Polarisation.")]
    tx_cdbm: Annotated[int, Field(description="Transmit power, 0.01 dBm.")]
    dish: Annotated[str, Field(description="Dish on the plan.")]
    near_height_mm: Annotated[int, Field(gt=0, description="Near dish centre above ground, mm.")]
    far_height_mm: Annotated[int, Field(gt=0, description="Far dish centre above ground, mm.")]
    level_cdbm: Annotated[int, Field(description="Planned receive level, 0.01 dBm.")]
    gas_mdb_per_km: Annotated[int, Field(ge=0, description="Gas attenuation, 0.001 dB/km.")]
    curve: Annotated[tuple[tuple[int, int], ...], Field(description="RSSI curve: level 0.01 dBm, voltage mV.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanBoard:
    """A board and its slot."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    slot: Annotated[str, Field(description="Place, such as `bbu.s7`.")]
    type: Annotated[str, Field(description="Catalogue type.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanBreaker:
    """A breaker and its way; `unit` is what hangs on it."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    way: Annotated[str, Field(description="Way of a distribution.")]
    type: Annotated[str, Field(description="Catalogue type.")]
    unit: Annotated[str, Field(description="Unit it feeds.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanModule:
    """An optical module and its port."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    port: Annotated[str, Field(description="Optical port.")]
    type: Annotated[str, Field(description="Catalogue type.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanConnection:
    """One core from port a to port b; `ends` are those still to be made."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    cable: Annotated[str, Field(description="Cable id.")]
    core: Annotated[str, Field(description="Core, or `plug`.")] = "plug"
    a: Annotated[str, Field(description="Port at end a.")]
    b: Annotated[str, Field(description="Port at end b.")]
    lug_a: Annotated[str, Field(description="Lug at end a; empty for a plug.")] = ""
    lug_b: Annotated[str, Field(description="Lug at end b; empty for a plug.")] = ""
    group: Annotated[Group, Field(description="What it serves.")]
    ends: Annotated[Ends, Field(description="Ends to be made in the cabinet, in the job `cable`.")] = "ab"
    mount_ends: Annotated[Ends, Field(description="Ends to be made aloft, in the job `mount`.")] = ""
    rings: Annotated[int, Field(ge=0, le=3, description="Coloured rings on its ends.")] = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRun:
    """How a cable shall lie, and what its labels shall let a reader find."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    cable: Annotated[str, Field(description="Cable id.")]
    guide: Annotated[str, Field(description="Guide of the cabinet.")]
    bend_mm: Annotated[int, Field(gt=0, description="Bend radius to lay it with, mm.")]
    tie_pitch_mm: Annotated[int, Field(gt=0, description="Distance from tie to tie, mm.")] = 200
    label_from: Annotated[str, Field(description="Printed name of the place at end a.")]
    label_to: Annotated[str, Field(description="Printed name of the place at end b.")]
    drip_loop: Annotated[bool, Field(description="It comes from outside and needs a drip loop and a sealed gland.")] = False
    kit: Annotated[bool, Field(description="It needs an earth kit at the cabinet entry.")] = False
    ends: Annotated[Ends, Field(description="Ends to be labelled in the cabinet, in the job `cable`.")] = "ab"
    mount_ends: Annotated[Ends, Field(description="Ends to be labelled aloft, in the job `mount`.")] = ""
    spare_mm: Annotated[int, Field(ge=0, description="Spare length a neat job leaves, mm.")] = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanSensor:
    """An alarm input: sensor, port, what it is configured as."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    unit: Annotated[str, Field(description="Sensor.")]
    input: Annotated[str, Field(description="Port name on the environment board.")]
    meaning: Annotated[str, Field(description="Configured as: door, mains, battery, smoke.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanField:
    """A line of the record sheet."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    id: Annotated[str, Field(description="Name of the line.")]
    quantity: Annotated[str, Field(description="What was read.")]
    at: Annotated[str, Field(description="Where it was read.")]
    job: Annotated[str, Field(description="Job it belongs to.")]
    kind: Annotated[Literal["reading", "serial", "text", "azimuth"], Field(description="How it is judged.")] = "reading"
    text: Annotated[str, Field(description="What a text line must hold.")] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanPhoto:
    """A photograph the file needs and what must be so when it is taken."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    target: Annotated[str, Field(description="What is in the picture.")]
    proves: Annotated[Literal["labelled", "earthed", "running", "clean"], Field(description="What it must prove.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanLimits:
    """Limits of acceptance."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    unit_min_mv: Annotated[int, Field(description="Least voltage at a unit, mV.")] = 40_500
    unit_max_mv: Annotated[int, Field(description="Highest voltage at a unit, mV.")] = 57_000
    ring_mohm: Annotated[int, Field(description="Highest resistance of the earth ring, mΩ.")] = 5_000
    bond_mohm: Annotated[int, Field(description="Highest resistance from a unit to the bar, mΩ.")] = 100
    separation_mm: Annotated[int, Field(description="Least distance of power from signal, mm.")] = 30
    rx_min_cdbm: Annotated[int, Field(description="Least optical level, 0.01 dBm.")] = -1_400
    rx_expected_cdbm: Annotated[int, Field(description="Expected optical level, 0.01 dBm.")] = -560
    vswr_cent: Annotated[int, Field(description="Highest VSWR, 0.01.")] = 150
    rtwp_apart_cdb: Annotated[int, Field(description="Branches at most this far apart, 0.01 dB.")] = 300
    outdoor_spare_mm: Annotated[int, Field(description="Spare length a DC cable may keep, mm.")] = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """All of the plan."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    sectors: tuple[PlanSector, ...]
    hop: PlanHop
    boards: tuple[PlanBoard, ...]
    breakers: tuple[PlanBreaker, ...]
    input_way: Annotated[str, Field(description="Way of the supply's input breaker: the live-work boundary.")]
    live_port: Annotated[str, Field(description="Terminal that stays live behind it.")]
    modules: tuple[PlanModule, ...]
    connections: tuple[PlanConnection, ...]
    runs: tuple[PlanRun, ...]
    sensors: tuple[PlanSensor, ...]
    serials: Annotated[dict[str, str], Field(description="CPRI port -> serial number of the radio that belongs there.")]
    fields: tuple[PlanField, ...]
    photos: tuple[PlanPhoto, ...]
    bar_port: Annotated[str, Field(description="Reference point of the cabinet's earth bar.")]
    main_bar_port: Annotated[str, Field(description="Reference point of the main earth bar.")]
    indoor: Annotated[str, Field(description="Indoor unit.")]
    baseband: Annotated[str, Field(description="Baseband unit.")]
    hospital: Annotated[str, Field(description="Nearest hospital and its number, as the rescue plan has it.")]
    mount: Annotated[PlanMount | None, Field(description="What this crew hangs on the tower.")] = None
    limits: PlanLimits = field(default_factory=PlanLimits)
