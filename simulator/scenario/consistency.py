"""What the form of a scenario cannot say: that every name it uses leads somewhere and what is planned goes together.

The document may be of broken form: it is looked at as far as it can be read (see `consistency_names`).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from simulator.base.documents import list_files
from simulator.catalog.catalog import Catalog
from simulator.scenario.consistency_given import fault_problems, given_problems
from simulator.scenario.consistency_names import Found, Names, make_book
from simulator.scenario.consistency_plan import plan_problems
from simulator.scenario.consistency_site import library_problems, site_problems
from simulator.scenario.consistency_tower import tower_problems
from simulator.scenario.consistency_variants import variant_problems


@dataclass(frozen=True, slots=True)
class Library:
    """Names of the files a scenario may rely on."""

    rubrics: tuple[str, ...]
    standards: tuple[str, ...]


def library_of(assets: Path) -> Library:
    """The rubrics and standards below `assets`."""
    rubrics, standards = (tuple(path.stem for path in list_files(assets / name, ".yaml")) for name in ("rubrics", "standards"))
    return Library(rubrics, standards)


def problems_of(data: dict[str, Any], catalog: Catalog, library: Library | None = None, *, is_thorough: bool = False) -> list[Found]:
    """Everything inconsistent in a document: (path in the document, message). Never raises for a broken form.

    With a `library`, rubrics and competence units are looked up too. `is_thorough` follows the references of
    every option of every variant (0.2 s for a whole site, hence not at each start); their form is always checked.
    """
    if not isinstance(data, dict):
        return []

    def references(document: dict[str, Any]) -> list[Found]:
        return _references(document, catalog)

    found = references(data)
    found += variant_problems(data, references if is_thorough else _no_references)
    if library is not None:
        rubrics, standards = Names("rubric", dict.fromkeys(library.rubrics)), Names("standard", dict.fromkeys(library.standards))
        found += library_problems(make_book(data, catalog), rubrics, standards)
    return list(dict.fromkeys(found))


def _references(data: dict[str, Any], catalog: Catalog) -> list[Found]:
    book = make_book(data, catalog)
    return [*site_problems(book), *plan_problems(book), *tower_problems(book), *given_problems(book), *fault_problems(book)]


def _no_references(data: dict[str, Any]) -> list[Found]:
    del data
    return []
