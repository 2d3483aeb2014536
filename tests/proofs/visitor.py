"""One who does not know the trade, at the site: what he tries, and what he tries it on.

Arguments are names that stand on the site, values the expert uses, edges of ranges, and some nonsense.
"""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine

from simulator.base.chance import Chance
from simulator.base.errors import WrongCall
from simulator.conduct.attempt import Attempt
from simulator.mechanics.action import ACTIONS, Action, action_from_dict, parameters
from simulator.site.digest import digest_from_nothing, world_digest
from simulator.site.topology import port_ids
from tests.proofs.stages import values_of_the_expert

NONSENSE = ("", " ", ".", "|", "p1.", "bbu.s99", "dcdu..in_neg", "x" * 400, "\u2028", "Ω 🙂", "NULL", "0", "a.b.c.d", "beam@", "dish-1.lock.9")
PACES = (0, 1, 249, 250, 6_000, 61_000, 3_600_000)
WHERE = {
    "by": "people", "person": "people", "instrument": "items", "tool": "items", "item": "items", "source": "items", "cable": "cables",
    "unit": "units", "paper": "papers", "cell": "cells", "way": "ways", "port": "ports", "red": "ports", "black": "ports",
    "antenna": "antennas", "bolt": "bolts", "pulley": "items", "rope": "items", "line": "items", "sling": "items", "kit": "items",
    "material": "items", "outdoor": "units", "mount": "mounts", "member": "members", "anchor": "members", "to": "stations",
    "place": "places", "spot": "places", "target": "units", "subject": "emitters", "field": "fields",
}  # fmt: skip
"""What a parameter of that name is usually taken from: a family of the World, or one of the site's other lists of names."""
ANY_FAMILY = (
    "people", "items", "cables", "units", "papers", "cells", "ways", "ports", "terminations", "records", "antennas", "bolts", "hoists",
    "seals", "tower_runs", "mounts", "emitters", "tickets", "members", "stations",
)  # fmt: skip


class Visitor(RuleBasedStateMachine):
    """Tries actions and looks at once whether the World stayed true to itself."""

    attempt: Attempt
    seed: int
    sheet_fields: tuple[str, ...]

    def names(self, family: str) -> list[str]:
        """Names on the site."""
        world = self.attempt.world
        if family == "ports":
            return sorted(port_ids(world))
        if family in ("members", "stations"):
            return sorted(getattr(world.layout.towers["a"], family))
        if family == "places":
            return [*world.layout.places, *world.layout.towers["a"].stations]
        return sorted(self.sheet_fields) if family == "fields" else sorted(getattr(world, family))

    def value(self, data: st.DataObject, kind: type[Action], item: Any) -> Any:
        """A value for a parameter: mostly of the right sort, at times at the edge of it, at times anything."""
        if item.type == "true/false":
            return data.draw(st.booleans())
        if item.arg.words:
            return data.draw(st.sampled_from(item.arg.words))
        used = values_of_the_expert(self.seed).get(kind.DO, {}).get(item.name, [])
        if item.type == "integer":
            return data.draw(self.whole_number(item.arg.low, item.arg.high, used))
        likely = [*used, *(self.names(WHERE[item.name]) if item.name in WHERE else ())]
        sort = data.draw(st.integers(0, 9))
        if sort < 7 and likely:
            return data.draw(st.sampled_from(likely))
        names = self.names(data.draw(st.sampled_from(ANY_FAMILY))) if sort < 9 else []
        if names:
            return data.draw(st.sampled_from(names))
        number = st.integers(-(10**20), 10**20) if item.type == "integer|text" else st.nothing()
        return data.draw(st.one_of(st.sampled_from(NONSENSE), st.text(st.characters(exclude_categories=["Cs"]), max_size=20), number))

    def whole_number(self, low: int | None, high: int | None, used: list[Any]) -> st.SearchStrategy[int]:
        """Within the range, at its edges, or as the expert has it."""
        within = st.integers(low if low is not None else -(2**40), high if high is not None else 2**40)
        edges = [edge for edge in (low, high) if edge is not None]
        return st.one_of(within, *([st.sampled_from(edges)] if edges else []), *([st.sampled_from(used)] if used else []))

    def tries(self, data: st.DataObject, act: dict[str, Any]) -> bool:
        """Tries it at some pace; tells whether it went."""
        before = self.attempt.world
        stood = world_digest(before)
        action = action_from_dict(act)
        pace = data.draw(st.sampled_from(PACES))
        if self.attempt.paused:
            with pytest.raises(WrongCall):  # nobody has hands while time stands still
                self.attempt.do(action, self.attempt.now_ms + pace)
            assert world_digest(self.attempt.world) == stood
            return False
        entry = self.attempt.do(action, self.attempt.now_ms + pace)
        if entry.refusal and entry.refusal["code"] == "simulator_fault":
            action.decide(self.attempt.world_at(entry.seq - 1), entry.at_ms, Chance(self.seed, entry.seq))  # raises, and shows where
            raise AssertionError(f"a fault that does not come again: {act} {entry.refusal}")
        assert digest_from_nothing(before) == stood, "a World was changed behind its back"
        return entry.refusal is None

    def word(self, data: st.DataObject, do: str, name: str) -> str:
        """One of the words a parameter of an action may be."""
        found = next(item for item in parameters(ACTIONS.all()[do]) if item.name == name)
        return data.draw(st.sampled_from(found.arg.words))

    def somebody(self, data: st.DataObject) -> str:
        """One of the crew."""
        return data.draw(st.sampled_from([person.id for _, person in sorted(self.attempt.world.people.items()) if person.site == "a"]))
