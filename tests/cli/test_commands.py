"""The commands that tell, show and check."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from desk import FILES, FIRST, Desk

from simulator.cli.console import language_of
from simulator.expert.mistakes import MISTAKES
from simulator.mechanics.action import ACTIONS

ROOT = Path(__file__).resolve().parents[2]
COMMANDS = (
    "expert",
    "run",
    "actions",
    "mistakes",
    "audit",
    "grade",
    "verify",
    "check",
    "schema",
    "assessment",
    "results",
    "bench",
)
REPORT_KEYS = {
    "scenario": str, "revision": int, "content": str, "seed": int, "mode": str, "jobs": list, "started": str, "ended": str, "points": (int, float),
    "maximum": (int, float), "proposal": str, "needs_observation": int, "proposals": list, "breaches": list, "basis": str, "criteria": list,
}  # fmt: skip
CRITERION_KEYS = (
    "id",
    "job",
    "step",
    "severity",
    "verdict",
    "because",
    "fraction",
    "points",
    "maximum",
    "measured",
    "wanted",
    "unit",
    "evidence",
)


# --- expert ---


def test_the_expert_leaves_five_files_and_says_what_he_does_and_earns(desk: Desk) -> None:
    said = desk.gets("expert", FIRST, "--out", desk.out, "--seed", 4, "--job", "safety").stdout
    assert all((desk.out / name).stat().st_size for name in FILES)
    report = desk.report()
    assert report["points"] == report["maximum"] > 0
    assert f"{report['points']:g}" in said
    assert str(desk.out / "report.html") in said
    assert len(said.splitlines()) > sum(row["actor"] == "trainee" for row in desk.log()[1:])


def test_the_report_has_every_promised_key_in_its_type(desk: Desk) -> None:
    desk.gets("expert", FIRST, "--out", desk.out, "--mistake", "no_washers", "--mistake", "live_terminal_touched", "--quiet")
    report = desk.report()
    for key, kind in REPORT_KEYS.items():
        assert isinstance(report[key], kind), f"{key}: {report[key]!r}"
    assert (report["scenario"], report["seed"], report["mode"], report["jobs"]) == (
        FIRST,
        0,
        "practice",
        ["safety", "mount", "cable", "align", "handover"],
    )
    assert report["proposal"] == "BK"
    assert report["basis"] == "decisions"
    assert report["breaches"]
    for row in report["proposals"]:
        assert row["proposal"] in ("K", "BK", "PL")
        assert {"unit", "kuk", "proposal", "reason", "criteria"} <= set(row)
    entries = len(desk.log()) - 1
    for row in report["criteria"]:
        assert all(key in row for key in CRITERION_KEYS), row
        assert row["verdict"] in ("met", "partly", "missed", "not_assessed")
        assert row["severity"] in ("critical", "major", "minor")
        assert 0 <= row["fraction"] <= 1
        assert 0 <= row["points"] <= row["maximum"] or row["maximum"] == 0
        assert all(isinstance(seq, int) and 1 <= seq <= entries for seq in row["evidence"])
        assert (row["verdict"] == "not_assessed") == (row["maximum"] == 0)
    assert round(sum(row["points"] for row in report["criteria"]), 2) == report["points"]
    assert round(sum(row["maximum"] for row in report["criteria"]), 2) == report["maximum"]


def test_a_mistake_costs_what_the_list_of_mistakes_says(desk: Desk) -> None:
    listed = {row["name"]: row for row in desk.data("mistakes", FIRST, "--seed", 4)}
    desk.gets("expert", FIRST, "--out", desk.out, "--seed", 4, "--mistake", "no_washers", "--quiet")
    lost = [row["id"] for row in desk.report()["criteria"] if row["verdict"] in ("partly", "missed")]
    assert sorted(lost) == sorted(listed["no_washers"]["costs"])


def test_the_expert_writes_his_report_in_the_language_asked_for(tmp_path: Path) -> None:
    texts = {}
    for lang in ("id", "en"):
        desk = Desk(tmp_path / lang, lang)
        desk.gets("expert", FIRST, "--out", desk.out, "--job", "safety", "--quiet")
        texts[lang] = (desk.out / "report.txt").read_text(encoding="utf-8")
        assert f'lang="{lang}"' in (desk.out / "report.html").read_text(encoding="utf-8")
    assert texts["id"] != texts["en"]


def test_the_expert_can_work_twice_into_one_folder_and_nothing_is_lost(desk: Desk) -> None:
    for seed in (1, 2):
        desk.gets("expert", FIRST, "--out", desk.out, "--seed", seed, "--job", "safety", "--quiet")
    assert desk.report()["seed"] == 2
    assert desk.report(desk.out / "earlier-1")["seed"] == 1


@pytest.mark.slow
def test_the_same_seed_makes_the_same_work(tmp_path: Path) -> None:
    desks = [Desk(tmp_path / str(number)) for number in range(2)]
    for desk in desks:
        desk.gets("expert", FIRST, "--out", desk.out, "--job", "handover", "--seed", 9, "--quiet")
    one, other = ([{**row, "wall_ms": 0, "prev": "", "hash": ""} for row in desk.log()[1:]] for desk in desks)
    assert one == other


def test_names_nobody_knows_come_back_with_the_nearest_one_known(desk: Desk) -> None:
    assert FIRST in desk.is_refused(2, "expert", "cikole-first-sit", "--out", desk.out)
    assert "no_washers" in desk.is_refused(2, "expert", FIRST, "--out", desk.out, "--mistake", "no_washer")
    assert "safety" in desk.is_refused(2, "expert", FIRST, "--out", desk.out, "--job", "safty")
    assert not desk.out.exists()


def test_a_job_that_is_not_playable_yet_says_so(desk: Desk) -> None:
    text = (ROOT / "scenarios" / FIRST / "scenario.yaml").read_text(encoding="utf-8")
    early = desk.folder / "early"
    early.mkdir()
    text = text.replace("playable: [safety, mount, cable, align, handover]", "playable: [safety, cable]", 1).replace(f"id: {FIRST}\n", "id: early\n", 1)
    (early / "scenario.yaml").write_text(text, encoding="utf-8")
    for job in ("mount", "align"):
        said = desk.is_refused(2, "expert", early, "--out", desk.out, "--job", job)
        assert job in said
        assert "safety" in said


def test_a_mistake_that_cannot_be_made_here_is_bad_input(desk: Desk) -> None:
    listed = desk.data("mistakes", FIRST, "--seed", 4, "--job", "safety")
    name = next(row["name"] for row in listed if not row["applies"])
    assert name in desk.is_refused(1, "expert", FIRST, "--out", desk.out, "--seed", 4, "--job", "safety", "--mistake", name)
    assert not (desk.out / "session.jsonl").exists()


@pytest.mark.slow
def test_two_mistakes_that_do_not_go_together_are_told_in_words(desk: Desk) -> None:
    """Each alters the plan of work: the second may not find what the first has taken away."""
    names = [row["name"] for row in desk.data("mistakes", FIRST, "--job", "safety") if row["applies"]]
    for one, other in pairwise(names):
        desk.types("expert", FIRST, "--out", desk.out, "--job", "safety", "--mistake", one, "--mistake", other, "--quiet")


# --- lists ---


def test_actions_are_listed_with_all_that_a_file_needs(desk: Desk) -> None:
    listed = desk.data("actions")
    assert [row["do"] for row in listed] == sorted(ACTIONS.all())
    for row in listed:
        assert set(row) == {"do", "trade", "gesture", "says", "parameters"}
        assert row["says"]
        for item in row["parameters"]:
            assert set(item) == {"name", "type", "required", "default", "unit", "low", "high", "words", "says"}
            assert item["type"] in ("integer", "text", "true/false", "integer|text")
            assert item["says"]
            if item["type"] == "integer":
                assert item["low"] < item["high"]
                assert item["unit"] or not item["name"].endswith(("_mm", "_ms", "_m"))


COUNTS = ("channel", "count", "points", "pulls", "tenths")
"""Numbers that count something or stand for a name."""


def test_numbers_are_listed_with_their_units(desk: Desk) -> None:
    numbers = [item for row in desk.data("actions") for item in row["parameters"] if item["type"] == "integer"]
    assert [item["name"] for item in numbers if not item["unit"] and item["name"] not in COUNTS] == []


def test_actions_are_listed_for_people_too(tmp_path: Path) -> None:
    said = {lang: Desk(tmp_path, lang).gets("actions").stdout for lang in ("id", "en")}
    for text in said.values():
        assert all(do in text for do in ACTIONS.all())
        assert "[action." not in text
        assert "[param." not in text
    assert said["id"] != said["en"]


def test_every_mistake_is_listed_whether_it_applies_or_not(desk: Desk) -> None:
    listed = desk.data("mistakes", FIRST)
    assert {row["name"] for row in listed} == set(MISTAKES.all())
    assert len(listed) >= 200
    for row in listed:
        assert {"name", "job", "applies", "costs", "says"} <= set(row)
        assert isinstance(row["applies"], bool)
        assert row["job"] in ("safety", "mount", "cable", "align", "handover")
        assert row["says"]
        assert not row["says"].startswith("[")
    assert {row["name"] for row in desk.data("mistakes", FIRST, "--job", "safety") if row["applies"]} < {
        row["name"] for row in listed if row["applies"]
    }


def test_a_mistakes_job_must_be_among_the_jobs(desk: Desk) -> None:
    for row in desk.data("mistakes", FIRST, "--seed", 3, "--job", "handover"):
        assert not row["applies"] or row["job"] == "handover"


def test_mistakes_are_listed_for_people(tmp_path: Path) -> None:
    for lang in ("id", "en"):
        said = Desk(tmp_path, lang).gets("mistakes", FIRST, "--seed", 4).stdout
        assert "no_washers" in said
        assert "[mistake." not in said


@pytest.mark.slow
def test_an_audit_of_one_seed_has_its_keys(desk: Desk) -> None:
    found = desk.data("audit", FIRST, "--seeds", 1)
    assert found["holds"] is True
    (row,) = found["scenarios"]
    keys = {"scenario", "revision", "content", "jobs", "seeds", "mistakes", "runs", "findings", "never_lost", "holds", "dropped"}
    assert keys <= set(row)
    assert row["findings"] == []
    dropped = row["dropped"]
    assert dropped["felt"] + len(dropped["unfelt"]) == dropped["actions"]
    assert dropped["felt"] >= 0.6 * dropped["actions"]
    assert all(item["why"] and not item["why"].startswith("[") for item in dropped["unfelt"])


@pytest.mark.slow
def test_an_audit_of_one_job_and_seed_holds(desk: Desk) -> None:
    found = desk.data("audit", FIRST, "--seeds", 1, "--job", "safety", "--no-drop")
    assert found["holds"] is True
    assert found["scenarios"][0]["runs"] > 5
    assert "cikole" in desk.gets("audit", FIRST, "--seeds", 1, "--job", "safety", "--no-drop").stdout


# --- check and schema ---


def test_what_ships_is_found_in_order(desk: Desk) -> None:
    for folder in ("scenarios", "assets"):
        assert desk.data("check", ROOT / folder) == []
    assert desk.gets("check", ROOT / "scenarios" / FIRST).stdout.strip()


def test_a_broken_file_is_named_with_line_and_column(desk: Desk) -> None:
    text = (ROOT / "scenarios" / FIRST / "scenario.yaml").read_text(encoding="utf-8")
    broken = desk.folder / "broken"
    broken.mkdir()
    (broken / "scenario.yaml").write_text(text.replace("revision:", "revison:", 1), encoding="utf-8")
    done = desk.types("check", broken, "--json")
    assert done.exit_code == 1
    rows = json.loads(done.stdout)
    meant = next(row for row in rows if "revison" in str(row["params"]))
    assert {"file", "line", "column", "path", "code", "params", "text"} <= set(meant)
    assert meant["line"] > 0
    assert f":{meant['line']}:" in desk.types("check", broken).stdout


@pytest.mark.parametrize("kind", ["scenario", "catalog", "rubric", "standard"])
def test_a_schema_is_json_for_an_editor(desk: Desk, kind: str) -> None:
    found = json.loads(desk.gets("schema", kind).stdout)
    assert "json-schema.org" in found["$schema"]


def test_a_schema_nobody_knows_comes_with_the_nearest(desk: Desk) -> None:
    assert "rubric" in desk.is_refused(2, "schema", "rubrik")
    assert json.loads(desk.gets("schema").stdout)


@pytest.mark.slow
def test_the_bench_measures_each_budget(desk: Desk) -> None:
    rows = desk.data("bench")
    assert rows
    for row in rows:
        assert set(row) == {"name", "value", "unit", "budget", "holds"}
        assert isinstance(row["value"], (int, float))
        assert isinstance(row["budget"], (int, float))
        assert row["holds"] is (row["value"] <= row["budget"])


# --- help ---


@pytest.mark.parametrize("lang", ["id", "en"])
def test_help_is_there_for_every_command_in_both_languages(tmp_path: Path, lang: str) -> None:
    desk = Desk(tmp_path, lang)
    top = desk.gets("--help").stdout
    for command in COMMANDS:
        assert command in top
        assert "[cli." not in desk.gets(command, "--help").stdout
    assert "[cli." not in top
    for command in ("list", "export", "release"):
        assert "[cli." not in desk.gets("results", command, "--help").stdout


def test_help_differs_by_language(tmp_path: Path) -> None:
    assert Desk(tmp_path, "id").gets("run", "--help").stdout != Desk(tmp_path, "en").gets("run", "--help").stdout


def test_the_version_is_told(desk: Desk) -> None:
    from simulator import __version__

    assert __version__ in desk.gets("--version").stdout


# --- the real program ---


def starts(*words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **variables}
    return subprocess.run([sys.executable, *words], capture_output=True, encoding="utf-8", env=environment, check=False)


def test_the_program_starts_speaks_and_writes_utf8_on_a_console_that_cannot(tmp_path: Path) -> None:
    done = starts(
        "-m",
        "simulator",
        "expert",
        FIRST,
        "--out",
        str(tmp_path / "out"),
        "--job",
        "safety",
        PYTHONIOENCODING="ascii",
        BTS_SIM_LANG="id",
    )
    assert done.returncode == 0, done.stderr
    assert "Laporan" in done.stdout
    assert not done.stderr


def test_the_language_is_the_callers_then_the_environments_then_indonesian() -> None:
    with pytest.MonkeyPatch.context() as shell:
        shell.setenv("BTS_SIM_LANG", "en")
        assert [language_of(words) for words in ([], ["--lang", "id"], ["--lang=id"], ["verify", "x"])] == [
            "en",
            "id",
            "id",
            "en",
        ]
        shell.setenv("BTS_SIM_LANG", "")
        assert language_of([]) == "id"
    done = starts("-m", "simulator", "verify", "nowhere.jsonl", BTS_SIM_LANG="")
    assert done.returncode == 2
    assert "tidak ada" in done.stderr


def test_no_command_imports_pygame(tmp_path: Path) -> None:
    script = (
        "import sys\n"
        "for name in ('pygame', 'numpy', 'fpdf', 'segno', 'fsrs'): sys.modules[name] = None\n"
        "from typer.testing import CliRunner\n"
        "from simulator.cli.commands import build\n"
        "out, data = sys.argv[1:]\n"
        "log = out + '/session.jsonl'\n"
        "first = 'cikole-first-site'\n"
        "for words in (['expert', first, '--out', out, '--job', 'safety', '--quiet'], ['run', first, '--actions', log, '--out', out + '2', '--job', 'safety'],\n"
        "    ['actions'], ['mistakes', first], ['grade', log], ['verify', log],\n"
        "    ['check', 'scenarios'], ['schema'], ['assessment', first, '--out', out + '/a.json'], ['results', 'list'], ['results', 'export', '--csv', out + '/r.csv']):\n"
        "    done = CliRunner().invoke(build('en'), [*words], env={'BTS_SIM_DATA': data})\n"
        "    assert done.exit_code == 0, (words, done.output, done.exception)\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", script, str(tmp_path / "out"), str(tmp_path / "data")]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", env=environment, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stderr[-2_000:]
