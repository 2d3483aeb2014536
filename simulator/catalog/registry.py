"""The families of the catalogue, by the name of their folder below `assets/catalog`."""

from __future__ import annotations

from typing import Annotated, Any, TypeVar

from pydantic import ConfigDict, Field

from simulator.base.registry import Registry

STRICT = ConfigDict(extra="forbid", strict=False, frozen=True)
"""Unknown keys are errors in every file."""

Id = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_.+-]*$", description="Name, equal to the file's name without its ending.")]
Names = Annotated[dict[str, str], Field(description="What people call it, by language (`id`, `en`). Not part of the graded content.")]
Source = Annotated[str, Field(description="Where the numbers come from, or `unsourced default`.")]

FAMILIES: Registry[type[Any]] = Registry("catalogue families")
F = TypeVar("F", bound=type[Any])


def family(folder: str) -> Any:
    """Class decorator: the class is what files below `assets/catalog/<folder>` are read as."""

    def add(kind: F) -> F:
        FAMILIES.add(folder, kind)
        return kind

    return add
