"""The checks of single values. What depends on a record is in tests/read/test_schema.py."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from site_builder.model.checks import (
    check_date,
    check_file_id,
    check_id,
    check_once,
    check_photo_name,
    check_reference,
    check_text_or_level,
    check_url,
    check_words,
    fail,
)

anything = st.one_of(
    st.none(), st.booleans(), st.integers(), st.decimals(), st.text(), st.lists(st.text())
)


def test_files_are_named_after_some_ids() -> None:
    assert check_file_id("console") == "console"
    for name in ("con", "aux", "com1"):
        assert check_id(name) == name
        with pytest.raises(PydanticCustomError) as caught:
            check_file_id(name)
        assert caught.value.type == "bad-id"


@pytest.mark.parametrize("value", ["a", "0", "street-1", "a" * 80, "a--b"])
def test_good_ids(value: str) -> None:
    assert check_id(value) == value


def test_an_id_may_be_a_number() -> None:
    assert check_id(2021) == "2021"


@pytest.mark.parametrize(
    "value", ["", "-a", "A", "a_b", "a b", "街", "a\n", "a" * 81, None, True, []]
)
def test_bad_ids(value: Any) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        check_id(value)
    assert caught.value.type in ("bad-id", "wrong-type")


@pytest.mark.parametrize("value", ["a.jpg", "一条 街%20.jpg", "..a", "it's.png"])
def test_good_photo_names(value: str) -> None:
    assert check_photo_name(value) == value


@pytest.mark.parametrize(
    "value", ["../a.jpg", "/a.jpg", "a/b.jpg", "a\\b.jpg", "..", ".", "a\0.jpg", "", " ", 1, None]
)
def test_bad_photo_names(value: Any) -> None:
    with pytest.raises(PydanticCustomError):
        check_photo_name(value)


def test_whether_a_reference_is_an_id_is_seen_between_the_files() -> None:
    for value in ("station.jpg", "Xinhua", "新华社", "street-1"):
        assert check_reference(value) == value
    assert check_reference(2021) == "2021"
    wrong: list[Any] = ["", " ", None, True, [], "a，b"]
    for value in wrong:
        with pytest.raises(PydanticCustomError):
            check_reference(value)


def test_typographic_quotation_marks_around_a_date() -> None:
    for value in ("“1978-09”", "「1978-09」", "＂1978-09＂"):
        with pytest.raises(PydanticCustomError) as caught:
            check_date(value)
        (fault,) = (caught.value.context or {})["faults"]
        assert (fault.code, fault.hint) == ("bad-date", 'write "1978-09"')


def test_nothing_is_listed_twice() -> None:
    assert check_once(()) == ()
    with pytest.raises(PydanticCustomError, match="'b' is listed twice") as caught:
        check_once(("a", "b", "b"))
    (fault,) = (caught.value.context or {})["faults"]
    assert fault.inside == (2,)


def test_levels() -> None:
    info: Any = None
    assert check_text_or_level("national", info) == "national"
    with pytest.raises(PydanticCustomError, match="isn't a level"):
        check_text_or_level("National", info)


def test_words() -> None:
    assert check_words(" a ") == " a "
    for value, message in (("", "empty"), (None, "empty"), (3, "must be words"), (True, "words")):
        with pytest.raises(PydanticCustomError, match=message):
            check_words(value)


def test_braces_in_a_message_stay_as_they_are() -> None:
    assert fail("bad-value", "write {zh: …}").message() == "write {zh: …}"


@given(anything)
def test_any_value_is_taken_or_refused_in_words(value: Any) -> None:
    for check in (check_id, check_date, check_url, check_photo_name, check_words):
        said = "taken"
        try:
            check(value)
        except PydanticCustomError as error:
            said = error.message()
        assert said


def test_a_set_of_dates_without_quotes_is_told_as_one() -> None:
    with pytest.raises(PydanticCustomError) as caught:
        check_date([2020, 2021])
    assert (caught.value.type, "sets of dates" in str(caught.value)) == ("bad-date", True)
