"""Whatever is typed: no traceback, an exit code of 0, 1 or 2, and a sentence where it does not go."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from desk import FIRST, Desk
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

LOOKING = ("grade", "verify", "check")


def odd_files(folder: Path) -> list[Path]:
    """Files and places nobody would name on purpose."""
    (folder / "folder").mkdir()
    (folder / "empty").touch()
    (folder / "binary").write_bytes(bytes(range(256)) * 40)
    (folder / "session.jsonl").write_text("x", encoding="utf-8")
    (folder / "list.json").write_text("[]\n", encoding="utf-8")
    (folder / "numbers.jsonl").write_text("1\n2\n3\n", encoding="utf-8")
    (folder / "objects.jsonl").write_text("{}\n{}\n{}\n", encoding="utf-8")
    (folder / "deep.jsonl").write_text("[" * 200_000 + "\n" + "{}\n", encoding="utf-8")
    (folder / "wide.yaml").write_text("a: " + "x" * (2 << 20), encoding="utf-8")
    (folder / "bomb.yaml").write_text("a: &a [1]\nb: &b [*a,*a]\nc: [*b,*b]\n", encoding="utf-8")
    (folder / "null.json").write_text("null\n", encoding="utf-8")
    (folder / "loop").symlink_to(folder / "loop")
    return [*sorted(folder.iterdir()), folder, Path("/dev/null"), Path("/nowhere"), Path("/proc/self/mem")]


@pytest.mark.slow
def test_odd_files_are_looked_at_without_a_traceback(desk: Desk) -> None:
    for path in odd_files(desk.folder):
        for command in LOOKING:
            desk.types(command, path)
        assert desk.types(
            "run", FIRST, "--actions", desk.folder / "null.json", "--out", desk.folder / "p" / path.name, "--assessment", path
        ).exit_code in (1, 2)


@pytest.mark.slow
def test_odd_files_are_named_for_everything_without_a_traceback(desk: Desk) -> None:
    for path in odd_files(desk.folder):
        for words in (
            ("mistakes", path),
            ("expert", path, "--out", desk.out),
            ("audit", path, "--seeds", 1),
            ("assessment", path, "--out", desk.out / "a.json"),
        ):
            assert desk.types(*words).exit_code in (1, 2), words
        assert desk.types("run", FIRST, "--actions", path, "--out", desk.folder / "o" / path.name).exit_code in (0, 1, 2)


@pytest.mark.parametrize("seed", ["-1", "x", "1.5", "", str(2**53), "9" * 5_000, "0x10", "-0", "٣"])
def test_odd_seeds(desk: Desk, seed: str) -> None:
    done = desk.types("expert", FIRST, "--out", desk.out, "--job", "safety", f"--seed={seed}", "--quiet")
    assert done.exit_code in (0, 2)
    if seed in ("-1", "x", "1.5", "", str(2**53)):
        assert done.exit_code == 2


def test_the_largest_seed_is_worked_like_any_other(desk: Desk) -> None:
    desk.gets("expert", FIRST, "--out", desk.out, "--job", "safety", "--seed", 2**53 - 1, "--quiet")
    assert desk.report()["points"] == desk.report()["maximum"]
    desk.gets("verify", desk.out)


NAMES = ["~nobody", pytest.param("a" * 300, id="too long")]
MORE_NAMES = ["", "ä\u2028", " ", ".", "..", "/", "~", "a/" * 200, "\x01", "-", "--", "*", "%s", "{x}", "$HOME", "COM1", "a:b"]


@pytest.mark.parametrize("name", [*NAMES, *(pytest.param(name, marks=pytest.mark.slow) for name in MORE_NAMES)])
def test_odd_names(desk: Desk, name: str) -> None:
    for words in (
        ("grade", name), ("verify", name), ("mistakes", name), ("expert", name, "--out", desk.out), ("expert", FIRST, "--out", desk.out, "--job", name),
        ("expert", FIRST, "--out", desk.out, "--mistake", name), ("run", FIRST, "--actions", name, "--out", desk.out), ("schema", name),
        ("run", FIRST, "--actions", desk.writes("a.yaml", ""), "--out", desk.out, "--mode", name, "--job", "safety"),
        ("results", "release", name, "--assessor", "x"), ("results", "list", "--scenario", name), ("results", "list", "--trainee", name),
        ("results", "list", "--status", name), ("results", "list", "--mode", name),
    ):  # fmt: skip
        desk.types(*words)


MORE_NUMBERS = ["", "\n", "a" * 10_000, "ä\u2028", "=1+1"]


@pytest.mark.parametrize(
    "number",
    [" ", "\x00", "'; DROP TABLE participants; --", *(pytest.param(number, marks=pytest.mark.slow) for number in MORE_NUMBERS)],
)
def test_odd_trainee_numbers(desk: Desk, number: str) -> None:
    done = desk.types(
        "run", FIRST, "--actions", desk.writes("a.yaml", ""), "--out", desk.out, "--job", "safety", "--trainee", number
    )
    if not number.strip():
        assert done.exit_code == 2
    desk.types("results", "list")
    desk.types("results", "export", "--csv", desk.folder / "r.csv")


@pytest.mark.parametrize("lang", ["xx", "", "ID", "en_US.UTF-8", "id-ID", "\x00"])
def test_odd_languages(desk: Desk, lang: str) -> None:
    from simulator.cli.console import language_of

    assert language_of(["verify", "--lang", lang]) in ("id", "en")
    desk.types("schema", "--lang", lang)


def test_options_at_odd_places(desk: Desk) -> None:
    for words in (
        (), ("--lang",), ("run",), ("expert",), ("expert", FIRST), ("results",), ("results", "x"), ("nothing",), ("--x",), ("verify",), ("verify", "a", "b"),
        ("run", FIRST), ("run", FIRST, "--out", desk.out), ("audit",), ("audit", FIRST, "--seeds", 0), ("audit", FIRST, "--seeds", "x"), ("check",),
        ("bench", "x"), ("actions", "--seed", 1), ("results", "export"), ("results", "export", "--csv", desk.folder), ("results", "release"),
        ("assessment", FIRST), ("assessment", FIRST, "--out", desk.folder),
    ):  # fmt: skip
        desk.types(*words)


@pytest.mark.parametrize("separator", ["", "ab", "\n", "\t", '"'])
def test_odd_separators(desk: Desk, separator: str) -> None:
    desk.types("results", "export", "--csv", desk.folder / "r.csv", "--separator", separator)


WORDS = [
    "expert", "run", "actions", "mistakes", "grade", "verify", "check", "schema", "assessment", "results", "list", "export", "release", FIRST, "--out",
    "--seed", "--job", "--mistake", "--json", "--lang", "--actions", "--mode", "--trainee", "--assessment", "--no-handover", "--resume", "--data", "safety",
    "cable", "0", "-1", "practice", "assessment", "en", "id", "--help", "--version", "no_washers", "--csv", "--assessor", "--minutes", "",
]  # fmt: skip


@settings(max_examples=30, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(words=st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=5)), max_size=8))
def test_any_words_in_any_order(words: list[str], tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("odd")
    before = Path.cwd()
    os.chdir(folder)
    try:
        Desk(folder).types(*words)
    finally:
        os.chdir(before)
