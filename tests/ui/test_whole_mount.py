"""The tower done in the window from its first move to its last: by mouse alone, and by keyboard alone; alone, and after the safety of the same crew."""

import pytest

from tests.ui.test_tower import opened, until
from tests.ui.test_whole_jobs import HANDS, HOWS, begun, is_handed_over, is_prepared, lost, refused
from tests.ui.tradesman import Mouse, Tradesman
from tests.ui.window import Window


@HOWS
def test_mount_alone_ends_at_full_points(tmp_path, how):
    """Dressed for the climb, barred, inspected, made ready, climbed hook by hook, hoisted, hung, set, tightened, earthed, swept, sealed, run, photographed, climbed down, counted, handed over."""
    window, worker = begun(tmp_path, "mount", how)
    worker.works("mount")
    is_handed_over(window, worker)


@pytest.mark.slow
@HOWS
def test_safety_and_mount_in_one_go_end_at_full_points(tmp_path, how):
    """The same crew: papers and gear at the gate, locks at the cabinet, then the tower."""
    window = Window(tmp_path, draws=False, sound=False)
    window.starts("safety", "mount", mode="assessment")
    worker = Tradesman(window, HANDS[how][0])
    is_prepared(window, worker, HANDS[how][1])
    worker.works("mount")
    is_handed_over(window, worker)


@pytest.mark.slow
@HOWS
@pytest.mark.parametrize("seed", range(1, 9))
def test_mount_ends_at_full_points_on_other_seeds(tmp_path, how, seed):
    """Other planned values, defects, weather and leaning poles: the same hands."""
    window, worker = begun(tmp_path, "mount", how, seed)
    worker.works("mount")
    assert lost(window) == {}
    assert refused(window) == []


@pytest.mark.slow
def test_mount_in_practice_with_its_picture(tmp_path):
    """Drawn as it goes, in the other language and on a small screen: the step card follows, what is kept to the last stays open."""
    window = Window(tmp_path, sound=False, lang="en", size=(1024, 768))
    window.starts("mount", seed=2)
    worker = Tradesman(window, Mouse)
    worker.works("mount")
    assert lost(window) == {}
    open_still = {step.name for step in window.work.view().steps if step.state != "done"}
    assert all(name.startswith("any.") or name == "mount.noticing" for name in open_still), "what is kept, and what nobody has been told of"
    worker.hands_over()
    assert window.where == "debrief"


def test_one_changes_persons_and_sends_them_from_anywhere(tmp_path):
    """On the sheet of places one acts for the mate; what is then done is done by him, and both walk together or one alone."""
    window, worker = begun(tmp_path, "mount", "keys")
    worker.becomes("p2")
    assert (window.where, worker.view.me) == ("cabinet", "p2")
    worker.do_count_tools()
    assert window.log[-1] == {"do": "count_tools", "by": "p2"}
    worker.do_go_to("yard", together=True)
    assert window.where == "tower", "in the yard lies the store"
    assert {person.place for person in worker.view.seen.people.values() if person.id in worker.view.sheet.people} == {"yard"}
    worker.becomes("p1")
    worker.do_go_to("gate")
    assert [worker.view.seen.people[person].place for person in ("p1", "p2")] == ["gate", "yard"]
    worker.hand.press("places")
    assert window.by_name("places.who").chosen == 1, "who has parted goes alone until he asks for both"
    worker.hand.press("places.close")
    assert window.where == "safety"


def test_a_connector_aloft_is_photographed_bare_and_under_its_tape():
    """The frame holds the connector itself, as it is at that moment."""
    pictures = []
    for number in (until("wrap_tape"), until("wrap_tape", 3)):
        rig, hand = opened(number)
        rig.scene.show_panel("handover", {})
        hand.click("handover.tab.photo")
        hand.click("photo.kind.cable")
        hand.click("photo.targets:jmp-1.a.plug")
        hand.click("photo.shutter")
        assert rig.actions[-1] == {"do": "take_photo", "by": "p1", "target": "jmp-1.a.plug"}
        pictures.append(rig.by_name("photo.finder").key_of)
    assert pictures[0] != pictures[1]
