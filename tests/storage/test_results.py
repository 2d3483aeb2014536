from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.base.errors import WrongCall
from simulator.storage import query
from simulator.storage.query import started_ms
from simulator.storage.results import RESULTS_NAME, ResultsStore
from simulator.storage.rows import AttemptFilter, AttemptRow, GradeEditRow, GradeRow

BASE = AttemptRow(
    id="a1",
    scenario="cikole-first-site",
    revision=2,
    content="c" * 64,
    seed=7,
    mode="practice",
    jobs=("safety", "mount"),
    started="2026-11-24T08:00:00+07:00",
    log_path="attempts/a1/log.jsonl",
    core=1,
)
REPORT = {"points": 81.5, "maximum": 100, "proposal": "BK", "needs_observation": 2, "breaches": ["x"], "duration_ms": 5000}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[ResultsStore]:
    opened = ResultsStore(tmp_path)
    yield opened
    opened.close()


def begin(store: ResultsStore, name: str, **changes: object) -> AttemptRow:
    row = BASE._replace(id=name, **changes)
    store.begin(row)
    return row


def ids(rows: list[AttemptRow]) -> list[str]:
    return [row.id for row in rows]


def test_what_was_begun_is_found_again(store: ResultsStore, tmp_path: Path) -> None:
    ref = store.participant_ref("1234")
    row = begin(store, "a1", participants=(ref,))
    assert store.attempts() == [row._replace(numbers=("1234",))]
    assert store.attempt("a1").head is None
    assert store.log_file(row) == tmp_path / "attempts/a1/log.jsonl"
    with pytest.raises(WrongCall) as caught:
        store.begin(row)
    assert caught.value.message.code == "error.attempt_exists"


def test_the_head_is_remembered_over_a_restart(store: ResultsStore, tmp_path: Path) -> None:
    begin(store, "a1")
    store.note_head("a1", 3, "h3")
    store.note_head("a1", 4, "h4")
    store.close()
    again = ResultsStore(tmp_path)
    assert again.attempt("a1").head == (4, "h4")
    again.close()


def test_finish_takes_the_outcome_once(store: ResultsStore) -> None:
    begin(store, "a1")
    grade = GradeRow("a1", "2026-11-24T09:00:00+07:00", "first", 1, "c", '{"points":81.5}')
    store.finish("a1", {**REPORT, "ended": "2026-11-24T09:00:00+07:00"}, "finished", grade)
    found = store.attempt("a1")
    assert (found.status, found.points, found.maximum, found.proposal) == ("finished", 81.5, 100, "BK")
    assert (found.needs_observation, found.breaches, found.duration_ms) == (2, 1, 5000)
    assert found.ended == "2026-11-24T09:00:00+07:00"
    assert store.grades("a1") == [grade]
    with pytest.raises(WrongCall) as caught:
        store.finish("a1", {"points": 100}, "abandoned")
    assert caught.value.message.code == "error.attempt_ended"
    assert store.attempt("a1").points == 81.5


def test_finish_is_all_or_nothing(store: ResultsStore) -> None:
    begin(store, "a1")
    with pytest.raises(WrongCall):
        store.finish("a1", {**REPORT, "duration_ms": 2**70}, "finished")
    with pytest.raises(ValueError):
        store.finish("a1", REPORT, "unfinished")
    assert store.attempt("a1").status == "unfinished"
    store.finish("a1", {}, "abandoned")
    assert (store.attempt("a1").status, store.attempt("a1").points) == ("abandoned", None)


def test_an_unknown_attempt_is_named(store: ResultsStore) -> None:
    edit = GradeEditRow("nobody", "c", "met", 1, "Sari", "2026-11-24", "seen")
    calls: list[Callable[[], object]] = [
        lambda: store.note_head("nobody", 1, "h"),
        lambda: store.finish("nobody", {}, "finished"),
        lambda: store.attempt("nobody"),
        lambda: store.numbers_of("nobody"),
        lambda: store.release("nobody", "Sari", "2026-11-24"),
        lambda: store.is_released("nobody"),
        lambda: store.add_grade(GradeRow("nobody", "2026-11-24", "regrade", 1, "c", "{}")),
        lambda: store.add_grade_edit(edit),
    ]
    for call in calls:
        with pytest.raises(WrongCall) as caught:
            call()
        assert caught.value.message.as_dict() == {"id": "nobody"}


def test_filters(store: ResultsStore) -> None:
    ani, budi = store.participant_ref("ani"), store.participant_ref("budi")
    begin(store, "a", participants=(ani,), started="2026-11-22T23:30:00+07:00")
    begin(store, "b", participants=(budi,), started="2026-11-23T08:00:00+07:00", mode="assessment")
    begin(store, "c", participants=(ani, budi), started="2026-11-23T03:00:00+00:00", scenario="other")
    begin(store, "d", started="2026-11-24T08:00:00Z")
    store.finish("b", REPORT, "finished")
    assert ids(store.attempts()) == ["d", "c", "b", "a"]
    expected = {
        AttemptFilter(number="ani"): ["c", "a"],
        AttemptFilter(number=" budi "): ["c", "b"],
        AttemptFilter(number="nobody"): [],
        AttemptFilter(scenario="other"): ["c"],
        AttemptFilter(mode="assessment"): ["b"],
        AttemptFilter(status="unfinished"): ["d", "c", "a"],
        AttemptFilter(proposal="BK"): ["b"],
        AttemptFilter(since="2026-11-23T00:00:00+07:00"): ["d", "c", "b"],
        AttemptFilter(until="2026-11-23T08:00:00+07:00"): ["a"],
        AttemptFilter(since="2026-11-23", until="2026-11-23"): ["c", "b"],
        AttemptFilter(number="ani", limit=1): ["c"],
        AttemptFilter(limit=0): [],
        AttemptFilter(id="d"): ["d"],
    }
    assert {wanted: ids(store.attempts(wanted)) for wanted in expected} == expected
    with pytest.raises(WrongCall) as caught:
        store.attempts(AttemptFilter(since="monday"))
    assert caught.value.message.as_dict() == {"value": "monday"}


def test_resumable_is_never_another_trainees(store: ResultsStore) -> None:
    ani, budi = store.participant_ref("ani"), store.participant_ref("budi")
    begin(store, "of-ani", participants=(ani,))
    begin(store, "of-budi", participants=(budi,))
    begin(store, "of-nobody")
    begin(store, "ended", participants=(ani,))
    store.finish("ended", {}, "abandoned")
    assert ids(store.resumable("ani")) == ["of-ani"]
    assert ids(store.resumable(None)) == ["of-nobody"]
    assert store.resumable("someone new") == []
    store.erase_participant("ani")
    assert ids(store.resumable(None)) == ["of-nobody"]
    assert store.resumable("ani") == []


def test_references_are_stable_salted_and_differ_between_stores(store: ResultsStore, tmp_path: Path) -> None:
    first = store.participant_ref("1234")
    assert first == store.participant_ref(" 1234 ")
    assert len(first) == 16
    assert int(first, 16) >= 0
    assert first != store.participant_ref("1235")
    other = ResultsStore(tmp_path / "other")
    assert other.participant_ref("1234") != first
    other.close()
    with pytest.raises(WrongCall):
        store.participant_ref("  ")


def test_erase_forgets_the_person_and_keeps_the_attempts(store: ResultsStore, tmp_path: Path) -> None:
    number = "3273019912345678"
    ref = store.participant_ref(number)
    begin(store, "a1", participants=(ref, store.participant_ref("partner")))
    assert store.numbers_of("a1") == [number, "partner"]
    assert store.erase_participant(number)
    assert not store.erase_participant(number)
    assert store.numbers_of("a1") == ["partner"]
    assert store.attempt("a1").participants[0] == ref
    assert store.attempts(AttemptFilter(number=number)) == []
    for file in tmp_path.glob(RESULTS_NAME + "*"):
        assert number.encode() not in file.read_bytes(), file.name
    assert store.participant_ref(number) != ref


def test_contents_are_kept_once(store: ResultsStore) -> None:
    assert store.content("h") is None
    store.put_content("h", '{"a":1}')
    store.put_content("h", "later")
    assert store.content("h") == '{"a":1}'


def test_grades_and_edits_are_appended(store: ResultsStore) -> None:
    begin(store, "a1")
    first = GradeRow("a1", "2026-11-24T09:00:00+07:00", "first", 1, "c", "{}")
    again = first._replace(kind="regrade", core=2)
    store.add_grade(first)
    store.add_grade(again)
    assert store.grades("a1") == [first, again]
    edit = GradeEditRow("a1", "mount.torque", "met", 4.5, "Sari", "2026-11-24T10:00:00+07:00", "Dilihat langsung")
    store.add_grade_edit(edit)
    store.add_grade_edit(edit._replace(points=3))
    assert store.grade_edits("a1") == [edit, edit._replace(points=3)]
    for field in ("author", "at", "reason"):
        with pytest.raises(WrongCall) as caught:
            store.add_grade_edit(edit._replace(**{field: " "}))
        assert caught.value.message.as_dict() == {"field": field}
    assert len(store.grade_edits("a1")) == 2


def test_release(store: ResultsStore) -> None:
    begin(store, "a1")
    assert not store.is_released("a1")
    with pytest.raises(WrongCall):
        store.release("a1", "", "2026-11-24")
    store.release("a1", "Sari", "2026-11-24T10:00:00+07:00")
    store.release("a1", "Dewi", "2026-11-25T10:00:00+07:00")
    assert store.is_released("a1")


def test_more_attempts_than_fit_one_question(store: ResultsStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(query, "_AT_ONCE", 2)
    refs = (store.participant_ref("budi"), store.participant_ref("ani"))
    for n in range(5):
        begin(store, f"a{n}", participants=refs)
    assert [row.numbers for row in store.attempts()] == [("budi", "ani")] * 5


WRITES = """
import sys
from dataclasses import replace
from pathlib import Path
from simulator.storage.results import ResultsStore
from simulator.storage.rows import AttemptRow, GradeRow
root, name = Path(sys.argv[1]), sys.argv[2]
sys.stdin.readline()
store = ResultsStore(root)
refs = {store.participant_ref(str(n)) for n in range(20)}
for n in range(25):
    row = AttemptRow(f"{name}{n}", "s", 1, "c", n, "practice", ("align",), "2026-11-24T08:00:00Z", "x", 1)
    store.begin(row)
    store.note_head(row.id, n, "h")
    store.put_content("c", "{}")
    store.add_grade(GradeRow("shared", "2026-11-24T08:00:00Z", "regrade", 1, "c", name))
    store.finish(row.id, {"points": n}, "finished")
print(*sorted(refs))
store.close()
"""


def test_two_processes_write_at_once(child: Callable[..., subprocess.Popen[str]], tmp_path: Path) -> None:
    root = tmp_path / "new"
    writers = [child(WRITES, root, name) for name in "xy"]
    # Both make the database itself, too; only "shared" must be there before the first grade.
    store = ResultsStore(root)
    begin(store, "shared")
    for writer in writers:
        assert writer.stdin is not None
        writer.stdin.write("go\n")
        writer.stdin.flush()
    ends = [writer.communicate() for writer in writers]
    assert [trouble for _, trouble in ends] == ["", ""]
    assert ends[0][0] == ends[1][0], "both know the same twenty persons"
    assert len(store.attempts(AttemptFilter(status="finished"))) == 50
    assert sorted(grade.report for grade in store.grades("shared")) == ["x"] * 25 + ["y"] * 25
    store.close()


def test_four_processes_make_the_database_at_once(child: Callable[..., subprocess.Popen[str]], tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from simulator.storage.results import ResultsStore\n"
        "sys.stdin.readline(); store = ResultsStore(Path(sys.argv[1])); print(store.participant_ref('1')); store.close()"
    )
    makers = [child(code, tmp_path / "new") for _ in range(4)]
    for maker in makers:
        assert maker.stdin is not None
        maker.stdin.write("go\n")
        maker.stdin.flush()
    ends = [maker.communicate() for maker in makers]
    assert [trouble for _, trouble in ends] == [""] * 4
    assert len({told for told, _ in ends}) == 1


@given(st.lists(st.tuples(st.integers(-10_000, 10_000), st.integers(-12, 14)), max_size=8), st.integers(-10_000, 10_000))
@settings(max_examples=20, deadline=None)
def test_times_compare_as_moments_in_every_time_zone(
    tmp_path_factory: pytest.TempPathFactory, moments: list[tuple[int, int]], border: int
) -> None:
    def text(minutes: int, zone: int) -> str:
        moment = datetime(2026, 11, 24, tzinfo=UTC) + timedelta(minutes=minutes)
        shown = (moment + timedelta(hours=zone)).replace(tzinfo=None).isoformat()
        return f"{shown}{'-' if zone < 0 else '+'}{abs(zone):02d}:00"

    store = ResultsStore(tmp_path_factory.mktemp("zones"))
    for n, (minutes, zone) in enumerate(moments):
        begin(store, str(n), started=text(minutes, zone))
    found = store.attempts(AttemptFilter(since=text(border, 7)))
    assert {row.id for row in found} == {str(n) for n, (minutes, _) in enumerate(moments) if minutes >= border}
    starts = [started_ms(row.started) for row in found]
    assert starts == sorted(starts, reverse=True)
    store.close()


@pytest.mark.parametrize("written", ["7", " 07", "07 "])
def test_a_number_is_the_same_person_however_it_is_written(tmp_path, written):
    store = ResultsStore(tmp_path)
    assert store.participant_ref(written) == store.participant_ref("07")
    assert store.participant_ref("7a") != store.participant_ref("07a")
    store.close()
