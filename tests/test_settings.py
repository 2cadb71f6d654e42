"""`ordret.toml`: what it may say, and what is said of what it may not."""

import re
from datetime import timedelta
from pathlib import Path

import pytest

from ordret import settings
from ordret.settings import Columns, Feed, Settings, SettingsError

READING = Path(__file__).parents[1] / "docs" / "reading.md"


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


def test_feeds_are_watched_every_half_an_hour_unless_told_otherwise(tmp_path: Path) -> None:
    write(tmp_path, '[[feed]]\naddress = "https://a.example/rss"\n[[feed]]\naddress = "http://b.example"\nevery = "2h"')
    first, second = settings.feeds(tmp_path)
    assert (first.address, first.outlet, first.lang, first.interval) == (
        "https://a.example/rss", None, None, timedelta(minutes=30),
    )  # fmt: skip
    assert second.interval == timedelta(hours=2)


@pytest.mark.parametrize(("words", "minutes"), [("1m", 1), ("90m", 90), ("1h", 60), ("7d", 7 * 24 * 60)])
def test_an_interval_is_in_minutes_hours_or_days(words: str, minutes: int) -> None:
    assert Feed("https://a.example", every=words).interval == timedelta(minutes=minutes)


def test_the_example_in_the_documentation_can_be_followed(tmp_path: Path) -> None:
    section = READING.read_text("utf-8").partition("## Watching feeds")[2]
    write(tmp_path, re.findall(r"```toml\n(.*?)```", section, re.DOTALL)[0])
    assert [(feed.outlet, feed.lang, feed.every) for feed in settings.feeds(tmp_path)] == [
        ("Fjordposten", "nb", "10m"), (None, None, "30m"), ("Elmsby Post", "en", "2h"),
    ]  # fmt: skip


@pytest.mark.parametrize("text", [None, "", '[fetch]\ncontact = "https://a.example"\n'])
def test_who_wants_to_watch_must_name_a_feed(text: str | None, tmp_path: Path) -> None:
    if text is not None:
        write(tmp_path, text)
    with pytest.raises(SettingsError, match=r"ordret\.toml: no feed; add \[\[feed\]\] with address"):
        settings.feeds(tmp_path)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            '[[feed]]\naddress = "ftp://a.example"\n',
            r"ordret\.toml: address: 'ftp://a\.example' is none.*\$\.feed\[0\]",
        ),
        ('[[feed]]\naddress = "feed.xml"\n', r"address: 'feed\.xml' is none of the web; give one with http"),
        ('[[feed]]\noutlet = "A"\n', r"missing required field `address` - at `\$\.feed\[0\]`"),
        ('[feed]\naddress = "https://a.example"\n', r"Expected `array`, got `object` - at `\$\.feed`.*\[\[feed\]\]"),
        ('[[feed]]\naddress = "https://a.example"\nevery = "30s"\n', r"every: '30s' is none; give minutes"),
        ('[[feed]]\naddress = "https://a.example"\nevery = "0m"\n', r"every: '0m' is none"),
        (
            '[[feed]]\naddress = "https://a.example"\nevery = 30\n',
            r"Expected `str`, got `int` - at `\$\.feed\[0\]\.every`",
        ),
        ('[[feed]]\naddress = "https://a.example"\nlang = "Danish!"\n', r"lang: 'Danish!' is no language; give a code"),
        ('[[feed]]\naddress = "https://a.example"\noutlet = " "\n', r"outlet: it is empty"),
        ('[[feed]]\naddress = "https://a.example"\nuntil = 3\n', r"unknown field `until` - at `\$\.feed\[0\]`"),
        ('[[feed]]\naddress = "https://a.example"\n' * 2, r"feed: https://a\.example is named 2 times; keep one"),
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
