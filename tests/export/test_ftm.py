"""FollowTheMoney entities of the summit reports, and the model's own loader over them where it can be had."""

from pathlib import Path

import pytest

from ordret import Record
from ordret.export.ftm import ftm
from ordret.export.ftm.entity import FtmEntity

POINTERS = ("document", "resolved", "entity", "involved", "organizer", "proof", "ordretDocument")


@pytest.fixture(scope="module")
def entities(summit: Path) -> list[FtmEntity]:
    with Record.open(summit, read_only=True) as record:
        return list(ftm(record.store))


def of(entities: list[FtmEntity], schema: str) -> list[FtmEntity]:
    return [each for each in entities if each.schema == schema]


def test_every_kind_of_entity_is_there_once(entities: list[FtmEntity]) -> None:
    schemas = {each.schema for each in entities}
    assert schemas == {"Person", "Organization", "PublicBody", "Article", "Mention", "Note", "Event"}
    assert len({each.id for each in entities}) == len(entities)


def test_what_an_entity_points_to_is_there(entities: list[FtmEntity]) -> None:
    ids = {each.id for each in entities}
    ends = [end for each in entities for name in POINTERS for end in each.properties.get(name, [])]
    assert ends
    assert set(ends) <= ids


def test_evidence_is_in_the_text_of_its_report(entities: list[FtmEntity]) -> None:
    texts = {each.id: each.properties["bodyText"][0] for each in of(entities, "Article")}
    for said in of(entities, "Note"):
        (text,) = (texts[id_] for id_ in said.properties["ordretDocument"])
        places = zip(said.properties["ordretStart"], said.properties["ordretEnd"], strict=True)
        assert [text[int(start) : int(end)] for start, end in places] == said.properties["description"]


def test_a_person_has_every_spelling_and_role(entities: list[FtmEntity]) -> None:
    (minister,) = (each for each in of(entities, "Person") if each.properties["name"] == ["Vasilij Tjernov"])
    assert {"Vasily Chernov", "Wassilij Tschernow"} <= set(minister.properties["alias"])
    assert "Russian Foreign Minister" in minister.properties["position"]


def test_a_body_is_public_where_its_name_says_so(entities: list[FtmEntity]) -> None:
    assert "Søfartsstyrelsen" in {each.properties["name"][0] for each in of(entities, "PublicBody")}


def test_nothing_is_said_that_is_not_known(entities: list[FtmEntity]) -> None:
    assert all(values and all(values) for each in entities for values in each.properties.values())


def test_the_models_own_loader_takes_all_but_our_extensions(entities: list[FtmEntity]) -> None:
    model = pytest.importorskip("followthemoney", reason="followthemoney needs ICU and a compiler to install").model
    for each in entities:
        told = {"id": each.id, "schema": each.schema, "properties": each.properties}
        loaded = model.get_proxy(told).to_dict()["properties"]
        ours = {name: values for name, values in each.properties.items() if not name.startswith("ordret")}
        assert {name: len(values) for name, values in ours.items()} == {n: len(v) for n, v in loaded.items()}
