"""Every act, meeting and decision has its code, or says why there is none."""

import re
from pathlib import Path

import pytest

from find.heard import article, findings, quotations
from ordret.export.codes import DATA, CodeError, Plover, Row, of_decision, of_meeting, of_quotation, read, table
from ordret.export.codes_page import text
from ordret.model import Decision, Meeting

ROOT = Path(__file__).parents[2]
FILE = table().file


@pytest.mark.parametrize("row", FILE.act, ids=lambda row: row.case)
def test_the_sentence_of_an_act_has_its_code(row: Row) -> None:
    (said,) = quotations("en", row.case)
    assert said.act == row.act
    assert of_quotation(said, "en") == row.codes


@pytest.mark.parametrize("row", FILE.meeting, ids=lambda row: row.case)
def test_the_sentence_of_a_meeting_has_its_code(row: Row) -> None:
    (met,) = [each for each in findings(article("en", row.case)) if isinstance(each, Meeting)]
    assert row.mode in (met.mode, None)
    assert row.status in (met.status, None)
    assert of_meeting(met) == row.codes


@pytest.mark.parametrize("row", FILE.decision, ids=lambda row: row.case)
def test_the_sentence_of_a_decision_has_its_code(row: Row) -> None:
    (taken,) = [each for each in findings(article("en", row.case)) if isinstance(each, Decision)]
    assert taken.status == row.status
    assert of_decision(taken) == row.codes


@pytest.mark.parametrize(
    ("lang", "sentence", "event"),
    [
        ("da", "Edda Varn spurgte, om broen var lukket.", None),
        ("da", "Edda Varn bad om hjælp fra kommunen.", "REQUEST"),
        ("nb", "Edda Varn oppfordret regjeringen til å åpne brua.", "REQUEST"),
        ("nb", "– Hvor er pengene? spurte Edda Varn.", None),
        ("sv", "Edda Varn frågade om bron var stängd.", None),
        ("de", "Edda Varn fragte, ob die Brücke gesperrt sei.", None),
        ("de", "Edda Varn bat die Regierung um Hilfe.", "REQUEST"),
        ("en", "Edda Varn asked the council to open the bridge.", "REQUEST"),
        ("en", "“Please open the bridge,” Edda Varn urged.", "REQUEST"),
        ("nl", "Edda Varn vroeg om meer geld.", "REQUEST"),
        ("nl", "Edda Varn vroeg of de brug veilig was.", None),
        ("fi", "Edda Varn kysyi, miksi silta suljettiin.", None),
    ],
)
def test_who_asks_a_question_requests_nothing(lang: str, sentence: str, event: str | None) -> None:
    (said,) = quotations(lang, sentence)
    assert said.act == "asks"
    assert of_quotation(said, lang).plover == (Plover(event, None) if event else None)


def without(head: str, entry: str) -> bytes:
    """The file without the one row that has an entry."""
    parts = re.split(r"(?m)^(?=\[\[)", DATA.read_text("utf-8"))
    rest = [part for part in parts if not (part.startswith(f"[[{head}]]") and entry in part)]
    assert len(rest) == len(parts) - 1
    return "".join(rest).encode()


@pytest.mark.parametrize(
    ("head", "entry", "told"),
    [
        ("act", 'act = "warns"', "no [[act]] for warns"),
        ("act", "request = true", "no [[act]] for asks request"),
        ("meeting", 'status = "wished"', "no [[meeting]] for bilateral wished"),
        ("meeting", 'mode = "hearing"', "no [[meeting]] for hearing held"),
        ("decision", 'status = "vetoed"', "no [[decision]] for vetoed"),
    ],
)
def test_what_has_no_row_is_refused(head: str, entry: str, told: str) -> None:
    with pytest.raises(CodeError, match=re.escape(told)):
        read(without(head, entry))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('plover = "SUPPORT"', 'plover = "SUPPROT"', "'SUPPROT' is no event of PLOVER"),
        ('detail = "phone"', 'detail = "telegraph"', "'telegraph' is no mode of CONSULT"),
        ('cameo = "130"', 'cameo = "139"', "'139' has no name"),
        ('act = "praises"', 'act = "warns"', "[[act]] warns: there is a row for it already"),
        ('status = "vetoed"', 'status = "blocked"', "[[decision]] blocked: there is no such thing"),
        ('act = "praises"', 'act = "sings"', "sings"),
    ],
)
def test_a_wrong_entry_is_refused(old: str, new: str, told: str) -> None:
    with pytest.raises(CodeError, match=re.escape(told)):
        read(DATA.read_text("utf-8").replace(old, new).encode())


def test_the_page_of_codes_is_made_of_the_table() -> None:
    assert (ROOT / "docs/codes.md").read_text("utf-8") == text(), "run: python -m ordret.export.codes_page"
