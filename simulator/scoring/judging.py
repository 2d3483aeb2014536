"""What a criterion is asked with: the record, and the World it judges, perhaps healed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

from simulator.scenario.plan import Plan
from simulator.scoring.glance import Glance
from simulator.scoring.record import Record
from simulator.scoring.verdict import Charge
from simulator.site.part import changed
from simulator.site.services import settled
from simulator.site.world import Family, World


class Basis:
    """The record with these charges put right: one for all criteria judged on it."""

    __slots__ = ("_steady", "_world", "charges", "record")

    def __init__(self, record: Record, charges: Sequence[Charge] = ()) -> None:
        self.record, self.charges = record, tuple(charges)
        self._world: World | None = None
        self._steady: World | None = None

    @property
    def world(self) -> World:
        """The World at the end, healed."""
        if self._world is None:
            self._world = heal(self.record.world, self.charges)
        return self._world

    @property
    def steady(self) -> World:
        """The healed World as it would be if nobody touched it for a long time."""
        if self._steady is None:
            self._steady = settled(self.world)
        return self._steady

    def world_of(self, which: str) -> World:
        """`world`, `steady`, or `now` for what is so at the end, unhealed."""
        return self.record.world if which == "now" else self.world if which == "world" else self.steady

    def fact_of(self, name: str) -> object:
        """A fact as a glance noted it."""
        if name == "charges":
            return self.charges
        found: Any = getattr(self.record, name)
        return len(found) if name in ("entries", "trainee") else found


@dataclass(frozen=True, slots=True)
class Judging:
    """One question to one criterion. `so_far` holds the results before it; what it looks at is noted in `glance`."""

    basis: Basis = field(repr=False)
    record: Record
    so_far: Mapping[str, Any] = field(repr=False)
    glance: Glance | None = field(default=None, repr=False)

    @property
    def world(self) -> World:
        """The World at the end, earlier charges put right where it is asked again."""
        return self.glance.world("world", self.basis.world) if self.glance else self.basis.world

    @property
    def steady(self) -> World:
        """That World as it would be if nobody touched it for a long time."""
        return self.glance.world("steady", self.basis.steady) if self.glance else self.basis.steady

    @property
    def charges(self) -> tuple[Charge, ...]:
        """What is put right in every World it looks at; empty when it is asked the first time."""
        if self.glance:
            self.glance.fact("charges", self.basis.charges)
        return self.basis.charges

    @property
    def plan(self) -> Plan:
        """The plan of this seed."""
        return self.record.plan

    @property
    def is_healed(self) -> bool:
        """Whether earlier charges are put right."""
        return bool(self.charges)

    def earlier(self, name: str) -> Any:
        """The result of an earlier criterion, None where it was not judged."""
        found = self.so_far.get(name)
        if self.glance:
            self.glance.result(name, found)
        return found

    def earlier_of(self, chosen: Callable[[Any], bool]) -> list[Any]:
        """The results so far of the criteria whose form is chosen, in judging order."""
        return [self.earlier(name) for name, result in self.so_far.items() if chosen(result.form)]

    def steady_at(self, seq: int) -> World:
        """The World after an entry, healed, as it would be if nobody touched it for a long time."""
        return settled(heal(self.record.worlds[seq], self.charges))


def question(basis: Basis, so_far: Mapping[str, Any], glance: Glance | None = None) -> Judging:
    """A question on a basis; with a glance everything looked at is noted in it."""
    record = replace(basis.record, glance=glance) if glance else basis.record
    return Judging(basis, record, so_far, glance)


def heal(world: World, charges: Sequence[Charge]) -> World:
    """The World with everything charged put right; a part that is not there stays away."""
    by_family: dict[str, tuple[Charge, ...]] = {}
    for charge in charges:
        by_family[charge.family] = (*by_family.get(charge.family, ()), charge)
    return world.having(**{name: _healed(_ById(getattr(world, name)), mine) for name, mine in by_family.items()})


class _ById:
    """A family as a key: itself and no equal one."""

    __slots__ = ("family",)

    def __init__(self, family: Family[Any]) -> None:
        self.family = family

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _ById) and other.family is self.family

    def __hash__(self) -> int:
        return id(self.family)


@lru_cache(maxsize=256)
def _healed(one: _ById, charges: tuple[Charge, ...]) -> Family[Any]:
    """A family with its charges put right; the same object for the same family and charges."""
    parts = {charge.part: one.family[charge.part] for charge in charges if charge.part in one.family}
    if not parts:
        return one.family
    for charge in charges:
        if charge.part in parts:
            parts[charge.part] = changed(parts[charge.part], **dict(charge.fields))
    return Family({**one.family, **parts})
