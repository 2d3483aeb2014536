"""Criteria of bringing the site up: step by step, seen on lamps and terminal, alarms proved, all running at the end."""

from __future__ import annotations

from bisect import bisect
from dataclasses import dataclass
from itertools import pairwise

from simulator.base.msg import msg
from simulator.mechanics.event import InstrumentRead
from simulator.scoring.criteria.readings import value_of
from simulator.scoring.criteria.safety import Nothing
from simulator.scoring.judging import Judging
from simulator.scoring.kind import STRICT_PARAMS, criterion_kind
from simulator.scoring.record import BEYOND, Happened, seqs
from simulator.scoring.verdict import Charge, Verdict, share, yes_no
from simulator.session.entry import LogEntry
from simulator.site import services
from simulator.site.lamps import lamps
from simulator.site.optical import served_radio
from simulator.site.services import LONG_SINCE_MS
from simulator.site.topology import unit_type


def closings(judging: Judging) -> list[Happened]:
    """The closings of planned load ways, in order."""
    ways = {row.way for row in judging.plan.breakers}
    return [
        item
        for item in judging.record.events("breaker_operated")
        if item.event.subject in ways and getattr(item.event, "closed", False)
    ]


@criterion_kind("supply_gate", Nothing)
def judge_supply_gate(judging: Judging, params: Nothing) -> Verdict:
    """With the input closed the supply was measured before the first load breaker was closed."""
    record, plan = judging.record, judging.plan
    closed = closings(judging)
    feed = [item for item in record.events("breaker_operated", plan.input_way) if getattr(item.event, "closed", False)]
    if not closed or not feed:
        return Verdict(fraction=0.0, message=msg("verdict.supply_gate.no"), done=False)
    low, high = plan.limits.unit_min_mv, plan.limits.unit_max_mv
    good = [
        item
        for item in record.readings("dc_mv")
        if feed[0].seq < item.seq < closed[0].seq and isinstance(value := value_of(item), int) and low <= abs(value) <= high
    ]
    return yes_no(bool(good), "verdict.supply_gate", evidence=seqs([feed[0], *good[:1], closed[0]]))


@criterion_kind("baseband_first", Nothing, heals=True)
def judge_baseband_first(judging: Judging, params: Nothing) -> Verdict:
    """The baseband unit was on, and its RUN lamps seen blinking, before the first radio's breaker was closed."""
    record, plan = judging.record, judging.plan
    radios = {row.way for row in plan.breakers if unit_type(judging.world, row.unit).role == "radio"}
    first = next((item for item in closings(judging) if item.event.subject in radios), None)
    if first is None:
        return Verdict(fraction=0.0, message=msg("verdict.baseband_first.no"), done=False)
    good = next((item for item in record.readings("lamp") if item.seq < first.seq and _runs(item, plan.baseband)), None)
    holds = good is not None or _would_blink(judging, first.seq)
    return yes_no(holds, "verdict.baseband_first", evidence=seqs([good, first] if good else [first]))


def _runs(item: Happened, baseband: str) -> bool:
    """Whether a lamp that was looked at is a RUN lamp of the baseband unit, blinking as a running board's does."""
    event = item.event
    if not isinstance(event, InstrumentRead) or event.value != "green_blink_1s":
        return False
    return event.at.startswith(f"{baseband}.") and event.at.endswith(".run")


def _would_blink(judging: Judging, limit: int) -> bool:
    """Whether a look before entry `limit` would have shown the lamps blinking, had earlier charges been put right."""
    looks = [entry for entry in judging.record.acts("look_at", unit=judging.plan.baseband) if entry.seq < limit]
    shown = [lamps(judging.steady_at(entry.seq), judging.plan.baseband, LONG_SINCE_MS) for entry in looks if judging.is_healed]
    return any(name.endswith(".run") and state == "green_blink_1s" for seen in shown for name, state in seen)


@criterion_kind("one_by_one", Nothing)
def judge_one_by_one(judging: Judging, params: Nothing) -> Verdict:
    """Load breakers were closed one by one, each with a look at lamps, meter or terminal before the next."""
    closed = closings(judging)
    if len(closed) < 2:
        return Verdict(fraction=0.0, message=msg("verdict.one_by_one.no"), evidence=seqs(closed), done=False)
    hasty = [two for one, two in pairwise(closed) if not any(_between(judging, do, one.seq, two.seq) for do in LOOKS)]
    return yes_no(not hasty, "verdict.one_by_one", evidence=seqs(hasty or closed))


LOOKS = ("look_at", "read_terminal", "read_meter", "measure_light")
"""Actions by which somebody sees how a circuit took its power."""


def _between(judging: Judging, do: str, start: int, stop: int) -> bool:
    """Whether an action was tried between two entries."""
    tried = judging.record.tries(do)
    return bisect(tried, start, key=_seq) < bisect(tried, stop, key=_seq)


def _seq(entry: LogEntry) -> int:
    return entry.seq


@criterion_kind("alarms_proved", Nothing, heals=True)
def judge_alarms_proved(judging: Judging, params: Nothing) -> Verdict:
    """Each alarm was triggered once and seen as the right one, or its sensor reported as defective."""
    record = judging.record
    good = []
    for row in judging.plan.sensors:
        for start in record.events("alarm_triggered", row.unit):
            if not getattr(start.event, "active", False):
                continue
            stop = next((item.seq for item in record.events("alarm_triggered", row.unit) if item.seq > start.seq), BEYOND)
            if any(start.seq < item.seq < stop for item in record.readings("alarm_count")) or _would_list(
                judging, start.seq, stop
            ):
                good.append(start)
                break
    of = len(judging.plan.sensors)
    verdict = share(len(good), of, msg("verdict.alarms_proved", done=len(good), of=of), evidence=seqs(good))
    begun = bool(record.events("alarm_triggered"))
    return verdict if begun else Verdict(fraction=0.0, message=verdict.message, measured=0, wanted=of, done=False)


def _would_list(judging: Judging, start: int, stop: int) -> bool:
    """Whether a try between two entries would have shown the alarm list, had earlier charges been put right."""
    tried = [entry for entry in judging.record.acts("read_terminal", page="alarms") if start < entry.seq < stop]
    return judging.is_healed and any(
        services.running_board(judging.steady_at(entry.seq), "main", LONG_SINCE_MS)[0] for entry in tried
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class StateParams:
    """What must be so at hand-over."""

    __pydantic_config__ = STRICT_PARAMS
    what: str


@criterion_kind("stands", StateParams, heals=True)
def judge_stands(judging: Judging, params: StateParams) -> Verdict:
    """At hand-over something stands: units running, links up, transport up, clock locked, cells on air, no alarms."""
    facts = STATES[params.what](judging)
    good = [name for name, holds in facts.items() if holds]
    bad = [name for name, holds in facts.items() if not holds]
    charges = tuple(charge for name in bad for charge in _charges(judging, params.what, name))
    message = msg(f"verdict.stands.{params.what}", done=len(good), of=len(facts), items=",".join(bad))
    touched = bool(judging.record.events("breaker_operated") or judging.record.events("instrument_read"))
    return (
        share(len(good), len(facts), message, charges=charges)
        if touched
        else Verdict(fraction=0.0, message=message, measured=0, wanted=len(facts), done=False)
    )


def _charges(judging: Judging, what: str, name: str) -> list[Charge]:
    """What was left undone where that alone explains it: a breaker left open, a switch left off, a sensor left set off."""
    world = judging.world
    if what == "running":
        ways = [row.way for row in judging.plan.breakers if row.unit == name and not world.ways[row.way].closed]
        return [Charge("ways", way, (("closed", True),), thing=name) for way in ways]
    if what == "outdoor":
        return [Charge("units", name, (("switch_on", True),), thing=name)]
    if what == "quiet":
        sensors = [row.unit for row in judging.plan.sensors if world.units[row.unit].alarm_active]
        return [Charge("units", sensor, (("alarm_active", False),), thing=sensor) for sensor in sensors]
    return []


def _outdoor(judging: Judging) -> dict[str, bool]:
    return {judging.plan.indoor: judging.world.units[judging.plan.indoor].switch_on}


def _running(judging: Judging) -> dict[str, bool]:
    return {row.unit: judging.steady.units[row.unit].powered_ms >= 0 for row in judging.plan.breakers}


def _links(judging: Judging) -> dict[str, bool]:
    return {row.port: services.cpri_state(judging.steady, row.port, LONG_SINCE_MS) == "up" for row in judging.plan.modules}


def _radios(judging: Judging) -> dict[str, bool]:
    """Each planned port leads to the radio of its sector."""
    world = judging.steady
    return {
        port: (radio := served_radio(world, port)) != "" and world.units[radio].serial == serial
        for port, serial in judging.plan.serials.items()
    }


def _transport(judging: Judging) -> dict[str, bool]:
    return {"transport": services.transport_is_up(judging.steady, LONG_SINCE_MS)}


def _clock(judging: Judging) -> dict[str, bool]:
    return {"clock": services.clock_state(judging.steady, LONG_SINCE_MS) == "locked"}


def _cells(judging: Judging) -> dict[str, bool]:
    tried = (
        {str((entry.action or {}).get("cell")) for entry in judging.record.acts("switch_cell", active=True)}
        if judging.is_healed
        else set()
    )
    return {
        cell_id: (cell.active or cell_id in tried) and services.cpri_state(judging.steady, cell.port, LONG_SINCE_MS) == "up"
        for cell_id, cell in sorted(judging.steady.cells.items())
    }


def _quiet(judging: Judging) -> dict[str, bool]:
    return {
        "alarms": bool(services.running_board(judging.steady, "main", LONG_SINCE_MS)[0])
        and not services.alarms(judging.steady, LONG_SINCE_MS)
    }


def _unlocked(judging: Judging) -> dict[str, bool]:
    ways = (judging.plan.input_way, *(row.way for row in judging.plan.breakers))
    return {way: not judging.world.ways[way].tag for way in ways}


STATES = {
    "running": _running,
    "links": _links,
    "radios": _radios,
    "transport": _transport,
    "clock": _clock,
    "cells": _cells,
    "outdoor": _outdoor,
    "quiet": _quiet,
    "unlocked": _unlocked,
}


@criterion_kind("calls_made", Nothing)
def judge_calls_made(judging: Judging, params: Nothing) -> Verdict:
    """In every sector a test call went through after the cells were on air."""
    sectors = [sector.id for sector in judging.plan.sectors]
    good: list[Happened] = []
    for sector in sectors:
        good += judging.record.readings("call", sector)[-1:]
    verdict = share(len(good), len(sectors), msg("verdict.calls_made", done=len(good), of=len(sectors)), evidence=seqs(good))
    return verdict if good else Verdict(fraction=0.0, message=verdict.message, measured=0, wanted=len(sectors), done=False)
