"""The lens of the cabinet scene."""

from __future__ import annotations

from simulator.ui.section import Section


class Lens(Section):
    """To be made."""
