"""How well the acts of quotations are read: `python -m bench.acts [GOLD]`, of each passage's quotations that are found.

Per language all acts together, then per act of all languages: how many of the marked ones are read so, and how many of
those that are read so are marked so.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from ordret import marked
from ordret.find import find
from ordret.gate.speech import match
from ordret.model import Act, Quotation
from ordret.pack import load

Pair = tuple[Act, Act]  # as marked, as read


def read(gold: Path) -> Iterator[Pair]:
    """The acts of the quotations in one language's gold that are found."""
    lang = gold.stem
    for passage in marked.load(gold):
        article = marked.as_article(passage, lang)
        said = [row for _, row in find(article, load(lang)) if isinstance(row, Quotation)]
        places = marked.places(article.text, passage.quotations, where=passage.id)
        met = match(article.text, places, said)
        yield from ((places[at].said.act, said[other].act) for at, other in met.items())


def table(folder: Path) -> Iterator[str]:
    every = {path.stem: list(read(path)) for path in sorted(folder.glob("*.toml"))}
    yield "| acts | found | right | |\n|---|---|---|---|"
    for lang, pairs in every.items():
        right = sum(one == other for one, other in pairs)
        yield f"| {lang} | {len(pairs)} | {right} | {right / len(pairs):.3f} |"
    yield "\n| act | P | R |\n|---|---|---|"
    counts = Counter(pair for pairs in every.values() for pair in pairs)
    for act in sorted({marked_as for marked_as, _ in counts}):
        right = counts[act, act]
        wanted = sum(count for (one, _), count in counts.items() if one == act)
        given = sum(count for (_, other), count in counts.items() if other == act)
        yield f"| {act} | {right} of {given} | {right} of {wanted} |"


if __name__ == "__main__":
    for line in table(Path(sys.argv[1] if len(sys.argv) > 1 else "gold")):
        print(line)
