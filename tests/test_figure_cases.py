"""The cases of every language's words around numbers: what they claim, and what claims nothing."""

import re
import tomllib
from pathlib import Path

import msgspec
import pytest

from ordret import marked
from ordret.gate import amounts
from ordret.model import Figure
from ordret.pack import LANG, languages, load
from ordret.pack.figures import File

DOCS = (Path(__file__).parents[1] / "docs" / "packs.md").read_text("utf-8")
HELD = [lang for lang in languages() if (LANG / f"{lang}.figures.toml").is_file()]
CASES = {lang: marked.parse((LANG / f"{lang}.figures.cases.toml").read_bytes(), name=lang) for lang in HELD}
EACH = [(lang, case) for lang, cases in CASES.items() for case in cases]


@pytest.mark.parametrize("lang", HELD)
def test_a_language_has_its_cases(lang: str) -> None:
    held = tomllib.loads((LANG / f"{lang}.figures.cases.toml").read_text("utf-8"))
    assert len(held["case"]) + len(held["nothing"]) >= 15
    assert 3 * len(held["nothing"]) >= len(held["case"]) + len(held["nothing"])
    assert all(case.get("figures") for case in held["case"])


@pytest.mark.parametrize(("lang", "case"), EACH, ids=[f"{lang}: {case.text.strip()}" for lang, case in EACH])
def test_a_case_says_the_marked_figures_and_no_more(lang: str, case: marked.Passage) -> None:
    found = amounts.read(case, load(lang))
    assert [_claimed(figure) for figure in found] == [
        (said.words, said.low, said.high, said.approximate, said.unit) for said in case.figures
    ]
    for said, figure in zip(case.figures, found, strict=True):
        _agrees(said, figure)


def _claimed(figure: Figure) -> tuple[str, float | None, float | None, bool, str]:
    amount = figure.amount
    return figure.words.text, amount.low, amount.high, amount.approximate, amount.unit


def _agrees(said: marked.Counted, figure: Figure) -> None:
    """Quantity, claimant and days, where the case says them."""
    given, days = figure.given_by, figure.as_of
    if said.quantity is not None:
        assert figure.quantity.text == said.quantity
    if said.given_by is not None:
        assert given is not None
        assert said.given_by in (given.name, given.here.text)
    if said.first is not None:
        assert days is not None
        assert (days.first, days.last) == (said.first, said.last)


def test_the_documentation_explains_every_key_once_and_no_other() -> None:
    section = next(part for part in DOCS.split("\n## ") if part.startswith("Figures"))
    rows = [line.split("|")[1] for line in section.splitlines() if line.startswith("| `")]
    tables = [field.type for field in msgspec.structs.fields(File) if field.name not in ("units", "glued")]
    keys = [field.encode_name for table in tables for field in msgspec.structs.fields(table)]
    assert sorted(re.findall(r"`(\w+)`", " ".join(rows))) == sorted([*keys, "units", "glued"])
