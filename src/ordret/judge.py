"""What a person judges: a link between two findings, a finding withdrawn, its speaker or form corrected.

A judgement is kept beside what it judges, which stays; it outranks linkers and stages in all that is read. It names
passages, so that it holds when rules change, as long as they find the same words.
"""

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

import msgspec

from ordret.link.wording.closure import pair
from ordret.model import Form, Judged, Judgement, Mention, Part, Quotation, Verdict
from ordret.store import Store

NOBODY = ""  # given for a speaker: nobody is known to have said it


class JudgeError(Exception):
    """What cannot be judged so. Says why, and what to do."""


def of_link(store: Store, left: str, right: str, verdict: Verdict, *, who: str, reason: str | None) -> Judgement:
    """Two findings are one (`yes`), are not, or nobody can tell (`unsure`)."""
    kinds = [type(_finding(store, id_)) for id_ in (left, right)]
    if left == right or kinds[0] is not kinds[1]:
        raise JudgeError(f"{left} and {right}: give two findings of one kind")
    return _judgement("link", " ".join(pair(left, right)), verdict, who, reason)


def of_finding(store: Store, id_: str, *, withdrawn: bool, who: str, reason: str | None) -> Judgement:
    """A finding is wrong and counts no more, or counts again."""
    _finding(store, id_)
    return _judgement("withdraw", id_, "yes" if withdrawn else "no", who, reason)


def of_quotation(
    store: Store, id_: str, *, speaker: str | None, form: Form | None, who: str, reason: str | None
) -> Judgement:
    """A quotation has another speaker, a mention of its article or NOBODY, or another form."""
    quotation = _finding(store, id_)
    if not isinstance(quotation, Quotation):
        raise JudgeError(f"{id_} is no quotation; only a quotation has a speaker and a form to correct")
    standing = store.links.judgements.standing(id_, "correct")
    value: dict[str, Any] = json.loads(standing.value) if standing else {}
    if speaker is not None:
        value["speaker"] = msgspec.to_builtins(_part(store, quotation, speaker)) if speaker != NOBODY else None
    if form is not None:
        value["form"] = form
    if not value:
        raise JudgeError(f"{id_}: say what is to be corrected, its speaker or its form")
    return _judgement("correct", id_, json.dumps(value, ensure_ascii=False, sort_keys=True), who, reason)


def keep(store: Store, judgements: Iterable[Judgement]) -> tuple[int, list[str]]:
    """Keep judgements; how many were new, and the articles concerned, by id, which are to be linked anew."""
    with store.links.batch():
        new = [each for each in judgements if store.links.judgements.keep(each)]
        return len(new), _freed(store, new)


def undo(store: Store, who: str) -> tuple[Judgement, list[str]]:
    """Take back the last judgement of somebody; with it the articles concerned. Raises JudgeError without one."""
    with store.links.batch():
        gone = store.links.judgements.undo(who)
        if gone is None:
            raise JudgeError(f"{who} has judged nothing that could be taken back")
        return gone, _freed(store, [gone])


def taken(rows: Iterable[bytes], *, name: str) -> list[Judgement]:
    """The judgements of an export, as JSON lines; `name` is for messages. Raises JudgeError for a line that is none."""
    found = []
    for number, line in enumerate(rows, 1):
        try:
            judgement = msgspec.json.decode(line, type=Judgement)
            _check(judgement)
        except (msgspec.DecodeError, ValueError) as error:
            raise JudgeError(f"{name}, line {number}: no judgement ({error}); nothing was taken") from error
        found.append(judgement)
    return found


def _check(judgement: Judgement) -> None:
    """Raises ValueError for a value that a judgement of this sort cannot have."""
    if judgement.at.tzinfo is None:
        raise ValueError("`at` has no time zone")
    match judgement.what:
        case "link":
            msgspec.convert(judgement.value, Verdict)
            if len(judgement.target.split(" ")) != 2:
                raise ValueError("`target` of a link is two ids with a blank between")
        case "withdraw":
            if judgement.value not in ("yes", "no"):
                raise ValueError("`value` of a withdrawal is yes or no")
        case "correct":
            msgspec.json.decode(judgement.value, type=_Correction)


class _Correction(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    speaker: Part | None = None
    form: Form | msgspec.UnsetType = msgspec.UNSET


def _judgement(what: Judged, target: str, value: str, who: str, reason: str | None) -> Judgement:
    if not who.strip():
        raise JudgeError("a judgement needs the name of who judges")
    return Judgement(datetime.now(UTC), who.strip(), what, target, value, reason)


def _finding(store: Store, id_: str) -> Any:
    found = store.found(id_)
    if found is None:
        raise JudgeError(f"nothing is found under the id {id_!r}; `ordret search` shows ids")
    return found.finding


def _part(store: Store, quotation: Quotation, speaker: str) -> Part:
    """A mention of the quotation's article, as its speaker: by its id, or by its name."""
    mentions = [f for f in store.findings_of(quotation.article) if isinstance(f.finding, Mention)]
    for found in mentions:
        mention = found.finding
        if isinstance(mention, Mention) and speaker in (found.id, mention.name):
            return Part(mention.kind, mention.name, mention.role, mention.words, mention.words)
    names = ", ".join(dict.fromkeys(f.finding.name for f in mentions if isinstance(f.finding, Mention))) or "nobody"
    raise JudgeError(f"{speaker!r} is not named in this article; it names {names}")


def _freed(store: Store, judgements: Iterable[Judgement]) -> list[str]:
    targets = (target for each in judgements for target in each.target.split(" "))
    articles = sorted({target.split("-")[1] for target in targets if "-" in target})
    store.links.work.free(articles)
    return articles
