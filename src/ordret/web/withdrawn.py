"""Reports that their source withdrew."""

from ordret.record.kept import article_of, id_of
from ordret.web import addresses
from ordret.web.asked import Asked, AskedError

WITHDRAWN = "the report was withdrawn by its source; its own page tells when"


def refuse(asked: Asked) -> None:
    """A report that its source withdrew has its own page alone. Raises AskedError for any other of what it says."""
    store = asked.record.store
    for found in store.beginning(asked.key) if asked.key else ():
        version = store.version(article_of(found))
        if id_of(found) == asked.key and version and version.notice:
            raise AskedError(f"{WITHDRAWN}: {addresses.article(version.article.id)}", status=410)
