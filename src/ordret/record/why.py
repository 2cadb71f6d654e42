"""What made a finding, and what it rests on."""

from ordret.find import STAGES
from ordret.model import Finding
from ordret.record.asked import RecordError, Seen, Why
from ordret.store import Found, Store, Version
from ordret.view.passages import around, places


def why(store: Store, found: Version | Found[Finding]) -> Why:
    """The stage and its rule, each passage in its surroundings, what links it to others, what people judged."""
    if isinstance(found, Version):
        raise RecordError(f"{found.article.id} is an article, kept as it came; give the id of something found in it")
    article = store.article(found.finding.article)
    explanations = {stage.name: stage.explanation for stage in STAGES}
    seen = (
        Seen(field, passage, around(article, passage.start, passage.end)) for field, passage in places(found.finding)
    )
    links, judgements = store.links.wordings.links(found.id), store.links.judgements.of(found.id)
    explanation = explanations.get(found.stage.partition("@")[0], "")
    return Why(found, explanation, tuple(seen), tuple(links), tuple(judgements))
