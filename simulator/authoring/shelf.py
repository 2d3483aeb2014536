"""What content may rely on: catalogue, standards and rubrics of one installation, read as far as they can be."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from simulator.base.documents import list_files, read_document
from simulator.base.errors import BadInput
from simulator.base.nodes import plain
from simulator.catalog.catalog import Catalog, read_type
from simulator.catalog.registry import FAMILIES
from simulator.scenario.consistency import Library, library_of


@dataclass(frozen=True, slots=True)
class Shelf:
    """`files` gives each type's file; `broken` are ids whose file cannot be read, so that nobody is blamed for naming them."""

    assets: Path
    catalog: Catalog
    library: Library
    kuk: frozenset[str]
    steps: dict[str, Any] = field(default_factory=dict)
    files: dict[str, Path] = field(default_factory=dict)
    broken: frozenset[str] = frozenset()


def read_shelf(assets: Path) -> Shelf:
    """Reads what can be read below `assets`; never raises for bad files, which are reported where they are checked."""
    types: dict[str, Any] = {}
    files: dict[str, Path] = {}
    broken: set[str] = set()
    for folder in FAMILIES.all():
        for path in list_files(assets / "catalog" / folder, ".yaml"):
            try:
                types[path.stem] = read_type(read_document(path), str(path), folder)
            except BadInput:
                broken.add(path.stem)
            files.setdefault(path.stem, path)
    steps = _data(assets / "steps.yaml").get("steps")
    return Shelf(
        assets, Catalog(types, _mates(assets)), library_of(assets), _kuk(assets), steps if isinstance(steps, dict) else {}, files, frozenset(broken)
    )


def _data(path: Path) -> dict[str, Any]:
    try:
        found = plain(read_document(path))
    except BadInput:
        return {}
    return found if isinstance(found, dict) else {}


def _mates(assets: Path) -> dict[str, tuple[str, ...]]:
    mates = _data(assets / "catalog" / "compatibility.yaml").get("mates")
    return {end: tuple(ports) for end, ports in mates.items() if isinstance(ports, list)} if isinstance(mates, dict) else {}


def _kuk(assets: Path) -> frozenset[str]:
    """Every criterion of every standard: `<unit code>/<no>`."""
    found: set[str] = set()
    for path in list_files(assets / "standards", ".yaml"):
        elements = _data(path).get("elements")
        for element in elements if isinstance(elements, list) else ():
            criteria = element.get("kuk") if isinstance(element, dict) else None
            found |= {f"{path.stem}/{row.get('no')}" for row in criteria or () if isinstance(row, dict)}
    return frozenset(found)
