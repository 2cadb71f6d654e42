"""One request and its answer, bounded in time and size."""

import socket
import ssl
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from http.client import HTTPException
from threading import Event, Timer

from urllib3 import BaseHTTPResponse
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError

from ordret.read.fetch.address import Address
from ordret.read.fetch.answer import meaning
from ordret.read.fetch.fault import Fault
from ordret.read.fetch.limits import Limits

CHUNK = 65_536
# What may come of a broken or hostile server; the libraries wrap most, not all, of it.
BROKEN = (HTTPError, HTTPException, OSError, ValueError)


@dataclass(frozen=True, slots=True)
class Reply:
    """`headers` have no regard to case; `body` is empty but for an answer that is to be read. `cut`: it goes on."""

    status: int
    headers: Mapping[str, str]
    body: bytes = b""
    cut: bool = False


def exchange(address: Address, at: Sequence[str], *, headers: Mapping[str, str], limits: Limits) -> Reply:
    """Asks for an address at the first of the network addresses `at` that can be reached. Raises Fault."""
    connection = _connected(address, at, silence=limits.silence)
    try:
        with _at_most(limits.answer, connection):
            connection.request(
                "GET", address.target, preload_content=False,
                headers={"Host": address.authority, "Accept-Encoding": "gzip", "Connection": "close", **headers},
            )  # fmt: skip
            response = connection.getresponse()
            body = _body(response, limits.largest) if meaning(response.status) == "here" else b""
            return Reply(response.status, response.headers, body[: limits.largest], len(body) > limits.largest)
    finally:
        connection.close()


def _connected(address: Address, at: Sequence[str], *, silence: float) -> HTTPConnection:
    why = ""
    for place in at:
        connection = _connection(address, place, silence)
        try:
            connection.connect()
        except BROKEN as error:
            connection.close()
            why = str(error)
        else:
            return connection
    raise Fault("unreachable", f"{address.host} cannot be connected to ({why}); try again later")


def _connection(address: Address, place: str, silence: float) -> HTTPConnection:
    """To the very network address that was checked, under the name of the host."""
    if address.scheme == "http":
        return HTTPConnection(place, address.port, timeout=silence)
    return HTTPSConnection(
        place, address.port, timeout=silence, server_hostname=address.host, ssl_context=_trusted()
    )  # fmt: skip


@cache
def _trusted() -> ssl.SSLContext:
    return ssl.create_default_context()


@contextmanager
def _at_most(seconds: float, connection: HTTPConnection) -> Iterator[None]:
    """Hangs up after so long: a socket's own timeout begins anew with every byte that drips in."""
    line = connection.sock
    late = Event()

    def hang_up() -> None:
        late.set()
        with suppress(OSError):
            socket.socket.shutdown(line, socket.SHUT_RDWR)  # not that of a TLS socket, which its reader would trip over

    timer = Timer(seconds, hang_up)
    timer.start()
    try:
        yield
    except BROKEN as error:
        if not late.is_set():
            raise Fault("bad answer", f"the server broke off or sent no HTTP ({error}); try again later") from error
    finally:
        timer.cancel()
    if late.is_set():
        raise Fault("too slow", f"no whole answer in {seconds:g} seconds; try again later")


def _body(response: BaseHTTPResponse, largest: int) -> bytes:
    """Decompressed piece by piece, so that no answer grows beyond `largest` and a piece."""
    body = bytearray()
    for piece in response.stream(CHUNK, decode_content=True):
        body += piece
        if len(body) > largest:
            break
    return bytes(body)
