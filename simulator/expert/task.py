"""A plan of work is a list of tasks: plain data, so that a mistake is a change of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do: its kind and what it is done with."""

    kind: str
    job: str
    args: tuple[tuple[str, Any], ...] = ()

    def __getitem__(self, name: str) -> Any:
        return dict(self.args)[name]

    def get(self, name: str, default: Any = None) -> Any:
        """An argument, or the default."""
        return dict(self.args).get(name, default)

    def with_(self, **changes: Any) -> Task:
        """The same task done with something else."""
        return Task(self.kind, self.job, tuple(sorted({**dict(self.args), **changes}.items())))


def task(kind: str, job: str, **args: Any) -> Task:
    """Makes a task.

    >>> task("go", "safety", place="yard")["place"]
    'yard'
    """
    return Task(kind, job, tuple(sorted(args.items())))


Plan = tuple[Task, ...]
Where = Callable[[Task], bool]


def matching(kind: str, **args: Any) -> Where:
    """A test for tasks of a kind with these arguments."""
    return lambda item: item.kind == kind and all(item.get(name) == value for name, value in args.items())


def without(plan: Sequence[Task], *where: Where) -> Plan:
    """The plan without the tasks that match."""
    return tuple(item for item in plan if not any(test(item) for test in where))


def changed(plan: Sequence[Task], where: Where, most: int = 1000, **changes: Any) -> Plan:
    """The plan with the first `most` matching tasks done with something else."""
    out, left = [], most
    for item in plan:
        if left and where(item):
            out.append(item.with_(**changes))
            left -= 1
        else:
            out.append(item)
    return tuple(out)


def moved_before(plan: Sequence[Task], what: Where, anchor: Where) -> Plan:
    """The plan with the matching tasks done just before the first anchor."""
    rest = [item for item in plan if not what(item)]
    at = next((index for index, item in enumerate(rest) if anchor(item)), 0)
    return (*rest[:at], *(item for item in plan if what(item)), *rest[at:])


def moved_after(plan: Sequence[Task], what: Where, anchor: Where) -> Plan:
    """The plan with the matching tasks done just after the last anchor."""
    rest = [item for item in plan if not what(item)]
    at = max((index + 1 for index, item in enumerate(rest) if anchor(item)), default=len(rest))
    return (*rest[:at], *(item for item in plan if what(item)), *rest[at:])


def inserted_before(plan: Sequence[Task], new: Iterable[Task], anchor: Where) -> Plan:
    """The plan with new tasks just before the first anchor."""
    at = next((index for index, item in enumerate(plan) if anchor(item)), len(plan))
    return (*plan[:at], *new, *plan[at:])


def inserted_after(plan: Sequence[Task], new: Iterable[Task], anchor: Where) -> Plan:
    """The plan with new tasks just after the first anchor."""
    at = next((index + 1 for index, item in enumerate(plan) if anchor(item)), len(plan))
    return (*plan[:at], *new, *plan[at:])
