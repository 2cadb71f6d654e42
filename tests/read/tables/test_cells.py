import json
from datetime import UTC, date, datetime

import pyarrow as pa  # type: ignore[import-untyped]
import pytest

from ordret.read.delivery import Delivery
from read.made.tables import TEXT, codes, one, read, texts, written


@pytest.mark.parametrize(
    "kind", [pa.string(), pa.large_string(), pa.string_view(), pa.binary(), pa.dictionary(pa.int32(), pa.string())]
)
@pytest.mark.parametrize("form", ["file", "stream"])
def test_words_may_be_held_in_any_way(kind: pa.DataType, form: str) -> None:
    plain = pa.array([TEXT, None])
    column = plain.cast(kind) if not pa.types.is_dictionary(kind) else plain.dictionary_encode()
    assert texts(read(written(pa.table({"text": column}), form))) == [TEXT]


def test_a_text_may_be_a_list_of_paragraphs() -> None:
    assert one({"text": [["Ja, sa hun.", "Nei, sa han."]]}).text == "Ja, sa hun.\n\nNei, sa han."


MOMENT = datetime(2026, 3, 3, 23, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("column", "day", "moment"),
    [
        (pa.array([MOMENT], pa.timestamp("ns", "Europe/Oslo")), date(2026, 3, 4), MOMENT),
        (pa.array([MOMENT], pa.timestamp("s", "Nowhere/Else")), date(2026, 3, 3), MOMENT),
        (pa.array([datetime(2026, 3, 4, 10)], pa.timestamp("ms")), date(2026, 3, 4), None),
        (pa.array([date(2026, 3, 4)], pa.date32()), date(2026, 3, 4), None),
        (pa.array([date(2026, 3, 4)], pa.date64()), date(2026, 3, 4), None),
        (pa.array([int(MOMENT.timestamp())]), date(2026, 3, 3), MOMENT),
        (pa.array([MOMENT.timestamp()]), date(2026, 3, 3), MOMENT),
        (pa.array([int(MOMENT.timestamp()) * 1000]), date(2026, 3, 3), MOMENT),
        (pa.array(["2026-03-04 10:11:12"]), date(2026, 3, 4), None),
        (pa.array([20260304]), date(2026, 3, 4), None),
    ],
)
def test_a_day_may_be_held_in_any_way(column: pa.Array, day: date, moment: datetime | None) -> None:
    delivery = one({"text": [TEXT], "date": column})
    assert delivery.published is not None
    assert (delivery.published.first, delivery.published_at) == (day, moment)


@pytest.mark.parametrize(
    "column",
    [
        pa.array([2**61], pa.int64()).cast(pa.timestamp("s")),
        pa.array([-(10**12)], pa.int64()).cast(pa.timestamp("s")),
        pa.array([2**30], pa.int32()).cast(pa.date32()),
        pa.array([12]),
        pa.array([1.5e300]),
    ],
)
def test_a_day_beyond_the_calendar_is_said_and_the_report_kept(column: pa.Array) -> None:
    found = read(written(pa.table({"text": [TEXT], "date": column}), "stream"))
    assert codes(found) == [("a.bin#1", "bad date")]
    assert [d.published for d in found if isinstance(d, Delivery)] == [None]


@pytest.mark.parametrize("column", [pa.array([None], pa.float64()), pa.array([float("nan")]), pa.array([None])])
def test_no_day_is_none(column: pa.Array) -> None:
    assert one({"text": [TEXT], "date": column}).published is None


def test_json_of_a_row_is_valid_json() -> None:
    delivery = one({"text": [TEXT], "date": pa.array([MOMENT], pa.timestamp("us", "UTC")), "id": [2**40]})
    assert json.loads(delivery.raw) == {"text": TEXT, "date": MOMENT.isoformat(), "id": 2**40}
