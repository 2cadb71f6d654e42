"""What is found is put together, again and again the same, and never more than the articles bear out."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from ordret import Record
from ordret.encoder import EncoderError
from ordret.export.kinds import exported
from ordret.run import find, link
from words import Words

HEAD = "Harbour of Elmsby stays closed"
SPEECH = "“The harbour stays closed for 14 days, and nobody will sail,” said Mona Tarrant, the mayor of Elmsby."
REST = (
    "The storm of Tuesday night tore away the northern pier and two of the three cranes, and the divers who went down "
    "on Thursday found the lock gates bent. Insurers put the damage at several million. The ferry to the outer islands "
    "goes from Marlow for the time being, which is an hour further along the coast road, and the auction moved there."
)
OTHER = "“We shall build a new school for the children of the islands next year,” said Mona Tarrant in Elmsby."


def report(
    id_: str, text: str, *, day: str | None = "2024-05-03", outlet: str = "Elmsby Post", title: str = HEAD
) -> dict[str, str]:
    dated = {"published": day} if day else {}
    return {"id": id_, "title": title, "text": text, "lang": "en", "outlet": outlet, **dated}


REPRINTS = [
    report("post", f"{SPEECH}\n\n{REST}"),
    report("herald", f"{SPEECH}\n\n{REST}", day="2024-05-04", outlet="Marlow Herald"),
    report("courier", f"{REST}\n\n{SPEECH}", day=None, outlet="Courier"),
    report("school", OTHER, title="A new school for the islands"),
]


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with Record.open(tmp_path / "ordret.db", create=True) as record:
        yield record


def put(record: Record, reports: list[Any], path: Path) -> None:
    path.write_text("".join(json.dumps(each) + "\n" for each in reports), encoding="utf-8")
    record.add([str(path)])
    find(record.store)


def rows(record: Record, kind: str) -> list[Any]:
    return list(exported(record.store, kind))


def groups(record: Record) -> list[Any]:
    """Every group of the record, without what hangs on when it was made."""
    links = [(row.left, row.right, row.relation, row.verdict, row.because) for row in rows(record, "links")]
    articles = [(row.id, row.published, row.story) for row in rows(record, "articles")]
    return [*(rows(record, kind) for kind in ("statements", "entities", "stories", "lineage")), articles, links]


@pytest.fixture
def linked(record: Record, tmp_path: Path) -> Record:
    put(record, REPRINTS, tmp_path / "reports.jsonl")
    link(record.store, Words())
    return record


def outlets(record: Record, quotations: tuple[str, ...]) -> list[str | None]:
    found = [record.store.found(id_) for id_ in quotations]
    versions = [record.store.version(each.finding.article) for each in found if each]
    return [version.article.outlet for version in versions if version]


def test_reprints_bring_one_statement_earliest_first_and_undated_last(linked: Record) -> None:
    harbour = next(s for s in rows(linked, "statements") if len(s.quotations) > 1)
    assert outlets(linked, harbour.quotations) == ["Elmsby Post", "Marlow Herald", "Courier"]
    assert harbour.id == harbour.quotations[0]


def test_another_remark_of_the_same_day_and_speaker_is_another_statement(linked: Record) -> None:
    assert sorted(len(s.quotations) for s in rows(linked, "statements")) == [1, 3]


def test_the_mayor_is_one_entity_with_her_roles_and_their_days(linked: Record) -> None:
    (mayor,) = [e for e in rows(linked, "entities") if e.name == "Mona Tarrant"]
    assert [(n.name, n.count) for n in mayor.names] == [("Mona Tarrant", 4)]
    assert {str(role.first) for role in mayor.roles} == {"2024-05-03"}
    speakers = {s.speaker for s in rows(linked, "statements")}
    assert speakers == {mayor.id}


def test_a_reprint_derives_from_the_earlier_one_and_is_no_source_of_its_own(record: Record, tmp_path: Path) -> None:
    put(record, REPRINTS[:3], tmp_path / "reports.jsonl")
    link(record.store, Words())
    (copy,) = [row for row in rows(record, "lineage") if isinstance(row.origin.article, str)]
    assert (copy.how, copy.stated) == ("copy", False)
    (story,) = rows(record, "stories")
    assert (len(story.articles), story.sources) == (3, 1)


def test_an_undated_reprint_gets_days_that_say_what_they_are_inferred_from(linked: Record) -> None:
    (courier,) = [a for a in rows(linked, "articles") if a.outlet == "Courier"]
    assert courier.published.basis.startswith("inferred from its copy in ")
    assert courier.published.first.isoformat() <= "2024-05-03" <= courier.published.last.isoformat()


def test_what_was_found_stands_beside_what_was_inferred(linked: Record) -> None:
    (courier,) = [v.article for v in linked.store.versions() if v.article.outlet == "Courier"]
    assert courier.published is None


def test_a_second_run_writes_nothing_and_encodes_nothing(linked: Record) -> None:
    before, encoder = linked.store._connection.total_changes, Words()
    assert link(linked.store, encoder) == 0
    assert (linked.store._connection.total_changes, encoder.seen) == (before, [])


def test_no_text_is_encoded_twice(record: Record, tmp_path: Path) -> None:
    put(record, REPRINTS, tmp_path / "reports.jsonl")
    encoder = Words()
    link(record.store, encoder)
    assert len(encoder.seen) == len(set(encoder.seen))


def test_one_by_one_comes_to_the_same_as_all_at_once(linked: Record, tmp_path: Path) -> None:
    with Record.open(tmp_path / "slow.db", create=True) as slow:
        for number in range(1, len(REPRINTS) + 1):
            put(slow, REPRINTS[:number], tmp_path / "reports.jsonl")
            link(slow.store, Words())
        assert groups(slow) == groups(linked)


def test_a_report_that_changes_leaves_what_it_no_longer_says(linked: Record, tmp_path: Path) -> None:
    herald = report("herald", REST, outlet="Marlow Herald")
    put(linked, [REPRINTS[0], herald, *REPRINTS[2:]], tmp_path / "reports.jsonl")
    link(linked.store, Words())
    assert sorted(len(s.quotations) for s in rows(linked, "statements")) == [1, 2]


def test_a_report_that_goes_takes_the_name_of_its_statement_along(linked: Record, tmp_path: Path) -> None:
    put(linked, [report("post", REST), *REPRINTS[1:]], tmp_path / "reports.jsonl")
    link(linked.store, Words())
    pair = next(s for s in rows(linked, "statements") if len(s.quotations) == 2)
    assert outlets(linked, pair.quotations) == ["Marlow Herald", "Courier"]
    assert pair.id == pair.quotations[0]


def test_linkers_of_a_new_version_make_everything_anew(linked: Record) -> None:
    before = groups(linked)

    class Newer(Words):
        name = "words@2"

    assert link(linked.store, Newer()) == len(REPRINTS)
    assert groups(linked) == before


def test_text_in_a_language_without_a_pack_and_half_a_surrogate_pair_are_linked_too(
    record: Record, tmp_path: Path
) -> None:
    broken = report("broken", f"{SPEECH} \ud83d\n\n{REST}")
    polish = {**report("pl", "Burmistrz Elmsby nie zgadza się na otwarcie portu."), "lang": "pl"}
    put(record, [broken, polish], tmp_path / "reports.jsonl")
    assert link(record.store, Words()) == 2
    assert record.check().wrong == ()


def test_an_encoder_that_the_linkers_are_not_fitted_to_is_refused_and_nothing_is_lost(linked: Record) -> None:
    before = groups(linked)

    class Small(Words):
        name = "small@1"

        def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
            return super().embed(texts)[:, :128]

    with pytest.raises(EncoderError, match="small@1: its vectors have 128 numbers, and the linkers are fitted to 384"):
        link(linked.store, Small())
    assert groups(linked) == before
