"""An example row for each kind, about invented people. They stand in docs/schema.json, and a test checks them by it."""

from datetime import UTC, date, datetime

from ordret.export import rows
from ordret.export.codes import Plover
from ordret.export.parts import Absence, Origin, Part, Votes
from ordret.model import Passage, Place, Via, When
from ordret.view.entities import NameCount, RoleDays

ARTICLE = "5d0c1f7e9a3b24680c11"
REPRINT = "9be27a06d4f1358c7e20"
FETCHED = datetime(2031, 5, 6, 9, 30, tzinfo=UTC)
TITLE = "Minister: Vi giver os ikke"
LEAD = "»Vi giver os ikke,« siger udenrigsminister Asta Rønne til dpa efter mødet i Sandvig tirsdag."
TEXT = f"{TITLE}\n\n{LEAD}"
TUESDAY = When(date(2031, 5, 6), date(2031, 5, 6), "tirsdag", "weekday before the article's day")


def passage(words: str) -> Passage:
    start = TEXT.index(words, len(TITLE))
    return Passage(start, start + len(words), words)


def elsewhere(start: int, words: str) -> Passage:
    """A passage of the reprint, whose text stands in no example."""
    return Passage(start, start + len(words), words)


WORDS, NAME = passage("Vi giver os ikke"), passage("Asta Rønne")
QUOTATION = f"quotation-{ARTICLE}-{WORDS.start}-{WORDS.end}"
OTHER_QUOTATION = f"quotation-{REPRINT}-29-45"
MENTION = f"mention-{ARTICLE}-{NAME.start}-{NAME.end}"
MINISTER = Part("person", "Asta Rønne", "udenrigsminister", NAME, NAME, MENTION)

EXAMPLES: dict[str, rows.Row] = {
    "articles": rows.ArticleRow(
        id=ARTICLE,
        source="https://avisen.example/udland/5",
        url="https://avisen.example/udland/5",
        outlet="Sandvig Tidende",
        lang="da",
        title=TITLE,
        text=TEXT,
        skip=(),
        published=When(date(2031, 5, 6), date(2031, 5, 6), "2031-05-06", "the page's own metadata"),
        published_at=datetime(2031, 5, 6, 8, 15, tzinfo=UTC),
        fetched=FETCHED,
        raw_sha256="0f" * 32,
        supersedes=None,
        current=True,
        story=ARTICLE,
        notice=None,
    ),
    "mentions": rows.MentionRow(
        MENTION, ARTICLE, "person", "Asta Rønne", role="udenrigsminister", words=NAME, entity=MENTION, current=True
    ),
    "credits": rows.CreditRow(
        id=f"credit-{ARTICLE}-{passage('dpa').start}-{passage('dpa').end}",
        article=ARTICLE,
        agency="dpa",
        how="cited",
        words=passage("dpa"),
        current=True,
    ),
    "quotations": rows.QuotationRow(
        id=QUOTATION,
        article=ARTICLE,
        form="direct",
        act="says",
        words=(WORDS,),
        speaker=MINISTER,
        joint=(),
        addressee=None,
        cue=passage("siger"),
        via=(Via("dpa", "agency", passage("dpa")),),
        said=TUESDAY,
        headline=False,
        found_by="quotations@1",
        statement=QUOTATION,
        current=True,
        plover=None,
        cameo="010",
    ),
    "statements": rows.StatementRow(
        QUOTATION, MENTION, quotations=(QUOTATION, OTHER_QUOTATION), languages=("da", "de")
    ),
    "entities": rows.EntityRow(
        id=MENTION,
        kind="person",
        name="Asta Rønne",
        names=(NameCount("Asta Rønne", lang="da", count=3), NameCount("Asta Ronne", lang="en", count=1)),
        roles=(RoleDays("udenrigsminister", "da", first=date(2031, 5, 6), last=date(2031, 5, 9)),),
        wikidata=None,
        country="DK",
    ),
    "meetings": rows.MeetingRow(
        id=f"meeting-{ARTICLE}-{passage('mødet').start}-{passage('mødet').end}",
        article=ARTICLE,
        mode="multilateral",
        status="held",
        parties=(MINISTER,),
        host=None,
        absent=(Absence(MINISTER, why=None),),
        held=TUESDAY,
        place=Place("Sandvig", passage("Sandvig")),
        words=passage("mødet"),
        occasion=f"meeting-{ARTICLE}-{passage('mødet').start}-{passage('mødet').end}",
        current=True,
        plover=Plover("CONSULT", "multilateral"),
        cameo="040",
    ),
    "figures": rows.FigureRow(
        id=f"figure-{REPRINT}-52-84",
        article=REPRINT,
        quantity="troops near the border",
        low=90_000,
        high=None,
        unit="soldiers",
        approximate=False,
        given_by=None,
        as_of=None,
        words=elsewhere(52, "over 90.000 soldater ved grænsen"),
        series=f"figure-{REPRINT}-52-84",
        current=True,
    ),
    "decisions": rows.DecisionRow(
        id=f"decision-{REPRINT}-90-115",
        article=REPRINT,
        body=None,
        outcome="the mission goes on",
        status="extended",
        votes=Votes(in_favour=31, against=4, abstained=2),
        taken=TUESDAY,
        effective=None,
        term="one year",
        supporters=(),
        opponents=(),
        words=elsewhere(90, "missionen forlænges et år"),
        current=True,
        plover=None,
        cameo=None,
    ),
    "links": rows.LinkRow(
        QUOTATION,
        OTHER_QUOTATION,
        relation="translation",
        verdict="yes",
        score=0.91,
        because="the same speaker on the same day, and four of five words of content",
        by="wording@1",
        at=FETCHED,
    ),
    "conflicts": rows.ConflictRow(
        QUOTATION, OTHER_QUOTATION, kind="wording", strict=False, because="only one has the word for not"
    ),
    "lineage": rows.LineageRow(
        ARTICLE, Origin(agency="dpa"), how="cited", stated=True, because="“siger … til dpa” in the text"
    ),
    "stories": rows.StoryRow(
        ARTICLE,
        TITLE,
        articles=(ARTICLE, REPRINT),
        first=date(2031, 5, 6),
        last=date(2031, 5, 7),
        languages=("da", "de"),
        sources=1,
    ),
    "judgements": rows.JudgementRow(
        FETCHED,
        "Reader at Sandvig Tidende",
        what="link",
        target=f"{QUOTATION} {OTHER_QUOTATION}",
        value="yes",
        reason="the same press conference",
    ),
    "problems": rows.ProblemRow(
        article=None,
        source="reports/notes.bin",
        stage="read",
        code="binary",
        words=None,
        hint="this is not text; give the report as text, HTML or JSON lines",
    ),
}
