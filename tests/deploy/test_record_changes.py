"""What a publication changes."""

from hypothesis import given
from hypothesis import strategies as st

from site_builder.deploy.record import RECORD, Changes, Entry, compare, is_page

FILES = st.dictionaries(
    st.sampled_from(["a", "b", "c", "d", RECORD]),
    st.builds(Entry, st.integers(0, 9), st.sampled_from("xy")),
)


def test_what_comes_changes_and_goes() -> None:
    old = {"a": Entry(1, "x"), "b": Entry(2, "x"), "c": Entry(4, "x")}
    new = {"b": Entry(8, "y"), "c": Entry(4, "x"), "d": Entry(16, "x")}
    assert compare(old, new) == Changes(("d",), ("b",), ("a",), new_bytes=24, old_bytes=1)


def test_a_file_of_unknown_content_counts_as_changed() -> None:
    assert compare({"a": Entry(1, "")}, {"a": Entry(1, "x")}).changed == ("a",)


@given(FILES, FILES)
def test_old_and_changes_make_new(old: dict[str, Entry], new: dict[str, Entry]) -> None:
    changes = compare(old, new)
    made = {path: entry for path, entry in old.items() if path not in changes.removed}
    made |= {path: new[path] for path in (*changes.added, *changes.changed)}
    digests = {path: entry.digest for path, entry in made.items() if path != RECORD}
    assert digests == {path: entry.digest for path, entry in new.items() if path != RECORD}
    assert changes.is_empty == (compare(new, old).is_empty)


@given(FILES)
def test_nothing_changes_into_itself(files: dict[str, Entry]) -> None:
    assert compare(files, files).is_empty
    assert compare({**files, RECORD: Entry(1, "old")}, files).is_empty


def test_pages() -> None:
    assert is_page("zh/story/index.html")
    assert not is_page("zh/feed.xml")
