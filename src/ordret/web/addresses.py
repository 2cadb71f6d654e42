"""Every address of the pages, and of what they point at. Nothing else builds one.

Addresses name passages: a key is the id of a finding or of an article, and so are those of groups, which go by their
earliest member. What is asked of a page stands in its query, each value a parameter of its own.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from urllib.parse import quote, urlencode

TWINS = ("json", "csv", "jsonld", "atom", "md")
_SLUG = re.compile(r"[^a-z0-9]+")
_ENTITY = re.compile(r"mention-[0-9a-f]+-[0-9_-]+")  # as `model.finding_id` makes one
_START = 4  # words of a long passage that a text fragment begins and ends with
FAR = 6_000  # code points into a text that an article's first page holds for certain
Query = Iterable[tuple[str, str]]


def start() -> str:
    return "/"


def search(query: Query = ()) -> str:
    return asked("/search", query)


def statement(key: str) -> str:
    return f"/statement/{_key(key)}"


def statement_lineage(key: str) -> str:
    return f"/statement/{_key(key)}/lineage"


def person(key: str, name: str) -> str:
    """Of an entity: its name for people to read, its id for the program."""
    slug = _slug(name)
    return f"/person/{slug}-{_key(key)}" if slug else f"/person/{_key(key)}"


def person_key(told: str) -> str:
    """The id of the entity in the last part of its address, whatever name stands before it; or what was given."""
    found = _ENTITY.search(told)
    return found.group() if found else told


def people(query: Query = ()) -> str:
    return asked("/people", query)


def stories(query: Query = ()) -> str:
    return asked("/stories", query)


def story(key: str) -> str:
    return f"/story/{_key(key)}"


def story_lineage(key: str) -> str:
    return f"/story/{_key(key)}/lineage"


def story_demands(key: str) -> str:
    return f"/story/{_key(key)}/demands"


def figures(query: Query = ()) -> str:
    return asked("/figures", query)


def figure(key: str) -> str:
    return f"/figure/{_key(key)}"


def conflicts(query: Query = ()) -> str:
    return asked("/conflicts", query)


def demands(query: Query = ()) -> str:
    return asked("/demands", query)


def article(key: str) -> str:
    return f"/article/{_key(key)}"


def passage(article_key: str, finding: str) -> str:
    """The kept text of an article, at a finding in it; of one that stands far below, from its paragraph on."""
    start = finding.split("-")[2:3]
    below = [("after", at) for at in start if at.isdecimal() and int(at) >= FAR]
    return f"{asked(article(article_key), below)}#{quote(finding)}"


def found(finding: str) -> str:
    """Of any finding: the page of a statement or figure, else its place in its article."""
    kind, _, rest = finding.partition("-")
    match kind:
        case "quotation":
            return statement(finding)
        case "figure":
            return figure(finding)
    return passage(rest.partition("-")[0], finding) if rest else article(finding)


def judge() -> str:
    return "/judge"


def judge_one(finding: str) -> str:
    """Where one finding is withdrawn or corrected."""
    return asked(judge(), [("of", finding)])


def enter(token: str) -> str:
    """What the start of a server prints for who is to judge."""
    return asked(f"{judge()}/enter", [("token", token)])


def coverage(query: Query = ()) -> str:
    return asked("/coverage", query)


def languages() -> str:
    return "/about/languages"


def api() -> str:
    return "/api"


def static(name: str) -> str:
    return f"/static/{name}"


def asked(path: str, query: Query) -> str:
    """A path with its query; the same query always gives the same address."""
    told = urlencode([(name, value) for name, value in query if value])
    return f"{path}?{told}" if told else path


def twin(address: str, kind: str) -> str:
    """The same rows for a program: "/search?q=x" and "json" give "/search.json?q=x"."""
    path, mark, query = address.partition("?")
    return f"{path if path != '/' else '/index'}.{kind}{mark}{query}"


def published(url: str | None, words: str) -> str | None:
    """The publisher's page at these words, as a browser finds them (a text fragment, WICG); None without an address
    of the web."""
    if url is None or not url.startswith(("http://", "https://")):
        return None
    return f"{url.partition('#')[0]}#:~:text={_fragment(words.split())}"


def _fragment(words: Sequence[str]) -> str:
    ends = [words] if len(words) <= 2 * _START else [words[:_START], words[-_START:]]
    return ",".join(quote(" ".join(end), safe="").replace("-", "%2D") for end in ends)


def _key(key: str) -> str:
    return quote(key, safe="")


def _slug(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return _SLUG.sub("-", plain).strip("-")
