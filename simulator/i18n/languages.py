"""The languages a trainee can choose, and how each writes numbers and small words."""

from __future__ import annotations

from typing import NamedTuple

from simulator.base.errors import WrongCall
from simulator.base.msg import msg

LANGUAGES = ("id", "en")
"""The languages by code, the default first."""


class Language(NamedTuple):
    """What a language needs for numbers, lists and truth values."""

    code: str
    decimal_mark: str
    group_mark: str
    last_of_two: str
    last_of_many: str
    yes: str
    no: str
    nothing: str
    hour_unit: str


_LANGUAGES = {
    "id": Language("id", ",", ".", " dan ", ", dan ", "ya", "tidak", "tidak ada", "jam"),
    "en": Language("en", ".", ",", " and ", " and ", "yes", "no", "none", "h"),
}


def language(code: str) -> Language:
    """The language of that code; raises WrongCall for one the simulator does not speak."""
    found = _LANGUAGES.get(code)
    if found is None:
        raise WrongCall(msg("error.unknown_language", language=code, known=", ".join(LANGUAGES)))
    return found


def choose_language(given: str | None, environment: str | None, saved: str | None) -> str:
    """The first of the three that names a language we have, else Indonesian.

    A locale such as `en_US.UTF-8` counts as its language.

    >>> choose_language(None, "en_US.UTF-8", "id"), choose_language("fr", None, None)
    ('en', 'id')
    """
    for wish in (given, environment, saved):
        code = _language_of_locale(wish or "")
        if code in LANGUAGES:
            return code
    return LANGUAGES[0]


def _language_of_locale(locale: str) -> str:
    return locale.strip().lower().replace("-", "_").split("_")[0].split(".")[0]
