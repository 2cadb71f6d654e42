"""The story that an address names, by whatever stands in it."""

from ordret.record import Record
from ordret.record.kept import article_of
from ordret.view.stories import Story, story, story_of


def story_at(record: Record, key: str) -> Story:
    """The story of an article, or of what was found in one, by its id. One that is in no list, since it is not linked
    yet or superseded, is a story of its own. Raises RecordError where nothing has the id."""
    id_ = story_of(record.store, article_of(record.show(key)))
    return record.lists.story(id_) or story(record.store, id_)
