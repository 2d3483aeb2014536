"""What must be so on a site for a mistake to be possible there."""

from __future__ import annotations

from simulator.expert.mistake import Site
from simulator.expert.task import Plan, Task, Where, changed
from simulator.scenario.plan import PlanSector
from simulator.scenario.plan_tower import PlanMount

GEAR = ("helmet", "glasses", "vest", "gloves", "boots", "esd-strap", "harness", "lanyard-twin", "rescue-kit", "first-aid")
GOODS = ("main-board", "baseband-board", "fan-board", "environment-board", "power-board", "sfp-6g-1310-sm")


def has_defect(site: Site, *types: str) -> bool:
    """Whether an item of one of these types in the store is visibly bad."""
    return any(row.type in types and row.defect and not row.defect.startswith("hidden_") for row in site.document.store if row.place == "store")


def sound_meter(site: Site) -> bool:
    """Whether the first multimeter is sound."""
    first = site.kit.tools("multimeter")[0]
    return not any(row.id == first and row.defect for row in site.document.store)


def free(site: Site, slot: str) -> bool:
    """Whether the plan leaves a slot free."""
    return all(row.slot != slot for row in site.sheet.plan.boards)


def small_earth(site: Site) -> bool:
    """Whether the indoor unit is earthed with 4 mm2, for which there is an M6 lug."""
    return any(row.cable == "pe-idu" and row.lug_a == "lug-m6-4" for row in site.sheet.plan.connections)


def has_lug(site: Site, lug: str) -> bool:
    """Whether a power cable of the plan ends in this lug."""
    return any(row.lug_a == lug and row.cable.startswith("dc-") for row in site.sheet.plan.connections)


def has_spare(site: Site, type_id: str, count: int) -> bool:
    """Whether the store holds so many sound items of a type beyond what is fitted."""
    return sum(1 for row in site.document.store if row.type == type_id and row.place == "store" and not row.defect) >= count


def ge1_planned(site: Site) -> bool:
    """Whether traffic is planned on the indoor unit's first port."""
    return any(row.group == "transport" and row.b.endswith(".ge1") for row in site.sheet.plan.connections)


def also_checked(plan: Plan, type_id: str) -> Plan:
    """The plan with a type more looked at before it is fitted, so that only the wrong choice is charged."""
    types = next(item["types"] for item in plan if item.kind == "check_types" and item.job == "cable")
    return changed(plan, lambda item: item.kind == "check_types" and item.job == "cable", types=(*types, type_id))


def somebody_barred(site: Site) -> bool:
    """Whether somebody of the crew may not climb: certificate ended, or not fit."""
    document = site.document
    return any(not person.fit or person.certificate_until < document.date for person in document.people)


def of_job(kind: str, job: str, **args: object) -> Where:
    """A test for tasks of a kind in one job with these arguments."""
    return lambda item: item.kind == kind and item.job == job and all(item.get(name) == value for name, value in args.items())


def mounting(site: Site) -> PlanMount:
    """What this crew hangs on the tower."""
    plan = site.sheet.plan.mount
    assert plan is not None
    return plan


def sector_of(site: Site) -> PlanSector:
    """The sector that this crew mounts."""
    return next(row for row in site.sheet.plan.sectors if row.id == mounting(site).sector)


def earth_of_radio(site: Site) -> str:
    """The earth cable of the radio that this crew mounts."""
    port = f"{mounting(site).radio}.pe"
    return next(row.cable for row in site.sheet.plan.connections if row.group == "earth" and port in (row.a, row.b))


def earth_or_radio(item: Task, earth: str, site: Site) -> bool:
    """Whether a task is about the radio's earth cable, or a photograph of the radio."""
    return bool(item.get("cable") == earth or item.get("target") == mounting(site).radio)


def with_compass(plan: Plan, site: Site) -> Plan:
    """The plan in which the compass goes up the tower too."""
    compass = site.kit.tools("compass")[0]
    items = next(item["items"] for item in plan if item.kind == "equip" and item.job == "mount")
    return changed(plan, lambda item: item.kind == "equip" and item.job == "mount", items=(*items, compass))
