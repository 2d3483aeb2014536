"""The ends of the cable: each core or plug to be taken in the hand, its label, where it is plugged."""

from __future__ import annotations

from collections.abc import Hashable

from simulator.site.perception import SeenEnd
from simulator.ui import theme
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box, row
from simulator.ui.hands import CableEnd, Ready
from simulator.ui.sections.bench_face import GAP, Face
from simulator.ui.sections.bench_widgets import EndPiece
from simulator.ui.views.bench import LETTERS, OnBench, lug_of, stamp
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.drawing import words

HEAD = 28.0


class EndsFace(Face):
    """Both ends, one above the other."""

    name = "ends"
    icon = "cable"

    def _halves(self, room: Box) -> list[Box]:
        high = (room.h - GAP) / 2
        return [Box(room.x, room.y + index * (high + GAP), room.w, high) for index in (0, 1)]

    def widgets(self, room: Box, cable: OnBench) -> list[Widget]:
        """A piece per core in sight."""
        found: list[Widget] = []
        for end, half in zip(LETTERS, self._halves(room), strict=True):
            cores = cable.at(end)
            if cores:
                places = row(Box(half.x, half.y + HEAD, half.w, half.h - HEAD), len(cores), GAP)
                found += [self._piece(one, place, cable) for one, place in zip(cores, places, strict=True)]
        return found

    def _piece(self, end: SeenEnd, place: Box, cable: OnBench) -> EndPiece:
        lug = lug_of(self.view, end.lug)
        core = self.bench.texts.name(end.core)
        free = self.say("ui.bench.free_lug", core=core, lug=stamp(lug)) if lug else core
        if cable.connector(end.end) != "bare":
            free = self.say("ui.bench.free")
        there = {"says": Ready(unit=end.port.partition(".")[0], port=end.port)} if end.port else {"load": CableEnd(end.cable, end.end, end.core)}
        return EndPiece(
            f"end:{end.id}", place, group="bench.ends", plugged=bool(end.port), caption=self.bench.named(end.port) if end.port else free,
            colour=end.colour, section_cmm2=cable.section_cmm2(end.core), connector=cable.connector(end.end),
            lug_section=lug.section_cmm2 if lug else 0, lug_hole=lug.connector[-2:].upper() if lug else "", lug_stamp=stamp(lug) if lug else "",
            **there,
        )  # fmt: skip

    def key(self, cable: OnBench) -> Hashable:
        """Labels hang with the ends."""
        return ()

    def draw(self, canvas: Canvas, room: Box, cable: OnBench) -> None:
        """Letters and labels; an end out of sight says so."""
        for end, half in zip(LETTERS, self._halves(room), strict=True):
            cores = cable.at(end)
            head = Box(half.x, half.y, half.w, HEAD)
            wide = min(half.w * 0.36, canvas.measure(self.say(f"ui.bench.end_{end}"), theme.CAPTION)[0] + 4)
            words(canvas, self.say(f"ui.bench.end_{end}"), Box(head.x, head.y, wide, head.h - 4), theme.CAPTION, theme.SLATE500, most=1)
            self._flag(canvas, Box(head.x + wide + 8, head.y + 2, head.w - wide - 8, head.h - 6), cores)
            if not cores:
                place = Box(half.x, half.y + HEAD, half.w, half.h - HEAD)
                canvas.rect(place, theme.PAPER, line=theme.MIST200, radius=theme.RADIUS_TILE)
                words(canvas, self.say("ui.bench.unseen"), place.inset(10), theme.CAPTION, theme.SLATE500, "center")

    def _flag(self, canvas: Canvas, box: Box, cores: list[SeenEnd]) -> None:
        """The label on an end, or that there is none."""
        text = next((one.label for one in cores if one.label), "")
        if not text:
            if cores:
                words(canvas, self.say("ui.bench.no_label"), box, theme.CAPTION, theme.SLATE500, most=1)
            return
        wide = min(box.w, canvas.measure(text, theme.CAPTION)[0] + 20)
        flag = Box(box.x, box.y, wide, box.h)
        canvas.rect(flag, theme.WHITE, line=theme.MIST300, width=1.4, radius=3)
        canvas.rect(Box(flag.x + 1, flag.y + 1, 5, flag.h - 2), theme.CABLES["fibre-single-mode"][1], radius=2)
        words(canvas, text, Box(flag.x + 10, flag.y, flag.w - 12, flag.h), theme.CAPTION, theme.INK900, most=1)
