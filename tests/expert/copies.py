"""Altered copies of the first site: the same work with other ports, ways, slots, breakers, optics and colours."""

from __future__ import annotations

import re
from pathlib import Path

from simulator.base.documents import bundled_root

FIRST = "cikole-first-site"


def renamed(text: str, names: dict[str, str]) -> str:
    """The text with whole names exchanged at once (small and capital letters alike)."""
    both = {**names, **{old.upper(): new.upper() for old, new in names.items()}}
    pattern = re.compile(r"(?<![A-Za-z0-9-])(" + "|".join(re.escape(old) for old in sorted(both, key=len, reverse=True)) + r")(?![0-9a-z-])")
    return pattern.sub(lambda found: both[found.group(1)], text)


ALTERATIONS: tuple[tuple[str, dict[str, str]], ...] = (
    ("other CPRI ports", {"cpri0": "cpri2", "cpri1": "cpri0", "cpri2": "cpri1"}),
    ("CPRI ports further on", {"cpri0": "cpri3", "cpri1": "cpri4", "cpri2": "cpri5"}),
    ("other ways", {"load0": "load3", "load1": "load5", "load2": "load4", "load6": "load9", "load8": "load7"}),
    ("ways permuted", {"load0": "load8", "load1": "load0", "load2": "load6", "load6": "load1", "load8": "load2"}),
    ("other slots", {"bbu.s7": "bbu.s6", "bbu.s3": "bbu.s1"}),
    ("other breakers", {"mcb-20a": "mcb-25a", "mcb-16a": "mcb-10a", "mcb-6a": "mcb-32a", "mcb-32a": "mcb-6a"}),
    ("other optics", {"sfp-6g-1310-sm": "sfp-10g-1310-sm"}),
    ("other alarm inputs", {"ext0": "ext3", "ext1": "ext2", "ext2": "ext0", "ext3": "ext1"}),
    ("other colours and bar holes", {"dc-2x4": "dc-2x4-grey", "h2": "h7", "h4": "h6", "blue": "white", "red": "green"}),
    ("everything at once", {"cpri0": "cpri5", "cpri2": "cpri0", "load1": "load9", "load6": "load1", "bbu.s3": "bbu.s0", "mcb-16a": "mcb-20a", "ext0": "ext1", "ext1": "ext0", "h3": "h8"}),
)


def altered_copy(folder: Path, number: int) -> Path:
    """Writes altered copy `number` into a folder and returns its path."""
    source = bundled_root() / "scenarios" / FIRST / "scenario.yaml"
    name, names = ALTERATIONS[number]
    text = renamed(source.read_text(encoding="utf-8"), names)
    text = text.replace(f"id: {FIRST}\n", f"id: altered-{number}\n", 1)
    place = folder / f"altered-{number}"
    place.mkdir()
    (place / "scenario.yaml").write_text(f"# {name}\n{text}", encoding="utf-8", newline="\n")
    return place
