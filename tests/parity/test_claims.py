"""What texts claim, and how two claims compare."""

import pytest

from site_builder.edtf import parse_edtf
from site_builder.parity.claims import claims_in, compare, is_read

PUBLISHED = parse_edtf("2023-03-05")


@pytest.mark.parametrize(
    ("text", "tag", "written"),
    [
        ("2023年2月18日有144万人", "zh-Hans", ["2023年2月18日", "144万"]),
        ("In 2023, 1.44 million came", "en", ["2023", "1.44 million"]),
        ("from 0x00 to 0x7F", "en", []),
        ("没有", "zh-Hans", []),
    ],
)
def test_what_is_claimed(text: str, tag: str, written: list[str]) -> None:
    assert [claim.written.strip(",") for claim in claims_in(text, tag)] == written


@pytest.mark.parametrize(
    ("chinese", "english", "agreement"),
    [
        ("144万人", "1.44 million people", "same"),
        ("2000年历史", "2,000 years", "same"),
        ("18日", "the 18th", "same"),
        ("二十世纪", "the 20th century", "same"),
        ("公元前2世纪", "the 2nd century BC", "same"),
        ("公元前二世纪", "the second century B.C.E.", "same"),
        ("公元前2世纪", "the 2nd century", "different"),
        ("去年", "2022", "same"),
        ("去年", "last year", "same"),
        ("2023年", "2024", "different"),
        ("2023年2月", "2023", "different"),
        ("近1万人", "10,000 people", "approximation"),
        ("2.5个百分点", "2.5%", "unit"),
    ],
)
def test_two_claims(chinese: str, english: str, agreement: str) -> None:
    (one,) = claims_in(chinese, "zh-Hans", PUBLISHED)
    (other,) = claims_in(english, "en", PUBLISHED)
    assert compare(one, other) == compare(other, one) == agreement


@pytest.mark.parametrize(
    ("text", "tag", "slight"),
    [
        ("三个方面", "zh-Hans", True),
        ("3个方面", "zh-Hans", False),
        ("十二个方面", "zh-Hans", False),
        ("今年", "zh-Hans", True),
        ("2023年", "zh-Hans", False),
        ("numerous and hundreds of people", "en", True),
        ("tripled", "en", False),
    ],
)
def test_what_may_be_missing(text: str, tag: str, slight: bool) -> None:
    assert [claim.is_slight for claim in claims_in(text, tag)] == [slight]


def test_the_languages_that_are_read() -> None:
    assert is_read("zh-Hant-TW")
    assert is_read("en")
    assert not is_read("el")
