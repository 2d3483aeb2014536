"""Checks files of texts: code -> text, the same codes and places in both languages."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from simulator.authoring.forms import Source, read_source, wrong_type
from simulator.base.errors import BadInput, Problem
from simulator.base.msg import msg
from simulator.i18n.languages import LANGUAGES
from simulator.i18n.template import places
from simulator.scenario.consistency_names import unknown


def language_of(path: Path) -> str:
    """The language of a file of texts: `text.<lang>.yaml`, or its folder's name."""
    parts = path.name.split(".")
    return parts[1] if len(parts) == 3 and parts[0] == "text" else path.resolve().parent.name


def twin(path: Path, lang: str) -> Path:
    """The same texts in another language."""
    if path.name.startswith("text."):
        return path.with_name(f"text.{lang}.yaml")
    return path.parent.parent / lang / path.name


def check_texts(source: Source) -> list[Problem]:
    """Everything wrong with a file of texts, its twins in the other languages included."""
    lang = language_of(source.path)
    if lang not in LANGUAGES:
        return [source.problem((), unknown("language", lang, LANGUAGES))]
    found = _form(source)
    for other in LANGUAGES:
        if other != lang:
            found += _against(source, twin(source.path, other), other)
    return found


def _form(source: Source) -> list[Problem]:
    if not isinstance(source.data, dict):
        return [source.problem((), wrong_type(source.data, "mapping"))]
    return [source.problem((code,), wrong_type(text, "text")) for code, text in source.data.items() if not isinstance(text, str)]


def _against(source: Source, path: Path, lang: str) -> list[Problem]:
    """Codes of this file that the twin lacks, and places that differ."""
    try:
        other = read_source(path)
    except BadInput as bad:
        return list(bad.problems)
    if not isinstance(source.data, dict) or not isinstance(other.data, dict):
        return []
    found = [Problem(other.file, 1, 1, code, msg("problem.text_missing", code=code, language=lang)) for code in source.data if code not in other.data]
    for code, text in source.data.items():
        here, there = _places(text), _places(other.data.get(code))
        if code in other.data and here != there and isinstance(text, str) and isinstance(other.data[code], str):
            found.append(source.problem((code,), msg("problem.text_places", got=", ".join(here), wanted=", ".join(there), language=lang)))
    return found


def _places(text: Any) -> list[str]:
    return sorted({place.name for place in places(text)}) if isinstance(text, str) else []


def check_scenario_texts(folder: Path, codes: Iterable[str]) -> list[Problem]:
    """The texts of a scenario: both languages, and the codes it cannot do without."""
    found: list[Problem] = []
    for lang in LANGUAGES:
        path = folder / f"text.{lang}.yaml"
        try:
            source = read_source(path)
        except BadInput as bad:
            found += bad.problems
            continue
        found += check_texts(source)
        have = source.data if isinstance(source.data, dict) else {}
        found += [Problem(source.file, 1, 1, code, msg("problem.text_missing", code=code, language=lang)) for code in codes if code not in have]
    return found
