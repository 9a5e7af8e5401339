"""Dates in print: a table of language × date × text, and laws that hold in every language."""

import re
import unicodedata

import pytest
from babel.localedata import locale_identifiers
from hypothesis import given
from hypothesis import strategies as st

from site_builder.edtf import Edtf, html_datetimes, parse_edtf
from site_builder.resolve.locale import edtf_parts, format_edtf
from tests.edtf.texts import EDTFS

# EDTF, then zh-Hans, zh-Hant-HK, en, en-GB
GOLDEN = """
2021                  | 2021年 | 2021年 | 2021 | 2021
2021-09               | 2021年9月 | 2021年9月 | September 2021 | September 2021
2021-11-17            | 2021年11月17日 | 2021年11月17日 | November 17, 2021 | 17 November 2021
2020~                 | 约2020年 | 約2020年 | c. 2020 | c. 2020
2020?                 | 2020年（存疑） | 2020年（存疑） | 2020 (uncertain) | 2020 (uncertain)
2020-05%              | 约2020年5月（存疑） | 約2020年5月（存疑） | c. May 2020 (uncertain) | c. May 2020 (uncertain)
2021-21               | 2021年春 | 2021年春 | spring 2021 | spring 2021
2021-23               | 2021年秋 | 2021年秋 | autumn 2021 | autumn 2021
2021-24~              | 约2021年冬 | 約2021年冬 | c. winter 2021 | c. winter 2021
202X                  | 2020年代 | 2020年代 | 2020s | 2020s
20XX                  | 21世纪 | 21世紀 | 21st century | 21st century
18XX                  | 19世纪 | 19世紀 | 19th century | 19th century
11XX                  | 12世纪 | 12世紀 | 12th century | 12th century
2021-XX               | 2021年某月 | 2021年某月 | sometime in 2021 | sometime in 2021
2021-11-XX            | 2021年11月某日 | 2021年11月某日 | sometime in November 2021 | sometime in November 2021
2021-XX-XX            | 2021年某月某日 | 2021年某月某日 | sometime in 2021 | sometime in 2021
2021/2023             | 2021—2023年 | 2021至2023年 | 2021–2023 | 2021–2023
2021-09/2021-11       | 2021年9月至11月 | 2021年9月至11月 | September–November 2021 | September–November 2021
2021-09/2022-11       | 2021年9月至2022年11月 | 2021年9月至2022年11月 | September 2021 – November 2022 | September 2021 – November 2022
2021-11-17/2021-11-19 | 2021年11月17日至19日 | 2021年11月17日至19日 | November 17–19, 2021 | 17–19 November 2021
2021-11-17/2021-12-03 | 2021年11月17日至12月3日 | 2021年11月17日至12月3日 | November 17 – December 3, 2021 | 17 November – 3 December 2021
2021-11-17/2022-01-03 | 2021年11月17日至2022年1月3日 | 2021年11月17日至2022年1月3日 | November 17, 2021 – January 3, 2022 | 17 November 2021 – 3 January 2022
2021-09/2021-11-17    | 2021年9月至2021年11月17日 | 2021年9月至2021年11月17日 | September 2021 – November 17, 2021 | September 2021 – 17 November 2021
2021/2021             | 2021年 | 2021年 | 2021 | 2021
2020~/2023            | 约2020年至2023年 | 約2020年至2023年 | c. 2020 – 2023 | c. 2020 – 2023
2021-21/2021-23       | 2021年春至2021年秋 | 2021年春至2021年秋 | spring 2021 – autumn 2021 | spring 2021 – autumn 2021
2021-11/..            | 2021年11月至今 | 2021年11月至今 | since November 2021 | since November 2021
../2021-11            | 截至2021年11月 | 截至2021年11月 | until November 2021 | until November 2021
2021-11/              | 2021年11月起 | 2021年11月起 | from November 2021 | from November 2021
/2021-11              | 至2021年11月 | 至2021年11月 | to November 2021 | to November 2021
2021-11-17T09:30:00Z  | 2021年11月17日 | 2021年11月17日 | November 17, 2021 | 17 November 2021
"""  # noqa: E501

CASES = [
    (cells[0], tag, text)
    for cells in ([cell.strip() for cell in row.split(" | ")] for row in GOLDEN.strip().split("\n"))
    for tag, text in zip(("zh-Hans", "zh-Hant-HK", "en", "en-GB"), cells[1:], strict=True)
]


@pytest.mark.parametrize(("edtf", "tag", "text"), CASES)
def test_golden(edtf: str, tag: str, text: str) -> None:
    assert format_edtf(parse_edtf(edtf), tag) == text


OTHERS = [
    ("fr", "2021-09/2021-11", "septembre – novembre 2021"),
    ("fr", "2020~", "~2020"),
    ("fr", "2020?", "2020?"),
    ("fr", "202X", "2020–2029"),
    ("fr", "2021-23", "2021"),
    ("fr", "2021-21/2021-23", "2021"),
    ("fr", "2021-11/..", "novembre 2021 – …"),
    ("fr", "../2021-11", "… – novembre 2021"),
    ("de", "2021-11-17/2021-11-19", "17.–19. November 2021"),
    ("ja", "2021-09/2021-11", "2021年9月～11月"),
    ("ar", "2021-11-17", "17 نوفمبر 2021"),
    ("fa", "2021-09/2021-11", "سپتامبر تا نوامبر 2021"),
    ("ru", "2021-11-17/2021-11-19", "17–19 ноября 2021 г."),
    ("zh-TW", "202X~", "約2020年代"),
    ("zh-CN", "2021/2023", "2021—2023年"),
    ("sr-Cyrl-XX", "2021-09", "септембар 2021."),
    ("tlh", "2021-09", "September 2021"),
    ("", "2021-09", "September 2021"),
]


@pytest.mark.parametrize(("tag", "edtf", "text"), OTHERS)
def test_other_languages(tag: str, edtf: str, text: str) -> None:
    # CLDR's spaces are thin or no-break; which of them is its own business.
    printed = re.sub(r"\s", " ", format_edtf(parse_edtf(edtf), tag))
    assert printed == text


TIMES = [
    ("zh-Hans", "2021年11月17日 09:30"),
    ("en", "November 17, 2021, 9:30 AM"),
    ("en-GB", "17 November 2021, 09:30"),
]


@pytest.mark.parametrize(("tag", "text"), TIMES)
def test_time_of_day_on_request(tag: str, text: str) -> None:
    moment = parse_edtf("2021-11-17T09:30:00+08:00")
    assert unicodedata.normalize("NFKC", format_edtf(moment, tag, time=True)) == text


PARTS = [
    ("zh-Hans", [("2021年9月", "2021-09"), ("至", None), ("11月", "2021-11")]),
    ("en", [("September", "2021-09"), ("–", None), ("November 2021", "2021-11")]),
]


@pytest.mark.parametrize(("tag", "parts"), PARTS)
def test_each_end_can_have_its_own_time_element(
    tag: str, parts: list[tuple[str, str | None]]
) -> None:
    assert list(edtf_parts(parse_edtf("2021-09/2021-11"), tag)) == parts


TAGS = ["zh-Hans", "zh-Hant-HK", "en", "fr", "ar", "fa", "ja", "tlh"]


@given(EDTFS, st.sampled_from(TAGS))
def test_every_date_prints_in_every_language(value: Edtf, tag: str) -> None:
    text = format_edtf(value, tag, time=True)
    assert text.strip()
    assert "{" not in text
    parts = edtf_parts(value, tag)
    assert all(part.text for part in parts)
    assert {part.datetime for part in parts} <= {None, *html_datetimes(value)}


@given(EDTFS, st.text(max_size=20))
def test_no_tag_fails(value: Edtf, tag: str) -> None:
    assert format_edtf(value, tag)


SAMPLES = [row.split("|")[0].strip() for row in GOLDEN.strip().split("\n")]


def test_every_locale_of_cldr_prints_every_kind() -> None:
    for identifier in locale_identifiers():
        for edtf in SAMPLES:
            assert format_edtf(parse_edtf(edtf), identifier, time=True)


@given(st.integers(1, 9998), st.integers(1, 12), st.sampled_from(TAGS))
def test_both_years_are_printed(year: int, month: int, tag: str) -> None:
    text = format_edtf(parse_edtf(f"{year:04}-{month:02}/{year + 1:04}-{month:02}"), tag)
    assert str(year) in text
    assert str(year + 1) in text
