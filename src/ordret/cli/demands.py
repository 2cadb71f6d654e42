"""Demands and requests of a story as a person reads them: what is open, and what was answered by whom."""

from collections.abc import Iterable, Iterator

from ordret.cli.passages import day, indented
from ordret.cli.terminal import drawn, printable, table
from ordret.view.demands import ASKED, Demand


def asked(demands: Iterable[Demand]) -> Iterator[bytes]:
    """What is open in a table, then what was answered with its answers; nothing where nothing was asked for."""
    held = [each for each in demands if each.kind in ASKED]
    if waiting := [each for each in held if each.open]:
        yield drawn(printable("open demands and requests", "bold"))
        rows = [(day(each.when), each.kind, each.speaker, each.to, each.words, _limit(each)) for each in waiting]
        yield from table(("day", "what", "who", "to", "words", "deadline"), rows)
    if answered := [each for each in held if not each.open]:
        yield drawn(printable("answered demands and requests", "bold"))
        for each in answered:
            yield from _answered(each)


def _answered(demand: Demand) -> Iterator[bytes]:
    told = f"{day(demand.when)} {demand.kind} by {demand.speaker or 'somebody not named'}"
    yield drawn(printable(f"{told}{f' to {demand.to}' if demand.to else ''}: {demand.words}"))
    for each in demand.answers:
        reply = f"{day(each.when)} {each.speaker} {each.act}: {each.words}"
        yield drawn(indented(printable(reply)))
        yield drawn(indented(printable(each.because, "dim")))


def _limit(demand: Demand) -> str | None:
    if demand.deadline is None:
        return None
    return f"{demand.deadline.words} ({demand.deadline.last.isoformat()})"
