"""A trainee's number in one writing, however it was typed."""

from __future__ import annotations

LEAST = 2
"""Fewest digits of a number."""


def full_number(text: str) -> str:
    """The number without spaces around it, a short one with a nought: 7 and 07 are one person. "" stays ""."""
    text = text.strip()
    return text.zfill(LEAST) if text.isascii() and text.isdigit() else text
