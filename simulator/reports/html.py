"""The report as one HTML file that needs nothing else: for a screen, for A4, for a grey printer."""

from __future__ import annotations

from collections.abc import Iterable

from simulator.i18n.texts import Texts
from simulator.reports.drawings import badge, score_ring
from simulator.reports.facts import Facts, Report
from simulator.reports.form import chip, form
from simulator.reports.markup import EMPTY, Html, el, join
from simulator.reports.notes import effort, header, integrity, notes, standing
from simulator.reports.rows import VERDICTS
from simulator.reports.style import CSS
from simulator.reports.tables import annex, breaches, jobs, time_line, worst


def html_report(report: Report, texts: Texts, *, with_proposals: bool = True) -> str:
    """The whole page.

    `with_proposals=False` is the trainee's copy of an assessment before release: it holds no proposal and
    no checklist. Texts and values are escaped; no address outside the page is named.
    """
    facts = Facts(report, texts)
    main = [
        _alerts(facts, with_proposals),
        _cards(facts, with_proposals),
        _about(facts),
        breaches(facts, with_proposals=with_proposals),
        worst(facts),
        time_line(facts),
        jobs(facts),
        form(facts) if with_proposals else EMPTY,
        _foot(facts, with_proposals),
        annex(facts),
    ]
    body = el("body", _top(facts), el("main", *main))
    return f"<!DOCTYPE html>\n{el('html', _head(facts), body, lang=texts.lang)}\n"


def _head(facts: Facts) -> Html:
    title = f"{facts.text('title')} · {facts.title} · {facts.mode}"
    viewport = el("meta", name="viewport", content="width=device-width, initial-scale=1")
    return el("head", el("meta", charset="utf-8"), viewport, el("title", title), el("style", Html(CSS)))


def _top(facts: Facts) -> Html:
    names = [
        el("p", facts.text("title"), class_="kind"),
        el("h1", facts.title),
        el("p", facts.text("decision"), class_="decision"),
    ]
    mode = el("p", facts.mode, class_=f"mode mode-{facts.value('mode', 'practice')}")
    return el("header", el("div", el("div", *names), mode, class_="in"), class_="top")


def _alerts(facts: Facts, with_proposals: bool) -> Html:
    found = standing(facts, with_proposals=with_proposals)
    return el("div", *(el("p", sentence) for sentence in found), class_="card alert", role="note") if found else EMPTY


def _cards(facts: Facts, with_proposals: bool) -> Html:
    score = el("section", el("h2", facts.text("score")), _score(facts, with_proposals), class_="card")
    verdicts = el("section", el("h2", facts.text("verdicts")), _counts(facts), class_="card")
    work = el("section", el("h2", facts.text("effort")), pairs(effort(facts)), class_="card")
    return el("div", score, verdicts, work, class_="cards")


def _score(facts: Facts, with_proposals: bool) -> Html:
    line = facts.text(
        "score_line", points=facts.figure(facts.value("points", 0)), maximum=facts.figure(facts.value("maximum", 0))
    )
    ring = score_ring(facts.percent, facts.percent_text, facts.text("score_alt", percent=facts.percent_text))
    said = [el("p", line, class_="big")]
    if not with_proposals:
        return el("div", ring, el("div", *said), class_="scorebox")
    count = int(facts.value("needs_observation", 0))
    observe = el("p", facts.text("observe", count=count), class_="small", style="margin-top:6px") if count else EMPTY
    proposal = el(
        "div",
        el("p", facts.text("proposal"), class_="muted", style="margin-top:8px"),
        chip(facts, str(facts.value("proposal")), large=True),
    )
    return join(el("div", ring, el("div", *said, proposal), class_="scorebox"), observe)


def _counts(facts: Facts) -> Html:
    counts = facts.counts()
    rows = [
        (name, facts.text(f"verdict.{name}"), counts.get(name, 0))
        for name in ("met", *(name for name in VERDICTS if name != "met"))
    ]
    rows.append(("critical", facts.text("breaches"), len(facts.breaches)))
    return el("ul", *(el("li", badge(name, 22), word, el("b", str(count))) for name, word, count in rows), class_="counts")


def pairs(rows: Iterable[tuple[str, str]], kind: str = "") -> Html:
    """Labels and values."""
    shown = [part for label, value in rows for part in (el("dt", label), el("dd", value))]
    return el("dl", *shown, class_=f"pairs {kind}".strip())


def _about(facts: Facts) -> Html:
    return el(
        "section",
        el("h2", facts.text("summary"), id="about"),
        pairs(header(facts), "wide"),
        class_="card keep",
        aria_labelledby="about",
    )


def _foot(facts: Facts, with_proposals: bool) -> Html:
    found = [el("li", note) for note in notes(facts, with_proposals=with_proposals)]
    read = el("section", el("h2", facts.text("notes")), el("ul", *found, class_="notes small"), class_="card keep")
    table = el("div", pairs(integrity(facts)), class_="hash")
    how = el("p", facts.text("verify_how"), class_="small", style="margin-top:8px")
    return join(read, el("section", el("h2", facts.text("integrity")), table, how, class_="card keep"))
