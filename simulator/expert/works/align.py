"""How the hop is prepared and proved: leave, settings, sight, coarse pointing, mute test, levels, ten minutes, records."""

from __future__ import annotations

from simulator.base.msg import msg
from simulator.base.units import round_half_up
from simulator.expert.task import Task
from simulator.expert.technician import Steps, Technician, work
from simulator.expert.works.align_far import tell
from simulator.expert.works.align_near import there
from simulator.expert.works.aloft import be_at
from simulator.expert.works.crew import climber, mate
from simulator.expert.works.hop_port import read_port
from simulator.expert.works.power import PROVED_MV
from simulator.mechanics.aligning.locking import OpenLocks, PointDish, TightenLocks
from simulator.mechanics.aligning.settings import ConfigureHop, Transmit
from simulator.mechanics.aligning.sight import LookThroughScope
from simulator.mechanics.cabling.plugs import SetWrench
from simulator.mechanics.handover.paperwork import CallNoc, ReportThing, WriteRecord
from simulator.mechanics.measuring.meter import ProveMeter, SetMeter
from simulator.mechanics.measuring.terminal import ReadTerminal
from simulator.mechanics.mounting.aiming import ReadInclinometer, SightCompass
from simulator.mechanics.safety.crew import Wait

STAND_M = 15
READINGS = 3
NEAR_CDEG = 60
"""Nearer than this by compass nothing is turned any more: the sweep does the rest."""
TRIES = 3
TEN_MINUTES_MS = 600_000
ROOM_CDB = 300
"""A level this far under the planned one is told to the office."""


@work("hop_leave")
def hop_leave(tech: Technician, item: Task) -> Steps:
    """Asks the operations centre for leave to transmit, with the number on the sheet."""
    yield from tech.do(CallNoc(about="radiate", number=tech.sheet.plan.hop.permission), msg("why.call_noc", about="radiate"))


@work("hop_prove")
def hop_prove(tech: Technician, item: Task) -> Steps:
    """Proves a voltmeter on the known source before it goes up, unless he has proved one already."""
    if tech.memory.get("meter"):
        return
    for name in item["meters"]:
        yield from tech.do(SetMeter(instrument=name, mode="dc_volt"), msg("why.set_meter", mode="dc_volt"))
        outcome = yield from tech.do(ProveMeter(instrument=name, source=item["source"]), msg("why.prove_meter"))
        value = outcome.reading("proving_mv")
        if isinstance(value, int) and value > PROVED_MV:
            tech.memory["meter"] = name
            return


@work("hop_set")
def hop_set(tech: Technician, item: Task) -> Steps:
    """Sets the radio as the sheet has it."""
    yield from be_at(tech, mate(tech), "cabinet")
    hop = tech.sheet.plan.hop
    action = ConfigureHop(
        by=mate(tech), instrument=item["terminal"], channel=hop.channel, tx_cdbm=item.get("tx_cdbm", hop.tx_cdbm),
        link_id=item.get("link_id", hop.link_id), atpc=item["atpc"], adaptive=item["adaptive"],
    )
    yield from tech.do(action, msg("why.hop_set"))


@work("hop_transmit")
def hop_transmit(tech: Technician, item: Task) -> Steps:
    """Puts the own radio on the air."""
    yield from tech.do(Transmit(by=mate(tech), instrument=item["terminal"], on=True), msg("why.transmit"))


@work("hop_sight")
def hop_sight(tech: Technician, item: Task) -> Steps:
    """Looks for the far tower."""
    yield from there(tech, item)
    yield from tech.do(LookThroughScope(by=climber(tech), instrument=item["scope"], antenna=item["dish"]), msg("why.scope"))


@work("hop_coarse")
def hop_coarse(tech: Technician, item: Task) -> Steps:
    """Elevation by inclinometer, azimuth by compass from the ground and word to the climber; then the locks light."""
    yield from there(tech, item)
    dish = item["dish"]
    seen = tech.senses.look().hop.dishes.get(dish)
    if seen and seen.locks != "open":
        yield from tech.do(OpenLocks(by=climber(tech), antenna=dish), msg("why.open_locks"))
    yield from _pointed(tech, item)
    yield from tech.do(SetWrench(by=climber(tech), tool=item["tool"], mn_m=item["light_mn_m"]), msg("why.set_wrench", tool=item["tool"], mn_m=item["light_mn_m"]))
    yield from tech.do(TightenLocks(by=climber(tech), antenna=dish, tool=item["tool"]), msg("why.lock_light"))


def _pointed(tech: Technician, item: Task) -> Steps:
    azimuth, elevation = next((row[1], row[2]) for row in tech.sheet.bearings if row[0] == "a")
    for _ in range(item.get("tries", TRIES)):
        outcome = yield from tech.do(ReadInclinometer(by=climber(tech), instrument=item["inclinometer"], target=item["dish"]), msg("why.dish_tilt"))
        tilt = outcome.reading("tilt_cdeg")
        found: list[int] = []
        for _ in range(item.get("readings", READINGS)):
            outcome = yield from tech.do(_sighting(tech, item), msg("why.sight_dish"))
            value = outcome.reading("bearing_cdeg")
            found += [value] if isinstance(value, int) else []
        if not found or not isinstance(tilt, int):
            return
        turn = _mean_turn(azimuth - tech.sheet.declination_cdeg, found)
        up = elevation + tilt
        if abs(turn) <= NEAR_CDEG and abs(up) <= NEAR_CDEG // 2:
            return
        yield from tech.do(PointDish(by=climber(tech), antenna=item["dish"], turn_cdeg=turn, tilt_cdeg=up), msg("why.point_dish"))


def _sighting(tech: Technician, item: Task) -> SightCompass:
    by = climber(tech) if item.get("on_steel", False) else mate(tech)
    return SightCompass(by=by, instrument=item["compass"], antenna=item["dish"], stand_m=0 if item.get("on_steel", False) else STAND_M)


def _mean_turn(wanted_cdeg: int, found_cdeg: list[int]) -> int:
    """How far to turn, to the right positive: the mean over the readings, each the short way round."""
    return round_half_up(sum((wanted_cdeg - value + 18_000) % 36_000 - 18_000 for value in found_cdeg) / len(found_cdeg))


@work("hop_mute")
def hop_mute(tech: Technician, item: Task) -> Steps:
    """The colleague mutes: the level falls to the noise; he unmutes: it is our far end."""
    yield from there(tech, item)
    tech.memory["speaker"] = climber(tech)
    for word in ("mute", "unmute"):
        yield from tell(tech, item, word)
        yield from read_port(tech, item, "mute_read")


@work("hop_levels")
def hop_levels(tech: Technician, item: Task) -> Steps:
    """DBm and link id at the indoor unit; dBm at the far end, asked over the radio."""
    yield from be_at(tech, mate(tech), "cabinet")
    outcome = yield from tech.do(ReadTerminal(by=mate(tech), instrument=item["terminal"], page="indoor"), msg("why.page", page="indoor"))
    level = outcome.reading("rsl_cdbm")
    tech.memory["speaker"] = climber(tech)
    yield from tell(tech, item, "level")
    if isinstance(level, int) and level < tech.sheet.plan.hop.level_cdbm - ROOM_CDB and item.get("reports", True):
        yield from tech.do(ReportThing(thing=item["dish"], about="out_of_limit"), msg("why.report", thing=item["dish"]))


@work("hop_record")
def hop_record(tech: Technician, item: Task) -> Steps:
    """Volts and dBm of both ends onto the sheet, as they were read."""
    yield from there(tech, item)
    yield from be_at(tech, mate(tech), "cabinet")
    tech.memory["speaker"] = climber(tech)
    _, volts = yield from read_port(tech, item)
    level = None
    if item.get("opens", True):
        outcome = yield from tech.do(ReadTerminal(by=mate(tech), instrument=item["terminal"], page="indoor"), msg("why.page", page="indoor"))
        level = outcome.reading("rsl_cdbm")
    far = yield from tell(tech, item, "read")
    far_level = yield from tell(tech, item, "level")
    read = {"rssi_mv": volts, "rsl_cdbm": level, **far, **far_level}
    for row in tech.sheet.plan.fields:
        value = read.get(row.quantity)
        if row.job == item.job and isinstance(value, int) and row.quantity not in item.get("leaves_out", ()):
            yield from tech.do(WriteRecord(field=row.id, value=value + item.get("off", 0)), msg("why.write", field=row.id))


@work("hop_stable")
def hop_stable(tech: Technician, item: Task) -> Steps:
    """Watches the level for ten minutes from the cabinet."""
    yield from be_at(tech, climber(tech), "yard")
    yield from be_at(tech, mate(tech), "cabinet")
    for wait in (item.get("wait_ms", TEN_MINUTES_MS), 0):
        yield from tech.do(ReadTerminal(by=mate(tech), instrument=item["terminal"], page="indoor"), msg("why.page", page="indoor"))
        if wait:
            yield from tech.do(Wait(duration_ms=wait), msg("why.stable"))


@work("hop_page")
def hop_page(tech: Technician, item: Task) -> Steps:
    """Looks at the hop once more."""
    yield from tech.do(ReadTerminal(by=mate(tech), instrument=item["terminal"], page="indoor"), msg("why.page", page="indoor"))


@work("stand_in_front")
def stand_in_front(tech: Technician, item: Task) -> Steps:
    """Goes round to the front of the dish to look at its feed, and back."""
    yield from be_at(tech, climber(tech), item["front"])
    yield from be_at(tech, climber(tech), item["at"])
