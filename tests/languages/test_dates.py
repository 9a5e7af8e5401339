"""Dates in print: a table of language × date × text, and laws that hold in every language."""

import re

import pytest
from babel import Locale
from babel.localedata import locale_identifiers
from hypothesis import given
from hypothesis import strategies as st

from site_builder.edtf import Date, Day, Edtf, Interval, Unspecified, html_datetime, parse_edtf
from site_builder.languages.calendar import printer_for
from site_builder.languages.dates import edtf_parts, format_edtf
from site_builder.languages.idioms import IDIOMS
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
2021-09/2022-11       | 2021年9月至2022年11月 | 2021年9月至2022年11月 | September 2021–November 2022 | September 2021–November 2022
2021-11-17/2021-11-19 | 2021年11月17日至19日 | 2021年11月17日至19日 | November 17–19, 2021 | 17–19 November 2021
2021-11-17/2021-12-03 | 2021年11月17日至12月3日 | 2021年11月17日至12月3日 | November 17–December 3, 2021 | 17 November–3 December 2021
2021-11-17/2022-01-03 | 2021年11月17日至2022年1月3日 | 2021年11月17日至2022年1月3日 | November 17, 2021–January 3, 2022 | 17 November 2021–3 January 2022
2021-09/2021-11-17    | 2021年9月至2021年11月17日 | 2021年9月至2021年11月17日 | September 2021–November 17, 2021 | September 2021–17 November 2021
2021/2021             | 2021年 | 2021年 | 2021 | 2021
2020~/2023            | 约2020年至2023年 | 約2020年至2023年 | c. 2020–2023 | c. 2020–2023
2021-21/2021-23       | 2021年春至2021年秋 | 2021年春至2021年秋 | spring 2021–autumn 2021 | spring 2021–autumn 2021
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
    ("fr", "2021-05-01", "1er mai 2021"),
    ("fr", "2020~", "vers 2020"),
    ("fr", "2021-23", "automne 2021"),
    ("fr", "2021-11/..", "novembre 2021 – aujourd’hui"),
    ("fr", "../2021-11", "… – novembre 2021"),
    ("de", "2021-11-17/2021-11-19", "17.–19. November 2021"),
    ("de-AT", "2021-01", "Jänner 2021"),
    ("ja", "2021-09/2021-11", "2021年9月～11月"),
    ("ja", "2024-22", "2024年夏"),
    ("ar", "2021-11-17", "17 نوفمبر 2021"),
    ("fa", "2021-09/2021-11", "سپتامبر تا نوامبر 2021"),
    ("fa", "2021-01-17", "17 ژانویه 2021"),
    ("ru", "2021-11-17/2021-11-19", "17–19 ноября 2021 г."),
    ("zh-TW", "202X~", "約2020年代"),
    ("zh-CN", "2021/2023", "2021—2023年"),
    ("en-IN", "2021-11-17", "17 November 2021"),
    ("en-PH", "2021-11-17", "November 17, 2021"),
    ("pt", "2021-11-01", "1º de novembro de 2021"),
    ("pt-PT", "2021-11-01", "1 de novembro de 2021"),
    # Languages that have no row: single dates, and signs.
    ("pl", "2020~", "~2020"),
    ("pl", "2020?", "2020?"),
    ("pl", "202X", "2020 – 2029"),
    ("pl", "2021-23", "jesień 2021"),
    ("cs", "2021-23", "2021"),
    ("cs", "2021-21/2021-23", "2021"),
    ("pl", "2021-11-17/2021-11-19", "17 listopada 2021 – 19 listopada 2021"),
    ("pl", "2021-11/..", "listopad 2021 – …"),
    ("sr-Cyrl-XX", "2021-09", "септембар 2021."),
    ("tlh", "2021-09", "September 2021"),
    ("", "2021-09", "September 2021"),
]


@pytest.mark.parametrize(("tag", "edtf", "text"), OTHERS)
def test_other_languages(tag: str, edtf: str, text: str) -> None:
    # CLDR's spaces are thin or no-break; which of them is its own business.
    printed = re.sub(r"\s", " ", format_edtf(parse_edtf(edtf), tag))
    assert printed == text


def test_a_date_time_is_printed_as_its_day() -> None:
    moment = parse_edtf("2021-11-17T09:30:00+08:00")
    assert edtf_parts(moment, "zh-Hans") == (("2021年11月17日", moment.text),)


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
    text = format_edtf(value, tag)
    assert text.strip()
    assert "{" not in text
    parts = edtf_parts(value, tag)
    assert all(part.text for part in parts)
    ends = (value.start, value.end) if isinstance(value, Interval) else (value,)
    allowed = {None, *(html_datetime(end) for end in ends if end)}
    # The end of a span whose decade or century has no name is printed as its outer year.
    unnamed = [end for end in ends if isinstance(end, Unspecified)]
    years = {f"{day.year:04}" for end in unnamed for day in (end.earliest, end.latest)}
    assert {part.datetime for part in parts} <= allowed | years


@given(EDTFS, st.text(max_size=20))
def test_no_tag_fails(value: Edtf, tag: str) -> None:
    assert format_edtf(value, tag)


SAMPLES = [row.split("|")[0].strip() for row in GOLDEN.strip().split("\n")]


def test_every_locale_of_cldr_prints_every_kind() -> None:
    for identifier in locale_identifiers():
        for edtf in SAMPLES:
            assert format_edtf(parse_edtf(edtf), identifier)


@given(st.integers(1, 9998), st.integers(1, 12), st.sampled_from(TAGS))
def test_both_years_are_printed(year: int, month: int, tag: str) -> None:
    text = format_edtf(parse_edtf(f"{year:04}-{month:02}/{year + 1:04}-{month:02}"), tag)
    assert str(year) in text
    assert str(year + 1) in text


NESTED = [
    # 196X/1975, 1955/196X
    ("zh-Hans", "1960年代至1975年", "1955年至1960年代"),
    ("en", "1960s–1975", "1955–1960s"),
    ("ja", "1960年代～1975年", "1955年～1960年代"),
    ("ko", "1960년대~1975년", "1955년~1960년대"),
    ("ar", "عقد 1960 – 1975", "1955 – عقد 1960"),
    ("fr", "années 1960 – 1975", "1955 – années 1960"),
    ("pl", "1960 – 1975", "1955 – 1969"),
]


@pytest.mark.parametrize(("tag", "decade_first", "decade_last"), NESTED)
def test_a_decade_at_an_end_of_a_range(tag: str, decade_first: str, decade_last: str) -> None:
    printed = [format_edtf(parse_edtf(text), tag) for text in ("196X/1975", "1955/196X")]
    assert [re.sub(r"\s", " ", text) for text in printed] == [decade_first, decade_last]


@given(EDTFS, st.sampled_from([*TAGS, "pl", "sv", "he"]))
def test_no_range_stands_inside_a_range(value: Edtf, tag: str) -> None:
    if isinstance(value, Interval):
        value = Interval(value.start or Date(-9999), value.end or Date(9999))
    assert len(re.findall(r"[–—～至]|\d[^\d]?~| تا ", format_edtf(value, tag))) <= 1


TOLD = Day(2023, 5, 1)
AHEAD = [
    ("2030/..", "2030年起", "from 2030"),
    ("2023/..", "2023年至今", "since 2023"),
    ("2023-05/..", "2023年5月至今", "since May 2023"),
    ("2023-05-01/..", "2023年5月1日至今", "since May 1, 2023"),
    ("2023-05-02/..", "2023年5月2日起", "from May 2, 2023"),
    ("203X/..", "2030年代起", "from the 2030s"),
    ("../2022", "截至2022年", "until 2022"),
    ("../2030", "至2030年", "until 2030"),
    ("2030/", "2030年起", "from 2030"),
]


@pytest.mark.parametrize(("edtf", "chinese", "english"), AHEAD)
def test_what_is_still_ahead_has_not_been_going_on(edtf: str, chinese: str, english: str) -> None:
    value = parse_edtf(edtf)
    printed = [format_edtf(value, tag, told=TOLD) for tag in ("zh-Hans", "en")]
    assert printed == [chinese, english]


EARLY = [
    ("0079", "公元79年", "AD 79"),
    ("0079-10-24/0079-10-26", "公元79年10月24日至26日", "October 24–26, AD 79"),
    ("0079/0081", "公元79—81年", "AD 79–81"),
    ("009X", "公元90—99年", "AD 90–99"),
    ("0618", "618年", "618"),
]


BEFORE = [
    # EDTF, then zh-Hans, en, ja, de, pl
    "-0110 | 公元前111年 | 111 BC | 紀元前111年 | 111 v. Chr. | 111 p.n.e.",
    "0000 | 公元前1年 | 1 BC | 紀元前1年 | 1 v. Chr. | 1 p.n.e.",
    "-0110-03 | 公元前111年3月 | March 111 BC | 紀元前111年3月 | März 111 v. Chr."
    " | marzec 111 p.n.e.",
    "-0110~ | 约公元前111年 | c. 111 BC | 紀元前111年ごろ | ca. 111 v. Chr. | ~111 p.n.e.",
    "-0110-21 | 公元前111年春 | spring 111 BC | 紀元前111年春 | Frühjahr 111 v. Chr."
    " | wiosna 111 p.n.e.",
    "-0220/-0205 | 公元前221—前206年 | 221–206 BC | 紀元前221年～紀元前206年 | 221–206 v. Chr."
    " | 221 p.n.e. – 206 p.n.e.",
    "-0201/0220 | 公元前202—公元220年 | 202 BC–AD 220 | 紀元前202年～西暦220年"
    " | 202 v. Chr.–220 n. Chr. | 202 p.n.e. – 220",
    "-0201~/0220 | 约公元前202年至公元220年 | c. 202 BC–AD 220 | 紀元前202年ごろ～西暦220年"
    " | ca. 202 v. Chr. – 220 n. Chr. | ~202 p.n.e. – 220",
    "-01XX | 公元前2世纪 | 2nd century BC | 紀元前2世紀 | 2. Jahrhundert v. Chr."
    " | 200 p.n.e. – 101 p.n.e.",
    "-01XX/.. | 公元前2世纪至今 | since the 2nd century BC | 紀元前2世紀～現在"
    " | 2. Jahrhundert v. Chr. – … | 200 p.n.e. – …",
    # The years that share their digits are not those of a decade by name: 119 to 110 BC.
    "-011X | 公元前120—前111年 | 120–111 BC | 紀元前120年～紀元前111年 | 120–111 v. Chr."
    " | 120 p.n.e. – 111 p.n.e.",
]


@pytest.mark.parametrize("row", BEFORE)
def test_years_before_our_era(row: str) -> None:
    edtf, *texts = row.split(" | ")
    value = parse_edtf(edtf)
    printed = [format_edtf(value, tag) for tag in ("zh-Hans", "en", "ja", "de", "pl")]
    assert [re.sub(r"\s", " ", text) for text in printed] == texts


@given(st.integers(1, 9999), st.sampled_from([*TAGS, "pl", "ko", "ru", "vi", "hu"]))
def test_a_year_before_our_era_is_told_from_one_of_it(year: int, tag: str) -> None:
    before, after = (format_edtf(Date(one), tag) for one in (1 - year, year))
    assert before != after
    assert str(year) in before


@pytest.mark.parametrize(("edtf", "chinese", "english"), EARLY)
def test_a_year_of_two_digits_is_told_with_its_era(edtf: str, chinese: str, english: str) -> None:
    assert [format_edtf(parse_edtf(edtf), tag) for tag in ("zh-Hans", "en")] == [chinese, english]


def test_a_language_with_patterns_does_not_use_those_of_cldr(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """They change from release to release of Babel."""

    def refuse(self: Locale) -> object:
        raise AssertionError

    for name in ("interval_formats", "datetime_skeletons", "date_formats"):
        monkeypatch.setattr(Locale, name, property(refuse))
    printer_for.cache_clear()
    for key in (key for key, idiom in IDIOMS.items() if idiom.dates):
        for edtf in SAMPLES:
            assert edtf_parts.__wrapped__(parse_edtf(edtf), key)
