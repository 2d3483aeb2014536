"""The belt of the cabinet scene."""

from __future__ import annotations

from simulator.ui.section import Section


class Belt(Section):
    """To be made."""
