"""The world → `Article`: files, folders, standard input, JSON lines and web pages, each report with its own text."""

from ordret.read.article import article_of
from ordret.read.delivery import Delivery, Withdrawal
from ordret.read.files import ReadError, read
from ordret.read.furniture import skip_spans
from ordret.read.language import language_of

__all__ = ["Delivery", "ReadError", "Withdrawal", "article_of", "language_of", "read", "skip_spans"]
