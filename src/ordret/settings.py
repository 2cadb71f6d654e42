"""What may be set for a record: `ordret.toml`, in the folder of `ordret.db`. Without the file all is as shipped."""

import re
import tomllib
from collections import Counter
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from typing import Annotated

import msgspec

FILE = "ordret.toml"
MAY_HOLD = (
    'it may hold [encoder] with folder = "path", [fetch] with contact = "address", [columns] with url, id, title, '
    'text, html, lang, outlet or published = "name of a column" and [[feed]] with address, outlet, lang and every, and '
    "nothing else"
)
ADDRESS = re.compile(r"https?://[^\s/][^\s]{0,1999}")
LANG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")
EVERY = re.compile(r"([1-9][0-9]{0,3})([mhd])")
UNITS = {"m": "minutes", "h": "hours", "d": "days"}


class SettingsError(ValueError):
    """A file of settings that cannot be followed; the message names the file, the key and the mend."""


class Encoder(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    folder: Path | None = None  # another model's: model.onnx and tokenizer.json; None is the one shipped


class Fetch(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    # A web or mail address that servers are told with every request, for those who wonder who asks.
    contact: Annotated[str, msgspec.Meta(pattern=r"^[!-~]{3,200}$")] | None = None


class Columns(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What one's own tables and JSON call the fields of a report; it goes before every name that is known."""

    url: str | None = None
    id: str | None = None
    title: str | None = None
    text: str | None = None
    html: str | None = None
    lang: str | None = None
    outlet: str | None = None
    published: str | None = None


class Feed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A feed, or anything else that names reports, to be asked every so often; `outlet` and `lang` are those of its
    reports where they do not say otherwise."""

    address: str
    outlet: str | None = None
    lang: str | None = None
    every: str = "30m"

    def __post_init__(self) -> None:
        if not ADDRESS.fullmatch(self.address):
            raise ValueError(f"address: {self.address[:100]!r} is none of the web; give one with http:// or https://")
        if self.outlet is not None and not self.outlet.strip():
            raise ValueError("outlet: it is empty; name one or remove the line")
        if self.lang is not None and not LANG.fullmatch(self.lang):
            raise ValueError(f'lang: {self.lang[:40]!r} is no language; give a code such as "da" or "nb"')
        if not EVERY.fullmatch(self.every):
            raise ValueError(f'every: {self.every[:40]!r} is none; give minutes, hours or days: "30m", "2h", "1d"')

    @property
    def interval(self) -> timedelta:
        """At least a minute."""
        number, unit = self.every[:-1], self.every[-1]
        return timedelta(**{UNITS[unit]: int(number)})

    @property
    def name(self) -> str:
        """For a person to read."""
        return f"{self.outlet} ({self.address})" if self.outlet else self.address


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    encoder: Encoder = Encoder()
    fetch: Fetch = Fetch()
    columns: Columns = Columns()
    feed: tuple[Feed, ...] = ()


def load(folder: Path) -> Settings:
    """The settings that lie in a folder; a folder named in them is relative to it. Raises `SettingsError`."""
    file = folder / FILE
    try:
        found = msgspec.convert(tomllib.loads(file.read_text("utf-8")), Settings, dec_hook=_path)
    except FileNotFoundError:
        return Settings()
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{file}: not TOML ({error}); mend the line or remove the file") from error
    except msgspec.ValidationError as error:
        raise SettingsError(f"{file}: {error}; {MAY_HOLD}") from error
    _refuse_twice(file, found.feed)
    if found.encoder.folder is None:
        return found
    model = folder / found.encoder.folder
    if not model.is_dir():
        raise SettingsError(
            f"{file}: encoder.folder: no folder {model}; name one that holds model.onnx and tokenizer.json"
        )
    return msgspec.structs.replace(found, encoder=Encoder(model))


def feeds(folder: Path) -> tuple[Feed, ...]:
    """Those to be watched. Raises `SettingsError`, too, where there is none."""
    found = load(folder).feed
    if not found:
        raise SettingsError(f'{folder / FILE}: no feed; add [[feed]] with address = "https://…" for each to be watched')
    return found


def _refuse_twice(file: Path, feeds: Sequence[Feed]) -> None:
    for address, count in Counter(feed.address for feed in feeds).items():
        if count > 1:
            raise SettingsError(f"{file}: feed: {address} is named {count} times; keep one of them")


def _path(_kind: type, written: object) -> Path:
    """The only type in the file that TOML has not."""
    if not isinstance(written, str):
        raise ValueError("Expected a path in quotation marks")
    return Path(written)
