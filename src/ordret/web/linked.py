"""Pages as JSON-LD in the words of schema.org; addresses are relative to that of the document."""

from typing import TYPE_CHECKING, Any

from ordret.model import When
from ordret.web import addresses

if TYPE_CHECKING:
    from ordret.web.pages.article import ArticlePage
    from ordret.web.pages.deeds import Deed
    from ordret.web.pages.noted import Noted
    from ordret.web.pages.person import PersonPage
    from ordret.web.pages.pieces import Origin, Who
    from ordret.web.pages.statement import StatementPage
    from ordret.web.pages.story import StoryPage
    from ordret.web.pages.wordings import Wording

Node = dict[str, Any]
CONTEXT = "https://schema.org"
_OF_KIND = {"person": "Person", "body": "Organization", "place": "Place"}


def statement(page: "StatementPage") -> Node:
    """A quotation, by whom, and where each wording of it stands."""
    return _document(
        {
            "@type": "Quotation",
            "@id": page.address,
            "text": page.words,
            "inLanguage": page.lang,
            "creator": _who(page.speaker) if page.speaker else None,
            "spokenByCharacter": {"@id": page.speaker.address} if page.speaker else None,
            "dateCreated": _day(page.said),
            "workExample": [_wording(row) for row in page.rows],
        }
    )


def article(page: "ArticlePage") -> Node:
    """A report, with what was found in it."""
    named = {who.address: _who(who) for row in page.rows for who in row.who if who.named}
    return _document(
        {
            **_report(page.origin),
            "mentions": list(named.values()),
            "hasPart": [_quotation(row) for row in page.rows if row.kind == "quotation"],
            "isPartOf": {"@type": "Collection", "@id": page.story},
            "isBasedOn": [{"@type": "NewsArticle", "@id": had.address} for had in page.had if had.address],
        }
    )


def story(page: "StoryPage") -> Node:
    """What is told of one happening: its reports, and what was said, on this page of its timeline."""
    kinds = {"report": "NewsArticle", "statement": "Quotation"}
    names = {"report": "headline", "statement": "text"}
    parts = [
        {"@type": kinds[row.kind], "@id": row.address, names[row.kind]: row.words, "inLanguage": row.lang}
        for row in page.rows
        if row.kind in kinds
    ]
    return _document(
        {
            "@type": "Collection",
            "@id": page.address,
            "name": _text(page.title, page.lang),
            "inLanguage": list(page.languages),
            "temporalCoverage": f"{page.first}/{page.last}" if page.first else None,
            "hasPart": parts,
        }
    )


def person(page: "PersonPage") -> Node:
    """Somebody, with all names, and the quotations that the page shows."""
    names = [each.name for each in page.spellings if each.name != page.name]
    somebody = {
        "@type": _OF_KIND.get(page.kind, "Thing"),
        "@id": page.address,
        "name": page.name,
        "alternateName": list(dict.fromkeys(names)),
        "jobTitle": [_text(role.role, role.lang) for role in page.roles] if page.kind == "person" else None,
        "sameAs": f"https://www.wikidata.org/wiki/{page.wikidata}" if page.wikidata else None,
    }
    said = [_deed(row, page.address) for row in page.rows if row.kind == "statement" and page.show == "said"]
    return {"@context": CONTEXT, "@graph": [_told(somebody), *said]}


def _deed(row: "Deed", speaker: str) -> Node:
    return _told(
        {
            "@type": "Quotation",
            "@id": row.address,
            "text": row.words,
            "inLanguage": row.lang,
            "creator": {"@id": speaker},
            "dateCreated": _day(row.when),
        }
    )


def _text(words: str, lang: str) -> Node:
    return {"@value": words, "@language": lang}


def _wording(row: "Wording") -> Node:
    address = addresses.statement(row.id)
    report = _report(row.origin)
    return {"@type": "Quotation", "@id": address, "inLanguage": row.origin.lang, "isPartOf": report}


def _quotation(row: "Noted") -> Node:
    speakers = [{"@id": who.address} for who in row.who]
    return _told({"@type": "Quotation", "@id": row.address, "text": row.words, "creator": speakers})


def _report(origin: "Origin") -> Node:
    return _told(
        {
            "@type": "NewsArticle",
            "@id": addresses.article(origin.article),
            "headline": origin.title,
            "inLanguage": origin.lang,
            "datePublished": _day(origin.published),
            "publisher": {"@type": "Organization", "name": origin.outlet} if origin.outlet else None,
        }
    )


def _who(who: "Who") -> Node:
    """Of what kind they are is said on their own page."""
    return _told({"@type": "Thing", "@id": who.address, "name": who.name if who.named else None})


def _day(when: When | None) -> str | None:
    """A day, a range of them (ISO 8601); None where nothing tells."""
    if when is None:
        return None
    return when.first.isoformat() if when.first == when.last else f"{when.first}/{when.last}"


def _document(node: Node) -> Node:
    return {"@context": CONTEXT, **_told(node)}


def _told(node: Node) -> Node:
    """Without what is not known."""
    return {name: value for name, value in node.items() if value not in (None, [])}
