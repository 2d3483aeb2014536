"""Runs the technician on an attempt: hands him his senses, carries out what he yields."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import simulator.expert.works
from simulator.base.collecting import uncollected
from simulator.base.msg import Msg
from simulator.base.registry import import_all
from simulator.conduct.attempt import Attempt, Terms, Timed, Worked, begin, check_jobs, jobs_before
from simulator.expert.kit import kit_of
from simulator.expert.planning import plan_of_work
from simulator.expert.task import Plan
from simulator.expert.technician import Outcome, Technician
from simulator.mechanics.action import Action, action_from_dict
from simulator.scenario.scenario import Scenario
from simulator.scenario.sheet import sheet_of
from simulator.session.entry import LogEntry
from simulator.site.perception import Perception
from simulator.site.weather import thunder_rest_until_ms
from simulator.site.world import World

import_all(simulator.expert.works.__name__)

Told = Callable[[LogEntry, Msg], None]
KEPT = 8
"""Preludes kept."""
_PRELUDES: OrderedDict[tuple[str, int, tuple[str, ...]], Worked] = OrderedDict()


class _Nowhere:
    """A sink that keeps nothing: the session itself holds the entries."""

    def append(self, line: str, urgent: bool = False) -> None:
        """Keeps nothing."""


@dataclass(slots=True)
class Eyes:
    """The technician's senses on an attempt; what he sees is computed once a World."""

    attempt: Attempt
    person: str
    _seen_world: World | None = None
    _seen: Perception | None = None

    def look(self) -> Perception:
        """What he sees now."""
        if self._seen is None or self._seen_world is not self.attempt.world:
            self._seen_world, self._seen = self.attempt.world, self.attempt.perceive(self.person)
        return self._seen

    def thunder_until_ms(self) -> int:
        """Until when he leaves outdoor lines alone."""
        return thunder_rest_until_ms(self.attempt.world)

    def now_ms(self) -> int:
        """His watch."""
        return self.attempt.now_ms


def expert_plan(scenario: Scenario, seed: int, jobs: Sequence[str]) -> Plan:
    """The expert's plan of work for some jobs."""
    sheet = sheet_of(scenario, seed)
    return plan_of_work(sheet, kit_of(scenario, seed, sheet), jobs)


def technician_on(attempt: Attempt) -> Technician:
    """A technician with the attempt's data sheet, looking at its site."""
    sheet = sheet_of(attempt.scenario, attempt.session.header.seed)
    return Technician(sheet, Eyes(attempt, sheet.me))


def run_plan(attempt: Attempt, technician: Technician, plan: Plan, told: Told | None = None) -> None:
    """Lets the technician work through a plan; `told` hears of every entry and why it was made."""
    for item in plan:
        steps = technician.perform(item)
        try:
            action, why = next(steps)
            while True:
                entry = perform(attempt, action)
                if told:
                    told(entry, why)
                action, why = steps.send(outcome_of(entry))
        except StopIteration:
            continue


def perform(attempt: Attempt, action: Action) -> LogEntry:
    """One action at the expert's own pace."""
    return attempt.do(action, attempt.now_ms + action.PACE_MS)


def outcome_of(entry: LogEntry) -> Outcome:
    """What an entry tells the one who acted."""
    refused = str(entry.refusal["code"]) if entry.refusal else ""
    return Outcome(entry.events, refused, entry.at_ms)


def prelude_for(scenario: Scenario, seed: int, jobs: tuple[str, ...], told: Told | None = None) -> tuple[Timed, ...]:
    """What the expert does before these jobs begin: (time, action), in order. `told` hears of it while it is worked out.

    The last few are kept: whoever begins the same job again does not wait again. Only the last one keeps its Worlds too,
    which it shares with the attempt that begins with it.
    """
    before = jobs_before(scenario, jobs)
    if not before:
        return ()
    key = (scenario.content_hash, seed, before)
    if key not in _PRELUDES:
        for one in _PRELUDES.values():
            one.attempt = None
        _PRELUDES[key] = _worked(scenario, seed, before, told)
        while len(_PRELUDES) > KEPT:
            _PRELUDES.popitem(last=False)
    return _PRELUDES[key]


@uncollected()
def _worked(scenario: Scenario, seed: int, jobs: tuple[str, ...], told: Told | None) -> Worked:
    """Jobs done by the expert."""
    attempt = begin(Terms(scenario=scenario, seed=seed, jobs=jobs), lambda line: _Nowhere())
    run_plan(attempt, technician_on(attempt), expert_plan(scenario, seed, jobs), told)
    found = Worked(timed_actions(attempt))
    found.attempt = attempt
    return found


def timed_actions(attempt: Attempt) -> tuple[Timed, ...]:
    """Every action of the trainee in an attempt with its time."""
    return tuple(
        (entry.at_ms, action_from_dict(entry.action)) for entry in attempt.session.entries if entry.actor == "trainee" and entry.action
    )


def expert_terms(scenario: Scenario, seed: int, jobs: Sequence[str], mode: str = "practice", started: str = "") -> Terms:
    """The terms of an expert's attempt, prelude included."""
    chosen = check_jobs(scenario, jobs)
    return Terms(scenario=scenario, seed=seed, jobs=chosen, mode=mode, started=started, prelude=prelude_for(scenario, seed, chosen))


def in_memory(terms: Terms) -> Attempt:
    """An attempt whose lines are kept nowhere but in its session."""
    return begin(terms, lambda line: _Nowhere())
