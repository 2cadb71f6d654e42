"""How every XML document is parsed, whoever wrote it, and what is said of one that is wrong."""

from typing import Any

LANG = "{http://www.w3.org/XML/1998/namespace}lang"
# Nothing is fetched, no entity resolved, and depth (256) and length of a text (10 MB) are bounded.
OPTIONS: dict[str, Any] = {
    "resolve_entities": False, "no_network": True, "huge_tree": False, "load_dtd": False, "remove_comments": True,
    "remove_pis": True,
}  # fmt: skip
# libxml2's words for its bounds, which advise how to lift them.
BOUNDS = (
    ("Premature end", "cut short", "it breaks off"),
    ("Excessive depth", "too deep", "elements lie in one another over 256 deep"),
    ("amplification", "too large", "its entities grow beyond all bounds"),
    ("limit exceeded", "too large", "a text or an attribute in it is over 10 MB"),
)


def fault(message: str) -> tuple[str, str]:
    """A code for what libxml2 says is wrong, and words for it."""
    known = ((code, words) for sign, code, words in BOUNDS if sign in message)
    return next(known, ("bad xml", message.strip()))
