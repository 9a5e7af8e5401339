"""What a template can print, and what it cannot do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment

from site_builder.render.environment import environment
from tests.render.themes import failure, show, theme


def test_text_is_escaped_everywhere() -> None:
    for name in ("page.html", "page.xml", "page.txt"):
        assert show({name: "{{ page.title }}"}, name) == "A &amp; B"


@given(st.text(max_size=20))
def test_what_is_printed_is_what_jinja_prints(text: str) -> None:
    """Escaped or marked as safe, by itself or within a template's own switch."""
    source = "{{ x }}{{ x|safe }}{{ x|safe ~ x }}{% autoescape false %}{{ x }}{% endautoescape %}"
    source += "{% autoescape on %}{{ x }}{% endautoescape %}{% macro m() %}<{{ x }}{% endmacro %}"
    source += "{{ m() }}{{ '<' }}{{ x|length }}"
    shown = environment(theme({})).from_string(source).render(x=text, on=len(text) % 2)
    assert shown == Environment(autoescape=True).from_string(source).render(
        x=text, on=len(text) % 2
    )


def test_numbers_and_text_are_printed() -> None:
    assert show({"page.html": "{{ 1 }} {{ 1.5 }} {{ page.items|length }} {{ 'x' }}"}) == "1 1.5 2 x"


@pytest.mark.parametrize(
    ("printed", "message", "hint"),
    [
        ("page.words", "Words can't be printed", "it has: text, lang, dir"),
        ("page.nothing", "None can't be printed", ""),
        ("page.items", "tuple can't be printed", ""),
        ("page.items.count", "builtin_function_or_method can't be printed", ""),
        ("page.title == 'x'", "bool can't be printed", ""),
        ("page.items|map('upper')", "generator can't be printed", ""),
    ],
)
def test_what_is_no_text_is_not_printed(printed: str, message: str, hint: str) -> None:
    problem = failure({"page.html": f"x\n{{{{ {printed} }}}}"})
    assert (problem.code, problem.message, problem.hint) == ("template-error", message, hint)
    assert (problem.location.path, problem.location.line) == ("t/page.html", 2)


@pytest.mark.parametrize(
    ("used", "message", "hint"),
    [
        ("pag.title", "'pag' is not defined", "did you mean 'page'?"),
        ("frobnicate", "'frobnicate' is not defined", ""),
        ("page.titel", "there is no 'titel' in SmallPage", "did you mean 'title'?"),
        ("page.words.txt", "there is no 'txt' in Words", "did you mean 'text'?"),
        ("page.strings.page", "there is no 'page' here", "did you mean 'pages'?"),
        ("page.title.text", "there is no 'text' in str", ""),
        (
            "page.nothing.text",
            "there is no 'text' in None",
            "test with {% if … %} whether there is a value",
        ),
        ("page.items[7]", "there is no '7' in tuple", ""),
    ],
)
def test_what_is_not_defined_is_loud(used: str, message: str, hint: str) -> None:
    for form in (f"{{{{ {used} }}}}", f"{{% if {used} %}}{{% endif %}}"):
        problem = failure({"page.html": f"x\ny {form}"})
        assert (problem.code, problem.message, problem.hint) == (
            "undefined-variable",
            message,
            hint,
        )
        assert (problem.location.path, problem.location.line) == ("t/page.html", 2)


def test_an_if_without_else_prints_nothing() -> None:
    assert show({"page.html": "<{{ 'x' if page.title == 'y' }}>"}) == "<>"


def test_nothing_is_left_to_chance() -> None:
    made = environment(theme({}))
    assert "lipsum" not in made.globals
    assert "random" not in made.filters
