"""All pages, in the order in which their addresses are tried."""

from ordret.web.pages import statement
from ordret.web.pages.page import Page

PAGES: tuple[Page, ...] = (statement.PAGE,)
