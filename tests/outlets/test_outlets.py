from pathlib import Path

import pytest

from ordret.find.agencies import by_spelling
from ordret.outlets import Outlet, OutletError, by_host, compile_outlet, outlet_of, outlets
from ordret.pack import languages

FILE = """name = "Avisa Fjord"
hosts = ["fjord.example"]
lang = "nb"
timezone = "Europe/Oslo"
[furniture]
lines = ["fjordens venner"]
stub = ["resten er for abonnenter"]
[credits]
byline = ["Fra {}"]
"""


def name(*addresses: str | None) -> str | None:
    outlet = outlet_of(*addresses)
    return outlet.name if outlet else None


@pytest.mark.parametrize(
    "address", ["https://vg.no", "http://www.VG.no/a?b#c", "https://mobil.vg.no:443/x", "https://vg.no./"]
)
def test_all_below_a_host_is_the_outlets(address: str) -> None:
    assert name(address) == "VG"


@pytest.mark.parametrize(
    "address",
    [None, "", "vg.no", "a/vg.no/b.html", "https://nvg.no", "https://vg.no.example", "https://[", "ftp://vg.no"],
)
def test_no_other_address_is(address: str | None) -> None:
    assert name(address) is None


def test_the_first_address_of_the_web_decides() -> None:
    assert name(None, "https://www.nrk.no/1") == "NRK"
    assert name("https://www.vg.no/1", "https://www.nrk.no/1") == "VG"
    assert name("https://fjord.example/1", "https://www.nrk.no/1") is None


def test_there_are_twenty_outlets_each_in_a_language_that_can_be_read() -> None:
    assert len(outlets()) == 20
    assert {outlet.lang for outlet in outlets()} <= set(languages())


def test_the_credits_know_every_outlet_by_its_name() -> None:
    assert {outlet.name for outlet in outlets()} - set(by_spelling()) == set()


def test_the_documentation_names_every_outlet() -> None:
    text = " ".join((Path(__file__).parents[2] / "docs" / "reading.md").read_text("utf-8").split())
    assert [outlet.name for outlet in outlets() if outlet.name not in text] == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('name = "Avisa Fjord"', 'name = " "', "name"),
        ('name = "Avisa Fjord"', "", "name"),
        ('hosts = ["fjord.example"]', "hosts = []", "hosts"),
        ("fjord.example", "https://fjord.example", "hosts"),
        ("fjord.example", "www.fjord.example", "hosts"),
        ("fjord.example", "Fjord.example", "hosts"),
        ("fjord.example", "fjord", "hosts"),
        ('lang = "nb"', 'lang = "Norwegian"', "lang"),
        ("Europe/Oslo", "Europe/Fjord", "Europe/Fjord"),
        ("Europe/Oslo", "../x", "../x"),
        ("fjordens venner", "fjordens (venner", "fjordens (venner"),
        ("fjordens venner", ".*", "furniture"),
        ("fjordens venner", "(annonse)?", "furniture"),
        ("Fra {}", "Fra oss", "Fra oss"),
        ("stub", "stump", "stump"),
        ("[credits]", "[credit]", "credit"),
        ("lang", "lang = [", "fjord.toml"),
    ],
)
def test_a_file_that_breaks_a_rule_is_refused_by_name(old: str, new: str, said: str) -> None:
    with pytest.raises(OutletError) as error:
        compile_outlet(FILE.replace(old, new).encode(), name="fjord.toml")
    assert str(error.value).startswith("fjord.toml: ")
    assert said in str(error.value)


def test_only_name_hosts_and_language_are_needed() -> None:
    found = compile_outlet(b'name = "Fjord"\nhosts = ["fjord.example"]\nlang = "nb"', name="fjord.toml")
    assert (found.zone, found.lines, found.stub, found.byline, found.cited) == (None, (), (), (), ())


def test_a_host_has_one_outlet() -> None:
    def called(name: str) -> Outlet:
        return compile_outlet(FILE.replace("Avisa Fjord", name).encode(), name=f"{name}.toml")

    with pytest.raises(OutletError, match=r"fjord\.example"):
        by_host((called("Fjord"), called("Elv")))
