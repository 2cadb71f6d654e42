"""Who met whom, by one or two sentences: what only an article shows, beside the cases of each language."""

import pytest

from ordret import marked
from ordret.find import read
from ordret.find.meetings import find_meetings
from ordret.find.stage import Row
from ordret.model import Meeting
from ordret.pack import LANG, PackError, load
from ordret.pack.meetings import compile_meetings, meeting_words


def met(lang: str, text: str) -> list[Meeting]:
    passage = marked.Passage(text, published="2021-12-03")
    article = marked.as_article(passage, lang)
    rows: list[Row] = list(find_meetings.run(read(article, load(lang))))
    return [row for row in rows if isinstance(row, Meeting)]


def names(meeting: Meeting) -> list[str]:
    return [part.name or part.here.text for part in meeting.parties]


def test_the_words_hold_all_that_was_read_of_it() -> None:
    (found,) = met("en", "On Monday, Edda Varn met Hendrik Maus in Berlin over tea. It rained.")
    assert found.words.text == "On Monday, Edda Varn met Hendrik Maus in Berlin"


def test_a_later_sentence_on_the_same_meeting_is_no_other() -> None:
    text = (
        "Edda Varn mødtes torsdag med Kari Lund i Oslo. Efter mødet med Kari Lund sagde Edda Varn, at hun var tilfreds."
    )
    assert len(met("da", text)) == 1


def test_a_second_meeting_of_the_same_two_is_another() -> None:
    text = "Edda Varn mødtes torsdag med Kari Lund i Oslo. Edda Varn mødes med Kari Lund i Aarhus i næste uge."
    assert [each.status for each in met("da", text)] == ["held", "planned"]


def test_the_two_are_those_named_in_the_sentence_before() -> None:
    (found,) = met("nb", "Edda Varn roste Kari Lund. De to møttes i Oslo torsdag.")
    assert names(found) == ["Edda Varn", "Kari Lund"]


def test_they_are_nobody_where_three_were_named() -> None:
    assert met("nb", "Edda Varn, Tom Krag og Kari Lund kom til Oslo. De møttes torsdag.") == []


def test_a_role_is_whom_the_article_called_so() -> None:
    text = "Finansminister Edda Varn er tilbage. Ministeren mødtes torsdag med Kari Lund."
    (found,) = met("da", text)
    assert names(found) == ["Edda Varn", "Kari Lund"]


def test_ministers_of_a_list_are_each_a_party_in_that_role() -> None:
    (found,) = met("en", "The finance ministers of Chile, Peru and Bolivia met in Lima.")
    assert [(part.name, part.role) for part in found.parties] == [
        ("Chile", "The finance ministers"),
        ("Peru", "The finance ministers"),
        ("Bolivia", "The finance ministers"),
    ]


def test_who_stayed_away_may_stand_in_the_next_sentence() -> None:
    text = "De nordiske statsministrene møtes i Helsinki mandag. Islands statsminister deltar ikke på grunn av sykdom."
    (found,) = met("nb", text)
    (absence,) = found.absent
    assert absence.part.here.text == "Islands statsminister"
    assert absence.why is not None
    assert absence.why.text == "på grunn av sykdom"


def test_a_language_without_the_words_has_no_meetings() -> None:
    assert meeting_words("xx") is None


def test_a_key_that_is_missing_refuses_the_file() -> None:
    data = (LANG / "da.meetings.toml").read_bytes().replace(b"verb_final = false\n", b"")
    with pytest.raises(PackError, match=r"x\.toml: .*verb_final"):
        compile_meetings(data, name="x.toml")


def test_a_key_that_nobody_knows_refuses_the_file() -> None:
    data = (
        (LANG / "da.meetings.toml")
        .read_bytes()
        .replace(b"verb_final = false\n", b"verb_final = false\nverb_last = 1\n")
    )
    with pytest.raises(PackError, match="verb_last"):
        compile_meetings(data, name="x.toml")


@pytest.mark.parametrize(
    ("lang", "text", "days"),
    [
        (
            "sv",
            "Ministrarna Edda Varn och Ari Levin sammanträder i Bryssel på tisdag.",
            ("2021-12-07", "2021-12-07"),
        ),
        ("sv", "Utrikesminister Edda Varn besöker Bagdad i mars, meddelar regeringen.", ("2022-03-01", "2022-03-31")),
        ("da", "Statsminister Kari Lund er kaldt i samråd i Retsudvalget på tirsdag.", ("2021-12-07", "2021-12-07")),
    ],
)
def test_what_is_planned_is_on_the_day_that_is_to_come(lang: str, text: str, days: tuple[str, str]) -> None:
    (found,) = met(lang, text)
    assert found.status == "planned"
    assert found.held is not None
    assert (str(found.held.first), str(found.held.last)) == days


@pytest.mark.parametrize(
    ("lang", "text", "days"),
    [
        (
            "en",
            "Foreign Minister Edda Varn arrived in Riga on Thursday for a three-day visit.",
            "2021-12-02 2021-12-04",
        ),
        ("en", "Iran and Oman ended three days of talks in Cairo on Thursday.", "2021-11-30 2021-12-02"),
        ("de", "Ministerin Edda Varn begann am Donnerstag einen dreitägigen Besuch in Riga.", "2021-12-02 2021-12-04"),
        (
            "fi",
            "Ulkoministeri Edda Varn saapui torstaina Riikaan kolmipäiväiselle vierailulle.",
            "2021-12-02 2021-12-04",
        ),
        ("nb", "Iran og Oman har forhandlet i Kairo fra tirsdag.", "2021-11-30 2021-12-03"),
    ],
)
def test_a_meeting_takes_the_days_that_are_said(lang: str, text: str, days: str) -> None:
    (found,) = met(lang, text)
    assert found.held is not None
    assert f"{found.held.first} {found.held.last}" == days


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Foreign Minister Edda Varn is on an official visit to Greece until Monday."),
        ("da", "Udenrigsminister Edda Varn foreslog torsdag et møde med sin russiske kollega, Oleg Demin."),
        ("nl", "Premier Edda Varn zegde donderdag haar bezoek aan Letland af."),
        ("en", "During a three-day visit to Riga on Thursday, Foreign Minister Edda Varn met Oleg Demin."),
    ],
)
def test_a_day_that_only_bounds_it_or_is_of_something_else_is_none(lang: str, text: str) -> None:
    assert [each.held for each in met(lang, text) if each.mode == "visit" or each.status == "wished"] == [None]


def test_of_a_meeting_that_begins_the_end_is_not_said() -> None:
    (found,) = met("en", "The summit of the three Baltic presidents began on Thursday.")
    assert found.held is not None
    assert found.held.basis.endswith("it begins then, its end is not said")


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("Chile, Peru and Bolivia met on Thursday, while Ecuador's president stayed at home.", ["Ecuador's president"]),
        (
            "Chile, Peru and Bolivia opened their summit on Thursday without Ecuador's president.",
            ["Ecuador's president"],
        ),
        ("Chile, Peru and Bolivia met on Thursday. Ecuador threatens to boycott the next session.", []),
        ("Chile, Peru and Bolivia met on Thursday. Ecuador did not take part in the war.", []),
        ("President Edda Varn met Oleg Demin on Thursday. Ecuador's president stayed at home.", []),
    ],
)
def test_who_stayed_away_did_so_from_a_meeting_of_several(text: str, absent: list[str]) -> None:
    told = [each.part.name or each.part.here.text for meeting in met("en", text) for each in meeting.absent]
    assert told == absent
