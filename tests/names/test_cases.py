"""The cases of every language's names: who and what is named, in which role, and whom a pronoun or a role means."""

import tomllib

import pytest

from ordret import marked
from ordret.find import find, read
from ordret.find.referring import Referring
from ordret.model import Mention, quote
from ordret.pack import LANG, languages, load

CASES = {lang: marked.parse((LANG / f"{lang}.names.cases.toml").read_bytes(), name=lang) for lang in languages()}
EACH = [(lang, case) for lang, cases in CASES.items() for case in cases]
EACH_REFERRING = [(lang, case) for lang, case in EACH if case.refers]


@pytest.mark.parametrize("lang", languages())
def test_a_language_has_its_cases(lang: str) -> None:
    held = tomllib.loads((LANG / f"{lang}.names.cases.toml").read_text("utf-8"))
    rows = len(held["case"]) + len(held["nothing"])
    assert rows >= 18
    assert len(held["nothing"]) * 3 >= rows
    assert all(case.get("names") for case in held["case"])


@pytest.mark.parametrize(("lang", "case"), EACH, ids=[f"{lang}: {case.text.strip()}" for lang, case in EACH])
def test_a_case_names_whom_it_marks_and_nobody_else(lang: str, case: marked.Passage) -> None:
    found = [marked.Name(m.words.text, m.kind, m.name, m.role) for m in mentions(lang, case)]
    assert found == case.names


@pytest.mark.parametrize(
    ("lang", "case"), EACH_REFERRING, ids=[f"{lang}: {case.text.strip()}" for lang, case in EACH_REFERRING]
)
def test_a_pronoun_and_a_role_mean_whom_a_case_says(lang: str, case: marked.Passage) -> None:
    article = marked.as_article(case, lang)
    referring = Referring(read(article, load(lang)))
    places = marked.standing(article.text, case.refers, where=lang)
    meant = [(refer, referring.meant(quote(article, at, at + len(refer.words)))) for refer, at in places]
    assert [(refer.words, name and name.bare) for refer, name in meant] == [(r.words, r.name) for r in case.refers]


def mentions(lang: str, case: marked.Passage) -> list[Mention]:
    article = marked.as_article(case, lang)
    return [row for _, row in find(article, load(lang)) if isinstance(row, Mention)]
