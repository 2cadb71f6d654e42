"""Asking the pages from within, without a server: one GET to an ASGI application."""

import asyncio
from urllib.parse import unquote

from starlette.types import ASGIApp, Message


def get(app: ASGIApp, path: str) -> tuple[int, bytes]:
    """The status and the body that a browser on this machine would be given for a path with its query."""
    return asyncio.run(asked(app, path))


async def asked(app: ASGIApp, path: str) -> tuple[int, bytes]:
    """As `get`, for who waits already."""
    before, _, query = path.partition("?")
    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "GET",
        "scheme": "http",
        "path": unquote(before),
        "raw_path": before.encode(),
        "root_path": "",
        "query_string": query.encode(),
        "headers": [(b"host", b"localhost")],
        "client": ("127.0.0.1", 0),
        "server": ("localhost", 80),
    }
    status, body = 500, bytearray()

    asked_once = asyncio.Event()

    async def receive() -> Message:
        if asked_once.is_set():
            await asyncio.Event().wait()  # nobody goes away before the answer is whole
        asked_once.set()
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        nonlocal status
        status = message.get("status", status)
        body.extend(message.get("body", b""))

    await app(scope, receive, send)
    return status, bytes(body)
