"""What a validator found, told with the place in the file and the name that was probably meant."""

import pydantic
import pytest
from pydantic_core import PydanticCustomError

from simulator.base.documents import parse_text, plain, problems_from_errors
from simulator.base.msg import msg


class Circuit(pydantic.BaseModel, extra="forbid"):
    breaker: int = pydantic.Field(ge=2, le=63)
    colour: str = "blue"


class Torque(pydantic.BaseModel, extra="forbid"):
    kind: str = "torque"
    wanted: float


class Plan(pydantic.BaseModel, extra="forbid"):
    name: str = pydantic.Field(min_length=3)
    circuits: list[Circuit] = []
    what: int | Torque = 0
    side: str = "a"

    @pydantic.field_validator("side")
    @classmethod
    def known_side(cls, value):
        if value == "code":
            raise PydanticCustomError("problem.no_such_side", "text", {"got": "code", "angle": 1.5})
        if value not in {"a", "b"}:
            raise ValueError("a side is a or b")
        return value


def validated(text, known_keys=None):
    root = parse_text(text, "plan.yaml")
    with pytest.raises(pydantic.ValidationError) as caught:
        Plan.model_validate(plain(root))
    return problems_from_errors(root, "plan.yaml", caught.value.errors(include_url=False), known_keys)


def test_every_kind_in_the_files_order():
    text = "name: ab\ncircuits:\n  - {breaker: 64}\n  - breaker: twenty\n    color: red\n  - colour: red\nside: c\n"
    found = validated(text, lambda path: ["breaker", "colour"] if path == ("circuits", 1) else [])
    assert [(p.line, p.column, p.path, p.message.code.removeprefix("problem."), p.message.as_dict()) for p in found] == [
        (1, 7, "name", "out_of_range", {"got": "length 2", "wanted": "length >= 3"}),
        (3, 15, "circuits[0].breaker", "out_of_range", {"got": "64", "wanted": "<= 63"}),
        (4, 14, "circuits[1].breaker", "wrong_type", {"got": '"twenty"', "wanted": "integer"}),
        (5, 5, "circuits[1].color", "unknown_key", {"key": "color", "did_you_mean": "colour"}),
        (6, 5, "circuits[2].breaker", "missing_key", {"key": "breaker"}),
        (7, 7, "side", "other", {"text": "a side is a or b"}),
    ]


def test_union_members_are_no_part_of_the_path():
    found = validated("name: abc\nwhat:\n  kind: torque\n")
    assert {(p.line, p.path, p.message.code) for p in found} == {
        (3, "what", "problem.wrong_type"),
        (3, "what.wanted", "problem.missing_key"),
    }


def test_own_code_passes_through():
    (found,) = validated("name: abc\nside: code\n")
    assert found.message == msg("problem.no_such_side", got="code", angle="1.5")


def test_choices_propose_the_nearest():
    root = parse_text("mode: practise\n", "x")
    error = {
        "type": "literal_error",
        "loc": ("mode",),
        "msg": "",
        "input": "practise",
        "ctx": {"expected": "'practice' or 'assessment'"},
    }
    (found,) = problems_from_errors(root, "x", [error, error])
    assert found.message.as_dict() == {
        "got": '"practise"',
        "wanted": "practice, assessment",
        "did_you_mean": "practice",
    }


def test_unknown_tag_and_missing_tag_of_a_union():
    root = parse_text("criteria:\n  - kind: torqe\n  - a: 1\n", "x")
    errors = [
        {
            "type": "union_tag_invalid",
            "loc": ("criteria", 0),
            "msg": "",
            "input": {},
            "ctx": {"discriminator": "'kind'", "tag": "torqe", "expected_tags": "'torque', 'level'"},
        },
        {
            "type": "union_tag_not_found",
            "loc": ("criteria", 1),
            "msg": "",
            "input": {},
            "ctx": {"discriminator": "'kind'"},
        },
    ]
    choice, missing = problems_from_errors(root, "x", errors)
    assert choice.message.as_dict()["did_you_mean"] == "torque"
    assert (missing.line, missing.path, missing.message) == (3, "criteria[1].kind", msg("problem.missing_key", key="kind"))


def test_root_errors():
    found = problems_from_errors(parse_text("- a\n", "x"), "x", [{"type": "model_type", "loc": (), "input": ["a"], "msg": ""}])
    assert (found[0].path, found[0].message) == ("", msg("problem.wrong_type", got="list", wanted="mapping"))
