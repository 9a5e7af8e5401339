"""Which blocks of two articles belong together."""

from hypothesis import given
from hypothesis import strategies as st

from site_builder.compose.alignment import aligned_sections, partners
from site_builder.model.article import Article
from site_builder.model.outline import blocks_of
from tests.support.features import make_article, make_feature, part, prose


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """An article with some of a few blocks, in any order, in some of a few sections."""
    names = draw(st.permutations(["a", "b", "c"]).map(lambda order: order[:2]))
    anchors = draw(st.permutations([f"x-{n}" for n in range(6)]))
    cuts = sorted(draw(st.lists(st.integers(0, 6), min_size=3, max_size=3)))
    lead, *rest = (
        tuple(prose(anchor) for anchor in anchors[start:end])
        for start, end in zip([0, *cuts], cuts, strict=False)
    )
    sections = (part(name, *blocks) for name, blocks in zip(names, rest, strict=True))
    return make_article("zh", *sections, lead=lead)


@given(articles(), articles())
def test_every_block_stands_once_and_beside_that_of_its_anchor(
    own: Article, other: Article
) -> None:
    rows = [row for section in aligned_sections(own, other) for row in section.rows]
    assert [row.own for row in rows if row.own] == list(blocks_of(own))
    theirs = [row.other.anchor for row in rows if row.other]
    assert sorted(theirs) == sorted(block.anchor for block in blocks_of(other))
    for row in rows:
        assert row.own or row.other
        if row.own and row.other:
            assert row.own.anchor == row.other.anchor
    found = {section.id for section in aligned_sections(own, other)}
    assert found == {"", *(s.id for s in own.sections), *(s.id for s in other.sections)}


@given(articles(), articles())
def test_a_partner_is_there_and_has_the_same_anchor_where_it_can(
    own: Article, other: Article
) -> None:
    feature = make_feature(own, make_article("en", *other.sections, lead=other.lead))
    there = {block.anchor for block in blocks_of(other)} | {s.id for s in other.sections}
    found = partners(feature, "zh", "en")
    assert set(found.values()) <= there
    here = {block.anchor for block in blocks_of(own)} | {s.id for s in own.sections}
    assert all(found[anchor] == anchor for anchor in here & there)


def test_what_the_other_alone_has_follows_what_it_follows_there() -> None:
    own = make_article("en", part("a", prose("a-1"), prose("a-3")), part("b"))
    other = make_article(
        "zh",
        part("a", prose("a-1"), prose("a-2"), prose("a-3")),
        part("c", prose("c-1")),
        part("b"),
    )
    found = [
        (section.id, [(row.own or row.other).anchor for row in section.rows])  # type: ignore[union-attr]
        for section in aligned_sections(own, other)
    ]
    assert found == [("", []), ("a", ["a-1", "a-2", "a-3"]), ("c", ["c-1"]), ("b", [])]


def test_a_block_without_a_partner_has_that_of_the_block_before_it() -> None:
    chinese = make_article("zh", part("a", prose("a-1"), prose("a-2"), prose("a-3")))
    english = make_article("en", part("a", prose("a-1"), prose("a-3")), part("b", prose("b-1")))
    feature = make_feature(chinese, english)
    assert partners(feature, "zh", "en") == {"a": "a", "a-1": "a-1", "a-2": "a-1", "a-3": "a-3"}
    assert partners(feature, "en", "zh") == {"a": "a", "a-1": "a-1", "a-3": "a-3"}
    assert partners(feature, "zh", "zh") == {a: a for a in ("a", "a-1", "a-2", "a-3")}
