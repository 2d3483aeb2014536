"""Where attempts are kept and begun for the window: settings, the results store, who is here, what waits."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from simulator.base.errors import StorageTrouble
from simulator.storage.folders import attempt_dir, write_atomic
from simulator.storage.results import ResultsStore, set_aside
from simulator.storage.rows import AttemptFilter, AttemptRow
from simulator.storage.settings import Settings, load_settings, save_settings, with_trainee
from simulator.ui.views.home import HomeView, home_view

if TYPE_CHECKING:
    from simulator.conduct.attempt import Timed
    from simulator.conduct.logs import LogFile
    from simulator.conduct.running import Running
    from simulator.scenario.scenario import Scenario

FIRST = "cikole-first-site"
"""The scenario home begins with."""


class Office:
    """The data folder of this computer. `lasting` is false where it cannot be written and a passing one stands in."""

    def __init__(self, root: Path, clock: Callable[[], str], settings: Settings | None = None) -> None:
        self.clock = clock
        self.lasting = _can_write(root)
        self.root = root if self.lasting else _for_now()
        self.settings = settings or load_settings(root)
        self._store: ResultsStore | None = None

    @property
    def store(self) -> ResultsStore:
        """The results store, opened when it is first wanted."""
        if self._store is None:
            self._store = ResultsStore(self.root)
        return self._store

    def close(self) -> None:
        """Lets go of the store."""
        if self._store is not None:
            self._store.close()

    def other_store(self) -> None:
        """Goes on with an empty store. The old one is set aside under another name, never deleted; where that cannot be done, nothing is kept."""
        self.close()
        self._store = None
        try:
            set_aside(self.root)
        except OSError:
            self.lasting = False
            self.root = _for_now()

    def choose(self, **choices: Any) -> Settings:
        """Other choices, kept between starts where that can be done."""
        self.settings = replace(self.settings, **choices)
        save_settings(self.root, self.settings)
        return self.settings

    # Who is here, and what he has done

    def welcome(self, number: str, avatar: int) -> None:
        """Somebody else sits down, with the picture he chose."""
        self.settings = with_trainee(self.settings, number, avatar)
        save_settings(self.root, self.settings)

    def attempts(self) -> list[AttemptRow]:
        """The attempts of whoever is here, newest first; nobody has none."""
        number = self.settings.trainee
        return self.store.attempts(AttemptFilter(number=number)) if number else []

    def waiting(self) -> list[AttemptRow]:
        """His own interrupted attempts whose logs are still there."""
        found = self.store.resumable(self.settings.trainee or None)
        return [row for row in found if self.store.log_file(row).is_file()]

    def home(self, jobs: tuple[str, ...]) -> HomeView:
        """What home shows."""
        return home_view(self.settings, jobs, self.attempts(), self.waiting())

    def next_seed(self, scenario: Scenario) -> int:
        """The seed of his next practice: the first site as it is, then another one each time."""
        return sum(row.scenario == scenario.id and row.mode != "assessment" for row in self.attempts())

    # Attempts

    def begin(
        self, scenario: Scenario, seed: int, jobs: tuple[str, ...], mode: str, prelude: tuple[Timed, ...], *,
        numbers: tuple[str, ...] = (), label: str = "", minutes: int = 0,
    ) -> Running:  # fmt: skip
        """A new attempt of whoever is here; raises StorageTrouble, WrongCall."""
        from simulator.conduct.attempt import Terms, check_jobs
        from simulator.conduct.running import attempt_name, open_attempt

        who = numbers or ((self.settings.trainee,) if self.settings.trainee else ())
        refs = tuple(self.store.participant_ref(number) for number in who)
        chosen = check_jobs(scenario, jobs)
        terms = Terms(scenario=scenario, seed=seed, jobs=chosen, mode=mode, started=self.clock(), participants=refs, prelude=prelude)
        name = attempt_name(terms, os.urandom(8).hex())
        return open_attempt(self.store, terms, attempt_dir(self.root, name), name, label, minutes)

    def resume(self, attempt_id: str) -> Running:
        """Takes an attempt of whoever is here, alone or with others, up again; raises BrokenLog, StorageTrouble, WrongCall."""
        from simulator.conduct.running import take_up

        row = self.store.attempt(attempt_id)
        here = self.settings.trainee
        who = row.numbers if here in row.numbers else (here,) if here else ()
        return take_up(self.store, self.store.log_file(row).parent, who)

    def open(self, attempt_id: str) -> tuple[LogFile | None, AttemptRow]:
        """An attempt's log and its row."""
        from simulator.conduct.logs import open_log

        row = self.store.attempt(attempt_id)
        return open_log(self.store.log_file(row), self.store), row

    def assessment(self, given: str) -> tuple[Scenario, int, tuple[str, ...], int, str]:
        """(scenario, seed, jobs, minutes, label) of a file or code; raises WrongCall."""
        from simulator.conduct.assessment_asked import asked, scenario_asked

        return asked(given, scenario_asked(given))

    def assessment_files(self) -> tuple[str, ...]:
        """Files of assessments lying in the data folder or where the program was started."""
        found: list[str] = []
        for folder in (self.root / "assessments", self.root, Path.cwd()):
            if folder.is_dir():
                found += [str(path) for path in sorted(folder.glob("*.json")) if path.name != "settings.json"]
        return tuple(dict.fromkeys(found))[:40]


@lru_cache(maxsize=1)
def first_scenario() -> Scenario:
    """The scenario home begins with."""
    from simulator.scenario.load import load_scenario

    return load_scenario(FIRST)


def _can_write(root: Path) -> bool:
    """Whether the data folder takes a file."""
    probe = root / f".probe-{os.getpid()}"
    try:
        write_atomic(probe, "")
        probe.unlink()
    except (OSError, StorageTrouble):
        return False
    return True


def _for_now() -> Path:
    """A folder that nobody looks for again. The import is here because almost nobody needs it, and it takes its time."""
    from tempfile import mkdtemp

    return Path(mkdtemp(prefix="menara-"))
