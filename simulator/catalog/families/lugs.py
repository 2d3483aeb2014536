"""Cable lugs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, ClassVar

from pydantic import ConfigDict, Field

from simulator.catalog.registry import STRICT, Id, Names, Source, family


@family("lugs")
@dataclass(frozen=True, slots=True, kw_only=True)
class LugType:
    """A crimp lug: barrel for one section, eye for one stud."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    id: Id
    name: Names = field(default_factory=dict)
    source: Source = ""
    section_cmm2: Annotated[int, Field(gt=0, description="Section the barrel is made for, hundredths of mm².")]
    connector: Annotated[str, Field(description="Eye: `lug_m6` or `lug_m8`.")]
