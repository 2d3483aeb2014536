"""The report as plain text: 80 columns, for a terminal, a mail or a printer.

Verdicts are marked in ASCII (`[+] [~] [x] [ ]`, `[!]` for critical), because the consoles of old Windows PCs
have no ticks; the word always stands beside the mark.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

from simulator.i18n.texts import Texts
from simulator.reports.facts import Facts, Report
from simulator.reports.notes import effort, header, integrity, notes, standing
from simulator.reports.rows import Cite, KukRow, Line, UnitBlock, by_step, jobs_in

WIDTH = 80
"""No line is longer."""
MARKS = {"met": "[+]", "partly": "[~]", "missed": "[x]", "not_assessed": "[ ]"}
"""The mark of each verdict."""
CRITICAL = "[!]"
"""The mark of a critical breach."""
_INDENT = " " * 4


def text_report(report: Report, texts: Texts, *, with_proposals: bool = True) -> str:
    """The whole report, ended by a line feed.

    `with_proposals=False` is the trainee's copy of an assessment before release: it holds no proposal.
    """
    facts = Facts(report, texts)
    parts = [_head(facts, with_proposals), _summary(facts, with_proposals), _breaches(facts, with_proposals), _jobs(facts)]
    if with_proposals:
        parts.append(_proposals(facts))
    parts += [_notes(facts, with_proposals), _integrity(facts)]
    return "\n".join(line.rstrip() for part in parts for line in part) + "\n"


def _wrap(text: str, indent: str = "", first: str | None = None) -> list[str]:
    """Text in lines of at most WIDTH; `first` stands before the first of them."""
    plain = "".join(char if char.isprintable() or char == "\u00a0" else " " for char in text)
    return textwrap.wrap(plain, WIDTH, initial_indent=indent if first is None else first, subsequent_indent=indent) or [
        first or ""
    ]


def _cited(facts: Facts, cite: Cite) -> str:
    """A citation that no line end parts."""
    return facts.cited(cite).replace(" ", "\u00a0")


def _section(title: str) -> list[str]:
    return ["", *_wrap(title.upper()), "-" * WIDTH]


def _table(pairs: Iterable[tuple[str, str]]) -> list[str]:
    """Labels and values in two columns."""
    rows = list(pairs)
    column = min(26, max((len(label) for label, _ in rows), default=0) + 2)
    lines = []
    for label, value in rows:
        lines += _wrap(value, " " * column, label[: column - 1].ljust(column))
    return lines


def _head(facts: Facts, with_proposals: bool) -> list[str]:
    lines = [
        "=" * WIDTH,
        *_wrap(f"{facts.text('title').upper()} - {facts.mode.upper()}"),
        *_wrap(facts.text("decision")),
        "=" * WIDTH,
    ]
    lines += _table(header(facts))
    for sentence in standing(facts, with_proposals=with_proposals):
        lines += ["", *_wrap(sentence, _INDENT, "*   ")]
    return lines


def _summary(facts: Facts, with_proposals: bool) -> list[str]:
    counts = facts.counts()
    score = facts.text(
        "score_line", points=facts.figure(facts.value("points", 0)), maximum=facts.figure(facts.value("maximum", 0))
    )
    rows = [(facts.text("score"), f"{facts.percent_text} / 100  ({score})")]
    rows += [(f"{mark} {facts.text(f'verdict.{name}')}", str(counts.get(name, 0))) for name, mark in MARKS.items()]
    rows.append((f"{CRITICAL} {facts.text('breaches')}", str(len(facts.breaches))))
    if with_proposals:
        rows.append((facts.text("proposal"), _overall(facts)))
    return [*_section(facts.text("summary")), *_table(rows + effort(facts))]


def _overall(facts: Facts) -> str:
    count = int(facts.value("needs_observation", 0))
    observe = f"; {facts.text('observe', count=count)}" if count else ""
    return _proposal(facts, str(facts.value("proposal"))) + observe


def _proposal(facts: Facts, proposal: str) -> str:
    return f"{proposal} ({facts.text(f'proposal.{proposal}')})" if proposal else "\u2013"


def _breaches(facts: Facts, with_proposals: bool) -> list[str]:
    lines = _section(facts.text("breaches"))
    if not facts.breaches:
        return [*lines, *_wrap(facts.text("no_breaches"))]
    if with_proposals:
        lines += _wrap(facts.text("breach_meaning"))
    for breach in facts.breaches:
        lines += _wrap(f"{breach.text} ({_cited(facts, breach.cite)})", _INDENT, f"{CRITICAL} ")
        if with_proposals and breach.kuk:
            lines += _wrap(f"KUK {breach.kuk} {breach.kuk_text}", _INDENT)
    return lines


def _jobs(facts: Facts) -> list[str]:
    lines: list[str] = []
    for job in jobs_in(facts.lines):
        mine = [line for line in facts.lines if line.job == job]
        lines += _section(facts.text("job_title", job=facts.texts.text(f"job.{job}")))
        for group in by_step(mine):
            lines += ["", *_wrap(group[0].step_title)]
            lines += [wrapped for line in group for wrapped in _criterion(facts, line)]
    return lines


def _criterion(facts: Facts, line: Line) -> list[str]:
    points = facts.text("points_of", points=facts.figure(line.points), maximum=facts.figure(line.maximum))
    if line.verdict == "not_assessed":
        points = facts.text("not_counted")
    severity = facts.text(f"severity.{line.severity}")
    lines = _wrap(line.title, _INDENT, f"{MARKS.get(line.verdict, '[?]')} ")
    lines += _wrap(f"{facts.verdict(line)} | {points} | {severity}", _INDENT)
    values = [(facts.text("measured"), line.measured), (facts.text("wanted"), line.wanted)]
    shown = " | ".join(f"{label}: {value}" for label, value in values if value)
    evidence = "; ".join(_cited(facts, cite) for cite in line.cites)
    details = [shown, line.message, line.because, f"{facts.text('evidence')}: {evidence}" if evidence else ""]
    return lines + [wrapped for detail in details if detail for wrapped in _wrap(detail, _INDENT)]


def _proposals(facts: Facts) -> list[str]:
    lines = [*_section(facts.text("proposals")), *_wrap(facts.text("proposals_meaning"))]
    for unit in facts.units:
        lines += ["", *_unit(facts, unit)]
    return lines


def _unit(facts: Facts, unit: UnitBlock) -> list[str]:
    lines = _wrap(f"{unit.code}  {unit.title}")
    lines += _wrap(f"{facts.text('unit_proposal')}: {_proposal(facts, unit.proposal)}")
    for row in unit.rows:
        lines += _kuk(facts, row)
    return lines


def _kuk(facts: Facts, row: KukRow) -> list[str]:
    lines = _wrap(f"{row.kuk} {row.text}", " " * 9, f"  [{row.proposal or '?'}]".ljust(9))
    lines += _wrap(row.reason, " " * 9, " " * 9) if row.reason else []
    cites = dict.fromkeys(_cited(facts, cite) for line in row.lines for cite in line.cites)
    return lines + (_wrap(f"{facts.text('evidence')}: {'; '.join(cites)}", " " * 9, " " * 9) if cites else [])


def _notes(facts: Facts, with_proposals: bool) -> list[str]:
    lines = _section(facts.text("notes"))
    for note in notes(facts, with_proposals=with_proposals):
        lines += _wrap(note, "  ", "- ")
    return lines


def _integrity(facts: Facts) -> list[str]:
    lines = _section(facts.text("integrity"))
    for label, value in integrity(facts):
        together = _wrap(f"{label}: {value}")
        lines += together if len(together) == 1 else [*_wrap(f"{label}:"), *_wrap(value, "  ", "  ")]
    return [*lines, *_wrap(facts.text("verify_how"))]
