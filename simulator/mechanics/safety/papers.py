"""Documents: read, checked, signed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from simulator.base.chance import Chance
from simulator.base.errors import Refusal
from simulator.mechanics.action import Action, Arg, action, need_person
from simulator.mechanics.event import Event, event
from simulator.site.part import Paper
from simulator.site.world import World


def need_paper(world: World, paper_id: str) -> Paper:
    """The paper, or a refusal."""
    paper = world.papers.get(paper_id)
    if paper is None:
        raise Refusal("no_such_paper", paper=paper_id)
    return paper


@event("paper_read")
@dataclass(frozen=True, slots=True, kw_only=True)
class PaperRead(Event):
    """A document was read; `until` is the date printed on it, if any."""

    until: str

    def apply(self, world: World, at_ms: int) -> World:
        """The paper counts as read."""
        return world.change("papers", self.subject, read=True)


@event("paper_signed")
@dataclass(frozen=True, slots=True, kw_only=True)
class PaperSigned(Event):
    """A document was signed."""

    by: str

    def apply(self, world: World, at_ms: int) -> World:
        """The signature stands on the paper."""
        return world.change("papers", self.subject, signed_by=self.by)


@action("read_paper", trade="safety", pace_ms=8_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class ReadPaper(Action):
    """Reads a document: permit, certificate, site data sheet, rescue plan, goods list."""

    paper: Annotated[str, Arg("document to read")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """What is printed can be read."""
        need_person(world, self.by)
        return (PaperRead(subject=self.paper, until=need_paper(world, self.paper).until),)


@action("sign_paper", trade="safety", pace_ms=2_500)
@dataclass(frozen=True, slots=True, kw_only=True)
class SignPaper(Action):
    """Signs the work permit or the job safety analysis."""

    paper: Annotated[str, Arg("document to sign")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Only permits and analyses have a line for a signature."""
        need_person(world, self.by)
        if need_paper(world, self.paper).kind not in ("permit", "jsa"):
            raise Refusal("nothing_to_sign", paper=self.paper)
        return (PaperSigned(subject=self.paper, by=self.by),)
