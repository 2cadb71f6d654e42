"""That a chart of lineage stays readable: with two reports, with many, with long names, with no days."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import combinations, pairwise

import pytest

from ordret.link.lineage import How
from ordret.model import When
from ordret.web.charts.lineage import chart
from ordret.web.charts.svg import width_of
from ordret.web.pages.lineage import Report
from ordret.web.pages.pieces import Origin
from ordret.web.pages.ties import Ground, Tie
from ordret.web.tongue import tongue

MAY = date(2024, 5, 1)


def report(
    number: int, *, outlet: str | None, day: date | None, last: date | None = None, ties: Sequence[Tie] = ()
) -> Report:
    id_ = f"{number:020x}"
    when = When(day, last or day, None, "printed") if day else None
    origin = Origin(id_, f"/article/{id_}", outlet, f"papers/{number}.txt", "en", "Ferry is late", when, None)
    return Report(id_, f"/article/{id_}", number, origin, f"Ferry is late, no. {number}", tuple(ties))


def agency(name: str, ground: Ground = "stated") -> Tie:
    return Tie("credit", ground, name, None, name, None, "/article/a#credit", False, f"signed: {name}")


def other(number: int, ground: Ground, *, mutual: bool = False) -> Tie:
    how: How = "copy" if ground == "word for word" else "translation"
    return Tie(how, ground, None, f"{number:020x}", "Elmsby Post", None, "/article/b", mutual, "printed first")


def drawn(*rows: Report) -> str:
    return str(chart(rows, name="Who had it from whom", undated="day not known", spoken=tongue("en")))


def marks(svg: str) -> dict[int, tuple[float, float]]:
    """The middle of each report's mark, by its number."""
    found = re.findall(r'<circle cx="([\d.]+)" cy="([\d.]+)" r="12"></circle><text[^>]*>(\d+)</text>', svg)
    return {int(number): (float(x), float(y)) for x, y, number in found}


def many(count: int) -> list[Report]:
    """Reports of nine outlets and one that is not known, within three days, some of agencies."""
    names = [f"The {'Very ' * (number % 5)}Long Island Gazette & Advertiser {number}" for number in range(9)]
    return [
        report(
            number + 1,
            outlet=[*names, None][number % 10],
            day=MAY + timedelta(days=number * 3 // count),
            ties=[agency("North Sea Press")] if number % 3 else [],
        )
        for number in range(count)
    ]


@pytest.mark.parametrize("count", [2, 26, 60, 200])
def test_no_two_marks_touch(count: int) -> None:
    held = marks(drawn(*many(count)))
    assert len(held) == count
    assert all(
        abs(left[0] - right[0]) >= 26 or abs(left[1] - right[1]) >= 26 for left, right in combinations(held.values(), 2)
    )


@pytest.mark.parametrize("days", [1, 9, 40])
def test_no_two_days_lie_on_one_another_and_all_are_within_the_chart(days: int) -> None:
    svg = drawn(*(report(n + 1, outlet="Elmsby Post", day=MAY + timedelta(days=n)) for n in range(days)))
    heads = re.findall(r'<text x="([\d.]+)" y="18" text-anchor="middle">([^<]+)</text>', svg)
    assert len(heads) == days
    edges = [(float(x) - width_of(day) / 2, float(x) + width_of(day) / 2) for x, day in heads]
    assert all(left[1] < right[0] for left, right in pairwise(edges))
    width = re.search(r'viewBox="0 0 ([\d.]+)', svg)
    assert width
    assert edges[-1][1] < float(width.group(1))


def test_a_long_name_of_an_outlet_is_cut_and_told_whole() -> None:
    long = "Nordstrædets Tidende og Annonceblad for Øerne og Fjordene"
    svg = drawn(report(1, outlet=long, day=MAY))
    assert f"<title>{long}</title>" in svg
    shown = re.search(r'class="outlet"[^>]*>([^<]+)</text>', svg)
    assert shown
    assert shown.group(1).endswith("…")
    assert width_of(shown.group(1)) <= 176


def test_time_goes_to_the_right_and_what_has_no_day_stands_last() -> None:
    at = marks(
        drawn(
            report(1, outlet="Elmsby Post", day=MAY),
            report(2, outlet="Elmsby Post", day=MAY + timedelta(days=8)),
            report(3, outlet="Elmsby Post", day=None),
            report(4, outlet="Tarn Herald", day=MAY + timedelta(days=1)),
        )
    )
    assert at[1][0] < at[4][0] < at[2][0] < at[3][0]
    assert at[1][1] == at[2][1] == at[3][1] != at[4][1]


def test_a_report_of_a_month_stands_in_a_column_of_that_month() -> None:
    svg = drawn(
        report(1, outlet="Elmsby Post", day=MAY), report(2, outlet="Elmsby Post", day=MAY, last=date(2024, 5, 31))
    )
    assert ">May 1</text>" in svg
    assert ">May</text>" in svg
    assert marks(svg)[1][0] < marks(svg)[2][0]


def test_what_is_stated_or_word_for_word_is_solid_and_what_is_inferred_dashed() -> None:
    first = report(1, outlet="Elmsby Post", day=MAY)
    grounds: tuple[Ground, ...] = ("stated", "word for word", "inferred")
    for ground in grounds:
        svg = drawn(first, report(2, outlet="Tarn Herald", day=MAY + timedelta(days=1), ties=[other(1, ground)]))
        assert svg.count('class="tie"') == 1
        assert ("stroke-dasharray" in svg) == (ground == "inferred")


def test_an_agency_is_an_origin_with_a_link_and_a_line_to_each_report_that_names_it() -> None:
    rows = [report(n, outlet=f"Post {n}", day=MAY, ties=[agency("North Sea Press")]) for n in (1, 2, 3)]
    svg = drawn(*rows)
    assert 'href="/article/a#credit" class="agency"><title>North Sea Press (3)</title>' in svg
    assert svg.count('class="tie"') == svg.count('class="tip"') == 3


def test_two_that_are_one_report_have_one_line_without_an_arrow() -> None:
    svg = drawn(
        report(1, outlet="Elmsby Post", day=MAY, ties=[other(2, "word for word", mutual=True)]),
        report(2, outlet="Tarn Herald", day=MAY, ties=[other(1, "word for word", mutual=True)]),
    )
    assert svg.count('class="tie"') == 1
    assert 'class="tip"' not in svg


def test_a_line_to_the_second_of_two_close_marks_does_not_pass_through_the_first() -> None:
    svg = drawn(*(report(n, outlet="Elmsby Post", day=MAY, ties=[agency("North Sea Press")]) for n in (1, 2)))
    at = marks(svg)
    tips = [tuple(map(float, tip.split()[0].split(","))) for tip in re.findall(r'points="([^"]+)"', svg)]
    (left, middle), (right, _) = at[1], at[2]
    assert tips == [(round(left - 12), middle), (round(right), middle - 12)]


def test_what_is_not_drawn_has_no_line() -> None:
    assert 'class="tie"' not in drawn(report(2, outlet="Tarn Herald", day=MAY, ties=[other(1, "inferred")]))


def test_an_agency_that_prints_itself_has_one_lane() -> None:
    svg = drawn(report(1, outlet="North Sea Press", day=MAY, ties=[agency("North Sea Press")]))
    assert svg.count('class="outlet"') == 1
    assert svg.count('class="tie"') == 1


def test_hostile_names_are_escaped() -> None:
    svg = drawn(report(1, outlet='<script>"x"', day=MAY, ties=[agency("<b>")]))
    assert "<script" not in svg
    assert "<b>" not in svg
    assert "&lt;script&gt;" in svg
