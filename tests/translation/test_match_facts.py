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
