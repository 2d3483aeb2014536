"""Reports as tables: a row for each criterion, and the grades in the shape Moodle imports."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from simulator.i18n.texts import Texts
from simulator.reports.facts import Facts, Report

CRITERIA_COLUMNS = (
    "scenario",
    "seed",
    "mode",
    "criterion",
    "title",
    "job",
    "step",
    "severity",
    "verdict",
    "fraction",
    "points",
    "maximum",
    "measured",
    "wanted",
    "unit",
    "because",
    "message",
    "evidence",
)
"""The columns of `criteria_csv`."""
MOODLE_SCALE = {"K": "Kompeten", "BK": "Belum Kompeten"}
"""The items of the Moodle scale that the second grade is imported into."""
NO_GRADE = "-"
"""What Moodle takes for no grade."""

_NUMBER = re.compile(r"[+-]?\d+([.,]\d+)?")
_CONTROL = re.compile(r"[\x00-\x1f\x7f\x85\u2028\u2029]+")
_STARTS_FORMULA = re.compile(r"\s*[=+\-@|\uff1d\uff0b\uff0d\uff20]")
_BOM = "\ufeff"


def criteria_csv(report: Report, texts: Texts, *, separator: str = ",", bom: bool = False, decimal: str = ".") -> str:
    r"""A header and a row for each criterion, ended by `\n`. It holds no proposal, so it may always be given out.

    Verdicts, jobs and steps are codes, the same in every language; `title`, `because` and `message` are worded.
    An Indonesian Excel wants `separator=";"`, `decimal=","` and `bom=True`. No cell is taken for a formula:
    what would be is given an apostrophe in front, unless it is a number.
    """
    if separator not in {",", ";"} or decimal not in {".", ","}:
        raise ValueError("the separator is , or ; and the decimal mark . or ,")
    facts = Facts(report, texts)
    about = [str(facts.value(key)) for key in ("scenario", "seed", "mode")]
    rows = [about + _criterion_cells(facts, index, decimal) for index in range(len(facts.lines))]
    return _table([list(CRITERIA_COLUMNS), *rows], separator, bom=bom)


def grades_csv(
    reports: Iterable[Report],
    *,
    people: Mapping[str, tuple[str, str]] | None = None,
    separator: str = ",",
    bom: bool = False,
) -> str:
    r"""A row for each participant, two grades for each scenario: 0-100, and the proposal as an item of MOODLE_SCALE.

    `people` gives username and idnumber for a participant's reference; without it the reference stands for both.
    Of several attempts by one person at one scenario the last given counts. PL, and an assessment not yet released,
    are no grade. A demonstration is nobody's work and is left out. The numeric grade keeps the point
    as its decimal mark, which Moodle wants.
    """
    if separator not in {",", ";"}:
        raise ValueError("the separator is , or ;")
    counted = [report for report in reports if report.get("mode") != "demonstration"]
    scenarios = list(dict.fromkeys(str(report.get("scenario", "")) for report in counted))
    held = {(str(ref), str(report.get("scenario", ""))): report for report in counted for ref in report.get("participants") or ()}
    refs = list(dict.fromkeys(ref for ref, _ in held))
    head = ["username", "idnumber", *(f"SIM {name} {kind}" for name in scenarios for kind in ("(0-100)", "K/BK")), "feedback"]
    rows = [_grade_cells(ref, scenarios, held, people or {}) for ref in refs]
    return _table([head, *rows], separator, bom=bom)


def safe_cell(text: str) -> str:
    """The text on one line, with an apostrophe in front where a spreadsheet would run it.

    The same rule as the results' export has; the storage stands beside the reports, so neither can ask the other.

    >>> safe_cell("=1+1"), safe_cell("-5"), safe_cell("-5+cmd"), safe_cell("BTS 12")
    ("'=1+1", '-5', "'-5+cmd", 'BTS 12')
    """
    text = _CONTROL.sub(" ", text)
    is_formula = _STARTS_FORMULA.match(text) and not _NUMBER.fullmatch(text) and text != NO_GRADE
    return f"'{text}" if is_formula else text


def _table(rows: Sequence[Sequence[str]], separator: str, *, bom: bool) -> str:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=separator, lineterminator="\n").writerows([safe_cell(cell) for cell in row] for row in rows)
    return (_BOM if bom else "") + text.getvalue()


def _criterion_cells(facts: Facts, index: int, decimal: str) -> list[str]:
    line, raw = facts.lines[index], facts.value("criteria")[index]
    names = [line.id, line.title, line.job, line.step, line.severity, line.verdict]
    figures = [_plain(raw.get(key), decimal) for key in ("fraction", "points", "maximum", "measured", "wanted")]
    evidence = " | ".join(facts.cited(cite) for cite in line.cites)
    return [*names, *figures, str(raw.get("unit") or ""), line.because, line.message, evidence]


def _plain(value: Any, decimal: str) -> str:
    """A number without thousands marks and with four decimals at most; other values as they are."""
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.4f}".rstrip("0").rstrip(".").replace(".", decimal)
    if isinstance(value, (list, tuple)):
        return " | ".join(_plain(item, decimal) for item in value)
    return str(value)


def _grade_cells(
    ref: str, scenarios: Sequence[str], held: Mapping[tuple[str, str], Report], people: Mapping[str, tuple[str, str]]
) -> list[str]:
    cells = list(people.get(ref, (ref, ref)))
    found = [held.get((ref, name)) for name in scenarios]
    for report in found:
        cells += [NO_GRADE, NO_GRADE] if report is None else [_percent(report), _outcome(report)]
    return [*cells, "; ".join(_feedback(report) for report in found if report is not None)]


def _percent(report: Report) -> str:
    maximum = report.get("maximum") or 0
    return _plain(round(100 * float(report.get("points") or 0) / maximum, 2), ".") if maximum else NO_GRADE


def _outcome(report: Report) -> str:
    is_open = report.get("mode") != "assessment" or bool(report.get("released"))
    return MOODLE_SCALE.get(str(report.get("proposal")), NO_GRADE) if is_open else NO_GRADE


def _feedback(report: Report) -> str:
    """What identifies the attempt, in no language: the words of a Moodle course are its teacher's."""
    return f"{report.get('scenario', '')} r{report.get('revision', '')} seed {report.get('seed', '')} {report.get('status', '')} {str(report.get('head') or '')[:12]}".strip()
