"""Anchors, of which no page has one twice."""

from dataclasses import replace

from tests.support.features import make_article, make_feature, make_page_context, part


def test_a_fact_has_its_anchor_where_it_is_shown_first() -> None:
    context = make_page_context(make_feature())
    assert [context.anchor("photo", "a"), context.anchor("photo", "a")] == ["photo-a", ""]
    assert context.anchor("event", "a") == "event-a"


def test_a_fact_that_is_only_cited_has_its_anchor_at_its_first_citation() -> None:
    context = replace(make_page_context(make_feature()), cited=frozenset({"number-a"}))
    assert [context.cited_anchor("number", name) for name in "aab"] == ["number-a", "", ""]


def test_a_block_takes_the_next_free_anchor() -> None:
    context = make_page_context(make_feature(make_article("zh", part("one"))))
    context.taken.update({"one-2", "one-3"})
    assert [context.block_anchor("one", n) for n in (1, 2, 3)] == ["one-1", "one-4", "one-5"]


def test_links_are_relative_to_the_page() -> None:
    assert make_page_context(make_feature()).href("en/story/") == "../../en/story/"
