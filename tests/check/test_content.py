"""Pictures, headings and template leftovers on a page."""

import pytest

from site_builder.check.content import headings, leftovers, pictures
from tests.support.built_pages import CONTEXT, codes, page, said

SIZE = 'width="3" height="2"'


@pytest.mark.parametrize(
    ("html", "found"),
    [
        (f'<img src="a" alt="A bridge" {SIZE}>', []),
        (f'<img src="a" alt="" {SIZE}>', []),
        (f'<img src="a" {SIZE}>', ["image-alt"]),
        ('<img src="a" alt="" width="3">', ["image-dimensions"]),
        ('<img src="a" alt="" width="0" height="2">', ["image-dimensions"]),
        ('<img src="a" alt="" width="50%" height="2">', ["image-dimensions"]),
        ('<img src="a" alt="" width="３" height="2">', ["image-dimensions"]),
    ],
)
def test_a_picture_has_a_text_and_a_size(html: str, found: list[str]) -> None:
    assert codes(pictures(page(html), CONTEXT)) == found


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<h1>A</h1><h2>B</h2><h3>C</h3><h2>D</h2>", []),
        ("<p>A</p>", ["the page has no heading"]),
        ("<h2>B</h2>", ["the first heading, 'B', has level 2"]),
        (
            "<h1>A</h1><h2>B</h2><h5>C</h5>",
            ["the heading 'C' has level 5, but the one before it has level 2"],
        ),
    ],
)
def test_headings_skip_no_level(html: str, found: list[str]) -> None:
    assert said(headings(page(html), CONTEXT)) == found


@pytest.mark.parametrize(
    "html",
    [
        "<p>{{ name }}</p>",
        "<p>{% if %}</p>",
        "<head><title>[object Object]</title></head>",
        '<meta name="description" content="Markup(x)">',
        '<img alt="<Undefined>">',
        '<a href="../None/">a</a>',
    ],
)
def test_template_syntax_is_an_error_wherever_readers_meet_it(html: str) -> None:
    (finding,) = leftovers(page(html), CONTEXT)
    assert (finding.code, finding.severity) == ("template-leftover", "error")


@pytest.mark.parametrize(
    ("html", "word"),
    [
        ("<p>None</p>", "None"),
        ("<p>by undefined</p>", "undefined"),
        ('<p lang="zh-Hans">作者NaN著</p>', "NaN"),
    ],
)
def test_words_that_templates_leave_are_warnings(html: str, word: str) -> None:
    (finding,) = leftovers(page(html), CONTEXT)
    assert (finding.severity, finding.needle) == ("warning", word)


@pytest.mark.parametrize(
    "html", ["<p>None of them came.</p>", "<code>{{ x }}</code>", "<p>Nonesuch</p>", "<p>a</p>"]
)
def test_sentences_and_code_are_not_leftovers(html: str) -> None:
    assert codes(leftovers(page(html), CONTEXT)) == []


def test_a_word_comes_with_the_text_around_it() -> None:
    (finding,) = leftovers(page("<p>And then there were None</p>"), CONTEXT)
    assert finding.unless == " there were None"[-16:]
