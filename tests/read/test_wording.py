"""Renderings that terms rule out."""

from site_builder.model.facts import Term
from site_builder.read.source import Source
from site_builder.read.wording import avoided_terms

TERM = Term(
    id="team",
    approved={"zh": "志愿队伍", "en": "volunteer team"},
    avoid={"zh": ("队伍",), "en": ("team", "No. 1")},
)


def found(text: str, language: str = "en") -> list[tuple[int, int]]:
    problems = avoided_terms(Source("a.md", text), language, (TERM,))
    return [(p.location.line, p.location.column) for p in problems]


def test_each_place() -> None:
    assert found("A team\nand a team.") == [(1, 3), (2, 7)]
    assert found("队伍和队伍", "zh") == [(1, 1), (1, 4)]


def test_not_inside_the_approved_wording() -> None:
    assert found("a volunteer team") == []
    assert found("志愿队伍", "zh") == []


def test_latin_words_are_whole() -> None:
    assert found("steam, teams, a_team") == [(1, 17)]
    assert found("No. 1, No. 12") == [(1, 1), (1, 8)]


def test_only_what_is_read_counts() -> None:
    text = "{term}`team` [x](team.md) <https://a/team>\n:::{photo} team\n## X {#team}\n"
    assert found(text) == []
    assert found("[team](x)") == [(1, 2)]


def test_other_languages() -> None:
    assert found("team", "fr") == []
