from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from simulator.base.errors import StorageTrouble
from simulator.storage.database import Database
from simulator.storage.migrations import MIGRATIONS
from simulator.storage.results import RESULTS_NAME, ResultsStore


def raw(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, isolation_level=None)


def tables(path: Path) -> dict[str, str]:
    connection = raw(path)
    found = dict(connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"))
    connection.close()
    return found


def version(path: Path) -> int:
    connection = raw(path)
    found = int(connection.execute("PRAGMA user_version").fetchone()[0])
    connection.close()
    return found


def test_from_empty_and_from_every_older_version_the_tables_are_the_same(tmp_path: Path) -> None:
    Database(tmp_path / "empty").close()
    assert version(tmp_path / "empty") == len(MIGRATIONS)
    for older in range(1, len(MIGRATIONS)):
        path = tmp_path / f"from-{older}"
        Database(path, migrations=MIGRATIONS[:older]).close()
        assert version(path) == older
        Database(path).close()
        assert version(path) == len(MIGRATIONS)
        assert tables(path) == tables(tmp_path / "empty")


def test_version_1_keeps_its_rows(tmp_path: Path) -> None:
    path = tmp_path / RESULTS_NAME
    Database(path, migrations=MIGRATIONS[:1]).close()
    connection = raw(path)
    connection.execute(
        "INSERT INTO attempts VALUES ('a', 'cikole', 3, 'c', 7, 'practice', '[\"align\"]', '2026-11-24T08:00:00+07:00',"
        " 1795482000000, NULL, 'unfinished', 'attempts/a/log.jsonl', 4, 'h4', NULL, NULL, NULL, 0, 0, NULL, 1)"
    )
    connection.execute("INSERT INTO grades VALUES ('a', 1, '2026-11-24T09:00:00+07:00', 'first', 1, 'c', '{}')")
    connection.close()
    store = ResultsStore(tmp_path)
    store.release("a", "Sari", "2026-11-24T10:00:00+07:00")
    found = store.attempt("a")
    assert (found.jobs, found.head, found.released) == (("align",), (4, "h4"), True)
    assert len(store.grades("a")) == 1
    store.close()


def test_a_migration_that_fails_leaves_the_version_before(tmp_path: Path) -> None:
    path = tmp_path / "db"
    Database(path, migrations=MIGRATIONS[:1]).close()
    before = tables(path)
    with pytest.raises(StorageTrouble):
        Database(path, migrations=[*MIGRATIONS[:1], ("CREATE TABLE half (x INTEGER)", "CREATE TABLE half (x INTEGER)")])
    assert (version(path), tables(path)) == (1, before)


def test_a_newer_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / RESULTS_NAME
    connection = raw(path)
    connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 5}")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(StorageTrouble) as caught:
        ResultsStore(tmp_path)
    assert caught.value.message.code == "error.results_newer"
    assert caught.value.message.as_dict() == {"path": str(path), "found": len(MIGRATIONS) + 5, "known": len(MIGRATIONS)}
    assert path.read_bytes() == before


def reason(root: Path) -> object:
    with pytest.raises(StorageTrouble) as caught, closing(ResultsStore(root, busy_ms=50)) as store:
        store.participant_ref("new")
    assert caught.value.message.code == "error.results_store"
    return caught.value.message.as_dict()["reason"]


def test_garbage_is_no_traceback(tmp_path: Path) -> None:
    (tmp_path / RESULTS_NAME).write_bytes(b"this was a database once" * 100)
    assert reason(tmp_path) == "corrupt"


def test_damage_inside_is_no_traceback(tmp_path: Path) -> None:
    ResultsStore(tmp_path).close()
    path = tmp_path / RESULTS_NAME
    with path.open("r+b") as file:
        file.seek(100)
        file.write(os.urandom(path.stat().st_size - 100))
    assert reason(tmp_path) == "corrupt"


def test_a_locked_database_is_no_traceback(tmp_path: Path) -> None:
    ResultsStore(tmp_path).close()
    connection = raw(tmp_path / RESULTS_NAME)
    connection.execute("BEGIN IMMEDIATE")
    assert reason(tmp_path) == "locked"
    connection.execute("ROLLBACK")
    connection.close()


def test_a_folder_in_its_place_is_no_traceback(tmp_path: Path) -> None:
    (tmp_path / RESULTS_NAME).mkdir()
    assert reason(tmp_path) == "no_access"


def test_a_root_that_cannot_be_made_is_no_traceback(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert reason(tmp_path / "file" / "root") == "gone"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the administrator may write anywhere")
def test_a_read_only_folder_is_no_traceback(tmp_path: Path) -> None:
    ResultsStore(tmp_path).close()
    (tmp_path / RESULTS_NAME).chmod(0o444)
    tmp_path.chmod(0o555)
    try:
        assert reason(tmp_path) in {"read_only", "no_access"}
    finally:
        tmp_path.chmod(0o755)


def test_a_full_disk_is_no_traceback_and_a_later_write_succeeds(tmp_path: Path) -> None:
    store = ResultsStore(tmp_path)
    store.put_content("small", "{}")
    with store._database.reading() as connection:  # SQLite's own limit gives its own "disk is full"
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}").fetchall()
    with pytest.raises(StorageTrouble) as caught:
        store.put_content("big", "x" * 100_000)
    assert caught.value.message.as_dict()["reason"] == "disk_full"
    with store._database.reading() as connection:
        connection.execute("PRAGMA max_page_count = 100000").fetchall()
    store.put_content("big", "x" * 100_000)
    assert store.content("big") == "x" * 100_000
    store.close()


def test_a_closed_store_is_no_traceback(tmp_path: Path) -> None:
    store = ResultsStore(tmp_path)
    store.close()
    store.close()
    with pytest.raises(StorageTrouble):
        store.attempts()
