"""What `bench` measures of the hop: a level for any pointing of both dishes, one by one and in batches."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from functools import lru_cache

from simulator.radio.link import Hop, HopEnd, Pointing, received_dbm
from simulator.radio.patterns import Dish, dish_table

ROUNDS = 7
ONE_BY_ONE = 20_000
BATCH = 400_000
NOISE_DBM = -93.5
TX_DBM = 16.0


@lru_cache(maxsize=1)
def hop() -> Hop:
    """The hop of the first site."""
    table = dish_table(Dish(0.6, 22.162, 40.4))
    return Hop(HopEnd(table, 224.45, -1.93), HopEnd(table, 44.45, 1.90), 133.16, 27.0)


def scalar_us() -> float:
    """One evaluation with both ends' patterns, microseconds: the median of rounds over pointings within 5 degrees."""
    there = hop()
    pairs = [
        (Pointing(219.45 + 0.001 * (index * 7 % 10_000), -1.93 + 0.0005 * (index % 2_000)), Pointing(44.45 + 0.0003 * (index % 3_000), 1.9))
        for index in range(ONE_BY_ONE)
    ]
    taken = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        for near, far in pairs:
            received_dbm(there, near, far, TX_DBM, NOISE_DBM)
        taken.append(time.perf_counter() - start)
    return statistics.median(taken) / ONE_BY_ONE * 1e6


def batch_us() -> float:
    """One evaluation out of a large batch, microseconds; numpy's random stays out, the pointings are a grid."""
    import numpy as np

    from simulator.radio.link_batch import received_batch_dbm

    places = np.linspace(0.0, 1.0, BATCH)
    near, far = (219.45 + 10.0 * places, -4.0 + 4.0 * places), (44.45 + 2.0 * places, 1.9 + 0.0 * places)
    taken = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        received_batch_dbm(hop(), near, far, 0.0, TX_DBM, NOISE_DBM)
        taken.append(time.perf_counter() - start)
    return statistics.median(taken) / BATCH * 1e6


BUDGETS: tuple[tuple[str, str, float, Callable[[], float | None]], ...] = (
    ("link_evaluation", "us", 5.0, scalar_us),
    ("link_evaluation_in_batch", "us", 0.25, batch_us),
)
"""Name, unit, budget, how it is measured."""
