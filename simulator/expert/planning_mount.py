"""The expert's plan of work for the job mount: made from the data sheet alone, in the order the trade prescribes."""

from __future__ import annotations

from typing import Any

from simulator.catalog.families.aloft import HangData
from simulator.catalog.families.lugs import LugType
from simulator.catalog.families.units import UnitType
from simulator.expert.kit import Kit, torque_of
from simulator.expert.task import Task, task
from simulator.scenario.plan import PlanConnection
from simulator.scenario.plan_tower import PlanMount, PlanTowerRun
from simulator.scenario.sheet import DataSheet

JOB = "mount"
GROUND: dict[str, Any] = {"by": "ground"}
STEPS_PERCENT = (40, 70, 100)
OUTDOOR_MEDIA = ("rf", "if")


def mount_tasks(sheet: DataSheet, kit: Kit) -> list[Task]:
    """All tasks of the job."""
    plan = sheet.plan.mount
    if plan is None:
        return []
    mounts = {row.item: row.mount for row in plan.goods}
    out = _on_the_ground(sheet, kit, plan)
    out += _sector(sheet, kit, plan, mounts[plan.panel])
    out += _hop(sheet, kit, plan, mounts[plan.dish])
    return out + [_kit_task(kit, row, "exit", "tower-foot") for row in plan.runs if "exit" in row.kits]


def _on_the_ground(sheet: DataSheet, kit: Kit, plan: PlanMount) -> list[Task]:
    """Goods, assembly, what goes into the bag."""
    sector = next(row for row in sheet.plan.sectors if row.id == plan.sector)
    out = [task("be_at", JOB, by=who, at="yard") for who in ("climber", "ground")]
    out += [task("check_goods", JOB), task("check_types", JOB, types=(kit.material("earth_kit"),), accept=False)]
    out += [task("clamps", JOB, unit=unit, **GROUND) for unit in (plan.panel, plan.radio, plan.dish)]
    rod = kit.tools("tilt_rod")[0]
    out.append(task("etilt", JOB, unit=plan.panel, cdeg=sector.electrical_tilt_cdeg, tool=rod, **GROUND))
    out.append(task("preset_tilt", JOB, unit=plan.panel, cdeg=sector.mechanical_tilt_cdeg, **GROUND))
    feed = sheet.plan.hop.polarisation
    out.append(task("feed", JOB, unit=plan.dish, feed=feed, **GROUND))
    out.append(task("flange", JOB, unit=plan.dish, outdoor=plan.outdoor, feed=feed, **GROUND))
    for row in _aloft(sheet):
        out += _prepared(sheet, kit, plan, row, sector.ring_colour)
    out += [task("cap_for_lift", JOB, port=port, **GROUND) for port in _open_ports(sheet, plan)]
    return [*out, task("equip", JOB, items=_bag(kit))]


def _aloft(sheet: DataSheet) -> list[PlanConnection]:
    return [row for row in sheet.plan.connections if row.mount_ends]


def _ends(row: PlanConnection) -> list[tuple[str, str, str]]:
    """(end, port, lug) of the ends to be made aloft."""
    return [(end, row.a if end == "a" else row.b, row.lug_a if end == "a" else row.lug_b) for end in row.mount_ends]


def _prepared(sheet: DataSheet, kit: Kit, plan: PlanMount, row: PlanConnection, colour: str) -> list[Task]:
    """What is made of a connection on the ground: lugs, labels, clean fibre, rings, the jumper on its panel."""
    out: list[Task] = []
    for end, _, lug in _ends(row):
        if lug:
            die = sheet.catalog.need(lug, LugType).section_cmm2
            out.append(task("crimp_up", JOB, cable=row.cable, end=end, core=row.core, lug=lug, die=die, tool=kit.tools("crimper")[0], **GROUND))
        if row.group == "fibre":
            scope, cleaner = kit.tools("fibre_scope")[0], kit.material_item("cleaner")
            out.append(task("fibre_up", JOB, cable=row.cable, end=end, scope=scope, cleaner=cleaner, **GROUND))
        if row.rings:
            rings = kit.material_item("ring")
            out.append(task("ring_end", JOB, cable=row.cable, end=end, colour=colour, count=row.rings, item=rings, **GROUND))
    run = next((run for run in sheet.plan.runs if run.cable == row.cable), None)
    if run and row.core != "neg":
        text = f"{run.label_from} / {run.label_to}"
        out += [task("label_up", JOB, cable=row.cable, end=end, text=text, **GROUND) for end in run.mount_ends]
    if row.group == "rf":
        for end, port, _ in _ends(row):
            if port.split(".")[0] == plan.panel:
                out += _joined(sheet, kit, row, end, port, **GROUND)
    return out


def _joined(sheet: DataSheet, kit: Kit, row: PlanConnection, end: str, port: str, **where: Any) -> list[Task]:
    """An end put into its port and tightened."""
    what = {"cable": row.cable, "end": end, "core": row.core, "group": row.group}
    out = [task("connect_up", JOB, port=port, **what, **where)]
    mn_m = torque_of(sheet, kit, port)
    if mn_m:
        out.append(task("tighten_up", JOB, tool=kit.wrench(mn_m), mn_m=mn_m, **what, **where))
    return out


def _open_ports(sheet: DataSheet, plan: PlanMount) -> list[str]:
    """Coaxial ports that go up without a plug."""
    units = (plan.radio, plan.outdoor)
    return [port for row in _aloft(sheet) for _, port, _ in _ends(row) if row.group in OUTDOOR_MEDIA and port.split(".")[0] in units]


def _bag(kit: Kit) -> tuple[str, ...]:
    """What goes up: the bag first."""
    uses = ("tool_bag", "pulley", "rope", "torque_wrench", "inclinometer", "tape", "line_analyser", "calibration_kit")
    names = [name for use in uses for name in kit.tools(use)]
    names += [kit.material_item(use) for use in ("tape_pvc", "tape_rubber", "cable_clamp", "paint")]
    return (*names, *kit.material_items("earth_kit")[:4])


def _torque(sheet: DataSheet, kit: Kit, unit: str, at: str) -> dict[str, Any]:
    hang = sheet.catalog.need(kit.type_of(unit), UnitType).hang
    assert isinstance(hang, HangData)
    tools = tuple(kit.wrench(hang.bolt_mn_m * percent // 100) for percent in STEPS_PERCENT)
    return {"unit": unit, "at": at, "mn_m": hang.bolt_mn_m, "tools": tools, "steps": STEPS_PERCENT}


def _lift(kit: Kit, unit: str, mount: str, at: str, height_mm: int) -> Task:
    return task(
        "lift", JOB, unit=unit, mount=mount, at=at, height_mm=height_mm, pulley=kit.tools("pulley")[0], sling=kit.tools("sling")[0], line=kit.tools("tag_line")[0]
    )


def _rig(kit: Kit, at: str) -> Task:
    return task("rig", JOB, at=at, pulley=kit.tools("pulley")[0], rope=kit.tools("rope")[0])


def _photos(plan: PlanMount, at: str, *targets: str, when: str) -> list[Task]:
    return [task("picture", JOB, target=row.target, at=at) for row in plan.photos if row.target.split(".")[0] in targets and row.proves == when]


def _sector(sheet: DataSheet, kit: Kit, plan: PlanMount, at: str) -> list[Task]:
    """Panel and radio of the sector: hung, aimed, clamped, earthed, swept, connected, sealed."""
    sector = next(row for row in sheet.plan.sectors if row.id == plan.sector)
    gauge, paint = kit.tools("inclinometer")[0], kit.material_item("paint")
    aim = {"unit": plan.panel, "at": at, "compass": kit.tools("compass")[0], "instrument": gauge}
    values = {"azimuth_cdeg": sector.azimuth_cdeg, "tilt_cdeg": sector.mechanical_tilt_cdeg}
    out = [_rig(kit, at), task("plumb", JOB, mount=at, at=at, instrument=gauge), _lift(kit, plan.panel, at, at, sector.height_mm)]
    out.append(task("set_height", JOB, unit=plan.panel, at=at, instrument=kit.tools("tape")[0], height_mm=sector.height_mm))
    out.append(task("set_azimuth", JOB, cdeg=sector.azimuth_cdeg, **aim))
    out.append(task("set_tilt", JOB, cdeg=sector.mechanical_tilt_cdeg, **aim))
    tight = _torque(sheet, kit, plan.panel, at)
    out += [task("torque", JOB, **tight), task("recheck", JOB, **{**tight, **aim, **values})]
    keys = {"height_mm": "height", "azimuth_cdeg": "azimuth", "tilt_cdeg": "tilt"}
    for line in sheet.plan.fields:
        if line.job == JOB and line.quantity in keys:
            out.append(task("write_mounted", JOB, field=line.id, key=f"{keys[line.quantity]}:{line.at}"))
    out += [task("mark", JOB, unit=plan.panel, at=at, item=paint), *_photos(plan, at, plan.panel, when="hung")]
    out += [_lift(kit, plan.radio, at, at, plan.radio_height_mm), task("torque", JOB, **_torque(sheet, kit, plan.radio, at))]
    out.append(task("mark", JOB, unit=plan.radio, at=at, item=paint))
    return out + _sector_lines(sheet, kit, plan, at)


def _rows_at(sheet: DataSheet, unit: str, *groups: str) -> list[PlanConnection]:
    return [row for row in _aloft(sheet) if row.group in groups and any(port.split(".")[0] == unit for _, port, _ in _ends(row))]


def _sector_lines(sheet: DataSheet, kit: Kit, plan: PlanMount, at: str) -> list[Task]:
    """Earth first, then the swept jumpers, DC and fibre; tape last."""
    out: list[Task] = []
    for row in _rows_at(sheet, plan.radio, "earth"):
        for end, port, _ in _ends(row):
            out += _joined(sheet, kit, row, end, port, at=at, outdoor=True)
    out += _photos(plan, at, plan.radio, when="earthed")
    jumpers = _rows_at(sheet, plan.radio, "rf")
    out += _swept(sheet, kit, plan, jumpers, at)
    for row in jumpers:
        for end, port, _ in _ends(row):
            if port.split(".")[0] == plan.radio:
                out += _joined(sheet, kit, row, end, port, at=at, outdoor=True)
    for row in _rows_at(sheet, plan.radio, "load", "fibre"):
        out += _run_up(kit, plan, row, at) if row.core != "neg" else []
        for end, port, _ in _ends(row):
            out += _joined(sheet, kit, row, end, port, at=at, outdoor=True)
    names = [row.cable for row in jumpers]
    out += _photos(plan, at, *names, when="bare")
    out += [_seal(kit, row.cable, end, at) for row in jumpers for end in "ab"]
    out += _photos(plan, at, *names, when="sealed")
    return [*out, task("unrig", JOB, at=at, pulley=kit.tools("pulley")[0])]


def _swept(sheet: DataSheet, kit: Kit, plan: PlanMount, jumpers: list[PlanConnection], at: str) -> list[Task]:
    instrument, osl = kit.tools("line_analyser")[0], kit.tools("calibration_kit")[0]
    out = [task("analyser", JOB, at=at, instrument=instrument, kit=osl, low_mhz=plan.sweep_low_mhz, high_mhz=plan.sweep_high_mhz)]
    for row in jumpers:
        field = next((line.id for line in sheet.plan.fields if line.job == JOB and line.at == row.cable), "")
        end = "a" if row.a.split(".")[0] == plan.radio else "b"
        out.append(task("sweep", JOB, at=at, instrument=instrument, cable=row.cable, end=end, field=field))
    return out


def _run_up(kit: Kit, plan: PlanMount, row: PlanConnection, at: str) -> list[Task]:
    run = next((run for run in plan.runs if run.cable == row.cable), None)
    if run is None:
        return []
    what = {"pulley": kit.tools("pulley")[0], "item": kit.material_item("cable_clamp"), "pitch_mm": run.pitch_mm, "bend_mm": run.bend_mm}
    out = [task("run_up", JOB, cable=row.cable, at=at, **what)]
    return out + [_kit_task(kit, run, "top", at) for spot in run.kits if spot == "top"]


def _kit_task(kit: Kit, run: PlanTowerRun, spot: str, at: str) -> Task:
    return task("kit_up", JOB, cable=run.cable, spot=spot, type=kit.material("earth_kit"), at=at, outdoor=True)


def _seal(kit: Kit, cable: str, end: str, at: str) -> Task:
    return task("seal", JOB, cable=cable, end=end, at=at, pvc=kit.material_item("tape_pvc"), rubber=kit.material_item("tape_rubber"))


def _hop(sheet: DataSheet, kit: Kit, plan: PlanMount, at: str) -> list[Task]:
    """The dish: hung at its height, roughly pointed, clamped; its radio earthed before its line is mated."""
    hop = sheet.plan.hop
    out = [_rig(kit, at), _lift(kit, plan.dish, at, at, hop.near_height_mm)]
    out.append(task("set_height", JOB, unit=plan.dish, at=at, instrument=kit.tools("tape")[0], height_mm=hop.near_height_mm))
    out += [task("torque", JOB, **_torque(sheet, kit, plan.dish, at)), task("mark", JOB, unit=plan.dish, at=at, item=kit.material_item("paint"))]
    out += _photos(plan, at, plan.dish, when="hung")
    for row in _rows_at(sheet, plan.outdoor, "earth"):
        for end, port, _ in _ends(row):
            out += _joined(sheet, kit, row, end, port, at=at, outdoor=True)
    for row in _rows_at(sheet, plan.outdoor, "if"):
        out += _run_up(kit, plan, row, at)
        for end, port, _ in _ends(row):
            out += _joined(sheet, kit, row, end, port, at=at, outdoor=True)
            out.append(_seal(kit, row.cable, end, at))
        out += _photos(plan, at, row.cable, when="sealed")
    return [*out, task("unrig", JOB, at=at, pulley=kit.tools("pulley")[0])]
