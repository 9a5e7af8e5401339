"""Drawings for publication: the same drawing, and nothing private in it."""

from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.images.svg.publish import publish_drawing
from site_builder.images.svg.read import read_svg
from tests.support.drawings import CLUTTERED, SECRET, data_url, drawing_of, with_exif
from tests.support.exported_drawings import EXPORTED, private_places
from tests.support.work import little_work

ROOT = Path(__file__).resolve().parents[3]
DRAWINGS = sorted(
    path
    for folder in ("content", "tests/sites/good", "tests/sites/base", "benchmarks", "assets")
    for path in (ROOT / folder).rglob("*.svg")
)
OPEN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 6 4">'
NAMES = st.sampled_from(["g", "text", "style", "title", "metadata", "e:clutter"])
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12).filter(
    lambda text: all(c in "\t\n\r" or " " <= c not in "\ufffe\uffff" for c in text)
)


def written(name: str, words: str, inner: str, note: str) -> str:
    return (
        f'<{name} xmlns:e="e" e:note={quoteattr(words)} id={quoteattr(words)}>{escape(words)}'
        f"<!--{escape(note).replace('-', '')}-->{inner if name != 'style' else ''}</{name}>"
    )


TREES = st.recursive(
    WORDS.map(escape),
    lambda inner: st.builds(written, NAMES, WORDS, st.lists(inner, max_size=3).map("".join), WORDS),
    max_leaves=12,
)


def publish(inside: str) -> str:
    """What is published inside the root of a drawing."""
    text = publish_drawing(f"{OPEN}{inside}</svg>".encode()).decode()
    start, end = text.index(">") + 1, text.rindex("</svg>\n")
    return text[start:end]


def test_nothing_private_leaves() -> None:
    text = publish_drawing(CLUTTERED).decode()
    for word in (SECRET, "<?", "<!", "inkscape", "sodipodi", "adobe", "Generator", "svg:", "rdf"):
        assert word not in text
    assert text.startswith('<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink=')
    assert "<title>A square &amp; a circle</title>" in text
    assert '<use xlink:href="#p" x="90" y="5"/>' in text
    assert '>a  <tspan fill="#c33">&lt;b&gt;</tspan>\n 衡阳 🏮</text>' in text
    assert '{ content: "/*" } .d { stroke-width: 3 }' in text


@pytest.mark.parametrize(
    ("inside", "published"),
    [
        ('<g id="a"></g>', '<g id="a"/>'),
        ("<text>a<!-- --><e:x xmlns:e='e'>b</e:x>c</text>", "<text>ac</text>"),
        ("<text> a\r\n&#13;\tb </text>", "<text> a\n&#13;\tb </text>"),
        ("<g id='&#9;&#10;&#13;&quot;&apos;&lt;&gt;&amp;'/>",
         "<g id=\"&#9;&#10;&#13;&quot;'&lt;>&amp;\"/>"),
        ("<style><![CDATA[a>b{c:'&'}]]></style>", "<style>a&gt;b{c:'&amp;'}</style>"),
        ("<text>]]&gt;</text>", "<text>]]&gt;</text>"),
        ("<g xml:space='preserve' xml:lang='zh' data-a='b' xml:id='c'/>",
         '<g xml:space="preserve" xml:lang="zh" xml:id="c"/>'),
        ("<g a='1' data-b='2'/><style>[ data-b=2]{}</style><g xml:c='3' data-b='' d='M0 0'/>",
         '<g data-b="2"/><style>[ data-b=2]{}</style><g data-b="" d="M0 0"/>'),
        ("<g aria-label='a' ARIA-label='b' role='img' tabindex='0' Fill='red'/>",
         '<g aria-label="a" role="img" tabindex="0"/>'),
        ("<metadata><g/><metadata/></metadata><g/>", "<g/>"),
        ("<g xmlns=''><g/></g>", ""),
        ("<title lang='en'>A</title><desc>B</desc>", '<title lang="en">A</title><desc>B</desc>'),
        ("<s:g xmlns:s='http://www.w3.org/2000/svg' s:fill='red' fill='red'/>", '<g fill="red"/>'),
    ],
)  # fmt: skip
def test_what_is_written(inside: str, published: str) -> None:
    assert publish(inside + "<g/>") == published + "<g/>"


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
@pytest.mark.parametrize("place", private_places(""))
def test_a_file_where_nothing_draws_it(kind: str, place: str) -> None:
    picture = with_exif(kind)
    url = data_url(picture, kind.lower())
    assert read_svg("a.svg", f"{OPEN}{private_places(url)[place]}</svg>".encode()) == ((6, 4), [])
    published = publish(private_places(url)[place])
    assert url not in published
    assert SECRET not in published
    assert publish(published) == published


@pytest.mark.parametrize("name", EXPORTED)
def test_exported_drawings(name: str) -> None:
    drawing = EXPORTED[name]
    published = publish_drawing(drawing)
    assert read_svg("a.svg", published) == read_svg("a.svg", drawing)
    assert SECRET not in published.decode()
    assert publish_drawing(published) == published


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_pictures_inside(kind: str) -> None:
    published = publish_drawing(drawing_of(with_exif(kind, 6), kind.lower()))
    assert publish_drawing(published) == published
    assert read_svg("a.svg", published) == ((40, 40), [])
    with pytest.raises(ValueError, match="cannot be decoded"):
        publish_drawing(drawing_of(b"nothing", kind.lower()))


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "iso-8859-1", "windows-1252"])
def test_encodings(encoding: str) -> None:
    name = encoding.removesuffix("-sig")
    drawing = f'<?xml version="1.0" encoding="{name}"?>{OPEN}<text>café</text></svg>'
    assert "café" in publish_drawing(drawing.encode(encoding)).decode()


@pytest.mark.parametrize("path", DRAWINGS, ids=lambda path: path.name)
def test_our_own_drawings_have_nothing_to_lose(path: Path) -> None:
    before = path.read_bytes()
    published = publish_drawing(before)
    assert read_svg("a.svg", published) == read_svg("a.svg", before)
    assert publish_drawing(published) == published
    assert len(published) <= len(before) + 100


@given(st.lists(TREES, max_size=3).map("".join))
def test_published_is_safe_the_same_size_and_published_again_the_same(inside: str) -> None:
    drawing = f"{OPEN}{inside}</svg>".encode()
    size, problems = read_svg("a.svg", drawing)
    if problems:
        return
    published = publish_drawing(drawing)
    assert read_svg("a.svg", published) == (size, [])
    assert publish_drawing(published) == published


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"not a drawing",
        b"<html/>",
        b'<svg viewBox="0 0 6 4"/>',
        b'<g xmlns="http://www.w3.org/2000/svg"/>',
        f"{OPEN}<g>".encode(),
        f"{OPEN}<g x:a='b'/></svg>".encode(),
        f'<!DOCTYPE svg [<!ENTITY a "b">]>{OPEN}&a;</svg>'.encode(),
        f'<!DOCTYPE svg [<!ENTITY % a SYSTEM "file:///etc/passwd"> %a;]>{OPEN}</svg>'.encode(),
        f'<!DOCTYPE svg SYSTEM "a.dtd">{OPEN}&a;</svg>'.encode(),
        f'<?xml version="1.0" encoding="gbk"?>{OPEN}</svg>'.encode(),
        f'<?xml version="1.0" encoding="no-such"?>{OPEN}</svg>'.encode(),
    ],
)
def test_what_is_no_drawing(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        publish_drawing(data)


@given(st.binary(max_size=80))
def test_any_bytes_are_a_drawing_or_an_error(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        publish_drawing(data)


def test_depth_and_length_cost_no_more() -> None:
    depth = 100_000
    assert publish("<g>" * depth + "</g>" * depth) == "<g>" * (depth - 1) + "<g/>" + "</g>" * (
        depth - 1
    )
    with little_work():
        publish(f'<path d="{"M0 0L1 1" * 600_000}"/>' + '<g a="b">c</g>' * 300_000)
        publish("<text>" + "<e:x xmlns:e='e'/>&amp;" * 200_000 + "</text>")
