"""The shipped content as plain data, changes to it, and a bench that checks what a test writes."""

from __future__ import annotations

import copy
import shutil
from pathlib import Path
from typing import Any

import yaml

from simulator.authoring.check import check_file
from simulator.authoring.shelf import read_shelf
from simulator.base.documents import plain, read_document
from simulator.base.nodes import path_text

ROOT = Path(__file__).resolve().parents[2]
SCENARIO = "cikole-first-site"
DELETE = object()


def load(path: Path) -> Any:
    """A YAML file as plain data, every plain word as our own reader takes it."""
    return plain(read_document(path))


def dump(data: Any) -> str:
    """Data as YAML; text always in quotes, so that dates and numbers in text stay text."""
    return yaml.dump(data, Dumper=Quoting, sort_keys=False, allow_unicode=True, width=1000)


class Quoting(yaml.CSafeDumper):
    """Writes values that are text in quotes and never an alias."""

    def ignore_aliases(self, data):
        return True


Quoting.add_representer(str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"'))


NAMES = ("id", "cable", "way", "slot", "port", "unit", "target", "item", "no")
"""What a row of a list is named by; other rows by words that stand in them."""


def changed(data: Any, *changes: tuple[str, Any]) -> Any:
    """A copy in which fields, named as `plan.hop.channel` or `units/dcdu/type`, have other values or are gone."""
    found = copy.deepcopy(data)
    for path, value in changes:
        *way, last = steps(data, path)
        place = found
        for step in way:
            place = place[step]
        if value is DELETE:
            del place[last]
        elif isinstance(place, list) and last == len(place):
            place.append(value)
        else:
            place[last] = value(place[last]) if callable(value) else value
    return found


def written(data: Any, path: str) -> str:
    """A path as a problem names it: `units/dcdu/type` as `units[1].type`."""
    return path_text(steps(data, path))


def steps(data: Any, path: str) -> list[str | int]:
    """Keys and places of a path whose rows are named: by index, by name, by words joined with `+`, or `new`."""
    found: list[str | int] = []
    place = data
    for part in path.split("/") if "/" in path else path.split(".") if path else ():
        unknown = place is None and part.isdecimal()
        step = row_named(place, part) if isinstance(place, list) else int(part) if unknown else part
        found.append(step)
        try:
            place = place[step]
        except (LookupError, TypeError):
            place = None
    return found


def row_named(rows: list[Any], name: str) -> int:
    """Where the one row of that name stands; the end of the list for `new`."""
    if name == "new":
        return len(rows)
    if name.isdecimal():
        return int(name)
    words = set(name.split("+"))
    for said in (names_of, own_words, all_words):
        found = [index for index, row in enumerate(rows) if words <= said(row)]
        if found:
            assert len(found) == 1, f"{name} names several rows"
            return found[0]
    raise AssertionError(f"no row is named {name}")


def names_of(row: Any) -> set[Any]:
    """What a row is called."""
    return {row.get(key) for key in NAMES} if isinstance(row, dict) else {row} if isinstance(row, str) else set()


def own_words(row: Any) -> set[str]:
    """Texts that stand in a row itself."""
    values = row.values() if isinstance(row, dict) else row if isinstance(row, list) else (row,)
    return {value for value in values if isinstance(value, str)}


def all_words(row: Any) -> set[str]:
    """Texts that stand anywhere in a row, and their parts between slashes."""
    if isinstance(row, str):
        return {row, *row.split("/")}
    values = row.values() if isinstance(row, dict) else row if isinstance(row, list) else ()
    return set().union(*map(all_words, values))


class Bench:
    """Writes content into a folder of its own and checks it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.shelf = read_shelf(ROOT / "assets")
        self.scenario = load(ROOT / "scenarios" / SCENARIO / "scenario.yaml")
        self.home = folder / SCENARIO
        self.home.mkdir()
        for lang in ("id", "en"):
            shutil.copy(ROOT / "scenarios" / SCENARIO / f"text.{lang}.yaml", self.home)

    def check_scenario(self, *changes: tuple[str, Any]):
        return self.check(f"{SCENARIO}/scenario.yaml", dump(changed(self.scenario, *changes)))

    def check(self, name: str, content: str | bytes):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return check_file(path, self.shelf)

    def check_changed(self, name: str, *changes: tuple[str, Any]):
        return self.check(name, dump(changed(load(ROOT / "assets" / name), *changes)))
