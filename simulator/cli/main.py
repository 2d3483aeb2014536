"""`bts-sim`: the window where nothing else is asked for, else one of the commands.

The commands are imported only where one is asked for: the window must be there at once.
"""

from __future__ import annotations

import sys

from simulator.cli.console import Console, language_of, use_utf8
from simulator.cli.window import open_window

OPTIONS = ("--lang", "--data")
"""All that may be said with the window alone."""


def plain_window(arguments: list[str]) -> dict[str, str] | None:
    """The options of a call that asks for the window alone, None for any other call.

    >>> plain_window(["--lang", "en"]), plain_window(["grade"]), plain_window(["--lang"])
    ({'--lang': 'en'}, None, None)
    """
    found: dict[str, str] = {}
    rest = list(arguments)
    while rest:
        name, equals, value = rest.pop(0).partition("=")
        if name not in OPTIONS or not (equals or rest):
            return None
        found[name] = value if equals else rest.pop(0)
    return found


def main() -> None:
    """Entry point of the script `bts-sim`."""
    use_utf8()
    arguments = sys.argv[1:]
    lang = language_of(arguments)
    asked = plain_window(arguments)
    if asked is not None:
        console = Console(lang)
        with console.guard():
            open_window(console, asked.get("--data"), asked.get("--lang"), lambda window: window.home())
        return
    from simulator.cli.commands import build

    build(lang)()


if __name__ == "__main__":
    main()
