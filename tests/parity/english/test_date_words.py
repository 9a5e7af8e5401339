"""How English texts write dates."""

import re

import pytest

from site_builder.parity.english.date_words import DATE, MONTH, MONTHS, ORDINAL, PHRASE, nth


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("2023-02-18", "iso"),
        ("5/17/2018", "slashes"),
        ("18 February 2023", "day_month"),
        ("Feb. 18, 2023", "month_day"),
        ("March third", "month_day"),
        ("January and February 2023", "months"),
        ("May to July", "month_list"),
        ("20th century", "century"),
        ("1980s and '90s", "decades"),
        ("221 BC", "before"),
        ("AD 1034", "after"),
        ("1034 AD", "after"),
        ("'98", "short_year"),
        ("2021-23", "bare"),
    ],
)
def test_dates(text: str, kind: str) -> None:
    match = DATE.match(f"{text} ")
    assert match
    assert (match.lastgroup, match[0]) == (kind, text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("eighteenth of February, 2020", "nth_of"),
        ("twentieth century", "century"),
        ("last century", "last_century"),
        ("eighties of the last century", "short"),
        ("the year before last", "ago"),
        ("next month", "months_ago"),
    ],
)
def test_phrases(text: str, kind: str) -> None:
    match = PHRASE.search(text)
    assert match
    assert (match.lastgroup, match[0]) == (kind, text)


def test_words() -> None:
    assert all(re.match(MONTH, name) for name in MONTHS)
    assert all(re.fullmatch(ORDINAL, word) for word in ("21st", "twenty-first", "sixty first"))


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("21st", 21),
        ("third", 3),
        ("twenty-first", 21),
        ("fiftieth", 50),
        ("sixty first", 61),
        ("most", 0),
        ("city first", 0),
    ],
)
def test_ordinals(words: str, number: int) -> None:
    assert nth(words) == number
