"""JSON Schema (draft 2020-12) of every kind of data file, for editors, for the documentation and for "did you mean".

Everything in it is read off the classes the files are read as: names, types, ranges, descriptions. A field that
carries no description of its own gets that of the class it holds, then its line in `DESCRIBED`.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from functools import cache
from typing import Any, Literal, get_args

from simulator.authoring.standard import StandardDoc
from simulator.base.errors import WrongCall
from simulator.base.msg import msg
from simulator.base.nearest import nearest
from simulator.base.nodes import DataPath
from simulator.catalog.catalog import adapter
from simulator.catalog.registry import FAMILIES
from simulator.scenario.scenario import DOCUMENT
from simulator.scoring.kind import KINDS, TRIGGERS
from simulator.scoring.rubric import BREACH_ADAPTER, CRITERION_ADAPTER

SchemaKind = Literal["scenario", "catalog", "rubric", "standard"]
SCHEMA_KINDS: tuple[str, ...] = get_args(SchemaKind)
DRAFT = "https://json-schema.org/draft/2020-12/schema"
TITLES = {
    "scenario": "Scenario of the simulator (scenarios/<id>/scenario.yaml)",
    "catalog": "Catalogue type of the simulator (assets/catalog/<family>/<id>.yaml)",
    "rubric": "Rubric of the simulator (assets/rubrics/<name>.yaml)",
    "standard": "Competence unit of the simulator (assets/standards/<code>.yaml)",
}
DESCRIBED = {
    "id": "Name, once in its list: small letters, digits, `_`, `.`, `-`.",
    "CriterionForm.id": "Name of the criterion; its texts are `criterion.<id>` and `hint.<id>.1` to `.3`.",
    "CriterionForm.kind": "Kind of the criterion: what is judged, and how.",
    "CriterionForm.job": "Job it belongs to; `any` for all.",
    "CriterionForm.step": "Step of the job under which it is shown.",
    "CriterionForm.severity": "How grave it is to miss it.",
    "CriterionForm.points": "Points it is worth.",
    "CriterionForm.kuk": "Criteria of the standard it is evidence for: `<unit code>/<no>`.",
    "CriterionForm.shows": "What is wrong shows on an instrument, lamp or terminal, so that it can be noticed.",
    "CriterionForm.params": "Parameters of the kind.",
    "BreachForm.id": "Name of the breach; its text is `breach.<id>`.",
    "BreachForm.trigger": "What is found in the record of an attempt.",
    "BreachForm.kuk": "Criteria of the standard that become BK: `<unit code>/<no>`.",
}
"""Descriptions of fields whose class gives none, by `class.field` or by field."""


def schema(kind: str) -> dict[str, Any]:
    """The schema of a kind of file: `scenario`, `catalog`, `rubric` or `standard`. Raises WrongCall for another."""
    if kind not in SCHEMA_KINDS:
        raise WrongCall(msg("error.no_such_schema", got=kind, known=", ".join(SCHEMA_KINDS), did_you_mean=nearest(kind, SCHEMA_KINDS)))
    return copy.deepcopy(_schema(kind))


def keys_at(kind: str, path: DataPath) -> tuple[str, ...]:
    """The keys a mapping at a path of such a file may have; for the catalogue the path begins with the family."""
    root = _schema(kind)
    places = [root["$defs"][path[0]]] if kind == "catalog" and path and path[0] in root["$defs"] else [root]
    for part in path[1:] if kind == "catalog" else path:
        places = [step for place in places for step in _steps(root, place, part)]
    return tuple(sorted({key for place in places for option in _options(root, place) for key in option.get("properties", {})}))


def undescribed() -> tuple[str, ...]:
    """`class.field` of every field whose class gives it no description: for those who keep the classes."""
    found = {f"{owner}.{name}" for raw in _raw() for owner, name, field in _fields(raw) if not field.get("description")}
    return tuple(sorted(found))


@cache
def _schema(kind: str) -> dict[str, Any]:
    build = {"scenario": _scenario, "catalog": _catalog, "rubric": _rubric, "standard": _standard}[kind]
    found = build()
    _describe(found)
    title = {"$schema": DRAFT, "title": TITLES[kind]}
    return title | {key: value for key, value in found.items() if key not in title}


def _raw() -> list[dict[str, Any]]:
    kinds = [adapter(kind).json_schema() for kind in FAMILIES.all().values()]
    params = [adapter(kind.params).json_schema() for kind in KINDS.all().values()]
    return [DOCUMENT.json_schema(), CRITERION_ADAPTER.json_schema(), BREACH_ADAPTER.json_schema(), adapter(StandardDoc).json_schema(), *kinds, *params]


def _scenario() -> dict[str, Any]:
    return DOCUMENT.json_schema()


def _standard() -> dict[str, Any]:
    return adapter(StandardDoc).json_schema()


def _catalog() -> dict[str, Any]:
    inner: dict[str, Any] = {}
    families: dict[str, Any] = {}
    for name, kind in FAMILIES.all().items():
        families[name] = _moved(adapter(kind).json_schema(), inner)
    return {
        "description": "One thing that can be bought. The folder of the file says which family it is.",
        "oneOf": [{"$ref": f"#/$defs/{name}"} for name in families],
        "$defs": families | dict(sorted(inner.items())),
    }


def _moved(found: dict[str, Any], inner: dict[str, Any]) -> dict[str, Any]:
    """A schema without its own definitions, which go to the common ones."""
    inner.update(found.pop("$defs", {}))
    return found


def _rubric() -> dict[str, Any]:
    inner: dict[str, Any] = {}
    criterion = _moved(CRITERION_ADAPTER.json_schema(), inner)
    criterion["properties"]["kind"]["enum"] = list(KINDS.all())
    _describe(criterion)
    criterion["allOf"] = [_of_kind(name, inner) for name in KINDS.all()]
    breach = _moved(BREACH_ADAPTER.json_schema(), inner)
    breach["properties"]["trigger"]["enum"] = list(TRIGGERS.all())
    rows = {"anyOf": [{"$ref": "#/$defs/CriterionForm"}, {"$ref": "#/$defs/BreachForm"}]}
    return {
        "description": "Standard criteria of a job, or the one list of critical breaches.",
        "type": "object",
        "additionalProperties": False,
        "required": ["criteria"],
        "properties": {"criteria": {"type": "array", "items": rows, "description": "Criteria in the order of causes, or breaches."}},
        "$defs": {"CriterionForm": criterion, "BreachForm": breach} | dict(sorted(inner.items())),
    }


def _of_kind(name: str, inner: dict[str, Any]) -> dict[str, Any]:
    """Which parameters a criterion of that kind has."""
    kind = KINDS.all()[name]
    inner[kind.params.__name__] = _moved(adapter(kind.params).json_schema(), inner)
    chosen = {"properties": {"kind": {"const": name, "description": kind.text}}}
    return {"if": chosen, "then": {"properties": {"params": {"$ref": f"#/$defs/{kind.params.__name__}", "description": kind.text}}}}


def _describe(root: dict[str, Any]) -> None:
    """Gives every field a description."""
    definitions = root.get("$defs", {})
    for owner, name, field in _fields(root):
        if field.get("description"):
            continue
        held = definitions.get(_reference(field), {}).get("description")
        own = definitions.get(owner, root).get("description")
        field["description"] = DESCRIBED.get(f"{owner}.{name}") or held or DESCRIBED.get(name) or own


def _fields(root: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """(class, name, schema) of every field of a schema."""
    owners = [(str(root.get("title", "")), root), *root.get("$defs", {}).items()]
    for owner, found in owners:
        for name, field in found.get("properties", {}).items():
            yield str(found.get("title", owner)), name, field


def _reference(field: dict[str, Any]) -> str:
    """The class a field holds, one or many of it; empty for a plain value."""
    for place in (field, field.get("items"), field.get("additionalProperties")):
        if isinstance(place, dict) and "$ref" in place:
            return str(place["$ref"]).rpartition("/")[2]
    return ""


def _options(root: dict[str, Any], place: dict[str, Any]) -> list[dict[str, Any]]:
    """A schema with what it refers to and every alternative."""
    if "$ref" in place:
        return _options(root, root["$defs"][place["$ref"].rpartition("/")[2]])
    others = [item for key in ("anyOf", "oneOf", "allOf") for item in place.get(key, ())] + ([place["then"]] if "then" in place else [])
    return [place, *(option for other in others for option in _options(root, other))]


def _steps(root: dict[str, Any], place: dict[str, Any], part: str | int) -> list[dict[str, Any]]:
    found: list[Any] = []
    for option in _options(root, place):
        if isinstance(part, int):
            listed = option.get("prefixItems", [])
            found.append(listed[part] if part < len(listed) else option.get("items"))
        else:
            found.append(option.get("properties", {}).get(part, option.get("additionalProperties")))
    return [item for item in found if isinstance(item, dict)]
