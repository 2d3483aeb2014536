"""How the tasks of the job safety are done."""

from __future__ import annotations

from simulator.base.msg import msg
from simulator.catalog.families.tools import GearType
from simulator.expert.task import Task
from simulator.expert.technician import Steps, Technician, work
from simulator.mechanics.handover.paperwork import CallNoc, ReportThing, WriteRecord
from simulator.mechanics.safety.boundary import CoverPort, TagWay
from simulator.mechanics.safety.crew import AskFit, AssignRole, CheckBuddy, FitnessAsked, GoTo, HoldBriefing, Wait
from simulator.mechanics.safety.gear import InspectItem, ItemInspected, JudgeItem, SetUp, Wear
from simulator.mechanics.safety.papers import PaperRead, ReadPaper, SignPaper
from simulator.mechanics.safety.weather import MeasureWind


@work("go")
def go(tech: Technician, item: Task) -> Steps:
    """Walks to a place."""
    yield from tech.do(GoTo(by=item["person"], place=item["place"]), msg("why.go", place=item["place"]))


@work("wait")
def wait(tech: Technician, item: Task) -> Steps:
    """Waits."""
    yield from tech.do(Wait(duration_ms=item["ms"]), msg("why.wait", ms=item["ms"]))


@work("read_paper")
def read_paper(tech: Technician, item: Task) -> Steps:
    """Reads a paper; reports one whose date has passed."""
    outcome = yield from tech.do(ReadPaper(paper=item["paper"]), msg("why.read_paper", paper=item["paper"]))
    until = next((event.until for event in outcome.events if isinstance(event, PaperRead)), "")
    if until and until < tech.sheet.date:
        if item.get("holder"):
            tech.memory[f"barred:{item['holder']}"] = True
        if item.get("reports", True):
            yield from tech.do(ReportThing(thing=item["paper"], about="expired"), msg("why.report", thing=item["paper"]))


@work("sign_paper")
def sign_paper(tech: Technician, item: Task) -> Steps:
    """Signs a paper he has read."""
    yield from tech.do(SignPaper(paper=item["paper"]), msg("why.sign_paper", paper=item["paper"]))


@work("ask_fit")
def ask_fit(tech: Technician, item: Task) -> Steps:
    """Asks somebody whether he is fit."""
    outcome = yield from tech.do(AskFit(person=item["person"]), msg("why.ask_fit", person=item["person"]))
    if any(isinstance(event, FitnessAsked) and not event.fit for event in outcome.events):
        tech.memory[f"barred:{item['person']}"] = True


@work("assign")
def assign(tech: Technician, item: Task) -> Steps:
    """Keeps on the ground who may not climb."""
    if tech.memory.get(f"barred:{item['person']}"):
        yield from tech.do(AssignRole(person=item["person"], role="ground"), msg("why.assign", person=item["person"]))


@work("brief")
def brief(tech: Technician, item: Task) -> Steps:
    """Holds the toolbox talk."""
    yield from tech.do(HoldBriefing(), msg("why.brief"))


@work("call_noc")
def call_noc(tech: Technician, item: Task) -> Steps:
    """Calls the operations centre."""
    yield from tech.do(CallNoc(about=item["about"]), msg("why.call_noc", about=item["about"]))


@work("write_text")
def write_text(tech: Technician, item: Task) -> Steps:
    """Writes a line from the papers."""
    yield from tech.do(WriteRecord(field=item["field"], value=item["text"]), msg("why.write", field=item["field"]))


@work("wind")
def wind(tech: Technician, item: Task) -> Steps:
    """Reads the wind and writes it down."""
    outcome = yield from tech.do(MeasureWind(instrument=item["instrument"]), msg("why.wind"))
    value = outcome.reading("wind_mm_s")
    if isinstance(value, int) and item.get("write", True):
        yield from tech.do(WriteRecord(field="wind", value=value + item.get("off", 0)), msg("why.write", field="wind"))


@work("check_item")
def check_item(tech: Technician, item: Task) -> Steps:
    """Looks closely at an item; what is bad is rejected in writing."""
    name = item["item"]
    finding = ""
    if item.get("look", True):
        outcome = yield from tech.do(InspectItem(item=name), msg("why.inspect", item=name))
        finding = next((event.finding for event in outcome.events if isinstance(event, ItemInspected)), "")
    if (finding and item.get("reject", True)) or item.get("reject_sound", False):
        yield from tech.do(JudgeItem(item=name, verdict="reject"), msg("why.reject", item=name))
    elif item.get("accept", False):
        yield from tech.do(JudgeItem(item=name, verdict="accept"), msg("why.accept", item=name))


@work("check_types")
def check_types(tech: Technician, item: Task) -> Steps:
    """Checks every item of some types that lies in the store."""
    for name, seen in tech.senses.look().items.items():
        if seen.type in item["types"] and seen.place == "store":
            args = {key: item.get(key, default) for key, default in (("look", True), ("reject", True), ("accept", False))}
            yield from check_item(tech, item.with_(item=name, **args))


@work("dress")
def dress(tech: Technician, item: Task) -> Steps:
    """Puts on a sound piece for every place of the body that the work needs."""
    for place in item["places"]:
        seen = tech.senses.look().items
        names = [name for name, found in seen.items() if found.place == "store" and not found.finding and _place(tech, found.type) == place]
        if names:
            yield from tech.do(Wear(by=item["person"], item=names[0]), msg("why.wear", item=names[0]))


def _place(tech: Technician, type_id: str) -> str:
    kind = tech.sheet.catalog.get(type_id, GearType)
    return kind.worn_on if kind else ""


@work("wear")
def wear(tech: Technician, item: Task) -> Steps:
    """Puts on a sound piece of one type."""
    for name, found in tech.senses.look().items.items():
        if found.place == "store" and found.type == item["type"] and not found.finding:
            yield from tech.do(Wear(by=item["person"], item=name), msg("why.wear", item=name))
            return


@work("buddy")
def buddy(tech: Technician, item: Task) -> Steps:
    """One checks the other."""
    yield from tech.do(CheckBuddy(by=item["by"], person=item["person"]), msg("why.buddy", person=item["person"]))


@work("set_up")
def set_up(tech: Technician, item: Task) -> Steps:
    """Sets the first item of a type up at a spot."""
    for name, found in tech.senses.look().items.items():
        if found.type == item["type"] and found.place == "store" and not found.finding:
            yield from tech.do(SetUp(item=name, spot=item["spot"]), msg("why.set_up", item=name))
            return


@work("lock_all")
def lock_all(tech: Technician, item: Task) -> Steps:
    """Tags and locks every fitted breaker that is open."""
    for way in tech.senses.look().ways.values():
        if way.breaker and not way.closed and not way.tag:
            yield from tech.do(TagWay(way=way.id), msg("why.tag", way=way.id))


@work("cover")
def cover(tech: Technician, item: Task) -> Steps:
    """Covers the terminal that stays live."""
    for name, found in tech.senses.look().items.items():
        if found.type == item["type"] and found.place == "store":
            yield from tech.do(CoverPort(port=item["port"], item=name), msg("why.cover", port=item["port"]))
            return
