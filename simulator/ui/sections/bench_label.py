"""The label editor: a flag of two lines, chips of designations in two steps, keys on the screen, the printer."""

from __future__ import annotations

from simulator.mechanics.cabling.dressing import LabelEnd
from simulator.ui.geometry import Box, column, row
from simulator.ui.intent import Act
from simulator.ui.sections import bench_art
from simulator.ui.sections.bench_face import GAP, ROW, Face
from simulator.ui.sections.bench_flag import LONGEST, Flag
from simulator.ui.sections.bench_state import Turn, Written
from simulator.ui.sections.bench_widgets import Chip
from simulator.ui.views.bench import OnBench, designations, equipment
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.card import Card
from simulator.ui.widgets.icon_button import IconButton
from simulator.ui.widgets.letter_pad import letter_pad
from simulator.ui.widgets.text_input import TextInput

FLAG, COLUMNS, ROWS = 66.0, 3, 2
PAD_WIDE, PAD_HIGH = 536.0, 300.0


class LabelFace(Face):
    """Equipment first, then its place; typing narrows the chips. Any text can be printed on either end."""

    name = "label"
    icon = "cable-label"

    # Chips

    def chips(self) -> list[tuple[str, str, str, bool]]:
        """(id, words, what the line reads then, whether the line is complete with it) for what has been written so far."""
        text = self.state.lines[self.state.line]
        names = designations(self.view)
        groups = equipment(self.view, names)
        group = next((one for one in sorted(groups, key=len, reverse=True) if text == one or text.startswith(f"{one}-")), "")
        inside = groups.get(group, [])
        if group and inside != [group]:
            narrowed = inside if text in {*names, f"{group}-"} else [name for name in inside if name.startswith(text)]
            return [(name, name[len(group) + 1 :] or name, name, True) for name in narrowed]
        found = [one for one in sorted(groups) if one.startswith(text) or (text and text in groups)]
        if not found:
            return [(name, name, name, True) for name in names if text in name]
        return [(one, one, one if groups[one] == [one] else f"{one}-", groups[one] == [one]) for one in found]

    def _chips(self, box: Box) -> list[Widget]:
        """Cells: back where something is written, as many chips as fit, and on to the next ones."""
        chips, state = self.chips(), self.state
        cells = [cell for line in column(box, max(1, int((box.h + GAP) // (ROW + GAP))), GAP) for cell in row(line, COLUMNS, GAP)]
        back = bool(state.lines[state.line])
        room = len(cells) - back
        pages = 1 if len(chips) <= room else -(-len(chips) // (room - 1))
        fit = room if pages == 1 else room - 1
        page = state.page % pages
        found: list[Widget] = []
        if back:
            found.append(IconButton("bench.chips.back", cells[0], icon="arrow-left", kind="white", hint=self.say("ui.bench.clear"), says=Written(state.line, ""), group="bench.chips"))
        for cell, (key, text, reads, whole) in zip(cells[back:], chips[page * fit : (page + 1) * fit], strict=False):
            said = Written(state.line, reads, on=whole and state.line == 0)
            found.append(Chip(f"bench.chip.{key}", cell, text=text, chosen=reads == state.lines[state.line], says=said, group="bench.chips"))
        if pages > 1:
            found.append(IconButton("bench.chips.more", cells[-1], icon="chevron-right", kind="white", hint=self.say("ui.bench.more"), says=Turn("page", page + 1), group="bench.chips"))
        return found

    # Face

    def widgets(self, room: Box, cable: OnBench) -> list[Widget]:
        """Flag, chips, end, keys, printer."""
        state = self.state
        colours, width, banded = bench_art.sheath(cable)
        label = LabelEnd(by=self.view.me, cable=cable.cable.id, end=state.end, text=self.text)
        flag = Flag(
            "bench.flag", Box(room.x, room.y, room.w, FLAG), lines=(state.lines[0], state.lines[1]), line=state.line, colours=colours, width=width,
            banded=banded, tells=Written, picks=lambda line: Turn("line", line), says=Act(label) if self.text else None,
        )  # fmt: skip
        hangs = bool(self.text) and any(one.label == self.text for one in cable.at(state.end))
        low = room.bottom - ROW
        wide = (room.w - 2 * GAP - ROW) * 0.46
        print_box = Box(room.x + wide + ROW + 2 * GAP, low, room.w - wide - ROW - 2 * GAP, ROW)
        chips = Box(room.x, flag.box.bottom + GAP + 2, room.w, low - GAP - 2 - flag.box.bottom - GAP)
        return [
            flag,
            *self._chips(chips),
            *self.end_tabs(Box(room.x, low, wide, ROW), "bench.end"),
            IconButton("bench.keys", Box(room.x + wide + GAP, low, ROW, ROW), icon="keyboard", kind="white", chosen=state.pad, hint=self.say("ui.bench.keys"), says=Turn("pad", not state.pad)),
            Button("bench.print", print_box, text=self.say("ui.bench.printed" if hangs else "ui.bench.print"), icon="check" if hangs else "printer", enabled=bool(self.text), says=Act(label)),
            *self._pad(room),
        ]

    @property
    def text(self) -> str:
        """What is printed: both lines, or the one that is written."""
        return " / ".join(part.strip() for part in self.state.lines if part.strip())

    def _pad(self, room: Box) -> list[Widget]:
        """Keys on the screen, beside the label over the rack."""
        if not self.state.pad:
            return []
        work = self.bench.scene.work_box
        sheet = Box(max(work.x + 4, room.x - 8 - PAD_WIDE), work.bottom - PAD_HIGH - 6, PAD_WIDE, PAD_HIGH)
        line = self.state.line
        field = TextInput("bench.field", sheet, text=self.state.lines[line], longest=LONGEST, upper=True, tells=lambda text: Written(line, text.replace("/", "")), says_done=lambda _: Turn("pad", value=False))
        keys = letter_pad("bench.pad", sheet.inset(12, 12), field)
        return [Card("bench.pad", sheet, solid=True), *keys]
