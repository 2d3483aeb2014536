"""The timeline tells what happened when; the replay bar goes where it is told, by mouse and by keyboard."""

import re
from dataclasses import replace

import pytest

from simulator.base.msg import msg
from simulator.expert.runner import expert_terms, in_memory
from simulator.mechanics.action import action_from_dict
from simulator.reports.facts import Facts
from simulator.scenario.sheet import sheet_of
from simulator.storage.settings import Settings
from simulator.ui.geometry import Box, scale_for
from simulator.ui.hands import Hands
from simulator.ui.recorder import Recorder
from simulator.ui.scene import Desk
from simulator.ui.scenes.stand import Stand
from simulator.ui.sections.replay_bar import ReplayBar
from simulator.ui.views.replay import SPEEDS, Play, Seek, Speed, entry_words, marks_of, replay_state
from simulator.ui.views.timeline import WORST, spread
from tests.ui.debrief_board import JOBS, Board, attempt_of, debrief, facts_of, laid_out, overflowing, report_of, words_of
from tests.ui.hand import Hand

SIZES = ((1280, 720), (1024, 768))


class TestTimeline:
    def test_jobs_follow_each_other_from_the_first_graded_moment_to_the_last(self):
        rig = debrief()
        line, report = rig.scene.shown.line, report_of(rig.attempt)
        entries = [entry for entry in rig.attempt.session.entries if entry.seq > report["prelude"]]
        assert (line.start_ms, line.end_ms) == (entries[0].at_ms, entries[-1].at_ms)
        assert [segment.job for segment in line.segments] == list(JOBS)
        assert [one.start_ms for one in line.segments[1:]] == [one.end_ms for one in line.segments[:-1]]
        assert (line.segments[0].start_ms, line.segments[-1].end_ms) == (line.start_ms, line.end_ms)

    def test_each_job_has_most_of_its_evidence_in_its_own_time(self):
        rig = debrief()
        for segment in rig.scene.shown.line.segments:
            end = max(cite.seq for item in facts_of(rig).lines for cite in item.cites)  # what is judged of the site as it was left stands at the end
            times = [cite.at_ms for item in facts_of(rig).lines if item.job == segment.job for cite in item.cites if cite.seq < end]
            inside = [at for at in times if segment.start_ms <= at <= segment.end_ms]
            assert len(inside) > 0.9 * len(times)

    def test_no_worse_moment_gives_way_to_a_better_one(self):
        line = debrief().scene.shown.line
        kept = spread(line, 800, 44)
        assert sum(count for _, count in kept) == len(line.marks)
        shown = [mark for mark, _ in kept]
        for mark in line.marks:
            near = [one for one in shown if abs(line.share(one.at_ms) - line.share(mark.at_ms)) * 800 < 44]
            assert mark in shown or any(WORST.index(one.state) <= WORST.index(mark.state) for one in near)


class BarScene(Stand):
    """A window with nothing but the bar."""

    name = "bar"

    def __init__(self, desk, state, room):
        super().__init__(desk, {})
        self.bar, self.room, self.said = ReplayBar(self, Hands(), state), room, []

    def build(self):
        self.host.put(self.bar.widgets(self.room), self.bar.shortcuts())

    def hear(self, said):
        """Answers as a replay does."""
        self.said.append(said)
        state, entries = self.bar.state, tuple(attempt_of().session.entries)
        if isinstance(said, Seek):
            state = with_terms(replay_state(entries, said.seq, self.desk.texts, state.marks), state)
        elif isinstance(said, Play | Speed):
            state = with_terms(state, state, said)
        if self.bar.show(state):
            self.refresh()
        return ()

    def draw_ground(self, canvas):
        self.bar.draw(canvas, self.room)


def with_terms(state, before, said=None):
    """A state with the speed and motion of another, changed by what was said."""
    playing = said.on if isinstance(said, Play) else before.playing
    speed = said.times if isinstance(said, Speed) else before.speed
    return replace(state, playing=playing, speed=speed, why=before.why)


def bar(seq=100, lang="id", text_scale=100, why=None, size=(1280, 720)):
    """The bar on the flawed attempt."""
    attempt = attempt_of()
    texts, entries = words_of(lang), tuple(attempt.session.entries)
    state = replace(replay_state(entries, seq, texts, marks_of(report_of(attempt), entries, texts)), why=why)
    height = size[1] / scale_for(*size)
    room = Box(0, height - 92, 1280, 92) if text_scale > 150 else Box(216, height - 92, 876, 92)
    return laid_out(BarScene(Desk(texts, Settings(lang=lang, text_scale=text_scale)), state, room), size)


class TestReplayBar:
    def test_the_buttons_step_play_and_speed_up(self):
        scene = bar(100)
        hand = Hand(Board(scene))
        for name in ("replay.on", "replay.on", "replay.back", "replay.play", "replay.faster", "replay.faster", "replay.slower", "replay.play"):
            hand.click(name)
        assert scene.said == [Seek(101), Seek(102), Seek(101), Play(True), Speed(2), Speed(4), Speed(2), Play(False)]

    def test_keys_do_the_same_from_anywhere(self):
        scene = bar(100)
        hand = Hand(Board(scene))
        for key in ("right", "left", "space", "+", "=", "-", "end", "home", "space"):
            hand.key(key)
        count = scene.bar.state.count
        assert scene.said == [Seek(101), Seek(100), Play(True), Speed(2), Speed(4), Speed(2), Seek(count), Seek(0), Play(False)]

    def test_and_with_the_focus_on_the_line(self):
        scene = bar(100)
        hand = Hand(Board(scene))
        hand.focus("replay.line")
        for key in ("right", "pageup", "left", "end", "home"):
            hand.key(key)
        assert scene.said == [Seek(101), Seek(111), Seek(110), Seek(scene.bar.state.count), Seek(0)]
        hand.key("right", shift=True)
        assert scene.said[-1].seq in {mark.seq for mark in scene.bar.state.marks}

    def test_speed_stays_between_its_bounds(self):
        scene = bar()
        hand = Hand(Board(scene))
        for _ in range(8):
            hand.key("+")
        assert scene.bar.state.speed == SPEEDS[-1]
        assert not scene.host.by_name("replay.faster").enabled
        for _ in range(8):
            hand.key("-")
        assert scene.bar.state.speed == SPEEDS[0]

    def test_dragging_goes_to_the_entry_of_that_moment(self):
        scene = bar(10)
        hand = Hand(Board(scene))
        line = scene.host.by_name("replay.line")
        track, entries = line._track, attempt_of().session.entries
        hand.drag(line._track.centre, (track.x + track.w * 0.75, track.centre[1]))
        at_ms = 0.75 * entries[-1].at_ms
        seq = scene.said[-1].seq
        assert entries[seq - 1].at_ms <= at_ms + 1 < entries[seq].at_ms + 2
        hand.drag(track.centre, (track.x - 200, track.centre[1]))
        assert scene.said[-1].seq <= 1

    def test_a_click_on_a_mark_goes_to_its_entry(self):
        scene = bar(10)
        hand = Hand(Board(scene))
        line = scene.host.by_name("replay.line")
        mark, x = next((mark, x) for mark, x in line.spots() if mark.state == "critical")
        hand.click((x + 3, line.box.y + 12))
        assert scene.said[-1] == Seek(mark.seq)
        assert mark.seq in {one["entry"] for one in report_of(attempt_of())["breaches"]}

    def test_the_entry_and_the_reason_are_told(self):
        why = msg("reason.hand_feel")
        scene = bar(14, why=why)
        recorder = Recorder()
        scene.draw(recorder)
        entry = attempt_of().session.entries[13]
        texts = scene.desk.texts
        what = Facts(report_of(attempt_of()), texts).cite(14).text
        assert entry.seq == 14
        assert f"Peserta: {what}" in recorder.texts()
        assert texts.say(why) in recorder.texts()
        assert f"14 / {len(attempt_of().session.entries)}" in recorder.texts()

    def test_time_alone_moves_the_knob_without_new_widgets(self):
        scene = bar(100)
        Hand(Board(scene)).click("replay.play")
        before = scene.host.by_name("replay.line")
        scene.draw(Recorder())
        state = scene.bar.state
        assert not scene.bar.show(replace(state, at_ms=state.at_ms + 700))
        assert scene.host.by_name("replay.line") is before
        assert before.state.at_ms == state.at_ms + 700
        assert scene.dirty()

    def test_a_refusal_and_a_hint_are_marked(self):
        attempt = attempt_of((), ("cable",))
        fresh = in_memory(expert_terms(attempt.scenario, 0, ("cable",)))
        fresh.hint("esd_strap")
        refused = fresh.do(action_from_dict({"do": "fit_board", "item": "nothing", "slot": "bbu.s3"}))
        marks = marks_of(None, fresh.session.entries, words_of("id"))
        assert [mark.state for mark in marks] == ["hint", "refusal"]
        words = entry_words(words_of("id"), refused, {})
        assert words_of("id").text(f"refusal.{refused.refusal['code']}", **{**refused.refusal, "code": ""}) in words

    @pytest.mark.parametrize("text_scale", [100, 150, 200])
    @pytest.mark.parametrize("size", SIZES)
    @pytest.mark.parametrize("lang", ["id", "en"])
    def test_its_words_fit(self, lang, size, text_scale):
        found = []
        for seq, why in ((279, msg("reason.not_shown")), (0, None), (371, None)):
            found += overflowing(bar(seq, lang, text_scale, why, size), size, text_scale)
        assert found == []

    def test_a_finger_hits_everything(self):
        assert bar().host.small_targets() == []


@pytest.mark.parametrize("lang", ["id", "en"])
def test_what_the_expert_does_on_the_whole_site_reads_well(lang):
    """Every caption of a replay from the gate to the hand-over: no id, no bare code, a capital first, a point last."""
    texts = words_of(lang)
    attempt, seen, numbers = attempt_of(()), {}, {}
    lines = {row.id: row.quantity for row in sheet_of(attempt.scenario, 0).plan.fields}
    for entry in attempt.session.entries:
        if entry.actor == "trainee":
            seen.setdefault(entry.do, entry_words(texts, entry, lines))
        if entry.do == "write_record":
            numbers[entry.action["field"]] = entry_words(texts, entry, lines)
    assert {"read_paper", "climb", "hoist", "wrap_tape", "fit_board", "turn_nut", "call_noc"} <= set(seen)
    assert "\u00a0V" in numbers["supply"], "a value is told with its unit"
    assert "\u00a0dBm" in numbers["rx_s1"]
    for do, said in seen.items():
        what = said.partition(": ")[2]
        assert what[0].isupper() or what[0].isdigit(), (do, said)
        assert what.endswith("."), (do, said)
        assert not re.search(r"[@_\[\]]|\b[a-z]+-\d+\b|True|False", what), (do, said)
