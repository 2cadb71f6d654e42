"""What the commands say of what is put together: statements, stories, lineage, conflicts, judgements."""

import json
from pathlib import Path

import pytest

from cli.conftest import Ordret
from test_linking import HEAD, REPRINTS, report

WHO = ("--as", "Reader at Sandvig Tidende")
CHANGED = report(
    "changed",
    "“The harbour stays closed for 40 days, and nobody will sail,” said Mona Tarrant, the mayor of Elmsby.",
    day="2024-05-04",
    outlet="Elmsby Star",
    title="The mayor speaks",
)


@pytest.fixture
def linked(tmp_path: Path, ordret: Ordret) -> Ordret:
    lines = [json.dumps(each) + "\n" for each in [*REPRINTS, CHANGED]]
    (tmp_path / "reports.jsonl").write_text("".join(lines), "utf-8")
    ordret("add", "reports.jsonl")
    ordret("run")
    return ordret


def lines(answer: str) -> list[str]:
    return [" ".join(line.split()) for line in answer.splitlines()]


def rows(ordret: Ordret, *arguments: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in ordret(*arguments).out.splitlines()]


def quotations(ordret: Ordret) -> list[str]:
    return [str(row["id"]) for row in rows(ordret, "export", "quotations")]


def test_a_run_says_what_it_put_together(tmp_path: Path, ordret: Ordret) -> None:
    (tmp_path / "reports.jsonl").write_text(json.dumps(REPRINTS[0]) + "\n", "utf-8")
    ordret("add", "reports.jsonl")

    assert ordret("run").err.splitlines()[1] == "linked 1 quotation into 1 statement, 1 article into 1 story"


def test_a_quotation_is_shown_with_every_wording_of_its_statement(linked: Ordret) -> None:
    shown = lines(linked("show", quotations(linked)[0], "--table").out)

    at = next(n for n, line in enumerate(shown) if line.endswith("wordings, the earliest copy held first"))
    assert shown[at + 1] == "2024-05-03 · Elmsby Post · en: earliest copy held"
    assert "2024-05-04 · Marlow Herald · en: copy" in shown
    assert "number changed: “14” to “40”" in shown
    assert any(line.startswith("the same speaker, days that meet, the same words") for line in shown)


def test_a_mention_is_shown_with_whom_it_means(linked: Ordret) -> None:
    mention = next(row["id"] for row in rows(linked, "export", "mentions") if row["name"] == "Mona Tarrant")

    assert "Mona Tarrant (en, 5)" in lines(linked("show", str(mention), "--table").out)


def test_conflicts_are_shown_side_by_side(linked: Ordret) -> None:
    (conflict,) = rows(linked, "conflicts")
    shown = lines(linked("conflicts", "--table").out)

    assert (conflict["kind"], conflict["because"]) == ("wording", "“14” and “40”")
    assert shown[0] == "“14” and “40”"
    assert "2024-05-04 · Elmsby Star · en" in shown


def test_without_a_conflict_nothing_is_found(ordret: Ordret, record: Path) -> None:
    assert record.is_file()
    assert (ordret("conflicts").status, ordret("conflicts").out) == (1, "")


def test_lineage_counts_sources_and_says_what_that_rests_on(linked: Ordret) -> None:
    article = str(rows(linked, "export", "articles")[1]["id"])
    shown = lines(linked("lineage", article, "--table").out)

    assert shown[0] == HEAD
    assert any("inferred copies" in line for line in shown[1:3])
    assert any(line.startswith("inferred, copy: ") for line in shown)
    assert {row["how"] for row in rows(linked, "lineage", article)} == {"copy"}


def test_a_timeline_leaves_nothing_out(linked: Ordret) -> None:
    article = rows(linked, "export", "articles")[0]
    entries = rows(linked, "timeline", str(article["id"]))
    story = next(row for row in rows(linked, "export", "stories") if row["id"] == article["story"])

    assert {row["id"] for row in entries if row["kind"] == "report"} == set(story["articles"])  # type: ignore[call-overload]
    days = [row["when"]["first"] for row in entries if row["when"]]  # type: ignore[index]
    assert days == sorted(days)
    assert len(lines(linked("timeline", str(article["id"]), "--table").out)) > len(entries)


def test_a_link_is_judged_and_the_judgement_exported_taken_back_and_taken_in(linked: Ordret, tmp_path: Path) -> None:
    first, second, *_ = quotations(linked)
    assert linked("judge", first, second, "no", *WHO, "--because", "two meetings").status == 0
    exported = linked("export", "judgements").out
    (judgement,) = map(json.loads, exported.splitlines())
    assert (judgement["what"], judgement["value"], judgement["reason"]) == ("link", "no", "two meetings")
    assert linked("judge", "--undo", *WHO).err.startswith("took back: link ")
    assert linked("export", "judgements").out == ""
    (tmp_path / "judged.jsonl").write_text(exported, "utf-8")
    assert linked("judge", "--take", "judged.jsonl").err == "took 1 new judgement\n"
    statements = [set(row["quotations"]) for row in rows(linked, "export", "statements")]  # type: ignore[call-overload]
    assert not any({first, second} <= each for each in statements)


def test_a_finding_is_withdrawn_restored_and_corrected(linked: Ordret) -> None:
    school = next(row for row in rows(linked, "export", "quotations") if "school" in str(row["words"]))
    id_ = str(school["id"])
    for option, current in (("--withdraw", False), ("--restore", True)):
        linked("judge", id_, option, *WHO)
        assert {row["id"]: row["current"] for row in rows(linked, "export", "quotations")}[id_] is current
    linked("judge", id_, "--speaker", "", "--form", "indirect", *WHO)
    row = next(row for row in rows(linked, "export", "quotations") if row["id"] == id_)
    assert (row["speaker"], row["form"]) == (None, "indirect")
    why = lines(linked("why", id_, "--table").out)
    assert any(line.startswith("judged correct by Reader at Sandvig Tidende") for line in why)


def test_why_gives_the_reasons_of_the_links(linked: Ordret) -> None:
    first = quotations(linked)[0]
    (why,) = rows(linked, "why", first)

    assert {link["by"] for link in why["links"]} == {"wording@1"}  # type: ignore[attr-defined]
    assert any(line.startswith("copy: yes (wording@1)") for line in lines(linked("why", first, "--table").out))


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("a", "b"), "give one finding, or two with yes, no or unsure, or none"),
        (("a", "b", "perhaps"), "'perhaps' is no verdict"),
        (("a",), "say what of it"),
        (("a", "--form", "loud"), "'loud' is no form"),
        (("a", "--withdraw", "--restore"), "say what of it"),
        (("quotation-x", "--withdraw"), "nothing is found under the id 'quotation-x'"),
        (("--undo", "--as", "Nobody"), "Nobody has judged nothing"),
        (("--take", "nowhere.jsonl"), "nowhere.jsonl: No such file"),
    ],
)
def test_what_cannot_be_judged_is_said_in_one_line(arguments: tuple[str, ...], message: str, linked: Ordret) -> None:
    answer = linked("judge", *arguments)

    assert (answer.status, answer.out) == (2, "")
    assert message in answer.err


def test_with_nothing_left_open_there_is_nothing_to_judge(ordret: Ordret, record: Path) -> None:
    assert record.is_file()
    assert ordret("judge", *WHO).status == 1


def test_settings_that_cannot_be_followed_are_said(linked: Ordret, tmp_path: Path) -> None:
    (tmp_path / "ordret.toml").write_text('[encoder]\nfolder = "nowhere"\n', "utf-8")
    answer = linked("link")

    assert answer.status == 2
    assert "ordret.toml: encoder.folder: no folder" in answer.err


def test_copies_of_one_day_are_equally_early(tmp_path: Path, ordret: Ordret) -> None:
    later = {**REPRINTS[1], "published": "2024-05-03"}
    (tmp_path / "reports.jsonl").write_text("".join(json.dumps(each) + "\n" for each in (REPRINTS[0], later)), "utf-8")
    ordret("add", "reports.jsonl")
    ordret("run")
    shown = lines(ordret("show", quotations(ordret)[0], "--table").out)

    assert sum(line.endswith("en: copy, not known to be later") for line in shown) == 1
