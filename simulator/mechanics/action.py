"""An action is something a person tries. `decide` answers with events or refuses; it never changes anything."""

from __future__ import annotations

import types
import typing
from dataclasses import MISSING, dataclass, fields
from typing import Any, ClassVar, TypeVar

from simulator.base.canonical import plain_fields
from simulator.base.chance import Chance
from simulator.base.errors import Refusal
from simulator.base.msg import Msg, msg
from simulator.base.nearest import nearest
from simulator.base.registry import Registry
from simulator.mechanics.event import Event
from simulator.site.part import Person
from simulator.site.people import in_reach
from simulator.site.world import World

ME = "p1"
"""The trainee's own person where an action names nobody."""


@dataclass(frozen=True, slots=True)
class Arg:
    """What a parameter of an action is: description, unit, range, allowed words."""

    text: str
    unit: str = ""
    low: int | None = None
    high: int | None = None
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """Base of all actions. `by` is the person of the crew who does it."""

    DO: ClassVar[str] = ""
    TRADE: ClassVar[str] = ""
    GESTURE: ClassVar[str] = "click"
    PACE_MS: ClassVar[int] = 2_500
    by: typing.Annotated[str, Arg("person of the crew who does it")] = ME

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """The events this leads to in this World, or raises Refusal. Changes nothing."""
        raise NotImplementedError


ACTIONS: Registry[type[Action]] = Registry("actions")
A = TypeVar("A", bound=type[Action])


def action(name: str, *, trade: str, gesture: str = "click", pace_ms: int = 2_500) -> Any:
    """Class decorator: registers an action.

    `gesture` is `click`, `drag`, `turn`, `type` or `hold`; what can be a critical breach is `hold`:
    a front end asks for a second's hold (or arm and confirm) before it sends the action.
    `pace_ms` is the time it takes the hands of somebody who knows it; what takes long in life is time-lapsed (`took_ms`).
    """

    def add(kind: A) -> A:
        kind.DO, kind.TRADE, kind.GESTURE, kind.PACE_MS = name, trade, gesture, pace_ms
        ACTIONS.add(name, kind)
        return kind

    return add


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of an action as `bts-sim actions` lists it."""

    name: str
    type: str
    required: bool
    default: Any
    arg: Arg


_PARAMETERS: dict[Any, tuple[Parameter, ...]] = {}


def parameters(kind: type[Action]) -> tuple[Parameter, ...]:
    """The parameters of an action, in their order; read off the class once."""
    if kind not in _PARAMETERS:
        _PARAMETERS[kind] = _read_parameters(kind)
    return _PARAMETERS[kind]


def _read_parameters(kind: type[Action]) -> tuple[Parameter, ...]:
    hints = typing.get_type_hints(kind, include_extras=True)
    found = []
    for item in fields(kind):
        hint = hints[item.name]
        args = [extra for extra in getattr(hint, "__metadata__", ()) if isinstance(extra, Arg)]
        base = typing.get_args(hint)[0] if args else hint
        required = item.default is MISSING and item.default_factory is MISSING
        default = None if required else item.default
        found.append(Parameter(item.name, _type_name(base), required, default, args[0] if args else Arg("")))
    return tuple(found)


def _type_name(hint: Any) -> str:
    if isinstance(hint, types.UnionType):
        return "|".join(_type_name(item) for item in typing.get_args(hint))
    return {"int": "integer", "str": "text", "bool": "true/false"}.get(getattr(hint, "__name__", ""), str(hint))


_ACCEPTS: dict[str, tuple[type, ...]] = {"integer": (int,), "text": (str,), "true/false": (bool,), "integer|text": (int, str)}


def action_to_dict(made: Action) -> dict[str, Any]:
    """`{"do": name, ...}` as it stands in the log."""
    return {"do": made.DO, **plain_fields(made)}


class BadAction(ValueError):
    """An action as written makes no sense; `problems` says why, each a message."""

    def __init__(self, problems: tuple[Msg, ...]) -> None:
        super().__init__("; ".join(problem.code for problem in problems))
        self.problems = problems


def action_from_dict(data: dict[str, Any]) -> Action:
    """An action from `{"do": name, ...}`; raises BadAction naming every wrong, missing or unknown key."""
    name = data.get("do")
    kind = ACTIONS.get(name) if isinstance(name, str) else None
    if kind is None:
        raise BadAction((msg("problem.unknown_action", got=str(name), did_you_mean=nearest(str(name), ACTIONS.all())),))
    known = {item.name: item for item in parameters(kind)}
    problems = [
        msg("problem.unknown_parameter", action=kind.DO, got=key, did_you_mean=nearest(key, known))
        for key in data
        if key != "do" and key not in known
    ]
    problems += [msg("problem.missing_parameter", action=kind.DO, wanted=key) for key, item in known.items() if item.required and key not in data]
    for key, item in known.items():
        if key in data:
            problems += _value_problems(kind.DO, item, data[key])
    if problems:
        raise BadAction(tuple(problems))
    return kind(**{key: value for key, value in data.items() if key != "do"})


def _value_problems(action_name: str, item: Parameter, value: Any) -> list[Msg]:
    accepted = _ACCEPTS[item.type]
    if not isinstance(value, accepted) or (isinstance(value, bool) and bool not in accepted):
        return [msg("problem.wrong_parameter_type", action=action_name, parameter=item.name, got=str(value)[:60], wanted=item.type)]
    arg = item.arg
    if isinstance(value, int) and ((arg.low is not None and value < arg.low) or (arg.high is not None and value > arg.high)):
        return [msg("problem.parameter_range", action=action_name, parameter=item.name, got=value, low=arg.low, high=arg.high)]
    if isinstance(value, str) and arg.words and value not in arg.words:
        meant = nearest(value, arg.words)
        return [msg("problem.parameter_word", action=action_name, parameter=item.name, got=value, wanted=", ".join(arg.words), did_you_mean=meant)]
    if isinstance(value, str) and len(value) > 400:
        return [msg("problem.parameter_long", action=action_name, parameter=item.name, got=len(value), wanted=400)]
    return []


def need_person(world: World, person_id: str) -> Person:
    """The person, or a refusal where nobody of that name is on the site."""
    person = world.people.get(person_id)
    if person is None:
        raise Refusal("no_such_person", person=person_id)
    return person


def need_reach(world: World, person_id: str, place: str) -> Person:
    """The person, or a refusal where he does not stand at that place."""
    person = need_person(world, person_id)
    if not in_reach(world, person, place):
        raise Refusal("out_of_reach", person=person_id, place=place, stands=person.place)
    return person
