"""An entry of the log as a message: who reads it brings the language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from simulator.session.entry import LogEntry


def entry_evidence(entry: LogEntry, quantities: Mapping[str, str]) -> dict[str, Any]:
    """What a report keeps of an entry; `quantities` tells what each line of the record sheet measures, so that its value is told with its unit."""
    do = entry.do or entry.actor
    params = {key: value for key, value in (entry.action or {}).items() if key != "do"}
    if do == "write_record" and params.get("field") in quantities:
        params["quantity"] = quantities[params["field"]]
    return {"at_ms": entry.at_ms, "actor": entry.actor, "do": do, "text": {"code": f"entry.{do}", "params": params}}
