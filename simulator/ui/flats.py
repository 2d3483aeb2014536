"""Pieces of a picture on the move as columns, so that hardly an object is made for each."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Flats:
    """Many flat pieces in the order they are painted, as columns: piece n has the points `first[n]` to `last[n]` (not in it) of `xs`, `ys`.

    Two points make a stroke of its width, more a filled polygon. Where they are not `soft`, their edges are hard and cost a third.
    `ready` is the canvas's own: columns painted in parts are made ready once.
    """

    xs: NDArray[np.float64]
    ys: NDArray[np.float64]
    first: NDArray[np.int64]
    last: NDArray[np.int64]
    colours: list[str]
    widths: NDArray[np.float64]
    soft: bool = True
    ready: dict[Hashable, tuple[list[Point], list[tuple[int, int, int, int]]]] = field(default_factory=dict, compare=False)
