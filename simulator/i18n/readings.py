"""Readings as people read and write them: `shown` for the eye, `parse` for what is written on the record sheet.

A reading is an integer in its quantity's unit, a word, or None for no reading. `shown` never loses a digit the
instrument showed: what is copied from it into `parse` is the reading again.
"""

from __future__ import annotations

from dataclasses import dataclass

from simulator.i18n.languages import language
from simulator.i18n.measures import UNIT_SPACE
from simulator.i18n.numbers import MINUS, shifted
from simulator.i18n.texts import NO_VALUE, Texts

Value = int | str | None
OPEN_LINE, OPEN_DIGITS = "OL", "0L"
"""What an ohmmeter shows where nothing is joined; the same in segments of a display."""
DARK = ("light_cdbm", "cpri_rx_cdbm")
"""Quantities whose missing value means that no light arrives."""


@dataclass(frozen=True, slots=True)
class Form:
    """A quantity is read in `unit`, which is 10**`places` of its integer unit, with at least `decimals` decimals.

    From `above` on (in the integer unit, 0 for never) it is read in the next larger unit of `larger`.
    """

    unit: str
    places: int
    decimals: int
    larger: tuple[tuple[int, str, int], ...] = ()
    none: str = NO_VALUE

    def scale(self, value: int) -> tuple[str, int, int]:
        """Unit, its power of ten, and the least decimals for a value."""
        found = (self.unit, self.places, self.decimals)
        for least, unit, places in self.larger:
            if abs(value) >= least:
                found = (unit, places, self.decimals)
        return found


_OHM_UP = ((1_000_000, "kΩ", 6), (1_000_000_000, "MΩ", 9))
FORMS: dict[str, Form] = {
    "dc_mv": Form("V", 3, 2),
    "proving_mv": Form("V", 3, 2),
    "ohm_mohm": Form("Ω", 3, 2, _OHM_UP, OPEN_LINE),
    "ring_mohm": Form("Ω", 3, 2, _OHM_UP),
    "insulation_ohm": Form("Ω", 0, 0, ((1_000, "kΩ", 3), (1_000_000, "MΩ", 6), (1_000_000_000, "GΩ", 9)), OPEN_LINE),
    "light_cdbm": Form("dBm", 2, 1),
    "cpri_rx_cdbm": Form("dBm", 2, 1),
    "rtwp_cdbm": Form("dBm", 2, 1),
    "rsl_cdbm": Form("dBm", 2, 1),
    "rssi_mv": Form("V", 3, 3),
    "far_rssi_mv": Form("V", 3, 2),
    "far_peak_mv": Form("V", 3, 2),
    "far_rsl_cdbm": Form("dBm", 2, 1),
    "bearing_cdeg": Form("°", 2, 1),
    "tilt_cdeg": Form("°", 2, 1),
    "lean_cdeg": Form("°", 2, 1),
    "wind_mm_s": Form("m/s", 3, 1),
    "vswr_cent": Form("", 2, 2),
    "alarm_count": Form("", 0, 0),
    "noc_alarms": Form("", 0, 0),
    "noc_cells": Form("", 0, 0),
    "height_mm": Form("m", 3, 2),
    "azimuth_cdeg": Form("°", 2, 1),
    "landmark_cdeg": Form("°", 2, 1),
    "sweep_cent": Form("", 2, 2),
}
"""How each measured quantity is read; every other quantity is a word or a printed text."""
PRINTED = ("ber", "serial", "text")
"""Quantities whose words stand on the thing as they are."""
_FACTORS = {"k": 3, "m": 6, "g": 9}
_SPACES = str.maketrans("", "", " \u00a0\u202f")


def shown(texts: Texts, quantity: str, value: Value) -> str:
    r"""A reading with its unit, in the person's language.

    >>> shown(Texts("id"), "dc_mv", -53480), shown(Texts("en"), "ohm_mohm", 30), shown(Texts("id"), "ohm_mohm", None)
    ('−53,48\xa0V', '0.03\xa0Ω', 'OL')
    """
    if value is None and quantity in DARK:
        return texts.name("no_light")
    digits, unit = parts(texts.lang, quantity, value)
    if unit or quantity in FORMS:
        return f"{digits}{'' if unit == '°' else UNIT_SPACE}{unit}" if unit else digits
    if isinstance(value, str):
        return value if quantity in PRINTED else texts.name(value)
    return NO_VALUE if value is None else str(value)


def is_number(quantity: str) -> bool:
    """Whether it is written in digits."""
    return quantity in FORMS


def unit_of(quantity: str) -> str:
    """The unit a quantity is written in, "" for none."""
    form = FORMS.get(quantity)
    return form.unit if form else ""


def parts(lang: str, quantity: str, value: Value) -> tuple[str, str]:
    """Digits and unit of a measured quantity; ("", "") where it is a word."""
    form = FORMS.get(quantity)
    if form is None or isinstance(value, str):
        return "", ""
    if value is None:
        return form.none, ""
    unit, places, decimals = form.scale(value)
    known = language(lang)
    return shifted(value, places, _decimals(value, places, decimals), known).replace(known.group_mark, ""), unit


def display(quantity: str, value: int | None) -> tuple[str, str]:
    """Digits and unit as the instrument's own display has them: a point, a plain minus; 0L for an open line."""
    form = FORMS[quantity]
    if value is None:
        return OPEN_DIGITS, form.larger[-1][1] if form.larger else ""
    digits, unit = parts("en", quantity, value)
    return digits.replace(MINUS, "-"), unit


MOST = 10**15
"""No reading of this trade is larger in its smallest unit."""


def parse(quantity: str, text: str) -> int | None:
    """What was written, in the quantity's integer unit; None for what is no number.

    Comma or point, a minus of either form, with or without the unit; `k` and `M` before an ohm count. What nobody
    measures (above `MOST`) is no number either.

    >>> parse("dc_mv", "−53,48 V"), parse("ring_mohm", "0.8"), parse("ohm_mohm", "1,2 kΩ"), parse("dc_mv", "?")
    (-53480, 800, 1200000, None)
    >>> parse("dc_mv", "9" * 30)
    """
    form = FORMS.get(quantity)
    if form is None:
        return None
    number, factor = _split(text.translate(_SPACES).replace(MINUS, "-").replace(",", "."))
    sign = -1 if number.startswith("-") else 1
    whole, _, fraction = number.lstrip("+-").partition(".")
    if not (whole + fraction).isascii() or not (whole + fraction).isdigit() or number.count("-") > 1:
        return None
    places = form.places + factor
    padded = int((whole or "0") + (fraction + "0" * (places + 1))[: places + 1])
    value = sign * ((padded + 5) // 10)
    return value if abs(value) <= MOST else None


def _split(text: str) -> tuple[str, int]:
    """The number of a text, and the power of ten of what stands before its unit."""
    end = len(text)
    while end and not (text[end - 1].isdigit() or text[end - 1] == "."):
        end -= 1
    tail = text[end:]
    factor = _FACTORS.get(tail[:1].lower(), 0) if tail.endswith(("Ω", "ohm")) and len(tail.removesuffix("ohm")) else 0
    return text[:end], factor


def _decimals(value: int, places: int, least: int) -> int:
    """As many decimals as the value has, but not fewer than usual."""
    decimals = places
    while decimals > least and value % 10 ** (places - decimals + 1) == 0:
        decimals -= 1
    return max(decimals, least) if places else 0
