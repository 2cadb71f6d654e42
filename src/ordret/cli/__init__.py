"""The command line: thin commands over `ordret.record`.

Data goes to standard output, talk to standard error. Commands import what they call only when they are called, so that
`ordret --help` and `ordret search` are there at once.
"""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

import typer

from ordret.cli.layout import WRONG
from ordret.cli.talk import say


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Its exit status: 0 found or done, 1 nothing found, 2 something wrong."""
    from ordret.cli.app import app

    _open_what_is_closed()
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        status: int | None = app(given or ["--help"], prog_name="ordret", standalone_mode=False)
    except typer.TyperException as error:
        return _fail(error.format_message() + _see(error))
    except Exception as error:
        if not isinstance(error, _expected()):
            raise
        return _fail(_told(error))
    return status or 0


def _open_what_is_closed() -> None:
    """A stream that the caller has closed (`>&-`) is None in Python: it shall be empty, or swallow what it is given."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 - until the process ends


def _fail(message: str) -> int:
    say(f"ordret: {' '.join(message.split())}", quiet=False)
    return WRONG


def _told(error: Exception) -> str:
    """The message; for one of the operating system, the file and what is wrong with it."""
    if isinstance(error, OSError) and error.strerror:
        return f"{error.filename}: {error.strerror}" if error.filename else error.strerror
    return str(error)


def _see(error: typer.TyperException) -> str:
    """Where a command that was called wrongly is explained."""
    context: typer.Context | None = getattr(error, "ctx", None)
    return f" See: {context.command_path} --help" if context else ""


def _expected() -> tuple[type[Exception], ...]:
    """What can go wrong without a fault in the program: its message says what, where and what to do."""
    from ordret.encoder import EncoderError
    from ordret.export.write import ExportError
    from ordret.judge import JudgeError
    from ordret.marked import MarkedError
    from ordret.pack import PackError
    from ordret.record import RecordError
    from ordret.settings import SettingsError
    from ordret.store import StoreError
    from ordret.store.watcher import WatchError

    return (
        EncoderError, ExportError, JudgeError, MarkedError, PackError, RecordError, SettingsError, StoreError,
        WatchError, OSError,
    )  # fmt: skip
