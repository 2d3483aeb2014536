"""The program at the window: one loop, a stack of scenes, and the attempt in hand.

Every step of the loop hands events to the scene on top and does what it says; time is counted in sixtieths of a second.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from simulator.base.errors import SimulatorError, WrongCall
from simulator.base.msg import Msg, msg
from simulator.i18n.library import texts_for
from simulator.i18n.texts import Texts
from simulator.ui.ahead import fetch_ahead
from simulator.ui.events import CloseAsked, Event, KeyDown, Resized
from simulator.ui.geometry import Box, union
from simulator.ui.intent import Act, Back, Intent, Show, Wish
from simulator.ui.loading import NoScene, need_scene
from simulator.ui.scene import Desk, Scene
from simulator.ui.wishes import WISHES

if TYPE_CHECKING:
    from threading import Thread

    from simulator.conduct.logs import LogFile
    from simulator.session.entry import LogEntry
    from simulator.storage.rows import AttemptRow
    from simulator.ui.office import Office
    from simulator.ui.playback import Playback
    from simulator.ui.shift import Shift
    from simulator.ui.views.work import StepView
    from simulator.ui.window import Window

FRAMES_A_SECOND = 60
WORK_SCENES = ("safety", "cabinet", "tower", "align")
AWAKE_MS, DOZE_STEPS = 700, 8
"""So long after an event every sixtieth is looked at; later only every eighth: an old computer stays cool."""


def joined(boxes: Sequence[Box]) -> list[Box]:
    """The boxes with those that overlap made one: no place is drawn twice."""
    left: list[Box] = []
    for box in boxes:
        grown = box
        while (met := next((one for one in left if one.meets(grown)), None)) is not None:
            left.remove(met)
            grown = union((met, grown))
        left.append(grown)
    return left


class App:
    """What stands between window and attempt."""

    def __init__(self, stage: Window, office: Office, lang: str) -> None:
        self.stage, self.office, self.lang = stage, office, lang
        self.shift: Shift | None = None
        self.playback: Playback | None = None
        self.shows_bar = True
        self.steps_back: bool | None = None
        self.scenario: Any = None
        self.finished: tuple[LogFile, AttemptRow] | None = None
        self.stack: list[tuple[str, dict[str, Any]]] = []
        self.scene: Scene | None = None
        self._kept: tuple[tuple[object, ...], Scene] | None = None
        self.running = True
        self.steps = 0
        self._texts: dict[tuple[str, str], Texts] = {}
        self._closing_at = -1
        self._awake_until = AWAKE_MS
        self._seen_at = -1
        self._ahead: Thread | None = None
        stage.text_scale = office.settings.text_scale / 100

    # Words and desks

    @property
    def texts(self) -> Texts:
        """All texts of the language, with those of the scenario in hand."""
        key = (self.lang, self.scenario.id if self.scenario else "")
        if key not in self._texts:
            self._texts[key] = texts_for(*key)
        return self._texts[key]

    @property
    def now_ms(self) -> int:
        """The window's own milliseconds."""
        return self.steps * 1000 // FRAMES_A_SECOND

    def desk(self) -> Desk:
        """What the next scene may ask."""
        facts: dict[str, Any] = {"lasting": self.office.lasting} | ({"scenario": self.scenario} if self.scenario else {})
        work = None
        if self.playback is not None:
            playback = self.playback
            work = playback.work
            facts["clock_ms"] = playback.work.now
            if self.shows_bar:
                facts["playback"] = lambda: playback.state(self.texts)
        elif self.shift is not None:
            work = self.shift.work
            facts["clock_ms"] = self.shift.work.now
        return Desk(self.texts, self.office.settings, facts, work)

    # Scenes

    def show(self, name: str, about: dict[str, Any] | None = None, *, instead: bool = False) -> None:
        """Goes to a scene; `instead` of the one on top."""
        if not instead and self.scene is not None and self.stack and self.stack[-1][0] in WORK_SCENES:
            self._kept = (self._circumstances, self.scene)
        if instead and self.stack:
            self.stack.pop()
        self.stack.append((name, about or {}))
        self.make_scene()

    def back(self) -> None:
        """Goes back to the scene before; from the first one nowhere."""
        if len(self.stack) > 1:
            self.stack.pop()
        if self.stack[-1][0] not in WORK_SCENES:
            self.playback = None
        if not self._takes_up_again():
            self.make_scene()

    @property
    def _circumstances(self) -> tuple[object, ...]:
        """What a work scene was made for."""
        return (self.lang, self.office.settings, self.shift, self.playback)

    def _takes_up_again(self) -> bool:
        """Whether the work scene that something was laid over is there again as it was left: what lies ready on the bench, the tool in the hand."""
        kept, self._kept = self._kept, None
        if kept is None or self.stack[-1][0] not in WORK_SCENES or kept[0] != self._circumstances or kept[1].name != self._work_scene():
            return False
        self.scene = kept[1]
        self.scene.lay_out(*self.stage.logical_size())
        return True

    def home(self) -> None:
        """Lets go of whatever is in hand and goes home."""
        self.let_go()
        self.stack = []
        self.show("home")

    def let_go(self) -> None:
        """The attempt in hand is put down: it is saved, and can be taken up again."""
        shift, self.shift, self.playback = self.shift, None, None
        if shift is not None:
            shift.close()

    def work(self) -> None:
        """The work scene of the place where the trainee stands, on top of home."""
        self.stack = [("home", {})]
        self.show(self._work_scene())

    def _work_scene(self) -> str:
        work = self.desk().work
        if work is None:
            return "safety"
        from simulator.ui.views.watching import watched_scene  # what a site is made of is not loaded before there is one
        from simulator.ui.views.whereabouts import is_aligning, work_scene

        view = work.view()
        if self.playback is not None:
            return watched_scene(view, aligned=work.turning().moves > 0)
        self.steps_back = self.steps_back if is_aligning(view) else None
        return work_scene(view, steps_back=self.steps_back)

    def make_scene(self) -> None:
        """The scene on top, made anew; one that cannot be made (its file is gone) is left, and it is said why."""
        name, about = self.stack[-1]
        if name in WORK_SCENES and (self.shift or self.playback):
            name = self._work_scene()
            self.stack[-1] = (name, about)
        try:
            told = self._about(name, about)  # may load the scenario, whose texts the desk then has
            self.scene = need_scene(name)(self.desk(), told)
        except (NoScene, SimulatorError) as error:
            stuck = len(self.stack) == 1
            if not stuck:
                self.stack.pop()
            message = error.message if isinstance(error, SimulatorError) else msg("error.no_scene", scene=name)
            self.show("message", {"text": self.texts.say(message), "icon": "warning", "stuck": stuck})
            return
        self.scene.lay_out(*self.stage.logical_size())

    def _about(self, name: str, about: dict[str, Any]) -> dict[str, Any]:
        """What a scene has to be told beside what it was shown for."""
        from simulator.ui.about import about_for

        return about_for(self, name, about)

    def redraw(self) -> None:
        """Everything the scene on top shows is made anew: an entry was made, or choices changed."""
        top = self.stack[-1][0] if self.stack else ""
        if top in WORK_SCENES and (self.shift or self.playback) and self._work_scene() != top:
            self.make_scene()
            return
        if self.scene is not None:
            self.scene.refresh()

    def trouble(self, message: Any, icon: str = "warning") -> None:
        """Says what happened and what to do, on a sheet of its own."""
        self.tell(self.texts.say(message), icon)

    def tell(self, text: str, icon: str = "info") -> None:
        """A sheet with a few words over everything; one key goes back."""
        self.show("message", {"text": text, "icon": icon})

    def remark(self, message: Msg) -> None:
        """A word in passing where the scene has a place for it, else a sheet."""
        toast = getattr(self.scene, "toast", None)
        if toast is None or self.stack[-1][0] not in WORK_SCENES:
            self.trouble(message)
            return
        toast(self.texts.say(message), "warning")
        self.redraw()

    # The loop

    def run(self) -> None:
        """Until the window is closed."""
        if not self.stack:
            self.home()
        while self.running:
            steps = self.stage.sleep_until_next_step()
            self.turn(self.stage.events(), steps)
            if self._ahead is None and self.scenario is None:
                self._ahead = fetch_ahead()

    def turn(self, events: Sequence[Event], steps: int) -> None:
        """One turn of the loop: what happened, so many sixtieths of time, then the picture."""
        for event in events:
            self.happened(event)
        if events:
            self._awake_until = self.now_ms + AWAKE_MS
        for _ in range(steps):
            self.pass_step()
        if self.running and (self._is_awake or self._seen_at != self.steps // DOZE_STEPS):
            self._seen_at = self.steps // DOZE_STEPS
            self.picture()

    @property
    def _is_awake(self) -> bool:
        """Whether every step is looked at: after an event for a while, and as long as something is held or has just changed."""
        return self.now_ms < self._awake_until or (self.scene is not None and self.scene.is_busy())

    def happened(self, event: Event) -> None:
        """One event."""
        assert self.scene is not None
        if isinstance(event, CloseAsked):
            self.ask_to_close()
        elif isinstance(event, Resized):
            self.scene.let_go()
            self.scene.lay_out(*self.stage.logical_size())
        elif isinstance(event, KeyDown) and event.key == "f11":
            self.do([Wish("full_screen")])
        else:
            self.do(self.scene.handle(event))

    def ask_to_close(self) -> None:
        """Closes; in mid-job it says first that everything is saved."""
        if self.shift is None or self.shift.attempt.closed or self._closing_at >= 0:
            self.running = False
            return
        self._closing_at = self.now_ms + 1500
        self.let_go()
        if self.office.lasting:
            self.tell(self.texts.text("ui.close.saved"), "save-download")
        else:
            self.tell(self.texts.text("ui.home.quit.not_kept"), "warning")

    def pass_step(self) -> None:
        """A sixtieth of a second."""
        assert self.scene is not None
        before = self.now_ms
        self.steps += 1
        passed = self.now_ms - before
        if 0 <= self._closing_at <= self.now_ms:
            self.running = False
        self._pass_work(passed)
        if self._is_awake or self.steps % DOZE_STEPS == 0:
            self.do(self.scene.step(self.now_ms))

    def _pass_work(self, ms: int) -> None:
        """Work time goes on while a work scene is on top, or the data sheet called back from one: to read is work."""
        names = [name for name, _ in self.stack]
        reading = self.shift is not None and names[-1:] == ["briefing"] and any(name in WORK_SCENES for name in names)
        if not reading and (not names or names[-1] not in WORK_SCENES):
            return
        playing = self.playback or self.shift
        if playing is not None and self._safely(lambda: playing.pass_time(ms)):
            self._awake_until = self.now_ms + AWAKE_MS
            self.redraw()
        if self.shift is not None and self.playback is None and self.shift.is_over and not self.shift.attempt.closed:
            self.do([Wish("hand_over", "time")])

    def _safely(self, act: Any) -> Any:
        """What cannot be journalled does not happen: work pauses, and it is said why. What merely cannot be done now is said in passing."""
        try:
            return act()
        except WrongCall as error:
            self.remark(error.message)
            return None
        except SimulatorError as error:
            self.trouble(error.message)
            return None

    def picture(self) -> None:
        """Draws what changed."""
        assert self.scene is not None
        dirty = self.scene.dirty()
        if dirty == []:
            return
        painter = self.stage.begin_frame()
        if dirty is None:
            self.scene.draw(painter)
            self.stage.end_frame()
            return
        boxes = joined(dirty)
        for box in boxes:
            with painter.clip(box):
                self.scene.draw(painter, box)
        self.scene.settle()
        self.stage.end_frame(boxes)

    # Intents

    def do(self, intents: Sequence[Intent]) -> None:
        """Does what a scene wants."""
        if intents and self._ahead is not None:
            self._ahead.join()
        for intent in intents:
            if isinstance(intent, Act):
                self._act(intent)
            elif isinstance(intent, Show):
                self._show(intent)
            elif isinstance(intent, Back):
                self.back()
            else:
                self._wish(intent)

    def _act(self, intent: Act) -> None:
        """An action on the site; its sound, then the picture."""
        if self.shift is None or self.playback is not None or self.shift.attempt.closed:
            return
        shift = self.shift
        before = shift.work.view().steps
        entry = self._safely(lambda: shift.act(intent.action))
        if entry is not None:
            self.sound(entry, before, shift.work.view().steps)
            self.redraw()

    def _show(self, intent: Show) -> None:
        if intent.scene == "home":
            self.home()
        elif intent.scene == "replay":
            self._safely(lambda: self._replay(int(intent.about.get("seq", 0))))
        else:
            self.show(intent.scene, intent.about)

    def _replay(self, seq: int) -> None:
        """The attempt of the debrief, from an entry on."""
        from simulator.ui.starting import watch_finished

        watch_finished(self, seq)

    def _wish(self, wish: Wish) -> None:
        handler = WISHES.get(wish.what)
        if handler is None:
            return
        handler_found = handler
        self._safely(lambda: handler_found(self, wish.value))

    def sound(self, entry: LogEntry, before: Sequence[StepView], after: Sequence[StepView]) -> None:
        """The short sound of an entry, or of a step it completed, where sounds are wanted."""
        if not self.office.settings.sound:
            return
        from simulator.ui.voice import sound_for, sound_for_steps, sound_path

        name = sound_for_steps(before, after) or sound_for(entry)
        if name is not None:
            self.stage.play(sound_path(name))
