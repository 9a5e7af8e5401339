"""Claims that a text of the other language answers."""

import pytest

from site_builder.parity.answering import Said, answered, is_answered
from site_builder.parity.claims import claims_in


def said(text: str, tag: str) -> Said:
    return Said(text, claims_in(text, tag))


@pytest.mark.parametrize(
    ("chinese", "english", "is_same"),
    [
        ("97座", "97 cities", True),
        ("97座", "98 cities", False),
        ("近97座", "97 cities, by estimates", True),
        ("GB 18030", "the standard GB 18030", True),
        ("18030座", "18,031 or 18030 million", False),
        ("1992年", "the ’92 Consensus", True),
    ],
)
def test_a_claim_and_a_text(chinese: str, english: str, *, is_same: bool) -> None:
    source, target = said(chinese, "zh-Hans"), said(english, "en")
    assert is_answered(source.claims[0], source, target) == is_same


def test_the_ends_of_a_range() -> None:
    (range_,) = claims_in("3至5天", "zh-Hans")
    assert answered(range_, claims_in("three days, or five days", "en"))
    assert not answered(range_, claims_in("three days", "en"))
    assert answered(claims_in("3天", "zh-Hans")[0], claims_in("3 to 5 days", "en"))
