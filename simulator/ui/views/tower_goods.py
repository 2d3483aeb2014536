"""What somebody on the tower's side of the site has at hand: on the ground the store, aloft only what he took along."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.catalog.catalog import Catalog
from simulator.catalog.families.cables import CableType
from simulator.catalog.families.tools import GearType, InstrumentType, MaterialType, ToolType
from simulator.catalog.families.units import UnitType
from simulator.i18n.texts import Texts
from simulator.site.perception import SeenItem
from simulator.ui.views import instruments, tray
from simulator.ui.views.work import WorkView

TOOLS = {
    "pulley": ("hardware/pulley", 30 / 50),
    "rope": ("tools/rope-coil", 78 / 72),
    "tag_line": ("tools/lanyard-restraint", 118 / 57),
    "sling": ("hardware/load-sling", 62 / 72),
    "tilt_rod": ("tools/allen-key", 66 / 60),
    "tool_bag": ("hardware/tool-bag-hoist", 62 / 87),
    "grip": ("hardware/rope-end-hook", 31 / 73),
    "compass": ("tools/compass-small", 60 / 78),
    "inclinometer": ("tools/inclinometer-small", 88 / 45),
    "tape": ("tools/measuring-tape", 97 / 60),
    "line_analyser": ("tools/antenna-analyser", 246 / 180),
    "calibration_kit": ("hardware/connector-n-front", 1.0),
    "spotting_scope": ("tools/spotting-scope", 95 / 72),
    "radio": ("tools/two-way-radio", 44 / 83),
    "rf_monitor": ("tools/clamp-meter-body", 74 / 186),
    "torque_wrench": ("tools/torque-wrench", 87 / 72),
    "spanner": ("tools/spanner", 86 / 78),
    "crimper": ("tools/crimping-tool", 1.0),
    "cutter": ("tools/cable-cutters", 1.0),
    "multimeter": ("tools/multimeter-small", 1.0),
    "anemometer": ("tools/anemometer", 70 / 83),
}
"""Picture of each use that the work on the tower has, and its width by height; other tools stay on the ground."""
UNITS = {"panel": ("hardware/sector-antenna-front", 60 / 234), "dish": ("hardware/microwave-dish-front-small", 1.0), "outdoor": ("hardware/odu-small", 60 / 70), "radio": ("hardware/rru-front", 81 / 106)}
LONG_MM = 20_000
"""A cable of this length is lifted, a shorter one goes in the bag."""


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing at hand: id, type, what it is for, where it is (`store`, `carried`), its picture."""

    id: str
    type: str
    use: str
    carried: bool
    text: str
    sprite: str
    aspect: float
    print: str = ""


def reaches_store(view: WorkView) -> bool:
    """Whether the store is at his arm's length."""
    return view.seen.place == "yard"


def _mine(view: WorkView, item: SeenItem) -> bool:
    if item.place == "store":
        return view.seen.aloft.tower is not None and not is_aloft(view)
    return item.place == f"carried:{view.me}"


def is_aloft(view: WorkView) -> bool:
    """Whether he is off the ground."""
    tower = view.seen.aloft.tower
    station = tower.stations.get(view.seen.place) if tower else None
    return station is not None and station.height_mm > 0


def tools(view: WorkView, texts: Texts) -> list[Thing]:
    """Tools and instruments at hand, in the order of the belt."""
    catalog, found = view.sheet.catalog, []
    for item in view.seen.items.values():
        kind = catalog.get(item.type, ToolType) or catalog.get(item.type, InstrumentType)
        if kind is None or kind.use not in TOOLS or not _mine(view, item):
            continue
        found.append(_thing(view, texts, item, kind.use, TOOLS[kind.use]))
    order = list(TOOLS)
    return sorted(found, key=lambda one: (order.index(one.use), one.id))


def _thing(view: WorkView, texts: Texts, item: SeenItem, use: str, picture: tuple[str, float]) -> Thing:
    return Thing(item.id, item.type, use, item.place.startswith("carried:"), named(view, texts, item.id, item.type, use), *picture, item.serial)


def named(view: WorkView, texts: Texts, thing: str, type_id: str, use: str) -> str:
    """One to three words: the scale of a wrench, the word of a use, else its name."""
    if use == "torque_wrench":
        return instruments.label(texts, view.sheet.catalog, instruments.Hanging(thing, type_id, use))
    for code in (f"ui.tower.use.{use}", f"ui.belt.use.{use}"):
        if texts.has(code):
            return texts.text(code)
    return tray.capital(texts.name(thing))


def materials(view: WorkView, texts: Texts) -> list[Thing]:
    """Tape, clamps, kits and the like."""
    catalog, found = view.sheet.catalog, []
    for item in view.seen.items.values():
        kind = catalog.get(item.type, MaterialType)
        if kind is not None and _mine(view, item) and kind.use in MATERIAL:
            found.append(_thing(view, texts, item, kind.use, MATERIAL[kind.use]))
    order = list(MATERIAL)
    return sorted(found, key=lambda one: (order.index(one.use), one.id))


MATERIAL = {
    name: tray.MATERIAL[name] for name in ("tape_pvc", "tape_rubber", "cable_clamp", "earth_kit", "ring", "paint", "strut", "barrier")
}


def units(view: WorkView, texts: Texts) -> list[Thing]:
    """Antennas and radios that hang on poles, and what belongs to them, where they are at hand."""
    catalog, found = view.sheet.catalog, []
    for unit in view.seen.units.values():
        use = unit_use(catalog, unit.type)
        item = view.seen.items.get(unit.id)
        if use and item is not None and item.place in ("store", "hoist"):
            found.append(Thing(unit.id, unit.type, use, item.place == "hoist", tray.capital(texts.name(unit.id)), *UNITS[use], unit.serial))
    order = list(UNITS)
    return sorted(found, key=lambda one: (order.index(one.use), one.id))


def unit_use(catalog: Catalog, type_id: str) -> str:
    """What hangs or is flanged: panel, dish, outdoor, radio; "" for anything else."""
    kind = catalog.get(type_id, UnitType)
    if kind is None:
        return ""
    if kind.antenna is not None:
        return "panel"
    if kind.dish is not None:
        return "dish"
    return "outdoor" if kind.outdoor is not None else "radio" if kind.hang is not None else ""


def cables(view: WorkView, texts: Texts) -> list[Thing]:
    """Cables of the tower: long ones to lift, short ones from the store or the bag."""
    catalog, found = view.sheet.catalog, []
    wanted = {row.cable for row in view.sheet.plan.connections if row.mount_ends}
    for cable in view.seen.cables.values():
        kind = catalog.need(cable.type, CableType)
        if cable.id in wanted or cable.id in view.seen.mounting.runs or kind.medium == "rf":
            found.append(Thing(cable.id, cable.type, kind.medium, False, tray.short_name(texts, cable.id), *tray.CABLES[kind.medium]))
    return found


def gear(view: WorkView, texts: Texts) -> list[Thing]:
    """Protective gear and kits from the store, to be put on here too."""
    catalog, found = view.sheet.catalog, []
    for item in view.seen.items.values():
        kind = catalog.get(item.type, GearType)
        if kind is not None and reaches_store(view) and item.place == "store" and kind.worn_on in tray.WORN:
            found.append(_thing(view, texts, item, kind.worn_on, tray.WORN[kind.worn_on]))
    return found
