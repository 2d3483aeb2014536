"""The cabinet of the plan and the bill of materials, as the briefing lists them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from simulator.catalog.catalog import Catalog
from simulator.catalog.families.breakers import BreakerType
from simulator.catalog.families.cables import CableType
from simulator.scenario.document import ScenarioDoc
from simulator.scenario.plan import PlanConnection
from simulator.scenario.sheet import DataSheet
from simulator.ui.views import aloft_goods
from simulator.ui.views.aloft_goods import aloft_group, aloft_order
from simulator.ui.views.instruments import SPRITES, use_of
from simulator.ui.views.tray import BOARDS, CABLES, GROUPS, group_of

GROUP_ORDER = ("cable", "lug", "board", "breaker", "module", "material", "tool", *aloft_goods.GROUPS, "gear")
"""The order of the bill of materials."""
CABINET_ORDER = ("supply", "load", "earth", "fibre", "if", "transport", "gps", "alarm")
"""The order of the port map."""


@dataclass(frozen=True, slots=True)
class Way:
    """A way with its breaker and what it feeds; `boundary` marks the supply's own, above which all stays live."""

    way: str
    type: str
    rating_ma: int
    unit: str
    boundary: bool = False


@dataclass(frozen=True, slots=True)
class Board:
    """A slot with its board, and the optical modules of its ports."""

    slot: str
    type: str
    modules: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Run:
    """A cable of the port map: its ports and lugs at both ends, its labels, which of its ends the trainee makes."""

    cable: str
    type: str
    medium: str
    group: str
    ports_a: tuple[str, ...]
    ports_b: tuple[str, ...]
    lug_a: str
    lug_b: str
    label_from: str
    label_to: str
    guide: str
    bend_mm: int
    ends: str


@dataclass(frozen=True, slots=True)
class Goods:
    """So many things of one type. `group` is one of GROUP_ORDER, `use` what a tool is for; -1: as many as are needed."""

    type: str
    group: str
    count: int
    use: str = ""


def ways_of(document: ScenarioDoc, sheet: DataSheet) -> tuple[Way, ...]:
    """The input's breaker where it sits already, then every way of the plan."""
    catalog, plan = sheet.catalog, sheet.plan
    fitted = [item.type for item in document.store if item.place == f"in:{plan.input_way}"]
    found = [
        Way(plan.input_way, type_id, _rating(catalog, type_id), plan.input_way.split(".")[0], boundary=True) for type_id in fitted
    ]
    return (*found, *(Way(row.way, row.type, _rating(catalog, row.type), row.unit) for row in plan.breakers))


def _rating(catalog: Catalog, type_id: str) -> int:
    kind = catalog.get(type_id, BreakerType)
    return kind.rating_ma if kind else 0


def boards_of(sheet: DataSheet) -> tuple[Board, ...]:
    """Every slot of the plan."""
    plan = sheet.plan
    return tuple(
        Board(row.slot, row.type, tuple((one.port, one.type) for one in plan.modules if one.port.startswith(f"{row.slot}.")))
        for row in plan.boards
    )


def runs_of(document: ScenarioDoc, sheet: DataSheet) -> tuple[Run, ...]:
    """Every cable of the plan, power first."""
    types = {cable.id: cable.type for cable in document.cables}
    runs = {run.cable: run for run in sheet.plan.runs}
    cores: dict[str, list[PlanConnection]] = {}
    for row in sheet.plan.connections:
        cores.setdefault(row.cable, []).append(row)
    found = []
    for cable, rows in cores.items():
        if not any(row.ends for row in rows):
            continue  # made aloft alone
        run, kind = runs.get(cable), sheet.catalog.get(types.get(cable, ""), CableType)
        found.append(
            Run(
                cable=cable,
                type=types.get(cable, ""),
                medium=kind.medium if kind else "contact",
                group=rows[0].group,
                ports_a=tuple(row.a for row in rows),
                ports_b=tuple(row.b for row in rows),
                lug_a=rows[0].lug_a,
                lug_b=rows[0].lug_b,
                label_from=run.label_from if run else "",
                label_to=run.label_to if run else "",
                guide=run.guide if run else "",
                bend_mm=run.bend_mm if run else 0,
                ends=rows[0].ends,
            )
        )
    order = list(CABINET_ORDER)
    return tuple(sorted(found, key=lambda one: order.index(one.group)))


def goods_of(document: ScenarioDoc, catalog: Catalog) -> tuple[Goods, ...]:
    """What lies in the store, counted by type: right things and others alike, nothing that is fitted already."""
    types = [cable.type for cable in document.cables if cable.place == "store"]
    types += [item.type for item in document.store if item.place == "store"]
    counted = {type_id: types.count(type_id) for type_id in dict.fromkeys(types)}
    found = [Goods(type_id, group_in(catalog, type_id), count, use_of(catalog, type_id)) for type_id, count in counted.items()]
    found += [Goods(lug, "lug", -1) for lug in document.lugs]
    return tuple(sorted(found, key=lambda one: _rank(catalog, one)))


def group_in(catalog: Catalog, type_id: str) -> str:
    """The group of a type in the bill of materials: what is of the tower has groups of its own, what hangs on the belt are tools."""
    return aloft_group(catalog, type_id) or group_of(catalog, type_id) or "tool"


def _rank(catalog: Catalog, goods: Goods) -> tuple[int, int, int]:
    """Group, then the order in which the tray or the belt has its kinds, then rating."""
    kind = catalog.types.get(goods.type)
    orders: dict[str, Iterable[str]] = {"cable": CABLES, "board": BOARDS, "tool": SPRITES}
    order = list(orders.get(goods.group, GROUPS))
    word = goods.use or getattr(kind, "medium", "") or getattr(kind, "role", "")
    place = aloft_order(catalog, goods.type) if goods.group in aloft_goods.GROUPS else order.index(word) if word in order else 99
    return GROUP_ORDER.index(goods.group), place, int(getattr(kind, "rating_ma", 0) or getattr(kind, "section_cmm2", 0))


def of_groups(goods: Iterable[Goods], *groups: str) -> tuple[Goods, ...]:
    """The goods of some groups, in their order."""
    return tuple(one for one in goods if one.group in groups)
