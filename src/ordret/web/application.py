"""The pages as an ASGI application: each page at its address, its twins beside it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import msgspec
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from ordret.record import RecordError
from ordret.store import StoreError
from ordret.view.lists import ListError
from ordret.web import shown, twins
from ordret.web.asked import MOST, ROWS, Asked, AskedError
from ordret.web.headers import Headers
from ordret.web.pages import PAGES
from ordret.web.pages.page import Context, Page
from ordret.web.readers import Readers
from ordret.web.tongue import Tongue, chosen

Answer = Callable[[Request], Any]


@dataclass(frozen=True, slots=True)
class Serving:
    """What is served, and how: `excerpts` keeps whole texts back."""

    readers: Readers
    excerpts: bool


def application(path: Path, *, excerpts: bool = False) -> Starlette:
    """The pages of the record in this file. Raises RecordError, StoreError where it cannot be read."""
    serving = Serving(Readers(path), excerpts)
    with serving.readers.reading():
        pass  # a file that is no record is told now, not to the first reader
    routes = [route for page in PAGES for route in _routes(page, serving)]
    static = Mount("/static", StaticFiles(packages=[("ordret.web", "static")]))
    return Starlette(
        routes=[*routes, static],
        middleware=[Middleware(Headers)],
        exception_handlers={404: _nothing, 405: _nothing, Exception: _broken},
    )


def _routes(page: Page, serving: Serving) -> Iterable[Route]:
    """A page's twins, then the page: their addresses are the longer ones."""
    kinds = ["json", "csv", *(["jsonld"] if page.linked else []), *(["atom"] if page.feeds else [])]
    path = page.path if page.path != "/" else "/index"
    for kind in kinds:
        yield Route(f"{path}.{kind}", _answer(page, kind, serving), methods=["GET"], name=f"{page.name}.{kind}")
    yield Route(page.path, _answer(page, "html", serving), methods=["GET"], name=page.name)


def _answer(page: Page, kind: str, serving: Serving) -> Answer:
    async def answer(request: Request) -> Response:
        return await run_in_threadpool(_told, request, page, kind, serving)

    return answer


def _told(request: Request, page: Page, kind: str, serving: Serving) -> Response:
    language = chosen(request.headers.get("accept-language", ""))
    try:
        return _response(request, page, kind, serving, language)
    except (AskedError, RecordError, ListError, StoreError) as error:
        return _refused(str(error), _status(error), kind, language)


def _response(request: Request, page: Page, kind: str, serving: Serving, language: Tongue) -> Response:
    with serving.readers.reading() as record:
        asked = _asked(request, page, kind, record, serving)
        context: Context = page.make(asked)
    if kind == "html":
        return Response(shown.page(page, context, asked, language), media_type=twins.MEDIA[kind])
    if kind == "csv":
        return StreamingResponse(twins.csv(page, context), media_type=twins.MEDIA[kind])
    return Response(_twin(page, kind, context, str(request.base_url)), media_type=twins.MEDIA[kind])


def _twin(page: Page, kind: str, context: Context, base: str) -> bytes:
    if kind == "jsonld":
        return twins.linked(page, context)
    if kind == "atom":
        assert page.feeds is not None  # else there is no such route
        return twins.atom(page.feeds(context), base.rstrip("/"))
    return twins.json(context)


def _asked(request: Request, page: Page, kind: str, record: Any, serving: Serving) -> Asked:
    """What the request asks; raises AskedError for a name that the page does not know."""
    query = tuple(request.query_params.multi_items())
    known = {*page.asks, "after", "rows"}
    if unknown := next((name for name, _ in query if name not in known), None):
        raise AskedError(
            f"{unknown[:40]!r} is nothing that this page can be asked; it knows {', '.join(sorted(known))}"
        )
    path = request.url.path.removesuffix(f".{kind}") if kind != "html" else request.url.path
    key = request.path_params.get("key", "")
    asked = Asked(record, path if path != "/index" else "/", key, query, excerpts=serving.excerpts)
    return replace(asked, rows=_rows(asked))


def _rows(asked: Asked) -> int:
    told = asked.one("rows")
    if told is None:
        return ROWS
    if not told.isdecimal() or not 1 <= int(told) <= MOST:
        raise AskedError(f"rows: give a number from 1 to {MOST}, not {told[:40]!r}")
    return int(told)


def _status(error: Exception) -> int:
    """Of HTTP: what is not there, what was asked wrongly, what takes too long."""
    if isinstance(error, AskedError):
        return error.status
    if isinstance(error, RecordError):
        return 404
    return 400 if isinstance(error, ListError) else 503


def _refused(message: str, status: int, kind: str, language: Tongue) -> Response:
    if kind == "html":
        return Response(shown.error(message, status, language, edit=False), status, media_type=twins.MEDIA["html"])
    return Response(msgspec.json.encode({"error": message}), status, media_type=twins.MEDIA["json"])


async def _nothing(request: Request, error: Exception) -> Response:
    status = getattr(error, "status_code", 404)
    message = "There is no such page here." if status == 404 else "Only GET is answered at this address."
    return _refused(message, status, "html", chosen(request.headers.get("accept-language", "")))


async def _broken(request: Request, _: Exception) -> Response:
    message = "Something went wrong on this side; what was asked is not at fault."
    return _refused(message, 500, "html", chosen(request.headers.get("accept-language", "")))
