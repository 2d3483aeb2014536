"""Every mistake of the catalogue says what goes wrong and why it costs what it costs, in both languages."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pytest

import simulator.mechanics.kinds  # noqa: F401 - registers all actions
from simulator.base.documents import read_document
from simulator.base.nodes import plain
from simulator.expert.mistake import site_of
from simulator.expert.mistakes import MISTAKES
from simulator.i18n.languages import LANGUAGES
from simulator.mechanics.action import ACTIONS
from simulator.scenario.load import load_scenario

ROOT = Path(__file__).resolve().parents[2]
SCENARIO = "cikole-first-site"
SEEDS = range(10)
MOST_WORDS = 14


@lru_cache(maxsize=4)
def texts(lang: str) -> dict[str, str]:
    """The texts of the mistakes in a language."""
    found = plain(read_document(ROOT / "assets" / "texts" / lang / "mistakes.yaml"))
    assert isinstance(found, dict)
    return found


@lru_cache(maxsize=1)
def reasons() -> dict[str, str]:
    """Code -> reason as written in the catalogue, for every cost of every mistake of all jobs on the seeds looked at."""
    scenario = load_scenario(SCENARIO)
    sites = [site_of(scenario, seed) for seed in SEEDS]
    return {
        f"reason.{name}.{criterion}": reason
        for name, item in MISTAKES.all().items()
        for site in sites
        for criterion, reason in item.costs(site).items()
    }


@pytest.mark.parametrize("lang", LANGUAGES)
class TestMistakes:
    def test_every_mistake_has_a_text(self, lang: str) -> None:
        assert [name for name in MISTAKES.all() if not texts(lang).get(f"mistake.{name}", "").strip()] == []

    def test_every_cost_has_a_reason(self, lang: str) -> None:
        assert reasons()
        assert [code for code in reasons() if not texts(lang).get(code, "").strip()] == []

    def test_every_action_may_be_harmless(self, lang: str) -> None:
        assert [name for name in ACTIONS.all() if not texts(lang).get(f"harmless.{name}", "").strip()] == []

    def test_no_text_without_a_mistake_or_an_action(self, lang: str) -> None:
        known = {"mistake": set(MISTAKES.all()), "reason": set(MISTAKES.all()), "harmless": set(ACTIONS.all())}
        assert [code for code in texts(lang) if code.split(".")[1] not in known[code.split(".")[0]]] == []

    def test_what_goes_wrong_is_said_shortly(self, lang: str) -> None:
        told = {code: text for code, text in texts(lang).items() if code.startswith("mistake.")}
        assert [code for code, text in told.items() if len(text.split()) > MOST_WORDS] == []

    def test_nobody_is_told_that_he_failed(self, lang: str) -> None:
        assert [code for code, text in texts(lang).items() if "gagal" in text.lower()] == []


def test_both_languages_have_the_same_codes() -> None:
    mine, other = (list(texts(lang)) for lang in LANGUAGES)
    assert mine == other


def test_english_gives_the_reasons_of_the_catalogue() -> None:
    told = texts("en")
    assert [code for code, reason in reasons().items() if told[code] != reason.replace("-48 V", "\N{MINUS SIGN}48 V")] == []
