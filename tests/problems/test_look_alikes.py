"""What tells names apart that look alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.messages.catalogues import catalogue
from site_builder.messages.message import render
from site_builder.problems.look_alikes import difference, twin
from site_builder.problems.suggestions import did_you_mean, nearest


@pytest.mark.parametrize(
    ("name", "other", "words"),
    [
        (
            "a b.png",
            "a\u202fb.png",
            "It has U+202F (narrow no-break space) as character 2, where this has a plain space",
        ),
        (
            "a\xa0b",
            "a b",
            "It has a plain space as character 2, where this has U+00A0 (no-break space)",
        ),
        ("ab", "a\u200bb", "It has U+200B (zero width space) as character 2, which this lacks"),
        (
            "li\u200b-na",
            "li-na",
            "It lacks U+200B (zero width space), which this has as character 3",
        ),
        (
            "ｌｉ-na",
            "li-na",
            "It has 'l' as character 1, where this has 'ｌ' (U+FF4C)",
        ),
        (
            "cafe\u0301",
            "caf\xe9",
            "It has 'é' (U+00E9, Latin) as character 4,"
            " where this has 'e' and U+0301 (combining mark)",
        ),
        (
            "l\u0456-na",
            "li-na",
            "It has 'i' as character 2, where this has '\u0456' (U+0456, Cyrillic)",
        ),
        (
            "\u1100\u1161",
            "\uac00",
            "It has '\uac00' (U+AC00) as character 1, where this has"
            " '\u1100' (U+1100) and '\u1161' (U+1161)",
        ),
        ("a\u2160", "aI", "It has 'I' as character 2, where this has '\u2160' (U+2160)"),
        (
            "wang\u2011di",
            "wang-di",
            "It has '-' as character 5, where this has '\u2011' (U+2011)",
        ),
        (
            "Li's.jpg",
            "Li\u2019s.jpg",
            "It has '\u2019' (U+2019) as character 3, where this has \"'\"",
        ),
        ("wang-dii", "wang-di", ""),
        ("Street.jpg", "street.jpg", ""),
        ("王迪", "王狄", ""),
        ("王笛", "wang-di", ""),
        ("same", "same", ""),
    ],
)
def test_the_difference_is_named_where_it_is_not_seen(name: str, other: str, words: str) -> None:
    assert difference(name, other) == words


def test_a_name_that_looks_the_same_is_the_nearest() -> None:
    known = ["a-b", "a\u2011b", "ab"]
    assert twin("a\u200bb", known) == "ab" == nearest("a\u200bb", known)
    assert twin("a-b", ["a-b"]) == twin("a", ["b"]) == ""
    assert did_you_mean("a\xa0b", ["a b", "a-b"]) == (
        "did you mean 'a b'? It has a plain space as character 2,"
        " where this has U+00A0 (no-break space)"
    )


@given(st.text(max_size=20), st.text(max_size=20))
def test_no_hint_repeats_a_name_without_saying_more(name: str, other: str) -> None:
    hint = did_you_mean(name, [other])
    if name != other and twin(name, [other]):
        assert difference(name, other)
        assert hint.startswith(f"did you mean '{other}'? It ")


@pytest.mark.parametrize(
    ("name", "meant", "said"),
    [
        ("a\xa0b", "a b", "是否想写“a b”？它的第2个字符是普通空格，这里是U+00A0（不间断空格）"),
        (
            "l\u0456-na",
            "li-na",
            "是否想写“li-na”？它的第2个字符是“i”，这里是“\u0456”（U+0456，西里尔字母）",
        ),
        ("wang-dii", "wang-di", "是否想写“wang-di”？"),
    ],
)
def test_in_chinese(name: str, meant: str, said: str) -> None:
    assert render(did_you_mean(name, [meant]), catalogue("zh")) == said
