"""A brief as Markdown, in one language of the interface."""

from collections.abc import Iterable, Mapping
from functools import cache, partial

from jinja2 import Environment
from markupsafe import Markup

from ordret.model import When
from ordret.web import shown
from ordret.web.brief import escape
from ordret.web.brief.lines import Note, numbered
from ordret.web.brief.person import PersonBrief
from ordret.web.brief.story import StoryBrief
from ordret.web.tongue import Tongue, tongue


def markdown(brief: StoryBrief | PersonBrief, language: Tongue, *, home: str) -> str:
    """The whole document; `home` is the address of the site, without a slash at its end, "" where it is not known."""
    name = "story" if isinstance(brief, StoryBrief) else "person"
    notes = numbered(brief.lines())
    told = _environment(language.code).get_template(f"{name}.md")
    document: str = told.render(brief=brief, page=brief.page, home=home, notes=notes, cited=partial(_cited, notes))
    return document


def _cited(numbers: Mapping[str, tuple[int, Note]], notes: Iterable[Note]) -> Markup:
    """The numbers of sources; what they are links to stands at the end of the document."""
    each = (numbers[note.id][0] for note in notes)
    return Markup(" ".join(f"[\\[{number}\\]][{number}]" for number in each))


@cache
def _environment(code: str) -> Environment:
    """That of the pages; but what a template puts in is escaped for Markdown, our own words excepted."""
    spoken = tongue(code)
    environment = shown.environment(code).overlay(finalize=_written)
    environment.filters = environment.filters | {
        "days": lambda when: _days(when, spoken),
        "quoted": lambda words, lang: Markup(escape.quoted(words, lang)),
        "linked": lambda words, address: Markup(escape.linked(words, address)),
        "destination": lambda address: Markup(escape.destination(address)),
        "reason": lambda words: spoken.catalogue.gettext(words) if words else "",
    }
    return environment


def _written(value: object) -> Markup:
    return value if isinstance(value, Markup) else Markup(escape.escaped(str(value)))


def _days(when: When | None, spoken: Tongue) -> Markup:
    if when is None:
        return Markup("")
    clock = f" {escape.escaped(when.time)}" if when.time else ""
    return Markup(spoken.between(when.first, when.last) + clock)
