"""The form of what a scenario says of its tower and hop. Heights in m where a person writes them, integers where the World holds them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from pydantic import ConfigDict, Field

from simulator.catalog.registry import STRICT


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkDoc:
    """A working position on the tower, reached from a station of the ladder or a platform."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    id: Annotated[str, Field(description="Name of the place, such as `s2` or `dish`.")]
    site: Annotated[str, Field(description="Site `a` or `b`.")] = "a"
    height_mm: Annotated[int, Field(gt=0, description="Height of the feet above ground, mm.")]
    leg: Annotated[str, Field(description="Tower leg.")]
    by_way_of: Annotated[str, Field(description="Station it is reached from, such as `platform-36` or `ladder-34`.")]
    reaches: Annotated[tuple[str, ...], Field(description="Other places at arm's length.")] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MountDoc:
    """A pole for antennas."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    id: Annotated[str, Field(description="Name; sectors and dish are hung on a mount.")]
    site: Annotated[str, Field(description="Site `a` or `b`.")] = "a"
    place: Annotated[str, Field(description="Working position from which it is reached.")]
    leg: Annotated[str, Field(description="Tower leg.")]
    height_mm: Annotated[int, Field(gt=0, description="Middle of the pole above ground, mm.")]
    lean_cdeg: Annotated[int, Field(description="How far the pole stands from the vertical, 0.01°.")] = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class AntennaDoc:
    """A panel or dish as it hangs at the beginning; the unit of the same name is its type plate."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    id: Annotated[str, Field(description="Its unit.")]
    site: Annotated[str, Field(description="Site `a` or `b`.")] = "a"
    mount: Annotated[str, Field(description="Mount it hangs on; empty while it lies in the store.")] = ""
    height_mm: Annotated[int, Field(ge=0, description="Centre above ground, mm.")] = 0
    azimuth_cdeg: Annotated[int, Field(ge=0, lt=36000, description="True azimuth, 0.01°.")] = 0
    downtilt_cdeg: Annotated[int, Field(description="Mechanical downtilt, 0.01°.")] = 0
    etilt_cdeg: Annotated[int, Field(description="Electrical downtilt, 0.01°.")] = 0
    feed: Annotated[Literal["", "V", "H"], Field(description="Dish: polarisation its feed is turned to.")] = ""
    outdoor: Annotated[str, Field(description="Dish: outdoor unit flanged to it.")] = ""
    outdoor_feed: Annotated[Literal["", "V", "H"], Field(description="Dish: polarisation the outdoor unit is turned to.")] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EmitterDoc:
    """Another operator's antenna on the same tower."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    id: Annotated[str, Field(description="Name.")]
    site: Annotated[str, Field(description="Site `a` or `b`.")] = "a"
    azimuth_cdeg: Annotated[int, Field(ge=0, lt=36000, description="True azimuth, 0.01°.")]
    height_mm: Annotated[int, Field(gt=0, description="Centre above ground, mm.")]
    power_mw: Annotated[int, Field(gt=0, description="Power of all carriers at its flange, mW.")]
    gain_cdbi: Annotated[int, Field(description="Gain, 0.01 dBi.")]
    limit_mw_m2: Annotated[int, Field(gt=0, description="Occupational limit of power density at its frequency, mW/m².")]
    bearing_cdeg: Annotated[int, Field(ge=0, lt=36000, description="Where it hangs, seen from the tower's axis, 0.01°.")] = 0
    reach_mm: Annotated[int, Field(ge=0, description="How far from the tower's axis it hangs, mm.")] = 0
    length_mm: Annotated[int, Field(ge=0, description="Its length, mm.")] = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class HopEndDoc:
    """The hop's radio at one site and how it is configured at the beginning."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    id: Annotated[Literal["a", "b"], Field(description="Site.")]
    outdoor: Annotated[str, Field(description="Outdoor unit; at the far site it may be another than the bill says.")]
    channel: Annotated[int, Field(ge=0, description="Configured channel, 0 for none.")] = 0
    tx_cdbm: Annotated[int, Field(description="Configured power, 0.01 dBm.")] = 0
    link_id: Annotated[str, Field(description="Configured link id.")] = ""
    port_error_cdb: Annotated[int, Field(description="True error of its alignment port, 0.01 dB.")] = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerDoc:
    """The colleague at the far end: how far off his dish stands at the beginning, and how he works."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    person: Annotated[str, Field(description="Person at the far site.")] = "p3"
    azimuth_off_cdeg: Annotated[int, Field(description="His dish off the right azimuth, clockwise positive, 0.01°.")] = 0
    elevation_off_cdeg: Annotated[int, Field(description="His dish off the right elevation, up positive, 0.01°.")] = 0
    answer_ms: Annotated[int, Field(ge=0, description="From an order to his answer, ms.")] = 2500
    rate_ddeg_s: Annotated[int, Field(gt=0, description="How fast he turns a nut, 0.1° of nut angle a second.")] = 300
