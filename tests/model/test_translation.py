"""How a unit stands, as a value."""

from site_builder.model.translation import Unit, UnitStanding, record_name
from site_builder.problems.problems import Location


def test_the_address_is_the_sources() -> None:
    place = Location("article.zh.md")
    ours, theirs = (Unit(name, "item", "", place, place) for name in ("a-1.1", "a-2.1"))
    assert UnitStanding("fresh", ours, theirs).address == "a-1.1"
    assert UnitStanding("orphaned", None, theirs).address == "a-2.1"


def test_the_name_of_a_record() -> None:
    assert record_name("zh-Hant") == "translation.zh-Hant.yaml"
