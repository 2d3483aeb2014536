"""Equipment with ports: distribution unit, baseband unit, radios, indoor unit, bars, antennas, sensors."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, ClassVar, Literal

from pydantic import ConfigDict, Field

from simulator.catalog.families.aloft import AntennaData, DishData, HangData, OutdoorData
from simulator.catalog.registry import STRICT, Id, Names, Source, family

PortKind = Literal[
    "dc_neg", "dc_rtn", "earth", "sfp", "optical", "ethernet", "if_coax", "gps_coax", "contact", "rf", "rssi", "source_neg", "source_rtn"
]
"""What a port carries. `source_*` are the rectifier's own bars, which nobody here works on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PortType:
    """One port of a unit or board."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    id: Annotated[str, Field(description="Name printed beside the port, lower case.")]
    kind: Annotated[PortKind, Field(description="What the port carries.")]
    connector: Annotated[str, Field(description="Mechanical form; see `compatibility.yaml` for what mates.")]
    torque_mn_m: Annotated[int, Field(ge=0, le=200_000, description="Nominal torque in mN·m; 0: nothing to tighten.")] = 0
    torque_band_mn_m: Annotated[int, Field(ge=0, description="Half width of the accepted torque, in mN·m.")] = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class WayType:
    """One way of a distribution: a place for a breaker between two nodes."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    id: Annotated[str, Field(description="Name printed beside the way.")]
    line: Annotated[str, Field(description="Port on the supply side (or the unit's inner `bus`).")]
    load: Annotated[str, Field(description="Port on the load side.")]
    form: Annotated[str, Field(description="Mechanical form of the breakers that fit.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotType:
    """A place for a board."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    id: Annotated[str, Field(description="Number of the slot.")]
    form: Annotated[str, Field(description="Mechanical form of the boards that fit.")]


@family("units")
@dataclass(frozen=True, slots=True, kw_only=True)
class UnitType:
    """A piece of equipment."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    id: Id
    name: Names = field(default_factory=dict)
    source: Source = ""
    role: Annotated[
        Literal[
            "rectifier", "distribution", "baseband", "radio", "indoor", "outdoor", "bar", "gps", "arrester", "sensor", "electrode", "panel", "dish"
        ],
        Field(description="What it is for; decides its lamps and answers."),
    ]
    ports: tuple[PortType, ...] = ()
    ways: tuple[WayType, ...] = ()
    slots: tuple[SlotType, ...] = ()
    joined: Annotated[
        tuple[tuple[str, ...], ...], Field(description="Groups of ports and inner nodes that are one piece of metal inside.")
    ] = ()
    power_w: Annotated[int, Field(ge=0, le=20_000, description="Power drawn at full load, W.")] = 0
    idle_w: Annotated[int, Field(ge=0, le=20_000, description="Power drawn when running without transmitting, W.")] = 0
    low_mhz: Annotated[int, Field(ge=0, description="Radio: lowest frequency at its antenna ports, MHz.")] = 0
    high_mhz: Annotated[int, Field(ge=0, description="Radio: highest frequency at its antenna ports, MHz.")] = 0
    min_mv: Annotated[int, Field(ge=0, description="Lowest voltage it runs at, mV (magnitude).")] = 0
    max_mv: Annotated[int, Field(ge=0, description="Highest voltage it accepts, mV (magnitude).")] = 0
    rf_w: Annotated[int, Field(ge=0, le=1_000, description="Radio: power of all its carriers, W.")] = 0
    input_ohm: Annotated[int, Field(ge=0, description="What an ohmmeter sees at its dead input, ohm.")] = 47_000
    reverse_polarity: Annotated[
        Literal["dark", "trips", "damaged"], Field(description="What a reversed supply does to it.")
    ] = "dark"
    boot_ms: Annotated[int, Field(ge=0, description="From power to running, ms.")] = 0
    feed: Annotated[str, Field(description="Feeds another unit through this port kind (`if_coax` for an outdoor unit).")] = ""
    hang: HangData | None = None
    antenna: AntennaData | None = None
    dish: DishData | None = None
    outdoor: OutdoorData | None = None
