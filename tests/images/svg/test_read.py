"""Drawings: size and safety. Whole bad files are in tests/sites/bad/drawings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.images.svg.read import read_svg
from tests.support.drawings import data_url, picture

OPEN = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="x" viewBox="0 0 6 4">'
PNG = data_url(picture("PNG"), "png")
BROKEN = "data:image/png;base64,AAAA"


def codes(inside: str) -> list[str]:
    size, problems = read_svg("a.svg", f"{OPEN}{inside}</svg>".encode())
    assert size == (6, 4)
    return [problem.code for problem in problems]


@pytest.mark.parametrize(
    "inside",
    [
        '<use href="#a"/><use xlink:href="#a"/>',
        f'<image href="{PNG}"/><image src="data:image/png;base64,AAAA"/>',
        '<e:image xmlns:e="e" href="data:image/png;base64,AAAA"/>',
        "<style>@namespace svg url(http://www.w3.org/2000/svg);</style>",
        '<rect fill="url(#a)" style="stroke: url( \'#b\' )"/>',
        "<style>@font-face { src: url(data:font/woff2;base64,AAAA) }</style>",
        "<style>/* 样式 */ .a { fill: red }</style>",
        '<rect aria-label="Image (1)"/>',
        '<animate attributeName="opacity" values="0;1"/><set attributeName="fill" to="red"/>',
        '<g inkscape:label="C:\\a(b)" xmlns:inkscape="i"/>',
        "<?xpacket begin?><metadata/><!-- script -->",
        "<title>onclick</title>",
    ],
)
def test_safe_drawings(inside: str) -> None:
    assert codes(inside) == []


@pytest.mark.parametrize(
    "inside",
    [
        "<script/>",
        "<SCRIPT/>",
        '<x:script xmlns:x="http://www.w3.org/2000/svg"/>',
        "<foreignObject/>",
        "<iframe/>",
        '<g onload="x"/>',
        '<g ONCLICK="x"/>',
        '<a href="javascript:x"/>',
        '<a xlink:href=" java&#10;script:x"/>',
        '<image href="https://example.org/x.png"/>',
        '<image href="data:image/svg+xml;base64,AAAA"/>',
        '<use href="other.svg#a"/>',
        '<animate attributeName="href" values="javascript:x"/>',
        '<set attributeName=" xlink:href " to="x"/>',
        '<animate attributeName="onclick" to="x"/>',
        '<rect fill="url(http://example.org/#a)"/>',
        '<rect style="fill: u\\72l(http://example.org/)"/>',
        "<rect style=\"background: image-set('https://example.org/a.png' 1x)\"/>",
        "<style>@import 'x';</style>",
        "<style>@im&#112;ort 'x';</style>",
        "<style>@im<!-- -->port 'x';</style>",
        "<style><![CDATA[@import 'x';]]></style>",
        "<style>@\\69mport 'x';</style>",
        "<style>a { fill: url(//example.org/) }</style>",
        '<g xml:base="https://example.org/"/>',
        '<h:img xmlns:h="http://www.w3.org/1999/xhtml" srcset="https://example.org/x 1x"/>',
        '<form xmlns="http://www.w3.org/1999/xhtml" action="javascript:x"/>',
        '<rect style="fill: u\\72&#10;l(https://example.org/)"/>',
        """<style>a { b: "/*" } c { d: url(x.svg) } e { f: "*/" }</style>""",
        "<style>/*<g/>*/</style>",
        '<use href="\u00a0#a"/>',
        '<feImage xlink:href="https://example.org/x.png"/>',
        '<a x:href="java&#9;script:x" xmlns:x="x"/>',
        '<g x:OnLoad="x" xmlns:x="http://www.w3.org/1999/xlink"/>',
        '<animate attributeName="fill" values="red;url(https://example.org/)"/>',
        '<image href="data:text/html,x"/>',
        '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="other.svg"/>',
        "<style>@font-face { src: url(https://example.org/a.woff2) }</style>",
    ],
)
def test_unsafe_drawings(inside: str) -> None:
    assert codes(inside) == ["unsafe-svg"]


def test_all_that_is_unsafe_with_its_line() -> None:
    _, problems = read_svg("a.svg", f"{OPEN}\n<script/>\n汉<g onload='x'/></svg>".encode())
    assert [str(p.location) for p in problems] == ["a.svg:2:1", "a.svg:3:2"]


@pytest.mark.parametrize(
    "inside",
    [
        f'<image href="{BROKEN}"/>',
        f'<image xlink:href=" {BROKEN}"/>'.replace("xlink", "l"),
        f'<feImage href="{BROKEN}"/>',
        f'<g mask="url({BROKEN})"/>',
        f"<g style=\"mask: url( '{BROKEN}' )\"/>",
        f"<style>\n\na {{ mask: url({BROKEN}) }}</style>",
    ],
)
def test_a_bad_picture_inside_is_told_at_its_line(inside: str) -> None:
    drawing = f"{OPEN}\n  {inside}</svg>".replace("xlink", "l")
    _, (problem,) = read_svg("a.svg", drawing.encode())
    assert str(problem.location) == "a.svg:2:3"
    assert problem.code == "bad-photo"
    assert problem.message == "inside the drawing, the picture can't be read"


def test_every_bad_picture_is_told() -> None:
    image = f'<image href="{BROKEN}"/>'
    assert codes(f"{image}\n{image}<script/>") == ["bad-photo", "bad-photo", "unsafe-svg"]


def test_a_doubtful_picture_is_a_warning() -> None:
    jpeg = picture("JPEG")
    doubtful = jpeg[:-2] + b"\x12\x34" * 40 + jpeg[-2:]
    image = f'<image href="{data_url(doubtful, "jpeg")}"/>'
    size, (problem, *others) = read_svg("a.svg", f"{OPEN}{image * 200}</svg>".encode())
    assert size == (6, 4)
    assert (problem.code, problem.severity) == ("doubtful-photo", "warning")
    assert not any(other.is_error for other in others)


def test_what_grows_is_refused_at_its_line() -> None:
    nested = "".join(
        f'\n<g id="a{n}">' + f'<use href="#a{n - 1}"/>' * 10 + "</g>" for n in range(1, 8)
    )
    drawing = f'{OPEN}<g id="a0"/>{nested}</svg>'
    size, (problem,) = read_svg("a.svg", drawing.encode())
    assert size == (6, 4)
    assert (problem.location.line, problem.code) == (6, "bad-photo")
    assert problem.message.endswith("this becomes more than 100,000 elements")


def test_entities_are_refused_before_they_swell() -> None:
    bomb = '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
    size, problems = read_svg("a.svg", f"{bomb}{OPEN}&b;</svg>".encode())
    assert size is None
    assert [p.code for p in problems] == ["unsafe-svg"]


def test_the_usual_doctype_is_fine() -> None:
    doctype = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/svg11.dtd">'
    assert read_svg("a.svg", f"{doctype}{OPEN}</svg>".encode()) == ((6, 4), [])


def test_a_document_type_adds_nothing() -> None:
    bomb = '<!DOCTYPE svg [<!ATTLIST g onload CDATA "x">]>'
    (problem,) = read_svg("a.svg", f"{bomb}{OPEN}<g/></svg>".encode())[1]
    assert problem.code == "unsafe-svg"
    assert problem.message == "attribute declarations are not allowed in a picture"


def test_names_of_characters_are_entities() -> None:
    doctype = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/svg11.dtd">'
    _, problems = read_svg("a.svg", f"{doctype}{OPEN}&nbsp;</svg>".encode())
    assert [p.message for p in problems] == ["entities are not allowed in a picture"]


@pytest.mark.parametrize(
    ("drawing", "message"),
    [
        ('<svg viewBox="0 0 6 4"/>', "this is not SVG: its namespace is not SVG's"),
        ('<svg xmlns="x" viewBox="0 0 6 4"/>', "this is not SVG: its namespace is not SVG's"),
        (f'{OPEN}<g y:href="#a"/></svg>', "this is not SVG: a namespace prefix is not declared"),
        (f"{OPEN}\0</svg>", "this is not SVG: a character is not allowed here"),
        (
            f'<?xml version="1.0" encoding="utf-7"?>{OPEN}</svg>',
            "the encoding of this SVG is not supported",
        ),
    ],
)
def test_what_a_browser_would_not_draw(drawing: str, message: str) -> None:
    size, (problem,) = read_svg("a.svg", drawing.encode())
    assert size is None
    assert (problem.code, problem.message) == ("bad-photo", message)


def test_scripts_in_wide_characters() -> None:
    _, problems = read_svg("a.svg", f"{OPEN}<script/></svg>".encode("utf-16"))
    assert [p.code for p in problems] == ["unsafe-svg"]


def test_depth_costs_nothing() -> None:
    assert codes("<g>" * 100_000 + "</g>" * 100_000) == []


def test_a_drawing_of_nothing_but_faults_is_not_read_to_its_end() -> None:
    _, problems = read_svg("a.svg", f"{OPEN}{'<script/>' * 1000}</svg>".encode())
    assert len(problems) == 100


@given(
    st.one_of(
        st.binary(max_size=80),
        st.text(max_size=80).map(lambda t: OPEN.encode() + t.encode("utf-8", "ignore")),
    )
)
def test_any_bytes_are_a_drawing_or_a_problem(data: bytes) -> None:
    size, problems = read_svg("a.svg", data)
    assert problems or size
