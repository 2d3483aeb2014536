"""The goods list as a technician reads it: names of tools, instruments, material and gear by what they are for."""

from __future__ import annotations

from simulator.catalog.families.tools import GearType, InstrumentType, MaterialType, ToolType
from simulator.catalog.families.units import UnitType
from simulator.scenario.scenario import Scenario
from simulator.scenario.sheet import DataSheet


class Kit:
    """The names under which tools and instruments lie in the store, as anybody reads them off the goods list."""

    def __init__(self, sheet: DataSheet, items: dict[str, str]) -> None:
        """`items` maps item id -> type for everything on the goods list."""
        self._sheet = sheet
        self._items = items

    def tools(self, use: str) -> tuple[str, ...]:
        """Items of a tool's or instrument's use, in name order."""
        found = []
        for name, type_id in sorted(self._items.items()):
            kind = self._sheet.catalog.types.get(type_id)
            if isinstance(kind, (ToolType, InstrumentType)) and kind.use == use:
                found.append(name)
        return tuple(found)

    def wrench(self, mn_m: int) -> str:
        """The wrench in whose scale a value lies, the smallest that does."""
        fit = [
            (kind.max_mn_m, name)
            for name in self.tools("torque_wrench")
            if (kind := self._sheet.catalog.need(self._items[name], ToolType)).min_mn_m <= mn_m <= kind.max_mn_m
        ]
        return min(fit)[1] if fit else self.tools("spanner")[0]

    def material(self, use: str) -> str:
        """The type of material for a use."""
        types = sorted(set(self._items.values()))
        return next((name for name in types if (kind := self._sheet.catalog.get(name, MaterialType)) and kind.use == use), "")

    def material_item(self, use: str) -> str:
        """An item of material for a use."""
        type_id = self.material(use)
        return next((name for name, kind in sorted(self._items.items()) if kind == type_id), "")

    def material_items(self, use: str) -> tuple[str, ...]:
        """All items of material for a use, in name order."""
        type_id = self.material(use)
        return tuple(name for name, kind in sorted(self._items.items()) if kind == type_id)

    def gear_types(self, work: str) -> tuple[str, ...]:
        """Types of gear for a kind of work."""
        types = sorted(set(self._items.values()))
        return tuple(name for name in types if (kind := self._sheet.catalog.get(name, GearType)) and work in kind.needed_for)

    def type_of(self, item: str) -> str:
        """The type of an item or unit on the list."""
        return self._items[item]


def torque_of(sheet: DataSheet, kit: Kit, port: str) -> int:
    """The torque printed beside a port, mN·m; 0 where nothing is tightened."""
    unit_id, _, name = port.partition(".")
    slot, _, inner = name.partition(".")
    if inner:
        board = next((row.type for row in sheet.plan.boards if row.slot == f"{unit_id}.{slot}"), "")
        ports = getattr(sheet.catalog.types.get(board), "ports", ())
    else:
        ports, inner = sheet.catalog.need(kit.type_of(unit_id), UnitType).ports, name
    return next((item.torque_mn_m for item in ports if item.id == inner), 0)


def kit_of(scenario: Scenario, seed: int, sheet: DataSheet) -> Kit:
    """The goods list: what lies in the store and stands on the site, by name."""
    document = scenario.document(seed)
    return Kit(sheet, {row.id: row.type for row in document.store} | {row.id: row.type for row in document.units})
