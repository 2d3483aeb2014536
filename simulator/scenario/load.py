"""Reads a scenario's folder with the catalogue, rubrics and standards it uses."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

from pydantic import ValidationError

import simulator.mechanics.kinds  # noqa: F401 - registers the events a scenario may give
from simulator.base.documents import bundled_root, is_file, list_files, problems_from_errors, read_document
from simulator.base.errors import BadInput, Problem, WrongCall
from simulator.base.msg import msg
from simulator.base.nearest import nearest
from simulator.base.nodes import Node, located
from simulator.base.nodes import plain as plain_node
from simulator.catalog.catalog import Catalog, read_type, to_content
from simulator.catalog.registry import FAMILIES
from simulator.scenario.consistency import library_of, problems_of
from simulator.scenario.scenario import CONTENT_FORMAT, DOCUMENT, CriterionSpec, Scenario, content_hash

CRITICAL = "critical"
TEXTS = frozenset({"title", "text", "source", "decree", "year"})
"""Keys of a standard that no grade depends on."""


@lru_cache(maxsize=4)
def load_catalog(assets: Path) -> Catalog:
    """The whole catalogue below `assets/catalog`; raises BadInput with every problem of every file."""
    problems: list[Problem] = []
    types: dict[str, Any] = {}
    for folder in FAMILIES.all():
        for path in list_files(assets / "catalog" / folder, ".yaml"):
            try:
                found = read_type(read_document(path), str(path), folder)
            except BadInput as bad:
                problems += bad.problems
                continue
            problems += _name_problems(found.id, path, types)
            types[found.id] = found
    if problems:
        raise BadInput(tuple(problems))
    mates = plain_node(read_document(assets / "catalog" / "compatibility.yaml"))["mates"]
    return Catalog(types, {end: tuple(ports) for end, ports in mates.items()})


def _name_problems(type_id: str, path: Path, types: dict[str, Any]) -> list[Problem]:
    if type_id != path.stem:
        return [Problem(str(path), 1, 1, "id", msg("problem.file_name", got=type_id, wanted=path.stem))]
    return [Problem(str(path), 1, 1, "id", msg("problem.id_taken", got=type_id))] if type_id in types else []


def scenario_path(name: str, root: Path | None = None) -> Path:
    """The file of a bundled id, or of a path to a folder or file; raises WrongCall with the nearest id."""
    scenarios = (root or bundled_root()) / "scenarios"
    given = Path(name)
    for path in (scenarios / name / "scenario.yaml", given / "scenario.yaml", given):
        if is_file(path):
            return path
    known = [folder.name for folder in sorted(scenarios.iterdir()) if (folder / "scenario.yaml").is_file()] if scenarios.is_dir() else []
    raise WrongCall(msg("error.no_such_scenario", got=name, known=", ".join(known), did_you_mean=nearest(name, known)))


def read_scenario_document(path: Path) -> tuple[Node, dict[str, Any]]:
    """A scenario file as nodes and plain data, its form checked; raises BadInput."""
    node = read_document(path)
    data = plain_node(node)
    try:
        DOCUMENT.validate_json(json.dumps(data), strict=True)
    except ValidationError as error:
        raise BadInput(tuple(problems_from_errors(node, str(path), list(error.errors(include_url=False))))) from None
    return node, data


def load_scenario(name: str, root: Path | None = None) -> Scenario:
    """A scenario by bundled id or path; raises WrongCall where there is none, BadInput with every problem."""
    path = scenario_path(name, root)
    assets = (root or bundled_root()) / "assets"
    node, data = read_scenario_document(path)
    catalog = load_catalog(assets)
    problems = problems_of(data, catalog, library_of(assets))
    if problems:
        raise BadInput(tuple(located(node, str(path), where, message) for where, message in problems))
    rubrics = {rubric: load_specs(assets / "rubrics" / f"{rubric}.yaml", node, str(path)) for rubric in (*data["rubrics"], CRITICAL)}
    content = {
        "format": CONTENT_FORMAT,
        "scenario": data,
        "catalog": to_content(catalog, used_types(data, catalog)),
        "rubrics": {rubric: [dict(spec.data) for spec in specs] for rubric, specs in rubrics.items()},
        "standards": load_standards(assets, data["competence_units"]),
    }
    used = Catalog({key: catalog.types[key] for key in sorted(used_types(data, catalog))}, catalog.mates)
    specs = tuple(spec for found in rubrics.values() for spec in found)
    return Scenario(data["id"], data["revision"], content, content_hash(content), used, specs)


def load_specs(path: Path, node: Node, scenario_file: str) -> tuple[CriterionSpec, ...]:
    """The criteria of a rubric file, each with its place; raises BadInput where there is no such file."""
    if not path.is_file():
        known = [found.stem for found in list_files(path.parent, ".yaml")]
        problem = msg("problem.unknown_rubric", got=path.stem, wanted=", ".join(known), did_you_mean=nearest(path.stem, known))
        raise BadInput((located(node, scenario_file, ("rubrics",), problem),))
    document = read_document(path)
    rows = document.value.get("criteria") if isinstance(document.value, dict) else None
    if rows is None or not isinstance(rows.value, list):
        raise BadInput((Problem(str(path), 1, 1, "criteria", msg("problem.missing_key", key="criteria")),))
    return tuple(CriterionSpec(plain_node(row), str(path), row.line, row.column) for row in rows.value)


def load_standards(assets: Path, codes: list[str]) -> dict[str, Any]:
    """Unit code -> `[{no, critical, sim_evidence}]` of the standards a scenario serves, texts left out."""
    found: dict[str, Any] = {}
    for code in sorted(codes):
        data = plain_node(read_document(assets / "standards" / f"{code}.yaml"))
        rows = [row for element in data["elements"] for row in element["kuk"]]
        found[code] = [{key: value for key, value in row.items() if key not in TEXTS} for row in rows]
    return found


def used_types(data: Any, catalog: Catalog) -> set[str]:
    """Every catalogue type a document names anywhere."""
    if isinstance(data, dict):
        return set().union(*(used_types(value, catalog) for value in data.values()), {key for key in data if key in catalog.types})
    if isinstance(data, list):
        return set().union(*(used_types(value, catalog) for value in data)) if data else set()
    return {data} if isinstance(data, str) and data in catalog.types else set()


