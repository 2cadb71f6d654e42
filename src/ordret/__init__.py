"""A sourced record of public affairs from news reports in many languages: who said what, word for word."""

from ordret.record import Record, RecordError
from ordret.store import StoreError

__all__ = ["Record", "RecordError", "StoreError"]
