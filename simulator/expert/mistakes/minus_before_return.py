"""Connects -48 V before the return."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, Task


def _pair(one: Task, other: Task) -> bool:
    """The two poles of one end: the return, then -48 V."""
    same = one.kind == other.kind == "connect" and one["cable"] == other["cable"] and one["end"] == other["end"]
    return same and one["core"] == "rtn" and other["core"] == "neg"


@mistake(
    "minus_before_return",
    "cable",
    costs={
        "return_first": "The safe potential goes on first.",
    },
)
def make_minus_before_return(plan: Plan, site: Site) -> Plan:
    """Connects -48 V before the return."""
    out = list(plan)
    for index, item in enumerate(out[:-2]):
        rtn, neg = out[index], next((k for k in range(index + 1, min(index + 4, len(out))) if _pair(item, out[k])), 0)
        if neg:
            out[index], out[neg] = out[neg], rtn
    return tuple(out)
