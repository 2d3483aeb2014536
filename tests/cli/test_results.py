"""The results store and assessments: who may see what, and when."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from desk import FIRST, Desk, expert_acts

from simulator.conduct.assessment import ALPHABET, SEED_LIMIT, decode

WALK = "- {do: go_to, place: cabinet}\n- {do: call_noc, about: start}\n"


def assessment(desk: Desk, *more: object) -> dict[str, object]:
    """The assessor fixes one."""
    path = desk.folder / "a.json"
    said = desk.gets("assessment", FIRST, "--out", path, *more).stdout
    made = json.loads(path.read_text(encoding="utf-8"))
    assert made["code"] in said
    return made


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    """An assessment fixed once for all broken copies of it."""
    return assessment(Desk(tmp_path_factory.mktemp("assessor")), "--job", "safety")


# --- the file and the code ---


def test_a_file_and_its_code_say_the_same(desk: Desk) -> None:
    made = assessment(desk, "--job", "align", "--job", "handover", "--minutes", 42, "--label", "Kelas B")
    assert set(made) >= {"scenario", "revision", "content", "seed", "jobs", "minutes", "label", "code"}
    assert (made["scenario"], made["jobs"], made["minutes"], made["label"]) == (FIRST, ["align", "handover"], 45, "Kelas B")
    assert 0 <= made["seed"] < SEED_LIMIT
    assert len(made["code"]) == 8
    assert set(made["code"]) <= set(ALPHABET)
    terms = decode(str(made["code"]))
    assert (terms.seed, terms.jobs, terms.minutes) == (made["seed"], ("align", "handover"), 45)


def test_two_assessments_have_two_seeds(desk: Desk) -> None:
    assert len({assessment(desk)["seed"] for _ in range(4)}) > 1


def test_file_and_code_lead_to_the_same_attempt(desk: Desk) -> None:
    made = assessment(desk, "--job", "safety", "--label", "Kelas B")
    walk = desk.writes("walk.yaml", WALK)
    code = str(made["code"])
    for number, given in enumerate(
        (desk.folder / "a.json", code, code.lower(), f"{code[:4]}-{code[4:]}", code.replace("1", "I").replace("0", "o"))
    ):
        out = desk.folder / f"out{number}"
        desk.runs(walk, "--assessment", given, "--trainee", str(number), out=out)
        header = desk.log(out)[0]
        assert (header["seed"], header["jobs"], header["mode"]) == (made["seed"], ["safety"], "assessment")
    assert desk.report(desk.folder / "out0")["assessment"] == "Kelas B"
    assert desk.report(desk.folder / "out1")["assessment"] is None


def test_a_wrong_code_is_a_wrong_call(desk: Desk) -> None:
    code = str(assessment(desk)["code"])
    walk = desk.writes("walk.yaml", WALK)
    false_check = code[:-1] + ALPHABET[ALPHABET.index(code[-1]) ^ 1]
    for wrong in ("x", code[:7], code + "0", false_check, "UUUUUUUU", "\u0660" * 8, "nowhere.json"):
        desk.is_refused(2, "run", FIRST, "--actions", walk, "--out", desk.out, "--assessment", wrong)
    assert not (desk.out / "session.jsonl").exists()


def test_an_empty_code_is_no_practice(desk: Desk) -> None:
    desk.is_refused(2, "run", FIRST, "--actions", desk.writes("walk.yaml", WALK), "--out", desk.out, "--assessment", "")


def test_an_assessment_of_other_content_is_not_begun(desk: Desk) -> None:
    made = assessment(desk)
    other = desk.writes("other.json", json.dumps({**made, "content": "0" * 64}))
    said = desk.is_refused(2, "run", FIRST, "--actions", desk.writes("walk.yaml", WALK), "--out", desk.out, "--assessment", other)
    assert FIRST in said


@pytest.mark.parametrize("more", [("--seed", 0), ("--seed", 5), ("--job", "safety"), ("--mode", "practice")])
def test_what_an_assessment_fixes_cannot_be_asked_for(desk: Desk, made: dict[str, object], more: tuple[object, ...]) -> None:
    desk.is_refused(
        2, "run", FIRST, "--actions", desk.writes("walk.yaml", WALK), "--out", desk.out, "--assessment", made["code"], *more
    )




@pytest.mark.parametrize(
    "content",
    [
        *(pytest.param(wrong) for wrong in ({"seed": True}, {"seed": -1}, {"jobs": [["safety"]]})),
        "", "[]", "{}", "[" * 100_000, {"seed": "x"}, {"jobs": [5]}, {"jobs": ["safety", "handover"]},
        *(pytest.param(wrong, marks=pytest.mark.slow) for wrong in (
            "x", "5", "null", '{"scenario": 5}', "9" * 5_000, "\x00", {"seed": 2**70}, {"seed": 1.5}, {"jobs": "safety"}, {"jobs": ["paint"]},
            {"minutes": "x"}, {"minutes": -5}, {"content": 5}, {"label": 5},
        )),
    ],
    ids=str,
)  # fmt: skip
def test_a_broken_assessment_file_is_told(desk: Desk, made: dict[str, object], content: object) -> None:
    text = content if isinstance(content, str) else json.dumps({**made, **content})
    given = desk.writes("broken.json", text)
    done = desk.types("run", FIRST, "--actions", desk.writes("walk.yaml", WALK), "--out", desk.out, "--assessment", given)
    if content not in ({"label": 5}, {"minutes": -5}):
        assert done.exit_code in (1, 2), done.output
        assert done.stderr.strip()


def test_minutes_beyond_the_code_are_a_wrong_call(desk: Desk) -> None:
    for minutes in (-1, 156, 10**9, "x"):
        desk.is_refused(2, "assessment", FIRST, "--out", desk.folder / "a.json", "--minutes", minutes)
    assert assessment(desk, "--minutes", 155)["minutes"] == 155


# --- what the trainee sees ---


def words_of_judgement(folder: Path) -> list[str]:
    """Proposals anywhere in the trainee's copy."""
    report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    found = [key for key in ("proposal", "proposals", "units", "needs_observation") if report.get(key)]
    for name in ("report.txt", "report.html"):
        text = (folder / name).read_text(encoding="utf-8")
        found += [
            f"{name}: {word}"
            for word in ("BK", "PL", "Not yet competent", "Further assessment")
            if f">{word}<" in text or f" {word} " in text or f" {word}\n" in text
        ]
    return found


def test_before_release_the_trainee_sees_values_and_no_proposals_and_after_it_he_does(desk: Desk) -> None:
    assessment(desk, "--job", "safety")
    desk.runs(desk.writes("walk.yaml", WALK), "--assessment", desk.folder / "a.json", "--trainee", "17")
    assert words_of_judgement(desk.out) == []
    assert desk.report()["criteria"]
    assert desk.report()["points"] is not None
    graded = desk.data("grade", desk.out)
    assert graded["proposal"] is None
    assert graded["proposals"] == []
    assert graded == desk.report()
    (row,) = desk.data("results", "list")
    assert row["proposal"] == "BK", "the assessor sees it in the list"
    assert not row["released"]
    desk.gets("results", "release", row["id"], "--assessor", "Bu Rina")
    assert desk.report()["proposal"] == "BK"
    assert desk.report()["proposals"]
    assert words_of_judgement(desk.out)
    assert desk.data("grade", desk.out)["proposal"] == "BK"
    assert desk.data("results", "list")[0]["released"]


def test_after_release_grade_prints_the_report_itself(desk: Desk) -> None:
    assessment(desk, "--job", "safety", "--label", "Kelas B")
    desk.runs(desk.writes("walk.yaml", WALK), "--assessment", desk.folder / "a.json")
    desk.gets("results", "release", desk.data("results", "list")[0]["id"], "--assessor", "Bu Rina")
    assert desk.data("grade", desk.out) == desk.report()


def test_a_practice_shows_its_proposal_at_once(desk: Desk) -> None:
    desk.runs(desk.writes("walk.yaml", WALK))
    assert desk.report()["proposal"] == "BK"
    assert desk.report()["proposals"]


def test_an_assessment_allows_neither_hint_nor_undo_and_the_run_goes_on(desk: Desk) -> None:
    for act in ("{do: undo}", "{do: hint, criterion: briefing_held}"):
        out = desk.folder / act[5:8]
        done = desk.runs(desk.writes("a.yaml", f"- {{do: go_to, place: cabinet}}\n- {act}\n"), "--mode", "assessment", out=out)
        assert done.stderr.strip()
        assert [row["action"]["do"] for row in desk.log(out)[1:] if row["action"]] == ["go_to", "hand_over"]


def test_the_word_that_never_appears(tmp_path: Path) -> None:
    desk = Desk(tmp_path, "id")
    desk.runs(desk.writes("walk.yaml", WALK))
    for name in ("report.txt", "report.html", "report.json"):
        assert "gagal" not in (desk.out / name).read_text(encoding="utf-8").lower()


def test_releasing_needs_an_attempt_and_a_name(desk: Desk) -> None:
    desk.runs(desk.writes("walk.yaml", WALK), "--mode", "assessment")
    (row,) = desk.data("results", "list")
    for words in (("nobody", "--assessor", "Bu Rina"), (row["id"], "--assessor", "  "), (row["id"],), ()):
        desk.is_refused(2, "results", "release", *words)
    assert not desk.data("results", "list")[0]["released"]


# --- the list ---


def worked(desk: Desk) -> None:
    """Three attempts of two trainees."""
    walk = desk.writes("walk.yaml", WALK)
    desk.runs(walk, "--trainee", "17", "--job", "safety", out=desk.folder / "o1")
    desk.runs(walk, "--trainee", "18", "--mode", "assessment", out=desk.folder / "o2")
    desk.runs(walk, "--trainee", "17", "--trainee", "18", "--no-handover", out=desk.folder / "o3")


def test_results_are_listed_filtered_and_exported(desk: Desk) -> None:
    worked(desk)
    rows = desk.data("results", "list")
    assert len(rows) == 3
    keys = "id scenario seed mode jobs trainees started ended status points maximum proposal needs_observation breaches released session"
    assert all(set(row) == set(keys.split()) for row in rows)
    for words, count in (
        (("--trainee", "17"), 2), (("--trainee", "18"), 2), (("--trainee", "19"), 0), (("--mode", "assessment"), 1), (("--mode", "practice"), 2),
        (("--status", "unfinished"), 1), (("--status", "finished"), 2), (("--status", "abandoned"), 0), (("--scenario", FIRST), 3), (("--scenario", "x"), 0),
        (("--trainee", "17", "--status", "finished"), 1),
    ):  # fmt: skip
        assert len(desk.data("results", "list", *words)) == count, words
        table = desk.folder / "r.csv"
        desk.gets("results", "export", "--csv", table, *words)
        with table.open(encoding="utf-8", newline="") as file:
            assert len(list(csv.DictReader(file))) == count
    assert "17" in desk.gets("results", "list").stdout
    desk.is_refused(2, "results", "list", "--status", "lost")


def test_the_log_knows_its_trainees_by_salted_references_only(desk: Desk) -> None:
    desk.runs(desk.writes("walk.yaml", WALK), "--trainee", "1234567")
    header = desk.log()[0]
    assert len(header["participants"]) == 1
    assert "1234567" not in "".join(
        (desk.out / name).read_text(encoding="utf-8") for name in ("session.jsonl", "report.json", "content.json")
    )


def test_an_empty_store_is_an_empty_list(desk: Desk) -> None:
    assert desk.data("results", "list") == []
    desk.gets("results", "export", "--csv", desk.folder / "r.csv")


def test_the_data_folder_is_the_options_then_the_environments(desk: Desk) -> None:
    desk.runs(desk.writes("walk.yaml", WALK), "--data", desk.folder / "elsewhere")
    assert desk.data("results", "list") == []
    assert len(desk.data("results", "list", "--data", desk.folder / "elsewhere")) == 1


def test_expert_runs_leave_the_store_alone(desk: Desk) -> None:
    """The expert is no trainee: his demonstration is nobody's result."""
    desk.gets("expert", FIRST, "--out", desk.out, "--job", "safety", "--quiet")
    assert desk.data("results", "list") == []


def test_the_same_result_stands_in_list_and_report(desk: Desk) -> None:
    desk.runs(desk.writes("acts.jsonl", expert_acts("safety")), "--seed", 4, "--job", "safety", "--trainee", "17")
    (row,) = desk.data("results", "list")
    report = desk.report()
    for key in (
        "scenario",
        "seed",
        "mode",
        "jobs",
        "started",
        "ended",
        "status",
        "points",
        "maximum",
        "proposal",
        "needs_observation",
    ):
        assert row[key] == report[key], key
    assert row["breaches"] == len(report["breaches"])
