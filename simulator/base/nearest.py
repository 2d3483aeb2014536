"""The name a person probably meant."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The closest known name, or None if nothing is close.

    >>> nearest("rsl_withn", ["rsl_within", "torque"])
    'rsl_within'
    """
    import difflib  # only where somebody is told of a name: the window starts without

    found = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return found[0] if found else None
