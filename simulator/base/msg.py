"""A message is a code with parameters; only the outer layers turn it into words."""

from __future__ import annotations

from dataclasses import dataclass

Scalar = int | str | bool | None
"""What may stand in a message, an action, an event or a part: nothing that rounds differently elsewhere."""


@dataclass(frozen=True, slots=True)
class Msg:
    """A code such as `refusal.does_not_fit` and the values its text needs, sorted by name."""

    code: str
    params: tuple[tuple[str, Scalar], ...] = ()

    def as_dict(self) -> dict[str, Scalar]:
        """The parameters by name."""
        return dict(self.params)


def msg(code: str, /, **params: Scalar) -> Msg:
    """Builds a message.

    >>> msg("refusal.too_short", need_mm=300).as_dict()
    {'need_mm': 300}
    """
    return Msg(code, tuple(sorted(params.items())))
