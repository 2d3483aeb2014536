"""Canonical JSON is what any other writer of sorted, tight JSON writes; floats have no place in it."""

from __future__ import annotations

import json
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.base.canonical import canonical_bytes, canonical_json, has_no_float, plain, read_canonical

TEXTS = st.text(st.characters(exclude_categories=("Cs",)))
SCALARS = st.none() | st.booleans() | st.integers(-(2**63), 2**63 - 1) | TEXTS
DATA = st.recursive(SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4), max_leaves=20)


@given(DATA)
def test_the_standard_library_writes_the_same(data):
    assert canonical_json(data) == json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert canonical_bytes(data).decode() == canonical_json(data)
    assert read_canonical(canonical_json(data)) == data


@given(DATA, st.floats())
def test_a_float_is_refused_however_deep_it_lies(data, number):
    hidden = {"a": [data, {"b": (data, number)}]}
    assert has_no_float(data)
    assert not has_no_float(hidden)
    with pytest.raises(TypeError):
        canonical_bytes(hidden)


def test_an_integer_beyond_64_bits_is_refused_and_never_rounded():
    with pytest.raises(TypeError):
        canonical_bytes({"a": 2**64})
    assert not has_no_float(read_canonical('{"a":18446744073709551616}'))


def test_parts_in_parts_become_objects_and_tuples_lists():
    @dataclass(frozen=True, slots=True)
    class Inner:
        n: int

    @dataclass(frozen=True, slots=True)
    class Outer:
        of: tuple[Inner, ...]
        by: dict[str, Inner]

    assert plain(Outer((Inner(1), Inner(2)), {"x": Inner(3)})) == {"of": [{"n": 1}, {"n": 2}], "by": {"x": {"n": 3}}}
    with pytest.raises(TypeError):
        canonical_bytes({"a": Inner(1)})
