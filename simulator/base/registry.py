"""Finds the kinds of a thing: one file each, in one package, none listed by hand."""

from __future__ import annotations

import importlib
import pkgutil
from typing import Generic, TypeVar

T = TypeVar("T")


def import_all(package: str) -> None:
    """Imports every module below `package`, in name order, so that each registers what it defines."""
    parent = importlib.import_module(package)
    for found in sorted(pkgutil.walk_packages(parent.__path__, package + "."), key=lambda item: item.name):
        importlib.import_module(found.name)


class Registry(Generic[T]):
    """Kinds by name; a name can be taken once."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._kinds: dict[str, T] = {}

    def add(self, name: str, kind: T) -> None:
        """Registers `kind`; raises ValueError if another already has the name."""
        known = self._kinds.get(name)
        if known is not None and known is not kind:
            raise ValueError(f"two {self._what} are called {name!r}")
        self._kinds[name] = kind

    def get(self, name: str) -> T | None:
        """The kind of that name, or None."""
        return self._kinds.get(name)

    def need(self, name: str) -> T:
        """The kind of that name; raises KeyError for none."""
        return self._kinds[name]

    def all(self) -> dict[str, T]:
        """Every kind, in name order."""
        return dict(sorted(self._kinds.items()))
