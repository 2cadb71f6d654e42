"""The chart of figures, read back from its SVG."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from xml.etree import ElementTree

import pytest

from ordret.model import When
from ordret.web.charts.figures import LANE, NARROW, by_powers, chart
from ordret.web.charts.shapes import CEILING, FLOOR, OTHERS
from ordret.web.tongue import tongue

MONDAY = When(date(2027, 3, 8), date(2027, 3, 8), None, "printed")
MARCH = When(date(2027, 3, 1), date(2027, 3, 31), "i marts", "month")


@dataclass(frozen=True)
class Told:
    low: float | None
    high: float | None
    day: When | None = MONDAY
    unit: str = "skibe"
    source: int = 0
    approximate: bool = False
    address: str = "/article/a#figure-a-1-2"


def ships(number: float, **more: object) -> Told:
    return Told(number, number, **more)  # type: ignore[arg-type]


def drawn(rows: Sequence[Told], unit: str = "skibe") -> str:
    return chart(rows, name="Figures", undated="day not known", unit=unit, told=_told, spoken=tongue("en"))


def _told(row: Told) -> str:
    return f"{row.low} <ships>"


def links(rows: Sequence[Told], unit: str = "skibe") -> list[ElementTree.Element]:
    return list(ElementTree.fromstring(drawn(rows, unit)).iter("a"))


def place(link: ElementTree.Element) -> tuple[float, float]:
    """Per cent from the left, pixels from above."""
    svg = link.find("svg")
    assert svg is not None
    return float(svg.attrib["x"].rstrip("%")), float(svg.attrib["y"])


def box(link: ElementTree.Element) -> tuple[float, float, float, float]:
    """What a mark takes of a narrow chart in pixels: from left to right, from above to below."""
    (x, y), hit = place(link), next(link.iter("rect"))
    left, bar = x * NARROW / 100 + float(hit.attrib["x"]), link.find(".//line[@class='bar']")
    wide = float(hit.attrib["width"]) + (float(bar.attrib["x2"].rstrip("%")) * NARROW / 100 if bar is not None else 0)
    return left, left + wide, y - LANE / 2, y + LANE / 2


def test_every_report_has_one_mark_a_link_with_a_name() -> None:
    held = links([ships(90), ships(115), ships(115, address="/article/b")])
    assert sorted(link.attrib["href"] for link in held) == ["/article/a#figure-a-1-2"] * 2 + ["/article/b"]
    assert {link.attrib["aria-label"] for link in held} == {"90 <ships>", "115 <ships>"}


def test_more_stands_further_to_the_right() -> None:
    few, many = (place(link)[0] for link in links([ships(40), ships(115)]))
    assert few < many


@pytest.mark.parametrize("count", [2, 200])
def test_equal_numbers_of_one_day_stand_below_one_another(count: int) -> None:
    held = [place(link) for link in links([ships(115)] * count)]
    assert len({x for x, _ in held}) == 1
    assert sorted({y for _, y in held}) == [held[0][1] + LANE * number for number in range(count)]


def test_no_two_marks_touch_on_a_phone() -> None:
    rows = [Told(90, None), Told(None, 40), Told(80, 100), *(ships(number) for number in range(30, 130))]
    boxes = [box(link) for link in links(rows)]
    for number, (left, right, above, below) in enumerate(boxes):
        for other in boxes[number + 1 :]:
            assert right <= other[0] or other[1] <= left or below <= other[2] or other[3] <= above
        assert 0 <= left < right <= NARROW


def test_over_ninety_is_an_arrow_to_the_right_and_at_most_forty_one_to_the_left() -> None:
    assert FLOOR in drawn([Told(90, None)])
    assert CEILING not in drawn([Told(90, None)])
    assert CEILING in drawn([Told(None, 40)])


def test_a_range_is_a_bar_from_its_low_to_its_high_end() -> None:
    rows = [ships(80, address="low"), Told(80, 100, address="range"), ships(100, address="high")]
    held = {link.attrib["href"]: link for link in links(rows)}
    bar = held["range"].find(".//line[@class='bar']")
    assert bar is not None
    assert place(held["range"])[0] == place(held["low"])[0]
    assert float(bar.attrib["x2"].rstrip("%")) == pytest.approx(place(held["high"])[0] - place(held["low"])[0])


def test_what_is_about_so_much_is_told_from_what_is_just_so_much() -> None:
    (about,) = links([ships(90, approximate=True)])
    (exact,) = links([ships(90)])
    assert about.attrib["class"] == "s0 about"
    assert exact.attrib["class"] == "s0"


def test_sources_have_shapes_of_their_own_until_there_are_no_more() -> None:
    forms = [next(links([ships(9, source=source)])[0].iter("path")).attrib["d"] for source in range(OTHERS + 3)]
    assert len(set(forms)) == OTHERS + 1
    assert len(set(forms[OTHERS:])) == 1


def test_days_go_down_months_have_a_band_of_their_own_and_what_has_no_day_stands_last() -> None:
    rows = [ships(9, day=None), ships(9), ships(9, day=MARCH)]
    root = ElementTree.fromstring(drawn(rows))
    assert [text.text for text in root.iter("text") if text.get("class") == "day"] == [
        "March 2027",
        "March 8, 2027",
        "day not known",
    ]
    assert sorted(y for _, y in map(place, root.iter("a"))) == [place(link)[1] for link in root.iter("a")]


def test_units_of_one_measure_share_an_axis() -> None:
    day, hours = (place(link)[0] for link in links([Told(1, 1, unit="days"), Told(24, 24, unit="hours")], "hours"))
    assert day == hours
    assert ">40<" in drawn([Told(1, 1, unit="days"), Told(48, 48, unit="hours")], "hours")


def test_what_is_printed_is_escaped() -> None:
    assert "&lt;ships&gt;" in drawn([ships(9)])
    assert "<ships>" not in drawn([ships(9)])


def test_it_is_known_that_the_steps_of_an_axis_are_not_even() -> None:
    assert by_powers([ships(3), ships(3_000_000_000)], "skibe")
    assert not by_powers([ships(40), ships(115)], "skibe")
