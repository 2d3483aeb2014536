"""What a work scene shows: the sheet in the hand, what is in sight, what was read, how the steps stand. Never the World."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from simulator.base.msg import Msg
from simulator.mechanics.event import Event
from simulator.scenario.sheet import DataSheet
from simulator.session.mode import Mode
from simulator.site.perception import Perception


@dataclass(frozen=True, slots=True)
class CriterionView:
    """A criterion as practice shows it: `verdict` is met, partly, missed or not_assessed; `done` whether its own step was begun."""

    id: str
    verdict: str
    done: bool
    says: Msg
    points: float
    maximum: float


@dataclass(frozen=True, slots=True)
class StepView:
    """A row of the job card: `state` is done, now, wrong or later (always later where the mode shows no verdicts)."""

    job: str
    step: str
    icon: str
    state: str
    criteria: tuple[CriterionView, ...] = ()
    hints: int = 0

    @property
    def name(self) -> str:
        """`job.step`: the code of its words is `step.<name>`."""
        return f"{self.job}.{self.step}"


@dataclass(frozen=True, slots=True)
class ReadingView:
    """What an instrument showed: `value` in the quantity's integer unit, a word, or None for no reading."""

    quantity: str
    at: str
    value: int | str | None
    unit: str
    at_ms: int
    seq: int
    instrument: str


@dataclass(frozen=True, slots=True)
class Told:
    """The entry made last: what was tried (`do` with its `params`), what came of it, and what a refusal says."""

    seq: int
    actor: str
    do: str
    events: tuple[Event, ...]
    refusal: Msg | None
    params: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Trial:
    """What would come of an action now, asked without doing it: events, or what a refusal would say."""

    events: tuple[Event, ...]
    refusal: Msg | None


@dataclass(frozen=True, slots=True)
class WorkView:
    """Everything a work scene may know. `live` is false where nothing can be done (replay, demonstration, ended).

    `notes` is what was learnt from papers and people (`views.gear_notes`). `told` may be what a colleague said; `done` is what the crew did last.
    """

    scenario: str
    mode: Mode
    jobs: tuple[str, ...]
    seed: int
    sheet: DataSheet
    seen: Perception
    now_ms: int
    live: bool
    paused: bool
    closed: bool
    places: tuple[str, ...]
    guides: tuple[tuple[str, int], ...]
    lugs: tuple[str, ...]
    steps: tuple[StepView, ...]
    readings: Mapping[tuple[str, str], ReadingView]
    told: Told | None = None
    done: Told | None = None
    entries: int = 0
    minutes: int = 0
    began_ms: int = 0
    breaches: tuple[Msg, ...] = ()
    facts: Mapping[str, str] = field(default_factory=dict)
    notes: Mapping[tuple[str, str], str] = field(default_factory=dict)

    @property
    def me(self) -> str:
        """The person of the crew for whom the trainee acts now: what is seen, is seen by him."""
        return self.seen.person

    @property
    def now_step(self) -> StepView | None:
        """The step the card marks, if any."""
        return next((step for step in self.steps if step.state == "now"), None)
