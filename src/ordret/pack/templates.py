"""Patterns of a pack's `[days]`: words and slots in order, to be read over letters."""

import re
from collections.abc import Iterator, Mapping

from ordret.pack.file import PackError
from ordret.pack.vocabulary import NUMBERS

ATOM = re.compile(r"\(\?[=!]|[()|?]|\{\w+\}|[^\s()|?{}]+")
GROUP = re.compile(r"\(([^()]*)\)(\s*\?)?|[^\s()]+\?")
# What a pattern may be of, and the slots that it then must have: each of these, or one of "a|b".
KINDS: Mapping[str, str] = {
    "date": "month day|nth_day|nth_word|nth",
    "date_short": "month n day|nth_day",
    "dates": "month day|nth_day day2|nth_day2",
    "day": "day|figure|nth",
    "day_of_unit": "day|nth|nth_day",
    "nth_day": "month nth|nth_word|last",
    "numeric": "numeric|day_month|day_month_sure",
    "month": "month|month_alone",
    "months": "month month2",
    "month_coming": "month",
    "month_of_year": "month",
    "month_rel": "month rel|last|this|coming|next",
    "year": "year",
    "year_bare": "year",
    "years": "year year2",
    "decade": "decade_number",
    "weekday": "weekday",
    "weekdays": "weekday weekday2",
    "weekday_past": "weekday_past",
    "weekday_last": "weekday",
    "weekday_previous": "weekday",
    "weekday_this": "weekday",
    "weekday_coming": "weekday|weekday_base",
    "weekday_until": "weekday",
    "weekday_on": "weekday|weekday_base",
    "weekend": "",
    "week_number": "n",
    "half": "nth",
    "weekday_next": "weekday",
    "weekday_after_next": "weekday",
    "weekday_week": "weekday",
    "weekday_ago": "weekday n",
    "night": "weekday",
    "unit": "span|weekend",
    "ago": "unit",
    "ahead": "unit",
    "past_span": "unit|span",
    "coming_span": "unit",
    "within": "unit n",
    "quarter": "nth",
    "season": "season",
    "season_rel": "season",
    "season_coming": "season",
    "season_past": "season|season_past",
    "season_last_year": "season",
    "week_of": "month day|nth_day",
    "nth_weekday": "month weekday nth|last",
    "nth_weekday_of_unit": "weekday nth",
    "nth_week": "month nth|last",
    "nothing": "",
}


def words_of(template: str) -> Iterator[str]:
    """The words of a template, without slots and signs."""
    yield from (atom for atom in ATOM.findall(template) if atom[0] not in "(|)?{")


def number(atom: str) -> dict[str, int]:
    """What an ordinal in figures is beside the word of a pattern ("1. juledag")."""
    digits = atom.rstrip(".")
    return dict.fromkeys(NUMBERS["nth day"], int(digits)) if digits.isdecimal() else {}


def filled(template: str, sets: Mapping[str, str], name: str) -> str:
    def members(match: re.Match[str]) -> str:
        if match[1] not in sets:
            raise PackError(f"{name}: days.patterns: {template!r} has <{match[1]}>, which days.sets has not")
        return f"( {sets[match[1]]} )"

    return re.sub(r"<(\w+)>", members, template)


def complete(kind: str, template: str, name: str) -> str:
    """The template, if it cannot do without the slots of its kind."""
    sure, before = template, ""
    while sure != before:
        sure, before = GROUP.sub(lambda m: " " if m[2] or not m[1] else m[1], sure), sure
    slots = re.findall(r"\{(\w+)\}", sure)
    held = {f"{slot}{'' if at == slots.index(slot) else 2}" for at, slot in enumerate(slots)}
    for need in KINDS[kind].split():
        if not held & set(need.split("|")):
            raise PackError(
                f"{name}: days.patterns.{kind}: {template!r} needs the slot {need}, outside of brackets with ?"
            )
    return template


def pattern(template: str, classes: Mapping[str, str], *, named: bool) -> str:
    """A template over letters. The second `{weekday}` of a template is the group `weekday2`."""
    out: list[str] = []
    seen: dict[str, int] = {}
    for atom in ATOM.findall(template):
        if atom[0] in "(|)?":
            out.append("(?:" if atom == "(" else atom)
            continue
        role = atom[1:-1] if atom[0] == "{" else f"={atom}"
        letters = f"[{classes[role]}]" if role in classes else "(?!)"
        seen[role] = seen.get(role, 0) + 1
        group = f"{role}{seen[role] if seen[role] > 1 else ''}"
        out.append(f"(?P<{group}>{letters})" if named and atom[0] == "{" else letters)
    return "".join(out)
