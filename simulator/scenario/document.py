"""The form of `scenario.yaml`. Every field says what it is; schema and documentation are made from here."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, Any, ClassVar, Literal

from pydantic import ConfigDict, Field

from simulator.catalog.registry import STRICT
from simulator.scenario.document_tower import AntennaDoc, EmitterDoc, HopEndDoc, MountDoc, PartnerDoc, WorkDoc
from simulator.scenario.plan import Plan

JOBS = ("safety", "mount", "cable", "align", "handover")
"""All jobs, in the order in which a code's bits and a prelude take them."""

Job = Literal["safety", "mount", "cable", "align", "handover"]
Ident = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_.-]*$", max_length=60, description="Name by which the rest of the file means it.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class TowerDoc:
    """A tower."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    type: Annotated[str, Field(description="Kind of tower, such as `lattice-4leg`.")]
    height_m: Annotated[float, Field(gt=0, le=200, description="Height, m.")]
    rod_tip_m: Annotated[float, Field(ge=0, le=210, description="Tip of the lightning rod, m; 0 for none.")] = 0.0
    platforms_m: Annotated[tuple[float, ...], Field(description="Heights of railed platforms, m.")] = ()
    obstacles_m: Annotated[tuple[float, ...], Field(description="Heights at which the climb is blocked and passed hook by hook, m.")] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteDoc:
    """One end of the hop."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    name: Annotated[str, Field(description="Site id as on the sheet, such as CKL-01.")]
    latitude_deg: Annotated[float, Field(ge=-90, le=90, description="WGS-84 latitude, north positive.")]
    longitude_deg: Annotated[float, Field(ge=-180, le=180, description="WGS-84 longitude, east positive.")]
    ground_m: Annotated[float, Field(description="Ground above mean sea level, m.")]
    tower: TowerDoc
    ring_mohm: Annotated[int, Field(gt=0, description="True resistance of the earth ring, mΩ.")] = 800
    soil_cohm_m: Annotated[int, Field(gt=0, description="Soil resistivity, 0.01 Ω·m.")] = 3000
    steel_cdeg: Annotated[int, Field(description="By how much the tower's steel turns a compass on it, 0.01°.")] = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class WeatherDoc:
    """The day's weather in work time."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    start_s: Annotated[int, Field(ge=0, lt=86400, description="Time of day at which work begins, s after midnight.")]
    wind_mm_s: Annotated[int, Field(ge=0, description="Mean wind, mm/s.")]
    gust_mm_s: Annotated[int, Field(ge=0, description="Gusts, mm/s.")]
    thunder_ms: Annotated[int, Field(ge=-1, description="Work time at which thunder is heard, ms; -1 never.")] = -1
    sight_m: Annotated[int, Field(ge=0, description="Visibility, m.")] = 8000
    temperature_c: Annotated[int, Field(description="Air temperature, °C.")] = 22
    wind_limit_mm_s: Annotated[int, Field(ge=0, description="Mean wind above which nobody climbs, mm/s.")] = 10_000
    blow_ms: Annotated[int, Field(ge=-1, description="Work time from which it blows harder, ms; -1 never.")] = -1
    calm_ms: Annotated[int, Field(ge=-1, description="Work time at which that ends, ms; -1 never.")] = -1
    blow_mm_s: Annotated[int, Field(ge=0, description="Mean wind while it blows harder, mm/s at the reference height.")] = 0
    fog_ms: Annotated[int, Field(ge=-1, description="Work time at which fog comes, ms; -1 never.")] = -1
    fog_m: Annotated[int, Field(ge=0, description="Visibility in that fog, m.")] = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplyDoc:
    """The -48 V supply in service on the site."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    float_mv: Annotated[int, Field(gt=0, description="Float voltage, mV (magnitude).")] = 53_500
    cutoff_mv: Annotated[int, Field(gt=0, description="Battery cut-off, mV (magnitude).")] = 43_200
    source_mohm: Annotated[int, Field(gt=0, description="Inner resistance of rectifier and battery, mΩ.")] = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideDoc:
    """A cable guide of the cabinet."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    id: Ident
    at_mm: Annotated[int, Field(ge=0, description="Distance from the cabinet's left side, mm.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitDoc:
    """A piece of equipment that stands on the site."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    id: Ident
    type: Annotated[str, Field(description="Catalogue type.")]
    place: Annotated[str, Field(description="Place of the site; a radio's place is its sector.")]
    site: Annotated[str, Field(description="Site `a` or `b`.")] = "a"
    serial: Annotated[str, Field(description="Serial number printed on it.")] = ""
    stuck: Annotated[bool, Field(description="Sensor: its contact does not move.")] = False
    damaged: Annotated[bool, Field(description="It does not work; nothing shows.")] = False
    values: Annotated[dict[str, int], Field(description="What a crew's work left: VSWR, RTWP, level.")] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class CableDoc:
    """A cable on the site."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    id: Ident
    type: Annotated[str, Field(description="Catalogue type.")]
    length_mm: Annotated[int, Field(gt=0, description="Length, mm.")]
    spare_mm: Annotated[int, Field(ge=0, description="Length beyond what its way needs, mm.")] = 0
    place: Annotated[Literal["store", "cabinet", "tower"], Field(description="Where it lies at the beginning.")] = "store"
    dirt_a: Annotated[int, Field(ge=0, le=2, description="Fibre end a: 0 clean, 1 dust, 2 oil.")] = 0
    dirt_b: Annotated[int, Field(ge=0, le=2, description="Fibre end b: 0 clean, 1 dust, 2 oil.")] = 0
    label_a: Annotated[str, Field(description="Label on end a at the beginning.")] = ""
    label_b: Annotated[str, Field(description="Label on end b at the beginning.")] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemDoc:
    """Something in the store, or fitted by an earlier crew."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    id: Ident
    type: Annotated[str, Field(description="Catalogue type.")]
    serial: Annotated[str, Field(description="Serial number printed on it.")] = ""
    defect: Annotated[str, Field(description="What is wrong with it; a name beginning with `hidden_` shows only in use.")] = ""
    place: Annotated[str, Field(description="`store`, or `in:<place>` where it is fitted already.")] = "store"


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonDoc:
    """Somebody of the crew."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    id: Ident
    place: Annotated[str, Field(description="Where he stands at the beginning.")]
    certificate_until: Annotated[str, Field(description="Date to which his tower certificate is valid, yyyy-mm-dd.")]
    fit: Annotated[bool, Field(description="Whether he is fit for work.")] = True
    site: Annotated[str, Field(description="Site `a` or `b`; the trainee's crew stands at `a`.")] = "a"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperDoc:
    """A document on the site."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    id: Ident
    kind: Annotated[Literal["permit", "jsa", "certificate", "rescue_plan", "data_sheet", "goods_list", "access"], Field(description="What it is.")]
    holder: Annotated[str, Field(description="Person it is about.")] = ""
    valid_from_s: Annotated[int, Field(ge=0, description="Valid from this time of day, s.")] = 0
    valid_until_s: Annotated[int, Field(ge=0, description="Valid to this time of day, s; 0 for no hour.")] = 0
    until: Annotated[str, Field(description="Valid to this date, yyyy-mm-dd; empty for no date.")] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CellDoc:
    """A cell as the baseband is configured."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    id: Ident
    unit: Annotated[str, Field(description="Baseband unit.")]
    port: Annotated[str, Field(description="CPRI port that serves it.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class FaultDoc:
    """The fault an earlier crew left, at most one a seed."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    id: Annotated[str, Field(description="Name of the fault, `none` for none.")] = "none"
    job: Annotated[str, Field(description="Job in which it can be noticed.")] = ""
    thing: Annotated[str, Field(description="Part it is about, as a report names it.")] = ""
    about: Annotated[tuple[str, ...], Field(description="What a report may say of it.")] = ()
    repaired: Annotated[
        tuple[tuple[str, str, str, str | int | bool], ...],
        Field(description="Family, part, field, value: so it is when repaired; empty where it can only be reported."),
    ] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeDoc:
    """One change of a variant."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    path: Annotated[str, Field(description="Field of this document, list members by their id: `store.helmet-1.defect`.")]
    value: Annotated[Any, Field(description="Value it gets.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class VariantDoc:
    """Something a seed may change: a number between bounds, or one of several sets of changes."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    id: Ident
    path: Annotated[str, Field(description="Field that gets a number between bounds.")] = ""
    low: Annotated[int, Field(description="Least value.")] = 0
    high: Annotated[int, Field(description="Highest value.")] = 0
    step: Annotated[int, Field(ge=1, description="Distance between values.")] = 1
    choose: Annotated[tuple[tuple[ChangeDoc, ...], ...], Field(description="Sets of changes, one of which is drawn.")] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ScenarioDoc:
    """A scenario: a site, a plan, what lies in the store, what is wrong, what a seed may change, how it is judged."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    format: Annotated[Literal[1], Field(description="Version of this form.")]
    id: Ident
    uuid: Annotated[str, Field(pattern=r"^[0-9a-f-]{36}$", description="Survives renames.")]
    revision: Annotated[int, Field(ge=1, description="Raised when behaviour or points change.")]
    level: Annotated[Literal["SD", "SMK", "S1"], Field(description="For whom.")]
    date: Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$", description="Day of the work, yyyy-mm-dd.")]
    jobs: Annotated[tuple[Job, ...], Field(description="Jobs this site has.")]
    playable: Annotated[tuple[Job, ...], Field(description="Jobs that can be played so far.")]
    competence_units: Annotated[tuple[str, ...], Field(description="Units of the standard it serves.")]
    par_minutes: Annotated[dict[str, int], Field(description="Minutes each job takes somebody who knows it.")]
    sites: Annotated[dict[str, SiteDoc], Field(description="Sites `a` and `b`.")]
    weather: WeatherDoc
    supply: SupplyDoc = field(default_factory=SupplyDoc)
    terrain: Annotated[tuple[tuple[float, float, float], ...], Field(description="Path profile: km, ground m, trees m.")] = ()
    places: Annotated[tuple[str, ...], Field(description="Places a person can go to.")]
    guides: tuple[GuideDoc, ...]
    joined: Annotated[tuple[tuple[str, ...], ...], Field(description="Ports of different units that are one piece of metal.")] = ()
    units: tuple[UnitDoc, ...]
    cables: tuple[CableDoc, ...]
    store: tuple[ItemDoc, ...]
    lugs: Annotated[tuple[str, ...], Field(description="Types of lugs in the box.")]
    people: tuple[PersonDoc, ...]
    papers: tuple[PaperDoc, ...]
    cells: tuple[CellDoc, ...] = ()
    service_ports: Annotated[
        tuple[str, str], Field(description="Ethernet ports configured for traffic: of the main board, of the indoor unit.")
    ] = ("ge0", "ge1")
    works: Annotated[tuple[WorkDoc, ...], Field(description="Working positions on the towers.")] = ()
    mounts: Annotated[tuple[MountDoc, ...], Field(description="Poles on the towers.")] = ()
    antennas: Annotated[tuple[AntennaDoc, ...], Field(description="Panels and dishes as they hang or lie at the beginning.")] = ()
    emitters: Annotated[tuple[EmitterDoc, ...], Field(description="Other operators' antennas.")] = ()
    hop_ends: Annotated[tuple[HopEndDoc, ...], Field(description="Both radios of the hop.")] = ()
    partner: Annotated[PartnerDoc | None, Field(description="The colleague at the far end.")] = None
    reach: Annotated[tuple[tuple[str, str], ...], Field(description="Pairs: from the first place the second is at arm's length.")] = ()
    given: Annotated[tuple[dict[str, Any], ...], Field(description="Events an earlier crew left, in order; they are not graded.")] = ()
    fault: FaultDoc = field(default_factory=FaultDoc)
    plan: Plan
    variants: tuple[VariantDoc, ...] = ()
    rubrics: Annotated[tuple[str, ...], Field(description="Standard rubrics by name.")]
    overrides: Annotated[dict[str, dict[str, Any]], Field(description="Criterion id -> fields that differ on this site.")] = field(default_factory=dict)
