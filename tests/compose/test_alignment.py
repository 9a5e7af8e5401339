"""Which blocks of two articles belong together."""

from hypothesis import given
from hypothesis import strategies as st

from site_builder.compose.alignment import align, aligned_sections, likeness, partners
from site_builder.model.article import Block, Prose
from tests.support.features import HERE, directive, hole, make_article, make_feature, part, prose

KINDS = ("paragraph", "heading", "bullet_list", "photo", "quote")


def block(kind: str, anchor: str, words: str = "words") -> Block:
    if kind in ("photo", "quote"):
        return directive(kind, anchor, *(["p"] if kind == "photo" else []))
    return Prose(anchor, kind, (f'<p id="{anchor}">{words}</p>',), HERE)


blocks = st.lists(st.sampled_from(KINDS), max_size=7).map(
    lambda kinds: [block(kind, f"one-{n}") for n, kind in enumerate(kinds, 1)]
)


@given(blocks, blocks)
def test_every_block_stands_once_in_order_and_only_like_is_paired(
    own: list[Block], other: list[Block]
) -> None:
    rows = align(own, other)
    assert [row.own for row in rows if row.own] == own
    assert [row.other for row in rows if row.other] == other
    assert all(row.own or row.other for row in rows)
    assert all(likeness(row.own, row.other) > 0 for row in rows if row.own and row.other)


@given(blocks)
def test_the_same_blocks_are_paired_one_by_one(own: list[Block]) -> None:
    assert [(row.own, row.other) for row in align(own, own)] == [(one, one) for one in own]


@given(blocks, st.data())
def test_a_block_that_is_wanting_is_the_only_one_alone(
    own: list[Block], data: st.DataObject
) -> None:
    if own:
        gone = data.draw(st.integers(0, len(own) - 1))
        rows = align(own, own[:gone] + own[gone + 1 :])
        alone = [row for row in rows if row.own is None or row.other is None]
        (row,) = alone
        assert row.own is not None
        assert row.own.kind == own[gone].kind


def test_texts_of_like_length_and_with_the_same_facts_belong_together() -> None:
    long, short = "A long paragraph about many things. " * 5, "A short one."
    ours = [block("paragraph", "a-1", long), block("paragraph", "a-2", short)]
    (first, second) = align(ours, [block("paragraph", "a-1", short)])
    assert (first.other, second.own) == (None, ours[1])
    cited = [prose("a-1", "x"), prose("a-2", hole("number", "n"))]
    (first, second) = align(cited, [prose("a-1", hole("number", "n"))])
    assert (first.other, second.own) == (None, cited[1])


def test_sections_are_paired_by_their_ids() -> None:
    own = make_article("en", part("a", prose("a-1")), part("b"), lead=(prose("top-1"),))
    other = make_article("zh", part("a"), part("c", prose("c-1")), part("b"))
    found = [(s.id, len(s.rows)) for s in aligned_sections(own, other)]
    assert found == [("", 1), ("a", 1), ("c", 1), ("b", 0)]


def test_a_block_without_a_partner_has_that_of_the_block_before_it() -> None:
    chinese = make_article("zh", part("a", prose("a-1"), directive("photo", "a-2", "p")))
    english = make_article(
        "en", part("a", directive("photo", "a-1", "p"), prose("a-2")), part("b", prose("b-1"))
    )
    feature = make_feature(chinese, english)
    assert partners(feature, "zh", "en") == {"a": "a", "a-1": "a", "a-2": "a-1"}
    assert partners(feature, "en", "zh") == {"a": "a", "a-1": "a-2", "a-2": "a-2"}
    assert partners(feature, "zh", "zh") == {"a": "a", "a-1": "a-1", "a-2": "a-2"}
