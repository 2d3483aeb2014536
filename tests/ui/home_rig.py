"""Home and the scenes around it under a trainee's hands, for tests: one scene on choices and attempts made up for it."""

from functools import lru_cache

from simulator.base.documents import bundled_root
from simulator.i18n.library import texts_for
from simulator.scenario.load import load_scenario
from simulator.storage.rows import AttemptRow
from simulator.storage.settings import Settings
from simulator.ui.art import Painter
from simulator.ui.art.studio import Studio
from simulator.ui.geometry import scale_for
from simulator.ui.loading import need_scene
from simulator.ui.scene import Desk
from simulator.ui.views.home import home_view

SITE = "cikole-first-site"
JOBS = ("safety", "mount", "cable", "align", "handover")
PAGES = ("home", "who", "settings", "assessment", "history", "resume", "drill", "warm_up")
SIZES = ((1280, 720), (1366, 768), (1024, 768), (1920, 1080))
SCALES = (100, 150, 200)


def attempt(number, **changes):
    """A row of the results store."""
    told = {
        "id": f"a{number}", "scenario": SITE, "revision": 1, "content": "c", "seed": number, "mode": "practice", "jobs": ("safety",),
        "started": f"2026-06-{10 + number:02d}T08:30:00", "log_path": "x", "core": 1, "status": "finished", "head_seq": 120 + number,
        "points": 41.5, "maximum": 50.0, "duration_ms": 1_500_000,
    }  # fmt: skip
    return AttemptRow(**{**told, **changes})


ROWS = (
    attempt(5, status="unfinished", jobs=("cable",), points=None, maximum=None),
    attempt(4, mode="assessment", jobs=JOBS, points=231.0, maximum=260.0),
    attempt(3, jobs=("cable",), points=100.0, maximum=148.0),
    attempt(2, mode="drill", points=50.0),
    attempt(1, status="abandoned", points=12.0),
)


@lru_cache(maxsize=4)
def words_of(lang):
    """The texts of a language, read once."""
    return texts_for(lang, SITE)


@lru_cache(maxsize=1)
def studio():
    """The fonts, opened once."""
    return Studio(bundled_root() / "assets", None)


class Writing(Painter):
    """A painter that leaves everything out but the words: what it is asked for is whether they fit."""

    def rect(self, *args, **told):
        """No sheet."""

    circle = polygon = line = strokes = sprite = rect

    def layer(self, key, size_box, draw, *, alpha=1.0, covers=False):
        """Nothing is baked."""
        draw(self)


class Desktop:
    """A scene without an attempt. `Hand(Desktop(...))` drives it; what it wants of the program is kept in `intents`."""

    def __init__(self, name, lang="id", size=(1280, 720), text_scale=100, *, trainee="07", warmed_up=True, rows=ROWS, **about):
        settings = Settings(lang=lang, text_scale=text_scale, trainee=trainee, avatar=1, warmed_up=warmed_up)
        waiting = [row for row in rows if row.status == "unfinished"] if trainee else []
        view = home_view(settings, JOBS, rows if trainee else (), waiting)
        told = {"view": view, "attempts": rows, "waiting": waiting, "files": (), **about}
        if name == "drill":
            told = {**told, "scenario": load_scenario(SITE), "jobs": JOBS, "seed": 0}
        self.texts, self.size, self.text_scale = words_of(lang), size, text_scale
        self.scene = need_scene(name)(Desk(self.texts, settings, {}, None), told)
        scale = scale_for(*size)
        self.scene.lay_out(size[0] / scale, size[1] / scale)
        self.intents, self.now_ms = [], 0

    @property
    def host(self):
        return self.scene.host

    @property
    def top(self):
        return self.host.top

    @property
    def focused(self):
        return self.host.focused

    def by_name(self, name):
        return self.host.by_name(name)

    def feed(self, event):
        return self._kept(self.scene.handle(event))

    def step(self, now_ms):
        return self._kept(self.scene.step(now_ms))

    def _kept(self, intents):
        self.intents += intents
        return intents

    def unfit(self):
        """The texts that do not fit as the scene stands."""
        import pygame

        pygame.font.init()
        painter = Writing(pygame.Surface(self.size), scale_for(*self.size), self.text_scale / 100, bundled_root() / "assets", studio=studio())
        self.scene.draw(painter)
        return [text for text, _ in painter.overflows]
