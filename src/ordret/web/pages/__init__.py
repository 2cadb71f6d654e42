"""All pages, in the order in which their addresses are tried."""

from ordret.web.pages import (
    article,
    conflicts,
    coverage,
    demands,
    figure,
    figures,
    languages,
    lineage,
    people,
    person,
    search,
    start,
    statement,
    stories,
    story,
)
from ordret.web.pages.page import Page

PAGES: tuple[Page, ...] = (
    start.PAGE,
    search.PAGE,
    statement.PAGE,
    article.PAGE,
    languages.PAGE,
    people.PAGE,
    person.PAGE,
    coverage.PAGE,
    stories.PAGE,
    story.PAGE,
    lineage.STORY,
    lineage.STATEMENT,
    conflicts.PAGE,
    demands.PAGE,
    demands.OF_STORY,
    figure.PAGE,
    figures.PAGE,
)
