"""Web annotations of the summit reports, read by a JSON-LD processor."""

from pathlib import Path
from typing import Any

import pytest
from pyld import jsonld  # type: ignore[import-untyped]

from ordret import Record
from ordret.export.annotations import annotations

# The words of the model's context that are used here, by its vocabulary: no test asks the network for the whole.
OA, RDF = "http://www.w3.org/ns/oa#", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
CONTEXT = {
    "id": "@id",
    "type": "@type",
    "Annotation": f"{OA}Annotation",
    "TextPositionSelector": f"{OA}TextPositionSelector",
    "TextQuoteSelector": f"{OA}TextQuoteSelector",
    "Text": "http://purl.org/dc/dcmitype/Text",
    "Software": "http://www.w3.org/ns/activitystreams#Application",
    "describing": f"{OA}describing",
    "identifying": f"{OA}identifying",
    "motivation": {"@id": f"{OA}motivatedBy", "@type": "@vocab"},
    "generator": {"@id": "http://www.w3.org/ns/activitystreams#generator", "@type": "@id"},
    "body": {"@id": f"{OA}hasBody", "@type": "@id"},
    "target": {"@id": f"{OA}hasTarget", "@type": "@id"},
    "source": {"@id": f"{OA}hasSource", "@type": "@id"},
    "selector": {"@id": f"{OA}hasSelector", "@type": "@id"},
    "language": "http://purl.org/dc/elements/1.1/language",
    "start": {"@id": f"{OA}start", "@type": "http://www.w3.org/2001/XMLSchema#nonNegativeInteger"},
    "end": {"@id": f"{OA}end", "@type": "http://www.w3.org/2001/XMLSchema#nonNegativeInteger"},
    "exact": f"{OA}exact",
    "prefix": f"{OA}prefix",
    "suffix": f"{OA}suffix",
}


def served(url: str, _options: object) -> dict[str, Any]:
    assert url == "http://www.w3.org/ns/anno.jsonld"
    return {"contextUrl": None, "documentUrl": url, "document": {"@context": CONTEXT}, "contentType": None}


@pytest.fixture(scope="module")
def every(summit: Path) -> list[dict[str, Any]]:
    with Record.open(summit, read_only=True) as record:
        return list(annotations(record.store))


def test_each_passage_is_selected_by_place_and_by_its_words(every: list[dict[str, Any]], summit: Path) -> None:
    with Record.open(summit, read_only=True) as record:
        texts = {v.article.url or f"urn:ordret:{v.article.id}": v.article.text for v in record.articles()}
    for each in every:
        text = texts[each["target"]["source"]["id"]]
        place, words = each["target"]["selector"]
        assert text[place["start"] : place["end"]] == words["exact"]
        assert words["prefix"] + words["exact"] + words["suffix"] in text


def test_ids_are_unique(every: list[dict[str, Any]]) -> None:
    assert len({each["id"] for each in every}) == len(every) > 500


def test_every_key_has_a_meaning_to_a_processor(every: list[dict[str, Any]]) -> None:
    kinds = {each["body"]["type"]: each for each in every}
    assert {"schema:Quotation", "schema:Claim", "schema:Event", "schema:Person", "schema:Action"} <= kinds.keys()
    for each in kinds.values():
        (expanded,) = jsonld.expand(each, {"documentLoader": served})
        back = jsonld.compact(expanded, each["@context"], {"documentLoader": served, "compactArrays": True})
        assert back["target"] == each["target"]
        assert keys(back["body"]) == keys(each["body"])


def keys(node: Any) -> set[str]:
    """All keys of a document; what a processor does not know it drops."""
    if isinstance(node, list):
        return set().union(*map(keys, node))
    return set(node).union(*map(keys, node.values())) if isinstance(node, dict) else set()
