from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.base.errors import BrokenLog, WrongCall
from simulator.storage.journal import FileJournal
from simulator.storage.logtext import check_head, read_log, scan_log

LINES = ['{"hash":"h0","log":1}', '{"hash":"h1","seq":1}', '{"hash":"h2","note":"Menara \u00fc \u2014 kabel","seq":2}']


def written(path: Path, lines: list[str]) -> bytes:
    raw = "".join(line + "\n" for line in lines).encode("utf-8")
    path.write_bytes(raw)
    return raw


def test_reads_complete_lines(tmp_path: Path) -> None:
    written(tmp_path / "log", LINES)
    text = read_log(tmp_path / "log")
    assert text.lines == tuple(LINES)
    assert text.torn is None
    assert text.head == (2, "h2")


def test_an_empty_file_has_no_lines(tmp_path: Path) -> None:
    written(tmp_path / "log", [])
    text = read_log(tmp_path / "log")
    assert (text.lines, text.torn, text.head) == ((), None, None)


@pytest.mark.parametrize("name", ["missing", "folder", "file/below"])
def test_what_is_no_file_is_named(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(WrongCall) as caught:
        read_log(tmp_path / name)
    assert caught.value.message.code == "error.no_such_file"
    assert caught.value.message.as_dict() == {"path": str(tmp_path / name)}


def test_torn_at_every_byte_of_the_last_line(tmp_path: Path) -> None:
    path = tmp_path / "log"
    raw = written(path, LINES)
    start = len(raw) - len(LINES[-1].encode("utf-8")) - 1
    for end in range(start + 1, len(raw)):
        path.write_bytes(raw[:end])
        text = read_log(path)
        assert text.lines == tuple(LINES[:2])
        assert text.torn == raw[start:end].decode("utf-8", "replace")
        with FileJournal.resume(path, (1, "h1")) as journal:
            assert journal.torn == text.torn
            journal.append(LINES[2])
        assert path.read_bytes() == raw


@pytest.mark.parametrize("last", [b'{"seq":2,\n', b"\xff\xfe\n", b"\0\0\0\0", b"[1]\n", b"\n", b"7\n"])
def test_a_last_line_that_is_no_object_is_torn(tmp_path: Path, last: bytes) -> None:
    path = tmp_path / "log"
    raw = written(path, LINES[:2])
    path.write_bytes(raw + last)
    assert read_log(path).torn == last.removesuffix(b"\n").decode("utf-8", "replace")
    FileJournal.resume(path, None).close()
    assert path.read_bytes() == raw


@pytest.mark.parametrize("middle", [b"\xff\xfe\x00", b"{", b"", b"null", b"[" * 100_000, b"{} {}"])
def test_garbage_in_the_middle_names_the_entry(tmp_path: Path, middle: bytes) -> None:
    path = tmp_path / "log"
    head, last = (line.encode("utf-8") + b"\n" for line in LINES[:2])
    path.write_bytes(head + middle + b"\n" + last)
    with pytest.raises(BrokenLog) as caught:
        read_log(path)
    assert caught.value.seq == 1
    assert caught.value.message.code == "error.log_line"


def test_only_one_line_can_be_torn(tmp_path: Path) -> None:
    path = tmp_path / "log"
    path.write_bytes(written(path, LINES[:1]) + b"{no\n{half")
    with pytest.raises(BrokenLog):
        read_log(path)


def test_line_ends_of_windows_are_read_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "log"
    raw = written(path, LINES[:2]).replace(b"\n", b"\r\n")
    path.write_bytes(raw)
    assert read_log(path).lines == tuple(LINES[:2])
    with FileJournal.resume(path, (1, "h1")) as journal:
        journal.append(LINES[2])
        assert journal.lines() == LINES
    assert path.read_bytes() == raw + LINES[2].encode("utf-8") + b"\n"


def test_a_shorter_log_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "log"
    raw = written(path, LINES[:2]) + b'{"torn'
    path.write_bytes(raw)
    with pytest.raises(BrokenLog) as caught:
        FileJournal.resume(path, (2, "h2"))
    assert caught.value.message.code == "error.log_shorter"
    assert caught.value.message.as_dict() == {"seq": 1, "remembered": 2}
    assert path.read_bytes() == raw, "a refused log stays as it is, torn line and all"
    FileJournal.resume(path, (1, "h1")).close()  # the refused call let go of the lock


def test_an_empty_log_is_shorter_than_any(tmp_path: Path) -> None:
    written(tmp_path / "log", [])
    with pytest.raises(BrokenLog):
        FileJournal.resume(tmp_path / "log", (0, "h0"))


def test_a_changed_entry_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "log"
    written(path, [*LINES[:2], LINES[2].replace("h2", "hX")])
    with pytest.raises(BrokenLog) as caught:
        FileJournal.resume(path, (2, "h2"))
    assert (caught.value.seq, caught.value.message.code) == (2, "error.log_changed")


def test_an_entry_in_another_place_is_refused() -> None:
    text, _ = scan_log(b'{"hash":"h0"}\n{"hash":"h2","seq":2}\n')
    with pytest.raises(BrokenLog) as caught:
        check_head(text, (1, "h2"))
    assert caught.value.message.code == "error.log_changed"


@given(st.binary(max_size=80))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    try:
        text, pieces = scan_log(raw)
    except BrokenLog:
        return
    assert len(text.lines) == len(pieces)
    assert raw.startswith(b"".join(pieces))
    assert all(isinstance(json.loads(line), dict) for line in text.lines)
    assert (text.torn is None) == (b"".join(pieces) == raw)


@given(st.lists(st.dictionaries(st.text(), st.text() | st.integers()), max_size=5), st.data())
def test_every_cut_loses_at_most_the_line_it_is_in(objects: list[dict[str, object]], data: st.DataObject) -> None:
    lines = [json.dumps(item, ensure_ascii=False) for item in objects]
    raw = "".join(line + "\n" for line in lines).encode("utf-8", "surrogatepass")
    cut = data.draw(st.integers(0, len(raw)))
    text, _ = scan_log(raw[:cut])
    assert list(text.lines) == lines[: raw[:cut].count(b"\n")]
