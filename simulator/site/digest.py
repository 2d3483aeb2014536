"""The World's digest: a hash of hashes, of which only what changed is computed anew."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import fields
from hashlib import blake2b
from itertools import repeat
from operator import attrgetter
from typing import Any

from simulator.base.canonical import canonical_bytes, plain, plain_fields, spelled
from simulator.site.part_base import Part
from simulator.site.world import FAMILY_NAMES, Family, World

SIZE = 16
_FAMILIES = attrgetter(*FAMILY_NAMES)


def part_digest(part: Part) -> bytes:
    """BLAKE2b-128 of the part's canonical JSON, kept while the part is the same object."""
    try:
        return part._digest  # type: ignore[no-any-return, attr-defined]  # noqa: SLF001 - the slot is this function's
    except AttributeError:
        made = blake2b(spelled(plain_fields(part)), digest_size=SIZE).digest()
        object.__setattr__(part, "_digest", made)
        return made


def family_digest(family: Family[Any]) -> bytes:
    """The hash over the family's parts in id order."""
    if not family.digest:
        if family.joined:
            joined = _mended(family)
        else:
            family.order = tuple(sorted(family))
            joined = b"".join(_digests([family[key] for key in family.order]))
        family.joined, family.stale = joined, ()
        family.digest = blake2b(joined, digest_size=SIZE).digest()
    return family.digest


def _mended(family: Family[Any]) -> bytes:
    """The digests of an older family with those of the parts that are others now: an action changes a part or two of a hundred."""
    joined = bytearray(family.joined)
    for key in family.stale:
        start = bisect_left(family.order, key) * SIZE
        joined[start : start + SIZE] = part_digest(family[key])
    return bytes(joined)


def _digests(parts: list[Part]) -> list[bytes]:
    """Most parts are as they were: theirs are gathered without a loop of Python's."""
    kept = list(map(getattr, parts, repeat("_digest"), repeat(b"")))
    return [digest or part_digest(part) for digest, part in zip(kept, parts, strict=True)] if b"" in kept else kept


def world_digest(world: World) -> str:
    """The World's digest as hexadecimal text."""
    digests = [family.digest or family_digest(family) for family in _FAMILIES(world)]
    return blake2b(b"".join(digests), digest_size=SIZE).hexdigest()


def digest_from_nothing(world: World) -> str:
    """The same digest with nothing kept, for the test that compares the two."""
    made = blake2b(digest_size=SIZE)
    for name in FAMILY_NAMES:
        inner = blake2b(digest_size=SIZE)
        for _, part in sorted(getattr(world, name).items()):
            text = canonical_bytes({item.name: plain(getattr(part, item.name)) for item in fields(part)})
            inner.update(blake2b(text, digest_size=SIZE).digest())
        made.update(inner.digest())
    return made.hexdigest()
