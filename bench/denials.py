"""How near in meaning a denial lies to what it denies, and to what else its report says: for the bars of
`link.denials`. The sets are in `denials.toml`."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from ordret.encoder import load
from ordret.link.meaning import meaning

SETS = Path(__file__).with_suffix(".toml")


class Denial(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is denied, the accusation, and other remarks of the same report."""

    words: str
    accusation: str
    others: list[str]


def table() -> Iterator[str]:
    sets = msgspec.toml.decode(SETS.read_bytes(), type=dict[str, list[Denial]])["denial"]
    texts = [text for each in sets for text in (each.words, each.accusation, *each.others)]
    vectors = dict(zip(texts, meaning(load(None).embed(texts)), strict=True))
    near = [float(vectors[each.words] @ vectors[each.accusation]) for each in sets]
    far = [float(vectors[each.words] @ vectors[other]) for each in sets for other in each.others]
    yield "| least cosine | accusations found | other remarks |"
    yield "|---|---|---|"
    for bar in (0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6):
        found, others = sum(each >= bar for each in near), sum(each >= bar for each in far)
        yield f"| {bar:.2f} | {found} of {len(near)} | {others} of {len(far)} |"


if __name__ == "__main__":
    for line in table():
        print(line, flush=True)
