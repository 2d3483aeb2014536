"""What the bench shows of the cable on it: its cores and ends, tools at hand, designations that can be printed. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from simulator.catalog.families.cables import CableType
from simulator.catalog.families.lugs import LugType
from simulator.catalog.families.tools import InstrumentType, MaterialType, ToolType
from simulator.site.perception import SeenCable, SeenEnd, SeenItem
from simulator.ui.views.work import WorkView

COPPER = ("dc", "earth")
LETTERS = ("a", "b")
AWAY = ("rejected",)
"""Where an item cannot be taken from."""


@dataclass(frozen=True, slots=True)
class OnBench:
    """The cable on the bench: what is seen of it, what its sheath says, its ends in sight by `end.core`."""

    cable: SeenCable
    kind: CableType
    ends: dict[str, SeenEnd]

    @property
    def copper(self) -> bool:
        """Whether lugs are crimped on it."""
        return self.cable.medium in COPPER

    @property
    def fibre(self) -> bool:
        """Whether light runs in it."""
        return self.cable.medium == "fibre"

    @property
    def key(self) -> tuple[Any, ...]:
        """Everything a picture of it depends on."""
        return self.cable, tuple(self.ends.values())

    def at(self, end: str) -> list[SeenEnd]:
        """The cores of one end that are in sight."""
        return [one for one in self.ends.values() if one.end == end]

    def connector(self, end: str) -> str:
        """The maker's plug at an end, or `bare`."""
        return self.kind.end_a if end == "a" else self.kind.end_b

    def section_cmm2(self, core: str) -> int:
        """Copper section of a core; 0 for fibre and signal."""
        return next((one.section_cmm2 for one in self.kind.cores if one.id == core), 0)


def on_bench(view: WorkView, cable_id: str) -> OnBench | None:
    """The cable, where it is in sight."""
    cable = view.seen.cables.get(cable_id)
    kind = view.sheet.catalog.get(cable.type, CableType) if cable else None
    if cable is None or kind is None:
        return None
    ends = {f"{one.end}.{one.core}": one for one in view.seen.ends.values() if one.cable == cable_id}
    return OnBench(cable, kind, ends)


def lug_of(view: WorkView, lug: str) -> LugType | None:
    """What is stamped on a lug."""
    return view.sheet.catalog.get(lug, LugType) if lug else None


def stamp(lug: LugType) -> str:
    """Hole and section as stamped on the tongue: `M8-25`."""
    section, rest = divmod(lug.section_cmm2, 100)
    hole = lug.connector.rpartition("_")[2].upper()
    return f"{hole}-{section}" + (f".{rest:02}".rstrip("0") if rest else "")


def _at_hand(view: WorkView) -> Iterable[tuple[SeenItem, Any]]:
    types = view.sheet.catalog.types
    return ((item, types.get(item.type)) for _, item in sorted(view.seen.items.items()) if item.place not in AWAY)


def tool_for(view: WorkView, use: str) -> str:
    """The first tool or instrument for a use that lies at hand; "" where there is none."""
    found = (item.id for item, kind in _at_hand(view) if isinstance(kind, (ToolType, InstrumentType)) and kind.use == use)
    return next(found, "")


def dies_of(view: WorkView) -> tuple[int, ...]:
    """The dies in the crimper's box, hundredths of mm²."""
    tool = view.seen.items.get(tool_for(view, "crimper"))
    kind = view.sheet.catalog.get(tool.type, ToolType) if tool else None
    return kind.dies_cmm2 if kind else ()


def material_for(view: WorkView, use: str) -> str:
    """The first item of a material that lies in the store; "" where it is used up."""
    found = (item.id for item, kind in _at_hand(view) if item.place == "store" and isinstance(kind, MaterialType) and kind.use == use)
    return next(found, "")


def kit_on(view: WorkView, cable_id: str) -> bool:
    """Whether an earth kit is seen on the cable where it enters."""
    return f"on:{cable_id}:entry" in view.seen.kits


# Designations


def printed_on(port_id: str) -> str:
    """What stands beside a port: unit and place, without the conductor: `bbu.s3.cpri0` is BBU-CPRI0, `dcdu.load0_neg` DCDU-LOAD0.

    >>> printed_on("bbu.s3.cpri0"), printed_on("dcdu.load0_neg"), printed_on("bbu.s19.rtn"), printed_on("door.out")
    ('BBU-CPRI0', 'DCDU-LOAD0', 'BBU-S19', 'DOOR')
    """
    unit, _, name = port_id.partition(".")
    slot, _, inner = name.rpartition(".")
    for conductor in ("neg", "rtn", "line"):
        if inner == conductor:
            inner = slot or "dc"
        inner = inner.removesuffix(f"_{conductor}")
    return unit.upper() if inner == "out" else f"{unit}-{inner}".upper()


def designations(view: WorkView) -> tuple[str, ...]:
    """Every designation a reader may look for: of the plan's runs, printed on units in sight, written on tails. Sorted."""
    found = {text for row in view.sheet.plan.runs for text in (row.label_from, row.label_to)}
    found |= {printed_on(port) for port in view.seen.ports}
    found |= {part for end in view.seen.ends.values() for part in end.label.split(" / ") if part}
    return tuple(sorted(found, key=_by_number))


def _by_number(text: str) -> tuple[str, int]:
    """H2 comes before H10."""
    stem = text.rstrip("0123456789")
    return stem, int(text[len(stem) :] or 0)


def equipment(view: WorkView, names: Iterable[str]) -> dict[str, list[str]]:
    """Designations by the equipment they begin with."""
    units = {unit.upper() for unit in view.seen.units}
    found: dict[str, list[str]] = {}
    for name in names:
        whole = [unit for unit in units if name == unit or name.startswith(f"{unit}-")]
        found.setdefault(max(whole, key=len) if whole else name.partition("-")[0], []).append(name)
    return found
