"""What a reader finds in the brief of a story and of a person."""

import re
from html import unescape
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from starlette.testclient import TestClient

from ordret.record import Record
from ordret.web import addresses
from ordret.web.brief import BRIEFS, brief_of
from ordret.web.brief.markdown import markdown
from ordret.web.pages import PAGES
from ordret.web.tongue import LANGUAGES, tongue
from web.brief.test_escape import rendered
from web.made import pages, record_of

CITED = re.compile(r"\[\\\[(\d+)\\\]\]\[(\d+)\]")
HOSTILE = {
    "url": "https://tarn.example/a_(b)?x=1&lt;=2",
    "title": "1. *Pier* [closed](https://evil.example) <b>now</b> `rm` # & &amp;",
    "text": "“The pier is [closed](https://evil.example) <i>for</i> *good*,” the mayor of Elmsby, Mona Tarrant, said.",
    "outlet": "2. Elmsby_Post_",
    "published": "2024-05-03",
}


@pytest.fixture(scope="module")
def story(client: TestClient, record: Record) -> str:
    """The brief of the biggest story of the summit."""
    return client.get(addresses.twin(addresses.story(record.lists.stories(limit=1).rows[0].id), "md")).text


@pytest.fixture(scope="module")
def minister(record: Record) -> str:
    """The address of the Russian minister of the summit."""
    found = record.lists.names("Chernov", limit=1).rows[0]
    return addresses.person(found.id, found.name)


@pytest.fixture(scope="module")
def person(client: TestClient, minister: str) -> str:
    return client.get(addresses.twin(minister, "md")).text


def section(brief: str, heading: str) -> str:
    return brief.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


def lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if re.match(r" *- ", line)]


def onward(text: str) -> str:
    """The address of the next part, "" where there is none."""
    found = re.findall(r"\[The next part\]\(http://testserver(\S+)\)", text)
    return unescape(found[0]) if found else ""


def test_every_page_that_has_a_brief_is_known() -> None:
    assert {page.name for page in PAGES if page.brief} == set(BRIEFS)


def test_a_story_says_what_it_is(story: str) -> None:
    assert story.startswith("# Dansk utanriksminister refsar «mørke skip»\n")
    assert "- 14 articles, 9 sources in 6 languages: Danish, Norwegian Nynorsk, German" in story
    assert "4 reports credit Ritzau" in story
    assert re.search(r"^- Title as printed: ««?Dansk.*\[\\\[1\\\]\]\[1\]$", story, re.MULTILINE)


@pytest.mark.parametrize("heading", ["Day by day", "Figures", "Where reports differ", "Open demands"])
def test_every_line_of_a_story_cites_its_sources(story: str, heading: str) -> None:
    told = [line for line in lines(section(story, heading)) if not line.endswith((" differ:", "both hold:"))]
    assert len(told) > 2
    assert not [line for line in told if not CITED.search(line)]


def test_every_line_about_a_person_cites_its_sources(person: str) -> None:
    told = lines(person.partition("## Spellings")[2].partition("## Sources")[0])
    assert len(told) > 40
    assert not [line for line in told if not CITED.search(line)]


def test_sources_are_numbered_as_they_are_cited_and_each_is_a_passage_that_is_there(
    story: str, client: TestClient
) -> None:
    cited = list(dict.fromkeys(int(number) for number, _ in CITED.findall(story)))
    assert cited == list(range(1, len(cited) + 1))
    listed = re.findall(r"^(\d+)\. .+\]\(http://testserver(/\S+)\)$", story, re.MULTILINE)
    assert [int(number) for number, _ in listed] == cited
    assert dict(re.findall(r"^\[(\d+)\]: http://testserver(\S+)$", story, re.MULTILINE)) == dict(listed)
    for _, address in listed[::20]:
        assert client.get(address.partition("#")[0]).status_code == 200


def test_a_source_has_outlet_title_day_and_the_publishers_page_at_the_words(person: str) -> None:
    (source,) = re.findall(r"^\d+\. Sundposten.*stemme.*$", person, re.MULTILINE)
    assert (
        "Sundposten, Danish: »Nordstrædekommissionen vedtager meldepligt for skibe«, March 12, 2027. [https" in source
    )
    assert "/udland/2027-03-12/meldepligt-vedtaget#:~:text=I%20kan%20ikke%20stemme%20om%20andres%20skibe) · [" in source


def test_words_stand_in_the_marks_of_their_language_and_render_as_they_are_printed(story: str, record: Record) -> None:
    text = rendered(story)
    assert "“Denmark takes aim at ‘dark ships’ as straits talks open”" in text
    for entry in record.timeline(record.lists.stories(limit=1).rows[0].id):
        assert " ".join(entry.words.split()) in text


def test_indirect_speech_is_told_from_the_very_words_said(story: str) -> None:
    assert "Sigurd Aasheim · asks (indirect) → Russland: «om å leggje fram sine eigne lister»" in rendered(story)


def test_what_differs_stands_two_and_two(story: str) -> None:
    differing = section(story, "Where reports differ")
    assert "\n- cannot both hold:\n  - figure · " in differing
    assert differing.count("\n  - ") == 2 * differing.count("\n- ")


def test_what_is_not_known_is_said(story: str) -> None:
    assert "\n### day not known\n" in story
    assert "outlet not known" in section(story, "Who carried it")


def test_a_person_has_names_roles_and_what_they_did(person: str) -> None:
    assert "- “Vasily Chernov” · English · printed 6 times" in section(person, "Spellings, and who prints them")
    assert "»Ruslands udenrigsminister« · Danish" in section(person, "Roles, as printed on the day")
    assert "»Resten er fri fantasi«" in section(person, "Said")
    assert "meeting, held · Sigurd Aasheim, Utenriksminister; Vasilij Tsjernov" in section(person, "Met")
    assert "figure · Vasilij Tjernov: »højst 40 skibe«" in section(person, "Figures given")
    assert "Maarja Tammsalu" in section(person, "Said about")
    assert "It is not settled that these words are theirs." in section(person, "Disputed")


def test_whoever_said_much_has_the_newest_and_it_is_said_so(client: TestClient, minister: str) -> None:
    text = client.get(addresses.twin(minister, "md") + "?rows=4").text
    said = section(text, "Said")
    assert len(lines(said)) == 4
    assert "These are the newest 4." in said
    further = client.get(onward(said)).text
    assert len(lines(section(further, "Said"))) == 4
    assert "## Met" not in further
    assert not set(lines(section(further, "Said"))) & set(lines(said))


def test_a_long_story_goes_on_in_another_brief(client: TestClient, record: Record) -> None:
    address: str = addresses.twin(addresses.story(record.lists.stories(limit=1).rows[0].id), "md") + "?rows=40"
    told: list[str] = []
    while address:
        text = client.get(address).text
        told += lines(section(text, "Day by day"))
        address = onward(text)
    assert len(told) == len(record.timeline(record.lists.stories(limit=1).rows[0].id))


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_stands_around_the_words_is_in_the_language_of_the_reader(code: str, record: Record) -> None:
    text = markdown(brief_of(record, record.lists.stories(limit=1).rows[0].id), tongue(code), home="")
    assert "Det er ikke fiskere, der har glemt at trykke på en knap" in text
    assert ("## Day by day" in text) == (code == "en")
    assert ("(indirect" in text) == (code == "en")


def test_hostile_reports_are_words(tmp_path: Path) -> None:
    path = record_of(tmp_path, HOSTILE)
    with Record.open(path) as record, pages(path) as client:
        (article,) = record.articles()
        text = client.get(addresses.twin(addresses.story(article.article.id), "md")).text
    html = MarkdownIt().render(text)
    assert not [to for to in re.findall(r'(?:href|src)="([^"]*)"', html) if to.startswith("https://evil.example")]
    assert not re.findall(r"<(?:b|i|em|code|script|img)\b", html)
    seen = rendered(text)
    for words in (HOSTILE["title"], HOSTILE["outlet"], "The pier is [closed](https://evil.example) <i>for</i> *good*"):
        assert words in seen
    assert f"<h1>{HOSTILE['title'][:2]}" in html


def test_a_brief_is_markdown_and_leads_from_its_page(client: TestClient, minister: str) -> None:
    answer = client.get(addresses.twin(minister, "md"))
    assert answer.headers["content-type"] == "text/markdown; charset=utf-8"
    assert f'<a href="{addresses.twin(minister, "md")}">brief with sources</a>' in client.get(minister).text
    assert client.get("/person/nobody.md").status_code == 404


def test_whoever_is_linked_to_nobody_has_a_brief_of_one_report(client: TestClient, record: Record) -> None:
    person = next(
        who["address"]
        for article in record.articles()
        for row in client.get(addresses.twin(addresses.article(article.article.id), "json")).json()["rows"]
        for who in row["who"]
        if row["kind"] == "quotation" and not who["named"]
    )
    text = client.get(addresses.twin(person, "md")).text
    assert "not linked to anybody" in text
    assert CITED.search(section(text, "Said"))
