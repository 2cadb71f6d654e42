"""Words of a report → days, against its publication date: "mødtes torsdag", "i juni", "the day before yesterday".

No word without ground becomes a day: without a publication date only what grounds itself ("2 December 2021") is read,
and where neither tense nor words say in which direction a weekday lies, the range holds both.
"""

from ordret.when.expressions import days, read
from ordret.when.said import Day

__all__ = ["Day", "days", "read"]
