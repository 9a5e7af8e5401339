"""Stamps tell whether a source, or a translation, is still what it was."""

from hypothesis import given
from hypothesis import strategies as st

from site_builder.exchange.handover import as_words, source_stamp, stamp_of, target_stamp


@given(source=st.text(), target=st.text(min_size=1))
def test_a_stamp_has_a_part_for_each_side(source: str, target: str) -> None:
    stamp = stamp_of(source, target)
    assert source_stamp(stamp) == stamp_of(source, "") == source_stamp(stamp_of(source, "x"))
    assert target_stamp(stamp) == target_stamp(stamp_of("", target))


def test_without_a_translation_there_is_no_part_for_it() -> None:
    assert target_stamp(stamp_of("a", "")) == ""


def test_a_difference_is_written_as_wdiff_does() -> None:
    assert as_words((("equal", "a "), ("delete", "b"), ("insert", "c"))) == "a [-b-]{+c+}"
