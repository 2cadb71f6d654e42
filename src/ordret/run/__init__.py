"""Runs what reads and what links over what is new: the stages over articles, then the linkers over what they found."""

from ordret.run.finding import Finder, Packs, Ran, StageError, find, read_anew, stamps
from ordret.run.linking import link
from ordret.run.vectors import Encodes

__all__ = ["Encodes", "Finder", "Packs", "Ran", "StageError", "find", "link", "read_anew", "stamps"]
