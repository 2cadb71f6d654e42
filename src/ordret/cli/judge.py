"""`ordret judge`."""

import getpass
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, cast

import typer

from ordret.cli.layout import FOUND, NOTHING_FOUND, put
from ordret.cli.options import Database, Quiet
from ordret.cli.talk import count, say

if TYPE_CHECKING:
    from ordret.model import Form, Link, Verdict
    from ordret.record import Record

ANSWERS = {"y": "yes", "n": "no", "h": "unsure"}
HOW = "y one statement, n two, h cannot tell, u undo, s skip, q stop"
What = Annotated[
    list[str] | None,
    typer.Argument(metavar="[ID [ID yes|no|unsure]]", help="Two findings and whether they are one; or one finding."),
]
Withdraw = Annotated[bool, typer.Option("--withdraw", help="The finding is wrong: it counts no more.")]
Restore = Annotated[bool, typer.Option("--restore", help="A withdrawn finding counts again.")]
Speaker = Annotated[
    str | None,
    typer.Option("--speaker", metavar="NAME", help='Who said it: a name of the article, a mention, or "" for nobody.'),
]
FormOption = Annotated[str | None, typer.Option("--form", metavar="FORM", help="direct, indirect or mixed.")]
Who = Annotated[str | None, typer.Option("--as", metavar="NAME", help="Who judges; without it, who is logged in.")]
Because = Annotated[str | None, typer.Option("--because", metavar="WHY", help="The reason, kept with the judgement.")]
Undo = Annotated[bool, typer.Option("--undo", help="Take back the last judgement of this name.")]
Take = Annotated[
    Path | None,
    typer.Option(
        "--take", metavar="FILE", help="Take in judgements that another record exported, or those of a case file."
    ),
]


def judge(
    what: What = None,
    *,
    withdraw: Withdraw = False,
    restore: Restore = False,
    speaker: Speaker = None,
    form: FormOption = None,
    who: Who = None,
    because: Because = None,
    undo: Undo = False,
    take: Take = None,
    db: Database = None,
    quiet: Quiet = False,
) -> int:
    """Decide what linkers left open. Without an ID, unsure links are shown one by one, and keys answer: y one
    statement, n two, h cannot tell, u undo. A judgement outranks every rule and outlives a change of rules."""
    from ordret.record import Record

    name = who or getpass.getuser()
    ids = what or []
    if sum((bool(ids), undo, take is not None)) > 1 or len(ids) not in (0, 1, 3):
        raise typer.TyperException("give one finding, or two with yes, no or unsure, or none")
    with Record.open(db) as record:
        if take is not None:
            with _judgements(take) as lines:
                say(f"took {count(record.take_judgements(lines, name=str(take)), 'new judgement')}", quiet=quiet)
        elif undo:
            gone = record.undo(who=name)
            say(f"took back: {gone.what} {gone.target} {gone.value}", quiet=quiet)
        elif len(ids) == 3:
            record.judge(ids[0], ids[1], _verdict(ids[2]), who=name, reason=because)
        elif ids:
            _of_one(
                record, ids[0], withdraw=withdraw, restore=restore, speaker=speaker, form=form, who=name, why=because
            )
        else:
            return _one_by_one(record, name, because)
    return FOUND


@contextmanager
def _judgements(path: Path) -> Iterator[Iterable[bytes]]:
    """The lines of an export of judgements, or those in a case file."""
    from ordret.read.casefile import JUDGEMENTS, lines, opened

    with opened(path) as case:
        if case is not None:
            yield lines(case, JUDGEMENTS)
            return
    with path.open("rb") as exported:
        yield exported


def _verdict(word: str) -> "Verdict":
    if word not in ANSWERS.values():
        raise typer.TyperException(f"{word!r} is no verdict; give yes, no or unsure")
    return cast("Verdict", word)


def _of_one(
    record: "Record", id_: str, *, withdraw: bool, restore: bool, speaker: str | None, form: str | None, who: str,
    why: str | None,
) -> None:  # fmt: skip
    if form not in (None, "direct", "indirect", "mixed"):
        raise typer.TyperException(f"{form!r} is no form; give direct, indirect or mixed")
    corrected = speaker is not None or form is not None
    if sum((withdraw, restore, corrected)) != 1:
        raise typer.TyperException("say what of it: --withdraw, --restore, or a --speaker or --form to correct")
    if corrected:
        record.correct(id_, speaker=speaker, form=cast("Form | None", form), who=who, reason=why)
    else:
        record.withdraw(id_, who=who, reason=why, withdrawn=withdraw)


def _one_by_one(record: "Record", who: str, why: str | None) -> int:
    """Each link that is left open, until there is none more, or no more answers."""
    links = list(record.to_judge())
    for number, link in enumerate(links, 1):
        put(_shown(record, link, f"{number} of {len(links)}"))
        if not _answered(record, link, who, why):
            break
    return FOUND if links else NOTHING_FOUND


def _answered(record: "Record", link: "Link", who: str, why: str | None) -> bool:
    """Whether to go on, once an answer is given."""
    while True:
        key = sys.stdin.readline().strip().lower()[:1]
        match key:
            case "y" | "n" | "h":
                record.judge(link.left, link.right, cast("Verdict", ANSWERS[key]), who=who, reason=why)
                return True
            case "u":
                record.undo(who=who)
                say("took back the last judgement", quiet=False)
            case "s":
                return True
            case "q" | "":
                return False
            case _:
                say(HOW, quiet=False)


def _shown(record: "Record", link: "Link", where: str) -> Iterator[bytes]:
    """Both wordings in their surroundings, and why the linker is not sure."""
    from ordret.cli.compared import side
    from ordret.cli.terminal import drawn, printable

    yield drawn(printable(f"{where}: {link.relation}? {link.because}", "green"))
    yield from chain(side(record, link.left), side(record, link.right))
    yield drawn(printable(HOW, "dim"))
