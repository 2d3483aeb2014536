"""One process holds a log at a time."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

from simulator.base.errors import StorageTrouble
from simulator.base.msg import msg
from simulator.storage.trouble import storage_trouble

LOCK_NAME = "session.lock"

if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


class SessionLock:
    """The system's lock on `session.lock` beside a log: a dead process's lock frees itself.

    The file stays when the lock goes: removing it would let two processes lock two files of one name.
    """

    def __init__(self, log: Path) -> None:
        """Prepares the lock for `log`; nothing is opened yet."""
        self._log = log
        self._path = log.with_name(LOCK_NAME)
        self._handle: int | None = None

    def acquire(self) -> None:
        """Takes the lock. Raises StorageTrouble: `error.log_held` if someone has it, else `error.journal_write`."""
        try:
            handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o666)
        except OSError as failure:
            raise storage_trouble("error.journal_write", self._log, failure) from failure
        try:
            _take(handle)
        except (BlockingIOError, PermissionError) as failure:  # POSIX and Windows: someone has it
            os.close(handle)
            raise StorageTrouble(msg("error.log_held", path=str(self._log))) from failure
        except OSError as failure:  # a file system without locks cannot promise that we are alone
            os.close(handle)
            raise storage_trouble("error.journal_write", self._log, failure) from failure
        self._handle = handle

    def renew(self) -> None:
        """Takes the lock anew if its file was removed or replaced (a stick pulled and put back)."""
        if not self._is_ours():
            self.release()
            self.acquire()

    def release(self) -> None:
        """Lets go; may be called twice."""
        handle, self._handle = self._handle, None
        if handle is not None:
            with suppress(OSError):
                os.close(handle)

    def _is_ours(self) -> bool:
        if self._handle is None:
            return False
        try:
            return os.path.samestat(self._path.stat(), os.fstat(self._handle))
        except OSError:
            return False
