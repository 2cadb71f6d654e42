"""Printed words as CommonMark (0.31) that renders to these very words, whatever they are."""

import re
from urllib.parse import quote

from ordret.web.tongue import direction

# What may open a construct within a line. Of GitHub's dialect: bare addresses, mentions, struck-out words, formulas.
_WITHIN = re.compile(r"[\\`*_\[\]<>&~|@$#]|:(?=//)|(?<=www)\.", re.IGNORECASE)
_BEGINS = re.compile(r"^(?:(?=[-+=])|(\d{1,9})(?=[.)]))")  # a list, a rule, an underlined heading
_CONTROLS = {code: "\ufffd" for code in (*range(0x20), *range(0x7F, 0xA0)) if not chr(code).isspace()}
# What stands in an address as it is; brackets and the like would end a link.
_ADDRESS = "%/:?#@!$&'*+,;=~-._"
_ISOLATED = ("\u2068", "\u2069")  # so that words from right to left leave the order of the line as it is (UAX #9)

# The marks of quotation of the languages that do not use “…” (CLDR, delimiters). Danish papers print »…«.
_MARKS = {
    "bg": "„“", "cs": "„“", "da": "»«", "de": "„“", "el": "«»", "es": "«»", "et": "„“", "fa": "«»", "fi": "””",
    "fr": "«»", "hu": "„”", "is": "„“", "it": "«»", "ja": "「」", "lt": "„“", "nb": "«»", "nn": "«»", "no": "«»",
    "pl": "„”", "ro": "„”", "ru": "«»", "sk": "„“", "sl": "„“", "sv": "””", "uk": "«»",
}  # fmt: skip


def escaped(words: str) -> str:
    """On one line, with a backslash before all that would be more than a character."""
    line = " ".join(words.split()).translate(_CONTROLS)
    return _BEGINS.sub(r"\1\\", _WITHIN.sub(r"\\\g<0>", line))


def quoted(words: str, lang: str) -> str:
    """Within the quotation marks of their language."""
    opened, closed = tuple(_MARKS.get(lang, "“”"))
    before, behind = _ISOLATED if direction(lang) == "rtl" else ("", "")
    return f"{before}{opened}{escaped(words)}{closed}{behind}"


def linked(words: str, address: str) -> str:
    """A link; `address` is no more trusted than the words."""
    return f"[{escaped(words)}]({destination(address)})"


def destination(address: str) -> str:
    """An address in which nothing ends a link or begins an entity."""
    return quote(address, safe=_ADDRESS).replace("&", "&amp;")
