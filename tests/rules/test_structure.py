"""Headings against sections.yaml, anchors, and the files of photographs."""

import pytest

from site_builder.model.article import ArticleSection
from site_builder.problems.problems import Location, Problem
from site_builder.rules.structure import check_structure
from tests.support.features import make_article, make_facts, photo, prose, section

PATH = "content/story/article.zh.md"


def locate(kind: str, record: str | None, *path: str | int) -> Location:
    return Location(f"content/story/facts/{kind}.yaml", 1, 1)


def at(line: int, name: str, *blocks: str) -> ArticleSection:
    inside = tuple(prose(block) for block in blocks)
    return ArticleSection(name, (f"Heading {name}",), inside, Location(PATH, line, 1))


def check(wanted: str, *sections: ArticleSection) -> list[Problem]:
    facts = make_facts(sections=[section(name) for name in wanted.split()])
    articles = {"zh": make_article("zh", *sections)}
    return list(check_structure(facts, articles, frozenset(), locate))


def found(wanted: str, *names: str) -> list[tuple[str, int]]:
    sections = (at(10 * number, name) for number, name in enumerate(names, 1))
    return [(p.code, p.location.line) for p in check(wanted, *sections)]


@pytest.mark.parametrize(
    ("wanted", "names", "problems"),
    [
        ("", ["any", "more"], []),
        ("a b", ["a", "b"], []),
        ("a b", ["a"], [("missing-section", 10)]),
        ("a b", ["b"], [("missing-section", 1)]),
        ("a b", [], [("missing-section", 1), ("missing-section", 1)]),
        ("a b", ["a", "b", "extra"], [("unknown-section", 30)]),
        ("a b", ["b", "a"], [("section-order", 10)]),
        ("a b c", ["a", "c", "b"], [("section-order", 20)]),
        ("a b", ["a", "b", "a"], [("duplicate-id", 30)]),
        ("market", ["markets"], [("unknown-section", 10)]),
        ("a b", ["a", "section-2"], [("unknown-section", 20)]),
        ("a b", ["a", "B"], []),
        ("a b", ["a", "街"], []),
        ("a b", ["a", "photo-b"], []),
    ],
)
def test_headings(wanted: str, names: list[str], problems: list[tuple[str, int]]) -> None:
    assert found(wanted, *names) == problems


def test_one_wrong_heading_is_one_problem_with_its_hint() -> None:
    (problem,) = check("streets market", at(1, "streets"), at(5, "markets"))
    assert problem.hint == "did you mean 'market'?"


def test_anchors_of_blocks() -> None:
    (problem,) = check("", at(1, "a", "a-1", "b"), at(5, "b", "b-1"))
    assert problem.code == "duplicate-id"
    assert problem.message == "the anchor 'b' is already used on line 1"


def test_blocks_of_a_section_that_stands_twice_are_not_reported() -> None:
    assert [p.code for p in check("", at(1, "a", "a-1"), at(5, "a", "a-1"))] == ["duplicate-id"]


@pytest.mark.parametrize(
    ("file", "hint"),
    [
        ("street.jpg", None),
        ("Street.jpg", "did you mean 'street.jpg'?"),
        ("street.png", "did you mean 'street.jpg'?"),
        ("steet.jpg", "did you mean 'street.jpg'?"),
        (
            "e\u0301.jpg",
            "did you mean '\u00e9.jpg'? It has 'é' (U+00E9, Latin) as"
            " character 1, where this has 'e' and U+0301 (combining mark): rename the file",
        ),
        (
            "Screenshot 9.41 AM.png",
            "did you mean 'Screenshot 9.41\u202fAM.png'? It has U+202F (narrow no-break space) as"
            " character 16, where this has a plain space: rename the file",
        ),
        ("none.jpg", "add the file"),
    ],
)
def test_photo_files(file: str, hint: str | None) -> None:
    facts = make_facts(photos=[photo("p", file=file), photo("frame")])
    names = frozenset({"street.jpg", "notes.txt", "\u00e9.jpg", "Screenshot 9.41\u202fAM.png"})
    problems = list(check_structure(facts, {}, names, locate))
    if hint is None:
        assert problems == []
    else:
        (problem,) = problems
        assert problem.code == "missing-photo-file"
        assert problem.hint.startswith(hint)
        assert problem.about == f"content/story/photos/{file}"


def test_a_page_has_the_headings_of_its_source() -> None:
    source = make_article("zh", at(1, "who"), at(5, "where"), at(9, "section-3"))
    text = make_article("en", at(1, "whom"), at(5, "section-3"))
    articles = {"zh": source, "en": text}
    found = list(check_structure(make_facts(), articles, frozenset(), locate, source))
    assert [(p.code, p.location.line, p.hint) for p in found] == [
        ("unknown-section", 1, "did you mean 'who'?")
    ]
    # A feature has its sections.yaml for this.
    assert list(check_structure(make_facts(), articles, frozenset(), locate)) == []
