"""The forms of units."""

from decimal import Decimal

import pytest

from site_builder.languages.plurals import plural_category, unit_form

CATEGORIES = [
    ("en", 1, None, "one"),
    ("en", -1, None, "one"),
    ("en", Decimal("1.0"), None, "other"),
    ("en", Decimal("1.4"), 0, "one"),
    ("en", 0, None, "other"),
    ("en", 1_000_000, None, "other"),
    ("fr", 0, None, "one"),
    ("fr", Decimal("1.5"), None, "one"),
    ("ru", 3, None, "few"),
    ("ru", 21, None, "one"),
    ("ru", 11, None, "many"),
    ("ar", 2, None, "two"),
    ("zh-Hans", 1, None, "other"),
]


@pytest.mark.parametrize(("tag", "value", "digits", "category"), CATEGORIES)
def test_category(tag: str, value: int | Decimal, digits: int | None, category: str) -> None:
    assert plural_category(value, tag, digits) == category


def test_other_stands_in_for_a_form_that_is_not_given() -> None:
    forms = {"one": "человек", "other": "человека"}
    assert [unit_form(forms, value, "ru") for value in (1, 3, 5)] == [
        "человек", "человека", "человека",
    ]  # fmt: skip
    assert unit_form("people", 1, "en") == "people"
