"""The section of a fact, whichever file says it."""

from site_builder.model.facts import Facts
from site_builder.model.placing import AT_THE_END, settled
from tests.support.features import award, event, make_facts, number, photo, section


def places(facts: Facts) -> list[tuple[str, str | None]]:
    kinds = (facts.photos, facts.timeline, facts.awards, facts.numbers)
    return [(record.id, record.section) for kind in kinds for record in kind]


def test_both_ways_say_the_same() -> None:
    names = {"photos": ["p"], "timeline": ["e"], "awards": ["a"], "numbers": ["n"]}
    listed = make_facts(
        sections=[section("one", **names), section("two")],
        photos=[photo("p")],
        timeline=[event("e")],
        awards=[award("a")],
        numbers=[number("n")],
    )
    own = make_facts(
        sections=[section("one"), section("two")],
        photos=[photo("p", section="one")],
        timeline=[event("e", section="one")],
        awards=[award("a", section="one")],
        numbers=[number("n", section="one")],
    )
    both = settled(listed)
    assert both == settled(own) == settled(both)
    assert places(both) == [("p", "one"), ("e", "one"), ("a", "one"), ("n", "one")]
    assert both.sections[0].numbers == ("n",)


def test_the_list_comes_first_in_its_own_order() -> None:
    facts = make_facts(
        sections=[section("one", numbers=["c", "a"])],
        numbers=[number("a"), number("b", section="one"), number("c", section="one")],
    )
    assert settled(facts).sections[0].numbers == ("c", "a", "b")


def test_what_is_for_the_end_is_in_no_list() -> None:
    facts = make_facts(sections=[section("one")], numbers=[number("a", section=AT_THE_END)])
    assert settled(facts) == facts
