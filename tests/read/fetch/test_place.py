from ipaddress import ip_address

import pytest

from ordret.read.fetch.address import address
from ordret.read.fetch.fault import Fault
from ordret.read.fetch.place import is_public, places


@pytest.mark.parametrize(
    "place",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1",
        "240.0.0.1", "255.255.255.255", "192.0.2.1", "198.18.0.1", "::", "::1", "fe80::1", "fc00::1", "fec0::1",
        "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a00:1",
        "2002:7f00:1::", "2001::1", "2001:db8::1",
    ],
)  # fmt: skip
def test_no_place_inside_is_public_however_it_is_written(place: str) -> None:
    assert not is_public(ip_address(place))


@pytest.mark.parametrize(
    "place", ["8.8.8.8", "193.0.6.139", "2001:67c:2e8:22::c100:68b", "::ffff:8.8.8.8", "64:ff9b::808:808"]
)
def test_a_place_outside_is_public(place: str) -> None:
    assert is_public(ip_address(place))


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/", "http://localhost/", "http://2130706433/", "http://0x7f.1/", "http://017700000001/",
        "http://0/", "http://[::1]/", "http://[::ffff:127.0.0.1]/", "http://169.254.169.254/latest/meta-data/",
    ],
)  # fmt: skip
def test_an_address_inside_is_refused_unless_allowed(url: str) -> None:
    with pytest.raises(Fault, match="private address"):
        places(address(url), private=False)
    assert places(address(url), private=True)


def test_a_place_outside_is_connected_to_as_it_is() -> None:
    assert places(address("http://8.8.8.8/"), private=False) == ("8.8.8.8",)


def test_a_host_that_nobody_knows_is_said() -> None:
    with pytest.raises(Fault, match=r"unreachable: no host fjord\.invalid"):
        places(address("http://fjord.invalid/"), private=False)
