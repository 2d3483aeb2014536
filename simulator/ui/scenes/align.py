"""The align scene: through the scope to the far tower, the dish on its mount, the trace of volts, the colleague on the radio."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import fields
from typing import Any

from simulator.site.perception import Perception
from simulator.ui import theme
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.hands import Hands, Ready
from simulator.ui.intent import Intent, Wish
from simulator.ui.panel import Close, Open
from simulator.ui.scene import Desk, scene
from simulator.ui.scenes.work import WorkScene
from simulator.ui.section import Section
from simulator.ui.sections.align_belt import AlignBelt, LevelBar
from simulator.ui.sections.align_mount import Mount
from simulator.ui.sections.align_radio import Radio
from simulator.ui.sections.align_scope import Scope
from simulator.ui.sections.align_trace import Trace
from simulator.ui.views.align import Spot, as_person, curve_of, is_hinted, spot_of
from simulator.ui.views.work import WorkView
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.icon_button import IconButton

UPPER_SHARE, UPPER_MOST, SCOPE_SHARE = 0.62, 0.47, 0.405
"""Height of scope and mount as a share of the work view, at most as a share of its width; width of the scope."""
LEVEL_HIGH = 78.0


class AlignScene(WorkScene):
    """Scope and mount above, trace below, radio in the tray, the climber's belt at the right."""

    name = "align"
    icon = "microwave-dish"

    def __init__(self, desk: Desk, about: dict[str, Any]) -> None:
        self._known: tuple[WorkView | None, Spot, Perception | None, WorkView | None] = (None, Spot("", "", "", "", ""), None, None)
        self._within: Box | None = None
        super().__init__(desk, about)
        self.hands = Hands()
        self.scope, self.mount, self.trace = Scope(self, self.hands), Mount(self, self.hands), Trace(self, self.hands)
        self.radio, self.belt_section = Radio(self, self.hands), AlignBelt(self, self.hands)

    # What the sections ask

    def _look(self) -> tuple[Spot, Perception, WorkView]:
        """Dish and people, what the climber sees, the view as he has it; found once for each view."""
        view = self.view
        if self._known[0] is not view:
            spot = spot_of(view)
            assert self.desk.work is not None
            seen = self.desk.work.sees(spot.climber) if spot.climber and spot.climber != view.seen.person else view.seen
            self._known = view, spot, seen, as_person(view, seen) if seen is not view.seen else view
        _, spot, known, mine = self._known
        assert known is not None
        assert mine is not None
        return spot, known, mine

    @property
    def spot(self) -> Spot:
        """The dish and who stands at it."""
        return self._look()[0]

    @property
    def seen(self) -> Perception:
        """What the one at the dish sees."""
        return self._look()[1]

    @property
    def climber_view(self) -> WorkView:
        """The view as the one at the dish has it."""
        return self._look()[2]

    @property
    def now_ms(self) -> int:
        """Work time now; the view may be of a moment before."""
        return int(self.desk.facts["clock_ms"]()) if "clock_ms" in self.desk.facts else self.view.now_ms

    @property
    def live_mv(self) -> int | None:
        """What a voltmeter in the alignment port shows now, None where none does."""
        work, port = self.desk.work, self.spot.port
        for one in self.seen.instruments.values():
            if port in (one.red, one.black) and work is not None:
                found = work.shows(one.id)
                return found[1] if found and found[0] == "rssi_mv" else None
        return None

    # Rooms and widgets

    def sections(self) -> list[tuple[Section, Box]]:
        """Every section with its room, in the order of the tab key."""
        work = self.work_box
        upper = Box(work.x, work.y, work.w, min(work.h * UPPER_SHARE, max(work.h * 0.5, work.w * UPPER_MOST)))
        scope = Box(upper.x, upper.y, upper.w * SCOPE_SHARE, upper.h)
        mount = Box(scope.right, upper.y, upper.right - scope.right, upper.h)
        trace = Box(work.x, upper.bottom, work.w, work.bottom - upper.bottom)
        return [(self.scope, scope), (self.mount, mount), (self.trace, trace), (self.belt_section, self.belt_box), (self.radio, self.tray_box)]

    def work(self, room: Box) -> list[Widget]:
        """Scope, mount, trace. An open lens lies over what it belongs to, so the mount comes last."""
        order = (self.scope, self.trace, self.mount)
        rooms = {section: box for section, box in self.sections() if section in order}
        return [widget for section in order for widget in section.widgets(rooms[section])]

    def belt(self, room: Box) -> list[Widget]:
        """The climber's belt; below it the terminal of the hop, after a hint the level."""
        back = Box(room.right - 56, room.bottom - 56, 48, 48)
        key = Box(room.x + 8, back.y, back.x - room.x - 14, 48)
        rest = self._belt_room(room)
        found: list[Widget] = []
        if is_hinted(self.view):
            found.append(self._level(Box(key.x, key.y - LEVEL_HIGH - 6, room.w - 16, LEVEL_HIGH)))
        terminal = Button("hop.terminal", key, text=self.say("ui.align.terminal"), icon="indoor-unit", kind="dark", says=Open("align_hop"), hint=self.say("ui.align.terminal_hint"))
        leave = IconButton("step.back", back, icon="tower", says=Wish("step_back", True), hint=self.say("ui.align.step_back"))
        return [*self.belt_section.widgets(rest), terminal, leave, *found]

    def _belt_room(self, room: Box) -> Box:
        """What is left for the belt."""
        return Box(room.x, room.y, room.w, room.h - 60 - (LEVEL_HIGH + 6 if is_hinted(self.view) else 0))

    def _level(self, box: Box) -> LevelBar:
        return LevelBar("level.bar", box, level_cdbm=self._level_cdbm(), plan_cdbm=self.view.sheet.plan.hop.level_cdbm, title=self.say("ui.align.level"), plan=self.say("ui.align.plan"), lang=self.desk.texts.lang)

    def _level_cdbm(self) -> int | None:
        """The level the present voltage stands for by the sheet's curve."""
        mv, curve = self.live_mv, curve_of(self.view)
        return round(curve.level_dbm(abs(mv) / 1000.0) * 100) if mv is not None and curve else None

    def tray(self, room: Box) -> list[Widget]:
        """The radio."""
        return self.radio.widgets(room)

    def work_key(self) -> tuple[Hashable, ...]:
        """The baked picture never changes."""
        return tuple(section.key() for section, _ in self.sections())

    def draw_work(self, canvas: Canvas, room: Box) -> None:
        """A quiet ground and the cards on it."""
        canvas.rect(room, theme.MIST100)
        for section, box in self.sections()[:3]:
            section.draw(canvas, box)

    def draw_ground(self, canvas: Canvas) -> None:
        """Frame, then the belt's webbing."""
        super().draw_ground(canvas)
        if not self.view.paused and (not self.drawers or self.drawer == "belt"):
            self.belt_section.draw(canvas, self._belt_room(self.belt_box))

    def draw(self, canvas: Canvas, within: Box | None = None) -> None:
        """The scene; `within` tells whether any lead is near."""
        self._within = within
        super().draw(canvas, within)

    def draw_over(self, canvas: Canvas) -> None:
        """Leads lie above the mount: nothing of them is left of it."""
        left = self.work_box.x + self.work_box.w * SCOPE_SHARE
        near = self._within is None or self._within.right > left
        if near and not self.view.paused and self.panel is None and not self.drawers:
            self.belt_section.draw_live(canvas, self.belt_box)

    # What happens

    def told(self) -> None:
        """What was done last shows in every section."""
        told = self.view.told
        if told and told.params.get("instrument") and told.do not in ("tell_partner", "look_through_scope"):
            self.hands.instrument = str(told.params["instrument"])
        for section, _ in self.sections():
            section.told()

    def hears(self, said: object) -> Iterable[Intent | Open | Close]:
        """What lies ready changes here; the rest is the sections'."""
        if isinstance(said, Ready):
            for item in fields(said):
                value = getattr(said, item.name)
                if value is not None:
                    setattr(self.hands, item.name, value)
            return ()
        for section, _ in self.sections():
            answer = section.hear(said)
            if answer is not None:
                return answer
        return ()

    def is_busy(self) -> bool:
        """Also while the land is drawn, a nut is held or a colleague turns his."""
        work = self.desk.work
        return super().is_busy() or self.scope.is_making or bool(work and work.turning().held)

    def pulse(self, now_ms: int) -> Iterable[Intent]:
        """Live displays, the held nut, the trace."""
        found = list(super().pulse(now_ms))
        for section, _ in self.sections():
            section.pulse(now_ms)
        found += self.mount.notes()
        bar = self.host.layers[0].names.get("level.bar")
        if isinstance(bar, LevelBar):
            bar.level_cdbm = self._level_cdbm()
        return found


@scene("align")
def make_align(desk: Desk, about: dict[str, Any]) -> AlignScene:
    """The dish and its far end for the attempt in hand."""
    return AlignScene(desk, about)
