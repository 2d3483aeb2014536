"""Reads a log as lines, and says which of them a crash or a clumsy hand left broken."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

from simulator.base.errors import BrokenLog, WrongCall
from simulator.base.msg import msg
from simulator.storage.trouble import storage_trouble

Head = tuple[int, str]
"""The (seq, hash) of an entry; (0, hash) is the header's."""

MAX_LOG_BYTES = 256 * 1024 * 1024
"""More than forty hours of uninterrupted dragging; a longer file is no log of ours."""


class LogText(NamedTuple):
    """A log's complete lines without their line ends, header first, and the torn last line that was dropped."""

    lines: tuple[str, ...]
    torn: str | None = None

    @property
    def head(self) -> Head | None:
        """(seq, hash) of the last complete line; None for a log without lines."""
        if not self.lines:
            return None
        last = len(self.lines) - 1
        return last, _hash_in(self.lines[last])


def read_log(path: Path) -> LogText:
    """The log at `path`: each line in it is one JSON object; hashes and the chain are not checked here.

    A last line without its line end, or which is no JSON object, is torn: dropped and named. An empty file has no
    lines. Line ends of Windows are read as well. Raises WrongCall for a missing file, BrokenLog for a line
    before the last that is not one JSON object in UTF-8, StorageTrouble if the file cannot be read.
    """
    return scan_log(read_bytes(path))[0]


def read_bytes(path: Path) -> bytes:
    """The file's bytes; errors as in `read_log`."""
    try:
        with path.open("rb") as file:
            raw = file.read(MAX_LOG_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError) as failure:
        raise WrongCall(msg("error.no_such_file", path=str(path))) from failure
    except OSError as failure:
        raise storage_trouble("error.file_read", path, failure) from failure
    if len(raw) > MAX_LOG_BYTES:
        raise BrokenLog(0, msg("error.log_too_big", path=str(path), limit_mib=MAX_LOG_BYTES >> 20))
    return raw


def scan_log(raw: bytes) -> tuple[LogText, list[bytes]]:
    """What `read_log` says of these bytes, and the complete lines as they stand in the file, line ends included."""
    *ended, rest = raw.split(b"\n")
    torn = rest.decode("utf-8", "replace") if rest else None
    lines: list[str] = []
    for seq, piece in enumerate(ended):
        text = _object_text(piece)
        if text is not None:
            lines.append(text)
        elif seq == len(ended) - 1 and torn is None:
            torn = piece.decode("utf-8", "replace")
        else:
            raise BrokenLog(seq, msg("error.log_line", seq=seq))
    return LogText(tuple(lines), torn), [piece + b"\n" for piece in ended[: len(lines)]]


def check_head(log: LogText, remembered: Head) -> None:
    """Raises BrokenLog unless the log still holds the entry that was remembered: `remembered` is (seq, hash)."""
    seq, wanted = remembered
    if seq >= len(log.lines):
        last = len(log.lines) - 1
        raise BrokenLog(last + 1, msg("error.log_shorter", seq=last, remembered=seq))
    if _hash_in(log.lines[seq]) != wanted or (seq > 0 and _seq_in(log.lines[seq]) != seq):
        raise BrokenLog(seq, msg("error.log_changed", seq=seq))


def _object_text(piece: bytes) -> str | None:
    """The line as text, or None unless it is one JSON object."""
    try:
        text = piece.decode("utf-8").removesuffix("\r")
        value = json.loads(text)
    except (ValueError, RecursionError):  # UnicodeDecodeError and JSONDecodeError are ValueErrors
        return None
    return text if isinstance(value, dict) else None


def _hash_in(line: str) -> str:
    found: dict[str, Any] = json.loads(line)
    return str(found.get("hash", ""))


def _seq_in(line: str) -> object:
    found: dict[str, Any] = json.loads(line)
    return found.get("seq")
