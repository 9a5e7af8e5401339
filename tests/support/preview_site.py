"""A small site to preview: two languages, a story long enough to scroll, three photographs."""

from pathlib import Path

from tests.support.pictures import encode, picture
from tests.support.sites import write

SITE = """\
title: {zh: 站, en: Site}
description: {zh: 一个站, en: A site}
base_url: https://example.org/repo/
languages:
  zh: {tag: zh-Hans, name: 中文}
  en: {tag: en, name: English}
"""
SENTENCE = {
    "zh": "清晨四点，清扫班组已经走过整条街道，把夜里的落叶收进车里。",
    "en": "At four in the morning the crew has walked the length of the street and swept it clean.",
}
PARTS = {"zh": ("开端", "经过", "结果"), "en": ("Beginning", "Middle", "End")}
IDS = ("beginning", "middle", "end")
PARAGRAPHS = 12  # in each section
PHOTOS = ("one", "two", "three")

FACTS = {
    "feature": "published: '2023-05-04'\nauthors: [wang]\n",
    "people": "- id: wang\n  name: {zh: 王靖, en: Wang Jing}\n",
    "numbers": "- id: teams\n  value: 5100\n  label: {zh: 团队, en: Teams}\n",
    "sections": "".join(
        f"- id: {name}\n  label: {{zh: {PARTS['zh'][at]}, en: {PARTS['en'][at]}}}\n"
        for at, name in enumerate(IDS)
    ),
    "photos": "".join(
        f"- id: {name}\n  file: {name}.jpg\n  kind: photo\n"
        f"  caption: {{zh: 街道{name}的清晨, en: The street {name} at dawn}}\n"
        f"  alt: {{zh: 两人在{name}清扫, en: Two people sweep {name}}}\n  credit: wang\n"
        for name in PHOTOS
    ),
}


def article(language: str, title: str) -> str:
    """An article with numbered paragraphs: `middle 7` stands in the seventh of its section."""
    parts = [f'---\ntitle: "{title}"\ndeck: "{title}."\nsummary: "{title}."\n---\n']
    for at, name in enumerate(IDS):
        parts.append(f"## {PARTS[language][at]} {{#{name}}}\n")
        parts += [f"[{name} {n}] {SENTENCE[language] * 4}\n" for n in range(1, PARAGRAPHS + 1)]
        if name == "beginning":
            parts.append("Teams: {number}`teams`\n\n:::{gallery} " + " ".join(PHOTOS) + "\n:::\n")
    return "\n".join(parts)


def write_story(site: Path, slug: str = "story", *, draft: bool = False) -> Path:
    """A feature in both languages; gives its folder."""
    folder = site / "content" / slug
    for language, title in (("zh", f"{slug}：故事"), ("en", f"A tale of {slug}")):
        write(folder / f"article.{language}.md", article(language, title))
    for kind, text in FACTS.items():
        is_draft = draft and kind == "feature"
        write(folder / f"facts/{kind}.yaml", text + ("draft: true\n" if is_draft else ""))
    (folder / "photos").mkdir(exist_ok=True)
    for at, name in enumerate(PHOTOS):
        write_photo(folder / f"photos/{name}.jpg", at)
    return folder


def write_photo(path: Path, turn: int) -> None:
    """A photograph that differs with `turn`."""
    path.write_bytes(encode(picture((320, 240)).rotate(90 * turn), "JPEG", quality=60))


def write_preview_site(site: Path) -> Path:
    """The site, in a folder that is given back."""
    write(site / "content/site.yaml", SITE)
    write_story(site)
    write_story(site, "unfinished", draft=True)
    return site


def change(path: Path, old: str, new: str) -> None:
    """Save a file with other words in it, in one step, as many editors do, so that no build reads
    half of it. AssertionError if the old words are not there."""
    text = path.read_text(encoding="utf-8")
    assert old in text, f"'{old}' is not in {path}"
    aside = path.with_name(f".{path.name}.new")
    aside.write_text(text.replace(old, new), encoding="utf-8")
    aside.replace(path)
