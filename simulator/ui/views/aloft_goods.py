"""What goes up the tower, as it lies in the store: what hangs, its jumpers, its material, the tools of rope and pole."""

from __future__ import annotations

from simulator.catalog.catalog import Catalog
from simulator.catalog.families.cables import CableType
from simulator.catalog.families.tools import InstrumentType, MaterialType, ToolType
from simulator.catalog.families.units import UnitType

Picture = tuple[str, float]
EQUIPMENT: dict[str, Picture] = {
    "panel": ("hardware/sector-antenna-front", 60 / 234),
    "radio": ("hardware/rru-front", 81 / 106),
    "dish": ("hardware/microwave-dish-front", 1.0),
    "outdoor": ("hardware/odu-front-flange", 108 / 136),
}
"""Roles of what hangs on a pole, with a picture each."""
JUMPERS: dict[str, Picture] = {"rf": ("hardware/jumper", 252 / 53)}
MATERIAL: dict[str, Picture] = {
    "tape_pvc": ("tools/tape-pvc", 89 / 79),
    "tape_rubber": ("tools/tape-butyl", 87 / 76),
    "cable_clamp": ("hardware/cable-clamp-bundle-front", 60 / 66),
    "ring": ("hardware/cable-labels", 47 / 41),
    "paint": ("tools/marker-pen", 46 / 59),
    "strut": ("hardware/stand-off-arm", 100 / 28),
}
TOOLS: dict[str, Picture] = {
    "rope": ("tools/rope-coil", 78 / 72),
    "pulley": ("hardware/pulley", 30 / 50),
    "tag_line": ("tools/rope-coil", 78 / 72),
    "sling": ("hardware/load-sling", 62 / 72),
    "grip": ("hardware/carabiner", 45 / 72),
    "tool_bag": ("hardware/tool-bag-hoist", 62 / 87),
    "compass": ("tools/compass-small", 60 / 78),
    "inclinometer": ("tools/inclinometer-small", 88 / 45),
    "tape": ("tools/measuring-tape", 97 / 60),
    "tilt_rod": ("tools/allen-key", 66 / 60),
    "line_analyser": ("tools/antenna-analyser", 246 / 180),
    "calibration_kit": ("hardware/connector-n-jack", 234 / 60),
    "spotting_scope": ("tools/spotting-scope", 95 / 72),
    "radio": ("tools/two-way-radio", 44 / 83),
}
"""Uses of tools and instruments of the tower, in the order in which they are needed."""
GROUPS = {"equipment": EQUIPMENT, "jumper": JUMPERS, "aloft": MATERIAL, "rigging": TOOLS}
"""The groups of what goes up the tower; in each the words of the catalogue in their order."""
FAMILIES: dict[str, tuple[type | tuple[type, ...], str]] = {
    "equipment": (UnitType, "role"),
    "jumper": (CableType, "medium"),
    "aloft": (MaterialType, "use"),
    "rigging": ((ToolType, InstrumentType), "use"),
}
"""The families of types in each group, and the field that has the word."""


def _word(kind: object, group: str) -> str:
    """The role, medium or use of a type where it belongs to the group, else ""."""
    family, name = FAMILIES[group]
    word = str(getattr(kind, name)) if isinstance(kind, family) else ""
    return word if word in GROUPS[group] else ""


def aloft_group(catalog: Catalog, type_id: str) -> str:
    """The group of a type of the tower's work; "" for what is of the cabinet's."""
    kind = catalog.types.get(type_id)
    return next((group for group in GROUPS if _word(kind, group)), "")


def aloft_picture(catalog: Catalog, type_id: str) -> Picture | None:
    """Sprite of a type of the tower's work, and its width by height; None for what is of the cabinet's."""
    group = aloft_group(catalog, type_id)
    return GROUPS[group][_word(catalog.types[type_id], group)] if group else None


def aloft_order(catalog: Catalog, type_id: str) -> int:
    """The place of a type among those of its group."""
    group = aloft_group(catalog, type_id)
    return list(GROUPS[group]).index(_word(catalog.types[type_id], group)) if group else 0
