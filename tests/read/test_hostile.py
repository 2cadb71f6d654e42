"""Every form × what goes wrong with files, by chance or on purpose: nothing raises, one clear problem says what is
wrong, no day is invented, and what is whole beside it is taken."""

import gzip
import random
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
import zstandard

from ordret.model import Problem
from ordret.read import read
from ordret.read.delivery import About, Delivery, Pointer
from read.made.opened import addresses, opened, problems, stories
from read.made.told import FORMS, LEAD, REST, Form, Story, json_lines, warc, web_page

GOOD, OTHER = Story(7), Story(8, title="Kaia i Elmsby")
MOST = 4  # problems of a file in which one thing, or a few bytes, are wrong
MARKED = ("RSS", "Atom", "RDF", "site map", "OPML", "NewsML-G2", "NITF")
PACKED = ("a.warc.gz", "a.wacz", "a.jsonl.gz", "a.jsonl.zst")
WRITTEN = ("text", "page", "JSON lines", "JSON", "JSON Feed", "ninjs", *MARKED)
MARK = "MERKE"
ZEROS = bytes(12_000_000)
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
DECLARED = (
    f'<!DOCTYPE x [<!ENTITY l0 "ha">{LAUGHS}<!ENTITY file SYSTEM "file:///etc/passwd">'
    f'<!ENTITY quad "{"A" * 100_000}"><!ENTITY % p SYSTEM "http://127.0.0.1:9/x.dtd"> %p;]>'
)
DAYS = (
    "1601-01-01", "9999-12-31", "0000-00-00", "2031-02-30", "2031-W19", "2031/05", "05/06/2031", "i går", "-1", "nan",
    "Tue, 06 May 0031 08:00:00 +0200", "2031-05-06T08:00:00+99:99", "9999-12-31T23:59:59-14:00", "9" * 5_000,
)  # fmt: skip
UNPACKED = [form for form in FORMS.values() if form.name not in PACKED]
EACH = pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
SEVERAL = pytest.mark.parametrize("form", [form for form in FORMS.values() if form.many], ids=lambda form: form.name)


def told(form: Form, *stories: Story) -> bytes:
    return form.tell(*stories) if form.many else form.tell(stories[-1])


def _places(raw: bytes, count: int) -> Iterator[int]:
    chance = random.Random(len(raw))
    return (chance.randrange(1, len(raw)) for _ in range(count))


@EACH
def test_a_story_is_read_in_every_form(form: Form) -> None:
    found = opened(told(form, GOOD, OTHER), form.name)
    assert problems(found) == []
    assert len(found) == (2 if form.many else 1)
    days = [item.about.published if isinstance(item, Pointer) else item.published for item in found]  # type: ignore[union-attr]
    assert all((day is not None) == form.dated for day in days)


@EACH
def test_a_cut_file_gives_what_is_whole_and_one_problem(form: Form) -> None:
    raw = told(form, GOOD, OTHER)
    for at in (1, 9, *_places(raw, 12), len(raw) - 1):
        assert len(problems(opened(raw[:at], form.name))) <= 2


@SEVERAL
def test_no_story_of_a_cut_file_is_taken_in_part(form: Form) -> None:
    raw = form.tell(GOOD, OTHER)
    whole = stories(opened(raw, form.name))
    for at in _places(raw, 25):
        assert at < 200 or stories(opened(raw[:at], form.name)) <= whole


@pytest.mark.parametrize("form", UNPACKED, ids=lambda form: form.name)
def test_a_few_damaged_bytes_are_a_few_problems(form: Form) -> None:
    """What unpacking makes of such damage may be any number of lines."""
    raw, chance = told(form, GOOD, OTHER), random.Random(8)
    for at in _places(raw, 12):
        damaged = bytearray(raw)
        damaged[at] = chance.choice(b'\0\xff<&"{')
        assert len(problems(opened(bytes(damaged), form.name))) <= MOST
        hole = raw[:at] + bytes(min(300, len(raw) - at)) + raw[at + 300 :]
        assert len(problems(opened(hole, form.name))) <= 2 * MOST  # it may go through several stories


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("name", WRITTEN)
def test_another_encoding_than_declared_changes_no_letter(name: str, encoding: str) -> None:
    form = FORMS[name]
    raw = told(form, GOOD, OTHER)
    assert stories(opened(raw.decode().encode(encoding), form.name)) == stories(opened(raw, form.name))


@EACH
def test_a_file_is_known_by_its_content_whatever_it_is_called_and_sent_as(form: Form) -> None:
    raw = told(form, GOOD, OTHER)
    for name in ("a.txt", "a.html", "a.xml", "a.pdf", "a.eml", "a.gz", "a"):
        opened(raw, name)
    for charset, media in (("utf-16", ""), ("rot13", "text/html"), ("x" * 5000, "image/png"), ("\0", "\0")):
        opened(raw, "https://elmsby.example/7", About(charset=charset, media=media))


@EACH
@pytest.mark.parametrize("name", ["a.txt", None, "a.jsonl", "a.csv"])
def test_nothing_at_all_is_said_in_one_problem(form: Form, name: str | None) -> None:
    for raw in (b"", b" \r\n\t" * 1000, bytes(10_000), told(form, GOOD)[:1] + bytes(10_000)):
        [found] = opened(raw, name or form.name)
        assert isinstance(found, Problem)


@pytest.mark.parametrize("form", UNPACKED, ids=lambda form: form.name)
def test_twenty_megabytes_in_one_line_harm_nothing_beside_them(form: Form) -> None:
    """Packed they are a bomb."""
    long = Story(1, body=("Havna er stengt. " * 1_200_000,))
    found = opened(form.tell(GOOD, long, OTHER) if form.many else form.tell(long), form.name)
    assert len(problems(found)) <= 1
    assert not form.many or {"7", "8"} <= set(addresses(found))


@EACH
def test_a_title_of_a_hundred_kilobytes_is_none(form: Form) -> None:
    long = Story(1, title="Havna " * 20_000)
    assert len(problems(opened(told(form, GOOD, long, OTHER) if form.many else form.tell(long), form.name))) <= 1


@SEVERAL
def test_what_is_no_name_names_nothing(form: Form) -> None:
    for number in ("1\r\nX: y", "1\x1b[31m", "1" * 100_000):
        opened(form.tell(GOOD, Story(number), OTHER), form.name)


@pytest.mark.parametrize("tag", ["div", "span", "p", "blockquote", "table", "a", "x:y"])
@pytest.mark.parametrize("name", ["page", "saved page", "WARC", "RSS", "JSON Feed", "NewsML-G2", "NITF", "ninjs"])
def test_ten_thousand_nested_tags_harm_nothing_beside_them(name: str, tag: str) -> None:
    form = FORMS[name]
    raw = told(form, GOOD, OTHER, Story(1, body=(MARK,)))
    nested = f"<{tag}>" * 10_000 + LEAD + f"</{tag}>" * 10_000
    found = opened(raw.replace(MARK.encode(), nested.encode()), form.name)
    assert len(problems(found)) <= 1
    assert not form.many or {"7", "8"} <= set(addresses(found))


@EACH
def test_a_bomb_is_one_problem(form: Form) -> None:
    for pack in (gzip.compress, zstandard.compress):
        assert len(problems(opened(pack(told(form, GOOD) + ZEROS), f"{form.name}.gz"))) <= 2


@pytest.mark.parametrize("name", MARKED)
@pytest.mark.parametrize("entity", ["&l9;", "&file;", "&quad;"])
def test_no_entity_brings_in_a_file_or_a_bomb(name: str, entity: str) -> None:
    form = FORMS[name]
    bad = Story(8 if name == "NITF" else 1, title=f"Havna {MARK}", body=(MARK, *REST))
    raw = form.tell(GOOD, bad, OTHER) if form.many else form.tell(bad)
    hostile = raw.decode().replace("?>", f"?>{DECLARED}", 1).replace(MARK, entity * 3_000)
    found = opened(hostile.encode(), form.name)
    assert len(problems(found)) <= 1
    assert "root:" not in repr(found)
    assert sum(len(item.text) for item in found if isinstance(item, Delivery)) < 100_000
    assert not form.many or {"7", "8"} <= set(addresses(found))


@pytest.mark.parametrize("day", DAYS)
@EACH
def test_a_day_that_is_none_is_left_open(form: Form, day: str) -> None:
    found = opened(told(form, GOOD, Story(1, day=day)), form.name)
    assert len(problems(found)) <= 1
    assert len(found) - len(problems(found)) == (2 if form.many else 1)


@pytest.mark.parametrize("form", [form for form in FORMS.values() if form.dated], ids=lambda form: form.name)
def test_a_day_that_is_none_is_said(form: Form) -> None:
    for day in ("1601-01-01", "9999-12-31"):
        assert problems(opened(told(form, GOOD, Story(1, day=day)), form.name)) == ["bad date"]


@pytest.mark.parametrize("length", [b"0", b"10", b"99999", b"1" * 17, b"-1", b"1e3"])
def test_a_record_with_a_lying_length_loses_itself_alone(length: bytes) -> None:
    first, *rest = (warc(story) for story in (GOOD, Story(1), OTHER))
    lying = re.sub(rb"(?<=Content-Length: )\d+", length, rest[0])
    found = opened(first + lying + rest[1], "a.warc")
    assert addresses(found) == ["7", "8"]
    assert len(problems(found)) <= 1


@pytest.mark.parametrize("name", ["WACZ", "gzip", "zstd", "Parquet", "Feather", "Arrow", "Arrow stream", "PDF"])
def test_lying_lengths_do_no_harm(name: str) -> None:
    """Each four bytes that could be one, at the beginning and the end of a file, say more than there is."""
    form = FORMS[name]
    raw = told(form, GOOD, OTHER)
    for at in (*range(4, 40, 4), *range(len(raw) - 40, len(raw) - 3, 4)):
        for length in (b"\xff\xff\xff\x7f", b"\xff\xff\xff\xff", b"\0\0\0\x10"):
            assert len(problems(opened(raw[:at] + length + raw[at + 4 :], form.name))) <= MOST


def test_junk_in_lines_is_counted_after_the_first_twenty() -> None:
    found = opened(json_lines(GOOD) + b'{"no": "text"}\n{junk\n' * 5_000 + json_lines(OTHER), "a.jsonl")
    assert addresses(found) == ["7", "8"]
    assert Counter(problems(found)) == {"bad json": 21, "no text": 21}


def test_a_good_file_beside_hostile_ones_is_taken(tmp_path: Path) -> None:
    for number, form in enumerate(FORMS.values()):
        raw = told(form, GOOD, OTHER)
        for kind, hostile in (("cut", raw[: len(raw) // 2]), ("empty", b""), ("head", raw[:8] + bytes(5000))):
            (tmp_path / f"{number:02}-{kind}-{form.name}").write_bytes(hostile)
        (tmp_path / f"{number:02}-good-{form.name}.txt").write_bytes(web_page(Story(number)))
    found = [item for item in read([str(tmp_path)]) if isinstance(item, Delivery)]
    assert sum("-good-" in item.source for item in found) == len(FORMS)
