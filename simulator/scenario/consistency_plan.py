"""References of the plan, and whether what it plans goes together mechanically."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

from simulator.base.msg import msg
from simulator.base.nodes import DataPath
from simulator.catalog.families.boards import BoardType
from simulator.catalog.families.breakers import BreakerType
from simulator.catalog.families.cables import CableType
from simulator.catalog.families.lugs import LugType
from simulator.catalog.families.modules import ModuleType
from simulator.catalog.families.units import PortType
from simulator.mechanics.cabling.plugs import LUGS_A_STUD_HOLDS
from simulator.scenario.consistency_names import Book, Found, Names, rows, value_at
from simulator.scenario.consistency_site import fits_there, need_port, need_role

SPOTS = ("site", "alarms", "transport", "clock")
"""Places of a record line that are no thing: the whole site, pages of the terminal."""
MAKES_LUGS = "bare"


def plan_problems(book: Book) -> list[Found]:
    """Everything below `plan`."""
    checks: tuple[Callable[[Book], list[Found]], ...] = (
        _sectors, _boards, _breakers, _modules, _connections, _full_ports, _runs, _sensors, _serials, _fields, _photos, _points, _services,
    )
    return [found for check in checks for found in check(book)]


def _sectors(book: Book) -> list[Found]:
    return [problem for path, row in rows(book.data, "plan", "sectors") for problem in need_role(book, (*path, "radio"), row.get("radio"), "radio")]


def _boards(book: Book) -> list[Found]:
    names = book.type_names(BoardType)
    found: list[Found] = []
    for path, row in rows(book.data, "plan", "boards"):
        found += names.check((*path, "type"), row.get("type"))
        found += book.slots.check((*path, "slot"), row.get("slot"))
        kind = book.catalog.get(str(row.get("type")), BoardType)
        if kind is not None and row.get("slot") in book.slots.known:
            found += fits_there(book, (*path, "slot"), row["slot"], kind.id) or _works(path, str(row["slot"]), kind)
            found += _in_store(book, (*path, "type"), kind.id)
    return found


def _works(path: DataPath, slot: str, kind: BoardType) -> list[Found]:
    number = slot.rsplit(".s", 1)[-1]
    if number in kind.works_in:
        return []
    return [((*path, "slot"), msg("problem.slot_useless", got=number, wanted=", ".join(kind.works_in), type=kind.id))]


def _in_store(book: Book, path: DataPath, type_id: str) -> list[Found]:
    """What is planned must be there to be fitted."""
    if None in book.items.open_below or any(row.get("type") == type_id for row in book.items.known.values()):
        return []
    return [(path, msg("problem.not_in_store", got=type_id))]


def _breakers(book: Book) -> list[Found]:
    names = book.type_names(BreakerType)
    found: list[Found] = []
    for path, row in rows(book.data, "plan", "breakers"):
        found += book.ways.check((*path, "way"), row.get("way"))
        found += names.check((*path, "type"), row.get("type"))
        found += book.units.check((*path, "unit"), row.get("unit"))
        kind = book.catalog.get(str(row.get("type")), BreakerType)
        if kind is not None and row.get("way") in book.ways.known:
            found += fits_there(book, (*path, "type"), row["way"], kind.id) or _in_store(book, (*path, "type"), kind.id)
    return found


def _modules(book: Book) -> list[Found]:
    names = book.type_names(ModuleType)
    found: list[Found] = []
    for path, row in rows(book.data, "plan", "modules"):
        found += need_port(book, (*path, "port"), row.get("port"), "sfp")
        found += names.check((*path, "type"), row.get("type"))
        if book.catalog.get(str(row.get("type")), ModuleType):
            found += _in_store(book, (*path, "type"), row["type"])
    return found


def _connections(book: Book) -> list[Found]:
    found: list[Found] = []
    for path, row in rows(book.data, "plan", "connections"):
        found += book.cables.check((*path, "cable"), row.get("cable"))
        for end in "ab":
            found += book.ports.check((*path, end), row.get(end))
        kind = book.cable_type(row.get("cable"))
        if kind is not None:
            cores = Names("core", {core.id: core for core in kind.cores})
            found += cores.check((*path, "core") if "core" in row else path, row.get("core", "plug"))
            for end in "ab":
                found += _end(book, path, row, end, kind)
    return found


def _end(book: Book, path: DataPath, row: dict[str, Any], end: str, kind: CableType) -> list[Found]:
    """One planned end: its lug, and whether it goes onto its port."""
    made = kind.end_a if end == "a" else kind.end_b
    lug = row.get(f"lug_{end}") or ""
    here = (*path, f"lug_{end}" if f"lug_{end}" in row else end)
    if made != MAKES_LUGS:
        return [(here, msg("problem.lug_useless", got=lug))] if lug else _fits(book, (*path, end), made, row.get(end))
    if not lug:
        return [(here, msg("problem.lug_missing", got=row.get("cable")))]
    type_ = book.catalog.get(str(lug), LugType)
    if type_ is None:
        return book.type_names(LugType, "lug").check(here, lug)
    found = _fits(book, (*path, end), type_.connector, row.get(end))
    found += _lug_suits(here, row, type_, kind)
    in_box = value_at(book.data, ("lugs",))
    to_make = end in str(row.get("ends", "ab"))
    return found if not to_make or not isinstance(in_box, list) or lug in in_box else [*found, (here, msg("problem.not_in_store", got=lug))]


def _lug_suits(here: DataPath, row: dict[str, Any], lug: LugType, kind: CableType) -> list[Found]:
    section = next((core.section_cmm2 for core in kind.cores if core.id == row.get("core", "plug")), lug.section_cmm2)
    return [] if section == lug.section_cmm2 else [(here, msg("problem.lug_section", got=lug.section_cmm2, wanted=section))]


def _fits(book: Book, path: DataPath, connector: str, port: object) -> list[Found]:
    kind = book.ports.get(port, PortType)
    if kind is None or book.catalog.fits(connector, kind.connector):
        return []
    return [(path, msg("problem.does_not_fit", got=connector, wanted=kind.connector))]


def _full_ports(book: Book) -> list[Found]:
    """A socket takes one plug, a stud two lugs."""
    found: list[Found] = []
    count: Counter[str] = Counter()
    for path, row in rows(book.data, "plan", "connections"):
        for end in "ab":
            port = row.get(end)
            kind = book.ports.get(port, PortType)
            if kind is None or not isinstance(port, str):
                continue
            count[port] += 1
            most = LUGS_A_STUD_HOLDS if kind.connector.startswith("lug") else 1
            if count[port] > most:
                found.append(((*path, end), msg("problem.port_full", got=port, wanted=most)))
    return found


def _runs(book: Book) -> list[Found]:
    found: list[Found] = []
    for path, row in rows(book.data, "plan", "runs"):
        found += book.cables.check((*path, "cable"), row.get("cable"))
        found += book.guides.check((*path, "guide"), row.get("guide"))
        kind, bend = book.cable_type(row.get("cable")), row.get("bend_mm")
        if kind is not None and isinstance(bend, int) and bend < kind.bend_mm:
            found.append(((*path, "bend_mm"), msg("problem.plan_bend", got=bend, wanted=kind.bend_mm)))
    return found


def _sensors(book: Book) -> list[Found]:
    boards = [book.catalog.get(str(row.get("type")), BoardType) for _, row in rows(book.data, "plan", "boards")]
    inputs = Names("input", {port.id: port for board in boards if board and board.role == "environment" for port in board.ports})
    inputs.open_below |= {None} if None in boards else set()
    found: list[Found] = []
    for path, row in rows(book.data, "plan", "sensors"):
        found += need_role(book, (*path, "unit"), row.get("unit"), "sensor")
        found += inputs.check((*path, "input"), row.get("input"))
    return found


def _services(book: Book) -> list[Found]:
    """The Ethernet ports configured for traffic: one of the main board, one of the indoor unit."""
    written = value_at(book.data, ("service_ports",))
    if not isinstance(written, list) or len(written) != 2:
        return []
    boards = [book.catalog.get(str(row.get("type")), BoardType) for _, row in rows(book.data, "plan", "boards")]
    main = {port.id: port for board in boards if board and board.role == "main" for port in board.ports}
    indoor = book.unit_type(value_at(book.data, ("plan", "indoor")))
    there = {port.id: port for port in indoor.ports} if indoor and indoor.role == "indoor" else {}
    pairs = [(0, Names("port", dict(main))), (1, Names("port", dict(there)))]
    return [problem for index, names in pairs if names.known for problem in names.check(("service_ports", index), written[index])]


def _serials(book: Book) -> list[Found]:
    written = value_at(book.data, ("plan", "serials"))
    if not isinstance(written, dict):
        return []
    printed = Names("serial", {str(row.get("serial")): row for _, row in rows(book.data, "units") if row.get("serial")}, set(book.units.open_below))
    found: list[Found] = []
    for port, serial in written.items():
        found += need_port(book, ("plan", "serials", port), port, "sfp")
        found += printed.check(("plan", "serials", port), serial)
    return found


def _fields(book: Book) -> list[Found]:
    spots = _spots(book)
    found: list[Found] = []
    for path, row in rows(book.data, "plan", "fields"):
        found += book.jobs.check((*path, "job"), row.get("job"))
        at = row.get("at")
        if isinstance(at, str):
            found += [problem for part in at.split("|") for problem in spots.check((*path, "at"), part)][:1]
        if row.get("kind") == "text" and not row.get("text"):
            found.append((path, msg("problem.missing_key", key="text")))
    return found


def _spots(book: Book) -> Names:
    """Where a line of the record sheet can be read: things, ports, slots, sectors, branches of cells, ends of the hop."""
    groups = (book.ports, book.ways, book.slots, book.units, book.papers, book.cells, book.cables, book.places)
    spots = Names("place", dict.fromkeys(SPOTS))
    for group in groups:
        spots.known |= group.known
        spots.open_below |= group.open_below
    branches = {name.rpartition(".")[2] for name, port in book.ports.known.items() if isinstance(port, PortType) and port.kind == "rf"}
    spots.known |= {f"{cell}.{branch}": None for cell in book.cells.known for branch in branches}
    spots.known |= {str(row.get("id")): row for place in (("plan", "sectors"), ("hop_ends",)) for _, row in rows(book.data, *place)}
    return spots


def _photos(book: Book) -> list[Found]:
    found: list[Found] = []
    for path, row in rows(book.data, "plan", "photos"):
        names = book.units if row.get("proves") != "clean" else _targets(book)
        found += names.check((*path, "target"), row.get("target"))
    return found


def _targets(book: Book) -> Names:
    groups = (book.units, book.cables, book.items, book.places)
    known = {name: None for group in groups for name in group.known}
    return Names("target", known, {name for group in groups for name in group.open_below})


def _points(book: Book) -> list[Found]:
    """The plan's own reference points."""
    plan = value_at(book.data, ("plan",))
    if not isinstance(plan, dict):
        return []
    found: list[Found] = []
    for key in ("live_port", "bar_port", "main_bar_port"):
        found += book.ports.check(("plan", key), plan.get(key))
    found += book.ways.check(("plan", "input_way"), plan.get("input_way"))
    for key in ("indoor", "baseband"):
        found += need_role(book, ("plan", key), plan.get(key), key)
    return found


