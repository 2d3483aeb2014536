"""The record sheet as it is written: every line with what it asks, what was read for it and what stands there."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.i18n.readings import OPEN_LINE, Value, parse, parts, shown, unit_of
from simulator.i18n.texts import NO_VALUE, Texts
from simulator.scenario.plan import PlanField
from simulator.ui.views.tray import capital
from simulator.ui.views.work import WorkView

JOIN = " \u2194 "
"""Between the two places of a reading with two leads."""


@dataclass(frozen=True, slots=True)
class SheetLine:
    """A line: words for what and where, its unit, the last own reading for it (`has_read`), what is written there.

    `copied` is what copying that reading writes, in the quantity's integer unit or as a word.
    """

    id: str
    job: str
    kind: str
    quantity: str
    at: str
    what: str
    where: str
    unit: str
    has_read: bool
    read: str
    copied: int | str
    is_written: bool
    written: str
    entered: str


def lines_of(view: WorkView, texts: Texts) -> tuple[SheetLine, ...]:
    """Every line of the sheet, in its order."""
    return tuple(_line(view, texts, field) for field in view.sheet.plan.fields)


def jobs_of(view: WorkView) -> tuple[str, ...]:
    """The jobs that have lines, in the order of the sheet."""
    return tuple(dict.fromkeys(field.job for field in view.sheet.plan.fields))


def where_of(texts: Texts, at: str) -> str:
    """The place or the two places of a reading, in words."""
    return JOIN.join(capital(texts.name(one)) for one in at.split("|"))


def entered(texts: Texts, quantity: str, value: Value) -> str:
    """A value as it stands in the field: digits alone where the unit stands beside it."""
    digits, unit = parts(texts.lang, quantity, value)
    if digits and unit == unit_of(quantity):
        return digits
    return str(value) if isinstance(value, str) else shown(texts, quantity, value)


def value_of(quantity: str, text: str) -> int | str | None:
    """What is written by a text: the number in the quantity's integer unit, else the words themselves; None for nothing.

    >>> value_of("dc_mv", "-53,4"), value_of("serial", " MB-1 "), value_of("dc_mv", "OL"), value_of("dc_mv", "  ")
    (-53400, 'MB-1', 'OL', None)
    """
    plain = text.strip()
    number = parse(quantity, plain)
    return (plain or None) if number is None else number


def _line(view: WorkView, texts: Texts, field: PlanField) -> SheetLine:
    read = view.readings.get((field.quantity, field.at))
    written = view.seen.records.get(field.id)
    return SheetLine(
        id=field.id,
        job=field.job,
        kind=field.kind,
        quantity=field.quantity,
        at=field.at,
        what=capital(texts.name(field.id)),
        where=where_of(texts, field.at),
        unit=unit_of(field.quantity),
        has_read=read is not None,
        read=shown(texts, field.quantity, read.value) if read else NO_VALUE,
        copied=OPEN_LINE if read is None or read.value is None else read.value,
        is_written=written is not None,
        written=NO_VALUE if written is None else _shown(texts, field.quantity, written),
        entered="" if written is None else entered(texts, field.quantity, written),
    )


def _shown(texts: Texts, quantity: str, value: int | str) -> str:
    """What stands on paper stands there as it was written."""
    return value if isinstance(value, str) else shown(texts, quantity, value)
