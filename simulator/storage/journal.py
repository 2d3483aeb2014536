"""Where a session's lines go before anything shows them."""

from __future__ import annotations

import os
import threading
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self

from simulator.base.errors import StorageTrouble, WrongCall
from simulator.base.msg import msg
from simulator.storage.lock import SessionLock
from simulator.storage.logfile import FileChanged, LogFile
from simulator.storage.logtext import Head, check_head, read_bytes, scan_log
from simulator.storage.trouble import storage_trouble

SYNC_AFTER_S = 0.5
"""A line waits this long for its sync: half of the promised second, the rest is for a slow disk."""


class Journal(Protocol):
    """Takes the lines of one log, in order. Lines carry no line end."""

    @property
    def synced(self) -> int:
        """How many leading lines survive a power cut; only their heads may be remembered elsewhere."""
        ...

    def append(self, line: str, urgent: bool = False) -> None:
        """Adds a line, safe from a killed process when this returns; `urgent`: safe from a power cut as well.

        Raises StorageTrouble: then the line is not in the log, and the next append tries anew.
        """
        ...

    def lines(self) -> list[str]:
        """Every line so far, header first."""
        ...

    def close(self) -> None:
        """Syncs and lets go; may be called twice."""
        ...


class MemoryJournal:
    """A journal that keeps its lines in memory: for the audit, the trial and the tests."""

    def __init__(self, first_lines: str | None = None) -> None:
        """Begins with `first_lines`, header and prelude, if they are given."""
        self._lines: list[str] = []
        for line in first_lines.split("\n") if first_lines is not None else ():
            self.append(line)

    @property
    def synced(self) -> int:
        """All of them: nothing here is meant to survive."""
        return len(self._lines)

    def append(self, line: str, urgent: bool = False) -> None:
        """Keeps the line; raises ValueError if it is empty or holds a line end."""
        _encoded(line)
        self._lines.append(line)

    def lines(self) -> list[str]:
        """Every line so far."""
        return list(self._lines)

    def close(self) -> None:
        """Nothing to let go of."""


class FileJournal:
    """A journal in a file that this process alone holds; made by `create` or `resume`.

    A line is with the operating system before `append` returns and on the disk at most a second
    later. `append` and `close` may be called from any thread, one after the other. After a failed
    write or sync the next `append` first mends the file from memory: it brings back
    lines the disk lost, a removed file, a stick that was pulled and put back. Use as a context manager or close it.
    """

    def __init__(self, file: LogFile, lock: SessionLock, torn: str | None) -> None:
        """For `create` and `resume`: `file` is mended, `lock` held."""
        self.torn = torn
        """The torn last line that `resume` cut off, if there was one."""
        self._file = file
        self._lock = lock
        self._turn = threading.RLock()  # one append or close at a time
        self._sync_turn = threading.Lock()  # one sync at a time, and none while the file is being replaced
        self._waiting = threading.Event()
        self._closing = threading.Event()
        self._closed = False
        self._writer = threading.Thread(target=self._sync_until_closed, name="journal-sync", daemon=True)
        self._writer.start()

    @classmethod
    def create(cls, path: Path, first_lines: str) -> FileJournal:
        """Begins a log with its header and what precedes the work, in a folder that is made if missing.

        All of it is on the disk when this returns, or nothing is: a log is never cut inside its prelude. Raises WrongCall if the file holds anything, StorageTrouble if it cannot be written or is held.
        """
        lines = [_encoded(line) for line in first_lines.split("\n")]
        lock = _locked(path)
        try:
            _refuse_full(path)
            return cls(_begun(path, lines), lock, torn=None)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def resume(cls, path: Path, expected_head: Head | None) -> FileJournal:
        """Goes on with a log; a torn last line is cut off and named in `torn`.

        `expected_head` is the (seq, hash) the store remembers: BrokenLog if the log no longer
        holds it. Raises WrongCall if there is no such file; StorageTrouble if it is held or cannot be written.
        """
        if not path.is_file():  # before the lock, which would leave its file in a strange folder
            raise WrongCall(msg("error.no_such_file", path=str(path)))
        lock = _locked(path)
        try:
            text, lines = scan_log(read_bytes(path))
            if expected_head is not None:
                check_head(text, expected_head)
            file = LogFile(path, lines, synced=len(lines))
            _mend(file)
            return cls(file, lock, text.torn)
        except BaseException:
            lock.release()
            raise

    @property
    def synced(self) -> int:
        """How many leading lines are on the disk itself."""
        return self._file.synced

    def append(self, line: str, urgent: bool = False) -> None:
        """See `Journal.append`; raises ValueError if the line is empty or holds a line end."""
        data = _encoded(line)
        with self._turn:
            if self._closed:
                raise storage_trouble("error.journal_write", self._file.path, "closed")
            self._mend_if_broken()
            try:
                self._file.write(data)
            except (OSError, FileChanged) as failure:
                raise _write_trouble(self._file.path, failure) from failure
            if urgent:
                self._sync_or_take_back()
            elif not self._waiting.is_set():  # where it is set, the writer has not begun: its sync takes this line along
                self._waiting.set()

    def lines(self) -> list[str]:
        """Every line in the log, header first."""
        with self._turn:
            return [line.decode("utf-8").rstrip("\r\n") for line in self._file.lines]

    def close(self) -> None:
        """Syncs, lets go of file and lock; raises StorageTrouble if the last lines are not on the disk."""
        with self._turn:
            if self._closed:
                return
            self._closed = True
            self._closing.set()
            self._waiting.set()
            try:
                self._file.note_change()
                self._mend_if_broken()
                self._sync_or_take_back(keep=True)
            finally:
                self._writer.join()
                self._file.close()
                self._lock.release()

    def __enter__(self) -> Self:
        """The journal itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Closes."""
        self.close()

    def _mend_if_broken(self) -> None:
        if not self._file.is_broken:  # asked first without the turn: an append never waits for a slow disk
            return
        with self._sync_turn:
            self._lock.renew()
            _mend(self._file)

    def _sync_or_take_back(self, keep: bool = False) -> None:
        with self._sync_turn:
            try:
                if self._file.is_broken:  # a sync in the background failed since the last mending
                    self._file.mend()
                elif self._file.synced < len(self._file.lines):
                    self._file.sync()
            except (OSError, FileChanged) as failure:
                if not keep:
                    self._file.take_back()
                raise _write_trouble(self._file.path, failure) from failure

    def _sync_until_closed(self) -> None:
        """The writer thread. A failed sync marks the file broken; the next append mends it or tells the trainee."""
        while not self._closing.is_set():
            self._waiting.wait()
            if self._closing.wait(SYNC_AFTER_S):
                return
            self._waiting.clear()  # before the sync: a line that arrives meanwhile asks for another
            with self._sync_turn, suppress(OSError):
                if not self._file.is_broken:
                    self._file.sync()


def _encoded(line: str) -> bytes:
    if not line or "\n" in line or "\r" in line:
        raise ValueError("a journal line is one line, not empty")
    return line.encode("utf-8") + b"\n"


def _locked(path: Path) -> SessionLock:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as failure:
        raise storage_trouble("error.journal_write", path, failure) from failure
    lock = SessionLock(path)
    lock.acquire()
    return lock


def _refuse_full(path: Path) -> None:
    try:
        size = path.stat().st_size
    except FileNotFoundError:
        return
    except OSError as failure:
        raise storage_trouble("error.journal_write", path, failure) from failure
    if size > 0:
        raise WrongCall(msg("error.log_exists", path=str(path)))


def _begun(path: Path, lines: list[bytes]) -> LogFile:
    """A log of its first lines, put in place whole; if that cannot be done, nothing stays behind."""
    file = LogFile(path, lines, synced=0)
    if path.exists():  # an empty file, or no plain file at all: it is written where it is
        try:
            _mend(file)
        except StorageTrouble:
            with suppress(OSError):
                os.truncate(path, 0)
            raise
        return file
    draft = path.with_name(f"{path.name}.begun")
    try:
        draft.write_bytes(b"".join(lines))
        draft.replace(path)
    except OSError as failure:
        with suppress(OSError):
            draft.unlink()
        raise storage_trouble("error.journal_write", path, failure) from failure
    _mend(file)
    return file


def _mend(file: LogFile) -> None:
    try:
        file.mend()
    except (OSError, FileChanged) as failure:
        file.close()
        raise _write_trouble(file.path, failure) from failure


def _write_trouble(path: Path, failure: OSError | FileChanged) -> StorageTrouble:
    return storage_trouble("error.journal_write", path, failure if isinstance(failure, OSError) else "changed")
