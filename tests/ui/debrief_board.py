"""Debriefs under a hand, for tests: attempts with chosen mistakes, their reports, the scene on them."""

from functools import lru_cache

import pygame

import simulator.expert.mistakes
from simulator.base.documents import bundled_root
from simulator.base.registry import import_all
from simulator.conduct.attempt import check_jobs
from simulator.expert.mistake import MISTAKES, altered
from simulator.expert.runner import expert_plan, expert_terms, in_memory, run_plan, technician_on
from simulator.i18n.library import texts_for
from simulator.reports.document import report_document
from simulator.reports.facts import Facts
from simulator.scenario.load import load_scenario
from simulator.storage.settings import Settings
from simulator.ui.art import Painter
from simulator.ui.geometry import scale_for
from simulator.ui.loading import need_scene
from simulator.ui.recorder import Recorder
from simulator.ui.scene import Desk
from tests.ui.rig import SITE

import_all(simulator.expert.mistakes.__name__)
JOBS = ("safety", "mount", "cable", "align", "handover")
FLAWED = (
    "power_hand_tight", "polarity_reversed", "fibre_tight_bend", "no_gloves", "labels_one_end", "live_terminal_touched", "if_under_power",
)  # fmt: skip
SIZES = ((1280, 720), (1366, 768), (1920, 1080), (1024, 768))


@lru_cache(maxsize=8)
def attempt_of(mistakes=FLAWED, jobs=JOBS, mode="practice"):
    """An attempt as the expert makes it with these mistakes, handed over."""
    site = load_scenario(SITE)
    attempt = in_memory(expert_terms(site, 0, jobs, mode, "2026-05-14T08:00:00+07:00"))
    plan = altered(expert_plan(site, 0, check_jobs(site, jobs)), [MISTAKES.get(name) for name in mistakes], site, 0)
    run_plan(attempt, technician_on(attempt), plan)
    if not attempt.closed:
        attempt.hand_over()
    return attempt


@lru_cache(maxsize=8)
def report_of(attempt):
    return report_document(attempt.grade(), attempt.record(), attempt.session.entries[-1].hash, title="Cikole")


@lru_cache(maxsize=2)
def words_of(lang):
    return texts_for(lang, SITE)


class Board:
    """A scene under a hand: what `Hand` asks of a host, and what was wanted."""

    def __init__(self, scene, attempt=None, text_scale=100):
        self.scene, self.attempt, self.text_scale = scene, attempt, text_scale
        self.host, self.texts, self.intents, self.now_ms = scene.host, scene.desk.texts, [], 0

    def __getattr__(self, name):
        return getattr(self.host, name)

    def feed(self, event):
        wanted = self.scene.handle(event)
        self.intents += wanted
        return wanted

    def step(self, now_ms):
        wanted = self.scene.step(now_ms)
        self.intents += wanted
        return wanted

    def draw(self, canvas):
        self.scene.draw(canvas)


def laid_out(scene, size):
    """The scene in a window of so many real pixels."""
    scene.lay_out(size[0] / scale_for(*size), size[1] / scale_for(*size))
    return scene


def debrief(attempt=None, *, released=False, lang="id", size=(1280, 720), text_scale=100, report=None):
    """The scene on an attempt's report."""
    attempt = attempt or attempt_of()
    told = report_of(attempt) if report is None else report
    about = {"report": told, "entries": tuple(attempt.session.entries), "released": released}
    desk = Desk(words_of(lang), Settings(lang=lang, text_scale=text_scale, trainee="07"))
    return Board(laid_out(need_scene("debrief")(desk, about), size), attempt, text_scale)


def assessed(*, released=False, **options):
    flaws = tuple(name for name in FLAWED if MISTAKES.get(name).job == "cable")
    return debrief(attempt_of(flaws, ("cable",), "assessment"), released=released, **options)


def facts_of(rig):
    return Facts(report_of(rig.attempt), rig.texts)


def listing(rig):
    """The list of criteria, whatever its filter."""
    return next(widget for widget in rig.host.layers[0].widgets if widget.name.startswith("criteria."))


def last(rig, kind):
    """What was wanted last."""
    assert isinstance(rig.intents[-1], kind), rig.intents
    return rig.intents[-1]


def drawn(rig):
    """Every text on the screen."""
    recorder = Recorder(text_scale=rig.text_scale / 100)
    rig.draw(recorder)
    return recorder.texts()


@lru_cache(maxsize=1)
def studio():
    """Fonts and baked pictures for all pictures of a run."""
    pygame.font.init()
    return Painter(pygame.Surface((8, 8)), 1.0, 1.0, bundled_root() / "assets").studio


def overflowing(scene, size, text_scale):
    """The texts that do not fit in a picture."""
    shared = studio()
    painter = Painter(pygame.Surface(size), scale_for(*size), text_scale / 100, shared.root, studio=shared)
    scene.draw(painter)
    return painter.overflows
