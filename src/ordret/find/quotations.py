"""Direct and mixed speech: what stands in quotation marks or after a speech dash, and who is said to have said it."""

from collections.abc import Iterator
from dataclasses import replace

from ordret.find.behind import Placed, attribute
from ordret.find.draft import Draft, Scene
from ordret.find.reader import Reader
from ordret.find.referring import Referring
from ordret.find.said import Saying
from ordret.find.stage import Reading, stage
from ordret.model import Article, Quotation, When, quote


@stage("quotations", version=2, after=["mentions"])
def find_quotations(reading: Reading) -> Iterator[Quotation]:
    """Words between quotation marks, or after a speech dash, with a reporting verb and a name beside them, are that
    person's words. A clause that a reporting verb governs and that has some words in marks is mixed speech."""
    reader = Reader(Scene(reading.article, reading.pack, reading.names), reading.paragraphs)
    referring, saying = Referring(reading), Saying(reading)
    for one in attribute(list(_drafts(reading, reader)), reading.article.text):
        draft, verb = one.draft, one.draft.cue.text if one.draft.cue else ""
        speaker = draft.speaker and referring.resolved(draft.speaker, draft.words, verb)
        said = saying.said_on(draft)
        yield _quotation(reading.article, replace(draft, speaker=speaker), said, headline=one.headline)


def _drafts(reading: Reading, reader: Reader) -> Iterator[Placed]:
    for number, paragraph in enumerate(reading.paragraphs):
        drafts = reader.read(number)
        for draft in drafts:
            yield Placed(number, draft, paragraph.headline, len(drafts) == 1 and reader.only_speech)


def _quotation(article: Article, draft: Draft, said: When | None, *, headline: bool) -> Quotation:
    return Quotation(
        article=article.id,
        form=draft.form,
        act=draft.act,
        words=tuple(quote(article, start, end) for start, end in draft.words),
        found_by=draft.rule,
        speaker=draft.speaker,
        joint=draft.joint,
        cue=draft.cue,
        said=said,
        headline=headline,
    )
