"""The bench of the cabinet scene."""

from __future__ import annotations

from simulator.ui.section import Section


class Bench(Section):
    """To be made."""
