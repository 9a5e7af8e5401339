"""Texts and dates as one reader gets them."""

import pytest

from site_builder.edtf import parse_edtf
from site_builder.views.facts import DateView, TimeRun
from site_builder.views.shell import Words
from tests.support.features import AR, EN, FR, ZH, make_feature, make_frame, make_site

FRAME = make_frame(make_site(ZH, EN, FR, AR))


def test_a_text_in_the_readers_language_is_not_marked() -> None:
    assert FRAME.reader("en").words({"zh": "街", "en": "Street"}) == Words("Street")


@pytest.mark.parametrize(
    ("text", "fallback", "words"),
    [
        ({"zh": "街", "en": "Street"}, "zh", Words("街", "zh-Hans", "ltr")),
        ({"zh": "街", "en": "Street"}, "en", Words("Street", "en", "ltr")),
        ({"ar": "شارع"}, "zh", Words("شارع", "ar", "rtl")),
        ({"en": ""}, "en", Words("")),
    ],
)
def test_a_missing_text_is_borrowed_and_marked(
    text: dict[str, str], fallback: str, words: Words
) -> None:
    assert FRAME.reader("fr", fallback).words(text) == words


def test_a_text_that_is_empty_on_purpose_is_not_borrowed() -> None:
    assert FRAME.reader("en").words({"zh": "个", "en": ""}) == Words("")


def test_without_a_fallback_the_sites_default_language_stands_in() -> None:
    assert FRAME.reader("fr").words({"en": "x", "zh": "街"}).lang == "zh-Hans"
    assert FRAME.reader("fr").plain({"zh": "街"}) == "街"


def test_what_is_not_given_stays_away() -> None:
    reader = FRAME.reader("zh")
    assert (reader.optional(None), reader.optional_date(None)) == (None, None)


def test_each_end_of_a_range_is_a_time_of_its_own() -> None:
    view = FRAME.reader("en").date(parse_edtf("2021-09/2021-11"))
    assert view.text == "September–November 2021"
    assert view.runs == (
        TimeRun("September", "2021-09"),
        TimeRun("–", ""),
        TimeRun("November 2021", "2021-11"),
    )


def test_a_date_can_be_told_in_words() -> None:
    told = {"zh": "西汉元鼎六年", "en": "the sixth year of Yuanding"}
    early, late = parse_edtf("-0110"), parse_edtf("2021-09")
    assert FRAME.reader("zh").date(early, told) == DateView(
        "西汉元鼎六年", (TimeRun("西汉元鼎六年", ""),)
    )
    assert FRAME.reader("en").date(late, told).runs == (
        TimeRun("the sixth year of Yuanding", "2021-09"),
    )
    borrowed = FRAME.reader("en").date(early, {"zh": "西汉元鼎六年"})
    assert (borrowed.text, borrowed.lang, borrowed.dir) == ("西汉元鼎六年", "zh-Hans", "ltr")
    assert FRAME.reader("en").optional_date(early, None) == FRAME.reader("en").date(early)


@pytest.mark.parametrize(
    ("dates", "date", "text"),
    [
        ({"published": "2023-05-01"}, "2030/..", "from 2030"),
        ({"published": "2023-05-01"}, "2023/..", "since 2023"),
        ({"published": "2023-05-01"}, "2023-06/..", "from June 2023"),
        ({"published": "2023-05-01", "updated": "2023-06-02"}, "2023-06/..", "since June 2023"),
        ({"published": "2023"}, "2023-06/..", "since June 2023"),
    ],
)
def test_what_is_ahead_is_so_from_the_day_of_publication(
    dates: dict[str, str], date: str, text: str
) -> None:
    reader = FRAME.reader_of(make_feature(feature=dates), "en")
    assert reader.date(parse_edtf(date)).text == text
