"""Short forms of the people whom an article names in full: "Lavrov", "von der Aue", "Nordli Hagen"."""

import re
from collections.abc import Iterable

from ordret.names.capitals import PARTICLES
from ordret.names.cases import Cases, bases

LAST = re.compile(r"(?<!\w)(\w+)[ \xa0]$")


class ShortForms:
    """The full names of an article's people, in small letters, by their last word; with `cases` in any of them."""

    def __init__(self, people: Iterable[str], cases: Cases) -> None:
        self._cases = cases
        self._whole = {name for name in people if " " in name and name.split()[0] not in PARTICLES}
        self._words: dict[str, list[frozenset[str]]] = {}
        for name in sorted(self._whole):
            *words, last = name.split()
            for form in (last, *bases(last, cases)):
                self._words.setdefault(form, []).append(frozenset((*words, form)))

    def form(self, name: str) -> str | None:
        """A name without a genitive s, where it is a full name or the end of one, whatever its place shows."""
        for form in (name, name.removesuffix("s")):
            words = form.lower().split()
            if " ".join(words) in self._whole or self._held(words):
                return form
        return None

    def _held(self, words: list[str]) -> bool:
        """Whether some words end a full name, in whatever case."""
        lasts = (words[-1], *bases(words[-1], self._cases))
        return any(held.issuperset((*words[:-1], last)) for last in lasts for held in self._words.get(last, ()))

    def start(self, text: str, start: int, form: str) -> int:
        """Where a short form begins with its particles: "|von der| Aue"."""
        held = self._words.get(form.lower().split()[-1], [])
        for _ in PARTICLES:
            before = LAST.search(text, max(0, start - 12), start)
            low = before[1].lower() if before else ""
            if before is None or low not in PARTICLES or not any(low in words for words in held):
                break
            start = before.start(1)
        return start
