"""The whole program under a trainee's hands, for tests: the real loop, a stage nobody sees, the real attempt on disk."""

from datetime import UTC, datetime, timedelta

from simulator.ui.app import App
from simulator.ui.events import CloseAsked, Resized
from simulator.ui.null_stage import NullStage
from simulator.ui.office import Office
from tests.ui.hand import Hand

SITE = "cikole-first-site"


class Clock:
    """A wall clock that goes on a second each time it is asked: no test waits for the real one."""

    def __init__(self):
        self.now = datetime(2026, 6, 15, 8, 0, tzinfo=UTC)

    def __call__(self):
        self.now += timedelta(seconds=1)
        return self.now.isoformat(timespec="seconds")


class Window(Hand):
    """`Window(folder)`: the program at home. It is a Hand: click, drag, hold, type, key, wait, by the names of widgets."""

    def __init__(self, folder, *, lang="id", size=(1280, 720), trainee="07", draws=True, **choices):
        self.stage = NullStage([], size=size)
        self.office = Office(folder, Clock())
        self.office.choose(trainee=trainee, lang=lang, warmed_up=True, **choices)
        self.app = App(self.stage, self.office, lang)
        if not draws:  # long runs of gestures: the picture is looked at elsewhere
            self.app.picture = lambda: None
        self.app.home()
        super().__init__(self)
        self.turn()

    # What Hand asks of a host

    @property
    def now_ms(self):
        return self.app.now_ms

    @now_ms.setter
    def now_ms(self, value):
        """The program keeps its own time."""

    @property
    def top(self):
        return self.scene.host.top

    @property
    def focused(self):
        return self.scene.host.focused

    def by_name(self, name):
        return self.scene.host.by_name(name)

    def feed(self, event):
        self.turn(event)
        return []

    def turn(self, *events, steps=1):
        """One turn of the loop."""
        self.app.turn(list(events), steps)

    def wait(self, ms):
        """Lets so much time pass, in the loop's own steps."""
        end = self.app.now_ms + ms
        while self.app.now_ms < end and self.app.running:
            self.turn()
        return []

    # What a person sees and does

    @property
    def scene(self):
        return self.app.scene

    @property
    def where(self):
        """The name of the scene."""
        return self.scene.name

    @property
    def work(self):
        """What scenes may ask of the attempt in hand."""
        return self.app.shift.work

    @property
    def attempt(self):
        """The attempt in hand, None for none."""
        return self.app.shift.attempt if self.app.shift else None

    @property
    def log(self):
        """Everything the trainee did in the attempt in hand, as it stands in the log."""
        entries = self.attempt.session.entries[self.attempt.session.header.prelude :]
        return [entry.action for entry in entries if entry.actor == "trainee" and entry.action]

    def sees(self, name):
        """Whether there is a widget of that name on top."""
        return name in self.top.names

    def starts(self, *jobs, mode="practice", seed=0):
        """Begins an attempt, as the briefing does."""
        from simulator.ui.starting import start

        start(self.app, {"mode": mode, "jobs": jobs, "seed": seed})
        self.turn()

    def resizes(self, width, height):
        self.stage._size, self.stage._painter = (width, height), None
        self.turn(Resized(width, height))

    def closes(self):
        self.turn(CloseAsked())

    def killed(self):
        """The process is gone: nothing is closed, nothing is said. What is on the disk is all there is."""
        shift = self.app.shift
        if shift:
            shift.running.journal._lock.release()
        self.app.running = False
