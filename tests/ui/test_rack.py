"""Rack and lens of the cabinet scene: hands do here what they do in life, by mouse alone and by keyboard alone."""

from copy import deepcopy
from functools import lru_cache
from itertools import count

import pygame
import pytest

from simulator.base.documents import bundled_root
from simulator.catalog.families.boards import BoardType
from simulator.catalog.families.units import UnitType
from simulator.mechanics.cabling.lugs import CrimpLug
from simulator.mechanics.cabling.plugs import ConnectCable
from simulator.ui.art import Painter
from simulator.ui.art.studio import Studio
from simulator.ui.geometry import Box, scale_for
from simulator.ui.hands import CableEnd, Cap, Item, Tag, Tool, WholeCable
from simulator.ui.recorder import Recorder
from simulator.ui.sections.rack_lamps import draw_lamps
from simulator.ui.views.rack import Fitted, rack_plan
from simulator.ui.views.rack_cables import held_path
from simulator.ui.widgets.base import Look, Widget
from simulator.ui.widgets.carrying import Carry
from tests.ui.hand import Hand
from tests.ui.rig import Rig, attempt_on

BEFORE_LOCKS = ("safety", ("go_to", "p1", "cabinet"))
BEFORE_BOARDS = ("cable", ("wear", "strap-1"))
BEFORE_PLUG = ("cable", ("connect_cable", "dcdu.in_rtn"))
BEFORE_FIBRE = ("cable", ("fit_module", "bbu.s3.cpri2"))
HALF_LAID = ("cable", ("route_cable", "fo-rru-3"))
BEFORE_POWER = ("cable", ("call_noc", "power_on"))
POWERED = ("cable", ("operate_breaker", "dcdu.load6"))
"""Stages of the expert's work: a job, and the last thing he did in it."""
NUMBERS = count()
WAYS = ("mouse", "keys")


@lru_cache(maxsize=8)
def begun(stage, mode="assessment"):
    """An attempt at a stage of the expert's work; nobody may go on with it. Ungraded, time passes faster."""
    job, after = stage
    return attempt_on((job,), after=after, mode=mode)


def attempt(stage, mode="assessment"):
    """The same to go on with."""
    made = begun(stage, mode)
    return deepcopy(made, {id(made.scenario): made.scenario, id(made.world.catalog): made.world.catalog})


def opened(stage, **more):
    """A rig at the cabinet at a stage of the expert's work, and a hand on it."""
    rig = Rig("cabinet", attempt(stage), **more)
    return rig, Hand(rig)


class Pocket(Widget):
    """Stands for the tray: a thing to pick up."""


def give(rig, load, sticky=False):
    """Puts a load into the host's hand, as a tile of the tray would."""
    name = f"pocket.{next(NUMBERS)}"
    pocket = Pocket(name, Box(640, 700, 20, 20), load=load, sticky=sticky)
    rig.host.layers[0].names[name] = pocket
    rig.host.layers[0].widgets.append(pocket)
    rig.host.carry = Carry(name, load, sticky, dragged=False)


def put(hand, how, place):
    """Puts what is in the hand on a place, by click or by keys."""
    if how == "mouse":
        return hand.click(place)
    hand.focus(place)
    return hand.key("return")


def press(hand, how, name):
    """Uses a button: click or return."""
    return put(hand, how, name)


def held(hand, how, name):
    """Holds a button for more than a second."""
    if how == "mouse":
        return hand.hold(name, 1050)
    hand.focus(name)
    return hand.hold_key("space", 1050)


def done(rig, do):
    """The actions of a kind that were entered without a refusal."""
    return [
        entry.action
        for entry in rig.attempt.session.entries
        if entry.action and entry.action["do"] == do and entry.refusal is None
    ]


def refused(rig):
    """The code of the last entry's refusal."""
    entry = next(entry for entry in reversed(rig.attempt.session.entries) if entry.actor == "trainee")
    return dict(entry.refusal)["code"] if entry.refusal else ""


# Locks, covers, boards


@pytest.mark.parametrize("how", WAYS)
def test_three_ways_are_tagged_and_the_live_terminal_covered(how):
    rig, hand = opened(BEFORE_LOCKS)
    for way in ("dcdu.load0", "dcdu.load2", "rect.q0"):
        give(rig, Tag())
        put(hand, how, f"way:{way}")
    give(rig, Item("cover-1", "cover-insulating"))
    put(hand, how, "port:rect.q0_line")
    assert [action["way"] for action in done(rig, "tag_way")] == ["dcdu.load0", "dcdu.load2", "rect.q0"]
    assert [action["port"] for action in done(rig, "cover_port")] == ["rect.q0_line"]


@pytest.mark.parametrize("how", WAYS)
def test_all_boards_go_in_even_into_slots_the_plan_does_not_want(how):
    rig, hand = opened(BEFORE_BOARDS)
    slots = {"main-1": ("main-board", "7"), "baseband-1": ("baseband-board", "0"), "fan-1": ("fan-board", "16")}
    slots |= {"env-1": ("environment-board", "18"), "power-1": ("power-board", "19")}
    for item, (kind, slot) in slots.items():
        give(rig, Item(item, kind))
        put(hand, how, f"slot:bbu.s{slot}")
    assert {action["item"]: action["slot"] for action in done(rig, "fit_board")} == {
        item: f"bbu.s{slot}" for item, (_, slot) in slots.items()
    }
    assert rig.host.by_name("port:bbu.s0.cpri5")


def test_a_board_on_a_taken_slot_is_refused_by_the_site_not_by_the_screen():
    rig, hand = opened(BEFORE_PLUG)
    give(rig, Item("baseband-2", "baseband-board"))
    hand.click("port:bbu.s3.cpri1")
    assert refused(rig) == "place_taken"


# Plugs and wrenches


@pytest.mark.parametrize("how", WAYS)
def test_a_lug_is_held_pushed_tightened_and_pulled(how):
    rig, hand = opened(BEFORE_PLUG)
    give(rig, CableEnd("dc-in", "b", "neg"))
    put(hand, how, "port:dcdu.in_neg")
    assert not [action for action in done(rig, "connect_cable") if action["port"] == "dcdu.in_neg"], (
        "held before the stud, not yet on it"
    )
    press(hand, how, "plug.washer")
    press(hand, how, "plug.washer")
    held(hand, how, "plug.push")
    assert done(rig, "connect_cable")[-1] == {**done(rig, "connect_cable")[-1], "port": "dcdu.in_neg", "washer": True}
    press(hand, how, "wrench.use:wrench-medium")
    tightened = len(done(rig, "tighten"))
    pull_wrench(hand, how)
    assert len(done(rig, "tighten")) == tightened + 1
    assert done(rig, "tighten")[-1]["tool"] == "wrench-medium"
    held(hand, how, "plug.pull")
    assert done(rig, "disconnect_cable")[-1] == {**done(rig, "disconnect_cable")[-1], "cable": "dc-in", "end": "b", "core": "neg"}


def pull_wrench(hand, how):
    """Draws the wrench along its arc, or gives the key."""
    if how == "keys":
        hand.focus("wrench.pull")
        return hand.key("return")
    x, y = hand.host.by_name("wrench.pull").box.centre
    hand.press((x + 70, y))
    hand.move_to((x + 60, y + 40))
    hand.move_to((x + 10, y + 75))
    return hand.release()


def test_a_wrench_drawn_half_way_turns_nothing_and_one_draw_is_one_pull():
    rig, hand = opened(BEFORE_PLUG)
    hand.click("port:dcdu.in_rtn")
    hand.click("wrench.use:wrench-medium")
    before = len(rig.actions)
    x, y = rig.host.by_name("wrench.pull").box.centre
    hand.press((x + 70, y))
    hand.move_to((x + 62, y + 34))
    hand.release()
    assert len(rig.actions) == before
    hand.press((x + 70, y))
    for point in ((x + 60, y + 40), (x, y + 75), (x - 70, y + 10), (x, y - 75)):
        hand.move_to(point)
    hand.release()
    assert len(rig.actions) == before + 1


def test_the_wheel_turns_the_wrench_and_two_clicks_do_too():
    rig, hand = opened(BEFORE_PLUG)
    hand.click("port:dcdu.in_rtn")
    hand.click("wrench.use:wrench-medium")
    before = len(rig.actions)
    for _ in range(4):
        hand.wheel("wrench.pull", -1)
    assert len(rig.actions) == before + 1
    hand.click("wrench.pull")
    assert len(rig.actions) == before + 1
    hand.wait(500)
    hand.click("wrench.pull")
    assert len(rig.actions) == before + 2


def test_a_tool_put_on_a_terminal_is_the_one_under_the_lens():
    rig, hand = opened(BEFORE_PLUG)
    give(rig, Tool("spanner-1", "spanner-set"), sticky=True)
    hand.click("port:rect.out_neg")
    pull_wrench(hand, "mouse")
    assert done(rig, "tighten")[-1] == {**done(rig, "tighten")[-1], "tool": "spanner-1", "cable": "dc-in", "core": "neg"}


def test_an_unset_wrench_says_so_and_pulls_nothing():
    rig, hand = opened(BEFORE_LOCKS)
    rig.attempt.do(CrimpLug(cable="pe-cab", end="a", core="pe", lug="lug-m8-35", die_cmm2=3500, tool="crimper-1"))
    rig.attempt.do(ConnectCable(cable="pe-cab", end="a", core="pe", port="cab-bar.h1"))
    rig.work.changed()
    rig.scene.refresh()
    hand.click("port:cab-bar.h1")
    hand.click("wrench.use:wrench-medium")
    assert rig.scene.lens.names() == ("CAB-BAR H1", "belum disetel")
    pull_wrench(hand, "mouse")
    assert refused(rig) == "wrench_not_set"


def test_a_wrong_plug_is_held_refused_with_a_reason_and_let_go():
    rig, hand = opened(BEFORE_PLUG)
    give(rig, CableEnd("ge-1", "a", "plug"))
    hand.click("port:dcdu.in_neg")
    hand.hold("plug.push", 1050)
    assert refused(rig) == "does_not_fit"
    assert rig.scene.hands.plugging is not None, "it is still in the hand"
    hand.click("plug.let_go")
    assert rig.scene.hands.plugging is None


def test_a_plug_goes_in_where_it_is_held_not_by_a_short_click():
    rig, hand = opened(BEFORE_PLUG)
    port = "port:dcdu.in_neg"
    before = len(done(rig, "connect_cable"))
    give(rig, CableEnd("dc-in", "b", "neg"))
    hand.click(port)
    hand.hold(port, 600)
    assert rig.scene.hands.plugging is not None
    assert len(done(rig, "connect_cable")) == before, "let go too soon"
    hand.hold(port, 1050)
    assert [action["port"] for action in done(rig, "connect_cable")[before:]] == ["dcdu.in_neg"]


def test_two_separate_clicks_at_the_port_push_too():
    rig, hand = opened(BEFORE_PLUG)
    before = len(done(rig, "connect_cable"))
    give(rig, CableEnd("dc-in", "b", "neg"))
    for wait in (0, 100, 100):  # placed, armed, and a slip of the finger
        hand.wait(wait)
        hand.click("port:dcdu.in_neg")
    assert len(done(rig, "connect_cable")) == before
    hand.wait(400)
    hand.click("port:dcdu.in_neg")
    assert len(done(rig, "connect_cable")) == before + 1


def test_a_duplex_plug_can_be_turned_over():
    rig, hand = opened(BEFORE_FIBRE)
    port = next(port for port in ("bbu.s3.cpri2", "bbu.s3.cpri1", "bbu.s3.cpri0") if not rig.work.view().seen.ports[port].ends)
    give(rig, CableEnd("fo-rru-3", "a", "plug"))
    hand.click(f"port:{port}")
    hand.click("plug.flip")
    hand.hold("plug.push", 1050)
    assert done(rig, "connect_cable")[-1]["flipped"] is True


@pytest.mark.parametrize("load", [Tag(), Item("helmet-2", "helmet"), Tool("cutter-1", "cable-cutter"), Item("mcb-6-1", "mcb-6a")])
def test_what_makes_no_sense_at_a_port_goes_back_without_a_word(load):
    rig, hand = opened(BEFORE_PLUG)
    before = len(rig.actions)
    give(rig, load)
    hand.click("port:idu.if2")
    assert len(rig.actions) == before


def test_a_pulled_board_leaves_its_slot_under_the_lens():
    rig, hand = opened(BEFORE_PLUG)
    hand.click("port:bbu.s7.ge1")
    hand.click("slot:bbu.s7")
    hand.click("slot.pull")
    assert done(rig, "pull_board")[-1]["slot"] == rig.scene.hands.port == "bbu.s7"
    assert "port:bbu.s7.ge1" not in rig.host.top.names


@pytest.mark.parametrize("guide", ["left", "earth", "centre", "rear", "right"])
def test_even_a_cable_that_is_plugged_nowhere_can_be_held_along_any_guide(guide):
    rig, hand = opened(BEFORE_PLUG)
    give(rig, WholeCable("ge-spare"))
    put(hand, "mouse", f"guide:{guide}")
    rig.draw(Recorder())
    assert rig.scene.hands.laying.guide == guide


def test_a_cap_goes_on_a_free_port_and_the_lens_offers_one_too():
    rig, hand = opened(BEFORE_PLUG)
    give(rig, Cap())
    hand.click("port:idu.if2")
    hand.click("port:bbu.s3.cpri5")
    hand.click("port.cap")
    assert [action["port"] for action in done(rig, "cap_port")][-2:] == ["idu.if2", "bbu.s3.cpri5"]


# Breakers, units


@pytest.mark.parametrize("how", WAYS)
def test_a_breaker_is_switched_only_by_a_long_press(how):
    rig, hand = opened(BEFORE_POWER)
    press(hand, how, "way:rect.q0")
    held(hand, how, "way.on")
    assert done(rig, "operate_breaker")[-1]["way"] == "rect.q0"
    assert rig.work.view().seen.ways["rect.q0"].closed


def test_a_short_click_switches_nothing():
    rig, hand = opened(BEFORE_POWER)
    hand.click("way:dcdu.load6")
    before = len(rig.actions)
    hand.click("way.on")
    assert len(rig.actions) == before


def test_a_unit_is_looked_at_a_sensor_set_off_the_outdoor_unit_fed():
    rig, hand = opened(BEFORE_PLUG)
    hand.click("unit:idu")
    hand.click("unit.look")
    hand.hold("odu.on", 1050)
    hand.click("unit:door")
    hand.click("sensor.on")
    hand.click("sensor.off")
    assert [action["do"] for action in rig.actions[-4:]] == ["look_at", "switch_outdoor", "trigger_alarm", "trigger_alarm"]


def test_every_place_of_the_rack_is_reached_by_keys():
    rig, hand = opened(BEFORE_PLUG)
    groups = {}
    for widget in rig.host.top.widgets:
        if widget.name.split(":")[0] in ("port", "way", "slot", "unit", "guide"):
            groups.setdefault(widget.group, set()).add(widget.name)
    assert len(groups) == 1 + len(rig.work.view().seen.units), "a stop a unit, and one for the guides"
    for names in groups.values():
        hand.focus(min(names))
        assert names == reached_by_arrows(rig.host.top)


def reached_by_arrows(layer):
    """Every neighbour the arrows lead to from the focus."""
    found, open_ends = {layer.focus}, [layer.focus]
    while open_ends:
        here = open_ends.pop()
        for key in ("right", "left", "down", "up"):
            layer.set_focus(here)
            layer.arrow(key)
            if layer.focus not in found:
                found.add(layer.focus)
                open_ends.append(layer.focus)
    return found


# Cables


@pytest.mark.parametrize("how", WAYS)
def test_a_whole_cable_on_a_guide_shows_its_way_and_does_nothing_yet(how):
    rig, hand = opened(BEFORE_PLUG)
    before = len(rig.actions)
    give(rig, WholeCable("dc-in"))
    put(hand, how, "guide:left")
    assert rig.scene.hands.laying.guide == "left"
    assert len(rig.actions) == before


def rack_box(rig):
    """The room of the rack."""
    return next(box for section, box in rig.scene.sections() if section is rig.scene.rack)


@pytest.mark.parametrize(("mode", "told"), [("practice", True), ("assessment", False)])
def test_only_where_verdicts_are_shown_the_least_radius_is_told(mode, told):
    rig = Rig("cabinet", attempt(BEFORE_PLUG, mode))
    give(rig, WholeCable("dc-in"))
    put(Hand(rig), "keys", "guide:left")
    drawn = Recorder(1.0)
    rig.scene.rack.draw_live(drawn, rack_box(rig))
    written = " ".join(str(call) for call in drawn.drawn)
    assert ("min " in written) is told
    assert "R " in written


def test_a_cable_has_a_line_only_while_it_is_plugged():
    rig, _ = opened(BEFORE_PLUG)
    room = rack_box(rig)

    def cores():
        return {(strand.cable, strand.core) for strand in rig.scene.rack.cables(room)[1]}

    assert ("ge-1", "plug") not in cores()
    rig.attempt.do(ConnectCable(cable="ge-1", end="a", port="bbu.s7.ge0"))
    rig.work.changed()
    rig.scene.refresh()
    assert ("ge-1", "plug") in cores()
    assert ("dc-in", "neg") in cores(), "it hangs from the rectifier"


def test_a_routed_cable_lies_in_its_guide_and_is_tied_there():
    rig, _ = opened(BEFORE_POWER)
    router, strands = rig.scene.rack.cables(rack_box(rig))
    for strand in strands:
        seen = router.seen.cables[strand.cable]
        if seen.guide:
            lane = router.plan.guides[seen.guide]
            assert any(abs(x - lane) < 26 for piece in strand.pieces for x, _ in piece.points), strand.cable
            assert strand.ties or not seen.tie_pitch_mm


def crossed(rig):
    """The units over which a cable lies that is plugged elsewhere."""
    router, strands = rig.scene.rack.cables(rack_box(rig))
    found = set()
    for strand in strands:
        own = {end.port.partition(".")[0] for end in router.ends(strand.cable, strand.core)}
        points = [point for piece in strand.pieces if not piece.behind for point in piece.points]
        for face in router.plan.faces.values():
            inner = face.box.inset(min(10, face.box.w / 4), min(9, face.box.h / 4))
            if face.unit not in own and any(inner.holds(*point) for point in points):
                found.add((strand.cable, face.unit))
    return found


@pytest.mark.parametrize("stage", [BEFORE_FIBRE, HALF_LAID, BEFORE_POWER])
@pytest.mark.parametrize("size", [(1280, 720), (1024, 768), (1920, 1080)])
def test_no_cable_lies_across_a_unit_it_is_not_plugged_into(stage, size):
    assert crossed(Rig("cabinet", begun(stage), size=size)) == set()


@pytest.mark.parametrize("stage", [BEFORE_FIBRE, BEFORE_POWER])
def test_every_cable_stays_inside_the_cabinet(stage):
    rig, _ = opened(stage)
    router, strands = rig.scene.rack.cables(rack_box(rig))
    cabinet = router.plan.cabinet
    out = [
        strand.cable
        for strand in strands
        for piece in strand.pieces
        for x, _ in piece.points
        if not cabinet.x + 6 <= x <= cabinet.right - 6
    ]
    assert out == []


def test_a_plug_held_before_its_port_trails_its_cable_beside_the_units():
    rig, _ = opened(BEFORE_BOARDS)
    plan = rig.scene.rack.plan(rack_box(rig))
    path = held_path(rig.scene.rack.cables(rack_box(rig))[0], "dc-rru-1", "neg", "dcdu.load0_neg")
    others = [face.box.inset(9) for face in plan.faces.values() if face.unit != "dcdu"]
    assert path[-1][1] >= plan.entry.bottom, "it comes in at the entry"
    assert not [point for point in path if any(box.holds(*point) for box in others)]


def test_cables_of_a_guide_lie_side_by_side():
    rig, _ = opened(BEFORE_POWER)
    router, strands = rig.scene.rack.cables(rack_box(rig))
    lanes = [(router.seen.cables[one.cable].guide, router.ways.lanes[one.cable, one.core]) for one in strands if not one.loose]
    assert lanes
    assert len(set(lanes)) == len(lanes)


# Picture


def lit(rig):
    """How many lamps give light at this moment."""
    drawn = Recorder(1.0)
    draw_lamps(drawn, rig.scene.rack.plan(rack_box(rig)), rig.work.view().seen.units, 0)
    return len(drawn.drawn)


def test_lamps_are_dark_before_power_and_lit_after():
    assert lit(opened(BEFORE_POWER)[0]) == 0
    assert lit(opened(POWERED)[0]) > 0


def test_any_cabinet_is_laid_out_without_overlap():
    rig, _ = opened(BEFORE_PLUG)
    view = rig.work.view()
    catalog = view.sheet.catalog
    board = catalog.need("baseband-board", BoardType)
    ids = ["rectifier-100a", "dcdu-10", "dcdu-10", "bbu-19", "idu-2if", "idu-2if", "bar-12", "gps-arrester", "sensor-door"]
    units = [
        Fitted(f"u{index}", catalog.need(kind, UnitType), (("0", board), ("5", board)) if kind == "bbu-19" else ())
        for index, kind in enumerate(ids)
    ]
    plan = rack_plan(units, [("only", 200)], Box(0, 0, 500, 572))
    faces = list(plan.faces.values())
    assert not [(a.unit, b.unit) for a in faces for b in faces if a.unit < b.unit and a.box.inset(0.5).meets(b.box.inset(0.5))]
    for face in faces:
        ports = [place for place in face.places if place.kind != "slot"]
        assert not [(a.id, b.id) for a in ports for b in ports if a.id < b.id and a.box.inset(0.5).meets(b.box.inset(0.5))]
        assert all(face.box.inset(-1).meets(place.box) for place in face.places)


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize(
    ("size", "text_scale"), [((1280, 720), 100), ((1280, 720), 150), ((1280, 720), 200), ((1024, 768), 100), ((1920, 1080), 150)]
)
def test_texts_of_rack_and_lens_fit(lang, size, text_scale):
    rig = Rig("cabinet", begun(BEFORE_PLUG), lang=lang, size=size, text_scale=text_scale)
    parts = [(section, box) for section, box in rig.scene.sections() if section in (rig.scene.rack, rig.scene.lens)]
    cut = []
    for place in ("dcdu.in_rtn", "bbu.s3.cpri0", "rect.q0", "idu", "door", "rect.q0_line"):
        rig.scene.hands.unit, rig.scene.hands.port = place.split(".")[0], place if "." in place else ""
        rig.scene.refresh()
        painter = Painter(pygame.Surface(size), scale_for(*size), text_scale / 100, bundled_root() / "assets", studio=studio())
        for section, box in parts:
            section.draw(painter, box)
            section.draw_live(painter, box)
            for widget in section.widgets(box):
                widget.draw(painter, Look())
        cut += [(place, text) for text, _ in painter.overflows]
    assert cut == []


@lru_cache(maxsize=1)
def studio():
    """One for all pictures: a sprite is drawn once."""
    return Studio(bundled_root() / "assets")
