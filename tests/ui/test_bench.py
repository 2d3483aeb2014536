"""The bench of the cabinet: everything a person does to a cable, by mouse alone and by keyboard alone."""

import copy
from functools import lru_cache

import pygame
import pytest

from simulator.base.documents import bundled_root
from simulator.ui.art import Painter
from simulator.ui.art.studio import Studio
from simulator.ui.geometry import scale_for
from simulator.ui.hands import CableEnd, Item, Laying, Tool, WholeCable
from simulator.ui.widgets.base import Look
from simulator.ui.widgets.carrying import Carry
from tests.ui.hand import Hand
from tests.ui.rig import Rig, attempt_on

LOOSE, EARTHED = ("fit_board", "power-1"), ("tighten", "pe-cab", "b")
"""The last thing the expert did: every cable still lies loose in the cabinet; the cabinet's own earth is on its lugs."""
SIZES = ((1280, 720), (1366, 768), (1920, 1080), (1024, 768))
FACES = ("ends", "crimp", "cut", "route", "fix", "label", "fibre")


@lru_cache(maxsize=2)
def begun(after):
    """The expert's work up to there; tests work on copies of it (an assessment: nothing need be graded at every step)."""
    return attempt_on(("cable",), mode="assessment", after=after)


def bench(cable, face="ends", after=LOOSE, **kw):
    """A hand at the bench with a cable on it and a face open."""
    rig = Rig("cabinet", copy.deepcopy(begun(after)), **kw)
    rig.scene.hands.cable = cable
    rig.scene.refresh()
    hand = Hand(rig)
    if face != "ends":
        hand.click(f"bench.face.{face}")
    return rig, hand


def done(rig):
    """The last action and what came of it."""
    entry = rig.attempt.session.entries[-1]
    return entry.action, {made.IS for made in entry.events}, entry.refusal["code"] if entry.refusal else ""


def is_ours(name):
    """Whether a widget belongs to the bench."""
    return name.startswith(("bench.", "end:")) or name == "cable:whole"


def twice(hand, name):
    """Two separate clicks: armed, then confirmed."""
    hand.click(name)
    hand.wait(400)
    hand.click(name)


def choose(rig, hand, name, wanted):
    """Turns a chooser by its right side until it shows something."""
    for _ in range(20):
        widget = rig.by_name(name)
        if widget.shows(widget.value) == wanted:
            return
        hand.click(f"{name}:plus")
    raise AssertionError(f"{name} never shows {wanted}")


def test_an_empty_bench_has_nothing_to_press():
    rig, _ = bench("")
    assert not [name for name in rig.top.names if is_ours(name)]


class TestEnds:
    def test_every_free_core_can_be_taken_in_the_hand(self):
        rig, hand = bench("dc-bbu")
        names = [name for name in rig.top.names if name.startswith("end:")]
        assert names == ["end:dc-bbu.a.neg", "end:dc-bbu.a.rtn", "end:dc-bbu.b.neg", "end:dc-bbu.b.rtn"]
        hand.click("end:dc-bbu.b.rtn")
        assert rig.host.carry.load == CableEnd("dc-bbu", "b", "rtn")

    def test_the_keyboard_takes_it_too(self):
        rig, hand = bench("ge-1")
        hand.focus("end:ge-1.b.plug")
        hand.key("return")
        assert rig.host.carry.load == CableEnd("ge-1", "b", "plug")

    def test_a_plugged_end_is_no_load_but_shows_its_port(self):
        rig, hand = bench("pe-cab", after=EARTHED)
        assert rig.by_name("end:pe-cab.a.pe").load is None
        hand.click("end:pe-cab.a.pe")
        assert (rig.scene.hands.unit, rig.scene.hands.port) == ("cab-bar", "cab-bar.h1")

    def test_an_end_on_the_tower_is_not_there(self):
        rig, _ = bench("fo-rru-1")
        assert "end:fo-rru-1.a.plug" in rig.top.names
        assert "end:fo-rru-1.b.plug" not in rig.top.names


class TestCrimp:
    def test_by_mouse_with_the_handles_drawn_together_then_pulled(self):
        rig, hand = bench("dc-bbu", "crimp")
        hand.click("bench.core.b.rtn")
        choose(rig, hand, "bench.lug", "M8-4")
        choose(rig, hand, "bench.die", "4\u00a0mm²")
        x, y = rig.by_name("bench.crimp").box.centre
        hand.drag((x + 30, y), (x - 20, y))
        action, events, _ = done(rig)
        assert "lug_crimped" in events
        assert (action["lug"], action["die_cmm2"], action["end"], action["core"]) == ("lug-m8-4", 400, "b", "rtn")
        x, y = rig.by_name("bench.piece").box.centre
        hand.drag((x, y), (x + 70, y))
        assert done(rig)[0]["do"] == "pull_lug"
        assert rig.scene.view.seen.ends["dc-bbu.b.rtn"].lug == "lug-m8-4"

    def test_half_a_squeeze_and_half_a_pull_do_nothing(self):
        rig, hand = bench("dc-bbu", "crimp")
        before = len(rig.actions)
        x, y = rig.by_name("bench.crimp").box.centre
        hand.drag((x, y), (x - 20, y))
        hand.hold("bench.crimp", 400)
        assert len(rig.actions) == before

    def test_by_keyboard_held_and_the_button(self):
        rig, hand = bench("dc-bbu", "ends")
        hand.focus("bench.face.crimp")
        hand.key("return")
        hand.focus("bench.core.a.rtn")
        hand.key("return")
        hand.focus("bench.lug")
        hand.key("right")
        hand.focus("bench.die")
        hand.key("right")
        hand.focus("bench.crimp")
        hand.hold_key("space", 900)
        action, events, _ = done(rig)
        assert "lug_crimped" in events
        assert (action["core"], action["lug"]) == ("rtn", "lug-m6-4")
        hand.focus("bench.pull")
        hand.key("return")
        assert done(rig)[0]["do"] == "pull_lug"

    def test_a_barrel_too_small_is_refused_and_one_too_large_comes_off(self):
        rig, hand = bench("dc-bbu", "crimp")
        twice(hand, "bench.crimp")
        assert done(rig)[2] == "barrel_too_small"
        choose(rig, hand, "bench.lug", "M6-10")
        choose(rig, hand, "bench.die", "10\u00a0mm²")
        twice(hand, "bench.crimp")
        assert rig.scene.view.seen.ends["dc-bbu.a.neg"].lug == "lug-m6-10"
        hand.click("bench.pull")
        assert not rig.scene.view.seen.ends["dc-bbu.a.neg"].lug

    def test_the_crimper_of_the_belt_can_be_taken_to_the_core(self):
        rig, hand = bench("dc-bbu", "crimp")
        choose(rig, hand, "bench.lug", "M6-4")
        rig.host.carry = Carry("belt", Tool("crimper-1", "crimper-hex"), sticky=True, dragged=False)
        hand.click("bench.piece")
        assert "lug_crimped" in done(rig)[1]
        rig.host.carry = Carry("belt", Tool("spanner-1", "spanner-set"), sticky=True, dragged=False)
        hand.click("bench.piece")
        assert done(rig)[2] == "no_such_die"

    def test_what_the_pull_told_is_shown_until_the_next_crimp(self):
        rig, hand = bench("dc-bbu", "crimp")
        choose(rig, hand, "bench.lug", "M6-4")
        twice(hand, "bench.crimp")
        hand.click("bench.pull")
        assert rig.scene.bench.state.pulled == {"dc-bbu.a.neg": False}
        choose(rig, hand, "bench.die", "4\u00a0mm²")
        twice(hand, "bench.crimp")
        assert not rig.scene.bench.state.pulled
        hand.click("bench.pull")
        assert rig.scene.bench.state.pulled == {"dc-bbu.a.neg": True}

    def test_lug_and_die_stay_for_the_next_core_and_cable(self):
        rig, hand = bench("dc-bbu", "crimp")
        choose(rig, hand, "bench.lug", "M8-16")
        rig.scene.hands.cable = "pe-bbu"
        rig.scene.refresh()
        widget = rig.by_name("bench.lug")
        assert widget.shows(widget.value) == "M8-16"

    def test_a_fibre_has_no_lugs_and_copper_no_scope(self):
        assert "bench.face.crimp" not in bench("fo-rru-1")[0].top.names
        assert "bench.face.fibre" not in bench("dc-bbu")[0].top.names


class TestLength:
    def test_cut_by_mouse(self):
        rig, hand = bench("dc-rru-1", "cut")
        for _ in range(5):
            hand.click("bench.length:plus")
        hand.hold("bench.cut", 1200)
        action, events, _ = done(rig)
        assert "cable_cut" in events
        assert (action["end"], action["remove_mm"]) == ("a", 150)
        assert rig.scene.view.seen.cables["dc-rru-1"].spare_mm == 2850

    def test_cut_by_keyboard_with_two_presses(self):
        rig, hand = bench("dc-rru-1", "cut")
        hand.focus("bench.length.slide")
        hand.key("end")
        hand.focus("bench.cut")
        hand.key("return")
        hand.wait(500)
        hand.key("return")
        assert done(rig)[0]["remove_mm"] == 4000
        assert rig.scene.view.seen.cables["dc-rru-1"].spare_mm == -1000

    def test_a_piece_can_be_joined_in(self):
        rig, hand = bench("dc-rru-1", "cut")
        twice(hand, "bench.splice")
        assert "cable_spliced" in done(rig)[1]

    def test_a_maker_s_plug_is_not_cut_off(self):
        rig, hand = bench("ge-1", "cut")
        twice(hand, "bench.cut")
        assert done(rig)[2] == "made_up"


class TestWay:
    def test_each_change_is_held_before_the_rack(self):
        rig, hand = bench("dc-bbu", "route")
        hand.click("bench.guide:plus")
        assert rig.scene.hands.laying == Laying("dc-bbu", "earth", 100)
        hand.focus("bench.bend")
        hand.key("left")
        hand.click("bench.loop")
        assert rig.scene.hands.laying == Laying("dc-bbu", "earth", 95, drip_loop=True)

    def test_laid_tied_sealed_by_mouse(self):
        rig, hand = bench("dc-rru-1", "route")
        hand.click("bench.loop")
        hand.click("bench.lay")
        lies = rig.scene.view.seen.cables["dc-rru-1"]
        assert (lies.guide, lies.bend_mm, lies.drip_loop) == ("left", 100, True)
        assert rig.scene.hands.laying is None
        hand.click("bench.face.fix")
        hand.click("bench.pitch:plus")
        hand.click("bench.tie")
        hand.click("bench.gland")
        hand.click("bench.kit")
        lies = rig.scene.view.seen.cables["dc-rru-1"]
        assert (lies.tie_pitch_mm, lies.gland) == (150, True)
        assert "on:dc-rru-1:entry" in rig.scene.view.seen.kits

    def test_laid_tied_sealed_by_keyboard(self):
        rig, hand = bench("if-1", "ends")
        for face, names in (("route", ("bench.lay",)), ("fix", ("bench.tie", "bench.gland", "bench.kit"))):
            hand.focus(f"bench.face.{face}")
            hand.key("return")
            for name in names:
                hand.focus(name)
                hand.key("return")
        lies = rig.scene.view.seen.cables["if-1"]
        assert (lies.guide, lies.tie_pitch_mm, lies.gland) == ("left", 100, True)
        assert "on:if-1:entry" in rig.scene.view.seen.kits

    def test_the_whole_cable_is_a_load(self):
        rig, hand = bench("pe-bbu", "route")
        hand.click("cable:whole")
        assert rig.host.carry.load == WholeCable("pe-bbu")

    def test_the_whole_cable_is_led_to_a_guide_of_the_rack_and_laid_as_it_is_held(self):
        rig, hand = bench("pe-bbu", "route")
        hand.drag("cable:whole", "guide:earth")
        held = rig.scene.hands.laying
        assert (held.cable, held.guide) == ("pe-bbu", "earth")
        hand.click("bench.lay")
        lies = rig.scene.view.seen.cables["pe-bbu"]
        assert (lies.guide, lies.bend_mm) == ("earth", held.bend_mm)

    def test_what_is_held_is_let_go_for_another_cable_that_begins_where_it_was(self):
        rig, hand = bench("pe-bbu", "route")
        hand.click("bench.guide:minus")
        rig.scene.hands.cable = "pe-idu"
        rig.scene.refresh()
        assert rig.scene.hands.laying is None
        assert rig.by_name("bench.guide").value == 4

    def test_ties_before_laying_are_refused(self):
        rig, hand = bench("pe-bbu", "fix")
        hand.click("bench.tie")
        assert done(rig)[2] == "not_routed"


class TestLabel:
    def test_by_mouse_alone_from_chips(self):
        rig, hand = bench("pe-cab", "label")
        for part in ("CAB-BAR", "CAB-BAR-H1", "MAIN-BAR", "MAIN-BAR-H1"):
            press_chip(rig, hand, part)
        hand.click("bench.end.b")
        hand.click("bench.print")
        action, events, _ = done(rig)
        assert "end_labelled" in events
        assert (action["end"], action["text"]) == ("b", "CAB-BAR-H1 / MAIN-BAR-H1")

    def test_by_keyboard_alone(self):
        rig, hand = bench("dc-bbu")
        hand.focus("bench.face.label")
        hand.key("return")
        hand.focus("bench.flag")
        hand.type("dcdu-load6")
        hand.key("return")
        hand.type("bbu-s19x")
        hand.key("backspace")
        hand.focus("bench.print")
        hand.key("return")
        assert done(rig)[0]["text"] == "DCDU-LOAD6 / BBU-S19"

    def test_typing_narrows_the_chips(self):
        rig, hand = bench("dc-bbu", "label")
        hand.click("bench.flag")
        hand.type("dcdu-load")
        shown = [name.removeprefix("bench.chip.") for name in rig.top.names if name.startswith("bench.chip.")]
        assert shown
        assert all(name.startswith("DCDU-LOAD") for name in shown)

    def test_letters_on_the_screen_write_and_close(self):
        rig, hand = bench("al-door", "label")
        hand.click("bench.keys")
        for sign in "BBU-":
            hand.click(f"bench.pad.{sign}")
        hand.click("bench.pad.erase")
        assert rig.scene.bench.state.lines[0] == "BBU"
        hand.click("bench.pad.done")
        assert "bench.pad.B" not in rig.top.names

    def test_every_designation_of_the_plan_can_be_chosen_and_wrong_ones_too(self):
        rig, _ = bench("pe-cab", "label")
        face = rig.scene.bench.faces["label"]
        reached = set()
        for key, _, reads, whole in face.chips():
            rig.scene.bench.state.lines[0] = "" if whole else reads
            reached |= {key} if whole else {chip for chip, _, _, _ in face.chips()}
        plan = {text for row in rig.scene.view.sheet.plan.runs for text in (row.label_from, row.label_to)}
        assert plan <= reached
        assert "DCDU-LOAD9" in reached

    def test_a_printed_label_brings_the_other_end_while_that_has_none(self):
        rig, hand = bench("pe-cab", "label")
        hand.click("bench.end.a")
        hand.click(next(name for name in rig.host.top.names if name.startswith("bench.chip.")))
        hand.click("bench.print")
        assert rig.scene.bench.state.end == "b"
        hand.click("bench.print")
        assert [done(rig)[0]["end"], rig.scene.bench.state.end] == ["b", "b"], "both have theirs: nothing turns any more"

    def test_the_printer_tells_that_this_label_hangs_there(self):
        rig, hand = bench("pe-cab", "label")
        hand.click("bench.flag")
        hand.type("x1")
        before = rig.by_name("bench.print").text
        hand.click("bench.print")
        assert rig.by_name("bench.print").text == before, "the other end lies before the printer now"
        hand.click("bench.end.a")
        assert rig.by_name("bench.print").text != before

    def test_an_empty_label_is_not_printed(self):
        rig, hand = bench("pe-cab", "label")
        before = len(rig.actions)
        hand.focus("bench.flag")
        hand.key("return")
        hand.key("return")
        assert not rig.by_name("bench.print").enabled
        assert len(rig.actions) == before


def press_chip(rig, hand, name):
    """Goes through the pages to a chip and presses it."""
    for _ in range(20):
        if f"bench.chip.{name}" in rig.top.names:
            hand.click(f"bench.chip.{name}")
            return
        hand.click("bench.chips.more")
    raise AssertionError(f"no chip {name}")


class TestFibre:
    @pytest.mark.parametrize("cable", ["fo-rru-1", "fo-rru-2", "fo-rru-3"])
    def test_looked_at_cleaned_looked_at_again(self, cable):
        rig, hand = bench(cable, "fibre")
        face = rig.scene.bench.faces["fibre"]
        assert not face.seen(rig.scene.bench.cable)
        hand.click("bench.inspect")
        assert face.seen(rig.scene.bench.cable) == done_reading(rig)
        hand.click("bench.clean")
        assert not face.seen(rig.scene.bench.cable)
        hand.focus("bench.inspect")
        hand.key("return")
        assert face.seen(rig.scene.bench.cable) == "clean"

    def test_the_cleaner_of_the_tray_is_put_on_the_end_face(self):
        rig, hand = bench("fo-rru-1", "fibre")
        rig.host.carry = Carry("tray", Item("cleaner-1", "cleaner-lc"), sticky=False, dragged=False)
        hand.click("bench.scope")
        assert done(rig)[0]["do"] == "clean_fibre"

    def test_the_meter_shows_what_was_read(self):
        rig, hand = bench("fo-rru-1", "fibre")
        assert not rig.by_name("bench.lcd").text
        hand.click("bench.light")
        reading = rig.scene.view.readings["light_cdbm", "fo-rru-1.a"]
        assert rig.by_name("bench.lcd").text == ("----" if reading.value is None else f"{reading.value / 100:.2f}")


def done_reading(rig):
    """What the scope said last."""
    return next(made.value for made in rig.attempt.session.entries[-1].events if made.IS == "instrument_read")


@lru_cache(maxsize=1)
def studio():
    """Fonts and sprites, made once."""
    pygame.font.init()
    return Studio(bundled_root() / "assets", None)


def spilt(rig):
    """Texts of the bench that did not fit."""
    scale, room = scale_for(*rig.size), rig.scene.sections()[2][1]
    painter = Painter(pygame.Surface(rig.size), scale, rig.text_scale / 100, bundled_root() / "assets", studio=studio())
    rig.scene.bench.draw_live(painter, room)
    for widget in rig.scene.bench.widgets(room):
        widget.draw(painter, Look())
    return painter.overflows


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", [100, 150, 200])
def test_every_text_fits(lang, size, scale):
    rig = Rig("cabinet", begun(EARTHED), lang=lang, size=size, text_scale=scale)
    state = rig.scene.bench.state
    state.lines = ["MAIN-BAR-H12", "DCDU-LOAD0"]
    for cable, faces in (("", ("ends",)), ("dc-rru-1", FACES[:-1]), ("fo-rru-1", ("ends", "fibre", "label")), ("pe-cab", ("ends", "crimp")), ("dc-in", ("ends", "crimp"))):
        for face in faces:
            rig.scene.hands.cable, state.face = cable, face
            assert not spilt(rig), (cable, face)
    state.face, state.lines = "label", ["", ""]
    for line in ("", "CAB-BAR-", "DCDU-", "MAIN-BAR-H1"):
        state.lines[0] = line
        for page in range(6):
            state.page, state.pad = page, not page
            assert not spilt(rig), (line, page)


@pytest.mark.parametrize("scale", [100, 200])
def test_targets_are_as_large_as_a_finger(scale):
    rig, hand = bench("dc-rru-1", text_scale=scale)
    for face in FACES[:-1]:
        hand.click(f"bench.face.{face}")
        assert not [name for name in rig.host.small_targets() if is_ours(name)], face
