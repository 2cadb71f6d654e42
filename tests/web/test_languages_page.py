"""What a reader finds on the page of languages."""

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from ordret.pack import standing
from ordret.web import addresses
from ordret.web.pages import languages
from web.made import pages, record_of

ICELANDIC = {"lang": "is", "title": "Höfnin lokuð", "text": "Höfnin er lokuð í þrjá daga, segir bæjarstjórinn."}


def test_every_language_with_a_pack_says_how_it_stands(client: TestClient) -> None:
    rows = {row["lang"]: row for row in client.get(addresses.twin(addresses.languages(), "json")).json()["rows"]}
    assert (rows["da"]["articles"], rows["nl"]["articles"]) == (6, 0)
    assert rows["da"]["verbs"] >= 25
    assert rows["da"]["scores"][0]["kind"] == "direct"
    assert "direct" in rows["fi"]["unmeasured"]


def test_a_language_without_a_pack_is_said_not_to_be_read(tmp_path: Path) -> None:
    with pages(record_of(tmp_path, ICELANDIC)) as client:
        text = client.get(addresses.languages()).text
    assert "no pack: kept and searched" in text
    assert "languages without a pack: Icelandic." in text


def test_without_the_marked_passages_no_figure_is_shown(
    client: TestClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(standing, "GOLD", tmp_path)
    languages._packs.cache_clear()
    try:
        text = client.get(addresses.languages()).text
    finally:
        languages._packs.cache_clear()
    assert "no part of an installed program" in text
    assert "Of 100 found" not in text


def test_what_the_gate_measures_is_said_in_words(client: TestClient) -> None:
    text = client.get(addresses.languages()).text
    kinds = {kind for language in standing.languages() for kind in language.gate or {}}
    plain = {"figures", "decisions", "meetings", "names", "days", "credits", "votes"}
    assert [kind for kind in kinds - plain if f'<th scope="row">{kind}</th>' in text] == []
