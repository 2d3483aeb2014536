"""Optical modules (SFP)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, ClassVar, Literal

from pydantic import ConfigDict, Field

from simulator.catalog.registry import STRICT, Id, Names, Source, family


@family("modules")
@dataclass(frozen=True, slots=True, kw_only=True)
class ModuleType:
    """A pluggable optical module."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    id: Id
    name: Names = field(default_factory=dict)
    source: Source = ""
    rate_kbps: Annotated[int, Field(gt=0, description="Highest line rate, kbit/s.")]
    wavelength_nm: Annotated[int, Field(ge=800, le=1700, description="Wavelength, nm.")]
    mode: Annotated[Literal["single", "multi"], Field(description="Fibre it is made for.")]
    tx_cdbm: Annotated[int, Field(description="Transmit level, 0.01 dBm.")]
    rx_min_cdbm: Annotated[int, Field(description="Least receive level, 0.01 dBm.")]
    rx_max_cdbm: Annotated[int, Field(description="Highest receive level, 0.01 dBm.")]
