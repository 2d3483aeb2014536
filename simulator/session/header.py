"""Line 0 of a log: what the attempt is of, and who takes part (as salted references only)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from simulator.base.canonical import canonical_json, sha256_hex
from simulator.base.errors import BrokenLog
from simulator.base.msg import msg

LOG_FORMAT = 1
CORE = 1
"""Raised whenever decide, apply or a reading changes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """The first line of a log."""

    scenario: str
    revision: int
    content: str
    seed: int
    mode: str
    jobs: tuple[str, ...]
    started: str
    prelude: int
    participants: tuple[str, ...] = ()
    app: str = ""
    python: str = ""
    system: str = ""
    core: int = CORE
    log: int = LOG_FORMAT

    def line(self) -> str:
        """The header as its canonical line, hash included."""
        data: dict[str, Any] = {name: getattr(self, name) for name in self.__dataclass_fields__}
        data["jobs"], data["participants"] = list(self.jobs), list(self.participants)
        data["hash"] = sha256_hex(canonical_json(data))
        return canonical_json(data)


def header_of(line: str) -> tuple[Header, str]:
    """(header, hash) from line 0; raises BrokenLog(0) if it is not a header or its hash does not hold."""
    data = _object(line, 0)
    stated = data.pop("hash", None)
    if stated != sha256_hex(canonical_json(data)):
        raise BrokenLog(0, msg("error.header_hash"))
    if data.get("log") != LOG_FORMAT:
        raise BrokenLog(0, msg("error.log_format", got=str(data.get("log")), wanted=LOG_FORMAT))
    try:
        header = Header(**{**data, "jobs": tuple(data["jobs"]), "participants": tuple(data["participants"])})
    except (TypeError, KeyError):
        raise BrokenLog(0, msg("error.header_keys")) from None
    return header, stated


def _object(line: str, seq: int) -> dict[str, Any]:
    try:
        data = json.loads(line)
    except ValueError:
        raise BrokenLog(seq, msg("error.not_json", seq=seq)) from None
    if not isinstance(data, dict):
        raise BrokenLog(seq, msg("error.not_json", seq=seq))
    return data


def entry_object(line: str, seq: int) -> dict[str, Any]:
    """An entry line as an object; raises BrokenLog(seq)."""
    return _object(line, seq)
