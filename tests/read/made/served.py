"""A small server on this machine, for what goes over HTTP."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import BinaryIO

from ordret.read.fetch import Fetcher, Limits

Told = tuple[int, Mapping[str, str], bytes]
Page = bytes | Told | Callable[[BinaryIO], None]  # a body; or with status and headers; or what writes the answer itself


@dataclass
class Clock:
    """Time that passes only by sleeping."""

    now: float = 1_772_000_000.0
    slept: list[float] = field(default_factory=list)

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


@dataclass
class Site:
    """`asked` are the requests: the path and the headers."""

    address: str
    pages: dict[str, Page]
    asked: list[tuple[str, Mapping[str, str]]] = field(default_factory=list)
    clock: Clock = field(default_factory=Clock)

    def fetcher(self, *, private: bool = True, contact: str | None = None, limits: Limits | None = None) -> Fetcher:
        return Fetcher(
            contact=contact, private=private, limits=limits or Limits(silence=5, answer=5), clock=self.clock,
            sleep=self.clock.sleep,
        )  # fmt: skip

    @property
    def paths(self) -> list[str]:
        return [path for path, _ in self.asked]


@contextmanager
def serving(pages: dict[str, Page]) -> Iterator[Site]:
    """Serves pages by their path, anything else with 404."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append((self.path, dict(self.headers.items())))
            page = site.pages.get(self.path, (404, {}, b""))
            if callable(page):
                with suppress(OSError):  # hung up upon
                    page(self.wfile)  # type: ignore[arg-type]
                return
            status, headers, body = (200, {}, page) if isinstance(page, bytes) else page
            self.send_response(status)
            for name, value in ({"Content-Length": str(len(body))} | dict(headers)).items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.handle_error = lambda *_: None  # type: ignore[method-assign]
    site = Site(f"http://127.0.0.1:{server.server_port}", pages)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
