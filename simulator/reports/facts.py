"""A report dict put into words, once for every kind of page.

The report comes from a file anyone may have edited or an older program may have written: what is
missing is shown as a dash or left out, nothing here raises for it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cached_property
from typing import Any

from simulator.base.msg import Msg, Scalar
from simulator.base.units import clock_text
from simulator.i18n.languages import language
from simulator.i18n.measures import UNIT_SPACE, measure
from simulator.i18n.readings import shown
from simulator.i18n.texts import NO_VALUE, Texts
from simulator.reports.rows import Breach, Cite, KukRow, Line, UnitBlock

Report = Mapping[str, Any]
"""The object that stands in report.json."""
HUNDREDTH, LONG_MM = "0.01", 1_000
"""What the unit of hundredths begins with; a length from here on is read in metres."""
_MOST_DECIMALS = 2


class Facts:
    """A report and the texts of one language; every property is worded and ready to be drawn."""

    def __init__(self, report: Report, texts: Texts) -> None:
        self.report = report
        self.texts = texts

    def text(self, code: str, /, **params: Scalar) -> str:
        """A text of the reports' own: `title` stands for `report.title`."""
        return self.texts.text(f"report.{code}", **params)

    def say(self, message: Any) -> str:
        """What a message of the report (`{"code", "params"}`) says, a criterion named by its title, a value of a quantity with its unit; empty if there is none."""
        if not isinstance(message, Mapping) or not message.get("code"):
            return ""
        params = dict(message.get("params") or {})
        if self.texts.has(f"criterion.{params.get('criterion')}"):
            params["criterion"] = self.texts.text(f"criterion.{params['criterion']}")
        if "quantity" in params:
            params["value"] = shown(self.texts, str(params["quantity"]), params.get("value"))
        return self.texts.say(Msg(str(message["code"]), tuple(sorted(params.items()))))

    def figure(self, value: Any) -> str:
        """A number with the decimals it has, two at most; other values as they are, None as a dash."""
        if value is None:
            return NO_VALUE
        if isinstance(value, bool):
            return self.text("yes") if value else self.text("no")
        if not isinstance(value, (int, float)):
            return str(value)
        return self.texts.number(round(value, _MOST_DECIMALS), _decimals(value))

    def clock(self, at_ms: int) -> str:
        """Work time as `mm:ss`, from an hour on as `h:mm:ss`."""
        shown = measure("clock")
        assert shown is not None  # a measure of the house
        return shown(at_ms, None, language(self.texts.lang))

    def value(self, key: str, default: Any = "") -> Any:
        """A value of the report, or the default where it is missing or null."""
        found = self.report.get(key)
        return default if found is None else found

    @property
    def title(self) -> str:
        """The scenario's title, else its id."""
        return str(self.value("title") or self.value("scenario", NO_VALUE))

    @property
    def mode(self) -> str:
        """The mode's word."""
        return self.texts.text(f"mode.{self.value('mode', 'practice')}")

    @property
    def is_withheld(self) -> bool:
        """Whether an assessor has not yet released this assessment."""
        return self.value("mode") == "assessment" and not self.value("released", default=False)

    @property
    def percent(self) -> float | None:
        """Points of the maximum in percent, or None where nothing was assessed."""
        maximum = self.value("maximum", 0)
        return 100 * self.value("points", 0) / maximum if maximum else None

    @property
    def percent_text(self) -> str:
        """The percentage without decimals, rounded down: 100 is written for full marks only."""
        return NO_VALUE if self.percent is None else str(int(self.percent + 1e-9))

    def moment(self, key: str) -> str:
        """A date and time of the report in words; what is no ISO time is shown as it stands."""
        raw = str(self.value(key))
        if not raw:
            return NO_VALUE
        try:
            when = datetime.fromisoformat(raw)
        except ValueError:
            return raw
        month = self.text(f"month.{when.month}")
        zone = when.tzname() or ""
        return self.text("moment", day=str(when.day), month=month, year=str(when.year), clock=f"{when:%H:%M}", zone=zone).strip()

    @property
    def day_span(self) -> str:
        """The scenario's own time of day from the first moment of work to the last."""
        start_s = int(self.value("start_of_day_s", 0))
        return self.text("day_span", start=clock_text(start_s, 0), end=clock_text(start_s, self.end_ms))

    @property
    def end_ms(self) -> int:
        """The last work time known: after a prelude, entries stand later than the duration counts."""
        return max([int(self.value("duration_ms", 0)), *(cite.at_ms for cite in self.cites)])

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """Every criterion, worded, in the report's order."""
        return tuple(self._line(item) for item in self.value("criteria", ()))

    @cached_property
    def breaches(self) -> tuple[Breach, ...]:
        """Every critical breach, worded, by time."""
        found = sorted(self.value("breaches", ()), key=lambda item: (item.get("at_ms", 0), item.get("entry", 0)))
        return tuple(self._breach(item) for item in found)

    @cached_property
    def cites(self) -> tuple[Cite, ...]:
        """Every entry that is evidence of something, by number."""
        known = {int(seq) for seq in self.value("evidence", {})}
        cited = {cite.seq: cite for line in self.lines for cite in line.cites if cite.is_known}
        breached = {breach.cite.seq: breach.cite for breach in self.breaches}
        found = {**breached, **{seq: self.cite(seq) for seq in known}, **cited}
        return tuple(found[seq] for seq in sorted(found))

    @cached_property
    def units(self) -> tuple[UnitBlock, ...]:
        """What is proposed, by competence unit."""
        rows = [self._kuk_row(item) for item in self.value("proposals", ())]
        codes = {str(item["unit"]): str(item["proposal"]) for item in self.value("units", ())}
        named = [*codes, *(row.unit for row in rows if row.unit not in codes)]
        return tuple(self._unit(code, codes.get(code, ""), rows) for code in dict.fromkeys(named))

    def cite(self, seq: int, at_ms: int | None = None) -> Cite:
        """An entry as evidence; one the report does not describe keeps its number."""
        held = self.value("evidence", {}).get(str(seq))
        if held is None:
            return Cite(seq, at_ms or 0, "" if at_ms is None else self.clock(at_ms), "", "", is_known=at_ms is not None)
        time = int(held.get("at_ms", 0))
        actor = str(held.get("actor", ""))
        word = self.text(f"actor.{actor}") if self.texts.has(f"report.actor.{actor}") else actor
        return Cite(seq, time, self.clock(time), word, self.say(held.get("text")) or str(held.get("do", "")))

    def cited(self, cite: Cite) -> str:
        """A citation as people write it: `03:21, entri 14`."""
        return self.text("cite", clock=cite.clock, entry=cite.seq) if cite.clock else self.text("cite_bare", entry=cite.seq)

    def verdict(self, line: Line) -> str:
        """The verdict's word."""
        return self.text(f"verdict.{line.verdict}")

    def counts(self) -> dict[str, int]:
        """How many criteria have each verdict."""
        found: dict[str, int] = {}
        for line in self.lines:
            found[line.verdict] = found.get(line.verdict, 0) + 1
        return found

    def _line(self, item: Mapping[str, Any]) -> Line:
        job, step = str(item.get("job", "")), str(item.get("step", ""))
        unit = str(item.get("unit") or "")
        measured, wanted = item.get("measured"), item.get("wanted")
        return Line(
            id=str(item["id"]),
            job=job,
            step=step,
            severity=str(item.get("severity", "minor")),
            verdict=str(item.get("verdict", "not_assessed")),
            title=self.texts.text(f"criterion.{item['id']}"),
            step_title=self.texts.text(f"step.{job}.{step}") if step else "",
            message=self.say(item.get("message")),
            because=self._because(item.get("because")),
            points=item.get("points") or 0,
            maximum=item.get("maximum") or 0,
            fraction=min(1.0, max(0.0, float(item.get("fraction") or 0))),
            measured="" if measured is None else self._with_unit(measured, unit),
            wanted="" if wanted is None else self._with_unit(wanted, unit),
            is_count=not unit,
            cites=tuple(self.cite(int(seq)) for seq in item.get("evidence") or ()),
        )

    def _with_unit(self, value: Any, unit: str) -> str:
        """A value with its unit as people read it; a list is a band from its first to its last value."""
        value, unit = as_read(value, unit)
        if isinstance(value, Sequence) and not isinstance(value, str):
            if len(value) == 2 and value[0] == -value[1]:
                return self._joined(f"\u00b1{self.figure(value[1])}", unit)
            return self._joined("\u2013".join(self.figure(item) for item in value), unit)
        return self._joined(self.figure(value), unit)

    def _joined(self, value: str, unit: str) -> str:
        space = "" if unit.startswith("\u00b0") or not unit else UNIT_SPACE
        return f"{value}{space}{unit}"

    def _because(self, cause: Any) -> str:
        if not cause:
            return ""
        if self.texts.has(f"report.because.{cause}"):
            return self.text(f"because.{cause}")
        return self.text("because", title=self.texts.text(f"criterion.{cause}"))

    def _breach(self, item: Mapping[str, Any]) -> Breach:
        kuk = item.get("kuk") or ""
        names = [kuk] if isinstance(kuk, str) else list(kuk)
        texts = [self.texts.text(f"kuk.{name}") for name in names if self.texts.has(f"kuk.{name}")]
        cite = self.cite(int(item["entry"]), int(item.get("at_ms", 0)))
        return Breach(str(item.get("id", "")), cite, self.say(item.get("message")), ", ".join(names), "; ".join(texts))

    def _kuk_row(self, item: Mapping[str, Any]) -> KukRow:
        unit, kuk = str(item["unit"]), str(item["kuk"])
        ids = item.get("criteria") or ()
        lines = tuple(line for line in self.lines if line.id in ids)
        text = self.texts.text(f"kuk.{unit}/{kuk}")
        return KukRow(unit, kuk, text, str(item.get("proposal", "")), self.say(item.get("reason")), lines)

    def _unit(self, code: str, proposal: str, rows: Sequence[KukRow]) -> UnitBlock:
        mine = tuple(row for row in rows if row.unit == code)
        return UnitBlock(code, self.texts.text(f"unit.{code}"), proposal, mine)


def as_read(value: Any, unit: str) -> tuple[Any, str]:
    """Integers of the site in the unit people read: hundredths as wholes, long lengths in metres; words stay as they are.

    >>> as_read([15_400, 16_400], "0.01°"), as_read(38_040, "mm"), as_read(40, "mm"), as_read("dark", "V")
    (([154.0, 164.0], '°'), (38.04, 'm'), (40, 'mm'), ('dark', 'V'))
    """
    values = list(value) if isinstance(value, Sequence) and not isinstance(value, str) else [value]
    if not all(isinstance(one, int | float) and not isinstance(one, bool) for one in values):
        return value, unit
    factor, shown = 1, unit
    if unit.startswith(HUNDREDTH):
        factor, shown = 100, unit.removeprefix(HUNDREDTH).strip()
    elif unit == "mm" and max(map(abs, values)) >= LONG_MM:
        factor, shown = 1000, "m"
    if factor == 1:
        return value, unit
    read = [one / factor for one in values]
    return (read if isinstance(value, Sequence) else read[0]), shown


def _decimals(value: float) -> int:
    text = f"{value:.{_MOST_DECIMALS}f}".rstrip("0")
    return len(text) - text.index(".") - 1
