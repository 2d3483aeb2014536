"""The expert's plan of work: made from the data sheet alone, in the order the trade prescribes."""

from __future__ import annotations

from collections.abc import Sequence

from simulator.catalog.families.lugs import LugType
from simulator.catalog.families.tools import GearType
from simulator.expert.kit import Kit, torque_of
from simulator.expert.planning_align import align_tasks
from simulator.expert.planning_aloft import after_align, after_mount, before_align, before_mount, down_from_dish
from simulator.expert.planning_mount import mount_tasks
from simulator.expert.task import Plan, Task, inserted_after, matching, task
from simulator.scenario.plan import PlanConnection, PlanRun
from simulator.scenario.sheet import DataSheet

STAKES_M = (89, 55)
"""Current and potential stake: 55 is 61.8 % of 89."""
BOOT_MS, RADIO_BOOT_MS = 180_000, 120_000
"""He waits a little longer than the three minutes a baseband unit needs."""


def plan_of_work(sheet: DataSheet, kit: Kit, jobs: Sequence[str]) -> Plan:
    """All tasks of the jobs, in the order of the work."""
    makers = {"safety": safety_tasks, "mount": _mounting, "cable": cable_tasks, "align": _aligning, "handover": handover_tasks}
    return tuple(item for job in jobs if job in makers for item in makers[job](sheet, kit))


def _mounting(sheet: DataSheet, kit: Kit) -> list[Task]:
    work = mount_tasks(sheet, kit)
    return [*before_mount(sheet, kit), *work, *after_mount(sheet, kit)]


def _aligning(sheet: DataSheet, kit: Kit) -> list[Task]:
    work = align_tasks(sheet, kit)
    return [*before_align(sheet, kit), *inserted_after(work, down_from_dish(), matching("hop_close")), *after_align(sheet, kit)]


def safety_tasks(sheet: DataSheet, kit: Kit) -> list[Task]:
    """The ground part of safety."""
    job, me = "safety", sheet.me
    gear = sorted({*kit.gear_types("ground"), *kit.gear_types("climb"), *kit.gear_types("boards"), *kit.gear_types("rescue")})
    places = sorted({kind.worn_on for name in kit.gear_types("ground") if (kind := sheet.catalog.get(name, GearType))})
    out = [task("read_paper", job, paper=paper, holder=holder) for paper, _, holder in sheet.papers]
    out += [task("ask_fit", job, person=person) for person in sheet.people]
    out += [task("assign", job, person=person) for person in sheet.people]
    out += [task("sign_paper", job, paper=paper) for paper, kind, _ in sheet.papers if kind in ("permit", "jsa")]
    out += [task("write_text", job, field="hospital", text=sheet.plan.hospital), task("wind", job, instrument=kit.tools("anemometer")[0])]
    out += [task("brief", job), task("call_noc", job, about="start"), task("check_types", job, types=tuple(gear))]
    for person in sheet.people:
        out += [task("dress", job, person=person, places=tuple(places)), task("go", job, person=person, place="cabinet")]
    out += [task("buddy", job, by=one, person=two) for one, two in zip(sheet.people, (*sheet.people[1:], me), strict=True)]
    out += [task("set_up", job, type=name, spot="cabinet") for name in (*kit.gear_types("rescue"), kit.material("barrier"))]
    return [*out, task("lock_all", job), task("cover", job, port=sheet.plan.live_port, type=kit.material("cover"))]


def cable_tasks(sheet: DataSheet, kit: Kit) -> list[Task]:
    """Cabinet: goods, dead, boards, earth, power, fibre, signal, dressing, cold checks, power-on, commissioning."""
    job, plan = "cable", sheet.plan
    kinds = sorted({row.type for row in plan.boards} | {row.type for row in plan.modules} | {row.type for row in plan.breakers})
    first = next(row for row in plan.connections if row.group == "supply" and row.core == "neg")
    dead = (first.b, first.b[: -len("neg")] + "rtn")
    out = [task("visit", job, who="me", place="cabinet"), task("check_types", job, types=tuple(kinds), accept=False)]
    out.append(task("prove_dead", job, meters=kit.tools("multimeter"), source=kit.tools("proving_unit")[0], red=dead[0], black=dead[1]))
    out.append(task("wear", job, person=sheet.me, type=next(iter(kit.gear_types("boards")))))
    out += [task("fit_board", job, slot=row.slot, type=row.type) for row in plan.boards]
    for group in ("earth", "supply", "load"):
        out += _wiring(sheet, kit, group)
    out += [task("fit_breaker", job, way=row.way, type=row.type) for row in plan.breakers]
    for row in plan.runs:
        if row.kit:
            out.append(task("kit", job, cable=row.cable, type=kit.material("earth_kit"), outdoor=True))
    out += [task("fit_module", job, port=row.port, type=row.type) for row in plan.modules]
    for group in ("fibre", "if", "transport", "gps", "alarm"):
        out += _wiring(sheet, kit, group)
    out.append(task("cap_free", job, units=(plan.baseband, plan.indoor)))
    out += _dressing(sheet)
    out += _earth_checks(sheet, kit) + _cold_checks(sheet, kit)
    return out + _power_on(sheet, kit) + _commissioning(sheet, kit)


def _wiring(sheet: DataSheet, kit: Kit, group: str) -> list[Task]:
    rows = [row for row in sheet.plan.connections if row.group == group]
    out: list[Task] = []
    cables = dict.fromkeys(row.cable for row in rows)
    for cable in cables:
        cores = [row for row in rows if row.cable == cable]
        run = next((run for run in sheet.plan.runs if run.cable == cable), None)
        out += _made_up(sheet, kit, cores, run)
    return out


def _made_up(sheet: DataSheet, kit: Kit, cores: list[PlanConnection], run: PlanRun | None) -> list[Task]:
    job, first = "cable", cores[0]
    outdoor = first.ends == "a" and first.group != "alarm"
    tail = {"label_says": run.label_to, "medium": "fibre"} if first.group == "fibre" and run else {}
    out: list[Task] = []
    if first.group == "load" and first.ends == "a" and run:
        out.append(task("cut", job, cable=first.cable, end="a", leave_mm=run.spare_mm))
    for end in first.ends:
        for row in cores:
            lug = row.lug_a if end == "a" else row.lug_b
            if lug:
                die = sheet.catalog.need(lug, LugType).section_cmm2
                out.append(task("crimp", job, cable=row.cable, end=end, core=row.core, lug=lug, die=die, tool=kit.tools("crimper")[0], outdoor=outdoor))
    for end in first.ends:
        if first.group == "fibre":
            out.append(task("fibre_end", job, cable=first.cable, end=end, scope=kit.tools("fibre_scope")[0], cleaner=kit.material_item("cleaner"), **tail))
        for row in cores:
            port = row.a if end == "a" else row.b
            out.append(task("connect", job, cable=row.cable, end=end, core=row.core, port=port, outdoor=outdoor, group=row.group, **tail))
            mn_m = torque_of(sheet, kit, port)
            if mn_m:
                out.append(task("tighten", job, cable=row.cable, end=end, core=row.core, tool=kit.wrench(mn_m), mn_m=mn_m, outdoor=outdoor, group=row.group))
    return out


def _dressing(sheet: DataSheet) -> list[Task]:
    out: list[Task] = []
    for row in sheet.plan.runs:
        first = next(item for item in sheet.plan.connections if item.cable == row.cable)
        tail = {"label_says": row.label_to, "medium": "fibre"} if first.group == "fibre" else {}
        outdoor = first.ends == "a" and first.group != "alarm"
        laid = {"guide": row.guide, "bend_mm": row.bend_mm, "pitch_mm": row.tie_pitch_mm, "drip_loop": row.drip_loop}
        out.append(task("route", "cable", cable=row.cable, outdoor=outdoor, group=first.group, **laid, **tail))
        if row.drip_loop:
            out.append(task("gland", "cable", cable=row.cable, **tail))
        text = f"{row.label_from} / {row.label_to}"
        out += [task("label", "cable", cable=row.cable, end=end, text=text, **tail) for end in row.ends]
    return out


def _measured(kit: Kit, at: str, mode: str, why: str, field: str = "") -> Task:
    red, _, black = at.partition("|")
    extra = {"field": field} if field else {}
    return task("measure", "cable", meters=kit.tools("multimeter"), mode=mode, why=why, red=red, black=black, **extra)


def _earth_checks(sheet: DataSheet, kit: Kit) -> list[Task]:
    out = [task("ring", "cable", instrument=kit.tools("earth_tester")[0], current_m=STAKES_M[0], potential_m=STAKES_M[1])]
    return out + [_measured(kit, row.at, "ohm", "bond", row.id) for row in sheet.plan.fields if row.job == "cable" and row.quantity == "ohm_mohm"]


def _cold_checks(sheet: DataSheet, kit: Kit) -> list[Task]:
    rows = [row for row in sheet.plan.connections if row.group in ("supply", "load") and row.core == "neg"]
    near = [row.b if row.group == "supply" else row.a for row in rows]
    out = [_measured(kit, f"{port}|{port[: -len('neg')]}rtn", "ohm", "short") for port in near]
    return out + [_measured(kit, f"{row.a}|{row.b}", "ohm", "polarity") for row in rows if row.ends == "ab"]


def _power_on(sheet: DataSheet, kit: Kit) -> list[Task]:
    job, plan = "cable", sheet.plan
    out = [task("untag_all", job), task("call_noc", job, about="power_on"), task("close", job, way=plan.input_way)]
    supply, fed = (next(row for row in plan.fields if row.id == name) for name in ("supply", "bbu_input"))
    out.append(_measured(kit, supply.at, "dc_volt", "supply", supply.id))
    base = next(row for row in plan.breakers if row.unit == plan.baseband)
    out += [task("close", job, way=base.way), _measured(kit, fed.at, "dc_volt", "supply", fed.id)]
    out += [task("wait", job, ms=BOOT_MS), task("look", job, unit=plan.baseband)]
    indoor = next(row for row in plan.breakers if row.unit == plan.indoor)
    out += [task("close", job, way=indoor.way), task("look", job, unit=plan.indoor), task("outdoor_on", job, unit=plan.indoor)]
    for row in plan.breakers:
        if row.unit not in (plan.baseband, plan.indoor):
            out += [task("close", job, way=row.way), task("page", job, terminal=kit.tools("terminal")[0], page="cpri", write=False)]
    return [*out, task("wait", job, ms=RADIO_BOOT_MS)]


def _commissioning(sheet: DataSheet, kit: Kit) -> list[Task]:
    job, terminal = "cable", kit.tools("terminal")[0]
    out = [task("check_tails", job, terminal=terminal), task("page", job, terminal=terminal, page="cpri"), task("check_light", job)]
    out += [task("page", job, terminal=terminal, page=name) for name in ("clock", "vswr", "rtwp", "boards")]
    return out + [task("prove_alarm", job, unit=row.unit, meaning=row.meaning, terminal=terminal) for row in sheet.plan.sensors]


def handover_tasks(sheet: DataSheet, kit: Kit) -> list[Task]:
    """Services, calls, file, clean site."""
    job, terminal, plan = "handover", kit.tools("terminal")[0], sheet.plan
    cells = [f"c{index + 1}" for index in range(len(plan.sectors))]
    out = [task("visit", job, who="me", place="cabinet")]
    out += [task("page", job, terminal=terminal, page=name) for name in ("transport", "indoor")]
    out += [task("cell_on", job, cell=cell) for cell in cells]
    out += [task("page", job, terminal=terminal, page="alarms")]
    out += [task("call", job, phone=kit.tools("phone")[0], sector=sector.id) for sector in plan.sectors]
    out += [task("call_noc", job, about="acceptance"), task("count_tools", job), task("clean", job)]
    out += [task("photo", job, target=row.target) for row in plan.photos]
    out += [task("report", job, thing="site", about="none")]
    return [*out, task("write_text", job, field="as_built", text="sesuai rencana")]
