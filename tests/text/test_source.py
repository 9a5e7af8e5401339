"""Bytes to text, and places in it."""

import sys
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from site_builder.problems.problems import Location, Problem
from site_builder.text.source import FORBIDDEN, Edit, Source, decode, source_at
from tests.support.sites import write


def text_of(data: bytes) -> str:
    source = decode("a.md", data)
    assert isinstance(source, Source)
    return source.text


def problem_of(data: bytes) -> Problem:
    problem = decode("a.md", data)
    assert isinstance(problem, Problem)
    return problem


def test_line_ends_become_one_kind() -> None:
    assert text_of(b"a\r\nb\rc\nd") == "a\nb\nc\nd"


def test_a_byte_order_mark_is_no_character() -> None:
    assert text_of(b"\xef\xbb\xbf---") == "---"
    assert text_of(b"\xef\xbb\xbf\xef\xbb\xbf---") == "---"
    assert text_of(b"a\xef\xbb\xbf") == "a\ufeff"


def test_places_count_code_points_from_one() -> None:
    source = Source("a.md", "中文\n😀b\n")
    assert source.location(0) == Location("a.md", 1, 1)
    assert source.location(2) == Location("a.md", 1, 3)
    assert source.location(4) == Location("a.md", 2, 2)
    assert source.location(6) == Location("a.md", 3, 1)
    assert [source.offset(line) for line in (1, 2, 3, 4)] == [0, 3, 6, 6]


@given(st.text(), st.data())
def test_a_place_leads_back_to_its_offset(text: str, data: st.DataObject) -> None:
    source = Source("a.md", text)
    offset = data.draw(st.integers(0, len(text)))
    where = source.location(offset)
    assert source.offset(where.line) + where.column - 1 == offset


@given(st.binary(max_size=100))
def test_any_bytes_are_text_or_a_problem_inside_them(data: bytes) -> None:
    found = decode("a.md", data)
    if isinstance(found, Problem):
        assert found.code in ("not-utf8", "not-text")
        assert 1 <= found.location.line <= data.count(b"\n") + data.count(b"\r") + 1
        assert 1 <= found.location.column <= len(data) + 1


def test_the_place_of_the_first_bad_byte() -> None:
    problem = problem_of("第一行\r\n第二".encode() + b"\xff")
    assert problem.location == Location("a.md", 2, 3)
    assert problem.code == "not-utf8"
    assert problem.hint == "the rest of the file is: type this text again"


def test_gbk_is_recognized_and_latin_is_not_taken_for_it() -> None:
    assert "GBK" in problem_of("衡阳日报记者".encode("gbk")).hint
    assert "GBK" in problem_of("title: 衡阳\n".encode("gb18030")).hint
    assert "GBK" not in problem_of("caf\xe9 cr\xe8me".encode("latin-1")).hint


def test_utf16_is_named() -> None:
    for encoding in ("utf-16-le", "utf-16-be"):
        problem = problem_of("\ufeff标题".encode(encoding))
        assert "UTF-16" in problem.message
        assert problem.location == Location("a.md", 1, 1)


def test_too_long() -> None:
    assert problem_of(b"a" * 4_000_001).code == "too-long"


def test_what_neither_html_nor_xml_can_hold_is_no_text() -> None:
    for character in ("\0", "\x08", "\x0b", "\x7f", "\x9f", "\ufffe", "\ufdd0", "\U0001ffff"):
        problem = problem_of(f"一\nab{character}c".encode())
        assert (problem.code, problem.location) == ("not-text", Location("a.md", 2, 3))
    assert "U+000B" in problem_of(b"\x0b").message
    assert text_of("\t\x85\u2028\u202e\ufffd\U0010fffd".encode()) != ""


def test_no_character_that_is_forbidden_is_printable() -> None:
    """A text that is printable is not searched for them."""
    characters = [chr(code) for code in range(sys.maxunicode + 1)]
    forbidden = [c for c in characters if FORBIDDEN.match(c)]
    assert len(forbidden) > 2000
    assert not any(character.isprintable() for character in forbidden)


def test_places_in_an_edited_text_are_those_of_the_file() -> None:
    source = Source("a.md", "ab\ncd\nef")
    edited = source.edited([Edit(0, 1), Edit(3, 6, "x"), Edit(7, 8)])
    assert edited.text == "b\nxe"
    places = [edited.location(offset)[1:] for offset in range(5)]
    assert places == [(1, 2), (1, 3), (2, 1), (3, 1), (3, 3)]
    assert edited.line_start(2) == source.location(3)
    again = edited.edited([Edit(0, 2)])
    assert (again.text, again.location(1)[1:]) == ("xe", (3, 1))


@given(st.text("ab\n", max_size=20), st.lists(st.integers(0, 20)), st.text("x \n", max_size=3))
def test_what_an_edit_keeps_has_its_own_place(text: str, bounds: list[int], words: str) -> None:
    ends = sorted({min(bound, len(text)) for bound in bounds})
    edits = [Edit(start, end, words) for start, end in zip(ends[::2], ends[1::2], strict=False)]
    source = Source("a.md", text)
    edited = source.edited(edits)
    kept = [at for at in range(len(text)) if not any(e.start <= at < e.end for e in edits)]
    expected = iter(source.location(at) for at in kept)
    at, rest = 0, list(edits)
    for position in kept:
        while rest and rest[0].end <= position:
            at += len(rest.pop(0).words)
        assert edited.text[at] == text[position]
        assert edited.location(at) == next(expected)
        at += 1


def test_no_source_is_read_where_a_link_leads_out_of_its_folder(tmp_path: Path) -> None:
    write(tmp_path / "content/draft/article.en.md", "Not yet public.")
    write(tmp_path / "content/story/other.md", "Ours.")
    story = tmp_path / "content/story"
    (story / "article.en.md").symlink_to("../draft/article.en.md")
    (story / "article.zh.md").symlink_to("other.md")
    assert source_at(tmp_path, "content/story/article.en.md") is None
    assert source_at(tmp_path, "content/story/article.zh.md") == Source(
        "content/story/article.zh.md", "Ours."
    )
