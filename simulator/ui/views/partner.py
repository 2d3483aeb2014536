"""What goes over the two-way radio, in words: an order as the colleague repeats it, what he answers."""

from __future__ import annotations

from collections.abc import Sequence

from simulator.i18n.readings import shown
from simulator.i18n.texts import Texts
from simulator.mechanics.partner import MOVES
from simulator.ui.views.tray import capital


def spoken(texts: Texts, said: Sequence[tuple[str, int | str]]) -> str:
    """His answer; "" for an empty one."""
    parts = []
    for quantity, value in said:
        if quantity == "far_peak_tenths":
            parts.append(texts.text("ui.align.said.peak_at", tenths=value))
        else:
            parts.append(capital(texts.text(f"ui.align.said.{quantity}", value=shown(texts, quantity, value))))
    return "  ".join(parts)


def order_words(texts: Texts, word: str, tenths: int) -> str:
    """An order as it is repeated."""
    if word in MOVES:
        return texts.text(f"ui.align.repeat.{word}_by", tenths=tenths) if tenths else texts.text(f"ui.align.repeat.{word}")
    return texts.text(f"ui.align.repeat.{word}")
