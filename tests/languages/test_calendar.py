"""Single dates and spans in a language."""

import pytest

from site_builder.edtf import Date
from site_builder.languages.calendar import printer_for

DAY = Date(2021, 9, 1)


@pytest.mark.parametrize(
    ("tag", "date", "words"),
    [
        ("en-GB", DAY, "1 September 2021"),
        ("en-US", DAY, "September 1, 2021"),
        ("fr", DAY, "1er septembre 2021"),
        ("zh-Hans", DAY, "2021年9月1日"),
        ("zh-Hans", Date(2021, 9), "2021年9月"),
        ("zh-Hans", Date(79), "公元79年"),
        ("ru", Date(2021, 9), "сентябрь 2021\u202fг."),
        ("ru", DAY, "1 сентября 2021\u202fг."),
        ("pl", DAY, "1 września 2021"),  # by CLDR
        ("pl", Date(2021), "2021"),
    ],
)
def test_dates(tag: str, date: Date, words: str) -> None:
    assert printer_for(tag).date(date) == words


@pytest.mark.parametrize(
    ("tag", "start", "end", "parts"),
    [
        ("en-GB", DAY, Date(2021, 9, 17), ("1", "–", "17 September 2021")),
        ("zh-Hans", DAY, Date(2021, 9, 17), ("2021年9月1日", "至", "17日")),
        ("en-GB", DAY, Date(2022, 9, 17), None),
        ("en-GB", Date(79), Date(96), ("AD 79", "–", "96")),
        ("en-GB", Date(-220), Date(-205), ("221", "–", "206 BC")),
        ("en-GB", Date(-220), Date(220), ("221 BC", "–", "AD 220")),
        ("zh-Hans", Date(-220), Date(-205), ("公元前221", "—", "前206年")),
        ("ru", Date(-220), Date(-205), ("221", "–", "206\u202fгг. до\u00a0н.\u00a0э.")),
        ("pl", DAY, Date(2021, 9, 17), None),
    ],
)
def test_spans(tag: str, start: Date, end: Date, parts: tuple[str, str, str] | None) -> None:
    assert printer_for(tag).span(start, end) == parts


@pytest.mark.parametrize(
    ("tag", "year", "template", "words"),
    [
        ("en", 2021, "spring {}", "spring 2021"),
        ("en", -110, "spring {}", "spring 111 BC"),
        ("zh-Hans", -110, "{}年春", "公元前111年春"),
        ("ru", -110, "весна {}\u202fг.", "весна 111\u202fг. до\u00a0н.\u00a0э."),
        ("pl", -110, "wiosna {}", "wiosna 111 p.n.e."),
    ],
)
def test_a_year_in_a_name_has_its_era(tag: str, year: int, template: str, words: str) -> None:
    assert printer_for(tag).named(year, template) == words


def test_any_tag_has_a_printer() -> None:
    assert printer_for("x-own").date(Date(2021)) == "2021"
