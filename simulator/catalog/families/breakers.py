"""Circuit breakers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, ClassVar

from pydantic import ConfigDict, Field

from simulator.catalog.registry import STRICT, Id, Names, Source, family


@family("breakers")
@dataclass(frozen=True, slots=True, kw_only=True)
class BreakerType:
    """A DC circuit breaker."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    id: Id
    name: Names = field(default_factory=dict)
    source: Source = ""
    rating_ma: Annotated[int, Field(gt=0, le=400_000, description="Rated current, mA.")]
    form: Annotated[str, Field(description="Mechanical form of the way it fits.")]
