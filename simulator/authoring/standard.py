"""The form of a file below `assets/standards`: one competence unit with its elements and criteria (KUK)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Literal

FORM: dict[str, Any] = {"extra": "forbid", "use_attribute_docstrings": True}
"""Unknown keys are errors; what a field means is the text below it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bilingual:
    """A text in both languages."""

    __pydantic_config__: ClassVar[Any] = FORM
    id: str
    """In Indonesian."""
    en: str
    """In English."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KukDoc:
    """A criterion of the standard (kriteria unjuk kerja)."""

    __pydantic_config__: ClassVar[Any] = FORM
    no: str
    """Number of the criterion within the unit, such as `2.1`; in quotes, since it is text."""
    text: Bilingual
    """What is to be shown."""
    critical: bool
    """Whether the unit cannot be passed without it."""
    sim_evidence: Literal["full", "procedural", "none"]
    """What simulation can show of it: all, the procedure without the feel of the hand, or nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ElementDoc:
    """An element of the unit."""

    __pydantic_config__: ClassVar[Any] = FORM
    no: str
    """Number of the element; in quotes, since it is text."""
    title: Bilingual
    """Title of the element."""
    kuk: tuple[KukDoc, ...]
    """Criteria of the element, in order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StandardDoc:
    """A competence unit of the national standard (SKKNI) as the simulator maps its criteria to it."""

    __pydantic_config__: ClassVar[Any] = FORM
    format: Literal[1]
    """Version of this form."""
    code: str
    """Code of the unit, equal to the file's name without its ending."""
    title: Bilingual
    """Title of the unit."""
    decree: str
    """Decree that sets the standard."""
    year: int
    """Year of the decree."""
    status: Literal["draft", "verified"]
    """`verified` once somebody compared the texts with the official ones."""
    source: str
    """Where the texts come from."""
    elements: tuple[ElementDoc, ...]
    """Elements of the unit, in order."""
