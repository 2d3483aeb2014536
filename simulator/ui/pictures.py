"""Pictures of every scene, for the README and as references of the tests: `python -m simulator.ui.pictures`.

The same program, fonts and library give the same pixels: the clock is fixed, the data folder passing, the expert at work.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from simulator.scenario.load import load_scenario
from simulator.ui.gallery import hang
from simulator.ui.office import FIRST, Office
from simulator.ui.stage import Stage

SCENES = ("home", "briefing", "safety", "tower", "cabinet", "align", "debrief")
LANGUAGES = ("id", "en")
SIZE = (1280, 720)
MOMENT = "2026-06-15T08:00:00+07:00"
FOLDERS = (Path("docs/pictures"), Path("tests/ui/reference"))


def fixed_clock() -> str:
    """A wall clock that stands still."""
    return MOMENT


def draw(scene: str, lang: str, out: Path, *, size: tuple[int, int] = SIZE, text_scale: int = 100) -> None:
    """One scene as a picture."""
    with tempfile.TemporaryDirectory(prefix="menara-") as folder, Stage(headless=True, text_scale=text_scale / 100) as stage:
        stage.open(size)
        office = Office(Path(folder), fixed_clock)
        office.choose(text_scale=text_scale, lang=lang)
        app = hang(stage, office, lang, load_scenario(FIRST), scene)
        stage.save_png(out)
        app.let_go()
        office.close()


def build(folder: Path) -> Iterator[Path]:
    """Every scene in every language, named `scene-lang.png`; raises OSError where the folder cannot be written."""
    folder.mkdir(parents=True, exist_ok=True)
    for scene in SCENES:
        for lang in LANGUAGES:
            out = folder / f"{scene}-{lang}.png"
            draw(scene, lang, out)
            yield out


def main(arguments: list[str]) -> int:
    """Fills the folders named, else those of README and tests."""
    for folder in [Path(name) for name in arguments] or FOLDERS:
        for out in build(folder):
            sys.stdout.write(f"{out}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
