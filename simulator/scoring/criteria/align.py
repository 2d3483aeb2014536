"""Criteria of the hop as it stands: settings, pointing, level, locks, port, and what an earlier cause excuses."""

from __future__ import annotations

from dataclasses import dataclass, replace

from simulator.base.msg import msg
from simulator.base.units import round_half_up
from simulator.catalog.families.aloft import DishData
from simulator.scoring.criteria.safety import Nothing
from simulator.scoring.judging import Judging
from simulator.scoring.kind import STRICT_PARAMS, criterion_kind
from simulator.scoring.record import Happened, seqs
from simulator.scoring.verdict import Charge, Verdict, share, soft_threshold, yes_no
from simulator.site import hop, services
from simulator.site.pointing import dish_data, lock_ids, lock_torques_mn_m
from simulator.site.world import World

NEAR, FAR = hop.SITES
ROOM_DB = 6.0
"""Best level this far under the plan: something other than pointing is wrong."""


def dish_of(judging: Judging, site: str) -> str:
    """The dish that hangs at a site, "" for none."""
    end = hop.end_of(judging.world, site)
    return end.antenna.id if end else ""


def own_dish(judging: Judging) -> str:
    """The trainee's dish: the one that hangs, else the planned one."""
    plan = judging.plan.mount
    return dish_of(judging, NEAR) or (plan.dish if plan else "")


def is_open_way(judging: Judging, world: World) -> bool:
    """Whether both ends can hear each other at about the planned level, wherever their dishes point."""
    wanted = judging.plan.hop.level_cdbm / 100.0 - ROOM_DB
    return all(hop.is_heard(world, site, hop.RESTED_MS) and hop.best_dbm(world, site) >= wanted for site in hop.SITES)


def cut_off(judging: Judging) -> bool:
    """Whether an earlier charged cause kept the ends from hearing each other, and they would with it put right."""
    if not judging.is_healed:
        return False
    left = services.settled(judging.record.world)
    return not is_open_way(judging, left) and is_open_way(judging, judging.steady)


def excused(judging: Judging, verdict: Verdict) -> Verdict:
    """The verdict, met where an earlier cause had cut the hop off: then it is that cause's matter."""
    return (
        replace(verdict, fraction=1.0, passed=True) if verdict.fraction < 1.0 and verdict.done and cut_off(judging) else verdict
    )


def nut_turns(judging: Judging, site: str) -> list[Happened]:
    """Every turn of a nut at a site that counts."""
    dish = dish_of(judging, site) or (own_dish(judging) if site == NEAR else "")
    return list(judging.record.events("nut_turned", dish)) if dish else []


def port_readings(judging: Judging) -> list[Happened]:
    """Readings of the own alignment port."""
    return list(judging.record.readings("rssi_mv"))


def orders(judging: Judging, *words: str) -> list[Happened]:
    """Orders of these words that the colleague heard."""
    return [item for item in judging.record.events("partner_told") if getattr(item.event, "word", "") in words]


def begun(judging: Judging) -> bool:
    """Whether aligning was begun at all."""
    record = judging.record
    return bool(port_readings(judging) or record.acts("tell_partner") or record.acts("configure_hop") or record.acts("turn_nut"))


def undone(code: str) -> Verdict:
    """Not done at all."""
    return yes_no(False, code, done=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class EndParams:
    """`end`: `a` the trainee's, `b` the far one."""

    __pydantic_config__ = STRICT_PARAMS
    end: str


@criterion_kind("hop_set", EndParams, heals=True)
def judge_hop_set(judging: Judging, params: EndParams) -> Verdict:
    """The radio of an end is set to the planned channel, power and link id."""
    plan, way = judging.plan.hop, judging.world.hop_ends.get(params.end)
    if way is None or way.channel == 0:
        return replace(
            undone("verdict.hop_set"), done=bool(judging.record.acts("configure_hop")) if params.end == NEAR else False
        )
    right = {"channel": plan.channel, "tx_cdbm": plan.tx_cdbm, "link_id": plan.link_id}
    wrong = [name for name, value in right.items() if getattr(way, name) != value]
    charges = (Charge("hop_ends", params.end, tuple(right.items()), thing=own_dish(judging)),) if wrong else ()
    set_last = judging.record.events("hop_configured", params.end)[-1:]
    message = msg("verdict.hop_set.no" if wrong else "verdict.hop_set.yes", items=",".join(wrong))
    return Verdict(
        fraction=1.0 - len(wrong) / len(right), message=message, evidence=seqs(set_last), charges=charges, passed=not wrong
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class PointedParams:
    """`end`, and the pointing loss in 0.01 dB that is good, passes, is worth nothing."""

    __pydantic_config__ = STRICT_PARAMS
    end: str
    good_cdb: int
    pass_cdb: int
    zero_cdb: int


@criterion_kind("pointed", PointedParams, heals=True)
def judge_pointed(judging: Judging, params: PointedParams) -> Verdict:
    """What the direction of a dish costs: the own one at hand-over, the far one as it stood at the order to lock."""
    moved = nut_turns(judging, params.end) or (
        orders(judging, "lock") if params.end == FAR else judging.record.events("dish_pointed")
    )
    told = orders(judging, "lock")[-1:] if params.end == FAR else []
    world = judging.record.worlds[told[0].seq] if told else judging.world
    at_ms = told[0].at_ms if told else hop.RESTED_MS
    loss = hop.pointing_loss_db(world, params.end, at_ms)
    if not moved or loss is None:
        return undone("verdict.dish_turned")
    fraction, passed = soft_threshold(max(0.0, loss), params.good_cdb / 100.0, params.pass_cdb / 100.0, params.zero_cdb / 100.0)
    cdb = round_half_up(loss * 100.0)
    verdict = Verdict(
        fraction=fraction,
        passed=passed,
        message=msg("verdict.pointed", loss=cdb),
        measured=cdb,
        wanted=params.good_cdb,
        unit="0.01 dB",
        evidence=seqs([*moved[-1:], *told]),
        charges=_right_direction(judging, params.end),
    )
    return excused(judging, verdict)


def _right_direction(judging: Judging, site: str) -> tuple[Charge, ...]:
    """The dish exactly right, as what was charged is put right."""
    end, path = hop.end_of(judging.world, site), judging.world.layout.path
    if end is None or path is None:
        return ()
    seen = path.end(site)
    fields = (
        ("azimuth_cdeg", round_half_up(seen.azimuth_deg * 100.0)),
        ("downtilt_cdeg", -round_half_up(seen.elevation_deg * 100.0)),
        ("az_seat_ddeg", 0),
        ("el_seat_ddeg", 0),
        ("az_was_ddeg", 0),
        ("el_was_ddeg", 0),
        ("turning", ""),
    )
    return (Charge("antennas", end.antenna.id, fields, thing=own_dish(judging)),)


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelParams:
    """How far under the plan, in 0.01 dB, is good, passes, is worth nothing."""

    __pydantic_config__ = STRICT_PARAMS
    good_cdb: int
    pass_cdb: int
    zero_cdb: int


@criterion_kind("level_reached", LevelParams, heals=True)
def judge_level_reached(judging: Judging, params: LevelParams) -> Verdict:
    """The level at both ends, power control apart, is near the planned one, or lower and reported."""
    world = judging.steady
    lost = hop.loss_db(world, hop.RESTED_MS)
    heard = all(hop.is_heard(world, site, hop.RESTED_MS) for site in hop.SITES)
    if not heard or not begun(judging):
        return excused(judging, replace(undone("verdict.level_heard"), done=begun(judging)))
    worst = min(world.hop_ends[hop.other(site)].tx_cdbm / 100.0 - lost for site in hop.SITES)
    short_db = max(0.0, judging.plan.hop.level_cdbm / 100.0 - worst)
    fraction, passed = soft_threshold(short_db, params.good_cdb / 100.0, params.pass_cdb / 100.0, params.zero_cdb / 100.0)
    told = judging.record.first("reported", f"{own_dish(judging)}:out_of_limit")
    if told:
        fraction, passed = 1.0, True
    level = round_half_up(worst * 100.0)
    verdict = Verdict(
        fraction=fraction,
        passed=passed,
        message=msg("verdict.level_reached", level=level),
        measured=level,
        wanted=judging.plan.hop.level_cdbm,
        unit="0.01 dBm",
        evidence=seqs([told] if told else judging.record.readings("rsl_cdbm")[-1:]),
    )
    return excused(judging, verdict)


@criterion_kind("hop_stands", Nothing, heals=True)
def judge_hop_stands(judging: Judging, params: Nothing) -> Verdict:
    """At hand-over the hop carries traffic: both ends hear each other and bear the same link id."""
    up = services.hop_is_up(judging.steady, hop.RESTED_MS)
    seen = judging.record.readings("hop_state")[-1:]
    return excused(judging, yes_no(up, "verdict.hop_stands", done=begun(judging), evidence=seqs(seen)))


def _band(judging: Judging, dish: str) -> DishData | None:
    return dish_data(judging.world, dish) if dish else None


@criterion_kind("locks_torque", Nothing)
def judge_locks_torque(judging: Judging, params: Nothing) -> Verdict:
    """Every lock bolt of the own dish has its torque at hand-over."""
    dish = own_dish(judging)
    data, done = _band(judging, dish), judging.record.events("locks_tightened", dish)
    if data is None or not done:
        return undone("verdict.locks_torque")
    torques = lock_torques_mn_m(judging.world, dish)
    good = sum(abs(torque - data.lock_mn_m) <= data.lock_band_mn_m for torque in torques)
    return share(
        good, len(lock_ids(dish)), msg("verdict.locks_torque.share", done=good, of=len(torques)), evidence=seqs(done[-1:])
    )


@criterion_kind("locks_marked", Nothing)
def judge_locks_marked(judging: Judging, params: Nothing) -> Verdict:
    """Paint marks lie over the lock bolts, put there after the last torque."""
    dish = own_dish(judging)
    made = judging.record.events("locks_marked", dish)
    antenna = judging.world.antennas.get(dish)
    return yes_no(antenna is not None and antenna.marked, "verdict.locks_marked", done=bool(made), evidence=seqs(made[-1:]))


@criterion_kind("strut_fitted", Nothing)
def judge_strut_fitted(judging: Judging, params: Nothing) -> Verdict:
    """The side strut is on, fitted after the locks had their torque."""
    dish = own_dish(judging)
    made = judging.record.events("strut_fitted", dish)
    antenna, data = judging.world.antennas.get(dish), _band(judging, dish)
    if not made or antenna is None or data is None:
        return undone("verdict.strut_fitted")
    before = judging.record.before(made[-1].seq)
    held = min(lock_torques_mn_m(before, dish)) >= data.lock_mn_m // 2
    return yes_no(antenna.strut and held, "verdict.strut_fitted", evidence=seqs(made[-1:]))


@criterion_kind("port_closed", Nothing)
def judge_port_closed(judging: Judging, params: Nothing) -> Verdict:
    """The cap is on the own alignment port at hand-over."""
    end = hop.end_of(judging.world, NEAR)
    plan = judging.plan.mount
    outdoor = end.antenna.outdoor if end else plan.outdoor if plan else ""
    state = judging.world.ports.get(f"{outdoor}.rssi")
    opened = judging.record.events("port_uncapped", f"{outdoor}.rssi")
    closed = judging.record.events("port_capped", f"{outdoor}.rssi")
    return yes_no(
        state is not None and state.capped, "verdict.port_closed", done=bool(opened), evidence=seqs([*opened[-1:], *closed[-1:]])
    )


@criterion_kind("automatic_again", Nothing, heals=True)
def judge_automatic_again(judging: Judging, params: Nothing) -> Verdict:
    """At hand-over power control and adaptive modulation are on at both ends."""
    ends = [judging.world.hop_ends[site] for site in hop.SITES if site in judging.world.hop_ends]
    good = sum(end.atpc + end.adaptive for end in ends)
    done = [item for site in hop.SITES for item in judging.record.events("hop_configured", site)]
    message = msg("verdict.automatic_again", done=good, of=4)
    if not done:
        return Verdict(fraction=0.0, message=message, measured=0, wanted=4, done=False)
    return share(good, 4, message, evidence=seqs(item for item in done[-2:]))
