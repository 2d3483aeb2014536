"""How the site is measured, powered and commissioned."""

from __future__ import annotations

from typing import Any

from simulator.base.msg import msg
from simulator.expert.task import Task, task
from simulator.expert.technician import Steps, Technician, work
from simulator.expert.works.cable import connect, disconnect, label
from simulator.mechanics.commissioning.power import CallTest, SwitchCell, SwitchOutdoor, TriggerAlarm
from simulator.mechanics.handover.paperwork import CleanSite, CountTools, ReportThing, TakePhoto, WriteRecord
from simulator.mechanics.measuring.earth_tester import MeasureEarth
from simulator.mechanics.measuring.meter import PlaceLeads, ProveMeter, ReadMeter, SetMeter, TestInsulation
from simulator.mechanics.measuring.terminal import LookAt, ReadTerminal
from simulator.mechanics.safety.boundary import OperateBreaker, UntagWay
from simulator.mechanics.safety.crew import Wait

PROVED_MV = 40_000
RX_ROOM_CDB = 150
"""A level this far under the expected one is told to the office, though it works."""


def meter(tech: Technician, item: Task) -> str:
    """The multimeter he has proved, else the first named."""
    return str(tech.memory.get("meter", item["meters"][0]))


@work("prove_dead")
def prove_dead(tech: Technician, item: Task) -> Steps:
    """Known source, circuit, known source; a meter that shows nothing on the known source is put away."""
    for name in item["meters"]:
        yield from tech.do(SetMeter(instrument=name, mode="dc_volt"), msg("why.set_meter", mode="dc_volt"))
        if not item.get("proves", True):
            tech.memory["meter"] = name
            break
        outcome = yield from tech.do(ProveMeter(instrument=name, source=item["source"]), msg("why.prove_meter"))
        value = outcome.reading("proving_mv")
        if isinstance(value, int) and value > PROVED_MV:
            tech.memory["meter"] = name
            break
    yield from measure(tech, item.with_(mode="dc_volt", why="dead"))
    if item.get("proves", True):
        yield from tech.do(ProveMeter(instrument=meter(tech, item), source=item["source"]), msg("why.prove_meter"))


@work("measure")
def measure(tech: Technician, item: Task) -> Steps:
    """Places the leads, reads, writes the value down where the sheet has a line for it."""
    name = meter(tech, item)
    if tech.memory.get("mode") != item["mode"]:
        yield from tech.do(SetMeter(instrument=name, mode=item["mode"]), msg("why.set_meter", mode=item["mode"]))
        tech.memory["mode"] = item["mode"]
    yield from tech.do(PlaceLeads(instrument=name, red=item["red"], black=item["black"]), msg(f"why.measure_{item['why']}", red=item["red"]))
    outcome = yield from tech.do(ReadMeter(instrument=name), msg("why.read_meter"))
    value = outcome.reading("dc_mv" if item["mode"] == "dc_volt" else "ohm_mohm")
    field = item.get("field")
    if field and item.get("write", True) and value is not None and not isinstance(value, str):
        yield from tech.do(WriteRecord(field=field, value=value + item.get("off", 0)), msg("why.write", field=field))


@work("insulation")
def insulation(tech: Technician, item: Task) -> Steps:
    """Puts the insulation tester between two terminals."""
    yield from tech.do(TestInsulation(instrument=item["instrument"], red=item["red"], black=item["black"]), msg("why.measure_short", red=item["red"]))


@work("ring")
def ring(tech: Technician, item: Task) -> Steps:
    """Measures the earth ring, writes it down, reports it above the limit."""
    outcome = yield from tech.do(
        MeasureEarth(instrument=item["instrument"], current_m=item["current_m"], potential_m=item["potential_m"]), msg("why.ring")
    )
    value = outcome.reading("ring_mohm")
    if not isinstance(value, int):
        return
    yield from tech.do(WriteRecord(field="ring", value=item.get("says", value)), msg("why.write", field="ring"))
    if value > tech.sheet.plan.limits.ring_mohm and item.get("reports", True):
        yield from tech.do(ReportThing(thing="ring", about="out_of_limit"), msg("why.report", thing="ring"))


@work("untag_all")
def untag_all(tech: Technician, item: Task) -> Steps:
    """Takes the crew's tags off before power."""
    for way in list(tech.senses.look().ways.values()):
        if way.tag:
            yield from tech.do(UntagWay(way=way.id), msg("why.untag", way=way.id))


@work("close")
def close(tech: Technician, item: Task) -> Steps:
    """Closes a breaker."""
    yield from tech.do(OperateBreaker(way=item["way"], closed=True), msg("why.close", way=item["way"]))


@work("open")
def open_(tech: Technician, item: Task) -> Steps:
    """Opens a breaker."""
    yield from tech.do(OperateBreaker(way=item["way"], closed=False), msg("why.open", way=item["way"]))


@work("look")
def look(tech: Technician, item: Task) -> Steps:
    """Looks at a unit's lamps."""
    yield from tech.do(LookAt(unit=item["unit"]), msg("why.look", unit=item["unit"]))


@work("outdoor_on")
def outdoor_on(tech: Technician, item: Task) -> Steps:
    """Feeds the outdoor unit over the IF cable."""
    yield from tech.do(SwitchOutdoor(unit=item["unit"], on=True), msg("why.outdoor_on"))


@work("page")
def page(tech: Technician, item: Task) -> Steps:
    """Reads a page of the terminal and writes the lines that are on it."""
    outcome = yield from tech.do(ReadTerminal(instrument=item["terminal"], page=item["page"]), msg("why.page", page=item["page"]))
    if outcome.refused or not item.get("write", True):
        return
    for row in tech.sheet.plan.fields:
        value: Any = outcome.reading(row.quantity, row.at)
        if row.job == item.job and value is not None:
            value = value + item.get("off", 0) if isinstance(value, int) else value
            yield from tech.do(WriteRecord(field=row.id, value=value), msg("why.write", field=row.id))


@work("check_tails")
def check_tails(tech: Technician, item: Task) -> Steps:
    """Compares each port's radio with the sheet; tails that were labelled wrongly are exchanged and labelled anew."""
    yield from tech.do(ReadTerminal(instrument=item["terminal"], page="cpri"), msg("why.page", page="cpri"))
    serials = tech.sheet.plan.serials
    found = {port: tech.readings.get(("serial", port)) for port in serials}
    wrong = [port for port, serial in serials.items() if found[port] is not None and found[port] != serial]
    moves = [(port, next((other for other, serial in found.items() if serial == serials[port]), "")) for port in wrong]
    if not moves or not item.get("acts", True):
        return
    held = {port: next((end.cable for end in tech.senses.look().ends.values() if end.port == port), "") for port in wrong}
    for port in wrong:
        yield from disconnect(tech, task("disconnect", item.job, cable=held[port], end="a", core="plug", outdoor=True))
    for port, other in moves:
        cable = held.get(other, "")
        if cable:
            yield from connect(tech, task("connect", item.job, cable=cable, end="a", core="plug", port=port, outdoor=True))
            text = next((f"{row.label_from} / {row.label_to}" for row in tech.sheet.plan.runs if _serves(tech, row.cable, port)), "")
            if text:
                yield from label(tech, task("label", item.job, cable=cable, end="a", text=text))
    yield from tech.do(Wait(duration_ms=5_000), msg("why.wait", ms=5_000))
    yield from tech.do(ReadTerminal(instrument=item["terminal"], page="cpri"), msg("why.page", page="cpri"))


def _serves(tech: Technician, cable: str, port: str) -> bool:
    return any(row.cable == cable and row.a == port for row in tech.sheet.plan.connections)


@work("check_light")
def check_light(tech: Technician, item: Task) -> Steps:
    """Reports a fibre whose level is well below the expected one: its far end cannot be reached from here."""
    expected = tech.sheet.plan.limits.rx_expected_cdbm
    for row in tech.sheet.plan.connections:
        value = tech.readings.get(("cpri_rx_cdbm", row.a))
        if row.group == "fibre" and isinstance(value, int) and value < expected - RX_ROOM_CDB:
            yield from tech.do(ReportThing(thing=row.cable, about="out_of_limit"), msg("why.report", thing=row.cable))


@work("prove_alarm")
def prove_alarm(tech: Technician, item: Task) -> Steps:
    """Sets a sensor off, reads the alarm list, lets it go; a sensor that raises nothing is reported."""
    yield from tech.do(TriggerAlarm(unit=item["unit"], active=True), msg("why.trigger", unit=item["unit"]))
    if item.get("reads", True):
        outcome = yield from tech.do(ReadTerminal(instrument=item["terminal"], page="alarms"), msg("why.page", page="alarms"))
        seen = any(getattr(event, "value", None) == f"external_{item['meaning']}" for event in outcome.events)
        if not seen and item.get("reports", True):
            yield from tech.do(ReportThing(thing=item["unit"], about="defect"), msg("why.report", thing=item["unit"]))
    yield from tech.do(TriggerAlarm(unit=item["unit"], active=False), msg("why.let_go", unit=item["unit"]))


@work("cell_on")
def cell_on(tech: Technician, item: Task) -> Steps:
    """Puts a cell on air."""
    yield from tech.do(SwitchCell(cell=item["cell"], active=True), msg("why.cell_on", cell=item["cell"]))


@work("call")
def call(tech: Technician, item: Task) -> Steps:
    """Makes a test call in a sector."""
    yield from tech.do(CallTest(instrument=item["phone"], sector=item["sector"]), msg("why.call", sector=item["sector"]))


@work("photo")
def photo(tech: Technician, item: Task) -> Steps:
    """Takes a photograph."""
    yield from tech.do(TakePhoto(target=item["target"]), msg("why.photo", target=item["target"]))


@work("report")
def report(tech: Technician, item: Task) -> Steps:
    """Puts a line on the punch list."""
    yield from tech.do(ReportThing(thing=item["thing"], about=item["about"]), msg("why.report", thing=item["thing"]))


@work("clean")
def clean(tech: Technician, item: Task) -> Steps:
    """Cleans the site."""
    yield from tech.do(CleanSite(), msg("why.clean"))


@work("count_tools")
def count_tools(tech: Technician, item: Task) -> Steps:
    """Counts the tools."""
    yield from tech.do(CountTools(), msg("why.count_tools"))


@work("leave_alarm")
def leave_alarm(tech: Technician, item: Task) -> Steps:
    """Leaves a sensor set off."""
    yield from tech.do(TriggerAlarm(unit=item["unit"], active=True), msg("why.trigger", unit=item["unit"]))
