"""The cases of every language's words for decisions: what must be found, and what must not."""

import tomllib
from collections import Counter

import pytest

from ordret import marked
from ordret.gate import decisions
from ordret.pack import LANG, load

LANGS = sorted(path.name.split(".")[0] for path in LANG.iterdir() if path.name.endswith(".decisions.toml"))
CASES = {
    lang: marked.parse((LANG / f"{lang}.decisions.cases.toml").read_bytes(), name=f"{lang}.decisions.cases.toml")
    for lang in LANGS
}
EACH = [(lang, case) for lang, cases in CASES.items() for case in cases]


@pytest.mark.parametrize("lang", LANGS)
def test_a_language_has_its_cases(lang: str) -> None:
    held = tomllib.loads((LANG / f"{lang}.decisions.cases.toml").read_text("utf-8"))
    nothing, cases = len(held["nothing"]), len(held["case"])
    assert nothing + cases >= 15
    assert 3 * nothing >= nothing + cases
    assert all(case.get("decisions") for case in held["case"])


@pytest.mark.parametrize(("lang", "case"), EACH, ids=[f"{lang}: {case.text.strip()}" for lang, case in EACH])
def test_a_case_says_what_is_marked_and_no_more(lang: str, case: marked.Passage) -> None:
    count = Counter(decisions.count(case, load(lang)))
    for kind in decisions.KINDS:
        assert (kind, count[kind, "found"], count[kind, "right"]) == (kind, *(count[kind, "gold"],) * 2)
    found = [row.outcome.text for row in decisions.decisions(case, load(lang))]
    assert found == [marked_.outcome for marked_ in case.decisions]
