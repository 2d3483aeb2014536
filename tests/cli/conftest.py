"""A desk for every test."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from desk import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Somebody who reads English."""
    return Desk(tmp_path)
