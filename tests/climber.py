"""A climber on the tower, in the words of the trade.

    budi = climbs()                      # at the tower's foot, dressed and checked, the other operator silent
    budi.goes("ladder-02", "ladder-04")  # hook first, then step
"""

from __future__ import annotations

from tests.trainee import NO_FAULT, Trainee, about_to_climb

BY = "p1"


class Climber(Trainee):
    """Does what a trainee does, and goes up and down a tower."""

    def person(self, who: str = BY):
        """Somebody of the crew as he is now."""
        return self.world.people[who]

    def hooks(self, hook: str, member: str) -> Climber:
        """Puts a hook on a member."""
        self.does("hook_on", by=BY, hook=hook, member=member)
        return self

    def unhooks(self, *hooks: str) -> Climber:
        """Takes hooks off."""
        for hook in hooks:
            self.does("hook_off", by=BY, hook=hook)
        return self

    def steps(self, *stations: str) -> Climber:
        """Climbs from station to station with no hand on a hook."""
        for station in stations:
            self.does("climb", by=BY, to=station)
        return self

    def goes(self, *stations: str) -> Climber:
        """Climbs up hook first: one hook on the next station's beam, the old one off, then the step."""
        for station in stations:
            free, held = ("b", "a") if self.person().hook_a else ("a", "b")
            self.hooks(free, f"beam@{station[-2:]}")
            if self.person().hook_a and self.person().hook_b:
                self.unhooks(held)
            self.steps(station)
        return self

    def to_first_platform(self) -> Climber:
        """Hook by hook to the platform at 20 m."""
        return self.goes(*(f"ladder-{height:02d}" for height in range(2, 20, 2)), "platform-20")

    def breaches(self) -> list[str]:
        """The critical breaches so far."""
        return [f"{one.id}.{one.message.code.rsplit('.', 1)[1]}" for one in self.attempt.grade().breaches]

    def verdict(self, criterion: str) -> str:
        """What a criterion says now."""
        return next(row.verdict.name for row in self.attempt.grade().results if row.form.id == criterion)


def climbs(seed: int = NO_FAULT, *, silent: bool = True) -> Climber:
    """At the tower's foot, about to climb; `silent`: the other operator has confirmed."""
    climber = Climber(about_to_climb(seed).attempt)
    if silent:
        climber.waits(600_000)
    climber.does("go_to", by=BY, place="tower-foot")
    return climber
