"""Pages as HTML: the templates, in one language of the interface."""

from dataclasses import dataclass
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from ordret.web import addresses, charts
from ordret.web.asked import MOST, Asked
from ordret.web.judging import Judging
from ordret.web.pages.page import Context, Page
from ordret.web.pages.pieces import carrier
from ordret.web.tongue import Tongue, direction, tongue
from ordret.web.twins import MEDIA, NAMES


@dataclass(frozen=True, slots=True)
class Site:
    """What stands around every page: the site's address, the page's and its twins', how many rows those have and
    where a CSV has more, what was searched for, who may judge."""

    name: str
    home: str
    address: str
    twins: tuple[tuple[str, str], ...]
    rows: int
    all: str | None
    searched: str
    judge: Judging | None
    excerpts: bool
    language: str


def page(page: Page, context: Context, asked: Asked, language: Tongue, *, home: str) -> str:
    """The whole document of a page; `home` is the address of the site, without a slash at its end."""
    address = addresses.asked(asked.path, asked.query)
    site = Site(
        name=page.name,
        home=home,
        address=address,
        twins=tuple((kind, addresses.twin(address, kind)) for kind in page.twins),
        rows=len(context.rows),
        all=_whole(asked) if context.next else None,
        searched=" ".join(value for name, value in asked.query if name == "q"),
        judge=asked.judge,
        excerpts=asked.excerpts,
        language=language.code,
    )
    return environment(language.code).get_template(f"{page.name}.html").render(page=context, site=site)


def error(message: str, status: int, language: Tongue) -> str:
    """The document that says what went wrong, and what to do."""
    site = Site("error", "", "", (), 0, None, "", None, False, language.code)
    return environment(language.code).get_template("error.html").render(message=message, status=status, site=site)


def _whole(asked: Asked) -> str:
    """The address of a CSV with all rows that one may have."""
    kept = [(name, value) for name, value in asked.query if name not in ("after", "rows")]
    return addresses.twin(addresses.asked(asked.path, [*kept, ("rows", str(MOST))]), "csv")


@cache
def environment(code: str) -> Environment:
    spoken = tongue(code)
    made = Environment(
        loader=PackageLoader("ordret.web"),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    made.install_gettext_translations(spoken.catalogue, newstyle=True)  # type: ignore[attr-defined]
    made.filters |= {
        "days": spoken.days,
        "number": spoken.number,
        "currency": spoken.currency,
        "time": spoken.time,
        "language": spoken.language,
        "reason": spoken.reason,
        "direction": direction,
        "carrier": carrier,
    }
    made.globals |= {
        "addresses": addresses,
        "charts": charts,
        "media": MEDIA,
        "twin_names": NAMES,
        "most": MOST,
        "between": spoken.between,
        "spoken": spoken,  # for charts, which write days and numbers themselves
    }
    return made
