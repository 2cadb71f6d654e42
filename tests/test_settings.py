"""`ordret.toml`: what it may say, and what is said of what it may not."""

from pathlib import Path

import pytest

from ordret import settings
from ordret.settings import Columns, Settings, SettingsError


def write(folder: Path, text: str) -> None:
    (folder / "ordret.toml").write_text(text, "utf-8")


def test_without_a_file_all_is_as_shipped(tmp_path: Path) -> None:
    assert settings.load(tmp_path) == Settings()
    assert settings.load(tmp_path).encoder.folder is None


@pytest.mark.parametrize("text", ["", "[encoder]\n"])
def test_a_file_that_sets_nothing_changes_nothing(tmp_path: Path, text: str) -> None:
    write(tmp_path, text)
    assert settings.load(tmp_path) == Settings()


def test_a_folder_is_relative_to_the_file(tmp_path: Path) -> None:
    (tmp_path / "models" / "labse").mkdir(parents=True)
    write(tmp_path, '[encoder]\nfolder = "models/labse"\n')
    assert settings.load(tmp_path).encoder.folder == tmp_path / "models" / "labse"


def test_a_whole_path_stays_what_it_is(tmp_path: Path) -> None:
    (tmp_path / "labse").mkdir()
    write(tmp_path, f"[encoder]\nfolder = '{tmp_path / 'labse'}'\n")
    assert settings.load(tmp_path / ".").encoder.folder == tmp_path / "labse"


def test_those_who_ask_may_say_who_they_are(tmp_path: Path) -> None:
    write(tmp_path, '[fetch]\ncontact = "https://archive.example/bot"\n')
    assert settings.load(tmp_path).fetch.contact == "https://archive.example/bot"


def test_columns_have_names_of_ones_own(tmp_path: Path) -> None:
    write(tmp_path, '[columns]\ntext = "artikkeltekst"\n')
    assert settings.load(tmp_path).columns == Columns(text="artikkeltekst")


def test_columns_are_kept_beside_an_encoder(tmp_path: Path) -> None:
    (tmp_path / "labse").mkdir()
    write(tmp_path, '[encoder]\nfolder = "labse"\n[columns]\ntext = "artikkeltekst"\n')
    assert settings.load(tmp_path).columns.text == "artikkeltekst"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[fetch]\ncontact = "a b"\n', r"ordret\.toml: .*\$\.fetch\.contact.*\[fetch\] with contact"),
        ('[fetch]\ncontact = "a\\r\\nHost: b"\n', r"ordret\.toml: .*\$\.fetch\.contact"),
        ('[encoder]\nfolder = "nowhere"\n', r"ordret\.toml: encoder\.folder: no folder .*nowhere; name one"),
        ('[encoder]\nfile = "model.onnx"\n', r"ordret\.toml: .*unknown field `file`.*\[encoder\]"),
        ('[embedder]\nfolder = "x"\n', r"ordret\.toml: .*unknown field `embedder`"),
        ("[encoder]\nfolder = 3\n", r"ordret\.toml: Expected a path.*\$\.encoder\.folder"),
        ('[columns]\nbody = "x"\n', r"ordret\.toml: .*unknown field `body`.*\[columns\] with url, id, title, text"),
        ("[columns]\ntext = 5\n", r"ordret\.toml: Expected `str.*\$\.columns\.text"),
        ("encoder = \n", r"ordret\.toml: not TOML .*line 1"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, text: str, said: str) -> None:
    write(tmp_path, text)
    with pytest.raises(SettingsError, match=said):
        settings.load(tmp_path)
