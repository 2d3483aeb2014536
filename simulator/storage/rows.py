"""What the results store takes and gives."""

from __future__ import annotations

from typing import Literal, NamedTuple

from simulator.storage.logtext import Head

Status = Literal["unfinished", "finished", "abandoned"]
GradeKind = Literal["first", "regrade"]


class AttemptRow(NamedTuple):
    """One attempt as the store knows it; its truth stands in its log.

    Times are ISO 8601 texts, best with their offset (without one they count as UTC).
    `participants` are salted references. `numbers` and `released` are filled when a row is read
    and ignored by `begin`; a number is missing where its person was erased.
    """

    id: str
    scenario: str
    revision: int
    content: str
    seed: int
    mode: str
    jobs: tuple[str, ...]
    started: str
    log_path: str
    """As the caller named it, best relative to the data folder and with `/`, so that the folder can be moved."""
    core: int
    participants: tuple[str, ...] = ()
    status: Status = "unfinished"
    ended: str | None = None
    head_seq: int = 0
    head_hash: str = ""
    points: float | None = None
    maximum: float | None = None
    proposal: str | None = None
    needs_observation: int = 0
    breaches: int = 0
    duration_ms: int | None = None
    numbers: tuple[str, ...] = ()
    released: bool = False

    @property
    def head(self) -> Head | None:
        """The remembered (seq, hash), for `FileJournal.resume`; None before anything was remembered."""
        return (self.head_seq, self.head_hash) if self.head_hash else None


class AttemptFilter(NamedTuple):
    """Which attempts are wanted; None leaves a field out. The newest `limit` are given.

    `since` is the first moment included, `until` the first one left out; a bare date as `until`
    includes that whole day. Times without an offset count as UTC.
    """

    id: str | None = None
    scenario: str | None = None
    number: str | None = None
    mode: str | None = None
    status: Status | None = None
    proposal: str | None = None
    since: str | None = None
    until: str | None = None
    limit: int | None = None


class GradeRow(NamedTuple):
    """One grade of an attempt: appended, never overwritten. `report` is JSON text."""

    attempt: str
    made_at: str
    kind: GradeKind
    core: int
    content: str
    report: str


class GradeEditRow(NamedTuple):
    """An assessor's change to one criterion: appended; author, time and reason must not be empty."""

    attempt: str
    criterion: str
    verdict: str
    points: float
    author: str
    at: str
    reason: str
