"""The record for assistants, over the Model Context Protocol: each question is answered by a page's JSON.

So every answer has its passages, word for word, with the addresses at which a person can read on; what the pages do not
say is not said here either.
"""

from pathlib import Path
from typing import Any

import msgspec
from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ToolError

from ordret.model import passages
from ordret.record import Record, RecordError
from ordret.store import Version
from ordret.web import addresses, inside
from ordret.web.application import application
from ordret.web.pages.pieces import origin, quoted

SITE = "http://127.0.0.1:8000"  # where `ordret serve` opens the same pages
ROWS = "20"  # of an answer: an assistant reads them all
_TOLD = """A sourced record of public affairs from news reports: who said what, which figures were claimed, who met
whom. Every answer carries the printed passages; quote them word for word, in their own language, with their address.
An address is a path at {site}. What is not in an answer is not in the record: say that it is unknown."""

Answer = dict[str, Any]


def server(path: Path, *, site: str = SITE) -> MCPServer:
    """The tools, over the record in this file. Raises RecordError, StoreError where it cannot be read."""
    questions = Questions(path)
    made = MCPServer("ordret", instructions=_TOLD.format(site=site))
    for tool in (
        questions.search,
        questions.statements_by,
        questions.compare_figures,
        questions.timeline,
        questions.passage,
    ):
        made.tool()(tool)
    return made


class Questions:
    """What an assistant may ask. Every method raises ToolError where the question cannot be answered."""

    def __init__(self, path: Path) -> None:
        self._path, self._pages = path, application(path)

    async def search(self, words: str, kind: str = "", lang: str = "", speaker: str = "", after: str = "") -> Answer:
        """Passages with all these words ("in quotation marks" as they stand), best first. `kind` keeps to one kind of
        finding, `lang` to a language code, `speaker` to a name; `after` is the `next` of an answer before."""
        query = [("q", words), ("kind", kind), ("lang", lang), ("speaker", speaker), ("rows", ROWS)]
        return await self._page(after or addresses.search(query))

    async def statements_by(self, speaker: str, words: str = "", after: str = "") -> Answer:
        """What somebody said, the newest first, by any spelling of the name; `words` they are to have."""
        query = [("speaker", speaker), ("q", words), ("kind", "quotations"), ("sort", "newest"), ("rows", ROWS)]
        return await self._page(after or addresses.search(query))

    async def compare_figures(self, what: str) -> Answer:
        """Figures with these words in what is counted, by series; or, of a figure's id (the last part of a row's
        address), all reports' figures of the same quantity, with those that contradict it."""
        if what.startswith("figure-"):
            return await self._page(addresses.figure(what))
        return await self._page(addresses.figures([("q", what), ("rows", ROWS)]))

    async def timeline(self, id: str, after: str = "") -> Answer:
        """What a story tells, day by day; the id may be of anything in it."""
        return await self._page(after or addresses.story(id))

    def passage(self, id: str) -> Answer:
        """The very words of a finding in their surroundings, and where they were printed."""
        with Record.open(self._path, read_only=True) as record, record.snapshot():
            try:
                return _passage(record, id)
            except RecordError as error:
                raise ToolError(str(error)) from error

    async def _page(self, address: str) -> Answer:
        status, body = await inside.asked(self._pages, addresses.twin(address, "json"))
        answer: Answer = msgspec.json.decode(body)
        if status != 200:
            raise ToolError(answer["error"])
        return answer


def _passage(record: Record, id_: str) -> Answer:
    kept = record.show(id_)
    if isinstance(kept, Version):
        raise RecordError(f"{id_} is an article; give the id of something found in it")
    article = record.store.article(kept.finding.article)
    words = passages(kept.finding)
    where = origin(record.store, article, finding=kept.id, words=words[0].text)
    shown = quoted(article, words)
    told = {"id": kept.id, "words": words, "around": shown, "origin": where, "current": kept.current}
    return dict(msgspec.to_builtins(told, builtin_types=()))
