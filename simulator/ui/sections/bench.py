"""The bench of the cabinet scene: the cable in hand, and everything a person does to a cable, as faces."""

from __future__ import annotations

from collections.abc import Iterable

from simulator.i18n.texts import Texts
from simulator.mechanics.cabling.dressing import CableRouted, EndLabelled
from simulator.mechanics.cabling.fibre import FibreCleaned
from simulator.mechanics.cabling.lugs import LugCrimped, LugPulled
from simulator.ui import theme
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box, column
from simulator.ui.intent import Act, Intent
from simulator.ui.panel import Close, Open
from simulator.ui.section import Section
from simulator.ui.sections import bench_art
from simulator.ui.sections.bench_crimp import CrimpFace
from simulator.ui.sections.bench_cut import CutFace
from simulator.ui.sections.bench_ends import EndsFace
from simulator.ui.sections.bench_face import Face
from simulator.ui.sections.bench_fibre import FibreFace
from simulator.ui.sections.bench_fix import FixFace
from simulator.ui.sections.bench_label import LabelFace
from simulator.ui.sections.bench_route import RouteFace
from simulator.ui.sections.bench_state import State, Turn, Written
from simulator.ui.sections.bench_widgets import RailTab
from simulator.ui.views.bench import OnBench, on_bench
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.drawing import words

RAIL, HEAD = 66.0, 32.0
FACES = (EndsFace, CrimpFace, FibreFace, CutFace, RouteFace, FixFace, LabelFace)


class Bench(Section):
    """A white card: a rail of faces at the left, the cable's name above, the chosen face below it."""

    def __init__(self, *args: object) -> None:
        super().__init__(*args)  # type: ignore[arg-type]  # the section's own arguments, handed on as they are
        self.state = State()
        self._labelled = ""
        self.faces: dict[str, Face] = {made.name: made(self) for made in FACES}

    @property
    def texts(self) -> Texts:
        """Words and names in the person's language."""
        return self.scene.desk.texts

    @property
    def cable(self) -> OnBench | None:
        """The cable on the bench."""
        return on_bench(self.view, self.hands.cable) if self.hands.cable else None

    def face(self, cable: OnBench) -> Face:
        """The face in sight: the chosen one where it suits the cable, else the first."""
        chosen = self.faces[self.state.face]
        return chosen if chosen.suits(cable) else self.faces["ends"]

    # Rooms

    @staticmethod
    def card(room: Box) -> Box:
        """The sheet."""
        return Box(room.x + 8, room.y + 6, room.w - 16, room.h - 12)

    def inside(self, room: Box) -> Box:
        """The face's own room."""
        card = self.card(room)
        left = card.x + RAIL + 10
        return Box(left, card.y + HEAD + 4, card.right - 10 - left, card.h - HEAD - 14)

    # Section

    def widgets(self, room: Box) -> list[Widget]:
        """The rail, then the face's own."""
        cable = self.cable
        if cable is None:
            return []
        self._hold(cable)
        self._blank_label(cable)
        face, card = self.face(cable), self.card(room)
        fit = [one for one in self.faces.values() if one.suits(cable)]
        high = min(62.0, (card.h - 4) / len(fit))
        places = column(Box(card.x, card.y + 2, RAIL, high * len(fit)), len(fit), 0)
        rail: list[Widget] = [
            RailTab(f"bench.face.{one.name}", place, text=self.say(f"ui.bench.{one.name}"), icon=one.icon, chosen=one is face, says=Turn("face", one.name), group="bench.face")
            for one, place in zip(fit, places, strict=True)
        ]
        return [*rail, *self._allowed(face.widgets(self.inside(room), cable))]

    def _allowed(self, widgets: list[Widget]) -> list[Widget]:
        """Where nothing can be done, nothing can be taken in the hand or acted on."""
        for widget in () if self.view.live else widgets:
            widget.load = None
            widget.enabled = widget.enabled and not isinstance(widget.says, Act)
        return widgets

    def _blank_label(self, cable: OnBench) -> None:
        """Another cable's label begins blank, with its first line."""
        if self._labelled != cable.cable.id:
            self._labelled = cable.cable.id
            self.state.lines[:] = ["", ""]
            self.state.line = self.state.page = 0

    def _hold(self, cable: OnBench) -> None:
        """A cable held along a guide is let go when another one lies here; the next begins where it was set."""
        if self.hands.laying is not None and self.hands.laying.cable != cable.cable.id:
            self.hands.laying = None
        route = self.faces["route"]
        assert isinstance(route, RouteFace)
        route.remember(cable)

    def draw_live(self, canvas: Canvas, room: Box) -> None:
        """The card as it stands, baked under what it depends on."""
        cable = self.cable
        state = (cable.key, self.face(cable).name, self.face(cable).key(cable)) if cable else ()
        canvas.layer(("bench", room, self.texts.lang, state), room, lambda inner: self._draw(inner, room))

    def _draw(self, canvas: Canvas, room: Box) -> None:
        card, cable = self.card(room), self.cable
        canvas.rect(room, theme.MIST200)
        canvas.rect(card, theme.WHITE, radius=theme.RADIUS_CARD, shadow=True)
        if cable is None:
            self._draw_empty(canvas, card)
            return
        canvas.rect(Box(card.x, card.y, RAIL, card.h), theme.MIST100, radius=theme.RADIUS_CARD)
        canvas.rect(Box(card.x + RAIL - 12, card.y, 12, card.h), theme.MIST100)
        self._draw_head(canvas, Box(card.x + RAIL + 10, card.y + 4, card.w - RAIL - 20, HEAD), cable)
        self.face(cable).draw(canvas, self.inside(room), cable)

    def _draw_head(self, canvas: Canvas, head: Box, cable: OnBench) -> None:
        """A piece of the cable and its name."""
        colours, width, banded = bench_art.sheath(cable)
        y = head.y + head.h / 2
        bench_art.tube(canvas, [(head.x + 5, y), (head.x + 33, y)], colours, min(width, 12.0), banded=banded)
        words(canvas, self.named(cable.cable.id), Box(head.x + 47, head.y + 2, head.w - 47, head.h - 6), theme.BAR_TITLE, theme.INK900, most=1)

    def _draw_empty(self, canvas: Canvas, card: Box) -> None:
        """Nothing on the bench but its tools, and a line that tells what to do."""
        x, top = card.centre[0], card.y + card.h * 0.52
        canvas.rect(Box(x - 118, card.y + 24, 236, top - card.y - 24), theme.PAPER, radius=theme.RADIUS_CARD)
        for name, left, wide, high in (("crimping-tool", -98, 44, 73), ("cable-cutters", -40, 42, 74), ("label-printer-small", 20, 84, 63)):
            canvas.sprite(f"tools/{name}", Box(x + left, top - high, wide, high))
        canvas.rect(Box(x - 132, top, 264, 9), theme.MIST300, radius=3)
        canvas.rect(Box(x - 132, top, 264, 3), theme.MIST200, radius=2)
        words(canvas, self.say("ui.bench.empty"), Box(card.x + 16, top + 24, card.w - 32, 34), theme.BAR_TITLE, theme.INK900, "center", most=1)
        words(canvas, self.say("ui.bench.empty_do"), Box(card.x + 16, top + 58, card.w - 32, 50), theme.LABEL, theme.SLATE500, "center", "top")

    def hear(self, said: object) -> Iterable[Intent | Open | Close] | None:
        """What was set on the bench."""
        if isinstance(said, Turn):
            setattr(self.state, said.what, said.value)
            if said.what in {"face", "line"}:
                self.state.page = 0
            self.state.pad = self.state.pad and said.what != "face"
            return ()
        if isinstance(said, Written):
            self.state.lines[said.line] = said.text
            self.state.line, self.state.page = (1 if said.on else said.line), 0
            return ()
        return None

    def told(self) -> None:
        """A laid cable is no longer held; a cleaned end must be looked at anew; a pulled lug held, or came off."""
        told = self.view.told
        for made in told.events if told else ():
            match made:
                case CableRouted():
                    self.hands.laying = None
                case FibreCleaned() if told:
                    self.state.cleaned[made.subject] = told.seq
                case LugPulled():
                    self.state.pulled[made.subject] = made.held
                    self._goes_on(made.held)
                case LugCrimped():
                    self.state.pulled.pop(made.subject, None)
                case EndLabelled():
                    self._turns_cable()
                case _:
                    pass

    def _goes_on(self, held: bool) -> None:
        """Where a lug held, the next bare core of the cable comes under the crimper."""
        cable = self.cable
        bare = [key for key, end in cable.ends.items() if not end.lug] if cable and held else []
        if bare:
            self.state.core = bare[0]

    def _turns_cable(self) -> None:
        """A label hangs: where the other end is at hand and has none, it comes before the printer."""
        cable, other = self.cable, "b" if self.state.end == "a" else "a"
        ends = cable.at(other) if cable else ()
        if ends and not any(end.label for end in ends):
            self.state.end = other

    def named(self, thing: str) -> str:
        """A name as a title: its first letter large."""
        name = self.texts.name(thing)
        return name[:1].upper() + name[1:]
