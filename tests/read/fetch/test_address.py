import pytest

from ordret.read.fetch.address import address, joined
from ordret.read.fetch.fault import Fault


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("https://fjord.example", "https://fjord.example/"),
        ("HTTPS://Fjord.Example:443/a?b=c#d", "https://fjord.example/a?b=c"),
        ("http://fjord.example:8080/havn øst?q=å&r=%20", "http://fjord.example:8080/havn%20%C3%B8st?q=%C3%A5&r=%20"),
        ("https://blåhavn.example/", "https://xn--blhavn-jua.example/"),
        ("http://[2001:DB8::1]:81/x", "http://[2001:db8::1]:81/x"),
    ],
)
def test_an_address_is_read_as_a_server_wants_it(text: str, read: str) -> None:
    assert str(address(text)) == read


@pytest.mark.parametrize(
    "text",
    [
        "file:///etc/passwd", "ftp://fjord.example/", "javascript:alert(1)", "data:text/html,x", "//fjord.example/",
        "fjord.example", "http://", "http:///x", "http://berit:aune@fjord.example/", "http://fjord.example:port/",
        "http://fjord.example:99999/", "http://[::1/", "http://fj ord.example/", "http://fjord..example/",
        "http://a\\@fjord.example/", f"http://{'a' * 300}.example/", "http://fe80::1%25eth0/", "http://fjord.example/\ud800",
    ],
)  # fmt: skip
def test_what_is_no_address_of_the_web_is_refused(text: str) -> None:
    with pytest.raises(Fault, match="bad address"):
        address(text)


def test_a_line_end_in_an_address_starts_no_header() -> None:
    assert "\n" not in str(address("http://fjord.example/a\r\nHost: evil.example"))


def test_a_redirect_may_be_relative_but_leads_to_no_file() -> None:
    here = address("https://fjord.example/a/b?c")
    assert str(joined(here, "../d")) == "https://fjord.example/d"
    assert str(joined(here, "//sund.example/e")) == "https://sund.example/e"
    for location in ("file:///etc/passwd", "http://[", "gopher://fjord.example/"):
        with pytest.raises(Fault, match="bad address"):
            joined(here, location)
