"""The record: the same bytes for the same publication, no other bytes taken for one, and what
changes between two."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.deploy.record import (
    RECORD,
    Changes,
    Entry,
    Origin,
    Record,
    compare,
    decode_record,
    encode_record,
    is_page,
)

COMMITS = st.text("0123456789abcdef", min_size=40, max_size=40)
ORIGINS = st.none() | st.builds(Origin, COMMITS | COMMITS.map(lambda c: c + c[:24]), st.booleans())
FILES = st.dictionaries(st.text(), st.builds(Entry, st.integers(0), st.text()))
RECORDS = st.builds(Record, st.text(), ORIGINS, FILES)


def test_its_form() -> None:
    record = Record(
        "site-builder 1.2.3",
        Origin("a1" * 20, dirty=True),
        {"zh/故事/index.html": Entry(12, "d1"), "index.html": Entry(0, "d0")},
    )
    assert encode_record(record).decode() == (
        '{"files":{"index.html":[0,"d0"],"zh/故事/index.html":[12,"d1"]},'
        f'"source":{{"commit":"{"a1" * 20}","dirty":true}},'
        '"tool":"site-builder 1.2.3","version":1}\n'
    )


@given(RECORDS)
def test_what_is_written_is_read(record: Record) -> None:
    assert decode_record(encode_record(record)) == record


@given(RECORDS, st.randoms())
def test_the_order_of_the_files_does_not_matter(record: Record, random: Random) -> None:
    rows = list(record.files.items())
    random.shuffle(rows)
    assert encode_record(Record(record.tool, record.origin, dict(rows))) == encode_record(record)


@given(st.binary())
def test_other_bytes_are_no_record(data: bytes) -> None:
    assert decode_record(data) is None


def test_other_json_is_no_record() -> None:
    for text in (
        "[]",
        '{"version":2,"tool":"t","source":null,"files":{}}',
        '{"version":1,"tool":"t","source":null,"files":{"a":[1]}}',
        '{"version":1,"tool":"t","source":null,"files":{"a":[-1,"d"]}}',
        '{"version":1,"tool":"t","source":null,"files":[]}',
        '{"version":1,"tool":1,"source":null,"files":{}}',
        "[" * 100_000,
    ):
        assert decode_record(text.encode()) is None


@pytest.mark.parametrize("commit", ["", "HEAD", "--help", "a" * 39, "A" * 40, "a" * 40 + "\n"])
def test_what_is_no_commit_is_no_origin(commit: str) -> None:
    record = decode_record(encode_record(Record("t", Origin(commit))))
    assert record == Record("t", None)


FEW_FILES = st.dictionaries(
    st.sampled_from(["a", "b", "c", "d", RECORD]),
    st.builds(Entry, st.integers(0, 9), st.sampled_from("xy")),
)


def test_what_comes_changes_and_goes() -> None:
    old = {"a": Entry(1, "x"), "b": Entry(2, "x"), "c": Entry(4, "x")}
    new = {"b": Entry(8, "y"), "c": Entry(4, "x"), "d": Entry(16, "x")}
    assert compare(old, new) == Changes(("d",), ("b",), ("a",), new_bytes=24, old_bytes=1)


def test_a_file_of_unknown_content_counts_as_changed() -> None:
    assert compare({"a": Entry(1, "")}, {"a": Entry(1, "x")}).changed == ("a",)


@given(FEW_FILES, FEW_FILES)
def test_old_and_changes_make_new(old: dict[str, Entry], new: dict[str, Entry]) -> None:
    changes = compare(old, new)
    made = {path: entry for path, entry in old.items() if path not in changes.removed}
    made |= {path: new[path] for path in (*changes.added, *changes.changed)}
    digests = {path: entry.digest for path, entry in made.items() if path != RECORD}
    assert digests == {path: entry.digest for path, entry in new.items() if path != RECORD}
    assert changes.is_empty == (compare(new, old).is_empty)


@given(FEW_FILES)
def test_nothing_changes_into_itself(files: dict[str, Entry]) -> None:
    assert compare(files, files).is_empty
    assert compare({**files, RECORD: Entry(1, "old")}, files).is_empty


def test_pages() -> None:
    assert is_page("zh/story/index.html")
    assert not is_page("zh/feed.xml")
