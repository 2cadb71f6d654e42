"""Polite HTTP: what an address gives, within bounds, and only where it may be asked.

`Fetcher.fetch` never raises for what a server or an address does: each address gives one `Answer`, with a problem in it
where there is nothing to read.
"""

from ordret.read.fetch.answer import UNKNOWN, Answer, Validators
from ordret.read.fetch.fetcher import Fetcher
from ordret.read.fetch.limits import LIMITS, Limits

__all__ = ["LIMITS", "UNKNOWN", "Answer", "Fetcher", "Limits", "Validators"]
