"""The technician: yields what he does and why. He knows his sheet, what he sees and what his instruments showed."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from typing import Any, Protocol

from simulator.base.msg import Msg
from simulator.base.registry import Registry
from simulator.expert.task import Plan, Task
from simulator.mechanics.action import Action
from simulator.mechanics.event import Event, InstrumentRead
from simulator.scenario.sheet import DataSheet


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an action as far as he can tell: what his hands and instruments told him, or a refusal."""

    events: tuple[Event, ...]
    refused: str
    at_ms: int

    def reading(self, quantity: str, at: str | None = None) -> int | str | None:
        """The value read, None where nothing was shown."""
        for event in self.events:
            if isinstance(event, InstrumentRead) and event.quantity == quantity and (at is None or event.at == at):
                return event.value
        return None


Steps = Generator[tuple[Action, Msg], Outcome, None]


class Senses(Protocol):
    """His eyes and ears, handed in by whoever runs him."""

    def look(self) -> Any:
        """What he sees now (a Perception)."""

    def thunder_until_ms(self) -> int:
        """Until when thunder keeps him from outdoor lines, -1 for none."""

    def now_ms(self) -> int:
        """Work time on his watch."""


@dataclass(slots=True)
class Technician:
    """His sheet, his senses and his memory."""

    sheet: DataSheet
    senses: Senses
    readings: dict[tuple[str, str], int | str | None] = field(default_factory=dict)
    memory: dict[str, Any] = field(default_factory=dict)
    person: str = ""

    def work(self, plan: Plan) -> Steps:
        """Works through a plan, task by task."""
        for item in plan:
            yield from self.perform(item)

    def perform(self, item: Task) -> Steps:
        """One task; raises KeyError for a kind nobody has shown him."""
        handler = WORKS.get(item.kind)
        if handler is None:
            raise KeyError(item.kind)
        yield from handler(self, item)

    def do(self, action: Action, why: Msg) -> Generator[tuple[Action, Msg], Outcome, Outcome]:
        """One action; what instruments showed is remembered."""
        outcome = yield action, why
        for event in outcome.events:
            if isinstance(event, InstrumentRead):
                self.readings[(event.quantity, event.at)] = event.value
        return outcome

    def copy(self, senses: Senses) -> Technician:
        """The same man with the same memory, looking elsewhere from now on."""
        return Technician(self.sheet, senses, dict(self.readings), dict(self.memory), self.person)


Work = Callable[[Technician, Task], Steps]
WORKS: Registry[Work] = Registry("works")


def work(kind: str) -> Callable[[Work], Work]:
    """Registers how a kind of task is done."""

    def add(handler: Work) -> Work:
        WORKS.add(kind, handler)
        return handler

    return add
