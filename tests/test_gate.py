import json
from dataclasses import replace
from pathlib import Path

import pytest

from find.heard import article, quotations
from ordret import gate
from ordret.gate import Report, Score
from ordret.marked import Marks, Said, places
from ordret.model import Span, quote

RIGHT = """[[passage]]
id = "right"
text = "“We will not pay,” Edda Varn said."
quotations = [ { form = "direct", act = "says", speaker = "Edda Varn", words = ["We will not pay"] } ]
"""
WRONG = RIGHT.replace('"right"', '"wrong"').replace("said.", "said. Tom Orrick left.").replace(
    'speaker = "Edda Varn"', 'speaker = "Tom Orrick"'
)  # fmt: skip
MISSED = """[[passage]]
id = "missed"
text = "We will not pay is what Edda Varn said."
quotations = [ { form = "direct", act = "says", speaker = "Edda Varn", words = ["We will not pay"] } ]
"""
TOO_MUCH = RIGHT.split("quotations")[0].replace('"right"', '"too much"')
INDIRECT = """[[passage]]
id = "indirect"
text = "Edda Varn said the plan was “a bad joke”."
quotations = [ { form = "indirect", act = "says", words = ["the plan was “a bad joke”"] } ]
"""
APART = """[[passage]]
id = "apart"
text = "Edda Varn told reporters that she would go. A spokesman for the harbour said it was open."
quotations = [
  { form = "indirect", act = "says", addressee = "reporters", via = ["harbour"], words = ["that she would go"] },
  { form = "indirect", act = "says", speaker = "the harbour", via = ["A spokesman"], words = ["it was open"] },
]
"""
CREDIT = """[[passage]]
id = "credit"
text = "GENEVA (AP) — Ministers met on Friday, Reuters reported."
credits = [ { agency = "ap", how = "dateline", words = "AP" }, { agency = "AFP", how = "cited", words = "Reuters" } ]
"""


def scored(gold: Path, *passages: str) -> dict[str, Score]:
    """The scores by kind of a made gold in one language."""
    (gold / "en.toml").write_text("\n".join(passages), "utf-8")
    return {score.kind: score for score in gate.run(gold).scores}


def test_what_is_found_as_marked_is_right(tmp_path: Path) -> None:
    assert scored(tmp_path, RIGHT)["direct"] == Score("en", "direct", gold=1, found=1, right=1, wrong=0)


def test_a_speaker_other_than_the_marked_one_is_counted(tmp_path: Path) -> None:
    assert scored(tmp_path, RIGHT, WRONG)["direct"] == Score("en", "direct", gold=2, found=2, right=2, wrong=1)


def test_what_is_missed_costs_recall_and_what_is_too_much_precision(tmp_path: Path) -> None:
    score = scored(tmp_path, RIGHT, MISSED, TOO_MUCH, TOO_MUCH)["direct"]
    assert score == Score("en", "direct", gold=2, found=3, right=1, wrong=0)
    assert (score.precision, score.recall, score.f1) == pytest.approx((1 / 3, 1 / 2, 2 / 5))


def test_what_meets_gold_of_another_form_counts_for_the_form_of_the_gold(tmp_path: Path) -> None:
    scores = scored(tmp_path, INDIRECT)
    assert scores["mixed"] == Score("en", "mixed", gold=0, found=0, right=0, wrong=0)
    assert scores["indirect"] == Score("en", "indirect", gold=1, found=1, right=1, wrong=1)


def test_addressees_and_ways_are_counted_of_what_is_found_in_gold_written_apart(tmp_path: Path) -> None:
    (tmp_path / "apart").mkdir()
    (tmp_path / "apart" / "en.toml").write_text(APART, "utf-8")
    scores = scored(tmp_path, RIGHT)
    assert scores["indirect"].gold == 2
    assert scores["addressees"] == Score("en", "addressees", gold=1, found=1, right=1, wrong=0)
    assert scores["via"] == Score("en", "via", gold=2, found=1, right=1, wrong=0)


def test_credits_are_counted_by_agency_and_place(tmp_path: Path) -> None:
    assert scored(tmp_path, CREDIT)["credits"] == Score("en", "credits", gold=2, found=2, right=1, wrong=0)


def test_nothing_found_and_nothing_asked_is_no_division_by_zero() -> None:
    none = Score("en", "direct", 0, 0, 0, 0)
    assert (none.precision, none.recall, none.f1) == (0.0, 0.0, 0.0)


def test_every_language_of_the_gold_is_scored(tmp_path: Path) -> None:
    (tmp_path / "de.toml").write_text('[[passage]]\ntext = "Der Hafen schließt."', "utf-8")
    scored(tmp_path, RIGHT)
    assert [score.lang for score in gate.run(tmp_path).scores] == ["de"] * 4 + ["en"] * 4


def test_a_folder_without_gold_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="no gold here; give the folder"):
        gate.run(tmp_path)


def test_missing_floors_let_nothing_pass(tmp_path: Path) -> None:
    scored(tmp_path, RIGHT)
    assert gate.run(tmp_path).below == ("floors.json is missing; `ordret gate --raise` makes it",)


def test_what_has_floors_and_is_not_scored_any_more_is_below(tmp_path: Path) -> None:
    gate.raise_floors(tmp_path, Report((Score("da", "direct", 1, 1, 1, 0), Score("en", "laughter", 1, 1, 1, 0)), ()))
    scored(tmp_path, RIGHT)
    assert gate.run(tmp_path).below == ("da direct: not scored, has floors", "en laughter: not scored, has floors")


def test_what_is_scored_and_has_no_floors_yet_is_not_below(tmp_path: Path) -> None:
    gate.raise_floors(tmp_path, Report((Score("en", "direct", 1, 1, 1, 0),), ()))
    scored(tmp_path, RIGHT, CREDIT)
    assert gate.run(tmp_path).below == ()


def test_a_worse_figure_is_named_with_its_floor(tmp_path: Path) -> None:
    scored(tmp_path, RIGHT)
    gate.raise_floors(tmp_path, gate.run(tmp_path))
    assert gate.run(tmp_path).below == ()
    scored(tmp_path, RIGHT, WRONG, MISSED, TOO_MUCH)
    assert gate.run(tmp_path).below == (
        "en direct: f1 0.666, floor 1",
        "en direct: precision 0.666, floor 1",
        "en direct: recall 0.666, floor 1",
        "en direct: wrong 1, floor 0",
    )


def test_floors_only_rise_and_that_of_wrong_speakers_only_falls(tmp_path: Path) -> None:
    low, high = Score("en", "direct", 4, 4, 2, 1), Score("en", "direct", 4, 4, 3, 2)
    gate.raise_floors(tmp_path, Report((low,), ()))
    gate.raise_floors(tmp_path, Report((high,), ()))
    gate.raise_floors(tmp_path, Report((replace(low, right=1),), ()))
    assert json.loads((tmp_path / "floors.json").read_text("utf-8")) == {
        "en": {"direct": {"f1": 0.75, "precision": 0.75, "recall": 0.75, "wrong": 1}}
    }


def test_the_floors_of_other_languages_stay(tmp_path: Path) -> None:
    gate.raise_floors(tmp_path, Report((Score("da", "direct", 1, 1, 1, 0),), ()))
    gate.raise_floors(tmp_path, Report((Score("en", "direct", 1, 1, 1, 0),), ()))
    assert set(gate.floors(tmp_path)) == {"da", "en"}


TEXT = "“We will not pay,” Edda Varn said. “We have paid enough, and that is that.”"


def meets(start: int, end: int, *words: str) -> bool:
    """Whether a found stretch meets the marked words."""
    read = article("en", TEXT)
    (found,) = quotations("en", TEXT)[:1]
    given = replace(found, words=(quote(read, start, end),))
    return bool(gate.match(TEXT, places(TEXT, [Said("direct", "says", list(words))], where="x"), [given]))


def test_marks_and_closing_punctuation_do_not_count() -> None:
    assert meets(0, 18, "We will not pay")


def test_half_of_the_characters_is_a_match_and_less_is_none() -> None:
    assert TEXT[1:8] == "We will"
    assert meets(1, 8, "We will not pa")
    assert not meets(1, 8, "We will not pay")


def test_the_best_pairs_are_taken_first() -> None:
    read = article("en", TEXT)
    (found,) = quotations("en", TEXT)[:1]
    long, short = (replace(found, words=(quote(read, 1, end),)) for end in (16, 12))
    gold = [Marks(Said("direct", "says", ["x"]), (Span(1, end),)) for end in (12, 16)]
    assert gate.match(TEXT, gold, [long, short]) == {0: 1, 1: 0}


@pytest.mark.parametrize(
    ("speaker", "name", "wrong"),
    [
        ("Edda Varn", None, False),
        ("Varn", None, False),
        ("she", "Edda Varn", False),
        ("Tom Orrick", None, True),
        (None, None, True),
    ],
)
def test_a_speaker_is_wrong_where_no_capitalised_word_agrees(
    speaker: str | None, name: str | None, wrong: bool
) -> None:
    (found,) = quotations("en", "“We will not pay,” Edda Varn said.")
    assert gate.wrong_speaker(Said("direct", "says", ["x"], speaker, name), found) is wrong


@pytest.mark.parametrize(
    ("found", "marked", "wrong"),
    [
        ("the harbour master", "the old harbour master", False),
        ("the harbour master", "the mayor", True),
        ("the harbour master", "Edda Varn, the harbour master", False),
        ("the harbour master", "Edda Varn", True),
        ("she", "she", False),
        ("she", "the harbour master", True),
    ],
)
def test_where_a_speaker_has_no_capitals_a_longer_word_must_agree(found: str, marked: str, *, wrong: bool) -> None:
    (quotation,) = quotations("en", f"“We will not pay,” said {found}.")
    assert quotation.speaker is not None
    assert quotation.speaker.here.text == found
    assert gate.wrong_speaker(Said("direct", "says", ["x"], marked), quotation) is wrong


def test_people_of_one_office_are_not_one_person() -> None:
    (found,) = quotations("en", "“We will not pay,” said the mayor, Edda Varn.")
    assert gate.wrong_speaker(Said("direct", "says", ["x"], "the mayor, Tom Orrick"), found)


def test_no_speaker_is_not_wrong() -> None:
    (found,) = quotations("en", "“We will not pay,” Edda Varn said.")
    assert not gate.wrong_speaker(Said("direct", "says", ["x"], "Edda Varn"), replace(found, speaker=None))


DAYS = """[[passage]]
id = "days"
text = "They met Thursday. They will meet Monday. They rested in June, and left in spring."
published = "2021-12-03"
days = [
  { words = "Thursday", first = 2021-12-02, last = 2021-12-02 },
  { words = "Monday", first = 2021-11-29, last = 2021-11-29 },
  { words = "in June", first = 2021-06-01, last = 2021-06-01 },
]
"""


def test_days_are_scored_beside_the_rest(tmp_path: Path) -> None:
    (tmp_path / "days").mkdir()
    (tmp_path / "days" / "en.toml").write_text(DAYS, "utf-8")
    scores = scored(tmp_path, RIGHT)
    assert scores["direct"] == Score("en", "direct", gold=1, found=1, right=1, wrong=0)
    assert scores["days"] == Score("en", "days", gold=3, found=3, right=1, wrong=1)
