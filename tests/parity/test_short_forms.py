"""Short forms of terms."""

import pytest

from site_builder.parity.short_forms import has_short_form


@pytest.mark.parametrize(
    ("words", "text", "is_short"),
    [
        ("book boat", "The boat came back", True),
        ("book boat", "Its two boats came", True),
        ("book boat", "the old boat", True),
        ("book boat", "the pastor’s boat", True),
        ("book boat", "a boat", False),
        ("book boat", "boats", False),
        ("book boat", "the book", False),
        ("leading group", "this group", True),
        ("Good Person of China", "the good person", True),
        ("Good Person of China", "that Person", True),
        ("World Trade Organization", "when the WTO met", True),
        ("World Trade Organization", "the organization", True),
        ("World Trade Organization", "the Organization", True),
        ("Zhuhui District", "in Zhuhui", True),
        ("National Civilized City", "in National hands", False),
        ("Baoweili", "the lane", False),
        ("全国文明城市", "创建文明城市", True),
        ("全国文明城市", "这座城市", True),
        ("全国文明城市", "城市很大", False),
        ("书船", "该船", True),
        ("书船", "船上", False),
    ],
)
def test_a_short_form(words: str, text: str, *, is_short: bool) -> None:
    assert has_short_form(words, text) == is_short
