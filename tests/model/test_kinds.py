"""The table of the kinds of facts, and what is derived from it."""

from typing import Any

from site_builder.model.facts import RECORDS, Event, Facts, Photo, Section
from site_builder.model.ids import ID
from site_builder.model.kinds import (
    ANCHOR_PREFIXES,
    DIRECTIVES,
    FACTS_FILES,
    KINDS,
    RESERVED,
    ROLES,
    SHARED_FILES,
    SHOWN_KINDS,
    SITE_WIDE,
)
from site_builder.model.record_references import references_of
from tests.support.features import event, make_facts, photo, section, text


def test_names_are_unique_and_can_be_ids() -> None:
    for names in ([k.name for k in KINDS], [k.singular for k in KINDS]):
        assert len(set(names)) == len(names)
        assert all(map(ID.fullmatch, names))


def test_the_table_says_what_it_always_said() -> None:
    assert set(DIRECTIVES) == {"photo", "gallery", "timeline", "awards", "numbers", "quote"}
    assert ROLES == {"date": "timeline", "number": "numbers", "person": "people", "term": "terms"}
    assert ANCHOR_PREFIXES == {
        "photos": "photo",
        "timeline": "event",
        "awards": "award",
        "numbers": "number",
    }
    assert set(RESERVED) == {
        *("top", "photo", "event", "award", "number", "person", "note", "main", "more"),
        "correction",
    }


def test_each_kind_has_a_file_and_a_record() -> None:
    assert [kind.file for kind in KINDS if not kind.is_site_wide] == list(FACTS_FILES[1:])
    assert {f"content/{name}.yaml" for name in SITE_WIDE} <= set(SHARED_FILES)
    without_ids = ("feature", "corrections")
    assert list(RECORDS) == [name for name in Facts.model_fields if name not in without_ids]


def test_sections_can_have_records_of_every_kind_that_is_shown() -> None:
    (record,) = make_facts(sections=[section("one")]).sections
    assert all(getattr(record, kind.name) == () for kind in SHOWN_KINDS)


def found(record: Any) -> list[tuple[tuple[str | int, ...], str, str, bool]]:
    return [(path, to.kind, name, to.may_be_text) for path, to, name in references_of(record)]


def test_the_references_of_a_record() -> None:
    facts = make_facts(
        sections=[section("one", photos=["a", "b"], awards=["c"])],
        photos=[photo("a", credit="li-na"), photo("b", credit=text("Li Na"))],
        timeline=[event("e", photo="a", section="one"), event("f")],
    )
    one: Section = facts.sections[0]
    assert found(one) == [
        (("photos", 0), "photos", "a", False),
        (("photos", 1), "photos", "b", False),
        (("awards", 0), "awards", "c", False),
    ]
    first: Photo
    first, second = facts.photos
    assert found(first) == [(("credit",), "people", "li-na", True)]
    assert found(second) == []
    start: Event
    start, end = facts.timeline
    assert found(start) == [
        (("photo",), "photos", "a", False),
        (("section",), "sections", "one", False),
    ]
    assert found(end) == []
