"""Direct and mixed speech: what stands in quotation marks or after a speech dash, and who is said to have said it."""

from collections.abc import Iterator
from dataclasses import replace

from ordret.find.behind import Placed, attribute
from ordret.find.draft import Draft, Scene
from ordret.find.pronouns import resolve
from ordret.find.reader import Reader
from ordret.find.stage import Reading, stage
from ordret.model import Article, Mention, Quotation, quote


@stage("quotations", version=1, after=["mentions"])
def find_quotations(reading: Reading) -> Iterator[Quotation]:
    """Words between quotation marks, or after a speech dash, with a reporting verb and a name beside them, are that
    person's words. A clause that a reporting verb governs and that has some words in marks is mixed speech."""
    reader = Reader(Scene(reading.article, reading.pack, reading.people), reading.paragraphs)
    placed = attribute(list(_drafts(reading, reader)), reading.article.text)
    persons = frozenset(_persons(reading, reader, placed))
    for one in placed:
        speaker = one.draft.speaker and resolve(reading, one.draft.speaker, one.draft.words, persons=persons)
        yield _quotation(reading.article, replace(one.draft, speaker=speaker), headline=one.headline)


def _persons(reading: Reading, reader: Reader, placed: list[Placed]) -> Iterator[str]:
    """Names that the text shows to be people's: by a title, or as subjects of a reporting verb."""
    yield from reader.persons
    yield from (row.name for row in reading.found if isinstance(row, Mention))
    speakers = (one.draft.speaker for one in placed)
    yield from (part.name for part in speakers if part and part.name and part.kind == "person")


def _drafts(reading: Reading, reader: Reader) -> Iterator[Placed]:
    for number, paragraph in enumerate(reading.paragraphs):
        drafts = reader.read(number)
        for draft in drafts:
            yield Placed(number, draft, paragraph.headline, len(drafts) == 1 and reader.only_speech)


def _quotation(article: Article, draft: Draft, *, headline: bool) -> Quotation:
    return Quotation(
        article=article.id,
        form=draft.form,
        act=draft.act,
        words=tuple(quote(article, start, end) for start, end in draft.words),
        found_by=draft.rule,
        speaker=draft.speaker,
        joint=draft.joint,
        cue=draft.cue,
        headline=headline,
    )
