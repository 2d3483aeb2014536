"""Breaches on the tower: no hook, a bad sky, an unprepared climb, what falls or hangs over people, a beam."""

from __future__ import annotations

from simulator.catalog.families.tools import GearType
from simulator.mechanics.safety.gear import visible_defect
from simulator.scoring.kind import breach_trigger
from simulator.scoring.record import Happened, Record
from simulator.site.weather import time_of_day_s
from simulator.site.world import World

RESCUE_KIT = "rescue-kit"


@breach_trigger("untied_aloft")
def find_untied_aloft(record: Record) -> list[tuple[Happened, str]]:
    """Off the ground or off a railed platform with no fall-arrest hook on a rated anchor."""
    return [(item, str(getattr(item.event, "how", ""))) for item in record.events("came_loose")]


@breach_trigger("weather_aloft")
def find_weather_aloft(record: Record) -> list[tuple[Happened, str]]:
    """Climbed, or stayed up longer than the way down takes, in wind above the limit or after thunder; one climb counts once."""
    found: dict[tuple[str, str, int], tuple[Happened, str]] = {}
    left = record.events("ground_left")
    for item in record.events("weather_risked"):
        reason = str(getattr(item.event, "what", ""))
        climb = sum(1 for one in left if one.seq <= item.seq)
        found.setdefault((item.event.subject, reason, climb), (item, reason))
    return [*found.values(), *((item, "stayed") for item in record.events("overstayed"))]


@breach_trigger("unprepared_climb")
def find_unprepared_climb(record: Record) -> list[tuple[Happened, str]]:
    """Climbed without a valid permit, without a rescue kit, or with an item whose defect was visible."""
    found = []
    for item in record.events("ground_left"):
        world = record.before(item.seq)
        reasons = (
            ("permit", not has_permit(world, item.at_ms)),
            ("rescue", not has_rescue_kit(world)),
            ("defect", wears_defect(world, item.event.subject)),
        )
        found += [(item, reason) for reason, holds in reasons if holds]
    return found


def has_permit(world: World, at_ms: int) -> bool:
    """Whether a signed permit is valid at a time."""
    now_s = time_of_day_s(world, at_ms)
    papers = [paper for paper in world.papers.values() if paper.kind == "permit"]
    return any(paper.signed_by and not paper.ended and paper.valid_from_s <= now_s for paper in papers)


def has_rescue_kit(world: World) -> bool:
    """Whether a rescue kit stands ready on the site."""
    return any(item.type == RESCUE_KIT and item.place.startswith("spot:") for item in world.items.values())


def wears_defect(world: World, person_id: str) -> bool:
    """Whether somebody wears something whose defect anybody could have seen."""
    worn = [world.items[name] for name in world.people[person_id].gear]
    return any(visible_defect(item) for item in worn if world.catalog.get(item.type, GearType))


@breach_trigger("overhead")
def find_overhead(record: Record) -> list[tuple[Happened, str]]:
    """A person stood under a load, or an object was dropped."""
    under = [item for item in record.events("stood_under") if getattr(item.event, "kind", "") == "load"]
    return [*((item, "load") for item in under), *((item, "dropped") for item in record.events("item_dropped"))]


@breach_trigger("in_beam")
def find_in_beam(record: Record) -> list[tuple[Happened, str]]:
    """A person was where the power density is above the occupational limit; one antenna in one climb counts once."""
    found: dict[tuple[str, str, int], tuple[Happened, str]] = {}
    left = record.events("ground_left")
    for item in record.events("person_exposed"):
        climb = sum(1 for one in left if one.seq <= item.seq)
        found.setdefault((item.event.subject, str(getattr(item.event, "source", "")), climb), (item, "beam"))
    return list(found.values())
