"""What answers a demand: who may, when, and on which matter."""

import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from ordret.encoder import load
from ordret.link.answers import REMARK, REPLY, Asked, Uttered, answers, retold
from ordret.link.asked_of import asked_of
from ordret.link.meaning import meaning
from ordret.link.principals import speaks_for
from ordret.model import Part, PartKind, Passage, Quotation

PAIRS = tomllib.loads((Path(__file__).parent / "answers.toml").read_text("utf-8"))["pair"]
MATTER, OTHER = np.eye(2, 384, dtype=np.float32)
TUESDAY, MONDAY = date(2031, 5, 6), date(2031, 5, 5)


def near(cosine: float) -> NDArray[np.float32]:
    """A unit vector of this cosine to the matter."""
    return np.float32(cosine) * MATTER + np.float32((1 - cosine**2) ** 0.5) * OTHER


RONNE = Uttered(
    id="q1", statement="q1", article="a", start=10, lang="da", act="demands", text="at Norge frigiver trawleren",
    speaker="rønne", called=None, speaks_for=frozenset({"DK"}), first=TUESDAY, last=TUESDAY, vector=MATTER,
)  # fmt: skip
DEMAND = Asked(RONNE, entities=frozenset(), principals=frozenset({"NO"}), called=frozenset({"norge"}), proposal=False)
AASHEIM = replace(
    RONNE, id="q2", statement="q2", article="b", lang="nb", act="rejects", text="å slippe tråleren", speaker="aasheim",
    speaks_for=frozenset({"NO"}), vector=near(0.6),
)  # fmt: skip


def answered(asked: Asked, *uttered: Uttered) -> list[str]:
    return [each.reply for each in answers([asked], uttered)]


def test_a_minister_answers_for_the_country_of_which_something_is_demanded() -> None:
    (found,) = answers([DEMAND], [RONNE, AASHEIM])
    assert (found.asked, found.reply) == ("q1", "q2")
    assert found.because == "said by whom it was asked of, or for them; on the same matter (0.60)"


def test_whoever_it_is_addressed_to_answers_it() -> None:
    to_aasheim = replace(DEMAND, entities=frozenset({"aasheim"}), principals=frozenset())
    assert answered(to_aasheim, replace(AASHEIM, speaks_for=frozenset())) == ["q2"]


def test_somebody_without_a_name_answers_in_the_report_that_calls_both_alike() -> None:
    union = replace(DEMAND, principals=frozenset(), called=frozenset({"fagforeningen"}))
    reply = replace(AASHEIM, speaker="m", called="fagforeningen", speaks_for=frozenset(), article="a")
    assert answered(union, reply) == ["q2"]
    assert answered(union, replace(reply, article="b")) == []


def test_nobody_answers_whom_it_was_not_asked_of() -> None:
    assert answered(DEMAND, replace(AASHEIM, speaks_for=frozenset({"SE"}))) == []
    assert answered(DEMAND, replace(AASHEIM, speaker=None)) == []


def test_nobody_answers_himself_or_his_own_side() -> None:
    assert answered(DEMAND, replace(AASHEIM, speaker="rønne")) == []
    assert answered(DEMAND, replace(AASHEIM, speaks_for=frozenset({"NO", "DK"}))) == []


def test_another_demand_is_no_answer() -> None:
    assert answered(DEMAND, replace(AASHEIM, act="demands"), replace(AASHEIM, act="warns")) == []


def test_what_was_said_before_answers_nothing() -> None:
    assert answered(DEMAND, replace(AASHEIM, first=MONDAY, last=MONDAY)) == []
    assert answered(DEMAND, replace(AASHEIM, first=None, last=None)) == []
    assert answered(DEMAND, replace(AASHEIM, first=None, last=None, article="a")) == ["q2"]


def test_a_remark_must_be_nearer_to_the_matter_than_a_refusal() -> None:
    assert REPLY < 0.42 < REMARK
    assert answered(DEMAND, replace(AASHEIM, vector=near(0.42))) == ["q2"]
    assert answered(DEMAND, replace(AASHEIM, act="says", vector=near(0.42))) == []
    assert answered(DEMAND, replace(AASHEIM, act="says", vector=near(0.5))) == ["q2"]
    assert answered(DEMAND, replace(AASHEIM, vector=near(0.2))) == []


NAMED = replace(AASHEIM, article="a", start=90, lang="da", text="kravet", vector=OTHER)


def test_the_demand_is_the_only_one_before_it() -> None:
    (found,) = answers([DEMAND], [NAMED])
    assert found.because == "“kravet”, behind the only one in its report"
    second = replace(DEMAND, said=replace(RONNE, id="q3", statement="q3", start=50))
    assert list(answers([DEMAND, second], [NAMED])) == []
    assert answered(DEMAND, replace(NAMED, start=5)) == []
    assert answered(DEMAND, replace(NAMED, act="says")) == []
    assert answered(DEMAND, replace(NAMED, speaks_for=frozenset({"SE"}))) == []
    assert answered(replace(DEMAND, proposal=True), NAMED) == []


def test_a_headline_tells_in_short_what_its_report_says_of_one_side() -> None:
    headline = replace(RONNE, id="q0", statement="q0", start=0, speaker="danmark", vector=near(0.7))
    assert retold(headline, RONNE)
    assert not retold(replace(headline, article="b"), RONNE)
    assert not retold(replace(headline, speaks_for=frozenset({"SE"})), RONNE)
    assert not retold(replace(headline, vector=near(0.2)), RONNE)


def test_the_bars_keep_to_the_matter() -> None:
    encoder = load(threads=1)
    demands, replies = (meaning(encoder.embed([pair[side][1] for pair in PAIRS])) for side in ("demand", "reply"))
    alike = np.sum(demands * replies, axis=1)
    same = np.array([pair["same"] for pair in PAIRS])
    assert len({lang for pair in PAIRS for lang in (pair["demand"][0], pair["reply"][0])}) == 8
    above = alike >= REMARK
    assert np.mean(same[above]) >= 0.9
    assert np.mean(above[same]) >= 0.6
    assert np.mean((alike >= REPLY)[same]) >= 0.75


@pytest.mark.parametrize(
    ("lang", "kind", "words", "role", "keys"),
    [
        ("da", "place", "Moskva", None, {"RU"}),
        ("da", "body", "Den russiske regering", None, {"RU"}),
        ("en", "place", "Norway", None, {"NO"}),
        ("de", "body", "das russische Außenministerium", None, {"RU"}),
        ("nb", "group", "regjeringen", None, {"the government of a"}),
        ("nb", "person", "Nils Varn", "finansminister", {"the government of a"}),
        ("da", "person", "Edda Varn", "Danmarks udenrigsminister", {"DK"}),
        ("nb", "person", "Edda Varn", "Nato-generalsekretær", {"Q7184"}),
        ("nb", "body", "Nato", None, {"Q7184"}),
        ("en", "person", "Edda Varn", "member of the Norwegian parliament", set()),
        ("en", "person", "Edda Varn", "former Norwegian foreign minister", set()),
        ("en", "person", "Edda Varn", None, set()),
        ("en", "group", "the union", None, set()),
    ],
)
def test_for_whom_somebody_speaks(lang: str, kind: PartKind, words: str, role: str | None, keys: set[str]) -> None:
    part = Part(kind, words, role, Passage(0, len(words), words))
    assert speaks_for(part, [(role, lang)] if role else [], lang, "a") == keys


@pytest.mark.parametrize(
    ("lang", "words", "told"),
    [
        ("da", "at Norge frigiver trawleren fra Esbjerg", ["Norge", "Esbjerg"]),
        ("en", "that the government pay", ["government"]),
        ("en", "an apology from Denmark", ["Denmark"]),
        ("de", "dass die Regierung zahlt", ["Regierung"]),
        ("nb", "bindende garantier for at Nato ikke utvides", ["Nato"]),
        ("sv", "att Ryssland lämnar Ukraina", ["Ryssland"]),
        ("en", "to leave Ukraine", []),
    ],
)
def test_of_whom_words_demand_something(lang: str, words: str, told: list[str]) -> None:
    quotation = Quotation("a", "indirect", "demands", (Passage(7, 7 + len(words), words),), "reported clause")
    found = list(asked_of(quotation, lang))
    assert [each.text for each in found] == told
    assert all(words[each.start - 7 : each.end - 7] == each.text for each in found)
