"""Home and the scenes around it, by mouse alone and by keyboard alone."""

import json

import pytest

from simulator.conduct.assessment import AssessmentTerms, encode, tag_of
from simulator.scenario.load import load_scenario
from simulator.storage.settings import load_settings
from simulator.ui.intent import Act, Back, Show, Wish
from simulator.ui.scenes import warm_up_steps
from tests.ui.hand import Hand
from tests.ui.home_rig import JOBS, PAGES, SITE, Desktop, attempt
from tests.ui.window import Window


@pytest.fixture
def window(tmp_path):
    return Window(tmp_path, draws=False)


def code_for(*jobs, minutes=30):
    """An assessor's code for the first site."""
    site = load_scenario(SITE)
    return encode(AssessmentTerms(5, jobs, minutes, tag_of(site.id, site.content_hash)))


def on(name, **told):
    """A hand on a scene of its own."""
    desk = Desktop(name, **told)
    return desk, Hand(desk)


class TestWho:
    def test_nobody_is_asked_first_whatever_he_wants_to_do(self, tmp_path):
        for wanted in ("practice", "drill", "assessment", "trainee"):
            window = Window(tmp_path / wanted, draws=False, trainee="")
            window.click(wanted)
            assert window.where == "who"

    def test_by_mouse(self, tmp_path):
        window = Window(tmp_path, draws=False, trainee="")
        window.click("trainee")
        for key in ("pad.1", "pad.9", "pad.erase", "pad.2", "avatar.4", "go"):
            window.click(key)
        assert window.where == "home"
        assert (load_settings(tmp_path).trainee, load_settings(tmp_path).avatar) == ("12", 3)

    def test_on_a_shared_computer_each_has_his_own_picture_and_his_own_warm_up(self, tmp_path):
        window = Window(tmp_path, draws=False, trainee="")
        for number, avatar in (("21", 4), ("22", 7)):
            window.app.do([Show("who")])
            for _ in range(len(window.scene.number)):
                window.click("pad.erase")
            window.type(number)
            window.click(f"avatar.{avatar}")
            window.click("go")
            assert window.sees("strip.warm_up"), "offered to everybody before the first attempt"
            window.app.do([Wish("warmed_up")])
            assert not window.sees("strip.warm_up")
        window.app.do([Show("who")])
        for _ in range(2):
            window.click("pad.erase")
        window.type("21")
        assert window.by_name("avatar.4").chosen
        window.click("go")
        assert not window.sees("strip.warm_up")
        kept = load_settings(tmp_path)
        assert (kept.trainee, kept.avatar, kept.warmed_up) == ("21", 3, True)

    def test_by_keyboard(self, tmp_path):
        window = Window(tmp_path, draws=False, trainee="")
        window.focus("trainee")
        window.key("return")
        window.type("31")
        window.focus("avatar.6")
        window.key("return")
        window.focus("number")
        window.key("return")
        assert window.where == "home"
        assert (load_settings(tmp_path).trainee, load_settings(tmp_path).avatar) == ("31", 5)

    def test_seven_and_nought_seven_are_one_person(self):
        desk, hand = on("who", trainee="")
        hand.click("pad.7")
        hand.click("go")
        assert desk.intents == [Wish("trainee", {"number": "07", "avatar": 1})]

    def test_without_a_number_nobody_goes_on(self):
        desk, hand = on("who", trainee="")
        hand.click("go")
        hand.key("return")
        hand.click("pad.done")
        assert desk.intents == []

    def test_escape_leaves_everything_as_it_was(self, window, tmp_path):
        window.click("trainee")
        window.click("pad.5")
        window.key("escape")
        assert window.where == "home"
        assert load_settings(tmp_path).trainee == "07"


class TestSettings:
    def test_by_mouse(self, window, tmp_path):
        window.click("settings")
        for control in ("text_scale.150", "language", "sound", "full_screen", "reduce_motion"):
            window.click(control)
        kept = load_settings(tmp_path)
        assert (kept.lang, kept.text_scale, kept.sound, kept.full_screen, kept.reduce_motion) == ("en", 150, False, True, True)
        assert window.app.texts.lang == "en"
        window.click("done")
        assert window.where == "home"

    def test_by_keyboard(self, window, tmp_path):
        window.focus("settings")
        window.key("return")
        for control, key in (("language", "right"), ("sound", "left"), ("full_screen", "right"), ("reduce_motion", "right")):
            window.focus(control)
            window.key(key)
        window.focus("text_scale.125")
        window.key("return")
        kept = load_settings(tmp_path)
        assert (kept.lang, kept.text_scale, kept.sound, kept.full_screen, kept.reduce_motion) == ("en", 125, False, True, True)
        window.key("escape")
        assert window.where == "home"

    def test_the_sample_has_the_size_of_the_text(self):
        heights = []
        for scale in (100, 200):
            desk, _ = on("settings", text_scale=scale)
            heights.append(desk.by_name("sample").box.h)
            assert not desk.unfit()
        assert heights[1] >= heights[0]

    def test_language_and_sound_are_one_click_from_home(self, window, tmp_path):
        window.click("language")
        window.click("sound")
        assert (load_settings(tmp_path).lang, load_settings(tmp_path).sound) == ("en", False)
        window.click("sound")
        assert load_settings(tmp_path).sound


class TestBeginning:
    def test_practice_leads_to_the_briefing(self, window):
        window.click("practice")
        assert window.where == "briefing"

    def test_a_drill_of_one_step_by_mouse(self, window):
        window.click("drill")
        window.click("job:cable")
        window.click("step:cable.dead")
        window.click("go")
        header = window.attempt.session.header
        assert (header.mode, header.jobs) == ("drill", ("cable",))
        assert window.log == []

    def test_a_drill_of_a_job_by_keyboard(self, window):
        window.focus("drill")
        window.key("return")
        window.focus("job:handover")
        window.key("return")
        window.focus("go")
        window.key("return")
        header = window.attempt.session.header
        assert (header.mode, header.jobs) == ("drill", ("handover",))

    def test_every_step_of_every_job_can_be_drilled(self):
        desk, hand = on("drill")
        for job in JOBS:
            hand.click(f"job:{job}")
            for step in desk.scene.steps[job]:
                hand.click(f"step:{step}")
                hand.click("go")
                assert desk.intents[-1] == Wish("start", {"mode": "drill", "jobs": (job,), "step": step})
        assert len(desk.scene.steps["cable"]) > 10

    def test_an_interrupted_practice_goes_on_in_one_click(self, window):
        window.starts("safety")
        window.key("escape")
        window.click("leave.home")
        window.click("continue")
        assert window.attempt.session.header.jobs == ("safety",)

    def test_beside_it_another_can_be_begun(self):
        desk, hand = on("home")
        hand.click("practice")
        assert desk.intents == [Show("briefing", {"mode": "practice"})]


class TestAssessment:
    def test_the_code_by_mouse_on_the_screen(self, window):
        window.click("assessment")
        for sign in code_for("safety"):
            window.click(f"pad.{sign}")
        window.click("go")
        header = window.attempt.session.header
        assert (header.mode, header.jobs, header.seed) == ("assessment", ("safety",), 5)

    def test_the_code_by_keyboard_at_home(self, window):
        window.focus("code")
        window.type(code_for("cable").lower())
        window.key("return")
        assert window.attempt.session.header.mode == "assessment"
        assert window.attempt.session.header.jobs == ("cable",)

    def test_what_was_typed_at_home_is_not_typed_again(self, window):
        window.focus("code")
        window.type("K7M2")
        window.click("assessment")
        assert window.by_name("code").text == "K7M2"

    def test_a_wrong_code_is_told_where_it_can_be_mended(self):
        desk, hand = on("assessment")
        right = code_for("safety")
        wrong = right[:-1] + ("0" if right[-1] != "0" else "1")
        hand.type(wrong)
        hand.click("go")
        assert desk.intents == []
        assert desk.by_name("trouble").text == desk.texts.text("ui.assessment.wrong")
        assert desk.by_name("code").text == wrong
        hand.click("pad.erase")
        hand.click(f"pad.{right[-1]}")
        hand.click("go")
        assert desk.intents == [Wish("assessment", right)]

    @pytest.mark.parametrize("by_key", [False, True])
    def test_a_file_of_the_data_folder(self, tmp_path, by_key):
        site = load_scenario(SITE)
        path = tmp_path / "assessments" / "kelas-xi.json"
        path.parent.mkdir()
        path.write_text(json.dumps({"scenario": site.id, "content": site.content_hash, "seed": 3, "jobs": ["safety"], "minutes": 20, "label": "XI"}), encoding="utf-8")
        window = Window(tmp_path, draws=False)
        window.click("assessment")
        if by_key:
            window.focus("files")
            window.key("return")
        else:
            window.click(f"files:{path}")
        assert (window.attempt.session.header.mode, window.attempt.session.header.seed) == ("assessment", 3)


class TestPast:
    def test_history_opens_what_is_finished(self):
        desk, hand = on("history")
        hand.click("attempts:a3")
        hand.key("down")
        hand.key("return")
        assert desk.intents == [Wish("open_attempt", "a3"), Wish("open_attempt", "a2")]

    def test_an_interrupted_attempt_shows_no_verdict_but_is_taken_up(self):
        desk, hand = on("history")
        hand.click("attempts:a5")
        assert desk.intents == [Show("resume")]

    def test_history_tells_points_and_what_became_of_it(self):
        desk, _ = on("history")
        lines = {line.id: line for line in desk.scene.lines}
        assert (lines["a3"].points, lines["a4"].points) == ("100 / 148", "231 / 260")
        assert (lines["a5"].share, lines["a1"].share) == (None, None)
        assert [lines[name].day for name in ("a5", "a1")] == ["15 Jun 2026", "11 Jun 2026"]

    def test_a_finished_attempt_comes_back_as_its_debrief(self, window):
        window.starts("safety")
        window.app.do([Wish("hand_over")])
        window.app.home()
        window.click("history")
        (row,) = window.office.attempts()
        window.click(f"attempts:{row.id}")
        assert window.where == "debrief"

    def test_resume_lists_only_his_own(self, tmp_path):
        first = Window(tmp_path, draws=False, trainee="07")
        first.starts("safety")
        first.key("escape")
        first.click("leave.home")
        other = Window(tmp_path, draws=False, trainee="08")
        assert not other.by_name("resume").enabled
        assert not other.sees("continue")
        other.app.do([Show("resume")])
        assert not other.sees("waiting")
        again = Window(tmp_path, draws=False, trainee="07")
        again.click("resume")
        again.key("return")
        assert again.attempt.session.header.jobs == ("safety",)

    def test_a_long_list_is_scrolled(self):
        rows = tuple(attempt(number, started="2026-06-10T08:30:00+07:00") for number in range(40))
        desk, hand = on("history", rows=rows)
        hand.wheel("attempts", -30)
        hand.key("end")
        hand.key("return")
        assert desk.intents == [Wish("open_attempt", "a39")]


class TestWarmUp:
    def test_by_mouse(self, window, tmp_path):
        window.office.choose(warmed_up=False)
        window.app.home()
        window.click("strip.warm_up")
        window.drag("plug", "port:lan")
        window.click("next")
        knob = window.by_name("knob")
        window.drag((knob.box.centre[0] - 60, knob.box.centre[1] + 40), (knob.box.centre[0], knob.box.y + 10))
        assert window.scene.done == {"drag", "turn"}
        window.click("next")
        window.hold("breaker", 1100)
        window.click("next")
        window.click("tool")
        window.click("tool")
        window.click("next")
        for key in ("pad.4", "pad.8", "pad.done", "next"):
            window.click(key)
        assert window.scene.done == set(warm_up_steps.ORDER)
        window.click("ready")
        assert window.where == "home"
        assert load_settings(tmp_path).warmed_up
        assert not window.sees("strip.warm_up")

    def test_by_keyboard(self, window):
        window.focus("warm_up")
        window.key("return")
        for name in ("plug", "port:lan"):
            window.focus(name)
            window.key("return")
        window.key("return")
        for _ in range(4):
            window.key("right")
        window.focus("next")
        window.key("return")
        window.hold_key("space", 1200)
        window.key("return")
        window.key("return")
        window.key("escape")
        window.focus("next")
        window.key("return")
        window.type("48")
        window.key("return")
        window.key("return")
        assert window.scene.done == set(warm_up_steps.ORDER)
        window.key("return")
        assert window.where == "home"

    def test_slips_are_answered_and_cost_nothing(self):
        desk, hand = on("warm_up")
        hand.drag("plug", "port:fibre")
        assert desk.by_name("told").text == desk.texts.text("ui.warm_up.drag.wrong")
        hand.drag("plug", (40, 40))
        hand.drag("plug", "port:lan")
        assert desk.scene.done == {"drag"}
        hand.click("step.type")
        hand.type("47")
        hand.key("return")
        assert "48" in desk.by_name("told").text
        hand.key("backspace")
        hand.type("8")
        hand.key("return")
        assert desk.scene.done == {"drag", "type"}

    def test_a_hold_let_go_too_soon_does_nothing(self):
        desk, hand = on("warm_up")
        hand.click("step.hold")
        hand.hold("breaker", 600)
        assert desk.scene.done == set()
        hand.wait(400)
        hand.click("breaker")
        hand.wait(500)
        hand.click("breaker")
        assert desk.scene.done == {"hold"}, "two clicks are the twin of holding"

    def test_the_knob_has_keys_beside_it(self):
        desk, hand = on("warm_up")
        hand.click("step.turn")
        for _ in range(4):
            hand.click("turn.right")
        assert desk.scene.done == {"turn"}

    @pytest.mark.parametrize("back", ["click", "right button", "escape", "beside"])
    def test_a_tool_goes_back_in_every_way(self, back):
        desk, hand = on("warm_up")
        hand.click("step.put")
        if back == "beside":
            hand.drag("tool", (60, 400))
        else:
            hand.click("tool")
            assert desk.by_name("holding").text == desk.texts.text("ui.warm_up.put.holding")
            {"click": lambda: hand.click("tool"), "right button": lambda: hand.click("tool", button=3), "escape": lambda: hand.key("escape")}[back]()
        assert desk.scene.done == {"put"}
        assert desk.intents == [], "putting a tool back does not leave the page"

    def test_it_can_be_skipped(self):
        desk, hand = on("warm_up")
        for _ in warm_up_steps.ORDER:
            hand.click("next")
        hand.click("ready")
        assert desk.intents == [Wish("warmed_up")]

    def test_the_offer_goes_when_it_was_done_once(self):
        assert "strip.warm_up" in Desktop("home", warmed_up=False).top.names
        assert "strip.warm_up" not in Desktop("home", warmed_up=True).top.names


class TestLeaving:
    def test_escape_at_home_asks_first(self, window):
        window.key("escape")
        assert window.sees("quit.go")
        window.key("escape")
        assert window.app.running
        assert not window.sees("quit.go")

    @pytest.mark.parametrize("by_key", [False, True])
    def test_and_closes_when_it_is_meant(self, window, by_key):
        window.click("quit")
        if by_key:
            window.focus("quit.go")
            window.key("return")
        else:
            window.click("quit.go")
        assert not window.app.running

    def test_what_is_not_kept_is_not_called_kept(self):
        for lasting, code in ((True, "text"), (False, "not_kept")):
            desk, hand = on("home", lasting=lasting)
            hand.key("escape")
            assert desk.by_name("quit.sheet").text == desk.texts.text(f"ui.home.quit.{code}")

    @pytest.mark.parametrize("name", PAGES[1:])
    def test_every_page_has_a_way_back(self, name):
        desk, hand = on(name)
        hand.click("back")
        hand.key("escape")
        assert desk.intents == [Back(), Back()]


class TestProgress:
    def test_the_best_of_each_job_is_shown(self):
        jobs = {job.job: job.best for job in Desktop("home").scene.view.jobs}
        assert jobs == {"safety": 1.0, **{job: pytest.approx(231 / 260) for job in ("mount", "cable", "align", "handover")}}

    def test_another_trainee_begins_anew(self):
        view = Desktop("home", trainee="08", rows=()).scene.view
        assert [job.best for job in view.jobs] == [None] * 5
        assert view.paused is None


def test_practice_of_an_interrupted_trainee_is_not_lost_by_an_action(window):
    """Going home in mid-work keeps everything; the card tells how much there is."""
    from simulator.mechanics.safety.crew import GoTo

    window.starts("safety")
    window.app.do([Act(GoTo(place="yard"))])
    entries = len(window.attempt.session.entries)
    window.key("escape")
    window.click("leave.home")
    assert window.scene.view.paused.entries == entries
