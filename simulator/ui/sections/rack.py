"""The rack of the cabinet scene."""

from __future__ import annotations

from simulator.ui.section import Section


class Rack(Section):
    """To be made."""
