"""Which numbers of hosts (IP addresses) everybody can reach: those that IANA's registries of
special purposes (RFC 6890) don't have."""

import ipaddress

_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")  # RFC 6052 §2.1: an IPv4 address in its last 32 bits
_MAPPED = ipaddress.IPv6Network("::ffff:0:0/96")  # RFC 4291 §2.5.5.2: the same
_UNICAST = ipaddress.IPv6Network("2000::/3")  # RFC 4291 §2.4: all that has been given out
_NOT_EVERYBODYS_6 = tuple(
    map(
        ipaddress.IPv6Network,
        # Protocols' own (Teredo among them), examples (RFC 3849, RFC 9637), and 6to4 (RFC 7526).
        ("2001::/23", "2001:db8::/32", "3fff::/20", "2002::/16"),
    )
)
_NOT_EVERYBODYS_4 = tuple(
    map(
        ipaddress.IPv4Network,
        (
            *("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16"),
            *("172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24"),
            *("192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24"),
            *("224.0.0.0/4", "240.0.0.0/4"),
        ),
    )
)


def is_public(number: str) -> bool:
    """Whether an address, as `socket.getaddrinfo` writes it, is one that everybody can reach: none
    of a private network, of this machine or of its neighbours, of many hosts at once, of examples,
    or one of these within an IPv6 address. False for what is no address."""
    try:
        found = ipaddress.ip_address(number.partition("%")[0])
    except ValueError:
        return False
    if isinstance(found, ipaddress.IPv6Address):
        if found not in _NAT64 and found not in _MAPPED:
            return found in _UNICAST and not any(found in each for each in _NOT_EVERYBODYS_6)
        found = ipaddress.IPv4Address(int(found) & 0xFFFF_FFFF)
    return not any(found in each for each in _NOT_EVERYBODYS_4)
