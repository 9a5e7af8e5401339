"""Where an address on a page leads."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.check.addresses import Target, is_rooted, resolve

BASE = "https://user.example/repo/"
PAGE = "zh/story/index.html"


@pytest.mark.parametrize(
    ("address", "kind", "path", "anchor"),
    [
        ("", "inside", "zh/story/index.html", ""),
        ("./", "inside", "zh/story/index.html", ""),
        ("#plan", "inside", "zh/story/index.html", "plan"),
        ("../", "inside", "zh/index.html", ""),
        ("../..", "inside", "index.html", ""),
        ("../../en/story/#plan", "inside", "en/story/index.html", "plan"),
        ("../../media/a%20b.jpg", "inside", "media/a b.jpg", ""),
        ("facts.json?v=1", "inside", "zh/story/facts.json", ""),
        ("/repo/en/", "inside", "en/index.html", ""),
        ("/repo", "inside", "index.html", ""),
        ("https://USER.example:443/repo/en/#%E4%B8%80", "inside", "en/index.html", "一"),
        ("../../../repo/en/", "escapes", "", ""),
        ("../../../other/", "escapes", "", ""),
        ("/other/", "escapes", "", ""),
        ("https://user.example/other/", "outside", "", ""),
        ("//user.example/other/", "outside", "", ""),
        ("http://user.example/repo/", "outside", "", ""),
        ("https://user.example:8443/repo/", "outside", "", ""),
        ("https://other.example/repo/", "outside", "", ""),
        ("javascript:go()", "outside", "", ""),
        ("mailto:desk@example.org", "inline", "", ""),
        ("data:image/png;base64,AA==", "inline", "", ""),
        ("https://[broken/", "broken", "", ""),
        ("https://user.example:port/", "broken", "", ""),
    ],
)
def test_each_address_leads_to_one_place(address: str, kind: str, path: str, anchor: str) -> None:
    target = resolve(BASE, PAGE, address)
    assert (target.kind, target.path, target.anchor) == (kind, path, anchor)


def test_a_file_beside_the_pages_has_its_own_base() -> None:
    assert resolve(BASE, "assets/a.css", "b.png").path == "assets/b.png"
    assert resolve(BASE, "404.html", "/repo/zh/").path == "zh/index.html"


def test_only_one_slash_begins_at_the_host() -> None:
    assert [is_rooted(a) for a in ("/a", "//a", "a", "")] == [True, False, False, False]


@given(st.text(max_size=40))
def test_no_address_is_too_odd(address: str) -> None:
    target = resolve(BASE, PAGE, address)
    assert isinstance(target, Target)
    assert target.kind != "inside" or not target.path.startswith("/")
