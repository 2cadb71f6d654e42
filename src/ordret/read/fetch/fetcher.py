"""Address → answer, politely."""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from importlib.metadata import version
from typing import TYPE_CHECKING

from ordret.read.delivery import problem
from ordret.read.fetch import robots
from ordret.read.fetch.address import Address, address, joined
from ordret.read.fetch.answer import UNKNOWN, Answer, Validators, charset, meaning, media, retry_after, validators
from ordret.read.fetch.exchange import Reply, exchange
from ordret.read.fetch.fault import Fault
from ordret.read.fetch.limits import LIMITS, Limits
from ordret.read.fetch.pace import Pace
from ordret.read.fetch.place import places

if TYPE_CHECKING:
    from protego import Protego

HOPS = 5
# A host that cannot be reached or is slow is not asked for every one of the thousand pages that a feed names.
SHUT = ("unreachable", "too slow", "busy", "not now")
SHUT_FOR = 300  # seconds, where the host does not say how long


class Fetcher:
    """Fetches for one run, one address at a time; it remembers what hosts allow and when they were asked.

    `contact` is an address or mail address for those who wonder who asks. `private`: this machine and its network may
    be asked, too. `clock` gives seconds since 1970.
    """

    def __init__(
        self,
        *,
        contact: str | None = None,
        private: bool = False,
        limits: Limits = LIMITS,
        clock: Callable[[], float] = time.time,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._headers = {"User-Agent": f"Ordret/{version('ordret')}" + (f" (+{contact})" if contact else "")}
        self._private, self._limits, self._clock = private, limits, clock
        self._pace = Pace(clock, sleep)
        self._robots: dict[str, tuple[float, Protego]] = {}

    def fetch(self, url: str, known: Validators = UNKNOWN) -> Answer:
        """What an address gives, after at most five redirects, each checked as the first. Never raises for what is
        wrong with the address or the server: that is the answer's problem."""
        try:
            here, reply = self._reply(url, known)
            self._heed(here, reply)
            return _answer(url, here, reply)
        except Fault as fault:
            why = problem(url, fault.code, fault.hint)
            return Answer(url, url, retry_after=fault.retry_after, problem=why)

    def _reply(self, url: str, known: Validators) -> tuple[Address, Reply]:
        here = address(url)
        conditions = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified}
        headers = {name: value for name, value in conditions.items() if value}
        for _ in range(HOPS + 1):
            reply = self._ask(here, headers, delay=self._allowed(here))
            location = reply.headers.get("location")
            if meaning(reply.status) != "moved" or not location:
                return here, reply
            here = joined(here, _utf8(location))
        raise Fault("too many redirects", f"still redirected after {HOPS}; name the address it ends at")

    def _heed(self, here: Address, reply: Reply) -> None:
        """A server that says it is busy is left alone. Raises Fault."""
        if reply.cut:
            raise Fault("too large", f"over {self._limits.largest // 1_000_000} MB; it was not taken")
        if meaning(reply.status) != "busy":
            return
        when = retry_after(reply.headers, now=datetime.fromtimestamp(self._clock(), UTC))
        hint = f"come back after {when:%Y-%m-%d %H:%M} UTC" if when else "try again later"
        fault = Fault("busy", f"the server wants to be left alone (status {reply.status}); {hint}", retry_after=when)
        self._shut(here, fault)
        raise fault

    def _ask(self, here: Address, headers: dict[str, str], *, delay: float, largest: int | None = None) -> Reply:
        """One polite request. Raises Fault."""
        limits = replace(self._limits, largest=largest or self._limits.largest)
        self._pace.wait(here.host, delay=delay)
        try:
            at = places(here, private=self._private)
            return exchange(here, at, headers=self._headers | headers, limits=limits)
        except Fault as fault:
            if fault.code in SHUT:
                self._shut(here, fault)
            raise
        finally:
            self._pace.asked(here.host)

    def _shut(self, here: Address, fault: Fault) -> None:
        until = fault.retry_after.timestamp() if fault.retry_after else self._clock() + SHUT_FOR
        self._pace.close(here.host, fault, until=until)

    def _allowed(self, here: Address) -> float:
        """The seconds to leave between two requests. Raises Fault where the site's robots.txt forbids the address."""
        rules = self._rules(here)
        if not rules.can_fetch(str(here), robots.NAME):
            raise Fault("robots", f"the robots.txt of {here.host} forbids it; read it in a browser and add the file")
        asked = rules.crawl_delay(robots.NAME) or 0.0
        return max(self._limits.delay, min(asked, self._limits.longest_delay))

    def _rules(self, here: Address) -> "Protego":
        taken, rules = self._robots.get(here.site, (0.0, None))
        if rules is None or self._clock() - taken > robots.KEPT:
            rules = self._read_rules(replace(here, target=robots.PATH))
            self._robots[here.site] = (self._clock(), rules)
        return rules

    def _read_rules(self, there: Address) -> "Protego":
        """Redirects of a robots.txt may lead to another host; what it says holds for the first."""
        first = there
        for _ in range(HOPS + 1):
            reply = self._ask(there, {}, delay=self._limits.delay, largest=robots.LARGEST)
            location = reply.headers.get("location")
            if meaning(reply.status) != "moved" or not location:
                break
            there = joined(there, _utf8(location))
        try:
            return robots.rules(reply)
        except Fault as fault:
            self._shut(first, fault)
            raise


def _answer(url: str, here: Address, reply: Reply) -> Answer:
    found = Answer(
        url, str(here), reply.status, reply.body, media(reply.headers), charset(reply.headers),
        validators(reply.headers),
    )  # fmt: skip
    match meaning(reply.status):
        case "here" | "unchanged":
            return found
        case "gone":
            return replace(
                found, problem=problem(url, "gone", f"no longer there (status {reply.status}); leave it out")
            )
        case "refused":
            hint = f"the server gives it to nobody without leave (status {reply.status}); add a file of it"
            return replace(found, problem=problem(url, "refused", hint))
        case _:
            hint = f"the server answers with status {reply.status}; try again later"
            return replace(found, problem=problem(url, "bad answer", hint))


def _utf8(header: str) -> str:
    """Headers are read as Latin-1; servers write addresses in UTF-8."""
    return header.encode("latin-1", "replace").decode("utf-8", "replace")
