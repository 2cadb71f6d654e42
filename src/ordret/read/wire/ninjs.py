"""ninjs 1.x, 2.x and 3.x: one report as a JSON object. The versions spell its names differently, and 2.x has lists of
headlines and bodies where 1.x has one of each."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from ordret.read.delivery import Delivery, Item, source_name
from ordret.read.wire.markup import text_of_html
from ordret.read.wire.told import Told, code, reports

# One of them beside a `uri` and it is no other kind of record.
OWN = frozenset((
    "pubstatus", "versioncreated", "representationtype", "bodies", "headlines", "infosources", "altids", "usageterms",
    "embargoed", "body_text", "body_xhtml", "body_html", "body_html5", "copyrightholder",
))  # fmt: skip
HTML = ("xhtml", "html", "html5", "richhtml5")  # bodies of 1.x, by what follows "body_"

Fields = Mapping[str, Any]


def fields_of(record: object) -> Fields | None:
    """The fields of an object by their names in small letters, as 1.x and 2.x have them; None where it is no ninjs."""
    if not isinstance(record, Mapping) or not isinstance(record.get("uri"), str) or not record["uri"].strip():
        return None
    fields = _small(record)
    return fields if OWN & fields.keys() else None


def ninjs(place: str, raw: bytes, fields: Fields) -> Iterator[Item]:
    """The report of an item, or that it is withdrawn, or what is wrong with it."""
    body = _body(fields)
    kind, known = _text(fields, "type") or "text", source_name(_text(fields, "uri"))
    told = Told(
        source=known or place, place=place, raw=raw, title=_title(fields),
        numbered=place.startswith("-#") and not known,
        byline=_text(fields, "by") or _text(fields, "byline"), dateline=_text(fields, "dateline"), body=body,
        outlet=_outlet(fields), lang=_text(fields, "language"),
        created=_text(fields, "versioncreated") or _text(fields, "firstcreated"), version=_text(fields, "version"),
        status=_text(fields, "pubstatus"), signals=tuple(_signals(fields)), embargo=_embargo(fields),
        reason=_text(fields, "embargoedreason"), note=_text(fields, "ednote") or _text(fields, "editorialnote"),
        what="text" if body or kind in ("text", "composite") else kind,
    )  # fmt: skip
    yield from (replace(item, form="ninjs") if isinstance(item, Delivery) else item for item in reports(told))


def _small(record: Mapping[Any, Any]) -> Fields:
    return {str(name).lower(): value for name, value in record.items()}


def _text(fields: Fields, name: str) -> str | None:
    value = fields.get(name)
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return value.strip() or None if isinstance(value, str) else None


def _parts(fields: Fields, name: str) -> Sequence[Fields]:
    """The objects of a list, or the one that stands for it."""
    value = fields.get(name)
    found = value if isinstance(value, list) else [value]
    return [_small(each) if isinstance(each, Mapping) else {"name": each} for each in found if each]


def _title(fields: Fields) -> str | None:
    heads = _parts(fields, "headlines")
    main = [each for each in heads if _text(each, "role") == "main"]
    title = next((told for each in (*main, *heads) if (told := _text(each, "value"))), None)
    return title or _text(fields, "headline")


def _body(fields: Fields) -> str:
    """Plain text with its lines, which has all that is printed; else HTML, which has its paragraphs."""
    bodies = [*_bodies(fields)]
    plain = [words for kind, words in bodies if "html" not in kind]
    lined = next((words for words in plain if "\n" in words.strip()), None)
    marked = (text_of_html(words) for kind, words in bodies if "html" in kind) if lined is None else ()
    return lined or next(filter(None, marked), None) or next(iter(plain), "")


def _bodies(fields: Fields) -> Iterator[tuple[str, str]]:
    """The bodies that can be read, with what they are."""
    for each in _parts(fields, "bodies"):
        kind = (_text(each, "contenttype") or _text(each, "role") or "text/plain").lower()
        if ("html" in kind or "text" in kind or "plain" in kind) and isinstance(each.get("value"), str):
            yield kind, each["value"]
    for name in ("text", *HTML):
        if isinstance(fields.get(f"body_{name}"), str):
            yield name, fields[f"body_{name}"]


def _outlet(fields: Fields) -> str | None:
    """Whose news it is: the agencies it names, of several all; else who sends it or has the rights."""
    named = [_text(each, "name") or _text(each, "literal") for each in _parts(fields, "infosources")]
    told = "/".join(dict.fromkeys(filter(None, named)))
    return told or _text(fields, "source") or _text(fields, "provider") or _text(fields, "copyrightholder")


def _signals(fields: Fields) -> Iterator[str]:
    for name in ("signal", "signals"):
        for each in _parts(fields, name):
            yield _text(each, "name") or code(_text(each, "uri") or _text(each, "literal") or "")


def _embargo(fields: Fields) -> str | None:
    """When it ends; nothing where there is none: in JSON an empty value is as good as no value."""
    return _text(fields, "embargoed")
