"""What a site allows, as its robots.txt says (RFC 9309)."""

from typing import TYPE_CHECKING

from ordret.read.fetch.answer import meaning
from ordret.read.fetch.exchange import Reply
from ordret.read.fetch.fault import Fault

if TYPE_CHECKING:
    from protego import Protego

PATH = "/robots.txt"
NAME = "ordret"
LARGEST = 512_000  # bytes; RFC 9309 asks for at least 500 KiB, what is behind is let be
KEPT = 86_400  # seconds, no longer than RFC 9309 has it


def rules(reply: Reply) -> "Protego":
    """Missing or refused (any 4xx but 429) is leave to read everything; a server that fails is none. Raises Fault."""
    from protego import Protego

    if meaning(reply.status) == "here":
        return Protego.parse(reply.body.decode("utf-8", "replace"))
    if 400 <= reply.status < 500 and reply.status != 429:
        return Protego.parse("")
    raise Fault("not now", f"its robots.txt cannot be had (status {reply.status}), so nothing may be; try again later")
