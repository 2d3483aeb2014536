"""Criteria of how the hop was aligned: leave, coarse pointing, sweeps, proofs, locks in steps, ten minutes, records."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from simulator.base.msg import msg
from simulator.radio.rssi import RssiCurve
from simulator.scoring.criteria.align import (
    FAR,
    NEAR,
    EndParams,
    begun,
    excused,
    nut_turns,
    orders,
    own_dish,
    port_readings,
    undone,
)
from simulator.scoring.criteria.readings import FieldsParams, judge_readings_written, value_of
from simulator.scoring.criteria.safety import Nothing
from simulator.scoring.judging import Judging
from simulator.scoring.kind import criterion_kind
from simulator.scoring.record import BEYOND, Happened, seqs
from simulator.scoring.verdict import Verdict, share, yes_no
from simulator.site import hop
from simulator.site.people import is_aloft
from simulator.site.pointing import DDEG_A_TURN, NUTS, dish_data, lock_torques_mn_m, nut_ddeg
from simulator.site.world import World

WIDTHS = 3.0
"""A full sweep goes over three beam widths (row F19)."""
ENOUGH = 0.97
"""A sweep is measured on marks of a tenth of a turn."""
AGREE_CDEG = 200
COMPASS_READINGS = 3
STEP_SHARE = 0.55
"""A step of the lock's torque of at most this share is a partial one."""
ROOM_CDB = 300
LOWER_DB = 6.0
LESS_DB = 3.0
"""Who ends further under the top of his sweep did not take it."""
TEN_MINUTES_MS = 600_000
STEADY_CDB = 100
WORKED = ("leftwards", "rightwards", "upwards", "downwards")


@criterion_kind("leave_given", Nothing, heals=True)
def judge_leave_given(judging: Judging, params: Nothing) -> Verdict:
    """The operations centre gave leave for the right number before the own end first transmitted."""
    given = judging.record.first("hop_permitted", NEAR, prelude=True)
    sent = judging.record.acts("transmit", on=True)
    if not sent:
        return undone("verdict.leave_given")
    seen = (given.seq, sent[0].seq) if given else (sent[0].seq,)
    return yes_no(given is not None and given.seq < sent[0].seq, "verdict.leave_given", evidence=seen)


@criterion_kind("front_clear", Nothing)
def judge_front_clear(judging: Judging, params: Nothing) -> Verdict:
    """Nobody stood in front of the own dish while it transmitted."""
    record = judging.record
    bad = [
        item
        for item in record.events("person_climbed")
        if str(getattr(item.event, "place", "")).endswith(hop.FRONT) and record.worlds[item.seq].hop_ends[NEAR].transmitting
    ]
    sent = record.events("hop_transmits", NEAR)
    return yes_no(not bad, "verdict.front_clear", done=bool(sent or bad), evidence=seqs(bad or sent[:1]))


@criterion_kind("held_fixed", Nothing, heals=True)
def judge_held_fixed(judging: Judging, params: Nothing) -> Verdict:
    """Power control and adaptive modulation were off at both ends while nuts were turned."""
    turns = [item for site in hop.SITES for item in (nut_turns(judging, site)[:1] + nut_turns(judging, site)[-1:])]
    if not turns:
        return excused(judging, replace(undone("verdict.held_fixed"), done=begun(judging)))
    ends = [judging.record.worlds[item.seq].hop_ends for item in turns]
    bad = [item for item, found in zip(turns, ends, strict=True) if any(end.atpc or end.adaptive for end in found.values())]
    return excused(judging, yes_no(not bad, "verdict.held_fixed", evidence=seqs(bad or turns)))


@criterion_kind("coarse_measured", Nothing)
def judge_coarse_measured(judging: Judging, params: Nothing) -> Verdict:
    """Before the first nut was turned azimuth was measured (three compass readings from the ground within 2 deg, or a landmark) and elevation too."""
    record, dish = judging.record, own_dish(judging)
    first = nut_turns(judging, NEAR)[:1]
    limit = first[0].seq if first else BEYOND
    bearings = [item for item in record.readings("bearing_cdeg", dish) if item.seq < limit and not _on_steel(judging, item)]
    landmark = [item for item in record.readings("landmark_cdeg", dish) if item.seq < limit]
    tilt = [item for item in record.readings("tilt_cdeg", dish) if item.seq < limit]
    facts = (_agree(bearings) or bool(landmark), bool(tilt))
    evidence = seqs([*bearings[-COMPASS_READINGS:], *landmark[-1:], *tilt[-1:]])
    done = bool(record.readings("bearing_cdeg", dish) or landmark or tilt)
    return replace(share(sum(facts), 2, msg("verdict.coarse_measured", done=sum(facts), of=2), evidence=evidence), done=done)


def _on_steel(judging: Judging, item: Happened) -> bool:
    """Whether whoever read the compass stood on the tower."""
    world = judging.record.before(item.seq)
    by = next(
        (str((entry.action or {}).get("by")) for entry in judging.record.tries("sight_compass") if entry.seq == item.seq), ""
    )
    person = world.people.get(by)
    return person is not None and is_aloft(world, person)


def _agree(bearings: list[Happened]) -> bool:
    values = [value for item in bearings if isinstance(value := value_of(item), int)]
    for last in range(COMPASS_READINGS, len(values) + 1):
        group = values[last - COMPASS_READINGS : last]
        turns = [(value - group[0] + 18_000) % 36_000 - 18_000 for value in group]
        if max(turns) - min(turns) <= AGREE_CDEG:
            return True
    return False


@criterion_kind("hop_swept", EndParams, heals=True)
def judge_swept(judging: Judging, params: EndParams) -> Verdict:
    """Both nuts of an end were swept over three beam widths with readings all the way."""
    spans = _own_spans(judging) if params.end == NEAR else _far_spans(judging)
    end = hop.end_of(judging.world, params.end)
    seen = port_readings(judging) if params.end == NEAR else orders(judging, *WORKED)
    if end is None or not seen:
        return excused(judging, replace(undone("verdict.swept"), done=begun(judging)))
    wanted = ENOUGH * WIDTHS * hop.beam_width_deg(judging.world, end.antenna.id)
    good = sum(spans.get(nut, 0.0) >= wanted for nut in NUTS)
    return excused(judging, share(good, 2, msg("verdict.swept.share", done=good, of=2), evidence=seqs([*seen[:1], *seen[-1:]])))


def _own_spans(judging: Judging) -> dict[str, float]:
    """Degrees between the outermost readings, for each nut."""
    record, dish = judging.record, own_dish(judging)
    data = dish_data(judging.world, dish)
    places: dict[str, list[int]] = {nut: [] for nut in NUTS}
    for item in port_readings(judging):
        antenna = record.worlds[item.seq].antennas.get(dish)
        if antenna and data:
            for nut in NUTS:
                places[nut].append(nut_ddeg(antenna, data, nut, item.at_ms))
    return {nut: _span_deg(judging, dish, nut, found) for nut, found in places.items()}


def _far_spans(judging: Judging) -> dict[str, float]:
    """Degrees between the outermost angles of his nuts, for each."""
    end = hop.end_of(judging.world, FAR)
    if end is None:
        return {}
    places: dict[str, list[int]] = {nut: [0] for nut in NUTS}
    for item in nut_turns(judging, FAR):
        places[str(getattr(item.event, "nut", ""))].append(int(getattr(item.event, "nut_ddeg", 0)))
    return {nut: _span_deg(judging, end.antenna.id, nut, found) for nut, found in places.items()}


def _span_deg(judging: Judging, dish: str, nut: str, places: list[int]) -> float:
    data = dish_data(judging.world, dish)
    if not places or data is None:
        return 0.0
    per_turn = data.az_mdeg_per_turn if nut == "az" else data.el_mdeg_per_turn
    return (max(places) - min(places)) * per_turn / (1000.0 * DDEG_A_TURN)


@criterion_kind("alternated", Nothing, heals=True)
def judge_alternated(judging: Judging, params: Nothing) -> Verdict:
    """After the far end had been moved the own end was trimmed once more, never both at once."""
    far, near = nut_turns(judging, FAR), nut_turns(judging, NEAR)
    if not far or not near:
        return excused(judging, replace(undone("verdict.alternated"), done=begun(judging)))
    return excused(judging, yes_no(near[-1].seq > far[-1].seq, "verdict.alternated", evidence=seqs([far[-1], near[-1]])))


@criterion_kind("partner_led", Nothing, heals=True)
def judge_partner_led(judging: Judging, params: Nothing) -> Verdict:
    """The colleague at the far end was never left without an order long enough to try something himself."""
    tried, told = judging.record.events("partner_fidgeted"), orders(judging, *WORKED)
    verdict = yes_no(not tried, "verdict.partner_led", done=bool(told), evidence=seqs(tried[:3] or told[:1]))
    return verdict if told or not begun(judging) else excused(judging, replace(verdict, fraction=0.0, done=True))


@criterion_kind("mute_tested", Nothing, heals=True)
def judge_mute_tested(judging: Judging, params: Nothing) -> Verdict:
    """While the far end was mute the own level fell to the noise, and it came back: it is our far end."""
    record = judging.record
    silent = [item for item in record.events("hop_transmits", FAR) if not getattr(item.event, "on", True)]
    back = [item for item in record.events("hop_transmits", FAR) if getattr(item.event, "on", False)]
    for start in silent:
        stop = next((item.seq for item in back if item.seq > start.seq), 0)
        seen = [item for item in (*port_readings(judging), *record.readings("rsl_cdbm")) if start.seq < item.seq < stop]
        if seen:
            return yes_no(True, "verdict.mute_tested", evidence=seqs([start, *seen[:1]]))
    told = orders(judging, "mute")
    return excused(judging, yes_no(False, "verdict.mute_tested", done=bool(told), evidence=seqs(told[:1])))


@criterion_kind("link_id_read", Nothing, heals=True)
def judge_link_id_read(judging: Judging, params: Nothing) -> Verdict:
    """The far end's link id was read at the indoor unit before locking and is the planned one, or the difference was reported; later: half."""
    locked = _tightenings(judging)[-1:]
    limit = locked[0].seq if locked else BEYOND
    good = [item for item in judging.record.readings("far_link_id") if value_of(item) == judging.plan.hop.link_id]
    told = judging.record.first("reported", f"{own_dish(judging)}:wrong_label")
    tried = judging.record.acts("read_terminal", page="indoor")
    shown = [
        entry.seq for entry in tried if judging.is_healed and hop.is_readable(judging.steady_at(entry.seq), NEAR, hop.RESTED_MS)
    ]
    seen = [*(item.seq for item in good), *shown]
    in_time = told is not None or any(seq < limit for seq in seen)
    verdict = yes_no(in_time or bool(seen), "verdict.link_id_read", done=bool(tried), evidence=seqs(good[-1:]))
    return excused(judging, verdict if in_time or not seen else replace(verdict, fraction=0.5, passed=True))


@criterion_kind("main_lobe_proved", Nothing, heals=True)
def judge_main_lobe_proved(judging: Judging, params: Nothing) -> Verdict:
    """The peaks are proved to be main lobes: both ends read a level near the plan, or full sweeps showed lower peaks on both sides."""
    near, far = _near_levels(judging), _far_levels(judging)
    wanted = judging.plan.hop.level_cdbm - ROOM_CDB
    levels = [[item for item, level in found if level >= wanted] for found in (near, far)]
    if all(levels):
        return yes_no(True, "verdict.main_lobe_proved", evidence=seqs([levels[0][-1], levels[1][-1]]))
    lobes = _side_peaks(judging)
    if lobes and judge_swept(judging, EndParams(end=FAR)).fraction >= 1.0:
        return yes_no(True, "verdict.main_lobe_proved", evidence=seqs(lobes))
    verdict = yes_no(
        False, "verdict.main_lobe_proved", done=bool(near or far), evidence=seqs([item for item, _ in (*near[-1:], *far[-1:])])
    )
    return excused(judging, verdict)


def _curve(judging: Judging) -> RssiCurve:
    points = sorted(judging.plan.hop.curve)
    return RssiCurve(tuple(level / 100.0 for level, _ in points), tuple(mv / 1000.0 for _, mv in points))


def _as_levels(judging: Judging, volts: str, levels: str) -> list[tuple[Happened, float]]:
    """Readings of one end as levels in 0.01 dBm: those in volts through the curve."""
    curve, record = _curve(judging), judging.record
    found = [
        (item, 100.0 * curve.level_dbm(value / 1000.0))
        for item in record.readings(volts)
        if isinstance(value := value_of(item), int) and value
    ]
    found += [(item, float(value)) for item in record.readings(levels) if isinstance(value := value_of(item), int)]
    return sorted(found, key=lambda pair: pair[0].seq)


def _near_levels(judging: Judging) -> list[tuple[Happened, float]]:
    return _as_levels(judging, "rssi_mv", "rsl_cdbm")


def _far_levels(judging: Judging) -> list[tuple[Happened, float]]:
    return _as_levels(judging, "far_rssi_mv", "far_rsl_cdbm")


def _side_peaks(judging: Judging) -> list[Happened]:
    """Readings of an azimuth sweep with a lower peak on either side of its highest, which he then took; none where there was none."""
    record, dish, curve = judging.record, own_dish(judging), _curve(judging)
    data = dish_data(judging.world, dish)
    rows: list[tuple[int, float, Happened]] = []
    for item in port_readings(judging):
        antenna, value = record.worlds[item.seq].antennas.get(dish), value_of(item)
        if antenna and data and antenna.turning == "az" and isinstance(value, int):
            rows.append((nut_ddeg(antenna, data, "az", item.at_ms), curve.level_dbm(value / 1000.0), item))
    if len(rows) < 5:
        return []
    best = max(range(len(rows)), key=lambda index: rows[index][1])
    sides = [_peak_below(rows[:best][::-1], rows[best][1]), _peak_below(rows[best + 1 :], rows[best][1])]
    fixed = [level for item, level in _near_levels(judging) if not record.worlds[item.seq].hop_ends[FAR].atpc]
    taken = bool(fixed) and fixed[-1] / 100.0 >= rows[best][1] - LESS_DB
    return [rows[best][2], *(side for side in sides if side)] if all(sides) and taken else []


def _peak_below(rows: list[tuple[int, float, Happened]], top_db: float) -> Happened | None:
    """The first peak beyond a dip, well under the top, walking away from it."""
    for before, here, after in zip(rows, rows[1:], rows[2:], strict=False):
        if before[1] < here[1] - 1.0 and after[1] < here[1] and here[1] < top_db - LOWER_DB:
            return here[2]
    return None


@criterion_kind("far_locked", Nothing)
def judge_far_locked(judging: Judging, params: Nothing) -> Verdict:
    """The colleague at the far end was told to lock, and did."""
    told = orders(judging, "lock")
    return yes_no(bool(told), "verdict.far_locked", done=bool(judging.record.acts("tell_partner")), evidence=seqs(told[-1:]))


def _tightenings(judging: Judging) -> list[Happened]:
    """Tightenings of the own locks since they were last opened."""
    record, dish = judging.record, own_dish(judging)
    opened = record.events("locks_opened", dish)
    since = opened[-1].seq if opened else 0
    return [item for item in record.events("locks_tightened", dish) if item.seq > since]


def _mean(world: World, dish: str) -> float:
    torques = lock_torques_mn_m(world, dish)
    return sum(torques) / len(torques)


def _locking(judging: Judging) -> list[Happened]:
    """The tightenings after the nuts were last turned: those that lock."""
    turns = nut_turns(judging, NEAR)
    last = turns[-1].seq if turns else 0
    return [item for item in _tightenings(judging) if item.seq > last]


@criterion_kind("locked_in_steps", Nothing)
def judge_locked_in_steps(judging: Judging, params: Nothing) -> Verdict:
    """The locks were tightened corner to corner and in partial steps."""
    dish = own_dish(judging)
    made, data = _locking(judging), dish_data(judging.world, dish)
    if not made or data is None:
        return undone("verdict.locked_in_steps")
    steps = [_mean(judging.record.worlds[item.seq], dish) - _mean(judging.record.before(item.seq), dish) for item in made]
    good = all(step <= STEP_SHARE * data.lock_mn_m for step in steps) and all(
        getattr(item.event, "diagonal", False) for item in made
    )
    return yes_no(good, "verdict.locked_in_steps", evidence=seqs(made))


@criterion_kind("locks_watched", Nothing, heals=True)
def judge_locks_watched(judging: Judging, params: Nothing) -> Verdict:
    """The meter or the level was read between the steps of locking and after the last."""
    made = _locking(judging)
    if not made:
        return undone("verdict.locks_watched")
    seen = sorted(item.seq for item in (*port_readings(judging), *judging.record.readings("rsl_cdbm")))
    ends = [*(item.seq for item in made), BEYOND]
    missed = [start for start, stop in pairwise(ends) if not any(start < seq < stop for seq in seen)]
    return excused(judging, yes_no(not missed, "verdict.locks_watched", evidence=seqs(made)))


@criterion_kind("stable_ten_minutes", Nothing, heals=True)
def judge_stable_ten_minutes(judging: Judging, params: Nothing) -> Verdict:
    """After locking the level was read twice ten minutes apart, and had not changed."""
    made = _tightenings(judging)[-1:]
    if not made:
        return undone("verdict.stable_ten_minutes")
    found = [(item, level) for item, level in _near_levels(judging) if item.seq > made[0].seq]
    for index, (one, level) in enumerate(found):
        for two, later in found[index + 1 :]:
            if two.at_ms - one.at_ms >= TEN_MINUTES_MS and abs(later - level) <= STEADY_CDB:
                return yes_no(True, "verdict.stable_ten_minutes", evidence=seqs([one, two]))
    return excused(judging, yes_no(False, "verdict.stable_ten_minutes", evidence=seqs(item for item, _ in found[-2:])))


@criterion_kind("hop_written", FieldsParams, heals=True)
def judge_hop_written(judging: Judging, params: FieldsParams) -> Verdict:
    """Volts and level of both ends were read and written down."""
    verdict = judge_readings_written(judging, params)
    return excused(judging, replace(verdict, done=verdict.done or begun(judging)))


@criterion_kind("hop_photographed", Nothing)
def judge_hop_photographed(judging: Judging, params: Nothing) -> Verdict:
    """The locked and marked dish was photographed."""
    dish = own_dish(judging)
    taken = [item for item in judging.record.events("photo_taken") if getattr(item.event, "target", "") == dish]
    good = [item for item in taken if (antenna := judging.record.worlds[item.seq].antennas.get(dish)) and antenna.marked]
    return yes_no(bool(good), "verdict.hop_photographed", done=bool(taken), evidence=seqs(good[-1:] or taken[-1:]))
