"""Long work on parts that never change, without the collector walking over them again and again."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Inside, and in what is called there, cycles are not looked for; what is counted down to nothing goes as ever.

    For work that makes many frozen parts and keeps them (a log rebuilt, an expert's run): they form no cycles, and
    to look for some in them took a seventh of the time. Also a decorator.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
