"""How the own end is aligned: cap off, meter in, sweeps of both nuts, the lobe's middle found, locks in steps, all closed again."""

from __future__ import annotations

from simulator.base.msg import msg
from simulator.expert.task import Task
from simulator.expert.technician import Steps, Technician, work
from simulator.expert.works.aloft import be_at
from simulator.expert.works.crew import climber
from simulator.expert.works.hop_port import Samples, has_lobe, level_dbm, lobe_top, meter_of, read_port
from simulator.mechanics.aligning.locking import FitStrut, MarkLocks, TightenLocks
from simulator.mechanics.aligning.nuts import FASTEST_DDEG_S, NutTurned, StartTurning, StopTurning, TurnNut
from simulator.mechanics.aligning.ports import UncapPort
from simulator.mechanics.cabling.plugs import CapPort, SetWrench
from simulator.mechanics.handover.paperwork import TakePhoto
from simulator.mechanics.measuring.meter import PlaceLeads, ReadMeter, SetMeter

SETTLE_MS = 400
"""A port follows so late (catalogue)."""
TAKE_UP_DDEG = 720
"""Two tenths of a turn more than wanted and back: the play is taken up on the same side as in the sweep."""


def there(tech: Technician, item: Task) -> Steps:
    """The climber stands at the dish, the sky looked at."""
    tech.memory["climber"] = climber(tech)
    yield from be_at(tech, climber(tech), item["at"])


@work("hop_meter")
def hop_meter(tech: Technician, item: Task) -> Steps:
    """Takes the cap off the port and puts the voltmeter in."""
    yield from there(tech, item)
    by, name = climber(tech), meter_of(tech, item)
    yield from tech.do(UncapPort(by=by, port=item["port"]), msg("why.uncap", port=item["port"]))
    yield from tech.do(SetMeter(by=by, instrument=name, mode="dc_volt"), msg("why.set_meter", mode="dc_volt"))
    tech.memory["mode"] = "dc_volt"
    yield from tech.do(PlaceLeads(by=by, instrument=name, red=item["port"], black=item["earth"]), msg("why.meter_in", red=item["port"]))


@work("near_sweep")
def near_sweep(tech: Technician, item: Task) -> Steps:
    """Turns a nut from one side to the other, reads all the way, sets it to the middle of the highest lobe."""
    yield from there(tech, item)
    if tech.memory.get("dead"):
        return
    dish, nut = item["dish"], item["nut"]
    start = _mark(tech, dish, nut)
    samples: Samples = []
    yield from _turn(tech, dish, nut, start - item["half_ddeg"])
    yield from _held_sweep(tech, item, samples)
    if not has_lobe(samples):
        tech.memory["dead"] = nut == "az" and not tech.memory.get("heard", False)
        yield from _set(tech, dish, nut, start)
        return
    tech.memory["heard"] = True
    yield from _set(tech, dish, nut, lobe_top(samples))


@work("first_peak")
def first_peak(tech: Technician, item: Task) -> Steps:
    """Turns a nut only as long as the reading gets better, and takes the first peak for the right one."""
    yield from there(tech, item)
    dish, nut = item["dish"], item["nut"]
    _, mv = yield from read_port(tech, item)
    best, turned = level_dbm(tech, mv or 0), False
    for sign in (1, -1):
        while True:
            yield from _turn(tech, dish, nut, _mark(tech, dish, nut) + sign * item["step_ddeg"])
            _, mv = yield from read_port(tech, item)
            level = level_dbm(tech, mv or 0)
            if level <= best:
                break
            best, turned = level, True
        yield from _turn(tech, dish, nut, _mark(tech, dish, nut) - sign * item["step_ddeg"])
        if turned:
            return


def _held_sweep(tech: Technician, item: Task, samples: Samples) -> Steps:
    """Holds the nut turning and reads every few seconds; where the nut stood at a reading follows from watch and speed."""
    dish, nut, by = item["dish"], item["nut"], climber(tech)
    begin = _mark(tech, dish, nut)
    count = 2 * item["half_ddeg"] // item["step_ddeg"] + 1
    rate = min(FASTEST_DDEG_S, item["step_ddeg"] * 1000 // ReadMeter.PACE_MS)
    outcome = yield from tech.do(StartTurning(by=by, antenna=dish, nut=nut, rate_ddeg_s=rate), msg("why.sweep", nut=nut))
    if outcome.refused:
        return
    since = outcome.at_ms
    for _ in range(count):
        at_ms, mv = yield from read_port(tech, item, "sweep_read")
        if mv is not None:
            samples.append((begin + rate * max(0, at_ms - since - SETTLE_MS) // 1000, level_dbm(tech, mv)))
    outcome = yield from tech.do(StopTurning(by=by, antenna=dish), msg("why.sweep_end", nut=nut))
    _remember(tech, outcome.events)


def _mark(tech: Technician, dish: str, nut: str) -> int:
    """Where a nut stands: as he turned it, else by its marks."""
    known = tech.memory.get(f"nut:{nut}")
    if known is not None:
        return int(known)
    seen = tech.senses.look().hop.dishes.get(dish)
    return 360 * getattr(seen, f"{nut}_tenths", 0)


def _remember(tech: Technician, events: tuple[object, ...]) -> None:
    for made in events:
        if isinstance(made, NutTurned):
            tech.memory[f"nut:{made.nut}"] = made.nut_ddeg


def _turn(tech: Technician, dish: str, nut: str, to_ddeg: int) -> Steps:
    amount = max(-36_000, min(36_000, to_ddeg - _mark(tech, dish, nut)))
    if amount:
        outcome = yield from tech.do(TurnNut(by=climber(tech), antenna=dish, nut=nut, ddeg=amount), msg("why.turn_nut", nut=nut))
        _remember(tech, outcome.events)


def _set(tech: Technician, dish: str, nut: str, to_ddeg: int) -> Steps:
    """Comes to an angle from the side from which the sweep came."""
    yield from _turn(tech, dish, nut, to_ddeg - TAKE_UP_DDEG)
    yield from _turn(tech, dish, nut, to_ddeg)


@work("hop_lock")
def hop_lock(tech: Technician, item: Task) -> Steps:
    """Tightens the locks in steps, with an eye on the meter after each."""
    yield from there(tech, item)
    by = climber(tech)
    for mn_m, tool in zip(item["steps_mn_m"], item["tools"], strict=True):
        yield from tech.do(SetWrench(by=by, tool=tool, mn_m=mn_m), msg("why.set_wrench", tool=tool, mn_m=mn_m))
        tech.memory[f"set:{tool}"] = mn_m
        yield from tech.do(TightenLocks(by=by, antenna=item["dish"], tool=tool, order=item.get("order", "diagonal")), msg("why.lock_step"))
        if item.get("reads", True):
            yield from read_port(tech, item, "lock_read")


@work("hop_close")
def hop_close(tech: Technician, item: Task) -> Steps:
    """Strut, paint over the bolts, cap on the port, a photograph."""
    yield from there(tech, item)
    by, dish = climber(tech), item["dish"]
    what = item.get("what", ("strut", "paint", "cap", "photo"))
    if "strut" in what:
        yield from tech.do(FitStrut(by=by, antenna=dish, item=item["strut"]), msg("why.strut"))
    if "paint" in what:
        yield from tech.do(MarkLocks(by=by, antenna=dish, item=item["paint"]), msg("why.mark_locks"))
    if "cap" in what:
        yield from tech.do(CapPort(by=by, port=item["port"]), msg("why.port_cap", port=item["port"]))
    if "photo" in what:
        yield from tech.do(TakePhoto(by=by, target=dish), msg("why.photo", target=dish))
