"""JSON Schema of the data files, for editors."""

from __future__ import annotations

from typing import Any

from simulator.catalog.catalog import adapter
from simulator.catalog.registry import FAMILIES
from simulator.scenario.scenario import DOCUMENT
from simulator.scoring.kind import KINDS
from simulator.scoring.rubric import BREACH_ADAPTER, CRITERION_ADAPTER

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def schema(kind: str) -> dict[str, Any]:
    """The schema of `scenario`, `catalog`, `rubric` or `standard`."""
    made: dict[str, Any] = {"scenario": _scenario, "catalog": _catalog, "rubric": _rubric}[kind]()
    return {"$schema": DRAFT, "title": kind, **made}


def _scenario() -> dict[str, Any]:
    return DOCUMENT.json_schema()


def _catalog() -> dict[str, Any]:
    families = {name: adapter(kind).json_schema() for name, kind in FAMILIES.all().items()}
    return {"oneOf": [{"$ref": f"#/families/{name}"} for name in families], "families": families}


def _rubric() -> dict[str, Any]:
    kinds = {name: {"description": kind.text, "params": adapter(kind.params).json_schema()} for name, kind in KINDS.all().items()}
    rows = {"anyOf": [CRITERION_ADAPTER.json_schema(), BREACH_ADAPTER.json_schema()]}
    return {"type": "object", "properties": {"criteria": {"type": "array", "items": rows}}, "kinds": kinds}
