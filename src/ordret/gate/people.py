"""How pairs of names meet the marked ones: whether two namings share a key and are put together.

A pair is found where it is put together, right where it is one, and wrong where it is not.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import msgspec

from ordret.link.people import Naming, key, together
from ordret.model import MentionKind

KIND = "people"


class Pair(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Two names as printed, and whether they mean one."""

    kind: MentionKind
    left: str
    left_lang: str
    right: str
    right_lang: str
    same: bool
    left_role: str | None = None
    right_role: str | None = None


def load(file: Path) -> dict[str, list[Pair]]:
    """The pairs of one file by part. Raises msgspec.ValidationError where the file breaks the form."""
    return msgspec.toml.decode(file.read_bytes(), type=dict[str, list[Pair]])


def count(pair: Pair) -> Iterator[tuple[str, str]]:
    """For a pair the kind "people", with each of gold, found, right, wrong that holds."""
    found = one(pair)
    held = {"gold": pair.same, "found": found, "right": found and pair.same, "wrong": found and not pair.same}
    yield from ((KIND, what) for what, holds in held.items() if holds)


def one(pair: Pair) -> bool:
    """Whether the two are put together, with nobody else around."""
    left = Naming(pair.kind, pair.left, pair.left_lang, (pair.left_role,) if pair.left_role else ())
    right = Naming(pair.kind, pair.right, pair.right_lang, (pair.right_role,) if pair.right_role else ())
    keys = {key(each.kind, each.name, each.lang) for each in (left, right)}
    return len(keys) == 1 and "" not in keys and len(together([left, right])) == 1


def counts(file: Path) -> dict[str, Counter[str]]:
    """How many pairs of each part are asked for, found, right and wrong, in the file and those beside it ("apart.toml"
    was written by somebody who did not know the rules)."""
    parts = ((part, pairs) for each in sorted(file.parent.glob("*.toml")) for part, pairs in load(each).items())
    return {part: Counter(what for pair in pairs for _, what in count(pair)) for part, pairs in parts}
