from pathlib import Path

import pytest

from ordret.marked import MarkedError, Said, as_article, load, parse, places
from ordret.model import Span

PASSAGE = """
[[passage]]
id = "en-01"
note = "plain"
text = '''
“We go,” Edda Varn told the BBC. “We go now.”
'''
quotations = [
  { form = "direct", act = "says", speaker = "Edda Varn", words = ["We go", "We go now."] },
]
credits = [ { agency = "BBC", how = "cited", words = "BBC" } ]
"""


def said(*words: str) -> Said:
    return Said(form="direct", act="says", words=list(words))


def test_a_passage_is_read_with_what_is_marked_in_it(tmp_path: Path) -> None:
    (tmp_path / "en.toml").write_text(PASSAGE, "utf-8")
    (passage,) = load(tmp_path / "en.toml")
    assert (passage.id, passage.note, passage.quotations[0].words) == ("en-01", "plain", ["We go", "We go now."])
    assert (passage.quotations[0].speaker, passage.quotations[0].name) == ("Edda Varn", None)
    assert [(c.agency, c.how) for c in passage.credits] == [("BBC", "cited")]


def test_cases_and_nothings_are_passages_too() -> None:
    data = b'[[nothing]]\ntext = "Nothing."\n[[case]]\ntext = "A case."\n[[passage]]\ntext = "A passage."\n'
    assert [passage.text for passage in parse(data, name="xx.toml")] == ["A passage.", "A case.", "Nothing."]


@pytest.mark.parametrize(
    ("spoilt", "told"),
    [
        (PASSAGE.replace('"We go"', '"We stay"'), r"^xx.toml: 'en-01': 'We stay' is not in the text"),
        (PASSAGE.replace('"We go", "We go now."', '"We go now.", "We go"'), r"'We go' is not in the text, or not in"),
        (PASSAGE.replace('speaker = "Edda Varn"', 'speaker = "Tom Orrick"'), r"'en-01': 'Tom Orrick' is not in"),
        (PASSAGE.replace('speaker = "Edda Varn"', 'name = "Tom Orrick"'), r"'en-01': 'Tom Orrick' is not in"),
        (PASSAGE.replace('words = "BBC"', 'words = "AFP"'), r"'en-01': 'AFP' is not in the text"),
        (PASSAGE.replace("[[passage]]", "[[nothing]]"), r"^xx.toml: a \[\[nothing\]\] marks something"),
        (PASSAGE.replace('note = "plain"', 'colour = "red"'), r"^xx.toml: .*colour"),
        (PASSAGE.replace('form = "direct"', 'form = "loud"'), r"^xx.toml: .*loud"),
        (PASSAGE.replace('act = "says"', 'act = "mumbles"'), r"^xx.toml: .*mumbles"),
        (PASSAGE.replace('how = "cited"', 'how = "heard"'), r"^xx.toml: .*heard"),
        ("[[passage", r"^xx.toml: "),
    ],
)
def test_a_file_that_cannot_be_right_is_refused(spoilt: str, told: str) -> None:
    assert spoilt != PASSAGE
    with pytest.raises(MarkedError, match=told):
        parse(spoilt.encode(), name="xx.toml")


def test_words_stand_where_they_first_stand() -> None:
    assert places("We go. We go.", [said("We go")], where="x")[0].spans == (Span(0, 5),)


def test_the_same_words_twice_stand_in_two_places() -> None:
    found = places("We go. We go.", [said("We go"), said("We go")], where="x")
    assert [marks.spans for marks in found] == [(Span(0, 5),), (Span(7, 12),)]


def test_words_in_two_passages_stand_one_behind_the_other() -> None:
    (marks,) = places("No. Yes, she said. No.", [said("Yes", "No")], where="x")
    assert marks.spans == (Span(4, 7), Span(19, 21))


def test_a_first_line_with_a_blank_line_below_is_the_title() -> None:
    (passage,) = parse(b'[[passage]]\nid = "1"\ntext = "\\nHarbour closes\\n\\nIt does.\\n"', name="xx.toml")
    article = as_article(passage, "en")
    assert (article.title, article.text, article.lang) == ("Harbour closes", "Harbour closes\n\nIt does.", "en")


@pytest.mark.parametrize("text", ["It closes.\\n\\nIt does.", "Harbour closes\\nIt does.\\n\\nYes.", "Harbour closes"])
def test_a_first_sentence_is_no_title(text: str) -> None:
    (passage,) = parse(f'[[passage]]\nid = "1"\ntext = "{text}"'.encode(), name="xx.toml")
    assert as_article(passage, "en").title is None


def test_passages_with_the_same_text_are_two_articles() -> None:
    one, two = parse(b'[[passage]]\nid = "1"\ntext = "A."\n[[passage]]\nid = "2"\ntext = "A."', name="xx.toml")
    assert as_article(one, "en").id != as_article(two, "en").id
