"""No template goes on without end, or fills the memory; and none that makes a page is stopped."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.render import bounds, environment
from site_builder.render.bounds import TooMuchError, calculated, concat, sized
from tests.render.themes import failure, show

GROWING = "{% set ns = namespace(x=X) %}{% for i in range(60) %}{% set ns.x = Y %}{% endfor %}"

TWICE = "{{% if ns.n %}}{{% set ns.n = ns.n - 1 %}}{}{{% set ns.n = ns.n + 1 %}}{{% endif %}}"


def growing(first: str, step: str) -> str:
    return GROWING.replace("X", first).replace("Y", step)


@pytest.mark.parametrize(
    "source",
    [
        "{% for i in range(90) %}{% for j in range(90) %}{% endfor %}{% endfor %}",
        "{% macro m(n) %}{% if n %}{{ m(n-1) }}{{ m(n-1) }}{% endif %}{% endmacro %}{{ m(13) }}",
        "{% for n in [13] recursive %}{% if n %}"
        "{{ loop([n-1]) }}{{ loop([n-1]) }}{% endif %}{% endfor %}",
        "{% set ns = namespace(n=13) %}{% block b %}" + TWICE.format("{{ self.b() }}" * 2)
        + "{% endblock %}",
        "{% macro m(n) %}{{ caller(caller, n) }}{% endmacro %}{% call(me, n) m(13) %}"
        "{% if n %}{{ me(me, n-1) }}{{ me(me, n-1) }}{% endif %}{% endcall %}",
        "{% set ns = namespace(n=13) %}{% include 'part.html' %}",
    ],
)  # fmt: skip
def test_what_never_ends_is_stopped(source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """So deep, that it takes 8,000 steps and ends."""
    monkeypatch.setattr(environment, "STEPS", 5_000)
    part = TWICE.format("{% include 'part.html' %}" * 2)
    problem = failure({"page.html": source, "part.html": part})
    assert problem.code == "template-error"
    assert problem.message.startswith("the template goes on without end")
    assert (problem.location.path, problem.location.line) in {
        ("t/page.html", 1),
        ("t/part.html", 1),
    }


def test_each_page_has_all_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "STEPS", 60)
    for _ in range(3):
        assert show({"page.html": "{% for i in range(50) %}{% endfor %}x"}) == "x"


@pytest.mark.parametrize(
    "source",
    [
        growing("'x'", "ns.x ~ ns.x"),
        growing("'x'", "ns.x + ns.x"),
        growing("'x'", "ns.x * 2"),
        growing("[1]", "ns.x + ns.x"),
        growing("'x'", "[ns.x, ns.x]|join"),
        growing("'x'", "ns.x|replace('x', 'xx')"),
        growing("3", "ns.x * ns.x"),
        growing("'x'", "'%s%s' % (ns.x, ns.x)"),
        growing("'x'", "'%(a)s%(a)s' % {'a': ns.x}"),
        growing("'x'", "'%s%s'|format(ns.x, ns.x)"),
        growing("'x'", "'%(a)s%(a)s'|format(a=ns.x)"),
        growing("[1]", "[ns.x, ns.x]|sum(start=[])"),
        growing("[1]", "[{'a': ns.x}, {'a': ns.x}]|sum('a', [])"),
        "{% macro m(x) %}{{ x }}{{ x }}{% endmacro %}" + growing("'x'", "m(ns.x)"),
        growing("'x'", "[ns.x, ns.x]|string"),
        growing("'x'", "(ns.x, ns.x)|upper"),
        growing("'x'", "[ns.x, ns.x]|tojson"),
        growing("'x'", "{'a': ns.x, 'b': ns.x}|xmlattr"),
        growing("'x'", "{'a': ns.x, 'b': ns.x}|urlencode"),
        growing("'x'", "ns.x|truncate(1, true, ns.x ~ ns.x, 0)"),
        "{{ ('a\n' * 9000)|indent(9000) }}",
        "{{ ('a\n' * 9000)|indent('x' * 9000) }}",
        "{{ ('a ' * 9000)|wordwrap(1, true, 'x' * 9000) }}",
        "{{ range(9000)|join('x' * 9000) }}",
        "{{ [{'a': 1}, {'a': 2}]|join('x' * 90000, 'a') }}",
        "{{ 10 ** 100000 }}",
        "{{ 'a' * 10**10 }}",
        "{{ 10**10 * 'a' }}",
        "{{ [1] * 10**10 }}",
        "{{ '%10000000000d' % 1 }}",
        "{{ '%*d' % (10**10, 1) }}",
        "{{ '%10000000000d'|format(1) }}",
        "{{ 'x'|center(10**9) }}",
        "{{ 'x'|indent(10**9) }}",
        "{{ 'x'|indent('%09999999d') }}",
        "{{ [1]|batch(10**9, 0)|list }}",
        "{{ 1.5|round(10**9) }}",
        "{{ 'x'|wordwrap(10**9) }}",
        "{{ {'a': 1}|tojson(indent=10**9) }}",
        "{% for i in range(10**12) %}{% endfor %}",
        "{{ range(10**12)|list }}",
        "{{ range(10**30)|list }}",
    ],
)
def test_what_grows_without_end_is_stopped(source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "LONGEST", 100_000)
    problem = failure({"page.html": source})
    assert problem.code == "template-error"
    assert "memory" not in problem.message, "it is stopped long before"


def test_what_is_printed_again_and_again_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "LONGEST", 100_000)
    source = "{% set x = 'x' * 9000 %}{% for i in range(9000) %}{{ x }}{% endfor %}"
    assert "more than 100,000" in failure({"page.html": source}).message
    macro = "{% macro m() %}" + source + "{% endmacro %}{{ m() }}"
    assert "more than 100,000" in failure({"page.html": macro}).message


def test_what_pages_do_is_not_stopped() -> None:
    source = "{{ [3, 1]|join('-') }} {{ 'a-b'|replace('-', '+') }} {{ 2 ** 8 }} {{ 7 % 4 }}"
    source += " {{ 'x' * 3 }} {{ '%05.1f' % 1.25 }} {{ 'x'|center(3) }}"
    source += "{{ '%d %s' % (1440000, 'x') }} {{ '%(n)d'|format(n=1440000) }} {{ [1, 2]|sum }}"
    source += " {{ [[1], [2]]|sum(start=[])|join(',') }} {{ [page]|join('-', 'title') }}"
    source += " {{ 'a b'|wordwrap(1) }} {{ 'a\nb'|indent(2) }} {{ 'a\nb'|indent('- ', true) }}"
    assert show({"page.html": source}) == (
        "3-1 a+b 256 3 xxx 001.2  x 1440000 x 1440000 3 1,2 A &amp; B a\nb a\n  b - a\n- b"
    )


def test_what_needs_more_memory_than_there_is_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_values: object) -> None:
        raise MemoryError

    monkeypatch.setattr(bounds, "_CALCULATIONS", {"*": refuse})
    problem = failure({"page.html": "{{ 'x' * 3 }}"})
    assert (problem.code, problem.message) == (
        "template-error",
        "the template needs more memory than there is",
    )


@given(st.lists(st.text(max_size=3), max_size=600))
def test_texts_are_joined_as_they_are(texts: list[str]) -> None:
    assert concat(texts) == concat(iter(texts)) == "".join(texts)


@given(st.integers(-99, 99), st.integers(1, 99), st.sampled_from("+*%"))
def test_numbers_are_calculated_as_ever(left: int, right: int, sign: str) -> None:
    assert calculated(sign, left, right) == eval(f"{left} {sign} {right}")


def test_the_longest() -> None:
    sized(bounds.LONGEST)
    with pytest.raises(TooMuchError):
        sized(bounds.LONGEST + 1)
