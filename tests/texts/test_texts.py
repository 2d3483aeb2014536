"""Whatever the program can say has a text, in both languages, in words a trainee understands."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

import simulator.mechanics.kinds  # noqa: F401 - registers all actions and events
from simulator.base.documents import list_files, read_document
from simulator.base.nodes import plain
from simulator.i18n.languages import LANGUAGES
from simulator.i18n.measures import MEASURES
from simulator.i18n.template import places
from simulator.mechanics.action import ACTIONS, parameters
from simulator.mechanics.cabling.fibre import DIRT_WORDS
from simulator.mechanics.handover.paperwork import ABOUT, CALLS
from simulator.mechanics.measuring.meter import MODES as METER_MODES
from simulator.mechanics.measuring.terminal import PAGES
from simulator.scenario.document import JOBS
from simulator.scenario.load import load_scenario
from simulator.scoring.criteria.commissioning import STATES
from simulator.scoring.rubric import read_rubric
from simulator.session.mode import MODES
from simulator.site.lamps import CPRI_LAMP

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "simulator"
SCENARIO = "cikole-first-site"
FILES = sorted(path.name for path in list_files(ROOT / "assets" / "texts" / "id", ".yaml"))
SPECS = {"", "name", "list", "raw", *MEASURES}
MOST_WORDS = 10
MOST_LETTERS = 160
SYSTEM_ENTRIES = ("hand_over", "abandon", "pause", "resume", "hint", "undo", "aim", "world", "crew")


@lru_cache(maxsize=64)
def flat(path: Path) -> dict[str, str]:
    """A file of texts."""
    found = plain(read_document(path))
    assert isinstance(found, dict)
    return found


@lru_cache(maxsize=4)
def texts(lang: str) -> dict[str, str]:
    """Every product text of a language."""
    return {code: text for name in FILES for code, text in flat(ROOT / "assets" / "texts" / lang / name).items()}


def own(lang: str) -> dict[str, str]:
    """The scenario's own texts."""
    return flat(ROOT / "scenarios" / SCENARIO / f"text.{lang}.yaml")


def document() -> dict[str, Any]:
    """The scenario as written."""
    found: dict[str, Any] = plain(read_document(ROOT / "scenarios" / SCENARIO / "scenario.yaml"))
    return found


def sentences(text: str) -> list[list[str]]:
    """Every sentence of a text as its words; a mark ends one only where a space or the end follows."""
    parts = re.split(r"[.!?:;](?=\s|$)", text)
    return [words for part in parts if (words := [word for word in part.split() if re.search(r"\w", word)])]


@lru_cache(maxsize=1)
def sources() -> str:
    """All source text."""
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(SOURCE.rglob("*.py")))


def constants() -> Iterator[str]:
    """Every string constant of the source, documentation and parts of f-strings left out."""
    for path in sorted(SOURCE.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        parts = {id(value) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for value in node.values}
        yield from (
            node.value
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in parts
        )


@lru_cache(maxsize=1)
def codes_written() -> tuple[str, ...]:
    """Every code that stands whole in the source."""
    form = re.compile(r"(?:error|problem|verdict|reason|why|cli)(?:\.[a-z_]+)+")
    return tuple(sorted({text for text in constants() if form.fullmatch(text)}))


def codes_made() -> set[str]:
    """Every code the source puts together from parts."""
    refused = set(re.findall(r'Refusal\(\s*"([a-z_]+)"', sources()))
    noted = set(
        re.findall(r'(?:_bad|_note|_stop)\([^"\n]*"([a-z0-9_]+)"', (SOURCE / "base" / "documents.py").read_text(encoding="utf-8"))
    )
    measured = set(re.findall(r'_measured\([^\n]*?"(?:ohm|dc_volt)", "([a-z]+)"', sources())) | {"dead"}
    return {
        *(f"refusal.{code}" for code in refused),
        "refusal.simulator_fault",
        *(f"problem.{kind}" for kind in noted),
        *(f"why.measure_{why}" for why in measured),
        *(f"verdict.stands.{what}" for what in STATES),
        *(f"verdict.cold_check.{check}" for check in ("short", "polarity")),
        *(f"verdict.{name}.{answer}" for name in ("lug_rules", "records_true") for answer in ("yes", "no")),
        *(f"breach.{name}" for name in ("bad_circuit_closed", "live_touched", "if_under_power")),
        *(f"breach.bad_circuit_closed.{reason}" for reason in ("reversed", "shorted", "unearthed")),
        *(f"breach.{name}" for name in ("untied_aloft", "weather_aloft", "unprepared_climb", "overhead", "in_beam")),
        *(f"breach.untied_aloft.{reason}" for reason in ("step", "hook", "unrated", "rhythm")),
        *(f"breach.weather_aloft.{reason}" for reason in ("wind", "thunder", "stayed")),
        *(f"breach.unprepared_climb.{reason}" for reason in ("permit", "rescue", "defect")),
        *(f"breach.overhead.{reason}" for reason in ("load", "dropped")),
        "breach.in_beam.beam",
        "breach.live_touched.live",
        "breach.if_under_power.fed",
    }


def rubric_forms() -> list[Any]:
    """Every criterion as written in the scenario's rubrics."""
    criteria, _ = read_rubric(load_scenario(SCENARIO))
    return [criterion.form for criterion in criteria]


def is_there(code: str, known: dict[str, str]) -> bool:
    """Whether a code, or both answers of a yes-no verdict, have a text."""
    return code in known or (f"{code}.yes" in known and f"{code}.no" in known)


def test_both_languages_have_the_same_files() -> None:
    assert [path.name for path in list_files(ROOT / "assets" / "texts" / "en", ".yaml")] == FILES


@pytest.mark.parametrize("name", FILES)
class TestFile:
    def test_codes_are_the_same(self, name: str) -> None:
        mine, other = (flat(ROOT / "assets" / "texts" / lang / name) for lang in LANGUAGES)
        assert list(mine) == list(other)

    def test_places_are_the_same(self, name: str) -> None:
        mine, other = (flat(ROOT / "assets" / "texts" / lang / name) for lang in LANGUAGES)
        differing = [
            code for code in mine if {str(place) for place in places(mine[code])} != {str(place) for place in places(other[code])}
        ]
        assert differing == []

    def test_places_have_a_known_form(self, name: str) -> None:
        for lang in LANGUAGES:
            found = flat(ROOT / "assets" / "texts" / lang / name)
            assert [code for code, text in found.items() for place in places(text) if place.spec not in SPECS] == []

    def test_texts_are_whole(self, name: str) -> None:
        for lang in LANGUAGES:
            found = flat(ROOT / "assets" / "texts" / lang / name)
            assert [code for code, text in found.items() if not text or text != text.strip()] == []

    def test_no_code_stands_in_two_files(self, name: str) -> None:
        mine = set(flat(ROOT / "assets" / "texts" / "id" / name))
        others = [set(flat(ROOT / "assets" / "texts" / "id" / other)) for other in FILES if other != name]
        assert [code for other in others for code in other & mine] == []


@pytest.mark.parametrize("lang", LANGUAGES)
class TestEverythingIsSaid:
    def test_codes_of_the_source(self, lang: str) -> None:
        known = texts(lang)
        assert [code for code in codes_written() if not is_there(code, known)] == []
        assert [code for code in sorted(codes_made()) if code not in known] == []

    def test_actions(self, lang: str) -> None:
        wanted = [code for name in ACTIONS.all() for code in (f"action.{name}", f"action.{name}.help", f"entry.{name}")]
        wanted += [f"param.{item.name}" for kind in ACTIONS.all().values() for item in parameters(kind)]
        wanted += [f"entry.{name}" for name in SYSTEM_ENTRIES]
        assert [code for code in wanted if code not in texts(lang)] == []

    def test_an_entry_names_only_what_its_action_has(self, lang: str) -> None:
        for name, kind in ACTIONS.all().items():
            assert {place.name for place in places(texts(lang)[f"entry.{name}"])} <= {item.name for item in parameters(kind)}, (
                name
            )

    def test_criteria(self, lang: str) -> None:
        ids = [form.id for form in rubric_forms()]
        wanted = [f"criterion.{name}" for name in ids] + [f"hint.{name}.{level}" for name in ids for level in (1, 2, 3)]
        assert [code for code in wanted if code not in texts(lang)] == []

    def test_no_hint_or_title_without_a_criterion(self, lang: str) -> None:
        ids = {form.id for form in rubric_forms()}
        told = [code for code in texts(lang) if code.startswith(("hint.", "criterion."))]
        assert [code for code in told if code.split(".")[1] not in ids] == []

    def test_jobs_steps_and_modes(self, lang: str) -> None:
        wanted = [f"step.{form.job}.{form.step}" for form in rubric_forms()]
        wanted += [f"job.{job}" for job in (*JOBS, "any")]
        wanted += [f"mode.{mode}" for mode in (*MODES, "drill", "demonstration")]
        wanted += [f"severity.{name}" for name in ("critical", "major", "minor")]
        wanted += [f"verdict_name.{name}" for name in ("met", "partly", "missed", "not_assessed")]
        assert [code for code in wanted if code not in texts(lang)] == []

    def test_words_that_stand_in_readings(self, lang: str) -> None:
        words = [*ABOUT, *CALLS, *METER_MODES, *DIRT_WORDS, *PAGES, *CPRI_LAMP.values(), "green_blink_1s", "green_blink_fast"]
        words += re.findall(r'Alarm\("([a-z_]+)"', sources()) + re.findall(r'quantity="([a-z_]+)"', sources())
        words += [f"external_{row['meaning']}" for row in document()["plan"]["sensors"]]
        known = texts(lang)
        assert [word for word in words if f"name.{word}" not in known] == []
        assert [page for page in PAGES if f"page.{page}" not in known] == []

    def test_names_of_the_first_site(self, lang: str) -> None:
        site = document()
        ids = [
            row["id"] for family in ("units", "cables", "store", "people", "papers", "guides", "cells") for row in site[family]
        ]
        ids += site["places"] + [row["id"] for row in site["plan"]["fields"]] + [row["id"] for row in site["plan"]["sectors"]]
        ids += [row[end] for row in site["plan"]["connections"] for end in ("a", "b")]
        ids += [f"{row['cable']}.{end}.{row['core']}" for row in site["plan"]["connections"] for end in ("a", "b")]
        ids += [
            row[key]
            for key in ("slot", "way", "port")
            for rows in site["plan"].values()
            if isinstance(rows, list)
            for row in _rows(rows, key)
        ]
        assert [name for name in dict.fromkeys(ids) if f"name.{name}" not in texts(lang)] == []

    def test_the_first_site_tells_its_story(self, lang: str) -> None:
        site = document()
        faults = [
            change["value"]["id"]
            for row in site["variants"]
            for option in row.get("choose", ())
            for change in option
            if change["path"] == "fault"
        ]
        wanted = [
            "title",
            "place",
            "summary",
            *(f"briefing.{job}" for job in site["jobs"]),
            *(f"fault.{name}" for name in ("none", *faults)),
        ]
        wanted += [f"sector.{row['id']}" for row in site["plan"]["sectors"]]
        assert sorted(own(lang)) == sorted(wanted)


def _rows(rows: list[Any], key: str) -> list[Any]:
    return [row for row in rows if isinstance(row, dict) and key in row]


@pytest.mark.parametrize("lang", LANGUAGES)
class TestWording:
    def test_nobody_is_told_that_he_failed(self, lang: str) -> None:
        told = {**texts(lang), **own(lang)}
        assert [code for code, text in told.items() if "gagal" in text.lower()] == []

    def test_a_minus_is_a_minus(self, lang: str) -> None:
        assert [code for code, text in texts(lang).items() if re.search(r"(?:^|[\s(])-\d", text)] == []

    def test_sentences_are_short(self, lang: str) -> None:
        told = {code: text for code, text in texts(lang).items() if code.startswith(("hint.", "refusal.", "criterion."))}
        assert [(code, words) for code, text in told.items() for words in sentences(text) if len(words) > MOST_WORDS] == []

    def test_hints_and_refusals_fit_a_balloon(self, lang: str) -> None:
        told = {code: text for code, text in texts(lang).items() if code.startswith(("hint.", "refusal."))}
        assert [code for code, text in told.items() if len(text) > MOST_LETTERS] == []

    def test_titles_and_labels_are_short(self, lang: str) -> None:
        told = texts(lang)
        titles = {code: len(text.split()) for code, text in told.items() if code.startswith("criterion.")}
        labels = {f"action.{name}": len(told[f"action.{name}"].split()) for name in ACTIONS.all()}
        assert [code for code, count in titles.items() if not 2 <= count <= 6] == []
        assert [code for code, count in labels.items() if not 1 <= count <= 3] == []

    def test_hints_of_a_criterion_differ(self, lang: str) -> None:
        told = texts(lang)
        ids = [form.id for form in rubric_forms()]
        three = [[told[f"hint.{name}.{level}"] for level in (1, 2, 3)] for name in ids]
        assert all(one != two for group in three for one, two in pairwise(group))


def test_sentences_are_counted_as_people_read_them() -> None:
    assert sentences("Setel 5,0 N·m. Tarik!") == [["Setel", "5,0", "N·m"], ["Tarik"]]
    assert sentences("Set 2.25 N·m at 16:00") == [["Set", "2.25", "N·m", "at", "16:00"]]


def test_every_step_has_a_pictogram() -> None:
    found: Any = plain(read_document(ROOT / "assets" / "steps.yaml"))
    assert found["format"] == 1
    assert {(job, step) for job, steps in found["steps"].items() for step in steps} == {
        (form.job, form.step) for form in rubric_forms()
    }
    assert all(re.fullmatch(r"[a-z0-9-]+", entry["icon"]) for steps in found["steps"].values() for entry in steps.values())
