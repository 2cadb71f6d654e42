"""The days of an article."""

from ordret.model import Article, When
from ordret.store import Store


def published(store: Store, article: Article) -> When | None:
    """When an article was published: as it prints or delivers that, else as inferred, which its basis says."""
    return article.published or store.inferred(article.id)
