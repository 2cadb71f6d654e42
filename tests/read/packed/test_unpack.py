import gzip
import io
import json
import tracemalloc
from collections.abc import Callable

import pytest
import zstandard

from ordret.model import Problem
from ordret.read.delivery import Delivery, Item, Opened
from ordret.read.forms import items
from read.made.archive import page

TEXT = "Ordfører Berit Aune møtte havnerådet i Sandvik. Hun sa at rådet ble enig."
PACKERS: dict[str, Callable[[bytes], bytes]] = {"gz": gzip.compress, "zst": zstandard.compress}


class Pipe(io.BytesIO):
    """What cannot go back."""

    def seekable(self) -> bool:
        return False


def read(raw: bytes, name: str = "a.gz") -> list[Item]:
    return list(items(Opened(name, io.BytesIO(raw))))


def sources(found: list[Item]) -> list[str]:
    return [item.source for item in found if isinstance(item, Delivery)]


def problems(found: list[Item]) -> list[tuple[str, str]]:
    return [(item.source, item.code) for item in found if isinstance(item, Problem)]


def lines(count: int) -> bytes:
    return b"".join(json.dumps({"id": n, "text": f"{TEXT} {n}"}).encode() + b"\n" for n in range(count))


@pytest.mark.parametrize("packer", PACKERS)
@pytest.mark.parametrize(
    ("name", "content", "form", "source"),
    [
        ("a.html", page(1), "web page", "a.html.{}"),
        ("a.txt", TEXT.encode(), "text", "a.txt.{}"),
        ("a.jsonl", lines(1), "JSON lines", "a.jsonl.{}#0"),
    ],
)
def test_a_packed_file_is_read_as_what_is_in_it(packer: str, name: str, content: bytes, form: str, source: str) -> None:
    [found] = read(PACKERS[packer](content), f"{name}.{packer}")
    assert isinstance(found, Delivery)
    assert (found.form, found.source) == (form, source.format(packer))


@pytest.mark.parametrize("packer", PACKERS)
def test_a_packed_file_is_read_from_a_pipe(packer: str) -> None:
    assert len(sources(list(items(Opened("-", Pipe(PACKERS[packer](lines(3)))))))) == 3


@pytest.mark.parametrize("packer", PACKERS)
def test_a_file_in_many_parts_is_one(packer: str) -> None:
    raw = b"".join(PACKERS[packer](line) for line in lines(3).splitlines(keepends=True))
    assert sources(read(raw + bytes(512), "a.gz")) == ["a.gz#0", "a.gz#1", "a.gz#2"]


@pytest.mark.parametrize("packer", PACKERS)
def test_a_cut_file_gives_what_was_before_and_one_problem(packer: str) -> None:
    whole = lines(5000)
    raw = PACKERS[packer](whole)
    found = read(raw[: len(raw) - 5])
    assert problems(found) == [("a.gz", "cut short")]
    assert sources(found) == [f"a.gz#{n}" for n in range(len(sources(found)))]


def test_the_rest_of_a_record_at_a_cut_is_no_problem_of_its_own() -> None:
    first, second = gzip.compress(lines(3)), gzip.compress(b'{"id": 9, "text": "' + bytes(range(32, 127)) * 50)
    found = read(first + second[:-20])
    assert (len(sources(found)), problems(found)) == (3, [("a.gz", "cut short")])


@pytest.mark.parametrize("size", [1, 3, 12])
def test_a_file_cut_at_its_beginning_gives_a_problem(size: int) -> None:
    assert [code for _, code in problems(read(gzip.compress(lines(1))[:size]))] in (["cut short"], ["binary"])


def test_after_a_damaged_part_reading_goes_on_at_the_next() -> None:
    parts = [gzip.compress(line) for line in lines(5).splitlines(keepends=True)]
    parts[2] = parts[2][:12] + b"\xff" * 20 + parts[2][32:]
    found = read(b"".join(parts))
    assert sources(found) == ["a.gz#0", "a.gz#1", "a.gz#3", "a.gz#4"]
    assert problems(found)[-1] == ("a.gz", "damaged")


@pytest.mark.parametrize("packer", PACKERS)
def test_what_is_packed_twice_is_not_unpacked_again(packer: str) -> None:
    assert problems(read(gzip.compress(PACKERS[packer](lines(1))))) == [("a.gz", "not a report")]


@pytest.mark.parametrize("packer", PACKERS)
@pytest.mark.parametrize("unit", [b"\0", b"a", b'{"text": "' + b"a" * 1000 + b'"}\n'], ids=["nul", "a", "lines"])
def test_a_bomb_is_stopped_with_one_problem(packer: str, unit: bytes) -> None:
    raw = PACKERS[packer](unit * (60_000_000 // len(unit)))
    tracemalloc.start()
    stream = items(Opened("bomb", io.BytesIO(raw)))
    codes = [item.code for item in stream if isinstance(item, Problem) and item.source == "bomb"]
    assert tracemalloc.get_traced_memory()[1] < 300_000_000
    tracemalloc.stop()
    assert codes == ["too large"]


def test_many_lines_are_read_in_flat_memory() -> None:
    raw = gzip.compress(lines(20_000), 1)
    tracemalloc.start()
    assert sum(isinstance(item, Delivery) for item in items(Opened("a.gz", io.BytesIO(raw)))) == 20_000
    assert tracemalloc.get_traced_memory()[1] < 3_000_000
    tracemalloc.stop()


def test_a_file_packed_with_a_dictionary_is_read() -> None:
    words = zstandard.train_dictionary(2000, list(lines(500).splitlines()))
    packed = zstandard.ZstdCompressor(dict_data=words).compress(lines(1))
    for kept in (words.as_bytes(), zstandard.compress(words.as_bytes())):
        frame = b"]*M\x18" + len(kept).to_bytes(4, "little") + kept
        assert sources(read(frame + packed)) == ["a.gz#0"]


def test_nothing_packed_is_an_empty_file() -> None:
    assert problems(read(gzip.compress(b""))) == [("a.gz", "empty")]


@pytest.mark.parametrize("raw", [b"]*M\x18\xff\xff\xff\xff", b"(\xb5/\xfd\xff\xff\xff", b"\x1f\x8b" + bytes(9)])
def test_what_only_begins_as_a_packed_file_gives_one_problem(raw: bytes) -> None:
    assert len(problems(read(raw))) == 1
