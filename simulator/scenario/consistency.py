"""What the form of a scenario cannot say: that every name it uses leads somewhere."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from simulator.base.msg import Msg, msg
from simulator.base.nearest import nearest
from simulator.catalog.catalog import Catalog
from simulator.catalog.families.boards import BoardType
from simulator.catalog.families.breakers import BreakerType
from simulator.catalog.families.cables import CableType
from simulator.catalog.families.lugs import LugType
from simulator.catalog.families.modules import ModuleType
from simulator.catalog.families.units import UnitType
from simulator.mechanics.event import EVENTS
from simulator.scenario.variants import NoSuchPath, drawn, set_at

Found = tuple[tuple[str | int, ...], Msg]


def problems_of(data: dict[str, Any], catalog: Catalog) -> list[Found]:
    """Every reference of a document that leads nowhere: (path in the document, message)."""
    found: list[Found] = []
    found += _types(data, catalog)
    found += _ids(data)
    found += _plan(data, catalog)
    found += _variants(data)
    found += _jobs(data)
    return found


def _unknown(what: str, got: object, known: Iterable[str]) -> Msg:
    names = sorted(known)
    return msg("problem.unknown_name", what=what, got=str(got), did_you_mean=nearest(str(got), names), known=", ".join(names[:12]))


def _types(data: dict[str, Any], catalog: Catalog) -> list[Found]:
    found: list[Found] = []
    wanted: list[tuple[str, str, type[Any] | None]] = [("units", "type", UnitType), ("cables", "type", CableType), ("store", "type", None)]
    for family, key, kind in wanted:
        for index, row in enumerate(data[family]):
            if (row[key] not in catalog.types) if kind is None else catalog.get(row[key], kind) is None:
                known = [name for name, item in catalog.types.items() if kind is None or isinstance(item, kind)]
                found.append(((family, index, key), _unknown("type", row[key], known)))
    lugs = [name for name, item in catalog.types.items() if isinstance(item, LugType)]
    found += [(("lugs", index), _unknown("lug", lug, lugs)) for index, lug in enumerate(data["lugs"]) if lug not in lugs]
    return found


def _ids(data: dict[str, Any]) -> list[Found]:
    found: list[Found] = []
    for family in ("units", "cables", "store", "people", "papers", "guides", "variants"):
        seen: set[str] = set()
        for index, row in enumerate(data.get(family, ())):
            if row["id"] in seen:
                found.append(((family, index, "id"), msg("problem.id_twice", got=row["id"])))
            seen.add(row["id"])
    places = data["places"]
    for index, row in enumerate(data["people"]):
        if row["place"] not in places:
            found.append((("people", index, "place"), _unknown("place", row["place"], places)))
    return found


def port_names(data: dict[str, Any], catalog: Catalog) -> set[str]:
    """Every port the document's units have, boards at their planned slots included."""
    boards = {row["slot"]: row["type"] for row in data["plan"]["boards"]}
    found: set[str] = set()
    for row in data["units"]:
        kind = catalog.get(row["type"], UnitType)
        if kind is None:
            continue
        found.update(f"{row['id']}.{port.id}" for port in kind.ports)
        for slot in kind.slots:
            board = catalog.get(boards.get(f"{row['id']}.s{slot.id}", ""), BoardType)
            if board:
                found.update(f"{row['id']}.s{slot.id}.{port.id}" for port in board.ports)
    return found


def way_names(data: dict[str, Any], catalog: Catalog) -> set[str]:
    """Every way the document's units have."""
    kinds = [(row["id"], catalog.get(row["type"], UnitType)) for row in data["units"]]
    return {f"{unit}.{way.id}" for unit, kind in kinds if kind for way in kind.ways}


def _plan(data: dict[str, Any], catalog: Catalog) -> list[Found]:
    plan, ports, ways = data["plan"], port_names(data, catalog), way_names(data, catalog)
    units = {row["id"] for row in data["units"]}
    cables = {row["id"]: catalog.get(row["type"], CableType) for row in data["cables"]}
    guides = {row["id"] for row in data["guides"]}
    found: list[Found] = []

    def need(path: tuple[str | int, ...], what: str, got: str, known: Iterable[str]) -> None:
        names = set(known)
        if got not in names:
            found.append((("plan", *path), _unknown(what, got, names)))

    def need_type(path: tuple[str | int, ...], got: str, kind: type[Any]) -> None:
        need(path, "type", got, (name for name, item in catalog.types.items() if isinstance(item, kind)))

    for index, row in enumerate(plan["boards"]):
        need_type(("boards", index, "type"), row["type"], BoardType)
    for index, row in enumerate(plan["breakers"]):
        need(("breakers", index, "way"), "way", row["way"], ways)
        need_type(("breakers", index, "type"), row["type"], BreakerType)
        need(("breakers", index, "unit"), "unit", row["unit"], units)
    for index, row in enumerate(plan["modules"]):
        need(("modules", index, "port"), "port", row["port"], ports)
        need_type(("modules", index, "type"), row["type"], ModuleType)
    for index, row in enumerate(plan["connections"]):
        need(("connections", index, "cable"), "cable", row["cable"], cables)
        kind = cables.get(row["cable"])
        if kind:
            need(("connections", index, "core"), "core", row.get("core", "plug"), (core.id for core in kind.cores))
        for end in "ab":
            need(("connections", index, end), "port", row[end], ports)
            if row.get(f"lug_{end}"):
                need_type(("connections", index, f"lug_{end}"), row[f"lug_{end}"], LugType)
    for index, row in enumerate(plan["runs"]):
        need(("runs", index, "cable"), "cable", row["cable"], cables)
        need(("runs", index, "guide"), "guide", row["guide"], guides)
        kind = cables.get(row["cable"])
        if kind and row["bend_mm"] < kind.bend_mm:
            found.append((("plan", "runs", index, "bend_mm"), msg("problem.plan_bend", got=row["bend_mm"], wanted=kind.bend_mm)))
    for index, row in enumerate(plan["sensors"]):
        need(("sensors", index, "unit"), "unit", row["unit"], units)
    for key in ("live_port", "bar_port", "main_bar_port"):
        need((key,), "port", plan[key], ports)
    need(("input_way",), "way", plan["input_way"], ways)
    for key in ("indoor", "baseband"):
        need((key,), "unit", plan[key], units)
    return found


def _variants(data: dict[str, Any]) -> list[Found]:
    found: list[Found] = []
    for index, variant in enumerate(data.get("variants", ())):
        if not variant.get("choose") and (not variant.get("path") or variant.get("low", 0) > variant.get("high", 0)):
            found.append((("variants", index), msg("problem.variant_empty", got=variant["id"])))
            continue
        changes = [change for option in variant.get("choose", ()) for change in option]
        pairs = [(change["path"], change["value"]) for change in changes] if changes else drawn({**variant, "id": "check"}, 0) if variant.get("path") else []
        for path, value in pairs:
            try:
                set_at(_copy(data), path, value)
            except NoSuchPath:
                found.append((("variants", index), msg("problem.variant_path", got=path)))
    return found


def _copy(data: dict[str, Any]) -> dict[str, Any]:
    return {key: ([dict(item) if isinstance(item, dict) else item for item in value] if isinstance(value, list) else _deep(value)) for key, value in data.items()}


def _deep(value: Any) -> Any:
    if isinstance(value, dict):
        return _copy(value)
    return value


def _jobs(data: dict[str, Any]) -> list[Found]:
    found: list[Found] = []
    for index, job in enumerate(data["playable"]):
        if job not in data["jobs"]:
            found.append((("playable", index), _unknown("job", job, data["jobs"])))
    for index, row in enumerate(data.get("given", ())):
        if EVENTS.get(str(row.get("is"))) is None:
            found.append((("given", index, "is"), _unknown("event", row.get("is"), EVENTS.all())))
    return found
