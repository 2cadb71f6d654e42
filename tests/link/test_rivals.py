"""Rival claims: two who count one thing, told from lists of different things."""

from datetime import UTC, date, datetime
from typing import NamedTuple

import numpy as np
import pytest

from link.figured import near
from ordret.find import read
from ordret.find.mentions import find_mentions
from ordret.link.series.claims import holds_against, languages
from ordret.link.series.counted import Counted
from ordret.link.series.rivals import BY, between, joined, within
from ordret.model import Amount, Article, Figure, Finding, Link, Mention, Part, When, finding_id, quote
from ordret.pack import languages as read_languages
from ordret.pack import load
from ordret.run.counted import counted
from ordret.run.material import Material
from ordret.store import Found


class Said(NamedTuple):
    """A number as printed, what it says, the noun that it counts (where it is printed first), and who gives it."""

    words: str
    low: float | None
    high: float | None
    noun: str
    by: str | None = None


def report(text: str, lang: str, *numbers: Said) -> list[Counted]:
    day = When(date(2031, 5, 6), date(2031, 5, 6), None, "test")
    article = Article(text[:30], "test", lang, text, "", datetime(2031, 5, 7, tzinfo=UTC), published=day)
    figures = [_figure(article, each) for each in numbers]
    names: list[Finding] = [row for row in find_mentions.run(read(article, load(lang))) if isinstance(row, Mention)]
    found = tuple(Found(finding_id(row), row, "", "", lang, True) for row in [*names, *figures])
    return counted(Material(0, article, True, found))


def _figure(article: Article, said: Said) -> Figure:
    start, noun = article.text.index(said.words), article.text.index(said.noun)
    by = None
    if said.by:
        at = article.text.index(said.by)
        by = Part("body", said.by, None, quote(article, at, at + len(said.by)))
    return Figure(
        article.id,
        quote(article, noun, noun + len(said.noun)),
        Amount(said.low, said.high, said.noun),
        quote(article, start, start + len(said.words)),
        by,
    )


def met(figures: list[Counted], *, alike: float = 0.3) -> set[tuple[str, str]]:
    """The rivals of a report by their numbers; quantities with one noun are one text."""
    cosines = near([[1.0 if a.quantity == b.quantity else alike for b in figures] for a in figures])
    return {(figures[pair.left].told, figures[pair.right].told) for pair in within(figures, cosines)}


BRANDAL = "Tove Brandal"
DA = (
    "Havnerådet talte 115 kuttere uden lys i fjor.\n\nReder Tove Brandal siger, at der er tale om højst 40 både.\n\n"
    "Fiskerne fra Elmsby holder fast i, at de så over 90."
)
NB = "Havnerådet har telt 115 kuttere uten lys.\n\nTove Brandal sier at det dreier seg om høyst 40 båter."
SV = "Hamnrådet räknade 115 kuttrar utan ljus.\n\nTove Brandal uppger att det rör sig om högst 40 båtar."
DE = "Der Hafenrat zählte 115 Kutter ohne Licht.\n\nEs handle sich um höchstens 40 Boote, sagte Tove Brandal."
EN = "The harbour board counted 115 boats without lights.\n\nThe crews stood by their own count of more than 90."
NL = "De havenraad telde 115 kotters zonder licht.\n\nVolgens Tove Brandal gaat het om hooguit 40 boten."


@pytest.mark.parametrize(
    ("text", "lang", "first", "second"),
    [
        (NB, "nb", Said("115", 115, 115, "kuttere", "Havnerådet"), Said("høyst 40", None, 40, "båter", BRANDAL)),
        (SV, "sv", Said("115", 115, 115, "kuttrar", "Hamnrådet"), Said("högst 40", None, 40, "båtar", BRANDAL)),
        (DE, "de", Said("115", 115, 115, "Kutter", "Hafenrat"), Said("höchstens 40", None, 40, "Boote", BRANDAL)),
        (DE, "de", Said("115", 115, 115, "Kutter", "Hafenrat"), Said("höchstens 40", None, 40, "Boote")),
        (NL, "nl", Said("115", 115, 115, "kotters", "havenraad"), Said("hooguit 40", None, 40, "boten", BRANDAL)),
        (EN, "en", Said("115", 115, 115, "boats", "harbour board"), Said("more than 90", 90, None, "boats")),
    ],
)  # fmt: skip
def test_who_holds_a_number_against_another_counts_the_same(text: str, lang: str, first: Said, second: Said) -> None:
    assert met(report(text, lang, first, second)) == {(first.words, second.words)}


def test_three_who_count_one_thing_are_three_rivals() -> None:
    told = report(
        DA, "da", Said("115", 115, 115, "kuttere", "Havnerådet"), Said("højst 40", None, 40, "både", BRANDAL),
        Said("over 90", 90, None, "både", "Elmsby"),
    )  # fmt: skip
    assert met(told) == {("115", "højst 40"), ("115", "over 90"), ("højst 40", "over 90")}


LIST = "The harbour board sent 115 boats.\n\nThe council sent 40 boats.\n\nOf them 12 boats sank."
STAFF = "The school says that 115 pupils came back.\n\nThe union says that more than 90 pupils stayed at home."


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        (LIST, [Said("115", 115, 115, "boats", "harbour board"), Said("40", 40, 40, "boats", "council")]),
        (LIST, [Said("115", 115, 115, "boats", "harbour board"), Said("12", 12, 12, "boats")]),
        # One who gives two numbers tells of two things.
        (EN, [Said("115", 115, 115, "boats", "The"), Said("more than 90", 90, None, "boats", "The")]),
        (LIST, [Said("115", 115, 115, "boats"), Said("40", 40, 40, "boats")]),
    ],
)
def test_a_list_is_no_quarrel(text: str, numbers: list[Said]) -> None:
    assert met(report(text, "en", *numbers)) == set()


def test_rivals_narrowed_down_differently_count_two_things() -> None:
    text = "The police say that 115 people were injured.\n\nThe union stood by its own count: more than 90 were killed."
    numbers = Said("115", 115, 115, "people", "police"), Said("more than 90", 90, None, "people", "union")
    assert met(report(text, "en", *numbers)) == set()


def test_a_headline_that_says_another_number_than_its_text() -> None:
    text = "Storm sinks 90 boats in Elmsby\n\nThe storm of Friday sinks 60 boats in Elmsby, and the harbour is closed."
    found = report(text, "en", Said("90", 90, 90, "boats in Elmsby"), Said("60", 60, 60, "boats in Elmsby"))
    assert met(found) == {("90", "60")}
    both = text.replace("closed", "closed to 90 more")
    found = report(both, "en", Said("90", 90, 90, "boats in Elmsby"), Said("60", 60, 60, "boats in Elmsby"))
    assert met(found) == set()


def test_rivals_in_two_reports_are_known_to_be_two() -> None:
    left = report("Norway counts 115 boats.", "en", Said("115", 115, 115, "boats", "Norway"))
    right = report("Russia says it is 40 boats at most.", "en", Said("40 boats at most", None, 40, "boats", "Russia"))
    assert [(pair.left, pair.right) for pair in between(left, right, near([[1.0]]))] == [(0, 0)]
    same = report("Norway says it is 40 boats at most.", "en", Said("40 boats at most", None, 40, "boats", "Norway"))
    assert list(between(left, same, near([[1.0]]))) == []
    flat = report("Russia sent at most 40 boats.", "en", Said("at most 40 boats", None, 40, "boats", "Russia"))
    assert list(between(left, flat, near([[1.0]]))) == []


def test_every_language_that_is_read_has_words_that_hold_against() -> None:
    assert set(languages()) == set(read_languages())


@pytest.mark.parametrize(
    ("lang", "text", "held"),
    [
        ("da", "Han siger, at det drejer sig om 40", True),
        ("nn", "Ho seier at det er snakk om 40", True),
        ("fi", "Hänen mukaansa kyse on enintään 40", True),
        ("en", "He says it is 40", True),
        ("en", "He says it is raining, and 40", False),
        ("en", "There are 40", False),
        ("de", "Es kamen 40", False),
    ],
)
def test_words_that_hold_a_number_against_another(lang: str, text: str, held: bool) -> None:
    assert holds_against(text, lang) is held


def test_rivals_join_what_says_the_same_and_a_persons_no_parts_them() -> None:
    groups = [("a1", "b1"), ("a2", "b2"), ("c3",)]
    rival = Link("a1", "a2", "contradicts", "yes", 0.5, "", BY)
    articles = {"a1": 1, "a2": 1, "b1": 2, "b2": 2, "c3": 3}
    assert joined(groups, [rival], {}, articles) == [("a1", "a2", "b1", "b2"), ("c3",)]
    assert joined(groups, [rival], {("b1", "b2"): "no"}, articles) == sorted(groups)


def test_a_count_in_another_story_never_joins_two_figures_of_one_report() -> None:
    again = Link("a1", "c3", "same", "yes", 0.95, "", "recounts@1")
    too = Link("a2", "c3", "same", "yes", 0.92, "", "recounts@1")
    assert joined([("a1",), ("a2",), ("c3",)], [again, too], {}, {"a1": 1, "a2": 1, "c3": 3}) == [("a1", "c3"), ("a2",)]


def test_reports_of_eighty_figures_are_compared_soon() -> None:
    text = "\n\n".join(f"The board of Elmsby counts {n} boats at pier {n}x." for n in range(20, 100))
    found = report(text, "en", *(Said(f"{n} boats", n, n, "boats") for n in range(20, 100)))
    assert within(found, np.ones((80, 80), np.float32)) == []
