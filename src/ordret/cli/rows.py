"""What `search`, `show` and `why` print for programs: rows of the export, and what one wants to know beside them.

Added are `row` (the kind of row), `source`, `outlet`, `lang`, `published` and `title` of the article, and `around` (the
passage with its surroundings); a search adds `marks`, where the words searched for stand in it.
"""

from collections.abc import Iterator
from typing import Any

import msgspec

from ordret.export.kinds import article_row, finding_row
from ordret.export.rows import KINDS
from ordret.export.write import columns
from ordret.model import Article, Credit, Decision, Figure, Finding, Meeting, Mention, Passage, Quotation, passages
from ordret.record import Record, Why
from ordret.search import Hit
from ordret.store import Found, Version
from ordret.view.passages import around

KIND = {
    Quotation: "quotations", Mention: "mentions", Credit: "credits", Meeting: "meetings", Figure: "figures",
    Decision: "decisions",
}  # fmt: skip
PRINTED = tuple(dict.fromkeys(key for kind in (*KIND.values(), "articles") for key in columns(KINDS[kind])))
COLUMNS = ("row", *PRINTED, "around", "marks")
WHY = ("id", "stage", "pack", "found_by", "explanation", "passages", "links", "judgements")
Row = dict[str, Any]


def searched(record: Record, hits: list[Hit]) -> Iterator[Row]:
    for hit in hits:
        kept = hit.found or record.show(hit.article)
        marks = [(mark.start, mark.end) for mark in hit.marks]
        yield {**shown(record, kept), "around": hit.around, "marks": marks}


def shown(record: Record, kept: Version | Found[Finding]) -> Row:
    """The row of an article, or of a finding with what is worth knowing of its article."""
    if isinstance(kept, Version):
        return {"row": "articles", **msgspec.to_builtins(article_row(record.store, kept))}
    article = article_of(record, kept.finding)
    of_article = {"source": article.source, "outlet": article.outlet, "lang": article.lang}
    dated = {"published": article.published, "title": article.title, "around": surroundings(article, kept.finding)}
    return {
        "row": KIND[type(kept.finding)],
        **msgspec.to_builtins(finding_row(record.store, kept)),
        **of_article,
        **dated,
    }


def explained(why: Why) -> Row:
    finding = why.found.finding
    rule = finding.found_by if isinstance(finding, Quotation) else None
    return {
        "id": why.found.id,
        "stage": why.found.stage,
        "pack": why.found.pack,
        "found_by": rule,
        "explanation": why.explanation,
        "passages": why.passages,
        "links": why.links,
        "judgements": why.judgements,
    }


def article_of(record: Record, finding: Finding) -> Article:
    kept = record.show(finding.article)
    assert isinstance(kept, Version)
    return kept.article


def surroundings(article: Article, finding: Finding) -> Passage:
    """From the paragraph where a finding begins to the one where it ends."""
    words = passages(finding)
    return around(article, words[0].start, words[-1].end)
