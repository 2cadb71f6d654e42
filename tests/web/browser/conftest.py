"""The pages in a real browser: Debian's Chromium, driven by Playwright; skipped where there is none."""

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import sleep

import pytest
import uvicorn
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # it says no types
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, expect, sync_playwright
from starlette.applications import Starlette

from ordret.web.application import application
from ordret.web.judging import Judging

CHROMIUM = next(
    (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None
)
expect.set_options(timeout=30_000)  # ms; a busy machine is no fault of the pages
DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
WINDOWS = {"desktop": DESKTOP, "phone": PHONE}
# WCAG 2.2 AA, and what axe calls good practice besides.
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@contextmanager
def serving(app: Starlette) -> Iterator[str]:
    """The address of an application that is served on this machine meanwhile."""
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join()


@pytest.fixture(scope="session")
def site(summit: Path) -> Iterator[str]:
    with serving(application(summit)) as address:
        yield address


@pytest.fixture
def judging(summit: Path, tmp_path: Path) -> Judging:
    """A copy of the record, to be judged."""
    return Judging(Path(shutil.copy(summit, tmp_path / "ordret.db")), "Berit")


@pytest.fixture
def judged(judging: Judging) -> Iterator[str]:
    with serving(application(judging.path, judging=judging)) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine: the pages are not looked at in a browser")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


def faults(page: Page) -> str:
    """What axe finds wrong with a page, and by how much it is wider than its window; nothing where all is right."""
    found = Axe().run(page, options=RULES)
    wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    told = [found.generate_report()] if found.violations_count else []
    return "\n".join([*told, *([f"{wider} pixels wider than the window"] if wider > 0 else [])])


class Told:
    """What the browser's console says, and what it would not load."""

    def __init__(self) -> None:
        self.wrong: list[str] = []

    def listen(self, context: BrowserContext) -> None:
        context.on("console", self._said)
        context.on("weberror", lambda error: self.wrong.append(str(error.error)))
        context.on("requestfailed", self._failed)

    def _failed(self, request: Request) -> None:
        """What a browser breaks off itself, as it goes on to another page, has not failed."""
        if request.failure != "net::ERR_ABORTED":
            self.wrong.append(f"{request.url}: {request.failure}")

    def _said(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.wrong.append(message.text)


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def page(browser: Browser, told: Told) -> Iterator[Page]:
    """A fresh window on a desktop, whose console is listened to, and is to be clean at the end."""
    context = browser.new_context(viewport=DESKTOP)  # type: ignore[arg-type]
    told.listen(context)
    yield context.new_page()
    context.close()
    assert not told.wrong
