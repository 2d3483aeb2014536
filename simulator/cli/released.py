"""Whether an assessment's proposals may be shown: the store knows."""

from __future__ import annotations

from pathlib import Path

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


def is_released(store: ResultsStore | None, log: Path) -> bool:
    """Whether the assessor has released the attempt of this log."""
    row = attempt_of(store, log)
    return bool(row and row.released)
