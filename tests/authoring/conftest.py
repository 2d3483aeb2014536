"""One bench for all tests of a process: the shipped content is read once."""

from __future__ import annotations

import pytest

from tests.authoring.content import Bench


@pytest.fixture(scope="session")
def bench(tmp_path_factory):
    return Bench(tmp_path_factory.mktemp("content"))
