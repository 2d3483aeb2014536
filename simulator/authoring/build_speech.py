"""The spoken clips, made with espeak-ng and oggenc: `python -m simulator.authoring.build_speech [--all]`.

Spoken is what home, the warm-up and the briefing say, and every job and step. One file a text code and language lies in `assets/speech/<lang>/<code>.ogg`;
`assets/speech/clips.json` keeps a short hash of what each says. A clip whose text has not changed is left alone, so that a file
may be replaced by a person's recording; `--all` makes every one anew. Both programs are needed for this, and only for this
(`apt-get install espeak-ng vorbis-tools`).
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from simulator.base.documents import bundled_root, is_file, list_files, parse_json, read_text
from simulator.i18n.languages import LANGUAGES
from simulator.i18n.library import flat
from simulator.i18n.template import places
from simulator.i18n.texts import Texts

SCENARIO = "cikole-first-site"
FAMILIES = ("ui.home.", "ui.warm_up.", "job.", "step.", "mode.", "briefing.")
"""Whose texts are spoken: codes that begin so."""
ALONE = ("title", "place", "summary")
GIVEN: Mapping[str, Mapping[str, int]] = {"ui.warm_up.turn.do": {"number": 5}, "ui.warm_up.type.do": {"number": 48}}
"""What stands in the places of a text that is spoken though it has some; others with places are not spoken."""
VOICES = {"id": ("id", 145), "en": ("en-gb", 150)}
"""Voice and words a minute."""
QUALITY = "0"
"""Of oggenc: about 4 KB a second."""

SPOKEN: dict[str, tuple[tuple[str, str], ...]] = {
    "id": (
        (r"\u2212\s*(\d+)\s*V\b", r"minus \1 volt"), (r"(\d+)\s*V\b", r"\1 volt"), (r"&", " dan "), (r"\bK3\b", "ka tiga"), (r"\bBTS\b", "B T es"),
        (r"\bMCB\b", "M C B"), (r"\bAPD\b", "A P D"), (r"\bRRU\b", "er er U"), (r"\bODU\b", "O D U"), (r"\bCPRI\b", "C P er I"),
        (r"\bGPS\b", "G P es"), (r"\bIF\b", "I ef"), (r"\bLAN\b", "lan"), (r"\bNOC\b", "nok"), (r"\bQ0\b", "kyu nol"), (r"\bOFF\b", "of"),
        (r"\bEsc\b", "eskep"), (r"\bgrounding\b", "graunding"), (r"\bbriefing\b", "brifing"), (r"\bmicrowave\b", "maikrowef"), (r"\b[Pp]ower\b", "pauer"),
        (r"\b[Dd]rill\b", "dril"), (r"\b[Ss]ite\b", "sait"),
    ),
    "en": (
        (r"\u2212\s*(\d+)\s*V\b", r"minus \1 volts"), (r"(\d+)\s*V\b", r"\1 volts"), (r"&", " and "), (r"\bPPE\b", "P P E"), (r"\bRRUs?\b", "R R U"),
        (r"\bODU\b", "O D U"), (r"\bCPRI\b", "C P R I"), (r"\bIF\b", "I F"), (r"\bLOTO\b", "lock out, tag out"), (r"\bNOC\b", "knock"), (r"\bQ0\b", "Q zero"),
        (r"\bOFF\b", "off"), (r"\bLAN\b", "lan"), (r"\bEsc\b", "escape"), (r"\bBTS\b", "B T S"),
    ),
}  # fmt: skip
"""How a voice is told to say what it would misread: abbreviations, units, words of the other language."""


def spoken_texts(lang: str) -> dict[str, str]:
    """What the voice is given to read in a language, by code."""
    root = bundled_root()
    written: dict[str, str] = {}
    for path in [*list_files(root / "assets" / "texts" / lang, ".yaml"), root / "scenarios" / SCENARIO / f"text.{lang}.yaml"]:
        written.update(flat(path))
    texts = Texts(lang, written)
    return {code: _as_spoken(texts.text(code, **GIVEN.get(code, {})), lang) for code in sorted(written) if _is_spoken(code, written[code])}


def _is_spoken(code: str, template: str) -> bool:
    """Whether the code is of those that are spoken, and nothing is left to fill in."""
    return (code.startswith(FAMILIES) or code in ALONE) and (code in GIVEN or not list(places(template)))


def _as_spoken(text: str, lang: str) -> str:
    for pattern, spoken in SPOKEN[lang]:
        text = re.sub(pattern, spoken, text)
    return " ".join(text.split())


def mark(text: str) -> str:
    """A short hash of what is said."""
    return hashlib.blake2b(text.encode(), digest_size=5).hexdigest()


def marks(folder: Path, lang: str) -> dict[str, str]:
    """What the clips of a language say, by code, as it was when each was made."""
    path = folder / "clips.json"
    found = parse_json(read_text(path), str(path)) if is_file(path) else {}
    return {str(code): str(value) for code, value in (found.get(lang) or {}).items()}


def build(folder: Path, *, anew: bool = False) -> list[Path]:
    """Makes the clips that are missing or say something else than their text; clips of texts that are gone go too. The clips made."""
    need("espeak-ng", "oggenc")
    made: list[Path] = []
    wanted: dict[str, dict[str, str]] = {}
    for lang in LANGUAGES:
        texts, old = spoken_texts(lang), marks(folder, lang)
        (folder / lang).mkdir(parents=True, exist_ok=True)
        wanted[lang] = {code: mark(text) for code, text in texts.items()}
        for code, text in texts.items():
            path = folder / lang / f"{code}.ogg"
            if anew or old.get(code) != wanted[lang][code] or not is_file(path):
                speak(text, lang, path)
                made.append(path)
        for path in (folder / lang).glob("*.ogg"):
            if path.name.removesuffix(".ogg") not in wanted[lang]:
                path.unlink()
    _write_marks(folder, wanted)
    return made


def _write_marks(folder: Path, wanted: Mapping[str, Mapping[str, str]]) -> None:
    text = json.dumps(wanted, indent=1, sort_keys=True)
    (folder / "clips.json").write_text(text + "\n", encoding="utf-8", newline="\n")


def need(*programs: str) -> None:
    """Ends the program with a sentence where one of the tools is missing."""
    missing = [name for name in programs if shutil.which(name) is None]
    if missing:
        raise SystemExit(f"build_speech needs {' and '.join(missing)}; on Debian: apt-get install espeak-ng vorbis-tools")


def speak(text: str, lang: str, path: Path) -> None:
    """Has a text read and packed: mono, 22,050 Hz, Vorbis."""
    voice, speed = VOICES[lang]
    spoken = subprocess.run(["espeak-ng", "-v", voice, "-s", str(speed), "-a", "120", "--stdout"], input=text.encode(), capture_output=True, check=True)  # noqa: S603, S607 - the program's own words
    subprocess.run(["oggenc", "-Q", "-q", QUALITY, "--serial", "1", "-o", str(path), "-"], input=spoken.stdout, capture_output=True, check=True)  # noqa: S603, S607 - the program's own words


if __name__ == "__main__":
    build(bundled_root() / "assets" / "speech", anew="--all" in sys.argv[1:])
