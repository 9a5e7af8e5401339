"""Anchors and kinds of an article's parts."""

from site_builder.model.article import Directive, note_reference_anchor
from site_builder.problems.problems import Location


def test_a_directives_kind_is_its_name() -> None:
    assert Directive("top-1", "quote", (), (), Location("a.md")).kind == "quote"


def test_each_use_of_a_footnote_has_its_anchor() -> None:
    assert note_reference_anchor(2, 0) == "note-ref-2"
    assert note_reference_anchor(2, 1) == "note-ref-2-2"
