"""The safety scene under a person's hands: papers, crew, weather, gear, kits, up to the walk to the cabinet."""

from dataclasses import replace
from functools import lru_cache

import pygame
import pytest

from simulator.base.documents import bundled_root
from simulator.scenario.load import load_scenario
from simulator.scenario.setup import initial_world
from simulator.ui.art import Painter
from simulator.ui.art.studio import Studio
from simulator.ui.geometry import scale_for
from simulator.ui.recorder import Recorder
from simulator.ui.views import gear
from tests.ui.hand import Hand
from tests.ui.rig import SITE, Rig, attempt_on

OUTSIDE = {
    "papers_read", "permit_signed", "crew_cleared", "briefing_held", "rescue_plan_known", "gear_inspected", "gear_judged", "gear_worn",
    "buddy_checked", "rescue_ready", "area_barred", "weather_checked", "noc_told",
}  # fmt: skip
"""What of the job is done before anybody reaches the cabinet."""


class Mouse:
    """Everything by the pointer alone."""

    def __init__(self, rig):
        self.rig, self.hand = rig, Hand(rig)

    def press(self, name):
        self.hand.click(name)

    def place(self, thing, target):
        self.hand.drag(thing, target)

    def turn_to_taking(self):
        box = self.rig.by_name("tray.mode").box
        self.hand.click((box.centre[0], box.y + box.h * 0.25))

    def write(self, field, pad, text):
        for letter in text.upper():
            self.hand.click(f"{pad}.{'space' if letter == ' ' else letter}")


class Clicks(Mouse):
    """The same, things picked by a click and placed by another."""

    def place(self, thing, target):
        self.hand.click(thing)
        self.hand.click(target)


class Keys(Mouse):
    """Everything by the keyboard alone."""

    def press(self, name):
        self.hand.focus(name)
        self.hand.key("return")

    def place(self, thing, target):
        self.press(thing)
        self.press(target)

    def turn_to_taking(self):
        self.press("tray.mode")

    def write(self, field, pad, text):
        self.hand.focus(field)
        self.hand.type(text)


def view(rig):
    return rig.work.view()


def read_papers(by):
    """Every paper is read, two are signed; what has run out by its printed date is reported."""
    sheet = view(by.rig).sheet
    for name, kind, _ in sheet.papers:
        by.press(f"paper:{name}")
        by.press("paper.read")
        until = view(by.rig).notes["read", name]
        if kind in ("permit", "jsa"):
            by.press("paper.sign")
        if until and until < sheet.date:
            by.press("paper.report")
        if name == "rescue-plan":
            page = by.rig.by_name("paper.page")
            by.write("record:hospital", "pad", page.lines[0].value)
            by.press("record.write")
        by.press("paper.close")


def ready_crew(by):
    """Both are asked; who is not fit or whose certificate has run out stays on the ground; wind, talk, call."""
    sheet, notes = view(by.rig).sheet, view(by.rig).notes
    run_out = [holder for name, kind, holder in sheet.papers if kind == "certificate" and notes["read", name] < sheet.date]
    for person in sheet.people:
        by.press(f"crew.ask:{person}")
        if person in run_out or by.rig.by_name(f"crew.head:{person}").state == by.rig.scene.say("ui.crew.unfit"):
            by.press(f"crew.role:{person}")
    by.press("belt.anemometer")
    by.press("wind.write")
    by.write("wind.value", "wind.pad", by.rig.by_name("wind.glass").text.replace(".", ","))
    by.press("wind.done")
    by.press("wind.close")
    by.press("crew.brief")
    by.press("belt.radio")
    by.press("call:start")
    by.press("call.close")


def inspect_gear(by):
    """Everything comes under the glass; what the picture shows to be bad is rejected."""
    by.press("gear:helmet")
    while any(not item.inspected for item in by.rig.scene.panel.family):
        by.press("item.inspect")
        glass = by.rig.by_name("item.lens")
        bad = bool(glass.finding)
        by.press("item.reject" if bad else "item.after")
    by.press("item.close")


def dress_all(by):
    """Everybody gets what work on the ground needs, and is checked by the other."""
    by.turn_to_taking()
    for person in view(by.rig).sheet.people:
        by.press(f"crew.show:{person}")
        for place in gear.needed(view(by.rig)):
            stack = next(one for one in gear.stacks(view(by.rig)) if one.place == place)
            by.place(f"gear:{stack.type}", "person" if place != "feet" else "body:feet")
        by.press(f"buddy:{person}")


def set_up(by):
    """Kits and barrier to the cabinet, then both walk there."""
    for type_id in ("first-aid", "rescue-kit", "barrier"):
        by.place(f"gear:{type_id}", "place:cabinet")
    by.press("walk.both")
    by.press("place:cabinet")


def whole_job(rig, by):
    """All of it, in the order of the trade."""
    read_papers(by)
    ready_crew(by)
    inspect_gear(by)
    dress_all(by)
    set_up(by)


def verdicts(rig):
    return {result.form.id: result.verdict.name for result in rig.attempt.grade().results}


@lru_cache(maxsize=4)
def done_by(way):
    """The whole part done in one way, on a seed whose partner is not fit and whose gear has a torn boot."""
    rig = Rig("safety", attempt_on(("safety",), seed=0))
    whole_job(rig, way(rig))
    return rig


@pytest.mark.parametrize("way", [Mouse, Clicks, Keys])
def test_all_that_is_done_outside_is_done_by_one_kind_of_hand(way):
    rig = done_by(way)
    found = verdicts(rig)
    assert {name: found[name] for name in OUTSIDE if found[name] != "met"} == {}
    assert not [entry for entry in rig.attempt.session.entries if entry.refusal]
    people = view(rig).seen.people
    assert {person.place for person in people.values()} == {"cabinet"}
    assert people["p2"].role == "ground"


def test_the_actions_are_those_of_the_expert():
    expert = Rig("safety", attempt_on(("safety",), seed=0, actions=10_000))

    def named(action):
        """Which of several sound pieces is worn, and the wind of the minute, are free."""
        free = {"write_record": "value", "wear": "item"}.get(action["do"])
        return tuple(sorted((key, str(value)) for key, value in action.items() if key != free))

    mine = sorted(named(action) for action in done_by(Mouse).actions)
    assert mine == sorted(named(action) for action in expert.actions if action["do"] not in {"tag_way", "cover_port"})


def seed_with(defect):
    """A seed whose gear or goods have that defect."""
    return seed_where(lambda world: any((item.type, item.defect) == defect for item in world.items.values()))


def seed_where(is_so):
    """The first seed whose site is so at the start."""
    site = load_scenario(SITE)
    return next(seed for seed in range(80) if is_so(initial_world(site, seed)))


def drawn(rig):
    """Everything drawn, as it was asked of the canvas."""
    canvas = Recorder()
    rig.draw(canvas)
    return canvas.drawn


@pytest.mark.parametrize("defect", [("helmet", "expired"), ("lanyard-twin", "frayed"), ("sfp-6g-1310-sm", "bent_pins")])
def test_a_bad_item_is_found_by_looking_alone_and_rejected(defect):
    rig = Rig("safety", attempt_on(("safety",), seed=seed_with(defect), mode="assessment"))
    by = Mouse(rig)
    items = rig.attempt.world.items.values()
    bad = next(item.id for item in items if (item.type, item.defect) == defect)
    good = next(item.id for item in items if item.type == defect[0] and not item.defect and item.place == "store")
    pictures = {}
    for name in (good, bad):
        rig.scene.show_panel("item", {"item": name})
        assert rig.by_name("item.lens").finding == "", "nothing is seen from afar"
        by.press("item.lens")
        glass = [one for one in drawn(rig) if rig.by_name("item.lens").box.meets(one.box)]
        pictures[name] = {(one.kind, one.what if one.kind != "text" else one.what[-4:], round(one.box.w)) for one in glass}
        assert "item.finding" not in rig.host.top.names, "an assessment says it in no words"
    assert pictures[good] != pictures[bad]
    by.press("item.reject")
    assert view(rig).seen.items[bad].judged == "reject"
    assert rig.scene.panel.item != bad, "the next one comes under the glass"


def test_practice_says_the_finding_in_words():
    rig = Rig("safety", attempt_on(("safety",), seed=0))
    rig.scene.show_panel("item", {"item": "boots-1"})
    Keys(rig).press("item.inspect")
    assert rig.by_name("item.finding").bad
    assert rig.texts.name("torn") in rig.by_name("item.finding").text


def test_an_assessment_marks_nothing_on_the_person():
    rigs = {mode: Rig("safety", attempt_on(("safety",), mode=mode)) for mode in ("practice", "assessment")}
    for mode, rig in rigs.items():
        names = [one.what for one in drawn(rig) if one.kind == "sprite"]
        assert any("ghost" in name for name in names) is (mode == "practice")
        assert rig.by_name("body:head").judged is (mode == "practice")


def test_gear_is_taken_off_by_carrying_it_back_to_the_rack():
    rig = Rig("safety", attempt_on(("safety",), seed=0))
    for by, place in ((Mouse(rig), "head"), (Clicks(rig), "hands"), (Keys(rig), "eyes")):
        if rig.scene.choices.mode == "look":
            by.turn_to_taking()
        stack = next(one for one in gear.stacks(view(rig)) if one.place == place)
        by.place(f"gear:{stack.type}", "person")
        assert place in gear.worn(view(rig), "p1")
        by.place(f"body:{place}", "rack")
        assert place not in gear.worn(view(rig), "p1")


def test_what_cannot_be_worn_is_refused_with_a_reason_and_a_second_piece_too():
    rig = Rig("safety", attempt_on(("safety",), seed=0))
    by = Mouse(rig)
    by.turn_to_taking()
    by.place("gear:barrier", "person")
    by.place("gear:helmet", "person")
    by.place("gear:helmet", "body:head")
    said = [dict(entry.refusal)["code"] for entry in rig.attempt.session.entries if entry.refusal]
    assert said == ["not_worn", "place_taken"]
    assert any(one.kind == "text" and one.what == rig.texts.say(view(rig).told.refusal) for one in drawn(rig))


def test_the_one_looked_at_last_lies_on_top():
    rig = Rig("safety", attempt_on(("safety",), seed=0))
    by = Mouse(rig)
    by.press("gear:helmet")
    by.press("item.pick:helmet-3")
    by.press("item.inspect")
    by.press("item.close")
    by.turn_to_taking()
    by.place("gear:helmet", "person")
    assert gear.worn(view(rig), "p1")["head"].id == "helmet-3"
    by.press("crew.show:p2")
    by.place("gear:helmet", "person")
    assert gear.worn(view(rig), "p2")["head"].id == "helmet-1"


def test_an_expired_paper_shows_its_date_only_once_read_and_can_be_reported():
    seed = seed_where(lambda world: world.papers["access"].until == "2026-06-10")
    rig = Rig("safety", attempt_on(("safety",), seed=seed))
    by = Keys(rig)
    by.press("paper:access")
    assert rig.by_name("paper.page").lines == ()
    assert "paper.report" not in rig.host.top.names
    by.press("paper.read")
    assert rig.by_name("paper.page").lines[-1].value == "10-06-2026"
    by.press("paper.report")
    assert verdicts(rig)["noticed_safety"] == "met"


def test_who_is_chosen_walks_alone_or_together():
    rig = Rig("safety", attempt_on(("safety",)))
    by = Mouse(rig)
    for who, place, stand in (("partner", "yard", ("gate", "yard")), ("me", "tower-foot", ("tower-foot", "yard")), ("both", "gate", ("gate", "gate"))):
        by.press(f"walk.{who}")
        by.press(f"place:{place}")
        assert tuple(view(rig).seen.people[one].place for one in ("p1", "p2")) == stand


def test_what_was_read_and_signed_is_still_known_in_a_scene_made_anew():
    rig = done_by(Mouse)
    again = Rig("safety", rig.attempt)
    assert again.by_name("paper:permit").read
    assert again.by_name("paper:permit").signed
    assert again.by_name("gear:boots").marks[0] == "rejected"


def test_who_is_on_the_tower_is_shown_with_the_height():
    """At the foot of a job on the tower one sees who is up there, and how high: on the plan and beside his name."""
    attempt = attempt_on(("safety",), actions=10_000)
    world = attempt.world
    attempt.session.worlds[-1] = world.put(replace(world.people["p1"], place="platform-36"))
    for lang, named, state in (("id", "Menara 36 m", "Menara 36 m"), ("en", "Tower 36 m", "Up at 36 m")):
        rig = Rig("safety", attempt, lang=lang)
        foot = rig.by_name("place:tower-foot")
        assert (foot.text, len(foot.aloft), len(foot.faces)) == (named, 1, 0)
        assert rig.by_name("crew.head:p1").state == state
        assert len(rig.by_name("place:cabinet").faces) == 1
        pygame.font.init()
        painter = Painter(pygame.Surface((1280, 720)), 1.0, 1.0, bundled_root() / "assets", studio=STUDIO)
        rig.draw(painter)
        assert painter.overflows == []


PLACES = (None, ("item", {"item": "harness-1"}), ("item", {"item": "main-1"}), ("paper", {"paper": "rescue-plan"}), ("paper", {"paper": "jsa"}), ("item_call", {}), ("item_wind", {}))
SIZES = (((1280, 720), 100), ((1280, 720), 150), ((1366, 768), 200), ((1920, 1080), 100), ((1024, 768), 150), ((1024, 768), 200))
STUDIO = Studio(bundled_root() / "assets", None)


@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_text_fits_and_every_target_is_large_enough(lang):
    pygame.font.init()
    attempt = done_by(Mouse).attempt
    for number, (size, text_scale) in enumerate(SIZES):
        rig = Rig("safety", attempt, lang=lang, size=size, text_scale=text_scale)
        for panel in (None, *PLACES[1 + number % 2 :: 2]):
            if panel:
                rig.scene.show_panel(*panel)
            elif rig.scene.drawers:
                rig.scene.drawer = "belt"
                rig.scene.refresh()
            painter = Painter(pygame.Surface(size), scale_for(*size), text_scale / 100, bundled_root() / "assets", studio=STUDIO)
            rig.draw(painter)
            card = rig.scene.card_box
            assert [text for text, box in painter.overflows if rig.scene.drawers or not card.meets(box)] == [], (size, text_scale, panel)
            assert [name for name in rig.host.small_targets() if name != "pause"] == []


def test_the_keyboard_reaches_everything_that_the_mouse_does():
    rig = Rig("safety", attempt_on(("safety",)))
    hand = Hand(rig)
    for panel in (None, ("item", {"item": "helmet-1"}), ("paper", {"paper": "permit"})):
        if panel:
            rig.scene.show_panel(*panel)
        for widget in [one for one in rig.host.top.widgets if one.focusable and one.enabled]:
            hand.focus(widget.name)
