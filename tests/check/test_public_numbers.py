"""Addresses that everybody can reach, and those that only some can."""

import pytest

from site_builder.check.public_numbers import is_public


@pytest.mark.parametrize(
    "number",
    [
        "8.8.8.8", "1.1.1.1", "192.0.1.1", "172.32.0.1", "100.128.0.1", "223.255.255.255",
        "2606:4700::1111", "2001:4860:4860::8888", "2a00:1450::1", "2400:3200::1",
        "64:ff9b::808:808",  # 8.8.8.8, where a network has IPv6 alone
        "::ffff:8.8.8.8",
    ],
)  # fmt: skip
def test_everybodys(number: str) -> None:
    assert is_public(number)


@pytest.mark.parametrize(
    "number",
    [
        "127.0.0.1", "127.255.255.254", "0.0.0.0", "0.1.2.3", "10.1.2.3", "172.16.0.1",
        "172.31.255.255", "192.168.1.1", "169.254.169.254", "100.64.0.1", "192.0.0.8", "192.0.2.1",
        "198.18.0.1", "198.51.100.7", "203.0.113.9", "192.88.99.1", "224.0.0.1", "239.255.255.255",
        "240.0.0.1", "255.255.255.255",
        "::", "::1", "::127.0.0.1", "::7f00:1", "::8.8.8.8", "fe80::1", "fe80::1%eth0", "febf::1",
        "fec0::1", "fc00::1", "fd12:3456::1", "ff02::1", "ff0e::1", "100::1", "2001:db8::1",
        "2001::1", "2001:0:808:808::1", "2001:10::1", "3fff::1", "5f00::1",
        "2002:7f00:1::", "2002:a00:1::", "2002:808:808::1",
        "64:ff9b::7f00:1", "64:ff9b::10.0.0.1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::808:808",
        "::ffff:127.0.0.1", "::ffff:7f00:1", "::ffff:10.0.0.1", "::ffff:0:127.0.0.1",
        "", "nonsense", "127.1", "8.8.8.8:80", "0x7f000001",
    ],
)  # fmt: skip
def test_not_everybodys(number: str) -> None:
    assert not is_public(number)
