"""A World that notes what of it is looked at, so that a judgement knows what it rests on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from simulator.site.world import World

OWN = ("_raw", "_asked")


class Watched:
    """Answers as the World it stands for; families looked at and questions asked are kept with what was found.

    What makes another World (`put`, `change`) counts as a look at something that never stays the same.
    """

    def __init__(self, raw: World) -> None:
        self.__dict__["_raw"] = raw
        self.__dict__["_asked"] = {}

    def __getattr__(self, name: str) -> Any:
        value = getattr(self.__dict__["_raw"], name)
        self.__dict__[name] = value
        return value


def watched(world: World) -> World:
    """The World, watched from now on."""
    return cast("World", Watched(world))


def asked_of(about: Watched, question: Callable[[Any], Any]) -> Any:
    """The answer to a question whose answers are remembered by identity; it is noted instead of what it rests on."""
    answer = about.__dict__["_asked"][question] = question(about.__dict__["_raw"])
    return answer


def is_as_seen(seen: World, world: World) -> bool:
    """Whether all that was looked at or asked in a watched World is the same object in another."""
    looked = cast("Any", seen).__dict__
    raw = looked["_raw"]
    if raw is world:
        return True
    for name, value in looked.items():
        if value is not getattr(world, name, None) and name not in OWN:
            return False
    return all(question(world) is answer for question, answer in looked["_asked"].items())
