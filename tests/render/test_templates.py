"""Templates checked, followed and rendered; every fault at the template's own place."""

from pathlib import Path

import pytest

from site_builder.messages.message import _
from site_builder.problems.problems import Location, Problem, warning
from site_builder.render.templates import check_templates, closure, find_unused_templates, render
from site_builder.render.theme import load_theme
from tests.render.themes import failure, show, theme, write
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
        ("x\n  {% if %}", 2, 3, "expected an expression, found '%}'"),
        ("{% if page %}", 1, 1, "the template ends too early"),
        ("{{ page.", 1, 1, "expected a name or a number"),
        ("{% frob %}", 1, 1, "unknown tag 'frob'"),
        (
            "{% block a %}{% endblock %}\n{% block a %}{% endblock %}",
            2,
            1,
            "the block 'a' is defined twice",
        ),
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
        "there is no filter 'uper'",
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
        _("there is no template 'parst.html'"),
        _("did you mean 'parts.html'?"),
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
    assert "doesn't define 'm'" in problem.message


@pytest.mark.parametrize(
    ("expression", "start"),
    [
        ("1 / 0", "division by zero"),
        ("'a' + 1", "str and int can't be joined"),
        ("page.items|join(attribute=1, d=2, x=3)", "TypeError: "),
        ("page.title.index('z')", "ValueError: "),
        ("page.items()", "tuple can't be called"),
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
        _("there is no template 'page.html'"),
        _("did you mean 'pagee.html'?"),
    )


def test_equal_views_give_equal_bytes() -> None:
    pages = default_theme().pages
    one, other = (make_page(make_feature()) for _ in range(2))
    assert render(pages, "feature.html", one) == render(pages, "feature.html", other)


DEFAULT = {
    "home.html": "{% include 'parts/card.html' %}",
    "parts/card.html": "card",
    "robots.txt": "robots",
    "strings/en.yaml": "x: y",
}
MESSAGE = "this overrides none of the theme's templates, and no other template uses it"


@pytest.fixture
def default(tmp_path: Path) -> Path:
    return write(tmp_path / "default", {f"templates/{n}": text for n, text in DEFAULT.items()})


def found(default: Path, files: dict[str, str]) -> dict[str, str]:
    """The hints by the names of the site's templates that are warned of."""
    site = write(default.parent / "site", {f"templates/{n}": text for n, text in files.items()})
    theme, problems = load_theme(site, default)
    assert problems == ()
    unused = list(find_unused_templates(theme))
    assert unused == [warning(p.location, "unused-template", _(MESSAGE), p.hint) for p in unused]
    return {problem.location.path.removeprefix("templates/"): problem.hint for problem in unused}


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("hoome.html", "home.html"),
        ("Home.html", "home.html"),
        ("part/card.html", "parts/card.html"),
        ("robot.txt", "robots.txt"),
    ],
)
def test_a_misspelt_name(default: Path, name: str, meant: str) -> None:
    assert found(default, {name: "x"}) == {name: f"did you mean '{meant}'?"}


@pytest.mark.parametrize("files", [{"sponsor.html": "x"}, {"home.html": "x", "hoome.html": "x"}])
def test_a_name_that_is_like_none_that_is_free(default: Path, files: dict[str, str]) -> None:
    (hint,) = found(default, files).values()
    assert hint == "include it in a template, or delete it"


@pytest.mark.parametrize(
    "tag",
    [
        "{% include 'own/a.html' %}",
        "{% include 'own/a.html' ignore missing %}",
        "{% extends 'own/a.html' %}",
        "{% import 'own/a.html' as a %}",
        "{% from 'own/a.html' import a %}",
    ],
)
def test_what_a_template_uses_is_fine(default: Path, tag: str) -> None:
    own = {"own/a.html": "{% include 'own/b.html' %}", "own/b.html": "b"}
    assert found(default, {"home.html": tag, **own}) == {}
    assert found(default, {"home.html": "x", "parts/card.html": tag, **own}) == {}, "overridden"


@pytest.mark.parametrize(
    "name",
    [
        "README",
        "README.md",
        "README.txt",
        "home.html.bak",
        "home.html~",
        ".home.html.swp",
        "x.yaml",
    ],
)
def test_what_is_no_template_is_passed_over(default: Path, name: str) -> None:
    assert found(default, {name: "x"}) == {}


def test_what_only_an_unused_one_uses_is_not_told_as_well(default: Path) -> None:
    own = {"b.html": "{% include 'a.html' %}", "a.html": "{% include 'c.html' %}", "c.html": "c"}
    assert found(default, own).keys() == {"b.html"}


def test_a_circle_is_told_once(default: Path) -> None:
    own = {"b.html": "{% include 'a.html' %}", "a.html": "{% include 'b.html' %}", "c.html": "c"}
    assert found(default, own).keys() == {"a.html", "c.html"}


def test_in_a_checkout_all_is_the_themes_own(default: Path) -> None:
    write(default, {"templates/extra.html": "x"})
    theme, _ = load_theme(default, default)
    assert list(find_unused_templates(theme)) == []


def test_the_place_is_the_file(default: Path) -> None:
    site = write(default.parent / "site", {"templates/own/x.html": "x"})
    (problem,) = find_unused_templates(load_theme(site, default)[0])
    assert problem.location == Location("templates/own/x.html")
