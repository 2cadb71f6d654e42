"""All pages, in the order in which their addresses are tried."""

from ordret.web.pages import article, languages, statement
from ordret.web.pages.page import Page

PAGES: tuple[Page, ...] = (statement.PAGE, article.PAGE, languages.PAGE)
