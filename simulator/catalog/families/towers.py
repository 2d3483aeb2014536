"""Towers: what steel a climber meets at each step."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, ClassVar, Literal

from pydantic import ConfigDict, Field

from simulator.catalog.registry import STRICT, Id, Names, Source, family

MemberKind = Literal["beam", "leg", "brace", "step", "ladder", "pipe", "conduit", "conductor"]


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberType:
    """One kind of steel that is at hand at every step."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    kind: Annotated[MemberKind, Field(description="Horizontal beam, leg, diagonal brace, step bolt, cable ladder, antenna pipe, conduit, down conductor.")]
    rated: Annotated[bool, Field(description="Rated as an anchor for fall arrest.")]
    foot_mm: Annotated[int, Field(gt=0, description="What a hook must go round at the foot, mm.")]
    top_mm: Annotated[int, Field(gt=0, description="What a hook must go round at the top, mm.")]


@family("towers")
@dataclass(frozen=True, slots=True, kw_only=True)
class TowerType:
    """A tower as bought."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    id: Id
    name: Names = field(default_factory=dict)
    source: Source = ""
    step_mm: Annotated[int, Field(gt=0, le=3000, description="Height from station to station: what one move and one hook overhead cover, mm.")] = 2000
    members: tuple[MemberType, ...]
    foot_width_mm: Annotated[int, Field(gt=0, description="Distance from leg to leg at the foot, mm.")]
    top_width_mm: Annotated[int, Field(gt=0, description="Distance from leg to leg at the top, mm.")]
    ladder_face: Annotated[Literal["N", "E", "S", "W"], Field(description="Face outside of which the ladder goes up.")] = "W"
    ladder_off_mm: Annotated[int, Field(ge=0, description="How far outside that face a climber's body is, mm.")] = 600
