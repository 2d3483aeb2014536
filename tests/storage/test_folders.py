from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.base.errors import StorageTrouble, WrongCall
from simulator.storage.folders import attempt_dir, content_path, data_dir, log_path, new_attempt_id, write_atomic

LAST = datetime.fromisoformat("9000-01-01T00:00:00")


def test_data_dir_prefers_what_was_given(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("BTS_SIM_DATA", str(tmp_path / "variable"))
    assert data_dir(str(tmp_path / "given")) == tmp_path / "given"
    assert data_dir(None) == tmp_path / "variable"
    assert data_dir("") == tmp_path / "variable"
    monkeypatch.setenv("BTS_SIM_DATA", "")
    assert data_dir(None).name == "Menara"
    monkeypatch.chdir(tmp_path)
    assert data_dir("here") == tmp_path / "here"
    assert not (tmp_path / "here").exists()


def test_an_unknown_home_is_no_traceback() -> None:
    with pytest.raises(WrongCall):
        data_dir("~nobody-of-that-name/data")


def test_paths_of_an_attempt(tmp_path: Path) -> None:
    assert attempt_dir(tmp_path, "20261124-a") == tmp_path / "attempts" / "20261124-a"
    log = log_path(tmp_path, "20261124-a")
    assert log.parent == attempt_dir(tmp_path, "20261124-a")
    assert content_path(log) == log.parent / "content.json"


@pytest.mark.parametrize("name", ["", "..", "a/b", "a\\b", "C:", "-a", "A", "a\n", "x" * 81])
def test_an_attempt_stays_in_the_data_folder(tmp_path: Path, name: str) -> None:
    with pytest.raises(WrongCall):
        attempt_dir(tmp_path, name)


def test_attempt_ids_differ_by_salt_and_refuse_no_time() -> None:
    first, second = (new_attempt_id("cikole-first-site", "2026-11-24T22:15:02+07:00", salt) for salt in "ab")
    assert first.startswith("20261124-221502-cikole-first-site-")
    assert first != second
    with pytest.raises(WrongCall) as caught:
        new_attempt_id("x", "yesterday", "")
    assert caught.value.message.code == "error.not_a_time"


@given(st.text(), st.datetimes(), st.text(st.characters(exclude_categories=["Cs"])))
def test_every_attempt_id_is_a_safe_folder(scenario: str, when: datetime, salt: str) -> None:
    scenario = scenario.encode("utf-8", "replace").decode("utf-8")
    attempt_dir(Path("root"), new_attempt_id(scenario, when.isoformat(), salt))


@given(st.datetimes(max_value=LAST), st.timedeltas(min_value=timedelta(seconds=1), max_value=timedelta(9)))
def test_attempt_ids_sort_by_time(when: datetime, later: timedelta) -> None:
    assert new_attempt_id("z", when.isoformat(), "") < new_attempt_id("a", (when + later).isoformat(), "")


def test_write_atomic_replaces_whole_files(tmp_path: Path) -> None:
    path = tmp_path / "new" / "content.json"
    write_atomic(path, "first\n")
    write_atomic(path, "se\u00e7ond\r\n\n")
    assert path.read_bytes() == "se\u00e7ond\r\n\n".encode()
    assert [item.name for item in path.parent.iterdir()] == ["content.json"]


def test_write_atomic_leaves_the_old_file_and_no_draft(tmp_path: Path) -> None:
    target = tmp_path / "folder"
    target.mkdir()
    with pytest.raises(StorageTrouble) as caught:
        write_atomic(target, "text")
    assert caught.value.message.code == "error.file_write"
    assert [item.name for item in tmp_path.iterdir()] == ["folder"]
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(StorageTrouble):
        write_atomic(tmp_path / "file" / "below", "text")
