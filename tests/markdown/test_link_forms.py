"""What looks like an address."""

import pytest

from site_builder.markdown.link_forms import is_like_address


@pytest.mark.parametrize(
    "words",
    [
        *(
            "https://例子.org/",
            "HTTP://a.b",
            "mailto:a@b.c",
            "tel:+86",
            "www.example.org",
            "#a",
            "/a",
        ),
        *("../other/article.zh.md", "./article.md#x", "article.zh.md", "ftp://a.b", "//a.b"),
    ],
)
def test_addresses(words: str) -> None:
    assert is_like_address(words)


@pytest.mark.parametrize(
    "words", ["您怎么看？", "本文有删节。", "see", "注:见下", "a b.md", "1", "", "2021-11", "https"]
)
def test_words(words: str) -> None:
    assert not is_like_address(words)
