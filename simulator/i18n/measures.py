"""The project's integer units as a person reads them: -53487 mV is "−53,5 V"."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from simulator.i18n.languages import Language
from simulator.i18n.numbers import MINUS, shifted, trimmed

UNIT_SPACE = "\u00a0"
"""Between a number and its unit: a no-break space, so that no line ends between them."""


class _Scale(NamedTuple):
    """A value is `unit` times 10**`places`; `decimals` is how many are shown, None for as many as it has."""

    unit: str
    places: int
    decimals: int | None
    space: str = UNIT_SPACE


_SCALES = {
    "v": _Scale("V", 3, 1),
    "a": _Scale("A", 3, 1),
    "n_m": _Scale("N·m", 3, 1),
    "mm": _Scale("mm", 0, 0),
    "m": _Scale("m", 3, 1),
    "dbm": _Scale("dBm", 2, 1),
    "db": _Scale("dB", 2, 1),
    "deg": _Scale("°", 2, 1, space=""),
    "mm2": _Scale("mm²", 2, None),
}
_RESISTANCES = ((10_000, _Scale("Ω", 3, 2)), (1_000_000, _Scale("Ω", 3, 1)), (1_000_000_000, _Scale("kΩ", 6, 1)))
_LARGEST_RESISTANCE = _Scale("MΩ", 9, 1)

Measure = Callable[[int, int | None, Language], str]
"""Value, decimals the text asked for (None: the unit's own), language -> what is read."""


def measure(spec: str) -> Measure | None:
    """How values of that spec are shown, or None if it is no measure."""
    scale = _SCALES.get(spec)
    if scale is not None:
        return lambda value, decimals, lang: _scaled(value, scale, decimals, lang)
    return _SPECIAL.get(spec)


def _scaled(value: int, scale: _Scale, decimals: int | None, lang: Language) -> str:
    wanted = scale.decimals if decimals is None else decimals
    text = trimmed(value, scale.places, lang) if wanted is None else shifted(value, scale.places, wanted, lang)
    return f"{text}{scale.space}{scale.unit}"


def _resistance(value: int, decimals: int | None, lang: Language) -> str:
    for limit, scale in _RESISTANCES:
        if abs(value) < limit:
            return _scaled(value, scale, decimals, lang)
    return _scaled(value, _LARGEST_RESISTANCE, decimals, lang)


def _duration(value: int, decimals: int | None, lang: Language) -> str:
    """Milliseconds as seconds, from a minute on as minutes and seconds, from an hour on as hours and minutes."""
    seconds = (abs(value) + 500) // 1000
    if seconds < 60:
        return _seconds(value, decimals, lang)
    sign = MINUS if value < 0 else ""
    if seconds < 3600:
        return sign + _two_parts(seconds // 60, "min", seconds % 60, "s", lang)
    minutes = (seconds + 30) // 60
    return sign + _two_parts(minutes // 60, lang.hour_unit, minutes % 60, "min", lang)


def _seconds(value: int, decimals: int | None, lang: Language) -> str:
    """Less than a minute: tenths below ten seconds, whole seconds above, unless the text asks for decimals."""
    if decimals is not None:
        return f"{shifted(value, 3, decimals, lang)}{UNIT_SPACE}s"
    tenths = (value + 50) // 100
    shown = tenths if abs(tenths) < 100 else (value + 500) // 1000 * 10
    return f"{trimmed(shown, 1, lang)}{UNIT_SPACE}s"


def _two_parts(first: int, first_unit: str, second: int, second_unit: str, lang: Language) -> str:
    head = f"{shifted(first, 0, 0, lang)}{UNIT_SPACE}{first_unit}"
    return f"{head}{UNIT_SPACE}{second}{UNIT_SPACE}{second_unit}" if second else head


def _clock(value: int, _decimals: int | None, _lang: Language) -> str:
    """Milliseconds since the start as `mm:ss`, from an hour on as `h:mm:ss`; begun seconds do not count."""
    seconds = abs(value) // 1000
    sign = MINUS if value < 0 and seconds else ""
    hours, rest = divmod(seconds, 3600)
    minutes = f"{rest // 60:02d}:{rest % 60:02d}"
    return f"{sign}{hours}:{minutes}" if hours else f"{sign}{minutes}"


_SPECIAL: dict[str, Measure] = {"ohm": _resistance, "s": _duration, "clock": _clock}

MEASURES = tuple(sorted([*_SCALES, *_SPECIAL]))
"""Every spec that shows a number with its unit."""
