"""All pages, in the order in which their addresses are tried."""

from ordret.web.pages import article, conflicts, coverage, demands, languages, lineage, people, statement, story
from ordret.web.pages.page import Page

PAGES: tuple[Page, ...] = (
    statement.PAGE,
    article.PAGE,
    languages.PAGE,
    people.PAGE,
    coverage.PAGE,
    story.PAGE,
    lineage.STORY,
    lineage.STATEMENT,
    conflicts.PAGE,
    demands.PAGE,
    demands.OF_STORY,
)
