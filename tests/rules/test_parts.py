"""The parts of an article beside those of its translation."""

from site_builder.rules.parts import nth, parts_of_both, say, shape
from tests.support.features import HERE, directive, make_article, part, prose


def test_the_lead_and_the_sections_of_both() -> None:
    source = make_article("zh", part("one", prose("one-1")), part("two"), lead=(prose("top-1"),))
    other = make_article("en", part("two", prose("two-1")), part("three"), part("one"))
    found = [(one.id, len(one.ours), len(one.theirs)) for one in parts_of_both(source, other)]
    assert found == [("", 1, 0), ("one", 1, 0), ("two", 0, 1)]


def test_words() -> None:
    source = make_article("zh", part("one"))
    lead, one = parts_of_both(source, make_article("en", part("one")))
    assert str(lead.words) == "the text before the first section"
    assert str(one.words) == "the section 'one'"
    assert str(say(directive("photo", "one-1", "a"))) == ":::{photo} a"
    assert str(say(prose("one-1"))) == "a paragraph"


def test_blocks_by_what_they_show() -> None:
    assert shape(directive("gallery", "x-1", "a", "b")) == ("gallery", "a", "b")
    assert shape(prose("x-1")) == ("paragraph",)


def test_the_nth_block_or_the_last() -> None:
    assert nth((), 3, HERE) == HERE
    assert nth((prose("x-1"),), 3, HERE) == prose("x-1").location
