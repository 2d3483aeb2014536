"""Boards of a baseband unit."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, ClassVar, Literal

from pydantic import ConfigDict, Field

from simulator.catalog.families.units import PortType
from simulator.catalog.registry import STRICT, Id, Names, Source, family


@family("boards")
@dataclass(frozen=True, slots=True, kw_only=True)
class BoardType:
    """A board: which slots it fits and in which it works."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    id: Id
    name: Names = field(default_factory=dict)
    source: Source = ""
    role: Annotated[Literal["main", "baseband", "fan", "environment", "power"], Field(description="What it does.")]
    form: Annotated[str, Field(description="Mechanical form; it goes into any slot of the same form.")]
    works_in: Annotated[tuple[str, ...], Field(description="Slots in which it comes into service.")]
    ports: tuple[PortType, ...] = ()
    boot_ms: Annotated[int, Field(ge=0, description="From power to running, ms.")] = 0
