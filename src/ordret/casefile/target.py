"""Where a case file is written: a folder or a zip archive, of which each file is known by its size and hash."""

import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import IO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from ordret.export.write import ExportError, whole_file
from ordret.read.casefile import File

Write = Callable[[str, Iterable[bytes]], File]
# What a zip archive says of each file beside its bytes: nothing that tells one making from another.
_TIME = (1980, 1, 1, 0, 0, 0)
_UNIX, _READABLE = 3, 0o100644 << 16


@contextmanager
def target(path: Path) -> Iterator[Write]:
    """Writes file after file below `path`, which is there only when all are written: an archive if its name ends in
    .zip, else a folder. Raises ExportError where something is there already that is no file."""
    if path.suffix.lower() == ".zip":
        with whole_file(path) as unfinished, ZipFile(unfinished, "w") as archive:
            yield lambda name, pieces: _zipped(archive, name, pieces)
        return
    with _whole_folder(path) as folder:
        yield lambda name, pieces: _saved(folder, name, pieces)


def _zipped(archive: ZipFile, name: str, pieces: Iterable[bytes]) -> File:
    entry = ZipInfo(name, _TIME)
    entry.create_system, entry.external_attr, entry.compress_type = _UNIX, _READABLE, ZIP_DEFLATED
    with archive.open(entry, "w", force_zip64=True) as out:
        return _counted(out, name, pieces)


def _saved(folder: Path, name: str, pieces: Iterable[bytes]) -> File:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    with path.open("wb") as out:
        return _counted(out, name, pieces)


def _counted(out: IO[bytes], name: str, pieces: Iterable[bytes]) -> File:
    digest, size = sha256(), 0
    for piece in pieces:
        out.write(piece)
        digest.update(piece)
        size += len(piece)
    return File(name, size, digest.hexdigest())


@contextmanager
def _whole_folder(path: Path) -> Iterator[Path]:
    if path.exists():
        raise ExportError(f"{path}: there is something already; name a new folder, or a file that ends in .zip")
    if not path.parent.is_dir():
        raise ExportError(f"{path}: there is no folder {path.parent}; make it first")
    unfinished = Path(tempfile.mkdtemp(dir=path.parent, prefix=f".{path.name}."))
    try:
        yield unfinished
        unfinished.chmod(0o755)  # a folder for one's own use until it is whole
        unfinished.rename(path)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
