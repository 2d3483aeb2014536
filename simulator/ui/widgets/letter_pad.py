"""Letters and digits on the screen: names, codes, cable labels."""

from __future__ import annotations

from simulator.ui.geometry import Box
from simulator.ui.widgets.pad_key import PadKey, keys_of
from simulator.ui.widgets.text_input import TextInput

ROWS = ["1234567890", "QWERTYUIOP", "ASDFGHJKL<", "ZXCVBNM-/.", "      ===="]
SMALLEST = (512.0, 252.0)
"""Width and height at which every key still is a 44 px target."""


def letter_pad(name: str, box: Box, field: TextInput) -> list[PadKey]:
    """Keys `name.A` and so on, `name.-`, `name./`, `name..`, `name.space`, `name.erase`, `name.done`."""
    return keys_of(name, box, ROWS, field)
