"""Hashes as text."""

from __future__ import annotations

import hashlib


def sha256_hex(text: str) -> str:
    """SHA-256 of a text's UTF-8 bytes."""
    return sha256_of(text.encode("utf-8"))


def sha256_of(data: bytes) -> str:
    """SHA-256 of bytes, as hexadecimal text."""
    return hashlib.sha256(data).hexdigest()
