"""What the server answers to a request."""

import sqlite3
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace

import msgspec
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from ordret.judge import JudgeError
from ordret.record import Record, RecordError
from ordret.store import StoreError
from ordret.view.lists import ListError
from ordret.web import addresses, shown, twins, withdrawn
from ordret.web import described as description
from ordret.web.asked import MOST, Asked, AskedError
from ordret.web.brief import BRIEFS, LINES
from ordret.web.brief.markdown import markdown
from ordret.web.judging import Judging
from ordret.web.pages.page import Context, Page
from ordret.web.readers import Readers
from ordret.web.tongue import Tongue, chosen

Answer = Callable[[Request], Awaitable[Response]]
TOLD = (AskedError, JudgeError, ListError, RecordError, StoreError)  # what says itself what is wrong
_FORM = 16  # fields of a form that judges, and more

# Said in the reader's language; all else that refuses names what was asked, and is in English.
NOWHERE = "there is no such page here"
ONLY_GET = "only GET is answered at this address"
BROKEN = "something went wrong on this side; what was asked is not at fault"
TOO_LONG = "this takes too long; ask for less: more words, one language, fewer days"
UNREAD = "the record cannot be read just now; try again"
MESSAGES = (NOWHERE, ONLY_GET, BROKEN, TOO_LONG, UNREAD)


@dataclass(frozen=True, slots=True)
class Serving:
    """What is served, and how: `excerpts` keeps whole texts back, `judging` allows it."""

    readers: Readers
    excerpts: bool
    judging: Judging | None


def answer(page: Page, kind: str, serving: Serving) -> Answer:
    """A page, or one of its twins."""

    def told(request: Request) -> Response:
        try:
            return _of_page(request, page, kind, serving)
        except TOLD as error:
            return _refused(error, kind, request)

    async def answered(request: Request) -> Response:
        return await run_in_threadpool(told, request)

    return answered


def judged(judging: Judging) -> Answer:
    """What a form judges."""

    async def answered(request: Request) -> Response:
        try:
            async with request.form(max_files=0, max_fields=_FORM) as form:
                return await run_in_threadpool(judging.take, request, form)
        except TOLD as error:
            return _refused(error, "html", request)

    return answered


def entered(judging: Judging) -> Answer:
    """The address that the start of the server prints."""

    async def answered(request: Request) -> Response:
        try:
            return judging.enter(request)
        except TOLD as error:
            return _refused(error, "html", request)

    return answered


def described(pages: Sequence[Page]) -> Answer:
    """All that programs can ask, as OpenAPI."""
    document = msgspec.json.encode(description.openapi(pages))

    async def answered(_: Request) -> Response:
        return Response(document, media_type=twins.MEDIA["json"])

    return answered


async def nothing(request: Request, error: Exception) -> Response:
    """Of an address that there is not, or another method than GET; a program is told as it asks."""
    told, status = (ONLY_GET, 405) if getattr(error, "status_code", 404) == 405 else (NOWHERE, 404)
    ending = request.url.path.rpartition(".")[2]
    return _refused(AskedError(told, status=status), ending if ending in addresses.TWINS else "html", request)


async def broken(request: Request, _: Exception) -> Response:
    return _refused(AskedError(BROKEN, status=500), "html", request)


def _of_page(request: Request, page: Page, kind: str, serving: Serving) -> Response:
    with serving.readers.reading() as record:
        asked = _asked(request, page, kind, record, serving)
        if page.name != "article":
            withdrawn.refuse(asked)
        if kind == "md":
            document = markdown(BRIEFS[page.name](asked), _language(request), home=_home(request))
            return Response(document, media_type=twins.MEDIA[kind])
        context: Context = page.make(asked)
    if kind == "html":
        return _html(shown.page(page, context, asked, _language(request), home=_home(request)), 200)
    if kind == "csv":
        return StreamingResponse(twins.csv(page, context), media_type=twins.MEDIA[kind])
    return Response(_twin(page, kind, context, _home(request)), media_type=twins.MEDIA[kind])


def _twin(page: Page, kind: str, context: Context, base: str) -> bytes:
    if kind == "jsonld" and page.linked:
        return msgspec.json.encode(page.linked(context))
    if kind == "atom" and page.feeds:
        return twins.atom(page.feeds(context), base)
    return twins.json(context)


def _asked(request: Request, page: Page, kind: str, record: Record, serving: Serving) -> Asked:
    """What the request asks. Raises AskedError for a name that the page does not know."""
    query = tuple(request.query_params.multi_items())
    known = {*page.asks, "after", "rows"}
    if unknown := next((name for name, _ in query if name not in known), None):
        raise AskedError(f"this page cannot be asked for {unknown[:40]!r}; it knows {', '.join(sorted(known))}")
    path = request.url.path.removesuffix(f".{kind}") if kind != "html" else request.url.path
    judging = serving.judging if serving.judging and serving.judging.is_known(request) else None
    asked = Asked(
        record, path if path != "/index" else "/", request.path_params.get("key", ""), query, excerpts=serving.excerpts
    )
    return replace(asked, rows=_rows(asked, LINES if kind == "md" else page.rows), judge=judging)


def _rows(asked: Asked, usual: int) -> int:
    told = asked.one("rows")
    if told is None:
        return usual
    if not (told.isascii() and told.isdecimal()) or not 1 <= int(told) <= MOST:
        raise AskedError(f"rows: give a number from 1 to {MOST}, not {told[:40]!r}")
    return int(told)


def _refused(error: Exception, kind: str, request: Request) -> Response:
    status, message = _told(error)
    if kind != "html":
        return Response(msgspec.json.encode({"error": message}), status, media_type=twins.MEDIA["json"])
    return _html(shown.error(message, status, _language(request)), status)


def _told(error: Exception) -> tuple[int, str]:
    """The status of HTTP, and what is said: of the record's file no more than a reader can use."""
    match error:
        case AskedError(status=status):
            return status, str(error)
        case RecordError():
            return 404, str(error)
        case StoreError(__cause__=sqlite3.OperationalError(sqlite_errorcode=sqlite3.SQLITE_INTERRUPT)):
            return 503, TOO_LONG
        case StoreError():
            return 503, UNREAD
    return 400, str(error)


def _html(document: str, status: int) -> Response:
    return Response(document, status, media_type=twins.MEDIA["html"])


def _home(request: Request) -> str:
    return str(request.base_url).rstrip("/")


def _language(request: Request) -> Tongue:
    return chosen(request.headers.get("accept-language", ""))
