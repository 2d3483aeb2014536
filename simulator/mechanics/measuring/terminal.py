"""The maintenance terminal: pages of what the equipment says of itself, and a look at the lamps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated

from simulator.base.chance import Chance
from simulator.base.errors import Refusal
from simulator.base.units import rounded_to
from simulator.mechanics.action import Action, Arg, action, need_reach
from simulator.mechanics.event import Event, InstrumentRead
from simulator.mechanics.measuring.meter import need_instrument
from simulator.radio.bit_errors import counted
from simulator.site import hop, services
from simulator.site.feeding import units_of_role
from simulator.site.lamps import lamps
from simulator.site.optical import arriving_cdbm, served_radio
from simulator.site.topology import boards_of, unit_type
from simulator.site.world import World

Row = tuple[str, str, "int | str | None", str]
RX_STEP_CDBM = 10
LEVEL_SPREAD_CDB = 20


def _boards(world: World, now_ms: int, chance: Chance) -> list[Row]:
    rows: list[Row] = []
    for unit_id in units_of_role(world, "baseband"):
        for slot, board, kind in boards_of(world, unit_id):
            runs = services.board_in_service(world, unit_id, slot, board, kind, now_ms)
            wrong = slot not in kind.works_in
            rows.append(("board_state", f"{unit_id}.s{slot}", "running" if runs else "wrong_slot" if wrong else "not_running", ""))
            rows.append(("serial", f"{unit_id}.s{slot}", board.serial, ""))
    return rows


def _cpri(world: World, now_ms: int, chance: Chance) -> list[Row]:
    rows: list[Row] = []
    for _, port in services.configured_ports(world):
        state = services.cpri_state(world, port, now_ms)
        rows.append(("cpri_state", port, state, ""))
        level = arriving_cdbm(world, port)
        rows.append(("cpri_rx_cdbm", port, None if level is None else rounded_to(level, RX_STEP_CDBM), "0.01 dBm"))
        radio = served_radio(world, port)
        if state in ("up", "booting") and radio:
            rows.append(("serial", port, world.units[radio].serial, ""))
            rows.append(("radio_state", port, "running" if services.radio_runs(world, radio, now_ms) else "not_running", ""))
    return rows


def _transport(world: World, now_ms: int, chance: Chance) -> list[Row]:
    return [("transport_state", "transport", "up" if services.transport_is_up(world, now_ms) else "down", "")]


def _clock(world: World, now_ms: int, chance: Chance) -> list[Row]:
    return [("clock_state", "clock", services.clock_state(world, now_ms), "")]


def _alarms(world: World, now_ms: int, chance: Chance) -> list[Row]:
    found = services.alarms(world, now_ms)
    rows: list[Row] = [("alarm_count", "alarms", len(found), "")]
    return rows + [("alarm", alarm.subject, alarm.code, "") for alarm in found]


def _cells(world: World, now_ms: int, chance: Chance) -> list[Row]:
    return [("cell_state", cell_id, "active" if cell.active else "blocked", "") for cell_id, cell in sorted(world.cells.items())]


def _branches(world: World, now_ms: int, stem: str, unit: str) -> list[Row]:
    """Values of both antenna branches, asked by cell, as the terminal does: whichever radio hangs there answers."""
    rows: list[Row] = []
    for cell_id, port in services.configured_ports(world):
        radio = served_radio(world, port)
        if radio and services.cpri_state(world, port, now_ms) == "up":
            values = services.branch_values(world, radio)
            rows += [(f"{stem}_{unit}", f"{cell_id}.ant{index}", values.get(f"{stem}_ant{index}_{unit}"), unit) for index in (0, 1)]
    return rows


def _vswr(world: World, now_ms: int, chance: Chance) -> list[Row]:
    return _branches(world, now_ms, "vswr", "cent")


def _rtwp(world: World, now_ms: int, chance: Chance) -> list[Row]:
    return _branches(world, now_ms, "rtwp", "cdbm")


def _indoor(world: World, now_ms: int, chance: Chance) -> list[Row]:
    rows: list[Row] = []
    for indoor in units_of_role(world, "indoor"):
        if world.units[indoor].powered_ms < 0:
            continue
        rows.append(("hop_state", indoor, "up" if services.hop_is_up(world, now_ms) else "down", ""))
        site = world.units[indoor].site
        level = hop.received_cdbm(world, site, now_ms)
        if level is not None:
            rows += _settings(world, indoor, site)
            rows.append(("rsl_cdbm", indoor, rounded_to(level + chance.spread(f"level:{indoor}", LEVEL_SPREAD_CDB), 10), "0.01 dBm"))
            ratio = hop.error_ratio(world, site, now_ms)
            rows.append(("ber", indoor, None if ratio is None else counted(ratio), ""))
        if hop.is_readable(world, site, now_ms):
            rows.append(("far_link_id", indoor, world.hop_ends[hop.other(site)].link_id, ""))
    return rows


def _settings(world: World, indoor: str, site: str) -> list[Row]:
    """What the radio says of itself: which half of the band it transmits in, how it is set."""
    end = hop.end_of(world, site)
    assert end is not None
    way = end.setting
    return [
        ("radio_half", indoor, end.outdoor.half, ""),
        ("hop_channel", indoor, way.channel, ""),
        ("tx_state", indoor, "on" if way.transmitting else "off", ""),
        ("atpc_state", indoor, "on" if way.atpc else "off", ""),
        ("adaptive_state", indoor, "on" if way.adaptive else "off", ""),
    ]


PAGES: dict[str, Callable[[World, int, Chance], list[Row]]] = {
    "alarms": _alarms,
    "boards": _boards,
    "cells": _cells,
    "clock": _clock,
    "cpri": _cpri,
    "indoor": _indoor,
    "rtwp": _rtwp,
    "transport": _transport,
    "vswr": _vswr,
}


def page_rows(world: World, page: str, now_ms: int, chance: Chance) -> list[Row]:
    """The rows of a page now: (quantity, where, value, unit). A pure question."""
    return PAGES[page](world, now_ms, chance)


@action("read_terminal", trade="measuring", pace_ms=3_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class ReadTerminal(Action):
    """Opens a page of the maintenance terminal and reads it."""

    instrument: Annotated[str, Arg("maintenance terminal")]
    page: Annotated[str, Arg("page", words=tuple(PAGES))]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Nothing answers while the main board (or, for its page, the indoor unit) does not run."""
        need_instrument(world, self.instrument, "terminal", self.by)
        need_reach(world, self.by, "cabinet")
        if self.page != "indoor" and not services.running_board(world, "main", at_ms)[0]:
            raise Refusal("no_answer", page=self.page)
        rows = page_rows(world, self.page, at_ms, Chance(chance.seed, at_ms // 250))
        if self.page == "indoor" and not rows:
            raise Refusal("no_answer", page=self.page)
        return tuple(InstrumentRead(subject=self.instrument, quantity=quantity, at=where, value=value, unit=unit) for quantity, where, value, unit in rows)


@action("look_at", trade="measuring", pace_ms=1_500)
@dataclass(frozen=True, slots=True, kw_only=True)
class LookAt(Action):
    """Looks at the lamps of a unit, so that what was seen is in the log."""

    unit: Annotated[str, Arg("unit with lamps")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Every lamp with its state."""
        if self.unit not in world.units:
            raise Refusal("no_such_unit", unit=self.unit)
        if unit_type(world, self.unit).role != "radio":
            need_reach(world, self.by, world.units[self.unit].place)
        seen = lamps(world, self.unit, at_ms)
        if not seen:
            raise Refusal("no_lamps", unit=self.unit)
        return tuple(InstrumentRead(subject="eye", quantity="lamp", at=f"{self.unit}.{lamp}", value=state) for lamp, state in seen)
