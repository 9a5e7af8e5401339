"""The record: the same bytes for the same publication, and no other bytes taken for one."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.deploy.record import Entry, Origin, Record, decode_record, encode_record

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
