"""The World's digest: a hash of hashes, of which only what changed is computed anew."""

from __future__ import annotations

from dataclasses import fields
from hashlib import blake2b
from typing import Any

from simulator.base.canonical import canonical_json, plain
from simulator.site.part_base import Part
from simulator.site.world import FAMILY_NAMES, Family, World

SIZE = 16
_FIELDS: dict[type[Part], tuple[str, ...]] = {}


def part_digest(part: Part) -> bytes:
    """BLAKE2b-128 of the part's canonical JSON, kept while the part is the same object."""
    try:
        return part._digest  # type: ignore[no-any-return, attr-defined]  # noqa: SLF001 - the slot is this function's
    except AttributeError:
        made = blake2b(canonical_json(plain(part)).encode(), digest_size=SIZE).digest()
        object.__setattr__(part, "_digest", made)
        return made


def family_digest(family: Family[Any]) -> bytes:
    """The hash over the family's parts in id order."""
    if not family.digest:
        made = blake2b(digest_size=SIZE)
        for _, part in sorted(family.items()):
            made.update(part_digest(part))
        family.digest = made.digest()
    return family.digest


def world_digest(world: World) -> str:
    """The World's digest as hexadecimal text."""
    made = blake2b(digest_size=SIZE)
    for name in FAMILY_NAMES:
        made.update(family_digest(getattr(world, name)))
    return made.hexdigest()


def digest_from_nothing(world: World) -> str:
    """The same digest with nothing kept, for the test that compares the two."""
    made = blake2b(digest_size=SIZE)
    for name in FAMILY_NAMES:
        inner = blake2b(digest_size=SIZE)
        for _, part in sorted(getattr(world, name).items()):
            text = canonical_json({item.name: plain(getattr(part, item.name)) for item in fields(part)})
            inner.update(blake2b(text.encode(), digest_size=SIZE).digest())
        made.update(inner.digest())
    return made.hexdigest()
