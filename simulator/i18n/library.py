"""Where all texts lie: scenario, product, catalogue, standards, put together as one chain."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from simulator.base.documents import bundled_root, is_file, is_folder, list_files, read_document
from simulator.base.nodes import plain
from simulator.i18n.texts import Texts


def flat(path: Path) -> dict[str, str]:
    """A file of texts: code -> text; empty where there is none."""
    return {str(code): str(text) for code, text in (plain(read_document(path)) or {}).items()} if is_file(path) else {}


def texts_for(lang: str, scenario: str = "") -> Texts:
    """Every text of a language: scenario, product, catalogue, standards."""
    root = bundled_root()
    product: dict[str, str] = {}
    for path in list_files(root / "assets" / "texts" / lang, ".yaml"):
        product.update(flat(path))
    folder = Path(scenario) if scenario and is_folder(Path(scenario)) else root / "scenarios" / scenario
    own = flat(folder / f"text.{lang}.yaml") if scenario else {}
    return Texts(lang, own, product, _catalog_names(root, lang), _standard_texts(root, lang))


def _catalog_names(root: Path, lang: str) -> dict[str, str]:
    found = {}
    for folder in sorted((root / "assets" / "catalog").glob("*/")):
        for path in list_files(folder, ".yaml"):
            data = plain(read_document(path))
            if isinstance(data, Mapping) and lang in data.get("name", {}):
                found[f"name.{data['id']}"] = str(data["name"][lang])
    return found


def _standard_texts(root: Path, lang: str) -> dict[str, str]:
    found = {}
    for path in list_files(root / "assets" / "standards", ".yaml"):
        data = plain(read_document(path))
        found[f"unit.{data['code']}"] = str(data["title"][lang])
        for element in data["elements"]:
            found.update({f"kuk.{data['code']}/{row['no']}": str(row["text"][lang]) for row in element["kuk"]})
    return found
