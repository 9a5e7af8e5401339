"""What in a drawing's CSS leads out of the file, and that no value takes long to judge."""

import pytest

from site_builder.read.svg_styles import is_inside, sheet_leads_out, value_leads_out
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
    assert not value_leads_out(css)
    assert not sheet_leads_out(css)


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
    assert value_leads_out(css)
    assert sheet_leads_out(css)


@pytest.mark.parametrize(
    "css",
    [
        "@namespace svg url(http://www.w3.org/2000/svg); svg|rect { fill: red }",
        "@NAMESPACE url( 'http://www.w3.org/2000/svg' );@namespace x url();",
        '@namespace "http://www.w3.org/2000/svg";',
    ],
)
def test_a_namespace_is_only_named(css: str) -> None:
    assert not sheet_leads_out(css)


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
    assert sheet_leads_out(css)


@pytest.mark.parametrize(
    "css",
    [
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
        value_leads_out(css)
        sheet_leads_out(css)
        is_inside(" " * LONG)
