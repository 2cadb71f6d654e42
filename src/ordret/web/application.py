"""The pages as an ASGI application: each page at its address, its twins beside it."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from ordret.web import addresses, answers
from ordret.web.answers import Serving
from ordret.web.headers import Headers
from ordret.web.judging import Judging
from ordret.web.pages import PAGES, judge
from ordret.web.pages.page import Page
from ordret.web.readers import Readers

LOCAL = ("localhost", "127.0.0.1", "[::1]", "testserver")


def application(
    path: Path, *, excerpts: bool = False, judging: Judging | None = None, hosts: Sequence[str] = LOCAL
) -> Starlette:
    """The pages of the record in this file, for browsers that know this server by one of these `hosts` (so that no
    other site's name can be made to lead here). `excerpts` keeps whole texts back. Raises RecordError, StoreError where
    the record cannot be read."""
    serving = Serving(Readers(path), excerpts, judging)
    with serving.readers.reading():
        pass  # a file that is no record is told now, not to the first reader
    pages = (*PAGES, judge.PAGE) if judging else PAGES
    return Starlette(
        routes=[*_routes(pages, serving), Mount("/static", StaticFiles(packages=[("ordret.web", "static")]))],
        middleware=[
            Middleware(Headers),
            Middleware(GZipMiddleware),
            Middleware(TrustedHostMiddleware, allowed_hosts=list(hosts)),
        ],
        exception_handlers={404: answers.nothing, 405: answers.nothing, Exception: answers.broken},
    )


def _routes(pages: Sequence[Page], serving: Serving) -> Iterator[Route]:
    """A page's twins before the page: their addresses are the longer ones."""
    yield Route(addresses.api(), answers.described(pages), methods=["GET"])
    if serving.judging:
        yield Route(addresses.judge(), answers.judged(serving.judging), methods=["POST"])
        yield Route(addresses.enter(""), answers.entered(serving.judging), methods=["GET"])
    for page in pages:
        for kind in page.twins:
            yield Route(addresses.twin(page.path, kind), answers.answer(page, kind, serving), methods=["GET"])
        yield Route(page.path, answers.answer(page, "html", serving), methods=["GET"])
