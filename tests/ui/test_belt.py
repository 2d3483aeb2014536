"""Belt, instruments at hand, parts tray and maintenance terminal, with the mouse alone and with the keyboard alone."""

from functools import lru_cache

import pygame
import pytest

from simulator.base.documents import bundled_root
from simulator.i18n.readings import FORMS, parse, shown
from simulator.i18n.texts import Texts
from simulator.mechanics.safety.gear import Wear
from simulator.ui.art.painter import Painter
from simulator.ui.art.studio import Studio
from simulator.ui.geometry import scale_for
from simulator.ui.hands import CableEnd, Item, Tag, Tool
from simulator.ui.intent import Act
from simulator.ui.recorder import Recorder
from simulator.ui.views import instruments, tray
from simulator.ui.views.aloft_goods import aloft_group
from tests.ui.hand import Hand
from tests.ui.rig import Rig, attempt_on
from tests.ui.tray_reach import with_keys, with_mouse

DEAD = ["alarms", "boards", "cells", "clock", "cpri", "indoor", "rtwp", "transport", "vswr"]
SIZES = ((1280, 720), (1366, 768), (1920, 1080), (1024, 768))


DEAD_FOUND, FED, RUNNING = ("read_meter",), ("connect_cable", "bbu.s19.rtn"), ("trigger_alarm", "smoke")
"""The last thing the expert did at the cabinet: it was found dead; the supply hangs on its lugs; all runs and was tried."""


def site(after):
    """An attempt at the cabinet at a stage of the expert's work."""
    return attempt_on(("cable",), mode="assessment", after=after)


shared = lru_cache(maxsize=None)(site)
"""For tests that ask nothing of what others did before them."""


def opened(after=DEAD_FOUND, *, fresh=False):
    """A cabinet at a stage of the expert's work, and a hand at it."""
    rig = Rig("cabinet", site(after) if fresh else shared(after))
    return rig, Hand(rig)


def take(hand, instrument, *, keys=False):
    """Takes an instrument to hand."""
    if keys:
        with_keys(hand, f"tool:{instrument}")
        hand.key("return")
    else:
        with_mouse(hand, f"tool:{instrument}")
        hand.click(f"tool:{instrument}")
    if hand.host.host.carry:
        hand.key("escape") if keys else hand.click((640, 40), button=3)


def last(rig):
    return rig.actions[-1]


def lead_by_mouse(hand, colour, port):
    hand.drag(f"lead.{colour}", f"port:{port}")


def lead_by_keys(hand, colour, port):
    hand.focus(f"lead.{colour}")
    hand.key("return")
    hand.focus(f"port:{port}")
    hand.key("return")


STUDIO = Studio(bundled_root() / "assets", None)


def overflows(rig):
    """Texts that do not fit, with their boxes, as the real painter finds them."""
    pygame.font.init()
    painter = Painter(pygame.Surface(rig.size), scale_for(*rig.size), rig.text_scale / 100, STUDIO.root, None, studio=STUDIO)
    rig.draw(painter)
    return painter.overflows


class TestReading:
    @pytest.mark.parametrize("lang", ["id", "en"])
    @pytest.mark.parametrize("value", [0, 10, 30, 800, 990, -560, -10480, -53480, 53400, 1234560, 47_000_000, 2_000_000_000])
    def test_what_was_shown_is_what_is_parsed(self, lang, value):
        for quantity in FORMS:
            if value >= 0 or "dbm" in quantity or quantity == "dc_mv":
                assert parse(quantity, shown(Texts(lang), quantity, value)) == value, quantity

    @pytest.mark.parametrize(("quantity", "text", "value"), [
        ("dc_mv", "-53.48", -53480), ("dc_mv", "\u221253,48 V", -53480), ("ohm_mohm", "0,03", 30), ("vswr_cent", "1,2", 120), ("ring_mohm", ",8", 800),
        ("cpri_rx_cdbm", "-5.6 dBm", -560), ("alarm_count", "0", 0), ("wind_mm_s", "6.5 m/s", 6500), ("insulation_ohm", "2 G\u03a9", 2_000_000_000),
    ])  # fmt: skip
    def test_people_write_in_many_ways(self, quantity, text, value):
        assert parse(quantity, text) == value

    @pytest.mark.parametrize("text", ["", "-", "OL", "5-3", "1,2,3", "volt", "\u00b2"])
    def test_what_is_no_number_is_none(self, text):
        assert parse("dc_mv", text) is None


class TestMeter:
    def test_it_is_proved_with_the_mouse(self):
        rig, hand = opened()
        take(hand, "dmm-2")
        hand.drag("knob", "knob:off")
        hand.click("knob:dc_volt")
        assert last(rig) == {"do": "set_meter", "by": "p1", "instrument": "dmm-2", "mode": "dc_volt"}
        hand.click("meter.prove")
        assert last(rig)["do"] == "prove_meter"
        assert last(rig)["source"] == "prover-1"
        assert rig.by_name("belt.noted").text.replace("\u00a0", " ").startswith(("Tercatat: 49,9", "Tercatat: 50,0"))

    def test_it_is_proved_with_the_keyboard(self):
        rig, hand = opened()
        take(hand, "dmm-2", keys=True)
        hand.focus("knob")
        for key in ("left", "left", "right"):
            hand.key(key)
        assert last(rig)["mode"] == "dc_volt"
        hand.focus("meter.prove")
        hand.key("return")
        assert last(rig)["do"] == "prove_meter"

    @pytest.mark.parametrize("lead", [lead_by_mouse, lead_by_keys])
    def test_leads_are_placed_and_read(self, lead):
        rig, hand = opened(after=FED)
        take(hand, "dmm-2", keys=lead is lead_by_keys)
        before = len(rig.actions)
        lead(hand, "red", "rect.out_neg")
        lead(hand, "black", "rect.out_rtn")
        placed = rig.actions[before:]
        assert placed[-1] == {"do": "place_leads", "by": "p1", "instrument": "dmm-2", "red": "rect.out_neg", "black": "rect.out_rtn"}
        hand.wait(1300)
        if lead is lead_by_keys:
            hand.focus("meter.read")
            hand.key("return")
        else:
            hand.click("meter.read")
        assert last(rig)["do"] == "read_meter"
        assert rig.attempt.session.entries[-1].refusal is None

    def test_the_first_lead_waits_for_the_second(self):
        rig, hand = opened()
        take(hand, "dmm-1")
        before = len(rig.actions)
        hand.drag("lead.red", "port:dcdu.in_neg")
        assert len(rig.actions) == before
        assert rig.scene.hands.red == "dcdu.in_neg"
        hand.drag("lead.black", "port:dcdu.in_rtn")
        assert last(rig)["do"] == "place_leads"

    def test_the_display_lives(self):
        rig, hand = opened(after=RUNNING)
        take(hand, "dmm-2")
        hand.click("knob:dc_volt")
        hand.drag("lead.red", "port:dcdu.in_neg")
        hand.drag("lead.black", "port:dcdu.in_rtn")
        seen = set()
        for _ in range(12):
            hand.wait(250)
            seen.add(rig.by_name("lcd").text)
        assert len(seen) > 2
        assert rig.by_name("lcd").text.startswith("-5")
        assert "." in rig.by_name("lcd").text

    def test_an_open_line_is_shown_as_one(self):
        rig, hand = opened()
        take(hand, "dmm-2")
        hand.click("knob:ohm")
        hand.wait(300)
        assert rig.by_name("lcd").text == "0L"
        hand.wheel("knob", -2)
        hand.wait(300)
        assert rig.by_name("lcd").text == ""

    def test_only_the_display_is_drawn_again(self):
        rig, hand = opened(after=RUNNING)
        take(hand, "dmm-2")
        hand.click("knob:dc_volt")
        hand.drag("lead.red", "port:dcdu.in_neg")
        hand.drag("lead.black", "port:dcdu.in_rtn")
        hand.wait(1500)
        rig.draw(Recorder())
        hand.wait(600)
        changed, lcd = rig.scene.dirty(), rig.by_name("lcd").box
        assert any(box.meets(lcd) for box in changed)
        assert all(box.w < 300 for box in changed)

    def test_leads_hang_from_the_jacks(self):
        rig, hand = opened(after=RUNNING)
        take(hand, "dmm-2")
        points = rig.scene.belt_section.jack_points()
        for colour in ("red", "black"):
            assert rig.by_name(f"lead.{colour}").box.holds(*points[colour])

    def test_the_insulation_tester_can_be_misused(self):
        rig, hand = opened(after=FED, fresh=True)
        take(hand, "megger-1")
        hand.drag("lead.red", "port:dcdu.in_neg")
        hand.drag("lead.black", "port:dcdu.in_rtn")
        hand.hold("insulation.test", 1200)
        assert last(rig)["do"] == "test_insulation"
        assert last(rig)["red"] == "dcdu.in_neg"


class TestOthers:
    def test_a_wrench_is_set_with_the_mouse(self):
        rig, hand = opened()
        take(hand, "wrench-small")
        hand.click(rig.by_name("wrench.dial").spot(5000))
        hand.wait(900)
        assert last(rig) == {"do": "set_wrench", "by": "p1", "tool": "wrench-small", "mn_m": 5000}

    def test_a_wrench_is_set_finely_with_the_keyboard(self):
        rig, hand = opened()
        take(hand, "wrench-medium", keys=True)
        hand.focus("wrench.dial")
        for _ in range(3):
            hand.key("right")
        coarse = rig.by_name("wrench.value").value
        hand.focus("wrench.value")
        for _ in range(5):
            hand.key("right")
        before = len(rig.actions)
        hand.wait(900)
        assert [action["mn_m"] for action in rig.actions[before:]] == [coarse + 250]

    def test_holding_the_stepper_goes_on(self):
        rig, hand = opened()
        take(hand, "wrench-small")
        before = rig.by_name("wrench.value").value
        hand.hold("wrench.value:plus", 1400)
        assert rig.by_name("wrench.value").value >= max(before, 0) + 6 * 50
        hand.wait(900)
        assert last(rig)["do"] == "set_wrench"

    def test_a_wrench_in_the_hand_stays_there(self):
        rig, hand = opened()
        with_mouse(hand, "tool:wrench-small")
        hand.click("tool:wrench-small")
        assert rig.host.carry.load == Tool("wrench-small", "wrench-1-6")
        assert rig.host.carry.sticky

    def test_earth_is_measured_with_dragged_stakes(self):
        rig, hand = opened()
        take(hand, "earth-tester-1")
        box = rig.by_name("earth.current").box
        hand.drag("earth.current", (box.x + box.w * 0.6, box.centre[1]))
        hand.drag("earth.potential", (box.x + box.w * 0.4, rig.by_name("earth.potential").box.centre[1]))
        hand.click("earth.current.step:plus")
        hand.click("earth.measure")
        done = last(rig)
        assert done["do"] == "measure_earth"
        assert 100 < done["current_m"] < 140
        assert 60 < done["potential_m"] < 90
        assert rig.by_name("lcd").text

    def test_earth_is_measured_with_keys(self):
        rig, hand = opened()
        take(hand, "earth-tester-1", keys=True)
        hand.focus("earth.current")
        hand.key("pageup")
        hand.focus("earth.potential.step")
        hand.key("right")
        hand.focus("earth.measure")
        hand.key("return")
        assert (last(rig)["current_m"], last(rig)["potential_m"]) == (30, 11)

    def test_wind_phone_and_prover(self):
        rig, hand = opened()
        take(hand, "anemometer-1")
        hand.click("wind.measure")
        assert last(rig)["do"] == "measure_wind"
        assert rig.by_name("lcd").text
        take(hand, "phone-1")
        hand.click("phone.s2")
        hand.click("phone.call")
        assert last(rig) == {"do": "call_test", "by": "p1", "instrument": "phone-1", "sector": "s2"}
        assert rig.by_name("phone.screen").lines[1][0] == rig.texts.name("no_service")
        take(hand, "prover-1")
        hand.click("prove:dmm-2")
        assert last(rig)["do"] == "prove_meter"

    def test_a_fibre_end_is_chosen_looked_at_and_measured(self):
        rig, hand = opened()
        take(hand, "scope-1")
        hand.click("fibre.after")
        hand.click("fibre.inspect")
        done = last(rig)
        assert done["do"] == "inspect_fibre"
        assert rig.by_name("scope.view").finding in ("clean", "dust", "oil")
        take(hand, "opm-1")
        hand.click("fibre.measure")
        assert last(rig)["do"] == "measure_light"

    def test_a_fibre_end_in_the_hand_is_held_to_the_port(self):
        rig, hand = opened()
        take(hand, "scope-1")
        port = rig.by_name("fibre.port")
        assert port.takes(CableEnd("fo-rru-2", "a", "plug"))
        rig._performed(rig.scene._answered([port.receive(CableEnd("fo-rru-2", "a", "plug"), 0, 0)]))
        assert (last(rig)["do"], last(rig)["cable"]) == ("inspect_fibre", "fo-rru-2")
        assert rig.by_name("scope.view").finding


class TestTray:
    def test_everything_in_the_store_lies_somewhere(self):
        rig, hand = opened()
        seen = rig.work.view().seen
        stored = [item.id for item in seen.items.values() if item.place == "store" and not aloft_group(rig.work.sheet.catalog, item.type)]
        names = [one.id for one in _everything(rig) if getattr(one, "does", "") != "take_off"]
        assert sorted(stored) == sorted(names)
        for name in ("item:sfp-d1", "item:mcb-63-1", "item:kit-8", "tag", "cap", "item:strap-2", "cable:dc-spare", "tool:megger-1"):
            with_mouse(hand, name)

    def test_what_is_of_the_tower_lies_neither_in_the_tray_nor_on_the_belt(self):
        rig, _ = opened()
        seen, catalog = rig.work.view().seen, rig.work.sheet.catalog
        aloft = {item.id for item in seen.items.values() if aloft_group(catalog, item.type)}
        assert {"panel-9", "odu-x", "rope-1", "compass-1", "tape-pvc-1"} <= aloft
        assert not aloft & {one.id for one in _everything(rig)}
        assert not {"jmp-1", "jmp-9"} & {one.id for one in tray.lying(rig.work.view(), rig.texts, "cable")}

    def test_parts_are_picked_up_as_what_they_are(self):
        rig, hand = opened()
        with_mouse(hand, "item:sfp-d2")
        hand.click("item:sfp-d2")
        assert rig.host.carry.load == Item("sfp-d2", "sfp-6g-850-mm")
        hand.key("escape")
        with_mouse(hand, "tag")
        hand.click("tag")
        assert rig.host.carry.load == Tag()

    def test_a_cable_goes_to_the_bench(self):
        rig, hand = opened()
        with_mouse(hand, "cable:dc-bbu")
        hand.click("cable:dc-bbu")
        assert rig.scene.hands.cable == "dc-bbu"

    def test_gear_is_put_on_and_taken_off_with_the_mouse(self):
        rig, hand = opened()
        with_mouse(hand, "item:strap-2")
        hand.click("item:strap-2")
        assert last(rig) == {"do": "wear", "by": "p1", "item": "strap-2"}
        assert rig.by_name("item:strap-2").packed
        hand.click("item:strap-2")
        assert last(rig)["do"] == "take_off"

    def test_gear_is_put_on_with_the_keyboard(self):
        rig, hand = opened()
        with_keys(hand, "item:strap-2")
        hand.key("return")
        assert last(rig)["do"] == "wear"
        hand.focus("item:strap-2")
        hand.key("return")
        assert last(rig)["do"] == "take_off"

    def test_the_barrier_is_set_up_where_one_stands(self):
        rig = Rig("cabinet", attempt_on(("safety",)))
        hand = Hand(rig)
        with_mouse(hand, "item:barrier-1")
        hand.click("item:barrier-1")
        assert last(rig) == {"do": "set_up", "by": "p1", "item": "barrier-1", "spot": "gate", "radius_mm": 0}

    def test_under_the_glass_nothing_is_taken(self):
        rig, hand = opened()
        hand.focus("tray.mode")
        hand.key("right")
        with_mouse(hand, "item:sfp-2")
        assert rig.by_name("item:sfp-2").load is None
        assert rig.by_name("item:sfp-2").says.about == {"item": "sfp-2"}


def _everything(rig):
    view = rig.work.view()
    return [*instruments.hanging(view), *(one for group in tray.GROUPS if group != "cable" for one in tray.lying(view, rig.texts, group))]


class TestTerminal:
    def test_a_dead_cabinet_answers_nothing(self):
        rig, hand = opened(after=FED)
        take(hand, "terminal-1")
        hand.click("terminal.open")
        for page in DEAD:
            hand.click(f"terminal.page.{page}")
            assert last(rig) == {"do": "read_terminal", "by": "p1", "instrument": "terminal-1", "page": page}
            assert rig.by_name("terminal.refused").text
            assert "terminal.table" not in rig.top.names

    def test_a_running_cabinet_fills_every_page(self):
        rig, hand = opened(after=RUNNING)
        take(hand, "terminal-1", keys=True)
        hand.focus("terminal.open")
        hand.key("return")
        for page in DEAD:
            hand.focus(f"terminal.page.{page}")
            hand.key("return")
            assert last(rig)["page"] == page
            assert rig.by_name("terminal.table").rows, page
        assert rig.by_name("terminal.table").rows[0].value.startswith("1,")

    @pytest.mark.parametrize("keys", [False, True])
    def test_a_cell_is_put_on_air(self, keys):
        rig, hand = opened(after=RUNNING)
        rig.scene.show_panel("terminal", {"instrument": "terminal-1"})
        hand.click("terminal.page.cells")
        cell = "c2" if keys else "c1"
        if keys:
            hand.focus(f"cell:{cell}")
            hand.hold_key("space", 1200)
        else:
            hand.hold(f"cell:{cell}", 1200)
        assert last(rig) == {"do": "switch_cell", "by": "p1", "cell": cell, "active": True}
        row = next(row for row in rig.by_name("terminal.table").rows if row.at == cell)
        assert row.value == rig.texts.name("active")
        assert rig.by_name(f"cell:{cell}").says.action.active is False

    def test_a_slip_switches_nothing(self):
        rig, hand = opened(after=RUNNING)
        rig.scene.show_panel("terminal", {"instrument": "terminal-1"})
        hand.click("terminal.page.cells")
        before = len(rig.actions)
        hand.hold("cell:c3", 500)
        assert len(rig.actions) == before
        hand.key("escape")
        assert rig.scene.panel is None

    def test_more_rows_than_fit_are_scrolled(self):
        rig = Rig("cabinet", shared(RUNNING), text_scale=200)
        hand = Hand(rig)
        rig.scene.show_panel("terminal", {"instrument": "terminal-1"})
        hand.click("terminal.page.boards")
        table = rig.by_name("terminal.table")
        assert table.shown < len(table.rows)
        hand.wheel("terminal.table", -30)
        assert table.first == len(table.rows) - table.shown
        hand.focus("terminal.table")
        hand.key("up")
        assert table.first == len(table.rows) - table.shown - 1


def test_where_nothing_can_be_done_nothing_can_be_taken():
    rig, _ = opened(after=RUNNING)
    rig.work._watched = True
    rig.work.changed()
    rig.scene.tray_section.group = "gear"
    before = len(rig.actions)
    for instrument in FACES:
        rig.scene.hands.instrument = instrument
        rig.scene.refresh()
        mine = [widget for widget in rig.top.widgets if rig.scene.belt_box.meets(widget.box) or rig.scene.tray_box.meets(widget.box)]
        assert all(widget.load is None for widget in mine)
        assert all(not widget.enabled for widget in mine if isinstance(widget.says, Act))
    assert len(rig.actions) == before


FACES = ["dmm-1", "prover-1", "wrench-small", "wrench-medium", "spanner-1", "crimper-1", "earth-tester-1", "opm-1", "scope-1", "terminal-1", "phone-1", "anemometer-1", "megger-1"]


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("text_scale", [100, 150, 200])
def test_texts_fit_and_targets_are_large(lang, text_scale):
    attempt = shared(FED)
    attempt.do(Wear(item="strap-2", by="p1"))
    for size in SIZES:
        rig = Rig("cabinet", attempt, lang=lang, size=size, text_scale=text_scale)
        scene = rig.scene
        scene.drawer = "belt" if scene.drawers else ""
        bad = []
        for index, instrument in enumerate(FACES if size == SIZES[0] else FACES[::4]):
            scene.hands.instrument, scene.belt_section.page = instrument, index % 3
            scene.tray_section.group = list(GROUPS)[index % len(GROUPS)]
            scene.tray_section.page = index
            scene.refresh()
            mine = (scene.belt_box, scene.tray_box)
            bad += [text for text, box in overflows(rig) if any(room.meets(box) for room in mine)]
            small = [name for name in rig.host.small_targets() if name.startswith(OURS)]
            assert small == []
        assert (bad, rig.texts.missing) == ([], set()), size


GROUPS = ("cable", "board", "breaker", "module", "material", "gear")
OURS = ("tool:", "item:", "cable:", "tray.", "belt.", "lead.", "knob", "meter.", "wrench.", "earth.", "fibre.", "phone", "terminal.", "insulation.", "tag", "cap", "prove:", "wind")


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("text_scale", [100, 200])
def test_the_terminal_fits(lang, text_scale):
    attempt = shared(RUNNING)
    for size in ((1280, 720), (1024, 768)):
        rig = Rig("cabinet", attempt, lang=lang, size=size, text_scale=text_scale)
        hand = Hand(rig)
        rig.scene.show_panel("terminal", {"instrument": "terminal-1"})
        for page in ("boards", "cells", "cpri", "alarms", "vswr"):
            hand.click(f"terminal.page.{page}")
            inside = rig.by_name("terminal.sheet").box
            found = [text for text, box in overflows(rig) if inside.holds(*box.centre)]
            assert found == [], (size, page)
