"""Pictures as `data:` URLs: where they are in CSS, and their bytes."""

import pytest

from site_builder.images.containers.data_urls import data_of, is_picture, pictures_in_css, unquoted
from tests.support.work import little_work

PNG = "data:image/png;base64,AAAA"


LONG = 300_000


@pytest.mark.parametrize(
    ("css", "addresses"),
    [
        (f"a{{b:url({PNG}),URL( '{PNG}')}}", [PNG, PNG]),
        (f'url("{PNG}#a")', [f"{PNG}#a"]),
        (f"/* url({PNG}) */ 'url({PNG})'", []),
        ("url(data:font/woff2;base64,AAAA) url(#data:image/png,)", []),
        ("url(#a)", []),
    ],
)
def test_pictures_in_css(css: str, addresses: list[str]) -> None:
    assert list(pictures_in_css(css)) == addresses


def test_addresses() -> None:
    assert is_picture(f"\n {PNG}")
    assert not is_picture("data:font/woff2,a")
    assert unquoted("'a'") == ("a", "'")
    assert unquoted("a") == ("a", "")


@pytest.mark.parametrize(
    ("url", "data"),
    [
        ("data:image/png;base64,AAEC", b"\0\1\2"),
        ("data:image/png; BASE64 ,A A\nE=#b", b"\0\1"),
        ("data:image/png,%00%01", b"\0\1"),
        ("data:image/png;base64,%41AEC", b"\0\1\2"),
    ],
)
def test_bytes(url: str, data: bytes) -> None:
    assert data_of(url) == data


def test_what_is_not_in_base64() -> None:
    with pytest.raises(ValueError, match=r"\S"):
        data_of("data:image/png;base64,AA*A")


@pytest.mark.parametrize(
    "css", ["/*" * LONG, "'" + "\\a" * LONG, "url(' " * LONG, "/" + "*" * LONG]
)
def test_nothing_takes_long(css: str) -> None:
    with little_work():
        assert list(pictures_in_css(f"data:{css}")) == []
        assert not is_picture(" " * LONG)
        assert data_of(f"data:;{' ' * LONG}base64{' ' * LONG}x,a") == b"a"
