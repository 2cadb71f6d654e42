"""What an id shows, and what a record is."""

from typing import cast

from ordret.model import Finding
from ordret.record.asked import RecordError, Status
from ordret.store import FindingT, Found, Version
from ordret.store.sqlite import SqliteStore


def id_of(kept: Version | Found[Finding]) -> str:
    return kept.article.id if isinstance(kept, Version) else kept.id


def article_of(kept: Version | Found[Finding]) -> str:
    """The id of an article, or of the one in which something was found."""
    return kept.article.id if isinstance(kept, Version) else kept.finding.article


def status(store: SqliteStore) -> Status:
    written = (store.path, store.path.with_name(f"{store.path.name}-wal"))  # what is not yet moved into the file
    size = sum(file.stat().st_size for file in written if file.exists())
    return Status(store.counts(), store.languages(), store.path, size, store.form)


def shown(store: SqliteStore, id_: str) -> Version | Found[Finding]:
    """The article or finding of this id, or of the only id that begins so."""
    matches = store.beginning(id_) if id_ else ()
    if not matches:
        raise RecordError(f"nothing has the id {id_!r}; `ordret search` shows ids")
    exact = [match for match in matches if id_of(match) == id_]
    if len(matches) > 1 and not exact:
        several = f"{id_of(matches[0])} and {id_of(matches[1])}"
        raise RecordError(f"{id_!r} begins several ids, such as {several}; give more")
    return (exact or matches)[0]


def of_kind(kept: Version | Found[Finding], kind: type[FindingT]) -> Found[FindingT]:
    """What was shown, if it is a finding of this kind. Raises RecordError for anything else."""
    if isinstance(kept, Found) and isinstance(kept.finding, kind):
        return cast("Found[FindingT]", kept)
    raise RecordError(f"{id_of(kept)} is no {kind.__name__.lower()}; `ordret search` and `ordret export` show ids")
