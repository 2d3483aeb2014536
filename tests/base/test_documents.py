"""Documents: what is read, what is refused, and that problems name the right place."""

import string

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.base import documents
from simulator.base.documents import (
    MAX_DOCUMENT_BYTES,
    MAX_LEVELS,
    at,
    bundled_root,
    list_files,
    located,
    parse_json,
    parse_text,
    path_text,
    plain,
    read_document,
    read_text,
)
from simulator.base.errors import BadInput
from simulator.base.msg import msg


@pytest.fixture(params=["C", "Python"], autouse=True)
def loader(request, monkeypatch):
    """Every rule holds with either of PyYAML's parsers."""
    monkeypatch.setattr(documents, "_LOADER", yaml.CSafeLoader if request.param == "C" else yaml.SafeLoader)


def problems(call, *args):
    with pytest.raises(BadInput) as caught:
        call(*args)
    return caught.value.problems


def kinds(text):
    return [problem.message.code.removeprefix("problem.") for problem in problems(parse_text, text, "x.yaml")]


def first(text):
    problem = problems(parse_text, text, "x.yaml")[0]
    return problem.message.code.removeprefix("problem."), problem.line, problem.column, problem.path


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("true", True),
        ("false", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("12", 12),
        ("-3", -3),
        ("+5", 5),
        ("0", 0),
        ("2.5", 2.5),
        ("-.5", -0.5),
        ("1.0e+3", 1000.0),
        ("'12'", "12"),
        ('"true"', "true"),
        *((word, word) for word in ["on", "off", "yes", "no", "True", "FALSE", "Null", "y", "n"]),
        *((word, word) for word in ["1:30", "0777", "08", "0x1F", "0b1", "1_000", "1e5", "<<", "="]),
        *((word, word) for word in ["2024-05-01", "2024-05-01T12:00:00Z", "12:00:00"]),
    ],
)
def test_plain_words(written, value):
    found = plain(parse_text(f"key: {written}\n", "x.yaml"))["key"]
    assert found == value
    assert type(found) is type(value)


def test_blocks_and_comments():
    text = "# note\nname: >-\n  two\n  words\nlines: |\n  one\n  two\nlist: [a, {b: 1}]\n"
    assert plain(parse_text(text, "x")) == {"name": "two words", "lines": "one\ntwo\n", "list": ["a", {"b": 1}]}


@pytest.mark.parametrize("text", ["", "\n# only a note\n"])
def test_nothing_is_null(text):
    assert parse_text(text, "x") == documents.Node(None, 1, 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\nb: [1, 2\nc: 3\n", "syntax"),
        ("a: 1\n\tb: 2\n", "tab_indent"),
        ("a: 1\n--- \nb: 2\n", "second_document"),
        ("a: !!python/object:os.system x\n", "tag"),
        ("a: !own x\n", "tag"),
        ("a: .inf\n", "not_finite"),
        ("a: -.INF\n", "not_finite"),
        ("a: .nan\n", "not_finite"),
        ("a: 1.0e+999\n", "not_finite"),
        ("a: " + "9" * 5000 + "\n", "not_finite"),
        ("1: x\n", "key_not_text"),
        ("true: x\n", "key_not_text"),
        ("null: x\n", "key_not_text"),
        ("? [a]\n: x\n", "key_not_text"),
        ("a: b\x07\n", "control_character"),
        ("a: b\u2028\n", "control_character"),
        ("a: \ud800\n", "control_character"),
        ('a: "\\e"\n', "control_character"),
        ("a: " + "[" * 100_000, "too_deep"),
        ("a: " + "x" * MAX_DOCUMENT_BYTES, "too_large"),
    ],
)
def test_refused(text, expected):
    assert kinds(text)[0] == expected


def test_anchor_alias_and_merge():
    assert kinds("a: &one {b: 1}\nc: *one\n") == ["anchor", "alias"]
    assert kinds("a: &one {b: 1}\nc:\n  <<: *one\n") == ["anchor", "alias"]
    assert kinds("*one : 1\n")[0] == "alias"


def test_all_problems_at_once_with_places():
    text = "a: 1\nplan:\n  - b: &x 2\n    b: 3\n  - [1, .nan]\na: 4\n"
    found = [(p.message.code, p.line, p.column, p.path) for p in problems(parse_text, text, "x")]
    assert found == [
        ("problem.anchor", 3, 8, "plan[0].b"),
        ("problem.duplicate_key", 4, 5, "plan[0]"),
        ("problem.not_finite", 5, 9, "plan[1][1]"),
        ("problem.duplicate_key", 6, 1, ""),
    ]


def test_levels_up_to_the_limit():
    parse_text("[" * MAX_LEVELS + "]" * MAX_LEVELS, "x")
    assert first("[" * (MAX_LEVELS + 1) + "]" * (MAX_LEVELS + 1))[0] == "too_deep"


def test_size_up_to_the_limit():
    parse_text("#" * MAX_DOCUMENT_BYTES, "x")
    assert kinds("#" * (MAX_DOCUMENT_BYTES + 1)) == ["too_large"]


def test_places_of_values_and_keys():
    root = parse_text("one: 1\nplan:\n  circuits:\n    - breaker: 20\n", "x")
    circuit = at(root, ["plan", "circuits", 0])
    assert (circuit.line, circuit.column) == (4, 7)
    assert at(root, ["plan", "circuits", 0, "breaker"]).column == 16
    assert root.key_places["plan"] == (2, 1)


def test_nearest_existing_ancestor():
    root = parse_text("plan:\n  a: [1]\n", "x")
    assert at(root, ["plan", "a", 7]) is at(root, ["plan", "a"])
    assert at(root, ["plan", "b", "c"]) is at(root, ["plan"])
    assert at(root, ["plan", 0]) is at(root, ["plan"])
    problem = located(root, "x", ["plan", "b"], msg("problem.other", text="t"))
    assert (problem.line, problem.column, problem.path) == (2, 3, "plan.b")


def test_path_text():
    assert path_text(["a", "b", 2, "c"]) == "a.b[2].c"
    assert path_text([0, "a b"]) == '[0]["a b"]'
    assert not path_text([])


# --- files ---------------------------------------------------------------------------------------


def test_read_document(tmp_path):
    path = tmp_path / "site.yaml"
    path.write_bytes("\ufeffname: Cikolé\r\nheight_m: 42\r\n".encode())
    root = read_document(path)
    assert plain(root) == {"name": "Cikolé", "height_m": 42}
    assert at(root, ["height_m"]).line == 2


def test_read_text_evens_line_ends(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xef\xbb\xbfa\r\nb\rc\n")
    assert read_text(path) == "a\nb\nc\n"


def test_not_utf8_names_the_byte(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_bytes(b"a: 1\nb: caf\xe9\n")
    (problem,) = problems(read_document, path)
    assert (problem.message.code, problem.line, problem.column) == ("problem.not_utf8", 2, 7)
    assert problem.message.as_dict() == {"byte": "0xE9"}


def test_missing_file_proposes_a_neighbour(tmp_path):
    (tmp_path / "scenario.yaml").write_text("a: 1\n", encoding="utf-8")
    (problem,) = problems(read_document, tmp_path / "scenaro.yaml")
    assert problem.message == msg("problem.file_missing", did_you_mean="scenario.yaml")
    (problem,) = problems(read_document, tmp_path / "no" / "where.yaml")
    assert problem.message == msg("problem.file_missing", did_you_mean=None)


def test_folder_and_broken_names(tmp_path):
    assert problems(read_document, tmp_path)[0].message.code == "problem.is_folder"
    assert problems(read_document, tmp_path / "a\0b")[0].message.code == "problem.file_unreadable"
    assert problems(read_document, tmp_path / ("x" * 5000))[0].message.code == "problem.file_unreadable"


def test_no_permission(tmp_path, monkeypatch):
    path = tmp_path / "a.yaml"
    path.write_text("a: 1\n", encoding="utf-8")

    def refuse(*_args, **_kwargs):
        raise PermissionError

    monkeypatch.setattr(type(path), "open", refuse)
    assert problems(read_document, path)[0].message.code == "problem.file_locked"


def test_large_file_is_not_read_whole(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_bytes(b"#" * (MAX_DOCUMENT_BYTES + 1))
    assert problems(read_document, path)[0].message == msg("problem.too_large", limit_kib=1024)


def test_list_files_sorted(tmp_path):
    for name in ("b.yaml", "a.yaml", "c.txt"):
        (tmp_path / name).write_text("", encoding="utf-8")
    (tmp_path / "d.yaml").mkdir()
    assert [path.name for path in list_files(tmp_path, ".yaml")] == ["a.yaml", "b.yaml"]
    assert list_files(tmp_path / "none", ".yaml") == []


def test_bundled_root_inside_and_beside_the_package(tmp_path, monkeypatch):
    package = tmp_path / "simulator"
    (package / "base").mkdir(parents=True)
    monkeypatch.setattr(documents, "__file__", str(package / "base" / "documents.py"))
    assert bundled_root() == tmp_path.resolve()
    (package / "_bundled").mkdir()
    assert bundled_root() == package.resolve() / "_bundled"


# --- JSON ----------------------------------------------------------------------------------------


def test_json():
    assert parse_json('{"a":[1,2.5,null,true,"\\u00e9"]}', "x") == {"a": [1, 2.5, None, True, "é"]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{"a": 1,\n "b": }', ("syntax", 2, 7)),
        ('{"a": {"b": 1},\n "b": {"b": 1,\n  "b": 2}}', ("duplicate_key", 3, 3)),
        ('["NaN",\n NaN]', ("not_finite", 2, 2)),
        ("[-Infinity]", ("not_finite", 1, 2)),
        ("[1,\n 1e999]", ("not_finite", 2, 2)),
        ("[" + "9" * 5000 + "]", ("not_finite", 1, 2)),
        ('["\\ud800"]', ("syntax", 0, 0)),
        ("[" * 200_000, ("too_deep", 0, 0)),
        ("", ("syntax", 1, 1)),
    ],
)
def test_json_refused(text, expected):
    (problem,) = problems(parse_json, text, "x.json")
    assert (problem.message.code.removeprefix("problem."), problem.line, problem.column) == expected


# --- properties ----------------------------------------------------------------------------------

TEXT = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=20)
NUMBERS = st.floats(allow_nan=False, allow_infinity=False)
SCALARS = st.none() | st.booleans() | st.integers(-(2**80), 2**80) | NUMBERS | TEXT
NESTED = st.recursive(SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4))
NAMES = st.text(string.ascii_lowercase, min_size=1, max_size=8).map("k_{}".format)


def same(left, right):
    if isinstance(left, dict) and isinstance(right, dict):
        return list(left) == list(right) and all(same(left[key], right[key]) for key in left)
    if isinstance(left, list) and isinstance(right, list):
        return len(left) == len(right) and all(map(same, left, right))
    return type(left) is type(right) and left == right


@settings(deadline=None)
@given(NESTED, st.sampled_from([None, True, False]), st.booleans())
def test_round_trip(value, flow, wide):
    text = yaml.safe_dump(value, default_flow_style=flow, sort_keys=False, allow_unicode=wide, width=60)
    assert same(plain(parse_text(text, "x")), value), text


@settings(deadline=None)
@given(st.dictionaries(NAMES, st.lists(st.integers(), min_size=1, max_size=4), min_size=1, max_size=8), st.data())
def test_places_point_at_the_right_line(value, data):
    text = yaml.safe_dump(value, sort_keys=False)
    root = parse_text(text, "x")
    key = data.draw(st.sampled_from(list(value)))
    index = data.draw(st.integers(0, len(value[key]) - 1))
    lines = text.split("\n")
    node = at(root, [key, index])
    assert lines[node.line - 1][node.column - 1 :] == str(value[key][index])
    line, column = root.key_places[key]
    assert lines[line - 1][column - 1 :] == f"{key}:"


def outcome(call, text):
    """What a call makes of a text: its value and no problems, or its problems; any other exception is a failure."""
    try:
        return call(text, "x"), ()
    except BadInput as refused:
        return None, refused.problems


@settings(deadline=None)
@given(st.text(max_size=60) | st.text("&*!-?:[]{}|>'\"%#@~. \n\tab1", max_size=30))
def test_any_text_is_read_or_refused_with_problems(text):
    node, found = outcome(parse_text, text)
    assert (node is None) == bool(found)
    assert all(problem.line <= text.count("\n") + text.count("\r") + 1 for problem in found)


@settings(deadline=None)
@given(st.text('{}[]",:0123456789eE+-.NaInfity\\u \n', max_size=40))
def test_any_json_is_read_or_refused(text):
    assert len(outcome(parse_json, text)[1]) <= 1
