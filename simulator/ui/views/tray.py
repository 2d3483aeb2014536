"""What lies in the parts tray: things of the store by group, each with its picture and what is printed on it."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.catalog.catalog import Catalog
from simulator.catalog.families.boards import BoardType
from simulator.catalog.families.breakers import BreakerType
from simulator.catalog.families.cables import CableType
from simulator.catalog.families.modules import ModuleType
from simulator.catalog.families.tools import GearType, MaterialType
from simulator.i18n.languages import language
from simulator.i18n.numbers import trimmed
from simulator.i18n.texts import Texts
from simulator.site.perception import SeenCable, SeenItem
from simulator.ui.views.aloft_goods import JUMPERS, Picture, aloft_group, aloft_picture
from simulator.ui.views.work import WorkView

GROUPS = {
    "cable": "cable",
    "board": "baseband-unit",
    "breaker": "circuit-breaker",
    "module": "sfp-module",
    "material": "component-kit",
    "gear": "safety-vest",
}
"""The groups of the tray with their pictograms."""
CABLES = {
    "earth": ("hardware/grounding-cable", 62 / 39),
    "dc": ("hardware/dc-cable-pair", 57 / 38),
    "fibre": ("hardware/fibre-patch-cord-coil", 102 / 82),
    "ethernet": ("hardware/ethernet-cable-coil", 104 / 86),
    "rf": ("hardware/jumper-coiled", 106 / 96),
    "if_coax": ("hardware/jumper-coiled", 106 / 96),
    "gps_coax": ("hardware/jumper-coiled", 106 / 96),
    "contact": ("hardware/alarm-cable-coil", 104 / 86),
}
BOARDS = {
    "main": ("hardware/baseband-board-control", 113 / 44),
    "baseband": ("hardware/baseband-board", 113 / 44),
    "fan": ("hardware/baseband-fan-module", 66 / 88),
    "power": ("hardware/baseband-power-module", 70 / 44),
    "environment": ("hardware/baseband-board-blank", 113 / 44),
}
MATERIAL = {
    "earth_kit": ("hardware/grounding-kit-parts", 107 / 58),
    "cap": ("hardware/connector-dust-cap", 1.0),
    "cover": ("tools/insulating-cover", 96 / 76),
    "tag": ("tools/lockout-tag", 68 / 110),
    "barrier": ("tools/barrier-post", 42 / 117),
    "gland": ("hardware/cable-gland", 38 / 31),
    "cleaner": ("tools/fibre-cleaner-pen", 133 / 22),
    "tape_pvc": ("tools/tape-pvc", 89 / 79),
    "tape_rubber": ("tools/tape-butyl", 87 / 76),
    "cable_clamp": ("hardware/cable-clamp-single", 34 / 67),
    "ring": ("hardware/cable-label-blue", 88 / 38),
    "paint": ("tools/marker-pen", 46 / 59),
    "strut": ("hardware/stand-off-arm", 100 / 28),
}
WORN = {
    "head": ("tools/helmet-white", 90 / 68),
    "eyes": ("tools/safety-glasses", 96 / 41),
    "body": ("tools/safety-vest", 72 / 88),
    "hands": ("tools/safety-gloves", 63 / 72),
    "feet": ("tools/safety-boot", 81 / 77),
    "harness": ("tools/full-body-harness", 70 / 97),
    "wrist": ("tools/esd-strap", 114 / 88),
    "lanyard": ("tools/lanyard-twin", 109 / 120),
    "positioning": ("tools/lanyard-restraint", 118 / 57),
}
CARRIED = {"rescue": ("tools/rescue-kit-bag", 88 / 76)}
FIBRES, SHEATHS = {"single": "SM", "multi": "MM"}, {"if_coax": "50 Ω", "ethernet": "Cat5e"}
"""What is printed on sheaths without copper sections."""
FIRST_AID = ("tools/first-aid-kit", 74 / 69)


@dataclass(frozen=True, slots=True)
class Lying:
    """A thing in the tray. `kind` is item or cable, `does` what a click does: take, wear, take_off, set_up or bench.

    `print` is what stands on its sticker: a serial, a section.
    """

    id: str
    type: str
    kind: str
    does: str
    text: str
    print: str
    sprite: str
    aspect: float
    accepted: bool = False


def group_of(catalog: Catalog, type_id: str) -> str:
    """The group of an item's type; "" for what hangs on the belt and for what is of the tower's work: that lies elsewhere."""
    if aloft_group(catalog, type_id):
        return ""
    kind = catalog.types.get(type_id)
    if isinstance(kind, GearType) or (isinstance(kind, MaterialType) and kind.use == "barrier"):
        return "gear"
    for group, family in (("board", BoardType), ("breaker", BreakerType), ("module", ModuleType), ("material", MaterialType), ("cable", CableType)):
        if isinstance(kind, family):
            return group
    return ""


def picture_of(catalog: Catalog, type_id: str) -> Picture:
    """Sprite of a type, and its width by height."""
    aloft = aloft_picture(catalog, type_id)
    if aloft:
        return aloft
    kind = catalog.types.get(type_id)
    found: Picture | None = None
    match kind:
        case CableType():
            found = CABLES[kind.medium]
        case BoardType():
            found = BOARDS[kind.role]
        case BreakerType():
            found = "hardware/breaker-off", 29 / 54
        case ModuleType():
            found = "hardware/sfp-module", 92 / 66
        case MaterialType():
            found = MATERIAL[kind.use]
        case GearType():
            found = WORN.get(kind.worn_on) or CARRIED.get(next(iter(kind.needed_for), ""), FIRST_AID)
    return found or ("tools/tool-pouch", 62 / 95)


def lying(view: WorkView, texts: Texts, group: str) -> list[Lying]:
    """What lies in a group: right things and others alike, in the order of their names."""
    if group == "cable":
        media = list(CABLES)
        here = [one for one in view.seen.cables.values() if one.medium not in JUMPERS]
        return [_cable(view, texts, cable) for cable in sorted(here, key=lambda one: (media.index(one.medium), one.id))]
    mine = ("store", f"worn:{view.me}") if group == "gear" else ("store",)
    return [_item(view, texts, item) for item in view.seen.items.values() if item.place in mine and group_of(view.sheet.catalog, item.type) == group]


def _item(view: WorkView, texts: Texts, item: SeenItem) -> Lying:
    catalog = view.sheet.catalog
    printed = isinstance(catalog.types.get(item.type), BreakerType | ModuleType)
    text = capital(texts.name(item.type if printed else item.id)).removeprefix("SFP ")
    sprite, aspect = picture_of(catalog, item.type)
    return Lying(item.id, item.type, "item", _does(view, item), text, item.serial, sprite, aspect, item.judged == "accept")


def _does(view: WorkView, item: SeenItem) -> str:
    kind = view.sheet.catalog.types.get(item.type)
    if item.place.startswith("worn:"):
        return "take_off"
    if isinstance(kind, GearType):
        return "set_up" if kind.worn_on == "carried" else "wear"
    return "set_up" if isinstance(kind, MaterialType) and kind.use == "barrier" else "take"


def _cable(view: WorkView, texts: Texts, cable: SeenCable) -> Lying:
    catalog = view.sheet.catalog
    sprite, aspect = picture_of(catalog, cable.type)
    sheath = sheath_of(catalog.need(cable.type, CableType), texts.lang)
    return Lying(cable.id, cable.type, "cable", "bench", short_name(texts, cable.id), sheath, sprite, aspect)


def short_name(texts: Texts, cable: str) -> str:
    """The name of a cable or of its end without the word cable, which is plain from where it stands."""
    name, word = texts.name(cable), texts.text("ui.tray.cable_word")
    return capital(name.removeprefix(f"{word} ").removesuffix(f" {word}"))


def sheath_of(kind: CableType, lang: str) -> str:
    """What is printed on a cable's sheath: its copper section in mm², or its fibre."""
    sections = [core.section_cmm2 for core in kind.cores if core.section_cmm2]
    if sections:
        each = trimmed(sections[0], 2, language(lang))
        return f"{len(sections)}\u00d7{each}" if len(sections) > 1 else f"{each} mm²"
    return FIBRES.get(kind.mode, "") or SHEATHS.get(kind.medium, "")


def capital(text: str) -> str:
    """A label begins with a capital."""
    return text[:1].upper() + text[1:]
