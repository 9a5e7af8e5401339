"""What tells names apart that look alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.problems.look_alikes import difference, twin
from site_builder.problems.problems import did_you_mean, nearest


@pytest.mark.parametrize(
    ("name", "other", "words"),
    [
        (
            "a b.png",
            "a\u202fb.png",
            "it has U+202F (narrow no-break space) as character 2, where this has a plain space",
        ),
        (
            "a\xa0b",
            "a b",
            "it has a plain space as character 2, where this has U+00A0 (no-break space)",
        ),
        ("ab", "a\u200bb", "it has U+200B (zero width space) as character 2, which this lacks"),
        (
            "li\u200b-na",
            "li-na",
            "it lacks U+200B (zero width space), which this has as character 3",
        ),
        (
            "ｌｉ-na",
            "li-na",
            "it has 'l' as character 1, where this has U+FF4C (fullwidth latin small letter l)",
        ),
        (
            "cafe\u0301",
            "caf\xe9",
            "it has U+00E9 (latin small letter e with acute) as character 4,"
            " where this has 'e' and U+0301 (combining acute accent)",
        ),
        (
            "l\u0456-na",
            "li-na",
            "it has 'i' as character 2,"
            " where this has U+0456 (cyrillic small letter byelorussian-ukrainian i)",
        ),
        (
            "\u1100\u1161",
            "\uac00",
            "it has U+AC00 (hangul syllable ga) as character 1, where this has"
            " U+1100 (hangul choseong kiyeok) and U+1161 (hangul jungseong a)",
        ),
        ("a\u2160", "aI", "it has 'I' as character 2, where this has U+2160 (roman numeral one)"),
        (
            "wang\u2011di",
            "wang-di",
            "it has '-' as character 5, where this has U+2011 (non-breaking hyphen)",
        ),
        (
            "Li's.jpg",
            "Li\u2019s.jpg",
            'it has U+2019 (right single quotation mark) as character 3, where this has "\'"',
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
