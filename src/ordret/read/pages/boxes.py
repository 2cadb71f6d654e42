"""What a page sets apart within its report: fact boxes, teasers of other reports, offers of a subscription."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice
from typing import Any

from ordret.read.pages.blocks import HEADINGS, blocks, letters, linked, named, tight

Element = Any  # lxml has no types of its own

FACTS = re.compile(
    r"(?<![a-zåäö])(?:facts?|fakta)(?:[-_]*(?:box|boks|boksen|ruta|rutan|rute|laatikko|kasten)(?![a-z])"
    r"|(?![-_]*[a-zåäö]))|info-?(?:box|kasten)(?![a-z])"
)
FACTS_HEAD = re.compile(
    r"(?:fakta|faktaboks|faktaruta|dette er saken|fact ?box|faktat)(?:\s*[:|–—-].{0,100}|\b[^.?!]{0,80})", re.I
)
FACTS_START = re.compile(r"\s*(?:fakta|fact|dette er saken)", re.I)
TEASERS = re.compile(
    r"(?<![a-zåäö])(?:related|relatert\w*|relaterad\w*|relaterede?|les-?ogsa|laes-?ogsaa|las-?ocksa"
    r"|lue-?myos|read-?(?:more|also|next)|teasers?|recommend\w*|recirculation|most-?read|newsletter)(?![a-zåäö])"
)
OFFERS = re.compile(r"pay-?wall|sales-?poster|subscri|abonne|prenumer|reg(?:istration)?-?wall|paid-?content")
OFFER = re.compile(
    r"\b(?:abonn|prenumer|subscri|tilaa|logg (?:inn|på)|log ind|logga in|(?:log|sign) in|kirjaudu|einloggen|anmelden"
    r"|(?:les|läs|læs) (?:videre|vidare|hele|hela)|weiterlesen|(?:continue|keep) reading|(?:plus|\+)-?(?:abo|kund))"
    r"|\d+ ?(?:kr|kroner?|kronor|nok|sek|dkk|eur|euro)\b|[£$€] ?\d|\d ?[£$€]",
    re.I,
)
LARGEST_BOX, LARGEST_OFFER, LARGEST_TEASER, LONGEST_OFFER = 10_000, 800, 150, 200  # characters
GLANCE = 50  # pieces of text of a box that must hold one of the report
SENTENCE_END = re.compile(r".*[.:;,!?…][)\]\"'”’»“]*", re.DOTALL)
BOX = ("aside", "figure", "section", "details", "div", "blockquote")
HOLDERS = ("p", "li", "div", *HEADINGS[1:])


def set_apart(tree: Element, body: str) -> frozenset[str]:
    """The lines of `body`, without blanks, that stand in such boxes and nowhere else on the page.

    A box is one by what it is called, by its heading, or because all of it leads elsewhere. What holds the page's
    heading or half of its text is no box, whatever it is called: publishers call the report itself "paywall".
    """
    printed = frozenset(tight(line) for line in body.split("\n"))
    whole = tight(body)
    found = [*_named(tree, whole), *_headed(tree), *_leading_elsewhere(tree, printed, whole)]
    boxes = _outermost(found, len(whole))
    lines = printed & {tight(line) for box in boxes for line in blocks(box)}
    return lines - {tight(line) for line in blocks(tree, without=boxes)} if lines else lines


def offers_behind(body: str) -> list[str]:
    """Those at the end of a report that is cut off which offer a subscription or ask to log in."""
    ours: list[str] = []
    for line in reversed(body.split("\n")):
        if not line.strip():
            continue
        if len(line) > LONGEST_OFFER or not OFFER.search(line):
            break
        ours.append(line)
    return ours


def _outermost(found: Iterable[Element], whole: int) -> set[Element]:
    """Those that are no report, without what lies in others of them, so that no text is looked at twice."""
    boxes: set[Element] = set()
    for box in found:
        if box not in boxes and boxes.isdisjoint(box.iterancestors()) and not _is_report(box, whole):
            boxes.add(box)
    return boxes


def _is_report(box: Element, whole: int) -> bool:
    return next(box.iter("h1"), None) is not None or 2 * len(tight(_words(box))) > whole


def _words(box: Element) -> str:
    """All that a box says, up to more than any box does."""
    return str(box.text_content())[: 2 * LARGEST_BOX]


def _named(tree: Element, whole: str) -> Iterator[Element]:
    """Boxes by what they are called. Most of a page's stand beside the report, and are passed over at a glance."""
    for box in tree.iter(*BOX):
        facts, teasers, offers = _called(named(box))
        if not (facts or teasers or offers) or not any(tight(part[:100]) in whole for part in _first_words(box)):
            continue
        if facts or (teasers and _teases(box)) or (offers and _offers(box)):
            yield box


def _first_words(box: Element) -> Iterator[str]:
    parts = (str(part) for part in box.itertext() if not part.isspace())
    return islice(parts, GLANCE)


@lru_cache(4096)
def _called(name: str) -> tuple[bool, bool, bool]:
    """Whether a name is one of fact boxes, teasers, offers. A page has few names for its many boxes."""
    return bool(FACTS.search(name)), bool(TEASERS.search(name)), bool(OFFERS.search(name))


def _teases(box: Element) -> bool:
    """Half of it leads elsewhere. A newsletter's box has a form instead."""
    words = _words(box)
    if len(words) > LARGEST_BOX:
        return False
    return 2 * linked(box) >= letters(words) or next(box.iter("form", "input"), None) is not None


def _offers(box: Element) -> bool:
    words = _words(box)
    return len(words) <= LARGEST_OFFER and bool(OFFER.search(words))


def _headed(tree: Element) -> Iterator[Element]:
    """Boxes that begin with "Fakta"."""
    seen: set[Element] = set()
    for head in tree.iter("h2", "h3", "h4", "h5", "h6", "strong", "summary"):
        if not FACTS_START.match(_begins(head)):
            continue
        box = next(head.iterancestors(*BOX), None)
        if box is None or box in seen:  # only its first heading can begin it
            continue
        seen.add(box)
        words = " ".join(_words(head).split())
        if FACTS_HEAD.fullmatch(words) and tight(_words(box)).startswith(tight(words)):
            yield box


def _begins(element: Element) -> str:
    """The first text of an element that is no blank: enough to pass over most of them."""
    return next((str(part) for part in element.itertext() if not part.isspace()), "")


def _leading_elsewhere(tree: Element, printed: frozenset[str], whole: str) -> Iterator[Element]:
    """Short lines that are links as a whole and do not end as a sentence does: teasers of other reports."""
    seen: set[Element] = set()
    for link in tree.iter("a"):
        if tight(_begins(link)[:100]) not in whole:
            continue
        holder = next(link.iterancestors(*HOLDERS), None)
        if holder is None or holder in seen:
            continue
        seen.add(holder)
        words = _words(holder).strip()
        if len(words) > LARGEST_TEASER or tight(words) not in printed or SENTENCE_END.fullmatch(words):
            continue
        if letters(words) == linked(holder):
            yield holder
