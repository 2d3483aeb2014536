"""What stands in every report whatever its kind: who it is for, what it does not show, what it was made from."""

from __future__ import annotations

from simulator.reports.facts import Facts

_NOTES = ("passive", "feel", "kuk_draft", "chain", "score")


def notes(facts: Facts, *, with_proposals: bool) -> list[str]:
    """What the reader must know to read the report rightly."""
    found = [facts.text(f"note.{name}") for name in _NOTES if with_proposals or name != "kuk_draft"]
    if facts.value("basis", "decisions") == "events":
        found.append(facts.text("note.events"))
    if facts.value("prelude", 0):
        found.append(facts.text("note.prelude", count=int(facts.value("prelude", 0))))
    return found


def standing(facts: Facts, *, with_proposals: bool) -> list[str]:
    """What is special about this attempt or this copy, in sentences; most attempts have one or two."""
    found = []
    mode = str(facts.value("mode", "practice"))
    if facts.texts.has(f"report.mode_note.{mode}"):
        found.append(facts.text(f"mode_note.{mode}"))
    if facts.value("status", "finished") != "finished":
        found.append(facts.text(f"status_note.{facts.value('status')}"))
    if not with_proposals:
        found.append(facts.text("withheld"))
    elif facts.is_withheld:
        found.append(facts.text("assessor_copy"))
    return found


def header(facts: Facts) -> list[tuple[str, str]]:
    """Labels and values of the head of the report."""
    jobs = ", ".join(facts.texts.text(f"job.{job}") for job in facts.value("jobs", ()))
    pairs = [
        (
            "scenario",
            f"{facts.title} ({facts.text('revision', id=str(facts.value('scenario')), revision=facts.value('revision', 0))})",
        ),
        ("jobs", jobs),
        ("participants", ", ".join(map(str, facts.value("participants", ())))),
        ("assessment", str(facts.value("assessment"))),
        ("started", facts.moment("started")),
        ("ended", facts.moment("ended")),
        ("duration", facts.clock(int(facts.value("duration_ms", 0)))),
        ("day", facts.day_span),
        ("status", facts.text(f"status.{facts.value('status', 'finished')}")),
    ]
    return [(facts.text(f"head.{name}"), value) for name, value in pairs if value]


def effort(facts: Facts) -> list[tuple[str, str]]:
    """Labels and values of how the work was done; reported, never scored."""
    names = ("hints", "undone", "refusals", "entries")
    return [(facts.text(f"effort.{name}"), facts.figure(facts.value(name, 0))) for name in names]


def integrity(facts: Facts) -> list[tuple[str, str]]:
    """Labels and values by which anyone can check that this report belongs to a log."""
    basis = str(facts.value("basis", "decisions"))
    pairs = [
        ("head", str(facts.value("head", "\u2013"))),
        ("content", str(facts.value("content", "\u2013"))),
        ("seed", str(facts.value("seed", "\u2013"))),
        ("core", str(facts.value("core", "\u2013"))),
        ("app", str(facts.value("app", "\u2013"))),
        ("basis", facts.text(f"basis.{basis}") if facts.texts.has(f"report.basis.{basis}") else basis),
    ]
    return [(facts.text(f"integrity.{name}"), value) for name, value in pairs]
