"""How cables are made, connected, dressed and fibres joined."""

from __future__ import annotations

from simulator.base.msg import msg
from simulator.expert.task import Task
from simulator.expert.technician import Steps, Technician, work
from simulator.mechanics.cabling.boards import FitBoard, FitBreaker, FitModule, PullBreaker
from simulator.mechanics.cabling.dressing import FitKit, LabelEnd, RouteCable, SealGland, TieCable
from simulator.mechanics.cabling.fibre import CleanFibre, InspectFibre
from simulator.mechanics.cabling.lugs import CrimpLug, CutCable, PullLug, SpliceCable
from simulator.mechanics.cabling.plugs import CapPort, ConnectCable, DisconnectCable, SetWrench, Tighten
from simulator.mechanics.safety.boundary import UntagWay
from simulator.mechanics.safety.crew import Wait


def wait_for_thunder(tech: Technician, item: Task) -> Steps:
    """Leaves outdoor lines alone for thirty minutes after thunder."""
    if not item.get("outdoor") or item.get("ignores_thunder"):
        return
    rest = tech.senses.thunder_until_ms() - tech.senses.now_ms()
    if rest > 0:
        yield from tech.do(Wait(duration_ms=max(1_000, rest)), msg("why.thunder"))


def cable_for(tech: Technician, item: Task) -> str:
    """The cable meant: for a tail, the one whose label says so."""
    wanted = item.get("label_says")
    if wanted:
        known = tech.memory.get(f"tail:{item['cable']}")
        if known:
            return str(known)
        for end in tech.senses.look().ends.values():
            same_kind = tech.senses.look().cables[end.cable].medium == item.get("medium")
            if end.end == item.get("end", "a") and same_kind and _plain(wanted) == _plain(end.label):
                tech.memory[f"tail:{item['cable']}"] = end.cable
                return str(end.cable)
    return str(item["cable"])


def _plain(text: str) -> str:
    return "".join(letter for letter in text.upper() if letter.isalnum())


def sound_item(tech: Technician, type_id: str) -> str:
    """The first item of a type in the store in which no fault was seen, "" for none."""
    for name, found in tech.senses.look().items.items():
        if found.type == type_id and found.place == "store" and not found.finding:
            return str(name)
    return ""


@work("fit_board")
def fit_board(tech: Technician, item: Task) -> Steps:
    """Fits a board of a type into a slot."""
    name = sound_item(tech, item["type"])
    if name:
        yield from tech.do(FitBoard(item=name, slot=item["slot"]), msg("why.fit_board", slot=item["slot"], item=name))


@work("fit_breaker")
def fit_breaker(tech: Technician, item: Task) -> Steps:
    """Puts the planned breaker into a way, in place of a wrong one."""
    way = tech.senses.look().ways[item["way"]]
    if way.breaker and way.breaker_type != item["type"] and item.get("replaces", True):
        if way.tag:
            yield from tech.do(UntagWay(way=way.id), msg("why.untag", way=way.id))
        yield from tech.do(PullBreaker(way=way.id), msg("why.wrong_breaker", way=way.id))
        way = tech.senses.look().ways[item["way"]]
    if not way.breaker:
        name = sound_item(tech, item["type"])
        if name:
            yield from tech.do(FitBreaker(item=name, way=way.id), msg("why.fit_breaker", way=way.id))


@work("fit_module")
def fit_module(tech: Technician, item: Task) -> Steps:
    """Fits an optical module of a type."""
    name = sound_item(tech, item["type"])
    if name:
        yield from tech.do(FitModule(item=name, port=item["port"]), msg("why.fit_module", port=item["port"]))


@work("cut")
def cut(tech: Technician, item: Task) -> Steps:
    """Cuts a tail to the length its way needs."""
    spare = tech.senses.look().cables[item["cable"]].spare_mm
    remove = spare - item["leave_mm"]
    if remove >= 10:
        yield from tech.do(CutCable(cable=item["cable"], end=item["end"], remove_mm=remove), msg("why.cut", cable=item["cable"]))


@work("splice")
def splice(tech: Technician, item: Task) -> Steps:
    """Joins a piece in."""
    yield from tech.do(SpliceCable(cable=item["cable"], add_mm=item["add_mm"]), msg("why.splice", cable=item["cable"]))


@work("crimp")
def crimp(tech: Technician, item: Task) -> Steps:
    """Crimps a lug and pulls it; what comes off is crimped again."""
    yield from wait_for_thunder(tech, item)
    where = {"cable": item["cable"], "end": item["end"], "core": item["core"]}
    why = msg("why.crimp", cable=item["cable"], lug=item["lug"])
    yield from tech.do(CrimpLug(**where, lug=item["lug"], die_cmm2=item["die"], tool=item["tool"]), why)
    if item.get("pull", True):
        yield from tech.do(PullLug(**where), msg("why.pull", cable=item["cable"]))


@work("connect")
def connect(tech: Technician, item: Task) -> Steps:
    """Puts an end into its port."""
    yield from wait_for_thunder(tech, item)
    cable = cable_for(tech, item)
    seen = tech.senses.look().ends.get(f"{cable}.{item['end']}.{item['core']}")
    port = item["port"]
    if seen is None or seen.port == port:
        return
    action = ConnectCable(
        cable=cable, end=item["end"], core=item["core"], port=port, washer=item.get("washer", True), flipped=item.get("flipped", False)
    )
    yield from tech.do(action, msg("why.connect", cable=cable, port=port))


@work("disconnect")
def disconnect(tech: Technician, item: Task) -> Steps:
    """Takes an end out of its port."""
    yield from wait_for_thunder(tech, item)
    cable = cable_for(tech, item)
    yield from tech.do(DisconnectCable(cable=cable, end=item["end"], core=item["core"]), msg("why.disconnect", cable=cable))


@work("tighten")
def tighten(tech: Technician, item: Task) -> Steps:
    """Tightens an end with a wrench set to the value printed at the port."""
    yield from wait_for_thunder(tech, item)
    tool = item["tool"]
    if item["mn_m"] and tech.memory.get(f"set:{tool}") != item["mn_m"]:
        outcome = yield from tech.do(SetWrench(tool=tool, mn_m=item["mn_m"]), msg("why.set_wrench", tool=tool, mn_m=item["mn_m"]))
        if not outcome.refused:
            tech.memory[f"set:{tool}"] = item["mn_m"]
    action = Tighten(cable=cable_for(tech, item), end=item["end"], core=item["core"], tool=tool, pulls=item.get("pulls", 1))
    yield from tech.do(action, msg("why.tighten", cable=item["cable"]))


@work("route")
def route(tech: Technician, item: Task) -> Steps:
    """Lays a cable along its guide and ties it."""
    yield from wait_for_thunder(tech, item)
    cable = cable_for(tech, item)
    action = RouteCable(cable=cable, guide=item["guide"], bend_mm=item["bend_mm"], drip_loop=item.get("drip_loop", False))
    yield from tech.do(action, msg("why.route", cable=cable, guide=item["guide"]))
    if item.get("ties", True):
        yield from tech.do(TieCable(cable=cable, pitch_mm=item["pitch_mm"]), msg("why.tie", cable=cable))


@work("gland")
def gland(tech: Technician, item: Task) -> Steps:
    """Seals the gland of an outdoor cable."""
    cable = cable_for(tech, item)
    yield from tech.do(SealGland(cable=cable), msg("why.gland", cable=cable))


@work("kit")
def kit(tech: Technician, item: Task) -> Steps:
    """Fits an earth kit at the cabinet entry."""
    yield from wait_for_thunder(tech, item)
    name = sound_item(tech, item["type"])
    if name:
        yield from tech.do(FitKit(item=name, cable=item["cable"], spot="entry"), msg("why.kit", cable=item["cable"]))


@work("label")
def label(tech: Technician, item: Task) -> Steps:
    """Labels an end from / to."""
    cable = cable_for(tech, item)
    yield from tech.do(LabelEnd(cable=cable, end=item["end"], text=item["text"]), msg("why.label", cable=cable))


@work("fibre_end")
def fibre_end(tech: Technician, item: Task) -> Steps:
    """Looks at a fibre end, cleans it while it is not clean, looks again."""
    cable = cable_for(tech, item)
    if item.get("blind", False):
        yield from tech.do(CleanFibre(cable=cable, end=item["end"], item=item["cleaner"]), msg("why.clean_fibre", cable=cable))
        return
    for _ in range(3):
        outcome = yield from tech.do(InspectFibre(cable=cable, end=item["end"], instrument=item["scope"]), msg("why.inspect_fibre", cable=cable))
        if outcome.reading("fibre_end") in ("clean", None) or not item.get("clean", True):
            return
        yield from tech.do(CleanFibre(cable=cable, end=item["end"], item=item["cleaner"]), msg("why.clean_fibre", cable=cable))


@work("cap_free")
def cap_free(tech: Technician, item: Task) -> Steps:
    """Caps every free coax and optical port of the equipment in the cabinet."""
    for port in list(tech.senses.look().ports.values()):
        unit = port.id.split(".")[0]
        if unit in item["units"] and port.kind in ("if_coax", "sfp", "gps_coax") and not port.ends and not port.fitted and not port.capped:
            yield from tech.do(CapPort(port=port.id), msg("why.cap", port=port.id))
