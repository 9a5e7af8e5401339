"""Templates checked, followed and rendered; every fault at the template's own place."""

import pytest

from site_builder.problems.problems import Location, Problem
from site_builder.render.templates import check_templates, closure, render
from tests.render.themes import failure, show, theme
from tests.support.features import default_theme, make_feature, make_page


def problems(files: dict[str, str | bytes]) -> list[Problem]:
    return list(check_templates(theme(files)))


def problem_in(source: str | bytes, **others: str) -> Problem:
    (problem,) = problems({"page.html": source, **{f"{n}.html": s for n, s in others.items()}})
    assert problem.location.path == "t/page.html"
    return problem


def test_the_default_theme_is_sound() -> None:
    assert list(check_templates(default_theme().pages)) == []


@pytest.mark.parametrize(
    ("source", "line", "column", "message"),
    [
        ("x\n  {% if %}", 2, 3, "Expected an expression, got 'end of statement block'"),
        ("{% if page %}", 1, 1, "Unexpected end of template."),
        ("{{ page.", 1, 1, "expected name or number"),
        ("{% frob %}", 1, 1, "Encountered unknown tag 'frob'."),
        ("{% block a %}{% endblock %}\n{% block a %}{% endblock %}", 2, 1, "block 'a' defined"),
    ],
)
def test_syntax(source: str, line: int, column: int, message: str) -> None:
    problem = problem_in(source)
    assert problem.code == "template-syntax"
    assert problem.location == Location("t/page.html", line, column)
    assert message in problem.message


def test_a_filter_that_is_not_there() -> None:
    problem = problem_in("x {{ page.title|uper }}")
    assert (problem.message, problem.hint) == (
        "No filter named 'uper'.",
        "did you mean 'upper'?",
    )
    assert problem.location.column == 17
    assert problem_in("{{ 1 is ood }}").hint == "did you mean 'odd'?"


def test_nesting_beyond_what_python_can() -> None:
    loops = "{% for x in page.items %}" * 30 + "{% endfor %}" * 30
    for source in (loops, "{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}"):
        problem = problem_in(source)
        assert problem.code == "template-syntax"
        assert problem.message.startswith("this is nested too deeply")


def test_bytes_that_are_no_text() -> None:
    problem = problem_in("好\n好 ".encode() + b"\xff")
    assert (problem.code, problem.message) == ("not-utf8", "byte 0xff is not UTF-8")
    assert problem.location == Location("t/page.html", 2, 3)


def test_a_page_may_not_be_empty_but_a_part_may() -> None:
    assert problem_in(" \n").code == "empty-template"
    assert problems({"parts/footer.html": "", "robots.txt": ""}) == []


@pytest.mark.parametrize(
    "tag",
    [
        "{% include 'parst.html' %}",
        "{% extends 'parst.html' %}",
        "{% import 'parst.html' as x %}",
        "{% from 'parst.html' import x %}",
    ],
)
def test_a_template_that_is_not_there(tag: str) -> None:
    problem = problem_in(f"\n  {tag}", parts="x")
    assert problem == Problem(
        Location("t/page.html", 2, tag.index("parst") + 3),
        "missing-template",
        "there is no template 'parst.html'",
        "did you mean 'parts.html'?",
    )


def test_a_template_that_may_be_missing() -> None:
    files: dict[str, str | bytes] = {"page.html": "a{% include 'x.html' ignore missing %}"}
    assert problems(files) == []
    assert show(files) == "a"


@pytest.mark.parametrize("named", ["page.title", "'a' ~ 'b'", "['a.html', 'b.html']"])
def test_names_are_plain_words(named: str) -> None:
    problem = problem_in("x\n{% include " + named + " %}", a="x", b="x")
    assert (problem.code, problem.location.line) == ("dynamic-template", 2)


PARTS: dict[str, str | bytes] = {
    "page.html": "{% extends 'base.html' %}\n{% from 'm.html' import m %}\n"
    "{% block main %}{{ m(page) }}{% include 'i.html' %}{% endblock %}",
    "base.html": "<{% block main %}{% endblock %}>",
    "m.html": "{% macro m(page) %}m{{ page.title }}{% endmacro %}",
    "i.html": "i",
    "other.html": "o",
}


def test_a_page_is_put_together() -> None:
    assert show(PARTS) == "<mA &amp; Bi>"


def test_a_template_with_all_that_it_uses() -> None:
    names = [file.name for file in closure("page.html", theme(PARTS))]
    assert names == ["base.html", "i.html", "m.html", "page.html"]


def test_a_circle_of_templates_ends() -> None:
    files = theme({"a.html": "{% include 'b.html' %}", "b.html": "{% include 'a.html' %}"})
    assert [file.name for file in closure("a.html", files)] == ["a.html", "b.html"]


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("m.html", "\n{% macro m(page) %}\n{{ page.titel }}{% endmacro %}"),
        ("i.html", "\n\n{{ page.titel }}"),
        ("base.html", "\n\n<{{ page.titel }}"),
        (
            "page.html",
            "{% extends 'base.html' %}\n{% block main %}\n{{ page.titel }}{% endblock %}",
        ),
    ],
)
def test_a_fault_is_reported_where_it_stands(name: str, source: str) -> None:
    problem = failure({**PARTS, name: source})
    assert (problem.location.path, problem.location.line) == (f"t/{name}", 3)
    assert problem.code == "undefined-variable"
    assert problem.hint == "did you mean 'title'?"


def test_a_macro_that_is_not_there() -> None:
    problem = failure({**PARTS, "m.html": ""})
    assert (problem.code, problem.location.line) == ("undefined-variable", 3)
    assert "does not export the requested name 'm'" in problem.message


@pytest.mark.parametrize(
    ("expression", "start"),
    [
        ("1 / 0", "ZeroDivisionError: "),
        ("'a' + 1", "TypeError: "),
        ("page.items|join(attribute=1, d=2, x=3)", "TypeError: "),
        ("page.title.index('z')", "ValueError: "),
        ("page.items()", "TypeError: "),
        ("'%d' % 'x'", "TypeError: "),
    ],
)
def test_errors_while_rendering(expression: str, start: str) -> None:
    files: dict[str, str | bytes] = {
        "page.html": "x\n{% include 'i.html' %}",
        "i.html": "\n{{ " + expression + " }}",
    }
    problem = failure(files)
    assert problem.code == "template-error"
    assert problem.message.startswith(start)
    assert (problem.location.path, problem.location.line) == ("t/i.html", 2)
    assert "\n" not in problem.message


@pytest.mark.parametrize(
    "files",
    [
        {"page.html": "{% include 'page.html' %}"},
        {"page.html": "{% extends 'page.html' %}"},
        {"page.html": "{% include 'b.html' %}", "b.html": "\n{% include 'page.html' %}"},
        {"page.html": "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}"},
        {"page.html": "{% from 'b.html' import x %}", "b.html": "{% from 'page.html' import y %}"},
    ],
)
def test_recursion_without_end(files: dict[str, str | bytes]) -> None:
    assert problems(files) == []
    problem = failure(files)
    assert (problem.code, problem.message) == (
        "template-error",
        "this template uses itself without end",
    )
    assert problem.location.path.startswith("t/")


@pytest.mark.parametrize(
    ("files", "place"),
    [
        ({"page.html": "{% from 'w.html' import w %}\n{{ w() }}\n\n{% include 'page.html' %}"}, 4),
        (
            {
                "page.html": "{% extends 'base.html' %}\n{% from 'w.html' import w %}\n"
                "{% block main %}\n{{ w() }}\n{% include 'page.html' %}\n{% endblock %}",
                "base.html": "\n{% block main %}{% endblock %}",
            },
            5,
        ),
        ({"page.html": "{% macro m() %}\n{{ m() }}\n{% endmacro %}\n{{ m() }}"}, 2),
    ],
)
def test_recursion_is_told_where_the_template_comes_back(files: dict[str, str], place: int) -> None:
    problem = failure({**files, "w.html": "{% macro w() %}w{% endmacro %}"})
    assert (problem.location.path, problem.location.line) == ("t/page.html", place)


def test_recursion_with_an_end() -> None:
    source = "{% macro m(n) %}{{ n }}{% if n %}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(3) }}"
    assert show({"page.html": source}) == "3210"


def test_a_page_without_its_template() -> None:
    problem = failure({"pagee.html": "x"})
    assert problem == Problem(
        Location("templates/page.html"),
        "missing-template",
        "there is no template 'page.html'",
        "did you mean 'pagee.html'?",
    )


def test_equal_views_give_equal_bytes() -> None:
    pages = default_theme().pages
    one, other = (make_page(make_feature()) for _ in range(2))
    assert render(pages, "feature.html", one) == render(pages, "feature.html", other)
