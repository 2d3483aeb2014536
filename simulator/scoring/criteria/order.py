"""Pairs of acts: one must come before the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from simulator.base.msg import msg
from simulator.scoring.judging import Judging
from simulator.scoring.kind import STRICT_PARAMS, criterion_kind
from simulator.scoring.record import Happened, seqs
from simulator.scoring.verdict import Verdict, share, yes_no
from simulator.site.topology import port_type


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Which events are meant: kind, and what their fields must be (`*` at the end matches any ending)."""

    __pydantic_config__ = STRICT_PARAMS
    event: str
    subject: str = ""
    where: dict[str, str | int | bool] | None = None
    port_kind: tuple[str, ...] = ()


def found(judging: Judging, match: Match, *, prelude: bool = False) -> tuple[Happened, ...]:
    """The events that match."""
    return tuple(item for item in judging.record.events(match.event, prelude=prelude) if _matches(judging, item, match))


def _matches(judging: Judging, item: Happened, match: Match) -> bool:
    if match.subject and not _fits(item.event.subject, match.subject):
        return False
    for key, wanted in (match.where or {}).items():
        value: Any = getattr(item.event, key, None)
        if not (_fits(value, wanted) if isinstance(value, str) and isinstance(wanted, str) else value == wanted):
            return False
    return not match.port_kind or port_kind_of(judging, str(getattr(item.event, "port", ""))) in match.port_kind


def _fits(value: str, wanted: str) -> bool:
    if wanted.startswith("*"):
        return value.endswith(wanted[1:])
    return value.startswith(wanted[:-1]) if wanted.endswith("*") else value == wanted


def port_kind_of(judging: Judging, port_id: str) -> str:
    """Kind of a port of the plan, read off the planned equipment."""
    kind = port_type(judging.record.world, port_id)
    return kind.kind if kind else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BeforeParams:
    """`first` must have happened before `then`; neither done is not done."""

    __pydantic_config__ = STRICT_PARAMS
    first: Match
    then: Match
    every: bool = False


@criterion_kind("before", BeforeParams)
def judge_before(judging: Judging, params: BeforeParams) -> Verdict:
    """One act comes before another: the first `first` before the first `then` (`every`: the last `first` too)."""
    first = found(judging, params.first, prelude=True)
    then = found(judging, params.then)
    if not first or not then:
        return Verdict(fraction=0.0, message=msg("verdict.before.not_done"), evidence=seqs(then[:1]), done=False)
    last_needed = first[-1] if params.every else first[0]
    return yes_no(last_needed.seq < then[0].seq, "verdict.before", evidence=seqs((last_needed, then[0])))


@dataclass(frozen=True, slots=True, kw_only=True)
class DoneParams:
    """Each of `acts` must have happened, after the first `after` and before the first `then` where these are given and happened."""

    __pydantic_config__ = STRICT_PARAMS
    acts: tuple[Match, ...]
    then: Match | None = None
    after: Match | None = None


@criterion_kind("done", DoneParams)
def judge_done(judging: Judging, params: DoneParams) -> Verdict:
    """Acts that must have been done, by count; with `then`, done in time, with `after`, done not before it was time."""
    limit = None
    early = next((item.seq for item in found(judging, params.after)), 0) if params.after else 0
    if params.then:
        late = found(judging, params.then)
        limit = late[0].seq if late else None
    firsts = [next((item for item in found(judging, act) if item.seq > early), None) for act in params.acts]
    good = [item for item in firsts if item is not None and (limit is None or item.seq < limit)]
    verdict = share(len(good), len(params.acts), msg("verdict.done", done=len(good), of=len(params.acts)), evidence=seqs(good))
    return (
        verdict
        if any(item is not None for item in firsts)
        else Verdict(
            fraction=0.0,
            message=msg("verdict.done", done=0, of=len(params.acts)),
            measured=0,
            wanted=len(params.acts),
            done=False,
        )
    )
