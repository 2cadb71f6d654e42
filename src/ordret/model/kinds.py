"""The closed sets of words that records are told apart by, as the export contract has them."""

from typing import Literal

MentionKind = Literal["person", "body", "place"]
PartKind = Literal["person", "body", "place", "group", "anonymous"]
CreditHow = Literal["dateline", "sign-off", "byline", "cited"]
ViaHow = Literal["agency", "outlet", "spokesman", "document"]
Form = Literal["direct", "indirect", "mixed"]
Relation = Literal["same", "copy", "translation", "paraphrase", "part", "contradicts", "corrects", "denies"]
Verdict = Literal["yes", "no", "unsure"]
Judged = Literal["link", "withdraw", "correct"]
MeetingMode = Literal["visit", "call", "bilateral", "multilateral", "hearing"]
MeetingStatus = Literal["held", "planned", "wished", "called off", "missed"]
DecisionStatus = Literal[
    "proposed", "adopted", "elected", "extended", "rejected", "postponed", "vetoed", "not agreed"
]  # fmt: skip
Act = Literal[
    "says", "asks", "demands", "proposes", "promises", "warns", "threatens",
    "accuses", "denies", "rejects", "praises", "agrees", "orders",
]  # fmt: skip
