from datetime import UTC, datetime

import pytest

from ordret.read.fetch.answer import Validators, charset, meaning, retry_after, validators

NOW = datetime(2026, 3, 3, 10, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("status", "what"),
    [
        (200, "here"), (304, "unchanged"), (301, "moved"), (302, "moved"), (307, "moved"), (308, "moved"),
        (404, "gone"), (410, "gone"), (429, "busy"), (503, "busy"), (401, "refused"), (402, "refused"),
        (403, "refused"), (451, "refused"), (204, "failed"), (206, "failed"), (300, "failed"), (400, "failed"),
        (418, "failed"), (500, "failed"), (502, "failed"), (999, "failed"),
    ],
)  # fmt: skip
def test_each_status_says_what_to_do(status: int, what: str) -> None:
    assert meaning(status) == what


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("600", datetime(2026, 3, 3, 10, 10, tzinfo=UTC)),
        ("Tue, 03 Mar 2026 11:30:00 GMT", datetime(2026, 3, 3, 11, 30, tzinfo=UTC)),
        ("0", datetime(2026, 3, 3, 10, 1, tzinfo=UTC)),
        ("Mon, 01 Jan 1601 00:00:00 GMT", datetime(2026, 3, 3, 10, 1, tzinfo=UTC)),
        ("99999999999999999999", datetime(2026, 3, 4, 10, 0, tzinfo=UTC)),
        ("Fri, 31 Dec 9999 23:59:59 GMT", datetime(2026, 3, 4, 10, 0, tzinfo=UTC)),
        ("-5", None),
        ("soon", None),
        ("", None),
    ],
)
def test_when_to_come_back_is_bounded(words: str, when: datetime | None) -> None:
    assert retry_after({"retry-after": words}, now=NOW) == when


def test_what_a_watcher_keeps_can_be_sent_back() -> None:
    headers = {"etag": '"a"', "last-modified": "Tue, 03 Mar 2026 10:00:00\r\n GMT"}
    assert validators(headers) == Validators('"a"', "Tue, 03 Mar 2026 10:00:00 GMT")
    assert validators({"etag": "x" * 5000}) == Validators()


@pytest.mark.parametrize(
    ("words", "read"),
    [("text/html; charset=ISO-8859-1", "ISO-8859-1"), ('text/xml;CHARSET="utf-8"', "utf-8"), ("text/html", None)],
)
def test_the_encoding_is_as_the_server_declares(words: str, read: str | None) -> None:
    assert charset({"content-type": words}) == read
