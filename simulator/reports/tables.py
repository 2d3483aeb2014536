"""The parts of the HTML report about what happened: criteria by job, breaches, what to work on, timeline, annex."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from simulator.reports.drawings import Mark, badge, band, timeline
from simulator.reports.facts import Facts
from simulator.reports.markup import EMPTY, Html, el, join
from simulator.reports.rows import VERDICTS, Breach, Cite, Line, by_step, jobs_in, worst_first

_MOST_CITES = 6
_MOST_WORST = 6
_MOST_TICKS = 8
_MINUTE_MS = 60_000
_STEPS_MIN = (1, 2, 5, 10, 15, 30, 60, 120, 240, 480)


def state(facts: Facts, line: Line) -> Html:
    """A verdict as badge and word."""
    return el("span", badge(line.verdict), facts.verdict(line), class_=f"state {line.verdict}")


def cites(facts: Facts, found: Sequence[Cite], most: int = _MOST_CITES) -> Html:
    """Evidence as links to the annex; what does not fit is counted, the annex names it."""
    links = [_cite(facts, cite) for cite in found[:most]]
    rest = len(found) - most
    parts = [part for link in links for part in (link, "; ")][:-1]
    return el("div", *parts, f" +{rest}" if rest > 0 else EMPTY, class_="cites") if links else EMPTY


def _cite(facts: Facts, cite: Cite) -> Html:
    words = facts.cited(cite)
    return el("span", el("a", words, href=f"#e{cite.seq}") if cite.is_known else words)


def head_row(*labels: str, widths: Sequence[str] = (), last: Html = EMPTY) -> Html:
    """A table's head; `widths` hold for print and screen, `last` is a ready cell behind the others."""
    padded = [*widths, *[""] * (len(labels) - len(widths))]
    cells = [
        el("th", label, scope="col", style=f"width:{width}" if width else None)
        for label, width in zip(labels, padded, strict=True)
    ]
    return el("thead", el("tr", *cells, last))


def breaches(facts: Facts, *, with_proposals: bool) -> Html:
    """The critical breaches, before everything else."""
    title = el("h2", facts.text("breaches"), id="breaches")
    if not facts.breaches:
        return el("section", title, el("p", facts.text("no_breaches")), class_="card keep", aria_labelledby="breaches")
    meaning = el("p", facts.text("breach_meaning"), class_="small", style="margin-bottom:8px") if with_proposals else EMPTY
    rows = [_breach(facts, breach, with_proposals) for breach in facts.breaches]
    return el("section", title, meaning, el("ul", *rows, class_="breaches"), class_="card danger", aria_labelledby="breaches")


def _breach(facts: Facts, breach: Breach, with_proposals: bool) -> Html:
    kuk = el("div", f"KUK {breach.kuk} {breach.kuk_text}", class_="small muted") if with_proposals and breach.kuk else EMPTY
    what = el("div", breach.text, class_="title")
    done = el("div", breach.cite.text, class_="small") if breach.cite.text else EMPTY
    return el("li", badge("critical", 34), el("div", what, done, cites(facts, [breach.cite]), kuk), class_="breach")


def worst(facts: Facts) -> Html:
    """What to work on first, by severity and by points lost."""
    found = worst_first(facts.lines)
    title = el("h2", facts.text("worst"), id="worst")
    if not found:
        return el("section", title, el("p", facts.text("worst_none")), class_="card keep", aria_labelledby="worst")
    rows = [_worst(facts, line) for line in found[:_MOST_WORST]]
    rest = len(found) - _MOST_WORST
    more = el("p", facts.text("worst_more", count=rest), class_="small muted", style="margin-bottom:8px") if rest > 0 else EMPTY
    return el("section", title, more, el("ol", *rows, class_="worst"), class_="card flow", aria_labelledby="worst")


def _worst(facts: Facts, line: Line) -> Html:
    job = facts.texts.text(f"job.{line.job}")
    about = el(
        "div", f"{facts.verdict(line)} · {facts.text(f'severity.{line.severity}')} · {job}", class_=f"small {line.verdict}"
    )
    return el(
        "li",
        badge(line.verdict, 30),
        el(
            "div",
            el("div", line.title, class_="title"),
            about,
            el("div", line.message, class_="small"),
            cites(facts, line.cites, 3),
        ),
    )


def jobs(facts: Facts) -> Html:
    """A table for each job."""
    return join(*(_job(facts, job) for job in jobs_in(facts.lines)))


def _job(facts: Facts, job: str) -> Html:
    mine = [line for line in facts.lines if line.job == job]
    counted = [line for line in mine if line.verdict != "not_assessed"]
    points = facts.figure(sum(line.points for line in counted))
    score = facts.text("job_score", points=points, maximum=facts.figure(sum(line.maximum for line in counted)))
    title = el("h2", facts.text("job_title", job=facts.texts.text(f"job.{job}")), id=f"job-{job}")
    labels = [facts.text(name) for name in ("verdict", "criterion", "measured_wanted", "points", "evidence")]
    head = head_row(*labels, widths=("16%", "35%", "21%", "9%", "19%"))
    bodies = [_step(facts, group) for group in by_step(mine)]
    table = el("table", head, *bodies, class_="job", aria_labelledby=f"job-{job}")
    return el(
        "section",
        el("div", title, el("span", score, class_="big"), class_="jobhead"),
        el("div", table, class_="scroll"),
        class_="card flow",
    )


def _step(facts: Facts, lines: Sequence[Line]) -> Html:
    title = lines[0].step_title
    head = el("tr", el("th", title, colspan=5, scope="rowgroup"), class_="step") if title else EMPTY
    return el("tbody", head, *(_row(facts, line) for line in lines))


def _row(facts: Facts, line: Line) -> Html:
    verdict = el("td", state(facts, line), el("div", facts.text(f"severity.{line.severity}"), class_="small muted"))
    notes = [el("div", text, class_=f"small{tone}") for text, tone in ((line.message, ""), (line.because, " muted")) if text]
    title = el("th", el("div", line.title), *(el("div", note, style="font-weight:500") for note in notes), scope="row")
    shown = f"{facts.figure(line.points)} / {facts.figure(line.maximum)}"
    points = el(
        "td",
        facts.text("not_counted") if line.verdict == "not_assessed" else shown,
        class_="num muted" if line.verdict == "not_assessed" else "num",
    )
    return el(
        "tr",
        verdict,
        title,
        _values(facts, line),
        points,
        el("td", cites(facts, line.cites, _MOST_CITES if line.is_open else _MOST_CITES // 2)),
        class_=f"row-{line.verdict}",
    )


def _values(facts: Facts, line: Line) -> Html:
    pairs = [(facts.text("measured"), line.measured), (facts.text("wanted"), line.wanted)]
    shown = [part for label, value in pairs if value for part in (el("dt", label), el("dd", value))]
    graphic = (
        band(line.verdict, line.fraction, facts.text("band_alt", percent=round(100 * line.fraction)))
        if line.is_numeric
        else EMPTY
    )
    return el("td", el("dl", *shown, class_="values") if shown else EMPTY, graphic)


def time_line(facts: Facts) -> Html:
    """The whole attempt as one bar with its evidence."""
    states = _states(facts)
    marks = [Mark(cite.at_ms, states[cite.seq], f"{facts.cited(cite)}: {cite.text}", f"e{cite.seq}") for cite in facts.cites]
    marks.sort(key=lambda mark: mark.at_ms)
    alternative = facts.text("timeline_alt", clock=facts.clock(facts.end_ms), count=len(marks), breaches=len(facts.breaches))
    picture = timeline(facts.end_ms, marks, _ticks(facts, facts.end_ms), alternative)
    words = [("critical", facts.text("critical")), *((name, facts.text(f"verdict.{name}")) for name in VERDICTS)]
    legend = el("ul", *(el("li", badge(name), word) for name, word in words), class_="legend", aria_label=facts.text("legend"))
    title = el("h2", facts.text("timeline"), id="timeline")
    return el("section", title, picture, legend, class_="card keep", aria_labelledby="timeline")


def _states(facts: Facts) -> dict[int, str]:
    """The worst state of each entry that is evidence."""
    ranked = {cite.seq: "not_assessed" for cite in facts.cites}
    for verdict in ("met", "partly", "missed"):
        ranked.update({cite.seq: verdict for line in facts.lines if line.verdict == verdict for cite in line.cites})
    ranked.update({breach.cite.seq: "critical" for breach in facts.breaches})
    return ranked


def _ticks(facts: Facts, duration_ms: int) -> list[tuple[int, str]]:
    step_ms = next(
        (m * _MINUTE_MS for m in _STEPS_MIN if duration_ms <= m * _MINUTE_MS * _MOST_TICKS), _STEPS_MIN[-1] * _MINUTE_MS
    )
    inner = [at for at in range(0, duration_ms, step_ms) if duration_ms - at > 0.1 * duration_ms]
    return [(at, facts.clock(at)) for at in [*inner, duration_ms]]


def annex(facts: Facts) -> Html:
    """Every entry that is evidence, by number, with what it is evidence for."""
    title = el("h2", facts.text("annex"), id="annex")
    if not facts.cites:
        return el("section", title, el("p", facts.text("annex_none")), class_="card", aria_labelledby="annex")
    serves: dict[int, list[Line]] = {}
    for line in facts.lines:
        for cite in line.cites:
            serves.setdefault(cite.seq, []).append(line)
    breached = {breach.cite.seq: breach for breach in facts.breaches}
    head = head_row(
        *(facts.text(name) for name in ("time", "entry", "actor", "what", "serves")), widths=("9%", "7%", "10%", "40%", "34%")
    )
    rows = [_entry(cite, serves.get(cite.seq, ()), breached.get(cite.seq)) for cite in facts.cites]
    table = el("table", head, el("tbody", *rows), aria_labelledby="annex")
    return el("section", title, el("div", table, class_="scroll"), class_="card flow annex")


def _entry(cite: Cite, lines: Iterable[Line], breach: Breach | None) -> Html:
    said = [el("div", badge("critical", 16), " ", breach.text, class_="critical title")] if breach else []
    said += [el("div", badge(line.verdict, 16), " ", line.title) for line in lines]
    cells = [
        el("td", cite.clock),
        el("th", str(cite.seq), scope="row"),
        el("td", cite.actor),
        el("td", cite.text),
        el("td", *said),
    ]
    return el("tr", *cells, id=f"e{cite.seq}")
