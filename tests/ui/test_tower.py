"""The tower scene: hooks, stations, rope, pole, bolts, tape, under a person's hands, by mouse alone and by keyboard alone."""

from copy import deepcopy
from functools import lru_cache

import numpy as np
import pygame
import pytest

from simulator.base.documents import bundled_root
from simulator.conduct.attempt import Terms, check_jobs
from simulator.expert.runner import expert_plan, in_memory, prelude_for, run_plan, technician_on
from simulator.mechanics.action import action_from_dict
from simulator.mechanics.mounting.hoisting import StartHoisting
from simulator.scenario.load import load_scenario
from simulator.site.shapes import shapes_of
from simulator.ui.app import joined
from simulator.ui.art import Painter
from simulator.ui.art.studio import Studio
from simulator.ui.geometry import Box, scale_for, shared, union
from simulator.ui.recorder import Recorder
from simulator.ui.sections.tower_cards import CARDS
from simulator.ui.steel.backdrop import draw_backdrop
from simulator.ui.steel.camera import Camera, Sight
from simulator.ui.steel.picture import Projected, flat
from simulator.ui.steel.sketch import Sketch
from simulator.ui.views.whereabouts import work_scene
from simulator.ui.widgets.base import Look
from tests.ui.hand import Hand
from tests.ui.rig import SITE, Rig

WAYS = ("mouse", "keys")
ROOM = Box(216, 56, 876, 572)


@lru_cache(maxsize=1)
def whole():
    """The expert's actions of the job, with their times."""
    site = load_scenario(SITE)
    made = in_memory(Terms(scenario=site, seed=0, jobs=("mount",), mode="practice", prelude=prelude_for(site, 0, ("mount",))))
    entries = []
    run_plan(made, technician_on(made), expert_plan(site, 0, ("mount",)), lambda entry, why: entries.append(entry))
    return [(entry.at_ms, entry.action) for entry in entries if entry.actor == "trainee" and entry.action]


def until(wanted, number=1):
    """How many of the expert's actions come before the one wanted: its `do`, the nth of its kind."""
    found = [index for index, (_, action) in enumerate(whole()) if action["do"] == wanted]
    return found[number - 1]


@lru_cache(maxsize=16)
def begun(actions, mode):
    site = load_scenario(SITE)
    jobs = check_jobs(site, ("mount",))
    made = in_memory(Terms(scenario=site, seed=0, jobs=jobs, mode=mode, prelude=prelude_for(site, 0, jobs)))
    for at_ms, action in whole()[:actions]:
        made.tick(max(at_ms, made.now_ms))
        made.do(action_from_dict(action))
    return made


def opened(actions, person="p1", mode="assessment", **more):
    """The tower after so many of the expert's actions, seen by one of the crew; and a hand on it."""
    made = begun(actions, mode)
    rig = Rig("tower", deepcopy(made, {id(made.scenario): made.scenario, id(made.world.catalog): made.world.catalog}), **more)
    rig.work.act_as(person)
    rig.scene.refresh()
    hand = Hand(rig)
    hand.wait(900)
    return rig, hand


def press(hand, how, name):
    """A click, or return on what has the focus."""
    if how == "mouse":
        return hand.click(name)
    hand.focus(name)
    return hand.key("return")


def carry(hand, how, source, target):
    """Dragged there, or picked up and put there by keys."""
    if how == "mouse":
        hand.press(source)
        hand.move_to((hand.at[0] - 30, hand.at[1] + 12))
        hand.move_to(target)
        return hand.release()
    press(hand, how, source)
    return press(hand, how, target)


def hold(hand, how, name):
    """Held for more than a second."""
    if how == "mouse":
        return hand.hold(name, 1150)
    hand.focus(name)
    return hand.hold_key("space", 1150)


def seek(rig, hand, how, wanted, *turns):
    """Turns pages until something is in sight."""
    for turn in turns * 8:
        if wanted in rig.host.layers[0].names:
            return
        if turn in rig.host.layers[0].names:
            press(hand, how, turn)
    assert wanted in rig.host.layers[0].names


def last(rig):
    return rig.actions[-1]


@pytest.mark.parametrize("how", WAYS)
def test_a_hook_is_put_on_steel_then_one_climbs(how):
    rig, hand = opened(until("hook_on"))
    carry(hand, how, "hook:a", "member:beam@02")
    assert last(rig) == {"do": "hook_on", "by": "p1", "hook": "a", "member": "beam@02"}
    hold(hand, how, "climb:ladder-02")
    assert rig.attempt.world.people["p1"].place == "ladder-02"
    assert rig.attempt.world.people["p1"].loose_since_ms == -1


def climber(scene):
    """Pose and place of whoever is drawn on the steel."""
    canvas = Recorder()
    scene.draw_live(canvas)
    return next((one.what, one.box) for one in canvas.drawn if one.kind == "sprite" and "people/climber" in one.what)


def test_who_has_arrived_is_seen_to_stand_there():
    """On his way he is drawn between the stations, every frame elsewhere; then where he is, though nothing more happens."""
    rig, hand = opened(until("climb"))
    hold(hand, "mouse", "climb:ladder-02")
    seen = []
    for ms in (300, 600, 1_400, 3_000):
        rig.scene.step(rig.now_ms + ms)
        seen.append(climber(rig.scene))
    assert seen[0] != seen[1] != seen[2]
    assert seen[3] == climber(Rig("tower", rig.attempt).scene)


def test_a_climb_let_go_too_soon_is_none():
    rig, hand = opened(until("hook_on"))
    before = len(rig.actions)
    hand.hold("climb:ladder-02", 600)
    assert len(rig.actions) == before


@pytest.mark.parametrize("station", ["ladder-02", "platform-36", "s2"])
@pytest.mark.parametrize("size", [(1280, 720), (1024, 768)])
def test_steel_in_reach_shows_only_while_a_hook_is_in_the_hand_and_no_two_names_cover_each_other(station, size):
    """Each mark has a seat of its own, beside the card and the keys, and says what it is and where."""
    number = next(index for index, (_, action) in enumerate(whole()) if action.get("to") == station) + 1
    rig, hand = opened(number, size=size)
    names = [name for name in rig.host.layers[0].names if name.startswith("member:")]
    assert not names
    hand.click("card:climb")
    hand.click(next(name for name, widget in rig.host.layers[0].names.items() if name.startswith("hook:") and widget.load is not None))
    marks = [widget for name, widget in rig.host.layers[0].names.items() if name.startswith("member:")]
    others = [rig.by_name(name) for name in ("card.sheet", "tower.mini", "tower.left", "tower.home")]
    assert len(marks) >= 8
    assert len({(one.text, one.place) for one in marks}) == len(marks)
    assert not [(a.name, b.name) for i, a in enumerate(marks) for b in (*marks[i + 1 :], *others) if a.box.meets(b.box)]
    assert not rig.host.small_targets()


@pytest.mark.parametrize("how", WAYS)
def test_a_hook_comes_off_only_when_it_is_held(how):
    rig, hand = opened(until("hook_off"))
    hook = whole()[until("hook_off")][1]["hook"]
    hold(hand, how, f"unhook:{hook}")
    assert last(rig)["do"] == "hook_off"


@pytest.mark.parametrize("how", WAYS)
def test_a_stretch_is_climbed_in_the_rhythm_chosen(how):
    rig, hand = opened(until("climb_stretch"))
    press(hand, how, "card:climb")
    press(hand, how, "rhythm.one_hook")
    hold(hand, how, "stretch:ladder-26")
    assert last(rig) == {"do": "climb_stretch", "by": "p1", "to": "ladder-26", "rhythm": "one_hook"}


@pytest.mark.parametrize("how", WAYS)
def test_one_changes_to_the_other_person(how):
    rig, hand = opened(until("sling_load"))
    press(hand, how, "person:p2")
    wish = [intent for intent in rig.intents if getattr(intent, "what", "") == "person"]
    assert wish[-1].value == "p2"
    rig.work.act_as("p2")
    assert rig.work.view().me == "p2"
    assert rig.work.view().seen.place == "yard"


@pytest.mark.parametrize("how", WAYS)
def test_the_pulley_goes_on_steel_of_his_own_station(how):
    rig, hand = opened(until("rig_pulley"))
    carry(hand, how, "tool:pulley-1", "member:beam@s2")
    assert last(rig) == {"do": "rig_pulley", "by": "p1", "pulley": "pulley-1", "rope": "rope-1", "anchor": "beam@s2"}


@pytest.mark.parametrize("how", WAYS)
def test_a_load_is_slung_guided_and_hauled(how):
    rig, hand = opened(until("sling_load"), person="p2")
    press(hand, how, "card:hoist")
    carry(hand, how, "tray:panel-2", "sling:2")
    assert last(rig)["do"] == "sling_load"
    assert last(rig)["points"] == 2
    press(hand, how, "hoist.tag")
    assert rig.attempt.world.hoists["pulley-1"].tag_by == "p2"
    rig.work.act_as("p1")
    rig.scene.refresh()
    hand.focus("hoist.scale")
    for _ in range(38):
        hand.key("up")
    hold(hand, how, "hoist.go")
    assert last(rig)["do"] == "hoist"
    assert last(rig)["rope_mm"] == 38_000


def test_a_held_arrow_moves_the_rope_as_long_as_it_is_held():
    rig, hand = opened(until("hoist"))
    hand.click("card:hoist")
    hand.press("hoist.up")
    assert rig.attempt.world.hoists["pulley-1"].rate_mm_s > 0
    hand.wait(1500)
    hand.release()
    assert rig.attempt.world.hoists["pulley-1"].rate_mm_s == 0
    assert 300 <= rig.attempt.world.hoists["pulley-1"].height_mm <= 600


@pytest.mark.parametrize("how", WAYS)
def test_a_load_is_hung_at_the_height_set(how):
    rig, hand = opened(until("hang"))
    press(hand, how, "card:pole")
    hold(hand, how, "hang.do")
    assert last(rig) == {"do": "hang", "by": "p1", "unit": "panel-2", "mount": "s2", "height_mm": 38_000, "flipped": False}


def test_an_antenna_follows_the_hand_that_drags_it_and_is_turned_once():
    rig, hand = opened(until("turn_antenna"))
    hand.click("card:pole")
    hand.click("pole.page.aim")
    box = rig.by_name("aim.turn").box
    x, y = box.centre[0], box.y + min(box.w, box.h - 26) / 2
    before = len(rig.actions)
    hand.press((x, y - 80))
    hand.move_to((x + 46, y - 65))
    hand.release()
    assert len(rig.actions) == before + 1
    assert last(rig)["do"] == "turn_antenna"
    assert 3_000 <= last(rig)["cdeg"] <= 4_000


def test_by_keys_an_antenna_is_turned_once_the_hand_rests():
    rig, hand = opened(until("turn_antenna"))
    press(hand, "keys", "card:pole")
    press(hand, "keys", "pole.page.aim")
    hand.focus("aim.turn")
    for _ in range(5):
        hand.key("right")
    hand.wait(1200)
    assert last(rig) == {"do": "turn_antenna", "by": "p1", "antenna": "panel-2", "cdeg": 500}


@pytest.mark.parametrize("how", WAYS)
def test_the_ground_man_sights_where_he_stands(how):
    rig, hand = opened(until("sight_compass"), person="p2")
    press(hand, how, "card:compass")
    seek(rig, hand, how, "tool:compass-1", "belt.after")
    carry(hand, how, "tool:compass-1", "compass.lens")
    assert last(rig) == {"do": "sight_compass", "by": "p2", "instrument": "compass-1", "antenna": "panel-2", "stand_m": 15, "aside_dm": 0}


@pytest.mark.parametrize("how", WAYS)
def test_a_bolt_is_pulled_by_the_wrench_that_was_set(how):
    rig, hand = opened(until("set_wrench", 2))
    press(hand, how, "card:bolts")
    tool = whole()[until("set_wrench", 2)][1]["tool"]
    carry(hand, how, f"tool:{tool}", "bolts.tool")
    hand.key("escape")
    hand.focus("bolts.set")
    hand.key("right")
    hand.wait(1200)
    assert last(rig)["do"] == "set_wrench"
    press(hand, how, "nut:2")
    hand.focus("bolts.wrench")
    hand.key("return")
    assert last(rig)["do"] == "pull_wrench"
    assert last(rig)["bolt"].endswith(".2")


def test_a_wrench_drawn_past_its_stop_pulls_once():
    rig, hand = opened(until("pull_wrench"))
    hand.click("card:bolts")
    hand.click("tool:wrench-medium")
    hand.click("bolts.tool")
    hand.key("escape")
    x, y = rig.by_name("bolts.wrench").box.centre
    before = len(rig.actions)
    hand.press((x + 70, y))
    for at in ((x + 60, y + 30), (x + 35, y + 60), (x + 5, y + 70), (x - 20, y + 65)):
        hand.move_to(at)
    hand.release()
    assert [action["do"] for action in rig.actions[before:]] == ["pull_wrench"]


@pytest.mark.parametrize(("way", "direction"), [("up", "bottom_up"), ("down", "top_down")])
def test_tape_drawn_along_the_connector_wraps_the_way_it_was_drawn(way, direction):
    rig, hand = opened(until("wrap_tape"))
    hand.click("tray.group.material")
    hand.click("card:seal")
    hand.click("tray:tape-pvc-1")
    hand.click("seal.roll")
    hand.key("escape")
    box = rig.by_name("seal.wrap").box
    low, high = (box.centre[0], box.bottom - 26), (box.centre[0], box.y + 26)
    hand.drag(low if way == "up" else high, high if way == "up" else low)
    assert last(rig)["do"] == "wrap_tape"
    assert last(rig)["direction"] == direction
    assert rig.attempt.world.seals["jmp-1.a.plug"].layers[-1][1] == way


def test_tape_is_wrapped_by_keys_too():
    rig, hand = opened(until("wrap_tape"))
    for name in ("tray.group.material", "card:seal", "tray:tape-rubber-1", "seal.roll"):
        press(hand, "keys", name)
    hand.key("escape")
    hand.focus("seal.wrap")
    hand.key("up")
    assert last(rig) == {**last(rig), "do": "wrap_tape", "material": "tape-rubber-1", "direction": "bottom_up"}
    assert len(rig.attempt.world.seals["jmp-1.a.plug"].layers) == 1


@pytest.mark.parametrize("how", WAYS)
def test_a_plug_is_pushed_into_the_port_it_was_brought_to(how):
    number = until("connect_cable", 3)
    wanted = whole()[number][1]
    rig, hand = opened(number)
    press(hand, how, "tray.group.cables")
    seek(rig, hand, how, f"tray:{wanted['cable']}", "tray.after")
    press(hand, how, f"tray:{wanted['cable']}")
    hand.key("escape")
    press(hand, how, "card:lines")
    seek(rig, hand, how, f"port:{wanted['port']}", "lines.after", "lines.more")
    carry(hand, how, f"end:{wanted['cable']}.{wanted['end']}.{wanted['core']}", f"port:{wanted['port']}")
    assert len(rig.actions) == number
    hold(hand, how, "plug.push")
    assert last(rig) == wanted


def test_whatever_is_done_is_done_by_the_one_who_acts():
    rig, hand = opened(until("fit_clamps"), person="p2")
    hand.click("tray:panel-2")
    hand.click("bench.unit")
    hand.click("bench.clamps")
    assert last(rig) == {"do": "fit_clamps", "by": "p2", "unit": "panel-2", "washer": True}


def test_where_nothing_can_be_done_nothing_is_taken_in_the_hand():
    rig, _ = opened(until("hook_on"))
    rig.attempt.hand_over()
    rig.work.changed()
    rig.scene.refresh()
    held = [name for name, widget in rig.host.layers[0].names.items() if widget.load is not None]
    assert not held


def test_the_scene_is_that_of_the_place_of_whoever_acts():
    rig, _ = opened(until("sling_load"))
    assert work_scene(rig.work.view()) == "tower"
    rig.work.act_as("p2")
    assert work_scene(rig.work.view()) == "tower"


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize(("size", "scale"), [((1280, 720), 100), ((1024, 768), 100), ((1920, 1080), 150), ((1280, 720), 200)])
def test_every_card_fits(tmp_path, lang, size, scale):
    places = {"fit_clamps": ("p2", tuple(CARDS)), "wrap_tape": ("p1", tuple(CARDS)), "climb_stretch": ("p1", ("climb",)), "hang": ("p1", ("pole",))}
    bad = []
    for action, (person, cards) in places.items():
        rig, hand = opened(until(action), person, "practice", lang=lang, size=size, text_scale=scale)
        for card in [name for name in cards if f"card:{name}" in rig.host.layers[0].names]:
            hand.click(f"card:{card}")
            bad += [(card, text) for text, _ in rig.picture(tmp_path / "x.png")]
            assert not rig.texts.missing
    assert not bad


def test_a_finger_can_hit_everything():
    rig, hand = opened(until("wrap_tape", 3))
    small = set()
    for card in CARDS:
        if f"card:{card}" in rig.host.layers[0].names:
            hand.click(f"card:{card}")
            small |= set(rig.host.small_targets())
    assert not small


def test_a_dragged_tower_turns_and_the_wheel_brings_it_near():
    rig, hand = opened(until("hook_on"))
    camera = rig.scene.picture.camera
    hand.drag((400, 300), (500, 300))
    assert rig.scene.picture.camera.bearing_deg != camera.bearing_deg
    near = rig.scene.picture.camera.near
    hand.wheel((400, 300), 2)
    assert rig.scene.picture.camera.near > near


@pytest.mark.parametrize("camera", [Camera(200.0, 21.0, 0.0), Camera(95.0, 36.0, 0.6)])
def test_the_sketch_of_a_turning_tower_is_the_tower(camera):
    """What is drawn while the hand turns it covers the same place as the picture that stands, from far to near, and leaves out only small things."""
    rig, _ = opened(until("hang"))
    view = rig.scene.picture
    drawn = view.steel(view.shapes())
    sight = Sight(camera, rig.scene.work_box)
    still, moving = Recorder(), Recorder()
    still.mesh(flat(Projected(drawn.fine, sight).pieces()))
    sketch = Sketch(drawn.model, sight)
    sketch.draw(moving)
    assert len(sketch.away) > 200 or camera.near
    assert (sketch.away[:-1] >= sketch.away[1:]).all()
    assert len(moving.drawn) == len(sketch.away)
    seen, sketched = (union([one.box for one in canvas.drawn if one.box.meets(sight.room)]) for canvas in (still, moving))
    for edge in ("x", "y", "right", "bottom"):
        assert abs(getattr(shared(sight.room, seen), edge) - getattr(shared(sight.room, sketched), edge)) < 12


@pytest.mark.parametrize("size", [(1280, 720), (1366, 705), (1024, 768)])
def test_the_land_has_no_gap_however_one_turns(size):
    """Where the strip of far land ends and begins again nothing of what was on the screen before shows through."""
    rig, _ = opened(until("hang"), size=size)
    room, scale = rig.scene.work_box, scale_for(*size)
    surface = pygame.Surface(size)
    canvas = Painter(surface, scale, 1.0, bundled_root() / "assets")
    for bearing in range(0, 360, 9):
        surface.fill("#FF00FF")
        with canvas.clip(room) as inner:
            draw_backdrop(inner, Sight(Camera(float(bearing), 30.0, 0.3), room), soft=False)
        shown = pygame.surfarray.array3d(surface.subsurface(surface.get_rect().clip(canvas._real(room))))
        assert not (shown == (255, 0, 255)).all(axis=2).any()


def test_the_sketch_is_parted_where_people_stand():
    """What lies behind them and what lies before them is all there is, none of it twice."""
    rig, _ = opened(until("hang"))
    view = rig.scene.picture
    sight = Sight(Camera(200.0, 21.0, 0.0), rig.scene.work_box)
    sketch, people_m = Sketch(view.steel(view.shapes()).model, sight), sight.away_m((0.0, 0.0, 21.0)) - 1.0
    behind, before = Recorder(), Recorder()
    sketch.draw(behind, beyond_m=people_m)
    sketch.draw(before, within_m=people_m)
    assert behind.drawn
    assert before.drawn
    assert len(behind.drawn) + len(before.drawn) == len(sketch.away)


def test_from_every_bearing_the_person_who_acts_stays_in_the_picture():
    rig, _ = opened(until("hang"))
    shapes = shapes_of(rig.attempt.world, rig.attempt.now_ms)
    me = next(one for one in shapes.figures if one.id == "p1")
    for bearing in range(0, 360, 15):
        x, y = Sight(Camera(bearing, me.at[2] + 1, 1.0), ROOM).point(me.at)
        assert ROOM.holds(x, y)


def test_an_antenna_hangs_in_the_picture_where_it_hangs_in_truth():
    rig, _ = opened(until("turn_antenna"))
    panel = next(one for one in shapes_of(rig.attempt.world, rig.attempt.now_ms).hung if one.id == "panel-2")
    true = rig.attempt.world.antennas["panel-2"]
    assert panel.azimuth_deg == true.azimuth_cdeg / 100
    assert panel.at[2] == true.height_mm / 1000
    assert panel.down_deg == true.downtilt_cdeg / 100


def test_the_picture_is_a_function_of_world_and_time():
    rig, _ = opened(until("hang"))
    pictures = []
    for _ in range(2):
        canvas = Recorder()
        rig.scene.picture.now_ms = 12_345
        rig.scene.picture.draw_live(canvas, rig.scene.work_box)
        pictures.append(canvas.drawn)
    assert pictures[0] == pictures[1]


def test_sprites_of_the_tower_are_there():
    rig, _ = opened(until("hang"))
    canvas = Recorder()
    rig.scene.draw(canvas)
    assert not [name for name in canvas.sprites() if not (bundled_root() / "assets" / "art" / f"{name}.svg").exists()]


@pytest.mark.parametrize("hauling", [True, False])
def test_what_is_drawn_again_is_what_the_whole_picture_would_show(hauling):
    """A load runs up on its rope, or only straps sway: pieces of the picture brought up to date for two seconds leave no trace."""
    rig, hand = opened(until("hoist" if hauling else "wrap_tape"))
    if hauling:
        rig.work.attempt.do(StartHoisting(pulley="pulley-1", rate_mm_s=700, by="p1"))
        rig.work.changed()
        rig.scene.refresh()
        hand.wait(900)
    root = bundled_root() / "assets"
    surfaces = [pygame.Surface((1280, 720)) for _ in range(2)]
    piecewise, anew = (Painter(one, 1.0, 1.0, root, studio=Studio(root)) for one in surfaces)
    rig.scene.draw(piecewise)
    drawn = 0.0
    for now_ms in range(rig.now_ms, rig.now_ms + 2_000, 50):
        rig.step(now_ms)
        boxes = joined(rig.scene.dirty())
        for box in boxes:
            with piecewise.clip(box) as inner:
                rig.scene.draw(inner, box)
        rig.scene.settle()
        drawn += sum(box.w * box.h for box in boxes)
    rig.scene.draw(anew)
    shown, wanted = (pygame.surfarray.array3d(one).astype(int) for one in surfaces)
    assert np.abs(shown - wanted).max() <= 3, "a thin line cut at the rim of a piece may be a shade off, no more"
    assert 0 < drawn < 40 * 0.5 * ROOM.w * ROOM.h, "half of the work view at most is drawn again each time"


@pytest.mark.parametrize("size", [(1280, 720), (1024, 768), (1920, 1080)])
@pytest.mark.parametrize("text_scale", [100, 150, 200])
def test_nothing_on_the_card_of_ports_lies_on_anything_else(size, text_scale):
    """A plugged port under the lens, its cable at hand, a wrench put on it: every key has its own place."""
    rig, hand = opened(until("wrap_tape"), size=size, text_scale=text_scale)
    hand.click("card:lines")
    plugged = next(port for port in rig.work.view().seen.ports.values() if port.ends and port.torque_mn_m and port.id.startswith("rru"))
    rig.scene.hands.cable = plugged.ends[0].partition(".")[0]
    rig.scene.choices.port_unit, rig.scene.choices.port, rig.scene.choices.tool = plugged.id.partition(".")[0], plugged.id, "wrench-small"
    rig.scene.refresh()
    assert {"lines.set", f"end:{plugged.ends[0]}"} <= set(rig.top.names)
    keys = [one for one in rig.top.widgets if one.name.startswith(("lines.", "port:", "end:", "plug.")) and one.solid and one.name != "lines.wrench"]
    over = [(one.name, other.name) for at, one in enumerate(keys) for other in keys[:at] if one.box.inset(0.5).meets(other.box.inset(0.5))]
    assert over == []
    sheet = rig.by_name("card.sheet").box
    assert all(one.box.bottom <= sheet.bottom for one in keys)


@pytest.mark.parametrize(("port", "part"), [("cpri", "lc-plug-inserted"), ("neg", "cable-lug-crimped-minus48"), ("pe", "cable-lug-crimped-earth"), ("ant0", "connector-4-3-10-plug")])
def test_what_is_plugged_lies_under_the_lens_as_what_it_is(port, part):
    rig, hand = opened(until("wrap_tape"))
    hand.click("card:lines")
    rig.scene.choices.port_unit, rig.scene.choices.port = "rru-2", f"rru-2.{port}"
    rig.scene.refresh()
    canvas = Recorder()
    rig.by_name("lines.lens").draw(canvas, Look())
    assert f"hardware/{part}" in canvas.sprites()
