"""Numbers as people of a language write them, from integers, without floats in between."""

from __future__ import annotations

from decimal import Decimal

from simulator.i18n.languages import Language

MINUS = "\u2212"
"""The minus sign of every number a person reads."""


def shifted(value: int, places: int, decimals: int, lang: Language) -> str:
    """`value` / 10**`places`, rounded half up (as `base.units.round_half_up`) to `decimals` decimals.

    >>> from simulator.i18n.languages import language
    >>> shifted(-53487, 3, 1, language("id"))
    '−53,5'
    """
    digits = _rounded(value, places - decimals)
    sign = MINUS if digits < 0 else ""
    whole, fraction = divmod(abs(digits), 10**decimals)
    tail = f"{lang.decimal_mark}{fraction:0{decimals}d}" if decimals else ""
    return f"{sign}{_grouped(whole, lang)}{tail}"


def trimmed(value: int, places: int, lang: Language) -> str:
    """`value` / 10**`places` with only the decimals it has.

    >>> from simulator.i18n.languages import language
    >>> trimmed(250, 2, language("id")), trimmed(1600, 2, language("id"))
    ('2,5', '16')
    """
    decimals = places
    while decimals and value % 10 ** (places - decimals + 1) == 0:
        decimals -= 1
    return shifted(value, places, decimals, lang)


def number(value: float, decimals: int, lang: Language) -> str:
    """A number with that many decimals; what is not finite is written as Python does.

    >>> from simulator.i18n.languages import language
    >>> number(1234.5, 2, language("id")), number(1402, 0, language("en"))
    ('1.234,50', '1,402')
    """
    if isinstance(value, int):
        return shifted(value, 0, decimals, lang)
    exact = Decimal(repr(value))
    if not exact.is_finite():
        return str(value)
    _, digits, exponent = exact.as_tuple()
    assert isinstance(exponent, int)  # finite numbers only get here
    whole = int("".join(map(str, digits)))
    return shifted(-whole if exact.is_signed() else whole, -exponent, decimals, lang)


def _rounded(value: int, places: int) -> int:
    """`value` / 10**`places` to the nearest integer, halves towards plus infinity."""
    if places <= 0:
        return value * _power(-places)
    scale = _power(places)
    return (2 * value + scale) // (2 * scale)


def _power(places: int) -> int:
    power: int = 10**places
    return power


def _grouped(whole: int, lang: Language) -> str:
    return f"{whole:,}".replace(",", lang.group_mark)
