"""Direct, mixed and indirect speech: what somebody is reported to have said, who, to whom and through whom."""

from collections.abc import Iterator
from dataclasses import replace

from ordret.find.behind import Placed, attribute
from ordret.find.draft import Draft, Scene
from ordret.find.reader import Reader
from ordret.find.referring import Last, Referring
from ordret.find.reported import Reporting
from ordret.find.said import Saying
from ordret.find.stage import Reading, stage
from ordret.model import Article, Quotation, When, quote


@stage("quotations", version=3, after=["mentions"])
def find_quotations(reading: Reading) -> Iterator[Quotation]:
    """Words between quotation marks, or after a speech dash, with a reporting verb and a name beside them, are that
    person's words. A clause, infinitive or object that a reporting verb governs, or that stands with a phrase such as
    "according to", is indirect speech, and mixed where some of its words are in marks. Who spoke is the subject of the
    verb; whom a spokesman speaks for counts as the speaker; to whom and through whom stands beside the verb."""
    scene = Scene(reading.article, reading.pack, reading.names, reading.sentences)
    referring, saying = Referring(reading), Saying(reading)
    last: Last | None = None
    for one in attribute(list(_drafts(reading, scene)), reading.article.text):
        draft, verb = one.draft, one.draft.cue.text if one.draft.cue else ""
        speaker = draft.speaker and referring.resolved(draft.speaker, draft.words, verb, last)
        draft = replace(draft, speaker=speaker)
        last = None if one.headline else _last(draft, reading.article.text)
        yield _quotation(reading.article, draft, saying.said_on(draft), headline=one.headline)


def _last(draft: Draft, text: str) -> Last | None:
    """Who is still speaking behind a statement; behind a question somebody else may answer."""
    speaker, ends = draft.speaker, [end for _, end in draft.words]
    if speaker is None or speaker.name is None or speaker.kind != "person":
        return None
    if draft.act == "asks" or text[max(ends) - 1] == "?" or draft.joint:
        return None
    return Last(speaker.name, max([*ends, speaker.here.end, draft.cue.end if draft.cue else 0]))


def _drafts(reading: Reading, scene: Scene) -> Iterator[Placed]:
    reader, reporting = Reader(scene, reading.paragraphs), Reporting(scene)
    for number, paragraph in enumerate(reading.paragraphs):
        drafts = reader.read(number)
        speech, reported = reporting.read(paragraph, [draft for draft in drafts if draft.words])
        alone = len(drafts) == 1 and reader.only_speech
        for draft in sorted([*speech, *reported], key=lambda draft: draft.words):
            yield Placed(number, draft, paragraph.headline, alone)
        yield from (Placed(number, draft, paragraph.headline, alone) for draft in drafts if not draft.words)


def _quotation(article: Article, draft: Draft, said: When | None, *, headline: bool) -> Quotation:
    return Quotation(
        article=article.id,
        form=draft.form,
        act=draft.act,
        words=tuple(quote(article, start, end) for start, end in draft.words),
        found_by=draft.rule,
        speaker=draft.speaker,
        joint=draft.joint,
        addressee=draft.addressee,
        cue=draft.cue,
        via=draft.via,
        said=said,
        headline=headline,
    )
