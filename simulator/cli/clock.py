"""The wall clock, for logs and results only."""

from __future__ import annotations

from datetime import UTC, datetime


def now_iso() -> str:
    """Wall time now, as ISO text: evidence, read by nobody."""
    return datetime.now(UTC).astimezone().isoformat(timespec="seconds")
