"""Reported speech without marks: whose words a clause gives, and from where to where they run."""

from ordret.find.reported.reading import Reporting

__all__ = ["Reporting"]
