from dataclasses import replace
from datetime import UTC, date, datetime
from hashlib import sha256

import pytest

from ordret.model import Article, Problem, Span, When, article_id
from ordret.read import Delivery, article_of

NOW = datetime(2026, 3, 5, 12, tzinfo=UTC)
NYNORSK = "Utanriksministeren seier at møtet vart avlyst i går kveld. Ho veit ikkje når dei kan treffast igjen."
ICELANDIC = "Utanríkisráðherrann segir að fundinum hafi verið aflýst í gærkvöldi. Hún veit ekki hvenær þau hittast."


def delivery(text: str, lang: str | None = None) -> Delivery:
    return Delivery("a.txt", text.encode(), text, lang=lang)


def read(given: Delivery) -> tuple[Article, list[str]]:
    """The article and the codes of its problems."""
    article, problems = article_of(given, fetched=NOW)
    return article, [problem.code for problem in problems]


def test_what_is_delivered_is_what_the_article_has() -> None:
    day = When(date(2026, 3, 4), date(2026, 3, 4), "2026-03-04", "the record's date")
    given = replace(
        delivery(NYNORSK), title="Utanriksministeren", url="https://fjord.example/1", outlet="Fjord", published=day
    )
    article, codes = read(given)
    assert codes == []
    assert article == Article(
        id=article_id("a.txt", NYNORSK), source="a.txt", lang="nn", text=NYNORSK,
        raw_sha256=sha256(NYNORSK.encode()).hexdigest(), fetched=NOW,
        url="https://fjord.example/1", outlet="Fjord", title="Utanriksministeren", published=day,
    )  # fmt: skip


def test_the_date_line_and_the_furniture_are_skipped_in_order() -> None:
    text = f"date 2026-03 utenriks\n\n{NYNORSK}\n\nAnnonse\n\n{NYNORSK}"
    article, _ = read(replace(delivery(text), head=Span(0, 21)))
    assert [text[s.start : s.end] for s in article.skip] == ["date 2026-03 utenriks", "Annonse"]


def test_the_date_line_says_nothing_about_the_language() -> None:
    text = f"date 2026-03 world news\n\n{NYNORSK}"
    assert read(replace(delivery(text), head=Span(0, 23)))[0].lang == "nn"


@pytest.mark.parametrize("claim", ["nn", "nn-NO", "NN", "nn_NO"])
def test_a_delivered_language_is_believed(claim: str) -> None:
    article, codes = read(delivery(NYNORSK, claim))
    assert (article.lang, codes) == ("nn", [])


def test_a_delivered_language_decides_where_the_text_cannot() -> None:
    article, codes = read(delivery("Nei.", "nb"))
    assert (article.lang, codes) == ("nb", [])


def test_a_delivered_language_that_the_text_belies_is_said_and_not_followed() -> None:
    article, codes = read(delivery(NYNORSK, "en"))
    assert (article.lang, codes) == ("nn", ["language differs"])


def test_a_language_that_nobody_can_check_is_believed() -> None:
    article, codes = read(delivery(NYNORSK, "smj"))
    assert (article.lang, codes) == ("smj", ["no pack"])


@pytest.mark.parametrize("claim", ["norsk", "", "und"])
def test_what_is_no_language_tag_is_as_good_as_none(claim: str) -> None:
    article, codes = read(delivery(NYNORSK, claim))
    assert (article.lang, codes) == ("nn", [])


def test_a_language_without_a_pack_keeps_its_own_name() -> None:
    article, problems = article_of(delivery(ICELANDIC), fetched=NOW)
    assert article.lang == "is"
    [problem] = problems
    assert isinstance(problem, Problem)
    assert (problem.code, problem.article, problem.source, problem.stage) == ("no pack", article.id, "a.txt", "read")
    assert "nb" in problem.hint


def test_an_unknown_language_is_undetermined() -> None:
    article, codes = read(delivery("12 345"))
    assert (article.lang, codes, article.skip) == ("und", ["language unknown"], ())


def test_the_same_words_from_two_sources_are_two_articles() -> None:
    other = replace(delivery(NYNORSK), source="b.txt")
    assert read(delivery(NYNORSK))[0].id != read(other)[0].id


def test_the_outlets_file_gives_its_name_by_the_address() -> None:
    for name in ("VG Nett", "www.vg.no", "VG - Siste nytt", None):
        article, _ = read(replace(delivery(NYNORSK), outlet=name, url="https://www.vg.no/1"))
        assert article.outlet == "VG"
    assert read(replace(delivery(NYNORSK), source="https://www.vg.no/1"))[0].outlet == "VG"
    assert read(replace(delivery(NYNORSK), outlet="VG Nett"))[0].outlet == "VG Nett"


def test_the_outlets_language_decides_where_the_text_cannot() -> None:
    article, codes = read(replace(delivery("Nei."), url="https://www.vg.no/1"))
    assert (article.lang, codes) == ("nb", [])
    assert read(replace(delivery(NYNORSK), url="https://www.vg.no/1"))[0].lang == "nn"


def test_a_time_without_a_zone_is_one_of_the_outlets() -> None:
    day = When(date(2026, 3, 4), date(2026, 3, 4), "2026-03-04T08:15:00", "the page's metadata")
    given = replace(delivery(NYNORSK), published=day, url="https://www.vg.no/1")
    assert read(given)[0].published_at == datetime(2026, 3, 4, 7, 15, tzinfo=UTC)
    assert read(replace(given, url="https://fjord.example/1"))[0].published_at is None
    assert read(given)[0].published == day


def test_lines_of_the_outlet_are_no_report_in_any_language() -> None:
    text = f"{ICELANDIC}\n\nVis mer"
    article, _ = read(replace(delivery(text), url="https://www.vg.no/1"))
    assert [text[span.start : span.end] for span in article.skip] == ["Vis mer"]
