"""The plan of the tower's work: what is hung where, what the bill of materials says, how cables come down."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from pydantic import ConfigDict, Field

from simulator.catalog.registry import STRICT


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanGood:
    """A line of the bill of materials: what must have been delivered. `item` names the right one in the store."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    item: Annotated[str, Field(description="Item of the store that the bill means.")]
    type: Annotated[str, Field(description="Catalogue type on the bill.")]
    serial: Annotated[str, Field(description="Serial number on the bill; empty where none is listed.")] = ""
    mount: Annotated[str, Field(description="Mount it belongs to.")] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanTowerRun:
    """How a cable shall come down the tower."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    cable: Annotated[str, Field(description="Cable id.")]
    top: Annotated[str, Field(description="Place at which it begins aloft.")]
    pitch_mm: Annotated[int, Field(gt=0, description="Distance from clamp to clamp, mm.")] = 1200
    kits: Annotated[tuple[str, ...], Field(description="Spots for earth kits: `top`, `exit` where it leaves the tower.")] = ()
    bend_mm: Annotated[int, Field(ge=0, description="Bend radius to lay its loop with, mm.")] = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanMountPhoto:
    """A photograph of the tower's work and what must be so when it is taken."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    target: Annotated[str, Field(description="What is in the picture: a unit, or the end of a cable.")]
    proves: Annotated[Literal["hung", "marked", "bare", "sealed", "earthed"], Field(description="What it must prove.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanMount:
    """What this crew hangs."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    sector: Annotated[str, Field(description="Sector to be mounted.")]
    panel: Annotated[str, Field(description="Panel, as the store names it.")]
    radio: Annotated[str, Field(description="Radio unit of the sector.")]
    dish: Annotated[str, Field(description="Dish.")]
    outdoor: Annotated[str, Field(description="Outdoor unit.")]
    goods: tuple[PlanGood, ...]
    runs: tuple[PlanTowerRun, ...]
    radio_height_mm: Annotated[int, Field(gt=0, description="Middle of the radio unit above ground, mm.")]
    sweep_low_mhz: Annotated[int, Field(gt=0, description="Lowest frequency of the VSWR sweep, MHz.")]
    sweep_high_mhz: Annotated[int, Field(gt=0, description="Highest frequency of the VSWR sweep, MHz.")]
    photos: tuple[PlanMountPhoto, ...] = ()
    drop_zone_mm: Annotated[int, Field(gt=0, description="Radius of the drop zone, mm.")] = 10_500
