"""Every text of the interface: those of the templates, the codes that templates show, and what is said of errors.

`python -m ordret.web.words` brings the catalogues in `locale/` to what is said today: new texts come in untranslated,
old ones go. The codes are those of the record's own types.
"""

from collections.abc import Iterator
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any, get_args

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po

from ordret.link.lineage import How
from ordret.link.wording.signs import What
from ordret.link.wording.tongue import Way
from ordret.model import (
    Act,
    CreditHow,
    DecisionStatus,
    Form,
    Judged,
    MeetingMode,
    MeetingStatus,
    PartKind,
    Relation,
    Verdict,
    ViaHow,
)  # fmt: skip
from ordret.view.conflicts import ConflictKind
from ordret.view.demands import DemandKind
from ordret.view.timeline import EntryKind
from ordret.web import answers
from ordret.web.tongue import LANGUAGES

CODES: tuple[Any, ...] = (
    Act, ConflictKind, CreditHow, DecisionStatus, DemandKind, EntryKind, Form, How, Judged, MeetingMode, MeetingStatus,
    PartKind, Relation, Verdict, ViaHow, Way, What,
)  # fmt: skip

# Where the day of an article mostly is from. What stages and linkers else say of their doings is made of many pieces,
# and stays in English.
BASES = (
    "the file's date line",
    "the item's date",
    "the page's address or time tag",
    "the page's metadata",
    "the record's date",
)


def texts() -> Catalog:
    """What is to be translated, untranslated."""
    catalogue = Catalog(charset="utf-8", fuzzy=False)
    with as_file(files("ordret.web") / "templates") as folder:
        for template in sorted(file for file in Path(folder).iterdir() if file.suffix in (".html", ".md")):
            for text in _of_template(template):
                catalogue.add(text)
    for code in sorted({word for codes in CODES for word in get_args(codes)} | {*answers.MESSAGES, *BASES}):
        catalogue.add(code)
    return catalogue


def _of_template(template: Path) -> Iterator[Any]:
    with template.open("rb") as file:
        options = {"trimmed": "true", "newstyle_gettext": "true", "silent": "false"}
        for _, text, _, _ in extract("jinja2.ext.babel_extract", file, options=options):
            yield text


def main() -> None:
    with as_file(files("ordret.web") / "locale") as folder:
        for code in LANGUAGES[1:]:
            path = Path(folder) / f"{code}.po"
            with path.open("rb") as file:
                catalogue = read_po(file, locale=code)
            catalogue.update(texts(), no_fuzzy_matching=True)
            catalogue.obsolete.clear()
            with path.open("wb") as file:
                write_po(file, catalogue, width=120, no_location=True, omit_header=True, sort_output=True)


if __name__ == "__main__":
    main()
