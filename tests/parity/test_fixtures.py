"""The pairs of fixtures/pairs.md: what the rules say of each, and of no less than two hundred."""

from pathlib import Path

import pytest

from tests.parity.support import codes

PAIRS = Path(__file__).parent / "fixtures/pairs.md"


def rows() -> list[tuple[str, str, str]]:
    lines = PAIRS.read_text("utf-8").splitlines()
    cells = [[cell.strip() for cell in line.split("|")[1:-1]] for line in lines if line[:1] == "|"]
    return [(row[0], row[1], row[2]) for row in cells if row[0] not in ("Chinese", "---")]


@pytest.mark.parametrize(("chinese", "english", "problems"), rows())
def test_a_pair(chinese: str, english: str, problems: str) -> None:
    assert ", ".join(codes(chinese, english)) == problems


def test_there_are_many_of_both_kinds() -> None:
    wrong = [row for row in rows() if row[2]]
    assert len(rows()) >= 250
    assert len(wrong) >= 80
