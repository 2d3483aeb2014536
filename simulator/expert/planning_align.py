"""The expert's plan of work for the job align: made from the data sheet alone, in the order the trade prescribes."""

from __future__ import annotations

from typing import Any

from simulator.catalog.families.units import UnitType
from simulator.expert.kit import Kit
from simulator.expert.task import Task, task
from simulator.scenario.sheet import DataSheet

JOB = "align"
LIGHT_MN_M = 5_000
STEPS_PERCENT = (67, 100)
"""From light to full in two steps, corner to corner (rows B22, C32)."""
WIDE_DDEG, WIDE_STEP_DDEG = {"az": 8_640, "el": 4_320}, 720
"""First sweep: beyond three beam widths, readings a fifth of a turn apart."""
FINE_DDEG, FINE_STEP_DDEG = 1_800, 360
"""Last sweep: half a turn to each side, readings a tenth of a turn apart (row C30)."""
FAR_HALF_TENTHS = (35, 21)
"""How far the colleague shall sweep to each side, azimuth and elevation."""


def align_tasks(sheet: DataSheet, kit: Kit) -> list[Task]:
    """All tasks of the job."""
    plan = sheet.plan.mount
    if plan is None or not sheet.bearings:
        return []
    with_ = _things(sheet, kit)
    far = {"radio": with_["radio"]}
    out = [task("hop_leave", JOB), task("hop_set", JOB, terminal=with_["terminal"], atpc=False, adaptive=False)]
    out += [task("far_tell", JOB, word=word, from_ground=True, **far) for word in ("configure", "fixed")]
    out.append(task("hop_prove", JOB, meters=with_["meters"], source=kit.tools("proving_unit")[0]))
    out += [task("equip", JOB, items=_bag(kit)), task("hop_sight", JOB, **with_), task("hop_coarse", JOB, light_mn_m=LIGHT_MN_M, **with_)]
    out += [task("hop_transmit", JOB, terminal=with_["terminal"]), task("far_tell", JOB, word="unmute", **far), task("hop_meter", JOB, **with_)]
    out += [task("near_sweep", JOB, nut=nut, half_ddeg=WIDE_DDEG[nut], step_ddeg=WIDE_STEP_DDEG, round=1, **with_) for nut in ("az", "el")]
    out += [task("far_sweep", JOB, half_tenths=FAR_HALF_TENTHS, **with_), task("far_fine", JOB, **with_)]
    out += [task("near_sweep", JOB, nut=nut, half_ddeg=FINE_DDEG, step_ddeg=FINE_STEP_DDEG, round=2, **with_) for nut in ("az", "el")]
    out += [task("hop_mute", JOB, **with_), task("hop_levels", JOB, **with_)]
    return [*out, *_closing(sheet, kit, with_)]


def _closing(sheet: DataSheet, kit: Kit, with_: dict[str, Any]) -> list[Task]:
    """Both ends locked, written down, closed; ten minutes watched; everything automatic again."""
    terminal, radio = with_["terminal"], with_["radio"]
    full = _lock_mn_m(sheet)
    steps = tuple(full * percent // 100 for percent in STEPS_PERCENT)
    return [
        task("far_tell", JOB, word="lock", radio=radio),
        task("hop_lock", JOB, steps_mn_m=steps, tools=tuple(kit.wrench(step) for step in steps), **with_),
        task("hop_record", JOB, **with_),
        task("hop_close", JOB, **with_),
        task("hop_stable", JOB, terminal=terminal),
        task("hop_set", JOB, terminal=terminal, atpc=True, adaptive=True),
        task("far_tell", JOB, word="normal", radio=radio),
        task("hop_page", JOB, terminal=terminal),
    ]


def _lock_mn_m(sheet: DataSheet) -> int:
    kind = sheet.catalog.need(sheet.plan.hop.dish, UnitType)
    assert kind.dish is not None
    return kind.dish.lock_mn_m


def _things(sheet: DataSheet, kit: Kit) -> dict[str, Any]:
    """What he works with, by name."""
    plan = sheet.plan.mount
    assert plan is not None
    place = next(row.mount for row in plan.goods if row.item == plan.dish)
    return {
        "dish": plan.dish, "at": place, "port": f"{plan.outdoor}.rssi", "earth": f"{plan.outdoor}.pe",
        "meters": kit.tools("multimeter"), "radio": kit.tools("radio")[0], "terminal": kit.tools("terminal")[0],
        "scope": kit.tools("spotting_scope")[0], "compass": kit.tools("compass")[0], "inclinometer": kit.tools("inclinometer")[0],
        "tool": kit.wrench(LIGHT_MN_M * 2), "strut": kit.material_item("strut"), "paint": kit.material_item("paint"),
    }


def _bag(kit: Kit) -> tuple[str, ...]:
    """What goes up: the bag first."""
    uses = ("tool_bag", "radio", "spotting_scope", "inclinometer", "torque_wrench", "multimeter")
    return (*(name for use in uses for name in kit.tools(use)), kit.material_item("strut"), kit.material_item("paint"))
