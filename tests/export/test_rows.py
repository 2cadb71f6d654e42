"""The contract, written out by hand: a key that is gone, renamed or null breaks somebody's program."""

import pytest
from msgspec import inspect

from ordret.export import parts, rows
from ordret.export.codes import Plover
from ordret.model import Passage, Place, Via, When
from ordret.view.entities import NameCount, RoleDays

# As agreed: `?` is what may be null. `current` on findings, and who stood for and against a decision, came later, and
# so did codes and notices; of a vote that is printed in part the rest is null.
CONTRACT = {
    rows.ArticleRow: (
        "id source url? outlet? lang title? text skip published? published_at? fetched raw_sha256 supersedes? "
        "current story notice?"
    ),
    rows.MentionRow: "id article kind name role? words entity current",
    rows.CreditRow: "id article agency how words current",
    rows.QuotationRow: (
        "id article form act words speaker? joint addressee? cue? via said? headline found_by statement current "
        "plover? cameo?"
    ),
    rows.StatementRow: "id speaker? quotations languages",
    rows.EntityRow: "id kind name names roles wikidata? country?",
    rows.MeetingRow: "id article mode status parties host? absent held? place? words occasion current plover? cameo?",
    rows.FigureRow: "id article quantity low? high? unit approximate given_by? as_of? words series current",
    rows.DecisionRow: (
        "id article body? outcome status votes? taken? effective? term? supporters opponents words current "
        "plover? cameo?"
    ),
    rows.LinkRow: "left right relation verdict score? because by at",
    rows.ConflictRow: "left right kind strict because",
    rows.LineageRow: "article from how stated because",
    rows.StoryRow: "id title articles first? last? languages sources",
    rows.JudgementRow: "at who what target value reason?",
    rows.ProblemRow: "article? source stage code words? hint",
    parts.Part: "kind name? role? here named? entity",
    parts.Absence: "part why?",
    Place: "name here",
    parts.Votes: "for? against? abstained?",
    NameCount: "name lang count",
    RoleDays: "role lang first? last?",
    Passage: "start end text",
    When: "first last words? basis time?",
    Via: "name how here",
    Plover: "event mode?",
}

WORDS = {
    (rows.MentionRow, "kind"): "person body place",
    (rows.CreditRow, "how"): "dateline sign-off byline cited",
    (rows.QuotationRow, "form"): "direct indirect mixed",
    (rows.MeetingRow, "mode"): "visit call bilateral multilateral hearing",
    (rows.LineageRow, "how"): "credit cited copy translation",
    (rows.LinkRow, "relation"): "same copy translation paraphrase part contradicts corrects denies",
    (rows.LinkRow, "verdict"): "yes no unsure",
    (rows.ConflictRow, "kind"): "figures denial wording",
    (rows.JudgementRow, "what"): "link withdraw correct",
    (parts.Part, "kind"): "person body place group anonymous",
    (Via, "how"): "agency outlet spokesman document",
}


def fields(row: type) -> tuple[inspect.Field, ...]:
    info = inspect.type_info(row)
    assert isinstance(info, inspect.DataclassType | inspect.StructType)
    return info.fields


def may_be_null(field: inspect.Field) -> bool:
    return isinstance(field.type, inspect.UnionType) and field.type.includes_none


@pytest.mark.parametrize("row", CONTRACT, ids=lambda row: row.__name__)
def test_the_keys_and_what_may_be_null_are_as_agreed(row: type) -> None:
    keys = [field.encode_name + "?" * may_be_null(field) for field in fields(row)]

    assert keys == CONTRACT[row].split()


@pytest.mark.parametrize("row", CONTRACT, ids=lambda row: row.__name__)
def test_every_key_is_always_there(row: type) -> None:
    # `time` came later: what was kept before has none, and is read with null; it is written always.
    assert all(field.required or (row, field.name) == (When, "time") for field in fields(row))


@pytest.mark.parametrize(("row", "key"), WORDS, ids=lambda part: getattr(part, "__name__", part))
def test_a_closed_set_of_words_is_as_agreed(row: type, key: str) -> None:
    (field,) = (field for field in fields(row) if field.encode_name == key)

    assert isinstance(field.type, inspect.LiteralType)
    assert set(field.type.values) == set(WORDS[row, key].split())


def test_there_are_fifteen_kinds() -> None:
    assert " ".join(rows.KINDS) == (
        "articles mentions credits quotations statements entities meetings figures decisions "
        "links conflicts lineage stories judgements problems"
    )
