"""Imports every trade and process, so that all actions, events and processes are registered."""

from __future__ import annotations

import simulator.mechanics
from simulator.base.registry import import_all

for _package in ("safety", "climbing", "mounting", "cabling", "aligning", "measuring", "commissioning", "handover", "processes"):
    import_all(f"{simulator.mechanics.__name__}.{_package}")
