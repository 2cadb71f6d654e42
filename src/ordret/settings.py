"""What may be set for a record: `ordret.toml`, in the folder of `ordret.db`. Without the file all is as shipped."""

import tomllib
from pathlib import Path
from typing import Annotated

import msgspec

FILE = "ordret.toml"
MAY_HOLD = (
    'it may hold [encoder] with folder = "path", [fetch] with contact = "address" and [columns] with url, id, title, '
    'text, html, lang, outlet or published = "name of a column", and nothing else'
)


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


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    encoder: Encoder = Encoder()
    fetch: Fetch = Fetch()
    columns: Columns = Columns()


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
    if found.encoder.folder is None:
        return found
    model = folder / found.encoder.folder
    if not model.is_dir():
        raise SettingsError(
            f"{file}: encoder.folder: no folder {model}; name one that holds model.onnx and tokenizer.json"
        )
    return msgspec.structs.replace(found, encoder=Encoder(model))


def _path(_kind: type, written: object) -> Path:
    """The only type in the file that TOML has not."""
    if not isinstance(written, str):
        raise ValueError("Expected a path in quotation marks")
    return Path(written)
