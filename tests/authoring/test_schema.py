"""The schemas describe every field, say the same as the readers, and the documentation is made from them."""

from __future__ import annotations

import json

import pytest

from simulator.authoring.format_docs import FOLDER, generate
from simulator.authoring.schema import DRAFT, SCHEMA_KINDS, keys_at, schema
from simulator.base.errors import WrongCall
from simulator.catalog.registry import FAMILIES
from simulator.scoring.kind import KINDS
from tests.authoring.content import ROOT


def properties(node, path=""):
    """Every property of a schema, wherever it stands."""
    if isinstance(node, dict):
        for name, field in node.get("properties", {}).items():
            yield f"{path}/{name}", field
        for key, value in node.items():
            yield from properties(value, f"{path}/{key}")
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from properties(value, f"{path}/{index}")


@pytest.mark.parametrize("kind", SCHEMA_KINDS)
class TestSchema:
    def test_every_property_is_described(self, kind):
        found = dict(properties(schema(kind)))
        assert len(found) >= 10
        assert not [path for path, field in found.items() if not str(field.get("description") or "").strip()]

    def test_is_of_the_draft_and_has_a_title(self, kind):
        found = schema(kind)
        assert found["$schema"] == DRAFT
        assert found["title"]
        assert found["description"]
        json.dumps(found)

    def test_every_reference_leads_somewhere(self, kind):
        found = schema(kind)
        text = json.dumps(found)
        names = {part.split('"')[0] for part in text.split('"#/$defs/')[1:]}
        assert names <= set(found.get("$defs", {}))

    def test_is_a_copy(self, kind):
        schema(kind).clear()
        assert schema(kind)


def test_the_catalogue_has_every_family():
    assert set(FAMILIES.all()) <= set(schema("catalog")["$defs"])
    assert len(schema("catalog")["oneOf"]) == len(FAMILIES.all())


def test_the_rubric_has_every_kind_with_its_parameters():
    rows = schema("rubric")["$defs"]["CriterionForm"]
    assert rows["properties"]["kind"]["enum"] == list(KINDS.all())
    assert [row["if"]["properties"]["kind"]["const"] for row in rows["allOf"]] == list(KINDS.all())


def test_a_kind_nobody_knows():
    with pytest.raises(WrongCall):
        schema("scenarios")


def test_keys_at_a_path():
    assert "wind_mm_s" in keys_at("scenario", ("weather",))
    assert "bend_mm" in keys_at("scenario", ("plan", "runs", 3))
    assert "latitude_deg" in keys_at("scenario", ("sites", "a"))
    assert "torque_mn_m" in keys_at("catalog", ("units", "ports", 0))
    assert keys_at("standard", ("title",)) == ("en", "id")
    assert keys_at("scenario", ("nothing", 0, "at", "all")) == ()


def test_the_documentation_is_up_to_date():
    folder = ROOT / FOLDER
    assert {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.md")} == generate()


def test_the_documentation_names_every_key():
    pages = generate()
    for kind in SCHEMA_KINDS:
        missing = [path for path, _ in properties(schema(kind)) if f"`{path.rpartition('/')[2]}`" not in pages[f"{kind}.md"]]
        assert not missing
