"""A passage with the sentences around it."""

from datetime import UTC, datetime

import pytest

from ordret.model import Article, Span
from ordret.view.passages import beside

TEXT = """Havnen bliver lukket

Mødet begyndte i Sandvig. Ingen ville tale først.

»Vi lukker havnen i aften,« sagde Karla Brink. Hun gik straks.

Læs også: Sådan bliver vejret.

Fiskerne ventede på kajen. De fik intet svar."""


def shown(words: str, *, skip: str = "Læs også: Sådan bliver vejret.") -> str:
    at = TEXT.index(skip)
    fetched = datetime(2027, 3, 8, tzinfo=UTC)
    article = Article("a", "a.txt", "da", TEXT, "", fetched, skip=(Span(at, at + len(skip)),))
    return beside(article, TEXT.index(words), TEXT.index(words) + len(words)).text


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("Vi lukker havnen i aften", "Ingen ville tale først.", "Hun gik straks."),  # a sentence follows in its own
        ("Hun gik straks", "»Vi lukker", "Hun gik straks."),  # what is below is no report
        ("Ingen ville tale først", "Mødet begyndte", "»Vi lukker havnen i aften,« sagde Karla Brink."),
        ("Mødet begyndte i Sandvig", "Mødet begyndte", "Ingen ville tale først."),  # above stands the title
        ("De fik intet svar", "Fiskerne ventede", "De fik intet svar."),  # the end of the text
    ],
)
def test_a_sentence_to_either_side_is_shown_over_the_edge_of_a_paragraph(words: str, first: str, last: str) -> None:
    held = shown(words)
    assert held.startswith(first)
    assert held.endswith(last)


def test_a_paragraph_too_long_to_be_shown_is_not_gone_beyond() -> None:
    text = "Først. " + "et ord og " * 50 + "så »lukker vi« og " + "et ord til " * 50 + "slut.\n\nEfter."
    article = Article("a", "a.txt", "da", text, "", datetime(2027, 3, 8, tzinfo=UTC))
    held = beside(article, text.index("lukker"), text.index("lukker") + 9).text
    assert not held.startswith("Først")
    assert "Efter" not in held
