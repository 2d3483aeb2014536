"""Makes the program's own environment, installs into it, and starts: nothing but Python is needed.

    python3 start.py              the window; without a display the expert works the first site
    python3 start.py ARGUMENTS    the command `bts-sim ARGUMENTS`
    python3 start.py test [...]   the tests, with pytest's own arguments
    python3 start.py wheels [PLATFORM VERSION]   fills the folder `wheels` for computers without a network;
                                  for another system name it: `win_amd64 3.12`

The environment is `.venv` beside this file. A stamp in it tells what was installed, so that a second start
installs nothing and needs no network. If a folder `wheels` stands beside this file it is tried
first; it must hold the build tools' wheels (hatchling, editables) as well.

Only the standard library is used, and only syntax that Python 3.9 reads: an old Python gets a sentence.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
ENVIRONMENT = ROOT / ".venv"
WHEELS = ROOT / "wheels"
PROGRAMS = ENVIRONMENT / ("Scripts" if os.name == "nt" else "bin")
SUFFIX = ".exe" if os.name == "nt" else ""
PYTHON = PROGRAMS / ("python" + SUFFIX)
COMMAND = PROGRAMS / ("bts-sim" + SUFFIX)
OLDEST = (3, 11)
FIRST_SCENARIO = "cikole-first-site"


class Trouble(Exception):
    """Something the person at the keyboard has to know: a sentence in Indonesian and one in English."""

    def __init__(self, indonesian: str, english: str) -> None:
        super().__init__(english)
        self.indonesian = indonesian
        self.english = english


def say(indonesian: str, english: str) -> None:
    """Prints one line in each language, at once and before any child's output."""
    print(indonesian, english, sep="\n", flush=True)


def child_environment() -> dict[str, str]:
    """What children inherit: this process's variables, with UTF-8 for every file and stream."""
    return {**os.environ, "PYTHONUTF8": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}


def run(command: Sequence[str | Path], folder: Path | None = None) -> int:
    """Runs a program to its end and returns its exit code; a child killed by a signal counts as 1."""
    code = subprocess.run([str(part) for part in command], env=child_environment(), cwd=folder, check=False).returncode
    return code if code >= 0 else 1


def answer(command: Sequence[str | Path]) -> str | None:
    """What a program prints, stripped, or None if it cannot be run or fails."""
    try:
        done = subprocess.run(
            [str(part) for part in command],
            env=child_environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
    except OSError:
        return None
    return done.stdout.strip() if done.returncode == 0 else None


def stamp_file(extra: str) -> Path:
    """Where it is remembered that the program (with that extra, or "") was installed."""
    return ENVIRONMENT / (".installed-" + (extra or "program"))


def wanted_stamp(extra: str) -> str:
    """A hash of all that decides what gets installed, and of the place, which the environment has written into it."""
    facts = [(ROOT / "pyproject.toml").read_text(encoding="utf-8"), list(sys.version_info[:3]), str(ROOT), extra]
    return hashlib.sha256(json.dumps(facts).encode("utf-8")).hexdigest()


def is_installed(extra: str) -> bool:
    """True if the environment holds what is wanted; the development extra includes the program."""
    if not (PYTHON.exists() and COMMAND.exists()):
        return False
    for name in {extra, "dev"}:
        file = stamp_file(name)
        if file.is_file() and file.read_text(encoding="utf-8").strip() == wanted_stamp(name):
            return True
    return False


def is_sound() -> bool:
    """True if the environment's Python runs, is this version, and has pip: else it is half made or out of date."""
    version = "import pip, sys; print('.'.join(map(str, sys.version_info[:3])))"
    return PYTHON.exists() and answer([PYTHON, "-c", version]) == ".".join(map(str, sys.version_info[:3]))


def make_environment() -> None:
    """Makes `.venv` anew; raises Trouble if Python cannot."""
    if ENVIRONMENT.exists():
        shutil.rmtree(ENVIRONMENT)
    say("Menyiapkan lingkungan Python ...", "Preparing the Python environment ...")
    if run([sys.executable, "-m", "venv", ENVIRONMENT]) != 0 or not is_sound():
        raise Trouble(
            "Lingkungan Python belum bisa dibuat. Di Debian/Ubuntu: sudo apt install python3-venv, lalu coba lagi.",
            "The Python environment could not be made. On Debian/Ubuntu: sudo apt install python3-venv, then try again.",
        )


def install(extra: str) -> None:
    """Installs the program from this folder, from `wheels` if that is enough, else from the network."""
    say("Memasang program, beberapa menit ...", "Installing the program, this takes a few minutes ...")
    target = str(ROOT) + ("[" + extra + "]" if extra else "")
    command: list[str | Path] = [PYTHON, "-m", "pip", "install", "--quiet", "--editable", target]
    if WHEELS.is_dir() and answer([*command, "--no-index", "--find-links", WHEELS]) is not None:
        return
    if run([*command, "--retries", "2"]) != 0:
        raise Trouble(
            "Pemasangan belum selesai (alasannya di atas). Sambungkan internet atau taruh folder 'wheels' di sini, lalu coba lagi.",
            "Installing failed (the reason is above). Connect to the internet or put a folder 'wheels' here, then try again.",
        )


def prepare(extra: str) -> None:
    """Brings the environment to the wanted state; does nothing, and needs no network, if it is there already."""
    if is_installed(extra):
        return
    if not is_sound():
        make_environment()
    # The stamps go first, so that an interrupted installation is begun again and not believed.
    for stamp in ENVIRONMENT.glob(".installed-*"):
        stamp.unlink()
    install(extra)
    stamp_file(extra).write_text(wanted_stamp(extra) + "\n", encoding="utf-8")


def fill_wheels(target: list[str]) -> int:
    """Fills `wheels` with all that an installation without a network needs; for another system with its platform and Python."""
    prepare("")
    say("Mengumpulkan wheel ...", "Collecting wheels ...")
    build = ["hatchling", "editables"]
    code = run([PYTHON, "-m", "pip", "wheel", "--quiet", "--wheel-dir", WHEELS, *build, ROOT])
    if code == 0 and len(target) == 2:
        ours = max(WHEELS.glob("bts_sim-*.whl"))
        chosen = ["--only-binary=:all:", "--platform", target[0], "--python-version", target[1]]
        code = run([PYTHON, "-m", "pip", "download", "--quiet", "--dest", WHEELS, *chosen, *build, ours])
    if code == 0:
        size = sum(file.stat().st_size for file in WHEELS.glob("*.whl")) / 1_000_000
        say("Salin folder ini ke stik USB:", "Copy this folder to the USB stick:")
        print(f"  {ROOT}  (wheels: {size:.0f} MB)", flush=True)
    return code


def data_folder() -> Path:
    """The folder for this user's data, as the program itself finds it."""
    found = answer([PYTHON, "-c", "import platformdirs; print(platformdirs.user_data_dir('Menara', appauthor=False))"])
    if not found:
        raise Trouble(
            "Lingkungan Python rusak. Hapus folder .venv, lalu coba lagi.",
            "The Python environment is damaged. Delete the folder .venv, then try again.",
        )
    return Path(found)


def run_first_site(language: list[str]) -> int:
    """Lets the expert work the first site, says what is run and where the result lies; returns the exit code."""
    folder = data_folder() / "first-run"
    command: list[str | Path] = [COMMAND, "expert", FIRST_SCENARIO, "--out", folder, *language]
    say("Menjalankan:", "Running:")
    print("  bts-sim " + " ".join(str(part) for part in command[1:]), flush=True)
    code = run(command)
    if code == 0:
        say("Hasil tersimpan di:", "The result is kept in:")
        print("  " + str(folder), flush=True)
    return code


def has_display() -> bool:
    """True if a window can be opened here; only on Linux is there a doubt."""
    if not sys.platform.startswith("linux"):
        return True
    return run([PYTHON, "-c", "import sys; from simulator.ui.stage import can_open; sys.exit(0 if can_open() else 3)"]) == 0


def open_window(language: list[str]) -> int:
    """Opens the window at home; a computer without a display lets the expert do the job instead."""
    if has_display():
        return run([COMMAND, *language])
    say("Tidak ada monitor: ahli mengerjakan site tanpa jendela.", "There is no display: the expert does the job without a window.")
    return run_first_site(language)


def is_language(arguments: list[str]) -> bool:
    """True if the arguments choose a language and nothing else."""
    if len(arguments) == 1:
        return arguments[0].startswith("--lang=")
    return len(arguments) == 2 and arguments[0] == "--lang"


def start(arguments: list[str]) -> int:
    """Does what the arguments ask for and returns the exit code of what was run."""
    if arguments[:1] == ["test"]:
        prepare("dev")
        return run([PYTHON, "-m", "pytest", *arguments[1:]], ROOT)
    if arguments[:1] == ["wheels"]:
        return fill_wheels(arguments[1:])
    prepare("")
    if not arguments or is_language(arguments):
        return open_window(arguments)
    return run([COMMAND, *arguments])


def main(arguments: list[str]) -> int:
    """Starts, and turns everything that goes wrong into a sentence; returns the exit code."""
    if sys.version_info < OLDEST:
        say("Perlu Python 3.11 atau lebih baru: https://www.python.org/downloads/", "Python 3.11 or newer is needed.")
        return 1
    try:
        return start(arguments)
    except Trouble as trouble:
        say(trouble.indonesian, trouble.english)
    except KeyboardInterrupt:
        say("Dihentikan.", "Stopped.")
    except OSError as error:
        say(
            "Berkas tidak dapat dibaca atau ditulis; periksa izin dan ruang kosong, lalu coba lagi:",
            "A file could not be read or written; check permissions and free space, then try again:",
        )
        print("  " + str(error), flush=True)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
