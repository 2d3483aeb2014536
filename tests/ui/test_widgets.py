"""Every widget: what it says, its keyboard twin, its size, its box; and the host that feeds them."""

from dataclasses import replace
from itertools import pairwise

import pytest

from simulator.ui.events import KeyDown, KeyUp, PointerDown, PointerMove, PointerUp
from simulator.ui.focus import Host
from simulator.ui.geometry import Box
from simulator.ui.recorder import Recorder, text_width
from simulator.ui.theme import AMBER500, INK900, LABEL, MODES, TEAL600, WHITE
from simulator.ui.widgets.badge import STATES, Badge
from simulator.ui.widgets.band import Band
from simulator.ui.widgets.base import HANDLED, Look, Widget
from simulator.ui.widgets.button import KINDS, Button
from simulator.ui.widgets.card import Card
from simulator.ui.widgets.carrying import Picked, PutBack, Refused
from simulator.ui.widgets.dialog import dialog
from simulator.ui.widgets.hold_button import HoldButton
from simulator.ui.widgets.icon_button import IconButton
from simulator.ui.widgets.label import Label
from simulator.ui.widgets.lcd import Lcd, cells
from simulator.ui.widgets.letter_pad import SMALLEST as LETTERS
from simulator.ui.widgets.letter_pad import letter_pad
from simulator.ui.widgets.listing import Listing, Row
from simulator.ui.widgets.number_pad import SMALLEST as NUMBERS
from simulator.ui.widgets.number_pad import number_pad
from simulator.ui.widgets.pill import Pill, mode_pill
from simulator.ui.widgets.progress import Bar, RingScore
from simulator.ui.widgets.slider import Slider
from simulator.ui.widgets.step_row import StepRow
from simulator.ui.widgets.stepper import Stepper
from simulator.ui.widgets.tabs import tabs
from simulator.ui.widgets.text_input import DIGITS, TextInput
from simulator.ui.widgets.tile import Tile
from simulator.ui.widgets.toast import Toast
from simulator.ui.widgets.toggle import Toggle
from simulator.ui.widgets.zone import Zone
from tests.ui.hand import Hand

ROWS = tuple(Row(f"r{index}", f"Baris {index}", "2,1°", "azimuth", "correct") for index in range(12))


def hand_on(*widgets, **options):
    return Hand(Host(widgets, **options))


def button(name="go", x=10, **more):
    return Button(name, Box(x, 10, 120, 48), text="Mulai", icon="play", says=f"{name}!", **more)


def samples():
    """One of each, as a scene would make them."""
    code = TextInput("code", Box(20, 20, 320, 52), text="K7M2", cells=True, longest=6)
    return [
        button(),
        IconButton("help", Box(20, 20, 44, 44), icon="help", badge="warning"),
        mode_pill("mode", Box(20, 20, 120, 36), "practice", "Latihan"),
        Pill("state", Box(20, 20, 130, 32), text="Kompeten", kind="correct"),
        Tile("sfp", Box(20, 20, 104, 76), sprite="hardware/sfp-module", text="SFP", count=12, aspect=1.6),
        Tile("pliers", Box(20, 20, 78, 90), sprite="tools/pliers", text="Tang", footer=True, packed=True),
        Label("label", Box(20, 20, 180, 30), text="Kencangkan baut", icon="hex-bolt"),
        Card("card", Box(20, 20, 216, 300), title="Kartu kerja", icon="list", kind="hint"),
        Bar("bar", Box(20, 20, 200, 16), share=0.7, mark=0.8),
        RingScore("score", Box(20, 20, 150, 150), score=78, mark=80),
        Toggle("language", Box(20, 20, 126, 44), choices=("ID", "EN")),
        Stepper("layers", Box(20, 20, 180, 48), value=3),
        Slider("tilt", Box(20, 20, 200, 44), value=30),
        TextInput("name", Box(20, 20, 200, 48), text="Raka"),
        code,
        *number_pad("digits", Box(20, 20, 220, 212), code),
        *letter_pad("letters", Box(20, 20, 560, 264), code),
        *tabs("port", Box(20, 20, 240, 48), [("p8", "P8", ""), ("p9", "P9", "")], "p9", lambda key: key),
        Listing("list", Box(20, 20, 360, 200), rows=ROWS),
        *dialog("ask", Box(20, 20, 560, 320), "Selesai?", "Serahkan situs ini sekarang.", [button("no"), button("yes")], icon="flag"),
        Toast("toast", Box(20, 20, 260, 48), text="Tersimpan", icon="correct"),
        HoldButton("breaker", Box(20, 20, 220, 56), text="Naikkan MCB", icon="circuit-breaker", confirm="Klik lagi", says="on"),
        StepRow("step", Box(20, 20, 204, 52), text="Serat optik", icon="optical-fibre", state="now", says="open"),
        Badge("badge", Box(20, 20, 32, 32), state="critical"),
        Lcd("lcd", Box(20, 20, 186, 70), text="-53.5", unit="V"),
        Band("band", Box(20, 20, 200, 30), low=40, high=60, value=52),
        Zone("port-0", Box(20, 20, 48, 48), accepts=lambda load: True, says="look"),
    ]  # fmt: skip


LOOKS = [
    Look(),
    Look(hovered=True, x=40, y=40),
    Look(hovered=True, pressed=True, x=40, y=40),
    Look(focused=True),
    Look(carried=True),
    Look(picked=True),
    Look(offered=True),
]


def drawn(widget, look=None, text_scale=1.0):
    canvas = Recorder(text_scale=text_scale)
    widget.draw(canvas, look or Look())
    return canvas


class TestEveryWidget:
    @pytest.mark.parametrize("widget", samples(), ids=lambda one: one.name)
    def test_draws_within_its_box(self, widget):
        for text_scale in (1.0, 1.5):
            for look in LOOKS:
                assert not drawn(widget, look, text_scale).outside(widget.box, 0.5), look

    @pytest.mark.parametrize("widget", samples(), ids=lambda one: one.name)
    def test_disabled_draws_within_its_box(self, widget):
        widget.enabled = False
        assert not drawn(widget).outside(widget.box, 0.5)

    @pytest.mark.parametrize("widget", samples(), ids=lambda one: one.name)
    @pytest.mark.parametrize("text_scale", [1.0, 1.25, 1.5])
    def test_text_grows_in_place(self, widget, text_scale):
        assert [one.what for one in drawn(widget, text_scale=text_scale).overflows] == []

    def test_targets_are_large_enough(self):
        unique = {widget.name: widget for widget in samples()}
        assert Host(unique.values()).small_targets() == []

    def test_a_small_target_is_told(self):
        assert Host([IconButton("tiny", Box(0, 0, 40, 40), icon="help")]).small_targets() == ["tiny"]
        assert Host([Listing("list", Box(0, 0, 200, 200), rows=ROWS[:2], row_height=40)]).small_targets() == ["list:r0", "list:r1"]

    def test_pads_keep_targets_large_at_their_smallest(self):
        field = TextInput("field", Box(0, 0, 200, 48))
        pads = number_pad("n", Box(0, 60, *NUMBERS), field) + letter_pad("l", Box(0, 300, *LETTERS), field)
        assert Host([field, *pads]).small_targets() == []

    @pytest.mark.parametrize("widget", samples(), ids=lambda one: one.name)
    def test_the_key_of_its_picture_tells_its_looks_apart(self, widget):
        assert widget.visual_key(Look()) == widget.visual_key(Look(now_ms=5))
        assert widget.visual_key(Look()) != widget.visual_key(Look(pressed=True))
        before = widget.visual_key(Look())
        widget.box = widget.box.moved(1, 0)
        assert widget.visual_key(Look()) != before


class TestLooks:
    def test_a_button_shows_pictogram_and_words(self):
        canvas = drawn(button())
        assert canvas.texts() == ["Mulai"]
        assert canvas.sprites() == ["icons/play"]

    def test_a_locked_button_shows_a_padlock(self):
        assert drawn(button(enabled=False)).sprites() == ["icons/padlock-closed"]

    @pytest.mark.parametrize("kind", KINDS)
    def test_a_pressed_button_sinks_by_two(self, kind):
        up, down = (drawn(button(kind=kind), look) for look in (Look(), Look(pressed=True)))
        assert self._text_top(down) - self._text_top(up) == 2

    @staticmethod
    def _text_top(canvas):
        return next(one.box.y for one in canvas.drawn if one.kind == "text")

    @pytest.mark.parametrize("mode", MODES)
    def test_a_mode_has_colour_and_pictogram(self, mode):
        canvas = drawn(mode_pill("mode", Box(0, 0, 140, 36), mode, "X"))
        assert MODES[mode][0] in canvas.colours()
        assert len(canvas.sprites()) == 1

    @pytest.mark.parametrize("state", STATES)
    def test_a_state_is_a_shape(self, state):
        assert drawn(Badge("b", Box(0, 0, 30, 30), state=state)).sprites() == [f"badges/badge-{state}"]

    def test_states_of_a_step_differ_without_colour(self):
        row = StepRow("s", Box(0, 0, 204, 52), text="Label", icon="cable-label")
        pictures = []
        for state in ("done", "now", "wrong", "later", "locked"):
            row.state = state
            pictures.append(tuple(drawn(row).sprites()))
        assert len(set(pictures)) == 5

    def test_states_of_a_tile_differ_without_colour(self):
        tile = Tile("sfp", Box(0, 0, 104, 76), sprite="hardware/sfp-module", text="SFP", count=4)
        held = drawn(tile, Look(picked=True))
        away = drawn(tile, Look(carried=True))
        tile.packed = True
        packed = drawn(tile)
        assert "icons/hand" in held.sprites()
        assert any(one.kind == "line" for one in away.drawn)
        assert min(one.alpha for one in away.drawn if one.kind == "sprite") == pytest.approx(0.3)
        assert "badges/badge-correct" in packed.sprites()
        assert TEAL600 in packed.colours()

    def test_a_tile_counts_what_is_left(self):
        assert drawn(Tile("sfp", Box(0, 0, 104, 76), sprite="x/y", text="SFP", count=12)).texts() == ["SFP", "12"]

    def test_a_value_in_the_band_is_round_and_beyond_it_a_diamond(self):
        band = Band("b", Box(0, 0, 200, 30), low=40, high=60, value=52)
        assert drawn(band).sprites() == ["badges/slider-marker-pass"]
        assert band.passes
        band.value = 61
        assert drawn(band).sprites() == []
        assert any(one.kind == "polygon" for one in drawn(band).drawn)
        assert not band.passes

    def test_a_band_may_be_open_and_a_value_off_the_scale(self):
        assert Band("b", Box(0, 0, 200, 30), low=30, value=300).passes
        assert not Band("b", Box(0, 0, 200, 30), high=30, value=300).passes
        assert not drawn(Band("b", Box(5, 5, 200, 30), low=30, value=-1e9)).outside(Box(5, 5, 200, 30))

    def test_a_display_lights_segments_over_ghosts(self):
        canvas = drawn(Lcd("l", Box(0, 0, 186, 70), text="-53.5", unit="V", places=5))
        digits = [one for one in canvas.drawn if one.kind == "polygon"]
        assert len(digits) == 5 * 7
        assert len({one.colour for one in digits}) == 2
        assert cells("12:40") == [("1", False, False), ("2", False, True), ("4", False, False), ("0", False, False)]

    def test_print_on_a_display_does_not_grow(self):
        small, large = (drawn(Lcd("l", Box(0, 0, 186, 70), text="1", unit="V"), text_scale=s) for s in (1.0, 1.5))
        sizes = [canvas.measure("V", one.style)[1] for canvas in (small, large) for one in canvas.drawn if one.kind == "text"]
        assert sizes[0] == pytest.approx(sizes[1])

    def test_a_reached_goal_turns_the_bar_teal(self):
        bar = Bar("b", Box(0, 0, 200, 16), share=0.7, mark=0.8)
        assert TEAL600 not in drawn(bar).colours()
        bar.share = 0.8
        assert TEAL600 in drawn(bar).colours()


class TestPointer:
    def test_a_click_says_what_the_scene_put_in(self):
        assert hand_on(button()).click("go") == ["go!"]

    def test_letting_go_beside_it_says_nothing(self):
        hand = hand_on(button())
        hand.press("go")
        hand.move_to((600, 600))
        assert hand.release() == []

    def test_a_disabled_one_says_nothing(self):
        hand = hand_on(button(enabled=False))
        assert hand.click("go") == []
        assert hand.key("return") == []

    def test_the_topmost_answers(self):
        hand = hand_on(button("below"), button("above"))
        assert hand.click((50, 30)) == ["above!"]

    def test_what_is_not_solid_lets_the_pointer_through(self):
        hand = hand_on(button(), Label("words", Box(0, 0, 300, 300), text="x"), Toast("toast", Box(0, 0, 300, 100), text="x"))
        assert hand.click("go") == ["go!"]

    def test_hover_and_press_show(self):
        hand = hand_on(button())
        host, widget = hand.host, hand.host.by_name("go")
        hand.hover("go")
        assert host.look(widget, host.top).hovered
        hand.press("go")
        assert host.look(widget, host.top).pressed
        hand.move_to((500, 500))
        assert not host.look(widget, host.top).pressed

    def test_a_release_lost_outside_the_window_lets_go(self):
        hand = hand_on(IconButton("turn", Box(0, 0, 60, 60), icon="rotate-cw", says_down="start", says_up="stop"))
        assert hand.press("turn") == ["start"]
        assert hand.feed(PointerMove(300, 300, held=False)) == []
        assert hand.wait(20) == ["stop"]

    def test_press_and_release_speak_apart(self):
        hand = hand_on(IconButton("turn", Box(0, 0, 60, 60), icon="rotate-cw", says_down="start", says_up="stop"))
        assert hand.hold("turn", 800) == ["start", "stop"]
        hand.focus("turn")
        assert hand.hold_key("space", 800) == ["start", "stop"]

    def test_two_of_one_name_are_refused(self):
        with pytest.raises(ValueError, match="go"):
            Host([button(), button()])

    def test_unknown_names_are_told(self):
        with pytest.raises(KeyError):
            Host().by_name("nobody")


class TestFocus:
    def test_tab_goes_round_in_the_order_listed(self):
        hand = hand_on(button("a"), Label("l", Box(0, 0, 9, 9)), button("b", 200), button("c", 400, enabled=False), button("d", 600))
        seen = []
        for _ in range(4):
            hand.tab()
            seen.append(hand.host.focused)
        assert seen == ["a", "b", "d", "a"]
        hand.tab(-1)
        assert hand.host.focused == "d"

    def test_shift_tab_starts_at_the_end(self):
        hand = hand_on(button("a"), button("b", 200))
        hand.tab(-1)
        assert hand.host.focused == "b"

    @pytest.mark.parametrize("key", ["return", "space"])
    def test_return_and_space_activate(self, key):
        hand = hand_on(button())
        hand.tab()
        assert hand.key(key) == ["go!"]

    def test_space_can_be_taken_back_with_escape(self):
        hand = hand_on(button())
        hand.tab()
        assert hand.feed(KeyDown("space")) + hand.feed(KeyDown("escape")) + hand.feed(KeyUp("space")) == []

    def test_a_group_is_one_stop_and_arrows_move_in_it(self):
        places = [("a", 0, 0), ("b", 100, 0), ("c", 0, 100), ("d", 100, 100)]
        group = [Button(name, Box(x, y, 90, 90), group="tray", says=name) for name, x, y in places]
        hand = hand_on(*group, button("after", 500))
        hand.tab()
        hand.key("right")
        assert hand.host.focused == "b"
        hand.key("down")
        assert hand.host.focused == "d"
        hand.key("down")
        assert hand.host.focused == "d"
        hand.tab()
        assert hand.host.focused == "after"
        hand.tab()
        assert hand.host.focused == "d"

    def test_the_ring_is_for_the_keyboard_only(self):
        hand = hand_on(button())
        hand.click("go")
        canvas = Recorder()
        hand.host.draw(canvas)
        assert AMBER500 not in canvas.colours()
        hand.tab()
        canvas.clear()
        hand.host.draw(canvas)
        ring = next(one for one in canvas.drawn if one.line == AMBER500)
        assert ring.box == hand.host.by_name("go").box.inset(-4)

    def test_shortcuts_speak_when_no_widget_wants_the_key(self):
        hand = hand_on(TextInput("name", Box(0, 0, 200, 48)), shortcuts={"escape": "back", "h": "hint"})
        assert hand.key("h") == ["hint"]
        hand.tab()
        assert hand.key("h") == []
        assert hand.key("escape") == ["back"]

    def test_other_widgets_keep_the_focus_by_name(self):
        hand = hand_on(button("a"), button("b", 200))
        hand.tab(2)
        hand.host.put([button("b", 300), button("c", 500)])
        assert hand.host.focused == "b"
        hand.host.put([button("c", 500)])
        assert not hand.host.focused


class TestTooltip:
    def texts(self, hand):
        canvas = Recorder()
        hand.host.draw(canvas)
        return canvas.texts()

    def test_it_comes_after_a_rest(self):
        hand = hand_on(IconButton("help", Box(1230, 670, 44, 44), icon="help", hint="Bantuan"))
        hand.hover("help")
        hand.wait(380)
        assert self.texts(hand) == []
        hand.wait(60)
        assert self.texts(hand) == ["Bantuan"]
        canvas = Recorder()
        hand.host.draw(canvas)
        assert not canvas.outside(hand.host.frame)

    def test_it_comes_for_the_keyboard_too(self):
        hand = hand_on(button("a"), IconButton("help", Box(200, 0, 44, 44), icon="help", hint="Bantuan"))
        hand.focus("help")
        hand.wait(450)
        assert "Bantuan" in self.texts(hand)

    def test_a_disabled_one_tells_why(self):
        hand = hand_on(button(enabled=False, hint="Izin belum ada"))
        hand.hover("go")
        hand.wait(450)
        assert "Izin belum ada" in self.texts(hand)
        hand.tab()
        assert hand.host.focused == "go"


def tray(*, sticky=False):
    """A tile with a load, a port that takes it, a port that takes another, a port that refuses."""
    return [
        Tile("sfp", Box(0, 600, 104, 76), sprite="hardware/sfp-module", text="SFP", load="sfp-1", sticky=sticky),
        Tile("cable", Box(120, 600, 104, 76), sprite="hardware/lc-plug", text="LC", load="lc"),
        Zone("port", Box(300, 100, 60, 60), accepts=lambda load: load == "sfp-1", gets=lambda load, x, y: ("plug", load)),
        Zone("other", Box(500, 100, 60, 60), accepts=lambda load: load == "lc", gets=lambda load, x, y: ("plug", load)),
        Zone("full", Box(700, 100, 60, 60), accepts=lambda load: True),
    ]


PICKED = Picked("sfp-1", "sfp")


class TestCarrying:
    def test_a_drag_puts_it_there(self):
        assert hand_on(*tray()).drag("sfp", "port") == [PICKED, ("plug", "sfp-1")]

    def test_two_clicks_do_the_same(self):
        hand = hand_on(*tray())
        assert hand.click("sfp") + hand.click("port") == [PICKED, ("plug", "sfp-1")]

    def test_two_returns_do_the_same(self):
        hand = hand_on(*tray())
        hand.focus("sfp")
        said = hand.key("return")
        hand.focus("port")
        assert said + hand.key("return") == [PICKED, ("plug", "sfp-1")]
        assert hand.host.carry is None

    def test_five_pixels_are_a_click(self):
        hand = hand_on(*tray())
        hand.press((50, 630))
        hand.feed(PointerMove(55, 630, held=True))
        assert hand.host.carry is None
        hand.feed(PointerMove(56, 630, held=True))
        assert hand.host.carry.dragged

    def test_a_drop_near_it_snaps(self):
        assert hand_on(*tray()).drag("sfp", (380, 130))[-1] == ("plug", "sfp-1")
        assert hand_on(*tray()).drag("sfp", (400, 130))[-1] == PutBack("sfp-1", "sfp")

    def test_beside_every_target_it_goes_back(self):
        assert hand_on(*tray()).drag("sfp", "other")[-1] == PutBack("sfp-1", "sfp", "other")

    def test_a_target_may_refuse(self):
        assert hand_on(*tray()).drag("sfp", "full")[-1] == Refused("sfp-1", "sfp", "full")

    @pytest.mark.parametrize("how", ["escape", "right", "again"])
    def test_it_can_be_put_back(self, how):
        hand = hand_on(*tray())
        hand.click("sfp")
        said = {"escape": lambda: hand.key("escape"), "right": lambda: hand.click((900, 400), 3), "again": lambda: hand.click("sfp")}[how]()
        assert said == [PutBack("sfp-1", "sfp")]
        assert hand.click("port") == []

    def test_escape_ends_a_drag(self):
        hand = hand_on(*tray())
        hand.press("sfp")
        hand.move_to("port")
        assert hand.key("escape") == [PutBack("sfp-1", "sfp")]
        assert hand.release() == []

    def test_a_tool_stays_in_the_hand(self):
        hand = hand_on(*tray(sticky=True))
        hand.click("sfp")
        assert hand.click("port") + hand.click("port") == [("plug", "sfp-1")] * 2
        assert hand.key("escape") == [PutBack("sfp-1", "sfp")]

    def test_another_thing_changes_hands(self):
        hand = hand_on(*tray())
        hand.click("sfp")
        assert hand.click("cable") == [PutBack("sfp-1", "sfp"), Picked("lc", "cable")]

    def test_source_and_targets_show_it(self):
        hand = hand_on(*tray())
        host = hand.host
        looks = lambda: {widget.name: host.look(widget, host.top) for widget in host.top.widgets}  # noqa: E731
        hand.click("sfp")
        assert looks()["sfp"].picked
        assert [name for name, look in looks().items() if look.offered] == ["port", "full"]
        hand.key("escape")
        hand.press("sfp")
        hand.move_to((400, 400))
        assert looks()["sfp"].carried

    def test_a_view_drags_by_itself(self):
        class View(Widget):
            def grab(self, x, y):
                return True

            def drag_to(self, x, y):
                return ("at", x)

            def drop(self, x, y):
                return ("end", x)

        hand = hand_on(View("view", Box(0, 0, 500, 500), says="click"))
        assert hand.click((100, 100)) == ["click"]
        hand.press((100, 100))
        hand.feed(PointerMove(110, 100, held=True))
        assert hand.said[-1] == ("at", 110)
        hand.at = (120, 100)
        assert hand.release() == [("end", 120)]


def breaker(**more):
    return HoldButton("mcb", Box(0, 0, 220, 56), text="MCB", icon="circuit-breaker", confirm="Lagi", says="on", **more)


class TestHolding:
    def test_a_second_confirms_once(self):
        assert hand_on(breaker()).hold("mcb", 2500) == ["on"]

    def test_letting_go_before_takes_it_back(self):
        hand = hand_on(breaker())
        assert hand.hold("mcb", 900) == []
        assert not hand.host.by_name("mcb").armed
        assert hand.host.by_name("mcb").progress_ms == 0

    def test_moving_away_stops_it(self):
        hand = hand_on(breaker())
        hand.press("mcb")
        hand.wait(500)
        hand.move_to((600, 600))
        assert hand.wait(1500) + hand.release() == []

    def test_two_clicks_do_the_same(self):
        hand = hand_on(breaker())
        assert hand.click("mcb") == []
        assert "Lagi" in drawn(hand.host.by_name("mcb")).texts()
        hand.wait(500)
        assert hand.click("mcb") == ["on"]

    def test_a_double_click_is_a_slip(self):
        hand = hand_on(breaker())
        assert hand.click("mcb") + hand.click("mcb") == []

    def test_a_first_click_is_forgotten(self):
        hand = hand_on(breaker(), button("other", 400))
        hand.click("mcb")
        hand.wait(5100)
        assert not hand.host.by_name("mcb").armed
        hand.click("mcb")
        hand.tab()
        assert not hand.host.by_name("mcb").armed

    def test_space_held_or_twice(self):
        hand = hand_on(breaker())
        hand.tab()
        assert hand.hold_key("space", 600) == []
        assert hand.hold_key("space", 1200) == ["on"]
        assert hand.key("space") == []
        hand.wait(500)
        assert hand.key("space") == ["on"]

    def test_return_twice(self):
        hand = hand_on(breaker())
        hand.tab()
        hand.key("return")
        hand.wait(500)
        assert hand.key("return") == ["on"]

    def test_a_new_widget_of_its_name_goes_on(self):
        hand = hand_on(breaker())
        hand.press("mcb")
        hand.wait(500)
        hand.host.put([breaker()])
        assert hand.wait(600) == ["on"]


class TestValues:
    def test_a_toggle_changes_sides(self):
        hand = hand_on(Toggle("lang", Box(0, 0, 126, 44), choices=("ID", "EN"), tells=lambda index: ("lang", index)))
        assert hand.click("lang") == [("lang", 1)]
        hand.focus("lang")
        assert hand.key("right") == []
        assert hand.key("left") == [("lang", 0)]
        assert hand.key("space") == [("lang", 1)]

    def test_a_stepper_steps_within_its_bounds(self):
        hand = hand_on(Stepper("s", Box(0, 0, 180, 48), value=8, most=10))
        assert hand.click("s:plus") == [9]
        assert hand.click("s:minus") == [8]
        hand.focus("s")
        assert hand.key("up") + hand.key("right") + hand.key("up") == [9, 10]
        assert hand.key("down", shift=True) == [0]
        assert hand.wheel("s", 1) == [1]

    def test_holding_a_stepper_repeats(self):
        hand = hand_on(Stepper("s", Box(0, 0, 180, 48), value=0))
        said = hand.hold("s:plus", 850)
        assert said == list(range(1, len(said) + 1))
        assert 4 <= len(said) <= 6

    def test_who_goes_on_holding_a_stepper_goes_in_tens(self):
        hand = hand_on(Stepper("s", Box(0, 0, 180, 48), value=0, most=500))
        said = hand.hold("s:plus", 2600)
        assert said[:6] == list(range(1, 7))
        assert {later - sooner for sooner, later in pairwise(said[5:])} == {10}

    def test_a_slider_follows(self):
        hand = hand_on(Slider("s", Box(0, 0, 226, 44), value=0))
        assert hand.click((113, 22)) == [50]
        assert hand.drag((113, 22), (400, 22))[-1] == 100
        hand.focus("s")
        assert hand.key("left") + hand.key("home") + hand.key("pageup") == [99, 0, 10]
        assert hand.wheel("s", -1) == [9]

    def test_escape_puts_the_knob_back(self):
        hand = hand_on(Slider("s", Box(0, 0, 226, 44), value=20))
        hand.press((113, 22))
        hand.key("escape")
        assert hand.host.by_name("s").value == 20

    def test_tabs_say_their_id(self):
        choices = [("a", "P8", ""), ("b", "P9", ""), ("c", "P10", "")]
        hand = hand_on(*tabs("port", Box(0, 0, 300, 48), choices, "b", lambda key: ("port", key)))
        assert hand.click("port.a") == [("port", "a")]
        hand.host.focus("")
        hand.tab()
        assert hand.host.focused == "port.b"
        hand.key("right")
        assert hand.key("return") == [("port", "c")]


class TestWriting:
    def field(self, **more):
        return TextInput("name", Box(0, 0, 240, 48), tells=lambda text: text, says_done=lambda text: ("done", text), **more)

    def test_it_writes_and_ends(self):
        hand = hand_on(self.field())
        hand.click("name")
        assert hand.type("Raka P")[-1] == "Raka P"
        assert hand.key("return") == [("done", "Raka P")]

    def test_the_caret_moves_and_erases(self):
        hand = hand_on(self.field(text="abcd"))
        hand.tab()
        hand.key("left")
        assert hand.key("backspace") == ["abd"]
        assert hand.key("delete") == ["ab"]
        hand.key("home")
        assert hand.key("backspace") == []
        assert hand.type("x") == ["xab"]
        hand.key("end")
        assert hand.type("y") == ["xaby"]

    def test_only_what_is_allowed_and_has_room(self):
        hand = hand_on(self.field(allowed=DIGITS, longest=3))
        hand.tab()
        assert hand.type("1a2-3 4") == ["1", "12", "123"]

    def test_space_writes_and_does_not_press(self):
        hand = hand_on(self.field())
        hand.tab()
        assert hand.type(" ") == [" "]

    def test_a_click_places_the_caret(self):
        field = self.field(text="iiiiMMMM")
        hand = hand_on(field)
        hand.host.draw(Recorder())
        hand.click((1, 24))
        assert field.caret == 0
        hand.click((230, 24))
        assert field.caret == 8

    def test_the_caret_stays_in_sight(self):
        field = self.field(text="M" * 40)
        canvas = drawn(field, Look(focused=True))
        assert not canvas.outside(field.box)
        assert len(canvas.texts()[0]) < 40

    def test_the_pads_write_into_it(self):
        number, name = TextInput("number", Box(0, 0, 200, 48), allowed="0123456789,\u2212"), self.field()
        hand = hand_on(number, name, *number_pad("d", Box(0, 60, 220, 212), number), *letter_pad("l", Box(0, 300, 560, 264), name))
        for key in ("d.-", "d.5", "d.3", "d.,", "d.5", "d.5", "d.erase"):
            hand.click(key)
        assert number.text == "\u221253,5"
        for key in ("l.P", "l.space", "l.9"):
            hand.click(key)
        assert hand.click("l.done") == [("done", "P 9")]

    def test_a_pad_leaves_the_focus_in_the_field(self):
        name = self.field()
        hand = hand_on(name, *letter_pad("l", Box(0, 300, 560, 264), name))
        hand.click("name")
        hand.click("l.A")
        assert hand.host.focused == "name"
        assert hand.type("b") == ["Ab"]

    def test_a_pad_works_with_arrows(self):
        name = self.field()
        hand = hand_on(name, *letter_pad("l", Box(0, 300, 560, 264), name))
        hand.focus("l.G")
        assert hand.key("return") == ["G"]
        assert hand.type("h") == ["Gh"]


class TestListing:
    def test_click_wheel_and_drag(self):
        hand = hand_on(Listing("list", Box(0, 0, 300, 200), rows=ROWS))
        assert hand.click("list:r2") == ["r2"]
        hand.wheel("list", -3)
        assert list(hand.host.by_name("list").parts()) == ["r3", "r4", "r5", "r6"]
        hand.drag((100, 20), (100, 20 + 2 * 48))
        assert next(iter(hand.host.by_name("list").parts())) == "r1"

    def test_keys(self):
        hand = hand_on(Listing("list", Box(0, 0, 300, 200), rows=ROWS))
        hand.tab()
        for key in ("down", "pagedown", "down"):
            hand.key(key)
        assert hand.key("return") == ["r6"]
        hand.key("end")
        assert hand.key("space") == ["r11"]
        assert "r11" in hand.host.by_name("list").parts()

    def test_an_empty_one_is_harmless(self):
        hand = hand_on(Listing("list", Box(0, 0, 300, 200)))
        hand.tab()
        assert hand.key("down") + hand.key("return") + hand.click("list") + hand.wheel("list", 1) == []
        assert drawn(hand.host.by_name("list")).texts() == []

    def test_new_rows_stay_where_one_was(self):
        hand = hand_on(Listing("list", Box(0, 0, 300, 200), rows=ROWS))
        hand.wheel("list", -4)
        hand.host.put([Listing("list", Box(0, 0, 300, 200), rows=ROWS)])
        assert hand.host.by_name("list").first == 4
        hand.host.put([Listing("list", Box(0, 0, 300, 200), rows=ROWS[:5])])
        assert hand.host.by_name("list").first == 1


class TestDialog:
    def ask(self):
        buttons = [button("no", kind="secondary"), button("yes")]
        return dialog("ask", Box(340, 200, 600, 320), "Selesai?", "Serahkan?", buttons, badge="warning")

    def test_it_keeps_everything_else_waiting(self):
        hand = hand_on(button())
        hand.host.push(self.ask(), {"escape": "cancel"})
        assert hand.click("go") == []
        assert hand.click("yes") == ["yes!"]
        assert hand.key("escape") == ["cancel"]
        hand.tab(5)
        assert hand.host.focused in {"no", "yes"}

    def test_its_first_button_has_the_keys(self):
        hand = hand_on(button())
        hand.tab()
        hand.host.push(self.ask())
        assert hand.key("return") == ["no!"]
        hand.key("right")
        assert hand.key("return") == ["yes!"]
        hand.host.pop()
        assert hand.host.focused == "go"
        assert hand.key("return") == ["go!"]

    def test_it_lies_above_a_veil(self):
        hand = hand_on(button())
        hand.host.push(self.ask())
        canvas = Recorder()
        hand.host.draw(canvas)
        kinds = [one.colour for one in canvas.drawn if one.box == hand.host.frame]
        assert kinds == [INK900 + "8C"]
        assert canvas.texts()[0] == "Mulai"

    def test_opening_it_ends_what_was_pressed(self):
        hand = hand_on(IconButton("turn", Box(0, 0, 60, 60), icon="rotate-cw", says_down="start", says_up="stop"))
        hand.press("turn")
        hand.host.push(self.ask())
        assert hand.wait(20) == ["stop"]
        assert hand.release() == []

    def test_the_last_layer_stays(self):
        hand = hand_on(button())
        hand.host.pop()
        assert hand.click("go") == ["go!"]

    def test_one_button_stands_at_the_right(self):
        widgets = dialog("d", Box(0, 0, 600, 300), "T", "x", [button("ok")])
        assert widgets[-1].box.x > 300


class TestTime:
    def test_a_toast_goes_by_itself(self):
        hand = hand_on(Toast("t", Box(0, 0, 240, 48), text="Tersimpan", lasts_ms=500, says="gone"))
        hand.wait(300)
        assert drawn(hand.host.by_name("t")).texts() == ["Tersimpan"]
        assert hand.wait(300) == ["gone"]
        assert drawn(hand.host.by_name("t")).texts() == []
        assert hand.wait(1000) == []

    def test_a_host_stands_still_without_time(self):
        hand = hand_on(breaker())
        hand.press("mcb")
        assert [hand.host.step(hand.now_ms) for _ in range(100)] == [[]] * 100


class TestDirty:
    def test_nothing_changes_by_itself(self):
        hand = hand_on(*samples()[:1], TextInput("name", Box(300, 10, 200, 48)))
        hand.host.draw(Recorder())
        hand.wait(3000)
        assert hand.host.dirty() == []

    def test_only_what_changed_is_told(self):
        hand = hand_on(button("a"), button("b", 400))
        hand.host.draw(Recorder())
        hand.hover("b")
        assert {box.meets(hand.host.by_name("b").box) for box in hand.host.dirty()} == {True}
        hand.host.draw(Recorder())
        assert hand.host.dirty() == []

    def test_a_caret_blinks_unless_motion_is_reduced(self):
        for reduced, count in ((False, 1), (True, 0)):
            hand = hand_on(TextInput("name", Box(0, 0, 200, 48)), reduce_motion=reduced)
            hand.click("name")
            hand.host.draw(Recorder())
            hand.wait(600)
            assert bool(hand.host.dirty()) == bool(count)


class TestRecorder:
    def test_text_is_measured_by_size_and_choice(self):
        canvas = Recorder(text_scale=1.5)
        assert canvas.measure("Mulai", LABEL)[0] == pytest.approx(1.5 * text_width("Mulai", LABEL))
        assert text_width("MMM", LABEL) > text_width("mmi", LABEL) > text_width("iii", LABEL)

    def test_what_does_not_fit_is_told(self):
        canvas = Recorder()
        canvas.text("sangat panjang sekali", Box(0, 0, 80, 20), LABEL, INK900)
        canvas.text("sangat panjang sekali", Box(0, 0, 80, 60), LABEL, INK900, lines=3)
        canvas.text("pendek", Box(0, 0, 80, 20), LABEL, INK900)
        assert [one.lines for one in canvas.overflows] == [1]

    def test_what_leaves_a_box_is_told(self):
        canvas = Recorder()
        canvas.rect(Box(0, 0, 10, 10), WHITE)
        canvas.circle(10, 5, 4, WHITE)
        assert len(canvas.outside(Box(0, 0, 10, 10))) == 1


def test_values_may_be_false_but_not_none():
    hand = hand_on(replace(button(), says=0))
    assert hand.click("go") == [0]
    assert repr(HANDLED) == "HANDLED"


def test_a_second_button_is_no_click():
    host = Host([button()])
    assert host.feed(PointerDown(50, 30, 2)) + host.feed(PointerUp(50, 30, 2)) == []
