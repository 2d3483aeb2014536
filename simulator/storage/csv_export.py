"""Attempts as a table for a spreadsheet."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable

from simulator.storage.rows import AttemptRow

COLUMNS = (
    "id",
    "scenario",
    "seed",
    "mode",
    "jobs",
    "trainee_numbers",
    "started",
    "ended",
    "status",
    "points",
    "maximum",
    "percent",
    "proposal",
    "needs_observation",
    "breaches",
    "released",
)

_NUMBER = re.compile(r"[+-]?\d+([.,]\d+)?")
_CONTROL = re.compile(r"[\x00-\x1f\x7f\x85\u2028\u2029]+")
_STARTS_FORMULA = re.compile(r"\s*[=+\-@\uff1d\uff0b\uff0d\uff20]")
"""Spreadsheets also take the full-width forms, and some drop white space first."""
_BOM = "\ufeff"


def export_csv(rows: Iterable[AttemptRow], *, separator: str = ",", decimal: str = ".", bom: bool = False) -> str:
    r"""A header and a line for each attempt, ended by `\n`; several jobs or numbers in a cell are parted by ` | `.

    `separator` is `,` or `;`, `decimal` is `.` or `,` (an Indonesian Excel wants `;` and `,`); `bom`
    puts the mark before the text by which Excel knows UTF-8. `released` is 1 or 0. No cell is taken for a
    formula: what would be is given an apostrophe in front, unless it is a number.
    """
    if separator not in {",", ";"} or decimal not in {".", ","}:
        raise ValueError("the separator is , or ; and the decimal mark . or ,")
    text = io.StringIO(_BOM if bom else "", newline="")
    text.seek(0, io.SEEK_END)
    table = csv.writer(text, delimiter=separator, lineterminator="\n")
    table.writerow(COLUMNS)
    for row in rows:
        table.writerow(safe_cell(cell) for cell in _cells(row, decimal))
    return text.getvalue()


def safe_cell(text: str) -> str:
    """The text on one line, with an apostrophe in front where a spreadsheet would run it.

    >>> safe_cell("=1+1"), safe_cell("-5"), safe_cell("-5+cmd"), safe_cell("BTS 12")
    ("'=1+1", '-5', "'-5+cmd", 'BTS 12')
    """
    text = _CONTROL.sub(" ", text)  # a lone `\r` ends a row for many readers, and Python's writer does not quote it
    is_formula = _STARTS_FORMULA.match(text) and not _NUMBER.fullmatch(text)
    return f"'{text}" if is_formula else text


def _cells(row: AttemptRow, decimal: str) -> list[str]:
    what = [row.id, row.scenario, str(row.seed), row.mode, " | ".join(row.jobs), " | ".join(row.numbers)]
    when = [row.started, row.ended or "", row.status]
    marks = [_figure(value, decimal) for value in (row.points, row.maximum, _percent(row))]
    outcome = [row.proposal or "", str(row.needs_observation), str(row.breaches), "1" if row.released else "0"]
    return what + when + marks + outcome


def _percent(row: AttemptRow) -> float | None:
    return 100 * row.points / row.maximum if row.points is not None and row.maximum else None


def _figure(value: float | None, decimal: str) -> str:
    """At most two decimals, none that are zero; empty where there is no value."""
    if value is None:
        return ""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return text.replace(".", decimal)
