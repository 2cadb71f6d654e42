"""A story or a person as a brief to be handed on: what the record holds of it, each sentence with its sources."""

from collections.abc import Callable, Mapping

from ordret.record import Record
from ordret.record.kept import id_of
from ordret.web import addresses, withdrawn
from ordret.web.asked import Asked
from ordret.web.brief import person, story
from ordret.web.brief.person import PersonBrief
from ordret.web.brief.story import StoryBrief

Brief = StoryBrief | PersonBrief
LINES = 200  # of a list, where the address does not say: some thirty pages of paper

# By the names of pages.
BRIEFS: Mapping[str, Callable[[Asked], Brief]] = {"story": story.brief, "person": person.brief}


def brief_of(record: Record, id_: str) -> Brief:
    """Of the person, body or place that a mention names; else of the story that an article or a finding is in. Raises
    RecordError where nothing has the id, AskedError for a report that was withdrawn."""
    if id_.startswith("mention-"):
        return person.brief(Asked(record, addresses.person(id_, ""), id_, rows=LINES))
    key = id_of(record.show(id_))
    asked = Asked(record, addresses.story(key), key, rows=LINES)
    withdrawn.refuse(asked)
    return story.brief(asked)
