"""What is taken up and brought back, what stands ready below, and who is asked to be silent."""

from __future__ import annotations

from simulator.base.msg import msg
from simulator.catalog.families.tools import GearType, MaterialType
from simulator.expert.task import Task
from simulator.expert.technician import Steps, Technician, work
from simulator.expert.works.aloft import be_at
from simulator.expert.works.crew import climber, mate
from simulator.mechanics.climbing.structure import InspectTower
from simulator.mechanics.climbing.taking import PutBack, TakeAlong
from simulator.mechanics.handover.paperwork import CallNoc, CountTools
from simulator.mechanics.safety.crew import CheckBuddy
from simulator.mechanics.safety.gear import SetUp, Wear
from simulator.site.structure import FOOT


@work("ask_neighbour")
def ask_neighbour(tech: Technician, item: Task) -> Steps:
    """Asks the operations centre to switch the other operator's antennas off or on."""
    about = "neighbour_on" if item["on"] else "neighbour_off"
    yield from tech.do(CallNoc(about=about), msg("why.call_noc", about=about))
    if item.get("waits", True):
        tech.memory["asked:neighbour"] = "on" if item["on"] else "off"


@work("dress_climber")
def dress_climber(tech: Technician, item: Task) -> Steps:
    """Puts sound climbing gear on whoever climbs, place by place."""
    person = _one(tech, item)
    for place in item["places"]:
        seen = tech.senses.look()
        worn = [_worn_on(tech, seen.items[name].type) for name in seen.people[person].gear]
        ready = [name for name, found in seen.items.items() if found.place == "store" and _worn_on(tech, found.type) == place]
        good = [name for name in ready if not seen.items[name].finding] if item.get("looks", True) else _worst_first(tech, ready)
        if place not in worn and good:
            yield from tech.do(Wear(by=person, item=good[0]), msg("why.wear", item=good[0]))


def _one(tech: Technician, item: Task) -> str:
    """Whom a task means: the climber where it does not say, the mate, or the trainee himself."""
    if item.get("who") == "me":
        return tech.sheet.me
    return mate(tech) if item.get("who") == "mate" else climber(tech)


def _worst_first(tech: Technician, names: list[str]) -> list[str]:
    seen = tech.senses.look().items
    return sorted(names, key=lambda name: not seen[name].finding)


def _worn_on(tech: Technician, type_id: str) -> str:
    kind = tech.sheet.catalog.get(type_id, GearType)
    return kind.worn_on if kind else ""


@work("check_climber")
def check_climber(tech: Technician, item: Task) -> Steps:
    """The other one checks harness and lanyards of whoever climbs."""
    person = _one(tech, item)
    other = mate(tech) if person == climber(tech) else climber(tech)
    yield from tech.do(CheckBuddy(by=other, person=person), msg("why.buddy", person=person))


@work("close_zone")
def close_zone(tech: Technician, item: Task) -> Steps:
    """Closes the drop zone at the tower's foot."""
    for name, found in tech.senses.look().items.items():
        kind = tech.sheet.catalog.get(found.type, MaterialType)
        if kind and kind.use == "barrier" and found.place == "store":
            yield from tech.do(SetUp(item=name, spot=FOOT, radius_mm=item["radius_mm"]), msg("why.close_zone"))
            return


@work("inspect_tower")
def inspect_tower(tech: Technician, item: Task) -> Steps:
    """Looks the tower over from its foot."""
    yield from be_at(tech, mate(tech), FOOT)
    yield from tech.do(InspectTower(by=mate(tech)), msg("why.inspect_tower"))
    yield from be_at(tech, mate(tech), "yard")


@work("count_aloft")
def count_aloft(tech: Technician, item: Task) -> Steps:
    """Counts the tools."""
    yield from tech.do(CountTools(), msg("why.count_tools"))


@work("equip")
def equip(tech: Technician, item: Task) -> Steps:
    """The climber takes along what he needs up there, in the closed bag; the bag itself hangs on a lanyard."""
    person = climber(tech)
    yield from be_at(tech, person, "yard")
    for name in item["items"]:
        seen = tech.senses.look().items[name]
        if seen.place == "store":
            how = "pocket" if name in item.get("pockets", ()) else "tether" if seen.type == "tool-bag" else "bag"
            yield from tech.do(TakeAlong(by=person, item=name, how=how), msg("why.take_along", item=name))


@work("unload")
def unload(tech: Technician, item: Task) -> Steps:
    """Comes down and puts everything back."""
    person = climber(tech)
    yield from be_at(tech, person, "yard")
    for name, seen in tech.senses.look().items.items():
        if seen.place == f"carried:{person}":
            yield from tech.do(PutBack(by=person, item=name), msg("why.put_back", item=name))


@work("habit")
def habit(tech: Technician, item: Task) -> Steps:
    """A way of working that differs from the trade's, kept from now on."""
    tech.memory[f"habit:{item['name']}"] = item["value"]
    yield from ()


@work("visit")
def visit(tech: Technician, item: Task) -> Steps:
    """Somebody goes to a place."""
    yield from be_at(tech, _one(tech, item), item["place"])
