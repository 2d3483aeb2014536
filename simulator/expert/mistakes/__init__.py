"""The catalogue of mistakes: one file a group of work; importing this package registers them all."""

from __future__ import annotations

from simulator.base.registry import import_all
from simulator.expert.mistake import MISTAKES

import_all(__name__)

__all__ = ["MISTAKES"]
