"""Text files as nodes that know their place: the only module that imports PyYAML.

A document is a small, plain subset of YAML: mappings with text keys, lists, text, whole numbers,
decimal numbers, `true`, `false` and `null` (or nothing, or `~`). Everything else a plain word could mean in
YAML 1.1 is text here: `on`, `yes`, `True`, `1:30`, `0777`, `0x1F`, `2024-05-01`. Aliases, anchors, tags,
duplicate keys and oversized or over-deep documents are refused.

Nodes are built from parser events with a stack of our own, not from composed nodes: anchors are
visible there, and a file of a million brackets is refused at the forty-first instead of exhausting the stack.

What places and paths are is told in `nodes`, how a validator's errors find their place in `validation`; both are
offered here too, so that who reads files needs this one door.
"""

from __future__ import annotations

import json
import math
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from simulator.base.errors import BadInput, Problem
from simulator.base.msg import Scalar, msg
from simulator.base.nearest import nearest
from simulator.base.nodes import DataPath, Node, at, located, path_text, plain, shortened, shown
from simulator.base.validation import KnownKeys, problems_from_errors

__all__ = [
    "MAX_DOCUMENT_BYTES",
    "MAX_LEVELS",
    "MAX_TEXT_BYTES",
    "DataPath",
    "KnownKeys",
    "Node",
    "at",
    "bundled_root",
    "list_files",
    "located",
    "parse_json",
    "parse_text",
    "path_text",
    "plain",
    "problems_from_errors",
    "read_document",
    "read_text",
]

MAX_DOCUMENT_BYTES = 1024 * 1024
"""The largest YAML document accepted."""
MAX_TEXT_BYTES = 64 * 1024 * 1024
"""The largest other text file accepted (logs, content, sprites)."""
MAX_LEVELS = 40
"""How many mappings and lists may stand inside each other."""

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"[-+]?([0-9]+\.[0-9]*|\.[0-9]+)([eE][-+][0-9]+)?")
_NOT_FINITE = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")
_WORDS: Mapping[str, bool | None] = {"": None, "~": None, "null": None, "true": True, "false": False}
_LONGEST_INTEGER = 100

# Surrogates and non-characters cannot be written to a file; U+0085, U+2028 and U+2029 break lines invisibly.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_FORBIDDEN_VALUE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_JSON_NUMBER = re.compile(r'"(?:[^"\\]|\\.)*"|(-?(?:Infinity|[0-9]+(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?)|NaN)', re.DOTALL)


def parse_text(text: str, file: str) -> Node:
    """The root node of a YAML document; `file` is the name problems carry. Nothing at all is a null at 1:1.

    Raises BadInput with every problem found up to the first that makes the rest unreadable.
    """
    text = text.removeprefix("\ufeff")
    _refuse_size(len(text.encode("utf-8", "surrogatepass")), MAX_DOCUMENT_BYTES, file)
    _refuse_forbidden(text, file)
    builder = _Builder(file)
    builder.read(text)
    if builder.problems:
        raise BadInput(tuple(builder.problems))
    return builder.root


def read_document(path: Path) -> Node:
    """The root node of a YAML file; raises BadInput if it cannot be opened, decoded or parsed."""
    return parse_text(read_text(path, MAX_DOCUMENT_BYTES), str(path))


def read_text(path: Path, limit_bytes: int = MAX_TEXT_BYTES) -> str:
    """A UTF-8 text file, with line feeds as line ends and without a byte order mark.

    Raises BadInput if it is missing, a folder, locked, longer than `limit_bytes` or not UTF-8.
    """
    raw = _read_bytes(path, limit_bytes + 1)
    _refuse_size(len(raw), limit_bytes, str(path))
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        column = error.start - raw.rfind(b"\n", 0, error.start)
        raise _bad(str(path), line, column, "not_utf8", byte=f"0x{raw[error.start]:02X}") from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def parse_json(text: str, file: str) -> Any:
    """A JSON text as plain Python; refuses duplicate keys, NaN, infinities and text that is no Unicode.

    Raises BadInput with the place of the first problem.
    """
    try:
        value = _decode_json(text)
    except json.JSONDecodeError as error:
        raise _bad(file, error.lineno, error.colno, "syntax", text=error.msg) from None
    except RecursionError:
        raise _bad(file, 0, 0, "too_deep", limit=MAX_LEVELS) from None
    except ValueError:
        raise BadInput((_json_problem(text, file),)) from None
    return value


def bundled_root() -> Path:
    """The folder that holds `scenarios/` and `assets/`: inside an installed package, else the source checkout."""
    package = Path(__file__).resolve().parents[1]
    bundled = package / "_bundled"
    return bundled if bundled.is_dir() else package.parent


def is_file(path: Path) -> bool:
    """Whether a file lies there; no for a name no file can have, where `Path.is_file` raises."""
    return os.path.isfile(path)  # noqa: PTH113


def is_folder(path: Path) -> bool:
    """Whether a folder lies there; no for a name no folder can have."""
    return os.path.isdir(path)  # noqa: PTH112


def list_files(folder: Path, suffix: str) -> list[Path]:
    """The files directly in `folder` whose names end in `suffix` (`.yaml`), sorted by name; none if it is missing."""
    if not is_folder(folder):
        return []
    found = [path for path in folder.iterdir() if path.name.endswith(suffix) and path.is_file()]
    return sorted(found, key=lambda path: path.name)


def _decode_json(text: str) -> Any:
    value = json.loads(
        text.removeprefix("\ufeff"),
        object_pairs_hook=_unique,
        parse_float=_finite,
        parse_constant=_finite,
    )
    if "\\u" in text:
        # An escape can smuggle in half a surrogate pair, which no file or screen could take.
        json.dumps(value, ensure_ascii=False).encode("utf-8")
    return value


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("duplicate key")
    return found


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError("not finite")
    return number


def _json_problem(text: str, file: str) -> Problem:
    """Where a JSON text breaks a rule that the decoder noticed without telling the place."""
    for found in _JSON_NUMBER.finditer(text):
        token = found.group(1)
        if token and not math.isfinite(float(token)):
            return Problem(file, *_place(text, found.start()), "", msg("problem.not_finite", got=shortened(token)))
    # JSON is read as YAML once more, whose events carry places; only the duplicate is of interest.
    builder = _Builder(file)
    builder.read(text)
    for problem in builder.problems:
        if problem.message.code == "problem.duplicate_key":
            return problem
    return Problem(file, 0, 0, "", msg("problem.syntax", text="duplicate key or broken character"))


def _bad(file: str, line: int, column: int, kind: str, **params: Scalar) -> BadInput:
    return BadInput((Problem(file, line, column, "", msg(f"problem.{kind}", **params)),))


def _refuse_size(size: int, limit_bytes: int, file: str) -> None:
    if size > limit_bytes:
        raise _bad(file, 0, 0, "too_large", limit_kib=limit_bytes // 1024)


def _refuse_forbidden(text: str, file: str) -> None:
    found = _FORBIDDEN.search(text)
    if found:
        line, column = _place(text, found.start())
        raise _bad(file, line, column, "control_character", character=f"U+{ord(found.group()):04X}")


def _place(text: str, index: int) -> tuple[int, int]:
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)


def _read_bytes(path: Path, count: int) -> bytes:
    file = str(path)
    try:
        # Windows calls opening a folder a lack of permission, so this is asked first.
        if path.is_dir():
            raise _bad(file, 0, 0, "is_folder")
        with path.open("rb") as stream:
            return stream.read(count)
    except FileNotFoundError:
        raise _bad(file, 0, 0, "file_missing", did_you_mean=_nearest_file(path)) from None
    except PermissionError:
        raise _bad(file, 0, 0, "file_locked") from None
    except (OSError, ValueError) as error:
        raise _bad(file, 0, 0, "file_unreadable", text=getattr(error, "strerror", None) or str(error)) from None


def _nearest_file(path: Path) -> str | None:
    try:
        return nearest(path.name, sorted(other.name for other in path.parent.iterdir()))
    except OSError:
        return None


@dataclass(slots=True)
class _Frame:
    """A mapping or list still being read; `key` is the mapping key whose value comes next."""

    node: Node
    path: DataPath
    key: str | None = None


class _Unreadable(Exception):
    """What follows cannot be understood any more; the problem is already noted."""


class _Builder:
    """Turns the parser's events into nodes and collects what is wrong on the way."""

    def __init__(self, file: str) -> None:
        self.root = Node(None, 1, 1)
        self.problems: list[Problem] = []
        self._file = file
        self._open: list[_Frame] = []
        self._documents = 0

    def read(self, text: str) -> None:
        """Reads a whole text; afterwards `root` and `problems` are final."""
        try:
            for event in yaml.parse(text, Loader=_LOADER):
                self._take(event)
        except _Unreadable:
            pass
        except yaml.MarkedYAMLError as error:
            self._note_syntax(text, error)
        except yaml.YAMLError as error:
            self._note((0, 0), "syntax", text=str(error))

    def _take(self, event: Any) -> None:
        place = (event.start_mark.line + 1, event.start_mark.column + 1)
        if isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                self._stop(place, "second_document")
        elif isinstance(event, yaml.CollectionEndEvent):
            self._open.pop()
        elif isinstance(event, yaml.AliasEvent):
            self._note(place, "alias")
            self._accept(Node(None, *place), is_alias=True)
        elif isinstance(event, yaml.NodeEvent):
            self._take_node(event, place)

    def _take_node(self, event: Any, place: tuple[int, int]) -> None:
        if event.anchor is not None:
            self._note(place, "anchor", name=event.anchor)
        if event.tag is not None:
            self._note(place, "tag", name=event.tag)
        if isinstance(event, yaml.ScalarEvent):
            self._accept(Node(self._scalar(event, place), *place))
            return
        if len(self._open) == MAX_LEVELS:
            self._stop(place, "too_deep", limit=MAX_LEVELS)
        path = self._path()
        node = Node({} if isinstance(event, yaml.MappingStartEvent) else [], *place)
        self._accept(node)
        self._open.append(_Frame(node, path))

    def _accept(self, node: Node, *, is_alias: bool = False) -> None:
        if not self._open:
            self.root = node
            return
        frame = self._open[-1]
        if isinstance(frame.node.value, list):
            frame.node.value.append(node)
        elif isinstance(frame.node.value, dict) and frame.key is not None:
            frame.node.value[frame.key] = node
            frame.key = None
        else:
            self._take_key(frame, node, is_alias=is_alias)

    def _take_key(self, frame: _Frame, node: Node, *, is_alias: bool) -> None:
        place = (node.line, node.column)
        if isinstance(node.value, (dict, list)):
            self._stop(place, "key_not_text", got=shown(plain(node)))
        if not isinstance(node.value, str) and not is_alias:
            self._note(place, "key_not_text", got=shown(node.value))
        key = node.value if isinstance(node.value, str) else shown(node.value)
        earlier = frame.node.key_places.get(key)
        if earlier is not None and not is_alias:
            self._note(place, "duplicate_key", key=key, first_line=earlier[0])
        frame.node.key_places.setdefault(key, place)
        frame.key = key

    def _scalar(self, event: Any, place: tuple[int, int]) -> str | int | float | bool | None:
        text: str = event.value
        if event.style:
            found = _FORBIDDEN_VALUE.search(text)
            if found:
                self._note(place, "control_character", character=f"U+{ord(found.group()):04X}")
            return text
        if text in _WORDS:
            return _WORDS[text]
        if _INTEGER.fullmatch(text) and len(text) <= _LONGEST_INTEGER:
            return int(text)
        if _DECIMAL.fullmatch(text) and math.isfinite(float(text)):
            return float(text)
        if _NOT_FINITE.fullmatch(text) or _INTEGER.fullmatch(text) or _DECIMAL.fullmatch(text):
            self._note(place, "not_finite", got=shortened(text))
        return text

    def _note_syntax(self, text: str, error: yaml.MarkedYAMLError) -> None:
        lines = text.splitlines() or [""]
        mark = error.problem_mark or error.context_mark
        # Where the text ends too early, the parser may point past its last line.
        line = min(mark.line, len(lines) - 1) + 1 if mark else 0
        column = mark.column + 1 if mark else 0
        before = lines[line - 1][:column] if mark else ""
        if "\t" in before and not before.strip():
            self._note((line, column), "tab_indent")
        elif "nesting depth" in (error.problem or ""):
            # The C parser looks ahead and gives up first when thousands of brackets stand on one line.
            self._note((line, column), "too_deep", limit=MAX_LEVELS)
        else:
            self._note((line, column), "syntax", text=error.problem or error.context or "")

    def _path(self) -> DataPath:
        """Where the next value will stand."""
        if not self._open:
            return ()
        frame = self._open[-1]
        if isinstance(frame.node.value, list):
            return (*frame.path, len(frame.node.value))
        return frame.path if frame.key is None else (*frame.path, frame.key)

    def _note(self, place: tuple[int, int], kind: str, **params: Scalar) -> None:
        problem = Problem(self._file, *place, path_text(self._path()), msg(f"problem.{kind}", **params))
        self.problems.append(problem)

    def _stop(self, place: tuple[int, int], kind: str, **params: Scalar) -> None:
        self._note(place, kind, **params)
        raise _Unreadable
