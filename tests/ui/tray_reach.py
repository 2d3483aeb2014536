"""Finding things in belt and tray, for tests: a person turns pages until he sees what he wants."""

GROUPS = ("cable", "board", "breaker", "module", "material", "gear")


def _turned_to(hand, name, arrow, press):
    pages = []
    while name not in hand.host.top.names:
        page = [one for one in hand.host.top.names if one.startswith(("tool:", "item:", "cable:", "tag", "cap"))]
        if page in pages or arrow not in hand.host.top.names:
            return False
        pages.append(page)
        press(arrow)
    return True


def with_mouse(hand, name):
    """Turns belt or tray to a tile (`tool:dmm-1`, `item:sfp-1`, `cable:dc-in`, `tag`, `cap`) with the pointer."""
    _reach(hand, name, hand.click)


def with_keys(hand, name):
    """The same with the keyboard; the tile then has the focus."""

    def press(place):
        hand.focus(place)
        hand.key("return")

    _reach(hand, name, press)
    hand.focus(name)


def _reach(hand, name, press):
    if name.startswith("tool:"):
        assert _turned_to(hand, name, "belt.after", press), name
        return
    if name in hand.host.top.names or _turned_to(hand, name, "tray.after", press):
        return
    for group in GROUPS:
        press(f"tray.group.{group}")
        if _turned_to(hand, name, "tray.after", press):
            return
    raise AssertionError(f"{name} lies nowhere in the tray")
