"""Texts of facts are known by their addresses."""

from site_builder.model.translation import Accepted
from site_builder.translation.match_facts import match_facts

STREET = Accepted("photos/street.caption", "text", "街道", "A street")
OFFICE = Accepted("photos/office.caption", "text", "街道", "An office")


def found(source: dict[str, str], target: dict[str, str], *recorded: Accepted) -> dict[str, str]:
    return {key: one.address for key, one in match_facts(source, target, recorded).items()}


def test_by_address_whatever_they_say() -> None:
    texts = {"photos/street.caption": "另一条街道"}
    assert found(texts, texts, STREET) == {"photos/street.caption": "photos/street.caption"}


def test_by_their_contents_if_the_id_was_renamed() -> None:
    new = "photos/road.caption"
    assert found({new: "街道"}, {new: "A road"}, STREET) == {new: STREET.address}
    assert found({new: "一条路"}, {new: "A street"}, STREET) == {new: STREET.address}
    assert found({new: "一条路"}, {new: "A road"}, STREET) == {}


def test_only_in_the_same_field_of_the_same_file() -> None:
    for other in ("photos/road.alt", "awards/road.caption", "article.title"):
        assert found({other: "街道"}, {other: "A street"}, STREET) == {}


def test_each_is_used_once() -> None:
    texts = {"photos/a.caption": "街道", "photos/b.caption": "街道", "photos/c.caption": "街道"}
    assert found(texts, {}, STREET, OFFICE) == {
        "photos/a.caption": STREET.address,
        "photos/b.caption": OFFICE.address,
    }


def numbered(*texts: str) -> dict[str, str]:
    return {f"awards/cup.recipients.{number}": text for number, text in enumerate(texts, 1)}


def test_a_list_that_was_counted_anew() -> None:
    recorded = [
        Accepted(address, "text", text, text.upper())
        for address, text in numbered("one", "two", "three").items()
    ]
    source, target = numbered("new", "one", "two!", "three"), numbered("NEW", "ONE", "TWO", "THREE")
    now = match_facts(source, target, recorded)
    assert [now[address].source if address in now else "" for address in source] == [
        *("", "one", "two", "three")
    ]
    fewer = match_facts(numbered("two", "three"), numbered("TWO", "THREE"), recorded)
    assert [one.source for one in fewer.values()] == ["two", "three"]


def test_texts_that_were_swapped_in_one_language_are_at_their_addresses() -> None:
    a, b = "photos/a.caption", "photos/b.caption"
    recorded = [Accepted(a, "text", "甲", "A"), Accepted(b, "text", "乙", "B")]
    swapped = match_facts({a: "乙", b: "甲"}, {a: "A", b: "B"}, recorded)
    assert {key: one.address for key, one in swapped.items()} == {a: a, b: b}
    both = match_facts({a: "乙", b: "甲"}, {a: "B", b: "A"}, recorded)
    assert {key: one.address for key, one in both.items()} == {a: b, b: a}
