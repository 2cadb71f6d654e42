"""The cases of every language pack: what must be found, and what must not."""

import tomllib
from collections import Counter

import pytest

from find.heard import findings
from ordret import gate, marked
from ordret.model import Credit, Quotation
from ordret.pack import LANG, languages

CASES = {lang: marked.parse((LANG / f"{lang}.cases.toml").read_bytes(), name=lang) for lang in languages()}
EACH = [(lang, case) for lang, cases in CASES.items() for case in cases]


@pytest.mark.parametrize("lang", languages())
def test_a_language_has_its_cases(lang: str) -> None:
    held = tomllib.loads((LANG / f"{lang}.cases.toml").read_text("utf-8"))
    assert len(held["case"]) >= 40
    assert len(held["nothing"]) >= 10
    assert all(case.get("quotations") or case.get("credits") for case in held["case"])


@pytest.mark.parametrize(("lang", "case"), EACH, ids=[f"{lang}: {case.text.strip()}" for lang, case in EACH])
def test_a_case_says_what_is_marked_and_no_more(lang: str, case: marked.Passage) -> None:
    article = marked.as_article(case, lang)
    found = findings(article)
    gold = marked.places(article.text, case.quotations, where=lang)
    said = [row for row in found if isinstance(row, Quotation)]
    pairs = gate.match(article.text, gold, said)
    assert [m.said.words for at, m in enumerate(gold) if at not in pairs] == []
    assert [row.words for at, row in enumerate(said) if at not in pairs.values()] == []
    for at, meets in pairs.items():
        _agree(gold[at].said, said[meets])
    credits = Counter((row.agency, row.how) for row in found if isinstance(row, Credit))
    assert credits == Counter((credit.agency, credit.how) for credit in case.credits)


def _agree(wanted: marked.Said, given: Quotation) -> None:
    """Form, act, and all who have a part in it."""
    assert (given.form, given.act) == (wanted.form, wanted.act)
    assert not gate.wrong_speaker(wanted, given)
    assert (given.speaker is None) == (wanted.speaker is None)
    assert (given.addressee.here.text if given.addressee else None) == wanted.addressee
    assert sorted(via.here.text for via in given.via) == sorted(wanted.via)
    assert [part.here.text for part in given.joint] == wanted.joint
