"""How things are hoisted, hung, aimed and clamped."""

from __future__ import annotations

from collections.abc import Generator

from simulator.base.msg import Msg, msg
from simulator.base.units import rounded_to, wrap_cdeg
from simulator.expert.task import Task
from simulator.expert.technician import Outcome, Steps, Technician, work
from simulator.expert.works.aloft import be_at
from simulator.expert.works.crew import climber, mate
from simulator.expert.works.mount import doer, reading_of, set_wrench, there
from simulator.mechanics.action import Action
from simulator.mechanics.handover.paperwork import WriteRecord
from simulator.mechanics.mounting.aiming import ReadInclinometer, SetTilt, SightCompass, SightLandmark, TurnAntenna
from simulator.mechanics.mounting.bolts import LoosenClamp, MarkBolts, PullWrench, TurnBoltByHand
from simulator.mechanics.mounting.hanging import Hang, MeasureHeight, PlumbPole, ShiftUnit
from simulator.mechanics.mounting.hoisting import (
    HoistRope,
    HoldTag,
    LetGoTag,
    RigPulley,
    RopeStopped,
    SlingLoad,
    StartHoisting,
    StopHoisting,
    UnrigPulley,
)
from simulator.mechanics.safety.crew import Wait

STAND_M = 15
"""He stands here to sight an antenna from the ground."""
AGREE_CDEG = 200
"""Readings that agree within this are a measurement (row B11)."""
NEAR_CDEG, NEAR_TILT_CDEG, NEAR_MM = 100, 20, 100
"""Nearer than this nothing is corrected any more."""
HASTE_MM_S = 1_500
"""Who is in a hurry pulls as fast as the rope runs."""
TRIES = 5


@work("rig")
def rig(tech: Technician, item: Task) -> Steps:
    """Hangs the pulley on a rated member of the working position."""
    yield from there(tech, item)
    seen = tech.senses.look().aloft.tower
    names = seen.stations[item["at"]].members if seen else ()
    rated = [name for name in names if seen.members[name].rated is not item.get("unrated", False)]
    anchor = item.get("anchor") or rated[0]
    yield from tech.do(RigPulley(by=climber(tech), pulley=item["pulley"], rope=item["rope"], anchor=anchor), msg("why.rig", member=anchor))


@work("unrig")
def unrig(tech: Technician, item: Task) -> Steps:
    """Takes the pulley down."""
    yield from there(tech, item)
    yield from tech.do(UnrigPulley(by=climber(tech), pulley=item["pulley"]), msg("why.unrig"))


@work("lift")
def lift(tech: Technician, item: Task) -> Steps:
    """Slings a load, takes the tag line, pulls it up, hangs it, sends the hook down."""
    yield from there(tech, item)
    yield from be_at(tech, mate(tech), "yard")
    pulley, up, down = item["pulley"], climber(tech), mate(tech)
    height = item["height_mm"]
    action = SlingLoad(by=down, pulley=pulley, unit=item["unit"], points=item.get("points", 2), sling=item["sling"])
    yield from tech.do(action, msg("why.sling", unit=item["unit"]))
    if item.get("tag", True):
        yield from tech.do(HoldTag(by=down, pulley=pulley, line=item["line"]), msg("why.hold_tag"))
    if item.get("mate_at"):
        yield from be_at(tech, down, item["mate_at"])
    begun_mm = (yield from _pull_in_haste(tech, item, up)) if item.get("hasty", False) else 0
    yield from tech.do(HoistRope(by=up, pulley=pulley, rope_mm=height - begun_mm), msg("why.hoist", unit=item["unit"]))
    if item.get("tag", True) and item.get("lets_go_early", False):
        yield from tech.do(LetGoTag(by=down, pulley=pulley), msg("why.hold_tag"))
    hung = Hang(by=up, unit=item["unit"], mount=item["mount"], height_mm=height + item.get("off_mm", 0), flipped=item.get("flipped", False))
    yield from tech.do(hung, msg("why.hang", unit=item["unit"]))
    yield from tech.do(HoistRope(by=up, pulley=pulley, rope_mm=-60_000), msg("why.hook_down"))


def _pull_in_haste(tech: Technician, item: Task, up: str) -> Generator[tuple[Action, Msg], Outcome, int]:
    """Pulls a load half the way as fast as the rope runs; gives where it stopped, mm."""
    pulley, why = item["pulley"], msg("why.hoist", unit=item["unit"])
    yield from tech.do(StartHoisting(by=up, pulley=pulley, rate_mm_s=HASTE_MM_S), why)
    yield from tech.do(Wait(by=up, duration_ms=500 * item["height_mm"] // HASTE_MM_S), why)
    outcome = yield from tech.do(StopHoisting(by=up, pulley=pulley), why)
    return next((made.at_mm for made in outcome.events if isinstance(made, RopeStopped)), 0)


@work("plumb")
def plumb(tech: Technician, item: Task) -> Steps:
    """Reads the lean of the pole, stands it upright, reads again."""
    yield from there(tech, item)
    by, mount, instrument = doer(tech, item), item["mount"], item["instrument"]
    for _ in range(TRIES):
        outcome = yield from tech.do(ReadInclinometer(by=by, instrument=instrument, target=mount), msg("why.lean", mount=mount))
        lean = reading_of(outcome, "lean_cdeg")
        if lean is None or abs(lean) <= NEAR_CDEG or not item.get("corrects", True):
            return
        yield from tech.do(PlumbPole(by=by, mount=mount, cdeg=-lean), msg("why.plumb", mount=mount))


@work("set_height")
def set_height(tech: Technician, item: Task) -> Steps:
    """Tapes the height of an antenna and shifts it until it is right."""
    yield from there(tech, item)
    by, unit = doer(tech, item), item["unit"]
    for _ in range(TRIES):
        outcome = yield from tech.do(MeasureHeight(by=by, antenna=unit, instrument=item["instrument"]), msg("why.height", unit=unit))
        height = reading_of(outcome, "height_mm")
        if height is None:
            return
        tech.memory[f"height:{unit}"] = height
        if abs(item["height_mm"] - height) <= NEAR_MM or not item.get("corrects", True):
            return
        yield from tech.do(ShiftUnit(by=by, unit=unit, mm=item["height_mm"] - height), msg("why.shift", unit=unit))


def sighted(tech: Technician, item: Task) -> Steps:
    """Takes readings of where an antenna looks until three agree; remembers their mean as a true azimuth."""
    unit, found = item["unit"], []
    for _ in range(item.get("readings", 3) + 2):
        outcome = yield from tech.do(_sight(tech, item), msg("why.sight", unit=unit))
        value = reading_of(outcome, "bearing_cdeg")
        if value is None:
            value = reading_of(outcome, "landmark_cdeg")
        elif item.get("declination", True):
            value += tech.sheet.declination_cdeg
        if value is None:
            return
        found.append(value)
        if len(found) >= item.get("readings", 3) and _agree(found[-3:]):
            break
    last = found[-3:]
    mean = last[0] + sum(_turn(value - last[0]) for value in last) // len(last)
    tech.memory[f"azimuth:{unit}"] = wrap_cdeg(rounded_to(mean, 10))


def _sight(tech: Technician, item: Task) -> SightCompass | SightLandmark:
    if item.get("landmark"):
        return SightLandmark(by=climber(tech), instrument=item["landmark"], antenna=item["unit"])
    by = climber(tech) if item.get("on_steel") else mate(tech)
    return SightCompass(
        by=by, instrument=item["compass"], antenna=item["unit"], stand_m=item.get("stand_m", STAND_M), aside_dm=item.get("aside_dm", 0)
    )


def _turn(cdeg: int) -> int:
    return (cdeg + 18_000) % 36_000 - 18_000


def _agree(values: list[int]) -> bool:
    return all(abs(_turn(one - other)) <= AGREE_CDEG for one in values for other in values)


@work("set_azimuth")
def set_azimuth(tech: Technician, item: Task) -> Steps:
    """One sights from the ground, the other turns on the word, until it looks where the plan says."""
    yield from there(tech, item)
    if not item.get("on_steel"):
        yield from be_at(tech, mate(tech), "yard")
    unit = item["unit"]
    for _ in range(TRIES):
        yield from sighted(tech, item)
        off = _turn(item["cdeg"] - tech.memory.get(f"azimuth:{unit}", item["cdeg"]))
        if abs(off) <= item.get("near_cdeg", NEAR_CDEG):
            return
        yield from tech.do(TurnAntenna(by=climber(tech), antenna=unit, cdeg=off), msg("why.turn", unit=unit))


@work("set_tilt")
def set_tilt(tech: Technician, item: Task) -> Steps:
    """Sets the bracket and holds the inclinometer against it until the plan is met."""
    yield from there(tech, item)
    by, unit, wanted = doer(tech, item), item["unit"], item["cdeg"]
    for _ in range(TRIES):
        yield from _tilt(tech, item)
        tilt = tech.memory[f"tilt:{unit}"]
        if tilt is None or abs(wanted - tilt) <= NEAR_TILT_CDEG:
            return
        bracket = tech.senses.look().mounting.antennas[unit].bracket_cdeg
        yield from tech.do(SetTilt(by=by, antenna=unit, cdeg=bracket + wanted - tilt), msg("why.set_tilt", unit=unit))


def _tilt(tech: Technician, item: Task) -> Steps:
    """Reads the tilt and remembers it."""
    action = ReadInclinometer(by=doer(tech, item), instrument=item["instrument"], target=item["unit"])
    outcome = yield from tech.do(action, msg("why.tilt", unit=item["unit"]))
    tech.memory[f"tilt:{item['unit']}"] = reading_of(outcome, "tilt_cdeg")


@work("torque")
def torque(tech: Technician, item: Task) -> Steps:
    """Tightens all bolts of a unit's clamps in steps, corner to corner."""
    yield from there(tech, item)
    by, unit = doer(tech, item), item["unit"]
    bolts = tech.senses.look().mounting.clamps[unit].bolts
    for percent, tool in zip(item["steps"], item["tools"], strict=True):
        mn_m = item["mn_m"] * percent // 100
        if tool:
            yield from set_wrench(tech, by, tool, mn_m)
        for bolt in sorted(bolts, key=lambda name: _place(name, item.get("order", (1, 2, 3, 4)))):
            if bolt.rsplit(".", 1)[1] in item.get("forgets", ()):
                continue
            action = PullWrench(by=by, bolt=bolt, tool=tool, pulls=item.get("pulls", 1)) if tool else TurnBoltByHand(by=by, bolt=bolt)
            yield from tech.do(action, msg("why.torque", bolt=bolt))


def _place(bolt: str, order: tuple[int, ...]) -> tuple[str, int]:
    clamp, _, number = bolt.rpartition(".")
    return clamp, order.index(int(number)) if int(number) in order else len(order)


@work("recheck")
def recheck(tech: Technician, item: Task) -> Steps:
    """Reads azimuth and tilt again after the last torque; what moved is loosened, set again and tightened again."""
    yield from there(tech, item)
    unit = item["unit"]
    yield from sighted(tech, item)
    if item.get("reads_tilt", True):
        yield from _tilt(tech, item)
    tilt = tech.memory.get(f"tilt:{unit}")
    off = _turn(item["azimuth_cdeg"] - tech.memory.get(f"azimuth:{unit}", item["azimuth_cdeg"]))
    bad = abs(off) > AGREE_CDEG or (tilt is not None and abs(item["tilt_cdeg"] - tilt) > 2 * NEAR_TILT_CDEG)
    if bad and item.get("corrects", True):
        for clamp in dict.fromkeys(bolt.split(".")[1] for bolt in tech.senses.look().mounting.clamps[unit].bolts):
            yield from tech.do(LoosenClamp(by=climber(tech), unit=unit, clamp=clamp), msg("why.loosen", unit=unit))
        yield from set_azimuth(tech, item.with_(cdeg=item["azimuth_cdeg"]))
        yield from set_tilt(tech, item.with_(cdeg=item["tilt_cdeg"]))
        yield from torque(tech, item)
        yield from sighted(tech, item)
        yield from _tilt(tech, item)


@work("write_mounted")
def write_mounted(tech: Technician, item: Task) -> Steps:
    """Writes down a value he has measured."""
    value = tech.memory.get(item["key"])
    if value is not None:
        yield from tech.do(WriteRecord(by=doer(tech, item), field=item["field"], value=value + item.get("off", 0)), msg("why.write", field=item["field"]))


@work("mark")
def mark(tech: Technician, item: Task) -> Steps:
    """Paints a mark across every bolt."""
    yield from there(tech, item)
    yield from tech.do(MarkBolts(by=doer(tech, item), unit=item["unit"], item=item["item"]), msg("why.mark", unit=item["unit"]))
