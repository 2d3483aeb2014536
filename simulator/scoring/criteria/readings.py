"""Criteria of readings: taken, taken in time, within limits, written down truly."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from simulator.base.msg import msg
from simulator.mechanics.event import InstrumentRead
from simulator.scenario.plan import PlanField
from simulator.scoring.criteria.order import Match, found
from simulator.scoring.criteria.safety import Nothing
from simulator.scoring.kind import STRICT_PARAMS, criterion_kind
from simulator.scoring.record import Happened, Judging, seqs
from simulator.scoring.verdict import Verdict, share, yes_no


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldsParams:
    """Lines of the record sheet meant, by name; a name may end in `*`."""

    __pydantic_config__ = STRICT_PARAMS
    fields: tuple[str, ...]


def fields_named(judging: Judging, names: tuple[str, ...]) -> list[PlanField]:
    """The lines of the sheet that these names mean."""
    return [row for row in judging.plan.fields if any(row.id == name or (name.endswith("*") and row.id.startswith(name[:-1])) for name in names)]


def value_of(item: Happened) -> int | str | None:
    """The value of a reading."""
    return item.event.value if isinstance(item.event, InstrumentRead) else None


def readings_for(judging: Judging, row: PlanField, *, prelude: bool = False) -> tuple[Happened, ...]:
    """The readings a line of the sheet is about."""
    return judging.record.readings(row.quantity, row.at, prelude=prelude)


@criterion_kind("readings_written", FieldsParams)
def judge_readings_written(judging: Judging, params: FieldsParams) -> Verdict:
    """Every line was read with the right instrument and something was written into it."""
    rows = fields_named(judging, params.fields)
    written = {item.event.subject: item for item in judging.record.events("record_written")}
    good, evidence = 0, []
    for row in rows:
        read = readings_for(judging, row)
        done = row.id in written and (row.kind == "text" or bool(read))
        good += done
        evidence += [*read[-1:], *([written[row.id]] if row.id in written else [])]
    verdict = share(good, len(rows), msg("verdict.readings_written", done=good, of=len(rows)), evidence=seqs(evidence))
    return verdict if evidence else Verdict(fraction=0.0, message=verdict.message, measured=0, wanted=len(rows), done=False)


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
    return Verdict(fraction=fraction, message=message, evidence=evidence, measured=len(lines) - len(wrong), wanted=len(lines), passed=not wrong)


def _is_true(judging: Judging, row: PlanField, written: Happened) -> bool:
    value = getattr(written.event, "value", None)
    if row.kind == "text":
        return isinstance(value, str) and _plain(row.text) in _plain(value)
    shown = [value_of(item) for item in readings_for(judging, row, prelude=True) if item.seq < written.seq]
    if not shown and row.kind == "serial":
        return False
    return value in shown


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


@criterion_kind("reading_taken", TakenParams)
def judge_reading_taken(judging: Judging, params: TakenParams) -> Verdict:
    """Readings of a quantity were taken at each place (with that value), in time."""
    limit = next(iter(found(judging, params.then)), None) if params.then else None
    start = found(judging, params.after)[-1:] if params.after else ()
    good: list[Happened] = []
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
    verdict = share(len(good), len(places), msg("verdict.reading_taken", done=len(good), of=len(places)), evidence=seqs(good))
    any_taken = bool(judging.record.readings(params.quantity))
    return verdict if any_taken else Verdict(fraction=0.0, message=verdict.message, measured=0, wanted=len(places), done=False)


@criterion_kind("proved_dead", Nothing)
def judge_proved_dead(judging: Judging, params: Nothing) -> Verdict:
    """Dead was proved with a proven meter: known source, circuit, known source, all before the first power conductor."""
    record = judging.record
    first = next(
        (item for item in record.events("cable_connected") if str(getattr(item.event, "port", "")).endswith(("_neg", "_rtn", ".neg", ".rtn"))), None
    )
    limit = first.seq if first else record.last_seq + 1
    proofs = [item for item in record.readings("proving_mv") if item.seq < limit and _is_voltage(item)]
    dead = [item for item in record.readings("dc_mv") if item.seq < limit]
    if not proofs and not dead:
        return Verdict(fraction=0.0, message=msg("verdict.proved_dead.no"), done=False)
    good = [
        item for item in dead if any(p.seq < item.seq and _same(p, item) for p in proofs) and any(p.seq > item.seq and _same(p, item) for p in proofs)
    ]
    return yes_no(bool(good), "verdict.proved_dead", evidence=seqs([*proofs, *dead]))


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
    live = next((item for item in record.events("breaker_operated", judging.plan.input_way) if getattr(item.event, "closed", False)), None)
    limit = live.seq if live else record.last_seq + 1
    wanted = _short_pairs(judging) if params.check == "short" else _polarity_pairs(judging)
    taken = [next((item for item in record.readings("ohm_mohm", at) if item.seq < limit), None) for at in wanted]
    good: list[Any] = [item for item in taken if item]
    verdict = share(len(good), len(wanted), msg(f"verdict.cold_check.{params.check}", done=len(good), of=len(wanted)), evidence=seqs(good))
    return verdict if good else Verdict(fraction=0.0, message=verdict.message, measured=0, wanted=len(wanted), done=False)



def _short_pairs(judging: Judging) -> list[str]:
    """Both poles at the distribution's side of each circuit."""
    ends = [(a if row_group == "load" else b) for a, b, row_group in _grouped(judging)]
    return [f"{port}|{port[: -len('neg')]}rtn" for port in ends]


def _grouped(judging: Judging) -> list[tuple[str, str, str]]:
    return [(row.a, row.b, row.group) for row in judging.plan.connections if row.group in ("load", "supply") and row.core == "neg"]


def _polarity_pairs(judging: Judging) -> list[str]:
    """From each way's -48 V terminal to the unit's, where both ends are in reach."""
    return [f"{row.a}|{row.b}" for row in judging.plan.connections if row.group in ("load", "supply") and row.core == "neg" and row.ends == "ab"]
