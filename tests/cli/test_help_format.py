"""Help in lines that fit, in every language and of every command."""

import itertools

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from site_builder.cli.help_format import wrapped
from site_builder.cli.main import COMMANDS, main
from site_builder.messages.catalogues import LANGUAGES
from site_builder.problems.report import columns_of

NEW = ("site", "feature", "photos", "workflow")
NAMES = [(), *((name,) for name in COMMANDS), *(("new", name) for name in NEW)]


@given(st.text(alphabet="ab“”（）。， 中文字\n", max_size=60), st.integers(8, 30))
def test_nothing_is_lost_and_lines_fit(text: str, width: int) -> None:
    lines = list(wrapped(text, width))
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(columns_of(line) <= width or len(line.split()) == 1 for line in lines)


def test_a_sign_never_begins_a_line_and_a_word_is_never_broken() -> None:
    assert list(wrapped("一二三四，五六七。", 8)) == ["一二三", "四，五六", "七。"]
    assert list(wrapped("a longer word，一", 8)) == ["a longer", "word，一"]
    assert list(wrapped("说一“二”三", 5)) == ["说一", "“二”", "三"]


@pytest.mark.parametrize(("names", "language"), [*itertools.product(NAMES, LANGUAGES)])
def test_help_is_in_lines_of_a_terminal(names: tuple[str, ...], language: str) -> None:
    result = CliRunner().invoke(
        main, ["--lang", language, *names, "--help"], prog_name="site-builder"
    )
    lines = result.stdout.splitlines()
    assert max(map(columns_of, lines)) <= 80
    options = itertools.dropwhile(lambda line: not line.startswith("  -"), lines)
    shown = [line for line in options if line.startswith("  -") and columns_of(line) > 4]
    starts = {columns_of(line[: len(line) - len(text)]) for line in shown if (text := last(line))}
    assert len(starts) == 1


def last(line: str) -> str:
    return line.rpartition("  ")[2] if "  " in line.strip() else ""
