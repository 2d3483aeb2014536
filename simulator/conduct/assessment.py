"""An assessment's terms as a file or as a code of eight characters."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from simulator.base.errors import WrongCall
from simulator.base.msg import msg
from simulator.scenario.document import JOBS

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O, U; small letters, I, L and O are read as what they look like."""
LENGTH = 8
SEED_LIMIT = 1 << 20
MINUTES_STEP = 5
MINUTES_LIMIT = 31 * MINUTES_STEP


@dataclass(frozen=True, slots=True)
class AssessmentTerms:
    """What an assessor fixes. `minutes` 0 is no limit; `tag` says which scenario and content are meant."""

    seed: int
    jobs: tuple[str, ...]
    minutes: int
    tag: int


def tag_of(scenario_id: str, content: str) -> int:
    """Six bits of scenario and content."""
    return hashlib.blake2b(f"{scenario_id}|{content}".encode(), digest_size=1).digest()[0] & 0x3F


def _check(value: int) -> int:
    return hashlib.blake2b(value.to_bytes(5, "big"), digest_size=1).digest()[0] & 0x0F


def encode(terms: AssessmentTerms) -> str:
    """The code: seed (20 bits), jobs (5), minutes in fives (5), tag (6), check (4).

    Raises ValueError for a seed of 2^20 or more, minutes over 155, or an unknown job.
    """
    if not 0 <= terms.seed < SEED_LIMIT or not 0 <= terms.minutes <= MINUTES_LIMIT:
        raise ValueError("seed or minutes out of range")
    bits = 0
    for job in terms.jobs:
        bits |= 1 << JOBS.index(job)
    value = (((terms.seed << 5 | bits) << 5 | -(-terms.minutes // MINUTES_STEP)) << 6) | terms.tag
    value = value << 4 | _check(value)
    return "".join(ALPHABET[value >> 5 * (LENGTH - 1 - index) & 31] for index in range(LENGTH))


def decode(code: str) -> AssessmentTerms:
    """The terms of a code; raises WrongCall where it has a wrong length, letter or check."""
    letters = code.strip().upper().replace("-", "").replace(" ", "").translate(str.maketrans("ILO", "110"))
    if len(letters) != LENGTH or any(letter not in ALPHABET for letter in letters):
        raise WrongCall(msg("error.bad_code", got=code[:20]))
    value = 0
    for letter in letters:
        value = value << 5 | ALPHABET.index(letter)
    check, value = value & 15, value >> 4
    if check != _check(value):
        raise WrongCall(msg("error.bad_code", got=code[:20]))
    tag, fives, bits, seed = value & 63, value >> 6 & 31, value >> 11 & 31, value >> 16
    return AssessmentTerms(seed, tuple(job for index, job in enumerate(JOBS) if bits >> index & 1), fives * MINUTES_STEP, tag)


def matching(terms: AssessmentTerms, installed: Sequence[tuple[str, str]]) -> str:
    """The installed scenario a code means, of (id, content hash) pairs; raises WrongCall for none or several."""
    found = [name for name, content in installed if tag_of(name, content) == terms.tag]
    if len(found) != 1:
        raise WrongCall(msg("error.code_scenario" if not found else "error.code_ambiguous", found=", ".join(found)))
    return found[0]
