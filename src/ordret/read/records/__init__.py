"""Reports as records with named fields: JSON lines and JSON files, in our words and in others'."""

from ordret.read.records.lines import document, lines

__all__ = ["document", "lines"]
