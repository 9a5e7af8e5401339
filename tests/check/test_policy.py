"""What a Content-Security-Policy leaves open, by directive and source."""

import pytest

from site_builder.check.rules import judge
from site_builder.check.values import Context

CONTEXT = Context("https://example.org/river/", {"en": "en"}, {"index.html": 9})
CODE = (
    "script-src",
    "script-src-elem",
    "script-src-attr",
    "object-src",
    "frame-src",
    "worker-src",
    "default-src",
)
"""Directives of what may run, or hold what runs."""
MEDIA = ("img-src", "font-src", "media-src", "style-src", "style-src-elem")


def is_weak(directive: str, source: str) -> bool:
    policy = f"{directive} {source}; default-src 'none'"
    html = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    found = judge("en/x.html", html.encode(), CONTEXT).findings
    return "weak-policy" in {finding.code for finding in found}


@pytest.mark.parametrize("directive", CODE)
@pytest.mark.parametrize("source", ["data:", "DATA:"])
def test_code_from_the_page_itself_as_an_address_is_weak(directive: str, source: str) -> None:
    assert is_weak(directive, source)


@pytest.mark.parametrize("directive", MEDIA)
def test_pictures_may_be_in_their_address(directive: str) -> None:
    assert not is_weak(directive, "data:")


@pytest.mark.parametrize("directive", [*CODE, *MEDIA, "form-action"])
@pytest.mark.parametrize(
    "source", ["'unsafe-inline'", "*", "https:", "blob:", "https://cdn.example", "cdn.example"]
)
def test_what_anybody_may_serve_is_weak_everywhere(directive: str, source: str) -> None:
    assert is_weak(directive, source)


@pytest.mark.parametrize("directive", [*CODE, *MEDIA])
@pytest.mark.parametrize("source", ["'self'", "'none'", "'sha256-abc='", "'nonce-abc'"])
def test_the_sites_own_is_sound(directive: str, source: str) -> None:
    assert not is_weak(directive, source)
