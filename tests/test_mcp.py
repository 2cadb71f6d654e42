"""The record as an assistant asks it: over the protocol, as its own client does."""

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest

from ordret.record import Record

mcp = pytest.importorskip("mcp", reason="the extra mcp is not installed")


def _asked(summit: Path, tool: str, **told: str) -> Any:
    """The answer of a tool; the words of its refusal where it refuses."""
    from ordret.mcp import server

    async def asked() -> Any:
        async with mcp.Client(server(summit)) as client:
            return await client.call_tool(tool, told)

    answer = asyncio.run(asked())
    words = answer.content[0].text
    return words if answer.is_error else json.loads(words)


def _statement(summit: Path) -> str:
    with Record.open(summit, read_only=True) as record:
        return max(record.statements(), key=lambda each: len(each.quotations)).id


def test_every_tool_says_what_it_does(summit: Path) -> None:
    from ordret.mcp import server

    tools = asyncio.run(server(summit).list_tools())
    assert {tool.name for tool in tools} == {"search", "statements_by", "compare_figures", "timeline", "passage"}
    assert all(tool.description for tool in tools)


def test_a_search_answers_with_passages_and_their_addresses(summit: Path) -> None:
    rows = _asked(summit, "search", words="transponder")["rows"]
    assert rows
    assert all(row["address"].startswith("/") for row in rows)


def test_statements_of_a_speaker_are_found_by_any_spelling(summit: Path) -> None:
    rows = _asked(summit, "statements_by", speaker="Aasheim")["rows"]
    assert rows
    assert "Aasheim" in json.dumps(rows, ensure_ascii=False)


def test_figures_are_compared_with_what_contradicts_them(summit: Path) -> None:
    rows = _asked(summit, "compare_figures", what="fartøjer")["rows"]
    one = _asked(summit, "compare_figures", what=rows[0]["address"].removeprefix("/figure/"))
    assert one["rows"]


def test_a_story_is_told_day_by_day(summit: Path) -> None:
    assert _asked(summit, "timeline", id=_statement(summit))["rows"]


def test_a_passage_is_the_very_words_with_their_place(summit: Path) -> None:
    told = _asked(summit, "passage", id=_statement(summit))
    with Record.open(summit, read_only=True) as record:
        version = record.store.version(told["origin"]["article"])
    assert version is not None
    for words in told["words"]:
        assert version.article.text[words["start"] : words["end"]] == words["text"]


def test_what_is_not_there_is_said(summit: Path) -> None:
    assert "nothing has the id" in _asked(summit, "passage", id="quotation-0-1-2")
    assert "nothing has the id" in _asked(summit, "timeline", id="quotation-0-1-2")
