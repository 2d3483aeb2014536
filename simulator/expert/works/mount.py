"""How the ground work of the job mount is done: goods, assembly, what goes up the tower."""

from __future__ import annotations

from simulator.base.msg import msg
from simulator.catalog.families.cables import CableType
from simulator.catalog.families.units import UnitType
from simulator.expert.task import Task
from simulator.expert.technician import Outcome, Steps, Technician, work
from simulator.expert.works.aloft import be_at
from simulator.expert.works.cable import sound_item, wait_for_thunder
from simulator.expert.works.crew import climber, mate
from simulator.mechanics.cabling.dressing import FitKit, LabelEnd
from simulator.mechanics.cabling.lugs import CrimpLug, PullLug
from simulator.mechanics.cabling.plugs import CapPort, ConnectCable, SetWrench, Tighten
from simulator.mechanics.handover.paperwork import ReportThing
from simulator.mechanics.mounting.aiming import SetTilt
from simulator.mechanics.mounting.assembly import FitClamps, FlangeOutdoor, PutRing, SetEtilt, TurnFeed
from simulator.mechanics.safety.gear import InspectItem, ItemInspected, JudgeItem


def doer(tech: Technician, item: Task) -> str:
    """Who of the two does a task: `by` is `climber` or `ground`."""
    return climber(tech) if item.get("by", "climber") == "climber" else mate(tech)


def there(tech: Technician, item: Task) -> Steps:
    """Brings him who does a task to where it is done, and leaves outdoor lines alone after thunder."""
    if item.get("at"):
        yield from be_at(tech, doer(tech, item), item["at"])
    yield from wait_for_thunder(tech, item)


def reading_of(outcome: Outcome, quantity: str) -> int | None:
    """A number an instrument showed, or None."""
    value = outcome.reading(quantity)
    return value if isinstance(value, int) else None


@work("be_at")
def come(tech: Technician, item: Task) -> Steps:
    """Somebody goes or climbs to a place."""
    yield from be_at(tech, doer(tech, item), item["at"])


@work("check_goods")
def check_goods(tech: Technician, item: Task) -> Steps:
    """Looks at every item that hangs on a tower; what is not on the bill, or is bad, is refused in writing."""
    bill = {row.item: row for row in tech.sheet.plan.mount.goods} if tech.sheet.plan.mount else {}
    for name, seen in tech.senses.look().items.items():
        kind = tech.sheet.catalog.get(seen.type, UnitType)
        if kind is None or seen.place != "store":
            continue
        finding = ""
        if item.get("look", True):
            outcome = yield from tech.do(InspectItem(item=name), msg("why.inspect", item=name))
            finding = next((made.finding for made in outcome.events if isinstance(made, ItemInspected)), "")
        line = bill.get(name)
        wrong = line is None or seen.type != line.type or (line.serial and seen.serial != line.serial) or finding
        if wrong and name not in item.get("lets_pass", ()):
            yield from tech.do(JudgeItem(item=name, verdict="reject"), msg("why.not_on_bill", item=name))
    yield from _check_jumpers(tech, item)


def _check_jumpers(tech: Technician, item: Task) -> Steps:
    """A jumper of the wrong make is reported."""
    planned = {row.cable for row in tech.sheet.plan.connections}
    for name, seen in tech.senses.look().cables.items():
        kind = tech.sheet.catalog.get(seen.type, CableType)
        if kind and kind.medium == "rf" and seen.place == "store" and name not in planned and name not in item.get("lets_pass", ()):
            yield from tech.do(ReportThing(thing=name, about="wrong_item"), msg("why.report", thing=name))


@work("clamps")
def clamps(tech: Technician, item: Task) -> Steps:
    """Puts the clamps on a unit."""
    yield from there(tech, item)
    yield from tech.do(FitClamps(by=doer(tech, item), unit=item["unit"], washer=item.get("washer", True)), msg("why.clamps", unit=item["unit"]))


@work("etilt")
def etilt(tech: Technician, item: Task) -> Steps:
    """Sets the electrical tilt by its rod."""
    action = SetEtilt(by=doer(tech, item), antenna=item["unit"], cdeg=item["cdeg"], tool=item["tool"])
    yield from tech.do(action, msg("why.etilt", unit=item["unit"]))


@work("preset_tilt")
def preset_tilt(tech: Technician, item: Task) -> Steps:
    """Sets the tilt bracket to the plan on the ground."""
    yield from tech.do(SetTilt(by=doer(tech, item), antenna=item["unit"], cdeg=item["cdeg"]), msg("why.preset_tilt", unit=item["unit"]))


@work("feed")
def feed(tech: Technician, item: Task) -> Steps:
    """Turns the feed of the dish to its polarisation."""
    yield from tech.do(TurnFeed(by=doer(tech, item), antenna=item["unit"], feed=item["feed"]), msg("why.feed", feed=item["feed"]))


@work("flange")
def flange(tech: Technician, item: Task) -> Steps:
    """Flanges the outdoor unit to the dish, turned to match."""
    action = FlangeOutdoor(by=doer(tech, item), antenna=item["unit"], outdoor=item["outdoor"], feed=item["feed"])
    yield from tech.do(action, msg("why.flange", outdoor=item["outdoor"]))


@work("ring_end")
def ring_end(tech: Technician, item: Task) -> Steps:
    """Puts the sector's rings on an end."""
    action = PutRing(by=doer(tech, item), cable=item["cable"], end=item["end"], colour=item["colour"], count=item["count"], item=item["item"])
    yield from tech.do(action, msg("why.ring_end", cable=item["cable"]))


@work("cap_for_lift")
def cap_for_lift(tech: Technician, item: Task) -> Steps:
    """Caps a free port before its unit goes up."""
    yield from tech.do(CapPort(by=doer(tech, item), port=item["port"]), msg("why.cap", port=item["port"]))


@work("crimp_up")
def crimp_up(tech: Technician, item: Task) -> Steps:
    """Crimps a lug on the ground that is needed aloft, and pulls it."""
    where = {"by": doer(tech, item), "cable": item["cable"], "end": item["end"], "core": item["core"]}
    why = msg("why.crimp", cable=item["cable"], lug=item["lug"])
    yield from tech.do(CrimpLug(**where, lug=item["lug"], die_cmm2=item["die"], tool=item["tool"]), why)
    if item.get("pull", True):
        yield from tech.do(PullLug(**where), msg("why.pull", cable=item["cable"]))


@work("label_up")
def label_up(tech: Technician, item: Task) -> Steps:
    """Labels the end that goes up."""
    action = LabelEnd(by=doer(tech, item), cable=item["cable"], end=item["end"], text=item["text"])
    yield from tech.do(action, msg("why.label", cable=item["cable"]))


@work("connect_up")
def connect_up(tech: Technician, item: Task) -> Steps:
    """Puts an end into its port, on the tower or on what will hang there."""
    yield from there(tech, item)
    action = ConnectCable(
        by=doer(tech, item), cable=item["cable"], end=item["end"], core=item["core"], port=item["port"], washer=item.get("washer", True)
    )
    yield from tech.do(action, msg("why.connect", cable=item["cable"], port=item["port"]))


@work("tighten_up")
def tighten_up(tech: Technician, item: Task) -> Steps:
    """Tightens an end with the wrench set to the value printed at its port."""
    yield from there(tech, item)
    yield from set_wrench(tech, doer(tech, item), item["tool"], item["mn_m"])
    action = Tighten(by=doer(tech, item), cable=item["cable"], end=item["end"], core=item["core"], tool=item["tool"], pulls=item.get("pulls", 1))
    yield from tech.do(action, msg("why.tighten", cable=item["cable"]))


def set_wrench(tech: Technician, by: str, tool: str, mn_m: int) -> Steps:
    """Sets a wrench where it does not stand so yet; 0 leaves it alone."""
    if mn_m and tech.memory.get(f"set:{tool}") != mn_m:
        outcome = yield from tech.do(SetWrench(by=by, tool=tool, mn_m=mn_m), msg("why.set_wrench", tool=tool, mn_m=mn_m))
        if not outcome.refused:
            tech.memory[f"set:{tool}"] = mn_m


@work("kit_up")
def kit_up(tech: Technician, item: Task) -> Steps:
    """Fits an earth kit on a cable: aloft, or where it leaves the tower."""
    yield from there(tech, item)
    name = _kit_at_hand(tech, doer(tech, item), item["type"])
    if name:
        action = FitKit(by=doer(tech, item), item=name, cable=item["cable"], spot=item["spot"], lead=item.get("lead", "down"))
        yield from tech.do(action, msg("why.kit", cable=item["cable"]))


def _kit_at_hand(tech: Technician, person: str, type_id: str) -> str:
    seen = tech.senses.look().items.values()
    carried = [one.id for one in seen if one.type == type_id and one.place == f"carried:{person}" and not one.finding]
    return str(carried[0]) if carried else sound_item(tech, type_id)
