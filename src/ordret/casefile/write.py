"""A case of a record → its file."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from itertools import chain
from pathlib import Path

import msgspec

from ordret.casefile.chosen import Case, case
from ordret.casefile.page import page
from ordret.casefile.rows import rows
from ordret.casefile.target import Write, target
from ordret.export.rows import KINDS
from ordret.export.write import ExportError, json_lines
from ordret.read.casefile import FORM, MANIFEST, File, Manifest
from ordret.record import Record
from ordret.store import Store
from ordret.web.tongue import Tongue, tongue

LAYOUT = 1  # of the files in a case file; another number for whatever an older reader would misunderstand
SUMS = "SHA256SUMS"
ENGLISH = tongue("en")


def write(record: Record, ids: Sequence[str], path: Path, *, language: Tongue = ENGLISH) -> Manifest:
    """The case file of these ids, a folder or, by its name, a zip archive; `language` is that of its page.

    One record gives one file, byte for byte, but for the time in its manifest. Raises RecordError for an id that is of
    nothing, ExportError where it cannot be written.
    """
    with record.snapshot():
        chosen = case(record, ids)
        with target(path) as put:
            files = [*_files(record, chosen, put, language)]
            files.append(put(SUMS, sums(files)))
            manifest = Manifest(
                form=FORM, version=LAYOUT, made=datetime.now(UTC), program=f"ordret {version('ordret')}",
                record=record.store.path.name, record_version=record.store.form, chosen=chosen.named,
                files=tuple(files),
            )  # fmt: skip
            put(MANIFEST, [msgspec.json.format(msgspec.json.encode(manifest)) + b"\n"])
    return manifest


def sums(files: Iterable[File]) -> Iterator[bytes]:
    """What `sha256sum -c` reads."""
    return (f"{each.sha256}  {each.path}\n".encode() for each in files)


def _files(record: Record, chosen: Case, put: Write, language: Tongue) -> Iterator[File]:
    store = record.store
    yield put("index.html", (piece.encode() for piece in page(record, chosen, language)))
    for kind in KINDS:
        pieces = json_lines(rows(record, chosen, kind))
        if first := next(pieces, None):
            yield put(f"rows/{kind}.jsonl", chain([first], pieces))
    for id_ in chosen.articles:
        yield put(f"texts/{id_}.txt", [store.article(id_).text.encode()])
    for digest in _digests(store, chosen):
        yield put(f"raw/{digest}.bin", [_delivered(store, digest)])


def _digests(store: Store, chosen: Case) -> list[str]:
    """Of what was delivered: the articles, and what withdrew them."""
    digests = set[str]()
    for version_ in filter(None, map(store.version, chosen.articles)):
        digests.add(version_.article.raw_sha256)
        digests |= {version_.notice.raw_sha256} if version_.notice else set()
    return sorted(digests)


def _delivered(store: Store, digest: str) -> bytes:
    raw = store.delivered(digest)
    if raw is None:
        raise ExportError(f"{digest}: the kept bytes are not those that were delivered; `ordret check` says more")
    return raw
