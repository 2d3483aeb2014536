"""Criteria of readings: taken, taken in time, within limits, written down truly."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from simulator.base.chance import Chance
from simulator.base.msg import msg
from simulator.mechanics.event import InstrumentRead
from simulator.mechanics.measuring.terminal import page_rows
from simulator.scenario.plan import PlanField
from simulator.scoring.criteria.order import Match, found, port_kind_of
from simulator.scoring.criteria.safety import Nothing
from simulator.scoring.judging import Judging
from simulator.scoring.kind import STRICT_PARAMS, criterion_kind
from simulator.scoring.record import BEYOND, Happened, seqs
from simulator.scoring.verdict import Verdict, share, yes_no
from simulator.session.entry import LogEntry
from simulator.site import services
from simulator.site.topology import unit_of


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldsParams:
    """Lines of the record sheet meant, by name; a name may end in `*`."""

    __pydantic_config__ = STRICT_PARAMS
    fields: tuple[str, ...]


def fields_named(judging: Judging, names: tuple[str, ...]) -> list[PlanField]:
    """The lines of the sheet that these names mean."""
    return [
        row
        for row in judging.plan.fields
        if any(row.id == name or (name.endswith("*") and row.id.startswith(name[:-1])) for name in names)
    ]


def value_of(item: Happened) -> int | str | None:
    """The value of a reading."""
    return item.event.value if isinstance(item.event, InstrumentRead) else None


def readings_for(judging: Judging, row: PlanField, *, prelude: bool = False) -> Sequence[Happened]:
    """The readings a line of the sheet is about; an azimuth is worked out from bearings or a landmark."""
    if row.kind == "azimuth":
        found = [item for quantity in SIGHTED for item in judging.record.readings(quantity, row.at, prelude=prelude)]
        return sorted(found, key=lambda item: item.seq)
    return judging.record.readings(row.quantity, row.at, prelude=prelude)


def read_and_written(judging: Judging, at: str, *quantities: str) -> tuple[int, ...]:
    """What the trainee read last of a thing, and what he wrote of it: evidence beside the truth."""
    lines = [row.id for row in judging.plan.fields if row.at == at and row.quantity in quantities]
    read = [item for quantity in quantities for item in judging.record.readings(quantity, at)[-1:]]
    return seqs([*read, *(item for line in lines for item in judging.record.events("record_written", line)[-1:])])


@criterion_kind("readings_written", FieldsParams, heals=True)
def judge_readings_written(judging: Judging, params: FieldsParams) -> Verdict:
    """Every line was read with the right instrument and something was written into it."""
    rows = fields_named(judging, params.fields)
    written = {item.event.subject: item for item in judging.record.events("record_written")}
    good, evidence = 0, []
    for row in rows:
        read = readings_for(judging, row)
        done = row.id in written and (row.kind == "text" or bool(read))
        good += done or bool(would_show(judging, row.quantity, row.at))
        evidence += [*read[-1:], *([written[row.id]] if row.id in written else [])]
    verdict = share(good, len(rows), msg("verdict.readings_written", done=good, of=len(rows)), evidence=seqs(evidence))
    begun = bool(evidence) or any(tries(judging, row.quantity) for row in rows)
    return verdict if begun else Verdict(fraction=0.0, message=verdict.message, measured=0, wanted=len(rows), done=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class TrueParams:
    """Job whose lines are meant."""

    __pydantic_config__ = STRICT_PARAMS
    job: str


@criterion_kind("records_true", TrueParams)
def judge_records_true(judging: Judging, params: TrueParams) -> Verdict:
    """What was written is what an instrument showed for that line (sign and leads belong together)."""
    rows = [row for row in judging.plan.fields if row.job == params.job]
    written = {item.event.subject: item for item in judging.record.events("record_written")}
    lines = [row for row in rows if row.id in written]
    if not lines:
        return Verdict(fraction=0.0, message=msg("verdict.records_true.none"), done=False)
    wrong = [row.id for row in lines if not _is_true(judging, row, written[row.id])]
    evidence = seqs(written[row.id] for row in lines if row.id in wrong) or seqs(written[row.id] for row in lines)
    fraction = 1.0 - len(wrong) / len(lines)
    message = msg(f"verdict.records_true.{'no' if wrong else 'yes'}", items=",".join(wrong))
    return Verdict(
        fraction=fraction,
        message=message,
        evidence=evidence,
        measured=len(lines) - len(wrong),
        wanted=len(lines),
        passed=not wrong,
    )


def _is_true(judging: Judging, row: PlanField, written: Happened) -> bool:
    value = getattr(written.event, "value", None)
    if row.kind == "text":
        return isinstance(value, str) and _plain(row.text) in _plain(value)
    if row.kind == "azimuth":
        return isinstance(value, int) and any(_says(judging, item, value) for item in readings_for(judging, row, prelude=True))
    shown = [value_of(item) for item in readings_for(judging, row, prelude=True) if item.seq < written.seq]
    if not shown and row.kind == "serial":
        return False
    return value in shown


SIGHTED = ("bearing_cdeg", "landmark_cdeg")
"""Readings from which an azimuth is worked out: magnetic, and true."""
ROUNDED_CDEG = 200
"""An azimuth written down is the mean of readings that agree within this."""


def _says(judging: Judging, item: Happened, azimuth_cdeg: int) -> bool:
    shown = value_of(item)
    if not isinstance(shown, int):
        return False
    east = judging.world.layout.declination_cdeg if getattr(item.event, "quantity", "") == "bearing_cdeg" else 0
    return abs((azimuth_cdeg - shown - east + 18_000) % 36_000 - 18_000) <= ROUNDED_CDEG


def _plain(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenParams:
    """Readings of a quantity that must have been taken, before `then` where given; `places` as in the plan."""

    __pydantic_config__ = STRICT_PARAMS
    quantity: str
    places: tuple[str, ...] = ()
    value: str | int | None = None
    then: Match | None = None
    after: Match | None = None


@criterion_kind("reading_taken", TakenParams, heals=True)
def judge_reading_taken(judging: Judging, params: TakenParams) -> Verdict:
    """Readings of a quantity were taken at each place (with that value), in time."""
    limit = next(iter(found(judging, params.then)), None) if params.then else None
    start = found(judging, params.after)[-1:] if params.after else ()
    good: list[Happened] = []
    shown = 0
    places = params.places or ("",)
    for place in places:
        taken = judging.record.readings(params.quantity, place or None)
        fit = [
            item
            for item in taken
            if (params.value is None or value_of(item) == params.value)
            and (limit is None or item.seq < limit.seq)
            and (not start or item.seq > start[0].seq)
        ]
        good += fit[-1:]
        if not fit and _healed_value(judging, params, place, limit):
            shown += 1
    done = len(good) + shown
    verdict = share(done, len(places), msg("verdict.reading_taken", done=done, of=len(places)), evidence=seqs(good))
    any_taken = bool(judging.record.readings(params.quantity)) or bool(tries(judging, params.quantity))
    return verdict if any_taken else Verdict(fraction=0.0, message=verdict.message, measured=0, wanted=len(places), done=False)


def _healed_value(judging: Judging, params: TakenParams, place: str, limit: Happened | None) -> bool:
    """Whether a try in time would have shown the wanted value, had earlier charges been put right."""
    values = would_show(judging, params.quantity, place, limit.seq if limit else None)
    return bool(values) and (params.value is None or params.value in values)


def tries(judging: Judging, quantity: str) -> list[LogEntry]:
    """Every try of an action that shows a quantity, refused ones too."""
    pages = [name for name, quantities in SHOWN_ON.items() if quantity in quantities]
    found = [entry for page in pages for entry in judging.record.acts("read_terminal", page=page)]
    if quantity == "noc_site":
        found += judging.record.acts("call_noc", about="acceptance")
    return found


def would_show(judging: Judging, quantity: str, at: str, limit: int | None = None) -> list[int | str]:
    """What tries (before entry `limit`) would have shown for a quantity on the healed World; nothing where it is not healed."""
    if not judging.is_healed:
        return []
    found: list[int | str] = []
    for entry in tries(judging, quantity):
        if limit is None or entry.seq < limit:
            found += _rows(judging, entry, quantity, at)
    return found


def _rows(judging: Judging, entry: LogEntry, quantity: str, at: str) -> list[int | str]:
    world = judging.steady_at(entry.seq)
    if entry.do == "call_noc":
        return ["seen"] if services.transport_is_up(world, services.LONG_SINCE_MS) else ["not_seen"]
    if (
        entry.do == "read_terminal"
        and (entry.action or {})["page"] != "indoor"
        and not services.running_board(world, "main", services.LONG_SINCE_MS)[0]
    ):
        return []
    rows = page_rows(
        world, str((entry.action or {})["page"]), services.LONG_SINCE_MS, Chance(judging.record.header.seed, entry.seq)
    )
    return [value for name, where, value, _ in rows if name == quantity and (not at or where == at) and value is not None]


SHOWN_ON = {
    "alarms": ("alarm_count", "alarm"),
    "boards": ("board_state", "serial"),
    "clock": ("clock_state",),
    "cpri": ("cpri_state", "cpri_rx_cdbm", "serial", "radio_state"),
    "indoor": ("hop_state", "rsl_cdbm", "far_link_id"),
    "rtwp": ("rtwp_cdbm",),
    "transport": ("transport_state",),
    "vswr": ("vswr_cent",),
}
"""Which quantities stand on which page of the maintenance terminal."""


@criterion_kind("proved_dead", Nothing)
def judge_proved_dead(judging: Judging, params: Nothing) -> Verdict:
    """Dead was proved with a proven meter: known source, circuit, known source, all before the first power conductor in the cabinet."""
    record = judging.record
    first = next(
        (item for item in record.events("cable_connected") if _is_power_here(judging, str(getattr(item.event, "port", "")))), None
    )
    limit = first.seq if first else BEYOND
    proofs = [item for item in record.readings("proving_mv") if item.seq < limit and _is_voltage(item)]
    dead = [item for item in record.readings("dc_mv") if item.seq < limit]
    if not proofs and not dead:
        return Verdict(fraction=0.0, message=msg("verdict.proved_dead.no"), done=False)
    good = [
        item
        for item in dead
        if any(p.seq < item.seq and _same(p, item) for p in proofs) and any(p.seq > item.seq and _same(p, item) for p in proofs)
    ]
    return yes_no(bool(good), "verdict.proved_dead", evidence=seqs([*proofs, *dead]))


def _is_power_here(judging: Judging, port: str) -> bool:
    """Whether a port is a terminal of the -48 V in the cabinet; a tail's far end aloft is dead by itself."""
    units = judging.world.units
    here = units[judging.plan.baseband].place
    return port_kind_of(judging, port) in ("dc_neg", "dc_rtn") and units[unit_of(port)].place == here


def _is_voltage(item: Happened) -> bool:
    value = value_of(item)
    return isinstance(value, int) and abs(value) > 10_000


def _same(one: Happened, other: Happened) -> bool:
    return one.event.subject == other.event.subject


@dataclass(frozen=True, slots=True, kw_only=True)
class ColdParams:
    """`check`: `short` between the two poles of each way, or `polarity` from each way to its unit in reach."""

    __pydantic_config__ = STRICT_PARAMS
    check: str


@criterion_kind("cold_check", ColdParams)
def judge_cold_check(judging: Judging, params: ColdParams) -> Verdict:
    """Every circuit was measured with ohms before its first power: no short, polarity right."""
    record = judging.record
    live = next(
        (item for item in record.events("breaker_operated", judging.plan.input_way) if getattr(item.event, "closed", False)), None
    )
    limit = live.seq if live else BEYOND
    wanted = _short_pairs(judging) if params.check == "short" else _polarity_pairs(judging)
    taken = [next((item for item in record.readings("ohm_mohm", at) if item.seq < limit), None) for at in wanted]
    good: list[Any] = [item for item in taken if item]
    verdict = share(
        len(good), len(wanted), msg(f"verdict.cold_check.{params.check}", done=len(good), of=len(wanted)), evidence=seqs(good)
    )
    return verdict if good else Verdict(fraction=0.0, message=verdict.message, measured=0, wanted=len(wanted), done=False)


def _short_pairs(judging: Judging) -> list[str]:
    """Both poles at the distribution's side of each circuit."""
    ends = [(a if row_group == "load" else b) for a, b, row_group in _grouped(judging)]
    return [f"{port}|{port[: -len('neg')]}rtn" for port in ends]


def _grouped(judging: Judging) -> list[tuple[str, str, str]]:
    return [
        (row.a, row.b, row.group) for row in judging.plan.connections if row.group in ("load", "supply") and row.core == "neg"
    ]


def _polarity_pairs(judging: Judging) -> list[str]:
    """From each way's -48 V terminal to the unit's, where both ends are in reach."""
    return [
        f"{row.a}|{row.b}"
        for row in judging.plan.connections
        if row.group in ("load", "supply") and row.core == "neg" and row.ends == "ab"
    ]


@criterion_kind("stakes_placed", Nothing)
def judge_stakes_placed(judging: Judging, params: Nothing) -> Verdict:
    """The earth ring was measured with the potential stake near 62 % of at least forty metres (row D11; IEEE Std 81)."""
    acts = [entry.action or {} for entry in judging.record.acts("measure_earth") if not entry.refusal]
    if not acts:
        return Verdict(fraction=0.0, message=msg("verdict.stakes_placed.no"), done=False)
    good = [act for act in acts if act["current_m"] >= 40 and 0.55 <= act["potential_m"] / act["current_m"] <= 0.68]
    return yes_no(bool(good), "verdict.stakes_placed", evidence=seqs(judging.record.readings("ring_mohm")))
