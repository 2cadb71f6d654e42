import gzip
import io

from ordret.model import Problem
from ordret.read.delivery import Delivery, Opened
from ordret.read.forms import items

LINES = b'{"text": "Berit Aune kom."}\n{"text": "Hun gikk."}\n'


def found(raw: bytes, *, source: str = "a.gz") -> tuple[list[str], list[str]]:
    """The sources of reports and the codes of problems."""
    both = list(items(Opened(source, io.BytesIO(raw))))
    reports = [item.source for item in both if isinstance(item, Delivery)]
    return reports, [item.code for item in both if isinstance(item, Problem)]


def test_what_is_packed_is_read_as_what_it_is() -> None:
    assert found(gzip.compress(LINES)) == (["a.gz#1", "a.gz#2"], [])
    assert found(gzip.compress(LINES[:28]) + gzip.compress(LINES[28:])) == (["a.gz#1", "a.gz#2"], [])


def test_of_a_cut_file_what_stands_before_the_cut_is_taken() -> None:
    assert found(gzip.compress(LINES)[:-8]) == (["a.gz#1", "a.gz#2"], ["cut short"])


def test_what_unpacks_to_too_much_is_one_problem() -> None:
    assert found(gzip.compress(b"a" * 60_000_000)) == ([], ["too large"])


def test_what_is_packed_twice_is_not_unpacked_for_ever() -> None:
    assert found(gzip.compress(gzip.compress(LINES))) == ([], ["not a report"])


def test_what_only_begins_as_if_packed_is_one_problem() -> None:
    assert found(b"\x1f\x8bjunk") == ([], ["cut short"])
    assert found(gzip.compress(b"")) == ([], ["empty"])
