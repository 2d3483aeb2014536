"""Checks catalogue files, the table of what mates, and standards."""

from __future__ import annotations

from typing import Any

from simulator.authoring.forms import Source, form_errors, wrong_type
from simulator.authoring.schema import keys_at
from simulator.authoring.shelf import Shelf
from simulator.authoring.standard import StandardDoc
from simulator.base.errors import Problem
from simulator.base.msg import msg
from simulator.base.nearest import nearest
from simulator.catalog.catalog import adapter
from simulator.catalog.registry import FAMILIES
from simulator.i18n.languages import LANGUAGES
from simulator.scenario.consistency_names import Found, rows, unknown, value_at, words
from simulator.scenario.consistency_site import twice

ORDERED = (("min_mv", "max_mv"), ("rx_min_cdbm", "rx_max_cdbm"), ("min_mn_m", "max_mn_m"), ("idle_w", "power_w"))
"""Pairs of which the first may not be larger than the second."""


def check_type(source: Source, shelf: Shelf) -> list[Problem]:
    """Everything wrong with a catalogue file; its family is its folder's name."""
    folder = source.path.resolve().parent.name
    kind = FAMILIES.get(folder)
    if kind is None:
        wanted = ", ".join(FAMILIES.all())
        return [source.problem((), msg("problem.unknown_family", got=folder, wanted=wanted, did_you_mean=nearest(folder, FAMILIES.all())))]
    found = source.problems(form_errors(adapter(kind), source.data), lambda path: keys_at("catalog", (folder, *path)))
    if not isinstance(source.data, dict):
        return found
    more = [*_name(source, shelf), *_languages(source.data), *_ordered(source.data), *_unit(source.data)]
    return found + [source.problem(path, message) for path, message in more]


def _name(source: Source, shelf: Shelf) -> list[Found]:
    name = source.data.get("id")
    if not isinstance(name, str):
        return []
    if name != source.path.stem:
        return [(("id",), msg("problem.file_name", got=name, wanted=source.path.stem))]
    other = shelf.files.get(name)
    taken = other is not None and other.resolve().parent.name != source.path.resolve().parent.name
    return [(("id",), msg("problem.id_taken", got=name))] if taken else []


def _languages(data: dict[str, Any]) -> list[Found]:
    names = data.get("name")
    if not isinstance(names, dict) or not names:
        return []
    found: list[Found] = [(("name", key), unknown("language", key, LANGUAGES)) for key in names if key not in LANGUAGES]
    return found + [(("name",), msg("problem.text_missing", code="name", language=key)) for key in LANGUAGES if key not in names]


def _ordered(data: dict[str, Any]) -> list[Found]:
    found: list[Found] = []
    for low, high in ORDERED:
        least, most = data.get(low), data.get(high)
        if isinstance(least, int) and isinstance(most, int) and least > most:
            found.append(((high,), msg("problem.out_of_range", got=str(most), wanted=f">= {least}")))
    return found


def _unit(data: dict[str, Any]) -> list[Found]:
    """Names within a unit or board: once each; ways and joined groups lead to ports or inner nodes."""
    found: list[Found] = []
    for key in ("ports", "ways", "slots", "cores"):
        found += twice([((*path, "id"), row.get("id")) for path, row in rows(data, key)])
    groups = value_at(data, ("joined",))
    nodes = [word for index in range(len(groups) if isinstance(groups, list) else 0) for _, word in words(data, "joined", index)]
    known = {*nodes, *(str(row.get("id")) for _, row in rows(data, "ports"))}
    for path, row in rows(data, "ways"):
        for key in ("line", "load"):
            if isinstance(row.get(key), str) and row[key] not in known:
                found.append(((*path, key), unknown("port", row[key], known)))
    return found


def check_mates(source: Source) -> list[Problem]:
    """Everything wrong with `compatibility.yaml`."""
    if not isinstance(source.data, dict):
        return [source.problem((), wrong_type(source.data, "mapping"))]
    found = [source.problem((key,), msg("problem.unknown_key", key=key, did_you_mean=nearest(key, ["mates"]))) for key in source.data if key != "mates"]
    if "mates" not in source.data:
        return [*found, source.problem((), msg("problem.missing_key", key="mates"))]
    mates = source.data["mates"]
    if not isinstance(mates, dict):
        return [*found, source.problem(("mates",), wrong_type(mates, "mapping"))]
    for end, ports in mates.items():
        if not isinstance(ports, list):
            found.append(source.problem(("mates", end), wrong_type(ports, "list")))
            continue
        found += [source.problem(("mates", end, at), wrong_type(port, "text")) for at, port in enumerate(ports) if not isinstance(port, str)]
    return found


def check_standard(source: Source) -> list[Problem]:
    """Everything wrong with a competence unit."""
    found = source.problems(form_errors(adapter(StandardDoc), source.data), lambda path: keys_at("standard", path))
    code = value_at(source.data, ("code",))
    if isinstance(code, str) and code != source.path.stem:
        found.append(source.problem(("code",), msg("problem.file_name", got=code, wanted=source.path.stem)))
    return found + [source.problem(path, message) for path, message in _numbers(source.data)]


def _numbers(data: Any) -> list[Found]:
    """Numbers stand once, and a criterion's begins with its element's."""
    elements = rows(data, "elements")
    found = twice([((*path, "no"), element.get("no")) for path, element in elements])
    for path, element in elements:
        criteria = rows(data, *path, "kuk")
        found += twice([((*at, "no"), row.get("no")) for at, row in criteria])
        begin = f"{element.get('no')}."
        strays = [(at, row["no"]) for at, row in criteria if isinstance(row.get("no"), str) and not row["no"].startswith(begin)]
        found += [((*at, "no"), msg("problem.out_of_range", got=no, wanted=f"{begin}1, {begin}2 ...")) for at, no in strays]
    return found
