"""Not too fast: a delay between two requests of one host, and none at all of one that wants to be left alone."""

from collections.abc import Callable

from ordret.read.fetch.fault import Fault


class Pace:
    """`clock` gives seconds since 1970; `sleep` waits so many."""

    def __init__(self, clock: Callable[[], float], sleep: Callable[[float], None]) -> None:
        self._clock, self._sleep = clock, sleep
        self._asked: dict[str, float] = {}
        self._closed: dict[str, tuple[float, Fault]] = {}

    def wait(self, host: str, *, delay: float) -> None:
        """Until the host may be asked again. Raises the Fault for which it is closed."""
        until, fault = self._closed.get(host, (0.0, None))
        if fault and self._clock() < until:
            raise fault
        ready = self._asked.get(host, 0.0) + delay
        if ready > self._clock():
            self._sleep(min(ready - self._clock(), delay))  # a clock may be set back

    def asked(self, host: str) -> None:
        self._asked[host] = self._clock()

    def close(self, host: str, fault: Fault, *, until: float) -> None:
        """Nothing is asked of the host before `until`; everything asked gets `fault`."""
        self._closed[host] = (until, fault)
