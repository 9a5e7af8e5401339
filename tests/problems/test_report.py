"""Problems as a person reads them."""

from dataclasses import replace
from pathlib import Path
from unicodedata import category, east_asian_width

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.messages.catalogues import catalogue
from site_builder.messages.message import _, render
from site_builder.problems.problems import Location, Problem, Related, warning
from site_builder.problems.report import describe, describe_all, harmless, summary
from tests.support.sites import write

ENGLISH = catalogue("en")
CHINESE = catalogue("zh")


def problem(line: int = 0, column: int = 0, message: str = "message", hint: str = "") -> Problem:
    return Problem(Location("a.md", line, column), "bad-id", _(message), _(hint))


def width(text: str) -> int:
    return sum(
        0 if category(c) in ("Mn", "Me", "Cf") else 2 if east_asian_width(c) in "WF" else 1
        for c in text
    )


def test_all_parts() -> None:
    said = describe(problem(2, 3, hint="do that"), ["one", "two", "three"], ENGLISH)
    assert said == "a.md:2:3: error[bad-id]: message\n  two\n    ^\n  do that"


def test_related_places_come_before_the_hint() -> None:
    found = replace(
        problem(2, 3, hint="do that"), related=(Related(Location("b.md", 4, 1), _("'7' is here")),)
    )
    said = describe(found, ["one", "two", "three"], ENGLISH)
    assert said.split("\n")[3:] == ["  b.md:4:1: '7' is here", "  do that"]


def test_a_whole_file_has_no_line() -> None:
    assert describe(problem(), ["one"], ENGLISH) == "a.md: error[bad-id]: message"


def test_a_line_that_is_no_longer_there() -> None:
    assert describe(problem(9, 1), ["one"], ENGLISH) == "a.md:9:1: error[bad-id]: message"


def test_an_empty_line_is_not_shown() -> None:
    assert "^" not in describe(problem(1, 1), ["  "], ENGLISH)


def test_the_caret_stands_under_wide_characters() -> None:
    _, line, caret = describe(problem(1, 5), ["标题：一\t二"], ENGLISH).split("\n")
    assert line == "  标题：一 二"
    assert caret == " " * 10 + "^"


def test_accents_that_stand_apart_take_no_column() -> None:
    caret = describe(problem(1, 4), ["e\u0301ab"], ENGLISH).split("\n")[2]
    assert caret == "    ^"


def test_nothing_steers_the_terminal() -> None:
    said = describe(problem(1, 2, "\x1b[31m", "\x07"), ["\x1b[2J\u202eabc\u2028\x9b"], ENGLISH)
    assert said.isprintable() or set(said) - {"\n"} == set(said.replace("\n", ""))
    assert all(c == "\n" or c.isprintable() for c in said)
    assert "␛[2J�abc��" in said


@given(st.text(max_size=400), st.integers(0, 500))
def test_the_caret_is_under_its_character_and_lines_are_short(text: str, column: int) -> None:
    line = text.replace("\n", " ").replace("\r", " ")
    said = describe(problem(1, column), [line], ENGLISH).split("\n")
    assert len(said) == (3 if line.strip() else 1)
    if len(said) == 3:
        assert width(said[1]) <= 104
        assert len(said[2]) - 1 <= width(said[1])
        assert said[2].strip() == "^"


def test_files_are_read_once_and_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes("\ufeff一\r\n二\r\n".encode())
    said = describe_all([problem(1, 1), problem(2, 1)], tmp_path, ENGLISH)
    assert said.count("一\n") == 1
    assert "  二\n  ^" in said
    (tmp_path / "a.md").write_bytes("改\n".encode())
    assert "  改\n" in describe_all([problem(1, 1)], tmp_path, ENGLISH)


def test_what_is_no_file_has_no_lines(tmp_path: Path) -> None:
    (tmp_path / "a.md").mkdir()
    assert describe_all([problem(1, 1)], tmp_path, ENGLISH) == "a.md:1:1: error[bad-id]: message"


def test_summary() -> None:
    note = warning(Location("a.md"), "missing-text", _("message"))
    assert summary([]) == ""
    assert summary([problem()]) == "1 error"
    assert summary([problem(), problem(), note]) == "2 errors, 1 warning"
    assert summary([note, note]) == "2 warnings"


def test_in_another_language_the_words_change_and_nothing_else() -> None:
    note = warning(Location("a.md", 1, 2), "bad-link", _("plain"), _("{hint}"))
    said = describe(note, ["[一](二)"], CHINESE)
    assert said == "a.md:1:2: 警告[bad-link]: plain\n  [一](二)\n   ^\n  {hint}"
    both = summary([note, problem(), problem()])
    assert render(both, CHINESE) == "2处错误，1条警告"
    message = _("{problems} here", problems=both)
    assert message == "2 errors, 1 warning here"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("::error::x", ":∶error::x"),
        ("x\n  ::add-mask::x", "x\n  :∶add-mask::x"),
        ("x\r\u00a0::stop-commands::x", "x\r\u00a0:∶stop-commands::x"),
        ("x ##[error]y", "x #♯[error]y"),
        ("##vso[task.setvariable]y ##[x]", "#♯vso[task.setvariable]y #♯[x]"),
        ("::", "::"),
        ("a::b ## c #[d] ::: e", "a::b ## c #[d] ::: e"),
        (":::{photo} x", ":::{photo} x"),
        ("## heading", "## heading"),
    ],
)
def test_no_line_is_a_command_to_a_build_service(text: str, shown: str) -> None:
    assert harmless(text) == shown
    assert len(shown) == len(text)


def test_no_line_is_quoted_of_a_file_that_a_link_leads_to(tmp_path: Path) -> None:
    write(tmp_path / "site/.env", "TOKEN=secret\n")
    write(tmp_path / "secret", "TOKEN=secret\n")
    write(tmp_path / "site/assets/own.css", "TOKEN=ours\n")
    links = {"a.css": "../.env", "b.css": "../../secret", "c.css": "own.css"}
    for name, target in links.items():
        (tmp_path / "site/assets" / name).symlink_to(target)
    found = [Problem(Location(f"assets/{name}", 1, 1), "bad-id", _("message")) for name in links]
    said = describe_all(found, tmp_path / "site", ENGLISH)
    assert "secret" not in said
    assert said.count("TOKEN=ours") == 1
