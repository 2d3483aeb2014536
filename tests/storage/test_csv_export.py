from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.storage.csv_export import COLUMNS, export_csv, safe_cell
from simulator.storage.rows import AttemptRow

ROW = AttemptRow(
    id="a1",
    scenario="cikole",
    revision=1,
    content="c",
    seed=-7,
    mode="assessment",
    jobs=("cable", "align"),
    started="2026-11-24T08:00:00+07:00",
    log_path="x",
    core=1,
    numbers=("=HYPERLINK(1)", "12"),
    status="finished",
    points=40.5,
    maximum=54,
    proposal="K",
    needs_observation=3,
    released=True,
)


def read(text: str, separator: str = ",") -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))


def test_columns_and_values() -> None:
    header, line = read(export_csv([ROW]))
    assert tuple(header) == COLUMNS
    assert dict(zip(header, line, strict=True)) == {
        "id": "a1",
        "scenario": "cikole",
        "seed": "-7",
        "mode": "assessment",
        "jobs": "cable | align",
        "trainee_numbers": "'=HYPERLINK(1) | 12",
        "started": "2026-11-24T08:00:00+07:00",
        "ended": "",
        "status": "finished",
        "points": "40.5",
        "maximum": "54",
        "percent": "75",
        "proposal": "K",
        "needs_observation": "3",
        "breaches": "0",
        "released": "1",
    }


def test_for_an_indonesian_spreadsheet() -> None:
    text = export_csv([ROW], separator=";", decimal=",", bom=True)
    assert text.encode("utf-8").startswith(b"\xef\xbb\xbfid;scenario;")
    assert read(text, ";")[1][9:12] == ["40,5", "54", "75"]


def test_unfinished_attempts_have_no_percent() -> None:
    unfinished = AttemptRow("a", "s", 1, "c", 1, "practice", (), "2026-11-24", "x", 1)
    assert read(export_csv([unfinished]))[1][9:12] == ["", "", ""]
    assert export_csv([]) == ",".join(COLUMNS) + "\n"


def test_other_marks_are_refused() -> None:
    with pytest.raises(ValueError):
        export_csv([], separator="\t")
    with pytest.raises(ValueError):
        export_csv([], decimal="x")


@pytest.mark.parametrize("text", ["=1", "+A1", "-A1", "@SUM(1)", " =1", "\uff1d1", "-1-1", "=", "-"])
def test_formulas_are_quoted(text: str) -> None:
    assert safe_cell(text) == "'" + text


@pytest.mark.parametrize(("text", "cell"), [("\t=1", "' =1"), ("\r\n-x", "' -x"), ("a\rb\0c", "a b c")])
def test_a_cell_is_one_line(text: str, cell: str) -> None:
    assert safe_cell(text) == cell


@pytest.mark.parametrize("text", ["-5", "+62", "-1.5", "-1,5", "a=1", "", "2026-11-24", "BTS-1"])
def test_what_is_no_formula_stays(text: str) -> None:
    assert safe_cell(text) == text


@given(st.text(st.characters(exclude_categories=["Cs"])), st.sampled_from(",;"))
def test_every_text_comes_back(text: str, separator: str) -> None:
    row = AttemptRow("a", text, 1, "c", 1, "practice", (), "2026-11-24", "x", 1)
    assert read(export_csv([row], separator=separator), separator)[1][1] == safe_cell(text)
