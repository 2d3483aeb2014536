"""What the store knows of a log: whether its proposals may be shown, and for which assessment it was made."""

from __future__ import annotations

import json
from pathlib import Path

from simulator.base.documents import parse_json, read_text
from simulator.base.errors import BadInput
from simulator.conduct.running import agreed
from simulator.storage.folders import data_dir
from simulator.storage.results import ResultsStore
from simulator.storage.rows import AttemptRow


def known_store(data: str | None) -> ResultsStore | None:
    """The results store if there is one already; none is made for reading."""
    root = data_dir(data)
    return ResultsStore(root) if (root / "results.sqlite").is_file() else None


def attempt_of(store: ResultsStore | None, log: Path) -> AttemptRow | None:
    """The attempt whose log lies at this path."""
    if store is None:
        return None
    wanted = log.resolve()
    return next((row for row in store.attempts() if store.log_file(row).resolve() == wanted), None)


def label_of(store: ResultsStore | None, row: AttemptRow | None) -> str | None:
    """The name of the assessment an attempt was made for: as its first grade has it, else as it was agreed when it began."""
    kept = store.grades(row.id) if store and row else []
    if kept:
        return json.loads(kept[0].report).get("assessment")  # type: ignore[no-any-return]
    return agreed(store.log_file(row).parent)[0] or None if store and row else None


def title_beside(log: Path) -> str:
    """The scenario's title as the report beside a log has it; "" without one. The texts of a scenario that is not installed lie elsewhere."""
    try:
        data = parse_json(read_text(log.parent / "report.json"), "report.json")
    except BadInput:
        return ""
    return str(data.get("title", "")) if isinstance(data, dict) else ""
