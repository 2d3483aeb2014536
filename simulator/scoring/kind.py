"""Kinds of criteria and of breach triggers: a parameter dataclass and a pure function under a name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from simulator.base.registry import Registry
from simulator.scenario.document import ScenarioDoc
from simulator.scoring.judging import Judging
from simulator.scoring.record import Happened, Record
from simulator.scoring.verdict import Verdict

STRICT_PARAMS = {"extra": "forbid"}
"""Set as `__pydantic_config__` of parameter classes: unknown keys are errors."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of criterion. `heals`: it judges a World, and can be asked again on a healed one.

    `occasion` tells whether it applies to a seed at all; where not, it is left out when the rubric is bound.
    """

    name: str
    text: str
    params: type[Any]
    judge: Callable[[Judging, Any], Verdict]
    heals: bool
    occasion: Callable[[ScenarioDoc, Any], bool]


@dataclass(frozen=True, slots=True)
class Trigger:
    """A kind of critical breach: every event that is one, with the reason."""

    name: str
    find: Callable[[Record], list[tuple[Happened, str]]]


KINDS: Registry[Kind] = Registry("kinds of criteria")
TRIGGERS: Registry[Trigger] = Registry("breach triggers")


def always(document: ScenarioDoc, params: Any) -> bool:
    """The occasion arises for every seed."""
    del document, params
    return True


def criterion_kind(
    name: str, params: type[Any], *, heals: bool = False, occasion: Callable[[ScenarioDoc, Any], bool] = always
) -> Callable[[Callable[[Judging, Any], Verdict]], Callable[[Judging, Any], Verdict]]:
    """Registers a judging function as a kind; its docstring's first line is what authors read of it."""

    def add(judge: Callable[[Judging, Any], Verdict]) -> Callable[[Judging, Any], Verdict]:
        text = (judge.__doc__ or "").strip().splitlines()[0]
        KINDS.add(name, Kind(name, text, params, judge, heals, occasion))
        return judge

    return add


def breach_trigger(
    name: str,
) -> Callable[[Callable[[Record], list[tuple[Happened, str]]]], Callable[[Record], list[tuple[Happened, str]]]]:
    """Registers a finder of breaches."""

    def add(find: Callable[[Record], list[tuple[Happened, str]]]) -> Callable[[Record], list[tuple[Happened, str]]]:
        TRIGGERS.add(name, Trigger(name, find))
        return find

    return add
