"""PDF files: press releases and statements."""

from collections.abc import Iterable, Iterator
from typing import Any

from ordret.read.delivery import Delivery, Item, Opened, headed, problem
from ordret.read.pdf.printed import Line, laid

MOST_PAGES = 300  # a report has a few, a white paper a hundred
MOST_CHARACTERS = 20_000  # of a page: a newspaper's has as many
HYPHEN = "\x02"  # as PDFium gives one at the end of a line
ENDS = "\r\n" + HYPHEN
EDGE = 0.1  # of a page's height, where running heads and page numbers stand

Letter = tuple[int, str]  # its place in the page's text, and itself


def pdf(opened: Opened, raw: bytes) -> Iterator[Item]:
    """The report in a PDF file. Its title is what is printed larger at its beginning. The file's own data tell when and
    with what it was made, not when it was published: they are not read."""
    import pypdfium2  # type: ignore[import-untyped]

    try:
        document = pypdfium2.PdfDocument(raw)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        hint = "it is locked; save it without a password" if locked else "a damaged PDF; fetch it again"
        yield problem(opened.source, "locked" if locked else "damaged", hint)
        return
    with document:
        yield from _report(opened, raw, document)


def _report(opened: Opened, raw: bytes, document: Any) -> Iterator[Item]:
    if len(document) > MOST_PAGES:
        yield problem(opened.source, "too large", f"over {MOST_PAGES} pages; save the part that is a report")
        return
    pages = [_lines(document, number) for number in range(len(document))]
    if None in pages:
        first = pages.index(None) + 1
        hint = f"{pages.count(None)} of its pages cannot be read, page {first} the first; fetch it again"
        yield problem(opened.source, "damaged", hint)
    title, body = laid([page for page in pages if page is not None])
    if not body and None not in pages:
        yield problem(opened.source, "no text", "no text in it, perhaps a scan; have its text recognised first")
    if "\ufffd" in body:
        yield problem(opened.source, "damaged text", "letters of an unknown font stand as \ufffd; save its text")
    if body:
        yield Delivery(opened.source, raw, headed(title, body), title=title)


def _lines(document: Any, number: int) -> list[Line] | None:
    """The printed lines of a page, in the order in which the file has them; None where it is damaged."""
    from pypdfium2 import PdfiumError

    try:
        page = document[number]
        text = page.get_textpage()
    except PdfiumError:
        return None
    try:
        count = min(text.count_chars(), MOST_CHARACTERS)
        runs = _runs((at, _letter(text, at)) for at in range(count))
        return [line for run in runs if (line := _line(text, run, page.get_height()))]
    finally:
        text.close()
        page.close()


def _runs(letters: Iterable[Letter]) -> Iterator[list[Letter]]:
    """Line by line. A hyphen at the end of a line stands for the line's end as well."""
    run: list[Letter] = []
    for at, letter in letters:
        if letter not in "\r\n":
            run.append((at, "-" if letter == HYPHEN else letter))
        if letter in ENDS:
            yield run
            run = []
    yield run


def _letter(text: Any, at: int) -> str:
    from pypdfium2.raw import FPDFText_GetUnicode  # type: ignore[import-untyped]

    code = FPDFText_GetUnicode(text, at)
    return "\ufffd" if code in (0, 0xFFFF) or 0xD800 <= code < 0xE000 or code > 0x10FFFF else chr(code)


def _line(text: Any, run: list[Letter], height: float) -> Line | None:
    """A line of printed letters by their places; None where only blanks are printed."""
    shown = [at for at, letter in run if not letter.isspace()]
    if not shown:
        return None
    left, bottom, _, top = text.get_charbox(shown[0], loose=True)
    _, _, right, _ = text.get_charbox(shown[-1], loose=True)
    edge = not EDGE * height <= bottom <= (1 - EDGE) * height
    return Line("".join(letter for _, letter in run).strip(), left, right, bottom, top - bottom, edge)
