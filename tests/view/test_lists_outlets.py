"""What outlets have by day and by month, as articles come, change and go."""

import json
from datetime import date
from pathlib import Path

from ordret.record import Record
from ordret.view.lists.outlets import Days, Outlet

MAY: Days = (date(2024, 5, 1), date(2024, 5, 31))
JUNE: Days = (date(2024, 6, 1), date(2024, 6, 30))
THIRD: Days = (date(2024, 5, 3), date(2024, 5, 3))


def taken(record: Record, folder: Path, day: str, words: str = "is closed") -> None:
    """Take in what the harbour's page says on a day, and link it."""
    report = {
        "url": "https://elmsby.example/harbour",
        "text": f"“The harbour {words},” the mayor of Elmsby, Mona Tarrant, said.",
        "outlet": "Elmsby Post",
        "published": day,
        "lang": "en",
    }
    (folder / "report.jsonl").write_text(json.dumps(report), "utf-8")
    record.add(str(folder / "report.jsonl"))
    record.run()


def held(record: Record, *spans: Days) -> list[Outlet]:
    return list(record.lists.outlets(spans, limit=9).rows)


def test_an_article_counts_in_its_month_and_on_its_day(tmp_path: Path) -> None:
    with Record.open(tmp_path / "ordret.db", create=True) as record:
        taken(record, tmp_path, "2024-05-03")
        assert held(record, MAY, JUNE) == [Outlet("Elmsby Post", "en", 1, 1, (1, 0))]
        assert held(record, THIRD) == [Outlet("Elmsby Post", "en", 1, 1, (1,))]


def test_a_later_version_counts_in_place_of_the_earlier_one(tmp_path: Path) -> None:
    with Record.open(tmp_path / "ordret.db", create=True) as record:
        taken(record, tmp_path, "2024-05-03")
        taken(record, tmp_path, "2024-06-01", "is open again")
        assert held(record, MAY, JUNE) == [Outlet("Elmsby Post", "en", 1, 1, (0, 1))]
        assert held(record, MAY) == []
        assert held(record, THIRD) == []
