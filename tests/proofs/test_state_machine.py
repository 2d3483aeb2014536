"""Anybody may try anything in any order: the site answers, and the log stays true.

A Hypothesis state machine acts as a trainee who does not know the trade, on a site as the expert left it
somewhere on his way, on the ground, on the tower and in the cabinet.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields
from functools import lru_cache
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, precondition, rule, run_state_machine_as_test

from simulator.base.errors import WrongCall
from simulator.cli.expert import refusal_message
from simulator.conduct.attempt import replay_of
from simulator.i18n.library import texts_for
from simulator.i18n.texts import Texts
from simulator.mechanics.action import ACTIONS, parameters
from simulator.mechanics.cabling.plugs import LUGS_A_STUD_HOLDS
from simulator.mechanics.event import InstrumentRead
from simulator.reports.document import report_document
from simulator.reports.html import html_report
from simulator.reports.text import text_report
from simulator.scoring.grade import grade
from simulator.scoring.record import make_record
from simulator.scoring.rubric import bind
from simulator.session.entry import LogEntry
from simulator.session.replay import verify
from simulator.session.standing import effective
from simulator.site.digest import digest_from_nothing, world_digest
from simulator.site.topology import port_ids
from tests.proofs.stages import FIRST, SEEDS, STAGES, expert_acts, first_site, stage, values_of_the_expert
from tests.proofs.tower_rules import OnTheTower, is_open


@lru_cache(maxsize=2)
def words(lang: str) -> Texts:
    """Every text of a language."""
    return texts_for(lang, FIRST)


def floats_in(value: Any) -> list[Any]:
    """Every float (NaN is one) anywhere in an event's field."""
    if isinstance(value, float):
        return [value]
    items = value.values() if isinstance(value, Mapping) else value if isinstance(value, (tuple, list)) else ()
    return [found for item in items for found in floats_in(item)]


class AnybodyAtTheSite(OnTheTower):
    """One who tries things."""

    @initialize(seed=st.sampled_from(SEEDS), until=st.sampled_from(STAGES))
    def comes(self, seed: int, until: str) -> None:
        base, lines = stage(seed, until)
        self.seed = seed
        self.sheet_fields = tuple(values_of_the_expert(seed)["write_record"]["field"])
        self.next = sum(entry.actor == "trainee" for entry in base.session.entries)
        self.lines = list(lines)
        self.attempt = base.fork(lambda line, urgent: self.lines.append(line))
        self.seen = len(self.attempt.session.entries)
        self.criteria = tuple(item.id for item in bind(first_site(), seed, first_site().playable).criteria)

    # --- what he tries ---

    @precondition(is_open)
    @rule(data=st.data(), kind=st.sampled_from(sorted(ACTIONS.all())))
    def tries_anything(self, data: st.DataObject, kind: str) -> None:
        chosen = ACTIONS.all()[kind]
        act = {"do": kind}
        for item in parameters(chosen):
            if item.required or data.draw(st.booleans()):
                act[item.name] = self.value(data, chosen, item)
        self.tries(data, act)

    @precondition(is_open)
    @rule(data=st.data())
    def does_as_the_expert_would_but_one_thing(self, data: st.DataObject) -> None:
        act = dict(data.draw(st.sampled_from(expert_acts(self.seed))))
        chosen = ACTIONS.all()[act["do"]]
        if data.draw(st.booleans()):
            item = data.draw(st.sampled_from(parameters(chosen)))
            act[item.name] = self.value(data, chosen, item)
        self.tries(data, act)

    @precondition(is_open)
    @rule(data=st.data(), count=st.integers(1, 8))
    def goes_on_as_the_expert_would(self, data: st.DataObject, count: int) -> None:
        for act in expert_acts(self.seed)[self.next : self.next + count]:
            self.tries(data, dict(act))
        self.next += count

    @precondition(is_open)
    @rule(data=st.data(), closed=st.booleans())
    def throws_a_lever(self, data: st.DataObject, closed: bool) -> None:
        way = data.draw(st.sampled_from(self.names("ways")))
        if self.attempt.world.ways[way].tag:
            self.tries(data, {"do": "untag_way", "way": way})
        self.tries(data, {"do": "operate_breaker", "way": way, "closed": closed})

    @precondition(is_open)
    @rule(data=st.data())
    def moves_a_cable_end(self, data: st.DataObject) -> None:
        world = self.attempt.world
        end = data.draw(st.sampled_from([world.terminations[name] for name in sorted(world.terminations)]))
        what = {"cable": end.cable, "end": end.end, "core": end.core}
        if end.port:
            self.tries(data, {"do": "disconnect_cable", **what})
        self.tries(data, {"do": "connect_cable", **what, "port": data.draw(st.sampled_from(port_ids(self.attempt.world)))})

    @rule(ms=st.sampled_from((0, 1, 16, 250, 2_000, 60_000, 7_200_000)))
    def time_passes(self, ms: int) -> None:
        self.attempt.tick(self.attempt.now_ms + ms)

    @precondition(is_open)
    @rule(on=st.booleans())
    def pauses(self, on: bool) -> None:
        self.attempt.pause(on)

    @precondition(is_open)
    @rule()
    def takes_back(self) -> None:
        acts = [entry for entry in effective(self.attempt.session.entries) if entry.actor == "trainee" and not entry.refusal]
        if not acts:
            with pytest.raises(WrongCall):
                self.attempt.undo()
            return
        entry = self.attempt.undo()
        assert entry.digest == (self.attempt.session.entries[acts[-1].seq - 2].digest)

    @precondition(is_open)
    @rule(data=st.data())
    def asks_for_a_hint(self, data: st.DataObject) -> None:
        before = world_digest(self.attempt.world)
        message = self.attempt.hint(data.draw(st.sampled_from(self.criteria)))
        assert message.code.startswith("hint.")
        hinted = self.attempt.session.entries[-1]
        assert hinted.digest == before or hinted.seq > self.seen + 1  # a due cause of time may come in before it

    # --- what holds after every step ---

    @invariant()
    def the_log_is_true_after_every_step(self) -> None:
        entries = self.attempt.session.entries
        for entry in entries[self.seen :]:
            assert entry.digest == digest_from_nothing(self.attempt.world_at(entry.seq))
            if entry.refusal:
                assert entry.events == ()
                assert entry.digest == (entries[entry.seq - 2].digest if entry.seq > 1 else "")
            self.no_number_rounds_differently_elsewhere(entry)
        self.seen = len(entries)
        assert len(self.lines) == self.seen + 1

    def no_number_rounds_differently_elsewhere(self, entry: LogEntry) -> None:
        for made in entry.events:
            for item in fields(made):
                assert not floats_in(getattr(made, item.name)), made
            if isinstance(made, InstrumentRead):
                assert made.value is None or type(made.value) in (int, str), made

    @invariant()
    def a_stud_holds_two_lugs_and_a_socket_one_plug(self) -> None:
        ports: dict[str, int] = {}
        for end in self.attempt.world.terminations.values():
            if end.port:
                ports[end.port] = ports.get(end.port, 0) + 1
        assert max(ports.values(), default=0) <= LUGS_A_STUD_HOLDS

    @invariant()
    def it_can_be_graded_and_looked_at_at_any_time(self) -> None:
        made = self.attempt.grade()
        assert 0 <= made.points <= made.maximum
        assert made.proposal in ("K", "BK", "PL")
        for person in self.attempt.world.people:
            seen = self.attempt.perceive(person)
            for name in seen.SEEN:
                getattr(seen, name)

    # --- how it ends ---

    @precondition(lambda self: is_open(self) and len(self.attempt.session.entries) > 3)
    @rule(how=st.sampled_from(("going_on", "going_on", "going_on", "hand_over", "abandon")))
    def perhaps_ends(self, how: str) -> None:
        if how == "hand_over":
            self.attempt.hand_over()
        elif how == "abandon":
            self.attempt.abandon()

    def teardown(self) -> None:
        if not hasattr(self, "attempt"):
            return
        replay = replay_of(first_site(), self.lines)
        verify(replay)
        assert [world_digest(world) for world in replay.worlds] == [world_digest(world) for world in self.attempt.session.worlds]
        record = make_record(replay.header, first_site().document(self.seed), replay.entries, replay.worlds)
        again = grade(first_site(), record)
        assert again == self.attempt.grade()
        report = report_document(again, record, replay.head[1])
        assert json.loads(json.dumps(report, allow_nan=False)) == report
        for lang in ("id", "en"):
            texts = words(lang)
            assert text_report(report, texts)
            assert html_report(report, texts)
            for entry in replay.entries:
                if entry.refusal:
                    assert texts.say(refusal_message(entry))
            assert not texts.missing


MACHINE = {"deadline": None, "suppress_health_check": list(HealthCheck), "print_blob": True}


def test_whatever_is_tried_the_log_stays_true() -> None:
    quick = settings(max_examples=10, stateful_step_count=25, derandomize=True, phases=[Phase.generate], **MACHINE)
    run_state_machine_as_test(AnybodyAtTheSite, settings=quick)


@pytest.mark.slow
def test_whatever_is_tried_for_long_the_log_stays_true() -> None:
    run_state_machine_as_test(AnybodyAtTheSite, settings=settings(max_examples=200, stateful_step_count=60, **MACHINE))
