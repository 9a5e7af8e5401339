"""What in a drawing's CSS leads out of the file, and that no value takes long to judge."""

import pytest

from site_builder.images.svg.styles import is_inside, sheet_fault, value_fault
from tests.support.work import little_work

LONG = 500_000


@pytest.mark.parametrize(
    "reference", ["#a", " \n#a", "data:image/png;base64,AA", "DATA:image/gif,x"]
)
def test_references_into_the_file(reference: str) -> None:
    assert is_inside(reference)


@pytest.mark.parametrize(
    "reference",
    [
        "a.svg#b",
        "\u00a0#a",
        "javascript:x",
        "data:image/svg+xml,x",
        "data:image/pngx,",
        "//e.org/#a",
    ],
)
def test_references_out_of_the_file(reference: str) -> None:
    assert not is_inside(reference)


@pytest.mark.parametrize(
    "css",
    [
        "fill: url(#a)",
        "fill: URL( '#a' )",
        'mask: url("data:image/webp;base64,AA")',
        "src: url(data:font/woff2;base64,AA), url(data:application/x-font-woff;base64,AA)",
        "Image (1) of the source (2)",
        "/* 样式 it's */",
    ],
)
def test_css_that_stays(css: str) -> None:
    assert not value_fault(css)
    assert not sheet_fault(css)


@pytest.mark.parametrize(
    "css",
    [
        "fill: url(a.svg#b)",
        "fill: url()",
        "fill: url('https://example.org/')",
        "fill: url(\u00a0#a)",
        "x: image-set('https://example.org/a.png' 1x)",
        "x: -webkit-image-set(url(#a) 1x)",
        "x: src('https://example.org/')",
        'x: url("data:image/svg+xml,x")',
        "x: url(data:text/html,x)",
        # Where only a careless reader sees comments.
        'a { b: "/*" } c { fill: url(https://example.org/) } d { e: "*/" }',
        "a { fill: url(#/*) } b { fill: url(x.svg) } /* */",
        'a { b: my-url(/*)"*/ "/*" url(x.svg) "*/") }',
        "u\\72l(x.svg)",
        "u\\72\nl(x.svg)",
        "u\\000072\r\n l(x.svg)",
    ],
)
def test_css_that_leads_out(css: str) -> None:
    assert value_fault(css)
    assert sheet_fault(css)


@pytest.mark.parametrize(
    "css",
    [
        "@namespace svg url(http://www.w3.org/2000/svg); svg|rect { fill: red }",
        "@NAMESPACE url( 'http://www.w3.org/2000/svg' );@namespace x url();",
        '@namespace "http://www.w3.org/2000/svg";',
    ],
)
def test_a_namespace_is_only_named(css: str) -> None:
    assert not sheet_fault(css)


@pytest.mark.parametrize(
    "css",
    [
        "@namespace svg url(http://www.w3.org/2000/svg); a { fill: url(http://www.w3.org/#a) }",
        'a{b:"@namespace url(";fill:url(http://example.org/);c:");"}',
        "@namespace url(x'); a{fill:url(x.svg)}",
        "@namespace url(#a)url(x.svg)",
        "@namespaces url(x.svg)",
        "@namespace/**/url(x.svg)",
        "@IMPORT 'x'",
        "@\\69mport 'x'",
    ],
)
def test_sheets_that_lead_out(css: str) -> None:
    assert sheet_fault(css)


@pytest.mark.parametrize(
    "css",
    [
        r'text { font-family: "\5FAE\8F6F" }',
        r"text { font-family: '\5FAE\8F6F\96C5\9ED1', Arial; fill: url(#a) }",
        r"text { font: 12px \5FAE \8f6f\0096C5\9ED1, serif } a { fill: url(#a) }",
        r'text::before { content: "\201C\A \"x\"" } a { fill: url(#a) }',
        'text { content: "a\\\nb" }',
        r"text { font-family: \微软 }",
    ],
)
def test_escapes_that_spell_nothing_but_words(css: str) -> None:
    assert sheet_fault(css) == value_fault(css) == ""


@pytest.mark.parametrize(
    "css",
    [
        r'text { font-family: "\64 ata:image/png;base64,AA" } a { fill: url(#a) }',
        r"text { font-family: u\72l } a { fill: url(#a) }",
        r"a { fill: url(#\5FAE) }",
        r".\5FAE { fill: url(#a) }",
        r'@\69mport "\5FAE"; a { fill: url(#a) }',
        r'/* " */ u\72l(x.svg) /* " */',
        r'a { b: url(") } u\72l(x.svg) { c: "") }',
        r"text { font-family: \5FAE u\72l(x.svg) }",
    ],
)
def test_escapes_that_could_spell_something_else(css: str) -> None:
    for wrong in (sheet_fault(css), value_fault(css)):
        assert wrong in ("escape", "outside")


@pytest.mark.parametrize(
    "css",
    [
        'font:"\\5FAE' * (LONG // 10),
        "font:" * (LONG // 5) + "\\(",
        f"url({' ' * LONG}#a)",
        "\\" * LONG,
        f"url(data:application/{'x' * LONG}",
        "url(#" * (LONG // 5),
        f"url('{' ' * LONG}'",
        f"@namespace {'a' * LONG}",
        f"@namespace a{' ' * LONG}",
        f"@namespace url('{'a' * LONG}",
        "@namespace " * (LONG // 10),
    ],
)
def test_nothing_takes_long(css: str) -> None:
    """Going back over what was read would take hours here."""
    with little_work():
        value_fault(css)
        sheet_fault(css)
        is_inside(" " * LONG)
