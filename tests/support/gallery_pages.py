"""Pages with galleries, as the theme sets them, around its own style sheets and scripts."""

import base64
import hashlib
import shutil
from dataclasses import dataclass
from html import escape
from io import BytesIO
from pathlib import Path

import yaml
from PIL import Image, ImageDraw

from site_builder.resolve.shell import CSP
from tests.support.repository import ROOT

RATIOS = {
    "wide": 16 / 9, "classic": 3 / 2, "drawing": 3 / 2, "square": 1, "upright": 2 / 3,
    "panorama": 4,
}  # fmt: skip
WIDTHS = (360, 1200)
KINDS = (("image/avif", "avif"), ("image/webp", "webp"))
STYLES = ("type", "site", "feature", "pictures", "facts")
LONG = (
    "At dusk the stalls of the market by the river close one after another, and the people who "
    "swept it since four in the morning carry their brooms home past the new bus stop. "
) * 3


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture as a page shows it: the id of its fact, its format, its words."""

    id: str
    form: str
    caption: str = "A street in the morning."
    alt: str = "Two people sweep a street"

    @property
    def size(self) -> tuple[int, int]:
        return WIDTHS[-1], round(WIDTHS[-1] / RATIOS[self.form])

    @property
    def look(self) -> str:
        return "i-" + hashlib.sha256(self.form.encode()).hexdigest()[:10]


def shots(count: int, forms: tuple[str, ...] = ()) -> list[Shot]:
    """So many pictures, of the formats given in turn; if none is given, of all of them."""
    turn = forms or ("classic", "upright", "square", "panorama", "wide", "drawing", "upright")
    return [Shot(f"p{n}", turn[n % len(turn)], alt=f"Street number {n}") for n in range(count)]


def write_theme(folder: Path) -> None:
    """The theme's assets, and the pictures that every page takes its own from."""
    shutil.copytree(ROOT / "assets", folder / "assets")
    media = folder / "media"
    media.mkdir()
    for form in RATIOS:
        for width in WIDTHS:
            picture = _picture(form, width)
            picture.save(media / f"{form}-{width}.jpg", quality=70)
            picture.save(media / f"{form}-{width}.webp", quality=60)
            picture.save(media / f"{form}-{width}.avif", quality=50, speed=10)
    (media / "drawing.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800" viewBox="0 0 3 2">'
        '<rect width="3" height="2" fill="#246"/><circle cx="1" cy="1" r=".6" fill="#fc6"/></svg>'
    )


def write_story(folder: Path, path: str, body: str, *, lang: str = "en", rtl: bool = False) -> None:
    """A story and its page of large pictures; `path` is `LANG/SLUG`, two folders deep."""
    words = yaml.safe_load((ROOT / f"templates/strings/{lang}.yaml").read_text(encoding="utf-8"))
    script = (
        f'<script src="../../assets/lightbox.js" defer data-close="{words["close_picture"]}" '
        f'data-previous="{words["previous_picture"]}" data-next="{words["next_picture"]}" '
        f'data-position="{words["picture_position"]}"></script>'
    )
    direction = "rtl" if rtl else "ltr"
    _write(folder / path / "index.html", _page(body, "../../", lang, direction, script))


def write_photos(folder: Path, path: str, pictures: list[Shot]) -> None:
    large = "\n".join(
        f'<figure class="large {shot.look}" id="photo-{shot.id}">'
        f"{_markup(shot, '../../../', '100vw')}{_caption(shot, back=True)}</figure>"
        for shot in pictures
    )
    head = '<h1>Pictures</h1><p><a href="../">Back to the story</a></p>'
    body = f'<main class="photos" id="main_content">{head}{large}</main>'
    _write(folder / path / "photos/index.html", _page(body, "../../../", "en", "ltr"))


def story(blocks: str, cover: Shot | None = None) -> str:
    """The body of a story that consists of these blocks between two paragraphs."""
    words = '<div class="cover-words"><h1>Streets</h1></div>'
    head = f'<header class="cover{" pictured" if cover else ""}">{words}{_cover(cover)}</header>'
    text = f'<div class="prose"><p>{LONG}</p></div>'
    return (
        f'<main id="main_content"><article>{head}<div class="body"><div class="story">'
        f'<section class="part" id="streets"><div class="part-head"><h2>Streets</h2></div>'
        f"{text}{blocks}{text}</section></div></div></article></main>"
    )


def gallery(pictures: list[Shot], again: frozenset[str] = frozenset()) -> str:
    """A gallery; a picture whose id is in `again` has been shown before, so it has none here."""
    figures = "\n".join(_figure(shot, "photo", named=shot.id not in again) for shot in pictures)
    return f'<div class="gallery" id="gallery" role="group" aria-label="Pictures">{figures}</div>'


def single(shot: Shot) -> str:
    return f'<div class="single" id="single-{shot.id}">{_figure(shot, "photo")}</div>'


def _cover(shot: Shot | None) -> str:
    return _figure(shot, "cover-photo") if shot else ""


def _figure(shot: Shot, name: str, *, named: bool = True) -> str:
    upright = " portrait" if RATIOS[shot.form] < 1 else ""
    anchor = f' id="photo-{shot.id}"' if named else ""
    first = name == "cover-photo"
    link = f'<a class="enlarge" href="photos/#photo-{shot.id}">{_markup(shot, lazy=not first)}</a>'
    return f'<figure class="{name}{upright} {shot.look}"{anchor}>{link}{_caption(shot)}</figure>'


def _caption(shot: Shot, *, back: bool = False) -> str:
    day = '<time datetime="2021-05">May 2021</time>'
    meta = f'<span class="place">Hengyang</span> {day} <span class="credit">Photo: Li Min</span>'
    way = f'<a class="back" href="../#photo-{shot.id}">Back to the story</a>' if back else ""
    return f'<figcaption><p>{escape(shot.caption)}</p><p class="meta">{meta}</p>{way}</figcaption>'


def _markup(shot: Shot, up: str = "../../", sizes: str = "30vw", *, lazy: bool = True) -> str:
    width, height = shot.size
    late = ' loading="lazy" decoding="async"' if lazy else ' fetchpriority="high"'
    shape = f'width="{width}" height="{height}" alt="{escape(shot.alt)}"{late}'
    if shot.form == "drawing":
        return f'<img src="{up}media/drawing.svg" {shape}>'

    def srcset(kind: str) -> str:
        return ", ".join(f"{up}media/{shot.form}-{w}.{kind} {w}w" for w in WIDTHS)

    sources = "".join(
        f'<source type="{mime}" srcset="{srcset(kind)}" sizes="{sizes}">' for mime, kind in KINDS
    )
    src = f'src="{up}media/{shot.form}-{WIDTHS[0]}.jpg" srcset="{srcset("jpg")}" sizes="{sizes}"'
    return f"<picture>{sources}<img {src} {shape}></picture>"


def _page(body: str, up: str, lang: str, direction: str, script: str = "") -> str:
    looks = "".join(_rule(form) for form in RATIOS)
    digest = base64.b64encode(hashlib.sha256(looks.encode()).digest()).decode()
    policy = CSP.replace("style-src 'self'", f"style-src 'self' 'sha256-{digest}'")
    sheets = "".join(f'<link rel="stylesheet" href="{up}assets/{name}.css">' for name in STYLES)
    return (
        f'<!DOCTYPE html><html lang="{lang}" dir="{direction}"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1"><title>Streets</title>'
        f'<link rel="icon" href="{up}assets/favicon.svg"><style>{looks}</style>{sheets}'
        f'<link rel="stylesheet" href="{up}assets/print.css" media="print">'
        f'<script src="{up}assets/site.js" defer></script>{script}</head><body>{body}</body></html>'
    )


def _rule(form: str) -> str:
    tiny = BytesIO()
    _picture(form, 24).save(tiny, "WEBP", quality=30)
    preview = f"url(data:image/webp;base64,{base64.b64encode(tiny.getvalue()).decode()})"
    return (
        f".{Shot('', form).look}{{--ratio:{RATIOS[form]:.4g};--focus:43% 61%}}"
        f".{Shot('', form).look} img{{background-color:#7f8a93}}"
        f".{Shot('', form).look} :is(img,.stage){{background-image:{preview}}}"
    )


def _picture(form: str, width: int) -> Image.Image:
    """A sky, a sun and a street. A frame shows that nothing of it is cropped."""
    height = round(width / RATIOS[form])
    picture = Image.linear_gradient("L").resize((width, height))
    picture = Image.merge("RGB", (picture.point(lambda v: 60 + v // 2), picture, picture)).rotate(
        180
    )
    draw = ImageDraw.Draw(picture)
    unit = min(width, height)
    draw.ellipse((unit * 0.2, unit * 0.15, unit * 0.45, unit * 0.4), fill="#ffd27a")
    draw.polygon([(0, height), (width * 0.45, height * 0.55), (width, height)], fill="#3c4a52")
    draw.rectangle((0, 0, width - 1, height - 1), outline="#b3261e", width=max(1, unit // 60))
    return picture


def _write(path: Path, html: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(html, encoding="utf-8")
