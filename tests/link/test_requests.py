"""Who asks for something, and who puts a question."""

import pytest

from find.heard import quotations
from ordret.link.requests import is_request
from ordret.pack import load


@pytest.mark.parametrize(
    ("lang", "sentence", "asked"),
    [
        ("en", "Edda Varn asked the council to open the bridge.", True),
        ("en", "Edda Varn asked whether the bridge was open.", False),
        ("en", "“Is the bridge open?” asked Edda Varn.", False),
        ("en", "Edda Varn urged the union to stay calm.", True),
        ("da", "Edda Varn bad om hjælp fra kommunen.", True),
        ("da", "Edda Varn spurgte, hvor pengene var.", False),
        ("nb", "Edda Varn ba om at saken blir utsatt.", True),
        ("sv", "Edda Varn undrade vem som betalar.", False),
        ("de", "Edda Varn rief die Fischer auf, im Hafen zu bleiben.", True),
        ("de", "Edda Varn wollte wissen, wer zahlt.", False),
        ("en", "Edda Varn said the bridge was open.", False),
    ],
)
def test_a_question_asks_for_nothing(lang: str, sentence: str, asked: bool) -> None:
    assert [is_request(each, load(lang)) for each in quotations(lang, sentence)] == [asked]
