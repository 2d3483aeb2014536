"""The debrief tells what the report says, worst first, and every judgement leads to the moment that earned it."""

import re

import pytest

from simulator.i18n.texts import NO_VALUE
from simulator.reports.rows import worst_first
from simulator.ui.intent import Back, Show, Wish
from simulator.ui.recorder import Recorder
from simulator.ui.scenes.debrief_layout import PAGES
from simulator.ui.widgets.base import Look
from tests.ui.debrief_board import SIZES, assessed, attempt_of, debrief, drawn, facts_of, last, listing, overflowing, report_of
from tests.ui.hand import Hand

PROPOSED = re.compile(r"\b(?:K|BK|PL)\b|kompeten|competent|usulan|proposal|penilaian lanjut|further assessment", re.IGNORECASE)


class TestNumbers:
    def test_score_time_criteria_and_breaches_are_the_report_s(self):
        rig = debrief()
        report, facts, seen = report_of(rig.attempt), facts_of(rig), drawn(rig)
        verdicts = [item["verdict"] for item in report["criteria"]]
        assert report["points"] < report["maximum"]
        assert str(int(100 * report["points"] / report["maximum"])) in seen
        assert f"{facts.figure(report['points'])} dari {facts.figure(report['maximum'])} poin" in seen
        assert facts.clock(report["duration_ms"]) in seen
        assert f"{verdicts.count('met')}/{len(verdicts) - verdicts.count('not_assessed')}" in seen
        assert str(len(report["breaches"])) in seen

    def test_each_row_shows_what_was_measured_and_wanted(self):
        rig = debrief()
        facts, rows = facts_of(rig), listing(rig)
        lines = {line.id: line for line in facts.lines}
        for first in range(0, len(rows.rows), rows.shown):
            rows.first = first
            seen = [text.replace("\u2013 ", "\u2013") for text in drawn(rig)]  # a long band breaks after its dash
            for row in rows.rows[first : first + rows.shown]:
                line = lines[row.key]
                assert line.title in seen
                assert not (line.measured and line.wanted) or {line.measured, line.wanted} <= set(seen)

    def test_a_value_lies_in_its_band_just_where_the_criterion_is_met(self):
        rig = debrief()
        bands = [row.view for row in listing(rig).rows if row.view.band]
        assert len(bands) > 40
        for view in bands:
            band = view.band
            inside = (band.low is None or band.value >= band.low) and (band.high is None or band.value <= band.high)
            assert inside == (view.line.verdict == "met"), view.key
            assert band.least <= band.value <= band.most

    def test_the_sheet_names_points_message_evidence_and_standard(self):
        rig = debrief()
        hand = Hand(rig)
        worst = worst_first(facts_of(rig).lines)[1]
        hand.click(f"{listing(rig).name}:{worst.id}")
        seen = drawn(rig)
        item = next(one for one in report_of(rig.attempt)["criteria"] if one["id"] == worst.id)
        assert worst.message in seen
        assert any(f"{facts_of(rig).figure(worst.points)} / {facts_of(rig).figure(worst.maximum)}" in text for text in seen)
        assert [row.key for row in rig.by_name("evidence").rows] == [str(seq) for seq in item["evidence"]]
        assert all(any(text.startswith(code) for text in seen) for code in item["kuk"])

    def test_a_torn_report_is_shown_as_far_as_it_goes(self):
        rig = debrief(report={})
        assert NO_VALUE in drawn(rig)


class TestOrder:
    def test_worst_first(self):
        rig = debrief()
        shown = [row.key for row in listing(rig).rows]
        worst = [line.id for line in worst_first(facts_of(rig).lines)]
        assert shown[: len(worst)] == worst
        rest = [row.view.line.verdict for row in listing(rig).rows[len(worst) :]]
        assert rest == sorted(rest, key=["not_assessed", "met"].index)
        assert len(set(shown)) == len(report_of(rig.attempt)["criteria"])

    def test_filtered_by_job(self):
        rig = debrief()
        hand = Hand(rig)
        for job in ("safety", "mount", "cable", "align", "handover", "any"):
            hand.click(f"job.{job}")
            wanted = {item["id"] for item in report_of(rig.attempt)["criteria"] if item["job"] == job}
            assert {row.key for row in listing(rig).rows} == wanted
        hand.click("job.all")
        assert len(listing(rig).rows) == len(report_of(rig.attempt)["criteria"])

    def test_the_steps_that_lost_most_are_offered_again(self):
        rig = debrief()
        lost = {}
        for item in report_of(rig.attempt)["criteria"]:
            step = (item["job"], item["step"])
            lost[step] = lost.get(step, 0) + item["maximum"] - item["points"]
        wanted = sorted((step for step, points in lost.items() if points > 0), key=lambda step: -lost[step])[:3]
        hand = Hand(rig)
        for job, step in wanted:
            hand.click(f"again:{job}.{step}")
            assert last(rig, Wish) == Wish("repeat", {"job": job, "step": step})
        assert len([name for name in rig.top.names if name.startswith("again:")]) == len(wanted)

    def test_an_attempt_without_a_loss_says_so(self):
        rig = debrief(attempt_of(()))
        assert not [name for name in rig.top.names if name.startswith(("again:", "breaches"))]
        assert {"Semua kriteria terpenuhi. Kerja bagus!", "Tidak ada pelanggaran kritis.", "100"} <= set(drawn(rig))


def every_text(rig):
    """What can be brought to the screen: each page, each criterion's sheet, the units."""
    hand = Hand(rig)
    seen = drawn(rig)
    for page in PAGES if rig.text_scale > 150 else ("",):
        if page:
            hand.click(f"page.{page}")
        seen += drawn(rig)
    if rig.text_scale > 150:
        hand.click("page.criteria")
    for row in listing(rig).rows:
        sheet = Recorder(text_scale=rig.text_scale / 100)
        rig.scene.detail = row.key
        rig.scene.refresh()
        for widget in rig.top.widgets:
            widget.draw(sheet, Look())
        seen += sheet.texts()
    return seen


class TestRelease:
    @pytest.mark.parametrize("text_scale", [100, 200])
    @pytest.mark.parametrize("lang", ["id", "en"])
    def test_before_release_no_proposal_is_drawn_anywhere(self, lang, text_scale):
        rig = assessed(lang=lang, text_scale=text_scale)
        assert report_of(rig.attempt)["proposal"] == "BK"
        assert [text for text in every_text(rig) if PROPOSED.search(text)] == []
        assert "units" not in rig.host.layers[0].names

    def test_after_release_it_is(self):
        rig = assessed(released=True)
        assert {"Usulan", "BK", "Belum Kompeten", "Keputusan ada pada asesor."} <= set(drawn(rig))
        Hand(rig).click("units")
        assert {row.key for row in rig.by_name("units").rows} == {unit["unit"] for unit in report_of(rig.attempt)["units"]}

    def test_practice_proposes_and_leaves_the_decision(self):
        rig = debrief()
        report = report_of(rig.attempt)
        seen = drawn(rig)
        assert {"Usulan", report["proposal"], "Keputusan ada pada asesor."} <= set(seen)
        for word in ("K", "BK", "PL"):
            assert str(sum(unit["proposal"] == word for unit in report["units"])) in seen

    def test_a_unit_opens_to_its_kuk_and_reasons(self):
        rig = debrief()
        hand = Hand(rig)
        hand.click("units")
        first = rig.by_name("units").rows[0]
        assert first.badge == "BK"
        hand.click(f"units:{first.key}")
        wanted = [row for row in report_of(rig.attempt)["proposals"] if row["unit"] == first.key]
        shown = [row for row in rig.by_name("units").rows if row.kuk]
        assert [(row.kuk.kuk, row.badge) for row in shown] == [(row["kuk"], row["proposal"]) for row in wanted]
        assert all(row.detail for row in shown)
        hand.click(f"units:{first.key}")
        assert not [row for row in rig.by_name("units").rows if row.kuk]

    def test_an_assessment_repeats_nothing(self):
        rig = assessed()
        hand = Hand(rig)
        hand.click(next(name for name in rig.top.names if name.startswith("again:")))
        assert "repeat" not in rig.top.names
        assert "close" in rig.top.names
        assert not [intent for intent in rig.intents if isinstance(intent, Wish)]

    @pytest.mark.parametrize("lang", ["id", "en"])
    def test_nobody_has_failed(self, lang):
        assert [text for text in every_text(debrief(lang=lang)) if re.search(r"gagal|fail", text, re.IGNORECASE)] == []


class TestJumps:
    def test_a_breach_leads_to_its_entry(self):
        rig = debrief()
        hand = Hand(rig)
        breaches = report_of(rig.attempt)["breaches"]
        assert len(breaches) > 1
        for index, breach in enumerate(breaches):
            hand.click(f"breaches:{index}")
            assert last(rig, Show) == Show("replay", {"seq": breach["entry"]})
            hand.wheel("breaches", -1)

    def test_evidence_leads_to_its_entry(self):
        rig = debrief()
        hand = Hand(rig)
        item = next(one for one in report_of(rig.attempt)["criteria"] if one["id"] == "fibre_bends")
        hand.click(f"criteria.all:{item['id']}")
        for seq in item["evidence"][:3]:
            hand.click(f"evidence:{seq}")
            assert last(rig, Show) == Show("replay", {"seq": seq})

    def test_every_moment_of_the_timeline_is_the_evidence_of_what_it_says(self):
        rig = debrief()
        hand = Hand(rig)
        report = report_of(rig.attempt)
        known = {seq for item in report["criteria"] for seq in item["evidence"]} | {one["entry"] for one in report["breaches"]}
        marks = [name for name in rig.top.names if name.startswith("mark:")]
        assert len(marks) > 8
        for name in marks:
            hand.click(name)
            seq = last(rig, Show).about["seq"]
            assert name == f"mark:{seq}"
            assert seq in known
        worst = [mark for mark in marks if rig.by_name(mark).state == "critical"]
        assert 0 < len(worst) <= len(report["breaches"])
        assert {int(name[5:]) for name in worst} <= {one["entry"] for one in report["breaches"]}

    def test_the_buttons(self):
        rig = debrief()
        hand = Hand(rig)
        for name, wanted in (
            ("replay", Show("replay", {"seq": 0})), ("save", Wish("save_report")), ("print", Wish("print_report")),
            ("home", Show("home")), ("back", Back()),
        ):  # fmt: skip
            hand.click(name)
            assert rig.intents[-1] == wanted

    def test_the_step_can_be_done_again_from_the_sheet(self):
        rig = debrief()
        hand = Hand(rig)
        hand.click("criteria.all:power_torque")
        hand.click("repeat")
        assert last(rig, Wish) == Wish("repeat", {"job": "cable", "step": "power"})


class TestHands:
    def test_by_mouse_alone_the_last_criterion_is_reached(self):
        rig = debrief()
        hand = Hand(rig)
        for _ in range(2 * len(listing(rig).rows)):
            hand.wheel("criteria.all", -1)
        wanted = listing(rig).rows[-1].key
        hand.click(f"criteria.all:{wanted}")
        assert rig.scene.detail == wanted
        hand.click("close")
        assert rig.scene.detail == ""
        assert listing(rig).first > 0

    def test_by_keyboard_alone(self):
        rig = debrief()
        hand = Hand(rig)
        hand.focus("criteria.all")
        hand.key("end")
        hand.key("home")
        hand.key("down")
        hand.key("return")
        row = listing(rig).rows[1]
        assert rig.scene.detail == row.key
        hand.focus("evidence")
        hand.key("return")
        assert last(rig, Show).about["seq"] == row.view.line.cites[0].seq
        hand.focus("repeat")
        hand.key("return")
        assert last(rig, Wish).what == "repeat"
        hand.key("escape")
        assert rig.scene.detail == ""
        hand.focus("units")
        hand.key("return")
        hand.focus("units")
        hand.key("return")
        assert any(one.kuk for one in rig.by_name("units").rows)
        hand.key("escape")
        hand.key("escape")
        assert rig.intents[-1] == Back()

    @pytest.mark.parametrize("text_scale", [100, 200])
    def test_the_keyboard_reaches_every_control(self, text_scale):
        rig = debrief(text_scale=text_scale)
        hand = Hand(rig)
        for page in PAGES if text_scale > 150 else ("",):
            if page:
                hand.focus(f"page.{page}")
                hand.key("return")
            for name in [one.name for one in rig.top.widgets if one.focusable]:
                hand.focus(name)

    @pytest.mark.parametrize("text_scale", [100, 200])
    def test_a_finger_hits_everything(self, text_scale):
        rig = debrief(text_scale=text_scale)
        assert rig.host.small_targets() == []
        Hand(rig).click("units")
        assert rig.host.small_targets() == []

    def test_a_filter_and_a_sheet_stay_over_a_resize(self):
        rig = debrief()
        hand = Hand(rig)
        hand.click("job.cable")
        hand.click("criteria.cable:power_torque")
        rig.scene.lay_out(1280, 960)
        assert (rig.scene.job, rig.scene.detail) == ("cable", "power_torque")
        assert "close" in rig.top.names


@pytest.mark.parametrize("text_scale", [100, 150, 200])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_text_fits(lang, size, text_scale):
    rig = debrief(lang=lang, size=size, text_scale=text_scale)
    hand = Hand(rig)
    found = []
    for page in PAGES if text_scale > 150 else ("",):
        if page:
            hand.click(f"page.{page}")
        found += overflowing(rig.scene, size, text_scale)
    if text_scale > 150:
        hand.click("page.criteria")
    for key in ("noticed_cable", "fibre_bends", "crew_cleared"):
        rig.scene.detail = key
        rig.scene.refresh()
        found += overflowing(rig.scene, size, text_scale)
    rig.scene.detail, rig.scene.units_open, rig.scene.unfolded = "", True, "J.61SEL02.031.1"
    rig.scene.refresh()
    found += overflowing(rig.scene, size, text_scale)
    assert found == []


@pytest.mark.parametrize(("size", "text_scale"), [((1280, 720), 100), ((1280, 720), 150), ((1024, 768), 200)])
@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("made", [assessed, debrief])
def test_every_row_fits(made, lang, size, text_scale):
    """Of an assessment of the cabinet, and of a practice of the whole site."""
    rig = made(lang=lang, size=size, text_scale=text_scale)
    found = overflowing(rig.scene, size, text_scale)
    if text_scale > 150:
        Hand(rig).click("page.criteria")
    rows = listing(rig)
    for first in range(0, len(rows.rows), rows.shown):
        rows.first = first
        found += overflowing(rig.scene, size, text_scale)
    assert found == []
