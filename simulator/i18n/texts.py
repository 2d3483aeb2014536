"""A chain of code -> text that says messages. Whoever speaks puts the chain together and hands it in."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from simulator.base.msg import Msg, Scalar
from simulator.i18n.languages import language
from simulator.i18n.measures import measure
from simulator.i18n.numbers import number
from simulator.i18n.template import Place, parse

NO_VALUE = "\u2013"
"""A dash stands where a parameter is None."""
ABSENT = "?"
"""Stands where a template names a parameter that the message does not carry."""


class Texts:
    """Texts of one language; of several layers with the same code the first given wins.

    Templates hold `{name}`, shown plainly (integers with thousands marks), or `{name:spec}`:

    - a measure in the project's integer units: `v a ohm n_m mm m s clock dbm db deg mm2`
      (mV, mA, mohm, mN*m, mm, mm, ms, ms, 0.01 dBm, 0.01 dB, 0.01 deg, 0.01 mm2); `.2` behind it
      asks for two decimals: `{level:v.2}`;
    - `name`: the text of code `name.<value>`, else the value; `list`: a comma separated string of
      such values, joined as the language does; `raw`: the value as it is (years, numbers of entries).

    Nothing here ever raises for what a message carries: a missing code is said as `[code]`, a missing
    parameter as `?`, and both are noted in `missing`, as is a spec nobody knows.
    """

    def __init__(self, lang: str, *layers: Mapping[str, str]) -> None:
        self.lang = lang
        self.missing: set[str] = set()
        self._language = language(lang)
        self._layers = layers
        self._worded: dict[str, Callable[[Scalar], str]] = {"name": self.name, "list": self._listed, "raw": _raw}

    def say(self, message: Msg) -> str:
        """What the message says in this language."""
        return self._filled(message.code, message.as_dict())

    def text(self, code: str, /, **params: Scalar) -> str:
        """What a code says with these parameters."""
        return self._filled(code, params)

    def has(self, code: str) -> bool:
        """Whether some layer has the code."""
        return self._template(code) is not None

    def codes(self) -> tuple[str, ...]:
        """Every code of every layer, sorted."""
        return tuple(sorted({code for layer in self._layers for code in layer}))

    def number(self, value: float, decimals: int = 0) -> str:
        """A number with the marks of this language."""
        return number(value, decimals, self._language)

    def name(self, value: Scalar) -> str:
        """What a thing is called: the text of `name.<value>`; of a part (`beam@02`, `panel-2.lower.1`) that of the whole and of the part; else the value itself."""
        found = self._template(f"name.{value}") if isinstance(value, str) else None
        if found is None and isinstance(value, str):
            found = self._part(value)
        return self._plain(value, None) if found is None else found

    def _part(self, value: str) -> str | None:
        """The name of a part whose whole has a name: the kind and its height, or the thing and its place on it."""
        whole, mark, part = value.partition("@") if "@" in value else value.partition(".")
        known = self._template(f"name.{whole}") if mark else None
        if known is None:
            return None
        return f"{known} {part.lstrip('0')} m" if mark == "@" and part.isdigit() else f"{known} {self.name(part)}"

    def _template(self, code: str) -> str | None:
        for layer in self._layers:
            if code in layer:
                return layer[code]
        return None

    def _filled(self, code: str, params: Mapping[str, Scalar]) -> str:
        template = self._template(code)
        if template is None:
            self.missing.add(code)
            return f"[{code}]"
        return "".join(piece if isinstance(piece, str) else self._put(piece, code, params) for piece in parse(template))

    def _put(self, place: Place, code: str, params: Mapping[str, Scalar]) -> str:
        if place.name not in params:
            self.missing.add(f"{code} {place}")
            return ABSENT
        return self._shown(params[place.name], place, code)

    def _shown(self, value: Scalar, place: Place, code: str) -> str:
        worded = self._worded.get(place.spec)
        if worded is not None:
            return worded(value)
        measured = measure(place.spec)
        if measured is None and place.spec:
            self.missing.add(f"{code} {place}")
        if measured is None or isinstance(value, bool) or not isinstance(value, int):
            return self._plain(value, place.decimals)
        return measured(value, place.decimals, self._language)

    def _plain(self, value: Scalar, decimals: int | None) -> str:
        if value is None:
            return NO_VALUE
        if isinstance(value, bool):
            return self._language.yes if value else self._language.no
        return self.number(value, decimals or 0) if isinstance(value, int) else value

    def _listed(self, value: Scalar) -> str:
        if not isinstance(value, str):
            return self._plain(value, None)
        names = [self.name(item.strip()) for item in value.split(",") if item.strip()]
        return self._joined(names)

    def _joined(self, names: list[str]) -> str:
        if len(names) < 2:
            return names[0] if names else self._language.nothing
        last = self._language.last_of_two if len(names) == 2 else self._language.last_of_many
        return ", ".join(names[:-1]) + last + names[-1]


def _raw(value: Scalar) -> str:
    return NO_VALUE if value is None else str(value)
