"""Web addresses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.addresses import base_url_fault, license_hint, site_address, url_fault


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
        ("example.org", "it starts with"),
        ("//example.org/", "it starts with"),
        ("CC BY 4.0", "it starts with"),
        ("ftp://example.org/", "it starts with"),
        ("javascript:alert(1)", "it starts with"),
        ("https:example.org", "it names no host"),
        ("https:///path", "it names no host"),
        ("https://:80/", "it names no host"),
        ("https://a:b@example.org/", "a name or password"),
        ("https://good.example@evil.example/", "a name or password"),
        ("https://evil.example\\@good.example/", "it holds the character '\\\\'"),
        ("https://example.org/a b", "it holds a space, which is written %20"),
        ("https://example.org/\n", "it holds a space"),
        ("https://example.org/<b>", "it holds the character '<', which is written %3C"),
        ("https://example.org:99999/", "its host or port cannot be"),
        ("https://example.org:x/", "its host or port cannot be"),
        ("https://[::1/", "its host or port cannot be"),
    ],
)
def test_bad_addresses(address: str, fault: str) -> None:
    assert url_fault(address).startswith(fault)


def test_the_address_of_a_site_ends_in_a_slash() -> None:
    assert site_address("https://a/repo") == "https://a/repo/"
    assert site_address("https://a/repo/") == "https://a/repo/"
    assert site_address("https://a/?") is None
    assert base_url_fault("https://a/#b") == "it ends before any '?' or '#'"


@given(st.text() | st.text().map("https://{}".format))
def test_any_text_is_judged(text: str) -> None:
    assert isinstance(url_fault(text), str)
    assert (site_address(text) is None) == bool(base_url_fault(text))


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
