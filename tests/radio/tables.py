"""The published vectors: one CSV a model, each row with its source, its tolerance and who agreed on it."""

import csv
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent / "vectors"


def rows(name):
    """All rows of `vectors/<name>.csv`, the numbers still text."""
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def each(name):
    """Runs a test once for every row of a file, as its argument `row`."""
    return pytest.mark.parametrize("row", rows(name), ids=lambda row: row["id"])


def misses(name, column, tolerance, found):
    """Rows of a long file whose `column` is not what `found(row)` gives: id -> (found, expected); one test for them all."""
    pairs = {row["id"]: (found(row), float(row[column])) for row in rows(name)}
    assert pairs
    return {row: pair for row, pair in pairs.items() if not abs(pair[0] - pair[1]) <= tolerance}


def numbers(row, *columns):
    """Some columns of a row as floats."""
    return tuple(float(row[column]) for column in columns)
