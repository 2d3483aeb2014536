"""Ratio of wrong bits of a radio at its receive level."""

from __future__ import annotations

from math import erfc, floor, log10, sqrt

AT_THRESHOLD_DB = 10.53
"""Eb/N0 at which QPSK has one wrong bit in 10^6, the criterion of a radio's threshold: Pb = Q(sqrt(2 Eb/N0)); Proakis, Digital Communications, ch. 5."""
LEAST = 1e-12
"""Fewer errors than a counter sees in the time of a look."""


def bit_error_ratio(margin_db: float) -> float:
    """Ratio of wrong bits at a level `margin_db` above the threshold for 10^-6, in (0, 0.5]; QPSK in white noise.

    >>> f"{bit_error_ratio(0.0):.0e}", f"{bit_error_ratio(-3.74):.0e}"
    ('1e-06', '1e-03')
    """
    return 0.5 * erfc(sqrt(10.0 ** ((AT_THRESHOLD_DB + margin_db) / 10.0)))


def counted(ratio: float) -> str:
    """The ratio as a radio's page shows it: one digit and a power of ten, or that it is below what is counted.

    >>> counted(2.4e-7), counted(1e-20), counted(0.5)
    ('2E-7', '<1E-12', '5E-1')
    """
    if ratio < LEAST:
        return "<1E-12"
    power = floor(log10(ratio))
    digit = floor(ratio / 10.0**power + 0.5)
    return f"{digit}E{power}" if digit < 10 else f"1E{power + 1}"
