"""`facts.json`: everything in it, with all its digits."""

import json
from decimal import Decimal
from typing import Any

import pytest

from site_builder.render.open_data import facts_json, written_records
from site_builder.views.facts import PublishedPicture
from tests.support.features import award, event, make_facts, number, person, photo, section

KEYS = ("zh", "en")


def data_of(**kinds: Any) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(
        facts_json({}, written_records(make_facts(**kinds), {}, KEYS))
    )
    return data


@pytest.mark.parametrize(
    ("value", "changes", "written", "digits"),
    [
        (Decimal("94.70"), {}, "94.70", 2),
        (Decimal("94.7"), {"digits": 2}, "94.7", 2),
        (1_440_000, {}, "1440000", 0),
        (Decimal("1.44E+6"), {}, "1440000", 0),
        (Decimal("0.000001"), {}, "0.000001", 6),
        (Decimal("12345678901.12345678"), {}, "12345678901.12345678", 8),
    ],
)
def test_numbers_keep_their_digits(
    value: Any, changes: dict[str, Any], written: str, digits: int
) -> None:
    records = written_records(make_facts(numbers=[number("n", value, **changes)]), {}, KEYS)
    text = facts_json({}, records).decode()
    assert f'"value": {written},' in text
    (record,) = json.loads(text, parse_float=Decimal)["numbers"]
    assert record["value"] == value
    assert record["digits"] == digits


@pytest.mark.parametrize(
    ("value", "written", "digits"),
    [
        ({"from": 50, "to": Decimal("60.5")}, '{"from": 50, "to": 60.5}', 1),
        ({"from": 50}, '{"from": 50}', 0),
        ({"to": Decimal("0.50")}, '{"to": 0.50}', 2),
    ],
)
def test_a_range_has_its_bounds(value: Any, written: str, digits: int) -> None:
    records = written_records(make_facts(numbers=[number("n", value)]), {}, KEYS)
    text = facts_json({}, records).decode()
    assert f'"value": {written},' in text
    assert json.loads(text)["numbers"][0]["digits"] == digits


def test_how_pages_print_a_number_is_no_fact() -> None:
    changes = {"currency": "CNY", "per": {"en": "person"}, "digits": 1, "scale": {"en": "million"}}
    facts = make_facts(numbers=[number("n", 5_000_000, **changes)])
    (record,) = json.loads(facts_json({}, written_records(facts, {}, KEYS)))["numbers"]
    assert (record["currency"], record["per"]) == ("CNY", {"en": "person"})
    assert record["digits"] == 0  # of the value, not of the figure in millions
    assert "scale" not in record


def test_texts_are_in_all_languages_and_dates_as_they_were_written() -> None:
    (record,) = data_of(timeline=[event("e", "2021-09/..", text={"zh": "字"})])["timeline"]
    assert record == {
        "id": "e",
        "date": "2021-09/..",
        "title": {"zh": "event e zh", "en": "event e en"},
        "text": {"zh": "字"},
    }


def test_a_photo_to_hand_has_its_published_address() -> None:
    record = photo("p", file="a.jpg", credit="wang", license="https://example.org/by")
    facts = make_facts(photos=[record, photo("q")])
    pictures = {"p": PublishedPicture("https://example.org/p.jpg", 1200, 800)}
    first, second = json.loads(facts_json({}, written_records(facts, pictures, KEYS)))["photos"]
    assert (first["url"], first["width"], first["height"]) == (
        "https://example.org/p.jpg",
        1200,
        800,
    )
    assert (first["credit"], first["license"]) == ("wang", "https://example.org/by")
    assert "url" not in second


def test_a_source_is_named() -> None:
    source = {"name": {"zh": "日报"}, "date": "2021", "url": "https://example.com/"}
    data = data_of(numbers=[number("n", source=source)], feature={"source": source})
    assert data["feature"]["source"] == data["numbers"][0]["source"] == source


def test_what_was_not_given_is_left_out() -> None:
    data = data_of(people=[person("a")], awards=[award("a", count=3)], sections=[section("one")])
    assert list(data) == ["feature", "sections", "awards", "people"]
    assert data["feature"] == {"published": "2021-11-17", "draft": False}
    assert None not in data["awards"][0].values()


def test_what_it_belongs_to_comes_first() -> None:
    text = facts_json(
        {"url": "https://example.org/<&>\u2028", "pages": {}},
        written_records(make_facts(), {}, KEYS),
    ).decode()
    assert list(json.loads(text)) == ["url", "pages", "feature"]
    assert json.loads(text)["url"] == "https://example.org/<&>\u2028"
    assert text.startswith('{\n "url": "')
    assert text.endswith("\n}\n")


def test_a_language_without_a_page_has_no_words() -> None:
    facts = make_facts(numbers=[number("n", unit={"zh": "座", "en": {"one": "a", "other": "b"}})])
    data = json.loads(facts_json({}, written_records(facts, {}, ("en",))))
    (record,) = data["numbers"]
    assert record["label"] == {"en": "number n en"}
    assert record["unit"] == {"en": {"one": "a", "other": "b"}}


def test_what_is_for_the_newsroom_and_this_program_is_left_out() -> None:
    notes = {"full_names": True, "fallback": "hide", "aliases": ["/old/"]}
    assert data_of(feature=notes)["feature"] == {"published": "2021-11-17", "draft": False}
