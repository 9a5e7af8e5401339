"""Built sites with one thing broken each: what is changed in the build of `tests/sites/good`."""

import re
from pathlib import Path
from typing import NamedTuple

from tests.support.picture_words import private_exif
from tests.support.pictures import encode, picture

EN = "en/bridge/index.html"
ZH = "zh/bridge/index.html"
PHOTOS = "en/bridge/photos/index.html"
BASE_URL = "https://example.org/river/"
POLICY = r'http-equiv="Content-Security-Policy" content="'


class Edit(NamedTuple):
    """Every match of the regular expression `old` in the files of a pattern becomes `new`."""

    files: str
    old: str
    new: str


class Write(NamedTuple):
    """A file with these bytes instead of what was there."""

    path: str
    data: bytes


class Remove(NamedTuple):
    """The files of a pattern are taken away."""

    files: str


Change = Edit | Write | Remove


def _at(old: str, new: str) -> Edit:
    return Edit(EN, old, new)


def _after_main(html: str) -> Edit:
    return Edit(EN, '<main id="main_content">', rf'<main id="main_content">\n{html}')


def _in_head(html: str) -> Edit:
    return Edit(EN, "</head>", f"{html}\n</head>")


BROKEN: dict[str, tuple[Change, ...]] = {
    # Links and anchors.
    "link-to-no-page": (_at(r"\.\./market/#stalls", "../markets/#stalls"),),
    "link-to-no-page-in-chinese": (Edit(ZH, r"\.\./market/#stalls", "../markets/#stalls"),),
    "link-to-no-file": (_at('href="facts.json"', 'href="fact.json"'),),
    "link-without-slash": (_at(r'"\.\./market/#stalls"', '"../market"'),),
    "link-without-address": (_at(r'"\.\./market/#stalls"', '""'),),
    "link-that-cannot-be": (_at(r'"\.\./market/#stalls"', '"https://[market/"'),),
    "picture-that-is-gone": (Remove("media/bridge/skyline.*-240.webp"),),
    "anchor-on-the-page": (_at('href="#drawings"', 'href="#drawing"'),),
    "anchor-on-another-page": (_at("/market/#stalls", "/market/#stall"),),
    "anchor-on-another-page-in-chinese": (Edit(ZH, "/market/#stalls", "/market/#stall"),),
    "id-twice": (_at('id="plan-2"', 'id="plan-1"'),),
    "link-from-the-root": (_at(r'"\.\./market/#stalls"', '"/river/en/market/#stalls"'),),
    "link-from-the-root-of-the-host": (_at(r'"\.\./market/#stalls"', '"/en/market/"'),),
    "link-above-the-site": (_at(r'"\.\./market/#stalls"', '"../../../river/en/market/"'),),
    "link-out-of-the-site": (_at(r'"\.\./market/#stalls"', '"../../../market/"'),),
    "base-element": (_in_head('<base href="/">'),),
    "relative-404": (Edit("404.html", 'href="/river/zh/"', 'href="zh/"'),),
    "404-for-another-path": (Edit("404.html", 'href="/river/zh/"', 'href="/zh/"'),),
    "sitemap-names-nothing": (
        Edit("sitemap.xml", "<loc>(.*)/market/</loc>", r"<loc>\1/mart/</loc>"),
    ),
    "feed-for-another-site": (
        Edit(
            "en/feed.xml", 'href="https://example.org/river/en/bridge/',
            'href="https://example.org/en/bridge/',
        ),
    ),
    # Languages.
    "page-without-lang": (_at('<html lang="en" dir="ltr">', "<html>"),),
    "page-in-another-language": (_at('<html lang="en"', '<html lang="zh-Hans"'),),
    "page-in-no-language-of-the-site": (
        Edit("index.html", '<html lang="zh-Hans"', '<html lang="fr"'),
    ),
    "bad-lang": (_at('<span lang="zh-Hans">一号线', '<span lang="chinese_simple">一号线'),),
    "chinese-without-lang": (_at('<span lang="zh-Hans">一号线</span>', "<span>一号线</span>"),),
    "hreflang-lacks-itself": (_at(r'<link rel="alternate" hreflang="en".*>\n', ""),),
    "hreflang-lacks-x-default": (_at(r'<link rel="alternate" hreflang="x-default".*>\n', ""),),
    "hreflang-lacks-a-version": (
        _at(r'<link rel="alternate" hreflang="zh-Hans".*>\n', ""),
        _at(r'(hreflang="x-default" href="[^"]*)/zh/bridge/', r"\1/en/bridge/"),
        Edit(ZH, r'<link rel="alternate" hreflang="en".*>\n', ""),
    ),
    "hreflang-twice": (_at(r'(<link rel="alternate" hreflang="en".*>)', r"\1\1"),),
    "hreflang-not-returned": (Edit(ZH, r'<link rel="alternate" hreflang="en".*>\n', ""),),
    "hreflang-to-nothing": (_at(r'(hreflang="zh-Hans" href="[^"]*)/zh/bridge/', r"\1/zh/brigde/"),),
    "hreflang-to-another-language": (
        _at(r'(rel="alternate" hreflang)="zh-Hans"( href="https)', r'\1="fr"\2'),
    ),
    # What a page says of itself.
    "no-title": (_at("<title>.*</title>", ""),),
    "empty-title": (_at("<title>.*</title>", "<title> </title>"),),
    "no-description": (_at('<meta name="description".*>', ""),),
    "no-canonical": (_at('<link rel="canonical".*>', ""),),
    "canonical-of-another-page": (_at('(<link rel="canonical".*)/en/bridge/', r"\1/en/market/"),),
    "relative-canonical": (_at('(<link rel="canonical" href=)".*"', r'\1"./"'),),
    "no-share-picture": (_at('<meta property="og:image" .*>', ""),),
    "share-picture-is-gone": (Remove("media/bridge/card.en.*"),),
    "relative-share-picture": (
        _at('(property="og:image" content=")[^"]*/media', r"\1../../media"),
    ),
    "share-picture-of-others": (
        _at('(property="og:image" content=")https://example.org', r"\1https://pictures.example"),
    ),
    # Structured data.
    "json-ld-broken-off": (_at(r'"@graph": \[', '"@graph": '),),
    "json-ld-without-context": (_at('"@context"', '"context"'),),
    "json-ld-without-headline": (_at('"headline": "[^"]*", ', ""),),
    "json-ld-event-without-date": (_at('"startDate": "[^"]*", ', ""),),
    "json-ld-names-nothing": (_at(r'("contentUrl": "[^"]*)\.jpg"', r'\1.jpeg"'),),
    # What a page shows.
    "picture-without-alt": (_at(' alt="A small boat"', ""),),
    "picture-without-size": (_at(' width="60" height="40"', ""),),
    "picture-of-no-width": (_at(' width="60" height="40"', ' width="0" height="40"'),),
    "heading-skips": (_at(r'<h3 id="drawings">(.*)</h3>', r'<h6 id="drawings">\1</h6>'),),
    "first-heading-is-second": (_at(r"<h1 (.*)</h1>", r"<h2 \1</h2>"),),
    "no-headings": (_at(r"(</?)h[1-6]\b", r"\1p"),),
    "template-marks": (_at("The piers came first", "The piers {{ when }} came"),),
    "template-none": (_at(">Reporter<|· Reporter<", "· None<"),),
    "template-none-in-chinese": (Edit(ZH, "李娜 · 记者", "李娜·None记者"),),
    "template-undefined-in-chinese": (Edit(ZH, "李娜 · 记者", "李娜·undefined记者"),),
    "template-undefined": (_at("<h4>Opening</h4>", "<h4>undefined</h4>"),),
    "template-address": (_at(r'"\.\./market/#stalls"', '"../None/"'),),
    # Privacy.
    "no-policy": (_at(f"<meta {POLICY}.*>", ""),),
    "policy-allows-inline": (_at(f"({POLICY}.*style-src)", r"\1 'unsafe-inline'"),),
    "policy-allows-a-host": (_at(f"({POLICY}.*script-src)", r"\1 https://cdn.example"),),
    "policy-without-default": (_at(f"({POLICY})default-src &#39;none&#39;; ", r"\1"),),
    "policy-too-late": (_at(f"(  <meta {POLICY}.*>\n)((?:.*\n)*?)(</head>)", r"\2\1\3"),),
    "inline-script": (_in_head("<script>go()</script>"),),
    "inline-module": (_in_head('<script type="module">go()</script>'),),
    "inline-handler": (_at('<h4>Opening</h4>', '<h4 onclick="go()">Opening</h4>'),),
    "inline-style": (_in_head("<style>p {color: red}</style>"),),
    "style-attribute": (_at("<h4>Opening</h4>", '<h4 style="color: red">Opening</h4>'),),
    "changed-style": (_at("--ratio:1.5", "--ratio:1.6"),),
    "script-address": (_at(r'"\.\./market/#stalls"', '"javascript:go()"'),),
    "script-of-others": (_in_head('<script src="https://count.example/c.js"></script>'),),
    "font-of-others": (_in_head('<link rel="preconnect" href="//fonts.example">'),),
    "picture-of-others": (
        _after_main('<img src="https://count.example/i.gif" alt="" width="1" height="1">'),
    ),
    "frame-of-others": (
        _after_main('<iframe src="https://video.example/1" title="Video"></iframe>'),
    ),
    "form-to-others": (_after_main('<form action="https://list.example/"></form>'),),
    "mixed-content": (
        _after_main('<img src="http://example.org/i.gif" alt="" width="1" height="1">'),
    ),
    "sheet-asks-others": (
        Edit("assets/facts.*.css", r"\A", "@import 'https://fonts.example/f.css';\n"),
    ),
    "sheet-chooses-from-others": (
        Edit(
            "assets/facts.*.css", r"\A",
            '.a {background: image-set("a.png" 1x, "https://count.example/b.png" 2x type("a/b"))}\n'
            "@namespace svg url(http://www.w3.org/2000/svg);\n",
        ),
    ),
    "sheet-names-nothing": (Edit("assets/facts.*.css", r"\A", ".a {background: url(none.png)}\n"),),
    "sheet-from-the-root": (
        Edit("assets/facts.*.css", r"\A", ".a {background: url(/river/assets/a.png)}\n"),
    ),
    "style-asks-others": (_at("data:image/webp;base64", "https://count.example/i.gif?"),),
    "script-names-others": (
        Edit("assets/site.*.js", r"\A", 'fetch("https://count.example/c");\n'),
    ),
    "drawing-asks-others": (
        Edit(
            "media/bridge/ferry.*.svg", "</svg>",
            '<image href="https://count.example/i.png"/></svg>',
        ),
    ),
    "drawing-with-script": (
        Edit("media/bridge/ferry.*.svg", "</svg>", "<script>go()</script></svg>"),
    ),
    "picture-with-place": (
        Write("media/bridge/extra.jpg", encode(picture(), "JPEG", exif=private_exif())),
    ),
    "picture-with-xmp-place": (
        Write(
            "media/bridge/extra.svg",
            b'<svg xmlns:exif="e"><a exif:GPSLatitude="26,53N"/></svg>',
        ),
    ),
    # Weight.
    "heavy-page": (
        _after_main("".join(f"<p>{n * 7919 % 99991:x}{n:o}</p>" for n in range(17_000))),
    ),
    "heavy-picture": (Write("media/bridge/extra.png", b"\x89PNG" + bytes(1_000_000)),),
    "document-with-author": (
        Write("media/bridge/files/plan.pdf", b"7 0 obj << /Author (Li Na) >> endobj /Info 7 0 R"),
    ),
    # Languages in step.
    "section-in-one-language": (Edit(ZH, 'id="crossing"', 'id="kuajiang"'),),
    "photo-in-one-language": (Edit("zh/bridge/**/index.html", ' id="(at_)?photo-ferry"', ""),),
    "event-in-one-language": (_at(r'<li id="event-works">(\n.*)#event-works', r"<li>\1#plan"),),
    "award-in-one-language": (Edit(ZH, ' id="award-[^"]*"', ""),),
    # Files.
    "page-in-gbk": (Write(ZH, "<html lang=zh><title>桥".encode("gb18030")),),
    "facts-broken-off": (Write("en/bridge/facts.json", b'{"photos": ['),),
    "sheet-in-utf-16": (Edit("assets/facts.*.css", r"\A(?s:.+)\Z", "\xff\xfe"),),
}  # fmt: skip
"""The changes by name; what `check` then says is in `tests/sites/built/NAME.txt`."""


def apply(change: Change, folder: Path) -> None:
    """Change a built folder. AssertionError where there is nothing to change."""
    if isinstance(change, Write):
        (folder / change.path).unlink(missing_ok=True)
        path = folder / change.path
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(change.data)
        return
    paths = sorted(folder.glob(change.files))
    assert paths, change
    for path in paths:
        text = path.read_text("utf-8") if isinstance(change, Edit) else ""
        path.unlink()
        if isinstance(change, Edit):
            changed = re.sub(change.old, change.new, text)
            assert changed != text, (change, path)
            path.write_text(changed, "latin-1" if changed == "\xff\xfe" else "utf-8", newline="\n")
