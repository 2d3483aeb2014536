"""Where all texts lie: scenario, product, catalogue, standards, put together as one chain."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

from simulator.base.documents import bundled_root, is_file, list_files, read_document
from simulator.base.nodes import plain
from simulator.i18n.texts import Texts


def flat(path: Path) -> dict[str, str]:
    """A file of texts: code -> text; empty where there is none."""
    return {str(code): str(text) for code, text in (plain(read_document(path)) or {}).items()} if is_file(path) else {}


class Shelf(Mapping[str, str]):
    """Texts of several files, each read when it is first needed: a window must be there at once.

    `files` gives for each file's name a way to read it; a code is looked for first where its own words say it lies
    (`ui.home.x` in `ui_home`, `step.x` in `steps`), then everywhere.
    """

    def __init__(self, files: Mapping[str, Callable[[], Mapping[str, str]]]) -> None:
        self._left = dict(files)
        self._read: dict[str, str] = {}

    def _take(self, name: str) -> None:
        read = self._left.pop(name, None)
        if read is not None:
            self._read.update(read())

    def __contains__(self, code: object) -> bool:
        if code in self._read or not self._left or not isinstance(code, str):
            return code in self._read
        first, _, rest = code.partition(".")
        for name in (f"{first}_{rest.partition('.')[0]}", first, f"{first}s", *tuple(self._left)):
            self._take(name)
            if code in self._read:
                return True
        return False

    def __getitem__(self, code: str) -> str:
        if code not in self:
            raise KeyError(code)
        return self._read[code]

    def _all(self) -> dict[str, str]:
        for name in tuple(self._left):
            self._take(name)
        return self._read

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())


def texts_for(lang: str, scenario: str = "") -> Texts:
    """Every text of a language: scenario, product, catalogue, standards; read as far as they are asked for."""
    root = bundled_root()
    product = Shelf({path.stem: partial(flat, path) for path in list_files(root / "assets" / "texts" / lang, ".yaml")})
    folder = _own_folder(root, scenario)
    own = Shelf({"own": partial(flat, folder / f"text.{lang}.yaml")} if scenario else {})
    rest = Shelf({"catalog": partial(_catalog_names, root, lang), "standards": partial(_standard_texts, root, lang)})
    return Texts(lang, own, product, rest)


def _own_folder(root: Path, scenario: str) -> Path:
    """Where a scenario's own texts lie: a bundled id comes before a folder of that name, a file stands in its folder."""
    bundled, given = root / "scenarios" / scenario, Path(scenario)
    if is_file(bundled / "scenario.yaml"):
        return bundled
    return given.parent if is_file(given) else given


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
