"""Every fact of the whole site's work, changed by one who also makes the digest right and a new chain: the entry is named.

What the trainee did is decided again, what time caused is asked of the World again: neither believes the log.
"""

from __future__ import annotations

import sys
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from simulator.base.errors import BrokenLog
from simulator.conduct.attempt import replay_of
from simulator.mechanics.event import event_from_dict
from simulator.session.replay import Replay, verify
from simulator.session.system import CLOSING
from simulator.site.digest import world_digest

sys.path.insert(0, str(Path(__file__).parent))

from forger import Row, first_site, honest_lines, rehashed, rows_of

SEED = 11
TOWER_KINDS = 60
"""At least so many kinds of facts stand in the log that the cabinet's work alone does not have."""


def whole() -> tuple[str, ...]:
    """The expert's log of the whole site."""
    return honest_lines(seed=SEED)


@lru_cache(maxsize=1)
def honest() -> Replay:
    """The whole log, rebuilt."""
    return replay_of(first_site(), list(whole()))


@lru_cache(maxsize=1)
def first_of_each() -> dict[str, tuple[int, int]]:
    """Kind of fact -> (entry, place in it) where it first stands."""
    found: dict[str, tuple[int, int]] = {}
    for seq, row in enumerate(rows_of(whole())):
        for place, made in enumerate(row.get("events", ())):
            if made["is"] not in CLOSING:
                found.setdefault(made["is"], (seq, place))
    return found


def other(value: Any) -> Any:
    """Another value of the same sort."""
    if isinstance(value, bool):
        return not value
    return value + 1 if isinstance(value, int) else value + "x" if isinstance(value, str) else [*value, *value[:1]] if value else None


def forged(rows: list[Row], seq: int, place: int, name: str) -> list[str]:
    """The log up to that entry, one field of one of its facts changed, its digest made right where the fact can be one, a new chain."""
    rows = rows[: seq + 1]
    made = rows[seq]["events"][place]
    made[name] = other(made[name])
    try:
        world = honest().worlds[seq - 1]
        for fact in rows[seq]["events"]:
            world = event_from_dict(fact).apply(world, rows[seq]["at_ms"])
        rows[seq]["digest"] = world_digest(world)
    except (LookupError, TypeError, ValueError, AttributeError):
        pass  # no such fact: the digest stays
    return rehashed(rows)


def fields_of(kind: str) -> list[str]:
    """Fields of the first fact of a kind that can have another value."""
    seq, place = first_of_each()[kind]
    made = rows_of(whole())[seq]["events"][place]
    return [name for name in made if name != "is" and other(made[name]) is not None]


def is_named(kind: str, name: str) -> None:
    seq, place = first_of_each()[kind]
    with pytest.raises(BrokenLog) as broken:
        verify(replay_of(first_site(), forged(rows_of(whole()), seq, place, name)))
    assert broken.value.seq == seq, (kind, name, broken.value)


def test_the_whole_log_holds_and_has_the_towers_facts() -> None:
    verify(honest())
    assert honest().finished
    cabinet = {made["is"] for row in rows_of(honest_lines("safety", seed=SEED)) for made in row.get("events", ())}
    assert len(set(first_of_each()) - cabinet) >= TOWER_KINDS


def test_a_changed_fact_of_the_tower_is_named_though_digest_and_chain_are_right() -> None:
    kinds = sorted(first_of_each(), key=lambda kind: first_of_each()[kind])
    for kind in kinds[::7]:
        is_named(kind, fields_of(kind)[-1])


@pytest.mark.slow
def test_every_field_of_every_fact_is_held_to() -> None:
    for kind in first_of_each():
        for name in fields_of(kind):
            is_named(kind, name)


def test_what_another_crew_left_cannot_be_put_into_the_trainees_time() -> None:
    rows = rows_of(whole())[:2]
    rows[1]["at_ms"] += 1_000
    with pytest.raises(BrokenLog) as broken:
        verify(replay_of(first_site(), rehashed(rows)))
    assert broken.value.seq == 1


def test_what_time_caused_cannot_be_left_out_or_put_in() -> None:
    """A gust, a recall, a confirmation, a partner's answer: the log without it, or with it a second later, is refused there."""
    rows = rows_of(whole())
    caused: dict[str, int] = {}
    for seq, row in enumerate(rows):
        if row.get("actor") in ("world", "partner"):
            caused.setdefault(row["events"][0]["is"], seq)
    assert len(caused) >= 5, caused
    for seq in caused.values():
        without = rows_of(whole())[: seq + 2]
        del without[seq]
        late = rows_of(whole())[: seq + 1]
        late[seq]["at_ms"] += 1_000
        for lines in (without, late):
            with pytest.raises(BrokenLog) as broken:
                verify(replay_of(first_site(), rehashed(lines)))
            assert broken.value.seq == seq, (rows[seq]["events"], broken.value)
