"""One article in, its findings out. Every stage is pure: no store, network, clock or configuration."""

from collections.abc import Iterator
from dataclasses import replace

from ordret.find.credits import find_credits
from ordret.find.decisions import find_decisions
from ordret.find.figures import find_figures
from ordret.find.layout import paragraphs
from ordret.find.meetings import find_meetings
from ordret.find.mentions import find_mentions
from ordret.find.quotations import find_quotations
from ordret.find.sentences import Sentences
from ordret.find.stage import Reading, Row, Stage
from ordret.model import Article, Problem
from ordret.names import Names, named, tables
from ordret.pack import Pack

STAGES: tuple[Stage, ...] = (find_credits, find_mentions, find_quotations, find_figures, find_meetings, find_decisions)


def read(article: Article, pack: Pack) -> Reading:
    """An article laid out for the stages: its paragraphs, and the names in them."""
    laid_out = tuple(paragraphs(article, pack))
    found = named(article.text, ((p.start, p.end) for p in laid_out), pack)
    names = Names(found, tables(pack.lang), pack.naming.cases)
    return Reading(article, pack, laid_out, names, Sentences(article, pack))


def find(article: Article, pack: Pack) -> Iterator[tuple[str, Row]]:
    """Every finding and problem of an article with the name of the stage that made it, in the order of STAGES."""
    reading = read(article, pack)
    for stage in STAGES:
        rows = tuple(stage.run(reading))
        yield from ((stage.name, row) for row in rows)
        findings = tuple(row for row in rows if not isinstance(row, Problem))
        reading = replace(reading, found=reading.found + findings)
