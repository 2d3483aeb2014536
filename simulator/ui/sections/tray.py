"""The tray of the cabinet scene."""

from __future__ import annotations

from simulator.ui.section import Section


class Tray(Section):
    """To be made."""
