"""The assessor's part of the HTML report: an observation checklist after FR.IA.01, with room for a human decision.

The simulator only proposes. The column of decisions is empty on purpose, in every copy.
"""

from __future__ import annotations

from simulator.base.msg import Scalar
from simulator.reports.drawings import SHAPE_OF_PROPOSAL, badge
from simulator.reports.facts import Facts
from simulator.reports.markup import EMPTY, Html, el, join
from simulator.reports.rows import KukRow, Line, UnitBlock
from simulator.reports.tables import cites, head_row

_BLANKS = ("scheme", "place", "assessor", "candidate", "date", "adjust")
_WIDTHS = ("5%", "24%", "10%", "30%", "17%")
_VATM = ("valid", "authentic", "current", "sufficient")


def chip(facts: Facts, proposal: str, *, large: bool = False) -> Html:
    """A proposal as shape, letters and words."""
    if not proposal:
        return EMPTY
    words = f"{proposal} · {facts.text(f'proposal.{proposal}')}" if large else proposal
    name = f"chip chip-{proposal}{' large' if large else ''}"
    return el("span", badge(SHAPE_OF_PROPOSAL.get(proposal, ""), 26 if large else 20), words, class_=name)


def form(facts: Facts) -> Html:
    """Checklist, evidence check, feedback and signatures."""
    title = el("h2", facts.text("form"), id="form")
    decision = el("p", facts.text("decision"), class_="big")
    meaning = el("p", facts.text("proposals_meaning"))
    blanks = el("div", *(el("div", facts.text(f"form.{name}"), class_="blank") for name in _BLANKS), class_="form-head")
    units = [_unit(facts, unit) for unit in facts.units]
    return el(
        "section",
        title,
        decision,
        meaning,
        blanks,
        *units,
        _vatm(facts),
        _close(facts),
        class_="card flow form",
        aria_labelledby="form",
    )


def _unit(facts: Facts, unit: UnitBlock) -> Html:
    title = el("h3", f"{unit.code}  {unit.title}", id=f"unit-{unit.code}")
    head = el(
        "div",
        title,
        el("span", f"{facts.text('unit_proposal')}: ", chip(facts, unit.proposal), style="white-space:nowrap"),
        class_="unit",
    )
    names = ("form.no", "form.kuk", "proposal", "form.reason", "evidence")
    hint = el("div", facts.text("form.decision_hint"), class_="small")
    decision = el("th", el("div", facts.text("form.decision")), hint, scope="col", class_="decide")
    columns = head_row(*map(facts.text, names), widths=_WIDTHS, last=decision)
    table = el(
        "table", columns, el("tbody", *(_kuk(facts, row) for row in unit.rows)), class_="ia", aria_labelledby=f"unit-{unit.code}"
    )
    return join(head, el("div", table, class_="scroll"))


def _kuk(facts: Facts, row: KukRow) -> Html:
    found = {cite.seq: cite for line in row.lines for cite in line.cites}
    evidence = cites(facts, [found[seq] for seq in sorted(found)], 4)
    reason = el(
        "td", el("div", row.reason, class_="title") if row.reason else EMPTY, *(_benchmark(facts, line) for line in row.lines)
    )
    number = el("th", row.kuk, scope="row")
    return el(
        "tr",
        number,
        el("td", row.text),
        el("td", chip(facts, row.proposal)),
        reason,
        el("td", evidence),
        el("td", class_="decide"),
    )


def _benchmark(facts: Facts, line: Line) -> Html:
    both = bool(line.measured and line.wanted)
    shown = facts.text("value_of", measured=line.measured, wanted=line.wanted) if both else line.measured
    return el("div", badge(line.verdict, 16), " ", f"{line.title}: {shown}" if shown else line.title, class_="small")


def _vatm(facts: Facts) -> Html:
    rows = [row for unit in facts.units for row in unit.rows]
    observe = sum(1 for row in rows if row.proposal == "PL")
    params: dict[str, Scalar] = {
        "kuk": len(rows),
        "units": len(facts.units),
        "observe": observe,
        "shown": len(rows) - observe,
        "moment": facts.moment("started"),
    }
    pairs = [(facts.text(f"vatm.{name}"), facts.text(f"vatm.{name}_text", **params)) for name in _VATM]
    shown = [part for label, value in pairs for part in (el("dt", label), el("dd", value))]
    return el("div", el("h3", facts.text("vatm")), el("dl", *shown, class_="pairs"), class_="keep")


def _close(facts: Facts) -> Html:
    feedback = [el("h3", facts.text("form.feedback")), el("div", el("div"), el("div"), el("div"), class_="lines")]
    appeal = el("p", facts.text("form.appeal"), class_="small", style="margin-top:10px")
    when = el("span", facts.text("form.sign_date"))
    names = ("form.sign_assessor", "form.sign_candidate")
    return el(
        "div",
        *feedback,
        appeal,
        el("div", *(el("div", el("span", facts.text(name)), when) for name in names), class_="sign"),
        class_="keep",
    )
