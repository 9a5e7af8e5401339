"""The fonts of a page, written into its head."""

from base64 import b64encode
from hashlib import sha256

from markupsafe import escape

from site_builder.compose.shell import Head
from site_builder.compose.shell import shell as compose
from site_builder.compose.versions import NO_VERSIONS
from site_builder.model.policy import CSP_WITH_FORMS
from site_builder.render.page_fonts import MARKER, with_fonts
from site_builder.views.shell import FontView, PageFonts, Shell
from tests.support.features import make_frame

HEADLINES = FontView("headlines-en", "en", "headlines", 'font-family:"H"', "m1", is_of_site=False)
TEXT = FontView("text-en-gb", "en-GB", "text", 'font-family:"T"', "m2", is_of_site=True)


def make_shell(*fonts: FontView) -> Shell:
    head = Head("t", "d", NO_VERSIONS)
    shell = compose(make_frame(), "en", "en/story/", head)
    return shell._replace(fonts=PageFonts("../../assets/fonts/", fonts))


def page(body: str) -> bytes:
    head = f'<meta content="{escape(CSP_WITH_FORMS)}">\n{MARKER}'
    return f'<html lang="en"><head>{head}</head>{body}</html>'.encode()


def test_a_page_brings_along_what_it_shows() -> None:
    made, (one,) = with_fonts(page("<h1>ba</h1><p>c</p>"), make_shell(HEADLINES, TEXT))
    text = made.decode()
    assert one.characters == "ab"
    assert one.file.startswith("headlines-en.")
    address = f"../../assets/fonts/{one.file}"
    assert f'<link rel="preload" href="{address}" as="font" type="font/woff2" crossorigin>' in text
    style = text.partition("<style>")[2].partition("</style>")[0]
    assert style == f'@font-face{{font-family:"H";src:url({address})format("woff2")}}\n'
    digest = b64encode(sha256(style.encode()).digest()).decode()
    assert str(escape(f"style-src 'self' 'sha256-{digest}'")) in text
    assert MARKER not in text


def test_the_address_changes_with_the_characters_unless_it_is_for_all_pages() -> None:
    shell = make_shell(HEADLINES, TEXT)
    pages = (
        page("<h1>a</h1><p class=told lang=en-GB>b</p>"),
        page("<h1>A</h1><p class=told lang=en-GB>B</p>"),
    )
    (one, of_site), (other, same) = (with_fonts(each, shell)[1] for each in pages)
    assert one.file != other.file
    assert of_site.file == same.file
    assert (of_site.characters, same.characters) == ("b", "B")
    again = make_shell(HEADLINES._replace(mark="m3"))
    assert with_fonts(pages[0], again)[1][0].file != one.file


def test_a_language_has_the_font_of_the_longest_tag() -> None:
    british = HEADLINES._replace(name="headlines-en-gb", tag="en-GB")
    shell = make_shell(HEADLINES, british)
    made, letters = with_fonts(page('<h1 lang="en-GB-scotland">a</h1><h2>b</h2>'), shell)
    assert [(one.file.partition(".")[0], one.characters) for one in letters] == [
        ("headlines-en", "b"),
        ("headlines-en-gb", "a"),
    ]
    assert made.count(b"preload") == 1  # the page's own language is what the first screen shows


def test_a_page_without_fonts() -> None:
    made, letters = with_fonts(page("<p>a</p>"), make_shell(HEADLINES))
    assert letters == ()
    assert made == page("<p>a</p>").replace(MARKER.encode(), b"")
    other = b"<html lang=en><h1>A template with no place for fonts</h1></html>"
    assert with_fonts(other, make_shell(HEADLINES)) == (other, ())
