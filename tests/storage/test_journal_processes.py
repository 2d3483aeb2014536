"""What only shows between processes: kills, locks, a disk that is full."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from simulator.base.errors import StorageTrouble
from simulator.storage.journal import FileJournal
from simulator.storage.logtext import read_log

Child = Callable[..., "subprocess.Popen[str]"]

APPENDS = """
import os, sys
from pathlib import Path
from simulator.storage.journal import FileJournal
path = Path(sys.argv[1])
journal = FileJournal.resume(path, None)
seq = len(journal.lines())
while True:
    journal.append('{"fill":"%s","hash":"h%d","seq":%d}' % ("x" * (seq % 600), seq, seq), urgent=seq % 97 == 0)
    os.write(1, b"%d\\n" % seq)
    seq += 1
"""

HOLDS = """
import sys
from pathlib import Path
from simulator.storage.journal import FileJournal
journal = FileJournal.resume(Path(sys.argv[1]), None)
print("held", flush=True)
sys.stdin.readline()
"""

FILLS = """
import resource, sys
from pathlib import Path
from simulator.base.errors import StorageTrouble
from simulator.storage.journal import FileJournal
path = Path(sys.argv[1])
journal = FileJournal.create(path, '{"hash":"h0"}')
limits = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limits[1]))
def line(seq):
    return '{"fill":"%s","hash":"h%d","seq":%d}' % ("x" * 70, seq, seq)
seq, told = 1, []
while len(told) < 3:
    try:
        journal.append(line(seq), urgent=bool(told))
        seq += 1
    except StorageTrouble as trouble:
        told.append(trouble.message.as_dict()["reason"])
        assert path.read_bytes().endswith(b"}\\n"), "half a line was left"
        assert len(journal.lines()) == seq
resource.setrlimit(resource.RLIMIT_FSIZE, limits)
for more in range(seq, seq + 5):
    journal.append(line(more), urgent=True)
journal.close()
print(*told, seq + 5)
"""


def killed_rounds(child: Child, path: Path, rounds: int) -> None:
    dice = random.Random(path.parent.name)
    FileJournal.create(path, '{"hash":"h0"}').close()
    for _ in range(rounds):
        process = child(APPENDS, path)
        assert process.stdout is not None
        first = process.stdout.readline()  # it has begun
        time.sleep(dice.uniform(0, 0.15))
        process.kill()
        told, trouble = process.communicate()
        assert "Traceback" not in trouble, trouble
        returned = int((first + told).rsplit("\n", 2)[-2])
        text = read_log(path)
        assert len(text.lines) - 1 >= returned
        assert [f'"seq":{seq}}}' in line for seq, line in enumerate(text.lines)][1:].count(False) == 0
        assert text.head == (len(text.lines) - 1, f"h{len(text.lines) - 1}")


def test_a_killed_process_loses_no_line_that_was_appended(child: Child, tmp_path: Path) -> None:
    killed_rounds(child, tmp_path / "log.jsonl", 6)


@pytest.mark.slow
def test_a_hundred_kills(child: Child, tmp_path: Path) -> None:
    for log in range(10):
        killed_rounds(child, tmp_path / str(log) / "log.jsonl", 10)


def test_a_held_log_cannot_be_opened_and_a_dead_holder_frees_it(child: Child, tmp_path: Path) -> None:
    path = tmp_path / "log.jsonl"
    FileJournal.create(path, '{"hash":"h0"}').close()
    holder = child(HOLDS, path)
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    with pytest.raises(StorageTrouble) as caught:
        FileJournal.resume(path, None)
    assert caught.value.message.code == "error.log_held"
    assert caught.value.message.as_dict() == {"path": str(path)}
    assert read_log(path).lines == ('{"hash":"h0"}',), "reading needs no lock"
    holder.kill()
    holder.wait()
    FileJournal.resume(path, None).close()


def test_this_process_cannot_hold_a_log_twice(tmp_path: Path) -> None:
    path = tmp_path / "log.jsonl"
    with FileJournal.create(path, '{"hash":"h0"}'), pytest.raises(StorageTrouble):
        FileJournal.resume(path, None)


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on a file's size there")
def test_a_full_disk_is_told_leaves_no_half_line_and_then_goes_on(child: Child, tmp_path: Path) -> None:
    path = tmp_path / "log.jsonl"
    told, trouble = child(FILLS, path).communicate()
    assert not trouble
    *reasons, count = told.split()
    assert reasons == ["disk_full"] * 3
    text = read_log(path)
    assert (len(text.lines), text.torn) == (int(count), None)
