"""The program as a whole: attempts begin, are paused, broken off, taken up again and handed over from the window."""

import json

import pytest

from simulator.conduct.attempt import replay_of
from simulator.mechanics.handover.paperwork import ReportThing
from simulator.mechanics.safety.crew import GoTo
from simulator.session.replay import verify
from simulator.site.digest import world_digest
from simulator.ui.intent import Act, Show, Wish
from tests.ui.window import Window


@pytest.fixture
def window(tmp_path):
    return Window(tmp_path)


def logs(folder):
    return sorted(folder.glob("attempts/*/session.jsonl"))


def test_a_practice_begins_where_the_trainee_stands(window):
    window.starts("safety")
    assert window.where == "safety"
    window.app.do([Act(GoTo(place="cabinet"))])
    assert window.where == "cabinet"
    window.app.do([Act(GoTo(place="gate"))])
    assert window.where == "safety"


def test_the_clock_runs_with_the_window_and_stands_still_in_a_pause(window):
    window.starts("cable")
    before = window.attempt.now_ms
    window.wait(3000)
    assert window.attempt.now_ms - before == pytest.approx(3000, abs=40)
    window.key("f5")
    held = window.attempt.now_ms
    window.wait(3000)
    assert window.attempt.now_ms == held
    assert window.sees("pause.resume")
    assert not window.sees("clock"), "pausing hides the work"
    window.click("pause.resume")
    window.wait(1000)
    assert window.attempt.now_ms > held
    assert [entry.do for entry in window.attempt.session.entries if entry.actor == "system"] == ["pause", "resume"]


def test_a_slow_computer_writes_the_same_log(tmp_path):
    """Sixty steps a second, or two-second stalls: an action at the same work time makes the same entry."""
    entries = []
    for number, steps in enumerate((1, 7, 120)):
        window = Window(tmp_path / str(number))
        window.starts("cable")
        while window.app.steps < 3600:
            window.turn(steps=min(steps, 3600 - window.app.steps))
        window.app.do([Act(GoTo(place="gate"))])
        entries.append([(one.seq, one.at_ms, one.digest) for one in window.attempt.session.entries])
    assert entries[0] == entries[1] == entries[2]


def test_hint_and_undo_in_practice(window):
    window.starts("safety")
    window.app.do([Act(GoTo(place="yard"))])
    here = window.attempt.world
    window.click("undo")
    assert window.attempt.world.people["p1"].place == "gate"
    assert window.attempt.world is not here
    window.click("hint")
    assert window.sees("step.hint")
    for level in (1, 2, 3):
        window.click("step.hint")
        hinted = [made for entry in window.attempt.session.entries for made in entry.events if made.IS == "hinted"]
        assert hinted[-1].level == level


def test_no_hint_and_no_undo_in_an_assessment(window):
    window.starts("safety", mode="assessment")
    assert not window.sees("hint")
    assert not window.by_name("undo").enabled
    window.app.do([Wish("hint", "papers_read")])
    assert window.where == "safety"
    toast = next(one for name, one in window.scene.host.layers[0].names.items() if name.startswith("toast."))
    assert "tidak memberi petunjuk" in toast.text, "said kindly, not done"
    assert not [entry for entry in window.attempt.session.entries if entry.do == "hint"]


def test_a_hidden_fault_is_not_told_before_the_trainee_has_found_it(window):
    window.starts("cable")
    (row,) = [row for step in window.work.view().steps for row in step.criteria if row.id == "noticed_cable"]
    assert row.verdict == "missed"
    window.scene.show_panel("step", {"step": "cable.noticing"})
    listing = window.by_name("step.rows")
    assert [line.detail for line in listing.rows] == ["", ""]


def test_noticing_is_open_until_something_was_reported(window):
    """Where nothing is to be found the card must not say so before the trainee has looked."""

    def states():
        return {step.name: step.state for step in window.work.view().steps}

    window.starts("safety")
    assert states()["safety.noticing"] == "later"
    assert window.work.view().steps[0].state == "now"
    assert "done" not in states().values(), "what is kept all along is no done step either"
    window.app.do([Act(ReportThing(thing="site", about="none"))])
    assert states()["safety.noticing"] == "done"


def test_the_clock_never_goes_back_when_a_panel_opens(window):
    window.starts("safety")
    window.wait(5300)
    shown = window.by_name("clock").text
    window.click("help")
    assert window.scene.host.layers[0].names["clock"].text == shown


def test_no_verdict_is_shown_in_an_assessment(window):
    window.starts("safety", mode="assessment")
    assert {step.state for step in window.app.shift.work.view().steps} == {"later"}
    assert not any(step.criteria for step in window.app.shift.work.view().steps)


def test_leaving_saves_and_resuming_stands_where_it_stood(window):
    window.starts("safety")
    window.app.do([Act(GoTo(place="yard"))])
    wanted = world_digest(window.attempt.world)
    window.key("escape")
    window.click("leave.home")
    assert window.where == "home"
    (row,) = window.office.waiting()
    window.app.do([Wish("resume_attempt", row.id)])
    assert window.where == "safety"
    assert world_digest(window.attempt.world) == wanted


def test_killed_anywhere_the_attempt_comes_back(tmp_path):
    first = Window(tmp_path)
    first.starts("cable")
    first.app.do([Act(GoTo(place="gate"))])
    first.wait(500)
    wanted, view = world_digest(first.attempt.world), first.app.shift.work.view()
    first.killed()
    again = Window(tmp_path)
    (row,) = again.office.waiting()
    again.app.do([Wish("resume_attempt", row.id)])
    assert world_digest(again.attempt.world) == wanted
    assert again.where == "safety"
    back = again.app.shift.work.view()
    assert back.steps == view.steps
    assert back.readings == view.readings


def test_never_another_trainees_attempt(tmp_path):
    first = Window(tmp_path, trainee="07")
    first.starts("safety")
    first.key("escape")
    first.click("leave.home")
    (row,) = first.office.waiting()
    other = Window(tmp_path, trainee="08")
    assert other.office.waiting() == []
    other.app.do([Wish("resume_attempt", row.id)])
    assert other.where == "message"
    assert other.attempt is None


def test_what_two_began_together_each_of_them_may_take_up_and_nobody_else(tmp_path):
    from simulator.ui.starting import start

    first = Window(tmp_path)
    start(first.app, {"mode": "practice", "jobs": ("safety",), "seed": 0, "numbers": ("7", "8")})
    first.wait(100)
    first.killed()
    (row,) = Window(tmp_path, trainee="08").office.waiting()
    other = Window(tmp_path, trainee="09")
    other.app.do([Wish("resume_attempt", row.id)])
    assert other.attempt is None
    again = Window(tmp_path, trainee="08")
    again.app.do([Wish("resume_attempt", row.id)])
    assert again.where == "safety"


@pytest.mark.parametrize("place", ["slot:bbu.s3", "port:bbu.pe", "guide:left", "card.job"])
def test_a_cable_dragged_from_the_tray_lies_on_the_bench_and_it_is_said_how_to_go_on(window, place):
    window.starts("cable")
    window.drag("cable:pe-bbu", place)
    assert window.sees("end:pe-bbu.a.pe")
    assert any("meja kerja" in widget.text for name, widget in window.top.names.items() if name.startswith("toast."))


def test_after_a_look_at_the_data_sheet_the_bench_is_as_it_was_left(window):
    window.starts("cable")
    window.click("cable:pe-bbu")
    window.click("bench.face.crimp")
    before = sorted(window.top.names)
    window.click("sheet")
    assert window.where == "briefing"
    window.key("escape")
    assert sorted(window.top.names) == before


def test_language_and_text_size_are_changed_in_mid_job_from_the_pause(window):
    window.starts("cable")
    window.key("f5")
    window.focus("pause.settings")
    window.key("return")
    window.app.do([Wish("language", "en"), Wish("text_scale", 150)])
    window.click("done")
    assert window.sees("pause.resume"), "still paused"
    assert window.by_name("pause.resume").text == "Resume"
    window.key("f5")
    assert window.where == "cabinet"
    assert [entry.do for entry in window.attempt.session.entries[-2:]] == ["pause", "resume"]


def test_closing_in_mid_job_says_that_it_is_saved_and_closes(window):
    window.starts("safety")
    window.closes()
    assert window.app.running
    assert window.where == "message"
    window.wait(2000)
    assert not window.app.running
    assert len(window.office.waiting()) == 1


def test_closing_at_home_closes_at_once(window):
    window.closes()
    assert not window.app.running


def test_hand_over_is_graded_stored_and_shown(window, tmp_path):
    window.starts("safety")
    window.app.do([Wish("hand_over")])
    assert window.where == "debrief"
    (log,) = logs(tmp_path)
    report = json.loads((log.parent / "report.json").read_text(encoding="utf-8"))
    (row,) = window.office.attempts()
    assert row.status == "finished"
    assert (row.points, row.maximum) == (report["points"], report["maximum"])
    assert (log.parent / "report.html").exists()
    found, _ = window.office.open(row.id)
    verify(found.replay)


def test_an_attempt_whose_file_is_gone_is_told_and_the_way_back_is_open(window, tmp_path):
    window.starts("safety")
    window.app.do([Wish("hand_over")])
    window.app.home()
    (row,) = window.office.attempts()
    (tmp_path / "attempts").rename(tmp_path / "gone")
    window.click("history")
    window.app.do([Wish("open_attempt", row.id)])
    assert window.where == "message"
    window.key("escape")
    assert window.where == "history"
    window.key("escape")
    assert window.where == "home"


def test_from_the_debrief_into_the_replay_and_back(window):
    window.starts("safety")
    window.app.do([Act(GoTo(place="cabinet")), Act(GoTo(place="gate")), Wish("hand_over")])
    window.app.do([Show("replay", {"seq": 2})])
    assert window.where == "cabinet"
    assert window.app.playback.work.seq == 2
    window.app.do([Act(GoTo(place="yard"))])
    assert window.app.playback.work.seq == 2, "nobody acts in a replay"
    window.key("escape")
    assert window.by_name("leave.home").text == "Ke beranda", "there is nothing to save"
    window.click("leave.back")
    assert window.where == "debrief"


def test_a_step_is_repeated_from_just_before_it_and_its_prelude_is_not_graded(window):
    window.starts("safety")
    window.app.do([Act(GoTo(place="yard")), Act(GoTo(place="gate")), Wish("hand_over")])
    window.app.do([Wish("repeat", {"job": "safety", "step": "weather"})])
    assert window.where == "safety"
    header = window.attempt.session.header
    assert header.mode == "drill"
    assert header.prelude >= 3
    assert window.log == []
    assert [entry.do for entry in window.attempt.session.entries[header.prelude :]] == ["aim"]


def test_a_drill_of_one_step_begins_just_before_it_and_judges_nothing_else(window):
    from simulator.ui.starting import start

    start(window.app, {"mode": "drill", "jobs": ("cable",), "seed": 0, "step": "cable.fibre"})
    view = window.app.shift.work.view()
    assert [step.name for step in view.steps] == ["cable.fibre"]
    assert all(item.place.startswith("in:") for name, item in view.seen.items.items() if item.type == "main-board" and name == "main-1")
    graded = window.attempt.grade()
    assert {result.form.step for result in graded.results} == {"fibre"}
    assert graded.points == 0
    assert verify(replay_of(window.attempt.scenario, window.app.shift.running.journal.lines())) is None


def test_the_demonstration_works_to_the_end_and_says_why(window):
    window.starts("safety", mode="demonstration")
    playback = window.app.playback
    assert window.scene.bar is not None
    whys = set()
    for _ in range(400):
        if playback.attempt.closed:
            break
        from simulator.ui.views.replay import Seek

        why = playback.state(window.app.texts).why
        whys.add(why.code if why else "")
        window.app.do([Wish("replay", Seek(len(playback.attempt.session.entries) + 1))])
    assert playback.attempt.closed
    assert playback.attempt.grade().points == playback.attempt.grade().maximum
    assert len(whys) > 10


def test_the_demonstration_begins_from_home(window):
    window.click("demonstration")
    assert window.where == "briefing"
    window.click("start")
    assert window.app.playback is not None
    assert window.where in {"safety", "cabinet"}


def test_an_assessments_time_ends_it(window):
    window.starts("safety", mode="assessment")
    window.app.shift.work.minutes = 5
    window.attempt.now_ms = 5 * 60_000 - 100
    window.wait(300)
    assert window.where == "message"
    (row,) = window.office.attempts()
    assert row.status == "finished"


def test_the_time_of_a_job_alone_runs_from_its_own_beginning(window):
    """What the expert needed for the jobs before it is not taken from the trainee's limit, nor shown as his."""
    from simulator.ui.starting import start

    start(window.app, {"mode": "assessment", "jobs": ("cable",), "seed": 0, "minutes": 30})
    window.wait(1500)
    assert window.where == "cabinet"
    assert window.attempt.now_ms > 30 * 60_000
    assert window.by_name("clock").text in ("29:59", "29:58")
    start(window.app, {"mode": "practice", "jobs": ("cable",), "seed": 0})
    window.wait(2500)
    assert window.by_name("clock").text in ("00:02", "00:03")


def test_the_limit_and_the_label_of_an_assessment_outlast_a_kill(tmp_path):
    from simulator.ui.starting import start

    first = Window(tmp_path)
    start(first.app, {"mode": "assessment", "jobs": ("safety",), "seed": 3, "minutes": 20, "label": "Kelas B"})
    first.wait(200)
    first.killed()
    again = Window(tmp_path)
    (row,) = again.office.waiting()
    again.app.do([Wish("resume_attempt", row.id)])
    assert again.work.view().minutes == 20
    assert again.app.shift.running.label == "Kelas B"
    again.wait(1500)
    assert again.by_name("clock").text.startswith("19:"), "what is left is shown"


def test_language_and_text_size_change_at_once_and_last(window, tmp_path):
    window.app.do([Wish("language", "en"), Wish("text_scale", 150)])
    assert window.app.texts.lang == "en"
    assert window.stage.text_scale == 1.5
    again = Window.__new__(Window)
    from simulator.storage.settings import load_settings

    del again
    assert load_settings(tmp_path).lang == "en"
    assert load_settings(tmp_path).text_scale == 150


def test_a_folder_that_cannot_be_written_is_told_and_the_work_goes_on(tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("here is no folder", encoding="utf-8")
    window = Window(blocked / "data")
    assert not window.office.lasting
    window.starts("safety")
    assert window.where == "safety"
    window.key("escape")
    assert "tidak dapat ditulis" in window.by_name("leave.line").text
    window.closes()
    assert "tidak tersimpan" in window.scene.about["text"], "nobody is told that it is saved where it is not"


def test_what_cannot_be_journalled_does_not_happen(window):
    window.starts("safety")
    before = len(window.attempt.session.entries)
    log = window.app.shift.running.journal._file.path
    log.rename(log.with_name("gone"))
    log.mkdir()
    window.app.do([Act(GoTo(place="yard"))])
    assert len(window.attempt.session.entries) == before
    assert window.where == "message"


def test_a_critical_breach_is_said_at_once_in_practice_and_the_work_goes_on(window):
    from simulator.mechanics.cabling.lugs import CrimpLug
    from simulator.mechanics.cabling.plugs import ConnectCable
    from simulator.mechanics.safety.boundary import UncoverPort

    window.starts("cable")
    window.app.do([
        Act(UncoverPort(port="rect.q0_line")),
        Act(CrimpLug(cable="dc-in", end="a", core="neg", lug="lug-m8-25", die_cmm2=2500, tool="crimper-1")),
        Act(ConnectCable(cable="dc-in", end="a", core="neg", port="rect.q0_line")),
    ])  # fmt: skip
    assert [made.IS for made in window.attempt.session.entries[-1].events][-1] == "live_touched"
    assert window.sees("breach.close")
    window.click("breach.close")
    assert not window.sees("breach.close")
    assert window.sees("clock")


def test_no_breach_is_said_in_an_assessment(window):
    from simulator.mechanics.cabling.lugs import CrimpLug
    from simulator.mechanics.cabling.plugs import ConnectCable
    from simulator.mechanics.safety.boundary import UncoverPort

    window.starts("cable", mode="assessment")
    window.app.do([
        Act(UncoverPort(port="rect.q0_line")),
        Act(CrimpLug(cable="dc-in", end="a", core="neg", lug="lug-m8-25", die_cmm2=2500, tool="crimper-1")),
        Act(ConnectCable(cable="dc-in", end="a", core="neg", port="rect.q0_line")),
    ])  # fmt: skip
    assert not window.sees("breach.close")


@pytest.mark.parametrize("lang", ["id", "en"])
def test_out_of_a_destroyed_results_store_there_is_a_way(tmp_path, lang):
    """It is said, tried again as often as one likes, and a new store leads on; the old file is kept."""
    store = tmp_path / "results.sqlite"
    store.write_bytes(b"this was a store once" * 200)
    window = Window(tmp_path, lang=lang)
    assert window.where == "message"
    painter = window.stage.begin_frame()
    window.scene.draw(painter)
    assert painter.overflows == []
    window.click("message.on")
    assert window.where == "message", "nothing has changed: it is said again"
    window.focus("message.other")
    window.key("return")
    assert window.where == "home"
    assert [path.read_bytes()[:8] for path in tmp_path.glob("results-aside-1.sqlite")] == [b"this was"]
    window.starts("safety")
    window.app.do([Wish("hand_over")])
    assert len(window.office.attempts()) == 1
    assert window.office.lasting


def test_a_store_that_cannot_be_set_aside_does_not_stop_the_work(tmp_path, monkeypatch):
    (tmp_path / "results.sqlite").write_bytes(b"this was a store once" * 200)
    window = Window(tmp_path)

    def refused(root):
        raise PermissionError

    monkeypatch.setattr("simulator.ui.office.set_aside", refused)
    window.click("message.other")
    assert window.where == "home"
    assert not window.office.lasting, "home says that nothing is kept"


def test_a_destroyed_store_can_be_left_by_closing(tmp_path):
    (tmp_path / "results.sqlite").write_bytes(b"this was a store once" * 200)
    window = Window(tmp_path)
    window.click("message.quit")
    assert not window.app.running


def test_while_the_expert_does_what_comes_before_the_window_says_so(window):
    """From the click on the work scene is seconds away on an old computer: the clock of the expert runs meanwhile."""
    before = len(window.stage.frames)
    window.starts("handover", seed=7)
    shown = len(window.stage.frames) - before
    assert shown > 10
    assert window.where == "cabinet"
    before = len(window.stage.frames)
    window.starts("safety", seed=7)
    assert len(window.stage.frames) - before == 1, "nothing comes before safety: nobody waits"


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize(("size", "text_scale"), [((1280, 720), 100), ((1280, 720), 200), ((1024, 768), 200), ((1920, 1080), 150)])
def test_the_words_of_the_wait_fit(tmp_path, lang, size, text_scale):
    from simulator.ui import preparing

    window = Window(tmp_path, lang=lang, size=size, text_scale=text_scale)
    window.app.do([Wish("text_scale", text_scale)])
    preparing.draw(window.app, 12_345_000)
    assert window.stage.begin_frame().overflows == []
