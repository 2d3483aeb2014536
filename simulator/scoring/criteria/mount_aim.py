"""Criteria of where the panel looks and how it tilts, and of how both were measured; polarisation of the dish."""

from __future__ import annotations

from simulator.base.msg import msg
from simulator.scoring.criteria.aloft import Nothing
from simulator.scoring.criteria.mount_goods import counted, hangs, is_hung, mount_plan, stand_in, undone
from simulator.scoring.criteria.mount_hang import BandParams, by_band
from simulator.scoring.criteria.readings import read_and_written
from simulator.scoring.judging import Judging
from simulator.scoring.kind import criterion_kind
from simulator.scoring.record import BEYOND, Happened, seqs
from simulator.scoring.verdict import Charge, Verdict, yes_no
from simulator.site.hanging import bolts_of, settled_azimuth_cdeg
from simulator.site.people import is_aloft

NEAR_M, FAR_M = 10, 20
"""From here to there one stands to sight an antenna from the ground (row B12)."""
AGREE_CDEG = 200
MOST_ASIDE_DM = 3
READINGS = 3


def turn_cdeg(cdeg: int) -> int:
    """An angle brought into [-180, 180) degrees."""
    return (cdeg + 18_000) % 36_000 - 18_000


@criterion_kind("panel_azimuth", BandParams, heals=True, occasion=hangs)
def judge_panel_azimuth(judging: Judging, params: BandParams) -> Verdict:
    """The panel looks where the plan says, and still does after the next gusts."""
    world = judging.world
    name = stand_in(judging, world, "panel")
    if not is_hung(world, name):
        return undone(msg("verdict.panel_azimuth"))
    sector = next(row for row in judging.plan.sectors if row.id == mount_plan(judging).sector)
    azimuth = settled_azimuth_cdeg(world, world.antennas[name])
    told = read_and_written(judging, name, "bearing_cdeg", "landmark_cdeg", "azimuth_cdeg")
    return by_band(
        turn_cdeg(azimuth - sector.azimuth_cdeg), params, "verdict.panel_azimuth", azimuth, sector.azimuth_cdeg, "0.01°", told
    )


def sightings(judging: Judging, name: str) -> list[Happened]:
    """Readings of an antenna's direction that can be trusted: by compass from the ground in line with it, or by a landmark."""
    record = judging.record
    acts = {entry.seq: entry.action or {} for entry in record.acts("sight_compass", antenna=name)}
    good = [
        item for item in record.readings("bearing_cdeg", name) if item.seq in acts and _stands_well(judging, item, acts[item.seq])
    ]
    return sorted([*good, *record.readings("landmark_cdeg", name)], key=lambda item: item.seq)


def _stands_well(judging: Judging, item: Happened, act: dict[str, object]) -> bool:
    world = judging.record.before(item.seq)
    person = world.people[str(act["by"])]
    stands = int(str(act["stand_m"]))
    return not is_aloft(world, person) and NEAR_M <= stands <= FAR_M and abs(int(str(act["aside_dm"]))) <= MOST_ASIDE_DM


def measured(judging: Judging, name: str) -> list[Happened]:
    """Three trusted readings in a row that agree, with nothing turned or tightened between them, the last such; none where there are none."""
    found = sightings(judging, name)
    moved = [item.seq for item in judging.record.events("antenna_turned", name)]
    moved += [item.seq for bolt in bolts_of(judging.world, name) for item in judging.record.events("bolt_pulled", bolt.id)]
    for index in range(len(found) - READINGS, -1, -1):
        three = found[index : index + READINGS]
        values = [int(str(getattr(item.event, "value", 0))) for item in three]
        kinds = {getattr(item.event, "quantity", "") for item in three}
        still = not any(three[0].seq < seq < three[-1].seq for seq in moved)
        if still and len(kinds) == 1 and all(abs(turn_cdeg(one - other)) <= AGREE_CDEG for one in values for other in values):
            return three
    return []


@criterion_kind("azimuth_sighted", Nothing, occasion=hangs)
def judge_azimuth_sighted(judging: Judging, params: Nothing) -> Verdict:
    """Three readings that agree, from the ground in line with the antenna and away from steel, or by a landmark, before the last torque."""
    name = stand_in(judging, judging.world, "panel")
    record = judging.record
    if not record.readings("bearing_cdeg", name) and not record.readings("landmark_cdeg", name):
        return undone(msg("verdict.azimuth_sighted.no"))
    good = measured(judging, name)
    return yes_no(bool(good), "verdict.azimuth_sighted", evidence=seqs(good or record.readings("bearing_cdeg", name)[-3:]))


def _last_pull(judging: Judging, name: str) -> int:
    pulls = [item.seq for bolt in bolts_of(judging.world, name) for item in judging.record.events("bolt_pulled", bolt.id)[-1:]]
    return max(pulls, default=0)


@criterion_kind("azimuth_reread", Nothing, occasion=hangs)
def judge_azimuth_reread(judging: Judging, params: Nothing) -> Verdict:
    """The azimuth was measured again after the last torque."""
    name = stand_in(judging, judging.world, "panel")
    last = _last_pull(judging, name)
    read = [
        item
        for quantity in ("bearing_cdeg", "landmark_cdeg")
        for item in judging.record.readings(quantity, name)
        if item.seq > last
    ]
    if not last:
        return undone(msg("verdict.azimuth_reread.no"))
    return yes_no(len(read) >= READINGS, "verdict.azimuth_reread", evidence=seqs(read))


@criterion_kind("mechanical_tilt", BandParams, occasion=hangs)
def judge_mechanical_tilt(judging: Judging, params: BandParams) -> Verdict:
    """The panel's mechanical downtilt is that of the plan."""
    name = stand_in(judging, judging.world, "panel")
    if not is_hung(judging.world, name):
        return undone(msg("verdict.mechanical_tilt"))
    wanted = next(row.mechanical_tilt_cdeg for row in judging.plan.sectors if row.id == mount_plan(judging).sector)
    tilt = judging.world.antennas[name].downtilt_cdeg
    return by_band(tilt - wanted, params, "verdict.mechanical_tilt", tilt, wanted, "0.01°", read_and_written(judging, name, "tilt_cdeg"))


@criterion_kind("electrical_tilt", BandParams, occasion=hangs)
def judge_electrical_tilt(judging: Judging, params: BandParams) -> Verdict:
    """The panel's electrical downtilt is that of the plan."""
    name = stand_in(judging, judging.world, "panel")
    if not judging.record.events("etilt_set"):
        return undone(msg("verdict.electrical_tilt"))
    wanted = next(row.electrical_tilt_cdeg for row in judging.plan.sectors if row.id == mount_plan(judging).sector)
    tilt = judging.world.antennas[name].etilt_cdeg
    return by_band(tilt - wanted, params, "verdict.electrical_tilt", tilt, wanted, "0.01°", seqs(judging.record.events("etilt_set")[-1:]))


@criterion_kind("tilt_measured", Nothing, occasion=hangs)
def judge_tilt_measured(judging: Judging, params: Nothing) -> Verdict:
    """The inclinometer was held on the panel before its bolts were tightened: a scale alone is not trusted."""
    name = stand_in(judging, judging.world, "panel")
    read = judging.record.readings("tilt_cdeg", name)
    pulls = [item for bolt in bolts_of(judging.world, name) for item in judging.record.events("bolt_pulled", bolt.id)[:1]]
    first = min((item.seq for item in pulls), default=BEYOND)
    if not is_hung(judging.world, name):
        return undone(msg("verdict.tilt_measured.no"))
    good = [item for item in read if item.seq < first]
    return yes_no(bool(good), "verdict.tilt_measured", evidence=seqs(good or read))


@criterion_kind("tilt_reread", Nothing, occasion=hangs)
def judge_tilt_reread(judging: Judging, params: Nothing) -> Verdict:
    """The tilt was read again after the last torque."""
    name = stand_in(judging, judging.world, "panel")
    last = _last_pull(judging, name)
    if not last:
        return undone(msg("verdict.tilt_reread.no"))
    read = [item for item in judging.record.readings("tilt_cdeg", name) if item.seq > last]
    return yes_no(bool(read), "verdict.tilt_reread", evidence=seqs(read))


@criterion_kind("polarisation_set", Nothing, heals=True, occasion=hangs)
def judge_polarisation_set(judging: Judging, params: Nothing) -> Verdict:
    """Feed and outdoor unit are turned to the polarisation of the plan."""
    dish = judging.world.antennas.get(stand_in(judging, judging.world, "dish"))
    events = [*judging.record.events("feed_turned"), *judging.record.events("outdoor_flanged")]
    wanted = judging.plan.hop.polarisation
    good = [feed for feed in (dish.feed, dish.outdoor_feed) if feed == wanted] if dish else []
    charges = (
        (Charge("antennas", dish.id, (("feed", wanted), ("outdoor_feed", wanted)), thing=dish.id),)
        if dish and len(good) < 2
        else ()
    )
    return counted(len(good), 2, "verdict.polarisation_set", events, charges)
