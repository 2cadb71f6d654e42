"""Which meetings are one. Who meets here is invented; so are the towns."""

from dataclasses import replace
from datetime import date

import pytest

from ordret.link.occasions import Met, met, same, together
from ordret.link.parties import Party
from ordret.link.spots import Spot
from ordret.model import MeetingMode, MeetingStatus

RONNE = Party("m-1", "person", "person ronne", "ronne", frozenset({"foreign minister of DK"}), "DK")
VARN = Party("m-2", "person", "person varn", "varn", frozenset({"foreign minister of EE"}), "EE")
TAMM = Party("m-3", "person", "person tamm", "tamm", frozenset({"prime minister of EE"}), "EE")
OFFICE = Party("m-4", "person", None, None, frozenset({"foreign minister of DK"}), "DK")
DENMARK = Party("m-5", "place", "place Q35", "denmark", frozenset(), "DK")
ESTONIA = Party("m-6", "place", "place Q191", "estonia", frozenset(), "EE")
COUNCIL = Party("m-7", "body", "body strait council", "council")
ELMSBY, MARLOW = Spot("elmsby", "GB"), Spot("marlow", "GB")
BRITAIN = Spot("Q145", "GB", whole=True)


def day(text: str) -> tuple[int, int]:
    first, _, last = text.partition("/")
    return date.fromisoformat(first).toordinal(), date.fromisoformat(last or first).toordinal()


def told(
    id_: str, *parties: Party, mode: MeetingMode = "bilateral", status: MeetingStatus = "held", on: str | None = None,
    at: Spot | None = None, printed: str | None = "2031-05-07", story: str | None = None,
) -> Met:  # fmt: skip
    return met(
        id_, story or id_, mode, status,
        parties=parties, spot=at, held=day(on) if on else None, printed=day(printed) if printed else None,
    )  # fmt: skip


def one(left: Met, right: Met) -> bool:
    return same(left, right) is not None and same(right, left) is not None


HELD = told("a", RONNE, VARN, on="2031-05-06", at=ELMSBY)


def test_the_same_two_on_one_day_met_once_and_the_link_says_why() -> None:
    found = same(HELD, told("b", VARN, RONNE, on="2031-05-06"))
    assert found is not None
    assert found.because == "2 of the same parties; the same day"


def test_the_same_two_on_another_day_met_twice() -> None:
    assert not one(HELD, told("b", RONNE, VARN, on="2031-05-08", at=ELMSBY, printed="2031-05-09"))


def test_the_same_two_in_two_towns_on_one_day_met_twice() -> None:
    assert not one(HELD, told("b", RONNE, VARN, on="2031-05-06", at=MARLOW))


def test_a_town_is_in_its_country() -> None:
    assert one(HELD, told("b", RONNE, VARN, on="2031-05-06", at=BRITAIN))


def test_a_minister_told_by_the_office_alone_is_whoever_is_printed_with_it() -> None:
    assert one(HELD, told("b", OFFICE, VARN, on="2031-05-06"))


def test_two_ministers_of_one_country_are_two() -> None:
    assert not one(HELD, told("b", RONNE, TAMM, on="2031-05-06", at=ELMSBY))


def test_countries_met_where_their_ministers_did_on_that_day_and_at_that_place() -> None:
    assert one(HELD, told("b", DENMARK, ESTONIA, on="2031-05-06", at=ELMSBY))
    assert not one(HELD, told("b", DENMARK, ESTONIA, printed="2031-05-08"))


def test_what_was_planned_is_what_was_held_on_that_day() -> None:
    planned = told("b", RONNE, VARN, status="planned", on="2031-05-06", printed="2031-05-02")
    assert one(planned, HELD)


def test_nobody_plans_what_was_held() -> None:
    held = told("a", RONNE, VARN, printed="2031-05-05", story="s")
    assert not one(held, told("b", RONNE, VARN, status="planned", printed="2031-05-07", story="s"))
    assert not one(held, told("a2", RONNE, VARN, status="wished", printed="2031-05-05", story="s"))


def test_what_was_wished_for_and_then_held_is_one_within_a_story() -> None:
    wished = told("b", RONNE, VARN, status="wished", printed="2031-05-04", story="s")
    assert one(wished, told("a", RONNE, VARN, printed="2031-05-07", story="s"))


def test_a_call_is_no_meeting_at_a_place() -> None:
    assert not one(HELD, told("b", RONNE, VARN, mode="call", on="2031-05-06"))


def test_a_visit_is_the_talks_for_which_it_is_made() -> None:
    assert one(HELD, told("b", RONNE, mode="visit", on="2031-05-06", at=ELMSBY))


def test_one_who_visits_somewhere_is_not_on_every_visit() -> None:
    visit = told("a", RONNE, mode="visit", at=BRITAIN)
    assert not one(visit, told("b", RONNE, mode="visit", printed="2031-05-08"))


def test_a_council_meets_once_in_one_town_in_one_week() -> None:
    session = told("a", COUNCIL, mode="multilateral", at=ELMSBY)
    assert one(session, told("b", COUNCIL, mode="multilateral", at=ELMSBY, printed="2031-05-08"))
    assert not one(session, told("b", COUNCIL, mode="multilateral", at=ELMSBY, printed="2031-06-08"))


def test_a_session_of_several_days_is_one_within_a_story() -> None:
    opened = told("a", COUNCIL, mode="multilateral", on="2031-05-06", at=ELMSBY, story="s")
    ended = told("b", COUNCIL, mode="multilateral", on="2031-05-09", at=ELMSBY, printed="2031-05-09", story="s")
    assert one(opened, ended)
    assert not one(opened, replace(ended, story="t"))
    assert not one(opened, replace(ended, spot=MARLOW))


def test_a_body_that_no_table_knows_has_another_name_in_another_language() -> None:
    raad = replace(COUNCIL, id="m-9", key="body straitråd", entity="raad", lang="da")
    ours = told("a", COUNCIL, mode="multilateral", on="2031-05-06", at=ELMSBY, story="s")
    theirs = told("b", raad, mode="multilateral", on="2031-05-06", at=ELMSBY, story="s")
    assert one(ours, theirs)
    assert not one(ours, replace(theirs, parties=(replace(raad, lang=""),)))


def test_two_bodies_of_the_same_states_meet_apart() -> None:
    other = Party("m-8", "body", "body harbour union", "union")
    ours = told("a", COUNCIL, DENMARK, ESTONIA, mode="multilateral", on="2031-05-06", at=ELMSBY)
    assert not one(ours, told("b", other, DENMARK, ESTONIA, mode="multilateral", on="2031-05-06", at=ELMSBY))


def test_without_any_days_only_the_story_tells() -> None:
    undated = told("b", RONNE, VARN, printed=None)
    assert not one(told("a", RONNE, VARN), undated)
    assert one(told("a", RONNE, VARN, story="s"), told("b", RONNE, VARN, printed=None, story="s"))


def grouped(*meetings: Met, judged: dict[tuple[str, str], str] | None = None) -> tuple[tuple[str, ...], ...]:
    found = [each for n, left in enumerate(meetings) for right in meetings[n + 1 :] if (each := same(left, right))]
    return together(meetings, found, judged or {})  # type: ignore[arg-type]


def test_what_may_be_either_of_two_stays_by_itself() -> None:
    tuesday = told("a", RONNE, VARN, on="2031-05-06", story="s")
    thursday = told("b", RONNE, VARN, on="2031-05-08", story="s", printed="2031-05-08")
    unsaid = told("c", RONNE, VARN, story="s", printed="2031-05-08")
    assert grouped(tuesday, thursday, unsaid) == (("a",), ("b",), ("c",))
    assert grouped(tuesday, unsaid) == (("a", "c"),)


def test_a_person_outranks_what_speaks_for_and_against() -> None:
    tuesday, again = told("a", RONNE, VARN, on="2031-05-06"), told("b", RONNE, VARN, on="2031-05-06")
    thursday = told("c", RONNE, VARN, on="2031-05-08", printed="2031-05-08")
    assert grouped(tuesday, again, thursday) == (("a", "b"), ("c",))
    assert grouped(tuesday, again, thursday, judged={("a", "b"): "no", ("b", "c"): "yes"}) == (("a",), ("b", "c"))


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 0, 1), (1, 2, 0)])
def test_the_order_of_reports_changes_nothing(order: tuple[int, ...]) -> None:
    meetings = [HELD, told("b", OFFICE, VARN, on="2031-05-06"), told("c", DENMARK, ESTONIA, on="2031-05-06", at=ELMSBY)]
    assert grouped(*(meetings[n] for n in order)) == (("a", "b", "c"),)
