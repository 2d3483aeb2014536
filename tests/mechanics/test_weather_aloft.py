"""Wind grows with height; wind, thunder and fog come by themselves and call down who is aloft."""

from __future__ import annotations

from simulator.site.aloft import way_down_ms
from simulator.site.part import Weather, changed
from simulator.site.weather import THUNDER_REST_MS, beaufort, sight_m, wind_at_mm_s
from tests.climber import BY, Climber, climbs
from tests.trainee import reading


def under(budi: Climber, **course: int) -> Climber:
    """The climber under another sky; times count from now."""
    course = {key: value + budi.now_ms if key.endswith("_ms") else value for key, value in course.items()}
    sky = next(iter(budi.world.weather.values()))
    made = changed(sky, **{"thunder_ms": -1, "thunder_heard_ms": -1, "blow_ms": -1, "calm_ms": -1, "blown": "", "fog_ms": -1, **course})
    assert isinstance(made, Weather)
    budi.attempt.session.worlds[-1] = budi.world.put(made)
    return budi


class TestWind:
    def test_at_the_top_it_is_half_as_strong_again(self) -> None:
        world = climbs().world
        low, high = wind_at_mm_s(world, 0, 0), wind_at_mm_s(world, 0, 36_000)
        assert round(high / low, 2) == round((38 / 2) ** (1 / 7), 2) == 1.52

    def test_beaufort_is_the_number_of_the_table(self) -> None:
        assert [beaufort(speed) for speed in (200.0, 300.0, 5_400.0, 5_500.0, 8_000.0, 10_800.0)] == [0, 1, 3, 4, 5, 6]

    def test_the_anemometer_reads_where_the_hand_is(self) -> None:
        budi = climbs()
        budi.does("go_to", by=BY, place="yard")
        budi.does("take_along", by=BY, item="bag-1", how="tether")
        budi.does("take_along", by=BY, item="anemometer-1", how="bag")
        budi.does("go_to", by=BY, place="tower-foot")
        under(budi, wind_mm_s=4_000)
        low = reading(budi.does("measure_wind", by=BY, instrument="anemometer-1"))
        budi.to_first_platform()
        high = reading(budi.does("measure_wind", by=BY, instrument="anemometer-1"))
        assert isinstance(low, int)
        assert isinstance(high, int)
        expected = wind_at_mm_s(budi.world, budi.now_ms, 20_000)
        assert abs(high - expected) <= 300
        assert expected > 1.3 * wind_at_mm_s(budi.world, budi.now_ms, 0)

    def test_a_blow_comes_up_within_a_minute_and_goes(self) -> None:
        budi = under(climbs(), wind_mm_s=2_000, blow_ms=300_000, calm_ms=900_000, blow_mm_s=9_000)
        at = budi.now_ms
        speeds = [wind_at_mm_s(budi.world, at + ms, 0) for ms in (0, 300_000, 600_000, 1_000_000)]
        assert [round(speed / 1000) for speed in speeds[1:3]] == [9, 9]
        assert max(speeds[0], speeds[3]) < 3_000
        budi.waits(1_200_000)
        assert budi.saw("wind_rose")
        assert budi.saw("wind_fell")

    def test_going_up_into_it_is_a_breach(self) -> None:
        budi = under(climbs(), blow_ms=0, calm_ms=3_600_000, blow_mm_s=12_000).waits(120_000)
        assert budi.goes("ladder-02").breaches() == ["weather_aloft.wind"]

    def test_below_the_limit_one_goes_up(self) -> None:
        budi = under(climbs(), blow_ms=0, calm_ms=3_600_000, blow_mm_s=9_000).waits(120_000)
        assert budi.goes("ladder-02").breaches() == []
        assert beaufort(wind_at_mm_s(budi.world, budi.now_ms, 20_000)) == 6


class TestThunder:
    def test_who_is_up_has_as_long_as_the_way_down_takes(self) -> None:
        budi = under(climbs().goes("ladder-02", "ladder-04"), thunder_ms=1_000).waits(2_000)
        heard = budi.world.weather["sky"].thunder_heard_ms
        assert budi.person().down_by_ms == heard + way_down_ms(budi.world, budi.person())

    def test_who_comes_down_in_time_commits_nothing(self) -> None:
        budi = under(climbs().goes("ladder-02"), thunder_ms=1_000).waits(2_000).steps("tower-foot").unhooks("a")
        budi.waits(600_000)
        assert budi.breaches() == []
        assert budi.person().down_by_ms < 0

    def test_who_stays_is_told_at_the_minute_his_time_is_over(self) -> None:
        budi = under(climbs().goes("ladder-02"), thunder_ms=1_000).waits(2_000)
        due = budi.person().down_by_ms
        budi.waits(600_000)
        assert budi.when("overstayed", BY) == due
        assert budi.breaches() == ["weather_aloft.stayed"]

    def test_within_thirty_minutes_nobody_goes_up(self) -> None:
        budi = under(climbs(), thunder_ms=1_000).waits(THUNDER_REST_MS - 120_000)
        assert budi.goes("ladder-02", "ladder-04").breaches() == ["weather_aloft.thunder"]

    def test_after_thirty_minutes_one_goes_on(self) -> None:
        assert under(climbs(), thunder_ms=1_000).waits(THUNDER_REST_MS + 2_000).goes("ladder-02").breaches() == []


def test_fog_hides_what_is_far() -> None:
    budi = under(climbs(), fog_ms=60_000, fog_m=150)
    assert sight_m(budi.world, budi.now_ms) > 4_183
    budi.waits(120_000)
    assert sight_m(budi.world, budi.now_ms) == 150
    assert budi.saw("fog_came")
