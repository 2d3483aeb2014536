"""What is done when a scene wishes something of the program: one short function each."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from simulator.base.msg import msg

if TYPE_CHECKING:
    from simulator.ui.app import App

Handler = Callable[["App", Any], None]
WISHES: dict[str, Handler] = {}


def wish(name: str) -> Callable[[Handler], Handler]:
    """Registers who fulfils a wish."""

    def add(handler: Handler) -> Handler:
        WISHES[name] = handler
        return handler

    return add


# The program


@wish("quit")
def _quit(app: App, value: Any) -> None:
    app.ask_to_close()


@wish("other_store")
def _other_store(app: App, value: Any) -> None:
    app.office.other_store()
    app.home()


@wish("language")
def _language(app: App, value: Any) -> None:
    app.lang = str(value)
    app.office.choose(lang=app.lang)
    app.make_scene()


@wish("text_scale")
def _text_scale(app: App, value: Any) -> None:
    app.office.choose(text_scale=int(value))
    app.stage.text_scale = int(value) / 100
    app.make_scene()


@wish("sound")
def _sound(app: App, value: Any) -> None:
    app.office.choose(sound=not app.office.settings.sound if value is None else bool(value))
    app.make_scene()


@wish("reduce_motion")
def _reduce_motion(app: App, value: Any) -> None:
    app.office.choose(reduce_motion=bool(value))
    app.make_scene()


@wish("full_screen")
def _full_screen(app: App, value: Any) -> None:
    app.stage.toggle_full_screen()
    app.office.choose(full_screen=app.stage.full_screen)
    if app.shift is None and app.playback is None:
        app.make_scene()
    elif app.scene is not None:  # what lies ready on the bench stays there
        app.scene.lay_out(*app.stage.logical_size())


@wish("trainee")
def _trainee(app: App, value: Any) -> None:
    app.office.welcome(str(value["number"]), int(value["avatar"]))
    app.home()


@wish("warmed_up")
def _warmed_up(app: App, value: Any) -> None:
    app.office.choose(warmed_up=True)
    app.home()


@wish("say")
def _say(app: App, value: Any) -> None:
    from simulator.ui.voice import clip_for

    if not app.office.settings.sound:
        app.remark(msg("ui.sound.off"))
        return
    path = clip_for(str(value), app.lang)
    if path is not None:
        app.stage.play(path, speech=True)


# Beginning and taking up


@wish("start")
def _start(app: App, value: Any) -> None:
    from simulator.ui.starting import start

    start(app, dict(value))


@wish("assessment")
def _assessment(app: App, value: Any) -> None:
    from simulator.ui.starting import start_assessment

    start_assessment(app, str(value))


@wish("resume_attempt")
def _resume_attempt(app: App, value: Any) -> None:
    from simulator.ui.starting import resume

    resume(app, str(value))


@wish("open_attempt")
def _open_attempt(app: App, value: Any) -> None:
    app.show("debrief", {"attempt": str(value)})


@wish("repeat")
def _repeat(app: App, value: Any) -> None:
    from simulator.ui.starting import repeat

    repeat(app, dict(value))


# Work


@wish("pause")
def _pause(app: App, value: Any) -> None:
    if app.playback is not None:
        from simulator.ui.views.replay import Play

        app.playback.hear(Play(on=False))
        app.redraw()
    if app.shift is not None and app.playback is None:
        app.shift.pause(on=True)
        app.redraw()


@wish("resume")
def _resume(app: App, value: Any) -> None:
    if app.shift is not None and app.playback is None:
        app.shift.pause(on=False)
        app.redraw()


@wish("undo")
def _undo(app: App, value: Any) -> None:
    if app.shift is not None and app.playback is None:
        app.shift.undo()
        app.redraw()


@wish("hint")
def _hint(app: App, value: Any) -> None:
    if app.shift is not None and app.playback is None:
        app.shift.hint(str(value))
        app.redraw()


@wish("person")
def _person(app: App, value: Any) -> None:
    """The trainee acts for another person of his crew; the scene is that of the place where that one stands."""
    if app.shift is not None:
        app.shift.work.act_as(str(value))
        app.redraw()


@wish("step_back")
def _step_back(app: App, value: Any) -> None:
    """The dish in close-up, or the tower around it."""
    app.steps_back = bool(value)
    app.redraw()


@wish("leave")
def _leave(app: App, value: Any) -> None:
    app.home()


@wish("hand_over")
def _hand_over(app: App, value: Any) -> None:
    from simulator.ui.starting import hand_over

    if app.shift is not None and app.playback is None:
        hand_over(app, out_of_time=value == "time")


@wish("replay")
def _replay(app: App, value: Any) -> None:
    if app.playback is not None:
        app.playback.hear(value)
        app.redraw()


# Reports


@wish("save_report")
def _save_report(app: App, value: Any) -> None:
    from simulator.ui.starting import save_report

    path = save_report(app)
    app.trouble(msg("ui.report.saved", path=path), "save-download")


@wish("print_report")
def _print_report(app: App, value: Any) -> None:
    from simulator.ui.starting import print_report

    print_report(app)
