from __future__ import annotations

import os
import shutil
import sys
import threading
import time
from pathlib import Path

import pytest

from simulator.base.errors import StorageTrouble, WrongCall
from simulator.storage.journal import FileJournal, Journal, MemoryJournal
from simulator.storage.logtext import read_log

HEADER = '{"hash":"h0","log":1}'
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="Windows does not let go of an open file")


def entry(seq: int) -> str:
    return f'{{"hash":"h{seq}","note":"\u00fc","seq":{seq}}}'


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "attempt" / "log.jsonl"


def test_a_line_is_in_the_file_when_append_returns(path: Path) -> None:
    with FileJournal.create(path, HEADER) as journal:
        assert path.read_bytes() == HEADER.encode() + b"\n"
        for seq in range(1, 4):
            journal.append(entry(seq))
            assert path.read_bytes().endswith(entry(seq).encode("utf-8") + b"\n")
        assert journal.lines() == [HEADER, entry(1), entry(2), entry(3)]
    assert read_log(path).lines == (HEADER, entry(1), entry(2), entry(3))


def test_resume_goes_on(path: Path) -> None:
    FileJournal.create(path, HEADER).close()
    with FileJournal.resume(path, (0, "h0")) as journal:
        journal.append(entry(1))
    with FileJournal.resume(path, (1, "h1")) as journal:
        assert journal.torn is None
        assert journal.lines() == [HEADER, entry(1)]


def test_create_does_not_overwrite(path: Path) -> None:
    FileJournal.create(path, HEADER).close()
    with pytest.raises(WrongCall) as caught:
        FileJournal.create(path, HEADER)
    assert caught.value.message.code == "error.log_exists"
    FileJournal.resume(path, None).close()


def test_create_takes_an_empty_file(path: Path) -> None:
    path.parent.mkdir()
    path.touch()
    FileJournal.create(path, HEADER).close()
    assert read_log(path).lines == (HEADER,)


def test_resume_of_a_missing_log_leaves_nothing_behind(path: Path) -> None:
    with pytest.raises(WrongCall) as caught:
        FileJournal.resume(path, None)
    assert caught.value.message.code == "error.no_such_file"
    assert not path.parent.exists()


@pytest.mark.parametrize("line", ["", "a\nb", "a\r", "\ud800"])
@pytest.mark.parametrize("where", ["file", "memory"])
def test_what_is_no_line_is_refused(path: Path, line: str, where: str) -> None:
    journal: Journal = FileJournal.create(path, HEADER) if where == "file" else MemoryJournal(HEADER)
    with pytest.raises(ValueError):
        journal.append(line)
    journal.append(entry(1))
    assert journal.lines() == [HEADER, entry(1)]
    journal.close()


def test_memory_keeps_lines() -> None:
    journal = MemoryJournal()
    journal.append(HEADER, urgent=True)
    journal.close()
    assert (journal.lines(), journal.synced) == ([HEADER], 1)


def test_synced_within_a_second_and_at_once_when_urgent(path: Path) -> None:
    with FileJournal.create(path, HEADER) as journal:
        assert journal.synced == 1
        journal.append(entry(1), urgent=True)
        assert journal.synced == 2
        journal.append(entry(2))
        journal.append(entry(3))
        deadline = time.monotonic() + 5
        while journal.synced < 4 and time.monotonic() < deadline:
            time.sleep(0.02)
        assert journal.synced == 4


def test_close_may_be_called_twice_and_ends_the_thread(path: Path) -> None:
    journal = FileJournal.create(path, HEADER)
    journal.append(entry(1))
    journal.close()
    journal.close()
    assert not journal._writer.is_alive()
    assert journal.synced == 2
    with pytest.raises(StorageTrouble):
        journal.append(entry(2))


@posix_only
def test_a_removed_file_is_told_and_then_restored(path: Path) -> None:
    with FileJournal.create(path, HEADER) as journal:
        journal.append(entry(1))
        path.unlink()
        with pytest.raises(StorageTrouble) as caught:
            journal.append(entry(2))
        assert caught.value.message.as_dict() == {"path": str(path), "reason": "gone"}
        assert journal.lines() == [HEADER, entry(1)]
        journal.append(entry(2))
    assert read_log(path).lines == (HEADER, entry(1), entry(2))


@posix_only
def test_a_pulled_stick_put_back_goes_on(path: Path, tmp_path: Path) -> None:
    with FileJournal.create(path, HEADER) as journal:
        journal.append(entry(1))
        path.parent.rename(tmp_path / "pulled")
        for _ in range(2):
            with pytest.raises(StorageTrouble):
                journal.append(entry(2))
        shutil.copytree(tmp_path / "pulled", path.parent)  # other files of the same names, as after mounting anew
        journal.append(entry(2))
        with pytest.raises(StorageTrouble) as caught:
            FileJournal.resume(path, None)
        assert caught.value.message.code == "error.log_held"
    assert read_log(path).lines == (HEADER, entry(1), entry(2))


@posix_only
def test_a_removed_file_is_restored_on_close(path: Path) -> None:
    journal = FileJournal.create(path, HEADER)
    journal.append(entry(1))
    path.unlink()
    journal.close()
    assert read_log(path).lines == (HEADER, entry(1))


@posix_only
def test_a_lost_folder_is_told_on_close_and_the_lock_is_let_go(path: Path) -> None:
    journal = FileJournal.create(path, HEADER)
    shutil.rmtree(path.parent)
    with pytest.raises(StorageTrouble):
        journal.close()
    journal.close()
    FileJournal.create(path, HEADER).close()


def test_a_line_of_someone_else_does_not_stay(path: Path) -> None:
    with FileJournal.create(path, HEADER) as journal:
        with path.open("ab") as other:
            other.write(b"{}\n")
        with pytest.raises(StorageTrouble) as caught:
            journal.append(entry(1))
        assert caught.value.message.as_dict()["reason"] == "changed"
        journal.append(entry(1))
    assert read_log(path).lines == (HEADER, entry(1))


@posix_only
def test_another_log_in_its_place_is_not_written_over(path: Path) -> None:
    journal = FileJournal.create(path, HEADER)
    other = '{"hash":"of another attempt"}\n'
    path.unlink()
    path.write_text(other, encoding="utf-8", newline="\n")
    for _ in range(2):
        with pytest.raises(StorageTrouble) as caught:
            journal.append(entry(1))
        assert caught.value.message.as_dict()["reason"] == "changed"
    with pytest.raises(StorageTrouble):
        journal.close()
    assert path.read_text(encoding="utf-8") == other


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_device(path: Path) -> None:
    path.parent.mkdir()
    path.symlink_to("/dev/full")
    with pytest.raises(StorageTrouble) as caught:
        FileJournal.create(path, HEADER)
    assert caught.value.message.code == "error.journal_write"
    assert caught.value.message.as_dict() == {"path": str(path), "reason": "disk_full"}
    path.unlink()
    with FileJournal.create(path, HEADER) as journal:
        path.rename(path.with_name("kept"))
        path.symlink_to("/dev/full")
        reasons = []
        for _ in range(3):
            with pytest.raises(StorageTrouble) as caught:
                journal.append(entry(1), urgent=True)
            reasons.append(caught.value.message.as_dict()["reason"])
        assert reasons == ["changed", "disk_full", "disk_full"]
        path.unlink()
        path.with_name("kept").rename(path)
        journal.append(entry(1), urgent=True)
    assert read_log(path).lines == (HEADER, entry(1))


def test_a_folder_that_cannot_be(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(StorageTrouble) as caught:
        FileJournal.create(tmp_path / "file" / "attempt" / "log.jsonl", HEADER)
    assert caught.value.message.code == "error.journal_write"


@posix_only
def test_a_failed_sync_in_the_background_is_mended_from_memory(path: Path) -> None:
    """The descriptor is turned into a pipe's, whose fsync truly fails; the file loses what was not synced."""
    journal = FileJournal.create(path, HEADER)
    journal.append(entry(1), urgent=True)
    journal.append(entry(2))
    reader, writer = os.pipe()
    os.dup2(writer, journal._file._handle)
    os.truncate(path, len(HEADER) + 1 + len(entry(1).encode("utf-8")) + 1)
    deadline = time.monotonic() + 5
    while not journal._file.is_broken and time.monotonic() < deadline:
        time.sleep(0.02)
    assert journal._file.is_broken
    assert journal.synced == 2
    journal.append(entry(3))
    journal.close()
    os.close(reader)
    os.close(writer)
    assert read_log(path).lines == (HEADER, entry(1), entry(2), entry(3))


def test_threads_may_append_in_turn(path: Path) -> None:
    with FileJournal.create(path, HEADER) as journal:

        def work(name: int) -> None:
            for seq in range(50):
                journal.append(f'{{"by":{name},"n":{seq}}}', urgent=seq % 25 == 0)

        threads = [threading.Thread(target=work, args=(name,)) for name in range(3)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        kept = journal.lines()
    assert len(kept) == 151
    assert read_log(path).lines == tuple(kept)
