"""Why the operating system refused, in a few words a text can be written for."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress
from pathlib import Path

from simulator.base.errors import StorageTrouble
from simulator.base.msg import msg

_REASONS = {
    errno.ENOSPC: "disk_full",
    errno.EFBIG: "disk_full",
    errno.EROFS: "read_only",
    errno.EACCES: "no_access",
    errno.EPERM: "no_access",
    errno.ENOENT: "gone",
    errno.ENOTDIR: "gone",
    errno.ENODEV: "gone",
    errno.ENXIO: "gone",
    errno.EIO: "device",
    errno.ENAMETOOLONG: "name_too_long",
}
# Windows knows neither, and their numbers differ between systems.
for _name, _reason in (("EDQUOT", "disk_full"), ("ESTALE", "gone")):
    if hasattr(errno, _name):
        _REASONS[getattr(errno, _name)] = _reason


def reason_of(failure: OSError) -> str:
    """One of `disk_full read_only no_access gone device name_too_long other`: what a person can act on.

    >>> reason_of(OSError(errno.ENOSPC, "No space left on device"))
    'disk_full'
    """
    return _REASONS.get(failure.errno or 0, "other")


def storage_trouble(code: str, path: Path, reason: str | OSError) -> StorageTrouble:
    """The error to raise: `code` with the path and the reason's word. The caller adds `from failure`."""
    word = reason_of(reason) if isinstance(reason, OSError) else reason
    return StorageTrouble(msg(code, path=str(path), reason=word))


def sync_folder(folder: Path) -> None:
    """Makes a new or renamed file's name survive a power cut; silently nothing where the system cannot."""
    if sys.platform == "win32":  # a folder cannot be opened there; NTFS journals names by itself
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
