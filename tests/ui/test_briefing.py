"""The briefing: computed figures of the first site, a map whose labels never touch, every text fits, the choice of jobs, other sites."""

import copy
import re
from dataclasses import replace
from functools import lru_cache
from itertools import combinations, pairwise

import pygame
import pytest

from simulator.base.documents import bundled_root
from simulator.conduct.attempt import Terms
from simulator.expert.runner import in_memory
from simulator.scenario.load import load_scenario
from simulator.scenario.scenario import scenario_from_content
from simulator.scenario.sheet import sheet_of
from simulator.ui.art import Painter
from simulator.ui.geometry import scale_for
from simulator.ui.intent import Back, Wish
from simulator.ui.recorder import Recorder
from simulator.ui.scenes import briefing_layout as layout
from simulator.ui.scenes.briefing_map import plan_of
from simulator.ui.views.briefing import briefing_view
from simulator.ui.views.briefing_words import Words
from simulator.ui.views.map import map_plan, pin_box
from simulator.ui.views.map_ground import ground_of
from simulator.ui.views.path_profile import marks, path_view
from tests.ui.hand import Hand
from tests.ui.rig import SITE, Rig, attempt_on, words_of

SIZES = ((1280, 720), (1366, 768), (1920, 1080), (1024, 768))
SHELVES = ("material", "cable", "tool", "aloft", "rigging", "gear")
JOBS = ("cable",)
"""The job most pages are looked at for; which others can be chosen beside it depends on the scenes there are."""


@lru_cache(maxsize=1)
def attempt():
    """One attempt for all: the briefing changes nothing in it."""
    return attempt_on(JOBS)


@lru_cache(maxsize=64)
def view_of(seed=0, jobs=JOBS):
    """The view of the first site."""
    site = load_scenario(SITE)
    return briefing_view(site.document(seed), sheet_of(site, seed), jobs, site.playable)


@lru_cache(maxsize=1)
def as_drawn():
    """The view with the channel of the data sheet; seeds have others."""
    site = load_scenario(SITE)
    sheet = sheet_of(site, 0)
    plan = replace(sheet.plan, hop=replace(sheet.plan.hop, channel=12))
    return briefing_view(site.document(0), replace(sheet, plan=plan), site.playable, site.playable)


def briefing(about=None, **kwargs):
    """A briefing at the window."""
    return Rig("briefing", attempt(), about={"jobs": JOBS, **(about or {})}, **kwargs)


def free_to_choose(monkeypatch, *jobs):
    """The window as it is with scenes for these jobs alone."""
    monkeypatch.setattr("simulator.ui.by_hand.READY", jobs)


def drawn(rig):
    """Every text on the screen."""
    canvas = Recorder(text_scale=rig.text_scale / 100)
    rig.draw(canvas)
    return canvas.texts()


@lru_cache(maxsize=1)
def studio():
    """Fonts and sprites for all pictures of a run."""
    pygame.font.init()
    return Painter(pygame.Surface((8, 8)), 1.0, 1.0, bundled_root() / "assets").studio


def overflowing(rig):
    """The texts that do not fit in a picture."""
    shared = studio()
    shared.layers.clear()  # a layer shown again tells nothing of its texts
    painter = Painter(pygame.Surface(rig.size), scale_for(*rig.size), rig.text_scale / 100, shared.root, studio=shared)
    rig.draw(painter)
    return painter.overflows


def turn(rig, page):
    """Another page, by a click on its tab."""
    Hand(rig).click(f"page.{page}")


class TestFigures:
    def test_the_hop_is_that_of_the_data_sheet(self):
        view = as_drawn()
        assert round(view.distance_m) == 4183
        assert (view.a.azimuth_deg, view.b.azimuth_deg) == pytest.approx((224.45, 44.45), abs=0.005)
        assert (view.a.compass_deg, view.b.compass_deg) == pytest.approx((223.8, 43.8), abs=0.05)
        assert (view.a.elevation_deg, view.b.elevation_deg) == pytest.approx((-1.93, 1.90), abs=0.005)
        assert view.a.declination_deg == pytest.approx(0.7, abs=0.05)
        assert (view.a.tx_mhz, view.a.rx_mhz, view.pair_mhz) == (21546, 22778, 22162)
        assert (view.b.tx_mhz, view.b.rx_mhz) == (22778, 21546)
        assert (view.path.near_m, view.path.far_m) == (1436, 1296)

    def test_the_ridge_leaves_138_percent(self):
        worst = as_drawn().path.worst
        assert worst.distance_km == 2.5
        assert round(worst.clearance_m, 1) == 5.1
        assert round(100 * worst.fraction) == 138

    def test_what_a_compass_shows_for_a_sector(self):
        sector = view_of().sectors[0]
        assert sector.plan.azimuth_cdeg == 4000
        assert sector.compass_deg == pytest.approx(39.3, abs=0.05)

    def test_minutes_are_those_of_the_jobs_chosen(self):
        assert view_of(0, load_scenario(SITE).playable).minutes == 90
        assert view_of(0, ("cable", "align")).minutes == 45
        assert view_of(0, ("cable",)).minutes == 25
        assert [(line.job, line.minutes) for line in view_of().jobs] == [("safety", 10), ("mount", 30), ("cable", 25), ("align", 20), ("handover", 5)]

    def test_every_thing_of_the_store_is_counted_decoys_included(self):
        site = load_scenario(SITE)
        for seed in range(8):
            view, document = view_of(seed), site.document(seed)
            lies = [row.type for row in (*document.store, *document.cables) if row.place == "store"]
            assert {one.type: one.count for one in view.goods if one.group != "lug"} == {kind: lies.count(kind) for kind in lies}
            assert {one.type for one in view.goods if one.group == "lug"} == set(document.lugs)
            assert {"mcb-63a", "insulation-tester-500v", "panel-65-900", "odu-22-high", "jumper-716-716"} <= {one.type for one in view.goods}

    def test_what_goes_up_the_tower_has_groups_of_its_own(self):
        groups = {}
        for one in view_of().goods:
            groups.setdefault(one.group, set()).add(one.type)
        assert groups["equipment"] == {"panel-65-1800", "panel-65-900", "rru-1800-2x40", "dish-0p6-22", "odu-22-low", "odu-22-high", "odu-22-low-3"}
        assert groups["jumper"] == {"jumper-4310-716", "jumper-716-716"}
        assert {"tape-pvc", "cable-clamp", "rings-colour"} <= groups["aloft"]
        assert {"rope-60", "compass-sighting", "line-analyser", "spotting-scope"} <= groups["rigging"]
        assert {"multimeter-dc", "crimper-hex", "wrench-20-100"} <= groups["tool"]
        assert not {"rope-60", "panel-65-1800"} & (groups["tool"] | groups["material"])

    def test_the_cabinet_plan_is_whole(self):
        view, plan = view_of(), sheet_of(load_scenario(SITE), 0).plan
        assert [(way.way, way.rating_ma) for way in view.ways][:2] == [("rect.q0", 63000), ("dcdu.load0", 20000)]
        assert {way.way for way in view.ways} == {plan.input_way, *(row.way for row in plan.breakers)}
        assert {board.slot for board in view.boards} == {"bbu.s7", "bbu.s3", "bbu.s16", "bbu.s18", "bbu.s19"}
        here = {row.cable for row in plan.connections if row.ends}
        assert {run.cable for run in view.runs} == here
        assert {(run.cable, run.label_from, run.label_to) for run in view.runs} == {(run.cable, run.label_from, run.label_to) for run in plan.runs if run.cable in here}
        assert not {"jmp-1", "jmp-2", "pe-odu", "pe-rru-2"} & here, "made aloft"

    def test_nothing_hidden_is_told(self):
        site = load_scenario(SITE)
        for seed in range(12):
            document = site.document(seed)
            hidden = replace(document, fault=type(document.fault)(), weather=replace(document.weather, thunder_ms=-1, wind_mm_s=0), given=())
            hidden = replace(hidden, store=tuple(replace(item, defect="") for item in document.store))
            assert briefing_view(hidden, sheet_of(site, seed), JOBS, site.playable) == view_of(seed)

    def test_years_without_a_magnetic_model_show_a_dash(self):
        site = load_scenario(SITE)
        old = replace(site.document(0), date="2019-03-01")
        view = briefing_view(old, sheet_of(site, 0), site.playable, site.playable)
        assert view.a.declination_deg is None
        assert view.sectors[0].compass_deg is None
        assert Words(words_of("id", SITE)).azimuth(view.a.compass_deg) == "\u2013"

    def test_the_bulge_lifts_the_ground(self):
        path = path_view(((0, 10, 0), (20, 10, 0), (40, 10, 0)), ((10, 60), (10, 60)), 40.0, 7.0)
        assert path.ground_m(20) - 10 == pytest.approx(23.5, abs=0.1)
        assert path.ground_m(0) == 10
        assert path.worst.clearance_m == pytest.approx(50 - 23.5, abs=0.1)

    def test_marks_end_with_the_distance(self):
        for distance in (0.3, 1.0, 4.183, 12.4, 55.0, 800.0):
            shown = marks(distance)
            assert shown[0] == 0
            assert shown[-1] == distance
            assert all(two > one for one, two in pairwise(shown))
            assert len(shown) <= 9


class TestShown:
    def test_first_page_shows_the_figures_in_the_trainee_s_numbers(self):
        seen = drawn(briefing())
        for text in ("4,183\u00a0km", "A 224,45°", "B 44,45°", "138 % F1", "1.436\u00a0m", "1.268\u00a0m", "CKL-01", "LBG-02", "U", "2° + 4°", "\u22121,93°", "6,78400°\u00a0LS", "107,64800°\u00a0BT", "Deklinasi +0,7°", "\u221248\u00a0V DC", "25 menit"):
            assert text in seen, text

    def test_in_english_too(self):
        seen = drawn(briefing(lang="en"))
        for text in ("4.183\u00a0km", "A 224.45°", "N", "6.78400°\u00a0S", "107.64800°\u00a0E", "25 minutes"):
            assert text in seen, text

    def test_both_tilts_stand_apart(self):
        rig = briefing()
        turn(rig, "antenna")
        seen = drawn(rig)
        assert "Tilt mekanis" in seen
        assert "Tilt elektris" in seen
        assert any("F.637" in text for text in seen)

    @pytest.mark.parametrize("job", ["safety", "mount", "cable", "align", "handover"])
    def test_what_is_done_and_powered_is_that_of_the_first_job(self, job):
        rig = briefing(about={"jobs": (job,)})
        turn(rig, "jobs")
        told = rig.texts.text(f"briefing.{job}")
        seen = " ".join(drawn(rig))
        assert all(sentence in seen for sentence in re.split(r"(?<=[.!?])\s+", told))

    def test_every_cable_of_the_port_map_can_be_scrolled_to(self):
        rig = briefing()
        turn(rig, "cabinet")
        hand, seen = Hand(rig), set()
        hand.focus("ports")
        for _ in range(30):
            seen |= set(drawn(rig))
            hand.key("down")
        assert {text for run in view_of().runs for text in (run.label_from, run.label_to)} <= seen

    def test_every_kind_of_goods_has_a_tile(self):
        rig = briefing()
        turn(rig, "material")
        names = set()
        for shelf in SHELVES:
            Hand(rig).click(f"shelf.{shelf}")
            for _ in range(5):
                names |= {name.removeprefix("goods:") for name in rig.top.names if name.startswith("goods:")}
                if "goods.after" in rig.top.names:
                    Hand(rig).click("goods.after")
        assert names == {one.type for one in view_of().goods}

    def test_more_leads_to_all(self):
        rig = briefing()
        Hand(rig).click("tools.more")
        assert rig.by_name("page.material").chosen
        assert rig.by_name("shelf.tool").chosen
        turn(rig, "site")
        Hand(rig).click("tray.more")
        assert rig.by_name("shelf.material").chosen


class TestFits:
    @pytest.mark.parametrize("lang", ["id", "en"])
    @pytest.mark.parametrize(("size", "text_scale"), [(SIZES[0], 100), (SIZES[0], 150), (SIZES[3], 100), (SIZES[3], 150), (SIZES[1], 200), (SIZES[2], 100)])
    def test_every_page(self, lang, size, text_scale):
        rig = briefing(lang=lang, size=size, text_scale=text_scale)
        assert pages_overflowing(rig) == {}

    @pytest.mark.parametrize("text_scale", [100, 150, 200])
    def test_targets_are_large_enough(self, text_scale):
        rig = briefing(text_scale=text_scale)
        for page in layout.LARGE_PAGES if text_scale == 200 else layout.PAGES:
            turn(rig, page)
            assert rig.host.small_targets() == []


def pages_overflowing(rig):
    """Texts that do not fit, by page."""
    found = {}
    for page in layout.LARGE_PAGES if rig.scene.large else layout.PAGES:
        turn(rig, page)
        for shelf in SHELVES[:-1] if page == "material" else SHELVES[:1]:
            if page == "material":
                Hand(rig).click(f"shelf.{shelf}")
            bad = overflowing(rig)
            if bad:
                found[page, shelf] = bad
    assert rig.texts.missing == set()
    return found


class TestChoice:
    def test_start_with_the_mouse(self):
        rig = briefing(about={"seed": 3, "mode": "practice", "label": "kelas A"})
        said = Hand(rig).click("start")
        assert said == [Wish("start", {"seed": 3, "mode": "practice", "label": "kelas A", "jobs": JOBS})]

    def test_start_with_the_keys(self, monkeypatch):
        free_to_choose(monkeypatch, "cable", "align", "handover")
        rig = briefing(about={"jobs": ("cable", "align", "handover")})
        hand = Hand(rig)
        hand.focus("job:handover")
        assert hand.key("return") == [Wish("jobs", ("cable", "align"))]
        hand.focus("page.cabinet")
        hand.key("return")
        assert rig.by_name("page.cabinet").chosen
        hand.focus("start")
        (wish,) = hand.key("return")
        assert wish.what == "start"
        assert wish.value["jobs"] == ("cable", "align")

    def test_jobs_must_follow_each_other(self, monkeypatch):
        free_to_choose(monkeypatch, "cable", "align", "handover")
        rig = briefing(about={"jobs": ("cable", "align", "handover")})
        hand = Hand(rig)
        assert hand.click("job:align") == []
        assert rig.scene.jobs == ("cable", "align", "handover")
        assert any(rig.texts.text("ui.briefing.scattered") == getattr(widget, "text", "") for widget in rig.top.widgets)
        assert hand.click("job:handover") == [Wish("jobs", ("cable", "align"))]
        assert "45 menit" in drawn(rig)
        assert hand.click("job:align") == [Wish("jobs", ("cable",))]
        assert hand.click("job:cable") == []
        assert rig.scene.jobs == ("cable",)

    def test_a_job_without_a_scene_cannot_be_chosen(self, monkeypatch):
        free_to_choose(monkeypatch, "safety", "cable", "handover")
        rig = briefing()
        assert Hand(rig).click("job:mount") == []
        assert Hand(rig).click("job:align") == []

    def test_another_job_alone_is_one_click_away(self, monkeypatch):
        """From one job to another that is no neighbour of it: both cannot be had, so the other alone is meant."""
        free_to_choose(monkeypatch, "safety", "cable", "handover")
        rig = briefing()
        assert Hand(rig).click("job:handover") == [Wish("jobs", ("handover",))]
        assert rig.scene.jobs == ("handover",)
        assert "5 menit" in drawn(rig)

    def test_work_on_the_tower_brings_its_own_tools_first(self):
        rig = briefing(about={"jobs": ("mount",)})
        assert "bring:rope-60" in rig.top.names
        assert "tray:panel-65-1800" in rig.top.names
        rig = briefing()
        assert "bring:rope-60" not in rig.top.names
        assert "tray:panel-65-1800" not in rig.top.names

    @pytest.mark.parametrize("about", [{"again": True}, {"mode": "assessment"}])
    def test_called_back_or_assessed_the_jobs_stand(self, about):
        rig = briefing(about=about)
        assert Hand(rig).click("job:handover") == []
        assert rig.scene.jobs == JOBS

    def test_called_back_the_big_button_leads_back(self):
        rig = briefing(about={"again": True})
        assert Hand(rig).click("start") == [Back()]
        assert Hand(rig).key("escape") == [Back()]

    def test_an_assessment_says_that_there_are_no_hints(self):
        assert "Tanpa petunjuk" in drawn(briefing(about={"mode": "assessment"}))
        assert "Petunjuk tersedia" in drawn(briefing())

    def test_before_an_attempt_there_is_no_work(self):
        rig = briefing()
        desk = replace(rig.scene.desk, work=None)
        scene = type(rig.scene)(desk, {})
        scene.lay_out(1280, 720)
        scene.draw(Recorder())
        assert scene.mode == "practice"
        assert scene.seed == 0

    def test_with_large_text_all_is_within_reach_of_the_keys(self):
        rig = briefing(text_scale=200)
        hand = Hand(rig)
        for page in layout.LARGE_PAGES:
            hand.focus(f"page.{page}")
            hand.key("return")
            assert rig.by_name(f"page.{page}").chosen
        hand.focus("page.jobs")
        hand.key("return")
        hand.focus("job:safety")
        assert hand.key("return") == [Wish("jobs", ("safety",))]


class TestMap:
    @pytest.mark.parametrize("grown", [1.0, 1.4])
    def test_labels_never_touch_whatever_the_bearing(self, grown):
        room, _, _ = layout.site_rooms(layout.rooms(1280, 720, large=False).page)
        high = 28 * max(1.0, grown * 0.85)
        sizes = dict.fromkeys(("distance", "name.a", "name.b"), (52 * grown + 22, high))
        sizes |= dict.fromkeys(("azimuth.a", "azimuth.b"), (75 * grown + 44, high)) | {"scale": (44 * grown, high), "north": (44, 44)}
        for azimuth in range(0, 360, 6):
            plan = map_plan(room, 900.0 + azimuth * 40, azimuth + 0.5, sizes)
            boxes = [*plan.places.values(), pin_box(plan.a), pin_box(plan.b)]
            assert not [(one, two) for one, two in combinations(boxes, 2) if one.meets(two)], azimuth
            assert plan.is_clear

    def test_a_map_has_north_up_and_one_scale(self):
        room, _, _ = layout.site_rooms(layout.rooms(1280, 720, large=False).page)
        plan, _ = plan_of(Recorder(), room, view_of(), Words(words_of("id", SITE)))
        (ax, ay), (bx, by) = plan.a, plan.b
        assert bx < ax
        assert by > ay
        assert ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5 == pytest.approx(4.183 * plan.px_per_km, rel=1e-3)
        assert plan.bar == pytest.approx(plan.bar_km * plan.px_per_km)

    def test_the_landscape_is_the_same_for_the_same_site_and_another_for_another(self):
        room, _, _ = layout.site_rooms(layout.rooms(1280, 720, large=False).page)
        view = view_of()
        plan, _ = plan_of(Recorder(), room, view, Words(words_of("id", SITE)))
        assert ground_of(plan, view.path, "one") == ground_of(plan, view.path, "one")
        assert ground_of(plan, view.path, "one") != ground_of(plan, view.path, "two")


def other_site(sectors, latitude, longitude):
    """The first site moved, with another number of sectors."""
    content = copy.deepcopy(dict(load_scenario(SITE).content))
    raw = content["scenario"]
    raw["variants"] = []
    far = raw["sites"]["b"]
    far["latitude_deg"], far["longitude_deg"] = latitude, longitude
    first = raw["plan"]["sectors"][0]
    raw["plan"]["sectors"] = [{**first, "id": f"s{index + 1}", "azimuth_cdeg": 36000 // sectors * index, "ring_colour": ("red", "green", "pink")[index % 3]} for index in range(sectors)]
    return scenario_from_content(content)


class TestOtherSites:
    @pytest.mark.parametrize(
        ("sectors", "latitude", "longitude"), [(1, -6.7, 107.648), (6, -6.784, 107.9), (9, -6.9, 107.648), (3, -6.784, 107.2), (2, -6.7841, 107.6481)]
    )
    def test_another_site_is_drawn(self, sectors, latitude, longitude):
        site = other_site(sectors, latitude, longitude)
        rig = briefing(facts={"scenario": site})
        assert pages_overflowing(rig) == {}
        turn(rig, "site")
        assert Words(rig.texts).unit(rig.scene.shown.distance_m / 1000, 3, "km") in drawn(rig)
        assert len(rig.scene.shown.sectors) == sectors

    def test_the_equator_and_the_other_hemispheres(self):
        content = copy.deepcopy(dict(load_scenario(SITE).content))
        content["scenario"]["variants"] = []
        content["scenario"]["sites"]["a"] |= {"latitude_deg": 0.05, "longitude_deg": -70.0}
        content["scenario"]["sites"]["b"] |= {"latitude_deg": 0.08, "longitude_deg": -70.02}
        content["scenario"]["terrain"] = []
        rig = briefing(facts={"scenario": scenario_from_content(content)})
        seen = drawn(rig)
        assert "0,05000°\u00a0LU" in seen
        assert "70,00000°\u00a0BB" in seen
        assert not any("F1" in text for text in seen)


def test_an_attempt_on_the_chosen_jobs_can_begin():
    """What the briefing wishes is what an attempt is begun with."""
    rig = briefing()
    (wish,) = Hand(rig).click("start")
    begun = in_memory(Terms(scenario=load_scenario(SITE), seed=wish.value["seed"], jobs=wish.value["jobs"], mode=wish.value["mode"], prelude=()))
    assert begun.session.header.jobs == JOBS
