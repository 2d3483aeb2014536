"""A scenario as the rest of the project holds it: checked, hashed, with its rubric kept opaque."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from pydantic import TypeAdapter

from simulator.base.canonical import content_json
from simulator.base.hashing import sha256_hex
from simulator.catalog.catalog import Catalog, from_content
from simulator.scenario.document import JOBS, ScenarioDoc
from simulator.scenario.variants import resolved

DOCUMENT = TypeAdapter(ScenarioDoc)
CONTENT_FORMAT = 1


@dataclass(frozen=True, slots=True)
class CriterionSpec:
    """A criterion as written, with its place in its file; `scoring.rubric` makes a criterion of it."""

    data: Mapping[str, Any]
    file: str = ""
    line: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class Scenario:
    """A scenario and all that a grade of it depends on.

    `content` is the plain data of it (what `content.json` holds), `content_hash` its SHA-256.
    """

    id: str
    revision: int
    content: Mapping[str, Any] = field(repr=False)
    content_hash: str
    catalog: Catalog = field(repr=False)
    specs: tuple[CriterionSpec, ...] = field(repr=False)

    @property
    def raw(self) -> Mapping[str, Any]:
        """The document before any seed."""
        found: Mapping[str, Any] = self.content["scenario"]
        return found

    @property
    def playable(self) -> tuple[str, ...]:
        """Jobs that can be played, in their order."""
        return tuple(job for job in JOBS if job in self.raw["playable"])

    def document(self, seed: int) -> ScenarioDoc:
        """The document as a seed has it."""
        return _document(self, seed)

    def __hash__(self) -> int:
        return hash(self.content_hash)


@lru_cache(maxsize=256)
def _document(scenario: Scenario, seed: int) -> ScenarioDoc:
    return DOCUMENT.validate_python(resolved(scenario.raw, seed))


def content_hash(content: Mapping[str, Any]) -> str:
    """SHA-256 of a content's canonical form."""
    return sha256_hex(content_json(content))


def scenario_from_content(content: Mapping[str, Any]) -> Scenario:
    """A scenario from `content.json` alone: enough to grade and replay, without texts."""
    raw = content["scenario"]
    rubrics: Mapping[str, Any] = content["rubrics"]
    order = [name for name in raw["rubrics"] if name in rubrics]  # as on loading: a canonical content has its keys sorted
    order += sorted(name for name in rubrics if name not in order)
    specs = tuple(CriterionSpec(data, name, 0, 0) for name in order for data in rubrics[name])
    return Scenario(raw["id"], raw["revision"], content, content_hash(content), from_content(content["catalog"]), specs)
