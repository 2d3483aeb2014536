"""`bts-sim run`: what a file says is performed, logged, handed over and graded."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from desk import FILES, FIRST, SEED, Desk, expert_acts

from simulator.storage.lock import SessionLock

WALK = """
- {at_s: 12.5, do: go_to, place: cabinet}
- {at_ms: 90000, do: go_to, place: yard}
- {do: call_noc, about: start}
"""


# --- what a file may look like ---


def test_yaml_is_performed_at_its_times(desk: Desk) -> None:
    desk.runs(desk.writes("a.yaml", WALK))
    tried = desk.tried()
    assert tried[:2] == [("go_to", 12_500), ("go_to", 90_000)]
    assert tried[2][0] == "call_noc"
    assert tried[2][1] >= 90_000
    assert desk.log()[-1]["events"] == [{"is": "handed_over", "subject": "a"}]
    assert all((desk.out / name).is_file() for name in FILES)


def test_json_lines_are_performed_too(desk: Desk) -> None:
    desk.runs(
        desk.writes(
            "a.jsonl", '{"at_s": 12.5, "do": "go_to", "place": "cabinet"}\n\n{"do": "go_to", "place": "yard", "at_ms": 90000}\n'
        )
    )
    assert desk.tried() == [("go_to", 12_500), ("go_to", 90_000)]


def test_the_experts_log_performed_again_earns_everything_again(desk: Desk) -> None:
    made = desk.folder / "made"
    desk.gets("expert", FIRST, "--out", made, "--seed", SEED, "--job", "cable", "--quiet")
    desk.runs(made / "session.jsonl", "--seed", SEED, "--job", "cable")
    assert desk.report()["points"] == desk.report()["maximum"] == desk.report(made)["points"]
    assert desk.tried() == desk.tried(made)


def test_the_experts_actions_as_a_file_earn_everything(desk: Desk) -> None:
    desk.runs(desk.writes("acts.jsonl", expert_acts()), "--seed", SEED)
    report = desk.report()
    assert report["points"] == report["maximum"]
    assert report["proposal"] in ("K", "PL")
    assert report["status"] == "finished"


@pytest.mark.parametrize("name", ["a.yaml", "a.jsonl"])
@pytest.mark.parametrize("content", ["", "\n\n"])
def test_an_empty_file_is_no_action(desk: Desk, name: str, content: str) -> None:
    desk.runs(desk.writes(name, content))
    assert desk.tried() == []
    report = desk.report()
    assert report["points"] <= report["maximum"] / 10
    assert report["proposal"] == "BK"


def test_an_action_whose_time_has_passed_happens_at_once(desk: Desk) -> None:
    desk.runs(desk.writes("a.yaml", "- {at_s: 500, do: go_to, place: cabinet}\n- {at_s: 3, do: go_to, place: yard}\n"))
    (_, first), (_, second) = desk.tried()
    assert first == 500_000
    assert second >= first


def test_refused_actions_are_logged_and_the_run_goes_on(desk: Desk) -> None:
    said = desk.runs(
        desk.writes("a.yaml", "- {do: wear, item: nothing}\n- {do: go_to, place: moon}\n- {do: go_to, place: yard}\n")
    ).stdout
    rows = [row for row in desk.log()[1:] if row["actor"] == "trainee"]
    assert [bool(row["refusal"]) for row in rows] == [True, True, False]
    assert "2" in said
    assert desk.report()["refusals"] == 2


def test_pauses_hints_and_undo_can_stand_in_a_file(desk: Desk) -> None:
    text = "- {do: go_to, place: cabinet}\n- {do: undo}\n- {do: pause}\n- {do: resume}\n- {do: hint, criterion: briefing_held}\n"
    desk.runs(desk.writes("a.yaml", text))
    report = desk.report()
    assert (report["hints"], report["undone"]) == (1, 1)
    assert [row["action"]["do"] for row in desk.log()[1:] if row["actor"] == "system"] == [
        "undo",
        "pause",
        "resume",
        "hint",
        "hand_over",
    ]


def test_nothing_is_performed_after_a_hand_over_in_the_file(desk: Desk) -> None:
    desk.runs(desk.writes("a.yaml", "- {do: hand_over}\n- {do: go_to, place: cabinet}\n"))
    assert desk.tried() == []


def test_an_abandoned_attempt_is_graded_as_what_it_is(desk: Desk) -> None:
    desk.runs(desk.writes("a.yaml", "- {do: go_to, place: cabinet}\n- {do: abandon}\n"))
    report = desk.report()
    assert report["status"] == "abandoned"
    assert report["proposal"] != "K"


def test_a_log_holding_strange_line_ends_in_its_texts_can_be_performed_again(desk: Desk) -> None:
    """A label may hold any letter. U+2028 ends no line of a JSON Lines file."""
    first = desk.folder / "first"
    desk.runs(desk.writes("a.jsonl", [{"do": "write_record", "field": "wind", "value": "a\u2028b\u0085c"}]), out=first)
    desk.gets("verify", first)
    done = desk.types("run", FIRST, "--actions", first / "session.jsonl", "--out", desk.out)
    assert done.exit_code == 0, done.stderr
    assert desk.tried()


# --- files that are wrong ---

BAD = [
    ("unknown action", "a.yaml", "- {do: fly}\n", "a.yaml:1:"),
    ("unknown parameter", "a.yaml", "\n- {do: go_to, place: yard, colour: red}\n", "a.yaml:2:"),
    ("missing parameter", "a.yaml", "- {do: go_to}\n", "a.yaml:1:"),
    ("wrong type", "a.yaml", "- {do: wait, duration_ms: long}\n", "a.yaml:1:"),
    ("out of range", "a.yaml", "- {do: wait, duration_ms: 1}\n", "a.yaml:1:"),
    ("a word not allowed", "a.yaml", "- {do: call_noc, about: weather}\n", "a.yaml:1:"),
    ("no action", "a.yaml", "- {at_s: 5}\n", "a.yaml:1:"),
    ("an action that is a list", "a.yaml", "- {do: [a]}\n", "a.yaml:1:"),
    ("a row that is a word", "a.yaml", "- go_to\n", "a.yaml:1:"),
    ("a mapping", "a.yaml", "do: go_to\n", "a.yaml:1:"),
    ("a word", "a.yaml", "go_to\n", "a.yaml:1:"),
    ("two times", "a.yaml", "- {do: count_tools, at_s: 1, at_ms: 1}\n", "a.yaml:1:"),
    ("a time before the beginning", "a.yaml", "- {do: count_tools, at_s: -1}\n", "a.yaml:1:"),
    ("a time that is a word", "a.yaml", "- {do: count_tools, at_ms: soon}\n", "a.yaml:1:"),
    ("a time that is no number", "a.yaml", "- {do: count_tools, at_s: .nan}\n", "a.yaml:1:"),
    ("a time without end", "a.yaml", "- {do: count_tools, at_s: .inf}\n", "a.yaml:1:"),
    ("a time that is true", "a.yaml", "- {do: count_tools, at_s: true}\n", "a.yaml:1:"),
    ("no YAML", "a.yaml", "- {do: [\n", "a.yaml:"),
    ("a tab", "a.yaml", "-\tdo: count_tools\n  \tx: 1\n", "a.yaml:"),
    ("an alias", "a.yaml", "- &a {do: count_tools}\n- *a\n", "a.yaml:"),
    ("a tag", "a.yaml", "- !!python/object:os.system {do: count_tools}\n", "a.yaml:"),
    ("a key twice", "a.yaml", "- {do: count_tools, do: clean_site}\n", "a.yaml:1:"),
    ("no JSON", "a.jsonl", '{"do": "count_tools"}\n{"do": \n', "a.jsonl:2"),
    ("a list in JSON Lines", "a.jsonl", "[1]\n", "a.jsonl:1"),
    ("a number in JSON Lines", "a.jsonl", "5\n", "a.jsonl:1"),
    ("a huge number", "a.jsonl", '{"do": "write_record", "field": "x", "value": ' + "9" * 5_000 + "}\n", "a.jsonl:1"),
    ("a float value", "a.jsonl", '{"do": "write_record", "field": "x", "value": 1.5}\n', "a.jsonl:1"),
    ("no number", "a.jsonl", '{"do": "write_record", "field": "x", "value": NaN}\n', "a.jsonl:1"),
    ("half a letter", "a.jsonl", '{"do": "write_record", "field": "x", "value": "\\ud800"}\n', "a.jsonl:1"),
    ("half a letter in YAML", "a.yaml", '- {do: write_record, field: x, value: "\\ud800"}\n', "a.yaml:1"),
    ("too deep", "a.jsonl", "[" * 100_000 + "\n", "a.jsonl:1"),
    (
        "a log whose entry has no number",
        "a.jsonl",
        '{"log": 1, "prelude": 1}\n{"actor": "trainee", "action": {"do": "count_tools"}, "seq": "x"}\n',
        "a.jsonl:",
    ),
    (
        "a log whose prelude is a word",
        "a.jsonl",
        '{"log": 1, "prelude": "x"}\n{"actor": "trainee", "action": {"do": "count_tools"}, "seq": 2}\n',
        "a.jsonl:",
    ),
]


BAD_CASES = [
    pytest.param(*row, id=row[0])
    for row in BAD
]


@pytest.mark.parametrize(("what", "name", "content", "place"), BAD_CASES)
def test_a_wrong_file_is_named_with_its_line_and_nothing_is_begun(
    desk: Desk, what: str, name: str, content: str, place: str
) -> None:
    said = desk.is_refused(1, "run", FIRST, "--actions", desk.writes(name, content), "--out", desk.out)
    assert place in said
    assert not (desk.out / "session.jsonl").exists()


def test_all_problems_of_a_file_are_told_at_once(desk: Desk) -> None:
    said = desk.is_refused(
        1,
        "run",
        FIRST,
        "--actions",
        desk.writes("a.yaml", "- {do: fly}\n- {do: go_to}\n- {do: goto, place: yard}\n"),
        "--out",
        desk.out,
    )
    assert [f"a.yaml:{line}:" in said for line in (1, 2, 3)] == [True] * 3
    assert "go_to" in said


@pytest.mark.parametrize("content", [b"\x00" * 100, bytes(range(256)), b"\x89PNG\r\n\x1a\n" + bytes(500)])
@pytest.mark.parametrize("name", ["a.yaml", "a.jsonl"])
def test_a_file_that_is_no_text_is_refused(desk: Desk, content: bytes, name: str) -> None:
    desk.is_refused(1, "run", FIRST, "--actions", desk.writes(name, content), "--out", desk.out)


def test_a_file_that_is_not_there_is_a_wrong_call(desk: Desk) -> None:
    assert "nowhere.yaml" in desk.is_refused(2, "run", FIRST, "--actions", "nowhere.yaml", "--out", desk.out)
    desk.is_refused(2, "run", FIRST, "--actions", desk.folder, "--out", desk.out)


@pytest.mark.parametrize(
    "content",
    ["- {do: hint}\n", "- {do: hint, criterion: nothing}\n", "- {do: hint, criterion: 5}\n", "- {do: pause, colour: red}\n"],
)
def test_a_system_act_with_wrong_parameters_is_named_like_any_other(desk: Desk, content: str) -> None:
    """Nobody gets a hint on a criterion that does not exist."""
    said = desk.is_refused(1, "run", FIRST, "--actions", desk.writes("a.yaml", content), "--out", desk.out)
    assert "a.yaml:1:" in said


# --- to break off and go on ---


def test_without_hand_over_the_attempt_stays_open_and_goes_on_later(desk: Desk) -> None:
    acts = expert_acts()
    half = len(acts) // 2
    said = desk.runs(desk.writes("one.jsonl", acts[:half]), "--seed", SEED, "--no-handover", "--trainee", "17").stdout
    assert "unfinished" in said
    assert desk.report()["status"] == "unfinished"
    assert desk.data("results", "list")[0]["status"] == "unfinished"
    desk.runs(desk.writes("two.jsonl", acts[half:]), "--resume", "--trainee", "17")
    report = desk.report()
    assert report["points"] == report["maximum"]
    (row,) = desk.data("results", "list")
    assert row["status"] == "finished"
    assert row["trainees"] == ["17"]
    desk.gets("verify", desk.out)


def test_anothers_attempt_is_not_taken_up(desk: Desk) -> None:
    walk = desk.writes("a.yaml", WALK)
    desk.runs(walk, "--no-handover", "--trainee", "17")
    before = (desk.out / "session.jsonl").read_bytes()
    desk.is_refused(2, "run", FIRST, "--actions", walk, "--out", desk.out, "--resume", "--trainee", "18")
    assert (desk.out / "session.jsonl").read_bytes() == before


def test_a_named_trainees_attempt_is_not_taken_up_by_nobody(desk: Desk) -> None:
    walk = desk.writes("a.yaml", WALK)
    desk.runs(walk, "--no-handover", "--trainee", "17")
    desk.is_refused(2, "run", FIRST, "--actions", walk, "--out", desk.out, "--resume")


def test_what_has_ended_is_not_taken_up_and_not_written_over(desk: Desk) -> None:
    walk = desk.writes("a.yaml", WALK)
    desk.runs(walk)
    before = (desk.out / "session.jsonl").read_bytes()
    desk.is_refused(2, "run", FIRST, "--actions", walk, "--out", desk.out, "--resume")
    desk.is_refused(2, "run", FIRST, "--actions", walk, "--out", desk.out)
    assert (desk.out / "session.jsonl").read_bytes() == before


def test_there_must_be_something_to_take_up(desk: Desk) -> None:
    desk.is_refused(2, "run", FIRST, "--actions", desk.writes("a.yaml", WALK), "--out", desk.out, "--resume")
    desk.out.mkdir()
    (desk.out / "session.jsonl").touch()
    desk.is_refused(2, "run", FIRST, "--actions", desk.folder / "a.yaml", "--out", desk.out, "--resume")


def test_a_log_held_by_another_program_is_left_alone(desk: Desk) -> None:
    walk = desk.writes("a.yaml", WALK)
    desk.runs(walk, "--no-handover")
    lock = SessionLock(desk.out / "session.jsonl")
    lock.acquire()
    try:
        desk.is_refused(1, "run", FIRST, "--actions", walk, "--out", desk.out, "--resume")
    finally:
        lock.release()


def test_a_log_that_became_shorter_than_the_store_remembers_is_not_taken_up(desk: Desk) -> None:
    walk = desk.writes("a.yaml", WALK)
    desk.runs(walk, "--no-handover")
    log = desk.out / "session.jsonl"
    shorter = b"\n".join(log.read_bytes().split(b"\n")[:-3]) + b"\n"
    log.write_bytes(shorter)
    desk.is_refused(1, "run", FIRST, "--actions", walk, "--out", desk.out, "--resume")
    assert log.read_bytes() == shorter, "the log was touched"


def test_a_forged_log_is_not_taken_up(desk: Desk) -> None:
    walk = desk.writes("a.yaml", WALK)
    desk.runs(walk, "--no-handover")
    log = desk.out / "session.jsonl"
    text = log.read_text(encoding="utf-8")
    log.write_text(text.replace('"cabinet"', '"gate"'), encoding="utf-8", newline="\n")
    desk.is_refused(1, "run", FIRST, "--actions", walk, "--out", desk.out, "--resume")


def test_a_torn_last_line_is_cut_off_when_work_goes_on(desk: Desk) -> None:
    desk.runs(desk.writes("a.yaml", WALK), "--no-handover")
    log = desk.out / "session.jsonl"
    with log.open("ab") as file:
        file.write(b'{"action":{"do":"wa')
    desk.runs(desk.writes("b.yaml", ""), "--resume")
    desk.gets("verify", desk.out)
    assert desk.report()["status"] == "finished"


@pytest.mark.parametrize(
    ("more", "wrong"), [(("--seed", 5), "seed"), (("--job", "cable"), "jobs"), (("--mode", "assessment"), "mode")]
)
def test_a_resume_on_other_terms_is_a_wrong_call(desk: Desk, more: tuple[object, ...], wrong: str) -> None:
    """What is asked for and what the log is differ: better said than silently ignored."""
    desk.runs(desk.writes("a.yaml", WALK), "--no-handover", "--seed", SEED)
    desk.is_refused(2, "run", FIRST, "--actions", desk.writes("b.yaml", ""), "--out", desk.out, "--resume", *more)


# --- grade and verify ---


def test_grade_prints_the_report_itself(desk: Desk) -> None:
    desk.runs(desk.writes("acts.jsonl", expert_acts()[:200]), "--seed", SEED, "--trainee", "17")
    assert desk.data("grade", desk.out / "session.jsonl") == desk.report()
    assert desk.data("grade", desk.out) == desk.report()
    said = desk.gets("grade", desk.out).stdout
    assert f"{desk.report()['points']:g}" in said


def test_grade_works_from_the_content_beside_the_log_alone(desk: Desk, tmp_path: Path) -> None:
    from simulator.scenario.load import load_scenario

    copy = tmp_path / "scn" / "other-site"
    copy.mkdir(parents=True)
    source = Path(__file__).resolve().parents[2] / "scenarios" / FIRST
    for file in source.glob("*.yaml"):
        (copy / file.name).write_text(file.read_text(encoding="utf-8").replace(FIRST, "other-site"), encoding="utf-8")
    load_scenario(str(copy))
    desk.gets("run", copy, "--actions", desk.writes("acts.jsonl", expert_acts()), "--out", desk.out, "--seed", SEED)
    for file in copy.iterdir():
        file.unlink()
    again = desk.data("grade", desk.out)
    assert again == desk.report()
    desk.gets("verify", desk.out)


def test_verify_says_that_it_holds(tmp_path: Path) -> None:
    for lang, word in (("en", "holds"), ("id", "benar")):
        desk = Desk(tmp_path / lang, lang)
        desk.folder.mkdir()
        desk.runs(desk.writes("a.yaml", WALK))
        assert word in desk.gets("verify", desk.out).stdout


# --- odd places ---


@pytest.mark.parametrize("command", ["expert", "run"])
def test_a_folder_that_cannot_be_written_is_told(desk: Desk, command: str) -> None:
    walk = desk.writes("a.yaml", WALK)
    more = ("--actions", walk) if command == "run" else ("--quiet",)
    for out in (walk, walk / "below", "/proc/nowhere", "/dev/null"):
        desk.is_refused(1, command, FIRST, "--out", out, "--job", "safety", *more)


def test_a_data_folder_that_cannot_be_written_is_told(desk: Desk) -> None:
    walk = desk.writes("a.yaml", WALK)
    for data in (walk, walk / "below", "/proc/nowhere"):
        desk.is_refused(1, "run", FIRST, "--actions", walk, "--out", desk.out, "--data", data)


def test_a_results_store_that_is_none_is_told(desk: Desk) -> None:
    (desk.folder / "data").mkdir()
    (desk.folder / "data" / "results.sqlite").write_bytes(b"no database at all" * 100)
    desk.is_refused(1, "results", "list")
    desk.is_refused(1, "run", FIRST, "--actions", desk.writes("a.yaml", WALK), "--out", desk.out)


def test_an_unwritable_report_loses_nothing_of_the_log(desk: Desk) -> None:
    (desk.out / "report.json").mkdir(parents=True)
    (desk.out / "report.json" / "x").touch()
    desk.is_refused(1, "run", FIRST, "--actions", desk.writes("a.yaml", WALK), "--out", desk.out)
    assert [name for name, _ in desk.tried()] == ["go_to", "go_to", "call_noc"]
    assert json.loads((desk.out / "session.jsonl").read_text(encoding="utf-8").splitlines()[-1])["action"] == {"do": "hand_over"}
