"""One log's bytes on disk, and the copy in memory from which they are mended."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from simulator.storage.trouble import sync_folder

_FLAGS = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0)


class FileChanged(Exception):
    """Someone else wrote into the file: what is on disk is not what was synced."""


class LogFile:
    """Writes whole lines or nothing, and can restore its file after any failure. Not safe between threads.

    `lines` is what was promised, line ends included; its first `synced` lines are on the disk itself. After a
    failure `is_broken` is True and only `mend` may follow: a file descriptor that failed cannot be
    trusted again (Linux drops the pages a failed fsync did not write, and reports it once).
    """

    def __init__(self, path: Path, lines: list[bytes], synced: int) -> None:
        """Nothing is opened: call `mend` to open the file and bring it to `lines`."""
        self.path = path
        self.lines = lines
        self.synced = synced
        self.is_broken = True
        self._handle = -1
        self._length = 0

    def write(self, line: bytes) -> None:
        """Adds a line, handed to the system when this returns. Raises OSError or FileChanged: then it is not there."""
        try:
            self._write_at_end(line)
        except (OSError, FileChanged):
            self._cut_back()
            raise
        self._length += len(line)
        self.lines.append(line)

    def take_back(self) -> None:
        """Removes the last line again, whose sync failed; `mend` must follow."""
        self._length -= len(self.lines.pop())
        self.synced = min(self.synced, len(self.lines))
        self._cut_back()

    def sync(self) -> None:
        """Brings every line written before the call to the disk. Raises OSError: then nothing is known of them."""
        count = len(self.lines)  # read first: a line written while the disk works is not promised
        try:
            os.fsync(self._handle)
        except OSError:
            self.is_broken = True
            raise
        self.synced = max(self.synced, count)

    def mend(self) -> None:
        """Opens the file anew and brings it to exactly `lines`, synced. Raises OSError or FileChanged.

        What was not synced is written over in place, never cut first: a full disk has room for
        what it already holds.
        """
        self.close()
        self._handle = os.open(self.path, _FLAGS, 0o666)
        wanted = b"".join(self.lines)
        safe = sum(map(len, self.lines[: self.synced]))
        size = os.fstat(self._handle).st_size
        found = _read(self._handle, min(size, safe))
        if found != wanted[: len(found)]:
            raise FileChanged
        os.lseek(self._handle, len(found), os.SEEK_SET)
        _write_all(self._handle, wanted[len(found) :])
        if size > len(wanted):
            os.ftruncate(self._handle, len(wanted))
        os.fsync(self._handle)
        sync_folder(self.path.parent)
        self._length, self.synced, self.is_broken = len(wanted), len(self.lines), False

    def note_change(self) -> None:
        """Marks the file broken if it was removed, replaced or written by someone else."""
        try:
            self._refuse_changed()
        except (OSError, FileChanged):
            self.is_broken = True

    def close(self) -> None:
        """Lets go of the file without syncing; may be called twice."""
        handle, self._handle, self.is_broken = self._handle, -1, True
        if handle >= 0:
            with suppress(OSError):
                os.close(handle)

    def _refuse_changed(self) -> None:
        """A removed file still takes writes on POSIX: the lines would be gone with the process."""
        held = os.fstat(self._handle)
        if not os.path.samestat(self.path.stat(), held) or held.st_size != self._length:
            raise FileChanged

    def _write_at_end(self, line: bytes) -> None:
        self._refuse_changed()
        os.lseek(self._handle, self._length, os.SEEK_SET)
        _write_all(self._handle, line)

    def _cut_back(self) -> None:
        self.is_broken = True
        with suppress(OSError):
            if os.fstat(self._handle).st_size > self._length:
                os.ftruncate(self._handle, self._length)


def _write_all(handle: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(handle, rest) :]


def _read(handle: int, count: int) -> bytes:
    pieces = []
    while count > 0:
        piece = os.read(handle, count)
        if not piece:
            break
        pieces.append(piece)
        count -= len(piece)
    return b"".join(pieces)
