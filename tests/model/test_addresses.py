"""Web addresses."""

import re
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.addresses import (
    base_url_fault,
    license_hint,
    mail_address,
    mail_fault,
    site_address,
    url_fault,
    web_address,
    web_link,
)

# RFC 3986, Appendix A: what any address is made of.
URI = re.compile(
    r"https?://(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(:[0-9]+)?(%[0-9A-Fa-f]{2}|[A-Za-z0-9._~!$&'()*+,;=:@/?-])*"
    r"(#(%[0-9A-Fa-f]{2}|[A-Za-z0-9._~!$&'()*+,;=:@/?-])*)?"
)


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org",
        "http://example.org:8000/a/b.html?c=d&e#f",
        "https://例子.中国/路",
        "HTTPS://EXAMPLE.ORG/",
        "https://[::1]/",
    ],
)
def test_good_addresses(address: str) -> None:
    assert url_fault(address) == ""


@pytest.mark.parametrize(
    ("address", "fault"),
    [
        ("example.org", "it doesn't start with"),
        ("//example.org/", "it doesn't start with"),
        ("CC BY 4.0", "it doesn't start with"),
        ("ftp://example.org/", "it doesn't start with"),
        ("javascript:alert(1)", "it doesn't start with"),
        ("https:example.org", "it has no host"),
        ("https:///path", "it has no host"),
        ("https://:80/", "it has no host"),
        ("https://a:b@example.org/", "it must not contain a name or password"),
        ("https://good.example@evil.example/", "it must not contain a name or password"),
        ("https://evil.example\\@good.example/", "it contains the character '\\\\'"),
        ("https://example.org/a b", "it contains a space, which is written %20"),
        ("https://example.org/\n", "it contains a space"),
        ("https://a..b/", "its host has nothing between two dots"),
        ("https://xn--zz/", "'xn--zz' can't be a host"),
        ("https://example.org:0/", "its host or port is invalid"),
        (f"https://example.org:{'9' * 10_000}/", "its host or port is invalid"),
        ("https://example.org:８０/", "its host or port is invalid"),
        (
            "https://example.org\u200b/",
            "it contains U+200B (zero width space), which is invisible",
        ),
        ("https://exam\u00adple.org/", "it contains U+00AD (soft hyphen)"),
        ("\ufeffhttps://example.org/", "it contains U+FEFF (byte order mark)"),
        ("https://example.org/a\u3000b", "it contains U+3000 (ideographic space)"),
        ("https://example.org/?a=\u202eb", "it contains U+202E (right-to-left override)"),
        ("https://example.org/#\xa0", "it contains U+00A0 (no-break space)"),
        ("https://example.org/<b>", "it contains the character '<', which is written %3C"),
        ("https://example.org:99999/", "its host or port is invalid"),
        ("https://example.org:x/", "its host or port is invalid"),
        ("https://[::1/", "its host or port is invalid"),
    ],
)
def test_bad_addresses(address: str, fault: str) -> None:
    assert url_fault(address).startswith(fault)


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("https://example.org", "https://example.org"),
        ("HTTPS://Example.ORG:443/A?b#c", "https://example.org:443/A?b#c"),
        (
            "https://例子.中国/新闻?标题=路#三",
            "https://xn--fsqu00a.xn--fiqs8s/%E6%96%B0%E9%97%BB"
            "?%E6%A0%87%E9%A2%98=%E8%B7%AF#%E4%B8%89",
        ),
        ("https://example.org/%E8%B7%AF/100%/[1]", "https://example.org/%E8%B7%AF/100%25/%5B1%5D"),
        ("https://example.org/#a#b", "https://example.org/#a%23b"),
        ("https://example.org:/", "https://example.org/"),
    ],
)
def test_addresses_in_ascii(written: str, address: str) -> None:
    assert url_fault(written) == ""
    assert web_address(written) == address


@given(st.text("/?#%[]|é路'ab2:@.").map("https://例子.example/{}".format))
def test_what_is_published_is_a_uri(text: str) -> None:
    for address in (web_address(text) if not url_fault(text) else "", web_link(text)):
        assert not address or URI.fullmatch(address)
        assert not address or web_address(address) == address


def test_links_in_markdown_may_hold_more_signs_but_only_after_the_host() -> None:
    assert web_link("https://Ｇｏ.com/a|b c") == "https://go.com/a%7Cb%20c"
    for wrong in ("https://a|b/", "https://a\\@b/", "https://a..b/", "https://a/\u200b", "https:a"):
        assert web_link(wrong) == wrong
        assert url_fault(web_link(wrong))


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("https://a/repo", "https://a/repo/"),
        ("https://a/repo/", "https://a/repo/"),
        ("https://a", "https://a/"),
        ("HTTPS://A.example:443", "https://a.example/"),
        ("http://a.example:80/x", "http://a.example/x/"),
        ("http://a.example:443/x", "http://a.example:443/x/"),
        ("https://a.example:0443/", "https://a.example/"),
        ("https://a/x/../y/./z/..", "https://a/y/"),
        ("https://a/../", "https://a/"),
        ("https://a/%2e%2E/%7euser/", "https://a/~user/"),
        ("https://a/%e8%b7%af/", "https://a/%E8%B7%AF/"),
        ("https://例子.中国/新闻/", "https://xn--fsqu00a.xn--fiqs8s/%E6%96%B0%E9%97%BB/"),
        ("https://Ｇｏ.com/", "https://go.com/"),
        ("http://0x7f.1/", "http://127.0.0.1/"),
    ],
)
def test_the_address_of_a_site_is_normal(written: str, address: str) -> None:
    assert site_address(written) == address
    assert site_address(address) == address


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ("https://a/#b", "it must not contain"),
        ("https://a/?", "it must not contain"),
        ("https://a//x/", "its path has nothing between two '/'"),
        ("https://a/x//", "its path has nothing between two '/'"),
        ("https://a/%/", "'%/' is not a percent-encoded character"),
        ("https://a/%zz/", "'%zz' is not a percent-encoded character"),
        ("https://a/%ff/", "'%ff' is not percent-encoded UTF-8"),
        ("https://a/x%2Fy/", "a folder's name can't contain %2F"),
        ("https://a/%00/", "a folder's name can't contain %00"),
        ("https://a/%E2%80%8B/", "a folder's name can't contain %E2%80%8B"),
        ("https://a/repo/index.html", "it must be the address of a folder: leave out 'index.html'"),
        ("https://a/Default.ASPX", "it must be the address of a folder: leave out 'Default.ASPX'"),
        ("https://a./", "its host ends with a dot"),
        ("https://a..b/", "its host has nothing between two dots"),
        ("https://user:word@a/", "it must not contain a name or password"),
        ("https://a/x\u200b/", "it contains U+200B"),
    ],
)
def test_addresses_that_no_site_can_have(written: str, fault: str) -> None:
    assert base_url_fault(written).startswith(fault)
    assert site_address(written) is None


@given(
    st.text()
    | st.text().map("https://{}".format)
    | st.text("/.%2eE路a?#").map("https://a/{}".format)
)
def test_any_text_is_judged(text: str) -> None:
    address = site_address(text)
    assert (address is None) == bool(base_url_fault(text))
    if address:
        assert URI.fullmatch(address)
        assert site_address(address) == address
        assert not {"", ".", ".."} & set(urlsplit(address).path.split("/")[1:-1])


def test_mail() -> None:
    assert mail_address("李@BÜCHER.example,b@c.org?subject=你") == (
        "%E6%9D%8E@xn--bcher-kva.example,b@c.org?subject=%E4%BD%A0"
    )
    assert mail_fault("a@b.org") == mail_fault("?subject=x") == ""
    assert mail_fault("a@b..org") == "'b..org' can't be a host"
    assert "before its '@'" in mail_fault("somebody")


@pytest.mark.parametrize(
    ("name", "way"),
    [
        ("CC BY 4.0", "licenses/by/4.0"),
        ("cc-by-nc-sa-3.0", "licenses/by-nc-sa/3.0"),
        ("CC BY-SA", "licenses/by-sa/4.0"),
        ("CC0", "publicdomain/zero/1.0"),
    ],
)
def test_the_name_of_a_license_leads_to_its_address(name: str, way: str) -> None:
    assert license_hint(name) == f"did you mean 'https://creativecommons.org/{way}/'?"
    assert license_hint(f"see {name}") == license_hint("all rights reserved") == ""
