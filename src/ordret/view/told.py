"""What the reports of one story tell that somebody said, as `link.answers` judges it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from ordret.link.answers import Asked, Uttered
from ordret.link.asked_of import asked_of, bare, principals
from ordret.link.principals import speaks_for
from ordret.model import Article, Finding, Mention, Part, Quotation, When
from ordret.store import Found, Store
from ordret.view.days import published
from ordret.view.parts import entity_id
from ordret.view.passages import joined

Findings = Mapping[str, list[Found[Finding]]]  # by article
Roles = Mapping[str, frozenset[tuple[str, str]]]  # as printed, and the language, by entity
_NO_VECTOR = np.zeros(384, np.float32)  # of words that are not linked yet: near nothing


@dataclass(frozen=True)
class Told:
    """A current quotation with its article, the entities in it, and the roles that are printed of each."""

    id: str
    statement: str
    quotation: Quotation
    article: Article
    when: When | None
    groups: dict[str, str]
    mentions: dict[int, Mention]
    roles: Roles
    vector: NDArray[np.float32]

    @property
    def lang(self) -> str:
        return self.article.lang

    @property
    def speaker(self) -> str | None:
        part = self.quotation.speaker
        return part.name or part.here.text if part else None

    @cached_property
    def uttered(self) -> Uttered:
        quotation, part = self.quotation, self.quotation.speaker
        return Uttered(
            id=self.id,
            statement=self.statement,
            article=self.article.id,
            start=quotation.words[0].start,
            lang=self.lang,
            act=quotation.act,
            text=joined(quotation.words),
            speaker=self._entity(part) if part else None,
            called=bare(part.here.text, self.lang) if part and part.kind != "person" else None,
            speaks_for=self._speaks_for(part) if part else frozenset(),
            first=self.when.first if self.when else None,
            last=self.when.last if self.when else None,
            vector=self.vector,
        )

    def asked(self, *, proposal: bool) -> Asked:
        """With those of whom it is asked: whom it is addressed to, and whom its words name first."""
        parts = [*self._named(), *([self.quotation.addressee] if self.quotation.addressee else [])]
        words = [passage.text for passage in asked_of(self.quotation, self.lang)]
        told = [*words, *(part.here.text for part in parts if part.kind != "person")]
        stand = {key for word in words for key in principals(word, self.lang, self.article.id)}
        return Asked(
            said=self.uttered,
            entities=frozenset(self._entity(part) for part in parts),
            principals=frozenset(stand.union(*(self._speaks_for(part) for part in parts))),
            called=frozenset(bare(each, self.lang) for each in told),
            proposal=proposal,
        )

    def _named(self) -> Iterator[Part]:
        """Whom the words name right behind what opens their clause."""
        for passage in asked_of(self.quotation, self.lang):
            if mention := self.mentions.get(passage.start):
                yield Part(mention.kind, mention.name, mention.role, mention.words, mention.words)

    def _entity(self, part: Part) -> str:
        id_ = entity_id(self.article.id, part)
        return self.groups.get(id_, id_)

    def _speaks_for(self, part: Part) -> frozenset[str]:
        roles = self.roles.get(self._entity(part), frozenset())
        own = {(part.role, self.lang)} if part.role else set()
        return speaks_for(part, roles | own, self.lang, self.article.id)


def told(store: Store, articles: Sequence[str]) -> list[Told]:
    """What is said in these articles, in their order."""
    versions = [store.article(id_) for id_ in articles]
    findings = {each.id: [found for found in store.findings_of(each.id) if found.current] for each in versions}
    groups = {each.id: store.groups(each.id) for each in versions}
    roles = _roles(versions, findings, groups)
    found = [
        each
        for article in versions
        for each in _of_article(store, article, findings[article.id], groups=groups[article.id], roles=roles)
    ]
    vectors = store.links.wordings.vectors(each.id for each in found)
    return [replace(each, vector=vectors.get(each.id, _NO_VECTOR)) for each in found]


def _roles(articles: Sequence[Article], findings: Findings, groups: Mapping[str, dict[str, str]]) -> Roles:
    """Every role that one of the articles prints of somebody, with its language."""
    held: dict[str, set[tuple[str, str]]] = {}
    for article in articles:
        for each in findings[article.id]:
            if isinstance(each.finding, Mention) and each.finding.role:
                entity = groups[article.id].get(each.id, each.id)
                held.setdefault(entity, set()).add((each.finding.role, article.lang))
    return {entity: frozenset(roles) for entity, roles in held.items()}


def _of_article(
    store: Store, article: Article, findings: Sequence[Found[Finding]], *, groups: dict[str, str], roles: Roles
) -> Iterator[Told]:
    printed = published(store, article)
    mentions = {each.finding.words.start: each.finding for each in findings if isinstance(each.finding, Mention)}
    for each in findings:
        if isinstance(each.finding, Quotation):
            said, statement = each.finding.said or printed, groups.get(each.id, each.id)
            yield Told(each.id, statement, each.finding, article, said, groups, mentions, roles, _NO_VECTOR)
