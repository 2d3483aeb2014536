"""What equipment has that hangs on a tower: weight, clamps, pattern, fine mount, frequency range."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from pydantic import ConfigDict, Field

from simulator.catalog.registry import STRICT


@dataclass(frozen=True, slots=True, kw_only=True)
class HangData:
    """How a unit hangs on a pole: weight and the bolts of its clamps."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    weight_g: Annotated[int, Field(gt=0, description="Weight, g.")]
    clamps: Annotated[tuple[str, ...], Field(description="Names of its clamps, such as upper and lower.")]
    bolts: Annotated[int, Field(ge=1, le=8, description="Bolts of each clamp.")] = 4
    bolt_mn_m: Annotated[int, Field(gt=0, description="Nominal torque of a clamp bolt, mN·m.")]
    bolt_band_mn_m: Annotated[int, Field(gt=0, description="Half width of the accepted torque, mN·m.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class AntennaData:
    """A sector antenna's pattern and size."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    low_mhz: Annotated[int, Field(gt=0, description="Lowest frequency, MHz.")]
    high_mhz: Annotated[int, Field(gt=0, description="Highest frequency, MHz.")]
    gain_cdbi: Annotated[int, Field(description="Gain, 0.01 dBi.")]
    horizontal_cdeg: Annotated[int, Field(gt=0, description="Horizontal half-power width, 0.01°.")]
    vertical_cdeg: Annotated[int, Field(gt=0, description="Vertical half-power width, 0.01°.")]
    etilt_high_cdeg: Annotated[int, Field(ge=0, description="Highest electrical downtilt, 0.01°.")]
    tilt_high_cdeg: Annotated[int, Field(ge=0, description="Highest mechanical downtilt of its bracket, 0.01°.")] = 1200
    scale_step_cdeg: Annotated[int, Field(gt=0, description="Step of the bracket's printed tilt scale, 0.01°.")] = 100
    length_mm: Annotated[int, Field(gt=0, description="Length, mm.")]
    vswr_cent: Annotated[int, Field(ge=100, description="Its own VSWR in band, 0.01.")] = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class DishData:
    """A dish, its feed and its fine mount."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    diameter_mm: Annotated[int, Field(gt=0, description="Diameter, mm.")]
    preset: Annotated[Literal["STD", "HP", "UHP"], Field(description="Class of its pattern.")] = "HP"
    gain_cdbi: Annotated[int, Field(description="Gain at the centre of its band, 0.01 dBi.")]
    xpd_cdb: Annotated[int, Field(gt=0, description="Cross-polar discrimination on the axis, 0.01 dB.")] = 3000
    az_mdeg_per_turn: Annotated[int, Field(gt=0, description="Azimuth of one turn of its nut, 0.001°.")]
    el_mdeg_per_turn: Annotated[int, Field(gt=0, description="Elevation of one turn of its nut, 0.001°.")]
    fine_ddeg: Annotated[int, Field(gt=0, description="Travel of each nut to either side of the middle mark, 0.1° of nut angle.")]
    play_ddeg: Annotated[int, Field(ge=0, description="Play of each nut, 0.1° of nut angle.")]
    lock_mn_m: Annotated[int, Field(gt=0, description="Nominal torque of the lock bolts, mN·m.")]
    lock_band_mn_m: Annotated[int, Field(gt=0, description="Half width of the accepted torque, mN·m.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class OutdoorData:
    """The radio of a hop: which half of the band it transmits in, and how well it hears."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    half: Annotated[Literal["low", "high"], Field(description="Half of the band it transmits in.")]
    sub_band: Annotated[int, Field(ge=1, description="Sub-band.")]
    low_channel: Annotated[int, Field(ge=1, description="Lowest channel number of its sub-band.")]
    high_channel: Annotated[int, Field(ge=1, description="Highest channel number of its sub-band.")]
    noise_figure_cdb: Annotated[int, Field(ge=0, description="Noise figure, 0.01 dB.")] = 600
    threshold_cdbm: Annotated[int, Field(description="Least level at which traffic passes (QPSK), 0.01 dBm.")] = -8900
    low_cdbm: Annotated[int, Field(description="Least transmit power, 0.01 dBm.")] = 0
    high_cdbm: Annotated[int, Field(description="Highest transmit power, 0.01 dBm.")] = 2000
    settle_ms: Annotated[int, Field(ge=0, description="Time in which the voltage of its alignment port settles, ms.")] = 400
