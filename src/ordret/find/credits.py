"""Agencies and outlets that a report gives as its source."""

from collections.abc import Iterator

from ordret.find.stage import Reading, stage
from ordret.model import Credit


@stage("credits", version=1, after=[])
def find_credits(reading: Reading) -> Iterator[Credit]:
    """wip"""
    yield from ()
