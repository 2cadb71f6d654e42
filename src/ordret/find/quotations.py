"""Direct and mixed speech: what stands in quotation marks or after a speech dash, and who is said to have said it."""

from collections.abc import Iterator
from dataclasses import replace

from ordret.find.draft import Draft, Scene
from ordret.find.pronouns import resolve
from ordret.find.reader import Reader
from ordret.find.stage import Reading, stage
from ordret.model import Article, Quotation, quote


@stage("quotations", version=1, after=["mentions"])
def find_quotations(reading: Reading) -> Iterator[Quotation]:
    """Words between quotation marks, or after a speech dash, with a reporting verb and a name beside them, are that
    person's words. A clause that a reporting verb governs and that has some words in marks is mixed speech."""
    reader = Reader(Scene(reading.article, reading.pack, reading.people))
    for number, paragraph in enumerate(reading.paragraphs):
        for draft in reader.read(paragraph):
            speaker = draft.speaker and resolve(reading, number, draft.speaker, draft.words)
            yield _quotation(reading.article, replace(draft, speaker=speaker), headline=paragraph.headline)


def _quotation(article: Article, draft: Draft, *, headline: bool) -> Quotation:
    return Quotation(
        article=article.id, form=draft.form, act=draft.act, found_by=draft.rule, speaker=draft.speaker, cue=draft.cue,
        words=tuple(quote(article, start, end) for start, end in draft.words), headline=headline,
    )  # fmt: skip
