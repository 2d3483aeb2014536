"""One SQLite file: opened, brought up to date, and never a traceback of the driver."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from weakref import finalize

from simulator.base.errors import StorageTrouble, WrongCall
from simulator.base.msg import msg
from simulator.storage.migrations import MIGRATIONS
from simulator.storage.trouble import storage_trouble

BUSY_MS = 5000

_REASONS = {
    sqlite3.SQLITE_BUSY: "locked",
    sqlite3.SQLITE_LOCKED: "locked",
    sqlite3.SQLITE_CORRUPT: "corrupt",
    sqlite3.SQLITE_NOTADB: "corrupt",
    sqlite3.SQLITE_READONLY: "read_only",
    sqlite3.SQLITE_FULL: "disk_full",
    sqlite3.SQLITE_IOERR: "device",
    sqlite3.SQLITE_CANTOPEN: "no_access",
    sqlite3.SQLITE_PERM: "no_access",
}


def _let_go(connection: sqlite3.Connection) -> None:
    with suppress(sqlite3.Error):
        connection.close()


class Database:
    """A connection that any thread may use, one at a time; other processes may use the file as well.

    Every failure of the driver is raised as StorageTrouble(`error.results_store`) with the path and
    one of the reasons `locked corrupt read_only disk_full device no_access gone other`; a
    database made by a newer version as StorageTrouble(`error.results_newer`).
    """

    def __init__(self, path: Path, busy_ms: int = BUSY_MS, migrations: Sequence[Sequence[str]] = MIGRATIONS) -> None:
        """Opens `path`, makes it and its folder if missing, and runs the migrations it lacks."""
        self._path = path
        self._turn = threading.RLock()
        self._durable: bool | None = None
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as failure:
            raise storage_trouble("error.results_store", path, failure) from failure
        with self._translated():
            self._connection = sqlite3.connect(path, timeout=busy_ms / 1000, isolation_level=None, check_same_thread=False)
        finalize(self, _let_go, self._connection)  # whoever forgets to close it leaves no open file either
        try:
            self._prepare(migrations)
        except BaseException:
            self.close()
            raise

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """The connection, for SELECT."""
        with self._turn, self._translated():
            yield self._connection

    @contextmanager
    def writing(self, durable: bool = True) -> Iterator[sqlite3.Connection]:
        """A transaction: all of the block happens or none of it. Not `durable`: a power cut may undo it."""
        with self._turn, self._translated():
            self._set_durable(durable)
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):
                    self._connection.execute("ROLLBACK")
                raise

    def forget_deleted(self) -> None:
        """Wipes deleted rows from the write-ahead file too, as far as nobody is reading it."""
        with self.reading() as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def close(self) -> None:
        """Lets go of the file; may be called twice."""
        with self._turn, suppress(sqlite3.Error):
            self._connection.close()

    def _prepare(self, migrations: Sequence[Sequence[str]]) -> None:
        with self._translated():
            self._connection.execute("PRAGMA foreign_keys = ON")
            self._connection.execute("PRAGMA secure_delete = ON")  # an erased number leaves the file, not just the table
            if self._version() > len(migrations):
                raise self._newer(self._version(), len(migrations))
            # Not on a network folder, not on a read-only stick, not while someone else is just doing it: all fine.
            with suppress(sqlite3.OperationalError):
                self._connection.execute("PRAGMA journal_mode = WAL").fetchall()
            if self._version() < len(migrations):
                self._migrate(migrations)

    def _migrate(self, migrations: Sequence[Sequence[str]]) -> None:
        with self.writing() as connection:
            version = self._version()  # again: another process may just have been faster
            for number, statements in enumerate(migrations[version:], start=version + 1):
                for statement in statements:
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {number:d}")

    def _version(self) -> int:
        row = self._connection.execute("PRAGMA user_version").fetchone()
        return int(row[0])

    def _set_durable(self, durable: bool) -> None:
        if durable != self._durable:
            self._connection.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
            self._durable = durable

    def _newer(self, found: int, known: int) -> StorageTrouble:
        return StorageTrouble(msg("error.results_newer", path=str(self._path), found=found, known=known))

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except OverflowError as failure:  # an integer beyond 64 bits
            raise WrongCall(msg("error.number_too_big")) from failure
        except sqlite3.Error as failure:
            raise storage_trouble("error.results_store", self._path, _reason_of(failure)) from failure


def _reason_of(failure: sqlite3.Error) -> str:
    code: int = getattr(failure, "sqlite_errorcode", 0)
    if code == sqlite3.SQLITE_READONLY_DBMOVED:
        return "gone"
    return _REASONS.get(code & 0xFF, "other")  # the low byte; above it stand the details
