"""Text → an address of the web: taken apart once, so that what is checked is what is asked."""

import re
from dataclasses import dataclass
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from ordret.read.fetch.fault import Fault

PORTS = {"http": 80, "https": 443}
HOST = re.compile(r"[0-9a-z._:-]{1,253}")
KEPT = "/%:@!$&'()*+,;=~?"


@dataclass(frozen=True, slots=True)
class Address:
    """`host` is in ASCII, an IPv6 address without brackets; `target` is path and query, percent-encoded."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def authority(self) -> str:
        """As in a Host header."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def site(self) -> str:
        """What one robots.txt is for."""
        return f"{self.scheme}://{self.authority}"

    def __str__(self) -> str:
        return self.site + self.target


def address(text: str) -> Address:
    """Raises Fault for another scheme than http and https, a name with a password, or what is no address."""
    try:
        parts = urlsplit(text)
        port, host = parts.port, (parts.hostname or "").encode("idna").decode().lower()
        target = _target(parts)
    except ValueError as error:
        raise Fault("bad address", f"{text[:100]!r} is none ({error}); mend it") from error
    if parts.scheme not in PORTS:
        raise Fault("bad address", f"{text[:100]!r} is refused: only http and https addresses are fetched")
    if parts.username is not None:
        raise Fault("bad address", "an address with a user's name is refused; leave the name out")
    if not HOST.fullmatch(host):
        raise Fault("bad address", f"{text[:100]!r} names no host; mend it")
    return Address(parts.scheme, host, PORTS[parts.scheme] if port is None else port, target)


def _target(parts: SplitResult) -> str:
    """Raises ValueError where it holds half a character."""
    query = f"?{quote(parts.query, safe=KEPT)}" if parts.query else ""
    return quote(parts.path or "/", safe=KEPT) + query


def joined(here: Address, location: str) -> Address:
    """Where a redirect leads. Raises Fault as `address`."""
    try:
        there = urljoin(str(here), location)
    except ValueError as error:
        raise Fault("bad address", f"it redirects to {location[:100]!r}, which is no address") from error
    return address(there)
