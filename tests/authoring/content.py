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


def changed(data: Any, *changes: tuple[str, Any]) -> Any:
    """A copy in which fields, named as `plan.runs.0.guide` or `a/b.c/d`, have other values or are gone."""
    found = copy.deepcopy(data)
    for path, value in changes:
        parts = [int(part) if part.isdecimal() else part for part in (path.split("/") if "/" in path else path.split("."))]
        place = found
        for part in parts[:-1]:
            place = place[part]
        if value is DELETE:
            del place[parts[-1]]
        elif isinstance(place, list) and parts[-1] == len(place):
            place.append(value)
        else:
            place[parts[-1]] = value(place[parts[-1]]) if callable(value) else value
    return found


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
