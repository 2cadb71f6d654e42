import pytest

from ordret.web.charts.axis import axis, label
from ordret.web.tongue import tongue


@pytest.mark.parametrize(
    ("values", "ticks"),
    [
        ([40, 90, 115], (40, 60, 80, 100, 120)),
        ([3, 5], (3, 4, 5)),  # half a country is none
        ([0.5, 2.25], (0.5, 1.0, 1.5, 2.0, 2.5)),
        ([-4, 3], (-4, -2, 0, 2, 4)),
        ([3, 3_000_000_000], (1, 1e3, 1e6, 1e9, 1e12)),
    ],
)
def test_an_axis_has_five_round_numbers_at_most(values: list[float], ticks: tuple[float, ...]) -> None:
    assert axis(values).ticks == pytest.approx(ticks)


def test_one_number_alone_stands_in_the_middle() -> None:
    held = axis([115, 115])
    assert held.low < 115 < held.high
    assert 0.2 < held.at(115) < 0.8
    assert axis([0]).low < 0 < axis([0]).high


def test_numbers_far_apart_are_set_by_their_power_so_that_small_ones_can_be_told_apart() -> None:
    held = axis([3, 30, 3_000_000_000])
    assert held.powers
    assert held.at(30) - held.at(3) == pytest.approx(1 / 12)


def test_a_number_below_nought_has_no_power() -> None:
    assert not axis([-1, 5000]).powers


def test_every_number_lies_on_its_axis() -> None:
    for values in ([1, 999], [7, 7.5], [1e-3, 1e12], [-3e9, 2e9]):
        held = axis(values)
        assert all(0 <= held.at(value) <= 1 for value in values)


@pytest.mark.parametrize(
    ("value", "language", "told"),
    [
        (115_000, "en", "115,000"),
        (115_000, "da", "115.000"),
        (0.30000000000000004, "de", "0,3"),
        (1_500_000, "en", "1.5M"),
        (3_000_000_000, "da", "3\xa0mia."),
    ],
)
def test_a_label_is_written_the_languages_way_and_never_long(value: float, language: str, told: str) -> None:
    assert label(value, tongue(language)) == told
