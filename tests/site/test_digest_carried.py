"""A family's digest is carried on from the one before it: it is the digest from nothing, whatever was changed, added or removed, asked or not."""

from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.site.digest import digest_from_nothing, world_digest
from simulator.site.part import Item
from tests.trainee import arrives

IDS = [f"item-{n}" for n in range(12)]
WORLD = arrives().world.put(*(Item(id=name, type="board") for name in IDS[:6]))
DEEDS = st.lists(st.tuples(st.sampled_from(("change", "add", "drop", "ask")), st.sampled_from(IDS), st.integers(0, 3)), max_size=40)


@settings(max_examples=200, deadline=None)
@given(DEEDS)
def test_a_carried_digest_is_the_digest_from_nothing(deeds):
    world = WORLD
    for deed, name, place in deeds:
        if deed == "drop":
            world = world.without("items", name)
        elif deed == "ask":
            assert world_digest(world) == digest_from_nothing(world)
        elif name in world.items:
            world = world.change("items", name, place=f"place-{place}")
        else:
            world = world.put(Item(id=name, type="board"))
    assert world_digest(world) == digest_from_nothing(world)
