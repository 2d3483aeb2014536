"""`bts-sim screenshot`: a scene as a picture, without a display."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

import typer

from simulator.base.errors import WrongCall
from simulator.base.msg import msg
from simulator.cli.clock import now_iso
from simulator.cli.console import Console
from simulator.cli.options import Options, folder
from simulator.cli.released import known_store
from simulator.conduct.logs import LogFile, open_log
from simulator.i18n.languages import choose_language
from simulator.scenario.load import load_scenario
from simulator.storage.folders import data_dir
from simulator.storage.settings import load_settings

SCENES = ("home", "briefing", "safety", "tower", "align", "cabinet", "debrief")
SIZE = re.compile(r"([1-9]\d{2,3})x([1-9]\d{2,3})")
LEAST, MOST = 100, 200


def register(app: typer.Typer, console: Console) -> None:
    """Adds the command."""
    options = Options(console)

    @app.command("screenshot", help=console.texts.text("cli.screenshot"))
    def screenshot(
        scenario: str = options.scenario(),
        scene: str = options.more("scene", ..., "--scene", metavar="|".join(SCENES)),
        out: str = options.more("screenshot_out", ..., "--out", metavar="PNG"),
        session: str = options.more("session", None, "--session", metavar="FILE"),
        at_entry: int | None = options.more("at_entry", None, "--at-entry", metavar="N", min=0),
        size: str = options.more("size", "1280x720", "--size", metavar="WxH"),
        text_scale: str = options.more("text_scale", "100", "--text-scale", metavar="S"),
        seed: int = options.seed(),
        data: str = options.data(),
        lang: str = options.lang(),
    ) -> None:
        console.about(scenario)
        with console.guard():
            if scene not in SCENES:
                raise WrongCall(msg("error.no_such_scene", got=scene, known=", ".join(SCENES)))
            log = _log(session, data)
            _check_entry(log, at_entry)
            wanted, percent = _size(size), _percent(text_scale)
            saved = load_settings(data_dir(data)).lang
            picture(console, scenario, scene, folder(out), size=wanted, text_scale=percent, log=log, at_entry=at_entry, lang=_lang(lang, saved), seed=seed or 0)


def _lang(given: str | None, saved: str) -> str:
    import os

    return choose_language(given, os.environ.get("BTS_SIM_LANG"), saved)


def _size(text: str) -> tuple[int, int]:
    """Width and height; raises WrongCall."""
    found = SIZE.fullmatch(text)
    if not found:
        raise WrongCall(msg("error.bad_size", got=text[:20]))
    return int(found[1]), int(found[2])


def _percent(text: str) -> int:
    """Text size in percent from `150` or `1.5`; raises WrongCall."""
    try:
        value = float(text.replace(",", "."))
    except ValueError:
        value = 0.0
    percent = round(value * 100 if value <= MOST / 100 else value)
    if not LEAST <= percent <= MOST:
        raise WrongCall(msg("error.bad_text_scale", got=text[:20]))
    return percent


def _log(session: str | None, data: str | None) -> LogFile | None:
    """The log to draw, None for none named; raises WrongCall for an empty one."""
    if session is None:
        return None
    log = open_log(folder(session), known_store(data))
    if log is None:
        raise WrongCall(msg("error.nothing_to_replay", path=session))
    return log


def _check_entry(log: LogFile | None, at_entry: int | None) -> None:
    """Raises WrongCall for an entry the log does not have."""
    last = len(log.replay.entries) if log else 0
    if at_entry is not None and (log is None or at_entry > last):
        raise WrongCall(msg("error.no_such_entry", got=at_entry, last=last))


def picture(
    console: Console, name: str, scene: str, out: Path, *, size: tuple[int, int], text_scale: int, log: LogFile | None, at_entry: int | None, lang: str, seed: int
) -> None:
    """Renders a scene into a PNG; scenes that do not exist yet say so."""
    from simulator.ui.gallery import hang
    from simulator.ui.loading import NoScene
    from simulator.ui.office import Office
    from simulator.ui.stage import Stage

    scenario = log.scenario if log else load_scenario(name)
    with tempfile.TemporaryDirectory(prefix="menara-") as passing:
        office = Office(Path(passing), now_iso)
        office.choose(text_scale=text_scale, lang=lang)
        with Stage(headless=True, text_scale=text_scale / 100) as stage:
            stage.open(size)
            try:
                hang(stage, office, lang, scenario, scene, seed=seed, log=log, at_entry=at_entry)
            except NoScene:
                console.complain(msg("error.no_scene", scene=scene))
                console.stop(1)
            stage.save_png(out)
        office.close()
    console.say(msg("cli.screenshot_at", path=str(out)))
