"""Words, exits and printing for all commands."""

from __future__ import annotations

import contextlib
import json
import os
import sys
from collections.abc import Iterator
from typing import Any, NoReturn

from simulator.base.errors import BadInput, SimulatorError, WrongCall
from simulator.base.msg import Msg, msg
from simulator.i18n.languages import choose_language
from simulator.i18n.library import texts_for
from simulator.i18n.texts import Texts
from simulator.storage.folders import data_dir
from simulator.storage.settings import load_settings


def use_utf8() -> None:
    """Sets output to UTF-8 before the first print, whatever the console's code page."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError, ValueError):
            stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]


def language_of(arguments: list[str]) -> str:
    """The language asked for on the command line or by environment, else the one chosen in the window, else Indonesian."""
    given, environment = _given(arguments, "--lang"), os.environ.get("BTS_SIM_LANG")
    return choose_language(given, environment, None if given or environment else _saved(_given(arguments, "--data")))


def _given(arguments: list[str], name: str) -> str | None:
    """The value of an option, the last one said."""
    found = None
    for index, word in enumerate(arguments):
        if word == name and index + 1 < len(arguments):
            found = arguments[index + 1]
        elif word.startswith(f"{name}="):
            found = word.partition("=")[2]
    return found


def _saved(data: str | None) -> str | None:
    """What was chosen in the window, in that data folder; nothing where it cannot be read."""
    with contextlib.suppress(SimulatorError):
        return load_settings(data_dir(data)).lang
    return None


class Console:
    """What a command says, and how it ends."""

    def __init__(self, lang: str, scenario: str = "") -> None:
        self.lang = lang
        self._scenario = scenario
        self._texts: Texts | None = None

    @property
    def texts(self) -> Texts:
        """All texts, read when first needed."""
        if self._texts is None:
            self._texts = texts_for(self.lang, self._scenario)
        return self._texts

    def about(self, scenario: str) -> None:
        """From now on with a scenario's own texts."""
        self._scenario, self._texts = scenario, None

    def say(self, message: Msg) -> None:
        """Prints a message."""
        print(self.texts.say(message))

    def line(self, text: str) -> None:
        """Prints a line that is no message: a path, a table's row."""
        print(text)

    def data(self, value: Any) -> None:
        """Prints JSON."""
        print(json.dumps(value, ensure_ascii=False, indent=2, sort_keys=False))

    def complain(self, message: Msg) -> None:
        """Prints a message to standard error, with the name that was probably meant."""
        meant = message.as_dict().get("did_you_mean")
        tail = f" {self.texts.text('error.did_you_mean', did_you_mean=meant)}" if meant else ""
        print(self.texts.say(message) + tail, file=sys.stderr)

    def complain_line(self, text: str) -> None:
        """Prints a line to standard error."""
        print(text, file=sys.stderr)

    def stop(self, code: int) -> NoReturn:
        """Ends the command with an exit code."""
        raise SystemExit(code)

    @contextlib.contextmanager
    def guard(self) -> Iterator[None]:
        """Turns this project's errors into sentences and exit codes: 1 bad input, 2 wrong call."""
        try:
            yield
        except BadInput as bad:
            from simulator.authoring.check import problem_line

            for problem in bad.problems:
                self.complain_line(problem_line(problem, self.texts))
            self.stop(1)
        except WrongCall as wrong:
            self.complain(wrong.message)
            self.stop(2)
        except SimulatorError as error:
            self.complain(error.message)
            self.stop(1)
        except OSError as error:  # a name too long for the disk, a folder nobody may enter
            self.complain(msg("error.file_trouble", path=str(error.filename or ""), text=error.strerror or str(error)))
            self.stop(1)
