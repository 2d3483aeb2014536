"""Digits on the screen, for hands without a keyboard."""

from __future__ import annotations

from simulator.ui.geometry import Box
from simulator.ui.widgets.pad_key import PadKey, keys_of
from simulator.ui.widgets.text_input import TextInput

SMALLEST = (200.0, 200.0)
"""Width and height at which every key still is a 44 px target."""


def number_pad(name: str, box: Box, field: TextInput, *, point: str = ",", signed: bool = True) -> list[PadKey]:
    """Keys `name.0` to `name.9`, `name.,`, `name.-`, `name.erase`, `name.done`, all writing into the field."""
    minus, comma = "\u2212" if signed else "_", point or "_"
    return keys_of(name, box, ["789<", "456" + minus, "123" + comma, "00=="], field)
