"""The documentation of the data formats, made from the schemas: one page a kind of file, always the same text."""

from __future__ import annotations

from typing import Any

from simulator.authoring.schema import SCHEMA_KINDS, schema
from simulator.catalog.registry import FAMILIES
from simulator.scoring.kind import KINDS

FOLDER = "docs/format"
MADE = "<!-- Made from the program's own classes by simulator.authoring.format_docs; do not edit. -->"
INTRODUCTION = {
    "scenario": (
        "`scenarios/<id>/scenario.yaml` describes a site, a plan, what lies in the store, what is wrong, what a seed may change "
        "and how it is judged. Beside it stand `text.id.yaml` and `text.en.yaml` with the same codes: what is told of the site."
    ),
    "catalog": (
        "`assets/catalog/<family>/<id>.yaml` is one thing that can be bought; the folder says which family it is. "
        "Ids are unique over all families. `assets/catalog/compatibility.yaml` says which cable end goes onto which port."
    ),
    "rubric": (
        "`assets/rubrics/<job>.yaml` lists the standard criteria of a job in the order of causes; "
        "`assets/rubrics/critical.yaml` is the one list of critical breaches. A scenario changes a criterion by `overrides`."
    ),
    "standard": "`assets/standards/<code>.yaml` is a competence unit: elements and criteria (KUK), and what simulation can show of them.",
}
WRITING = (
    "Files are UTF-8 YAML of a plain kind: no aliases, anchors or tags, each key once, one document, at most 1 MiB and 40 levels. "
    "Only `true`, `false`, `null` and plain numbers are no text: `on`, `yes` and `2026-06-15` are text. Unknown keys are errors. "
    "Units stand in the names: `_mm`, `_mv`, `_cdeg` (0.01°), `_cdbm` (0.01 dBm). `check` names every problem with its place."
)
BOUNDS = (
    ("minimum", ">= {}"), ("exclusiveMinimum", "> {}"), ("maximum", "<= {}"), ("exclusiveMaximum", "< {}"),
    ("minLength", "length >= {}"), ("maxLength", "length <= {}"), ("minItems", ">= {} members"), ("maxItems", "<= {} members"), ("pattern", "`{}`"),
)  # fmt: skip
WORDS = {"string": "text", "integer": "whole number", "number": "number", "boolean": "true or false", "null": "null", "object": "mapping"}


def generate() -> dict[str, str]:
    """File name -> text of every page, to stand in `docs/format`."""
    return {f"{kind}.md": _page(kind) for kind in SCHEMA_KINDS}


def _page(kind: str) -> str:
    root = schema(kind)
    parts = [f"# Format: {kind}", MADE, INTRODUCTION[kind], WRITING]
    if "properties" in root:
        parts += [f"## {kind}", *_section(root)]
    definitions = root.get("$defs", {})
    shared = {item.params.__name__ for item in KINDS.all().values()} if kind == "rubric" else set()
    for name, found in definitions.items():
        if name not in shared:
            parts += [f"## {_heading(kind, name)}", *_section(found)]
    if kind == "rubric":
        parts += _kinds(definitions)
    return "\n\n".join(parts) + "\n"


def _heading(kind: str, name: str) -> str:
    return f"{name} (`assets/catalog/{name}/`)" if kind == "catalog" and name in FAMILIES.all() else name


def _kinds(definitions: dict[str, Any]) -> list[str]:
    """Every kind of criterion with its parameters."""
    parts = ["# Kinds of criteria"]
    for name, kind in KINDS.all().items():
        parts += [f"## {name}", kind.text]
        found = definitions[kind.params.__name__]
        parts += _section(found) if found.get("properties") else ["No parameters."]
    return parts


def _section(found: dict[str, Any]) -> list[str]:
    needed = found.get("required", ())
    head = "| key | type | range | description |\n|---|---|---|---|"
    lines = [_row(name, field, is_needed=name in needed) for name, field in found.get("properties", {}).items()]
    return [*([found["description"]] if found.get("description") else []), "\n".join([head, *lines])]


def _row(name: str, field: dict[str, Any], *, is_needed: bool) -> str:
    cells = (f"`{name}`{'' if is_needed else ' (optional)'}", _type(field), _range(field), _told(field))
    return "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"


def _told(field: dict[str, Any]) -> str:
    default = field.get("default")
    without = f" Without it: `{_value(default)}`." if default not in (None, "", [], {}) else ""
    return f"{field.get('description', '')}{without}"


def _value(value: Any) -> str:
    return {True: "true", False: "false"}[value] if isinstance(value, bool) else str(value)


def _type(field: dict[str, Any]) -> str:
    if "$ref" in field:
        return f"[{field['$ref'].rpartition('/')[2]}](#{field['$ref'].rpartition('/')[2].lower()})"
    if "anyOf" in field:
        return " or ".join(_type(item) for item in field["anyOf"])
    if field.get("type") == "array":
        return _list(field)
    if field.get("type") == "object" and isinstance(field.get("additionalProperties"), dict):
        return f"mapping of name to {_type(field['additionalProperties'])}"
    if "const" in field or "enum" in field:
        return "one of the words" if field.get("type", "string") == "string" else "number"
    return WORDS.get(str(field.get("type")), "anything")


def _list(field: dict[str, Any]) -> str:
    if "prefixItems" in field:
        return "list of " + ", ".join(_type(item) for item in field["prefixItems"])
    return f"list of {_type(field.get('items', {}))}"


def _range(field: dict[str, Any]) -> str:
    if "const" in field:
        return f"`{field['const']}`"
    words = field.get("enum") or (field.get("items") or {}).get("enum")
    if words:
        return ", ".join(f"`{word}`" for word in words)
    pinned = "prefixItems" in field
    return ", ".join(text.format(field[key]) for key, text in BOUNDS if key in field and not (pinned and key.endswith("Items")))
