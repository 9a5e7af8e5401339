"""Problems as values: order, suggestions, and what only follows from another mistake."""

import pytest

from site_builder.messages.message import _
from site_builder.problems.problems import (
    MOST_ALIKE,
    Listed,
    Location,
    Problem,
    SiteError,
    in_order,
    name_problem,
    warning,
)
from site_builder.problems.report import summary


def problem(path: str, code: str = "bad-id", line: int = 0, about: str = "") -> Problem:
    return Problem(Location(path, line, line), code, _("message"), about=about)


def codes(*problems: Problem) -> list[str]:
    return [p.code for p in in_order(problems)]


def test_places_as_text() -> None:
    assert str(Location("a.md")) == "a.md"
    assert str(Location("a.md", 3)) == "a.md:3:1"
    assert str(Location("a.md", 3, 7)) == "a.md:3:7"


def test_order_is_by_path_line_and_column_without_repeats() -> None:
    second, tenth = problem("a.md", line=2), problem("a.md", line=10)
    assert in_order([tenth, problem("b.md"), second, tenth]) == (second, tenth, problem("b.md"))


def test_an_error_carries_them_all() -> None:
    error = SiteError([problem("b.md"), problem("a.md", line=2)])
    assert [p.location.path for p in error.problems] == ["a.md", "b.md"]
    assert str(error) == "a.md:2:2: message\nb.md: message"


def test_warnings() -> None:
    assert not warning(Location("a.md"), "missing-text", _("message")).is_error
    assert problem("a.md").is_error


def test_what_cannot_be_read_is_not_missing() -> None:
    folder = problem("content/story/facts", "unreadable")
    path = "content/story/facts/feature.yaml"
    missing = problem(path, "missing-file", about=path)
    assert codes(folder, missing) == ["unreadable"]
    assert codes(missing) == ["missing-file"]


def test_a_misspelt_file_explains_what_is_missing() -> None:
    misspelt = problem("content/story/artcle.zh.md", "unknown-file", about="content/story/a.md")
    missing = problem("content/story/a.md", "missing-article", about="content/story/a.md")
    photo = problem("x.yaml", "missing-photo-file", 3, about="content/story/a.md")
    assert codes(misspelt, missing, photo) == ["unknown-file"]


def test_a_problem_inside_a_file_bars_nothing() -> None:
    inside = problem("content/a.md", "outside-root", line=3)
    link = problem("content/a.md", "broken-link", 4, about="content/a.md")
    assert codes(inside, link) == ["outside-root", "broken-link"]


def test_a_path_that_only_begins_alike_is_another() -> None:
    barred = problem("content/story", "unreadable")
    path = "content/story-2/a.md"
    assert len(codes(barred, problem(path, "missing-article", about=path))) == 2


def test_languages_are_compared_when_the_articles_are_sound() -> None:
    where = Location("content/s/article.en.md", 1)
    differs = warning(where, "translation-differs", _("message"), language="en")
    broken = problem("content/s/article.zh.md", line=3)
    assert codes(differs, broken) == ["bad-id"]
    assert codes(differs, problem("content/t/article.zh.md")) == ["translation-differs", "bad-id"]
    text = warning(
        Location("content/s/launch.yaml", 1), "missing-text", _("message"), language="en"
    )
    assert codes(text, broken) == ["bad-id", "missing-text"]


def test_what_is_about_one_article_in_a_language_is_told_in_any_case() -> None:
    where = Location("content/s/article.en.md", 3, 1)
    conflict = Problem(where, "handover-conflict", _("message"), language="en")
    assert codes(conflict) == ["handover-conflict"]
    uncited = warning(where, "uncited-number", _("message"), language="en")
    assert codes(uncited, problem("content/s/article.zh.md", line=3)) == [
        "uncited-number",
        "bad-id",
    ]


@pytest.mark.parametrize(
    "name",
    [
        "街道 1.jpg",
        "王\u3000迪.jpg",
        "a\u00a0b.jpg",
        "Screenshot 2021-11-17 at 9.41.00\u202fAM.png",
        "می\u200cخواهم.jpg",
        "👨\u200d👩\u200d👧.jpg",
        "a\u200fb.jpg",
        "\ue000.jpg",
    ],
)
def test_a_name_of_any_letters_and_spaces_is_sound(name: str) -> None:
    assert name_problem("photos", name) is None


@pytest.mark.parametrize(
    "sign", list("\0\t\n\x1b\x7f\x85\u2028\u2029\u202e\u2066\ufeff\ufdd0\uffff\U0001fffe\udcff")
)
def test_a_name_that_cannot_be_shown(sign: str) -> None:
    found = name_problem("photos", f"a{sign}b.jpg")
    assert found
    assert found.code == "bad-name"


def many(count: int, code: str = "bad-id", path: str = "a.yaml") -> list[Problem]:
    return [Problem(Location(path, line), code, _("wrong")) for line in range(1, count + 1)]


def test_of_very_many_alike_the_first_are_listed_and_the_rest_are_counted() -> None:
    found = in_order([*reversed(many(MOST_ALIKE + 1234)), *many(3, "bad-date"), *many(2, path="b")])
    assert len(found) == MOST_ALIKE + 1 + 3 + 2
    rest = next(problem for problem in found if problem.rest)
    assert (rest.location.line, rest.code, rest.rest) == (MOST_ALIKE + 1, "bad-id", 1234)
    assert rest.message == "1,234 more problems of this kind in this file are not listed"
    assert summary(found) == "1,339 errors"


def test_what_was_counted_once_is_counted_on() -> None:
    first = [*Listed(many(MOST_ALIKE + 20))]
    more = Problem(Location("a.yaml", 9_999), "bad-id", _("wrong"))
    assert [problem.rest for problem in in_order([*first, more]) if problem.rest] == [21]
