"""What is said beside the data, on standard error: summaries, hints, progress."""

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from ordret.cli.terminal import CONTROLS


def say(line: str, *, quiet: bool) -> None:
    """Names of files come from outside too, so nothing in the line steers the terminal."""
    if not quiet:
        print(line.translate(CONTROLS), file=sys.stderr)


def count(number: int, noun: str, plural: str | None = None) -> str:
    """ "1 article", "2 articles"."""
    return f"{number} {noun if number == 1 else plural or noun + 's'}"


def breakdown(counts: Mapping[str, int]) -> str:
    """ "da 6, nb 5", most first."""
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return ", ".join(f"{name} {number}" for name, number in ordered)


@contextmanager
def progress(task: str, *, quiet: bool) -> Iterator[Callable[..., None] | None]:
    """Something to call with how many are done, and of how many where that is known; None where nobody watches."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress

    columns = ("{task.description}", BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        row = bar.add_task(task, total=None)
        yield lambda done, total=None: bar.update(row, completed=done, total=total)
