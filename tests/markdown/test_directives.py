"""Directives as blocks, and where a broken one ends."""

import pytest

from site_builder.model.article import Directive, Prose
from tests.support.markdown import LINES_BEFORE, body_html, fixtures, read


@pytest.mark.parametrize(("title", "text", "html"), fixtures("directives"))
def test_directives(title: str, text: str, html: str) -> None:
    assert body_html(text) == html


def found(text: str) -> list[tuple[str, int, int]]:
    problems = read(text)[1]
    return [(p.code, p.location.line - LINES_BEFORE, p.location.column) for p in problems]


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        (":::{photo} a\n:::\n", []),
        (":::{foto} a\n:::\n", [("unknown-directive", 1, 5)]),
        ("  ::::{foto} a\n  ::::\n", [("unknown-directive", 1, 8)]),
        (":::{photo}\n:::\n", [("directive-arguments", 1, 1)]),
        (":::{photo} a b\n:::\n", [("directive-arguments", 1, 1)]),
        (":::{gallery}\n:::\n", [("directive-arguments", 1, 1)]),
        (":::{quote} a b\nx\n:::\n", [("directive-arguments", 1, 1)]),
        (":::{timeline}\nx\n:::\n", [("directive-body", 1, 1)]),
        (":::{quote}\n:::\n", [("empty-quote", 1, 1)]),
        (":::{quote}\n— somebody\n:::\n", [("empty-quote", 1, 1)]),
        (":::{photo} a\n", [("unclosed-directive", 1, 1)]),
        (":::\n", [("stray-fence", 1, 1)]),
        (":::photo a\n:::\n", [("stray-fence", 1, 1)]),
        ("::: {photo} a\n\n:::\n", [("stray-fence", 1, 1)]),
        ("：：：{photo} a\n：：：\n", [("stray-fence", 1, 1)]),
        ("：：：{photo} a\n\n：：：\n", [("stray-fence", 1, 1)]),
        ("- a\n\n  ：：：{photo} b\n", [("nested-directive", 3, 3)]),
        (":::｛photo｝ a\n:::\n", [("stray-fence", 1, 1)]),
        ("- a\n\n  :::{photo} a\n  :::\n", [("nested-directive", 3, 3)]),
        ("> :::{photo} a\n> :::\n", [("nested-directive", 1, 3)]),
        ("a[^1]\n\n[^1]: b\n\n    :::{nope} c\n    :::\n", [("nested-directive", 5, 5)]),
        ("a[^1]\n\n[^1]: b\n\n    ：：：\n", [("nested-directive", 5, 5)]),
        ("a[^1]\n\n[^1]: b\n\n    ## c\n", [("nested-heading", 5, 1)]),
        (":::{quote}\n：：：{photo} a\nb\n:::\n", [("nested-directive", 2, 1)]),
        ("::::{quote}\n- ：：：\n\nb\n::::\n", [("nested-directive", 2, 3)]),
        (":::{timeline}\n：：：\n", [("stray-fence", 2, 1)]),
        (":::{quote}\n字\n\n字\n::：\n\n:::{awards}\n:::\n", [("stray-fence", 5, 1)]),
        (":::{awards}\n\n字\n\n：：：\n", [("unclosed-directive", 1, 1), ("stray-fence", 5, 1)]),
        (":::{gallery} a b :::\n", [("unclosed-directive", 1, 18)]),
        (":::{gallery} a b：：：\n:::\n\n字\n", [("unclosed-directive", 1, 17)]),
        (":::{timeline} :::\n字\n\n:::{awards}\n:::\n", [("unclosed-directive", 1, 15)]),
        ("字\n\n::{timeline}\n:::\n", [("stray-fence", 3, 1)]),
        ("字\n：：{timeline}\n：：：\n", [("stray-fence", 2, 1)]),
        (":{timeline}\n\n：：字\n", [("stray-fence", 1, 1)]),
        ("::{other}\n\n:timeline\n", []),
        ("\n".join(f"{'  ' * depth}- a" for depth in range(12)), [("too-deep", 10, 1)]),
        (f"b\n\n{'>' * 50} a\n", [("too-deep", 3, 1)]),
    ],
)
def test_problems(text: str, problems: list[tuple[str, int, int]]) -> None:
    assert found(text) == problems


def test_what_follows_an_unclosed_directive_is_not_swallowed() -> None:
    text = ":::{photo} a\n\n段落\n\n## 节 {#s}\n\n:::{quote}\n引语\n\n段落\n\n:::{timeline}\n:::\n"
    article, problems = read(text)
    assert [p.code for p in problems] == ["unclosed-directive", "unclosed-directive"]
    assert [type(block) for block in article.lead] == [Directive, Prose]
    (section,) = article.sections
    assert [type(block) for block in section.blocks] == [Directive, Prose, Directive]


def test_full_width_colons_in_a_text_are_text() -> None:
    assert found("他说：：：好\n\n：：好") == []


def test_what_is_closed_on_its_own_line_takes_its_ids_and_nothing_more() -> None:
    article, _ = read(":::{gallery} a b :::\n\n段落\n")
    gallery, paragraph = article.lead
    assert isinstance(gallery, Directive)
    assert gallery.arguments == ("a", "b")
    assert isinstance(paragraph, Prose)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("::{timeline}", "write three colons: :::{timeline}"),
        ("：：{timeline}", "write ':::' and '{', not the full-width '：' and '｛'"),
        (":::{timeline}\n：：：", "write ':::', not the full-width '：'"),
    ],
)
def test_what_to_write(text: str, hint: str) -> None:
    assert [p.hint for p in read(text)[1]] == [hint]
