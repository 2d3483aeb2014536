"""Rubrics, catalogue, standards, texts, and files that cannot be read at all: one located problem each."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from simulator.authoring.check import check_paths, problem_dict, problem_line
from simulator.i18n.texts import Texts
from simulator.scenario.consistency import problems_of
from tests.authoring.content import DELETE, ROOT, SCENARIO, dump, load, written

# file, change, expected code, expected path
CHANGED = [
    ("rubrics/safety.yaml", ("criteria/papers_read/kind", "doen"), "unknown_kind", "criteria/papers_read/kind"),
    ("rubrics/safety.yaml", ("criteria/papers_read/point", 3), "unknown_key", "criteria/papers_read/point"),
    ("rubrics/safety.yaml", ("criteria/papers_read/points", DELETE), "missing_key", "criteria/papers_read/points"),
    ("rubrics/safety.yaml", ("criteria/papers_read/points", "three"), "wrong_type", "criteria/papers_read/points"),
    ("rubrics/safety.yaml", ("criteria/papers_read/points", -1), "out_of_range", "criteria/papers_read/points"),
    ("rubrics/safety.yaml", ("criteria/papers_read/severity", "grave"), "not_one_of", "criteria/papers_read/severity"),
    ("rubrics/safety.yaml", ("criteria/papers_read/job", "safty"), "not_one_of", "criteria/papers_read/job"),
    ("rubrics/safety.yaml", ("criteria/papers_read/step", "paper"), "unknown_name", "criteria/papers_read/step"),
    ("rubrics/safety.yaml", ("criteria/papers_read/kuk/1", "J.61SEL02.030.1/7.7"), "unknown_name", "criteria/papers_read/kuk/1"),
    ("rubrics/safety.yaml", ("criteria/papers_read/kuk", "J.61SEL02.030.1/1.1"), "wrong_type", "criteria/papers_read/kuk"),
    ("rubrics/safety.yaml", ("criteria/permit_signed/id", "papers_read"), "id_twice", "criteria/permit_signed/id"),
    ("rubrics/safety.yaml", ("criteria/papers_read/params/act", []), "unknown_key", "criteria/papers_read/params/act"),
    ("rubrics/safety.yaml", ("criteria/papers_read/params/acts", DELETE), "missing_key", "criteria/papers_read/params/acts"),
    ("rubrics/safety.yaml", ("criteria/papers_read/params/acts/2/event", "paper_red"), "unknown_name", "criteria/papers_read/params/acts/2/event"),
    ("rubrics/safety.yaml", ("criteria/papers_read/params/acts/2/subjct", "x"), "unknown_key", "criteria/papers_read/params/acts/2/subjct"),
    ("rubrics/safety.yaml", ("criteria/gear_inspected/params/families/GearType", "GearTyp"), "unknown_name", "criteria/gear_inspected/params/families/GearType"),
    ("rubrics/safety.yaml", ("criteria/rescue_ready/params/types/rescue-kit", "rescue-set"), "unknown_name", "criteria/rescue_ready/params/types/rescue-kit"),
    ("rubrics/safety.yaml", ("criteria/briefing_held", "briefing"), "wrong_type", "criteria/briefing_held"),
    ("rubrics/safety.yaml", ("criteria", {}), "wrong_type", "criteria"),
    ("rubrics/safety.yaml", ("criterias", []), "unknown_key", "criterias"),
    ("rubrics/safety.yaml", ("criteria", DELETE), "missing_key", ""),
    ("rubrics/cable.yaml", ("criteria/earth_connected/params/groups/earth", "earthing"), "unknown_name", "criteria/earth_connected/params/groups/earth"),
    ("rubrics/critical.yaml", ("criteria/untied_aloft/trigger", "live_touch"), "unknown_kind", "criteria/untied_aloft/trigger"),
    ("rubrics/critical.yaml", ("criteria/untied_aloft/kuk", DELETE), "missing_key", "criteria/untied_aloft/kuk"),
    ("rubrics/critical.yaml", ("criteria/weather_aloft/points", 3), "unknown_key", "criteria/weather_aloft/points"),
    ("catalog/units/dcdu-10.yaml", ("role", "distributor"), "not_one_of", "role"),
    ("catalog/units/dcdu-10.yaml", ("rol", "distribution"), "unknown_key", "rol"),
    ("catalog/units/dcdu-10.yaml", ("ports/in_neg/connector", DELETE), "missing_key", "ports/in_neg/connector"),
    ("catalog/units/dcdu-10.yaml", ("ports/in_neg/kind", "dc_plus"), "not_one_of", "ports/in_neg/kind"),
    ("catalog/units/dcdu-10.yaml", ("ports/in_neg/torque_mn_m", -1), "out_of_range", "ports/in_neg/torque_mn_m"),
    ("catalog/units/dcdu-10.yaml", ("ports/in_rtn/id", "in_neg"), "id_twice", "ports/in_rtn/id"),
    ("catalog/units/dcdu-10.yaml", ("ways/load0/load", "load0_plus"), "unknown_name", "ways/load0/load"),
    ("catalog/units/dcdu-10.yaml", ("ways/load0/line", "bas"), "unknown_name", "ways/load0/line"),
    ("catalog/units/dcdu-10.yaml", ("id", "dcdu-11"), "file_name", "id"),
    ("catalog/units/dcdu-10.yaml", ("name", {"id": "unit"}), "text_missing", "name"),
    ("catalog/units/dcdu-10.yaml", ("name.fr", "coffret"), "unknown_name", "name.fr"),
    ("catalog/units/bbu-19.yaml", ("max_mv", 100), "out_of_range", "max_mv"),
    ("catalog/units/bbu-19.yaml", ("power_w", 20001), "out_of_range", "power_w"),
    ("catalog/cables/dc-2x10.yaml", ("medium", "dcc"), "not_one_of", "medium"),
    ("catalog/cables/dc-2x10.yaml", ("cores", "two"), "wrong_type", "cores"),
    ("catalog/cables/dc-2x10.yaml", ("bend_mm", "tight"), "wrong_type", "bend_mm"),
    ("catalog/modules/sfp-6g-1310-sm.yaml", ("wavelength_nm", 131), "out_of_range", "wavelength_nm"),
    ("catalog/boards/main-board.yaml", ("works_in", 6), "wrong_type", "works_in"),
    ("catalog/compatibility.yaml", ("mates.rj45", "rj45"), "wrong_type", "mates.rj45"),
    ("catalog/compatibility.yaml", ("mate", {}), "unknown_key", "mate"),
    ("catalog/compatibility.yaml", ("mates", DELETE), "missing_key", ""),
    ("standards/J.61SEL02.066.1.yaml", ("status", "final"), "not_one_of", "status"),
    ("standards/J.61SEL02.066.1.yaml", ("code", "J.61SEL02.067.1"), "file_name", "code"),
    ("standards/J.61SEL02.066.1.yaml", ("yaer", 2017), "unknown_key", "yaer"),
    ("standards/J.61SEL02.066.1.yaml", ("title.en", DELETE), "missing_key", "title.en"),
    ("standards/J.61SEL02.066.1.yaml", ("elements/0/kuk/1.2/no", "1.1"), "id_twice", "elements/0/kuk/1.2/no"),
    ("standards/J.61SEL02.066.1.yaml", ("elements/0/kuk/1.2/no", "2.2"), "out_of_range", "elements/0/kuk/1.2/no"),
    ("standards/J.61SEL02.066.1.yaml", ("elements/0/kuk/1.2/no", 1.2), "wrong_type", "elements/0/kuk/1.2/no"),
    ("standards/J.61SEL02.066.1.yaml", ("elements/0/kuk/1.1/sim_evidence", "some"), "not_one_of", "elements/0/kuk/1.1/sim_evidence"),
    ("standards/J.61SEL02.066.1.yaml", ("elements/0/kuk/1.1/critical", "no"), "wrong_type", "elements/0/kuk/1.1/critical"),
]

SYNTAX = [
    ("tab", "units:\n\t- a\n", "tab_indent", 2),
    ("alias", "a: &x 1\nb: *x\n", "alias", 2),
    ("anchor", "a: &x 1\n", "anchor", 1),
    ("tag", "a: !!python/object:os.system 1\n", "tag", 1),
    ("key twice", "a: 1\nb: 2\na: 3\n", "duplicate_key", 3),
    ("too deep", "[" * 60, "too_deep", 1),
    ("a million brackets", "[" * 1_000_000, "too_deep", 1),
    ("too large", "a: " + "x" * 1024 * 1024, "too_large", 0),
    ("binary", b"\x00\x01\x02\xff\xfe", "not_utf8", 1),
    ("control character", "a: b\x07\n", "control_character", 1),
    ("two documents", "a: 1\n---\nb: 2\n", "second_document", 2),
    ("not a number", "a: .nan\n", "not_finite", 1),
    ("infinite", "a: -.inf\n", "not_finite", 1),
    ("Latin-1", "a: 3 Ω Jalan Café\n".replace("Ω", "O").encode("latin-1"), "not_utf8", 1),
    ("UTF-16", "a: 1\n".encode("utf-16"), "not_utf8", 1),
    ("open quote", 'a: "b\n', "syntax", 1),
    ("open bracket", "a: [1, 2\n", "syntax", 1),
    ("bad indentation", "a:\n  b: 1\n c: 2\n", "syntax", 3),
    ("key that is no text", "1: a\n", "key_not_text", 1),
    ("mapping as a key", "{a: 1}: b\n", "key_not_text", 1),
]


@pytest.mark.parametrize(("name", "change", "code", "path"), CHANGED)
def test_one_slip_in_a_file_is_one_located_problem(bench, name, change, code, path):
    problems = bench.check_changed(name, change)
    path = written(load(ROOT / "assets" / name), path)
    assert [(problem.message.code, problem.path) for problem in problems if problem.path == path and problem.message.code == f"problem.{code}"], problems
    assert all(problem.line > 0 and problem.column > 0 for problem in problems)
    assert len(problems) <= 2, problems


@pytest.mark.parametrize("file", [f"{SCENARIO}/scenario.yaml", "rubrics/r.yaml", "catalog/units/u.yaml", "standards/s.yaml", f"{SCENARIO}/text.en.yaml"])
@pytest.mark.parametrize(("content", "code", "line"), [row[1:] for row in SYNTAX], ids=[row[0] for row in SYNTAX])
def test_what_cannot_be_read_is_located(bench, file, content, code, line):
    kept = (bench.folder / file).read_bytes() if file.endswith("text.en.yaml") else b""
    try:
        problems = bench.check(file, content)
    finally:
        if kept:
            (bench.folder / file).write_bytes(kept)
    assert (f"problem.{code}", line) in [(problem.message.code, problem.line) for problem in problems]


@pytest.mark.parametrize("file", [f"{SCENARIO}/scenario.yaml", "rubrics/r.yaml", "catalog/units/u.yaml", "catalog/compatibility.yaml", "standards/s.yaml", "texts/en/x.yaml"])
@pytest.mark.parametrize("content", ["", "# only a remark\n", "null\n", "3\n", "[]\n", "[1, 2]\n", "just words\n", "{}\n", '{"a": {"b": [1, {"c": null}]}}\n'])
def test_nothing_and_nonsense_raise_nothing(bench, file, content):
    assert bench.check(file, content) or (file.startswith("texts") and content == "{}\n")


@pytest.mark.parametrize("key", ["plan", "units", "variants", "rubrics"])
def test_a_part_of_the_scenario_may_be_anything(bench, key):
    for value in (None, "x", [None, 3, "x", [1], {"id": 4}], {"a": None}):
        assert bench.check_scenario((key, value))


@pytest.mark.parametrize("value", [None, 7, "x", [], [None, 3, "x", [1], {"id": 4}, {"slot": [], "way": {}}], {}, {"a": None}, True])
def test_the_checks_of_names_take_anything(bench, value):
    for key in bench.scenario:
        problems_of({**bench.scenario, key: value}, bench.shelf.catalog, bench.shelf.library)
    for key in bench.scenario["plan"]:
        problems_of({**bench.scenario, "plan": {**bench.scenario["plan"], key: value}}, bench.shelf.catalog, bench.shelf.library)
    for key in ("units", "cables", "store", "given", "people", "papers", "cells", "variants"):
        for field in bench.scenario[key][0]:
            problems_of({**bench.scenario, key: [{**bench.scenario[key][0], field: value}]}, bench.shelf.catalog, bench.shelf.library)
    for field in ("choose", "path", "low", "high"):
        problems_of({**bench.scenario, "variants": [{"id": "v", "path": "weather.wind_mm_s", "low": 1, "high": 2, field: value}]}, bench.shelf.catalog)
    problems_of({**bench.scenario, "fault": {"id": "f", "job": value, "thing": value, "about": value, "repaired": [[value] * 4, value]}}, bench.shelf.catalog)


def test_the_shipped_content_has_no_problem():
    assert check_paths([ROOT / "assets", ROOT / "scenarios"], ROOT) == ()
    assert check_paths([Path(SCENARIO)], None) == ()


class TestPaths:
    def test_a_missing_file(self, tmp_path):
        problems = check_paths([tmp_path / "nothing.yaml"], ROOT)
        assert [(problem.message.code, problem.line) for problem in problems] == [("problem.file_missing", 0)]

    def test_a_folder_without_data(self, tmp_path):
        assert [problem.message.code for problem in check_paths([tmp_path], ROOT)] == ["problem.no_data"]

    def test_a_file_of_no_kind(self, tmp_path):
        (tmp_path / "shopping.yaml").write_text("milk: 1\n", encoding="utf-8")
        (tmp_path / "scenario.yml").write_text("id: x\n", encoding="utf-8")
        assert [problem.message.code for problem in check_paths([tmp_path], ROOT)] == ["problem.unknown_file"] * 2

    def test_a_family_nobody_knows(self, tmp_path):
        (tmp_path / "catalog" / "antenas").mkdir(parents=True)
        (tmp_path / "catalog" / "antenas" / "a.yaml").write_text("id: a\n", encoding="utf-8")
        assert [problem.message.code for problem in check_paths([tmp_path], ROOT)] == ["problem.unknown_family"]

    def test_kinds_told_by_their_keys(self, tmp_path):
        (tmp_path / "mine.yaml").write_text(dump({"criteria": [{"id": "a"}]}), encoding="utf-8")
        (tmp_path / "unit.yaml").write_text(dump({"code": "J", "elements": []}), encoding="utf-8")
        (tmp_path / "site.yaml").write_text(dump({"plan": {}, "units": []}), encoding="utf-8")
        problems = check_paths([tmp_path], ROOT)
        assert {Path(problem.file).name for problem in problems} == {"mine.yaml", "unit.yaml", "site.yaml"}
        assert all(problem.message.code in {"problem.missing_key", "problem.file_name", "problem.unknown_name"} for problem in problems)

    def test_files_and_folders_mixed_are_sorted_and_said_once(self, tmp_path):
        (tmp_path / "rubrics").mkdir()
        for name in ("b", "a"):
            (tmp_path / "rubrics" / f"{name}.yaml").write_text("criteria: [{id: x}]\nmore: 1\n", encoding="utf-8")
        problems = check_paths([tmp_path / "rubrics" / "b.yaml", tmp_path, tmp_path / "rubrics"], ROOT)
        assert list(problems) == sorted(set(problems), key=lambda item: (item.file, item.line, item.column, item.path))
        assert {Path(problem.file).name for problem in problems} == {"a.yaml", "b.yaml"}

    def test_hidden_folders_are_left_out(self, tmp_path):
        (tmp_path / ".git").mkdir()
        (tmp_path / ".git" / "x.yaml").write_text("a: 1\n", encoding="utf-8")
        assert [problem.message.code for problem in check_paths([tmp_path], ROOT)] == ["problem.no_data"]

    def test_a_path_no_system_takes(self):
        assert [problem.message.code for problem in check_paths([Path("a\0b")], ROOT)] == ["problem.file_unreadable"]


class TestTexts:
    @pytest.fixture
    def home(self, tmp_path):
        found = tmp_path / SCENARIO
        shutil.copytree(ROOT / "scenarios" / SCENARIO, found)
        return found

    def codes(self, home):
        return {(Path(problem.file).name, problem.message.code, problem.path) for problem in check_paths([home], ROOT)}

    def test_a_language_is_missing(self, home):
        (home / "text.id.yaml").unlink()
        assert ("text.id.yaml", "problem.file_missing", "") in self.codes(home)

    def test_a_code_is_missing_in_one(self, home):
        data = load(home / "text.en.yaml")
        del data["sector.s1"]
        (home / "text.en.yaml").write_text(dump(data), encoding="utf-8")
        assert self.codes(home) == {("text.en.yaml", "problem.text_missing", "sector.s1")}

    def test_a_code_is_missing_in_both(self, home):
        for lang in ("id", "en"):
            data = load(home / f"text.{lang}.yaml")
            del data["briefing.cable"]
            (home / f"text.{lang}.yaml").write_text(dump(data), encoding="utf-8")
        assert {code for _, code, _ in self.codes(home)} == {"problem.text_missing"}
        assert len(self.codes(home)) == 2

    def test_a_text_that_is_none(self, home):
        data = load(home / "text.en.yaml") | {"title": 5}
        (home / "text.en.yaml").write_text(dump(data), encoding="utf-8")
        assert self.codes(home) == {("text.en.yaml", "problem.wrong_type", "title")}

    def test_places_that_differ(self, home):
        data = load(home / "text.en.yaml") | {"title": "Site {name}"}
        (home / "text.en.yaml").write_text(dump(data), encoding="utf-8")
        assert {code for _, code, _ in self.codes(home)} == {"problem.text_places"}

    def test_a_language_nobody_speaks(self, home):
        shutil.copy(home / "text.en.yaml", home / "text.fr.yaml")
        assert self.codes(home) == {("text.fr.yaml", "problem.unknown_name", "")}


class TestWords:
    def test_a_line_names_place_path_and_nearest(self, bench):
        problem = bench.check_scenario(("plan/runs/fo-rru-1/guide", "centr"))[0]
        texts = Texts("en", {"problem.unknown_name": "There is no {what} {got}.", "problem.did_you_mean": "Did you mean {did_you_mean}?"})
        line = problem_line(problem, texts)
        where = written(bench.scenario, "plan/runs/fo-rru-1/guide")
        assert line.startswith(f"{problem.file}:{problem.line}:{problem.column}: {where}: There is no guide centr.")
        assert line.endswith("Did you mean centre?")

    def test_as_data(self, bench):
        problem = bench.check_scenario(("plan/runs/fo-rru-1/guide", "centr"))[0]
        found = problem_dict(problem, Texts("en", {"problem.unknown_name": "There is no {got}.", "problem.did_you_mean": "{did_you_mean}?"}))
        assert set(found) == {"file", "line", "column", "path", "code", "params", "text"}
        assert (found["code"], found["params"]["got"], found["text"]) == ("problem.unknown_name", "centr", "There is no centr. centre?")

    def test_a_whole_file_has_no_line(self, tmp_path):
        line = problem_line(check_paths([tmp_path], ROOT)[0], Texts("en", {"problem.no_data": "No data."}))
        assert line == f"{tmp_path}: No data."
