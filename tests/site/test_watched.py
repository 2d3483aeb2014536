"""A watched World is the World to whoever asks, and knows afterwards on what the answers rest."""

from simulator.site.electrical import circuit
from simulator.site.services import settled
from simulator.site.watched import is_as_seen, watched
from tests.trainee import arrives


def test_it_answers_as_itself_and_knows_what_was_looked_at():
    world = arrives().world
    seen = watched(world)
    assert seen.units["bbu"] is world.units["bbu"]
    assert is_as_seen(seen, world)
    assert is_as_seen(seen, world.change("people", "p1", place="yard")), "nobody looked at the people"
    assert not is_as_seen(seen, world.change("units", "bbu", damaged=True))


def test_a_question_is_noted_by_its_answer_not_by_what_the_answer_rests_on():
    world = arrives().world
    seen = watched(world)
    assert circuit(seen) is circuit(world)
    loose = next(item for item in world.items.values() if item.place.startswith("store"))
    assert is_as_seen(seen, world.change("items", loose.id, place="carried:p1")), "nothing of the network was touched"
    assert not is_as_seen(seen, world.change("ways", "rect.q0", closed=not world.ways["rect.q0"].closed))


def test_another_world_made_of_it_is_never_as_seen():
    world = arrives().world
    seen = watched(world)
    settled(seen.change("ways", "rect.q0", closed=True))
    assert not is_as_seen(seen, world.change("people", "p1", place="yard"))
