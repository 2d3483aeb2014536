"""An attempt broken off goes on where it stood: the same World, the same clock, the same grade at the end."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pytest

from simulator.base.documents import bundled_root
from simulator.base.errors import BrokenLog, WrongCall
from simulator.conduct.attempt import Attempt, Terms, begin, check_jobs, jobs_before, reopen
from simulator.expert.runner import expert_terms, prelude_for, timed_actions
from simulator.mechanics.action import action_from_dict
from simulator.scenario.load import load_scenario
from simulator.scenario.scenario import Scenario
from simulator.session.entry import LogEntry
from simulator.session.session import SessionClosed
from simulator.site.digest import world_digest
from simulator.storage.journal import MemoryJournal

FIRST = "cikole-first-site"
SEED = 4


@lru_cache(maxsize=1)
def first_site() -> Scenario:
    return load_scenario(FIRST)


def starts(*jobs: str, mode: str = "practice") -> tuple[Attempt, MemoryJournal]:
    """A trainee begins; everything lands in the journal."""
    journal = MemoryJournal()

    def opened(lines: str) -> MemoryJournal:
        for line in lines.split("\n"):
            journal.append(line)
        return journal

    terms = expert_terms(first_site(), SEED, jobs)
    return begin(Terms(scenario=terms.scenario, seed=SEED, jobs=terms.jobs, mode=mode, prelude=terms.prelude), opened), journal


def comes_back(journal: MemoryJournal, keep: int | None = None) -> tuple[Attempt, MemoryJournal]:
    """The program was killed (after `keep` lines) and started again."""
    lines = journal.lines()[:keep]
    again = MemoryJournal(lines[0])
    for line in lines[1:]:
        again.append(line)
    return reopen(first_site(), lines, again), again


def does(attempt: Attempt, what: str, **params: object) -> LogEntry:
    action = action_from_dict({"do": what, **params})
    entry = attempt.do(action, attempt.now_ms + action.PACE_MS)
    assert entry.refusal is None, entry.refusal
    return entry


def facts(attempt: Attempt) -> list[tuple[object, ...]]:
    return [
        (item.seq, item.at_ms, item.actor, item.action, item.events, item.refusal, item.digest)
        for item in attempt.session.entries
    ]


@lru_cache(maxsize=1)
def whole() -> tuple[Attempt, MemoryJournal]:
    """The expert's whole attempt in one go."""
    attempt, journal = starts()
    for at_ms, action in timed_actions_of_the_expert():
        attempt.do(action, at_ms)
    attempt.hand_over()
    return attempt, journal


@lru_cache(maxsize=1)
def timed_actions_of_the_expert():
    from simulator.expert.runner import expert_plan, in_memory, run_plan, technician_on

    attempt = in_memory(expert_terms(first_site(), SEED, ()))
    run_plan(attempt, technician_on(attempt), expert_plan(first_site(), SEED, first_site().playable))
    return timed_actions(attempt)


@pytest.mark.parametrize("share", [0.01, 0.2, 0.5, 0.8, 0.99])
def test_after_a_resume_the_rest_makes_the_same_attempt(share: float) -> None:
    wanted, journal = whole()
    keep = 2 + int(share * (len(journal.lines()) - 3))
    attempt, _ = comes_back(journal, keep)
    done = sum(entry.actor == "trainee" for entry in attempt.session.entries)
    for at_ms, action in timed_actions_of_the_expert()[done:]:
        attempt.do(action, at_ms)
    attempt.hand_over()
    assert facts(attempt) == facts(wanted)
    assert attempt.grade() == wanted.grade()


def test_the_clock_goes_on_after_what_was_shown_in_time_lapse() -> None:
    """He waited two hours; in them time caused something. Killed after it, he has still waited two hours."""
    attempt, journal = starts()
    for _ in range(6):
        waited = does(attempt, "wait", duration_ms=7_200_000)
        if attempt.session.entries[-1] is not waited:
            break
    assert attempt.session.entries[-1].actor == "world"
    again, _ = comes_back(journal)
    assert again.now_ms == attempt.now_ms


def test_the_clock_goes_on_where_it_stood() -> None:
    attempt, journal = starts()
    does(attempt, "go_to", place="cabinet")
    again, _ = comes_back(journal)
    assert again.now_ms == attempt.now_ms
    assert world_digest(again.world) == world_digest(attempt.world)


def test_a_paused_attempt_comes_back_paused() -> None:
    attempt, journal = starts()
    does(attempt, "go_to", place="cabinet")
    attempt.pause(on=True)
    again, _ = comes_back(journal)
    assert again.paused
    again.pause(on=False)
    assert not again.paused


def test_a_paused_attempt_comes_back_paused_though_a_hint_was_asked_for_meanwhile() -> None:
    attempt, journal = starts()
    attempt.pause(on=True)
    attempt.hint("briefing_held")
    assert attempt.paused
    again, _ = comes_back(journal)
    assert again.paused


def test_killed_while_the_prelude_was_written_the_job_still_begins_as_the_expert_leaves_it() -> None:
    """Either the prelude is completed or the attempt is refused: never is a trainee put on a half-built site with work nobody grades."""
    wanted, journal = starts("handover")
    try:
        attempt, _ = comes_back(journal, 100)
    except (WrongCall, BrokenLog):
        return
    assert world_digest(attempt.world) == world_digest(wanted.world)
    entry = does(attempt, "call_noc", about="acceptance")
    assert entry.seq > attempt.session.header.prelude


def test_an_attempt_that_has_ended_is_not_taken_up_again() -> None:
    for end in (Attempt.hand_over, Attempt.abandon):
        attempt, journal = starts("safety")
        end(attempt)
        with pytest.raises(WrongCall):
            comes_back(journal)
        with pytest.raises(SessionClosed):
            does(attempt, "hold_briefing")
        assert attempt.closed


def test_hints_and_undo_count_on_after_a_resume() -> None:
    attempt, journal = starts("safety")
    does(attempt, "go_to", place="cabinet")
    attempt.hint("briefing_held")
    again, _ = comes_back(journal)
    assert again.hint("briefing_held").code == "hint.briefing_held.2"
    again.undo()
    assert world_digest(again.world) == world_digest(attempt.world_at(attempt.session.header.prelude))


def test_the_mode_is_kept() -> None:
    _, journal = starts("safety", mode="assessment")
    again, _ = comes_back(journal)
    assert not again.mode.allows_hints
    with pytest.raises(WrongCall):
        again.undo()


def test_a_log_of_other_content_is_not_taken_up() -> None:
    _, journal = starts("safety")
    other = Scenario(FIRST, 2, first_site().content, "0" * 64, first_site().catalog, first_site().specs)
    with pytest.raises(BrokenLog) as broken:
        reopen(other, journal.lines(), journal)
    assert broken.value.seq == 0


def test_every_line_is_with_the_sink_before_anybody_sees_the_entry() -> None:
    lines: list[str] = []
    seen_at: list[int] = []

    class Sink:
        def append(self, line: str, urgent: bool = False) -> None:
            lines.append(line)
            seen_at.append(len(attempt.session.entries) if attempt else -1)

    attempt: Attempt | None = None
    attempt = begin(Terms(scenario=first_site(), seed=SEED, jobs=("safety",)), lambda line: Sink())
    before = len(attempt.session.entries)
    does(attempt, "go_to", place="cabinet")
    assert seen_at[-1] == before, "the entry was there before its line"


def test_what_the_sink_refuses_did_not_happen() -> None:
    class FullDisk(Exception):
        pass

    class Sink:
        full = False

        def append(self, line: str, urgent: bool = False) -> None:
            if self.full:
                raise FullDisk

    sink = Sink()
    attempt = begin(Terms(scenario=first_site(), seed=SEED, jobs=("safety",)), lambda line: sink)
    stood, count, now_ms = world_digest(attempt.world), len(attempt.session.entries), attempt.now_ms
    sink.full = True
    with pytest.raises(FullDisk):
        does(attempt, "go_to", place="cabinet")
    assert (world_digest(attempt.world), len(attempt.session.entries), attempt.now_ms) == (stood, count, now_ms)
    sink.full = False
    assert does(attempt, "go_to", place="cabinet").seq == count + 1


# --- which jobs ---


def test_without_a_choice_every_playable_job_is_done_in_its_order() -> None:
    assert check_jobs(first_site(), ()) == first_site().playable == ("safety", "mount", "cable", "align", "handover")
    assert check_jobs(first_site(), ("align", "cable", "cable")) == ("cable", "align")


@pytest.mark.parametrize(
    ("jobs", "code"), [(("paint",), "no_such_job"), (("safety", "handover"), "jobs_scattered")]
)
def test_jobs_that_cannot_be_done_are_refused_in_words(jobs: tuple[str, ...], code: str) -> None:
    with pytest.raises(WrongCall) as wrong:
        check_jobs(first_site(), jobs)
    assert wrong.value.message.code == f"error.{code}"


def test_a_job_that_is_planned_and_not_yet_playable_is_refused_in_words(tmp_path: Path) -> None:
    text = (bundled_root() / "scenarios" / FIRST / "scenario.yaml").read_text(encoding="utf-8")
    playable = "playable: [safety, mount, cable, align, handover]"
    assert playable in text
    folder = tmp_path / "early"
    folder.mkdir()
    text = text.replace(playable, "playable: [safety, cable]").replace(f"id: {FIRST}\n", "id: early\n", 1)
    (folder / "scenario.yaml").write_text(text, encoding="utf-8")
    early = load_scenario(str(folder))
    assert check_jobs(early, ()) == ("safety", "cable")
    with pytest.raises(WrongCall) as wrong:
        check_jobs(early, ("mount",))
    assert wrong.value.message.code == "error.job_not_playable"


def test_what_comes_before_a_job_is_the_prelude() -> None:
    assert jobs_before(first_site(), ("safety",)) == ()
    assert jobs_before(first_site(), ("handover",)) == ("safety", "mount", "cable", "align")
    assert prelude_for(first_site(), SEED, ("safety",)) == ()
    times = [at_ms for at_ms, _ in prelude_for(first_site(), SEED, ("cable",))]
    assert times
    assert times == sorted(times)


def test_an_unknown_mode_is_refused() -> None:
    with pytest.raises(WrongCall):
        begin(Terms(scenario=first_site(), mode="magic", jobs=("safety",)), lambda line: MemoryJournal())
