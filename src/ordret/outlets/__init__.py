"""Outlets: what is known of a newspaper, a broadcaster or an agency and its pages, as data: one TOML file each.

The loader refuses a file for an unknown or missing key, a host that is none or stands in two files, a time zone that
does not exist and a pattern that is none. What each key is for: docs/reading.md, "Outlets".
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import msgspec

from ordret.pack import PackError
from ordret.pack.patterns import Beside, beside, patterns

OUTLETS = files("ordret") / "outlets"
HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}")
TAG = re.compile(r"[a-z]{2,3}")
PROBE = "Aune sa onsdag at møtet ble avlyst."  # a sentence of a report, which no pattern may take


class OutletError(ValueError):
    """An outlet's file that breaks the rules; the message names the file, the key and the mend."""


class _Furniture(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    lines: list[str] = []
    stub: list[str] = []


class _Credits(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    byline: list[str] = []
    cited: list[str] = []


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    hosts: list[str]
    lang: str
    timezone: str | None = None
    furniture: _Furniture = _Furniture()
    credits: _Credits = _Credits()


@dataclass(frozen=True, slots=True)
class Outlet:
    """`hosts` count with all below them. `zone` is None where its pages keep no one time. `lines` are no report; `stub`
    are such lines that stand only where the rest is behind a paywall. `byline` and `cited` are as in a pack."""

    name: str
    hosts: tuple[str, ...]
    lang: str
    zone: ZoneInfo | None
    lines: tuple[re.Pattern[str], ...]
    stub: tuple[re.Pattern[str], ...]
    byline: tuple[Beside, ...]
    cited: tuple[Beside, ...]


def outlet_of(*addresses: str | None) -> Outlet | None:
    """The outlet of the first address that is one of the web: by its host, or the nearest one above that has a file.
    None where that host has none, whatever the other addresses say."""
    address = next((each for each in addresses if each and each.startswith(("https://", "http://"))), None)
    labels = _host(address).split(".") if address else []
    above = (".".join(labels[start:]) for start in range(len(labels)))
    return next((_by_host()[host] for host in above if host in _by_host()), None)


@cache
def outlets() -> tuple[Outlet, ...]:
    """All outlets that have a file, by its name. Raises OutletError."""
    entries = sorted((entry for entry in OUTLETS.iterdir() if entry.name.endswith(".toml")), key=lambda e: e.name)
    return tuple(compile_outlet(entry.read_bytes(), name=entry.name) for entry in entries)


def compile_outlet(data: bytes, *, name: str) -> Outlet:
    """An outlet from the bytes of its file. Raises OutletError."""
    try:
        raw = msgspec.toml.decode(data, type=_File)
        found = Outlet(
            raw.name, tuple(raw.hosts), raw.lang, ZoneInfo(raw.timezone) if raw.timezone else None,
            patterns(raw.furniture.lines, name), patterns(raw.furniture.stub, name),
            beside(raw.credits.byline, name, before="{}"),
            beside(raw.credits.cited, name, before=r"(?:^|(?<=\W)){}"),
        )  # fmt: skip
    except PackError as error:
        raise OutletError(str(error)) from error
    except (msgspec.DecodeError, OSError, ValueError, LookupError) as error:  # what ZoneInfo raises has no one root
        raise OutletError(f"{name}: {error}; mend the key, or leave it out where it may be") from error
    _refuse(found, name)
    return found


def _refuse(found: Outlet, name: str) -> None:
    if not found.name.strip():
        raise OutletError(f"{name}: name: is empty; give the name by which the record shall show it")
    if not found.hosts:
        raise OutletError(f'{name}: hosts: is empty; give at least one, such as "fjord.example"')
    for host in found.hosts:
        if not HOST.fullmatch(host) or host.startswith("www."):
            raise OutletError(f"{name}: hosts: {host!r} is no bare host; write it small, without www, scheme and path")
    if not TAG.fullmatch(found.lang):
        raise OutletError(f'{name}: lang: {found.lang!r} is no language; write a tag of two or three letters ("nb")')
    if any(pattern.fullmatch(words) for pattern in (*found.lines, *found.stub) for words in ("", PROBE)):
        raise OutletError(f"{name}: furniture: a pattern takes {PROBE!r}; write out the words of the line")


@cache
def _by_host() -> Mapping[str, Outlet]:
    return by_host(outlets())


def by_host(known: tuple[Outlet, ...]) -> Mapping[str, Outlet]:
    """Outlets by each of their hosts. Raises OutletError where two have the same."""
    table: dict[str, Outlet] = {}
    for outlet in known:
        for host in outlet.hosts:
            if table.setdefault(host, outlet) is not outlet:
                raise OutletError(f"hosts: {host!r} is of {table[host].name} and {outlet.name}; keep it under one")
    return MappingProxyType(table)


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").rstrip(".").lower()
    except ValueError:
        return ""
