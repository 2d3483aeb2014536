"""The faces of cabinet units: where ports, ways, slots, lamps and lettering sit on a plate of any size."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from simulator.catalog.families.boards import BoardType
from simulator.catalog.families.units import PortType, SlotType, UnitType
from simulator.ui.geometry import Box
from simulator.ui.shapes import Point

WIDE = 364.0
HEIGHTS = {"rectifier": 66.0, "distribution": 110.0, "bar": 26.0}
ROW_HIGH, SLOT_HIGH, CELL = 44.0, 24.8, 22.4
ENDINGS = {"_neg": " \u221248V", "_rtn": " RTN"}
WHOLE = {"neg": "\u221248V", "rtn": "RTN"}


@dataclass(frozen=True, slots=True)
class Place:
    """A port, way or slot of a unit: its id as the site names it, where it is, what is printed beside it."""

    id: str
    kind: str
    unit: str
    box: Box
    printed: str
    connector: str = ""
    carries: str = ""
    slot: str = ""
    torque_mn_m: int = 0


@dataclass(frozen=True, slots=True)
class Plate:
    """A piece of a face that only shows: `what` it is, where, what is printed on it."""

    what: str
    box: Box
    text: str = ""


@dataclass(frozen=True, slots=True)
class Face:
    """A unit's front: its box, its places (slots before the ports on their boards), its plates, its lamps."""

    unit: str
    role: str
    box: Box
    places: tuple[Place, ...]
    plates: tuple[Plate, ...]
    lamps: Mapping[str, Point]


@dataclass(slots=True)
class _Sheet:
    """A face being made, in units of its drawing of `wide` by `high`."""

    unit: str
    box: Box
    wide: float
    high: float
    places: list[Place]
    plates: list[Plate]
    lamps: dict[str, Point]

    def at(self, x: float, y: float, w: float, h: float) -> Box:
        """A box of the drawing on the screen."""
        across, down = self.box.w / self.wide, self.box.h / self.high
        return Box(self.box.x + x * across, self.box.y + y * down, w * across, h * down)

    def plate(self, what: str, x: float, y: float, w: float, h: float, text: str = "") -> None:
        """Adds a plate."""
        self.plates.append(Plate(what, self.at(x, y, w, h), text))

    def port(self, kind: PortType, x: float, y: float, w: float, h: float, slot: str = "") -> None:
        """Adds a port, on a board where a slot is named."""
        name = f"{self.unit}.s{slot}.{kind.id}" if slot else f"{self.unit}.{kind.id}"
        self.places.append(
            Place(
                name,
                "port",
                self.unit,
                self.at(x, y, w, h),
                printed_port(kind.id),
                kind.connector,
                kind.kind,
                f"{self.unit}.s{slot}" if slot else "",
                kind.torque_mn_m,
            )
        )

    def lamp(self, name: str, x: float, y: float) -> None:
        """Adds a lamp."""
        self.lamps[name] = self.at(x, y, 0, 0).centre


def printed_port(port_id: str) -> str:
    """The lettering beside a port: its id in capitals, polarity as on a plate.

    >>> printed_port("load3_rtn"), printed_port("cpri2")
    ('LOAD3 RTN', 'CPRI2')
    """
    if port_id in WHOLE:
        return WHOLE[port_id]
    for ending, sign in ENDINGS.items():
        if port_id.endswith(ending):
            return port_id.removesuffix(ending).upper().replace("_", " ") + sign
    return port_id.upper().replace("_", " ")


def small_width(unit_id: str, kind: UnitType) -> float:
    """How wide a piece of small hardware is: its ports beside each other, its name above them."""
    return max(20.0 + 26.0 * len(kind.ports), 12.0 + 9.6 * len(unit_id))


def natural_height(kind: UnitType, boards: Mapping[str, BoardType]) -> float:
    """How high a unit stands at scale 1."""
    if kind.slots:
        return 4 + SLOT_HIGH * max(3, _slot_rows(kind.slots)[2])
    return HEIGHTS.get(kind.role, ROW_HIGH)


def face_of(unit_id: str, kind: UnitType, boards: Mapping[str, BoardType], box: Box) -> Face:
    """The face of a unit in a box: by its role, by what its type has."""
    small = kind.role in ("arrester", "sensor")
    wide = small_width(unit_id, kind) if small else WIDE
    sheet = _Sheet(unit_id, box, wide, natural_height(kind, boards), [], [], {})
    if kind.slots:
        _slotted(sheet, kind, boards)
    else:
        makers: dict[str, Callable[[_Sheet, UnitType], None]] = {
            "rectifier": _rectifier,
            "distribution": _distribution,
            "bar": _bar,
            "arrester": _small,
            "sensor": _small,
        }
        makers.get(kind.role, _row)(sheet, kind)
    return Face(unit_id, kind.role, box, tuple(sheet.places), tuple(sheet.plates), sheet.lamps)


def _distribution(sheet: _Sheet, kind: UnitType) -> None:
    """Input terminals at the left; a column per way: breaker, load terminal, its return."""
    ports = {port.id: port for port in kind.ports}
    loads = {way.load: way.load.removesuffix("_neg") + "_rtn" for way in kind.ways}
    inputs = [port for port in kind.ports if port.id not in loads and port.id not in loads.values()]
    sheet.plate("name", 6, 2, 80, 15, sheet.unit.upper())
    _grid(sheet, inputs, (4, 19, 80, 88), 2)
    cell = 270.0 / max(1, len(kind.ways))
    for index, way in enumerate(kind.ways):
        x = 90 + index * cell
        sheet.plate("number", x, 1, cell, 14, "".join(filter(str.isdigit, way.id)) or way.id.upper())
        _way(sheet, way.id, x, 15, cell, 45)
        for row, port in enumerate((way.load, loads[way.load])):
            if port in ports:
                sheet.port(ports[port], x, 60 + row * 25, cell, 25)


def _way(sheet: _Sheet, way: str, x: float, y: float, w: float, h: float) -> None:
    """A place for a breaker."""
    sheet.places.append(Place(f"{sheet.unit}.{way}", "way", sheet.unit, sheet.at(x, y, w, h), way.upper()))


def _rectifier(sheet: _Sheet, kind: UnitType) -> None:
    """Power modules, controller, battery breaker, bars and output terminals."""
    columns = max(2, ceil(len(kind.ports) / 2))
    ports_wide, ways_wide = 31.0 * columns, 30.0 * len(kind.ways)
    left = WIDE - ports_wide - ways_wide - 6
    control = min(70.0, left * 0.32)
    modules = max(1, round((left - 44 - control) / 76))
    each = (left - 44 - control - 2) / modules
    for index in range(modules):
        sheet.plate("module", 44 + index * each, 4, each - 3, 58)
    sheet.plate("name", 5, 4, 40, 15, sheet.unit.upper())
    sheet.plate("controller", 44 + modules * each, 4, control, 58)
    for index, way in enumerate(kind.ways):
        _way(sheet, way.id, left + 2 + index * 30, 5, 28, 56)
    _grid(sheet, kind.ports, (left + ways_wide + 3, 2, ports_wide, 62), columns)


def _grid(sheet: _Sheet, ports: Sequence[PortType], room: tuple[float, float, float, float], columns: int) -> None:
    """Ports in rows and columns."""
    x, y, w, h = room
    rows = max(1, ceil(len(ports) / columns))
    for index, port in enumerate(ports):
        row, column = divmod(index, columns)
        sheet.port(port, x + column * w / columns, y + row * h / rows, w / columns, h / rows)


def _slot_rows(slots: Sequence[SlotType]) -> tuple[list[SlotType], list[SlotType], int]:
    """Slots of the commonest form, the other ones of the right side, and how many rows of two they make."""
    forms = [slot.form for slot in slots if slot.form != "fan"]
    common = max(sorted(set(forms)), key=forms.count) if forms else ""
    main = [slot for slot in slots if slot.form == common]
    rest = [slot for slot in slots if slot.form not in (common, "fan")]
    return main, rest, ceil(len(main) / 2) + ceil(len(rest) / 2)


def _slotted(sheet: _Sheet, kind: UnitType, boards: Mapping[str, BoardType]) -> None:
    """Fan and earth at the left, then two columns of slots, the power slots below."""
    main, rest, rows = _slot_rows(kind.slots)
    fans = [slot for slot in kind.slots if slot.form == "fan"]
    sheet.plate("name", 2, 2, 34, 15, sheet.unit.upper())
    foot = 28.0 * len(kind.ports)
    for index, slot in enumerate(fans):
        high = (sheet.high - 21 - foot) / len(fans)
        _slot(sheet, slot.id, boards, (2, 18 + index * high, 33, high))
    for index, port in enumerate(kind.ports):
        sheet.port(port, 4, sheet.high - 3 - foot + index * 28, 28, 27)
    wide, high = (WIDE - 40) / 2, (sheet.high - 4) / rows
    half = ceil(len(main) / 2)
    for index, slot in enumerate(main):
        column, row = divmod(index, half)
        _slot(sheet, slot.id, boards, (38 + column * (wide + 2), 2 + row * high, wide - 1, high - 1))
    for index, slot in enumerate(rest):
        row, column = divmod(index, 2)
        _slot(sheet, slot.id, boards, (38 + column * (wide + 2), 2 + (half + row) * high, wide - 1, high - 1))


def _slot(sheet: _Sheet, slot: str, boards: Mapping[str, BoardType], room: tuple[float, float, float, float]) -> None:
    """A slot and the board in it: handle with lamps at the left, ports at the right."""
    x, y, w, h = room
    board = boards.get(slot)
    sheet.places.append(Place(f"{sheet.unit}.s{slot}", "slot", sheet.unit, sheet.at(x, y, w, h), slot))
    if board is None:
        return
    if board.role == "fan":
        sheet.lamp(f"s{slot}.run", x + w / 2 - 5, y + h - 5)
        sheet.lamp(f"s{slot}.alm", x + w / 2 + 5, y + h - 5)
        return
    sheet.lamp(f"s{slot}.run", x + 7.5, y + h / 2 - 4.5)
    sheet.lamp(f"s{slot}.alm", x + 7.5, y + h / 2 + 4.5)
    cell = CELL if len(board.ports) * 28 > w - 26 else 28.0
    left = x + w - 2 - cell * len(board.ports)
    for index, port in enumerate(board.ports):
        sheet.port(port, left + index * cell, y + 2.6, cell, h - 2.6, slot)
        sheet.lamp(f"s{slot}.{port.id}", left + index * cell + cell / 2, y + 2.8)


def _row(sheet: _Sheet, kind: UnitType) -> None:
    """One row: power at the left, name, lamps and switch, then everything else, earth last."""
    power = [port for port in kind.ports if port.kind in ("dc_neg", "dc_rtn")]
    earth = [port for port in kind.ports if port.kind == "earth"]
    rest = [port for port in kind.ports if port not in power and port not in earth] + earth
    cell = min(31.0, (WIDE - 116) / max(1, len(kind.ports)))
    for index, port in enumerate(power):
        sheet.port(port, 4 + index * cell, 8, cell, 30)
    left = 8 + len(power) * cell
    sheet.plate("name", left, 4, 50, 16, sheet.unit.upper())
    for index, lamp in enumerate(("run", "odu", "link")):
        sheet.lamp(lamp, left + 8 + index * 16, 30)
    if kind.feed:
        sheet.plate("switch", left + 43, 8, 36, 28, "ODU")
    for index, port in enumerate(rest):
        sheet.port(port, WIDE - 4 - (len(rest) - index) * cell, 7, cell, 30)


def _bar(sheet: _Sheet, kind: UnitType) -> None:
    """A sticker with the name, then holes side by side; the bar itself is the first place."""
    sheet.plate("sticker", 3, 4, 72, sheet.high - 8, sheet.unit.upper())
    cell = (WIDE - 80) / max(1, len(kind.ports))
    for index, port in enumerate(kind.ports):
        sheet.port(port, 77 + index * cell, 0, cell, sheet.high)


def _small(sheet: _Sheet, kind: UnitType) -> None:
    """Small hardware: name above, ports below."""
    sheet.plate("name", 2, 1, sheet.wide - 4, 16, sheet.unit.upper())
    cell = (sheet.wide - 6) / max(1, len(kind.ports))
    for index, port in enumerate(kind.ports):
        sheet.port(port, 3 + index * cell, 17, cell, 26)
