"""Where things lie: the data folder, an attempt's folder, and the one way to write a whole file."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from simulator.base.errors import WrongCall
from simulator.base.hashing import sha256_hex
from simulator.base.msg import msg
from simulator.storage.trouble import storage_trouble, sync_folder

DATA_VARIABLE = "BTS_SIM_DATA"
LOG_NAME = "log.jsonl"
CONTENT_NAME = "content.json"

_ATTEMPT_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,79}")
_LONGEST_SLUG = 40


def data_dir(given: str | None) -> Path:
    """The folder of all that is kept: `given`, else the variable `BTS_SIM_DATA`, else the user's own data folder.

    Empty texts count as not given; `~` is the home folder. The path is absolute; nothing is created.
    """
    named = given or os.environ.get(DATA_VARIABLE)
    if named:
        try:
            return Path(named).expanduser().absolute()
        except RuntimeError as failure:  # `~name` of nobody known
            raise WrongCall(msg("error.no_such_file", path=named)) from failure
    import platformdirs  # not before it is needed: it stays off the start path of whoever names a folder

    return Path(platformdirs.user_data_dir("Menara", appauthor=False))


def attempt_dir(root: Path, attempt_id: str) -> Path:
    """The folder of one attempt below the data folder `root`; WrongCall for what `new_attempt_id` never makes."""
    if not _ATTEMPT_ID.fullmatch(attempt_id):
        raise WrongCall(msg("error.attempt_id", id=attempt_id))
    return root / "attempts" / attempt_id


def log_path(root: Path, attempt_id: str) -> Path:
    """The log of one attempt below the data folder `root`."""
    return attempt_dir(root, attempt_id) / LOG_NAME


def content_path(log: Path) -> Path:
    """The `content.json` that stands beside a log."""
    return log.with_name(CONTENT_NAME)


def new_attempt_id(scenario: str, started: str, salt: str) -> str:
    """A name that sorts by time and is safe on every file system; the same arguments give the same name.

    `started` is ISO 8601 and shows as written, in its own time zone; `salt` tells apart what
    started in the same second (station, random text). Raises WrongCall if `started` is no ISO time.

    >>> new_attempt_id("cikole-first-site", "2026-11-24T22:15:02+07:00", "station 4")
    '20261124-221502-cikole-first-site-8b87'
    """
    try:
        when = datetime.fromisoformat(started)
    except ValueError as failure:
        raise WrongCall(msg("error.not_a_time", value=started)) from failure
    slug = re.sub(r"[^a-z0-9]+", "-", scenario.lower()).strip("-")[:_LONGEST_SLUG].strip("-")
    mark = sha256_hex(f"{scenario}|{started}|{salt}")[:4]
    stamp = f"{when.year:04d}{when:%m%d-%H%M%S}"  # %Y is not padded on every system
    return "-".join(part for part in (stamp, slug, mark) if part)


def write_atomic(path: Path, text: str) -> None:
    """Writes `text` in UTF-8, line ends as they are, as `write_bytes` does."""
    write_bytes(path, text.encode("utf-8"))


def write_bytes(path: Path, data: bytes) -> None:
    """Writes a whole file: afterwards it is wholly new or wholly as before.

    Makes the folder if it is missing. On the disk when this returns. Raises StorageTrouble(`error.file_write`).
    """
    draft = path.with_name(f".{path.name}.{os.urandom(4).hex()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with draft.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except OSError as failure:
        with suppress(OSError):
            draft.unlink()
        raise storage_trouble("error.file_write", path, failure) from failure
    sync_folder(path.parent)
