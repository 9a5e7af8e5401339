"""Which value belongs to which word."""

import pytest

from site_builder.parity.anchors import anchors_in
from site_builder.parity.bindings import bindings, has_ends
from site_builder.parity.claims import claims_in


def bound(text: str, tag: str) -> set[tuple[str, str]]:
    """The words that a value is bound to, as written, with the value."""
    anchors = list(anchors_in(text, tag))
    written = {(one.table, one.meaning): text[one.start : one.end] for one in anchors}
    found = bindings(text, tag, claims_in(text, tag), anchors)
    return {
        (written.get((table, meaning), str(meaning)), claim.written)
        for (table, _group), values in found.items()
        for meaning, claim in values.items()
    }


@pytest.mark.parametrize(
    ("text", "tag", "found"),
    [
        ("男性144人，女性210人", "zh-Hans", {("男性", "144"), ("女性", "210")}),
        ("男性，144人", "zh-Hans", {("男性", "144"), ("人", "144")}),
        ("144 men and 210 women", "en", {("men", "144"), ("women", "210")}),
        ("men and women: 144 and 210, respectively", "en", {("men", "144"), ("women", "210")}),
        ("12名医生和30名护士", "zh-Hans", {("医生", "12"), ("护士", "30")}),
        ("from 5% it rose to 8%", "en", {("start", "5%"), ("end", "8%")}),
        # Two of a table in a clause; and a word that has two values.
        ("144 men women", "en", set()),
        ("144, 2.10 men", "en", {("men", "2.10")}),
        ("144 men. Then 210 men", "en", set()),
    ],
)
def test_a_clause_leaves_no_doubt(text: str, tag: str, found: set[tuple[str, str]]) -> None:
    assert bound(text, tag) >= found
    if not found:
        assert bound(text, tag) == set()


def test_what_goes_from_one_value_to_another() -> None:
    assert has_ends("从5%提高到8%", "zh-Hans")
    assert has_ends("from 5 percent to 8", "en")
    assert not has_ends("5%和8%", "zh-Hans")
