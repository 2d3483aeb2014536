"""Hand tools, instruments, safety gear and small material: all that is carried."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, ClassVar, Literal

from pydantic import ConfigDict, Field

from simulator.catalog.registry import STRICT, Id, Names, Source, family


@family("tools")
@dataclass(frozen=True, slots=True, kw_only=True)
class ToolType:
    """A hand tool."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    id: Id
    name: Names = field(default_factory=dict)
    source: Source = ""
    use: Annotated[Literal["torque_wrench", "spanner", "crimper", "cutter", "pulley", "rope", "tag_line", "sling", "tilt_rod", "tool_bag", "grip", "other"], Field(description="What it does.")]
    min_mn_m: Annotated[int, Field(ge=0, description="Torque wrench: least value of its scale, mN·m.")] = 0
    max_mn_m: Annotated[int, Field(ge=0, description="Torque wrench: highest value of its scale, mN·m.")] = 0
    dies_cmm2: Annotated[tuple[int, ...], Field(description="Crimper: sections it has dies for, hundredths of mm².")] = ()
    load_g: Annotated[int, Field(ge=0, description="Pulley, rope, sling: load it carries, g.")] = 0
    insulated: Annotated[bool, Field(description="Insulated for work near live parts.")] = False


@family("instruments")
@dataclass(frozen=True, slots=True, kw_only=True)
class InstrumentType:
    """A measuring instrument."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    id: Id
    name: Names = field(default_factory=dict)
    source: Source = ""
    use: Annotated[
        Literal[
            "multimeter", "earth_tester", "insulation_tester", "power_meter", "fibre_scope", "terminal", "anemometer", "proving_unit", "phone",
            "compass", "inclinometer", "line_analyser", "calibration_kit", "spotting_scope", "radio", "tape", "rf_monitor",
        ],
        Field(description="What it measures."),
    ]
    step: Annotated[int, Field(ge=1, description="Last digit of its display, in the unit of its reading.")] = 1
    spread: Annotated[int, Field(ge=0, description="Half width of its noise, in the unit of its reading.")] = 0
    bias: Annotated[int, Field(ge=0, description="Half width of its lasting error, drawn once a seed, in the unit of its reading.")] = 0
    proving_mv: Annotated[int, Field(ge=0, description="Proving unit: its known voltage, mV.")] = 0


@family("gear")
@dataclass(frozen=True, slots=True, kw_only=True)
class GearType:
    """Protective and rescue equipment."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    id: Id
    name: Names = field(default_factory=dict)
    source: Source = ""
    worn_on: Annotated[
        Literal["head", "eyes", "body", "hands", "feet", "harness", "wrist", "lanyard", "positioning", "carried"], Field(description="Where it is worn.")
    ]
    needed_for: Annotated[tuple[Literal["ground", "climb", "boards", "rescue"], ...], Field(description="Work it is needed for.")]
    defects: Annotated[tuple[str, ...], Field(description="What can visibly be wrong with it.")] = ()
    hook_mm: Annotated[int, Field(ge=0, description="Lanyard: what its hook goes round, mm.")] = 0


@family("material")
@dataclass(frozen=True, slots=True, kw_only=True)
class MaterialType:
    """Small material: earth kits, caps, covers, tags."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    id: Id
    name: Names = field(default_factory=dict)
    source: Source = ""
    use: Annotated[
        Literal["earth_kit", "cap", "cover", "tag", "barrier", "gland", "cleaner", "tape_pvc", "tape_rubber", "cable_clamp", "ring", "paint", "strut"],
        Field(description="What it is for.")
    ]
    fits: Annotated[tuple[str, ...], Field(description="Cable media or connectors it fits.")] = ()
