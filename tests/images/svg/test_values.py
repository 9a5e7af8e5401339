"""Values inside drawings: comments and pictures in CSS, and pictures in references."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.images.svg.values import attribute_value, plain_value, style_sheet
from tests.support.drawings import data_url, picture, with_exif
from tests.support.work import little_work

PNG = data_url(picture("PNG"), "png")
PNG_WITH_WORDS = data_url(with_exif("PNG"), "png")
LONG = 300_000


@pytest.mark.parametrize(
    ("css", "published"),
    [
        ("a/* 1 */.b/**/{}/* * / */", "a/**/.b/**/{}/**/"),
        ("a{}/* not closed", "a{}/**/"),
        ('a{b:"/*"}/* 1 */c{d:\'*/"\'}/* 2 */', 'a{b:"/*"}/**/c{d:\'*/"\'}/**/'),
        ('a{b:"\\"/*"}/* 1 */', 'a{b:"\\"/*"}/**/'),
        ('a{b:"not closed\n/* 1 */}', 'a{b:"not closed\n/**/}'),
        ("a{b:url(#/*)}c{}/* 1 */", "a{b:url(#/*)}c{}/**/"),
        ("<!--url(#/*)/* 1 */", "<!--url(#/*)/**/"),
        ("a{b:my-url(/* 1 */'/*')}", "a{b:my-url(/**/'/*')}"),
        ("a{b:url(#a)}c{d:url( '#e' )}", "a{b:url(#a)}c{d:url( '#e' )}"),
        ("a{b:url()}/* 1 */", "a{b:url()}/**/"),
        ("/**/*/", "/**/*/"),
        (f"a{{b:url({PNG_WITH_WORDS})}}", f"a{{b:url({PNG})}}"),
        (f"a{{b:URL( '{PNG_WITH_WORDS}' )}}", f"a{{b:URL( '{PNG}' )}}"),
        (f'a{{b:url("{PNG_WITH_WORDS}"),url({PNG})}}', f'a{{b:url("{PNG}"),url({PNG})}}'),
        (f"a{{content:'{PNG_WITH_WORDS}'}}b{{c:'data: d, e'}}", "a{content:\"\"}b{c:'data: d, e'}"),
        (f"a{{--x: {PNG_WITH_WORDS}; fill:red}}", "a{--x: ; fill:red}"),
        ("a{b:url(data:text/plain,c)}", "a{b:url(data:text/plain,c)}"),
        ("a{src:url(data:font/woff2;base64,AA/*)}", "a{src:url(data:font/woff2;base64,AA/*)}"),
    ],
)
def test_style_sheets(css: str, published: str) -> None:
    assert style_sheet(css) == published
    assert style_sheet(published) == published


@pytest.mark.parametrize(
    "url",
    [
        PNG,
        PNG_WITH_WORDS,
        PNG.rstrip("="),
        PNG.replace("base64,", "BASE64 ,"),
        PNG.replace("+", "%2B").replace("/", "%2f").replace("image%2f", "image/"),
        PNG.replace("png;", "png;name=SECRET.png;"),
        PNG.replace("png;", "jpeg;"),
        f"\n {PNG[:60]}\n  {PNG[60:]} ",
        f"{PNG}#SECRET",
        "DATA:image/png," + "".join(f"%{byte:02x}" for byte in picture("PNG")),
    ],
)
def test_pictures_in_references(url: str) -> None:
    assert attribute_value("href", url) == PNG


def test_other_values_stay() -> None:
    assert attribute_value("href", "#a") == "#a"
    assert attribute_value("d", "M0 0/*") == "M0 0/*"
    assert attribute_value("aria-label", "data: 2020, 2021; text/plain") is not None
    assert attribute_value("fill", f"url({PNG_WITH_WORDS})") == f"url({PNG})"
    assert attribute_value("style", "fill:/* 1 */red") == "fill:/**/red"


@pytest.mark.parametrize("name", ["values", "fill", "class"])
@pytest.mark.parametrize(
    "value",
    [
        PNG_WITH_WORDS,
        f"red; {PNG_WITH_WORDS}",
        "DATA:IMAGE/PNG; base64 ,AAAA",
        "data:;base64,AAAA",
        "x data:application/pdf,a",
    ],
)
def test_files_that_nothing_draws(name: str, value: str) -> None:
    assert attribute_value(name, value) is None
    assert plain_value(value) is None


@pytest.mark.parametrize(
    "url",
    [
        "data:image/png;base64,AAAA",
        "data:image/png,<svg/>",
        "data:image/png;base64,A",
        "data:image/",
    ],
)
def test_what_is_no_picture(url: str) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        attribute_value("href", url)


@given(st.text(alphabet="/*\"'\\()\n url#<!-a"))
def test_published_again_css_is_the_same(css: str) -> None:
    published = style_sheet(css)
    assert style_sheet(published) == published


@pytest.mark.parametrize(
    "css",
    [
        *("/*" * LONG, '"\\' * LONG, "'\\a" * LONG, "url(" * LONG, " " * LONG, "data:" * LONG),
        *("data:a/b" + ";c" * LONG, f"data:{'a' * LONG}", f"data:a/{'b' * LONG};"),
    ],
)
def test_nothing_takes_long(css: str) -> None:
    """Going back over what was read would take hours here."""
    with little_work():
        style_sheet(css)
        style_sheet(f"url({css}")
