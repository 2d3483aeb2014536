"""Opening the window for a command; a computer without a display is told what it can do instead."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.base.msg import msg
from simulator.cli.clock import now_iso
from simulator.cli.console import Console
from simulator.i18n.languages import choose_language
from simulator.storage.folders import data_dir

if TYPE_CHECKING:
    from simulator.ui.app import App

TITLE = "Menara"


def open_window(console: Console, data: str | None, lang: str | None, begin: Callable[[App], None]) -> None:
    """Opens the window, lets `begin` choose the first scene, and stays until it is closed; exit 1 without a display."""
    import os

    from simulator.ui.app import App
    from simulator.ui.office import Office
    from simulator.ui.stage import NoDisplay, Stage

    office = Office(data_dir(data), now_iso)
    chosen = choose_language(lang, os.environ.get("BTS_SIM_LANG"), office.settings.lang)
    stage = Stage(cache=cache_dir(office.root), text_scale=office.settings.text_scale / 100)
    try:
        stage.open(title=TITLE, icon="icons/tower")
    except NoDisplay as missing:
        console.complain(msg("error.no_display_expert", reason=missing.message.as_dict()["reason"]))
        console.stop(1)
    with stage:
        if office.settings.full_screen:
            stage.toggle_full_screen()
        app = App(stage, office, chosen)
        try:
            begin(app)
            app.run()
        finally:
            app.let_go()
            office.close()


def cache_dir(root: Path) -> Path:
    """Where drawn sprites are kept; it may be deleted at any time."""
    return root / "cache"
