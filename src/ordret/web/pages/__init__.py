"""All pages, in the order in which their addresses are tried."""

from ordret.web.pages import article, coverage, languages, lineage, people, statement, story
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
)
