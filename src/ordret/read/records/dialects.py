"""What programs and data sets call the fields of a report, and which of a record's fields is which."""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import TypeAlias

from ordret.read.records.values import FIELDS, READ, Field
from ordret.settings import Columns

Names: TypeAlias = Mapping[Field, tuple[str, ...]]

OWN: Names = {
    "url": ("url",), "id": ("id",), "title": ("title",), "text": ("text",), "html": ("html",),
    "lang": ("lang", "language"), "outlet": ("outlet",), "published": ("published", "date"),
}  # fmt: skip
# In order of preference, and below Ordret's own. Left out on purpose: when a page was fetched (`date_download`,
# `crawl_date`, `filedate`, C4's `timestamp`) or changed (`date_modify`) is no day of publication; `description`,
# `summary` and `excerpt` are no report.
DIALECTS: tuple[tuple[str, Names], ...] = (
    ("news-please, NewsArticle.get_dict", {
        "text": ("maintext",), "title": ("title_page", "title_rss"), "published": ("date_publish",),
        "outlet": ("source_domain",),
    }),
    ("fundus, Article.to_json", {
        "text": ("plaintext", "body"), "published": ("publishing_date",), "outlet": ("publisher",),
    }),
    ("trafilatura, xml.build_json_output; `source-hostname` is the site's name", {
        "text": ("raw_text",), "url": ("source",), "outlet": ("source-hostname", "sitename", "hostname"),
    }),
    ("Hugging Face cc_news", {"outlet": ("domain",)}),
    ("Hugging Face stanford-oval/ccnews", {
        "text": ("plain_text",), "url": ("requested_url",), "published": ("published_date",),
    }),
    ("Hugging Face RealTimeData/bbc_news_alltime", {"text": ("content",), "url": ("link",)}),
    ("Hugging Face abisee/cnn_dailymail, EdinburghNLP/xsum", {"text": ("article", "document")}),
    ("NewsAPI, v2/everything; `source` is an object with a name", {
        "text": ("content",), "published": ("publishedAt",), "outlet": ("source",),
    }),
    ("Event Registry, Article; `source` is an object with a title", {
        "text": ("body",), "published": ("dateTimePub", "dateTime"), "id": ("uri",),
    }),
    ("mediastack, v1/news", {"published": ("published_at",)}),
    ("webz.io, Post", {"id": ("uuid",)}),
    ("schema.org NewsArticle; `publisher` is an object with a name", {
        "title": ("headline",), "text": ("articleBody",), "published": ("datePublished",), "lang": ("inLanguage",),
    }),
    ("any of these where it holds a piece of a page", {"html": ("content", "body", "articleBody")}),
)  # fmt: skip
NAMES: Names = {
    field: tuple(dict.fromkeys(name for _, names in DIALECTS for name in names.get(field, ()))) for field in FIELDS
}
RANKED = [(field, *ranked) for field in FIELDS for ranked in enumerate((*OWN[field], *NAMES[field]))]
KNOWN = {name.lower(): [known for known in RANKED if known[2].lower() == name.lower()] for _, _, name in RANKED}
ADDRESS = re.compile(r"https?://\S+")
MARKUP = re.compile(r"</(?:p|div|article|section|h[1-6])>", re.I)


def names_in(present: Collection[str], columns: Columns) -> Names:
    """Which of the names that are present may stand for which field, in order of preference: those of the settings,
    Ordret's own, others'. Names written in another case ("Title") come behind the name itself."""
    found: dict[Field, list[tuple[int, bool, str]]] = {field: [] for field in FIELDS}
    for name in present:
        for field, rank, spelt in KNOWN.get(name.lower(), ()):
            found[field].append((rank, name != spelt, name))
    for field in FIELDS:
        if (mapped := getattr(columns, field)) in present:
            found[field].append((-1, False, mapped))
    return {field: tuple(dict.fromkeys(name for _, _, name in sorted(some))) for field, some in found.items()}


def chosen(fields: Mapping[str, object], names: Names, columns: Columns) -> dict[Field, tuple[str, str]]:
    """The name that each field has in a record, with what it says there; nothing of what the record does not say."""
    return {field: found for field in FIELDS if (found := _first(fields, field, names[field], columns))}


def misfits(fields: Mapping[str, object], names: Names, columns: Columns) -> Iterator[tuple[Field, str]]:
    """What stands under a name that is Ordret's own or the settings', and cannot be what that names."""
    for field in FIELDS:
        for name in names[field]:
            value = fields[name]
            if value is not None and _is_own(field, name, columns) and READ[field](value) is None:
                yield field, name


def _first(
    fields: Mapping[str, object], field: Field, names: tuple[str, ...], columns: Columns
) -> tuple[str, str] | None:
    for name in names:
        value = READ[field](fields[name])
        if value and (_is_own(field, name, columns) or _is_likely(field, value, name=name, stated=fields[name])):
            return name, value
    return None


def _is_own(field: Field, name: str, columns: Columns) -> bool:
    return name.lower() in OWN[field] or name == getattr(columns, field)


def _is_likely(field: Field, value: str, *, name: str, stated: object) -> bool:
    """A name that others use for more than one thing: what it holds decides. A plain word under `source` is as often a
    file, a program or an agency as an outlet."""
    match field:
        case "url":
            return ADDRESS.fullmatch(value) is not None
        case "outlet":
            return ADDRESS.match(value) is None and (name != "source" or isinstance(stated, dict))
        case "id":
            return ADDRESS.match(value) is None
        case "html":
            return MARKUP.search(value) is not None
        case "text":
            return MARKUP.search(value) is None
        case _:
            return True
