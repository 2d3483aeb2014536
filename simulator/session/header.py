"""Line 0 of a log: what the attempt is of, and who takes part (as salted references only)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from simulator.base.canonical import canonical_json, read_canonical
from simulator.base.errors import BrokenLog
from simulator.base.hashing import sha256_hex
from simulator.base.msg import msg
from simulator.session.mode import MODES

LOG_FORMAT = 1
CORE = 3
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
    stated = _checked_hash(line, data)
    if data.get("log") != LOG_FORMAT:
        raise BrokenLog(0, msg("error.log_format", got=str(data.get("log")), wanted=LOG_FORMAT))
    try:
        header = Header(**{**data, "jobs": tuple(data["jobs"]), "participants": tuple(data["participants"])})
    except (TypeError, KeyError):
        raise BrokenLog(0, msg("error.header_keys")) from None
    wrong = next((name for name in data if not _fits(name, data[name])), None)
    if wrong:
        raise BrokenLog(0, msg("error.header_value", parameter=wrong, got=str(data[wrong])[:40]))
    return header, stated


def _checked_hash(line: str, data: dict[str, Any]) -> str:
    """Takes the hash out of a header read back; raises BrokenLog(0) where it, or the one way to write the line, does not hold."""
    try:
        spelled = canonical_json(data) == line
        stated = data.pop("hash", None)
        honest = spelled and stated == sha256_hex(canonical_json(data))
    except (TypeError, ValueError):
        honest = False
    if not honest:
        raise BrokenLog(0, msg("error.header_hash"))
    return str(stated)


def _fits(name: str, value: Any) -> bool:
    """Whether a key of the header holds what it can hold."""
    if name in ("seed", "prelude", "revision", "core", "log"):
        return type(value) is int and value >= 0
    if name in ("jobs", "participants"):
        return isinstance(value, list) and all(isinstance(item, str) for item in value) and (bool(value) or name != "jobs")
    if name == "mode":
        return value in MODES if isinstance(value, str) else False
    return isinstance(value, str) and (name != "started" or _is_time(value))


def _is_time(text: str) -> bool:
    try:
        return not text or bool(datetime.fromisoformat(text))
    except ValueError:
        return False


def _object(line: str, seq: int) -> dict[str, Any]:
    try:
        data = read_canonical(line)
    except ValueError:
        raise BrokenLog(seq, msg("error.not_json", seq=seq)) from None
    if not isinstance(data, dict):
        raise BrokenLog(seq, msg("error.not_json", seq=seq))
    return data


def entry_object(line: str, seq: int) -> dict[str, Any]:
    """An entry line as an object; raises BrokenLog(seq)."""
    return _object(line, seq)
