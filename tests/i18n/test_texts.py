"""Messages become words: every unit in both languages, and nothing a message carries can stop it."""

# ruff: noqa: RUF001  the minus sign and the dash of what a person reads are meant

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.base.errors import WrongCall
from simulator.base.msg import Msg, Scalar, msg
from simulator.i18n.languages import LANGUAGES, choose_language, language
from simulator.i18n.measures import MEASURES, UNIT_SPACE
from simulator.i18n.template import Place, parse, places
from simulator.i18n.texts import Texts

SHOWN = [
    ("v", -53487, "−53,5 V", "−53.5 V"),
    ("v.2", 3180, "3,18 V", "3.18 V"),
    ("v", -40, "0,0 V", "0.0 V"),
    ("a", 8700, "8,7 A", "8.7 A"),
    ("a.0", 63000, "63 A", "63 A"),
    ("ohm", 800, "0,80 Ω", "0.80 Ω"),
    ("ohm", 12340, "12,3 Ω", "12.3 Ω"),
    ("ohm", 4_700_000, "4,7 kΩ", "4.7 kΩ"),
    ("ohm", 20_000_000_000, "20,0 MΩ", "20.0 MΩ"),
    ("n_m", 5000, "5,0 N·m", "5.0 N·m"),
    ("mm", 1500, "1.500 mm", "1,500 mm"),
    ("m", 34000, "34,0 m", "34.0 m"),
    ("m.0", 1_402_000, "1.402 m", "1,402 m"),
    ("s", 3200, "3,2 s", "3.2 s"),
    ("s", 3000, "3 s", "3 s"),
    ("s", 9960, "10 s", "10 s"),
    ("s", 45400, "45 s", "45 s"),
    ("s", 59960, "1 min", "1 min"),
    ("s", 125_000, "2 min 5 s", "2 min 5 s"),
    ("s", 5_400_000, "1 jam 30 min", "1 h 30 min"),
    ("s", -125_000, "−2 min 5 s", "−2 min 5 s"),
    ("s", -40, "0 s", "0 s"),
    ("clock", 201_999, "03:21", "03:21"),
    ("clock", 3_723_000, "1:02:03", "1:02:03"),
    ("clock", -400, "00:00", "00:00"),
    ("clock", -61_000, "−01:01", "−01:01"),
    ("dbm", -3640, "−36,4 dBm", "−36.4 dBm"),
    ("db", 1232, "12,3 dB", "12.3 dB"),
    ("db.2", 12, "0,12 dB", "0.12 dB"),
    ("deg", 22445, "224,5°", "224.5°"),
    ("deg.2", 22445, "224,45°", "224.45°"),
    ("mm2", 250, "2,5 mm²", "2.5 mm²"),
    ("mm2", 1600, "16 mm²", "16 mm²"),
    ("raw", 2026, "2026", "2026"),
    ("", 21546, "21.546", "21,546"),
    ("", -3, "−3", "−3"),
    ("", True, "ya", "yes"),
    ("", False, "tidak", "no"),
    ("v", None, "–", "–"),
    ("v", "OL", "OL", "OL"),
    ("name", "s2.port", "port S2", "port S2"),
    ("name", "unheard", "unheard", "unheard"),
    ("name", 1402, "1.402", "1,402"),
    ("list", "", "tidak ada", "none"),
    ("list", "helmet", "helm", "helmet"),
    ("list", "helmet, gloves", "helm dan sarung tangan", "helmet and gloves"),
    ("list", "helmet,gloves,s2.port", "helm, sarung tangan, dan port S2", "helmet, gloves and port S2"),
    ("list", None, "–", "–"),
]
NAMES = {
    "id": {"name.helmet": "helm", "name.gloves": "sarung tangan", "name.s2.port": "port S2"},
    "en": {"name.helmet": "helmet", "name.gloves": "gloves", "name.s2.port": "port S2"},
}


def shown(lang: str, spec: str, value: Scalar) -> str:
    """What a text with one place makes of a value, with plain spaces."""
    place = f"{{x:{spec}}}" if spec else "{x}"
    texts = Texts(lang, {"code": place}, NAMES[lang])
    said = texts.text("code", x=value)
    assert not texts.missing
    return said.replace(UNIT_SPACE, " ")


@pytest.mark.parametrize(("spec", "value", "indonesian", "english"), SHOWN)
def test_a_value_is_shown_as_its_language_does(spec: str, value: Scalar, indonesian: str, english: str) -> None:
    assert (shown("id", spec, value), shown("en", spec, value)) == (indonesian, english)


def test_every_measure_has_an_example() -> None:
    assert set(MEASURES) <= {spec.partition(".")[0] for spec, *_ in SHOWN}


def test_no_line_can_end_between_number_and_unit() -> None:
    assert Texts("id", {"code": "{x:v}"}).text("code", x=-53500) == "−53,5\u00a0V"


def test_the_first_layer_wins() -> None:
    texts = Texts("id", {"a": "atas"}, {"a": "bawah", "b": "lain"})
    assert (texts.text("a"), texts.text("b"), texts.codes()) == ("atas", "lain", ("a", "b"))
    assert texts.has("b")
    assert not texts.has("c")


def test_a_message_is_said_with_its_parameters() -> None:
    texts = Texts("id", {"refusal.too_short": "Kurang panjang: perlu {need_mm:mm}. {{x}}"})
    assert texts.say(msg("refusal.too_short", need_mm=300)) == "Kurang panjang: perlu 300\u00a0mm. {x}"


def test_a_message_may_carry_any_parameter_name() -> None:
    texts = Texts("en", {"c": "{code} {self} {message}"})
    assert texts.say(Msg("c", (("code", "k"), ("message", "m"), ("self", 1)))) == "k 1 m"
    assert texts.text("c", code="k", self=1, message="m") == "k 1 m"


def test_what_is_missing_is_said_and_noted() -> None:
    texts = Texts("en", {"half": "{x:v.2} of {y:volt}"})
    assert texts.text("nowhere", x=1) == "[nowhere]"
    assert texts.text("half", y=1234) == "? of 1,234"
    assert texts.missing == {"nowhere", "half {x:v.2}", "half {y:volt}"}


def test_an_unknown_language_is_a_wrong_call() -> None:
    with pytest.raises(WrongCall):
        Texts("fr")


def test_numbers_are_rounded_half_up() -> None:
    texts = Texts("id")
    assert [texts.number(n, 1) for n in (0.25, -0.25, -0.04, 1e6, 7)] == ["0,3", "−0,2", "0,0", "1.000.000,0", "7,0"]
    assert texts.number(float("inf"), 2) == "inf"


def test_a_template_tells_its_places() -> None:
    assert places("{part:name}: {level:v.2} {n} {{no}} {not a place}") == (
        Place("part", "name"),
        Place("level", "v", 2),
        Place("n"),
    )
    assert [str(place) for place in places("{a:v.2} {b} {c:v.xy}")] == ["{a:v.2}", "{b}", "{c:v.xy}"]


@pytest.mark.parametrize(
    ("given_", "environment", "saved", "chosen"),
    [
        (None, None, None, "id"),
        ("en", "id", "id", "en"),
        (None, "en", "id", "en"),
        ("fr", "", "en", "en"),
        ("", "en_US.UTF-8", None, "en"),
        ("EN-gb", None, None, "en"),
        ("C.UTF-8", None, None, "id"),
    ],
)
def test_the_first_valid_wish_for_a_language_wins(
    given_: str | None, environment: str | None, saved: str | None, chosen: str
) -> None:
    assert choose_language(given_, environment, saved) == chosen


def test_every_language_is_known() -> None:
    assert [language(code).code for code in LANGUAGES] == list(LANGUAGES)


SCALARS = st.none() | st.booleans() | st.integers() | st.text()
SPECS = st.sampled_from([*MEASURES, "name", "list", "raw", "", "volt"]) | st.text()
NAMES_OF_PARAMETERS = st.sampled_from(["a", "b", "code", "self"]) | st.text()


@given(
    lang=st.sampled_from(LANGUAGES),
    template=st.text() | st.builds("x {{{0}:{1}}} y".format, NAMES_OF_PARAMETERS, SPECS),
    params=st.dictionaries(NAMES_OF_PARAMETERS, SCALARS),
)
def test_saying_never_raises(lang: str, template: str, params: dict[str, Scalar]) -> None:
    message = Msg("code", tuple(sorted(params.items())))
    assert isinstance(Texts(lang, {"code": template}).say(message), str)
    assert Texts(lang).say(message) == "[code]"


@given(lang=st.sampled_from(LANGUAGES), spec=st.sampled_from(MEASURES), value=st.integers())
def test_a_measure_never_raises_and_never_shows_a_negative_nothing(lang: str, spec: str, value: int) -> None:
    said = shown(lang, spec, value)
    assert any(digit in said for digit in "123456789") or "−" not in said


@given(template=st.text())
def test_words_without_braces_stay_as_they_are(template: str) -> None:
    words = template.replace("{", "").replace("}", "")
    assert "".join(map(str, parse(words))) == words


def test_a_part_is_called_by_its_whole_and_its_place_on_it() -> None:
    texts = Texts("id", {"name.beam": "balok", "name.panel-2": "panel", "name.lower": "bawah", "name.s2": "sektor 2"})
    assert [texts.name(one) for one in ("beam@02", "beam@s2", "panel-2.lower.1")] == ["balok 2 m", "balok sektor 2", "panel bawah 1"]
    assert [texts.name(one) for one in ("1.5", "MB-60155", "pole@04", "x.lower")] == ["1.5", "MB-60155", "pole@04", "x.lower"]
