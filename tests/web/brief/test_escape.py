"""Words of any kind come out of Markdown as they went in."""

import re
from html import unescape

import pytest
from markdown_it import MarkdownIt

from ordret.pack import languages, load
from ordret.web.brief.escape import destination, escaped, linked, quoted

HOSTILE = [
    "1. Ferry laid up",
    "2027) The year",
    "# Harbour #",
    "- No -",
    "+ Yes",
    "=====",
    "---",
    "> Said",
    "    four blanks",
    "[ferry](https://tarn.example)",
    "[1]",
    "[1]: https://tarn.example",
    "![pier](pier.png)",
    "<script>alert(1)</script>",
    "<https://tarn.example>",
    "&lt; &amp; &#35;",
    "`code` and ``more``",
    "*stars* and __lines__",
    "~~struck~~ | a | b |",
    "back\\slash\\",
    "https://tarn.example, www.tarn.example, mona@tarn.example and @mona",
    "$x$ costs $5",
    "said\n\n# so\n- and\t1. so",
    "the\x1b[31m pier\x07",
    "العبّارة متوقفة",
]
every_hostile = pytest.mark.parametrize("words", HOSTILE)


def rendered(markdown: str) -> str:
    """The words that a reader sees."""
    html = MarkdownIt("gfm-like", {"linkify": False}).render(markdown)
    return " ".join(unescape(re.sub(r"<[^>]+>", "", html)).split())


def plain(words: str) -> str:
    return re.sub(r"[\x00-\x1f\x7f]", "\ufffd", " ".join(words.split()))


@every_hostile
@pytest.mark.parametrize("before", ["", "- ", "# ", "1. ", "Elmsby Post: "])
def test_the_very_words_are_seen_wherever_they_stand(words: str, before: str) -> None:
    assert rendered(before + escaped(words)) == rendered(before + "x").replace("x", plain(words))


@every_hostile
def test_they_open_no_construct(words: str) -> None:
    assert re.findall(r"<(\w+)", MarkdownIt().render(escaped(words))) == ["p"]
    assert re.findall(r"<(\w+)", MarkdownIt().render(f"- {escaped(words)}")) == ["ul", "li"]


@every_hostile
def test_a_link_stays_a_link_whatever_its_words(words: str) -> None:
    html = MarkdownIt().render(linked(words, "/story/1"))
    assert re.findall(r'<(\w+)(?: href="([^"]*)")?', html) == [("p", ""), ("a", "/story/1")]
    assert rendered(linked(words, "/story/1")) == plain(words)


def test_an_address_cannot_leave_its_link() -> None:
    address = "https://tarn.example/a (b)<i>\\\"'`?q=[x]&copy;=1#:~:text=a%20b"
    html = MarkdownIt().render(linked("here", address))
    assert html.count("<a ") == 1
    assert "<i>" not in html
    assert unescape(re.findall(r'href="([^"]*)"', html)[0]).endswith("&copy;=1#:~:text=a%20b")
    assert "copy" in destination(address)


@pytest.mark.parametrize("code", languages())
def test_marks_of_quotation_are_those_that_the_language_is_read_with(code: str) -> None:
    pack = load(code)
    marked = quoted("x", code)
    assert marked[0] in pack.opening
    assert marked[-1] in pack.closing


def test_words_from_right_to_left_leave_the_order_of_the_line_as_it_is() -> None:
    assert quoted("متوقفة", "ar") == "\u2068“متوقفة”\u2069"
