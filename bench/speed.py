"""How fast, and in how much memory: the commands themselves, on a made file, at one and ten times its size."""

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from bench.texts import rows

WORDS = 750  # an article's length that figures are given for


@dataclass(frozen=True, slots=True)
class Cost:
    """What `ordret add` and `ordret find` took for a pile: CPU-seconds, peak MB of the larger, MB of the file."""

    articles: int
    words: int
    add: float
    find: float
    peak_mb: float
    file_mb: float

    @property
    def per_second(self) -> float:
        """Articles of 750 words per CPU-second, from file to stored findings."""
        return self.words / WORDS / (self.add + self.find)


def texts(data: Path) -> list[tuple[str, str]]:
    """Language and text of both quotation sets' dev parts."""
    sets = ("polnear-en", "wikinews-de")
    return [(row["lang"], row["text"]) for s in sets for row in rows(data / "quotations" / s / "dev.jsonl.gz")]


def cost(pile: list[tuple[str, str]], times: int) -> Cost:
    """Adds and runs the pile `times` over, each copy with a number of its own, in a folder that goes afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        where = Path(folder)
        source = where / "pile.jsonl"
        with source.open("w", encoding="utf8") as file:
            for number in range(times):
                for at, (lang, text) in enumerate(pile):
                    file.write(json.dumps({"id": f"{number}-{at}", "lang": lang, "text": f"{text}\n{number}"}) + "\n")
        add = timed(["add", str(source)], where)
        found = timed(["find"], where)
        words = times * sum(len(text.split()) for _, text in pile)
        size = sum(f.stat().st_size for f in where.glob("ordret.db*")) / 1e6
        return Cost(times * len(pile), words, add[0], found[0], max(add[1], found[1]), size)


def timed(arguments: list[str], where: Path) -> tuple[float, float]:
    """CPU-seconds and peak MB of one `ordret` command."""
    process = subprocess.Popen([sys.executable, "-m", "ordret", *arguments, "-q"], cwd=where, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise SystemExit(f"ordret {' '.join(arguments)} ended with {process.returncode}")
    scale = 1024 if sys.platform == "darwin" else 1
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024 / scale


def cores() -> int:
    return os.cpu_count() or 1
