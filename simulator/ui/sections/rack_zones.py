"""What can be done at the places of the rack: what each takes from the hand, and what it then says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from simulator.catalog.catalog import Catalog
from simulator.catalog.families.boards import BoardType
from simulator.catalog.families.breakers import BreakerType
from simulator.catalog.families.modules import ModuleType
from simulator.catalog.families.tools import MaterialType, ToolType
from simulator.mechanics.cabling.boards import FitBoard, FitBreaker, FitModule
from simulator.mechanics.cabling.plugs import CapPort
from simulator.mechanics.safety.boundary import CoverPort, TagWay
from simulator.ui.hands import CableEnd, Cap, Hold, Item, Lead, LeadOn, Plugging, Tag, Tool
from simulator.ui.intent import Act
from simulator.ui.views.rack_faces import Place

HAND_TOOLS = ("torque_wrench", "spanner")


@dataclass(frozen=True, slots=True)
class ToolOn:
    """Said: a tool is put on a terminal; the lens has it from there."""

    tool: str
    port: str


Answer = object | None


def is_mine(load: object) -> bool:
    """Whether a load is something one can try at a port, way or slot."""
    return isinstance(load, CableEnd | Item | Tool | Lead | Tag | Cap)


def suits(load: object, place: Place, catalog: Catalog) -> bool:
    """Whether places of this kind are what such a thing is made for: only these are ringed while it is in the hand."""
    if isinstance(load, Tool):
        return place.torque_mn_m > 0
    if not isinstance(load, Item):
        return place.kind == ("way" if isinstance(load, Tag) else "port")
    for family, kind in ((BoardType, "slot"), (BreakerType, "way")):
        if catalog.get(load.type, family):
            return place.kind == kind
    if catalog.get(load.type, ModuleType):
        return place.carries == "sfp"
    return place.kind == "port" and is_cover(load, catalog)


def is_cover(item: Item, catalog: Catalog) -> bool:
    """Whether an item can be laid over a terminal."""
    material = catalog.get(item.type, MaterialType)
    return material is not None and material.use == "cover"


def tried(load: object, place: Place, catalog: Catalog) -> Answer:
    """What is said when something is put on a place: whatever hands can try there, right or wrong; None puts it back."""
    if isinstance(load, Item):
        return _fitted(load, place, catalog)
    if isinstance(load, Tag):
        return Act(TagWay(way=place.id)) if place.kind == "way" else None
    return _at_port(load, place.id, catalog) if place.kind == "port" else None


def _at_port(load: object, port: str, catalog: Catalog) -> Answer:
    """A cable end, a lead, a cap or a tool at a port."""
    match load:
        case CableEnd():
            return Hold(plugging=Plugging(load, port))
        case Lead():
            return LeadOn(load.instrument, load.colour, port)
        case Cap():
            return Act(CapPort(port=port))
        case Tool():
            kind = catalog.get(load.type, ToolType)
            return ToolOn(load.id, port) if kind and kind.use in HAND_TOOLS else None
    return None


def _fitted(item: Item, place: Place, catalog: Catalog) -> Answer:
    """A board, breaker, module or cover at a place; a board dropped on a port is meant for the slot behind it."""
    slot = place.id if place.kind == "slot" else place.slot
    acts: tuple[tuple[type[object], bool, Callable[[], object]], ...] = (
        (BoardType, bool(slot), lambda: FitBoard(item=item.id, slot=slot)),
        (BreakerType, place.kind == "way", lambda: FitBreaker(item=item.id, way=place.id)),
        (ModuleType, place.kind == "port", lambda: FitModule(item=item.id, port=place.id)),
    )
    for family, here, act in acts:
        if catalog.get(item.type, family):
            return Act(act()) if here else None  # type: ignore[arg-type]
    return Act(CoverPort(port=place.id, item=item.id)) if place.kind == "port" and is_cover(item, catalog) else None
