"""The hand-over file under a person's hands: by mouse alone, by keyboard alone, on a real attempt."""

import copy
from functools import lru_cache

import pygame
import pytest

from simulator.base.documents import bundled_root
from simulator.i18n.languages import LANGUAGES
from simulator.mechanics.cabling.lugs import CutCable
from simulator.mechanics.handover.paperwork import ABOUT, CALLS
from simulator.storage.settings import Settings
from simulator.ui.art import Painter
from simulator.ui.art.studio import Studio
from simulator.ui.geometry import Box, scale_for
from simulator.ui.intent import Act, Wish
from simulator.ui.panels.handover import HandoverPanel
from simulator.ui.scene import Desk
from simulator.ui.views.noc import REASONS
from simulator.ui.views.record_sheet import lines_of, value_of
from simulator.ui.views.record_sheet_things import THING_KINDS, things_of
from simulator.ui.widgets.base import Look
from simulator.ui.work import LiveWork
from tests.ui.hand import Hand
from tests.ui.rig import SITE, Rig, attempt_on, words_of

SIZES = ((1280, 720), (1366, 768), (1920, 1080), (1024, 768))
HELD_MS = 1040
"""A little more than a held button asks for."""
TABS = ("record", "photo", "punch", "built", "noc", "site", "give")


@lru_cache(maxsize=4)
def begun(jobs=("handover",), actions=0, mode="assessment"):
    """An attempt at the hand-over; tests work on copies of it."""
    return attempt_on(jobs, mode=mode, actions=actions)


def again(jobs=("handover",), actions=0):
    """A copy of such an attempt; what never changes (entries, Worlds, the scenario) is shared."""
    attempt = begun(jobs, actions)
    kept = [attempt.scenario, *attempt.session.entries, *attempt.session.worlds]
    return copy.deepcopy(attempt, {id(one): one for one in kept})


class Mouse:
    """Everything by the pointer alone."""

    def __init__(self, tab="record", jobs=("handover",), actions=0, scene="cabinet", **kw):
        self.rig = Rig(scene, again(jobs, actions), **kw)
        self.hand = Hand(self.rig)
        self.press("file")
        if tab != "record":
            self.press(f"handover.tab.{tab}")

    def press(self, name):
        self.hand.click(name)

    def row(self, listing, key):
        """Chooses a row of a list, scrolled to with the wheel."""
        box = self.rig.by_name(listing)
        for _ in range(len(box.rows)):
            if key in self.rig.by_name(listing).parts():
                break
            self.hand.wheel(listing, -1)
        self.hand.click(f"{listing}:{key}")

    def write(self, field, pad, text):
        """Writes with the keys on the screen."""
        for _ in self.rig.by_name(field).text:
            self.press(f"{pad}.erase")
        for sign in text.upper():
            self.press(f"{pad}.{'space' if sign == ' ' else sign}")

    def end(self, field, pad):
        self.press(f"{pad}.done")

    def hold(self, name):
        self.hand.hold(name, HELD_MS)

    # What a test asks

    @property
    def view(self):
        return self.rig.work.view()

    @property
    def did(self):
        """What was done here, without who did it."""
        return [{key: value for key, value in done.items() if key != "by"} for done in self.rig.actions]


class Keys(Mouse):
    """Everything by the keyboard alone."""

    def press(self, name):
        self.hand.focus(name)
        self.hand.key("return")

    def row(self, listing, key):
        self.hand.focus(listing)
        self.hand.key("home")
        keys = [row.key for row in self.rig.by_name(listing).rows]
        for _ in range(keys.index(key)):
            self.hand.key("down")
        self.hand.key("return")

    def write(self, field, pad, text):
        self.hand.focus(field)
        self.hand.key("end")
        for _ in self.rig.by_name(field).text:
            self.hand.key("backspace")
        self.hand.type(text)

    def end(self, field, pad):
        self.hand.focus(field)
        self.hand.key("return")

    def hold(self, name):
        self.hand.focus(name)
        self.hand.hold_key("space", HELD_MS)


WAYS = pytest.mark.parametrize("way", [Mouse, Keys])


def entry(way, field):
    """What the log holds of a line now."""
    return way.view.seen.records.get(field)


def test_the_sheet_opens_at_the_first_job_with_a_line_to_write():
    opened = [Rig("cabinet", attempt_on(("align", "handover"), mode="assessment", after=after)) for after in ((), ("switch_cell",))]
    for rig in opened:
        Hand(rig).click("file")
    assert [next(job for job in ("align", "handover") if rig.by_name(f"record.job.{job}").chosen) for rig in opened] == ["align", "handover"]


class TestRecordSheet:
    @WAYS
    def test_own_reading_is_copied_with_one_key(self, way):
        by = way()
        by.row("record.lines", "alarms_final")
        by.press("record.copy")
        assert by.did == [{"do": "write_record", "field": "alarms_final", "value": by.view.readings["alarm_count", "alarms"].value}]

    def test_the_key_in_the_row_copies_at_once(self):
        by = Mouse()
        by.hand.click("record.lines:copy.alarms_final")
        assert entry(by, "alarms_final") == by.view.readings["alarm_count", "alarms"].value

    @WAYS
    def test_a_number_is_written_in_the_unit_of_the_line(self, way):
        by = way()
        by.row("record.lines", "level")
        by.write("record:level", "record.pad", "-36,4")
        assert by.did == []
        by.end("record:level", "record.pad")
        assert by.did == [{"do": "write_record", "field": "level", "value": -3640}]

    @WAYS
    def test_a_wrong_number_is_taken_as_paper_takes_it(self, way):
        by = way()
        by.press("record.job.cable")
        by.row("record.lines", "ring")
        read = by.view.readings["ring_mohm", "ring"].value
        by.write("record:ring", "record.pad", "7,7")
        by.press("record.write")
        assert entry(by, "ring") == 7700 != read

    @WAYS
    def test_letters_are_written_into_a_line_of_words(self, way):
        by = way()
        by.press("record.job.cable")
        by.row("record.lines", "serial_main")
        by.write("record:serial_main", "record.pad", "MB-1")
        by.press("record.write")
        assert entry(by, "serial_main") == "MB-1"

    @WAYS
    def test_a_line_far_down_is_reached(self, way):
        by = way()
        by.press("record.job.cable")
        by.row("record.lines", "vswr_s3_ant1")
        assert by.rig.by_name("record.lines").chosen == "vswr_s3_ant1"
        assert by.rig.by_name("record:vswr_s3_ant1").text

    def test_what_is_half_written_stays_and_is_not_in_the_log(self):
        by = Mouse()
        by.row("record.lines", "level")
        by.write("record:level", "record.pad", "-3")
        by.row("record.lines", "alarms_final")
        by.press("handover.tab.noc")
        by.press("noc.call:acceptance")
        by.press("handover.tab.record")
        by.row("record.lines", "level")
        assert by.rig.by_name("record:level").text == "\u22123"
        assert entry(by, "level") is None

    def test_nothing_is_written_by_itself(self):
        by = Mouse()
        before = dict(by.view.seen.records)
        for tab in TABS:
            by.press(f"handover.tab.{tab}")
            by.hand.wait(100)
        for job in ("safety", "mount", "cable", "align", "handover"):
            by.press("handover.tab.record")
            by.press(f"record.job.{job}")
        by.hand.key("escape")
        assert by.did == []
        assert dict(by.view.seen.records) == before

    def test_an_unread_line_cannot_be_copied(self):
        by = Mouse(jobs=("safety",), scene="safety")
        by.row("record.lines", "wind")
        assert not by.rig.by_name("record.copy").enabled
        assert "copy.wind" not in by.rig.by_name("record.lines").parts()

    def test_every_line_of_the_plan_has_a_row(self):
        by = Mouse()
        found = []
        for job in dict.fromkeys(field.job for field in by.view.sheet.plan.fields):
            by.press(f"record.job.{job}")
            found += [row.key for row in by.rig.by_name("record.lines").rows]
        assert found == [field.id for field in by.view.sheet.plan.fields]

    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_what_stands_in_the_field_is_the_value_again(self, lang):
        rig = Rig("cabinet", again(), lang=lang)
        view = rig.work.view()
        written = [line for line in lines_of(view, rig.texts) if line.is_written]
        assert {"wind", "ring", "serial_main"} <= {line.id for line in written}
        assert len(written) == len(view.seen.records.keys() & {line.id for line in lines_of(view, rig.texts)})
        assert [value_of(line.quantity, line.entered) for line in written] == [view.seen.records[line.id] for line in written]

    def test_a_line_of_a_paper_leads_to_the_paper(self):
        by = Mouse()
        by.press("record.job.safety")
        by.row("record.lines", "hospital")
        by.press("record.paper")
        assert by.rig.scene.panel.name == "paper"


class TestCamera:
    @WAYS
    def test_the_photographs_of_the_plan(self, way):
        by = way("photo")
        taken = len(by.view.seen.photos)
        for target in ("dcdu", "cab-bar", "bbu"):
            by.press("photo.kind.unit")
            by.row("photo.targets", target)
            by.press("photo.shutter")
        by.press("photo.kind.place")
        by.row("photo.targets", "cabinet")
        by.press("photo.shutter")
        assert [done["target"] for done in by.did] == ["dcdu", "cab-bar", "bbu", "cabinet"]
        assert [by.rig.by_name(f"photo.print:{taken + index}").text for index in range(4)] == ["DCDU", "Busbar grounding kabinet", "BBU", "Kabinet"]

    def test_the_frame_is_dragged_over_the_cabinet(self):
        by = Mouse("photo")
        finder = by.rig.by_name("photo.finder")
        by.hand.drag("photo.finder:cabinet", finder.spots["idu"].centre)
        assert by.rig.by_name("photo.finder").target == "idu"
        by.press("photo.shutter")
        assert by.did[-1]["target"] == "idu"

    @pytest.mark.parametrize(("cable", "unit"), [("fo-rru-2", "bbu"), ("dc-rru-2", "dcdu")])
    def test_a_fitted_cable_is_photographed_where_it_is_plugged(self, cable, unit):
        by = Mouse("photo")
        by.press("photo.kind.cable")
        by.row("photo.targets", cable)
        finder = by.rig.by_name("photo.finder")
        kind, port, *_ = finder.key_of
        assert (kind, port.partition(".")[0]) == ("rack", unit)
        assert finder.picture.holds(*finder.spots[cable].centre)

    def test_arrows_move_the_frame_and_return_is_the_shutter(self):
        by = Keys("photo")
        by.press("photo.kind.unit")
        by.row("photo.targets", "dcdu")
        by.hand.focus("photo.finder")
        by.hand.key("down")
        assert by.rig.by_name("photo.finder").target == "bbu"
        by.hand.key("return")
        assert by.did == [{"do": "take_photo", "target": "bbu"}]

    def test_every_unit_in_sight_can_be_framed(self):
        by = Mouse("photo")
        for unit in by.view.seen.units:
            by.hand.click(f"photo.finder:{unit}")
            assert by.rig.by_name("photo.finder").target == unit

    def test_a_thing_is_laid_on_the_bench(self):
        by = Mouse("photo")
        by.press("photo.kind.item")
        by.row("photo.targets", "main-2")
        by.press("photo.shutter")
        assert by.did == [{"do": "take_photo", "target": "main-2"}]

    def test_the_picture_of_the_site_is_not_lettered(self):
        by = Mouse("photo")
        painter = Painter(pygame.Surface((1280, 720)), 1.0, 1.0, bundled_root() / "assets", studio=studio())
        by.rig.by_name("photo.finder").draw(painter, Look())
        assert painter.overflows == []

    def test_from_the_gate_the_cabinet_is_closed(self):
        by = Mouse("photo", jobs=("safety",), scene="safety")
        assert set(by.rig.by_name("photo.finder").spots) == set(by.view.places)


class TestPunchList:
    @WAYS
    def test_a_finding_is_put_together(self, way):
        by = way("punch")
        before = len(by.rig.by_name("punch.reports").rows)
        by.press("punch.kind.port")
        by.row("punch.things", "bbu.pe")
        assert not by.rig.by_name("punch.report").enabled
        by.press("punch.about.wrong_label")
        by.press("punch.report")
        assert by.did == [{"do": "report", "thing": "bbu.pe", "about": "wrong_label"}]
        assert ("punch", "bbu.pe", "wrong_label") in by.view.seen.reports
        assert len(by.rig.by_name("punch.reports").rows) == before + 1

    @WAYS
    def test_nothing_was_found(self, way):
        by = way("punch")
        by.press("punch.none")
        assert by.did == [{"do": "report", "thing": "site", "about": "none"}]

    def test_letters_filter_the_things(self):
        by = Keys("punch")
        by.press("punch.kind.item")
        by.hand.focus("punch.search")
        by.hand.type("helm")
        assert [row.key for row in by.rig.by_name("punch.things").rows] == ["helmet-1", "helmet-2", "helmet-3"]
        by.press("punch.clear")
        assert len(by.rig.by_name("punch.things").rows) == len(by.view.seen.items)

    def test_everything_known_can_be_named(self):
        by = Mouse("punch")
        view = by.view
        named = {one.id for kind in THING_KINDS for one in things_of(view, by.rig.texts, kind)}
        seen = view.seen
        for family in (seen.units, seen.ports, seen.ways, seen.cables, seen.items, seen.papers, seen.people, seen.cells):
            assert set(family) <= named
        assert {"site", "ring", "rru-3", "bbu.s7"} <= named
        assert all(about == "none" or f"punch.about.{about}" in by.rig.top.names for about in ABOUT)

    def test_no_thing_stands_twice(self):
        by = Mouse("punch")
        for kind in THING_KINDS:
            ids = [one.id for one in things_of(by.view, by.rig.texts, kind)]
            assert len(ids) == len(set(ids)) > 0


class TestRest:
    @WAYS
    def test_built_as_planned(self, way):
        by = way("built")
        by.press("built.as_planned")
        assert by.did == [{"do": "write_record", "field": "as_built", "value": "sesuai rencana"}]

    @WAYS
    def test_built_otherwise_in_own_words(self, way):
        by = way("built")
        by.write("built.field", "built.pad", "MCB BARU")
        by.end("built.field", "built.pad")
        assert entry(by, "as_built") == "MCB BARU"
        assert by.rig.by_name("built.clip").text == "MCB BARU"

    @WAYS
    def test_the_noc_answers(self, way):
        by = way("noc")
        assert set(REASONS) == set(CALLS) - {"radiate"}, "leave to transmit needs its number"
        for about in REASONS:
            by.press(f"noc.call:{about}")
        assert [done["about"] for done in by.did] == list(REASONS)
        said = by.rig.by_name("noc.answer:emergency").text
        word = by.rig.texts.name(by.view.readings["noc_site", "emergency"].value)
        assert word in said

    def test_the_noc_tells_alarms_and_cells_when_it_sees_the_site(self):
        by = Mouse("noc", actions=200)
        by.press("noc.call:acceptance")
        assert by.view.readings["noc_site", "acceptance"].value == "seen"
        said = by.rig.by_name("noc.answer:acceptance").text
        assert f"Sel aktif: {by.view.readings['noc_cells', 'acceptance'].value}" in said

    @WAYS
    def test_tools_are_counted_and_the_site_is_cleaned(self, way):
        by = way("site")
        by.press("site.count_tools")
        by.hold("site.clean")
        assert [done["do"] for done in by.did] == ["count_tools", "clean_site"]
        assert any(sign.isdigit() for sign in by.rig.by_name("site.count").text)
        assert by.rig.by_name("site.sweep").clean

    def test_the_broom_sweeps_what_it_is_drawn_over(self):
        by = Mouse("site")
        spots = by.rig.by_name("site.sweep").spots()
        by.hand.drag("site.sweep", spots[0])
        assert by.did == []
        assert 0 < len(by.rig.by_name("site.sweep").swept) < len(spots)
        by.hand.press(spots[0])
        for spot in spots:
            by.hand.move_to(spot)
        assert by.did == []
        by.hand.release()
        assert [done["do"] for done in by.did] == ["clean_site"]

    def test_a_click_and_a_slip_clean_nothing(self):
        by = Mouse("site")
        by.hand.click("site.sweep")
        by.hand.hold("site.clean", 500)
        assert by.did == []

    @WAYS
    def test_handing_over_asks_first(self, way):
        by = way("give")
        by.hold("handover.give")
        assert by.rig.attempt.session.entries[-1].events[0].IS != "handed_over"
        by.press("handover.cancel")
        assert "handover.confirm" not in by.rig.top.names
        by.rig.scene.panel.page.asking = True
        by.rig.scene.refresh()
        by.press("handover.confirm")
        assert by.rig.intents[-1] == Wish("hand_over")
        assert by.rig.attempt.session.entries[-1].events[0].IS == "handed_over"

    def test_a_short_press_hands_nothing_over(self):
        by = Mouse("give")
        by.hand.hold("handover.give", 500)
        assert "handover.confirm" not in by.rig.top.names

    def test_counts_tell_numbers_and_an_open_line_is_looked_up(self):
        by = Mouse("give")
        fields = by.view.sheet.plan.fields
        open_lines = [field.id for field in fields if field.id not in by.view.seen.records]
        assert by.rig.by_name("handover.count:records").value == f"{len(fields) - len(open_lines)} dari {len(fields)}"
        assert [row.key for row in by.rig.by_name("handover.lines").rows] == open_lines == ["level", "alarms_final"]
        by.row("handover.lines", "alarms_final")
        assert by.rig.by_name("record.lines").chosen == "alarms_final"

    def test_a_cut_after_cleaning_makes_scrap_again(self):
        by = Mouse("site")
        by.hold("site.clean")
        assert by.rig.by_name("site.sweep").clean
        spare = next(one.id for one in by.view.seen.cables.values() if one.place == "store")
        by.rig.attempt.do(CutCable(cable=spare, end="a", remove_mm=100))
        by.rig.work.changed()
        by.rig.scene.refresh()
        assert not by.rig.by_name("site.sweep").clean

    def test_the_leaving_sheet_opens_the_last_page(self):
        by = Mouse()
        by.hand.key("escape")
        by.press("back")
        by.press("leave.handover")
        assert by.rig.scene.panel.tab == "give"


class TestWholeFile:
    def test_the_file_earns_its_points(self):
        by = Mouse("photo", actions=200)
        for target in ("dcdu", "cab-bar", "bbu"):
            by.hand.click(f"photo.finder:{target}")
            by.press("photo.shutter")
        by.press("handover.tab.site")
        by.press("site.count_tools")
        by.hold("site.clean")
        by.press("handover.tab.photo")
        by.press("photo.kind.place")
        by.row("photo.targets", "cabinet")
        by.press("photo.shutter")
        by.press("handover.tab.built")
        by.press("built.as_planned")
        by.press("handover.tab.punch")
        by.press("punch.none")
        results = {one.form.id: one.verdict.name for one in by.rig.attempt.grade().results}
        wanted = ("photos_prove", "site_clean", "tools_counted", "as_built_made", "punch_made")
        assert {name: results[name] for name in wanted} == dict.fromkeys(wanted, "met")


@lru_cache(maxsize=1)
def studio():
    """Fonts and sprites, made once."""
    pygame.font.init()
    return Studio(bundled_root() / "assets", None)


class Letters(Painter):
    """A painter that only writes: where a text does not fit is told without the pictures."""

    def sprite(self, *args, **kwargs):
        """Nothing."""

    rect = circle = polygon = line = strokes = sprite

    def layer(self, key, size_box, draw, *, alpha=1.0):
        """Drawn at once: nothing is kept."""
        draw(self)


class TestLooks:
    @pytest.mark.parametrize("lang", LANGUAGES)
    @pytest.mark.parametrize("text_scale", [100, 150, 200])
    @pytest.mark.parametrize("size", SIZES)
    def test_every_text_fits(self, lang, text_scale, size):
        work = LiveWork(begun(("handover",), 200))
        desk = Desk(words_of(lang, SITE), Settings(lang=lang, text_scale=text_scale), {}, work)
        panel, scale = HandoverPanel(desk, {}), scale_for(*size)
        room = Box(0, 0, size[0] / scale, size[1] / scale)
        painter = Letters(pygame.Surface(size), scale, text_scale / 100, bundled_root() / "assets", studio=studio())
        for change in pages(panel):
            change()
            for widget in panel.widgets(room):
                widget.draw(painter, Look())
        assert painter.overflows == []

    def test_targets_are_large_enough(self):
        rig = Rig("cabinet", begun(), size=(1024, 768))
        rig.scene.show_panel("handover")
        for change in pages(rig.scene.panel):
            change()
            rig.scene.refresh()
            mine = {widget.name for widget in rig.top.widgets}
            assert [name for name in rig.host.small_targets() if name in mine or name.rpartition(":")[0] in mine] == []

    def test_in_a_replay_nothing_can_be_done(self):
        attempt = again()
        attempt.hand_over()
        rig = Rig("cabinet", attempt)
        rig.scene.show_panel("handover")
        for tab in TABS:
            rig.scene.panel.tab = tab
            rig.scene.refresh()
            acts = [widget.name for widget in rig.top.widgets if isinstance(widget.says, Act) and widget.enabled]
            assert acts == []


def pages(panel):
    """Ways to show every page, and the faces a page has."""

    def turn(tab, **now):
        def change():
            panel.tab = tab
            for name, value in now.items():
                setattr(panel.page, name, value)

        return change

    found = [turn("record", job=job, field="") for job in ("safety", "mount", "cable", "align", "handover")]
    found += [turn("record", job="cable", field=field) for field in ("bond_cabinet", "serial_baseband")]
    found += [turn("photo", kind="unit", target="cab-bar"), turn("photo", kind="item", target="main-1")]
    found += [turn("punch", kind=kind, thing="cab-bar.h1", about="dirty") for kind in ("unit", "port", "item")]
    return [*found, turn("built"), turn("noc"), turn("site"), turn("give", asking=False), turn("give", asking=True)]
