"""What a walk through the promises found: each sentence held to by a call."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from desk import FIRST, Desk

from simulator.conduct.running import Running
from simulator.scenario.document import JOBS

STEP = "- {at_s: 5, do: go_to, place: cabinet}\n"
SCENARIO = Path(__file__).parents[2] / "scenarios" / FIRST


@pytest.mark.parametrize("job", JOBS)
def test_one_step_earns_no_more_than_nothing(desk: Desk, job: str) -> None:
    """Nobody earns what he never did: not even by never climbing."""
    desk.runs(desk.writes("a.yaml", STEP), "--job", job)
    report = desk.report()
    assert report["points"] <= report["maximum"] / 10
    assert not [row["id"] for row in report["criteria"] if row["verdict"] != "not_assessed" and not row["evidence"]]


def test_who_works_on_the_ground_alone_is_not_judged_of_climbing(desk: Desk) -> None:
    desk.gets("expert", FIRST, "--out", desk.out, "--job", "safety", "--quiet")
    kuks = {row["kuk"] for row in desk.report()["proposals"] if row["unit"] == "J.61SEL02.096.1"}
    assert not {"2.1", "2.3", "2.4"} & kuks


def test_sound_gear_refused_is_a_minor_matter(desk: Desk) -> None:
    desk.gets("expert", FIRST, "--out", desk.out, "--job", "safety", "--mistake", "sound_gear_rejected", "--quiet")
    (lost,) = [row for row in desk.report()["criteria"] if row["points"] < row["maximum"]]
    assert (lost["id"], lost["verdict"]) == ("gear_judged", "partly")
    assert desk.report()["proposal"] == "K"


def test_the_home_of_nobody_known_is_told(desk: Desk) -> None:
    for words in (("grade", "~xyzzyq"), ("check", "~xyzzyq"), ("expert", FIRST, "--out", "~xyzzyq"), ("results", "export", "--csv", "~xyzzyq/a.csv")):
        assert "xyzzyq" in desk.is_refused(2, *words)


def test_a_name_no_disk_takes_is_told(desk: Desk) -> None:
    long = desk.folder / ("a" * 300)
    for words in (("expert", FIRST, "--out", long, "--job", "safety", "--quiet"), ("run", FIRST, "--actions", desk.writes("a.yaml", STEP), "--out", long)):
        desk.is_refused(1, *words)
    assert desk.types("check", long).exit_code == 1


def test_a_partner_left_alone_for_days_comes_to_no_harm(desk: Desk) -> None:
    text = "- {at_s: 10, do: tell_partner, instrument: radio-1, word: configure}\n- {do: tell_partner, instrument: radio-1, word: rightwards, tenths: 2}\n- {at_s: 600000, do: go_to, place: yard}\n"
    desk.runs(desk.writes("a.yaml", text), "--job", "align")
    assert desk.report()["status"] == "finished"


def test_a_process_killed_before_the_result_was_stored_is_made_good(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    walk = desk.writes("a.yaml", STEP)

    def killed(self: Running, title: str = "") -> None:
        raise SystemExit(0)

    with monkeypatch.context() as patch:
        patch.setattr(Running, "report", killed)
        desk.types("run", FIRST, "--actions", walk, "--out", desk.out)
    assert [row["status"] for row in desk.data("results", "list")] == ["unfinished"]
    desk.runs(walk, "--resume")
    assert [row["status"] for row in desk.data("results", "list")] == ["finished"]
    assert desk.data("grade", desk.out) == desk.report()
    desk.is_refused(2, "run", FIRST, "--actions", walk, "--out", desk.out, "--resume")


def test_what_was_released_before_the_end_is_shown_at_the_end(desk: Desk) -> None:
    walk = desk.writes("a.yaml", STEP)
    desk.runs(walk, "--mode", "assessment", "--no-handover")
    desk.gets("results", "release", desk.data("results", "list")[0]["id"], "--assessor", "Bu Rina")
    desk.runs(walk, "--resume")
    assert "proposal" in desk.report()
    assert desk.data("grade", desk.out) == desk.report()


def test_an_unfinished_assessment_keeps_its_label(desk: Desk) -> None:
    desk.gets("assessment", FIRST, "--job", "safety", "--label", "Kelas B", "--out", desk.folder / "b.json")
    desk.runs(desk.writes("a.yaml", STEP), "--assessment", desk.folder / "b.json", "--no-handover")
    assert desk.data("grade", desk.out)["assessment"] == desk.report()["assessment"] == "Kelas B"


def test_resuming_knows_another_assessment(desk: Desk) -> None:
    desk.gets("assessment", FIRST, "--job", "safety", "--out", desk.folder / "b.json")
    desk.gets("assessment", FIRST, "--job", "cable", "--out", desk.folder / "c.json")
    walk = desk.writes("a.yaml", STEP)
    desk.runs(walk, "--assessment", desk.folder / "b.json", "--no-handover")
    again = ("run", FIRST, "--actions", walk, "--out", desk.out, "--resume", "--assessment")
    desk.is_refused(2, *again, desk.folder / "c.json")
    desk.is_refused(2, *again, "ZZZZZZZZ")
    desk.gets(*again, desk.folder / "b.json")


def test_a_scenario_named_by_its_file_has_its_own_words(desk: Desk) -> None:
    mine = desk.folder / "my-site"
    shutil.copytree(SCENARIO, mine)
    for name, place in (("folder", mine), ("file", mine / "scenario.yaml")):
        desk.gets("run", place, "--actions", desk.writes("a.yaml", STEP), "--out", desk.folder / name)
    titles = [json.loads((desk.folder / name / "report.json").read_text(encoding="utf-8"))["title"] for name in ("folder", "file")]
    assert titles[0] == titles[1] != ""


def test_what_cannot_be_asked_now_is_told_and_the_run_goes_on(desk: Desk) -> None:
    """Nothing to undo, a hand while work is paused: time stands still then."""
    text = "- {do: undo}\n- {at_s: 10, do: pause}\n- {at_s: 500, do: go_to, place: cabinet}\n- {do: resume}\n- {do: go_to, place: yard}\n"
    done = desk.runs(desk.writes("a.yaml", text))
    assert len(done.stderr.strip().splitlines()) == 2
    assert [name for name, _ in desk.tried()] == ["go_to"]
    assert desk.tried()[0][1] < 100_000
    assert desk.report()["status"] == "finished"


def test_a_log_is_performed_again_as_it_counted(desk: Desk) -> None:
    """What was taken back is not done again; a torn last line is dropped."""
    text = "- {do: go_to, place: cabinet}\n- {do: call_noc, about: start}\n- {do: undo}\n- {do: go_to, place: yard}\n"
    desk.runs(desk.writes("a.yaml", text), "--no-handover")
    log = desk.writes("session.jsonl", (desk.out / "session.jsonl").read_text(encoding="utf-8") + '{"seq": 99, "act')
    desk.runs(log, out=desk.folder / "again")
    assert [row["action"]["place"] for row in desk.log(desk.folder / "again")[1:] if row["actor"] == "trainee"] == ["cabinet", "yard"]


def test_words_are_in_the_language_chosen_in_the_window(tmp_path: Path) -> None:
    from simulator.cli.console import language_of

    (tmp_path / "settings.json").write_text('{"lang": "en"}', encoding="utf-8")
    assert language_of(["grade", "--data", str(tmp_path)]) == "en"
    assert language_of(["grade", "--data", str(tmp_path), "--lang", "id"]) == "id"
    assert language_of(["grade", f"--data={tmp_path / 'none'}"]) == "id"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("expert",), "SCENARIO belum diberi"),
        (("expertt",), "Maksud Anda expert?"),
        (("expert", FIRST, "--out", "x", "--sed", "1"), "Pilihan --sed tidak ada"),
        (("expert", FIRST, "--out", "x", "--seed", "q"), "Nilai --seed tidak cocok"),
        (("results", "lst"), "Perintah lst tidak ada"),
    ],
)
def test_a_call_that_cannot_be_is_answered_in_indonesian(tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    told = Desk(tmp_path, "id").is_refused(2, *words)
    assert said in told
    assert "Pemakaian:" in told
    assert not {"Usage:", "Error:", "Missing", "No such"} & set(told.split())


def test_help_is_in_indonesian_as_a_whole(tmp_path: Path) -> None:
    desk = Desk(tmp_path, "id")
    for words in ((), ("expert",), ("results",), ("results", "export")):
        text = desk.gets(*words, "--help").stdout
        assert "Pemakaian:" in text
        assert not [word for word in ("Usage", "Options:", "Arguments:", "Commands:", "[required]", "Show this") if word in text]


def test_results_of_a_mode_that_does_not_exist_are_none(desk: Desk) -> None:
    assert "practice" in desk.is_refused(2, "results", "list", "--mode", "exam")
    assert desk.data("results", "list", "--mode", "practice") == []
