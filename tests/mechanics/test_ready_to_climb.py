"""What must be so before somebody leaves the ground."""

from __future__ import annotations

import pytest

from tests.climber import BY, Climber, climbs


def after(budi: Climber) -> list[str]:
    """The breaches after the first step up, hook first."""
    return budi.goes("ladder-02").breaches()


def test_prepared_it_is_no_breach() -> None:
    assert after(climbs()) == []


def test_without_a_signature_the_permit_is_none() -> None:
    assert after(climbs().finds("papers", "permit", signed_by="")) == ["unprepared_climb.permit"]


def test_after_its_hours_it_is_none_either() -> None:
    assert after(climbs().finds("papers", "permit", ended=True)) == ["unprepared_climb.permit"]


def test_a_rescue_kit_in_the_store_helps_nobody() -> None:
    assert after(climbs().finds("items", "rescue-1", place="store")) == ["unprepared_climb.rescue"]


@pytest.mark.parametrize(("defect", "wanted"), [("torn", ["unprepared_climb.defect"]), ("hidden_crack", [])])
def test_a_defect_counts_where_it_could_be_seen(defect: str, wanted: list[str]) -> None:
    budi = climbs()
    harness = next(name for name in budi.person().gear if name.startswith("harness"))
    budi.finds("items", harness, defect=defect)
    assert after(budi) == wanted


def test_who_may_not_climb_costs_the_criterion() -> None:
    budi = climbs()
    after(budi)
    assert budi.verdict("climbers_cleared") == "met"


def test_the_last_man_below_must_stay() -> None:
    budi = climbs()
    budi.finds("people", "p2", hurt=True)
    after(budi)
    assert budi.verdict("rescue_watch") == "missed"


def test_wind_read_long_ago_is_guessed() -> None:
    budi = climbs().waits(1_200_000)
    after(budi)
    assert budi.verdict("wind_before_climb") == "missed"


def test_a_criterion_of_the_climb_is_not_met_by_who_never_climbs() -> None:
    assert climbs().verdict("tied_off") == "missed"


def test_the_person_on_the_tower_at_the_end_counts() -> None:
    budi = climbs()
    assert budi.person(BY).place == "tower-foot"
    after(budi)
    assert budi.verdict("crew_down") == "missed"
