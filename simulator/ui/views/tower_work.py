"""What is at a working position: its pole, what hangs there, its clamps and bolts, ports in reach, cable ends that can be plugged."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.i18n.languages import language
from simulator.i18n.numbers import shifted
from simulator.i18n.texts import NO_VALUE, Texts
from simulator.site.perception import SeenEnd, SeenPort
from simulator.ui.views.tower_goods import unit_use
from simulator.ui.views.work import WorkView

HUNG = "hung:"
BARS = ("tower-bar",)


@dataclass(frozen=True, slots=True)
class Clamp:
    """A clamp of a hung unit and its bolts, in the order of their numbers."""

    unit: str
    name: str
    bolts: tuple[str, ...]
    marked: bool

    @property
    def id(self) -> str:
        """Unit and clamp."""
        return f"{self.unit}.{self.name}"


SIZES = {"f_716": "7-16", "f_4310": "4-3-10"}
"""How the pictures name a coaxial port; all others are N."""


def size_of_port(connector: str) -> str:
    """The size of a coaxial port, as the pictures name it."""
    return SIZES.get(connector, "n")


def connector_size(view: WorkView, port: str) -> str:
    """The size of the connector at a port in sight, as the pictures name it."""
    seen = view.seen.ports.get(port)
    return size_of_port(seen.connector if seen else "")


def mount_here(view: WorkView) -> str:
    """The pole at his position, "" for none."""
    return next((name for name, place in view.seen.mounting.mounts.items() if place == view.seen.place), "")


def hung_here(view: WorkView) -> list[str]:
    """Units that this crew hung on the pole of his position, antennas first."""
    place = f"{HUNG}{mount_here(view)}"
    found = [item.id for item in view.seen.items.values() if item.place == place and unit_use(view.sheet.catalog, item.type) not in ("", "outdoor")]
    return sorted(found, key=lambda one: (one not in view.seen.mounting.antennas, one))


def antenna_here(view: WorkView) -> str:
    """The antenna on his pole."""
    return next((name for name in hung_here(view) if name in view.seen.mounting.antennas), "")


def clamps_here(view: WorkView) -> list[Clamp]:
    """Every clamp at his position."""
    found: dict[str, Clamp] = {}
    for unit in hung_here(view):
        seen = view.seen.mounting.clamps.get(unit)
        names: dict[str, list[str]] = {}
        for bolt in seen.bolts if seen else ():
            names.setdefault(bolt.split(".")[-2], []).append(bolt)
        for name, bolts in names.items():
            found[f"{unit}.{name}"] = Clamp(unit, name, tuple(sorted(bolts)), bool(seen and seen.marked))
    return list(found.values())


def load_near(view: WorkView) -> str:
    """What hangs on the rope, "" for nothing."""
    return next((one.load for one in view.seen.mounting.hoists.values() if one.load), "")


def planned_height_mm(view: WorkView, unit: str) -> int:
    """The height at which the sheet wants a thing; where it says nothing, 0."""
    plan = view.sheet.plan
    mount = plan.mount
    if mount is None:
        return 0
    if unit == mount.radio:
        return mount.radio_height_mm
    if unit == mount.dish:
        return plan.hop.near_height_mm
    return next((one.height_mm for one in plan.sectors if one.id == mount.sector), 0)


def reading(view: WorkView, texts: Texts, quantity: str, at: str) -> str:
    """What was read last of something, as its display wrote it."""
    found = view.readings.get((quantity, at))
    if found is None or not isinstance(found.value, int):
        return NO_VALUE
    lang = language(texts.lang)
    if quantity == "height_mm":
        return f"{shifted(found.value, 3, 2, lang)} m"
    if quantity == "sweep_cent":
        return shifted(found.value, 2, 2, lang)
    return f"{shifted(found.value, 2, 1, lang)}°"


def units_in_reach(view: WorkView) -> list[str]:
    """Units with ports at his arm's length: what hangs, what is flanged to it, earth bars."""
    found = {port.partition(".")[0] for port in view.seen.ports}
    order = [*hung_here(view), *(one.outdoor for one in view.seen.mounting.antennas.values() if one.outdoor)]
    rest = sorted(name for name in found if name not in order)
    return [name for name in dict.fromkeys([*order, *rest]) if name in found]


def ports_of(view: WorkView, unit: str) -> list[SeenPort]:
    """Its ports."""
    return [port for name, port in view.seen.ports.items() if name.partition(".")[0] == unit]


def ends_of(view: WorkView, cable: str) -> list[SeenEnd]:
    """All cores of a cable's two ends in sight."""
    return [end for end in view.seen.ends.values() if end.cable == cable]


def sealable(view: WorkView) -> list[SeenEnd]:
    """Coaxial ends that are plugged at his arm's length."""
    media = {cable.id: cable.medium for cable in view.seen.cables.values()}
    return [end for end in view.seen.ends.values() if end.port in view.seen.ports and media.get(end.cable) in ("rf", "if_coax", "gps_coax")]


def free_lines(view: WorkView) -> list[SeenEnd]:
    """Free ends of radio cables, for the analyser."""
    media = {cable.id: cable.medium for cable in view.seen.cables.values()}
    return [end for end in view.seen.ends.values() if not end.port and media.get(end.cable) == "rf"]
