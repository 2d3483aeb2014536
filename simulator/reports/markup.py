"""HTML as values: what is not yet HTML is escaped where it enters, so no page can forget it."""

from __future__ import annotations

from html import escape

_VOID = frozenset({"meta", "br", "hr", "circle", "path", "rect", "line", "polygon"})


class Html(str):
    """Text that is HTML already; everything else is escaped on its way in."""

    __slots__ = ()


EMPTY = Html()
"""Nothing."""


def el(name: str, /, *children: str, **attributes: str | float | None) -> Html:
    """An element. In attribute names a trailing `_` falls away and others become `-`; None leaves an attribute out.

    >>> el("p", "1 < 2", class_="a&b")
    '<p class="a&amp;b">1 &lt; 2</p>'
    """
    shown = "".join(f' {_name(key)}="{_escaped(str(value))}"' for key, value in attributes.items() if value is not None)
    if name in _VOID and not children:
        return Html(f"<{name}{shown}/>")
    return Html(f"<{name}{shown}>{join(*children)}</{name}>")


def join(*children: str) -> Html:
    """Children one after the other, escaped where they are plain text."""
    return Html("".join(child if isinstance(child, Html) else _escaped(child) for child in children))


def _name(key: str) -> str:
    return "viewBox" if key == "viewBox" else key.rstrip("_").replace("_", "-")


def _escaped(text: str) -> str:
    """Escaped; characters no document may hold become spaces."""
    return escape("".join(" " if _is_forbidden(char) else char for char in text), quote=True)


def _is_forbidden(char: str) -> bool:
    return (
        (char < " " and char not in "\t\n") or "\x7f" <= char <= "\x9f" or "\ud800" <= char <= "\udfff" or char in "\ufffe\uffff"
    )
