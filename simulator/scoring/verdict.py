"""What a criterion says: verdict, fraction, message, evidence, and what it charges."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from simulator.base.msg import Msg, msg
from simulator.base.units import round_half_up

VerdictName = Literal["met", "partly", "missed", "not_assessed"]
Severity = Literal["critical", "major", "minor"]


@dataclass(frozen=True, slots=True)
class Charge:
    """A part this criterion charged: `fields` are its right values; `thing` is what a report would name."""

    family: str
    part: str
    fields: tuple[tuple[str, Any], ...]
    thing: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The judgement of one criterion.

    `fraction` in [0, 1]. `evidence` are entry numbers. `passed` is K or not, where it differs from
    full marks. `wanted` is a bound, or the two ends of a band. `because` names the earlier criterion to which the cause was charged.
    """

    fraction: float
    message: Msg
    evidence: tuple[int, ...] = ()
    measured: int | float | str | None = None
    wanted: int | float | str | tuple[int, int] | None = None
    unit: str = ""
    charges: tuple[Charge, ...] = ()
    passed: bool | None = None
    done: bool = True
    because: str = ""
    not_assessed: bool = False

    @property
    def name(self) -> VerdictName:
        """The verdict's word."""
        if self.not_assessed:
            return "not_assessed"
        return "met" if self.fraction >= 1.0 else "missed" if self.fraction <= 0.0 else "partly"

    @property
    def is_competent(self) -> bool:
        """Whether it lies inside its pass limit."""
        return self.passed if self.passed is not None else self.fraction >= 1.0


def share(done: int, of: int, message: Msg, **more: Any) -> Verdict:
    """A verdict by counting: `done` of `of`; where there is nothing to count, missed and not done."""
    fraction = done / of if of else 0.0
    return Verdict(fraction=fraction, message=message, measured=done, wanted=of, done=of > 0, **more)


def yes_no(
    holds: bool, code: str, *, done: bool = True, evidence: tuple[int, ...] = (), charges: tuple[Charge, ...] = (), **params: Any
) -> Verdict:
    """A verdict of one fact: message `<code>.yes` or `<code>.no`."""
    message = msg(f"{code}.{'yes' if holds else 'no'}", **params)
    return Verdict(fraction=1.0 if holds else 0.0, message=message, evidence=evidence, charges=charges, done=done)


def soft_threshold(error: float, good: float, pass_: float, zero: float) -> tuple[float, bool]:
    """(fraction, inside pass) of a deviation: full inside `good`, linear from good to zero.

    >>> soft_threshold(3.0, 3.0, 5.0, 10.0), soft_threshold(6.5, 3.0, 5.0, 10.0)
    ((1.0, True), (0.5, False))
    """
    size = abs(error)
    if size <= good:
        return 1.0, True
    fraction = 0.0 if size >= zero else (zero - size) / (zero - good)
    return fraction, size <= pass_


def rounded(value: float, digits: int = 2) -> float:
    """Rounded half up to a number of digits after the point."""
    scale = float(10**digits)
    return float(round_half_up(value * scale) / scale)
