"""Sounds and spoken clips: there, short, loud alike, in both languages, and the right one for what happened."""

import os
import wave
from array import array
from types import SimpleNamespace

import pytest

import simulator.mechanics.kinds  # noqa: F401 - registers all actions and events
from simulator.authoring import build_sounds, build_speech
from simulator.base.documents import bundled_root
from simulator.conduct.attempt import Terms
from simulator.expert.runner import expert_plan, in_memory, prelude_for, run_plan, technician_on
from simulator.i18n.languages import LANGUAGES
from simulator.mechanics.action import ACTIONS
from simulator.mechanics.event import EVENTS
from simulator.scenario.load import load_scenario
from simulator.ui import voice
from simulator.ui.intent import Wish
from simulator.ui.scenes import warm_up_steps
from simulator.ui.stage import Stage
from tests.ui.hand import Hand
from tests.ui.home_rig import JOBS, SITE, Desktop
from tests.ui.window import Window

SPEECH = bundled_root() / "assets" / "speech"
MOST_MS, MOST_BYTES = 300, 10_000_000


def samples(name):
    """(rate, samples as shares of the largest) of a sound."""
    with wave.open(str(voice.sound_path(name)), "rb") as file:
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
        values = array("h", file.readframes(file.getnframes()))
        return file.getframerate(), [value / 32768 for value in values]


@pytest.mark.parametrize("name", voice.SOUNDS)
def test_a_sound_is_short_and_as_loud_as_the_others(name):
    rate, values = samples(name)
    assert len(values) / rate * 1000 <= MOST_MS
    assert max(abs(value) for value in values) < 0.95
    window = min(len(values), rate // 20)
    loudest = max(sum(value * value for value in values[at : at + window]) / window for at in range(0, len(values) - window + 1, 50))
    assert 0.10 < loudest**0.5 < 0.22


def test_every_sound_has_a_recipe_and_a_use():
    assert set(build_sounds.RECIPES) == set(voice.SOUNDS)
    used = {*voice.OF_EVENTS.values(), *voice.OF_ACTIONS.values(), "torque", "ratchet", "done", "wrong"}
    assert used == set(voice.SOUNDS)


def test_sounds_are_of_events_and_actions_that_exist():
    assert set(voice.OF_EVENTS) <= set(EVENTS.all())
    assert set(voice.OF_ACTIONS) <= set(ACTIONS.all())


def test_the_sounds_are_what_their_command_makes(tmp_path):
    build_sounds.build(tmp_path)
    for name in voice.SOUNDS:
        assert abs((tmp_path / f"{name}.wav").stat().st_size - voice.sound_path(name).stat().st_size) < 64


def entry(*names, do="", refusal=None, **fields):
    """An entry with these events."""
    return SimpleNamespace(do=do, refusal=refusal, events=tuple(SimpleNamespace(IS=name, **fields) for name in names))


class TestWhatSounds:
    def test_a_refusal_is_one_low_note(self):
        assert voice.sound_for(entry(do="connect_cable", refusal={"code": "does_not_fit"})) == "wrong"

    def test_the_torque_wrench_clicks_only_where_it_clicked(self):
        assert voice.sound_for(entry("tightened", clicked=True)) == "torque"
        assert voice.sound_for(entry("tightened", clicked=False)) == "ratchet"

    def test_the_gravest_of_several_is_heard(self):
        assert voice.sound_for(entry("breaker_operated", "live_touched")) == "critical"

    def test_what_is_harmed_in_silence_stays_silent(self):
        for name in ("unit_damaged", "board_harmed", "meter_harmed", "way_overloaded", "person_moved", "time_passed"):
            assert voice.sound_for(entry(name)) is None

    def test_steps(self):
        def steps(*states):
            return [SimpleNamespace(name=str(index), state=state) for index, state in enumerate(states)]

        assert voice.sound_for_steps(steps("now", "later"), steps("done", "now")) == "done"
        assert voice.sound_for_steps(steps("now", "later"), steps("wrong", "now")) == "wrong"
        assert voice.sound_for_steps(steps("done", "now"), steps("done", "now")) is None

    def test_the_experts_work_is_heard(self):
        """Of a whole job most acts have a sound, and of many kinds."""
        site = load_scenario(SITE)
        heard = []
        for job in ("safety", "mount", "align"):
            attempt = in_memory(Terms(scenario=site, seed=0, jobs=(job,), mode="practice", prelude=prelude_for(site, 0, (job,))))
            run_plan(attempt, technician_on(attempt), expert_plan(site, 0, (job,)))
            heard += [voice.sound_for(one) for one in attempt.session.entries if one.actor == "trainee"]
        assert set(heard) - {None} <= set(voice.SOUNDS)
        assert len(set(heard)) >= 9
        assert sum(one is not None for one in heard) > 0.9 * len(heard)


class TestSpeech:
    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_every_text_that_is_spoken_has_its_clip(self, lang):
        spoken = build_speech.spoken_texts(lang)
        assert [code for code in spoken if voice.clip_for(code, lang) is None] == []
        there = {path.name.removesuffix(".ogg") for path in (SPEECH / lang).glob("*.ogg")}
        assert there == set(spoken)

    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_every_clip_says_what_its_text_says(self, lang):
        """Else: python -m simulator.authoring.build_speech."""
        told = {code: build_speech.mark(text) for code, text in build_speech.spoken_texts(lang).items()}
        assert build_speech.marks(SPEECH, lang) == told

    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_home_briefing_and_every_step_are_spoken(self, lang):
        from simulator.ui.work import steps_of

        site = load_scenario(SITE)
        wanted = [f"step.{name}" for name in steps_of(site, 0, JOBS)] + [f"job.{job}" for job in JOBS] + [f"briefing.{job}" for job in JOBS]
        wanted += ["ui.home.choose", "ui.home.practice.about", "ui.home.drill.about", "ui.home.assessment.code", "summary"]
        assert [code for code in wanted if voice.clip_for(code, lang) is None] == []

    def test_both_languages_together_stay_small(self):
        assert sum(path.stat().st_size for path in SPEECH.rglob("*.ogg")) <= MOST_BYTES

    def test_a_text_without_a_clip_is_silent(self):
        assert voice.clip_for("ui.home.hello", "id") is None
        assert voice.clip_for("step.cable.fibre", "fr") is None

    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_whatever_offers_to_read_aloud_can(self, lang):
        for name in ("home", "drill", "settings", "warm_up"):
            desk = Desktop(name, lang=lang)
            hand = Hand(desk)
            for control in [f"step.{one}" for one in warm_up_steps.ORDER] if name == "warm_up" else [""]:
                if control:
                    hand.click(control)
                said = [widget.says.value for widget in desk.top.widgets if isinstance(widget.says, Wish) and widget.says.what == "say"]
                assert said
                assert [code for code in said if voice.clip_for(code, lang) is None] == []

    def test_numbers_are_spoken_as_they_are_shown(self):
        given = {code.split(".")[2]: values["number"] for code, values in build_speech.GIVEN.items()}
        assert given == warm_up_steps.NUMBERS

    def test_the_librarys_player_takes_sounds_and_clips(self, monkeypatch):
        monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
        import pygame

        pygame.mixer.init()
        try:
            paths = [voice.sound_path(name) for name in voice.SOUNDS] + [voice.clip_for("briefing.cable", lang) for lang in LANGUAGES]
            assert all(pygame.mixer.Sound(os.fspath(path)).get_length() > 0.03 for path in paths)
        finally:
            pygame.mixer.quit()


class TestWhereSoundIsPoor:
    def test_a_damaged_recording_silences_only_itself(self, tmp_path, monkeypatch):
        monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
        import pygame

        damaged = tmp_path / "briefing.cable.ogg"
        damaged.write_text("no clip", encoding="utf-8")
        stage = Stage()
        try:
            stage.play(damaged, speech=True)
            stage.play(tmp_path / "gone.ogg")
            stage.play(voice.sound_path("pick"))
            assert pygame.mixer.get_busy(), "the next sound is heard"
        finally:
            stage.close()

    def test_without_a_sound_card_nothing_is_heard_and_nothing_is_said(self, monkeypatch):
        monkeypatch.setenv("SDL_AUDIODRIVER", "no-such-driver")
        stage = Stage()
        stage.play(voice.sound_path("pick"))
        stage.play(voice.sound_path("put"))
        stage.close()

    def test_with_the_sound_off_nothing_is_read_aloud_and_it_is_said_why(self, tmp_path):
        window = Window(tmp_path, sound=False)
        window.starts("safety")
        window.app.do([Wish("say", "step.safety.papers")])
        assert window.stage.played == []
        assert any("Suara" in widget.text for name, widget in window.top.names.items() if name.startswith("toast."))
