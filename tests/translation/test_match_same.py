"""The same texts are found again, wherever they are."""

from hypothesis import given
from hypothesis import strategies as st

from site_builder.translation.match_same import match_same


def same(old: str, new: str) -> str:
    """For each letter of the old text, where it is in the new one."""
    pairs = match_same(old, new)
    return "".join(str(pairs[at]) if at in pairs else "-" for at in range(len(old)))


def test_unique_texts_are_known_by_themselves() -> None:
    assert same("abcd", "abcd") == "0123"
    assert same("abcd", "dacb") == "1320"
    assert same("abcd", "axd") == "0--2"


def test_equal_texts_are_told_apart_by_their_neighbours() -> None:
    assert same("axbxcx", "bxcx") == "--0123"
    assert same("axbxcx", "axcx") == "01--23"
    assert same("xxaxx", "xaxx") in ("-0123", "0-123")


def test_equal_texts_that_were_swapped_are_where_they_were() -> None:
    assert same("xx", "xx") == "01"
    assert same("axxb", "axxb") == "0123"


def test_a_moved_section_takes_its_equal_texts_along() -> None:
    assert same("axybxycxy", "bxycxyaxy") == "678012345"


def test_what_is_known_stays() -> None:
    assert match_same("aab", "aab", {0: 1}) == {0: 1, 1: 0, 2: 2}


@given(st.text("abc", max_size=12), st.text("abc", max_size=12))
def test_as_many_as_there_are_in_both(old: str, new: str) -> None:
    pairs = match_same(old, new)
    assert all(old[ours] == new[theirs] for ours, theirs in pairs.items())
    assert len(set(pairs.values())) == len(pairs)
    assert len(pairs) == sum(min(old.count(one), new.count(one)) for one in "abc")
