"""The competence units and the word list are whole, in both languages, and keep to the rules of wording."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

ASSETS = Path(__file__).resolve().parents[2] / "assets"
FILES = sorted((ASSETS / "standards").glob("*.yaml"))
DECREES = {"J.61SEL02": ("Kepmenaker 198/2017", 2017), "J.61TEL02": ("Kepmenaker 224/2019", 2019)}


def read(path: Path) -> Any:
    """A YAML file's content."""
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def criteria(unit: Any) -> list[Any]:
    """Every KUK of a unit, in order."""
    return [kuk for element in unit["elements"] for kuk in element["kuk"]]


def assert_bilingual(text: Any) -> None:
    """Exactly Indonesian and English, neither empty, and they differ unless short."""
    assert set(text) == {"id", "en"}
    assert all(isinstance(words, str) and words.strip() == words and words for words in text.values())


def test_there_are_units() -> None:
    assert len(FILES) >= 21


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
class TestUnit:
    def test_has_its_keys(self, path: Path) -> None:
        unit = read(path)
        assert set(unit) == {"format", "code", "title", "decree", "year", "status", "source", "elements"}
        assert unit["format"] == 1
        assert unit["code"] == path.stem
        assert unit["status"] in {"draft", "verified"}
        assert (unit["decree"], unit["year"]) == DECREES[unit["code"].rsplit(".", 2)[0]]
        assert_bilingual(unit["title"])

    def test_elements_are_numbered_from_one(self, path: Path) -> None:
        elements = read(path)["elements"]
        assert [element["no"] for element in elements] == [str(n + 1) for n in range(len(elements))]
        for element in elements:
            assert set(element) == {"no", "title", "kuk"}
            assert_bilingual(element["title"])
            assert [kuk["no"] for kuk in element["kuk"]] == [f"{element['no']}.{n + 1}" for n in range(len(element["kuk"]))]

    def test_criteria_are_whole(self, path: Path) -> None:
        kuks = criteria(read(path))
        assert len(kuks) >= 3
        assert len({kuk["text"]["id"] for kuk in kuks}) == len(kuks)
        for kuk in kuks:
            assert set(kuk) == {"no", "text", "critical", "sim_evidence"}
            assert_bilingual(kuk["text"])
            assert isinstance(kuk["critical"], bool)
            assert kuk["sim_evidence"] in {"full", "procedural", "none"}

    def test_what_is_critical_can_be_shown(self, path: Path) -> None:
        assert all(kuk["sim_evidence"] != "none" for kuk in criteria(read(path)) if kuk["critical"])

    def test_wording(self, path: Path) -> None:
        text = path.read_text(encoding="utf-8")
        assert "gagal" not in text.lower()
        assert not re.search(r"(?<![\w.])-\d", text), "a minus sign is U+2212"


def test_the_word_list_is_whole() -> None:
    glossary = read(ASSETS / "glossary.yaml")
    assert glossary["format"] == 1
    english = [term["en"] for term in glossary["terms"]]
    assert len(set(english)) == len(english)
    for term in glossary["terms"]:
        assert {"en", "id", "attested"} <= set(term) <= {"en", "id", "alternatives", "gloss", "show_as", "note", "attested"}
        assert isinstance(term["attested"], bool)
        assert all(set(other) == {"id", "attested"} for other in term.get("alternatives", []))
        assert all(isinstance(term[key], str) and term[key] for key in term if key not in {"alternatives", "attested"})


def test_the_word_list_keeps_to_the_rules_of_wording() -> None:
    assert "gagal" not in (ASSETS / "glossary.yaml").read_text(encoding="utf-8").lower()
