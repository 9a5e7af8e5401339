"""How likely single characters are."""

from collections.abc import Callable

import pytest

from site_builder.images.metadata.character_bits import (
    NEVER,
    chinese_bits,
    cyrillic_bits,
    japanese_bits,
    korean_bits,
    latin_bits,
    traditional_bits,
)


@pytest.mark.parametrize(
    ("bits", "falling"),
    [
        (latin_bits, "eéš¾"),
        (cyrillic_bits, "дѓ¦"),
        (chinese_bits, "的街囗玥\ue000"),
        (traditional_bits, "的街乂"),
        (japanese_bits, "のア街弌"),
        (korean_bits, "한街갂"),
    ],
)
def test_what_is_rarer_costs_more(bits: Callable[[str], float], falling: str) -> None:
    costs = list(map(bits, falling))
    assert costs == sorted(set(costs))
    assert costs[-1] <= NEVER


def test_ascii_is_the_rule_in_latin_texts_alone() -> None:
    others = (chinese_bits, cyrillic_bits, japanese_bits, korean_bits, traditional_bits)
    assert all(latin_bits("a") < bits("a") for bits in others)
