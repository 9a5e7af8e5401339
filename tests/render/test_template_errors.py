"""What Jinja2 and Python say of a template, in our own words."""

import pytest

from site_builder.messages.message import Message
from site_builder.render.environment import environment
from site_builder.render.faults import FAULTS
from site_builder.render.template_errors import Explanation, words_of
from site_builder.render.theme import ThemeFile


def error_of(source: str, other: str = "") -> Exception:
    """The exception that a template raises, when it is compiled or when it is rendered."""
    files = {"page.html": source, "other.html": other}
    templates = tuple(ThemeFile(name, f"t/{name}", s.encode()) for name, s in files.items())
    with pytest.raises(FAULTS) as raised:
        environment(templates).get_template("page.html").render(page=())
    return raised.value


@pytest.mark.parametrize(
    ("source", "message", "hint"),
    [
        ("{% frob %}", "unknown tag 'frob'", ""),
        (
            "{% if page %}{% for x in page %}{% endif %}",
            "unknown tag 'endif'",
            "{% for %} is still open: expected {% endfor %} or {% else %}",
        ),
        (
            "{% if page %}",
            "the template ends too early",
            "{% if %} is still open: expected {% elif %}, {% else %} or {% endif %}",
        ),
        ("{{ page page }}", "expected '}}', found 'page'", ""),
        ("{% set 1 = 2 %}", "can't assign to const", ""),
        ("{% block %}{% endblock %}", "expected a name, found '%}'", ""),
        ("{% block a-b %}{% endblock %}", "a block's name can't contain hyphens", ""),
        ("{{ (page] }}", "expected ')', found ']'", ""),
        ("{{ page) }}", "unexpected ')'", ""),
        ("{{ $ }}", "unexpected character '$'", ""),
        ("{# page", "the comment is never closed: expected #}", ""),
        ("{% raw %}x", "{% raw %} is never closed", ""),
        ("{% %}", "expected the name of a tag", ""),
        ("{{ page", "the template ends too early: expected '}}'", ""),
        ("{{ page is odd is even }}", "two tests can't be joined with 'is'", ""),
        ("{% for loop in page %}{% endfor %}", "'loop' can't be the variable of a loop", ""),
        ("{% macro m(a=1, b) %}{% endmacro %}", "an argument without a default follows", ""),
        ("{% macro m(caller) %}{{ caller() }}{% endmacro %}", "leave out the argument", ""),
        ("{% call page %}{% endcall %}", "expected a call of a macro", ""),
        ("{% macro m() %}{% extends 'other.html' %}{% endmacro %}", "{% extends %} can only", ""),
        ("{% from 'other.html' import _x %}", "names that start with an underscore", ""),
        ("{{ 1 is ood }}", "there is no test 'ood'", ""),
    ],
)
def test_syntax(source: str, message: str, hint: str) -> None:
    said = words_of(error_of(source))
    assert said[0].startswith(message)
    assert said[1] == hint


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("{% block a %}{{ super() }}{% endblock %}", "the block 'a' overrides none"),
        (
            "{% from 'other.html' import m %}{{ m() }}",
            "the template 'other.html' doesn't define 'm'",
        ),
        (
            "{% macro m(a) %}{{ a }}{% endmacro %}{{ m() }}",
            "the call doesn't give the parameter 'a'",
        ),
        ("{% macro m() %}{% endmacro %}{{ m(1) }}", "the macro 'm' is called with too many"),
        ("{% macro m() %}{% endmacro %}{{ m(b=1) }}", "the macro 'm' has no parameter 'b'"),
        ("{{ page|first }}", "the list is empty"),
        ("{{ 1 // 0 }}", "division by zero"),
        ("{{ 1 + 'a' }}", "+ doesn't work between int and str"),
        ("{{ 1 < 'a' }}", "< doesn't work between int and str"),
        ("{{ 'a' + 1 }}", "str and int can't be joined: use ~"),
        ("{% for x in 1 %}{% endfor %}", "int is not a list to loop over"),
        ("{{ page() }}", "tuple can't be called"),
        ("{{ 1|length }}", "int has no length"),
        (
            "{% extends 'other.html' %}{% extends 'other.html' %}",
            "a template can extend only one other",
        ),
    ],
)
def test_rendering(source: str, message: str) -> None:
    said, _ = words_of(error_of(source))
    assert said.startswith(message)
    assert isinstance(said, Message)


def test_what_is_not_known_is_quoted() -> None:
    assert words_of(error_of("{{ 'a'.index('b') }}"))[0] == "ValueError: substring not found"
    error = error_of("{{ 1|round(method='up') }}")
    assert words_of(error)[0] == ("Jinja2 can't use this: method must be common, ceil or floor")


def test_our_own_errors_bring_their_words() -> None:
    said = words_of(error_of("{{ page }}"))
    assert said == ("tuple can't be printed", "")
    assert isinstance(error_of("{{ page }}").args[0], Explanation)
