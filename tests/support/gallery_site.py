"""A site of galleries as the product builds it, in English, Chinese and Arabic.

`story` shows seven pictures, one of them twice; `mixed` shows pictures of all proportions, a long
caption, and one that is unavailable; `focus` has a cover of which only a part is seen; `one` has a
single picture. `count-N` and `FORM-7` are galleries of drawings, in English alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import yaml
from PIL import Image, ImageDraw

from tests.support.building import build_site
from tests.support.sites import write

BASE_URL = "https://news.example/repo/"
SITE = f"""\
title: {{en: Streets, zh: 街道, ar: شوارع}}
description: {{en: Pictures of streets, zh: 街道的照片, ar: صور الشوارع}}
base_url: {BASE_URL}
languages:
  en: {{tag: en, name: English}}
  zh: {{tag: zh-Hans, name: 中文}}
  ar: {{tag: ar, name: العربية}}
"""
ARTICLE = """\
---
title: "{title}"
deck: "{deck}"
summary: "{deck}"
---

{text}

## {title} {{#streets}}

{text}

{blocks}

{text}
"""
LONG = (
    "At dusk the stalls of the market by the river close one after another, and the people who "
    "swept it since four in the morning carry their brooms home past the new bus stop. "
) * 3
_WORDS = {
    "en": ("Streets", "What was seen of them in a year", LONG.strip()),
    "zh": ("街道", "一年里看到的街道", "黄昏时分，河边的摊位一个接一个收起来。" * 5),
    "ar": ("شوارع", "ما رأيناه منها في عام", "عند الغسق تغلق أكشاك السوق بجانب النهر. " * 4),
}  # fmt: skip

SIZES = {
    "wide": (1920, 1080), "classic": (1280, 853), "drawing": (1200, 800), "square": (1000, 1000),
    "upright": (800, 1200), "panorama": (2000, 500),
}  # fmt: skip
TURN = ("classic", "upright", "square", "panorama", "wide", "drawing", "upright")
COUNTS = (1, 2, 3, 5, 12, 60)
FOCUS = (0.94, 0.5)
DOT = (255, 0, 255)
"""The colour of a dot that stands at `FOCUS` in the panorama, and nowhere else."""


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture as a feature has it: the id of its fact, its form, its words in English."""

    id: str
    form: str
    caption: str = "A street in the morning."
    alt: str = "Two people sweep a street"

    @property
    def ratio(self) -> float:
        width, height = SIZES[self.form]
        return width / height


def shots(count: int, forms: Sequence[str] = TURN) -> list[Shot]:
    """So many pictures, of these forms in turn."""
    return [Shot(f"p{n}", forms[n % len(forms)], alt=f"Street number {n}") for n in range(count)]


COVER = Shot("cover", "wide", alt="The city from above")
STREETS = [Shot("p0", "classic", caption=LONG.strip(), alt="Street number 0"), *shots(5)[1:]]
DRAWING = Shot("drawing", "drawing", alt="A drawing")
SEQUENCE = [COVER, *STREETS, STREETS[1], DRAWING]
"""What `story` shows, in order."""

MIXED = [*shots(11), Shot("long", "upright", caption=LONG.strip(), alt="A long story")]
ABSENT = Shot("absent", "", alt="Nobody has this picture")
ALONE = Shot("alone", "upright", alt="One by itself")
AT_START = Shot("start", "square", alt="The day it began")


def build_gallery_site(folder: Path) -> Path:
    """Build it below `folder`; gives the folder of the built site."""
    write(folder / "site/content/site.yaml", SITE)
    content = folder / "site/content"
    originals = {form: _original(form) for form in SIZES}
    again = _directive("gallery", [STREETS[1]])
    blocks = _directive("gallery", STREETS) + again + _directive("photo", [DRAWING])
    _write_feature(content / "story", [COVER, *STREETS, DRAWING], blocks, originals)
    blocks = _directive("gallery", [*MIXED[:4], ABSENT, *MIXED[4:]])
    blocks += _directive("photo", [ALONE]) + ":::{timeline}\n:::\n\n"
    _write_feature(content / "mixed", [COVER, *MIXED, ABSENT, ALONE, AT_START], blocks, originals)
    wide = Shot("cover", "panorama")
    blocks = _directive("gallery", [STREETS[1]])
    _write_feature(content / "focus", [wide, STREETS[1]], blocks, originals)
    _write_feature(content / "one", [DRAWING], _directive("photo", [DRAWING]), originals)
    drawn = {form: _drawing(*size) for form, size in SIZES.items()}
    galleries = {f"count-{count}": shots(count) for count in COUNTS}
    galleries |= {f"{form}-7": shots(7, (form,)) for form in SIZES}
    for slug, pictures in galleries.items():
        _write_feature(content / slug, pictures, _directive("gallery", pictures), drawn, ["en"])
    build_site(folder / "site", folder / "build", jobs=2)
    return folder / "build"


def _directive(name: str, pictures: Sequence[Shot]) -> str:
    return f":::{{{name}}} {' '.join(shot.id for shot in pictures)}\n:::\n\n"


def _write_feature(
    folder: Path,
    pictures: Sequence[Shot],
    blocks: str,
    originals: dict[str, bytes],
    languages: Sequence[str] = tuple(_WORDS),
) -> None:
    for language in languages:
        title, deck, text = _WORDS[language]
        article = ARTICLE.format(title=title, deck=deck, text=text, blocks=blocks)
        write(folder / f"article.{language}.md", article)
    feature: dict[str, object] = {"published": "2023-05-04", "authors": ["li-min"]}
    if pictures[0].id == "cover":
        feature.update(cover="cover", published="2024-01-06")
    _write_facts(folder, "feature", feature)
    _write_facts(folder, "people", [{"id": "li-min", "name": _text("Li Min", "李敏", "لي مين")}])
    _write_facts(folder, "photos", [_entry(shot, originals) for shot in pictures])
    ids = [shot.id for shot in pictures if shot.id != "cover" and shot != AT_START]
    label = _text("Streets", "街道", "شوارع")
    _write_facts(folder, "sections", [{"id": "streets", "label": label, "photos": ids}])
    if AT_START in pictures:
        words = _text("The start", "开始", "البداية")
        event = {"id": "start", "date": "2021-09", "title": words, "photo": AT_START.id}
        _write_facts(folder, "timeline", [event])
    (folder / "photos").mkdir()
    for form in {shot.form for shot in pictures} - {""}:
        (folder / "photos" / _file_name(form, originals[form])).write_bytes(originals[form])


def _write_facts(folder: Path, name: str, records: object) -> None:
    write(folder / f"facts/{name}.yaml", yaml.safe_dump(records, allow_unicode=True))


def _entry(shot: Shot, originals: dict[str, bytes]) -> dict[str, object]:
    return {
        "id": shot.id,
        **({"file": _file_name(shot.form, originals[shot.form])} if shot.form else {}),
        "kind": "illustration" if shot.form == "drawing" else "photo",
        "caption": _text(shot.caption, "清晨的街道。", "شارع في الصباح."),
        "alt": _text(shot.alt, f"两人扫街（{shot.id}）", f"{shot.id} شخصان يكنسان"),
        "credit": "li-min",
        "taken": "2021-05",
        "place": _text("Hengyang", "衡阳", "هنغيانغ"),
        "focus": list(FOCUS) if shot.form == "panorama" else [0.43, 0.61],
        "license": "https://creativecommons.org/licenses/by/4.0/",
    }


def _file_name(form: str, data: bytes) -> str:
    return f"{form}.svg" if data.startswith(b"<svg") else f"{form}.jpg"


def _text(english: str, chinese: str, arabic: str) -> dict[str, str]:
    return {"en": english, "zh": chinese, "ar": arabic}


def _original(form: str) -> bytes:
    """A sky, a sun and a street. A frame shows that nothing of it is cropped."""
    width, height = SIZES[form]
    if form == "drawing":
        return _drawing(width, height)
    sky = Image.linear_gradient("L").resize((width, height)).rotate(180)
    image = Image.merge("RGB", (sky.point(lambda v: 60 + v // 2), sky, sky))
    draw = ImageDraw.Draw(image)
    unit = min(width, height)
    draw.ellipse((unit * 0.2, unit * 0.15, unit * 0.45, unit * 0.4), fill="#ffd27a")
    draw.polygon([(0, height), (width * 0.45, height * 0.55), (width, height)], fill="#3c4a52")
    if form == "panorama":
        x, y = FOCUS[0] * width, FOCUS[1] * height
        draw.ellipse((x - 25, y - 25, x + 25, y + 25), fill=DOT)
    draw.rectangle((0, 0, width - 1, height - 1), outline="#b3261e", width=max(1, unit // 60))
    out = BytesIO()
    image.save(out, "JPEG", quality=85)
    return out.getvalue()


def _drawing(width: int, height: int) -> bytes:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}"><rect width="100%" height="100%" fill="#246"/>'
        f'<circle cx="50%" cy="50%" r="{min(width, height) // 3}" fill="#fc6"/></svg>'
    ).encode()
