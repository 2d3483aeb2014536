"""What the expert does around every climb: gear, zone, silence before it; tools, silence lifted after it."""

from __future__ import annotations

from simulator.catalog.families.tools import GearType
from simulator.expert.kit import Kit
from simulator.expert.task import Task, task
from simulator.scenario.sheet import DataSheet

DEFAULT_ZONE_MM = 10_500


def before_mount(sheet: DataSheet, kit: Kit) -> list[Task]:
    """Before the first climb: silence asked for, climber dressed and checked, tools counted, drop zone closed, tower looked over."""
    job, plan = "mount", sheet.plan.mount
    return [
        task("ask_neighbour", job, on=False),
        *_dressed(sheet, kit, job),
        task("check_climber", job),
        task("count_aloft", job),
        task("close_zone", job, radius_mm=plan.drop_zone_mm if plan else DEFAULT_ZONE_MM),
        task("inspect_tower", job),
    ]


def after_mount(sheet: DataSheet, kit: Kit) -> list[Task]:
    """After the last climb of the job: everything down, back and counted, and everybody at the cabinet."""
    return [task("unload", "mount"), task("count_aloft", "mount"), *_at_cabinet("mount")]


def before_align(sheet: DataSheet, kit: Kit) -> list[Task]:
    """Before the climb to the dish: who took his gear off puts it on again."""
    return _dressed(sheet, kit, "align")


def after_align(sheet: DataSheet, kit: Kit) -> list[Task]:
    """At the end: the other operator may transmit again."""
    return [task("ask_neighbour", "align", on=True), *_at_cabinet("align")]


def down_from_dish() -> list[Task]:
    """After the last climb, before anybody waits: everything down and counted."""
    return [task("unload", "align"), task("count_aloft", "align")]


def _at_cabinet(job: str) -> list[Task]:
    return [task("visit", job, who=who, place="cabinet") for who in ("climber", "mate")]


def _dressed(sheet: DataSheet, kit: Kit, job: str) -> list[Task]:
    places = sorted({kind.worn_on for name in kit.gear_types("climb") if (kind := sheet.catalog.get(name, GearType))})
    return [task("dress_climber", job, places=tuple(places))]
