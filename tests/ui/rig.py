"""A site under a trainee's hands, for tests: one scene on a real attempt, driven by `Hand`, no window."""

import contextlib
from functools import lru_cache

from simulator.base.documents import bundled_root
from simulator.conduct.attempt import Terms
from simulator.expert.runner import expert_plan, in_memory, prelude_for, run_plan, technician_on
from simulator.i18n.library import texts_for
from simulator.scenario.load import load_scenario
from simulator.storage.settings import Settings
from simulator.ui.art import Painter
from simulator.ui.by_hand import jobs_by_hand
from simulator.ui.focus import Host
from simulator.ui.geometry import scale_for
from simulator.ui.intent import Act, Wish
from simulator.ui.loading import need_scene
from simulator.ui.scene import Desk
from simulator.ui.work import LiveWork

SITE = "cikole-first-site"


class Enough(Exception):
    """The expert has gone as far as was wanted."""


def attempt_on(jobs=(), seed=0, mode="practice", actions=0, scenario=SITE, after=()):
    """An attempt at some jobs (those with scenes that are the most work where none is named), as the expert leaves it.

    After his first `actions` actions of them, or `after` the first one of a kind with these words in it: `("fit_board", "power-1")`.
    """
    site = load_scenario(scenario)
    chosen = jobs_by_hand(site, jobs)
    attempt = in_memory(Terms(scenario=site, seed=seed, jobs=chosen, mode=mode, prelude=prelude_for(site, seed, chosen)))
    done = 0

    def told(entry, why):
        nonlocal done
        done += 1
        if done == actions or (after and _is(entry, after)):
            raise Enough

    if actions or after:
        with contextlib.suppress(Enough):
            run_plan(attempt, technician_on(attempt), expert_plan(site, seed, chosen), told)
            assert not after, f"the expert never does {after}"
    return attempt


def _is(entry, wanted):
    """Whether an entry is of a kind, with some words among what it is about."""
    do, *words = wanted
    return entry.do == do and set(words) <= {value for value in entry.action.values() if isinstance(value, str)}


@lru_cache(maxsize=8)
def words_of(lang, scenario):
    """The texts of a language, read once."""
    return texts_for(lang, scenario)


class Rig:
    """One scene on an attempt. `Hand(Rig(...))` drives it; what the person does is entered as the program would."""

    def __init__(self, name, attempt, lang="id", size=(1280, 720), text_scale=100, about=None, facts=None):
        self.attempt, self.work = attempt, LiveWork(attempt)
        settings = Settings(lang=lang, text_scale=text_scale, trainee="07")
        self.texts = words_of(lang, attempt.scenario.id)
        desk = Desk(self.texts, settings, {"scenario": attempt.scenario, **(facts or {})}, self.work)
        self.size, self.text_scale = size, text_scale
        self.scene = need_scene(name)(desk, about or {})
        scale = scale_for(*size)
        self.scene.lay_out(size[0] / scale, size[1] / scale)
        self.intents, self.now_ms = [], 0

    # What Hand asks of a host

    @property
    def host(self) -> Host:
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
        return self._performed(self.scene.handle(event))

    def step(self, now_ms):
        passed, self.now_ms = now_ms - self.now_ms, now_ms
        before = len(self.attempt.session.entries)
        self.attempt.tick(self.attempt.now_ms + passed)
        self.work.changed()
        if len(self.attempt.session.entries) != before:
            self.scene.refresh()
        return self._performed(self.scene.step(now_ms))

    def _performed(self, intents):
        """Enters actions; keeps every other wish for the test to see."""
        for intent in intents:
            self.intents.append(intent)
            if isinstance(intent, Act):
                self.attempt.do(intent.action)
            elif isinstance(intent, Wish) and intent.what == "hint":
                self.attempt.hint(intent.value)
            elif isinstance(intent, Wish) and intent.what == "undo":
                self.attempt.undo()
            elif isinstance(intent, Wish) and intent.what in ("pause", "resume"):
                self.attempt.pause(on=intent.what == "pause")
            elif isinstance(intent, Wish) and intent.what == "hand_over":
                self.attempt.hand_over()
            else:
                continue
            self.work.changed()
            self.scene.refresh()
        return intents

    # What a test asks

    @property
    def actions(self):
        """What the trainee has done, in order, as it stands in the log."""
        entries = self.attempt.session.entries[self.attempt.session.header.prelude :]
        return [entry.action for entry in entries if entry.actor == "trainee" and entry.action]

    def draw(self, canvas):
        self.scene.draw(canvas)
        return canvas

    def picture(self, path, cache=None):
        """Renders the scene into a PNG; returns the texts that did not fit."""
        import pygame

        pygame.font.init()
        scale = scale_for(*self.size)
        surface = pygame.Surface(self.size)
        painter = Painter(surface, scale, self.text_scale / 100, bundled_root() / "assets", cache)
        self.scene.draw(painter)
        pygame.image.save(surface, str(path))
        return painter.overflows
