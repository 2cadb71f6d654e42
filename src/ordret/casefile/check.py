"""Is a case file what it was when it was made, and does every passage in it stand in its text?"""

from collections.abc import Iterator
from functools import lru_cache, partial
from hashlib import sha256
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

import msgspec

from ordret.casefile.write import LAYOUT, SUMS, sums
from ordret.check import Checked, Wrong
from ordret.export.rows import KINDS
from ordret.export.write import ExportError
from ordret.model import article_id
from ordret.read.casefile import ARTICLES, BROKEN, MANIFEST, NAMES, File, Manifest, content, lines, manifest_of, opened

CHUNK = 1 << 20
TEXTS = 16  # held at once: the rows of one article follow each other
PLACED = {"start", "end", "text"}  # the keys that a passage has in any row


def check(path: Path) -> Checked:
    """Takes the hash of every file again and cuts every passage again. Raises ExportError for what is no case file."""
    with opened(path) as root:
        manifest = manifest_of(root) if root else None
        if root is None or manifest is None:
            raise ExportError(f"{path}: no case file; `ordret casefile ID -o {path}` makes one")
        if manifest.version != LAYOUT:
            raise ExportError(f"{path}: a case file of {manifest.program}, in another layout; check it with that")
        return _checked(root, manifest)


def _checked(root: Traversable, manifest: Manifest) -> Checked:
    wrong = [*_wrong_files(root, manifest), *_strangers(root, manifest), *_wrong_articles(root)]
    text = lru_cache(maxsize=TEXTS)(partial(_text, root))
    passages = 0
    for each in _passages(root):
        passages += 1
        wrong.extend(_wrong_passage(text(each[0]), *each))
    return Checked(passages, tuple(wrong))


def _wrong_files(root: Traversable, manifest: Manifest) -> Iterator[Wrong]:
    for each in manifest.files:
        counted = _counted(root, each.path) if NAMES.fullmatch(each.path) else None
        if counted is None:
            yield Wrong(each.path, "the manifest names it, and it is not there or cannot be read")
        elif counted != each:
            yield Wrong(each.path, "it was changed: its hash is not the one in the manifest")
    if content(root, SUMS) != b"".join(sums(each for each in manifest.files if each.path != SUMS)):
        yield Wrong(SUMS, "it does not say what the manifest says")


def _counted(root: Traversable, path: str) -> File | None:
    digest, size = sha256(), 0
    try:
        with root.joinpath(path).open("rb") as stream:
            while piece := stream.read(CHUNK):
                digest.update(piece)
                size += len(piece)
    except BROKEN:
        return None
    return File(path, size, digest.hexdigest())


def _strangers(root: Traversable, manifest: Manifest) -> Iterator[Wrong]:
    """Files that the manifest does not name."""
    known = {MANIFEST, *(each.path for each in manifest.files)}
    for path in sorted(set(_names(root)) - known):
        yield Wrong(path, "the manifest does not name it")


def _names(root: Traversable, above: str = "") -> Iterator[str]:
    for each in root.iterdir():
        if each.is_dir():
            yield from _names(each, f"{above}{each.name}/")
        else:
            yield f"{above}{each.name}"


def _wrong_articles(root: Traversable) -> Iterator[Wrong]:
    for row in _rows(root, ARTICLES):
        id_, source, text = (str(row.get(name)) for name in ("id", "source", "text"))
        if article_id(source, text) != id_:
            yield Wrong(id_, "its text is not the one that its id was made of")
        if _text(root, id_) != text:
            yield Wrong(id_, "the file of its text says something else")
        if content(root, f"raw/{row.get('raw_sha256')}.bin") is None:
            yield Wrong(id_, "what was delivered is not there")


def _passages(root: Traversable) -> Iterator[tuple[str, str, Any]]:
    """The article of each passage, the id of the row that has it, the passage."""
    for kind in KINDS:
        if kind == "articles":
            continue
        for row in _rows(root, f"rows/{kind}.jsonl"):
            for passage in _placed(row):
                yield str(row.get("article")), str(row.get("id")), passage


def _rows(root: Traversable, path: str) -> Iterator[dict[str, Any]]:
    """The rows of a file, as far as it can be read: if it was changed, its hash tells."""
    try:
        for line in lines(root, path):
            yield msgspec.json.decode(line, type=dict[str, Any])
    except BROKEN:
        return


def _placed(value: object) -> Iterator[dict[str, Any]]:
    """Every passage in a row."""
    if isinstance(value, dict):
        if value.keys() == PLACED:
            yield value
        for each in value.values():
            yield from _placed(each)
    if isinstance(value, list):
        for each in value:
            yield from _placed(each)


def _text(root: Traversable, article: str) -> str | None:
    raw = content(root, f"texts/{article}.txt")
    return raw.decode("utf-8", "replace") if raw is not None else None


def _wrong_passage(text: str | None, article: str, id_: str, passage: dict[str, Any]) -> Iterator[Wrong]:
    start, end, words = passage["start"], passage["end"], passage["text"]
    whole = isinstance(start, int) and isinstance(end, int) and 0 <= start < end
    if text is None or not whole or text[start:end] != words:
        yield Wrong(id_, f"{start}:{end} is not {words!r} in the text of {article}")
