"""Cables: cores, media, ends, how tightly they may be bent."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, ClassVar, Literal

from pydantic import ConfigDict, Field

from simulator.catalog.registry import STRICT, Id, Names, Source, family

Medium = Literal["dc", "earth", "fibre", "ethernet", "if_coax", "gps_coax", "contact", "rf"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CoreType:
    """One conductor, or the plug as a whole."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    id: Annotated[str, Field(description="`neg`, `rtn`, `pe`, or `plug` for a made-up cable.")]
    colour: Annotated[str, Field(description="Colour of the sheath.")]
    section_cmm2: Annotated[int, Field(ge=0, description="Copper section in hundredths of mm²; 0 for fibre and signal.")] = 0


@family("cables")
@dataclass(frozen=True, slots=True, kw_only=True)
class CableType:
    """A cable as sold."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    id: Id
    name: Names = field(default_factory=dict)
    source: Source = ""
    medium: Annotated[Medium, Field(description="What it carries.")]
    cores: tuple[CoreType, ...]
    end_a: Annotated[str, Field(description="Connector at end a; `bare` where a lug is crimped on.")] = "bare"
    end_b: Annotated[str, Field(description="Connector at end b; `bare` where a lug is crimped on.")] = "bare"
    bend_mm: Annotated[int, Field(ge=0, description="Least bend radius, mm.")] = 0
    power: Annotated[bool, Field(description="Counts as a power cable where cables are kept apart.")] = False
    screened: Annotated[bool, Field(description="Has a screen to be earthed by a kit.")] = False
    mode: Annotated[Literal["", "single", "multi"], Field(description="Fibre mode.")] = ""
    crossed: Annotated[bool, Field(description="Duplex fibre crossed in the cord, as it must be once.")] = False
    loss_mdb_per_km: Annotated[int, Field(ge=0, description="Optical loss, 0.001 dB/km.")] = 0
