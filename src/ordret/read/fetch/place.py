"""A host's name → the network addresses to connect to, and none inside this machine or its network."""

import socket
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

from ordret.read.fetch.address import Address
from ordret.read.fetch.fault import Fault

TRIED = 4  # of a host with many addresses
NAT64 = IPv6Network("64:ff9b::/96")  # an IPv4 address in its last four bytes
SIX_TO_FOUR = IPv6Network("2002::/16")  # likewise inside, and no longer in use


def places(address: Address, *, private: bool) -> tuple[str, ...]:
    """The host's addresses that may be connected to. The name is resolved once, here: whoever connects takes these, so
    that a name that means something else a moment later gains nothing. Raises Fault."""
    try:
        found = socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM)
    except (OSError, ValueError, OverflowError) as error:
        raise Fault("unreachable", f"no host {address.host} is known ({error}); check the spelling") from error
    all_of_them = list(dict.fromkeys(str(info[4][0]) for info in found))
    open_to_us = tuple(place for place in all_of_them if private or is_public(ip_address(place)))
    if not open_to_us:
        hint = f"{address.host} is {all_of_them[0]}, inside a private network; --allow-private fetches it"
        raise Fault("private address", hint)
    return open_to_us[:TRIED]


def is_public(place: IPv4Address | IPv6Address) -> bool:
    """Neither private, loopback, link-local, multicast nor reserved, in whatever form it is written."""
    if isinstance(place, IPv6Address):
        if place.ipv4_mapped:
            return is_public(place.ipv4_mapped)
        if place in NAT64:
            return is_public(IPv4Address(int(place) & 0xFFFFFFFF))
        if place in SIX_TO_FOUR or place.is_site_local:
            return False
    return place.is_global and not (place.is_multicast or place.is_reserved or place.is_link_local)
