"""Pictures of every page, to be looked at: `make screens`, or `python -m bench.screens FOLDER [RECORD]`.

Of the summit reports, and of reports that are hard to lay out: forty languages, scripts from right to left, words and
names without an end, a report of one line; or of a given record. At both widths, light and dark.
"""

import json
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from babel import Locale
from babel.dates import format_date, get_day_names, get_month_names
from playwright.sync_api import Browser, sync_playwright
from tests.web.addressed import OF
from tests.web.browser.conftest import CHROMIUM, DESKTOP, PHONE, serving

from ordret.record import Record
from ordret.web.application import application

SUMMIT = Path(__file__).parents[1] / "examples" / "summit"
LANGUAGES = """
ar bg bn ca cs cy da de el en es et eu fa fi fr ga he hi hr hu hy is it ja ka ko lt lv nb nl nn pl pt ro ru sk sr sv th
tr uk vi zh
"""
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
WINDOWS: Mapping[str, Mapping[str, int]] = {"desktop": DESKTOP, "phone": PHONE}


def main(folder: Path, record: Path | None) -> None:
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        records = {"given": record} if record else _made(Path(temporary))
        for name, path in records.items():
            for picture in pictures(browser, path, folder / name):
                print(picture)


def pictures(browser: Browser, path: Path, folder: Path) -> Iterator[Path]:
    """A picture of every page of a record, in each window and scheme."""
    folder.mkdir(parents=True, exist_ok=True)
    with Record.open(path, read_only=True) as record:
        paths = {name: address for name, of in OF.items() if (address := _address(of, record))}
    with serving(application(path)) as site:
        for window, size in WINDOWS.items():
            for scheme in ("light", "dark"):
                page = browser.new_page(viewport=size, color_scheme=scheme)  # type: ignore[arg-type]
                for name, address in paths.items():
                    page.goto(site + address)
                    picture = folder / f"{name}-{window}-{scheme}.png"
                    page.screenshot(path=picture, full_page=True)
                    yield picture
                page.close()


def _address(of: Callable[[Record], str], record: Record) -> str | None:
    """The address of a page; None where the record has nothing to be on it."""
    try:
        return of(record)
    except (IndexError, ValueError, StopIteration):
        return None


def _made(folder: Path) -> dict[str, Path]:
    """The summit, and what is hard to lay out."""
    odd = folder / "odd.jsonl"
    odd.write_text("".join(json.dumps(report, ensure_ascii=False) + "\n" for report in _odd()), "utf-8")
    made = {"summit": (folder / "summit.db", SUMMIT), "odd": (folder / "odd.db", odd)}
    for path, source in made.values():
        with Record.open(path, create=True) as record:
            record.add(str(source))
            record.run()
    return {name: path for name, (path, _) in made.items()}


def _odd() -> Iterator[dict[str, str]]:
    """A report in each language, of the names of its days and months; and two whose words are long."""
    for number, code in enumerate(LANGUAGES.split()):
        locale, day = Locale.parse(code), f"2027-03-{number % 28 + 1:02}"
        months = ", ".join(get_month_names(locale=locale).values())
        days = " ".join(get_day_names(locale=locale).values())
        yield {
            "source": f"https://{code}.example/1",
            "outlet": f"{locale.display_name} {'Tidende' * (number % 4)}",
            "lang": code,
            "title": format_date(None, "full", locale=locale),
            "text": f"{months}.\n\n{days}.",
            "published": day,
        }
    for number, name in enumerate(("Ada Lind", f"Ada {LONG}")):
        words = f"„Die {LONG} bleibt mit 115 Schiffen im Hafen“, sagte Ministerin {name} am Montag."
        yield {
            "source": f"https://lang.example/{number}",
            "outlet": LONG,
            "lang": "de",
            "title": LONG,
            "text": words,
            "published": "2027-03-02",
        }


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else None)
