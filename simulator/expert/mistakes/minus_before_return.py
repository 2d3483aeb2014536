"""Connects -48 V before the return."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan


@mistake(
    "minus_before_return",
    "cable",
    costs={
        "return_first": "The safe potential goes on first.",
    },
)
def make_minus_before_return(plan: Plan, site: Site) -> Plan:
    """Connects -48 V before the return."""
    other = {"rtn": "neg", "neg": "rtn"}
    out = []
    for item in plan:
        if item.kind in ("connect", "tighten") and item.get("core") in other:
            core = other[item["core"]]
            out.append(item.with_(core=core, port=item["port"][:-3] + core) if item.kind == "connect" else item.with_(core=core))
        else:
            out.append(item)
    return tuple(out)
