"""What is concluded of findings, by a linker or a person, and what was not understood."""

from dataclasses import dataclass
from datetime import datetime

from ordret.model.article import Passage
from ordret.model.kinds import Judged, Relation, Verdict


@dataclass(frozen=True, slots=True)
class Problem:
    """Something seen and not understood. `source` is the file or address; `article` is None where none was made."""

    source: str
    stage: str
    code: str
    hint: str
    article: str | None = None
    words: Passage | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A conclusion about two findings, by a linker with its version ("wording@1"); `score` from 0 to 1."""

    left: str
    right: str
    relation: Relation
    verdict: Verdict
    score: float | None
    because: str
    by: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """A person's word on a link ("ID ID": yes, no, unsure) or a finding, which outranks linkers and stages.

    To withdraw a finding takes "yes"; to correct one, JSON with its "speaker" (a mention of the article, or null) or
    its "form".
    """

    at: datetime
    who: str
    what: Judged
    target: str
    value: str
    reason: str | None = None
