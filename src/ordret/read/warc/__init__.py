"""WARC and WACZ, the archives of web pages."""

from ordret.read.warc.archive import warc
from ordret.read.warc.wacz import wacz

__all__ = ["wacz", "warc"]
