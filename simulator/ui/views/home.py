"""What the home scene shows: who is here, how far he has come, what waits to be taken up again."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from simulator.storage.rows import AttemptRow
from simulator.storage.settings import Settings

AVATARS = (
    "avatar-1-man-white-helmet",
    "avatar-2-woman-hijab-plum",
    "avatar-3-man-yellow-helmet",
    "avatar-4-woman-hijab-teal",
    "avatar-5-woman-long-hair",
    "avatar-6-man-glasses",
    "avatar-7-woman-hijab-blue",
    "avatar-8-man-dark-red-helmet",
)


class JobProgress(NamedTuple):
    """The best share of points anybody of this number has reached in a job, 0 to 1; None for not tried."""

    job: str
    best: float | None


class Paused(NamedTuple):
    """An interrupted practice: its id, its jobs, how many entries its log has."""

    id: str
    jobs: tuple[str, ...]
    entries: int


class HomeView(NamedTuple):
    """All that home shows. `waiting` are the ids of his interrupted attempts, `paused` the newest practice of them."""

    trainee: str
    avatar: str
    jobs: tuple[JobProgress, ...]
    waiting: tuple[str, ...]
    warmed_up: bool
    paused: Paused | None = None


def home_view(settings: Settings, jobs: Iterable[str], attempts: Iterable[AttemptRow], waiting: Iterable[AttemptRow]) -> HomeView:
    """The view for whoever is named in the settings; `attempts` are his own, `waiting` those he may take up again, newest first."""
    rows = [row for row in attempts if row.points is not None and row.maximum]
    progress = tuple(JobProgress(job, _best(rows, job)) for job in jobs)
    held = tuple(waiting)
    return HomeView(
        trainee=settings.trainee,
        avatar=avatar_of(settings.avatar) if settings.trainee else "people/avatar-empty",
        jobs=progress,
        waiting=tuple(row.id for row in held),
        warmed_up=settings.warmed_up,
        paused=next((Paused(row.id, row.jobs, row.head_seq) for row in held if row.mode == "practice"), None),
    )


def avatar_of(index: int) -> str:
    """The sprite of an avatar by its number, round and round."""
    return f"people/{AVATARS[index % len(AVATARS)]}"


def _best(rows: list[AttemptRow], job: str) -> float | None:
    """Attempts at this job alone count for it; those at several jobs count for each."""
    shares = [(row.points or 0.0) / (row.maximum or 1.0) for row in rows if job in row.jobs]
    return max(shares) if shares else None
