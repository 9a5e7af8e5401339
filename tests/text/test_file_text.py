"""A file as it is written: places, and changes that touch nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.text.file_text import FileText
from site_builder.text.source import Edit, Source, decode

TEXT = st.text(alphabet="a文\r\n", max_size=20)


@given(text=TEXT, marks=st.integers(0, 2))
def test_places_are_those_of_the_source(text: str, marks: int) -> None:
    file = FileText.of(("\ufeff" * marks + text).encode())
    source = decode("a.md", file.text.encode())
    assert isinstance(source, Source)
    for offset, character in enumerate(source.text):
        where = source.location(offset)
        found = file.text[file.offset(where)]
        assert found == character or (character == "\n" and found == "\r")
        assert file.line_of(file.offset(where)) == where.line
        line = source.text.split("\n")[where.line - 1]
        assert file.line(where.line) == line


@given(text=TEXT)
def test_without_changes_the_bytes_are_the_same(text: str) -> None:
    assert FileText(text).edited([]) == text.encode()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_what_is_put_in_has_the_files_line_ends(end: str) -> None:
    file = FileText(f"\ufeffa{end}b{end}")
    edits = [Edit(file.line_end(2), file.line_end(2), "\nc"), Edit(1, 2, "x")]
    assert file.edited(edits).decode() == f"\ufeffx{end}b{end}c{end}"


def test_changes_at_one_place_follow_one_another() -> None:
    assert FileText("ad").edited([Edit(1, 1, "b"), Edit(1, 1, "c")]) == b"abcd"


def test_the_end_of_a_file_is_a_line_too() -> None:
    assert (FileText("a\n").line_start(9), FileText("").line(1)) == (2, "")
