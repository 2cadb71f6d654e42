"""How long, how large and how often."""

from dataclasses import dataclass

from ordret.read.delivery import LARGEST


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds and bytes. `answer` is for a whole answer, however slowly it drips; `silence` between two bytes of it."""

    silence: float = 15
    answer: float = 60
    largest: int = LARGEST
    delay: float = 2  # between two requests of one host, where its robots.txt asks for no longer one
    longest_delay: float = 30  # a robots.txt may ask for a day


LIMITS = Limits()
